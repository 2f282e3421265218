from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from newsroom.articles.blocks.drafted import DraftedBlock
from newsroom.articles.blocks.prose import ParagraphBlock
from newsroom.kit.chosen import RecordChooserBlock
from newsroom.kit.templatetags.kit import initials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.articles.blocks.drafted import Fault
    from newsroom.articles.mentions import Prose
    from people.models import Person

ANSWER_FEATURES = ["bold", "italic", "link", "mention", "mention-typing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A question and its answer; ``name`` is whole the first time, and short after that."""

    question: str
    answer: Prose
    name: str = ""
    full_name: str = ""
    speaker: Person | None = None
    interviewer: str = ""
    interviewer_in_full: str = ""


class Speaking:
    """Who answers, in full the first time and by their initials after that."""

    def __init__(self) -> None:
        self._short: dict[str, str] = {}

    def name(self, full: str) -> str:
        if not full:
            return ""
        if full in self._short:
            return self._short[full]
        short = initials(full)
        # Two people of the same initials go by their last names.
        taken = short in self._short.values()
        self._short[full] = full.rsplit(None, 1)[-1] if taken or len(short) < 2 else short
        return full


class QuestionsValue(blocks.StructValue):
    """An interview as it is drawn."""

    @property
    def turns(self) -> list[Turn]:
        speaking = Speaking()
        asks = (self.get("interviewer") or "").strip()
        turns = []
        for exchange in self.get("exchanges") or []:
            speaker, full = self._who(exchange)
            question = (exchange.get("question") or "").strip()
            turns.append(
                Turn(
                    question=question,
                    answer=exchange.get("answer"),
                    name=speaking.name(full),
                    full_name=full,
                    speaker=speaker,
                    interviewer=speaking.name(asks) if question else "",
                    interviewer_in_full=asks,
                )
            )
        return turns

    def _who(self, exchange: blocks.StructValue) -> tuple[Person | None, str]:
        """Who answers, as far as a reader may know of them, and the name to print."""
        own = exchange.get("speaker") or exchange.get("speaker_as")
        told = exchange if own else self
        person: Person | None = told.get("speaker")
        shown = person if person is not None and person.is_public() else None
        return shown, told.get("speaker_as") or (shown.name if shown else "")


class ExchangeBlock(DraftedBlock):
    """One question with its answer."""

    question = blocks.TextBlock(required=False, rows=2, max_length=2000)
    answer = ParagraphBlock(features=ANSWER_FEATURES, label="Answer")
    speaker = RecordChooserBlock(
        "people.Person", required=False, label="Who answers", help_text="If not the interviewee."
    )
    speaker_as = blocks.CharBlock(required=False, max_length=200, label="Name as printed")

    class Meta:
        icon = "help"
        label_format = "{question}"
        form_layout = BlockGroup(["question", "answer"], settings=["speaker", "speaker_as"])


class QuestionsBlock(DraftedBlock):
    """An interview in questions and answers."""

    speaker = RecordChooserBlock("people.Person", required=False, label="Interviewee")
    speaker_as = blocks.CharBlock(
        required=False,
        max_length=200,
        label="Name as printed",
        help_text="Where the interviewee has no record, or goes by another name here.",
    )
    interviewer = blocks.CharBlock(
        required=False,
        max_length=100,
        help_text="Left empty: the questions stand in bold, without a name.",
    )
    exchanges = blocks.ListBlock(
        ExchangeBlock(), min_num=1, max_num=80, label="Questions and answers"
    )

    def faults(self, value: Any) -> Iterator[Fault]:
        if not (value.get("speaker") or value.get("speaker_as")):
            yield "speaker", "Say who is interviewed: choose a person or type a name."

    class Meta:
        icon = "comment"
        label = "Questions and answers"
        template = "blocks/questions.html"
        value_class = QuestionsValue
        description = "An interview: questions in bold, answers under the speaker’s name."
        preview_value = {
            "speaker": None,
            "speaker_as": "Inès Aumont",
            "interviewer": "",
            "exchanges": [
                {
                    "question": "You fall from the rigging. How often did you try?",
                    "answer": "<p>We rehearsed it for six weeks. On the night I simply fell.</p>",
                    "speaker": None,
                    "speaker_as": "",
                },
                {
                    "question": "And now?",
                    "answer": "<p>Now I count to three first.</p>",
                    "speaker": None,
                    "speaker_as": "",
                },
            ],
        }
