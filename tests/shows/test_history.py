"""What a fact said before is kept in the write that changes it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.log_actions import LogContext
from wagtail.models import Revision

from shows.models import Credit, FactVersion, Release, Show
from tests.factories import (
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    PlotFactory,
    ReleaseFactory,
    ShowFactory,
    StatusEventFactory,
    UserFactory,
)

if TYPE_CHECKING:
    from shows.models import Fact

pytestmark = pytest.mark.django_db


def draft_of(show: Show) -> Any:
    """The show with all its rows in memory, as an editor's form has it."""
    revision = Show.objects.get(pk=show.pk).save_revision()
    return Revision.objects.get(pk=revision.pk).as_object()


def publish(show: Show) -> None:
    show.save_revision().publish()


def verified(row: Fact) -> Fact:
    row.verified_by, row.verified_at = UserFactory.create(), timezone.now()
    row.save()
    return row


def test_a_moved_date_keeps_the_date_it_had() -> None:
    release = ReleaseFactory.create(date=datetime.date(2025, 4, 24))
    show = draft_of(release.show)
    show.releases.get().date = datetime.date(2025, 5, 1)

    publish(show)

    [version] = FactVersion.objects.of_row(release)
    assert version.values["date"] == "2025-04-24"
    assert not version.was_struck_out


def test_a_published_draft_leaves_a_version_of_each_row_it_changed() -> None:
    changed = CreditFactory.create(tier="guest")
    untouched = CreditFactory.create(show=changed.show)
    draft = draft_of(changed.show)
    for row in draft.credits.all():
        if row.pk == changed.pk:
            row.tier = "regular"
    draft.save_revision()
    assert not FactVersion.objects.exists()

    draft.get_latest_revision().publish()

    [version] = FactVersion.objects.all()
    assert (version.kind, version.row, version.values["tier"]) == ("credit", changed.pk, "guest")
    assert untouched.pk != version.row


def test_a_new_state_leaves_the_old_one_with_its_evidence() -> None:
    day = datetime.date(2024, 1, 9)
    credit = CreditFactory.create(state="announced", as_of=day, source_note="Press kit")
    credit.state = "exited"

    credit.save()

    [version] = FactVersion.objects.of_row(credit)
    assert (version.state, version.as_of, version.source_note) == ("announced", day, "Press kit")


def test_a_row_that_is_struck_out_of_a_draft_is_kept_when_that_is_published() -> None:
    credit = CreditFactory.create()
    show = draft_of(credit.show)
    show.credits = []

    publish(show)

    [version] = FactVersion.objects.of_row(credit)
    assert version.was_struck_out
    assert version.values["person"] == credit.person_id
    assert not Credit.objects.exists()


@pytest.mark.parametrize("whole_query", [False, True])
def test_a_row_that_code_deletes_is_kept(*, whole_query: bool) -> None:
    release = ReleaseFactory.create()
    key, rows = release.pk, Release.objects.filter(pk=release.pk)

    if whole_query:
        rows.delete()
    else:
        release.delete()

    [version] = FactVersion.objects.all()
    assert (version.row, version.was_struck_out) == (key, True)


def test_a_deleted_show_takes_its_history_along() -> None:
    credit = CreditFactory.create(tier="guest")
    credit.tier = "regular"
    credit.save()
    ReleaseFactory.create(show=credit.show)

    credit.show.delete()

    assert not FactVersion.objects.exists()


def test_another_character_is_a_change_of_the_credit() -> None:
    played = CreditedCharacterFactory.create()
    show = draft_of(played.credit.show)
    [credit] = show.credits.all()
    credit.characters = [
        type(played)(character=CharacterFactory.create(show=show), age_label="young")
    ]

    publish(show)

    version = FactVersion.objects.latest_first()[0]
    assert version.values["characters"] == [[played.character_id, ""]]


def test_a_character_added_or_taken_out_by_code_is_a_change_of_the_credit() -> None:
    first = CreditedCharacterFactory.create()
    assert not FactVersion.objects.exists()

    second = CreditedCharacterFactory.create(credit=first.credit, age_label="young")
    first.delete()

    told = [version.values["characters"] for version in FactVersion.objects.latest_first()]
    one, other = [first.character_id, ""], [second.character_id, "young"]
    assert told == [[one, other], [one]]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"sort_order": 7}, id="its place in the billing"),
        pytest.param({"as_of": datetime.date(2025, 1, 1)}, id="the day it was last true"),
        pytest.param({"source_url": "https://example.org/"}, id="its source"),
    ],
)
def test_what_does_not_change_the_fact_leaves_no_version(change: dict[str, object]) -> None:
    credit = CreditFactory.create()
    verified(credit)
    for name, value in change.items():
        setattr(credit, name, value)

    credit.save()

    assert not FactVersion.objects.exists()
    assert Credit.objects.get().is_verified


def test_a_show_nobody_ever_saw_has_no_history() -> None:
    credit = CreditFactory.create(show=ShowFactory.create(live=False), tier="guest")
    show = draft_of(credit.show)
    show.credits.get().tier = "regular"

    publish(show)

    assert Credit.objects.get().tier == "regular"
    assert not FactVersion.objects.exists()


def test_it_knows_who_changed_the_fact() -> None:
    editor = UserFactory.create()
    release = ReleaseFactory.create()
    release.date = datetime.date(2026, 1, 1)

    with LogContext(user=editor):
        release.save()

    [version] = FactVersion.objects.all()
    assert version.replaced_by == editor


def test_a_write_that_fails_leaves_no_version() -> None:
    release = ReleaseFactory.create()
    release.precision = "instant"

    with pytest.raises(Exception, match="release_is_a_date"), transaction.atomic():
        release.save()

    assert not FactVersion.objects.exists()


def test_verification_falls_away_when_what_was_checked_changes() -> None:
    credit = verified(CreditFactory.create(tier="guest"))
    event = verified(StatusEventFactory.create(show=credit.show))
    show = draft_of(credit.show)
    show.credits.get().tier = "regular"

    publish(show)

    credit.refresh_from_db()
    event.refresh_from_db()
    assert not credit.is_verified
    assert credit.verified_by is None
    assert event.is_verified


@pytest.mark.parametrize("fields", [None, ["tier"]])
def test_verification_falls_away_when_code_changes_the_row(fields: list[str] | None) -> None:
    credit = verified(CreditFactory.create(tier="guest"))
    credit.tier = "regular"

    credit.save(update_fields=fields)

    assert not Credit.objects.get().is_verified


def test_who_changes_a_row_and_checks_it_has_checked_what_it_says_now() -> None:
    credit = verified(CreditFactory.create(tier="guest"))
    credit.tier, credit.verified_at = "regular", timezone.now()

    credit.save()

    assert Credit.objects.get().is_verified


def test_keeping_history_asks_the_same_however_many_rows_there_are() -> None:
    asked = []
    for rows in (2, 12):
        show = ShowFactory.create()
        for _ in range(rows):
            CreditedCharacterFactory.create(credit__show=show)
            PlotFactory.create(show=show)
        draft = draft_of(show)
        for row in [*draft.credits.all(), *draft.plots.all()]:
            row.note = row.text = "Told anew."

        with CaptureQueriesContext(connection) as queries:
            draft.save()

        told = [query["sql"] for query in queries]
        looked = [sql for sql in told if "first_published_at" in sql and "INNER JOIN" in sql]
        kept = [sql for sql in told if 'INSERT INTO "shows_factversion"' in sql]
        asked.append((len(looked), len(kept)))

    assert asked == [(4, 1), (4, 1)]
