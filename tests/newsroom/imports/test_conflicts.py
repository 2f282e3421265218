from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.utils import timezone

from newsroom.articles.models import Subject
from newsroom.articles.sheets import sheets_for
from newsroom.desk.roles import DESK_EDITOR
from newsroom.imports.actions import check_value, settle_conflict, take_back_check
from newsroom.imports.choices import TMDB_TERMS, Decision
from newsroom.imports.errors import ImportRefusedError
from newsroom.imports.models import Conflict, RefusedValue, SourcedValue
from people.models import Person
from shows.models import Credit, Show
from tests.factories import (
    CreditFactory,
    OrganisationFactory,
    PersonFactory,
    ShowFactory,
    make_section,
    make_story,
)
from tests.newsroom.imports.documents import decided, line, lines_of, run_of
from tests.staff import make_staff

pytestmark = pytest.mark.django_db

TIER = "credit actor Inès Okafor-Lund: tier"


def newest(record: Any) -> Any:
    return type(record).objects.get(pk=record.pk).get_latest_revision_as_object()


def disputed_show() -> Show:
    """Vogue says recurring, and TVmaze will say that she is in the main cast."""
    show: Show = ShowFactory.create(title="Harbour Nine", year_label="2024")
    CreditFactory.create(
        show=show,
        person=PersonFactory.create(name="Inès Okafor-Lund"),
        tier="recurring",
        source=OrganisationFactory.create(name="Vogue"),
    )
    show.save_revision().publish()
    return Show.objects.get(pk=show.pk)


def guest_document() -> dict[str, Any]:
    """The show's document in which she is a guest."""
    from tests.newsroom.imports.documents import document

    embedded = document("tvmaze_show")["_embedded"]
    guest, *others = embedded["cast"]
    return {"_embedded": {**embedded, "cast": others, "guestcast": [guest]}}


def test_guest_vs_recurring_dispute_is_one_task_and_no_warning_until_settled() -> None:
    show = disputed_show()
    run = run_of("tvmaze_show", show, **guest_document())

    assert line(run, TIER).default == Decision.ASK
    decided(run)

    conflict = Conflict.objects.get()
    said = [(told["value"], told["source"]) for told in conflict.values]
    assert said == [("recurring", "Vogue"), ("guest", "TVmaze")]
    assert newest(show).credits.get(person__name="Inès Okafor-Lund").tier == "recurring"
    story = make_story("A piece", section=make_section("TV"))
    story.subjects.add(Subject(show=show))
    story.save()
    [sheet] = sheets_for(story, make_staff(DESK_EDITOR))
    told = [line for _, lines in sheet.groups for line in lines if "Inès Okafor-Lund" in line.text]
    assert told
    assert not any(line.warning for line in told)
    assert Credit.objects.public().filter(show=show, person__name="Inès Okafor-Lund").exists()


def test_a_third_source_joins_the_task_that_is_open() -> None:
    show = disputed_show()
    decided(run_of("tvmaze_show", show, **guest_document()))

    again = run_of("tvmaze_show", show)
    decided(again, {TIER: Decision.ASK})

    assert [told["value"] for told in Conflict.objects.get().values] == [
        "recurring",
        "guest",
        "regular",
    ]


def test_a_value_that_waits_as_a_task_is_not_proposed_again() -> None:
    show = disputed_show()
    decided(run_of("tvmaze_show", show, **guest_document()))

    comparison = lines_of(run_of("tvmaze_show", show, **guest_document()))

    assert (comparison.lines, comparison.waiting) == ([], 1)


def test_settling_writes_the_value_with_its_source_and_who_decided() -> None:
    show, user = disputed_show(), make_staff(DESK_EDITOR)
    decided(run_of("tvmaze_show", show, **guest_document()))

    settle_conflict(Conflict.objects.get(), 1, user=user, publish=True)

    conflict = Conflict.objects.get()
    assert (conflict.is_open, conflict.settled_by, conflict.chosen) == (False, user, "Guest")
    assert Credit.objects.get(show=show, person__name="Inès Okafor-Lund").tier == "guest"
    note = SourcedValue.objects.about(show).get(field=TIER)
    assert (note.source, note.value, note.verified_by) == ("TVmaze", "guest", user)


