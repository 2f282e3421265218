from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ReferenceIndex
from wagtail.rich_text import expand_db_html

from newsroom.articles import chips
from newsroom.articles.lengths import length_of
from tests.factories import (
    CharacterFactory,
    CreditedCharacterFactory,
    OrganisationFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
    make_story,
)
from tests.newsroom.articles.chips.texts import chip, drawn, paragraph

pytestmark = pytest.mark.django_db


def test_a_value_stands_in_the_text_with_its_ground() -> None:
    show = ShowFactory.create(title="Étoile")
    source = OrganisationFactory.create(name="Vogue")
    ReleaseFactory.create(show=show, source=source, as_of="2025-03-26", regions="FR")

    html = drawn(f"<p>On {chip(show, 'premiere', form='date', region='FR')}.</p>")

    assert html == (
        '<p>On <span class="fact" tabindex="0" aria-describedby="fact-1">'
        '<time datetime="2025-04-24">April 24, 2025</time>'
        '<span class="fact__note" id="fact-1" role="tooltip">'
        "Étoile: premiere, France. Vogue, as of March 26, 2025.</span></span>.</p>"
    )


def test_a_source_that_no_reader_may_know_is_not_named() -> None:
    source = OrganisationFactory.create(name="Deep Throat", live=False)
    show = ReleaseFactory.create(source=source, as_of="2025-03-26").show

    html = drawn(chip(show, "premiere"))

    assert "Deep Throat" not in html
    assert "As of March 26, 2025." in html


def test_a_frozen_value_says_of_which_day_it_is() -> None:
    show = ReleaseFactory.create(as_of="2025-05-05").show

    html = drawn(chip(show, "premiere", as_of="2025-03-26", frozen="April 17"))

    assert "April 17<span" in html
    assert "As of March 26, 2025. The story keeps what was true that day." in html
    assert "<time" not in html


def test_a_fallback_is_plain_words_and_nothing_else() -> None:
    show = ShowFactory.create(live=False)

    html = drawn(f"<p>It comes {chip(show, 'premiere', 'April 24', fallback='this spring')}.</p>")

    assert html == "<p>It comes this spring.</p>"


def test_bold_and_italics_stay_around_the_value() -> None:
    show = SeasonFactory.create(episode_count=8).show

    html = drawn(chip(show, "episodes", "<b><i>nine</i></b>"))

    assert html.startswith("<b><i><span")
    assert html.endswith("</span></i></b>")
    assert "nine" not in html


def test_what_a_record_holds_is_text_and_no_markup() -> None:
    character = CharacterFactory.create(name='<img src=x onerror="x()">')
    made = CreditedCharacterFactory.create(character=character, credit__show=character.show)
    person = made.credit.person

    html = drawn(chip(person, "role", show=character.show.pk))

    assert "<img" not in html
    assert "&lt;img" in html


def test_as_plain_text_a_fact_is_its_value_alone() -> None:
    show = SeasonFactory.create(episode_count=8).show
    source = f"<p>All {chip(show, 'episodes', 'nine')} &amp; more.</p>"

    assert chips.plain(source) == "<p>All eight &amp; more.</p>"


def test_notes_of_one_body_have_names_of_their_own() -> None:
    show = ReleaseFactory.create().show
    story = make_story(body=[paragraph(chip(show, "premiere")) for _ in range(3)])

    html = str(story.body.render_as_block({}))

    for number in (1, 2, 3):
        assert html.count(f'id="fact-{number}"') == 1


def filled_body(paragraphs: int) -> list[dict[str, str]]:
    body = []
    for _ in range(paragraphs):
        season = SeasonFactory.create(episode_count=8)
        show = season.show
        ReleaseFactory.create(show=show, platform=OrganisationFactory.create())
        made = CreditedCharacterFactory.create(credit__show=show)
        told = [
            chip(show, "premiere", fallback="soon"),
            chip(show, "platform"),
            chip(show, "episodes"),
            chip(show, "status", fallback="soon"),
            chip(made.credit.person, "role", show=show.pk),
        ]
        body.append(paragraph(" and ".join(told)))
    return body


def test_twenty_paragraphs_ask_no_more_than_one() -> None:
    asked = []
    for paragraphs in (1, 20):
        story = make_story(f"{paragraphs}", body=filled_body(paragraphs))
        story.refresh_from_db()
        with CaptureQueriesContext(connection) as queries:
            html = str(story.body.render_as_block({}))
        assert html.count('class="fact"') == 4 * paragraphs
        asked.append(len(queries))

    assert asked[0] == asked[1]


def test_a_body_without_facts_asks_nothing() -> None:
    story = make_story(body=[paragraph("Plain words.")])

    with CaptureQueriesContext(connection) as asked:
        str(story.body.render_as_block({}))

    assert len(asked) == 0


def test_what_one_body_looked_up_is_forgotten_by_the_next() -> None:
    show = SeasonFactory.create(episode_count=8).show
    story = make_story(body=[paragraph(chip(show, "episodes", fallback="some"))])
    assert "eight" in str(story.body.render_as_block({}))

    type(show).objects.filter(pk=show.pk).update(live=False)

    assert "eight" not in str(story.body.render_as_block({}))


def test_search_knows_the_value_and_not_the_words_seen_last() -> None:
    show = SeasonFactory.create(episode_count=8).show
    story = make_story(body=[paragraph(f"All {chip(show, 'episodes', 'nine')} of them")])

    assert story.body.stream_block.get_searchable_content(story.body) == ["All eight of them"]


def test_who_rests_on_a_record_is_known() -> None:
    made = CreditedCharacterFactory.create()
    show, person = made.credit.show, made.credit.person

    story = make_story(body=[paragraph(chip(person, "role", show=show.pk))])

    for record in (show, person):
        found = ReferenceIndex.get_references_to(record).filter(model_path="body.paragraph")
        assert [reference.object_id for reference in found] == [str(story.pk)]


def test_where_only_the_stock_filter_draws_it_a_fact_leads_nowhere() -> None:
    assert expand_db_html(chip(ShowFactory.create(), "premiere", "soon")) == "<a>soon</a>"


def test_a_mention_beside_a_fact_stays_a_mention() -> None:
    show: Any = ReleaseFactory.create(show__slug="etoile").show
    mention = f'<a linktype="mention" kind="show" id="{show.pk}">It</a>'

    html = drawn(f"<p>{mention} comes {chip(show, 'premiere')}</p>")

    assert 'href="/shows/etoile/"' in html
    assert 'class="fact"' in html


def test_the_words_of_a_story_are_counted_as_readers_get_them() -> None:
    show = SeasonFactory.create(episode_count=8).show
    told = chip(show, "episodes", "nine or more", form="counted")
    story = make_story(body=[paragraph(f"All {told}")])

    assert length_of(story).words == 3
