"""Loading the demo. What was loaded once is the desk's: it is never written again."""

from __future__ import annotations

from collections import Counter
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final, NamedTuple

from django.conf import settings
from django.utils import timezone
from wagtail.models import Site

from newsroom.articles.models import Author, HomePage, SectionPage
from newsroom.delivery.tasks import one_write
from newsroom.demo import pictures, staff
from newsroom.demo.awards import keep_award
from newsroom.demo.catalogue import read_catalogue
from newsroom.demo.easel import Drawing, easel
from newsroom.demo.models import LoadedEntry
from newsroom.demo.pictures import PictureDrawer, Wanted
from newsroom.demo.prose import Typesetter
from newsroom.demo.quotes import keep_quotes, quotations_of
from newsroom.demo.records import RecordKeeper
from newsroom.demo.stories import StoryFiler

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator

    from newsroom.demo.catalogue import Catalogue
    from newsroom.demo.entries import (
        AuthorEntry,
        PersonEntry,
        ShowEntry,
        SiteEntry,
        StoryEntry,
    )


class Step(NamedTuple):
    """One entry to load: its kind, its slug within the kind, and how."""

    kind: str
    slug: str
    take: Callable[[], object]
    drawings: tuple[Drawing, ...] = ()

    @property
    def key(self) -> str:
        return f"{self.kind}/{self.slug}"


REFUSAL: Final = "The demo loads only while DEBUG is on: it brings logins that everyone knows."


class DemoRefusedError(Exception):
    """The demo may not be loaded here."""


def load_demo(
    *,
    now: datetime.datetime | None = None,
    catalogue: Catalogue | None = None,
    report: Callable[[str, int, int], None] = lambda kind, done, of: None,
) -> Counter[str]:
    """Load what of the demo is not loaded yet; return how many entries of each kind were.

    Each entry is one transaction, so an interrupted load goes on where it stopped. ``report`` is
    told the kind, and how many of how many are done.
    """
    if not settings.DEBUG:
        raise DemoRefusedError(REFUSAL)
    loader = _Loader(catalogue or read_catalogue(), now or timezone.now())
    known = LoadedEntry.objects.keys()
    steps = [step for step in loader.steps() if step.key not in known]
    due = Counter(step.kind for step in steps)
    done: Counter[str] = Counter()
    with easel(drawing for step in steps for drawing in step.drawings) as loader.drawer.easel:
        for step in steps:
            _take(step)
            done[step.kind] += 1
            report(step.kind, done[step.kind], due[step.kind])
    return done


def _take(step: Step) -> None:
    with one_write():
        step.take()
        LoadedEntry.objects.create(key=step.key)


class _Loader:
    """The steps of a load, in the order in which each finds what it needs."""

    def __init__(self, catalogue: Catalogue, now: datetime.datetime) -> None:
        self.catalogue = catalogue
        self.now = now
        self.today = timezone.localdate(now)
        self.drawer = PictureDrawer(catalogue)
        self.keeper = RecordKeeper(self.today)

    def steps(self) -> Iterator[Step]:
        yield Step("site", "site", partial(_open, self.catalogue.site))
        for account in staff.ACCOUNTS:
            yield Step("accounts", account.username, partial(staff.engage, account))
        for author in self.catalogue.authors.values():
            face = (pictures.portrait(author).drawing,)
            yield Step("authors", author.slug, partial(self._author, author), face)
        for organisation in self.catalogue.organisations.values():
            keep = partial(self.keeper.organisation, organisation)
            yield Step("organisations", organisation.slug, keep)
        for person in self.catalogue.people.values():
            face = (pictures.portrait(person).drawing,)
            yield Step("people", person.slug, partial(self._person, person), face)
        for show in self.catalogue.shows.values():
            art = tuple(wanted.drawing for wanted in _art(show))
            yield Step("shows", show.slug, partial(self._show, show), art)
        yield from self._steps_after_shows()

    def _steps_after_shows(self) -> Iterator[Step]:
        for award in self.catalogue.awards.values():
            yield Step("awards", award.slug, partial(keep_award, award, today=self.today))
        for story in self.catalogue.stories.values():
            seen = tuple(self.drawer.of_story(story))
            if quotations_of(story):
                yield Step("quotes", story.slug, partial(keep_quotes, story, today=self.today))
            yield Step("stories", story.slug, partial(self._story, story), seen)

    @cached_property
    def filer(self) -> StoryFiler:
        return StoryFiler(
            self.now,
            staff=staff.known_staff(),
            typesetter=Typesetter(self.today, self.drawer),
            drawer=self.drawer,
        )

    def _author(self, entry: AuthorEntry) -> None:
        Author.objects.create(
            name=entry.name,
            slug=entry.slug,
            title=entry.title,
            biography=entry.bio,
            portrait=self.drawer.store(pictures.portrait(entry)),
            user=staff.known_staff().get(entry.account),
        )

    def _person(self, entry: PersonEntry) -> None:
        self.keeper.person(entry, self.drawer.store(pictures.portrait(entry)))

    def _show(self, entry: ShowEntry) -> None:
        _, key_art, poster = [self.drawer.store(wanted) for wanted in _art(entry)]
        self.keeper.show(entry, key_art=key_art, poster=poster)

    def _story(self, entry: StoryEntry) -> None:
        self.filer.file(entry)


def _art(show: ShowEntry) -> tuple[Wanted, Wanted, Wanted]:
    """The three pictures of a show: for stories, for its page, for its poster."""
    return (
        pictures.plain_art(show),
        pictures.titled_art(show, "key art"),
        pictures.titled_art(show, "poster"),
    )


def _open(entry: SiteEntry) -> None:
    """Name the title and open its sections."""
    home = HomePage.objects.get()
    home.title, home.draft_title, home.tagline = entry.name, entry.name, entry.tagline
    home.save()
    Site.objects.update(site_name=entry.name)
    for section in entry.sections:
        page = SectionPage(
            title=section.title,
            slug=section.slug,
            description=section.description,
            accent=section.accent,
            show_in_menus=True,
        )
        home.add_child(instance=page)
        page.save_revision().publish()
