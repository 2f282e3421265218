"""The history of a show as the desk reads it, and what of it a reader may know."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone
from wagtail.log_actions import LogContext

from shows.histories import changes_of, public_changes_of
from shows.models import Character
from tests.factories import (
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    OrganisationFactory,
    PersonFactory,
    PlotFactory,
    ReleaseFactory,
    ShowFactory,
    UserFactory,
)

if TYPE_CHECKING:
    from shows.models import Show

pytestmark = pytest.mark.django_db

LATER = timezone.now() + datetime.timedelta(days=9)


def change(row: Any, **values: Any) -> None:
    for name, value in values.items():
        setattr(row, name, value)
    row.save()


def told(show: Show) -> list[tuple[str, list[str]]]:
    return [(change.subject, change.sentences) for change in public_changes_of(show)]


def test_a_promotion_and_a_moved_premiere_read_as_sentences() -> None:
    credit = CreditFactory.create(person__name="Yanic Truesdale", tier="guest")
    release = ReleaseFactory.create(
        show=credit.show,
        platform=OrganisationFactory.create(name="Prime Video"),
        date=datetime.date(2025, 4, 24),
    )
    change(credit, tier="regular")
    change(release, date=datetime.date(2025, 5, 1))

    latest, first = changes_of(credit.show)

    assert (latest.subject, latest.sentences) == (
        "Prime Video",
        ["Premiere moved from April 24, 2025 to May 1, 2025"],
    )
    assert (first.subject, first.sentences) == (
        "Yanic Truesdale",
        ["Role changed from guest to series regular"],
    )


def test_each_step_is_told_against_the_next() -> None:
    release = ReleaseFactory.create(date=datetime.date(2025, 4, 24))
    change(release, date=datetime.date(2025, 5, 1))
    change(release, date=datetime.date(2025, 6, 1))

    sentences = [change.sentences for change in changes_of(release.show)]

    assert sentences == [
        ["Premiere moved from May 1, 2025 to June 1, 2025"],
        ["Premiere moved from April 24, 2025 to May 1, 2025"],
    ]


def test_the_desk_reads_who_changed_it_and_on_whose_word() -> None:
    editor = UserFactory.create()
    credit = CreditFactory.create(tier="guest")
    outlet = OrganisationFactory.create(name="Deadline")
    with LogContext(user=editor):
        change(credit, tier="recurring", source=outlet)

    [latest] = changes_of(credit.show)

    assert latest.by == editor
    assert latest.row.source == outlet


def test_the_desk_reads_what_was_struck_out_and_a_reader_does_not() -> None:
    credit = CreditFactory.create(person__name="Added In Error")
    show = credit.show
    credit.delete()

    assert [(c.subject, c.sentences) for c in changes_of(show)] == [
        ("Added In Error", ["Struck out"])
    ]
    assert told(show) == []


def test_another_character_is_told_by_name() -> None:
    played = CreditedCharacterFactory.create(character__name="Odette")
    older = CharacterFactory.create(show=played.credit.show, name="Odile")
    CreditedCharacterFactory.create(credit=played.credit, character=older, age_label="in 1920")

    latest = changes_of(played.credit.show)[0]

    assert latest.sentences == ["Character changed from Odette to Odette and Odile (in 1920)"]


def test_a_reader_is_told_what_was_public_before_and_is_now() -> None:
    credit = CreditFactory.create(person__name="Lou de Laâge", tier="guest")
    change(credit, tier="regular", note="as ever")

    assert told(credit.show) == [("Lou de Laâge", ["Role changed from guest to series regular"])]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param({"state": "rumoured"}, {"state": "confirmed"}, id="a rumor before"),
        pytest.param({"state": "confirmed"}, {"state": "disputed"}, id="disputed now"),
        pytest.param({"embargo_until": LATER}, {"embargo_until": None}, id="embargoed before"),
        pytest.param({}, {"embargo_until": LATER}, id="embargoed now"),
        pytest.param({"spoils_season": 1}, {"spoils_season": None}, id="a spoiler before"),
        pytest.param({}, {"spoils_season": 1}, id="a spoiler now"),
        pytest.param({}, {"is_uncredited": True}, id="a surprise now"),
    ],
)
def test_a_reader_is_told_nothing_of(before: dict[str, Any], after: dict[str, Any]) -> None:
    credit = CreditFactory.create(tier="guest", **before)

    change(credit, tier="regular", **after)

    assert changes_of(credit.show)
    assert told(credit.show) == []


def test_a_reader_is_told_nothing_of_a_character_that_spoils() -> None:
    played = CreditedCharacterFactory.create()
    twist = CharacterFactory.create(show=played.credit.show, name="The Twin", spoils_season=1)
    CreditedCharacterFactory.create(credit=played.credit, character=twist)

    assert Character.objects.safe_to_tease().count() == 1
    assert "The Twin" in str(changes_of(played.credit.show)[0].sentences)
    assert "The Twin" not in str(told(played.credit.show))


def test_a_reader_is_told_nothing_of_a_platform_that_is_not_public() -> None:
    release = ReleaseFactory.create(platform=OrganisationFactory.create(live=False))

    change(release, platform=OrganisationFactory.create())

    assert told(release.show) == []


def test_who_left_without_a_day_is_told_by_when_we_knew() -> None:
    credit = CreditFactory.create(person__name="Camille Cottin", state="announced")
    change(
        credit,
        state="replaced",
        replaced_by=PersonFactory.create(name="Charlotte Gainsbourg"),
    )

    assert told(credit.show) == [("Camille Cottin", ["Replaced by Charlotte Gainsbourg"])]


def test_the_history_asks_the_same_however_long_it_is(django_assert_max_num_queries) -> None:
    show = ShowFactory.create()
    for _ in range(12):
        change(CreditedCharacterFactory.create(credit__show=show).credit, tier="regular")
        change(ReleaseFactory.create(show=show), date=datetime.date(2026, 1, 1))
        change(PlotFactory.create(show=show), text="Told anew.")

    with django_assert_max_num_queries(10):
        assert len(changes_of(show)) >= 36
