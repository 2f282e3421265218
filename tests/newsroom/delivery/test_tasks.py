"""In one write each thing is indexed once, and a failure to index is never silent."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING
from unittest import mock

import pytest
from django.db import transaction
from django.urls import reverse
from wagtail.models import ReferenceIndex

from newsroom.delivery.tasks import one_write
from newsroom.desk.roles import CHIEF_EDITOR
from shows.models import Credit, Show
from tests.factories import PersonFactory, ShowFactory
from tests.staff import filled_form, make_staff, signed_in

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.django_db

CREDITS = 30


@pytest.fixture
def rebuilds() -> Iterator[mock.MagicMock]:
    """Counts rebuilds of references, and lets them happen."""
    real = ReferenceIndex.create_or_update_for_object
    with mock.patch.object(ReferenceIndex, "create_or_update_for_object", side_effect=real) as spy:
        yield spy


def show_with_credits() -> Show:
    show = ShowFactory.create()
    for position in range(CREDITS):
        show.credits.add(Credit(person=PersonFactory.create(), job="actor", sort_order=position))
    return show


def test_stock_every_credit_rebuilds_the_whole_show(rebuilds: mock.MagicMock) -> None:
    show = show_with_credits()
    rebuilds.reset_mock()

    show.save()

    assert rebuilds.call_count > CREDITS


def test_a_show_with_thirty_credits_is_rebuilt_once(rebuilds: mock.MagicMock) -> None:
    show = show_with_credits()
    rebuilds.reset_mock()

    with one_write():
        show.save()

    assert rebuilds.call_count == 1


def test_what_was_gathered_is_in_the_index_before_the_commit() -> None:
    person = PersonFactory.create()
    show = ShowFactory.create()

    with transaction.atomic():
        with one_write():
            show.credits.add(Credit(person=person, job="actor"))
            show.save()
        used_by = ReferenceIndex.get_references_to(person)

        assert used_by.values_list("object_id", flat=True).get() == str(show.pk)


def test_one_write_inside_another_waits_for_it(rebuilds: mock.MagicMock) -> None:
    show = show_with_credits()
    rebuilds.reset_mock()

    with one_write():
        with one_write():
            show.save()
        show.save()

    assert rebuilds.call_count == 1


def test_what_is_undone_is_not_indexed() -> None:
    show = ShowFactory.create()
    person = PersonFactory.create()

    with transaction.atomic(), one_write():
        show.credits.add(Credit(person=person, job="actor"))
        show.save()
        transaction.set_rollback(True)

    assert not ReferenceIndex.get_references_to(person).exists()


def test_what_was_deleted_meanwhile_is_left_out() -> None:
    with one_write():
        show = show_with_credits()
        show.delete()

    assert not Show.objects.exists()


def test_a_save_at_the_desk_is_one_write(rebuilds: mock.MagicMock) -> None:
    show = show_with_credits()
    chief = signed_in(make_staff(CHIEF_EDITOR))
    address = reverse("wagtailsnippets_shows_show:edit", args=[show.pk])
    form = filled_form(chief.get(address).text)
    rebuilds.reset_mock()

    response = chief.post(address, form | {"action-publish": "1"})

    assert response.status_code == 302
    assert [call.args[0] for call in rebuilds.call_args_list].count(show) == 1


def test_a_failure_is_logged_as_an_error_and_the_write_stands(
    caplog: pytest.LogCaptureFixture,
) -> None:
    show = ShowFactory.create()
    failure = mock.patch.object(
        ReferenceIndex, "create_or_update_for_object", side_effect=RuntimeError("index is broken")
    )

    with failure, caplog.at_level(logging.ERROR), one_write():
        show.title = "Saved all the same"
        show.save()

    assert Show.objects.get(pk=show.pk).title == "Saved all the same"
    assert "index is broken" in caplog.text
