"""Words in quotation marks against those that were said: what may differ, and what is told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.prose.verbatim import differences, is_verbatim, stands_in

SAID = (
    "We were terrified — all of us. I hated it until the second season, and then I didn’t."
    " Nothing of it was really true."
)

# A busy machine takes its time.
unhurried = settings(deadline=None)

# Distinct words, so that a change cannot fall on a word that would fit as well.
VOCABULARY = [a + b + c for a in "bdkmprst" for b in "aeiou" for c in ("lan", "ret", "mos", "vik")]
SPOKEN = st.lists(st.sampled_from(VOCABULARY), min_size=4, max_size=30, unique=True)


@st.composite
def spoken(draw: st.DrawFn) -> list[str]:
    words = draw(SPOKEN)
    return [words[0].capitalize(), *words[1:]]


def said(words: list[str]) -> str:
    return " ".join(words) + "."


@pytest.mark.parametrize(
    "used",
    [
        pytest.param(SAID, id="whole"),
        pytest.param("We were terrified, all of us.", id="house punctuation"),
        pytest.param("We were terrified--all of us", id="house dash"),
        pytest.param("I hated it until the second season, and then I didn't.", id="apostrophe"),
        pytest.param("I hated it … and then I didn’t.", id="cut marked"),
        pytest.param("I hated it [. . .] and then I didn’t.", id="cut marked in brackets"),
        pytest.param("We were terrified …", id="end cut and marked"),
        pytest.param("[T]hen I didn’t.", id="begins midway, the letter in brackets"),
        pytest.param("[The cast] were terrified, all of us.", id="stood for"),
        pytest.param("I hated it [the show] until the second season …", id="put in"),
        pytest.param("Nothing of it [is] really true.", id="word of the tense"),
        pytest.param("We [all] were terrified, all of us. … Nothing … true", id="several at once"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_marked_or_belongs_to_the_house_may_differ(used: str) -> None:
    assert differences(used, SAID) == ()


@pytest.mark.parametrize(
    ("used", "told"),
    [
        ("We were scared, all of us.", ["“scared” stands where “terrified” was said."]),
        ("We were scared …", ["“scared” stands where “terrified” was said."]),
        (
            "Nothing of it was true.",
            ["“really” is left out. Mark the cut with an ellipsis."],
        ),
        (
            "Nothing of it was ever really true.",
            ["“ever” was not said. Put it in brackets."],
        ),
        ("Nothing really of it was true.", ["“really” was said at another place."]),
        (
            "I hated it.",
            [
                "The sentence goes on “until the second season and then I didn’t”."
                " Mark the cut with an ellipsis."
            ],
        ),
        (
            "Then I didn’t.",
            [
                "The sentence begins “I hated it until the second season and”."
                " Mark the cut with an ellipsis.",
                "“then” is printed “Then”. Bracket the letter that differs.",
            ],
        ),
    ],
    ids=["changed", "changed before a cut", "dropped", "added", "moved", "cut after", "cut before"],
)
def test_each_silent_difference_is_explained(used: str, told: list[str]) -> None:
    assert [one.sentence for one in differences(used, SAID)] == told


def test_a_bracket_stands_for_a_few_words_and_hides_no_sentence() -> None:
    assert is_verbatim("[They] hated it.", "He and I hated it.")
    assert not is_verbatim(
        "[They] hated it.", "He and I, and whoever else was in the house that night, hated it."
    )


def test_a_sentence_of_ours_may_take_up_theirs_midway() -> None:
    assert is_verbatim("until the second season", SAID, is_fragment=True)
    assert is_verbatim("I hated it,", SAID, is_fragment=True)
    assert not is_verbatim("I hated it.", SAID, is_fragment=True)


def test_a_note_of_whoever_wrote_it_down_was_not_said() -> None:
    assert is_verbatim("I simply fell.", "I simply [laughs] fell.")


def test_accents_are_words_of_their_own() -> None:
    assert [one.kind for one in differences("Étoile is hard.", "Etoile is hard.")] == ["changed"]
    assert is_verbatim("E\u0301toile is hard.", "Étoile is hard.")


@unhurried
@given(spoken())
def test_what_was_said_is_verbatim(words: list[str]) -> None:
    assert is_verbatim(said(words), said(words))


@unhurried
@given(spoken(), st.data())
def test_no_changed_word_goes_unseen(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words) - 1))
    other = data.draw(st.sampled_from([w for w in VOCABULARY if w not in map(str.lower, words)]))

    used = said([*words[:place], other, *words[place + 1 :]])

    [found] = differences(used, said(words))
    assert (found.kind, found.said, found.printed) == ("changed", words[place], other)


@unhurried
@given(spoken(), st.data())
def test_no_word_is_left_out_unseen(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words) - 1))

    found = differences(said([*words[:place], *words[place + 1 :]]), said(words))

    assert words[place] in " ".join(one.said for one in found)


@unhurried
@given(spoken(), st.data())
def test_no_word_is_put_in_unseen(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words)))
    other = data.draw(st.sampled_from([w for w in VOCABULARY if w not in map(str.lower, words)]))

    [found] = differences(said([*words[:place], other, *words[place:]]), said(words))

    assert (found.kind, found.printed) == ("added", other)


@unhurried
@given(spoken(), st.data())
def test_no_two_words_change_places_unseen(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(words) - 2))
    turned = [*words[:place], words[place + 1], words[place], *words[place + 2 :]]

    assert [one.kind for one in differences(said(turned), said(words))] == ["moved"]


@unhurried
@given(spoken(), st.data())
def test_a_marked_cut_is_never_told(words: list[str], data: st.DataObject) -> None:
    begins = data.draw(st.integers(1, len(words) - 2))
    ends = data.draw(st.integers(begins + 1, len(words) - 1))

    assert is_verbatim(said([*words[:begins], "…", *words[ends:]]), said(words))


@unhurried
@given(spoken(), st.data())
def test_words_in_brackets_are_never_told(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words)))
    inserted = data.draw(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=4))

    used = said([*words[:place], f"[{' '.join(inserted)}]", *words[place:]])

    assert is_verbatim(used, said(words))


@unhurried
@given(st.text(max_size=80), st.text(max_size=80), st.booleans())
def test_any_text_can_be_compared_with_any(used: str, text: str, is_fragment: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    assert all(one.sentence for one in differences(used, text, is_fragment=is_fragment))


@unhurried
@given(st.text(max_size=120))
def test_any_text_without_marks_of_its_own_equals_itself(text: str) -> None:
    plain = text.translate(dict.fromkeys(map(ord, "[].…"), " "))

    assert is_verbatim(plain, plain)


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("I hated it until the second season", True),
        ("i hated it … and then I didn't", True),
        ("Nothing of it [the rumor] was really true", True),
        ("Nothing of it was true", False),
        ("…", False),
    ],
)
def test_words_stand_in_a_text_or_they_do_not(words: str, *, stands: bool) -> None:
    assert stands_in(words, SAID) is stands
