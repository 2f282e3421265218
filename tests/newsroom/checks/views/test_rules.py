from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse

from newsroom.articles.models import StyleProfile
from newsroom.checks.acceptance import FEWEST_DECIDED, acceptance_by_rule
from newsroom.checks.choices import Outcome
from newsroom.checks.models import BackTest, HouseWord, Report, ReportedFinding, RuleSetting
from newsroom.checks.rules import all_rules
from newsroom.desk.roles import CHIEF_EDITOR, DESK_EDITOR
from tests.factories import make_story
from tests.newsroom.checks.stories import FAULT, paragraph, set_rule
from tests.staff import filled_form, make_staff, signed_in

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

RULES = "/desk/checks/rules/"


@pytest.fixture
def chief() -> Client:
    return signed_in(make_staff(CHIEF_EDITOR))


def form_of(client: Client) -> dict[str, Any]:
    return filled_form(client.get(RULES).text, selector="form[method=post]:has(.check-rule)")


def decided(outcome: Outcome, number: int) -> None:
    report = Report.objects.create(story=make_story(), digest="x")
    for at in range(number):
        ReportedFinding.objects.create(
            report=report,
            check_code="doubled-word",
            number=3,
            level="block",
            message="Twice.",
            start=0,
            end=1,
            mark=f"{outcome}{at}",
            outcome=outcome,
        )


def test_every_rule_is_listed_with_its_purpose(chief: Client) -> None:
    page = chief.get(RULES).text

    assert page.count('class="check-rule"') == len(all_rules())
    assert "Finds a word that stands twice in a row by mistake." in page


def test_a_rule_is_set_for_the_house(chief: Client) -> None:
    form = form_of(chief) | {"doubled-word-level": "warn", "doubled-word-note": "Too strict"}

    answer = chief.post(RULES, form)

    assert answer.status_code == 302
    row = RuleSetting.objects.get()
    assert (row.code, row.level, row.note) == ("doubled-word", "warn", "Too strict")
    assert row.profile == StyleProfile.objects.get()


def test_a_rule_left_as_it_comes_leaves_nothing_behind(chief: Client) -> None:
    set_rule("doubled-word", "warn")

    chief.post(RULES, form_of(chief) | {"doubled-word-level": ""})

    assert not RuleSetting.objects.exists()


def test_a_rule_is_parked(chief: Client) -> None:
    chief.post(RULES, form_of(chief) | {"doubled-word-is_parked": "on"})

    assert RuleSetting.objects.get().is_parked


def test_words_of_the_house_are_added_and_taken_off(chief: Client) -> None:
    chief.post(RULES, form_of(chief) | {"words-0-wrong": "thesp", "words-0-right": "actor"})
    assert HouseWord.objects.get().right == "actor"

    chief.post(RULES, form_of(chief) | {"words-0-DELETE": "on"})

    assert not HouseWord.objects.exists()


def test_a_word_that_is_listed_twice_is_refused(chief: Client) -> None:
    twice = {"words-0-wrong": "thesp", "words-1-wrong": "thesp"}

    answer = chief.post(RULES, form_of(chief) | twice)

    assert answer.status_code == 200
    assert not HouseWord.objects.exists()


def test_whoever_does_not_set_the_style_sees_none_of_it() -> None:
    answer = signed_in(make_staff(DESK_EDITOR)).get(RULES)

    assert answer.status_code in (302, 403)


def test_what_is_mostly_let_pass_is_said_to_be(chief: Client) -> None:
    decided(Outcome.DISMISSED, FEWEST_DECIDED)
    decided(Outcome.FIXED, 2)

    taken = acceptance_by_rule()["doubled-word"]

    assert (taken.found, taken.fixed, taken.dismissed) == (FEWEST_DECIDED + 2, 2, FEWEST_DECIDED)
    assert "Mostly let pass" in chief.get(RULES).text


def test_a_rule_is_tried_on_the_archive(chief: Client) -> None:
    set_rule("doubled-word", "off")
    make_story("Faulty", body=[paragraph(FAULT)])
    make_story("Clean", body=[paragraph("Nothing wrong here.")])
    started = chief.post(reverse("checks:try_rule", args=["doubled-word"]))
    test = BackTest.objects.get()

    answer = chief.post(
        reverse("checks:step", args=[test.pk]), headers={"accept": "application/json"}
    )

    assert answer.json() == {"done": 2, "total": 2, "is_finished": True}
    page = chief.get(started.headers["Location"]).text
    assert "Faulty" in page
    assert "stands here twice" in page


def test_a_try_goes_on_where_it_was_left(chief: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsroom.checks.backtest.BATCH", 1)
    monkeypatch.setattr("newsroom.checks.backtest.SECONDS", 0)
    make_story("One")
    make_story("Two")
    chief.post(reverse("checks:try_rule", args=["doubled-word"]))
    test = BackTest.objects.get()
    address = reverse("checks:step", args=[test.pk])

    first = chief.post(address, headers={"accept": "application/json"}).json()
    second = chief.post(address, headers={"accept": "application/json"}).json()

    assert (first["done"], second["done"], second["is_finished"]) == (1, 2, True)


def test_there_is_no_rule_of_that_code(chief: Client) -> None:
    assert chief.get(reverse("checks:try_rule", args=["no-such-rule"])).status_code == 404
