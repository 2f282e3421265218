"""What people do with a piece that came in; see ``story_acts``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from newsroom.intake.actions import (
    decide,
    file_submission,
    keep_arrival,
    read_arrival,
    receive,
    set_aside,
)
from newsroom.intake.models import Arrival, Submission
from newsroom.intake.reviewing import review

if TYPE_CHECKING:
    from django.test import Client

    from tests.permissions.stage import Stage

PIECE: Final = b"A piece\n\nAda Lorne stars in \xe2\x80\x9cSaltmarsh\xe2\x80\x9d on Peacock."

LONGER: Final = PIECE + (
    b"\n\nIt rained on every day of the shoot, from the first week in the harbor to the last night"
    b" on the marsh, and by the end of that wet summer nobody minded any longer."
)


def take_in(stage: Stage, client: Client) -> bool:
    file = SimpleUploadedFile("piece.txt", PIECE)
    client.post(reverse("intake:intake_reading:document"), {"documents": file})
    return Submission.objects.exists()


def have_a_file_read(stage: Stage, client: Client) -> bool:
    arrival = keep_arrival(PIECE, name="piece.txt")
    client.post(reverse("intake:intake_reading:go_on", args=[arrival.pk]))
    return Submission.objects.exists()


def dismiss_a_file(stage: Stage, client: Client) -> bool:
    arrival = keep_arrival(b" ", name="empty.txt")
    read_arrival.call(arrival.pk)
    client.post(reverse("intake:dismiss", args=[arrival.pk]))
    return not Arrival.objects.filter(pk=arrival.pk).exists()


def decide_on_it(stage: Stage, client: Client) -> bool:
    submission = receive(PIECE, name="piece.txt")
    key = next(line.key for line in review(submission).lines if line.group == "people")
    told = {"key": key, "decision": "rejected"}
    client.post(reverse("intake:decide", args=[submission.pk]), told)
    return submission.verdicts.exists()


def decide_on_all(stage: Stage, client: Client) -> bool:
    submission = receive(PIECE, name="piece.txt")
    path = reverse("intake:decide_many", args=[submission.pk])
    client.post(path, {"decision": "accepted"})
    return submission.verdicts.exists()


def file_it(stage: Stage, client: Client) -> bool:
    submission = receive(PIECE, name="piece.txt")
    path = reverse("intake:file", args=[submission.pk])
    client.post(path, {"section": str(stage.section.pk)})
    submission.refresh_from_db()
    return submission.story is not None


def set_it_aside(stage: Stage, client: Client) -> bool:
    submission = receive(PIECE, name="piece.txt")
    client.post(reverse("intake:aside", args=[submission.pk]))
    submission.refresh_from_db()
    return submission.state == "aside"


def file_a_later_version(stage: Stage, client: Client) -> bool:
    first = receive(LONGER, name="piece.txt")
    story = file_submission(first, section=stage.section).story
    later = receive(LONGER.replace(b"any longer", b"at Netflix"), name="piece.txt")
    change = next(line for line in review(later).lines if line.group == "body")
    decide(later, change, decision="accepted", user=None)
    client.post(reverse("intake:file", args=[later.pk]))
    story.refresh_from_db()
    return "Netflix" in str(story.get_latest_revision_as_object().body)


def set_it_apart(stage: Stage, client: Client) -> bool:
    file_submission(receive(LONGER, name="piece.txt"), section=stage.section)
    later = receive(LONGER.replace(b"any longer", b"at Netflix"), name="piece.txt")
    client.post(reverse("intake:apart", args=[later.pk]))
    later.refresh_from_db()
    return later.earlier is None


def take_it_up_again(stage: Stage, client: Client) -> bool:
    submission = receive(PIECE, name="piece.txt")
    set_aside(submission)
    client.post(reverse("intake:again", args=[submission.pk]))
    submission.refresh_from_db()
    return submission.state == "open"


INTAKE_ACTS: Final = {
    "take a piece in": take_in,
    "have a file read": have_a_file_read,
    "dismiss a file": dismiss_a_file,
    "decide on a proposal": decide_on_it,
    "decide on all proposals": decide_on_all,
    "file a piece": file_it,
    "set a piece aside": set_it_aside,
    "file a later version": file_a_later_version,
    "set a version apart": set_it_apart,
    "take a piece up again": take_it_up_again,
}
