from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.articles import chips
from newsroom.articles.chips.findings import look_at
from tests.factories import (
    CreditedCharacterFactory,
    OrganisationFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
    make_story,
)
from tests.newsroom.articles.chips.texts import HOUR, NOON, chip, paragraph

pytestmark = pytest.mark.django_db


def look(source: str) -> chips.Look:
    [found] = look_at(chips.chips_in(source), at=NOON)
    return found


def test_a_fact_that_stands_is_no_finding() -> None:
    show = ReleaseFactory.create(show__title="Étoile").show

    found = look(chip(show, "premiere", "April 24"))

    assert (found.state, found.is_finding) == ("stands", False)
    assert (found.name, found.value, found.printed) == ("Étoile: premiere", "April 24", "April 24")


def test_older_words_in_the_text_are_told_and_harm_nobody() -> None:
    show = ReleaseFactory.create().show

    found = look(chip(show, "premiere", "April 17"))

    assert (found.state, found.is_mild) == ("changed", True)
    assert found.message == "Readers get April 24. The words in the text are older."


@pytest.mark.parametrize(
    ("kept", "state", "message"),
    [
        ({"embargo_until": NOON + HOUR}, "embargoed", "Embargoed until "),
        ({"state": "disputed"}, "disputed", "Two sources disagree."),
        ({"state": "rumoured"}, "unsettled", "The entry is marked “rumoured”."),
    ],
)
def test_a_finding_says_why_no_reader_is_told(
    kept: dict[str, Any], state: str, message: str
) -> None:
    show = ReleaseFactory.create(**kept).show

    found = look(chip(show, "premiere", "April 24", fallback="soon"))

    assert (found.state, found.printed) == (state, "soon")
    assert found.message.startswith(message)
    assert (found.value, found.withheld) == ("", "April 24")


def test_an_embargo_on_the_record_is_told_apart_from_a_draft() -> None:
    embargoed = ShowFactory.create(embargo_until=NOON + HOUR)
    draft = ShowFactory.create(live=False)

    assert look(chip(embargoed, "premiere")).state == "embargoed"
    assert look(chip(draft, "premiere")).state == "unpublished"


def test_what_is_not_on_file_and_what_is_gone_are_told_apart() -> None:
    show, gone = ShowFactory.create(), ShowFactory.create()
    of_gone = chip(gone, "premiere")
    gone.delete()

    assert look(chip(show, "premiere")).state == "missing"
    assert look(of_gone).state == "gone"
    assert look(chip(show, "budget")).state == "unknown"


def test_entries_that_contradict_each_other_are_told_with_both_values() -> None:
    platform = OrganisationFactory.create()
    show = ShowFactory.create()
    for date in (datetime.date(2025, 4, 24), datetime.date(2025, 5, 1)):
        ReleaseFactory.create(show=show, platform=platform, date=date)

    found = look(chip(show, "premiere", fallback="soon"))

    assert (found.state, found.printed) == ("disputed", "soon")
    assert "April 24 and May 1" in found.message


def test_a_part_that_spoils_is_told_as_such() -> None:
    made = CreditedCharacterFactory.create(credit__spoils_season=1)
    credit = made.credit

    assert look(chip(credit.person, "role", show=credit.show.pk)).state == "spoils"


def test_a_platform_that_is_not_public_is_told_as_such() -> None:
    show = ReleaseFactory.create(platform=OrganisationFactory.create(live=False)).show

    assert look(chip(show, "platform")).state == "unpublished"


def test_a_form_that_cannot_be_said_is_a_finding() -> None:
    made = CreditedCharacterFactory.create(credit__job="director")
    credit = made.credit

    found = look(chip(credit.person, "role", form="plays", show=credit.show.pk))

    assert (found.state, found.printed) == ("missing", "plays a role to be announced")


def test_a_frozen_value_that_the_record_left_behind_is_told() -> None:
    show = ReleaseFactory.create().show
    kept = {"as_of": "2025-03-20", "frozen": "April 17"}

    found = look(chip(show, "premiere", "April 17", **kept))

    assert (found.state, found.is_mild, found.printed) == ("outdated", True, "April 17")
    assert found.message == "Kept as of March 20, 2025. The record says April 24 now."


def test_a_fallback_that_gives_it_away_is_told() -> None:
    show = ReleaseFactory.create(embargo_until=NOON + HOUR).show

    found = look(chip(show, "premiere", fallback="April 24"))

    assert found.printed == "a date to be announced"
    assert "The fallback would give it away" in found.message


def test_the_findings_of_a_story_are_those_of_all_its_text() -> None:
    show = ReleaseFactory.create().show
    draft = ShowFactory.create(live=False)
    story = make_story(
        body=[
            paragraph(chip(show, "premiere", "April 24, 2025", form="date")),
            paragraph(chip(draft, "premiere", fallback="soon")),
        ]
    )

    assert [found.state for found in chips.findings(story, at=NOON)] == ["unpublished"]
    assert len(chips.looks_of(story, at=NOON)) == 2


def test_twenty_facts_are_looked_at_in_as_many_queries_as_one() -> None:
    asked = []
    for many in (1, 20):
        sources = []
        for _ in range(many):
            season = SeasonFactory.create(episode_count=8)
            ReleaseFactory.create(show=season.show, embargo_until=NOON + HOUR)
            sources += [chip(season.show, "premiere"), chip(season.show, "episodes", "nine")]
        with CaptureQueriesContext(connection) as queries:
            look_at(chips.chips_in("".join(sources)), at=NOON)
        asked.append(len(queries))

    assert asked[0] == asked[1]


def test_a_text_without_facts_is_looked_at_for_nothing() -> None:
    with CaptureQueriesContext(connection) as asked:
        assert look_at([]) == []

    assert len(asked) == 0
