from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.articles.models import SectionPage

from newsroom.intake.choices import Decision, Group

READ = ".txt,.md,.markdown,.html,.htm,.docx,.eml"


class DecisionForm(forms.Form):
    """What somebody says of one proposal; no decision takes the last one back."""

    key = forms.CharField(max_length=80)
    decision = forms.ChoiceField(choices=[("", "Open"), *Decision.choices], required=False)
    record = forms.IntegerField(required=False, min_value=0)


class GroupDecisionForm(forms.Form):
    """What somebody says of all that is open in a group, or in all of them.

    With no decision, the decisions on ``keys`` are taken back.
    """

    group = forms.ChoiceField(choices=[("", "All"), *Group.choices], required=False)
    decision = forms.ChoiceField(choices=[("", "Open"), *Decision.choices], required=False)
    sure = forms.BooleanField(required=False)
    keys = forms.CharField(required=False)


class SectionForm(forms.Form):
    """Where a draft goes: one of the sections in which this editor may write."""

    section = forms.ChoiceField(label="Section")

    def __init__(self, *args: Any, sections: Sequence[SectionPage], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._sections = {str(one.pk): one for one in sections}
        choices = [(key, one.title) for key, one in self._sections.items()]
        self.fields["section"] = forms.ChoiceField(label="Section", choices=choices)

    @property
    def chosen(self) -> SectionPage:
        return self._sections[self.cleaned_data["section"]]
