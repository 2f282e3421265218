from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import ReferenceIndex
from wagtail.rich_text import expand_db_html

from newsroom.articles.mentions import Prose, key_of, keys_in
from tests.factories import PersonFactory, ShowFactory, make_story

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)


def mention(kind: str, number: Any, words: str) -> str:
    return f'<a linktype="mention" kind="{kind}" id="{number}">{words}</a>'


def paragraph(html: str) -> dict[str, str]:
    return {"type": "paragraph", "value": f"<p>{html}</p>"}


def drawn(html: str) -> str:
    return str(Prose(html)).strip()


def test_a_mention_leads_to_the_records_page_in_the_words_as_typed() -> None:
    person = PersonFactory.create(name="Lou de Laâge", slug="lou-de-laage")
    show = ShowFactory.create(title="Étoile", slug="etoile")

    html = drawn(f"<p>{mention('person', person.pk, 'de Laâge')} in {show_words(show.pk)}</p>")

    assert html == (
        '<p><a class="mention" href="/people/lou-de-laage/">de Laâge</a>'
        ' in <a class="mention" href="/shows/etoile/"><cite class="title">Étoile</cite></a></p>'
    )


def show_words(number: int) -> str:
    return mention("show", number, "<i>Étoile</i>")


@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param({"live": False}, id="draft"),
        pytest.param({"expire_at": timezone.now() - HOUR}, id="expired"),
        pytest.param({"embargo_until": timezone.now() + HOUR}, id="embargoed"),
    ],
)
@pytest.mark.parametrize(("kind", "factory"), [("person", PersonFactory), ("show", ShowFactory)])
def test_a_record_no_reader_may_see_leaves_the_words_alone(
    kind: str, factory: Any, hidden: dict[str, Any]
) -> None:
    record = factory(**hidden)

    assert drawn(f"<p>with {mention(kind, record.pk, '<b>her</b>')}.</p>") == (
        "<p>with <b>her</b>.</p>"
    )


def test_a_record_that_is_gone_leaves_the_words_alone() -> None:
    person = PersonFactory.create()
    html = f"<p>{mention('person', person.pk, 'Someone')}</p>"

    person.delete()

    assert drawn(html) == "<p>Someone</p>"


@pytest.mark.parametrize(
    "attributes",
    [
        'linktype="mention" kind="person" id="0 OR 1=1"',
        'linktype="mention" kind="person" id="٣"',
        'linktype="mention" kind="person" id="99999999999999999999999"',
        'linktype="mention" kind="user" id="1"',
        'linktype="mention" kind="person"',
        'linktype="mention"',
        'id="1" kind="person" linktype="mention" onclick="x()"',
    ],
)
def test_a_mention_that_makes_no_sense_is_words_and_nothing_else(attributes: str) -> None:
    assert drawn(f"<p><a {attributes}>Words</a></p>") == "<p>Words</p>"


def test_other_links_stay_links() -> None:
    html = '<p><a href="https://example.org/">elsewhere</a></p>'

    assert drawn(html) == html


def test_a_slug_cannot_break_out_of_the_link() -> None:
    person = PersonFactory.create(slug="plain")
    type(person).objects.filter(pk=person.pk).update(slug="x")

    assert 'href="/people/x/"' in drawn(mention("person", person.pk, "X"))


def test_where_only_the_stock_filter_draws_it_a_dead_mention_leads_nowhere() -> None:
    person = PersonFactory.create(live=False)

    assert expand_db_html(mention("person", person.pk, "Her")) == "<a>Her</a>"


def test_the_keys_of_a_text_are_read_from_its_mentions_alone() -> None:
    html = f"{mention('person', 5, 'A')} {mention('show', 7, 'B')} {mention('person', 5, 'C')}"

    assert keys_in(html + '<a linktype="page" id="9">D</a>') == {("person", 5), ("show", 7)}


@pytest.mark.parametrize(
    ("attributes", "key"),
    [
        ({"kind": "person", "id": "5"}, ("person", 5)),
        ({"kind": "person", "id": 5}, ("person", 5)),
        ({"kind": "planet", "id": "5"}, None),
        ({"kind": "person", "id": "-5"}, None),
        ({}, None),
    ],
)
def test_a_key_is_a_known_kind_and_a_number(
    attributes: dict[str, Any], key: tuple[str, int] | None
) -> None:
    assert key_of(attributes) == key


def test_twelve_paragraphs_ask_for_their_mentions_and_the_style_in_three_queries() -> None:
    body = []
    for _ in range(12):
        person, show = PersonFactory.create(), ShowFactory.create()
        words = mention("person", person.pk, "A"), mention("show", show.pk, "B")
        body.append(paragraph(" and ".join(words)))
    story = make_story(body=body)
    story.refresh_from_db()

    with CaptureQueriesContext(connection) as asked:
        html = str(story.body.render_as_block({}))

    assert html.count('class="mention"') == 24
    assert len(asked) == 3


def test_a_body_without_mentions_asks_nothing() -> None:
    story = make_story(body=[paragraph("Plain words.")])

    with CaptureQueriesContext(connection) as asked:
        str(story.body.render_as_block({}))

    assert len(asked) == 0


def test_what_one_body_looked_up_is_forgotten_by_the_next() -> None:
    person = PersonFactory.create()
    body = [paragraph(mention("person", person.pk, "Her"))]
    story = make_story(body=body)
    assert "href" in str(story.body.render_as_block({}))

    type(person).objects.filter(pk=person.pk).update(live=False)

    assert "href" not in str(story.body.render_as_block({}))


def test_who_mentions_a_record_is_known() -> None:
    person, show = PersonFactory.create(), ShowFactory.create()
    words = mention("person", person.pk, "A") + mention("show", show.pk, "B")

    story = make_story(body=[paragraph(words)])

    for record in (person, show):
        [reference] = ReferenceIndex.get_references_to(record)
        assert reference.object_id == str(story.pk)
        assert reference.model_path == "body.paragraph"


def test_a_reader_finds_the_link_on_the_page(client: Any) -> None:
    person = PersonFactory.create(slug="lou-de-laage")
    hidden = PersonFactory.create(slug="not-yet", live=False)
    words = mention("person", person.pk, "de Laâge") + mention("person", hidden.pk, "another")
    story = make_story(body=[paragraph(words)])

    html = client.get(story.url).text

    assert '<a class="mention" href="/people/lou-de-laage/">de Laâge</a>another</p>' in html
    assert "not-yet" not in html
