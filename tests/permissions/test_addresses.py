"""addresses.csv, read by people, says who gets what at every address of the desk.

"yes" is the page itself, "on" a redirect to another address, "no" a refusal, "login" the way in.
A bare number is an answer that is the same for a good and a bad visitor: 404 for what is not
there, 405 for what takes only a POST; who may send that is told in actions.csv.
"""

from __future__ import annotations

import csv
import logging
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsroom.desk.roles import ROLES as DESK_ROLES
from newsroom.desk.roles import VERIFY
from tests.permissions.asking import (
    LISTS,
    RECORDS,
    SHOW_RECORDS,
    ask,
    asked_addresses,
    desk_addresses,
    path_of,
    row_of,
)
from tests.permissions.stage import ROLES

if TYPE_CHECKING:
    from tests.permissions.stage import Stage

pytestmark = pytest.mark.django_db

TABLE = Path(__file__).with_name("addresses.csv")
# What anybody on the network may see: the door, and what the door is drawn with.
OPEN_TO_STRANGERS = {
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_login",
    "wagtailadmin_password_reset",
    "wagtailadmin_password_reset_complete",
    "wagtailadmin_password_reset_confirm",
    "wagtailadmin_password_reset_done",
    "wagtailadmin_sprite",
}


def table() -> dict[str, dict[str, str]]:
    with TABLE.open(newline="") as lines:
        return {line.pop("address"): line for line in csv.DictReader(lines)}


def test_every_address_of_the_desk_is_in_the_table_and_no_other() -> None:
    rows = {row_of(address) for address in desk_addresses()}

    assert rows == set(table()), "Add or remove its row in addresses.csv."


@pytest.mark.parametrize("kind", [RECORDS, SHOW_RECORDS, LISTS], ids=" and ".join)
def test_models_that_share_a_row_share_their_addresses_and_verbs(kind: tuple[str, ...]) -> None:
    prefixes = {model: f"wagtailsnippets_{model}:" for model in kind}
    # Of the lists, only an author has a page to preview.
    views = {
        model: {
            row_of(address)
            for address in desk_addresses()
            if address.name.startswith(prefix) and "list:preview" not in row_of(address)
        }
        for model, prefix in prefixes.items()
    }
    verbs = {
        model: {
            (role.name, name.split(".")[1].removesuffix(model.split("_")[1]))
            for role in DESK_ROLES
            for name in role.permissions
            if name.split(".")[1].endswith(f"_{model.split('_')[1]}") and name != VERIFY
        }
        for model in kind
    }

    assert all(found == views[kind[0]] for found in views.values()), views
    assert all(found == verbs[kind[0]] for found in verbs.values()), verbs


def test_a_stranger_is_let_in_nowhere_but_at_the_door() -> None:
    open_rows = {row for row, cells in table().items() if cells["anonymous"] != "login"}

    assert open_rows == OPEN_TO_STRANGERS


@pytest.mark.parametrize("row", sorted(table()))
def test_it_answers_each_role_as_the_table_says(
    stage: Stage, row: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    if row not in asked_addresses():
        pytest.fail(f"{row} is in addresses.csv, but nothing answers there.")
    path = path_of(row, stage)

    told = {role: ask(stage.clients[role], path) for role in ROLES}

    assert told == table()[row]


def test_the_roles_of_the_table_are_the_roles_of_the_desk() -> None:
    assert list(next(iter(table().values()))) == list(ROLES)
