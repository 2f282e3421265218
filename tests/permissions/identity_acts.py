"""Who makes two records one, undoes it, and says of two that they are two; see ``story_acts``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.urls import reverse
from django.utils import timezone

from newsroom.identity.actions import merge_people
from newsroom.identity.choices import DoubleReason, PairState
from newsroom.identity.models import DoublePair
from tests.permissions.forms import again, exists

if TYPE_CHECKING:
    from django.test import Client

    from tests.permissions.stage import Stage


def merge(stage: Stage, client: Client) -> bool:
    path = reverse("identity:merge", args=["person", stage.person.pk, stage.draft_person.pk])
    client.post(path, {"alias_kind": "credited"})
    return not exists(stage.draft_person)


def undo_merger(stage: Stage, client: Client) -> bool:
    merger = merge_people(kept=stage.person, removed=stage.draft_person, user=None)
    client.post(reverse("identity:merger", args=[merger.pk]))
    return exists(stage.draft_person)


def call_them_two(stage: Stage, client: Client) -> bool:
    first, second = sorted((stage.person.pk, stage.draft_person.pk))
    pair = DoublePair.objects.create(
        kind="person",
        first_id=first,
        second_id=second,
        reason=DoubleReason.SAME_NAME,
        score=97,
        found_at=timezone.now(),
    )
    client.post(reverse("identity:decide", args=[pair.pk]))
    return bool(again(pair).state == PairState.DISMISSED)


IDENTITY_ACTS: Final = {
    "merge two people": merge,
    "undo a merger": undo_merger,
    "call two people no doubles": call_them_two,
}
