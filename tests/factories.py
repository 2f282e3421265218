"""The smallest true thing of each kind. A test states every value it asserts on."""

from __future__ import annotations

import datetime
import io
from typing import TYPE_CHECKING, Any

import factory
from django.core.files.uploadedfile import SimpleUploadedFile
from factory.django import DjangoModelFactory
from PIL import Image

from newsroom.articles.models import (
    ArticlePage,
    Author,
    Byline,
    HomePage,
    Outline,
    Quote,
    SectionPage,
    Subject,
)
from newsroom.images.models import Picture
from newsroom.users.models import User
from people.models import Person, PersonName, PersonTrade
from shows.models import (
    Character,
    Credit,
    CreditedCharacter,
    Episode,
    Genre,
    Organisation,
    Plot,
    Release,
    Season,
    Show,
    ShowGenre,
    StatusEvent,
)

if TYPE_CHECKING:
    from wagtail.models import Page


class UserFactory(DjangoModelFactory[User]):
    class Meta:
        model = User

    username = factory.Sequence(lambda n: f"user{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@newsroom.example")


def image_bytes(
    size: tuple[int, int] = (32, 18), color: str = "teal", image_format: str = "PNG"
) -> bytes:
    """A real, valid image file of one colour."""
    out = io.BytesIO()
    Image.new("RGB", size, color).save(out, image_format)
    return out.getvalue()


class PictureFactory(DjangoModelFactory[Picture]):
    class Meta:
        model = Picture

    title = factory.Sequence(lambda n: f"Picture {n}")
    alt_text = "A plain field of colour"
    credit = "Newsroom"
    file = factory.LazyFunction(lambda: SimpleUploadedFile("picture.png", image_bytes()))
    width = 32
    height = 18


class PersonFactory(DjangoModelFactory[Person]):
    class Meta:
        model = Person

    name = factory.Sequence(lambda n: f"Person {n}")
    slug = factory.Sequence(lambda n: f"person-{n}")


class PersonNameFactory(DjangoModelFactory[PersonName]):
    class Meta:
        model = PersonName

    person = factory.SubFactory(PersonFactory)
    text = factory.Sequence(lambda n: f"Name {n}")


class PersonTradeFactory(DjangoModelFactory[PersonTrade]):
    class Meta:
        model = PersonTrade

    person = factory.SubFactory(PersonFactory)
    trade = "actor"


class OrganisationFactory(DjangoModelFactory[Organisation]):
    class Meta:
        model = Organisation

    name = factory.Sequence(lambda n: f"Organisation {n}")
    slug = factory.Sequence(lambda n: f"organisation-{n}")


class GenreFactory(DjangoModelFactory[Genre]):
    class Meta:
        model = Genre

    name = factory.Sequence(lambda n: f"Genre {n}")
    slug = factory.Sequence(lambda n: f"genre-{n}")


class ShowFactory(DjangoModelFactory[Show]):
    class Meta:
        model = Show

    title = factory.Sequence(lambda n: f"Show {n}")
    slug = factory.Sequence(lambda n: f"show-{n}")


class ShowGenreFactory(DjangoModelFactory[ShowGenre]):
    class Meta:
        model = ShowGenre

    show = factory.SubFactory(ShowFactory)
    genre = factory.SubFactory(GenreFactory)


class SeasonFactory(DjangoModelFactory[Season]):
    class Meta:
        model = Season

    show = factory.SubFactory(ShowFactory)
    number = 1


class EpisodeFactory(DjangoModelFactory[Episode]):
    class Meta:
        model = Episode

    season = factory.SubFactory(SeasonFactory)
    number = factory.Sequence(str)


class CharacterFactory(DjangoModelFactory[Character]):
    class Meta:
        model = Character

    show = factory.SubFactory(ShowFactory)
    name = factory.Sequence(lambda n: f"Character {n}")


class CreditFactory(DjangoModelFactory[Credit]):
    class Meta:
        model = Credit

    show = factory.SubFactory(ShowFactory)
    person = factory.SubFactory(PersonFactory)
    sort_order = factory.Sequence(int)


class CreditedCharacterFactory(DjangoModelFactory[CreditedCharacter]):
    class Meta:
        model = CreditedCharacter

    credit = factory.SubFactory(CreditFactory)
    character = factory.SubFactory(CharacterFactory, show=factory.SelfAttribute("..credit.show"))


class PlotFactory(DjangoModelFactory[Plot]):
    class Meta:
        model = Plot

    show = factory.SubFactory(ShowFactory)
    text = "Two companies swap their stars."


class ReleaseFactory(DjangoModelFactory[Release]):
    class Meta:
        model = Release

    show = factory.SubFactory(ShowFactory)
    date = datetime.date(2025, 4, 24)


class StatusEventFactory(DjangoModelFactory[StatusEvent]):
    class Meta:
        model = StatusEvent

    show = factory.SubFactory(ShowFactory)
    status = "ordered"
    happened_on = datetime.date(2023, 6, 1)


class QuoteFactory(DjangoModelFactory[Quote]):
    class Meta:
        model = Quote

    speaker = factory.SubFactory(PersonFactory)
    text = factory.Sequence(lambda n: f"I said it {n} times.")


class OutlineFactory(DjangoModelFactory[Outline]):
    class Meta:
        model = Outline

    name = factory.Sequence(lambda number: f"Outline {number}")
    kind = "feature"


class AuthorFactory(DjangoModelFactory[Author]):
    class Meta:
        model = Author

    name = factory.Sequence(lambda n: f"Author {n}")
    slug = factory.Sequence(lambda n: f"author-{n}")


def home_page() -> HomePage:
    """The front that the migrations plant."""
    return HomePage.objects.get()


def make_section(title: str = "TV", **values: Any) -> SectionPage:
    """A live section under the home page; the same one again for the same title."""
    existing = SectionPage.objects.filter(title=title).first()
    if existing is not None:
        return existing
    section = SectionPage(title=title, **values)
    home_page().add_child(instance=section)
    return section


# Without these no review goes live.
SEEN = {"seen_as": "screener", "has_nothing_to_disclose": True}


def make_story(
    title: str = "A story", *, section: Page | None = None, **values: Any
) -> ArticlePage:
    """A story in a section, live unless told otherwise; inline rows may be given as lists."""
    if values.get("kind") == "review" and values.get("live", True):
        values = SEEN | values
    story = ArticlePage(title=title, **values)
    (section or make_section()).add_child(instance=story)
    return story


class SubjectFactory(DjangoModelFactory[Subject]):
    class Meta:
        model = Subject


class BylineFactory(DjangoModelFactory[Byline]):
    class Meta:
        model = Byline

    author = factory.SubFactory(AuthorFactory)
