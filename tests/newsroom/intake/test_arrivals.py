"""Files on their way in: put down, read once, told of until then, and kept if they cannot be."""

from __future__ import annotations

import datetime
from email.message import EmailMessage
from typing import TYPE_CHECKING, Any

import pytest
import time_machine
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from newsroom.intake.actions import arriving, keep_arrival, read_arrival
from newsroom.intake.choices import Stage
from newsroom.intake.models import Arrival, Submission
from newsroom.intake.views.arrivals import told_of
from tests.factories import UserFactory
from tests.newsroom.intake.pieces import PIECE

if TYPE_CHECKING:
    from django.test import Client

    from newsroom.articles.models import SectionPage

pytestmark = pytest.mark.django_db

JSON = {"accept": "application/json"}


@pytest.fixture
def desk(client: Client, section: SectionPage) -> Client:
    client.force_login(UserFactory.create(is_superuser=True))
    return client


def arrived(text: str = PIECE, name: str = "saltmarsh.txt") -> Arrival:
    return keep_arrival(text.encode(), name=name)


def read(arrival: Arrival) -> Arrival:
    read_arrival.call(arrival.pk)
    arrival.refresh_from_db()
    return arrival


def test_a_script_puts_files_down_and_has_them_read(desk: Client) -> None:
    file = SimpleUploadedFile("saltmarsh.txt", PIECE.encode())

    answer = desk.post(reverse("intake:intake_reading:document"), {"documents": file}, headers=JSON)
    [told] = answer.json()["arrivals"]
    before = desk.get(told["url"]).json()
    after = desk.post(told["go_on"], headers=JSON).json()

    assert answer.status_code == 202
    assert (before["stage"], before["is_over"], before["is_silent"]) == ("waiting", False, True)
    assert (after["stage"], after["percent"]) == ("done", 100)
    assert after["documents"][0]["open"] > 5


def test_nothing_sent_is_told_to_a_script(desk: Client) -> None:
    answer = desk.post(reverse("intake:intake_reading:document"), {"pasted": " "}, headers=JSON)

    assert answer.status_code == 400
    assert answer.json()["error"].startswith("Choose a file or paste a text")


def test_every_step_is_told_in_its_row(monkeypatch: pytest.MonkeyPatch) -> None:
    stages: list[str] = []
    arrival = arrived()
    watched = arriving._tell

    def tell(held: Arrival, stage: str, done: int, total: int) -> None:
        watched(held, stage, done, total)
        stages.append(Arrival.objects.get(pk=held.pk).stage)

    monkeypatch.setattr(arriving, "_tell", tell)

    read(arrival)

    assert stages == ["unpacking", "reading", "finding"]


def test_pictures_are_counted() -> None:
    arrival = Arrival(name="a.docx", stage=Stage.PICTURES, done=2, total=5)
    arrival.pk = 1

    told = told_of(arrival)

    assert told["says"] == "Looking at the pictures, 3 of 5"
    assert 60 < told["percent"] < 95


def test_a_file_that_was_read_is_thrown_away(desk: Client) -> None:
    arrival = arrived()
    name = arrival.file.name

    read(arrival)

    assert not default_storage.exists(str(name))
    assert not Arrival.objects.unfinished().exists()


def test_a_file_that_cannot_be_read_stays_on_the_list_with_the_reason(desk: Client) -> None:
    arrival = read(arrived("  ", "empty.txt"))

    page = desk.get(reverse("intake:index")).text

    assert arrival.stage == Stage.FAILED
    assert "empty.txt is empty; there is nothing to take in." in page
    desk.post(reverse("intake:dismiss", args=[arrival.pk]))
    assert not Arrival.objects.exists()


def test_a_file_that_is_being_read_is_not_dismissed(desk: Client) -> None:
    arrival = arrived()

    desk.post(reverse("intake:dismiss", args=[arrival.pk]))

    assert Arrival.objects.exists()


def test_of_a_letter_what_can_be_read_is_read(desk: Client) -> None:
    message = EmailMessage()
    message.set_content(PIECE * 2)
    message.add_attachment(b"PK and nonsense", "application", "x", filename="broken.docx")

    arrival = read(keep_arrival(message.as_bytes(), name="letter.eml"))

    assert arrival.stage == Stage.DONE
    assert len(arrival.documents) == 1
    assert "broken.docx is" in arrival.problem


def test_only_one_reads_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    arrival = arrived()
    Arrival.objects.filter(pk=arrival.pk).update(claimed_at=timezone.now(), stage=Stage.READING)

    read(arrival)

    assert arrival.stage == Stage.READING
    assert not Submission.objects.exists()


def test_a_reading_that_was_cut_short_is_begun_anew() -> None:
    arrival = arrived()
    long_ago = timezone.now() - datetime.timedelta(minutes=10)
    Arrival.objects.filter(pk=arrival.pk).update(claimed_at=long_ago, stage=Stage.FINDING)

    assert told_of(Arrival.objects.get())["is_silent"]
    assert read(arrival).stage == Stage.DONE


def test_a_fault_of_ours_is_told_and_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*args: Any, **options: Any) -> None:
        message = "a fault"
        raise RuntimeError(message)

    monkeypatch.setattr(arriving, "receive", fail)

    arrival = read(arrived())

    assert "could not be read through a fault of ours" in arrival.problem
    assert "Reading saltmarsh.txt failed" in caplog.text


def test_what_was_read_a_day_ago_is_forgotten() -> None:
    with time_machine.travel(timezone.now() - datetime.timedelta(days=2), tick=False):
        read(arrived())
        failed = read(arrived(" ", "empty.txt"))

    fresh = arrived("Another piece.")

    assert set(Arrival.objects.all()) == {failed, fresh}
