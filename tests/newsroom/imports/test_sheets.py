from __future__ import annotations

import io
import zipfile
from typing import Any

import openpyxl
import pytest

from newsroom.desk.roles import DESK_EDITOR
from newsroom.imports.errors import ImportRefusedError
from newsroom.imports.models import SheetRow
from newsroom.imports.sheets import (
    SAMPLE,
    check_next,
    file_sheet,
    guess_columns,
    read_table,
    use_columns,
    write_sheet,
)
from people.models import Person
from shows.models import Credit, Show
from tests.factories import (
    CreditFactory,
    PersonFactory,
    PersonNameFactory,
    SeasonFactory,
    ShowFactory,
)
from tests.staff import make_staff

HEADERS = "Show,Year,Person,Told apart by,Job,Character,Tier,Season\n"


def checked(text: str, *, makes_people: bool = False) -> Any:
    """A table of our usual headers, checked to its end."""
    sheet = file_sheet((HEADERS + text).encode(), name="cast.csv")
    use_columns(sheet, sheet.columns, makes_people=makes_people)
    while check_next(sheet):
        continue
    sheet.refresh_from_db()
    return sheet


def problems(sheet: Any) -> dict[int, list[str]]:
    rows = SheetRow.objects.filter(sheet=sheet).exclude(problems=[])
    return {row.number: [one["text"] for one in row.problems] for row in rows}


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


# Reading


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("Show,Person\nÉtoile,Lou de Laâge\n".encode(), id="utf-8"),
        pytest.param("\ufeffShow,Person\nÉtoile,Lou de Laâge\n".encode(), id="utf-8 with its mark"),
        pytest.param("Show;Person\r\nÉtoile;Lou de Laâge\r\n".encode("cp1252"), id="cp1252"),
        pytest.param("Show\tPerson\nÉtoile\tLou de Laâge\n".encode("utf-16"), id="utf-16"),
        pytest.param(workbook(("Show", "Person"), ("Étoile", "Lou de Laâge")), id="xlsx"),
    ],
)
def test_a_table_of_any_usual_kind_is_read(content: bytes) -> None:
    assert read_table(content, name="cast") == (
        ["Show", "Person"],
        [(2, ["Étoile", "Lou de Laâge"])],
    )


def test_rows_are_numbered_as_the_spreadsheet_counts_them() -> None:
    _, rows = read_table(b"Show,Person\n\nA,B\n", name="cast.csv")

    assert rows == [(3, ["A", "B"])]


def test_a_date_is_a_date_and_a_whole_number_has_no_point() -> None:
    import datetime

    _, rows = read_table(
        workbook(("a", "b"), (datetime.datetime(2025, 4, 24), 3.0)),  # noqa: DTZ001 - as Excel
        name="cast.xlsx",
    )

    assert rows == [(2, ["2025-04-24", "3"])]


def test_a_formula_is_never_worked_out() -> None:
    _, rows = read_table(workbook(("a", "b"), ("=1+1", "x")), name="cast.xlsx")

    assert rows == [(2, ["", "x"])]


def test_a_file_that_unpacks_to_a_mountain_is_not_opened() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 160 * 1024 * 1024)

    with pytest.raises(ImportRefusedError, match="unpacks to more"):
        read_table(out.getvalue(), name="bomb.xlsx")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b"Show,Person\n", "no row below", id="headers only"),
        pytest.param(b"PK\x03\x04rubbish", "no Excel file", id="no zip"),
        pytest.param(b"\xd0\xcf\x11\xe0old", "old kind", id="xls"),
        pytest.param(b"Show,Person\nA\x00,B\n", "row 2: a cell holds a control", id="control"),
        pytest.param(b"Show,Person\n" + b"a,b\n" * 20_001, "more than 20,000", id="long"),
        pytest.param(b'Show,Person\n"A,B\n', "cast, line", id="quote"),
    ],
)
def test_what_is_no_table_is_told_with_the_way_out(content: bytes, told: str) -> None:
    with pytest.raises(ImportRefusedError, match=told):
        read_table(content, name="cast")


def test_columns_are_guessed_from_their_headers() -> None:
    assert guess_columns(["Series", "Cast Member", "Role", "Whatever"]) == {
        "show": 0,
        "person": 1,
        "characters": 2,
    }


def test_the_sample_is_understood_whole() -> None:
    assert len(guess_columns(SAMPLE[0])) == len(SAMPLE[0])


# Checking and writing


@pytest.mark.django_db
def test_a_good_table_is_written_as_drafts_beside_what_is_live() -> None:
    show = ShowFactory.create(title="Night Ferry", year_label="2025")
    SeasonFactory.create(show=show, number=1)
    PersonFactory.create(name="Oyin Adebayo")

    sheet = checked("Night Ferry,2025,oyin adebayo,,cast,Rua / Twin,main,1\n")
    write_sheet(sheet)

    assert problems(sheet) == {}
    assert not Credit.objects.exists()
    credit = Show.objects.get().get_latest_revision_as_object().credits.get()
    assert (credit.person.name, credit.tier, credit.season.number) == ("Oyin Adebayo", "regular", 1)
    assert [one.character.name for one in credit.characters.all()] == ["Rua", "Twin"]
    assert credit.source_note == "Table: cast.csv"


@pytest.mark.django_db
def test_it_is_published_by_those_who_may() -> None:
    ShowFactory.create(title="Night Ferry").save_revision().publish()
    PersonFactory.create(name="Oyin Adebayo")

    write_sheet(
        checked("Night Ferry,,Oyin Adebayo,,,,,\n"), user=make_staff(DESK_EDITOR), publish=True
    )

    assert Credit.objects.get().person.name == "Oyin Adebayo"


