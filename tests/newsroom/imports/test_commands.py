from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import CommandError, call_command

from newsroom.imports.models import CreditSheet, ImportRun
from people.models import Person
from shows.models import Show
from tests.factories import PersonFactory, ShowFactory
from tests.newsroom.imports.documents import CORPUS

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _all_sources(settings: Any) -> None:
    settings.IMPORT_PROVIDERS = ["wikidata", "tvmaze", "tmdb"]


def run(*words: str, **options: Any) -> str:
    out = StringIO()
    call_command(*words, stdout=out, stderr=StringIO(), **options)
    return out.getvalue()


def test_it_says_what_a_document_would_change_and_writes_nothing() -> None:
    PersonFactory.create(name="Inès Okafor-Lund")

    said = run("import_record", "tvmaze", str(CORPUS / "tvmaze_person.json"))

    assert "[take] Date of birth: February 11, 1986" in said
    assert Person.objects.get().latest_revision is None
    assert ImportRun.objects.get().state == "dropped"


def test_it_writes_a_draft_when_asked() -> None:
    run("import_record", "tvmaze", str(CORPUS / "tvmaze_show.json"), new=True, apply=True)

    assert Show.objects.get().live is False


def test_it_chooses_nobody_alone_among_namesakes() -> None:
    PersonFactory.create(name="Inès Okafor-Lund", disambiguator="a", slug="one")
    PersonFactory.create(name="Inès Okafor-Lund", disambiguator="b", slug="two")

    with pytest.raises(CommandError, match="--record SLUG"):
        run("import_record", "tvmaze", str(CORPUS / "tvmaze_person.json"), apply=True)


def test_a_source_that_is_off_is_not_read(settings: Any) -> None:
    settings.IMPORT_PROVIDERS = []

    with pytest.raises(CommandError, match="IMPORT_PROVIDERS"):
        run("import_record", "tmdb", str(CORPUS / "tmdb_person.json"))


def test_a_table_is_checked_and_written_when_asked(tmp_path: Path) -> None:
    ShowFactory.create(title="Night Ferry")
    PersonFactory.create(name="Oyin Adebayo")
    table = tmp_path / "cast.csv"
    table.write_text("Show,Person\nNight Ferry,Oyin Adebayo\nNight Ferry,Nobody\n")

    said = run("import_credits", str(table))
    assert "Row 3: Nobody is called “Nobody”." in said
    assert "1 rows can be written, 1 cannot." in said
    with pytest.raises(CommandError, match="nothing was written"):
        run("import_credits", str(table), apply=True)
    assert "1 credits written." in run("import_credits", str(table), apply=True, good=True)
    assert not CreditSheet.objects.exists()
