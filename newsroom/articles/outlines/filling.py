"""Writing an outline into a story that is still empty. Nothing is saved here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.text import slugify
from wagtail.blocks.stream_block import StreamValue

from newsroom.articles.choices import SpoilerScope, StoryKind
from newsroom.articles.models import Outline, Subject
from newsroom.articles.styles import current_style
from people.models import Person
from shows.models import Season, Show

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsroom.articles.models import ArticlePage

LONGEST_SLUGLINE = 60


@dataclass(frozen=True, kw_only=True)
class Start:
    """What somebody is about to write: the kind, by which outline, and about what."""

    kind: str
    outline: Outline | None = None
    show: Show | None = None
    season: Season | None = None
    episodes: str = ""
    person: Person | None = None

    @classmethod
    def read(cls, asked: Mapping[str, str]) -> Start | None:
        """As the address of a form has it; None where it names neither kind nor outline."""
        outline = Outline.objects.filter(pk=_key(asked.get("outline"))).first()
        kind = outline.kind if outline else asked.get("kind", "")
        if kind not in StoryKind.values:
            return None
        show = Show.objects.filter(pk=_key(asked.get("show"))).first()
        season = Season.objects.filter(pk=_key(asked.get("season")), show=show).first()
        return cls(
            kind=kind,
            outline=outline,
            show=show,
            season=season,
            episodes=asked.get("episodes", "")[:LONGEST_SLUGLINE] if season else "",
            person=Person.objects.filter(pk=_key(asked.get("person"))).first(),
        )

    @property
    def slugline(self) -> str:
        """“etoile-preview”, “etoile-s1e3-recap”."""
        named = slugify(str(self.show or self.person or ""))
        place = f"s{self.season.number}" if self.season else ""
        place += f"e{slugify(self.episodes)}" if self.episodes else ""
        kind = self.kind
        room = LONGEST_SLUGLINE - sum(len(part) + 1 for part in (place, kind) if part)
        return "-".join(filter(None, [named[:room].strip("-"), place, kind]))


def begin(story: ArticlePage, start: Start) -> None:
    """Fill in whatever ``start`` knows and the story does not hold yet."""
    story.kind = start.kind
    story.outline = start.outline
    if start.outline is not None:
        story.planned_words = story.planned_words or start.outline.planned_words
        if not story.body:
            story.body = blocks_of(start.outline, about=start)
    if not story.slugline and (start.show or start.person):
        story.slugline = start.slugline
    if start.kind == StoryKind.REVIEW and story.rating is None:
        story.rating_out_of = current_style().rating_out_of
    if start.kind == StoryKind.RECAP and start.season:
        scope = SpoilerScope.EPISODES if start.episodes else SpoilerScope.SEASON
        story.spoiler_scope = scope
    _tell_subjects(story, start)


def outline_of(story: ArticlePage) -> Outline | None:
    """What the story was begun with, while it is of that kind; else the usual one of its kind."""
    begun_with: Outline | None = story.outline
    if begun_with is not None and begun_with.kind == story.kind:
        return begun_with
    return Outline.objects.of_kind(story.kind).first()


def prompt_for(story: ArticlePage) -> str:
    """What stands in the empty dek: the prompt of its outline, else of any of its kind."""
    outline = outline_of(story)
    if outline is None or outline.dek_prompt:
        return outline.dek_prompt if outline else ""
    others = Outline.objects.of_kind(story.kind).exclude(dek_prompt="")
    return str(others.values_list("dek_prompt", flat=True).first() or "")


def blocks_of(outline: Outline, *, about: Start) -> StreamValue:
    """The blocks of an outline as new ones, with the records put where none is chosen yet."""
    person = about.person
    records = {"show": about.show, "season": about.season, "person": person, "speaker": person}
    chosen = {name: record.pk for name, record in records.items() if record is not None}
    stored = outline.body.get_prep_value()
    raw = [{"type": block["type"], "value": _chosen_in(block["value"], chosen)} for block in stored]
    return StreamValue(outline.body.stream_block, raw, is_lazy=True)


def _chosen_in(value: Any, chosen: dict[str, int]) -> Any:
    """A stored value without the keys of its old blocks, and with what is chosen in its gaps."""
    if isinstance(value, list):
        return [_chosen_in(one, chosen) for one in value]
    if not isinstance(value, dict):
        return value
    told = {name: _chosen_in(one, chosen) for name, one in value.items()}
    if {"type", "value"} <= told.keys():
        told.pop("id", None)
    return told | {name: key for name, key in chosen.items() if name in told and not told[name]}


def _tell_subjects(story: ArticlePage, start: Start) -> None:
    told = list(story.subjects.all())
    if start.show and not any(row.show_id == start.show.pk for row in told):
        told.append(Subject(show=start.show, season=start.season, episodes=start.episodes))
    if start.person and not any(row.person_id == start.person.pk for row in told):
        told.append(Subject(person=start.person))
    story.subjects.set(told)


def _key(typed: str | None) -> int:
    """The key as typed; 0, which nothing has, for anything that is none."""
    sound = typed is not None and typed.isascii() and typed.isdigit() and len(typed) < 19
    return int(typed or 0) if sound else 0
