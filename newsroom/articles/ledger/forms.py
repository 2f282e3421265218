from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from django import forms

from newsroom.articles.blocks.quotations import LONGEST
from newsroom.articles.ledger.matching import nearest_differences
from newsroom.articles.models import Quote
from people.models import Person
from shows.models import Organisation, Show

if TYPE_CHECKING:
    from newsroom.prose.verbatim import Difference

NO_SPEAKER: Final = "Choose the speaker first. Someone without a record can be added there."


class CheckForm(forms.Form):
    """An entry, and the words that a story makes of it."""

    quote: forms.ModelChoiceField[Any] = forms.ModelChoiceField(queryset=Quote.objects.none())
    text = forms.CharField(required=False, max_length=LONGEST)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["quote"]
        field.queryset = Quote.objects.for_display()

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        quote, words = self.cleaned_data["quote"], self.cleaned_data["text"]
        return nearest_differences(words, quote, is_fragment=False)

    @property
    def line(self) -> str:
        quote = self.cleaned_data["quote"]
        said = f"{quote.speaker.name} {quote.to_whom}".strip()
        return ", ".join(filter(None, [said, quote.when]))


class FilingForm(forms.Form):
    """A quotation that was typed into a story, and what the story is about."""

    words = forms.CharField(
        max_length=LONGEST, error_messages={"required": "Type the words first."}
    )
    speaker: forms.ModelChoiceField[Any] = forms.ModelChoiceField(
        queryset=Person.objects.none(), error_messages={"required": NO_SPEAKER}
    )
    outlet: forms.ModelChoiceField[Any] = forms.ModelChoiceField(
        queryset=Organisation.objects.none(), required=False
    )
    url = forms.URLField(required=False, max_length=500, assume_scheme="https")
    shows: forms.ModelMultipleChoiceField[Any] = forms.ModelMultipleChoiceField(
        queryset=Show.objects.none(), required=False
    )
    people: forms.ModelMultipleChoiceField[Any] = forms.ModelMultipleChoiceField(
        queryset=Person.objects.none(), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, model in {
            "speaker": Person,
            "outlet": Organisation,
            "shows": Show,
            "people": Person,
        }.items():
            field: Any = self.fields[name]
            field.queryset = model.objects.all()

    @property
    def first_error(self) -> str:
        return next(str(told) for found in self.errors.values() for told in found)
