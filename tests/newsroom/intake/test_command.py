from __future__ import annotations

import io
import json
from email.message import EmailMessage
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import CommandError, call_command

from newsroom.articles.models import ArticlePage
from newsroom.intake.models import Submission
from people.models import Person
from shows.models import Organisation, Show
from tests.factories import PersonFactory, make_section
from tests.newsroom.intake.pieces import PIECE

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.django_db


@pytest.fixture
def piece(tmp_path: Path) -> Path:
    path = tmp_path / "saltmarsh.txt"
    path.write_text(PIECE, encoding="utf-8")
    return path


def said(*args: Any, **options: Any) -> str:
    out = io.StringIO()
    call_command("intake", *args, stdout=out, **options)
    return out.getvalue()


def nothing_is_written() -> bool:
    models = (ArticlePage, Person, Show, Organisation, Submission)
    return not any(model.objects.exists() for model in models)


def test_it_prints_what_it_would_make_with_sentence_and_confidence(piece: Path) -> None:
    report = said(piece)

    assert "95 %  1. Ada Lorne as Nell Arkwright, actor, Saltmarsh" in report
    assert "| The cast includes Ada Lorne as Nell Arkwright" in report
    assert "Ada Lorne to Variety" in report
    assert nothing_is_written()


def test_it_says_which_names_are_on_file_and_which_need_a_choice(piece: Path) -> None:
    PersonFactory.create(name="Ben Roewood")
    PersonFactory.create(name="Ada Lorne", disambiguator="actor", slug="ada-1")
    PersonFactory.create(name="Ada Lorne", disambiguator="poet", slug="ada-2")

    report = said(piece)

    assert "Ben Roewood (actor) — on file" in report
    assert "Ada Lorne (actor) — choose between Ada Lorne (actor); Ada Lorne (poet)" in report
    assert "Cyrus Otterley (actor) — new" in report


def test_it_prints_data(piece: Path) -> None:
    ben = PersonFactory.create(name="Ben Roewood")

    data = json.loads(said(piece, "--json"))

    assert {"story", "works", "people", "organisations", "credits"} <= set(data)
    assert {"releases", "plots", "quotes"} <= set(data)
    people = {person["name"]: person["record"] for person in data["people"]}
    assert people["Ben Roewood"] == {"state": "existing", "id": ben.pk, "candidates": []}
    assert people["Ada Lorne"]["state"] == "new"


def test_it_applies_into_a_section(piece: Path) -> None:
    make_section("Television")

    report = said(piece, "--apply", "--section", "television")

    assert "Wrote" in report
    assert "draft “Saltmarsh" in report
    assert ArticlePage.objects.count() == 1


def test_it_says_when_a_text_came_in_before(piece: Path) -> None:
    make_section("Television")
    said(piece, "--apply", "--section", "television")

    report = said(piece, "--apply", "--section", "television")

    assert "came in before" in report
    assert ArticlePage.objects.count() == 1


def test_a_dry_run_says_what_it_would_write_and_writes_nothing(piece: Path) -> None:
    make_section("Television")

    report = said(piece, "--apply", "--section", "television", "--dry-run")

    assert "Would write" in report
    assert "Saltmarsh: credit: Ada Lorne, actor" in report
    assert nothing_is_written()


def test_data_tells_what_was_applied(piece: Path) -> None:
    make_section("Television")

    data = json.loads(said(piece, "--json", "--apply", "--section", "television"))

    assert data["applied"]["story"] == ArticlePage.objects.get().pk
    assert "show Saltmarsh" in data["applied"]["made"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b"\x89PNG\r\n", "is a picture", id="not text"),
        pytest.param(b"caf\xe9", "is not UTF-8", id="encoding"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_clear_error(
    tmp_path: Path, content: bytes, message: str
) -> None:
    make_section("Television")
    path = tmp_path / "piece.txt"
    path.write_bytes(content)

    with pytest.raises(CommandError, match=message) as error:
        said(path, "--apply", "--section", "television")

    assert error.value.returncode == 1
    assert "\n" not in str(error.value)
    assert nothing_is_written()


def test_it_asks_for_a_section_before_anything_is_written(piece: Path) -> None:
    make_section("Television")

    with pytest.raises(CommandError, match=r"Say where the draft goes.*television"):
        said(piece, "--apply")
    with pytest.raises(CommandError, match=r"No section has the slug 'sport'.*television"):
        said(piece, "--apply", "--section", "sport")

    assert nothing_is_written()


def test_several_files_give_a_list_and_a_refused_one_stops_no_other(
    piece: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text(" ")
    out = io.StringIO()

    with pytest.raises(CommandError, match=r"empty\.txt is empty"):
        call_command("intake", piece, empty, piece, "--json", stdout=out)

    assert [one["source"]["name"] for one in json.loads(out.getvalue())] == ["saltmarsh.txt"] * 2


def test_a_letter_brings_all_its_documents(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "A piece"
    message.set_content(PIECE * 2)
    message.add_attachment(f"{PIECE}More.", filename="more.txt")
    letter = tmp_path / "letter.eml"
    letter.write_bytes(message.as_bytes())

    data = json.loads(said(letter, "--json"))

    assert [one["source"]["name"] for one in data] == ["A piece", "more.txt"]


def test_a_wrong_call_ends_otherwise_than_a_refused_file(piece: Path, tmp_path: Path) -> None:
    with pytest.raises(CommandError) as wrong:
        said(piece, "--apply")
    with pytest.raises(CommandError) as refused:
        said(tmp_path / "gone.txt")

    assert (wrong.value.returncode, refused.value.returncode) == (2, 1)
