from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from newsroom.articles.blocks.drafted import DraftedBlock
from newsroom.articles.blocks.records import RecordBlock, RecordValue
from newsroom.articles.choices import USUAL_FACTS, Direction, KeyFact, TurnChoice
from newsroom.articles.on_file import Want
from newsroom.articles.on_file.casts import CREDITS
from newsroom.articles.on_file.releases import RELEASES
from newsroom.articles.on_file.shows import FILES, key_facts
from newsroom.articles.on_file.stories import RATINGS
from newsroom.articles.on_file.timelines import TURNS, in_direction, told_between
from newsroom.kit.choices import PARTIAL_DATE_CHOICES, DatePrecision
from newsroom.kit.chosen import RecordChooserBlock
from newsroom.kit.dates import first_day, say_date
from shows.timelines import Turn

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from newsroom.articles.blocks.drafted import Fault


class KeyFactsBlock(RecordBlock):
    """What one wants to know of a show first; what is not on file goes unsaid."""

    shelves = (FILES, CREDITS, RELEASES)

    show = RecordChooserBlock("shows.Show")
    heading = blocks.CharBlock(
        required=False, max_length=80, help_text="Left empty: the title of the show."
    )
    facts = blocks.MultipleChoiceBlock(
        choices=KeyFact.choices,
        required=False,
        default=[fact.value for fact in USUAL_FACTS],
        widget=forms.CheckboxSelectMultiple,
        label="Which facts",
        help_text="They stand in this order. One that is not on file is left out.",
    )

    def wants(self, value: Any) -> Iterator[Want]:
        yield from super().wants(value)
        if value.is_told and KeyFact.RATING in (value.get("facts") or ()):
            yield Want(RATINGS, value["show"].pk)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        facts = key_facts(value["show"].pk, value.get("facts") or ()) if value.is_told else []
        return context | {"facts": facts}

    class Meta:
        icon = "info-circle"
        label = "Key facts"
        label_format = "{show}"
        template = "blocks/key_facts.html"
        value_class = RecordValue
        description = "A box of facts from the record: who made it, when, where, how long."
        preview_template = "blocks/key_facts_preview.html"


class TimelineLineBlock(DraftedBlock):
    """A line that an editor writes into a timeline."""

    date = blocks.DateBlock()
    precision = blocks.ChoiceBlock(
        choices=PARTIAL_DATE_CHOICES, default=DatePrecision.DATE, label="Known to the"
    )
    text = blocks.CharBlock(max_length=300, help_text="One sentence, without its full stop.")
    source = blocks.CharBlock(required=False, max_length=120, help_text="Who reported it.")
    url = blocks.URLBlock(required=False, label="Link to the source")

    class Meta:
        icon = "date"
        label_format = "{date} {text}"


class TimelineBlock(RecordBlock):
    """What happened to a show, turn by turn, from its record and by hand."""

    shelves = (TURNS,)

    show = RecordChooserBlock("shows.Show")
    first_on = blocks.DateBlock(required=False, label="From", help_text="Left empty: the start.")
    last_on = blocks.DateBlock(required=False, label="Until", help_text="Left empty: today.")
    lines = blocks.ListBlock(
        TimelineLineBlock(), default=[], label="Lines of our own", collapsed=True
    )
    kinds = blocks.MultipleChoiceBlock(
        choices=TurnChoice.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label="What to tell of",
        help_text="None ticked: everything.",
    )
    direction = blocks.ChoiceBlock(
        choices=Direction.choices, default=Direction.OLDEST_FIRST, label="In which order"
    )
    most = blocks.IntegerBlock(
        required=False,
        min_value=1,
        max_value=100,
        label="At most so many",
        help_text="The latest are kept. Left empty: all.",
    )

    def faults(self, value: Any) -> Iterator[Fault]:
        yield from super().faults(value)
        first, last = value.get("first_on"), value.get("last_on")
        if first and last and first > last:
            yield "last_on", "The timeline ends before it starts."

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        if not value.is_told:
            return context | {"turns": []}
        told = told_between(
            TURNS.of(value["show"].pk),
            kinds=value.get("kinds") or (),
            first=value.get("first_on"),
            last=value.get("last_on"),
        )
        turns = [*told, *self._by_hand(value)]
        direction = value.get("direction") or Direction.OLDEST_FIRST
        return context | {"turns": in_direction(turns, direction, value.get("most"))}

    def _by_hand(self, value: Any) -> Iterator[Turn]:
        """The editor's own lines; one may tell of what is still to come."""
        for line in value.get("lines") or []:
            precision = line.get("precision") or DatePrecision.DATE
            day: datetime.date = line["date"] or timezone.localdate()
            when = say_date(first_day(day, precision), precision)
            teller, url = line.get("source") or "", line.get("url") or ""
            yield Turn(day, when, line["text"], url=url, teller=teller, kind="told")

    class Meta:
        icon = "time"
        label = "Timeline"
        label_format = "{show}"
        template = "blocks/timeline.html"
        value_class = RecordValue
        description = "How it came to this: orders, casting and changed dates, and lines of yours."
        preview_template = "blocks/timeline_preview.html"
        form_layout = BlockGroup(
            children=["show", "first_on", "last_on", "lines"],
            settings=["kinds", "direction", "most"],
        )
