from __future__ import annotations

import datetime
import unicodedata

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from people.models import Person, PersonName
from tests.factories import PersonFactory, PersonNameFactory

pytestmark = pytest.mark.django_db

NOW = timezone.now()
HOUR = datetime.timedelta(hours=1)


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        pytest.param({}, True, id="live"),
        pytest.param({"live": False}, False, id="draft"),
        pytest.param({"expire_at": NOW - HOUR}, False, id="expired"),
        pytest.param({"expire_at": NOW + HOUR}, True, id="expires later"),
        pytest.param({"embargo_until": NOW + HOUR}, False, id="embargoed"),
        pytest.param({"embargo_until": NOW}, True, id="embargo ends this moment"),
        pytest.param({"embargo_until": NOW - HOUR}, True, id="embargo is over"),
    ],
)
def test_a_reader_sees_it_only_while_it_is_public(values: dict[str, object], shown: bool) -> None:  # noqa: FBT001
    person = PersonFactory.create(**values)

    assert Person.objects.public(at=NOW).filter(pk=person.pk).exists() is shown
    assert person.is_public(at=NOW) is shown


def test_its_name_is_kept_letter_for_letter_in_composed_form() -> None:
    decomposed = unicodedata.normalize("NFD", "Lou de Laâge")

    person = PersonFactory.create(name=decomposed)
    person.refresh_from_db()

    assert person.name == "Lou de Laâge"
    assert person.folded == "lou de laage"


def test_it_is_filed_under_its_sort_name() -> None:
    PersonFactory.create(name="Lou de Laâge", sort_name="Laâge, Lou de")
    PersonFactory.create(name="Kelly Bishop")
    PersonFactory.create(name="Ōkubo Rin")

    names = [person.name for person in Person.objects.alphabetical()]

    assert names == ["Kelly Bishop", "Lou de Laâge", "Ōkubo Rin"]


@pytest.mark.parametrize("words", ["laa", "lou laage", "LOU DE", "de laâge", "lou la"])
def test_it_is_found_by_the_beginning_of_any_word(words: str) -> None:
    person = PersonFactory.create(name="Lou de Laâge")
    PersonFactory.create(name="Louise Bourgeois")

    assert list(Person.objects.named_like(words)) == [person]


def test_it_is_not_found_by_the_middle_of_a_word() -> None:
    PersonFactory.create(name="Lou de Laâge")

    assert not Person.objects.named_like("aage").exists()


def test_the_words_must_all_be_of_one_name() -> None:
    person = PersonFactory.create(name="Zendaya Stoermer")
    PersonNameFactory.create(person=person, kind="misspelling", text="Zendeya Coleman")

    assert list(Person.objects.named_like("zen cole")) == [person]
    assert not Person.objects.named_like("coleman stoermer").exists()


def test_no_words_narrow_nothing() -> None:
    person = PersonFactory.create()

    assert list(Person.objects.named_like(" – ")) == [person]


def test_it_is_filed_under_the_first_letter_of_its_sort_name() -> None:
    PersonFactory.create(name="Lou de Laâge", sort_name="Laâge, Lou de")
    PersonFactory.create(name="Kelly Bishop", sort_name="Bishop, Kelly")
    emile = PersonFactory.create(name="Émile Zed", sort_name="Émile Zed")
    PersonFactory.create(name="Quiet Draft", live=False)

    assert list(Person.objects.filed_under("É")) == [emile]
    assert Person.objects.public().letters() == ["B", "E", "L"]


def test_a_letter_is_looked_up_in_the_index() -> None:
    plan = Person.objects.filed_under("L").order_by().explain()

    # PostgreSQL reads an empty table whole, whatever indexes it has.
    assert connection.vendor == "postgresql" or "SEARCH people_person USING" in plan


def test_an_alias_finds_it_once() -> None:
    person = PersonFactory.create(name="Zendaya")
    PersonNameFactory.create(person=person, kind="birth", text="Zendaya Coleman")
    PersonNameFactory.create(person=person, kind="misspelling", text="Zendeya")

    assert list(Person.objects.named_like("zend")) == [person]
    assert list(Person.objects.called("zendeya")) == [person]


def test_a_past_name_leads_no_reader_to_it() -> None:
    person = PersonFactory.create(name="Present Name")
    PersonNameFactory.create(person=person, kind="former", text="Past Name", is_sensitive=True)

    assert list(Person.objects.named_like("past")) == [person]
    assert not Person.objects.publicly_named_like("past").exists()
    assert list(Person.objects.publicly_named_like("present")) == [person]


@pytest.mark.parametrize(
    ("kind", "is_sensitive", "printable"),
    [
        ("stage", False, True),
        ("former", False, True),
        ("former", True, False),
        ("misspelling", False, False),
    ],
)
def test_only_a_harmless_name_is_printed(kind: str, *, is_sensitive: bool, printable: bool) -> None:
    assert PersonName(kind=kind, is_sensitive=is_sensitive).is_printable is printable


def test_a_stage_name_is_never_sensitive() -> None:
    name = PersonName(person=PersonFactory.create(), kind="stage", text="X", is_sensitive=True)

    with pytest.raises(ValidationError, match="Only a birth or former name"):
        name.clean()


def test_a_birth_date_known_by_its_year_is_kept_as_the_first_of_january() -> None:
    person = PersonFactory.build(
        name="A", born_on=datetime.date(1978, 6, 29), born_precision="year"
    )

    person.clean()

    assert person.born_on == datetime.date(1978, 1, 1)


def test_an_age_is_told_only_where_the_birthday_is_known() -> None:
    exact = PersonFactory.build(born_on=datetime.date(1978, 6, 29))
    vague = PersonFactory.build(born_on=datetime.date(1978, 1, 1), born_precision="year")

    assert exact.age_on(datetime.date(2025, 6, 28)) == 46
    assert exact.age_on(datetime.date(2025, 6, 29)) == 47
    assert vague.age_on(datetime.date(2025, 6, 29)) is None


def test_a_taken_slug_gets_the_next_number() -> None:
    PersonFactory.create(name="Brian Cox", slug="brian-cox")
    physicist = PersonFactory.build(name="Brian Cox", slug="", disambiguator="physicist")

    physicist.clean()

    assert physicist.slug == "brian-cox-2"


def test_accents_are_folded_in_its_slug() -> None:
    person = PersonFactory.build(name="Gaëlle Étienne-Łoś", slug="")

    person.clean()

    assert person.slug == "gaelle-etienne-los"
