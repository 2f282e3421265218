"""How the rules are scored on pieces whose faults are known."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import CommandError, call_command

from newsroom.checks.scoring import pieces_in, read_piece, score_pieces
from newsroom.checks.scoring.copy_pieces import PieceError

if TYPE_CHECKING:
    from pathlib import Path

RECORDS = """
people = [{name = "Ann Ray"}]
[[shows]]
title = "Lights Up"
credits = [{person = "Ann Ray", characters = ["Mora Lind"]}]
"""
PIECE = """+++
records = "lights"
expects = [34]
[sheet]
kind = "news"
[[pictures]]
name = "stage"
alt = "A stage."
credit = "Jo Fox"
[pictures.wrong]
alt = ""
+++
# Back again

! The lights go on.

[Ann Ray](person:1) is [[3:in in|in]] it, and [[=3:that that]] is all.

picture: stage
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "lights.toml").write_text(RECORDS, encoding="utf-8")
    (tmp_path / "open-1.txt").write_text(PIECE, encoding="utf-8")
    return tmp_path


def said(folder: Path, *options: str) -> str:
    out = io.StringIO()
    call_command("score_copy", str(folder), *options, stdout=out)
    return out.getvalue()


def test_it_reads_a_piece_in_both_versions(folder: Path) -> None:
    piece = read_piece(folder / "open-1.txt")

    assert "is in in it" in piece.wrong.text
    assert "is in it" in piece.right.text
    planted = [it for it in piece.planted if it.start is not None]
    assert [piece.wrong.text[it.start : it.end] for it in planted] == ["in in"]
    assert [piece.right.text[it.start : it.end] for it in piece.near] == ["that that"]
    assert [it.alt for it in piece.wrong.pictures] == [""]
    assert [it.alt for it in piece.right.pictures] == ["A stage."]
    assert piece.right.mentions[0].key == ("person", 1)
    assert piece.right.words(piece.right.mentions[0]) == "Ann Ray"


def test_it_numbers_people_and_takes_characters_from_credits(folder: Path) -> None:
    records = read_piece(folder / "open-1.txt").right.records

    assert records.shows[0].credits[0].person == records.people[0].id
    assert [it.name for it in records.shows[0].characters] == ["Mora Lind"]


def test_it_tells_what_was_found_and_what_was_not(folder: Path) -> None:
    text = PIECE.replace("is all", "is all of [[3:a house|it]]")
    (folder / "open-1.txt").write_text(text, encoding="utf-8")

    card = score_pieces(pieces_in(folder))

    assert (card.tallies[3].planted, card.tallies[3].found, card.tallies[3].false) == (2, 1, 0)
    assert (card.tallies[34].planted, card.tallies[34].found) == (1, 1)
    assert card.alarms == card.near_told == 0
    assert card.cases == ["open-1: 3 missed “a house”"]


def test_it_counts_what_nothing_called_for(folder: Path) -> None:
    text = PIECE.replace("is all", "is is all")
    (folder / "open-1.txt").write_text(text, encoding="utf-8")

    card = score_pieces(pieces_in(folder))

    assert card.tallies[3].false == 1
    assert card.tallies[3].precision == 0.5
    assert card.alarms == 1


def test_it_prints_figures_and_cases(folder: Path) -> None:
    told = said(folder)

    assert "1 pieces" in told
    assert "blocking" in told


def test_it_prints_data_without_cases_where_nobody_may_read(folder: Path) -> None:
    told: dict[str, Any] = json.loads(said(folder, "--json", "--figures", "--prefix", "open-"))

    assert told["planted"] == 2
    assert told["recall"] == 1.0
    assert told["cases"] == []


def test_it_names_a_folder_without_pieces(folder: Path) -> None:
    with pytest.raises(CommandError, match="unread-"):
        said(folder, "--prefix", "unread-")


def test_it_refuses_a_piece_without_a_head(folder: Path) -> None:
    (folder / "open-2.txt").write_text("# Back again\n", encoding="utf-8")

    with pytest.raises(PieceError, match=r"open-2\.txt has no head"):
        read_piece(folder / "open-2.txt")
