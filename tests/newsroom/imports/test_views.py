from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from newsroom.desk.roles import DESK_EDITOR, FACT_CHECKER, WRITER
from newsroom.imports.choices import RunState
from newsroom.imports.models import Conflict, CreditSheet, ImportRun, SourcedValue
from people.models import Person
from shows.models import Credit, Show
from tests.factories import PersonFactory, ShowFactory
from tests.newsroom.imports.documents import CORPUS, decided, run_of
from tests.newsroom.imports.test_conflicts import disputed_show, guest_document
from tests.staff import filled_form, make_staff, signed_in

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

FORM = "form:has([name=seen])"


@pytest.fixture
def desk() -> Client:
    return signed_in(make_staff(DESK_EDITOR))


@pytest.fixture(autouse=True)
def _all_sources(settings: Any) -> None:
    settings.IMPORT_PROVIDERS = ["wikidata", "tvmaze", "tmdb"]


def upload(client: Client, name: str, provider: str) -> Any:
    content = (CORPUS / f"{name}.json").read_bytes()
    file = SimpleUploadedFile(f"{name}.json", content, content_type="application/json")
    path = reverse("imports:imports_reading:document")
    return client.post(path, {"provider": provider, "document": file}, follow=True)


def text_of(response: Any) -> str:
    return " ".join(response.content.decode().split())


def _inputs(response: Any, name: str) -> list[Any]:
    return list(BeautifulSoup(response.content, "html.parser").select(f"input[name={name}]"))


def test_nothing_can_be_brought_in_until_an_operator_says_so(desk: Client, settings: Any) -> None:
    settings.IMPORT_PROVIDERS = []

    assert "IMPORT_PROVIDERS" in text_of(desk.get(reverse("imports:index")))
    assert upload(desk, "tvmaze_show", "tvmaze").status_code == 422


def test_a_document_goes_from_its_file_to_the_record(desk: Client) -> None:
    person = PersonFactory.create(name="Inès Okafor-Lund")

    review = upload(desk, "tvmaze_person", "tvmaze")
    form = filled_form(review.content.decode(), selector=FORM)
    form["seen"] = [one["value"] for one in _inputs(review, "seen")]
    desk.post(review.redirect_chain[-1][0], {**form, "action": "publish"})

    assert Person.objects.get(pk=person.pk).born_on == datetime.date(1986, 2, 11)


def test_one_who_is_not_surely_meant_is_asked_for(desk: Client) -> None:
    PersonFactory.create(name="Inès Okafor-Lund", disambiguator="actor")
    meant = PersonFactory.create(name="Ines Okafor Lund", disambiguator="composer")

    asked = upload(desk, "tvmaze_person", "tvmaze")

    assert "Which person is this about?" in text_of(asked)
    run = ImportRun.objects.get()
    answered = desk.post(reverse("imports:about", args=[run.pk]), {"record": meant.pk}, follow=True)
    assert "Ines Okafor Lund (composer)" in text_of(answered)


def test_a_new_record_is_made_when_that_is_said(desk: Client) -> None:
    upload(desk, "tvmaze_show", "tvmaze")
    run = ImportRun.objects.get()

    review = desk.post(reverse("imports:about", args=[run.pk]), {"record": "new"}, follow=True)
    form = filled_form(review.content.decode(), selector=FORM)
    desk.post(reverse("imports:review", args=[run.pk]), {**form, "action": "draft"})

    show = Show.objects.get()
    assert (show.title, show.live) == ("Harbour Nine", False)
    assert SourcedValue.objects.about(show).get(field="title").source == "TVmaze"


def test_what_is_unticked_is_not_written_and_not_proposed_again(desk: Client) -> None:
    person = PersonFactory.create(name="Inès Okafor-Lund")
    review = upload(desk, "tvmaze_person", "tvmaze")
    form = filled_form(review.content.decode(), selector=FORM)

    seen = [one["value"] for one in _inputs(review, "seen")]
    assert form["seen"] in seen
    desk.post(review.redirect_chain[-1][0], {"seen": seen, "action": "publish"})

    assert Person.objects.get(pk=person.pk).born_on is None
    again = text_of(upload(desk, "tvmaze_person", "tvmaze"))
    assert "There is nothing to decide." in again


