"""What the panel beside a story asks, and who may."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse

from newsroom.checks.models import Dismissal, Override, Report
from newsroom.desk.roles import CHIEF_EDITOR, DESK_EDITOR, WRITER
from tests.newsroom.checks.stories import FAULT, draft, latest, set_rule
from tests.staff import body_of, filled_form, make_staff, signed_in

if TYPE_CHECKING:
    from django.test import Client

    from newsroom.articles.models import ArticlePage

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> Client:
    return signed_in(make_staff(DESK_EDITOR))


def form_of(client: Client, story: ArticlePage, words: str) -> dict[str, Any]:
    address = reverse("wagtailadmin_pages:edit", args=[story.pk])
    return filled_form(client.get(address).text) | body_of(words)


def post(client: Client, name: str, story: ArticlePage, **values: Any) -> Any:
    return client.post(reverse(f"checks:{name}", args=[story.pk]), values)


def doubled(told: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for one in told["findings"] if one["check"] == "doubled-word"]


def test_what_is_in_the_form_is_read_and_not_kept(editor: Client) -> None:
    story = draft("Nothing wrong.")
    form = form_of(editor, story, FAULT)

    told = post(editor, "look", story, **form).json()

    [found] = doubled(told)
    assert (found["field"], found["path"], found["at"], found["length"]) == ("body", "#0", 10, 5)
    assert (found["text"], found["fix"], found["level"]) == ("in in", "in", "block")
    assert "Nothing wrong." in latest(story).body[0].value.source
    assert not Report.objects.exists()


def test_offsets_count_as_scripts_count(editor: Client) -> None:
    story = draft("Nothing wrong.")
    form = form_of(editor, story, "\N{GRINNING FACE} They star in in it.")

    [found] = doubled(post(editor, "look", story, **form).json())

    assert found["at"] == 13


def test_a_form_that_lacks_half_its_fields_is_read_all_the_same(editor: Client) -> None:
    story = draft("Nothing wrong.")
    form = form_of(editor, story, FAULT) | {"title": "", "dated_on": "no date"}

    assert doubled(post(editor, "look", story, **form).json())


def test_a_report_is_kept_with_the_version_saved_last(editor: Client) -> None:
    story = draft()

    told = post(editor, "report", story).json()

    assert doubled(told)
    assert Report.objects.get().revision == story.latest_revision


def test_a_warning_is_let_pass_by_whoever_may_change_the_story(editor: Client) -> None:
    set_rule("doubled-word", "warn")
    story = draft()
    form = form_of(editor, story, FAULT)
    [found] = doubled(post(editor, "look", story, **form).json())
    told = {"checks-mark": found["mark"], "checks-reason": "purpose", "checks-note": "A stammer"}

    answer = post(editor, "dismiss", story, **form, **told)

    assert answer.status_code == 200
    assert Dismissal.objects.get().note == "A stammer"
    [again] = doubled(post(editor, "look", story, **form).json())
    assert (again["is_dismissed"], again["reason"]) == (True, "It is meant so")


def test_what_stops_the_story_is_let_pass_by_a_chief_alone(editor: Client) -> None:
    story = draft()
    form = form_of(editor, story, FAULT)
    [found] = doubled(post(editor, "look", story, **form).json())
    told = {"checks-mark": found["mark"], "checks-reason": "right"}

    refused = post(editor, "dismiss", story, **form, **told)
    chief = signed_in(make_staff(CHIEF_EDITOR))
    done = post(chief, "dismiss", story, **form, **told)

    assert refused.status_code == 403
    assert "Only a chief editor" in refused.json()["error"]
    assert done.status_code == 200
    assert Override.objects.get().marks == [found["mark"]]


def test_nobody_looks_into_a_story_they_may_not_change() -> None:
    stranger = signed_in(make_staff(WRITER))

    answer = post(stranger, "report", draft())

    assert answer.status_code in (302, 403)
    assert not Report.objects.exists()


def test_a_dismissal_is_taken_back(editor: Client) -> None:
    set_rule("doubled-word", "warn")
    story = draft()
    form = form_of(editor, story, FAULT)
    [found] = doubled(post(editor, "look", story, **form).json())
    told = {"checks-mark": found["mark"], "checks-reason": "purpose"}
    post(editor, "dismiss", story, **form, **told)

    answer = post(editor, "take_back", story, **told)

    assert answer.status_code == 200
    assert not Dismissal.objects.exists()
