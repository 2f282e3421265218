"""Quoting in a real browser: picked from the ledger, made in place, filed, published and read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from newsroom.articles.models import Quote
from tests.browser.editor import settle
from tests.factories import (
    OrganisationFactory,
    PersonFactory,
    QuoteFactory,
    SubjectFactory,
    make_story,
)
from tests.newsroom.articles.ledger.bodies import quoting

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from newsroom.articles.models import ArticlePage
    from people.models import Person

pytestmark = pytest.mark.django_db(transaction=True)

SAID = "We were terrified. All of us, and the pianist most."


def open_editor(page: Page, story: ArticlePage) -> Locator:
    page.goto(f"/desk/pages/{story.pk}/edit/")
    form = page.locator(".quotation-form")
    expect(form).to_be_visible()
    settle(page)
    return form


def ada() -> Person:
    person: Person = PersonFactory.create(name="Ada Réyes")
    return person


def a_story(words: str = "", **typed: object) -> ArticlePage:
    return make_story("A leap", body=[quoting(None, words or "Nothing yet.", **typed)])


def publish(page: Page) -> None:
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("published.")).to_be_visible(timeout=15_000)


def told(form: Locator) -> Locator:
    return form.get_by_role("status")


def test_a_quote_is_picked_shortened_published_and_read(desk: Page, faults: list[str]) -> None:
    speaker = ada()
    vogue = OrganisationFactory.create(name="Vogue")
    QuoteFactory.create(
        text=SAID, speaker=speaker, source=vogue, source_url="https://example.org/1"
    )
    QuoteFactory.create(text="Somebody else said this much later.")
    story = a_story(speaker_as="A dancer")
    SubjectFactory.create(article=story, person=speaker)
    form = open_editor(desk, story)

    form.get_by_role("button", name="Choose from the ledger").click()
    desk.locator(".modal-body #id_q").fill("vogue terr")
    expect(desk.get_by_text("There is 1 match")).to_be_visible()
    desk.locator("#search-results a[data-chooser-modal-choice]").click()
    expect(told(form)).to_contain_text("Ada Réyes to Vogue")
    form.get_by_label("The words").fill("We were scared …")
    expect(told(form)).to_contain_text("“scared” stands where “terrified” was said.")
    form.get_by_label("The words").fill("We were terrified …")
    expect(told(form)).to_contain_text("Word for word")
    form.get_by_label("Name as printed").fill("")
    publish(desk)

    desk.goto(story.url)
    quotation = desk.locator("figure.quotation")
    expect(quotation.locator("blockquote")).to_have_text("We were terrified …")
    expect(quotation.locator("figcaption")).to_have_text("Ada Réyes, to Vogue")
    assert not faults


def test_an_entry_is_made_in_place_and_goes_live_with_the_story(
    desk: Page, faults: list[str]
) -> None:
    speaker = ada()
    form = open_editor(desk, a_story(SAID, speaker=speaker.pk))

    form.get_by_role("button", name="Choose from the ledger").click()
    desk.get_by_role("tab", name="New entry").click()
    entry = desk.locator("form[data-chooser-modal-creation-form]")
    expect(entry.get_by_label("Text")).to_have_value(SAID)
    expect(entry.get_by_label("Speaker")).to_have_value("Ada Réyes")
    entry.get_by_label("How obtained").select_option("own_interview")
    entry.get_by_role("button", name="File and choose").click()
    expect(told(form)).to_contain_text("New: it goes live with this story.")
    publish(desk)

    quote = Quote.objects.get()
    assert (quote.live, quote.text, quote.speaker) == (True, SAID, speaker)
    assert not faults


def test_a_speaker_is_found_while_one_types(desk: Page, faults: list[str]) -> None:
    PersonFactory.create(name="Brian Cox", disambiguator="actor")
    physicist = PersonFactory.create(name="Brian Cox", disambiguator="physicist")
    form = open_editor(desk, a_story(SAID, speaker_as="Brian Cox"))

    form.get_by_role("button", name="Choose from the ledger").click()
    desk.get_by_role("tab", name="New entry").click()
    entry = desk.locator("form[data-chooser-modal-creation-form]")
    entry.get_by_label("Speaker").fill("brian")
    offered = entry.locator("datalist option")
    expect(offered).to_have_count(2)
    label = offered.filter(has=desk.locator("xpath=self::*[contains(@value, 'physicist')]"))
    entry.get_by_label("Speaker").fill(label.evaluate("option => option.value"))
    entry.get_by_label("How obtained").select_option("own_interview")
    entry.get_by_role("button", name="File and choose").click()
    expect(told(form)).to_contain_text("Brian Cox")

    assert Quote.objects.get().speaker == physicist
    assert not faults


def test_a_typed_quotation_is_filed_in_one_click(desk: Page, faults: list[str]) -> None:
    speaker = ada()
    form = open_editor(desk, a_story(SAID, speaker=speaker.pk))

    form.get_by_role("button", name="File in the ledger").click()

    expect(told(form)).to_contain_text("New: it goes live with this story.")
    expect(form.get_by_role("button", name="File in the ledger")).to_be_hidden()
    expect(form.get_by_label("Link to the source")).to_be_hidden()
    assert Quote.objects.get().speaker == speaker
    assert not faults


def test_the_panel_beside_the_text_follows_what_is_typed(desk: Page, faults: list[str]) -> None:
    quote = QuoteFactory.create(text=SAID, obtained="own_interview", speaker=ada())
    form = open_editor(desk, make_story("A leap", body=[quoting(quote, "We were terrified.")]))

    desk.get_by_role("button", name="Toggle quotes").click()
    panel = desk.locator("[data-side-panel='quotes']")
    expect(panel).to_contain_text("Word for word, as far as the ledger has them.")
    form.get_by_label("The words").fill("We were scared.")

    expect(panel).to_contain_text("1 quotation needs a look.", timeout=15_000)
    expect(panel).to_contain_text("“scared” stands where “terrified” was said.")
    assert not faults
