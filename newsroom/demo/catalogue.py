"""The whole demo read from ``content/``, every reference in it checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from newsroom.demo import bodies, readers
from newsroom.demo.awards import check_award, read_award
from newsroom.demo.tables import ContentError, Table
from newsroom.images.drawing.colour import PALETTES
from newsroom.images.drawing.motifs import MOTIFS
from newsroom.images.drawing.portraits import Look
from newsroom.images.drawing.posters import FAMILIES
from newsroom.images.drawing.stills import SCENES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from newsroom.demo.awards import AwardEntry
    from newsroom.demo.entries import (
        AuthorEntry,
        Mentioned,
        OrganisationEntry,
        PersonEntry,
        ShowEntry,
        SiteEntry,
        StoryEntry,
    )

CONTENT: Final = Path(__file__).parent / "content"
MONOGRAM: Final = "monogram"

Entry = TypeVar("Entry")


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """Everything the demo loads, by slug and in the order of the files."""

    site: SiteEntry
    organisations: dict[str, OrganisationEntry]
    people: dict[str, PersonEntry]
    authors: dict[str, AuthorEntry]
    shows: dict[str, ShowEntry]
    awards: dict[str, AwardEntry]
    stories: dict[str, StoryEntry]


def read_catalogue(folder: Path = CONTENT) -> Catalogue:
    """Read and check ``folder``; a ``ContentError`` names the first file and key at fault."""
    catalogue = Catalogue(
        site=readers.site(Table.of_file(folder / "site.toml")),
        organisations=_each(folder / "organisations.toml", readers.organisation),
        people=_each(folder / "people.toml", readers.person),
        authors=_each(folder / "authors.toml", readers.author),
        shows={
            path.stem: readers.show(path.stem, Table.of_file(path))
            for path in sorted((folder / "shows").glob("*.toml"))
        },
        awards=_each(folder / "awards.toml", read_award),
        stories={
            path.stem: readers.story(path) for path in sorted((folder / "stories").glob("*.md"))
        },
    )
    _check(catalogue)
    return catalogue


def _each(path: Path, reader: Callable[[str, Table], Entry]) -> dict[str, Entry]:
    tables = Table.of_file(path).every_table()
    return {slug: reader(slug, table) for slug, table in tables.items()}


def _check(catalogue: Catalogue) -> None:
    for person in catalogue.people.values():
        _check_look(f"people.toml, {person.slug}, look", person.look)
        for member in person.members:
            _known(f"people.toml, {person.slug}, members", member, catalogue.people)
    for author in catalogue.authors.values():
        _check_look(f"authors.toml, {author.slug}, look", author.look)
    for show in catalogue.shows.values():
        _check_show(show, catalogue)
    for award in catalogue.awards.values():
        check_award(
            award,
            organisations=catalogue.organisations,
            people=catalogue.people,
            shows=catalogue.shows,
        )
    for story in catalogue.stories.values():
        _check_story(story, catalogue)


def _check_show(show: ShowEntry, catalogue: Catalogue) -> None:
    file = f"{show.slug}.toml"
    _known(f"{file}, art, family", show.art.family, FAMILIES)
    _known(f"{file}, art, palette", show.art.palette, PALETTES)
    _known(f"{file}, art, motif", show.art.motif, MOTIFS)
    for studio in show.studios:
        _known(f"{file}, studios", studio, catalogue.organisations)
    for credit in show.credits:
        _known(f"{file}, credits, person", credit.person, catalogue.people)
    numbers = {season.number for season in show.seasons}
    for release in show.releases:
        if release.platform:
            _known(f"{file}, releases, platform", release.platform, catalogue.organisations)
        if release.season and release.season not in numbers:
            where = f"{file}, releases, season"
            raise ContentError(where, f"there is no season {release.season}.")
    for source in (*(row.source for row in show.plots), *(row.source for row in show.status)):
        if source:
            _known(f"{file}, source", source, catalogue.organisations)


def _check_story(story: StoryEntry, catalogue: Catalogue) -> None:
    file = f"{story.slug}.md"
    _known(f"{file}, section", story.section, [it.slug for it in catalogue.site.sections])
    for _, author in story.signed:
        _known(f"{file}, by", author, catalogue.authors)
    for record in story.about:
        _check_record(f"{file}, about", record, catalogue)
    if story.lead:
        _check_lead(f"{file}, lead", story.lead, catalogue)
    for part in story.parts:
        for record in bodies.mentions_in(part):
            _check_record(file, record, catalogue)
        if isinstance(part, bodies.Quotation) and part.outlet:
            _known(f"{file}, outlet", part.outlet, catalogue.organisations)
        for asked in bodies.pictures_in(part):
            _check_lead(f"{file}, a picture in the body", asked, catalogue)


def _check_record(where: str, record: Mentioned, catalogue: Catalogue) -> None:
    known: Collection[str] = catalogue.shows
    if record.kind in ("person", "organisation"):
        known = catalogue.people if record.kind == "person" else catalogue.organisations
    _known(where, record.slug.partition("/")[0], known)


def _check_lead(where: str, lead: tuple[str, str], catalogue: Catalogue) -> None:
    kind, name = lead
    if kind == "art":
        _known(where, name, catalogue.shows)
    elif kind == "portrait":
        _known(where, name, catalogue.people)
    else:
        _known(where, kind, SCENES)
        _known(where, name, PALETTES)


def _check_look(where: str, look: str) -> None:
    if look == MONOGRAM:
        return
    try:
        Look.read(look)
    except ValueError as error:
        raise ContentError(where, str(error)) from error


def _known(where: str, value: str, known: Collection[str]) -> None:
    if value not in known:
        raise ContentError(where, f"there is no {value!r}.")
