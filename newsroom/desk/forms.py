from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from newsroom.desk.actions.casting import AcceptedLine
from shows.choices import STANDING_STATES, FactState, Job, Tier
from shows.models import Season

if TYPE_CHECKING:
    from collections.abc import Mapping

    from people.models import Person
    from shows.models import Show

NEW = "new"
STATES = [(state.value, state.label) for state in FactState]
FRESH_STATES = [(state.value, state.label) for state in (FactState.RUMOURED, *STANDING_STATES)]


class PastedCastForm(forms.Form):
    """A cast list as text, and what holds for everyone on it."""

    text = forms.CharField(
        label="Cast list",
        widget=forms.Textarea(
            attrs={"rows": 8, "placeholder": "Ada Reyes as Juno Pike (series regular)"}
        ),
        strip=False,
        max_length=60_000,
    )
    season: Any = forms.ModelChoiceField(
        Season.objects.none(), required=False, empty_label="The whole show"
    )
    state = forms.ChoiceField(choices=FRESH_STATES, initial=FactState.ANNOUNCED)
    source_url = forms.URLField(
        label="Source address", required=False, max_length=500, assume_scheme="https"
    )

    def __init__(self, *args: Any, show: Show, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        season: Any = self.fields["season"]
        season.queryset = Season.objects.of(show)
        season.label_from_instance = lambda one: one.name

    @property
    def shared(self) -> dict[str, Any]:
        """What every credit of the list gets."""
        return {name: self.cleaned_data[name] for name in ("season", "state", "source_url")}


class CastLineForm(forms.Form):
    """What an editor decides on one line of a cast list."""

    include = forms.BooleanField(required=False)
    number = forms.IntegerField(widget=forms.HiddenInput)
    name = forms.CharField(max_length=200, widget=forms.HiddenInput)
    person = forms.CharField(required=False)
    told_apart_by = forms.CharField(max_length=100, required=False)
    characters = forms.CharField(max_length=800, required=False)
    tier = forms.ChoiceField(choices=[("", "No tier"), *Tier.choices], required=False)
    job = forms.ChoiceField(choices=Job.choices, initial=Job.ACTOR)
    note = forms.CharField(max_length=200, required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        held: dict[str, Any] = super().clean() or {}
        if held.get("include") and not held.get("person"):
            message = f"Choose which {held.get('name')} is meant, or leave the line out."
            self.add_error("person", message)
        return held

    @property
    def named_characters(self) -> list[str]:
        told = self.cleaned_data.get("characters", "")
        return [part.strip() for part in told.split("/") if part.strip()]

    def accepted(self, people: Mapping[str, Person]) -> AcceptedLine:
        held = self.cleaned_data
        return AcceptedLine(
            name=held["name"],
            person=None if held["person"] == NEW else people[held["person"]],
            told_apart_by=held["told_apart_by"],
            characters=self.named_characters,
            tier=held["tier"],
            job=held["job"],
            note=held["note"],
        )


class CopiedCastForm(forms.Form):
    """Which season's cast is copied to which, and how far it has come there."""

    source: Any = forms.ModelChoiceField(Season.objects.none(), label="Copy the cast of")
    target: Any = forms.ModelChoiceField(Season.objects.none(), label="to")
    state = forms.ChoiceField(choices=FRESH_STATES, initial=FactState.ANNOUNCED, label="as")

    def __init__(self, *args: Any, show: Show, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        seasons = list(Season.objects.of(show))
        for name in ("source", "target"):
            asked: Any = self.fields[name]
            asked.queryset = Season.objects.of(show)
            asked.label_from_instance = lambda one: one.name
        if len(seasons) > 1:
            self.initial.update(source=seasons[-2].pk, target=seasons[-1].pk)

    def clean(self) -> dict[str, Any]:
        held: dict[str, Any] = super().clean() or {}
        if held.get("source") and held.get("source") == held.get("target"):
            self.add_error("target", "Choose another season than the one you copy from.")
        return held
