"""A story of the database as the plain value that rules read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from newsroom.articles import styles
from newsroom.articles.chips.findings import look_at
from newsroom.articles.sheets import subject_keys
from newsroom.checks.reading.beside import Pictures, part_of, quoted_of
from newsroom.checks.reading.records import About, records_about, unlinked_in
from newsroom.checks.reading.setting import Setting, Spot, Ways, spot_of
from newsroom.checks.reading.sheet import sheet_of
from newsroom.checks.reading.style import copy_style
from newsroom.checks.reading.words import AFTER, BEFORE, blocks_of, fields_of
from newsroom.prose.pieces import Piece

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from newsroom.articles.chips import Chip, Look
    from newsroom.articles.models import ArticlePage, StyleProfile
    from newsroom.checks.reading.words import Block, Words
    from newsroom.prose.facts import Key
    from newsroom.prose.story_parts import ListedPart, PictureUse, Quoted


@dataclass(frozen=True, slots=True)
class Read:
    """A piece with the way back from its offsets to what is stored."""

    piece: Piece
    ways: Ways

    def spot(self, start: int, end: int) -> Spot:
        """Where a stretch of the piece is put right; its offsets count into the words there."""
        return spot_of(self.piece, self.ways, start, end)


def read(
    story: ArticlePage,
    *,
    at: datetime.datetime | None = None,
    profile: StyleProfile | None = None,
    with_records: bool = True,
) -> Read:
    """``story`` as it stands in memory: a draft, what is in a form, or what readers have.

    A constant number of queries, whatever its length and however many records it speaks of.
    """
    moment = at or timezone.now()
    house = profile or styles.current_style()
    with styles.using(house):
        return _Reader(story, moment, house).read(with_records=with_records)


class _Reader:
    def __init__(self, story: ArticlePage, at: datetime.datetime, profile: StyleProfile) -> None:
        self._story = story
        self._at = at
        self._profile = profile
        self._pictures = Pictures(profile, at)
        self._quoted: list[Quoted] = []
        self._shown: list[PictureUse] = []
        self._parts: list[ListedPart] = []

    def read(self, *, with_records: bool) -> Read:
        story = self._story
        before, after = [*fields_of(story, BEFORE)], [*fields_of(story, AFTER)]
        blocks = [*blocks_of(story.body)]
        written = [*before, *(words for block in blocks for words in block.words), *after]
        setting = Setting(looks=self._looks(written))
        self._set(setting, before)
        self._shown += self._pictures.lead(story, _first_of(setting, "lead_image"))
        for block in blocks:
            self._set_block(setting, block)
        self._set(setting, after)
        return Read(self._piece(setting, blocks, with_records=with_records), setting.ways)

    def _looks(self, written: Iterable[Words]) -> dict[Chip, Look]:
        chips = dict.fromkeys(drawn.chip for words in written for drawn in words.line.chips)
        return {look.chip: look for look in look_at(chips, at=self._at)}

    @staticmethod
    def _set(setting: Setting, words: Iterable[Words]) -> None:
        for one in words:
            setting.add(one)

    def _set_block(self, setting: Setting, block: Block) -> None:
        at = setting.at
        passages = [setting.add(words) for words in block.words]
        self._quoted += quoted_of(self._story.body, block.child, passages)
        self._shown += self._pictures.in_block(block.child, passages, min(at, len(setting.text)))
        self._parts += part_of(block.child, min(at, len(setting.text)))

    def _piece(self, setting: Setting, blocks: list[Block], *, with_records: bool) -> Piece:
        story = self._story
        sheet = sheet_of(story, at=self._at, text=_running(setting), marks=setting.marks)
        told: dict[str, Any] = {}
        if with_records:
            told["records"] = records_about(self._about(setting, blocks), self._at)
        return Piece(
            text=setting.text,
            passages=tuple(setting.passages),
            marks=tuple(setting.marks),
            mentions=tuple(setting.mentions),
            chips=tuple(setting.chips),
            quoted=tuple(self._quoted),
            pictures=tuple(self._shown),
            parts=tuple(self._parts),
            sheet=sheet,
            style=copy_style(self._profile),
            **told,
        )

    def _about(self, setting: Setting, blocks: list[Block]) -> About:
        asked: set[Key] = {one.key for one in setting.mentions}
        asked |= {one.chip.question[:2] for block in blocks for one in _chips(block)}
        asked |= {("show", one.show) for one in self._parts if one.show is not None}
        outlets = {
            block.child.value["outlet"].pk
            for block in blocks
            if block.child.block_type == "quotation" and block.child.value.get("outlet")
        }
        return About(
            subjects=tuple(subject_keys(self._story)),
            mentioned=frozenset(asked),
            unlinked=unlinked_in(
                self._story,
                setting.text,
                setting.passages,
                mentions=setting.mentions,
                chips=setting.chips,
                marks=setting.marks,
            ),
            entries=frozenset(one.entry for one in self._quoted if one.entry is not None),
            outlets=frozenset(outlets),
            story=self._story.pk,
        )


def _chips(block: Block) -> list[Any]:
    return [drawn for words in block.words for drawn in words.line.chips]


def _running(setting: Setting) -> str:
    kinds = {"paragraph", "list item"}
    told = (setting.text[one.start : one.end] for one in setting.passages if one.kind in kinds)
    return "\n".join(told)


def _first_of(setting: Setting, name: str) -> int:
    """Where the words that stand with a field begin, or else where the text has come to."""
    near = (one.start for one in setting.passages if one.place.field.startswith(name))
    return next(near, len(setting.text))
