from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from newsroom.articles.fronts import LOADED_PER_SECTION, RIVER, SECONDS, Front, each_show_once


def story(number: int, *, section: str = "0001", pictured: bool = False) -> Any:
    picture = SimpleNamespace(is_public=lambda: True) if pictured else None
    return SimpleNamespace(number=number, path=f"{section}{number:04}", lead_image=picture)


def section(path: str) -> Any:
    return SimpleNamespace(path=path)


def numbers(stories: Any) -> list[int]:
    return [each.number for each in stories]


def test_no_story_stands_in_two_zones() -> None:
    stories = [story(number) for number in range(30)]

    front = Front.of(stories, [section("0001")])

    shown = [front.lead, *front.seconds, *front.river, *front.sections[0].stories]
    assert numbers(shown) == list(range(len(shown)))


def test_a_pictured_story_leads_only_while_it_is_among_the_newest() -> None:
    soon = Front.of([story(0), story(1, pictured=True)], [])
    late = Front.of([*(story(number) for number in range(9)), story(9, pictured=True)], [])

    assert numbers([soon.lead, late.lead]) == [1, 0]


def test_a_picture_we_may_not_show_does_not_lead() -> None:
    lost = story(1)
    lost.lead_image = SimpleNamespace(is_public=lambda: False)

    assert numbers([Front.of([story(0), lost], []).lead]) == [0]


def test_a_section_keeps_what_the_top_of_the_page_leaves() -> None:
    film = [story(100 + number, section="0002") for number in range(3)]
    stories = [*(story(number) for number in range(1 + SECONDS + RIVER)), *film]

    front = Front.of(stories, [section("0001"), section("0002")])

    assert [zone.section.path for zone in front.sections] == ["0002"]


def test_what_is_loaded_fills_every_zone_even_if_one_section_wrote_it_all() -> None:
    front = Front.of([story(number) for number in range(LOADED_PER_SECTION)], [section("0001")])

    assert len(front.seconds) == SECONDS
    assert len(front.river) == RIVER
    assert front.sections[0].stories


def test_nothing_published_is_an_empty_front() -> None:
    front = Front.of([], [section("0001")])

    assert front.lead is None
    assert not front.sections


@pytest.mark.parametrize(("number", "shows"), [(2, [1, 2]), (9, [1, 2, 3])])
def test_a_show_is_named_once_however_many_releases_it_has(number: int, shows: list[int]) -> None:
    releases: list[Any] = [SimpleNamespace(show_id=show) for show in (1, 2, 1, 3, 2)]

    assert [release.show_id for release in each_show_once(releases, number)] == shows
