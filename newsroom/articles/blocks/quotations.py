from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.admin.telepath import register
from wagtail.blocks.struct_block import BlockGroup, StructBlockAdapter

from newsroom.articles.blocks.drafted import DraftedBlock
from newsroom.articles.ledger.choosing import QuoteChooserBlock
from newsroom.kit.chosen import RecordChooserBlock
from newsroom.prose.verbatim import differences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.articles.blocks.drafted import Fault
    from newsroom.articles.models import Quote
    from newsroom.prose.verbatim import Difference
    from people.models import Person
    from shows.models import Organisation

LONGEST: Final = 4000
# What an entry in the ledger knows better than whoever types.
TYPED: Final = ("speaker", "outlet", "url")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A quotation as a reader gets it; ``other`` are the same words in another language."""

    words: str
    name: str
    language: str = ""
    speaker: Person | None = None
    outlet: Organisation | None = None
    url: str = ""
    how: str = ""
    translated_from: str = ""
    translator: str = ""
    other: str = ""
    other_language: str = ""


class QuotationValue(blocks.StructValue):
    """Who said it and where: as the ledger has it, or else as the editor entered it."""

    @property
    def entry(self) -> Quote | None:
        """What the ledger holds of it; the block looks all of a body up at once."""
        quote: Quote | None = self.get("quote")
        return quote

    @property
    def typed(self) -> str:
        words: str = self.get("text") or ""
        return words.strip()

    @property
    def words(self) -> str:
        """The words between the marks, whether a reader may see them or not."""
        return self.typed or (self.entry.reading if self.entry else "")

    @property
    def is_in_the_original(self) -> bool:
        """Whether the words are nearer to what was said than to its translation."""
        entry = self.entry
        if entry is None or not entry.is_translated or not self.typed:
            return False
        return len(differences(self.typed, entry.text)) < len(
            differences(self.typed, entry.translation)
        )

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Where the words depart from the ledger and do not say so."""
        if self.entry is None or not self.typed:
            return ()
        said = self.entry.text if self.is_in_the_original else self.entry.reading
        return differences(self.typed, said)

    @property
    def public_speaker(self) -> Person | None:
        """The speaker's record, if a reader may see it."""
        person: Person | None = self.entry.speaker if self.entry else self.get("speaker")
        return person if person is not None and person.is_public() else None

    @property
    def public_outlet(self) -> Organisation | None:
        if self.entry is not None:
            return self.entry.public_outlet
        outlet: Organisation | None = self.get("outlet")
        return outlet if outlet is not None and outlet.is_public() else None

    @property
    def speaker_name(self) -> str:
        """As typed, or as the record has it; a record not yet public lends its name to nobody."""
        person = self.public_speaker
        return self.get("speaker_as") or (person.name if person else "")

    def drawn(self, *, with_new: bool = False) -> Drawn | None:
        """What a reader gets; None for words that may not be told, or that nobody says.

        ``with_new``: as if the story were published now, which takes its new entries along.
        """
        entry = self.entry
        if entry is None:
            return self._as_typed()
        is_shown = entry.is_public() or (with_new and entry.is_public_once_published())
        if not is_shown or not self.speaker_name:
            return None
        original = self.is_in_the_original
        is_translation = entry.is_translated and not original
        whole = not self.typed
        return Drawn(
            words=self.words,
            name=self.speaker_name,
            language="" if is_translation or entry.is_english else entry.language,
            speaker=self.public_speaker,
            outlet=self.public_outlet,
            url=entry.source_url,
            how=entry.how,
            translated_from=entry.language if is_translation else "",
            translator=entry.translator if is_translation else "",
            other=entry.text if is_translation and whole else entry.translation if original else "",
            other_language=entry.language if is_translation else "en",
        )

    def _as_typed(self) -> Drawn | None:
        if not self.typed or not (self.speaker_name or self.get("speaker")):
            return None
        return Drawn(
            words=self.typed,
            name=self.speaker_name,
            speaker=self.public_speaker,
            outlet=self.public_outlet,
            url=self.get("url") or "",
        )


class QuotationBlock(DraftedBlock):
    """Someone's words set apart from the text."""

    quote = QuoteChooserBlock(
        required=False,
        label="In the ledger",
        help_text="Who said it, to whom and where is told from there.",
    )
    text = blocks.TextBlock(
        required=False,
        label="The words",
        max_length=LONGEST,
        rows=3,
        help_text="As spoken, without quotation marks. Left empty: all that the ledger has. "
        "[Brackets] for what you put in, … for what you cut.",
    )
    speaker_as = blocks.CharBlock(
        required=False,
        max_length=200,
        label="Name as printed",
        help_text="Where the speaker has no record, or goes by another name here.",
    )
    speaker = RecordChooserBlock("people.Person", required=False)
    outlet = RecordChooserBlock(
        "shows.Organisation", required=False, help_text="Whom they told it, if not us."
    )
    url = blocks.URLBlock(required=False, label="Link to the source")

    def clean(self, value: Any) -> Any:
        if not value.get("quote"):
            return super().clean(value)
        known = {name: "" if name == "url" else None for name in TYPED}
        return super().clean(self._to_struct_value({**value, **known}.items()))

    def faults(self, value: Any) -> Iterator[Fault]:
        if value.get("quote"):
            return
        if not value.typed:
            yield "text", "Type the words, or choose them from the ledger."
        if not value.get("speaker") and not value.get("speaker_as"):
            yield "speaker", "Name the speaker: choose a person or type a name."

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        context["drawn"] = value.drawn(with_new=is_preview(parent_context))
        return context

    class Meta:
        icon = "openquote"
        label = "Quotation"
        template = "blocks/quotation.html"
        value_class = QuotationValue
        description = "Someone’s words, from the ledger of quotes or new, with who was told."
        form_classname = "struct-block quotation-form"
        form_layout = [
            "quote",
            "text",
            "speaker_as",
            BlockGroup(
                ["speaker", "outlet", "url"],
                heading="Not in the ledger",
                icon="openquote",
                classname="quotation-form__typed",
                label_format="",
            ),
        ]
        preview_value = {
            "quote": None,
            "text": "We rehearsed the fall for six weeks. On the night I simply fell.",
            "speaker": None,
            "speaker_as": "Inès Aumont",
            "outlet": None,
            "url": "",
        }


def is_preview(context: Any) -> bool:
    """Whether the page is drawn for the desk before it is published."""
    request = context.get("request") if context else None
    return bool(getattr(request, "is_preview", False))


class QuotationBlockAdapter(StructBlockAdapter):
    """The form of a quotation knows the ledger; see ``static/admin/js/quotations.js``."""

    js_constructor = "newsroom.articles.blocks.QuotationBlock"

    def js_args(self, block: QuotationBlock) -> list[Any]:
        name, children, meta = super().js_args(block)
        asked = {"check": reverse("ledger:check"), "file": reverse("ledger:file")}
        return [name, children, meta | {"ledger": asked}]

    @cached_property
    def media(self) -> forms.Media:
        media: forms.Media = super().media
        return media + forms.Media(
            js=["admin/js/quotations.js"], css={"all": ["admin/css/quotations.css"]}
        )


register(QuotationBlockAdapter(), QuotationBlock)
