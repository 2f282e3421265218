"""Documents made to keep intake busy are answered within bounds of processor and memory.

Each is read by a process of its own that the system would end; nothing is measured by the clock.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.newsroom.intake.heavy import HEAVY

REFUSED = {
    "nested divisions": "holds no words",
    "unclosed comments": "holds no words",
    "letters in letters": "is a broken e-mail",
    "parts in parts": "letters in letters",
    "a word file nested deep": "unpacks to far more than a story",
    "billion laughs": "unpacks to far more than a story",
    "billion laughs in utf-16": "unpacks to far more than a story",
    "a zip bomb": "unpacks to far more than a story",
    "a zip bomb of pictures": "unpacks to far more than a story",
    "a zip of many parts": "unpacks to far more than a story",
}


# `make fuzz-intake` asks for all; the others take up to half a minute of a processor each.
QUICK = {
    "text in one paragraph",
    "text of quotation marks",
    "markdown of brackets",
    "nested marks",
    "highlights in highlights",
    "one header",
    *REFUSED,
}


@pytest.mark.parametrize("name", HEAVY if "INTAKE_INPUTS" in os.environ else sorted(QUICK))
def test_it_is_answered_within_bounds(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.newsroom.intake.heavy"],
        input=name,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr[-2_000:]
    assert REFUSED.get(name, "characters") in done.stdout
