"""Who was what in a show, for which stretch of it: the tricky cases of the trade, by name."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from shows.models import Credit, Season
from tests.factories import (
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    EpisodeFactory,
    PersonFactory,
    SeasonFactory,
    ShowFactory,
)

pytestmark = pytest.mark.django_db

SPRING = datetime.date(2024, 4, 1)
AUTUMN = datetime.date(2025, 10, 1)


def names(credited: Any) -> list[str]:
    return [credit.person.name for credit in credited.in_billing_order()]


def test_someone_can_play_themselves_without_a_character() -> None:
    oneself = CreditFactory.create(tier="self")

    oneself.full_clean()

    assert list(Credit.objects.public().present_cast().safe_to_tease()) == [oneself]


def test_one_actor_has_several_characters_in_order() -> None:
    credit = CreditFactory.create()
    for place, name in enumerate(["Sarah", "Cosima", "Alison"]):
        character = CharacterFactory.create(show=credit.show, name=name)
        CreditedCharacterFactory.create(credit=credit, character=character, sort_order=place)

    [loaded] = Credit.objects.public().for_cast_list()

    played = [row.character.name for row in loaded.public_characters]
    assert played == ["Sarah", "Cosima", "Alison"]


def test_one_character_has_several_actors_at_different_ages() -> None:
    show = ShowFactory.create()
    vito = CharacterFactory.create(show=show)
    for label in ("", "young"):
        CreditedCharacterFactory.create(
            credit=CreditFactory.create(show=show), character=vito, age_label=label
        )

    playing = Credit.objects.public().playing(vito).in_billing_order().for_cast_list()

    ages = [row.age_label for credit in playing for row in credit.public_characters]
    assert ages == ["", "young"]


def test_recurring_promoted_to_regular_is_two_credits_with_ranges() -> None:
    show, person = ShowFactory.create(), PersonFactory.create()
    first = CreditFactory.create(
        show=show, person=person, tier="recurring", until_on=datetime.date(2025, 1, 31)
    )
    promoted = CreditFactory.create(
        show=show, person=person, tier="regular", from_on=datetime.date(2025, 2, 1)
    )

    in_season_1 = Credit.objects.public().true_on(SPRING)
    in_season_2 = Credit.objects.public().true_on(AUTUMN)

    assert list(in_season_1) == [first]
    assert list(in_season_2) == [promoted]
    assert list(Credit.objects.present_cast(today=AUTUMN)) == [promoted]
    assert set(Credit.objects.ever_cast()) == {first, promoted}
    assert first.is_true_on(SPRING)
    assert not first.is_true_on(AUTUMN)


def test_guest_or_recurring_stays_untold_until_the_dispute_is_settled() -> None:
    disputed = CreditFactory.create(state="disputed", tier="guest")
    settled = CreditFactory.create(show=disputed.show, tier="recurring")

    assert list(Credit.objects.disputed()) == [disputed]
    assert list(Credit.objects.standing()) == [settled]
    assert list(Credit.objects.public()) == [settled]
    assert list(Credit.objects.present_cast()) == [settled]


def test_an_uncredited_cameo_is_kept_from_readers_by_default() -> None:
    cameo = CreditFactory.create(tier="cameo", is_uncredited=True)
    known = CreditFactory.create(is_uncredited=True, is_common_knowledge=True)

    assert list(Credit.objects.public().safe_to_tease()) == [known]
    assert not cameo.is_safe_to_tease
    assert known.is_safe_to_tease


def test_a_recast_before_release_leaves_the_new_cast_and_the_history() -> None:
    gainsbourg = PersonFactory.create(name="Charlotte Gainsbourg")
    cottin = CreditFactory.create(
        person__name="Camille Cottin",
        state="replaced",
        replaced_by=gainsbourg,
        until_on=datetime.date(2024, 1, 9),
    )
    CreditFactory.create(show=cottin.show, person=gainsbourg, state="confirmed")

    credited = Credit.objects.on_file_of(cottin.show)

    assert names(credited.present_cast()) == ["Charlotte Gainsbourg"]
    assert set(names(credited.ever_cast())) == {"Camille Cottin", "Charlotte Gainsbourg"}
    [gone] = credited.history()
    assert (gone.person.name, gone.replaced_by) == ("Camille Cottin", gainsbourg)


@pytest.mark.parametrize("state", ["rumoured", "in_talks", "withdrawn", "disputed"])
def test_who_was_only_talked_of_was_never_cast(state: str) -> None:
    CreditFactory.create(state=state)

    assert not Credit.objects.ever_cast().exists()
    assert not Credit.objects.history().exists()


def test_a_departure_without_its_day_is_no_history() -> None:
    CreditFactory.create(state="exited")

    assert not Credit.objects.history().exists()


def test_a_voice_is_cast_and_the_voice_of_a_dub_is_not() -> None:
    voice = CreditFactory.create(tier="voice")
    dubbed = CreditFactory.create(show=voice.show, tier="voice", dub_language="en")

    assert list(Credit.objects.present_cast()) == [voice]
    assert list(Credit.objects.ever_cast()) == [voice]
    assert list(Credit.objects.in_dubs()) == [dubbed]


def test_creator_showrunner_and_developer_are_three_jobs_that_keep_their_words() -> None:
    show, person = ShowFactory.create(), PersonFactory.create()
    printed = {
        "creator": "Created by",
        "showrunner": "",
        "developer": "Developed for television by",
    }
    for job, words in printed.items():
        CreditFactory.create(show=show, person=person, job=job, job_text=words)

    created = Credit.objects.filter(job="creator")

    assert [credit.job_text for credit in created] == ["Created by"]
    assert {credit.job: credit.job_text for credit in Credit.objects.above_the_line()} == printed
    assert not Credit.objects.present_cast().exists()


@pytest.mark.parametrize(
    ("scope", "season", "episode", "holds"),
    [
        pytest.param({}, 2, "", True, id="the whole show"),
        pytest.param({"season": 1}, 1, "", True, id="its season"),
        pytest.param({"season": 1}, 2, "", False, id="another season"),
        pytest.param({"season": 1, "last_season": 3}, 2, "", True, id="a run of seasons"),
        pytest.param({"season": 2, "last_season": 3}, 1, "", False, id="before the run"),
        pytest.param({"season": 1, "first_episode": "2"}, 1, "1a", False, id="before 2"),
        pytest.param({"season": 1, "first_episode": "1a"}, 1, "Special", True, id="from 1a on"),
        pytest.param(
            {"season": 1, "first_episode": "1", "last_episode": "2"}, 1, "1a", True, id="1 to 2"
        ),
        pytest.param(
            {"season": 1, "first_episode": "1", "last_episode": "2"},
            1,
            "Special",
            False,
            id="after the run",
        ),
        pytest.param(
            {"season": 1, "last_season": 2, "first_episode": "Special"},
            2,
            "1",
            True,
            id="the first episode counts in the first season",
        ),
        pytest.param(
            {"season": 1, "last_season": 2, "first_episode": "1", "last_episode": "1"},
            2,
            "2",
            False,
            id="the last episode counts in the last season",
        ),
    ],
)
def test_a_credit_covers_the_stretch_it_names(
    scope: dict[str, Any], season: int, episode: str, *, holds: bool
) -> None:
    show = ShowFactory.create()
    seasons: dict[int, Season] = {}
    for number in (1, 2, 3):
        seasons[number] = SeasonFactory.create(show=show, number=number)
        for place, printed in enumerate(["1", "1a", "2", "Special"]):
            EpisodeFactory.create(season=seasons[number], number=printed, sort_order=place)
    named = {key: seasons[it] if key.endswith("season") else it for key, it in scope.items()}
    credit = CreditFactory.create(show=show, **named)

    covering = Credit.objects.covering(season=seasons[season], episode=episode)

    assert (credit in covering) is holds


def test_a_credit_says_what_it_covers() -> None:
    show = ShowFactory.create()
    first, second = (SeasonFactory.create(show=show, number=number) for number in (1, 2))

    assert CreditFactory.build(show=show).scope == ""
    assert CreditFactory.build(season=first).scope == "Season 1"
    assert CreditFactory.build(season=first, last_season=second).scope == "Season 1–Season 2"
    one = CreditFactory.build(season=first, first_episode="8", last_episode="8")
    assert one.scope == "Season 1, episode 8"


def test_a_last_season_that_is_not_public_hides_the_credit() -> None:
    season = SeasonFactory.create()
    secret = SeasonFactory.create(show=season.show, number=2, live=False)
    CreditFactory.create(show=season.show, season=season, last_season=secret)

    assert not Credit.objects.public().exists()


def test_nobody_is_replaced_by_themselves() -> None:
    credit = CreditFactory.create()
    credit.replaced_by = credit.person

    with pytest.raises(Exception, match="Nobody is replaced by themselves"):
        credit.full_clean()


def test_a_verified_row_is_found() -> None:
    plain = CreditFactory.create()
    checked = CreditFactory.create(verified_at=datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC))

    assert list(Credit.objects.verified()) == [checked]
    assert not plain.is_verified
