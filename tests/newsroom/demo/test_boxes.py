from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, cast

import pytest

from newsroom.demo import bodies
from newsroom.demo.boxes import Box
from newsroom.demo.prose import Typesetter
from tests.factories import PersonFactory, SeasonFactory, ShowFactory

if TYPE_CHECKING:
    from newsroom.demo.pictures import PictureDrawer

TODAY = datetime.date(2027, 3, 2)


class Drawer:
    """Hands out what was asked for in place of a picture."""

    def lead(self, asked: tuple[str, str]) -> tuple[str, str]:
        return asked


def set_in_type(text: str) -> tuple[str, Any]:
    [part] = bodies.parse(text)
    [block] = Typesetter(TODAY, cast("PictureDrawer", Drawer())).body([part])
    return block


def test_it_names_its_records_pictures_and_mentions() -> None:
    [part] = bodies.parse(
        ':::ranked_list\ntitle = "Falls"\nitems = [\n'
        '{ heading = "One", text = "By [Ada](person:ada).", show = "show:etoile",'
        ' picture = "desk newsprint" } ]'
    )

    assert {str(it.slug) for it in bodies.mentions_in(part)} == {"ada", "etoile"}
    assert bodies.pictures_in(part) == [("desk", "newsprint")]
    assert "By Ada." in bodies.words_in(part)


@pytest.mark.django_db
def test_each_field_is_read_as_its_block_holds_it() -> None:
    show = ShowFactory.create(slug="etoile")
    season = SeasonFactory.create(show=show, number=2)
    ada = PersonFactory.create(slug="ada")

    name, value = set_in_type(
        ':::cast_list\nshow = "show:etoile"\nseason = "etoile/2"\ntiers = ["guest"]\nmost = 3'
    )
    _, known = set_in_type(
        ':::what_we_know\nknown = [{ text = "*It* is [Ada](person:ada).", as_of = "-2d" }]'
    )

    assert (name, value) == (
        "cast_list",
        {"show": show, "season": season, "tiers": ["guest"], "most": 3},
    )
    [point] = known["known"]
    assert point["as_of"] == datetime.date(2027, 2, 28)
    assert point["text"] == (
        f'<p><i>It</i> is <a linktype="mention" kind="person" id="{ada.pk}">Ada</a>.</p>'
    )


def test_a_block_that_is_not_there_is_named() -> None:
    with pytest.raises(ValueError, match="There is no block 'marquee'"):
        Box.read([":::marquee", 'show = "show:etoile"'])
