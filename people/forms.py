from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminModelForm

from newsroom.prose.name_parts import answers_to
from people.choices import PersonKind
from people.summaries import namesakes

if TYPE_CHECKING:
    from collections.abc import Mapping

# What decides who a person's namesakes are, and which of them they are.
_TELLS_APART = ("name", "disambiguator")


class AsksWhoIsMeant(WagtailAdminModelForm):
    """Says before saving that someone of the name is here, and asks how to tell them apart."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self._says_who_is_meant(cleaned):
            return cleaned
        people = type(self.instance)._default_manager
        others = namesakes(people.called(cleaned["name"]).exclude(pk=self.instance.pk))
        if others:
            told = "; ".join(other.line for other in others)
            self.add_error(
                "disambiguator",
                f"Someone of that name is here already. It is {told}. If this is another person, "
                "say in “Disambiguator” how to tell them apart, for example “actor, b. 1946”.",
            )
        return cleaned

    def _says_who_is_meant(self, cleaned: Mapping[str, Any]) -> bool:
        if not cleaned.get("name") or cleaned.get("disambiguator"):
            return True
        return self.instance.pk is not None and not set(_TELLS_APART) & set(self.changed_data)


class PersonForm(AsksWhoIsMeant):
    """The whole of a person, as the desk edits it."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        members = self.formsets.get("members") if hasattr(self, "formsets") else None
        if cleaned.get("kind") == PersonKind.PERSON and members and _is_filled(members):
            message = (
                "Only a group has members. Choose “Group” as the kind, or delete the rows under"
                " “Members of the group”."
            )
            self.add_error("kind", ValidationError(message))
        self._refuse_printing_what_is_sensitive()
        return cleaned

    def _refuse_printing_what_is_sensitive(self) -> None:
        """A name marked sensitive in one row must not stand in another that is printed."""
        names = self.formsets.get("names") if hasattr(self, "formsets") else None
        if names is None or not names.is_valid():
            return
        rows = [row for row in names.forms if row not in names.deleted_forms]
        told = [(row, row.instance) for row in rows if row.instance.text]
        left_behind = [name.text for _, name in told if name.is_sensitive]
        for row, name in told:
            held = next((old for old in left_behind if answers_to(name.text, old)), "")
            if held and not name.is_sensitive:
                message = (
                    f"“{name.text}” would print “{held}”, which is marked sensitive. Delete this"
                    " row, or make it a former name and mark it sensitive too."
                )
                row.add_error("text", message)
                self.add_error(None, message)


class NameQuestion(forms.Form):
    """What stands in the form of a person while it is being typed."""

    name = forms.CharField(max_length=200, required=False)
    kind = forms.ChoiceField(choices=PersonKind.choices, required=False)
    family_first = forms.BooleanField(required=False)
    second_mention = forms.CharField(max_length=200, required=False)
    given_name = forms.CharField(max_length=100, required=False)
    sort_name = forms.CharField(max_length=200, required=False)
    person = forms.IntegerField(min_value=1, required=False)


def _is_filled(rows: Any) -> bool:
    kept = [row for row in rows.forms if row not in rows.deleted_forms]
    return any(row.has_changed() or row.instance.pk is not None for row in kept)
