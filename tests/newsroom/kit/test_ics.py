from __future__ import annotations

import datetime

import pytest

from newsroom.kit.ics import Entry, calendar

DAY = datetime.date(2025, 4, 24)
CHANGED = datetime.datetime(2025, 4, 1, 12, 0, tzinfo=datetime.UTC)


def entry(**values: object) -> Entry:
    return Entry(**{"uid": "release-1@example.org", "when": DAY, "summary": "Étoile", **values})  # type: ignore[arg-type]


def lines(*entries: Entry) -> list[str]:
    """As a calendar program reads it: continuations joined, then parted at CRLF."""
    text = calendar("Premieres", entries).decode()
    return text.replace("\r\n ", "").split("\r\n")


def test_a_day_is_a_day_and_ends_with_the_next() -> None:
    told = lines(entry())

    assert "DTSTART;VALUE=DATE:20250424" in told
    assert "DTEND;VALUE=DATE:20250425" in told
    assert not [line for line in told if line.startswith("DTSTART:")]


def test_a_moment_is_told_in_utc() -> None:
    moment = datetime.datetime(
        2025, 4, 24, 2, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=2))
    )

    told = lines(entry(when=moment))

    assert "DTSTART:20250424T000000Z" in told
    assert not [line for line in told if line.startswith(("DTEND", "DTSTART;"))]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Tick, Tick… BOOM!", "Tick\\, Tick… BOOM!"),
        ("One; two", "One\\; two"),
        ("Back\\slash", "Back\\\\slash"),
        ("Two\r\nlines\rof\ntext", "Two\\nlines\\nof\\ntext"),
        ("A\x00bell\x07", "Abell"),
    ],
)
def test_what_would_mean_something_else_is_escaped(typed: str, told: str) -> None:
    assert f"SUMMARY:{told}" in lines(entry(summary=typed))


def test_nothing_in_a_title_can_start_a_line_of_its_own() -> None:
    told = lines(entry(summary="X\r\nATTACH:https://bad.example", url="https://a.example\r\nX:1"))

    assert not [line for line in told if line.startswith(("ATTACH", "X:1"))]


@pytest.mark.parametrize("letter", ["a", "é", "語", "🎭"])
def test_no_line_is_longer_than_75_octets_and_no_letter_is_broken(letter: str) -> None:
    told = calendar("Premieres", [entry(summary=letter * 200)])

    assert max(len(line) for line in told.split(b"\r\n")) <= 75
    for line in told.split(b"\r\n"):
        line.decode()
    assert f"SUMMARY:{letter * 200}" in lines(entry(summary=letter * 200))


def test_every_line_ends_as_the_standard_wants() -> None:
    told = calendar("Premieres", [entry()])

    assert told.endswith(b"END:VCALENDAR\r\n")
    assert told.count(b"\n") == told.count(b"\r\n")


def test_it_is_the_same_at_every_reading() -> None:
    assert calendar("Premieres", [entry()]) == calendar("Premieres", [entry()])
    assert "DTSTAMP:20250401T120000Z" in lines(entry(changed=CHANGED))


def test_a_later_version_has_a_higher_sequence() -> None:
    def sequence(changed: datetime.datetime | None) -> int:
        [line] = [line for line in lines(entry(changed=changed)) if line.startswith("SEQUENCE:")]
        return int(line.removeprefix("SEQUENCE:"))

    assert sequence(None) == 0
    assert 0 < sequence(CHANGED) < sequence(CHANGED + datetime.timedelta(seconds=1)) < 2**31


def test_a_calendar_with_nothing_in_it_is_still_one() -> None:
    told = lines()

    assert told[0] == "BEGIN:VCALENDAR"
    assert told[1] == "VERSION:2.0"
    assert "BEGIN:VEVENT" not in told
