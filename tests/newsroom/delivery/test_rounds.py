"""What other apps want done is done at every round of the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.delivery import rounds

if TYPE_CHECKING:
    import pytest


def test_one_that_fails_keeps_nothing_else_from_being_done(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    done: list[str] = []
    monkeypatch.setattr(rounds, "_acts", [])

    def fails() -> None:
        raise OSError

    rounds.at_each_round(fails)
    rounds.at_each_round(lambda: done.append("second"))
    rounds.go_round()

    assert done == ["second"]
    assert "tried again in the next round" in caplog.text


def test_the_same_is_done_once_a_round(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr(rounds, "_acts", [])

    def act() -> None:
        done.append("once")

    rounds.at_each_round(act)
    rounds.at_each_round(act)
    rounds.go_round()

    assert done == ["once"]
