"""A story of a hundred blocks of every kind, and the form an editor sends of it."""

from __future__ import annotations

import datetime
import io
import uuid
from random import Random
from typing import TYPE_CHECKING, Any, Final

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from newsroom.articles.models import ArticlePage, Quote, SectionPage
from newsroom.images.models import Picture
from people.models import Person
from shows.models import Credit, Organisation, Release, Show

if TYPE_CHECKING:
    from collections.abc import Sequence

# Most of a story is paragraphs; every other kind stands in it in turn.
OTHER_KINDS: Final = 3
# What says how a story stands and prints itself from its sheet: no writer sets it a hundred times.
ONCE: Final = ("verdict", "correction_note", "update_log")
# Fields that take words or values of their own, by their names.
TOLD: Final = {
    "alt_text": "A plain field of teal, lit from the left",
    "regions": "US",
    "length": "1:30",
    "season": None,
    "tiers": ["regular"],
    "date": "2026-03-04",
    "answered_on": "2026-03-04",
}
PLAIN: Final = (
    "lamps ropes doors halls stairs letters chairs coats trains rivers bridges gardens kettles"
    " quickly slowly early late near far above below inside outside often seldom between among"
    " carry follow paint repair gather open close borrow return measure polish remember"
)
VIDEO: Final = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"


class Telling:
    """Sentences of plain words, none of them twice: a story that repeats itself is stopped."""

    def __init__(self) -> None:
        self._plain = PLAIN.split()
        self._chance = Random(6)  # noqa: S311 - the same story each time, no secret

    def words(self, number: int) -> str:
        return " ".join(self._chance.sample(self._plain, number))

    def sentence(self) -> str:
        return f"{self.words(16).capitalize()}."


class Records:
    """What the blocks of the story draw: a show with its cast, a picture, a quote."""

    def __init__(self) -> None:
        self._told = Telling()
        mark = uuid.uuid4().hex[:8]
        self.show = Show.objects.create(title=f"The Long Night {mark}", slug=f"long-night-{mark}")
        self.people = [
            Person.objects.create(name=f"Player {number} {mark}", slug=f"player-{number}-{mark}")
            for number in range(10)
        ]
        for person in self.people:
            Credit.objects.create(show=self.show, person=person, tier="regular")
        day = datetime.date(2026, 3, 4)
        Release.objects.create(show=self.show, date=day)
        self.outlet = Organisation.objects.create(name=f"Gazette {mark}", slug=f"gazette-{mark}")
        self.quote = Quote.objects.create(speaker=self.people[0], text="I never sleep.")
        out = io.BytesIO()
        Image.new("RGB", (64, 36), "teal").save(out, "PNG")
        self.picture = Picture.objects.create(
            title="Teal",
            alt_text="A plain field",
            credit="Newsroom",
            file=SimpleUploadedFile("teal.png", out.getvalue()),
            width=64,
            height=36,
        )

    def of(self, model: Any) -> Any:
        known: dict[Any, Any] = {
            Show: self.show,
            Person: self.people[0],
            Organisation: self.outlet,
            Quote: self.quote,
        }
        return known.get(model)

    def paragraph(self, number: int) -> str:
        person = self.people[number % len(self.people)]
        named = f'<a linktype="mention" kind="person" id="{person.pk}">{person.name}</a>'
        chip = f'<a linktype="fact" kind="show" id="{self.show.pk}" fact="premiere">March 4</a>'
        first, second, third = self._told.sentence(), self._told.sentence(), self._told.sentence()
        waits = f"{named} waits {self._told.words(9)}."
        return f"<p>{first} {waits} It premieres {chip}. {second} {third}</p>"


def sample(block: Any, records: Records, number: int) -> Any:
    """A value for a block of any kind, as it is stored."""
    if isinstance(block, blocks.StructBlock):
        children = block.child_blocks
        if "quote" in children:  # An entry of the ledger; the block says nothing of its own.
            children = {"quote": children["quote"]}
        return {
            name: TOLD.get(name, sample(below, records, number)) for name, below in children.items()
        }
    if isinstance(block, blocks.ListBlock):
        if isinstance(block.child_block, blocks.PageChooserBlock):
            return []
        return [sample(block.child_block, records, number * 2 + row) for row in range(2)]
    if isinstance(block, blocks.RichTextBlock):
        return records.paragraph(number)
    return _plain(block, records, number)