def test_a_broken_document_says_what_is_wrong(desk: Client) -> None:
    file = SimpleUploadedFile("x.json", b'{"id": "seven", "premiered": null}')
    path = reverse("imports:imports_reading:document")

    answered = desk.post(path, {"provider": "tvmaze", "document": file}, follow=True)

    assert "TVmaze: id is &quot;seven&quot;; a whole number was expected" in text_of(answered)
    assert not ImportRun.objects.exists()


def test_a_document_can_be_thrown_away(desk: Client) -> None:
    upload(desk, "tvmaze_show", "tvmaze")
    run = ImportRun.objects.get()

    desk.post(reverse("imports:drop", args=[run.pk]))

    run.refresh_from_db()
    assert (run.state, run.document) == (RunState.DROPPED, None)


def test_a_checked_value_says_by_whom_and_cannot_be_taken(desk: Client) -> None:
    checker = make_staff(FACT_CHECKER, username="nora")
    person = PersonFactory.create(name="Inès Okafor-Lund", born_on=datetime.date(1986, 1, 1))
    person.save_revision().publish()
    told = {"model": "person", "record": person.pk, "field": "born_on"}
    signed_in(checker).post(reverse("imports:check"), told)

    review = text_of(upload(desk, "tvmaze_person", "tvmaze"))

    assert "Verified by nora on" in review
    assert "Take theirs" not in review


def test_the_record_shows_where_its_values_come_from(desk: Client) -> None:
    person = PersonFactory.create(name="Inès Okafor-Lund")
    decided(run_of("tvmaze_person", person))

    path = reverse(Person.snippet_viewset.get_url_name("edit"), args=[person.pk])
    page = text_of(desk.get(path))

    assert "CC BY-SA 4.0" in page
    assert "I checked this" in page


def test_a_disagreement_stands_on_the_record_the_dashboard_and_the_report(desk: Client) -> None:
    show = disputed_show()
    decided(run_of("tvmaze_show", show, **guest_document()))

    path = reverse(Show.snippet_viewset.get_url_name("edit"), args=[show.pk])

    label = "Inès Okafor-Lund, actor: tier"
    for page in (path, reverse("wagtailadmin_home"), reverse("imports:conflicts")):
        assert label in text_of(desk.get(page)), page


def test_a_disagreement_is_settled_at_the_desk(desk: Client) -> None:
    show = disputed_show()
    decided(run_of("tvmaze_show", show, **guest_document()))
    path = reverse("imports:conflict", args=[Conflict.objects.get().pk])

    assert "Recurring" in text_of(desk.get(path))
    desk.post(path, {"value": "1", "action": "publish"})

    assert Conflict.objects.get().chosen == "Guest"


@pytest.mark.parametrize(("standing", "found"), [("open", True), ("settled", False)])
def test_the_report_is_narrowed(desk: Client, standing: str, found: object) -> None:
    decided(run_of("tvmaze_show", disputed_show(), **guest_document()))

    page = text_of(desk.get(reverse("imports:conflicts"), {"standing": standing}))

    assert ("Harbour Nine" in page) is found


def test_a_table_goes_from_its_file_to_the_credits(desk: Client) -> None:
    show = ShowFactory.create(title="Night Ferry")
    show.save_revision().publish()
    PersonFactory.create(name="Oyin Adebayo")
    file = SimpleUploadedFile("cast.csv", b"Show,Person,Job\nNight Ferry,Oyin Adebayo,actor\n")

    page = desk.post(reverse("imports:imports_reading:sheet"), {"sheet": file}, follow=True)
    sheet = CreditSheet.objects.get()
    form = filled_form(page.content.decode(), selector="form:has([name^=column-])")
    desk.post(reverse("imports:columns", args=[sheet.pk]), form)
    told = desk.post(
        reverse("imports:progress", args=[sheet.pk]), headers={"Accept": "application/json"}
    )
    assert told.json() == {"total": 1, "checked": 1, "is_done": True}
    assert "1 row can be written" in text_of(desk.get(reverse("imports:sheet", args=[sheet.pk])))
    desk.post(reverse("imports:write", args=[sheet.pk]), {"action": "publish"})

    assert Show.objects.get(pk=show.pk).credits.get().person.name == "Oyin Adebayo"
    assert "1 credit written" in text_of(desk.get(reverse("imports:sheet", args=[sheet.pk])))


