"""Every way in which copy gives words to somebody, each with something near that gives none."""

from __future__ import annotations

import pytest

from newsroom.prose.attributions import quotes
from newsroom.prose.titles import titles
from tests.newsroom.prose.texts import reading

LIKES = "“I like the rain a lot"


def heard(*paragraphs: str, fiction: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    read = reading(*paragraphs)
    found = quotes(read, [title.span for title in titles(read)], fiction=fiction)
    return [(quote.speaker, quote.outlet) for quote in found]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(f"{LIKES},” Lorne teased.", "Lorne", id="teased"),
        pytest.param(f"{LIKES},” Lorne deadpanned on a call.", "Lorne", id="deadpanned"),
        pytest.param(f"{LIKES}!” Lorne laughed.", "Lorne", id="an exclamation"),
        pytest.param(f"{LIKES}?” wondered Ada Lorne.", "Ada Lorne", id="inverted"),
        pytest.param(
            f"{LIKES},” said festival director Ada Lorne.", "Ada Lorne", id="a trade between"
        ),
        pytest.param(
            f"{LIKES},” said Hulu’s head of programming, Ada Lorne.", "Ada Lorne", id="apposition"
        ),
        pytest.param(
            f"{LIKES},” Starz president of original programming Ada Lorne said in a statement.",
            "Ada Lorne",
            id="president of something",
        ),
        pytest.param(
            f"{LIKES},” Lorne, who was born in Oslo, told Variety.", "Lorne", id="who clause"
        ),
        pytest.param(f"Hulu’s head of drama, Ada Lorne, added: {LIKES}.”", "Ada Lorne", id="colon"),
        pytest.param(f"Says Lorne: {LIKES}.”", "Lorne", id="trade style"),
        pytest.param(f"As Lorne put it, {LIKES}.”", "Lorne", id="as she put it"),
        pytest.param(f"{LIKES},” according to Lorne.", "Lorne", id="according to"),
        pytest.param(
            "Films have “lost all their patience” with dancers, according to Lorne.",
            "Lorne",
            id="according to, later on",
        ),
        pytest.param(f"{LIKES}.” — Ada Lorne", "Ada Lorne", id="signed"),
        pytest.param(
            "Lorne would only say that she had “rewritten the ending on a ferry, twice.”",
            "Lorne",
            id="would only say",
        ),
        pytest.param(
            "Lorne smiled, adding that it was “the wettest month of them all.”",
            "Lorne",
            id="participle",
        ),
        pytest.param(
            "‘I like the rain a lot,’ said Lorne. It was June.", "Lorne", id="single marks"
        ),
        pytest.param("«I like the rain a lot», said Lorne.", "Lorne", id="guillemets"),
        pytest.param(
            f"{LIKES},” Lorne and Roewood wrote in a joint post.", "Lorne", id="two speakers"
        ),
    ],
)
def test_it_hears_who_speaks(text: str, speaker: str) -> None:
    assert [one for one, _ in heard(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        pytest.param(f"{LIKES},” Lorne told the Guardian.", "Guardian", id="lower-case the"),
        pytest.param(
            f"{LIKES},” Lorne said in an interview with The New York Times in 2023.",
            "The New York Times",
            id="interview",
        ),
        pytest.param(
            f"{LIKES},” Lorne wrote in a joint Instagram post.", "Instagram", id="Instagram post"
        ),
        pytest.param(f"{LIKES},” Lorne said, speaking to Deadline.", "Deadline", id="speaking to"),
        pytest.param(
            "Lorne promised Variety that “nobody who deserves it gets out.”",
            "Variety",
            id="promised",
        ),
        pytest.param(
            f"Lorne sat down with Vulture last week. {LIKES},” she said.",
            "Vulture",
            id="the sentence before",
        ),
        pytest.param("Variety called it “a hymn with the sound down.”", "Variety", id="a review"),
        pytest.param(
            f"Asked about it on The Late Circuit, Lorne said, {LIKES}.”",
            "The Late Circuit",
            id="on a show",
        ),
        pytest.param(f"{LIKES},” Lorne told reporters.", "", id="reporters are none"),
        pytest.param(f"{LIKES},” Lorne told Ben Roewood.", "", id="a person is none"),
        pytest.param(f"{LIKES},” said Variety’s Ada Lorne.", "", id="an employer is none"),
    ],
)
def test_it_hears_where_it_was_said(text: str, outlet: str) -> None:
    assert [one for _, one in heard(text)] == [outlet]


