from __future__ import annotations

from newsroom.checks.told import context_of, units


def test_the_words_around_a_finding_are_whole() -> None:
    text = "One line.\n\nA long way to go before the the end of it, and longer still behind it."
    start = text.index("the the")

    before, after = context_of(text, start, start + 7)

    assert before == "A long way to go before "
    assert after == " end of it, and longer still …"


def test_a_letter_of_two_units_counts_twice() -> None:
    assert units("\N{GRINNING FACE} in", 3) == 4
