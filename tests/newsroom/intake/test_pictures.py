"""Pictures in documents: proposed with what they say of themselves, taken in only when accepted."""

from __future__ import annotations

import base64
import io
from email.message import EmailMessage
from typing import TYPE_CHECKING

import docx
import pytest
from django.core.files.storage import default_storage
from django.test import Client
from PIL import Image

from newsroom.images.models import Picture
from newsroom.intake.actions import decide, file_submission, receive
from newsroom.intake.choices import Decision
from newsroom.intake.readers import read_bytes
from newsroom.intake.reviewing import review
from tests.factories import UserFactory

if TYPE_CHECKING:
    from newsroom.articles.models import SectionPage
    from newsroom.intake.models import Submission
    from newsroom.intake.reviewing import Line

pytestmark = pytest.mark.django_db

ARTIST = 315  # The EXIF tag of who took it.


def photograph(colour: str = "navy", artist: str = "Ida Lens") -> bytes:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[ARTIST] = artist
    Image.new("RGB", (640, 400), colour).save(out, "JPEG", exif=exif)
    return out.getvalue()


def word_file() -> bytes:
    made = docx.Document()
    made.add_paragraph("The first trailer for “Saltmarsh” is here, and it rains a great deal.")
    made.add_picture(io.BytesIO(photograph()))
    made.add_paragraph("Ada Lorne stars in the series, which begins on Peacock in May.")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def pictured(submission: Submission) -> Line:
    return next(line for line in review(submission).lines if line.group == "pictures")


def test_a_picture_of_a_word_file_stands_where_it_stood() -> None:
    document = read_bytes(word_file(), name="piece.docx")

    [picture] = document.pictures
    before = document.text[: picture.at]
    assert "rains" in before
    assert "Ada" not in before


def test_a_picture_carried_in_a_page_is_kept_and_one_elsewhere_is_named() -> None:
    coded = base64.b64encode(photograph()).decode()
    html = (
        f'<p>Words.</p><img alt="rain" src="data:image/jpeg;base64,{coded}">'
        '<img alt="a cat" src="https://elsewhere.example/cat.jpg">'
        f'<p><a href="data:text/html;base64,{coded}">a link</a></p>'
    )

    document = read_bytes(html.encode(), name="piece.html")

    assert [(one.alt, one.data == photograph()) for one in document.pictures] == [("rain", True)]
    assert document.left_out == ("a picture at https://elsewhere.example/cat.jpg: a cat",)
    assert not any(mark.href for mark in document.marks)


def test_pictures_of_an_email_come_along() -> None:
    message = EmailMessage()
    message["Subject"] = "First look"
    message.set_content("Ada Lorne stars in Saltmarsh on Peacock.\n")
    message.add_attachment(photograph(), maintype="image", subtype="jpeg", filename="lorne.jpg")

    document = read_bytes(message.as_bytes(), name="letter.eml")

    assert [one.name for one in document.pictures] == ["lorne.jpg"]


def test_it_is_proposed_with_the_credit_it_brings() -> None:
    line = pictured(receive(word_file(), name="piece.docx"))

    assert {one.name: one.value for one in line.inputs}["credit"] == "Ida Lens"
    assert line.picture is not None
    assert not Picture.objects.exists()


def test_accepted_it_stands_in_the_draft_between_the_paragraphs(section: SectionPage) -> None:
    submission = receive(word_file(), name="piece.docx")
    sent = {"alt_text": "Rain on a marsh", "rights": "agency"}
    line = pictured(submission)
    decide(submission, line, decision=Decision.ACCEPTED, user=None, sent=sent)

    story = file_submission(submission, section=section).story

    picture = Picture.objects.get()
    assert (picture.alt_text, picture.credit) == ("Rain on a marsh", "Ida Lens")
    assert picture.rights == "agency"
    kinds = [block.block_type for block in story.body]
    # The first paragraph has become the dek.
    assert kinds == ["picture", "paragraph"]
    assert not submission.pictures.exists()


@pytest.mark.django_db(transaction=True)
def test_its_file_goes_when_the_document_is_filed(section: SectionPage) -> None:
    submission = receive(word_file(), name="piece.docx")
    name = str(submission.pictures.get().file.name)
    assert default_storage.exists(name)

    file_submission(submission, section=section)

    assert not default_storage.exists(name)


def test_what_is_no_picture_is_named_with_its_reason() -> None:
    coded = base64.b64encode(b"<svg onload=alert(1)>").decode()
    html = f'<p>Words enough.</p><img src="data:image/svg+xml;base64,{coded}">'

    submission = receive(html.encode(), name="piece.html")

    assert not submission.pictures.exists()
    [told] = submission.analysis.left_out
    assert told.startswith("Picture 1: This file cannot be read as a picture")


def test_only_those_who_take_pieces_in_see_it(section: SectionPage) -> None:
    submission = receive(word_file(), name="piece.docx")
    address = f"/desk/intake/pictures/{submission.pictures.get().pk}/"
    desk = Client()
    desk.force_login(UserFactory.create(is_superuser=True))

    answer = desk.get(address)

    answer.close()
    assert answer.status_code == 200
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert Client().get(address).status_code == 302
