from __future__ import annotations

from typing import Any

import pytest
from django.template.loader import render_to_string

from shows.models import Credit
from tests.factories import CharacterFactory, CreditedCharacterFactory, CreditFactory, SeasonFactory

pytestmark = pytest.mark.django_db


def draw(**values: Any) -> str:
    billed = list(Credit.objects.public().in_billing_order().for_cast_list())
    return " ".join(
        render_to_string("components/playbill.html", {"credits": billed, **values}).split()
    )


def test_an_actor_with_several_characters_names_them_all_in_order() -> None:
    credit = CreditFactory.create()
    for order, name in enumerate(["Sarah", "Alison", "Cosima"]):
        character = CharacterFactory.create(show=credit.show, name=name)
        CreditedCharacterFactory.create(credit=credit, character=character, sort_order=order)

    assert "<span>Sarah, Alison, Cosima</span>" in draw()


def test_it_prints_the_name_as_credited() -> None:
    CreditFactory.create(person__name="Present Name", credited_as="Printed Name")

    assert "Printed Name" in draw()


def test_it_says_how_far_a_credit_goes() -> None:
    season = SeasonFactory.create(number=2)
    CreditFactory.create(
        show=season.show, season=season, state="announced", tier="guest", note="as her own twin"
    )

    assert "<em>Announced</em> <em>Season 2</em> <em>Guest</em> <em>as her own twin</em>" in draw()


def test_a_job_is_named_unless_a_heading_has() -> None:
    CreditFactory.create(job="director")

    assert "Director" in draw()
    assert "Director" not in draw(plain=True)
