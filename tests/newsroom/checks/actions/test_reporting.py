from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsroom.checks.actions import dismiss, report_on
from newsroom.checks.choices import DismissReason, Outcome
from newsroom.checks.models import Dismissal, Report, ReportedFinding
from tests.factories import UserFactory
from tests.newsroom.checks.stories import FAULT, draft, latest, rewritten, set_rule

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage

pytestmark = pytest.mark.django_db


def report(story: ArticlePage) -> Report:
    page = latest(story)
    made, _ = report_on(page, revision=page.latest_revision)
    return made


def outcomes(made: Report) -> dict[str, str]:
    rows = ReportedFinding.objects.filter(report=made, check_code="doubled-word")
    return dict(rows.values_list("text", "outcome"))


def test_it_keeps_what_was_found_and_where() -> None:
    story = draft()

    made = report(story)

    row = ReportedFinding.objects.get(report=made, check_code="doubled-word")
    assert (row.field, row.path, row.start, row.end) == ("body", "#0", 10, 15)
    assert (row.text, row.fix, row.has_fix) == ("in in", "in", True)
    assert made.words == 15


def test_a_version_that_is_unchanged_is_not_written_again() -> None:
    story = draft()
    first = report(story)

    again = report(story)

    assert (again.pk, again.made_at) == (first.pk, first.made_at)


def test_the_report_of_a_revision_follows_when_autosave_writes_over_it() -> None:
    story = draft()
    first = report(story)
    rewritten(story, FAULT.replace("in in", "in").replace("Paris", "Paris Paris"), in_place=True)

    again = report(story)

    assert again.pk == first.pk
    assert outcomes(again)["in in"] == Outcome.FIXED


def test_what_is_gone_with_its_block_was_not_put_right() -> None:
    story = draft()
    first = report(story)
    page = latest(story)
    page.body = page.body.stream_block.to_python([])
    page.save_revision()

    report(story)

    assert outcomes(first) == {"in in": Outcome.GONE}


def test_what_was_put_right_is_open_again_once_it_is_back() -> None:
    story = draft()
    report(story)
    rewritten(story, FAULT.replace("in in", "in"), in_place=True)
    report(story)
    rewritten(story, FAULT, in_place=True)

    assert outcomes(report(story)) == {"in in": Outcome.OPEN}


def test_a_dismissal_is_remembered_through_later_edits() -> None:
    set_rule("doubled-word", "warn")
    story = draft()
    _, looked = report_on(latest(story), revision=latest(story).latest_revision)
    look = next(one for one in looked.looks if one.finding.check == "doubled-word")
    user = UserFactory.create()
    dismiss(story, look, user=user, reason=DismissReason.ON_PURPOSE)

    rewritten(story, FAULT + " And this is all that is told of it.")

    assert outcomes(report(story)) == {"in in": Outcome.DISMISSED}


def test_a_dismissal_goes_along_when_a_word_of_its_passage_changes() -> None:
    set_rule("doubled-word", "warn")
    story = draft()
    _, looked = report_on(latest(story), revision=latest(story).latest_revision)
    look = next(one for one in looked.looks if one.finding.check == "doubled-word")
    dismiss(story, look, user=UserFactory.create(), reason=DismissReason.ON_PURPOSE)
    before = Dismissal.objects.get().mark

    for words in (
        FAULT.replace("new", "newest"),
        FAULT.replace("new", "newest").replace("They", "We"),
    ):
        rewritten(story, words)
        assert outcomes(report(story)) == {"in in": Outcome.DISMISSED}

    assert Dismissal.objects.get().mark != before


def test_the_same_words_in_another_passage_are_found() -> None:
    set_rule("doubled-word", "warn")
    story = draft()
    _, looked = report_on(latest(story), revision=latest(story).latest_revision)
    look = next(one for one in looked.looks if one.finding.check == "doubled-word")
    dismiss(story, look, user=UserFactory.create(), reason=DismissReason.ON_PURPOSE)

    rewritten(story, "A quite different thing happened once in in the far north of Norway.")

    assert outcomes(report(story)) == {"in in": Outcome.OPEN}


def test_a_rule_that_is_parked_is_not_asked() -> None:
    set_rule("doubled-word", "block", is_parked=True)

    assert outcomes(report(draft())) == {}
