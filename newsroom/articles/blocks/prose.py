from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.snippets.blocks import SnippetChooserBlock

if TYPE_CHECKING:
    from people.models import Person
    from shows.models import Organisation

from newsroom.articles import chips
from newsroom.articles.mentions import Prose

# Both mention features are one thing to an editor: the toolbar button and typing "@".
PROSE_FEATURES = ["bold", "italic", "link", "ol", "ul", "mention", "mention-typing"]


class ParagraphBlock(blocks.RichTextBlock):
    """Running text. Names and titles in it may be mentions of records."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", PROSE_FEATURES)
        super().__init__(**kwargs)

    def to_python(self, value: str) -> Prose:
        return Prose(value)

    def normalize(self, value: object) -> Prose:
        return value if isinstance(value, Prose) else Prose(super().normalize(value).source)

    def value_from_form(self, value: str) -> Prose:
        return Prose(value)

    def get_searchable_content(self, value: Prose) -> list[str]:
        words: list[str] = super().get_searchable_content(Prose(chips.plain(value.source)))
        return words

    class Meta:
        icon = "pilcrow"
        label = "Paragraph"
        template = "blocks/paragraph.html"
        description = "Running text, with links and mentions of shows and people."
        preview_value = (
            "<p>The curtain rises on a company with two homes, one bank account and a"
            " month to sell out the season.</p>"
        )


class HeadingBlock(blocks.CharBlock):
    """A section head inside a story."""

    class Meta:
        icon = "title"
        label = "Heading"
        template = "blocks/heading.html"
        description = "A section head, such as Plot, Cast or When and where."
        preview_value = "When and where to watch"


class QuotationValue(blocks.StructValue):
    """Who said it and where, however the editor entered it."""

    @property
    def public_speaker(self) -> Person | None:
        """The speaker's record, if a reader may see it."""
        person: Person | None = self.get("speaker")
        return person if person is not None and person.is_public() else None

    @property
    def public_outlet(self) -> Organisation | None:
        outlet: Organisation | None = self.get("outlet")
        return outlet if outlet is not None and outlet.is_public() else None

    @property
    def speaker_name(self) -> str:
        """As typed, or as the record has it; a record not yet public lends its name to nobody."""
        person = self.public_speaker
        return self.get("speaker_as") or (person.name if person else "")


class QuotationBlock(blocks.StructBlock):
    """Someone's words set apart from the text."""

    text = blocks.TextBlock(help_text="The words as spoken, without quotation marks.")
    speaker = SnippetChooserBlock("people.Person", required=False)
    speaker_as = blocks.CharBlock(
        required=False, max_length=200, help_text="Where the speaker has no record."
    )
    outlet = SnippetChooserBlock(
        "shows.Organisation", required=False, help_text="Whom they told it, if not us."
    )
    url = blocks.URLBlock(required=False, label="Link to the source")

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not cleaned.get("speaker") and not cleaned.get("speaker_as"):
            message = "Name the speaker: choose a person or type a name."
            raise StructBlockValidationError({"speaker": ValidationError(message)})
        return cleaned

    class Meta:
        icon = "openquote"
        label = "Quotation"
        template = "blocks/quotation.html"
        value_class = QuotationValue
        description = "A quotation with its speaker, the outlet that had it, and a link."
        preview_value = {
            "text": "We rehearsed the fall for six weeks. On the night I simply fell.",
            "speaker": None,
            "speaker_as": "Inès Aumont",
            "outlet": None,
            "url": "",
        }
