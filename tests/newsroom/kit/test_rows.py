from __future__ import annotations

from typing import Any

import pytest

from shows.models import Character, Credit, CreditedCharacter, Show
from tests.factories import CharacterFactory, PersonFactory, ShowFactory

pytestmark = pytest.mark.django_db


def credited(show: Any, *names: str) -> None:
    show.credits = [Credit(person=PersonFactory.create(name=name)) for name in names]
    show.save()


def test_rows_made_by_code_stand_in_the_order_they_were_given() -> None:
    show = ShowFactory.create()

    credited(show, "Third of the alphabet", "First", "Second")

    places = Credit.objects.filter(show=show).values_list("sort_order", "person__name")
    assert sorted(places) == [(0, "Third of the alphabet"), (1, "First"), (2, "Second")]


def test_a_row_that_is_changed_keeps_its_place_in_the_billing() -> None:
    show = ShowFactory.create()
    credited(show, "Ada", "Bea", "Cy")

    draft: Any = Show.objects.get(pk=show.pk)
    rows = list(draft.credits.all())
    rows[1].note = "returning"
    draft.credits = rows
    draft.save_revision().publish()

    billed = Credit.objects.filter(show=show).in_billing_order()
    assert [credit.person.name for credit in billed] == ["Ada", "Bea", "Cy"]


def test_rows_of_rows_have_places_too() -> None:
    show: Any = ShowFactory.create()
    twins: list[Character] = CharacterFactory.create_batch(2, show=show)
    roles = [CreditedCharacter(character=twin) for twin in twins]
    billed: Any = Credit
    show.credits = [billed(person=PersonFactory.create(), characters=roles)]

    show.save()

    assert set(CreditedCharacter.objects.values_list("sort_order", flat=True)) == {0, 1}
