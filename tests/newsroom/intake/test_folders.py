"""A watched folder: what is put there waits for a review, and nothing lies there twice."""

from __future__ import annotations

import errno
import os
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from newsroom.intake.actions import receive
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


def test_halves_of_downloads_locks_and_links_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "piece.docx.part").write_text(PIECE)
    (tmp_path / "~$piece.docx").write_text(PIECE)
    (tmp_path / "link.txt").symlink_to(tmp_path / "~$piece.docx")

    watch(tmp_path)

    assert {one.name for one in tmp_path.iterdir()} == {
        "piece.docx.part",
        "~$piece.docx",
        "link.txt",
    }


def test_a_file_of_the_same_size_that_was_written_again_waits(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    file = tmp_path / "piece.txt"
    file.write_text(PIECE)
    os.utime(file, (1, 1))
    list(folder.take_in())
    os.utime(file, (2, 2))

    assert list(folder.take_in()) == []
    assert len(list(folder.take_in())) == 1


def test_the_same_file_twice_is_one_document(tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(PIECE)

    watch(tmp_path)

    assert Submission.objects.count() == 1
    assert {one.name for one in (tmp_path / "read").iterdir()} == {"one.txt", "two.txt"}


def test_after_a_crash_before_a_file_was_moved_it_is_only_moved(tmp_path: Path) -> None:
    (tmp_path / "piece.txt").write_text(PIECE)
    receive(PIECE.encode(), name="piece.txt")

    watch(tmp_path)

    assert Submission.objects.count() == 1
    assert (tmp_path / "read" / "piece.txt").exists()


def test_what_cannot_be_moved_is_told_once_and_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "piece.txt").write_text(PIECE)
    folder = Folder(tmp_path)
    monkeypatch.setattr(type(tmp_path), "rename", refuse_to_move)

    [outcome] = folder.take_in(settled=False)

    assert outcome.refusal == "piece.txt cannot be moved: Permission denied; it is left there."
    assert list(folder.take_in(settled=False)) == []


def test_a_fault_of_ours_stops_no_other_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(PIECE)
    monkeypatch.setattr("newsroom.intake.folders.receive", fail)

    outcomes = list(Folder(tmp_path).take_in(settled=False))

    assert ["fault of ours" in one.refusal for one in outcomes] == [True, True]
    assert (tmp_path / "refused" / "b.txt.why.txt").exists()


def test_while_the_database_is_busy_a_file_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(PIECE)
    monkeypatch.setattr("newsroom.intake.folders.receive", be_busy)

    [outcome] = Folder(tmp_path).take_in(settled=False)

    assert outcome.refusal == "a.txt waits, for the database is busy: locked."
    assert (tmp_path / "a.txt").exists()


def refuse_to_move(*args: Any) -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


def fail(*args: Any, **options: Any) -> None:
    message = "a fault"
    raise RuntimeError(message)


def be_busy(*args: Any, **options: Any) -> None:
    message = "locked"
    raise OperationalError(message)
