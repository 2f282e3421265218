"""Interviews in questions and answers: who speaks, and how they are named."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from wagtail.blocks.struct_block import StructBlockValidationError

from newsroom.articles.blocks import BodyBlock
from tests.factories import PersonFactory

pytestmark = pytest.mark.django_db


def exchange(question: str, answer: str, **who: Any) -> dict[str, Any]:
    nobody = {"speaker": None, "speaker_as": ""}
    return {"question": question, "answer": f"<p>{answer}</p>", **nobody, **who}


def interview(*exchanges: dict[str, Any], **values: Any) -> dict[str, Any]:
    nobody = {"speaker": None, "speaker_as": "", "interviewer": ""}
    return {"type": "questions", "value": {**nobody, "exchanges": list(exchanges), **values}}


def draw(*raw: dict[str, Any]) -> BeautifulSoup:
    html = str(BodyBlock().to_python(list(raw)).render_as_block())
    return BeautifulSoup(html, "html.parser")


def lines(page: BeautifulSoup) -> list[str]:
    return [" ".join(one.get_text().split()) for one in page.select(".question, .answer")]


def test_the_name_is_whole_once_and_then_initials() -> None:
    lou = PersonFactory.create(name="Lou de Laâge", slug="lou")

    page = draw(interview(exchange("How?", "So."), exchange("And?", "Well."), speaker=lou.pk))

    assert lines(page) == ["How?", "Lou de Laâge So.", "And?", "LL Well."]
    assert [one.get_text() for one in page.select(".question strong")] == ["How?", "And?"]
    assert [one["title"] for one in page.select("abbr")] == ["Lou de Laâge"]
    assert [one["href"] for one in page.select("a.mention")] == ["/people/lou/"]


def test_the_interviewer_may_be_named() -> None:
    page = draw(
        interview(
            exchange("How?", "So."),
            exchange("And?", "Well."),
            speaker_as="Inès Aumont",
            interviewer="Newsroom Weekly",
        )
    )

    assert lines(page) == ["Newsroom Weekly How?", "Inès Aumont So.", "NW And?", "IA Well."]


def test_somebody_else_may_answer_and_namesakes_in_initials_go_by_last_names() -> None:
    amy = PersonFactory.create(name="Amy Palladino")
    said = [exchange("How?", "So."), exchange("", "No.", speaker_as="Ada Porter")]

    page = draw(interview(*said, *said, speaker=amy.pk))

    assert lines(page) == [
        "How?",
        "Amy Palladino So.",
        "Ada Porter No.",
        "How?",
        "AP So.",
        "Porter No.",
    ]


def test_a_name_of_one_word_is_never_shortened() -> None:
    said = exchange("How?", "So.")

    page = draw(interview(said, said, speaker_as="Zendaya"))

    assert lines(page) == ["How?", "Zendaya So.", "How?", "Zendaya So."]


def test_a_speaker_nobody_may_know_is_not_named() -> None:
    secret = PersonFactory.create(name="Hidden Person", live=False)

    page = draw(interview(exchange("How?", "So."), speaker=secret.pk))

    assert lines(page) == ["How?", "So."]


def test_answers_hold_mentions(django_assert_num_queries: Any) -> None:
    lou = PersonFactory.create(name="Lou de Laâge", slug="lou")
    mention = f'<a linktype="mention" kind="person" id="{lou.pk}">Lou</a>'
    others = [PersonFactory.create() for _ in range(10)]
    body = BodyBlock().to_python(
        [
            interview(
                *(exchange("Who?", mention, speaker=other.pk) for other in others),
                speaker=lou.pk,
            )
        ]
    )

    # The interviewee, those who answer, and those who are mentioned.
    with django_assert_num_queries(3):
        page = BeautifulSoup(str(body.render_as_block()), "html.parser")

    assert len(page.select('.answer .rich-text a.mention[href="/people/lou/"]')) == 10


def test_an_interview_has_an_interviewee() -> None:
    block = BodyBlock().child_blocks["questions"]

    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.to_python(interview(exchange("How?", "So."))["value"]))

    assert "Say who is interviewed" in str(refused.value.block_errors["speaker"])
