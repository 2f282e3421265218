"""What people do about what the checks found; see ``story_acts``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.urls import reverse

from newsroom.checks.choices import DismissReason
from newsroom.checks.models import Dismissal, Override, RuleSetting
from tests.permissions.forms import form_of, page_path
from tests.staff import body_of

if TYPE_CHECKING:
    from django.test import Client

    from tests.permissions.stage import Stage

FAULT: Final = "They star in in the new series."


def _let_pass(stage: Stage, client: Client, level: str) -> None:
    """Find the fault in the form as the admin, and send the decision as ``client``."""
    form = form_of(stage, page_path("edit", stage.draft)) | body_of(FAULT)
    asked = stage.clients["admin"].post(reverse("checks:look", args=[stage.draft.pk]), form)
    found = next(one for one in asked.json()["findings"] if one["level"] == level)
    decided = {"checks-mark": found["mark"], "checks-reason": DismissReason.ON_PURPOSE.value}
    client.post(reverse("checks:dismiss", args=[stage.draft.pk]), form | decided)


def let_a_warning_pass(stage: Stage, client: Client) -> bool:
    _let_pass(stage, client, "warn")
    return Dismissal.objects.filter(story=stage.draft.pk).exists()


def override_the_gate(stage: Stage, client: Client) -> bool:
    _let_pass(stage, client, "block")
    return Override.objects.filter(story=stage.draft.pk).exists()


def set_a_rule(stage: Stage, client: Client) -> bool:
    path = reverse("checks:rules")
    form = form_of(stage, path, selector="form[method=post]:has(.check-rule)")
    client.post(path, form | {"doubled-word-level": "warn"})
    return RuleSetting.objects.exists()


CHECK_ACTS: Final = {
    "let a warning pass": let_a_warning_pass,
    "publish in spite of a finding": override_the_gate,
    "set a rule": set_a_rule,
}
