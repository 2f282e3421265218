from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.utils import timezone

from newsroom.desk.roles import DESK_EDITOR, WRITER
from newsroom.imports.actions import decide
from newsroom.imports.choices import Decision
from newsroom.imports.errors import ImportRefusedError
from newsroom.imports.models import ImportRun, RefusedValue, SourcedValue
from people.models import Person
from shows.models import Credit, Release, Season, Show
from tests.factories import CreditFactory, PersonFactory, ShowFactory
from tests.newsroom.imports.documents import decided, line, lines_of, run_of
from tests.staff import make_staff

pytestmark = pytest.mark.django_db

TAKE, KEEP, ASK = Decision.TAKE, Decision.KEEP, Decision.ASK


def newest(record: Any) -> Any:
    return type(record).objects.get(pk=record.pk).get_latest_revision_as_object()


def test_a_new_show_is_a_draft_with_all_it_was_told() -> None:
    outcome = decided(run_of("tvmaze_show"))

    show = newest(outcome.record)
    assert (show.title, show.year_label, show.live) == ("Harbour Nine", "2024", False)
    assert show.credits.count() == 4
    assert show.releases.get(season__number=1).zone == "America/New_York"
    assert [one.number for one in Season.objects.filter(show_id=show.pk)] == [1, 2]
    assert show.plots.get().licence == "CC BY-SA 4.0"
    assert show.logline == ""


def test_the_same_document_again_proposes_nothing() -> None:
    record = decided(run_of("tvmaze_show")).record

    again = run_of("tvmaze_show")

    assert again.record == record
    assert lines_of(again).lines == []


@pytest.mark.parametrize(
    "name", ["wikidata_series", "tmdb_series", "tmdb_film", "tvmaze_streamer", "wikidata_person"]
)
def test_no_document_proposes_anything_twice(name: str) -> None:
    decided(run_of(name))

    assert lines_of(run_of(name)).lines == []


def test_the_same_document_proposes_nothing_after_a_partial_acceptance() -> None:
    show = ShowFactory.create(title="Harbour Nine", year_label="2024")
    run = run_of("tvmaze_show", show)
    refused = [one.field for one in lines_of(run).lines if one.said.part in {"credit", "plot"}]

    decided(run, dict.fromkeys(refused, KEEP))

    assert newest(show).credits.count() == 0
    assert RefusedValue.objects.about(show).count() == len(refused)
    assert lines_of(run_of("tvmaze_show")).lines == []


def test_a_refused_value_comes_back_when_the_source_says_something_new() -> None:
    person = PersonFactory.create(name="Inès Okafor-Lund", born_on=datetime.date(1985, 1, 1))
    decided(run_of("tvmaze_person", person), {"born_on": KEEP})

    again = run_of("tvmaze_person", person, birthday="1986-02-12")

    assert line(again, "born_on").theirs == "1986-02-12"


def test_empty_fields_are_ticked_and_differing_ones_are_not() -> None:
    person = PersonFactory.create(name="Inès Okafor-Lund", born_on=datetime.date(1985, 1, 1))
    run = run_of("tvmaze_person", person, deathday="2026-01-01")

    assert line(run, "died_on").default == TAKE
    assert line(run, "born_on").default == KEEP


def test_a_human_verified_value_is_never_overwritten() -> None:
    user = make_staff(DESK_EDITOR)
    person = PersonFactory.create(name="Inès Okafor-Lund", born_on=datetime.date(1985, 1, 1))
    SourcedValue.objects.create(
        record=person,
        field="born_on",
        value="1985-01-01",
        verified_by=user,
        verified_at=timezone.now(),
    )
    run = run_of("tvmaze_person", person)

    assert line(run, "born_on").is_locked
    assert TAKE not in line(run, "born_on").options
    decided(run, {"born_on": TAKE}, user=user, publish=True)

    assert newest(person).born_on == datetime.date(1985, 1, 1)


def test_a_human_verified_row_is_never_overwritten() -> None:
    show = ShowFactory.create(title="Harbour Nine", year_label="2024")
    person = PersonFactory.create(name="Inès Okafor-Lund")
    CreditFactory.create(show=show, person=person, tier="guest", verified_at=timezone.now())

    run = run_of("tvmaze_show", show)

    assert line(run, "credit actor Inès Okafor-Lund: tier").is_locked