@pytest.mark.django_db
def test_the_same_table_again_writes_nothing() -> None:
    ShowFactory.create(title="Night Ferry")
    PersonFactory.create(name="Oyin Adebayo")
    line = "Night Ferry,,Oyin Adebayo,,actor,Rua,,\n"
    write_sheet(checked(line + line))

    again = checked(line)

    assert write_sheet(again) == 0
    assert Show.objects.get().get_latest_revision_as_object().credits.count() == 1


@pytest.mark.django_db
def test_nothing_is_written_while_any_row_is_wrong() -> None:
    show = ShowFactory.create(title="Night Ferry")
    PersonFactory.create(name="Oyin Adebayo")
    sheet = checked("Night Ferry,,Oyin Adebayo,,,,,\nNight Ferry,,Nobody Known,,,,,\n")

    with pytest.raises(ImportRefusedError, match="1 rows are wrong, the first is row 3"):
        write_sheet(sheet)

    assert show.get_latest_revision() is None


@pytest.mark.django_db
def test_the_good_rows_are_written_when_asked() -> None:
    ShowFactory.create(title="Night Ferry")
    PersonFactory.create(name="Oyin Adebayo")
    sheet = checked("Night Ferry,,Oyin Adebayo,,,,,\nNight Ferry,,Nobody Known,,,,,\n")

    assert write_sheet(sheet, only_good=True) == 1


@pytest.mark.django_db
def test_a_name_of_two_people_is_never_linked_alone() -> None:
    ShowFactory.create(title="Night Ferry")
    PersonFactory.create(name="Brian Cox", disambiguator="actor")
    physicist = PersonFactory.create(name="Brian Cox", disambiguator="physicist")

    sheet = checked("Night Ferry,,Brian Cox,,,,,\nNight Ferry,,Brian Cox,Physicist,,,,\n")

    row = SheetRow.objects.get(sheet=sheet, number=2)
    assert [key for key, _words in row.problems[0]["candidates"]] == list(
        Person.objects.values_list("pk", flat=True)
    )
    assert list(problems(sheet)) == [2]
    row.person, row.is_checked = physicist.pk, False
    row.save()
    check_next(sheet)
    assert problems(sheet) == {}


@pytest.mark.django_db
def test_another_name_finds_its_person() -> None:
    ShowFactory.create(title="Night Ferry")
    PersonNameFactory.create(person=PersonFactory.create(name="Oyin Adebayo"), text="Oyin A.")

    assert problems(checked("Night Ferry,,Oyin A.,,,,,\n")) == {}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("row", "told"),
    [
        pytest.param("Nowhere,,Oyin Adebayo,,,,,", "No show is called “Nowhere”", id="show"),
        pytest.param(",,Oyin Adebayo,,,,,", "No show is named", id="no show"),
        pytest.param("Dune,,Oyin Adebayo,,,,,", "Give the year", id="two shows"),
        pytest.param("Dune,1999,Oyin Adebayo,,,,,", "not 1999", id="year"),
        pytest.param("Dune,2021,,,,,,", "Nobody is named", id="no person"),
        pytest.param("Dune,2021,Oyin Adebayo,,gaffer,,,", "“gaffer” is none of", id="job"),
        pytest.param("Dune,2021,Oyin Adebayo,,,,star,", "“star” is none of", id="tier"),
        pytest.param("Dune,2021,Oyin Adebayo,,,,,4", "no season “4”", id="season"),
    ],
)
def test_a_wrong_row_says_what_is_wrong_and_the_way_out(row: str, told: str) -> None:
    ShowFactory.create(title="Dune", year_label="1984")
    ShowFactory.create(title="Dune", year_label="2021")
    PersonFactory.create(name="Oyin Adebayo")

    said = problems(checked(f"{row}\n"))

    assert told in said[2][0]


@pytest.mark.django_db
def test_new_people_are_made_once_and_only_when_asked() -> None:
    ShowFactory.create(title="Night Ferry")
    sheet = checked(
        "Night Ferry,,Brand New,,actor,,,\nNight Ferry,,Brand New,,writer,,,\n", makes_people=True
    )

    assert write_sheet(sheet) == 2

    person = Person.objects.get()
    assert (person.name, person.live) == ("Brand New", False)


@pytest.mark.django_db
def test_what_is_credited_by_hand_is_kept() -> None:
    show = ShowFactory.create(title="Night Ferry")
    person = PersonFactory.create(name="Oyin Adebayo")
    CreditFactory.create(show=show, person=person, job="actor", note="by hand")

    write_sheet(checked("Night Ferry,,Oyin Adebayo,,director,,,\n"))

    held = Show.objects.get().get_latest_revision_as_object().credits.all()
    assert [(one.job, one.note) for one in held] == [("actor", "by hand"), ("director", "")]


@pytest.mark.django_db
def test_checking_asks_no_more_for_twelve_rows_than_for_one(
    django_assert_max_num_queries: Any,
) -> None:
    show = ShowFactory.create(title="Night Ferry")
    people = [PersonFactory.create(name=f"Person {letter}") for letter in "ABCDEFGHIJKL"]
    lines = "".join(f"{show.title},,{person.name},,,,,\n" for person in people)
    sheet = file_sheet((HEADERS + lines).encode(), name="cast.csv")
    use_columns(sheet, sheet.columns, makes_people=False)

    with django_assert_max_num_queries(14):
        check_next(sheet)
