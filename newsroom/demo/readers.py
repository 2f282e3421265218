"""From tables to entries, one function per kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsroom.articles.choices import Accent, StoryKind
from newsroom.demo import bodies
from newsroom.demo.entries import (
    ArtEntry,
    AuthorEntry,
    CreditEntry,
    EpisodeEntry,
    Mentioned,
    OrganisationEntry,
    OtherName,
    PersonEntry,
    PlotEntry,
    ReleaseEntry,
    SeasonEntry,
    SectionEntry,
    ShowEntry,
    SiteEntry,
    StatusEntry,
    StoryEntry,
)
from newsroom.demo.sheets import sheet
from newsroom.demo.tables import ContentError, Table, parsed
from people.choices import NameKind, PersonKind, Trade
from shows.choices import (
    DropPattern,
    FactState,
    Job,
    OrganisationKind,
    PlotLevel,
    ProductionStatus,
    ReleaseEvent,
    ShowKind,
    Tier,
    TitleKind,
)

if TYPE_CHECKING:
    from pathlib import Path

# In review: sent to the desk, with the fact checker, with the chief editor, sent back.
IN_REVIEW: Final = ("submitted", "checking", "checked", "returned")

# How far a story of the demo has come.
STATES: Final = (
    "live",
    "edited",
    "draft",
    "submitted",
    "checking",
    "checked",
    "returned",
    "scheduled",
    "embargoed",
)
FENCE: Final = "+++"


def person(slug: str, table: Table) -> PersonEntry:
    entry = PersonEntry(
        slug=slug,
        kind=table.text("kind", "person", among=PersonKind.values),
        name=table.text("name"),
        sort=table.text("sort"),
        second=table.text("second"),
        family_first=table.flag("family_first"),
        disambiguator=table.text("disambiguator", ""),
        trades=table.texts("trades", among=Trade.values),
        born=table.perhaps_when("born"),
        died=table.perhaps_when("died"),
        bio=table.text("bio"),
        look=table.text("look"),
        names=tuple(_other_name(row, NameKind.values) for row in table.tables("names")),
        pronouns=table.text("pronouns", ""),
        pronouns_note=table.text("pronouns_note", ""),
        members=table.texts("members"),
        draft=table.flag("draft"),
    )
    table.end()
    return entry


def organisation(slug: str, table: Table) -> OrganisationEntry:
    entry = OrganisationEntry(
        slug=slug,
        name=table.text("name"),
        kind=table.text("kind", among=OrganisationKind.values),
        aliases=table.texts("aliases"),
    )
    table.end()
    return entry


def author(slug: str, table: Table) -> AuthorEntry:
    entry = AuthorEntry(
        slug=slug,
        name=table.text("name"),
        title=table.text("title"),
        bio=table.text("bio"),
        look=table.text("look"),
        account=table.text("account", ""),
    )
    table.end()
    return entry


def site(table: Table) -> SiteEntry:
    sections = []
    for row in table.tables("sections"):
        sections.append(
            SectionEntry(
                slug=row.text("slug"),
                title=row.text("title"),
                description=row.text("description"),
                accent=row.text("accent", among=Accent.values),
            )
        )
        row.end()
    entry = SiteEntry(
        name=table.text("name"), tagline=table.text("tagline"), sections=tuple(sections)
    )
    table.end()
    return entry


def show(slug: str, table: Table) -> ShowEntry:
    entry = ShowEntry(
        slug=slug,
        title=table.text("title"),
        original_title=table.text("original_title", ""),
        original_language=table.text("original_language"),
        kind=table.text("kind", among=ShowKind.values),
        year_label=table.text("year_label", ""),
        logline=table.text("logline"),
        setting=table.text("setting", ""),
        countries=table.texts("countries"),
        genres=table.texts("genres"),
        studios=table.texts("studios"),
        aliases=tuple(_other_name(row, TitleKind.values) for row in table.tables("aliases")),
        credits=tuple(_credit(row) for row in table.tables("credits")),
        plots=tuple(_plot(row) for row in table.tables("plots")),
        releases=tuple(_release(row) for row in table.tables("releases")),
        status=tuple(_status(row) for row in table.tables("status")),
        seasons=tuple(_season(row) for row in table.tables("seasons")),
        art=_art(table.table("art")),
        draft=table.flag("draft"),
    )
    table.end()
    return entry


def story(path: Path) -> StoryEntry:
    before, fence, rest = path.read_text(encoding="utf-8").partition(f"{FENCE}\n")
    front, closing, body = rest.partition(f"{FENCE}\n")
    if before or not fence or not closing:
        raise ContentError(path.name, f"must begin with keys between two lines of {FENCE}.")
    table = Table(path.name, parsed(path.name, front))
    try:
        parts = tuple(bodies.parse(body))
    except ValueError as error:
        raise ContentError(path.name, str(error)) from error
    entry = StoryEntry(
        slug=path.stem,
        headline=table.text("headline"),
        kind=table.text("kind", among=StoryKind.values),
        section=table.text("section"),
        dek=table.text("dek"),
        by=table.texts("by"),
        dated=table.when("dated"),
        about=tuple(_mentioned(table, words) for words in table.texts("about")),
        lead=_lead(table),
        caption=table.text("caption", ""),
        state=table.text("state", "live", among=STATES),
        on=table.perhaps_when("on"),
        comment=table.text("comment", ""),
        edited_headline=table.text("edited_headline", ""),
        sheet=sheet(table),
        parts=parts,
    )
    table.end()
    return entry


def _other_name(table: Table, kinds: list[str]) -> OtherName:
    name = OtherName(
        table.text("text"),
        table.text("kind", among=kinds),
        sensitive=table.flag("sensitive"),
        language=table.text("language", ""),
    )
    table.end()
    return name


def _credit(table: Table) -> CreditEntry:
    entry = CreditEntry(
        person=table.text("person"),
        job=table.text("job", among=Job.values),
        character=table.text("as", ""),
        tier=table.text("tier", "", among=Tier.values),
        state=table.text("state", among=FactState.values),
        note=table.text("note", ""),
        credited_as=table.text("credited_as", ""),
        embargo=table.perhaps_when("embargo"),
    )
    table.end()
    return entry


def _plot(table: Table) -> PlotEntry:
    spoils = table.text("spoils", "")
    season, _, episode = spoils.partition(".")
    entry = PlotEntry(
        level=table.text("level", among=PlotLevel.values),
        text=table.text("text"),
        source=table.text("source", ""),
        spoils=(int(season), int(episode)) if spoils else None,
    )
    table.end()
    return entry


def _release(table: Table) -> ReleaseEntry:
    entry = ReleaseEntry(
        platform=table.text("platform", ""),
        regions=table.texts("regions"),
        event=table.text("event", among=ReleaseEvent.values),
        when=table.when("when"),
        season=table.number("season", 0) or None,
        state=table.text("state", among=FactState.values),
        note=table.text("note", ""),
    )
    table.end()
    return entry


def _status(table: Table) -> StatusEntry:
    entry = StatusEntry(
        status=table.text("status", among=ProductionStatus.values),
        on=table.when("on"),
        note=table.text("note", ""),
        source=table.text("source", ""),
        seasons=table.number("seasons", 0),
    )
    table.end()
    return entry


def _season(table: Table) -> SeasonEntry:
    episodes = []
    for row in table.tables("episodes"):
        episodes.append(EpisodeEntry(title=row.text("title"), about=row.text("about")))
        row.end()
    entry = SeasonEntry(
        number=table.number("number"),
        label=table.text("label", ""),
        pattern=table.text("pattern", among=DropPattern.values),
        premiere=table.when("premiere"),
        ordered=table.number("ordered"),
        first=table.number("first", 0),
        second_part=table.perhaps_when("second_part"),
        day_off=table.perhaps_when("day_off"),
        episodes=tuple(episodes),
    )
    table.end()
    return entry


def _art(table: Table) -> ArtEntry:
    entry = ArtEntry(
        family=table.text("family"),
        palette=table.text("palette"),
        motif=table.text("motif"),
        alt=table.text("alt"),
    )
    table.end()
    return entry


def _mentioned(table: Table, words: str) -> Mentioned:
    kind, colon, slug = words.partition(":")
    if not colon or kind not in {"show", "person"}:
        raise ContentError(table.at("about"), f"{words!r} is neither show:slug nor person:slug.")
    return Mentioned(kind, slug)


def _lead(table: Table) -> tuple[str, str] | None:
    words = table.text("lead", "").split()
    if not words:
        return None
    if len(words) != 2:
        raise ContentError(table.at("lead"), "must be two words, such as “art etoile”.")
    return words[0], words[1]
