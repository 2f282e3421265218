"""actions.csv, read by people, says who does what; here everybody tries everything.

What counts is whether it was done, not what was answered: a refusal that works is no refusal.
"""

from __future__ import annotations

import csv
import logging
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.db import transaction

from tests.permissions.check_acts import CHECK_ACTS
from tests.permissions.house_acts import HOUSE_ACTS
from tests.permissions.identity_acts import IDENTITY_ACTS
from tests.permissions.import_acts import IMPORT_ACTS
from tests.permissions.intake_acts import INTAKE_ACTS
from tests.permissions.stage import ROLES
from tests.permissions.story_acts import STORY_ACTS

if TYPE_CHECKING:
    from tests.permissions.stage import Stage

pytestmark = pytest.mark.django_db

ACTS = {**STORY_ACTS, **CHECK_ACTS, **IMPORT_ACTS, **INTAKE_ACTS, **HOUSE_ACTS, **IDENTITY_ACTS}


def table() -> dict[str, dict[str, str]]:
    with Path(__file__).with_name("actions.csv").open(newline="") as lines:
        return {line.pop("action"): line for line in csv.DictReader(lines)}


def was_done(stage: Stage, action: str, role: str) -> str:
    """Try it and take it back."""
    cookies = stage.clients[role].cookies.copy()
    with transaction.atomic():
        done = ACTS[action](stage, stage.clients[role])
        transaction.set_rollback(True)
    stage.clients[role].cookies.clear()
    stage.clients[role].cookies.update(cookies)
    return "yes" if done else "no"


def test_everything_in_the_table_is_tried_and_nothing_else() -> None:
    assert set(table()) == set(ACTS)


@pytest.mark.parametrize("action", table())
def test_it_is_done_by_those_who_may(
    stage: Stage, action: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)

    done = {role: was_done(stage, action, role) for role in ROLES}

    assert done == table()[action]