def test_a_check_of_an_earlier_value_protects_no_later_one() -> None:
    person = PersonFactory.create(name="Inès Okafor-Lund", born_on=datetime.date(1985, 1, 1))
    SourcedValue.objects.create(
        record=person, field="born_on", value="1984-01-01", verified_at=timezone.now()
    )

    assert not line(run_of("tvmaze_person", person), "born_on").is_locked


def test_every_value_keeps_its_source_and_licence() -> None:
    person = PersonFactory.create(name="Inès Okafor-Lund")

    decided(run_of("tvmaze_person", person))

    note = SourcedValue.objects.about(person).get(field="born_on")
    assert (note.value, note.source, note.licence) == ("1986-02-11", "TVmaze", "CC BY-SA 4.0")
    assert note.address == "https://www.tvmaze.com/people/810001/ines-okafor-lund"


def test_a_fact_row_carries_its_evidence() -> None:
    record = decided(run_of("tvmaze_show")).record

    credit = Credit.objects.filter(show_id=record.pk).first()
    assert credit is not None
    assert credit.source is not None
    assert credit.source.name == "TVmaze"
    assert credit.as_of == datetime.date(2025, 3, 3)


def test_two_people_of_one_name_are_never_linked_alone() -> None:
    PersonFactory.create(name="Tomás Brekke", disambiguator="actor")
    PersonFactory.create(name="Tomas Brekke", disambiguator="composer")
    show = ShowFactory.create(title="Harbour Nine", year_label="2024")
    run = run_of("tvmaze_show", show)

    asked = line(run, "credit actor Tomás Brekke")
    assert len(asked.candidates) == 2
    assert asked.default == KEEP
    decided(run, {asked.field: TAKE})

    credited = [one.person.name for one in newest(show).credits.all()]
    assert not [name for name in credited if name.startswith("Tom")]


def test_whoever_is_chosen_among_namesakes_is_credited() -> None:
    chosen = PersonFactory.create(name="Tomás Brekke", disambiguator="actor")
    PersonFactory.create(name="Tomas Brekke", disambiguator="composer")
    show = ShowFactory.create(title="Harbour Nine", year_label="2024")
    run = run_of("tvmaze_show", show)
    asked = line(run, "credit actor Tomás Brekke")

    decided(run, {asked.field: TAKE}, people={asked.id: chosen})

    assert chosen.pk in [one.person_id for one in newest(show).credits.all()]


def test_it_is_published_only_by_those_who_may() -> None:
    show = ShowFactory.create(title="Harbour Nine", year_label="2024")
    show.save_revision().publish()

    decided(run_of("tvmaze_show", show), user=make_staff(DESK_EDITOR), publish=True)

    assert Release.objects.filter(show=show).count() == 2


def test_without_the_right_it_is_a_draft_beside_what_is_live() -> None:
    person = PersonFactory.create(name="Inès Okafor-Lund")
    person.save_revision().publish()

    decided(run_of("tvmaze_person", person), user=make_staff(WRITER), publish=True)

    assert Person.objects.get(pk=person.pk).born_on is None
    assert newest(person).born_on == datetime.date(1986, 2, 11)


def test_a_record_changed_meanwhile_is_looked_at_again() -> None:
    person = PersonFactory.create(name="Inès Okafor-Lund")
    run = run_of("tvmaze_person", person)
    chosen = {one.id: one.default for one in lines_of(run).lines}
    Person.objects.filter(pk=person.pk).update(born_on=datetime.date(1984, 1, 1))

    with pytest.raises(ImportRefusedError, match="changed"):
        decide(run, chosen)

    assert ImportRun.objects.get(pk=run.pk).state == "waiting"


def test_the_document_is_forgotten_once_it_is_decided_on() -> None:
    run = run_of("tvmaze_person")

    decided(run)

    run.refresh_from_db()
    assert (run.state, run.document) == ("applied", None)


def test_a_new_namesake_is_told_apart() -> None:
    PersonFactory.create(name="Inès Okafor-Lund", disambiguator="")
    run = run_of("tvmaze_person")
    run.object_id = None

    outcome = decide(run, {}, apart="b. 1986")

    assert str(outcome.record) == "Inès Okafor-Lund (b. 1986)"


def test_a_persons_credit_is_written_to_the_show_that_is_on_file() -> None:
    show = ShowFactory.create(title="Harbour Nine")
    person = PersonFactory.create(name="Inès Okafor-Lund")
    run = run_of("tvmaze_person", person)

    decided(run)

    assert newest(show).credits.get().person_id == person.pk
    assert any("Nobody Filed This" in words for words in lines_of(run_of("tvmaze_person")).unread)
    assert Show.objects.count() == 1
