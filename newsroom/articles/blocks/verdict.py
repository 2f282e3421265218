from __future__ import annotations

from typing import Any

from wagtail import blocks

from newsroom.articles.blocks.drafted import DraftedBlock


class VerdictBlock(DraftedBlock):
    """The sentence that closes a review; all else in the box is printed from the review sheet."""

    sentence = blocks.CharBlock(
        max_length=200,
        help_text=(
            "One sentence a reader could repeat. Rating, basis and disclosure come from the"
            " review sheet below."
        ),
    )

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        return context | {"sheet": context.get("sheet")}

    class Meta:
        icon = "pick"
        label = "Verdict"
        template = "blocks/verdict.html"
        description = "The verdict of a review, with the rating and what it rests on."
        preview_template = "blocks/verdict_preview.html"