def checked_sheet(desk: Client, *titles: str, names: str = "Oyin Adebayo") -> CreditSheet:
    """A table with a credit for each show, ready to be written."""
    rows = "".join(f"{title},{names},actor\n" for title in titles)
    file = SimpleUploadedFile("cast.csv", f"Show,Person,Job\n{rows}".encode())
    desk.post(reverse("imports:imports_reading:sheet"), {"sheet": file})
    sheet = CreditSheet.objects.get()
    columns = {"column-0": "show", "column-1": "person", "column-2": "job"}
    desk.post(reverse("imports:columns", args=[sheet.pk]), columns)
    desk.post(reverse("imports:progress", args=[sheet.pk]))
    return sheet


def write_in_lines(desk: Client, sheet: CreditSheet) -> Any:
    return desk.post(
        reverse("imports:write", args=[sheet.pk]),
        {"action": "publish"},
        headers={"Accept": "application/x-ndjson"},
    )


def test_while_a_table_is_written_it_tells_how_far_it_is(desk: Client) -> None:
    for title in ("Night Ferry", "Day Ferry"):
        ShowFactory.create(title=title).save_revision().publish()
    PersonFactory.create(name="Oyin Adebayo")
    sheet = checked_sheet(desk, "Night Ferry", "Day Ferry")

    told = [json.loads(line) for line in write_in_lines(desk, sheet).streaming_content]

    assert told == [{"total": 2, "done": 1}, {"total": 2, "done": 2}, {"written": 2}]
    assert Credit.objects.count() == 2
    assert "2 credits written" in text_of(desk.get(reverse("imports:sheet", args=[sheet.pk])))


def test_a_table_that_is_written_already_says_so_in_its_line(desk: Client) -> None:
    ShowFactory.create(title="Night Ferry").save_revision().publish()
    PersonFactory.create(name="Oyin Adebayo")
    sheet = checked_sheet(desk, "Night Ferry")
    list(write_in_lines(desk, sheet).streaming_content)

    [told] = [json.loads(line) for line in write_in_lines(desk, sheet).streaming_content]

    assert "is written already" in told["refused"]
    assert Credit.objects.count() == 1


def test_a_wrong_row_stands_in_the_report_with_the_people_to_choose_from(desk: Client) -> None:
    ShowFactory.create(title="Night Ferry")
    PersonFactory.create(name="Brian Cox", disambiguator="actor")
    PersonFactory.create(name="Brian Cox", disambiguator="physicist")
    file = SimpleUploadedFile("cast.csv", b"Show,Person\nNight Ferry,Brian Cox\n")
    desk.post(reverse("imports:imports_reading:sheet"), {"sheet": file})
    sheet = CreditSheet.objects.get()
    desk.post(
        reverse("imports:columns", args=[sheet.pk]), {"column-0": "show", "column-1": "person"}
    )
    desk.post(reverse("imports:progress", args=[sheet.pk]))

    page = text_of(desk.get(reverse("imports:sheet", args=[sheet.pk])))

    assert "Row 2" in page
    assert "Brian Cox (physicist)" in page


def test_the_sample_can_be_downloaded(desk: Client) -> None:
    answered = desk.get(reverse("imports:sample"))

    assert answered.content.decode("utf-8-sig").startswith("Show,Year,Person")


def test_a_writer_sees_no_way_in() -> None:
    writer = signed_in(make_staff(WRITER))

    assert writer.get(reverse("imports:index")).status_code == 302
    assert "/desk/imports/" not in text_of(writer.get(reverse("wagtailadmin_home")))
