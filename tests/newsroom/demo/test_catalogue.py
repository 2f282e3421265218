from __future__ import annotations

import shutil
from functools import cache
from typing import TYPE_CHECKING

import pytest

from newsroom.articles.choices import StoryKind
from newsroom.demo import bodies
from newsroom.demo.catalogue import CONTENT, Catalogue, read_catalogue
from newsroom.demo.readers import STATES
from newsroom.demo.tables import ContentError
from newsroom.images.drawing.lettering import GROTESQUE, SERIF, Style, font_for, split_runs
from shows.choices import DropPattern, FactState

if TYPE_CHECKING:
    from pathlib import Path


@cache
def catalogue() -> Catalogue:
    return read_catalogue()


def test_every_reference_resolves_and_the_counts_are_met() -> None:
    read = catalogue()

    assert len([show for show in read.shows.values() if not show.draft]) == 30
    assert len([person for person in read.people.values() if not person.draft]) == 121
    assert len([story for story in read.stories.values() if story.state == "live"]) == 60


def test_every_kind_and_every_state_of_a_story_occurs() -> None:
    stories = catalogue().stories.values()

    assert {story.kind for story in stories} == set(StoryKind.values)
    assert {story.state for story in stories} == set(STATES)


def test_every_way_a_fact_can_stand_occurs() -> None:
    shows = catalogue().shows.values()

    states = {credit.state for show in shows for credit in show.credits}
    precisions = {release.when.precision for show in shows for release in show.releases}
    patterns = {season.pattern for show in shows for season in show.seasons}
    assert states >= {
        FactState.RUMOURED,
        FactState.IN_TALKS,
        FactState.ANNOUNCED,
        FactState.CONFIRMED,
        FactState.BILLED,
        FactState.EXITED,
        FactState.REPLACED,
    }
    assert precisions == {"year", "quarter", "month", "date", "instant"}
    assert patterns >= {DropPattern.ALL_AT_ONCE, DropPattern.WEEKLY, DropPattern.SOME_THEN_WEEKLY}


def test_something_is_under_embargo_and_somebody_left_a_name_behind() -> None:
    read = catalogue()

    assert any(credit.embargo for show in read.shows.values() for credit in show.credits)
    assert any(name.sensitive for person in read.people.values() for name in person.names)


def test_two_people_share_a_name_and_can_be_told_apart() -> None:
    harts = [person for person in catalogue().people.values() if person.name == "Michael Hart"]

    assert len({person.disambiguator for person in harts}) == len(harts) == 2


def test_a_published_story_has_a_magazine_piece_s_length() -> None:
    stories = [it for it in catalogue().stories.values() if it.state in {"live", "edited"}]

    lengths = {it.slug: sum(len(bodies.words_in(p).split()) for p in it.parts) for it in stories}
    assert {slug: n for slug, n in lengths.items() if not 180 <= n <= 710} == {}


def test_no_live_story_names_what_is_a_draft_or_under_embargo() -> None:
    read = catalogue()
    hidden = {slug for slug, it in read.people.items() if it.draft}
    hidden |= {slug for slug, show in read.shows.items() if show.draft}

    named = {
        record.slug
        for story in read.stories.values()
        if story.state in {"live", "edited"}
        for part in story.parts
        for record in bodies.mentions_in(part)
    }
    assert named & hidden == set()
    orbit = [
        story.slug
        for story in read.stories.values()
        if story.state in {"live", "edited"}
        and any("Judith Vale" in bodies.words_in(part) for part in story.parts)
    ]
    assert orbit == []


def test_whom_a_review_names_the_record_credits() -> None:
    read = catalogue()
    for slug in ("etoile-preview", "night-ferry-review", "pampa-review", "velvet-hour-review"):
        story = read.stories[slug]
        show = read.shows[next(it.slug for it in story.about if it.kind == "show")]
        credited = {credit.person for credit in show.credits}

        named = {
            record.slug
            for part in story.parts
            for record in bodies.mentions_in(part)
            if record.kind == "person"
        }
        assert named <= credited, slug


def test_our_fonts_have_every_letter_of_every_name_and_title() -> None:
    read = catalogue()
    texts = [person.name for person in read.people.values()]
    texts += [show.title for show in read.shows.values()]
    texts += [story.headline for story in read.stories.values()]

    for family in (SERIF, GROTESQUE):
        for subset, run in {pair for text in texts for pair in split_runs(text)}:
            font = font_for(Style(family=family), subset, 30)
            box = bytes(font.getmask("\U0010fffd"))
            missing = [letter for letter in run.strip() if bytes(font.getmask(letter)) == box]
            assert missing == [], (family, run)


def test_a_reference_to_nobody_names_the_file(tmp_path: Path) -> None:
    folder = _copy(tmp_path)
    _replace(folder / "shows" / "pampa.toml", 'person = "inti-quispe"', 'person = "nobody"')

    with pytest.raises(ContentError, match=r"pampa\.toml, credits, person: there is no 'nobody'"):
        read_catalogue(folder)


def test_a_story_that_mentions_nothing_real_names_the_file(tmp_path: Path) -> None:
    folder = _copy(tmp_path)
    _replace(folder / "stories" / "pampa-review.md", "(show:pampa)", "(show:pompa)")

    with pytest.raises(ContentError, match=r"pampa-review\.md: there is no 'pompa'"):
        read_catalogue(folder)


def test_broken_toml_names_the_file(tmp_path: Path) -> None:
    folder = _copy(tmp_path)
    _replace(folder / "authors.toml", "[sol-abarca]", "[sol-abarca")

    with pytest.raises(ContentError, match=r"authors\.toml: is no TOML"):
        read_catalogue(folder)


def _copy(tmp_path: Path) -> Path:
    return shutil.copytree(CONTENT, tmp_path / "content")


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
