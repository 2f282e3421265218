"""A watched folder: what is put there waits for a review, and nothing lies there twice."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.core.management import CommandError, call_command

from newsroom.intake.folders import Folder
from newsroom.intake.models import Submission
from tests.newsroom.intake.pieces import PIECE

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.django_db


def watch(folder: Path) -> tuple[str, str]:
    said, complained = StringIO(), StringIO()
    call_command("watch_intake", folder, "--once", stdout=said, stderr=complained)
    return said.getvalue(), complained.getvalue()


def test_a_file_is_taken_in_and_put_away(tmp_path: Path) -> None:
    (tmp_path / "saltmarsh.txt").write_text(PIECE)

    said, _ = watch(tmp_path)

    submission = Submission.objects.get()
    assert submission.origin == "folder"
    assert said.startswith("saltmarsh.txt: “Saltmarsh")
    assert [one.name for one in tmp_path.iterdir()] == ["read"]
    assert (tmp_path / "read" / "saltmarsh.txt").read_text() == PIECE


def test_a_refused_file_lies_beside_its_reason(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.4")

    _, complained = watch(tmp_path)

    assert "scan.pdf is a .pdf file" in complained
    reason = (tmp_path / "refused" / "scan.pdf.why.txt").read_text()
    assert "ask for the text" in reason


def test_a_name_that_came_before_is_kept_apart(tmp_path: Path) -> None:
    for words in (PIECE, PIECE + "More.\n"):
        (tmp_path / "piece.txt").write_text(words)
        watch(tmp_path)

    assert {one.name for one in (tmp_path / "read").iterdir()} == {"piece.txt", "piece-2.txt"}


def test_a_file_that_still_grows_waits(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    file = tmp_path / "piece.txt"
    file.write_text(PIECE[:100])

    first = list(folder.take_in())
    file.write_text(PIECE)
    growing = list(folder.take_in())
    still = list(folder.take_in())

    assert (first, growing) == ([], [])
    assert [one.name for one in still] == ["piece.txt"]


def test_hidden_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".part").write_text(PIECE)

    watch(tmp_path)

    assert (tmp_path / ".part").exists()
    assert not Submission.objects.exists()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="nowhere is no folder; make it"):
        watch(tmp_path / "nowhere")