def test_settling_with_ours_refuses_theirs_for_good() -> None:
    show, user = disputed_show(), make_staff(DESK_EDITOR)
    decided(run_of("tvmaze_show", show, **guest_document()))

    settle_conflict(Conflict.objects.get(), 0, user=user)

    assert newest(show).credits.get(person__name="Inès Okafor-Lund").tier == "recurring"
    assert RefusedValue.objects.filter(field=TIER, value="guest", source="TVmaze").exists()
    assert lines_of(run_of("tvmaze_show", show, **guest_document())).lines == []


def test_what_was_settled_counts_as_checked() -> None:
    show, user = disputed_show(), make_staff(DESK_EDITOR)
    decided(run_of("tvmaze_show", show, **guest_document()))
    settle_conflict(Conflict.objects.get(), 0, user=user)

    assert line(run_of("tvmaze_show", show), TIER).is_locked


def test_a_task_is_settled_only_once() -> None:
    show = disputed_show()
    decided(run_of("tvmaze_show", show, **guest_document()))
    settle_conflict(Conflict.objects.get(), 0)

    with pytest.raises(ImportRefusedError, match="settled already"):
        settle_conflict(Conflict.objects.get(), 1)


def test_a_row_that_is_gone_can_only_be_settled_as_it_stands() -> None:
    show = disputed_show()
    decided(run_of("tvmaze_show", show, **guest_document()))
    draft = newest(show)
    draft.credits.set([])
    draft.save_revision().publish()

    with pytest.raises(ImportRefusedError, match="not on the record any more"):
        settle_conflict(Conflict.objects.get(), 1)

    assert Conflict.objects.get().is_open


def test_two_sources_of_a_birth_date_are_a_conflict() -> None:
    person = PersonFactory.create(name="Inès Okafor-Lund")
    decided(run_of("tvmaze_person", person))

    run = run_of("tmdb_person", person)

    assert line(run, "born_on").is_conflict
    decided(run)
    assert Conflict.objects.get().label == "Date of birth"


def test_the_same_source_that_changed_its_mind_is_no_conflict() -> None:
    person = PersonFactory.create(name="Inès Okafor-Lund")
    decided(run_of("tvmaze_person", person))

    assert not line(run_of("tvmaze_person", person, birthday="1986-03-01"), "born_on").is_conflict


def test_a_check_by_the_desk_against_a_source_is_a_conflict() -> None:
    user = make_staff(DESK_EDITOR)
    person = PersonFactory.create(name="Inès Okafor-Lund", born_on=datetime.date(1985, 1, 1))
    person.save_revision().publish()
    check_value(Person.objects.get(pk=person.pk), field="born_on", user=user)

    decided(run_of("tvmaze_person", person))

    told = Conflict.objects.get().values
    assert told[0]["verified_by"] == str(user)
    assert newest(person).born_on == datetime.date(1985, 1, 1)


def test_a_check_keeps_the_source_of_a_value_that_came_from_there() -> None:
    person = PersonFactory.create(name="Inès Okafor-Lund")
    decided(run_of("tvmaze_person", person))
    fresh = Person.objects.get(pk=person.pk)

    note = check_value(fresh, field="born_on", user=make_staff(DESK_EDITOR))

    assert (note.source, note.is_overdue(timezone.localdate())) == ("TVmaze", False)


def test_a_check_can_be_taken_back() -> None:
    person = PersonFactory.create(name="Inès Okafor-Lund", born_on=datetime.date(1985, 1, 1))
    person.save_revision()
    check_value(person, field="born_on", user=make_staff(DESK_EDITOR))

    take_back_check(person, field="born_on")

    assert not SourcedValue.objects.about(person).exists()


def test_tmdb_asks_to_be_read_again_after_six_months() -> None:
    note = SourcedValue(licence=TMDB_TERMS, as_of=datetime.date(2026, 1, 1))

    assert not note.is_overdue(datetime.date(2026, 6, 1))
    assert note.is_overdue(datetime.date(2026, 7, 1))
