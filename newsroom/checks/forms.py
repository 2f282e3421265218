from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from newsroom.checks.choices import SetLevel
from newsroom.checks.models import HouseWord, RuleSetting
from newsroom.checks.rules import all_rules

if TYPE_CHECKING:
    from newsroom.articles.models import StyleProfile
    from newsroom.checks.rules import Rule
    from newsroom.users.models import User

AS_IT_COMES = ""


class RuleForm(forms.Form):
    """How one house sets one rule; left as it comes and not parked, nothing is kept of it."""

    level = forms.ChoiceField(required=False)
    is_parked = forms.BooleanField(required=False, label="Parked")
    note = forms.CharField(required=False, max_length=300, label="Why")

    def __init__(self, *args: Any, rule: Rule, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rule = rule
        usual = SetLevel(rule.level).label.lower()
        choices = [(AS_IT_COMES, f"As it comes: {usual}"), *SetLevel.choices]
        field: Any = self.fields["level"]
        field.choices = choices
        for name, label in (("level", "Level"), ("is_parked", "Parked"), ("note", "Why")):
            self.fields[name].widget.attrs["aria-label"] = f"{label} of “{rule.name}”"

    def store(self, profile: StyleProfile, *, user: User) -> None:
        told = self.cleaned_data
        rows = RuleSetting.objects.filter(profile=profile, code=self.rule.code)
        if not (told["level"] or told["is_parked"]):
            rows.delete()
            return
        rows.update_or_create(
            profile=profile,
            code=self.rule.code,
            defaults={
                "level": told["level"] or self.rule.level,
                "is_parked": told["is_parked"],
                "note": told["note"],
                "set_by": user,
            },
        )


def forms_for(profile: StyleProfile, data: Any = None) -> list[RuleForm]:
    """A form for each rule, in the order of the rules."""
    rows = RuleSetting.objects.filter(profile=profile) if profile.pk else RuleSetting.objects.none()
    held = {row.code: row for row in rows}
    return [
        RuleForm(data, rule=one, prefix=one.code, initial=_initial(held.get(one.code), one))
        for one in all_rules()
    ]


def _initial(row: RuleSetting | None, one: Rule) -> dict[str, Any]:
    if row is None:
        return {}
    level = AS_IT_COMES if row.is_parked and row.level == one.level else row.level
    return {"level": level, "is_parked": row.is_parked, "note": row.note}


class HouseWordForm(forms.ModelForm[HouseWord]):
    class Meta:
        model = HouseWord
        fields = ["wrong", "right", "note"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in (("wrong", "Not"), ("right", "But"), ("note", "Why")):
            self.fields[name].widget.attrs["aria-label"] = label


HouseWords = forms.modelformset_factory(HouseWord, form=HouseWordForm, extra=3, can_delete=True)
