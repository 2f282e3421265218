"""Where in the text the notes of a story stand. What they say is written in its rows."""

from __future__ import annotations

from wagtail import blocks


class CorrectionNoteBlock(blocks.StaticBlock):
    """The corrections of the story, here and not below the text; grave ones stay above it."""

    class Meta:
        icon = "warning"
        label = "Correction note"
        template = "blocks/correction_note.html"
        description = "Puts the story’s corrections here instead of below the text."
        admin_text = "The corrections written below stand here. Grave ones stay above the text."
        preview_template = "blocks/correction_note_preview.html"


class UpdateLogBlock(blocks.StaticBlock):
    """The updates of the story, here and not below the text."""

    class Meta:
        icon = "history"
        label = "Update log"
        template = "blocks/update_log.html"
        description = "Puts the story’s dated updates here instead of below the text."
        admin_text = "The updates written below stand here, the latest first."
        preview_template = "blocks/update_log_preview.html"