def _plain(block: Any, records: Records, number: int) -> Any:
    if isinstance(block, ImageChooserBlock):
        return records.picture.pk
    if isinstance(block, SnippetChooserBlock):
        record = records.of(block.target_model)
        return record.pk if record else None
    if isinstance(block, (blocks.CharBlock, blocks.TextBlock)):
        return f"Some words {number}"
    if isinstance(block, blocks.URLBlock):
        return VIDEO
    default = block.get_default()
    return str(default) if isinstance(default, datetime.date) else default


def make_long_story(
    section: SectionPage, *, blocks_in_all: int = 100, kinds: Sequence[str] = ()
) -> ArticlePage:
    """A draft in ``section`` with every kind of block, or with ``kinds``, and more paragraphs."""
    records = Records()
    stream: Any = ArticlePage.body.field.stream_block
    kinds = kinds or [kind for kind in stream.child_blocks if kind not in ("paragraph", *ONCE)]
    body = []
    for number in range(blocks_in_all):
        other = kinds[(number // OTHER_KINDS) % len(kinds)]
        kind = other if number % OTHER_KINDS == 0 else "paragraph"
        value = sample(stream.child_blocks[kind], records, number)
        body.append({"type": kind, "value": value})
    story = ArticlePage(title="A story of a hundred blocks", body=body, live=False)
    section.add_child(instance=story)
    story.subjects.create(show=records.show)
    story.save()
    story.save_revision()
    return ArticlePage.objects.get(pk=story.pk)


def form_of(story: ArticlePage, **changed: Any) -> dict[str, Any]:
    """What the browser would send of the story's form."""
    draft: Any = story.get_latest_revision_as_object()
    sent: dict[str, Any] = {
        "title": draft.title,
        "slug": draft.slug,
        "kind": draft.kind,
        "dated_on": draft.dated_on.isoformat(),
        "spoiler_scope": draft.spoiler_scope,
        "rating_out_of": draft.rating_out_of,
    }
    for relation in ("subjects", "bylines", "corrections", "updates", "comments"):
        sent |= {f"{relation}-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS")}
    subjects = list(draft.subjects.all())
    sent |= {"subjects-TOTAL_FORMS": len(subjects), "subjects-INITIAL_FORMS": len(subjects)}
    for place, subject in enumerate(subjects):
        row = {"id": subject.pk, "show": subject.show_id, "ORDER": place + 1}
        sent |= {f"subjects-{place}-{name}": value for name, value in row.items()}
    sent |= fields(draft.body.stream_block, draft.body, "body")
    return {name: "" if value is None else value for name, value in (sent | changed).items()}


def fields(block: Any, value: Any, prefix: str) -> dict[str, Any]:
    """The fields of a block in a form, by their names."""
    if isinstance(block, blocks.StreamBlock):
        return _rows(prefix, [(row.block_type, row.block, row.value, row.id) for row in value])
    if isinstance(block, blocks.ListBlock):
        rows = value.bound_blocks
        return _rows(prefix, [("", block.child_block, row.value, row.id) for row in rows])
    if isinstance(block, blocks.StructBlock):
        sent: dict[str, Any] = {}
        for name, below in block.child_blocks.items():
            sent |= fields(below, value.get(name), f"{prefix}-{name}")
        return sent
    state = block.get_form_state(value)
    if isinstance(state, dict) and "id" in state:
        state = state["id"]
    return {} if state is False else {prefix: state}


def _rows(prefix: str, rows: list[tuple[str, Any, Any, Any]]) -> dict[str, Any]:
    sent: dict[str, Any] = {f"{prefix}-count": len(rows)}
    for place, (kind, block, value, key) in enumerate(rows):
        row = f"{prefix}-{place}"
        sent |= {f"{row}-deleted": "", f"{row}-order": place, f"{row}-id": key or ""}
        if kind:
            sent[f"{row}-type"] = kind
        sent |= fields(block, value, f"{row}-value")
    return sent
