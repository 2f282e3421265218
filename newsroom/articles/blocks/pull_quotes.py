from __future__ import annotations

from typing import Any, Final

from wagtail import blocks

from newsroom.articles.blocks.drafted import DraftedBlock
from newsroom.articles.blocks.quotations import is_preview
from newsroom.articles.ledger.quoted import readable
from newsroom.prose.verbatim import stands_in

LONGEST: Final = 300


class PullQuoteValue(blocks.StructValue):
    """Words of the story, once more and larger."""

    @property
    def words(self) -> str:
        words: str = self.get("words") or ""
        return words.strip()

    def stands_in(self, body: Any, *, with_new: bool = False) -> bool:
        """Whether a reader of ``body`` meets the words in the text; only then are they repeated."""
        return any(stands_in(self.words, text) for text in readable(body, with_new=with_new))


class PullQuoteBlock(DraftedBlock):
    """A line of the story set large. Screen readers pass over it: they have read it in the text."""

    words = blocks.TextBlock(
        max_length=LONGEST,
        rows=2,
        help_text="As they stand in the text; cuts are marked with … . Without quotation marks.",
    )
    by = blocks.CharBlock(
        required=False,
        max_length=100,
        label="Who says it",
        help_text="Puts the words in quotation marks. Left empty: our own words.",
    )

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        # Wagtail writes the block's own value over that of the body around it.
        body = parent_context.get("value") if parent_context else None
        context: dict[str, Any] = super().get_context(value, parent_context)
        is_in_a_body = isinstance(body, blocks.StreamValue)
        context["stands"] = not is_in_a_body or value.stands_in(
            body, with_new=is_preview(parent_context)
        )
        return context

    class Meta:
        icon = "arrow-right"
        label = "Pull quote"
        template = "blocks/pull_quote.html"
        value_class = PullQuoteValue
        description = "A line of the story once more, set large."
        preview_value = {"words": "On the night I simply fell.", "by": "Inès Aumont"}
