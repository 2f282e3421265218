"""How the reading of a corpus is scored: right, made up and missed, by kind and by piece."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import CommandError, call_command

from newsroom.intake.scoring import Case, Score, pieces_in, score_pieces

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "Saltmarsh on Peacock\n\nSaltmarsh stars Ada Lorne as Nell Arkwright and premieres on Peacock "
    "on April 19, 2026. “It never stopped raining,” Lorne told Variety.\n"
)


def piece(folder: Path, name: str = "open-01", **answers: Any) -> None:
    (folder / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    (folder / f"{name}.json").write_text(json.dumps(answers), encoding="utf-8")


def said(folder: Path, *options: str) -> str:
    out = io.StringIO()
    call_command("score_intake", str(folder), *options, stdout=out)
    return out.getvalue()


def test_a_score_weighs_what_was_made_up_and_what_was_missed() -> None:
    score = Score()

    made_up, missed = score.add(["Ada", "Ada", "Cyrus"], ["Ada", "Dora"])

    assert (made_up, missed) == (["Ada", "Cyrus"], ["Dora"])
    assert (score.right, score.wrong, score.missed) == (1, 2, 1)
    assert score.precision == pytest.approx(1 / 3)
    assert score.recall == pytest.approx(1 / 2)
    assert score.f1 == pytest.approx(2 / 5)


def test_a_kind_of_which_there_is_nothing_is_read_wholly() -> None:
    score = Score()

    assert (score.precision, score.recall, score.f1) == (1.0, 1.0, 1.0)


def test_a_kind_is_scored_only_where_the_answers_tell_of_it(tmp_path: Path) -> None:
    piece(tmp_path, people=["Ada Lorne"], subjects=["Saltmarsh"])

    card = score_pieces(pieces_in(tmp_path))

    assert set(card.scores) == {"people", "subjects"}
    assert card.scores["people"].f1 == 1.0


def test_a_platform_and_a_date_are_two_things(tmp_path: Path) -> None:
    rows = [["Saltmarsh", "2026-04-20", "date", "Peacock", []]]
    piece(tmp_path, releases=rows)

    card = score_pieces(pieces_in(tmp_path))

    assert card.scores["platforms"].f1 == 1.0
    assert card.scores["dates"].f1 == 0.0
    assert card.cases == [
        Case(
            "open-01.txt",
            "dates",
            [("Saltmarsh", "2026-04-19", "date")],
            [("Saltmarsh", "2026-04-20", "date")],
        )
    ]


def test_people_made_up_are_counted_in_a_hundred_people(tmp_path: Path) -> None:
    piece(tmp_path, people=[])

    card = score_pieces(pieces_in(tmp_path))

    assert card.false_people == 100.0


def test_only_pieces_of_a_prefix_are_read(tmp_path: Path) -> None:
    piece(tmp_path, "open-01", people=["Ada Lorne"])
    piece(tmp_path, "held-01", people=[])

    card = score_pieces(pieces_in(tmp_path, prefix="open-"))

    assert (card.pieces, card.false_people) == (1, 0.0)


def test_the_command_tells_each_kind_and_the_worst_case(tmp_path: Path) -> None:
    piece(tmp_path, people=["Ada Lorne", "Dora Venn"], quotes=[["Ada Lorne", "Variety"]])

    told = said(tmp_path)

    assert "people             1.000   0.500  0.667      1        0       1" in told
    assert "open-01.txt, people: missed Dora Venn" in told


def test_the_command_prints_data_and_no_cases_of_pieces_that_are_held(tmp_path: Path) -> None:
    piece(tmp_path, people=["Ada Lorne", "Dora Venn"])

    whole = json.loads(said(tmp_path, "--json"))
    bare = json.loads(said(tmp_path, "--json", "--figures"))

    assert whole["kinds"]["people"]["recall"] == 0.5
    assert whole["cases"][0]["missed"] == [["Dora Venn"]]
    assert (bare["kinds"], bare["cases"]) == (whole["kinds"], [])


def test_a_folder_without_pieces_or_answers_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="No piece in"):
        said(tmp_path)
    (tmp_path / "open-01.txt").write_text(TEXT, encoding="utf-8")

    with pytest.raises(CommandError, match="no answers beside it"):
        said(tmp_path)
