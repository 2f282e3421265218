from __future__ import annotations

import json
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import CommandError, call_command

from tests.factories import PersonFactory, make_story
from tests.newsroom.checks.stories import FAULT, draft, paragraph, set_rule

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.django_db


def told(*args: str, **options: Any) -> str:
    out = StringIO()
    call_command("check_copy", *args, stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "piece.md"
    path.write_text(f"# A headline\n\n{FAULT}\n\nSimon Callow pays for all of it.\n")
    return path


def test_a_document_is_read_and_its_findings_printed(file: Path) -> None:
    assert "“in” stands here twice. “in in” → “in”" in told(str(file))


def test_the_findings_of_a_document_are_data_with_offsets_into_it(file: Path) -> None:
    [piece] = json.loads(told(str(file), "--json", "--rule", "doubled-word"))

    [found] = piece["findings"]
    assert (found["check"], found["number"], found["level"]) == ("doubled-word", 3, "block")
    assert set(found) == {
        "check",
        "number",
        "level",
        "message",
        "start",
        "end",
        "text",
        "fix",
        "evidence",
    }


def test_a_document_is_held_against_the_records_it_names(file: Path) -> None:
    PersonFactory.create(name="Simon Callow")

    assert "Simon Callow" in told(str(file), "--json")


def test_the_draft_of_a_story_is_read(file: Path) -> None:
    story = draft()

    assert "stands here twice" in told("--story", str(story.pk))


def test_every_story_on_the_site_is_read() -> None:
    set_rule("doubled-word", "warn")
    make_story("One", body=[paragraph(FAULT)])
    make_story("Two", body=[paragraph("Nothing wrong.")])
    make_story("Draft", body=[paragraph(FAULT)], live=False)

    pieces = json.loads(told("--all", "--json"))

    assert {piece["name"] for piece in pieces} == {"One", "Two"}


def test_what_a_house_has_switched_off_is_asked_by_name_alone() -> None:
    set_rule("doubled-word", "off")
    story = draft()

    assert "stands here twice" not in told("--story", str(story.pk))
    assert "stands here twice" in told("--story", str(story.pk), "--rule", "doubled-word")


def test_a_rule_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(CommandError, match=r"no rule “nonsense”.*doubled-word"):
        told("--all", "--rule", "nonsense")


def test_one_thing_must_be_named() -> None:
    with pytest.raises(CommandError, match="Name one thing to check"):
        told()
