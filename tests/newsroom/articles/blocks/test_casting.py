from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from wagtail.blocks.struct_block import StructBlockValidationError

from newsroom.articles.blocks import BodyBlock
from tests.factories import (
    CreditedCharacterFactory,
    CreditFactory,
    PersonFactory,
    PictureFactory,
    SeasonFactory,
    ShowFactory,
)
from tests.newsroom.articles.blocks.drawing import draw

if TYPE_CHECKING:
    from shows.models import Show

pytestmark = pytest.mark.django_db

NAMES = ("Ada Reis", "Bo Lund", "Cy Voss", "Di Marsh")


def credited(show: Show, name: str, **values: Any) -> Any:
    person = PersonFactory.create(name=name, sort_name=" ".join(reversed(name.split())))
    return CreditFactory.create(show=show, person=person, **values)


def named(text: str) -> list[str]:
    """Who is printed, in the order of the page."""
    return sorted((name for name in NAMES if name in text), key=text.index)


def test_it_prints_only_the_chosen_parts() -> None:
    show = ShowFactory.create()
    credited(show, "Ada Reis", tier="regular")
    credited(show, "Bo Lund", tier="guest")
    credited(show, "Cy Voss", tier="recurring")

    assert named(draw("cast_list", show=show, tiers=["regular", "guest"])) == [
        "Ada Reis",
        "Bo Lund",
    ]


@pytest.mark.parametrize(
    ("standing", "printed"),
    [
        ("confirmed", ["Ada Reis"]),
        ("standing", ["Ada Reis", "Bo Lund"]),
        ("ever", ["Ada Reis", "Bo Lund", "Cy Voss"]),
    ],
)
def test_it_prints_who_is_as_sure_as_the_editor_asks(standing: str, printed: list[str]) -> None:
    show = ShowFactory.create()
    credited(show, "Ada Reis", state="confirmed")
    credited(show, "Bo Lund", state="announced")
    credited(show, "Cy Voss", state="exited", until_on=datetime.date(2025, 1, 9))
    credited(show, "Di Marsh", state="rumoured")

    assert named(draw("cast_list", show=show, standing=standing)) == printed


def test_who_left_on_a_day_nobody_knows_is_not_set_apart() -> None:
    show = ShowFactory.create()
    credited(show, "Ada Reis")
    credited(show, "Bo Lund", state="exited")

    assert named(draw("cast_list", show=show, standing="ever")) == ["Ada Reis"]


def test_who_left_and_came_back_is_in_it() -> None:
    show = ShowFactory.create()
    ada = credited(show, "Ada Reis").person
    CreditFactory.create(show=show, person=ada, state="exited", until_on=datetime.date(2020, 1, 9))

    text = draw("cast_list", show=show, standing="ever")

    assert "No longer in it" not in text


@pytest.mark.parametrize(
    ("order", "printed"),
    [
        ("billing", ["Cy Voss", "Ada Reis", "Bo Lund"]),
        ("alphabet", ["Bo Lund", "Ada Reis", "Cy Voss"]),
        ("tiers", ["Ada Reis", "Bo Lund", "Cy Voss"]),
    ],
)
def test_it_orders_them_as_asked(order: str, printed: list[str]) -> None:
    show = ShowFactory.create()
    credited(show, "Cy Voss", tier="guest", sort_order=1)
    credited(show, "Ada Reis", tier="regular", sort_order=2)
    credited(show, "Bo Lund", tier="recurring", sort_order=3)

    assert named(draw("cast_list", show=show, order=order)) == printed


def test_ordered_by_part_each_part_has_a_heading() -> None:
    show = ShowFactory.create()
    credited(show, "Ada Reis", tier="regular")
    credited(show, "Bo Lund", tier="guest")

    text = draw("cast_list", show=show, order="tiers")

    assert "<h3>Series regulars</h3>" in text
    assert "<h3>Guests</h3>" in text


def test_it_prints_the_cast_of_one_season() -> None:
    show = ShowFactory.create()
    first, second = (SeasonFactory.create(show=show, number=number) for number in (1, 2))
    credited(show, "Ada Reis")
    credited(show, "Bo Lund", season=first)
    credited(show, "Cy Voss", season=second)

    assert named(draw("cast_list", show=show, season=second)) == ["Ada Reis", "Cy Voss"]


def test_a_hidden_season_is_not_drawn() -> None:
    show = ShowFactory.create()
    hidden = SeasonFactory.create(show=show, live=False)
    credited(show, "Ada Reis")

    assert draw("cast_list", show=show, season=hidden) == ""


def test_the_rest_is_a_link_away() -> None:
    show = ShowFactory.create(title="Étoile", slug="etoile")
    for name in NAMES:
        credited(show, name)

    text = draw("cast_list", show=show, most=1)

    assert named(text) == ["Ada Reis"]
    assert '<a href="/shows/etoile/">And 3 more on the page of ' in text


def test_it_can_be_one_sentence() -> None:
    show = ShowFactory.create()
    for name, part in (("Ada Reis", "Jo"), ("Bo Lund", "Kit"), ("Cy Voss", "Lee")):
        credit = credited(show, name)
        CreditedCharacterFactory.create(credit=credit, character__name=part)

    text = draw("cast_list", show=show, layout="sentence")

    assert "Ada Reis</a> (Jo), <a" in text
    assert "Bo Lund</a> (Kit) and <a" in text
    assert "Cy Voss</a> (Lee)." in text


def test_portraits_stand_with_their_credit() -> None:
    show = ShowFactory.create()
    credit = credited(show, "Ada Reis")
    credit.person.portrait = PictureFactory.create(credit="P. Name/Agency", rights="agency")
    credit.person.save()

    text = draw("cast_list", show=show, layout="cards")

    assert "image/avif" in text
    assert "<small>Photo: P. Name/Agency</small>" in text


def test_a_portrait_we_may_not_show_is_not_credited() -> None:
    show = ShowFactory.create()
    credit = credited(show, "Ada Reis")
    credit.person.portrait = PictureFactory.create(
        credit="P. Name", rights_end_on=datetime.date(2020, 1, 1)
    )
    credit.person.save()

    text = draw("cast_list", show=show, layout="cards")

    assert "Ada Reis" in text
    assert "P. Name" not in text


def test_nobody_is_listed_twice() -> None:
    show = ShowFactory.create()
    ada = credited(show, "Ada Reis", tier="regular").person
    CreditFactory.create(show=show, person=ada, tier="voice")

    text = draw("cast_list", show=show)

    assert text.count(">Ada Reis</a>") == 1


def test_a_season_of_another_show_is_refused() -> None:
    block = BodyBlock().child_blocks["cast_list"]
    value = block.normalize({"show": ShowFactory.create(), "season": SeasonFactory.create()})

    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(value)

    assert "Choose one of its own." in str(refused.value.block_errors["season"])
