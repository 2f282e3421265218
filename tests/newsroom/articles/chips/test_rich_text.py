from __future__ import annotations

import json

from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.admin.rich_text.converters.editor_html import EditorHTMLConverter

from newsroom.articles.blocks.prose import PROSE_FEATURES
from newsroom.articles.chips.chip import chips_in
from newsroom.articles.chips.rich_text import ChipLinkHandler

STORED = (
    '<p data-block-key="a1b2c">It comes <a linktype="fact" kind="show" id="3" fact="premiere"'
    ' form="day" region="US" season="2" fallback="&quot;soon&quot; &amp; late"'
    ' as-of="2025-03-26" frozen="April 24">April 24</a>.</p>'
)


def test_a_fact_survives_the_editor() -> None:
    converter = ContentstateConverter(PROSE_FEATURES)

    assert converter.to_database_format(converter.from_database_format(STORED)) == STORED


def test_in_the_editor_a_fact_is_one_piece() -> None:
    state = json.loads(ContentstateConverter(PROSE_FEATURES).from_database_format(STORED))

    [entity] = state["entityMap"].values()

    assert (entity["type"], entity["mutability"]) == ("FACT", "IMMUTABLE")
    assert entity["data"]["fallback"] == '"soon" & late'
    assert entity["data"]["as-of"] == "2025-03-26"


def test_an_entity_that_asks_nothing_leaves_its_words() -> None:
    converter = ContentstateConverter(PROSE_FEATURES)
    state = json.loads(converter.from_database_format(STORED))
    state["entityMap"]["0"]["data"] = {"kind": "show", "id": "x", "fact": "premiere"}

    html = converter.to_database_format(json.dumps(state))

    assert html == '<p data-block-key="a1b2c">It comes April 24.</p>'


def test_a_fact_survives_the_rules_of_the_api() -> None:
    converter = EditorHTMLConverter(PROSE_FEATURES)
    stored = STORED.replace(' data-block-key="a1b2c"', "")

    back = converter.to_database_format(converter.from_database_format(stored))

    for told in ('linktype="fact"', 'season="2"', 'as-of="2025-03-26"', 'frozen="April 24"'):
        assert told in back


def test_references_name_only_records_there_may_be() -> None:
    asked = {"kind": "show", "id": "3", "fact": "premiere"}

    assert [(model.__name__, key) for model, key, *_ in ChipLinkHandler.extract_references(asked)]
    assert list(ChipLinkHandler.extract_references({**asked, "kind": "user"})) == []
    assert list(ChipLinkHandler.extract_references({**asked, "id": "x"})) == []


def test_marks_in_a_fallback_survive_the_editor_and_reach_the_reader() -> None:
    converter = ContentstateConverter(PROSE_FEATURES)
    state = json.loads(converter.from_database_format(STORED))
    said = "it’s \"soon\" & 'late'"
    state["entityMap"]["0"]["data"] = {
        "kind": "show",
        "id": "3",
        "fact": "budget",
        "fallback": said,
    }

    html = converter.to_database_format(json.dumps(state))
    [chip] = chips_in(html)

    assert chip.fallback == said
    again = converter.to_database_format(converter.from_database_format(html))
    assert again == html
