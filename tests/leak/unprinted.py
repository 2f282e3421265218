"""Names nobody prints, and words for the house alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.models import Comment

from newsroom.articles.models import ArticlePage, Correction, Outline, Subject
from newsroom.users.models import User
from people.models import Person, PersonName
from shows.models import CharacterName, Fact, ShowTitle
from tests.leak.canaries import text_fields
from tests.leak.facts import fact_models
from tests.leak.words import plain

if TYPE_CHECKING:
    from tests.leak.world import World


def plant_names(world: World) -> None:
    for kind in ("birth", "former"):
        _name(world, f"sensitive {kind} name", kind=kind, is_sensitive=True)
    _name(world, "misspelling", kind="misspelling")
    ShowTitle.objects.create(
        show=world.show,
        kind="misspelling",
        text=world.canaries.mint("misspelling", "shows.ShowTitle", "text"),
    )
    CharacterName.objects.create(
        character=world.character,
        text=world.canaries.mint("misspelling", "shows.CharacterName", "text"),
        is_misspelling=True,
    )


def _name(world: World, because: str, **values: Any) -> None:
    words = world.canaries.words(PersonName, because)
    PersonName.objects.create(person=world.person, **words, **values)


def plant_house_words(world: World) -> None:
    """Words on public things that only the house reads: how we know, who we are, remarks."""
    state = "word for the house"
    person = Person.objects.create(
        **plain(Person) | {"disambiguator": world.canaries.mint(state, "people.Person", "note")}
    )
    Subject.objects.create(article=world.story, person=person)
    for field in text_fields(Fact):
        if field.name.startswith("source"):
            word = world.canaries.mint(state, "shows.Fact", field.name)
            value = f"https://{word}.example/" if field.name.endswith("url") else word
            for model in fact_models():
                model.objects.filter(show=world.show, state="confirmed").exclude(
                    **{f"{field.name}__contains": "zqk"}
                ).update(**{field.name: value})
    slugline = world.canaries.mint(state, "articles.ArticlePage", "slugline")
    ArticlePage.objects.filter(pk=world.story.pk).update(slugline=slugline)
    _remarks(world, state)
    user = User.objects.create(**world.canaries.words(User, state))
    type(world.author).objects.filter(pk=world.author.pk).update(user=user)
    Comment.objects.create(
        page=world.story,
        user=user,
        text=world.canaries.mint(state, "wagtailcore.Comment", "text"),
        contentpath="title",
    )


def _remarks(world: World, state: str) -> None:
    """How an error came about, and what the desk tells its writers."""
    kept = {
        name: world.canaries.mint(state, "articles.Correction", name)
        for name in ("cause", "found_by", "was", "now")
    }
    Correction.objects.create(article=world.story, note="It has eight dancers.", **kept)
    Outline.objects.create(**world.canaries.words(Outline, state) | {"kind": world.story.kind})
