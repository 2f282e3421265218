"""The form that files a new entry from inside a story."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse

from newsroom.articles.choices import Obtained
from newsroom.articles.models import Quote, QuoteSubject
from newsroom.kit.folding import fold
from people.models import Person
from shows.choices import OrganisationKind
from shows.models import Organisation, Show

if TYPE_CHECKING:
    from django.db.models import QuerySet

LONGEST_NAME: Final = 200


class QuoteEntryForm(forms.ModelForm[Quote]):
    """The words, who said them, to whom and where; it is about what the story is about."""

    speaker_name = forms.CharField(
        label="Speaker",
        max_length=LONGEST_NAME,
        help_text="Type a name and pick the person.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    speaker: forms.ModelChoiceField[Any] = forms.ModelChoiceField(
        queryset=Person.objects.none(),
        required=False,
        widget=forms.HiddenInput,
    )
    source_url = forms.URLField(
        label="Link to the source", max_length=500, required=False, assume_scheme="https"
    )
    about_shows: forms.ModelMultipleChoiceField[Any] = forms.ModelMultipleChoiceField(
        queryset=Show.objects.none(), required=False, widget=forms.MultipleHiddenInput
    )
    about_people: forms.ModelMultipleChoiceField[Any] = forms.ModelMultipleChoiceField(
        queryset=Person.objects.none(), required=False, widget=forms.MultipleHiddenInput
    )

    class Meta:
        model = Quote
        fields = [
            "text",
            "speaker",
            "obtained",
            "source",
            "source_url",
            "said_on",
            "interviewer",
            "language",
            "translation",
            "translator",
            "terms",
        ]
        widgets = {
            "text": forms.Textarea(attrs={"rows": 4}),
            "translation": forms.Textarea(attrs={"rows": 2}),
            "said_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }
        labels = {"source": "Outlet"}

    field_order = ["text", "speaker_name", "obtained", "source", "source_url", "said_on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["speaker_name"].widget.attrs["data-speaker-name"] = reverse("articles:mentions")
        self._choices("speaker", Person.objects.all())
        self._choices("about_people", Person.objects.all())
        self._choices("about_shows", Show.objects.all())
        outlets = Organisation.objects.of_kind(OrganisationKind.PUBLICATION).alphabetical()
        self._choices("source", outlets)

    def _choices(self, name: str, records: QuerySet[Any]) -> None:
        field: Any = self.fields[name]
        field.queryset = records

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        name = cleaned.get("speaker_name", "")
        if name:
            cleaned["speaker"] = self._speaker(name, picked=cleaned.get("speaker"))
            self._refuse_a_double(cleaned["speaker"], cleaned.get("text", ""))
        if cleaned.get("obtained") == Obtained.SECOND_HAND and not cleaned.get("source"):
            self.add_error("source", "Name the outlet they told it, or say how else we have it.")
        return cleaned

    def _speaker(self, name: str, *, picked: Person | None) -> Person | None:
        """Who was picked, if the name still says so; or else the one person of that name."""
        if picked is not None and fold(picked.name) in fold(name):
            return picked
        found = list(Person.objects.filter(folded=fold(name))[:2])
        if len(found) == 1:
            return found[0]
        if found:
            self.add_error("speaker_name", f"Several people are called {name}; pick one.")
        else:
            message = f"Nobody on file is called {name}. Pick someone from the list."
            self.add_error("speaker_name", message)
        return None

    def _refuse_a_double(self, speaker: Person | None, words: str) -> None:
        if speaker and words and Quote.objects.by(speaker).saying(words).exists():
            message = f"The ledger has these words of {speaker.name} already. Choose that entry."
            self.add_error("text", ValidationError(message))

    def save(self, *args: Any, **kwargs: Any) -> Quote:
        quote = self.instance
        about = [{"show": show} for show in self.cleaned_data["about_shows"]]
        about += [{"person": person} for person in self.cleaned_data["about_people"]]
        for place, subject in enumerate(about):
            if subject.get("person") != quote.speaker:
                quote.subjects.add(QuoteSubject(sort_order=place, **subject))
        return super().save(*args, **kwargs)
