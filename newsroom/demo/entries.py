"""What the content files hold, as plain values. One class per kind of table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsroom.demo.bodies import Part
    from newsroom.demo.dates import When
    from newsroom.demo.sheets import SheetEntry


class OtherName(NamedTuple):
    text: str
    kind: str
    sensitive: bool
    language: str


class Mentioned(NamedTuple):
    """A record named by its kind and slug: ``show:etoile``."""

    kind: str
    slug: str


@dataclass(frozen=True, kw_only=True)
class PersonEntry:
    slug: str
    kind: str
    name: str
    sort: str
    second: str
    family_first: bool
    disambiguator: str
    trades: tuple[str, ...]
    born: When | None
    died: When | None
    bio: str
    look: str
    names: tuple[OtherName, ...]
    pronouns: str
    pronouns_note: str
    members: tuple[str, ...]
    draft: bool


@dataclass(frozen=True, kw_only=True)
class OrganisationEntry:
    slug: str
    name: str
    kind: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class AuthorEntry:
    slug: str
    name: str
    title: str
    bio: str
    look: str
    account: str


@dataclass(frozen=True, kw_only=True)
class SectionEntry:
    slug: str
    title: str
    description: str
    accent: str


@dataclass(frozen=True, kw_only=True)
class SiteEntry:
    name: str
    tagline: str
    sections: tuple[SectionEntry, ...]


@dataclass(frozen=True, kw_only=True)
class CreditEntry:
    person: str
    job: str
    character: str
    tier: str
    state: str
    note: str
    credited_as: str
    embargo: When | None


@dataclass(frozen=True, kw_only=True)
class PlotEntry:
    level: str
    text: str
    source: str
    spoils: tuple[int, int] | None


@dataclass(frozen=True, kw_only=True)
class ReleaseEntry:
    platform: str
    regions: tuple[str, ...]
    event: str
    when: When
    season: int | None
    state: str
    note: str


@dataclass(frozen=True, kw_only=True)
class StatusEntry:
    status: str
    on: When
    note: str
    source: str
    seasons: int


@dataclass(frozen=True, kw_only=True)
class EpisodeEntry:
    title: str
    about: str


@dataclass(frozen=True, kw_only=True)
class SeasonEntry:
    number: int
    label: str
    pattern: str
    premiere: When
    ordered: int
    first: int
    second_part: When | None
    day_off: When | None
    episodes: tuple[EpisodeEntry, ...]


@dataclass(frozen=True, kw_only=True)
class ArtEntry:
    """Which picture is drawn for a show, and what it shows."""

    family: str
    palette: str
    motif: str
    alt: str


@dataclass(frozen=True, kw_only=True)
class ShowEntry:
    slug: str
    title: str
    original_title: str
    original_language: str
    kind: str
    year_label: str
    logline: str
    setting: str
    countries: tuple[str, ...]
    genres: tuple[str, ...]
    studios: tuple[str, ...]
    aliases: tuple[OtherName, ...]
    credits: tuple[CreditEntry, ...]
    plots: tuple[PlotEntry, ...]
    releases: tuple[ReleaseEntry, ...]
    status: tuple[StatusEntry, ...]
    seasons: tuple[SeasonEntry, ...]
    art: ArtEntry
    draft: bool


@dataclass(frozen=True, kw_only=True)
class StoryEntry:
    """One story; ``lead`` is ``art SHOW``, ``portrait PERSON`` or ``SCENE PALETTE``."""

    slug: str
    headline: str
    kind: str
    section: str
    dek: str
    by: tuple[str, ...]
    dated: When
    about: tuple[Mentioned, ...]
    lead: tuple[str, str] | None
    caption: str
    state: str
    on: When | None
    comment: str
    edited_headline: str
    sheet: SheetEntry
    parts: tuple[Part, ...]

    @property
    def signed(self) -> list[tuple[str, str]]:
        """Role and author of each byline: “photography:lucien-achard”; a writer has no role."""
        parted = [signature.rpartition(":") for signature in self.by]
        return [(role or "by", author) for role, _, author in parted]