def test_a_pronoun_skips_whom_it_cannot_mean() -> None:
    found = heard("Ada Lorne met Ben Roewood in Oslo.", f"{LIKES},” he said.")

    assert found == [("Ben Roewood", "")]


def test_a_possessive_at_the_head_of_a_sentence_introduces_its_person() -> None:
    found = heard("Everyone has a story. Martin Roe’s involves a boat.", f"{LIKES},” he told me.")

    assert found == [("Martin Roe", "")]


def test_a_trade_means_who_has_it() -> None:
    read = reading("Ada Lorne created it; Ben Roewood stars.", f"{LIKES},” said the creator.")

    found = quotes(read, [], jobs={"ada lorne": frozenset({"creator"})})

    assert [quote.speaker for quote in found] == ["Ada Lorne"]


def test_an_unnamed_source_stays_unnamed() -> None:
    found = heard(f"Lorne left in June. {LIKES},” a source said. “It is wet and it is free.”")

    assert found == [("", ""), ("", "")]


def test_the_last_paragraph_of_a_long_quotation_names_its_speaker() -> None:
    found = heard("“I like the rain a lot.", "“It is wet, after all,” said Ada Lorne.")

    assert found == [("Ada Lorne", ""), ("Ada Lorne", "")]


def test_somebody_else_may_speak_in_the_same_paragraph() -> None:
    met = "Ada Lorne met Ben Roewood in June."

    found = heard(f"{met} {LIKES},” Lorne told Variety. Roewood disagreed. “I never did like it.”")

    assert found == [("Lorne", "Variety"), ("Roewood", "")]


def test_the_outlet_of_one_is_not_that_of_the_other() -> None:
    found = heard(f"{LIKES},” Lorne told Variety.", "“I never did like it,” said Roewood.")

    assert found == [("Lorne", "Variety"), ("Roewood", "")]


def test_a_headline_names_its_speaker_behind_a_colon() -> None:
    assert heard("“I stopped being polite”: Ada Lorne on the rain") == [("Ada Lorne", "")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The so-called “peak era” is over, and nobody minds.", id="scare quotes"),
        pytest.param("The word “étoile” means “star” in French.", id="words"),
        pytest.param("“Who was in it?” I ask.", id="the reporter’s own"),
        pytest.param("She won for “Copper Sky,” said to be good.", id="a title before a verb"),
    ],
)
def test_it_hears_nothing_where_nobody_speaks(text: str) -> None:
    assert heard(text) == []


def test_what_a_character_says_is_no_statement() -> None:
    text = "“I just keep a room for them,” Edith says at the end."

    assert heard(text) == [("Edith", "")]
    assert heard(text, fiction=("Edith Marsh",)) == []


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(
            (
                "Ada Lorne made Copper Sky.",
                "VARIETY: Why the rain?",
                "ADA LORNE: It was free. “Rain,” I said.",
                "VARIETY: And the boat?",
                "AL: I sank it.",
            ),
            id="names and initials",
        ),
        pytest.param(
            (
                "Ada Lorne made Copper Sky. We met Lorne.",
                "Q: Why the rain?",
                "A: It was free.",
                "Q: And the boat?",
                "A: I sank it.",
            ),
            id="letters",
        ),
    ],
)
def test_an_answer_of_a_transcript_is_a_statement(paragraphs: tuple[str, ...]) -> None:
    assert heard(*paragraphs) == [("Ada Lorne", ""), ("Ada Lorne", "")]


def test_labels_of_a_credit_list_are_no_transcript() -> None:
    assert heard("Creator: Ada Lorne", "Music: Ben Roewood", "Cast: Cyrus Otterley") == []
