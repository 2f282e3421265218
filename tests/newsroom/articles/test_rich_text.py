from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.admin.rich_text.converters.editor_html import EditorHTMLConverter

from newsroom.articles.blocks.prose import PROSE_FEATURES
from newsroom.articles.rich_text import GONE, begin_request, end_request, learn_labels
from tests.factories import (
    CreditFactory,
    PersonFactory,
    PersonTradeFactory,
    ShowFactory,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _between_requests() -> Iterator[None]:
    yield
    end_request()


@pytest.fixture
def converter() -> ContentstateConverter:
    return ContentstateConverter(PROSE_FEATURES)


def stored(kind: str, number: int, words: str) -> str:
    return (
        f'<p data-block-key="a1b2c">With <b>and</b> '
        f'<a linktype="mention" kind="{kind}" id="{number}">{words}</a>.</p>'
    )


def entity_in(contentstate: str) -> dict[str, Any]:
    [entity] = json.loads(contentstate)["entityMap"].values()
    return dict(entity)


def test_a_mention_survives_the_editor(converter: ContentstateConverter) -> None:
    html = stored("person", PersonFactory.create().pk, "de Laâge")

    back = converter.to_database_format(converter.from_database_format(html))

    assert back == html


def test_the_editor_is_told_who_it_is(converter: ContentstateConverter) -> None:
    person = PersonFactory.create(name="Brian Cox", disambiguator="b. 1946", live=False)
    PersonTradeFactory.create(person=person, trade="actor")
    CreditFactory.create(
        person=person, show=ShowFactory.create(title="Succession", year_label="2018")
    )

    entity = entity_in(converter.from_database_format(stored("person", person.pk, "Cox")))

    assert (entity["type"], entity["mutability"]) == ("MENTION", "MUTABLE")
    assert entity["data"] == {
        "kind": "person",
        "id": str(person.pk),
        "label": "Brian Cox (b. 1946) · actor · Succession (2018) · draft",
        "state": "draft",
    }


def test_the_editor_is_told_that_a_record_is_gone(converter: ContentstateConverter) -> None:
    entity = entity_in(converter.from_database_format(stored("show", 404, "Étoile")))

    assert entity["data"]["label"] == GONE


def test_an_entity_that_names_no_record_leaves_its_words(
    converter: ContentstateConverter,
) -> None:
    block = {
        "key": "a1b2c",
        "text": "Someone",
        "type": "unstyled",
        "depth": 0,
        "inlineStyleRanges": [],
        "entityRanges": [{"offset": 0, "length": 7, "key": 0}],
    }
    data = {"kind": "person", "id": '1" onmouseover="x'}
    entity = {"type": "MENTION", "mutability": "MUTABLE", "data": data}

    html = converter.to_database_format(json.dumps({"blocks": [block], "entityMap": {"0": entity}}))

    assert html == '<p data-block-key="a1b2c">Someone</p>'


def test_labels_are_looked_up_once_in_a_request() -> None:
    keys = {("person", PersonFactory.create().pk) for _ in range(12)}
    begin_request()
    learn_labels(keys)

    with CaptureQueriesContext(connection) as asked:
        learn_labels(keys)

    assert len(asked) == 0


def test_no_label_outlives_its_request() -> None:
    person = PersonFactory.create(name="Old Name")
    begin_request()
    learn_labels({("person", person.pk)})
    type(person).objects.filter(pk=person.pk).update(name="New Name")

    begin_request()

    assert learn_labels({("person", person.pk)}) == {("person", person.pk): ("New Name", "")}


def test_twelve_mentions_are_labelled_in_a_few_queries(
    django_assert_max_num_queries: Any,
) -> None:
    keys = {("person", CreditFactory.create().person_id) for _ in range(6)}
    keys |= {("show", CreditFactory.create().show_id) for _ in range(6)}

    with django_assert_max_num_queries(6):
        labels = learn_labels(keys)

    assert len(labels) == 12


def test_a_mention_that_comes_in_over_the_api_is_kept() -> None:
    converter = EditorHTMLConverter(PROSE_FEATURES)
    sent = (
        '<p><a data-linktype="mention" data-kind="person" data-id="5" onclick="x()">Her</a>'
        '<a data-linktype="spell" data-id="5">him</a></p>'
    )

    kept = converter.to_database_format(sent)

    assert kept == '<p><a id="5" kind="person" linktype="mention">Her</a>him</p>'
    assert 'data-kind="person" data-id="5"' in converter.from_database_format(kept)
