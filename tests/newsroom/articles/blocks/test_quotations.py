"""A quotation that is an entry of the ledger: what a reader gets of it, and what they do not."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.blocks import StreamBlockValidationError

from newsroom.articles.blocks import BodyBlock
from shows.choices import STANDING_STATES, FactState
from tests.factories import OrganisationFactory, PersonFactory, QuoteFactory, make_story
from tests.newsroom.articles.ledger.bodies import quoting

if TYPE_CHECKING:
    from django.test import Client

    from newsroom.articles.models import Quote

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)
PREVIEW = type("Request", (), {"is_preview": True})()
HIDDEN = [
    pytest.param({"embargo_until": timezone.now() + 24 * HOUR}, id="embargoed"),
    pytest.param({"live": False, "first_published_at": timezone.now()}, id="taken down"),
    pytest.param({"expire_at": timezone.now() - HOUR}, id="expired"),
    *(
        pytest.param({"state": state}, id=state)
        for state in FactState
        if state not in STANDING_STATES
    ),
]


def draw(quote: Quote | None, words: str = "", context: Any = None, **typed: Any) -> str:
    block = BodyBlock()
    body = block.to_python([quoting(quote, words, **typed)])
    return str(body[0].render(context))


def told(html: str) -> str:
    return " ".join(BeautifulSoup(html, "html.parser").get_text().split())


def a_quote(**values: Any) -> Quote:
    speaker = values.pop("speaker", None) or PersonFactory.create(name="Ada Réyes", slug="ada")
    words = {"text": "We were terrified. All of us.", "speaker": speaker}
    quote: Quote = QuoteFactory.create(**words | values)
    return quote


def test_an_entry_is_printed_with_who_said_it_to_whom_and_where() -> None:
    vogue = OrganisationFactory.create(name="Vogue")

    html = draw(a_quote(source=vogue, source_url="https://example.org/1"))

    assert told(html) == "We were terrified. All of us. Ada Réyes, to Vogue"
    assert '<a class="mention" href="/people/ada/">Ada Réyes</a>' in html
    assert 'cite="https://example.org/1"' in html
    assert '<a href="https://example.org/1" rel="noopener">Vogue</a>' in html


def test_the_words_may_be_shortened() -> None:
    assert told(draw(a_quote(), "We were terrified …")) == "We were terrified … Ada Réyes"


def test_how_we_came_by_it_stands_where_no_outlet_does() -> None:
    html = draw(a_quote(obtained="own_interview"))

    assert told(html).endswith("Ada Réyes, in an interview with us")


def test_the_name_may_be_printed_otherwise() -> None:
    assert told(draw(a_quote(), speaker_as="Réyes")).endswith("Réyes")


@pytest.mark.parametrize("hidden", HIDDEN)
def test_an_entry_that_may_not_be_told_is_not_drawn(hidden: dict[str, Any]) -> None:
    quote = a_quote(**hidden)

    assert draw(quote).strip() == ""
    assert draw(quote, "We were terrified …", speaker_as="An actor").strip() == ""
    assert draw(quote, context={"request": PREVIEW}).strip() == ""


def hide(quote: Quote) -> None:
    """Put an embargo on it after all: the gate lets no story out with one that has it."""
    quote.embargo_until = timezone.now() + HOUR
    quote.save()


def test_a_reader_finds_nothing_of_an_embargoed_quote_in_a_live_story(client: Client) -> None:
    quote = a_quote()
    story = make_story("A leap", body=[quoting(quote, "We were terrified …")])
    hide(quote)

    page = client.get(story.url).content.decode()

    assert "terrified" not in page
    assert "Réyes" not in page


def test_what_is_quoted_is_told_to_machines_and_nothing_that_is_not(client: Client) -> None:
    vogue = OrganisationFactory.create(name="Vogue")
    told_now = a_quote(source=vogue, source_url="https://example.org/1")
    later = a_quote(text="Nothing of it is true.", speaker=PersonFactory.create())
    story = make_story("A leap", body=[quoting(told_now, "We were terrified."), quoting(later)])
    hide(later)

    page = BeautifulSoup(client.get(story.url).content, "html.parser")

    [story_told] = [
        json.loads(script.get_text())
        for script in page.select('script[type="application/ld+json"]')
        if "NewsArticle" in script.get_text()
    ]
    assert story_told["hasPart"] == [
        {
            "@type": "Quotation",
            "text": "We were terrified.",
            "inLanguage": "en",
            "creator": {
                "@type": "Person",
                "name": "Ada Réyes",
                "url": "http://testserver/people/ada/",
            },
            "isBasedOn": {
                "@type": "CreativeWork",
                "url": "https://example.org/1",
                "publisher": {"@type": "Organization", "name": "Vogue"},
            },
        }
    ]


def test_a_new_entry_is_drawn_in_the_preview_and_for_readers_only_once_it_is_live() -> None:
    quote = a_quote(live=False)

    assert draw(quote).strip() == ""
    assert "terrified" in draw(quote, context={"request": PREVIEW})


def test_a_speaker_nobody_may_know_lends_their_name_to_nothing() -> None:
    secret = PersonFactory.create(name="Hidden Person", live=False)
    quote = a_quote(speaker=secret)

    assert draw(quote).strip() == ""
    assert told(draw(quote, speaker_as="An actor")).endswith("An actor")
    assert "Hidden" not in draw(quote, speaker_as="An actor")


def test_a_translation_says_so_and_keeps_what_was_said_in_its_language() -> None:
    quote = a_quote(
        text="On avait peur.", language="fr", translation="We were afraid.", translator="M. Ode"
    )

    html = draw(quote)

    assert told(html).startswith("We were afraid. In French “On avait peur.” Ada Réyes")
    assert told(html).endswith("Translated from French by M. Ode")
    assert '<p lang="fr">“On avait peur.”</p>' in html
    assert "<blockquote><p>We were afraid." in html


def test_the_words_of_the_original_are_marked_as_such() -> None:
    quote = a_quote(text="On avait peur.", language="fr", translation="We were afraid.")

    html = draw(quote, "On avait peur.")

    assert '<blockquote lang="fr"><p>On avait peur.</p>' in html
    assert '<p lang="en">“We were afraid.”</p>' in html
    assert "Translated" not in html


def test_words_that_nobody_translated_are_marked_with_their_language() -> None:
    assert '<blockquote lang="fr">' in draw(a_quote(text="On avait peur.", language="fr"))


def test_a_typed_quotation_stays_valid() -> None:
    block = BodyBlock().child_blocks["quotation"]
    value = block.to_python(
        {"text": "I simply fell.", "speaker": None, "speaker_as": "A dancer", "outlet": None}
    )

    assert told(str(block.render(value))) == "I simply fell. A dancer"
    assert block.clean(value)["text"] == "I simply fell."


def test_a_draft_may_be_saved_half_written_and_is_published_whole() -> None:
    block = BodyBlock()
    raw = [quoting(None, "I simply fell."), {"type": "questions", "value": {"exchanges": []}}]

    assert len(block.clean_deferred(block.to_python(raw))) == 2
    with pytest.raises(StreamBlockValidationError) as refused:
        block.clean(block.to_python(raw))
    assert set(refused.value.block_errors) == {0, 1}


def test_what_the_ledger_knows_better_is_not_kept_beside_it() -> None:
    block = BodyBlock().child_blocks["quotation"]
    person, outlet = PersonFactory.create(), OrganisationFactory.create()
    quote = a_quote()
    value = block.to_python(
        quoting(quote, speaker=person.pk, outlet=outlet.pk, url="https://example.org/x")["value"]
    )

    cleaned = block.clean(value)

    assert (cleaned["speaker"], cleaned["outlet"], cleaned["url"]) == (None, None, "")
    assert cleaned["quote"] == quote


def test_the_words_of_an_entry_that_is_gone_are_not_drawn() -> None:
    quote = a_quote()
    raw = [quoting(quote, "We were terrified …")]
    quote.delete()

    assert str(BodyBlock().to_python(raw)[0].render()).strip() == ""


def test_twenty_quotations_are_drawn_with_as_many_questions_as_one(
    django_assert_num_queries: Any,
) -> None:
    quotes = [
        QuoteFactory.create(source=OrganisationFactory.create(), text=f"I said {number} words.")
        for number in range(20)
    ]
    body = BodyBlock().to_python([quoting(quote) for quote in quotes])

    with django_assert_num_queries(1):
        html = str(body.render_as_block())

    assert html.count("<blockquote") == 20
