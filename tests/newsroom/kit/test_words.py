from __future__ import annotations

from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection

from newsroom.kit.words import forget
from people.choices import NameKind
from people.models import Person, PersonName, PersonWord
from shows.models import Character, Season, Show, ShowWord
from tests.factories import PersonFactory, ShowFactory


def words_of(person: Person) -> set[str]:
    return set(PersonWord.objects.filter(record=person.pk).values_list("word", flat=True))


@pytest.fixture
def ines(db: Any) -> Person:
    return PersonFactory.create(name="Inès d’Aumont-Réa")


def test_a_new_name_is_kept_word_by_word(ines: Person) -> None:
    assert words_of(ines) == {"ines", "daumont", "rea"}


def test_a_changed_name_is_kept_anew(ines: Person) -> None:
    ines.name = "Ines Vell"
    ines.save()

    assert words_of(ines) == {"ines", "vell"}


def test_words_go_with_their_record(ines: Person) -> None:
    kept = ines.pk
    ines.delete()

    assert not PersonWord.objects.filter(record=kept).exists()


def test_other_names_written_in_bulk_are_kept(ines: Person) -> None:
    PersonName.objects.bulk_create(
        [PersonName(person=ines, kind=NameKind.STAGE, text="Lady Vell", sort_order=0)]
    )

    assert {"lady", "vell"} <= words_of(ines)


def test_a_name_moved_to_someone_else_takes_its_words_along(ines: Person) -> None:
    other = PersonFactory.create(name="Max Weil")
    PersonName.objects.create(person=ines, kind=NameKind.STAGE, text="Lady Vell")

    PersonName.objects.update(person=other)

    assert words_of(ines) == {"ines", "daumont", "rea"}
    assert words_of(other) == {"max", "weil", "lady", "vell"}


def test_a_name_struck_out_leaves_no_word(ines: Person) -> None:
    name = PersonName.objects.create(person=ines, kind=NameKind.STAGE, text="Lady Vell")

    PersonName.objects.filter(pk=name.pk).delete()

    assert words_of(ines) == {"ines", "daumont", "rea"}


def test_a_name_that_becomes_a_former_one_leads_no_reader_any_more(ines: Person) -> None:
    PersonName.objects.create(person=ines, kind=NameKind.STAGE, text="Lady Vell")

    PersonName.objects.update(kind=NameKind.FORMER)

    assert list(Person.objects.named_like("vell")) == [ines]
    assert list(Person.objects.publicly_named_like("vell")) == []


def test_all_words_must_stand_in_one_name(ines: Person) -> None:
    PersonName.objects.create(person=ines, kind=NameKind.STAGE, text="Lady Vell")

    assert list(Person.objects.named_like("vell la")) == [ines]
    assert list(Person.objects.named_like("vell aumont")) == []


def test_nothing_asked_for_narrows_nothing(ines: Person) -> None:
    assert list(Person.objects.named_like(" ’ ")) == [ines]


def test_a_native_script_is_found_by_its_beginning(ines: Person) -> None:
    PersonName.objects.create(person=ines, kind=NameKind.NATIVE, text="김아중")

    assert list(Person.objects.publicly_named_like("김아")) == [ines]


def test_a_character_is_found_by_its_name_and_its_show_together(db: Any) -> None:
    show = ShowFactory.create(title="The Golden Hour")
    there = Character.objects.create(show=show, name="Jack Moss")
    Character.objects.create(show=ShowFactory.create(title="Lantern"), name="Jack Reed")

    assert list(Character.objects.named_like("jack gold")) == [there]


def test_a_season_is_found_by_the_title_and_its_number(db: Any) -> None:
    show = ShowFactory.create(title="The Golden Hour")
    first, second = (Season.objects.create(show=show, number=number) for number in (1, 2))

    assert list(Season.objects.named_like("golden").order_by("number")) == [first, second]
    assert list(Season.objects.named_like("golden 2")) == [second]
    assert list(Season.objects.named_like("2")) == [second]


def test_a_migration_that_drops_the_triggers_costs_no_word(db: Any) -> None:
    forget(connection, Show._meta.db_table)
    ShowFactory.create(title="Lantern")

    call_command("migrate", verbosity=0)

    assert ShowWord.objects.filter(word="lantern").exists()
    ShowFactory.create(title="Meridian")
    assert ShowWord.objects.filter(word="meridian").exists()
