from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
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

    page = BeautifulSoup(draw(), "html.parser")
    [part] = page.select("li > span")
    assert part.get_text(strip=False).strip() == "Sarah, Alison, Cosima"
    assert [link["href"] for link in part.select("a")] == [
        row.character.get_absolute_url() for row in credit.characters.all()
    ]


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


def test_it_says_the_age_at_which_a_part_is_shared() -> None:
    CreditedCharacterFactory.create(character__name="Vito", age_label="in 1920")

    assert "Vito</a> (in 1920)" in draw()


def test_it_names_the_place_in_the_titles_and_the_episodes() -> None:
    CreditFactory.create(billing_group="and", episode_count=3)

    assert "<em>“And”</em> <em>3 episodes</em>" in draw()
