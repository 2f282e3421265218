"""The editor in a real browser: mentions by keyboard, records made on the way, autosave."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from newsroom.articles.models import ArticlePage
from people.models import Person
from shows.models import Character, Credit, Show
from tests.factories import (
    CreditFactory,
    PersonFactory,
    PersonTradeFactory,
    ShowFactory,
    UserFactory,
    make_section,
    make_story,
)

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from newsroom.users.models import User

pytestmark = pytest.mark.django_db(transaction=True)

SAVED = 15_000
# Wagtail takes what is typed in the first moments after loading for the state it loaded.
SETTLING = 1_500


@pytest.fixture
def faults(page: Page) -> list[str]:
    """What the browser complains about; a test that ends with any has found a fault."""
    found: list[str] = []
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


@pytest.fixture
def desk(page: Page, faults: list[str]) -> Page:
    """The browser of an editor who has just signed in."""
    user: User = UserFactory.create(username="ada", is_superuser=True)
    user.set_password("a long enough word")
    user.save()
    page.goto("/desk/login/")
    page.get_by_label("Username").fill("ada")
    page.get_by_label("Password").fill("a long enough word")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/desk/")
    return page


def prose(page: Page, number: int = 0) -> Locator:
    return page.locator(".public-DraftEditor-content").nth(number)


def open_story(page: Page, story: ArticlePage) -> None:
    page.goto(f"/desk/pages/{story.pk}/edit/")
    prose(page).wait_for()
    page.wait_for_timeout(SETTLING)


def options(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Records").get_by_role("option")


def story_with(*paragraphs: str) -> ArticlePage:
    body = [{"type": "paragraph", "value": f"<p>{words}</p>"} for words in paragraphs]
    return make_story("A leap", body=body)


def stored_body(story: ArticlePage) -> str:
    """The prose of the latest draft, without the keys the editor gives its blocks."""
    draft = ArticlePage.objects.get(pk=story.pk).get_latest_revision_as_object()
    sources = [block.value.source for block in draft.body]
    return re.sub(r' data-block-key="\w+"', "", "".join(sources))


def expect_stored(page: Page, story: ArticlePage, html: str) -> None:
    """Wait until autosave has brought the prose to the desk's database."""
    for _ in range(SAVED // 250):
        if stored_body(story) == html:
            return
        page.wait_for_timeout(250)
    assert stored_body(story) == html


def link(person: Person, words: str) -> str:
    return f'<a linktype="mention" kind="person" id="{person.pk}">{words}</a>'


def test_a_mention_is_made_with_the_keyboard_alone_and_reaches_the_reader(
    desk: Page, faults: list[str]
) -> None:
    person = PersonFactory.create(name="Lou de Laâge", slug="lou-de-laage")
    PersonFactory.create(name="Lou Reed")
    story = story_with("With")
    open_story(desk, story)

    prose(desk).click()
    desk.keyboard.press("End")
    desk.keyboard.type(" @lou", delay=30)
    expect(options(desk)).to_have_count(2)
    expect(options(desk).nth(0)).to_have_attribute("aria-selected", "true")
    desk.keyboard.press("ArrowDown")
    expect(options(desk).nth(1)).to_have_attribute("aria-selected", "true")
    described = prose(desk).get_attribute("aria-activedescendant")
    assert described == options(desk).nth(1).get_attribute("id")
    desk.keyboard.press("ArrowUp")
    desk.keyboard.press("Enter")
    expect(options(desk)).to_have_count(0)
    desk.keyboard.type(", at last.", delay=30)

    expect_stored(desk, story, f"<p>With {link(person, 'Lou de Laâge')}, at last.</p>")
    desk.get_by_role("button", name="More actions").last.click()
    desk.get_by_role("button", name="Publish").click()
    desk.wait_for_url("**/desk/pages/*/")
    desk.goto(story.url)
    mention = desk.locator(".prose").get_by_role("link", name="Lou de Laâge")
    expect(mention).to_have_attribute("href", "/people/lou-de-laage/")
    assert not faults


def test_escape_waves_the_list_off_and_typing_goes_on(desk: Page, faults: list[str]) -> None:
    PersonFactory.create(name="Lou Reed")
    open_story(desk, story_with("With"))

    prose(desk).click()
    desk.keyboard.press("End")
    desk.keyboard.type(" @lo", delay=30)
    expect(options(desk)).to_have_count(1)
    desk.keyboard.press("Escape")
    desk.keyboard.type("u reed", delay=30)
    desk.wait_for_timeout(500)

    expect(options(desk)).to_have_count(0)
    expect(prose(desk)).to_have_text("With @lou reed")
    assert not faults


def test_tab_takes_the_first_and_shift_keeps_the_words_typed(desk: Page) -> None:
    person = PersonFactory.create(name="Lou de Laâge")
    story = story_with("With")
    open_story(desk, story)

    prose(desk).click()
    desk.keyboard.press("End")
    desk.keyboard.type(" @laage", delay=30)
    expect(options(desk)).to_have_count(1)
    desk.keyboard.press("Tab")
    desk.keyboard.type("and @Laâge", delay=30)
    expect(options(desk)).to_have_count(1)
    desk.keyboard.press("Shift+Enter")
    desk.keyboard.type(".", delay=30)

    expect_stored(
        desk,
        story,
        f"<p>With {link(person, 'Lou de Laâge')} and {link(person, 'Laâge')}.</p>",
    )


def test_undoing_a_mention_leaves_what_was_typed(desk: Page) -> None:
    PersonFactory.create(name="Lou de Laâge")
    open_story(desk, story_with("With"))

    prose(desk).click()
    desk.keyboard.press("End")
    desk.keyboard.type(" @laage", delay=30)
    expect(options(desk)).to_have_count(1)
    desk.keyboard.press("Enter")
    expect(prose(desk).locator(".mention")).to_have_count(1)
    desk.keyboard.press("Control+z")

    expect(prose(desk).locator(".mention")).to_have_count(0)
    expect(prose(desk)).to_have_text("With @laage")


def test_selected_words_become_a_mention_and_plain_words_again(
    desk: Page, faults: list[str]
) -> None:
    person = PersonFactory.create(name="Lou de Laâge")
    PersonTradeFactory.create(person=person, trade="actor")
    story = story_with("Laage")
    open_story(desk, story)

    prose(desk).dblclick(position={"x": 20, "y": 10})
    desk.get_by_role("button", name="Mention a person or a show").first.click()
    box = desk.get_by_role("dialog", name="Mention a record").get_by_role("combobox")
    expect(box).to_be_focused()
    expect(box).to_have_value("Laage")
    expect(options(desk)).to_have_count(1)
    desk.keyboard.press("Enter")
    mention = prose(desk).locator(".mention")
    expect(mention).to_have_text("Laage")
    expect(mention).to_have_attribute("title", "Lou de Laâge · actor")
    expect_stored(desk, story, f"<p>{link(person, 'Laage')}</p>")

    mention.click()
    desk.get_by_role("button", name="Remove").click()

    expect(prose(desk).locator(".mention")).to_have_count(0)
    expect(prose(desk)).to_have_text("Laage")
    assert not faults


def test_a_mention_can_be_given_to_another_record(desk: Page) -> None:
    actor = PersonFactory.create(name="Brian Cox", disambiguator="actor")
    PersonFactory.create(name="Brian Cox", disambiguator="physicist")
    story = story_with(f"With {link(actor, 'Cox')}.")
    open_story(desk, story)

    prose(desk).locator(".mention").click()
    desk.get_by_role("button", name="Edit", exact=True).last.click()
    desk.keyboard.type("cox", delay=30)
    options(desk).filter(has_text="physicist").click()

    expect(prose(desk).locator(".mention")).to_have_attribute("title", re.compile("physicist"))
    physicist = Person.objects.get(disambiguator="physicist")
    expect_stored(desk, story, f"<p>With {link(physicist, 'Cox')}.</p>")


def test_copying_to_another_paragraph_keeps_who_it_is(desk: Page, faults: list[str]) -> None:
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    person = PersonFactory.create(name="Lou de Laâge")
    story = story_with(f"With {link(person, 'de Laâge')}", "x")
    open_story(desk, story)

    prose(desk, 0).click()
    desk.keyboard.press("Control+a")
    desk.keyboard.press("Control+c")
    prose(desk, 1).click()
    desk.keyboard.press("Control+a")
    desk.keyboard.press("Control+v")

    expect(prose(desk, 1).locator(".mention")).to_have_text("de Laâge")
    expect_stored(desk, story, f"<p>With {link(person, 'de Laâge')}</p>" * 2)
    assert not faults


def test_a_slug_follows_the_headline_without_its_accents(desk: Page) -> None:
    section = make_section("TV")
    desk.goto(f"/desk/pages/add/articles/articlepage/{section.pk}/")
    prose_free = desk.get_by_placeholder("Headline")

    prose_free.fill("Étoile, “à la une” — Łódź & Malmö")
    prose_free.press("Tab")

    expect(desk.locator("#id_slug")).to_have_value(re.compile(r"^etoile-a-la-une-.*lodz.*malmo$"))


def test_a_slug_follows_a_persons_name_without_its_accents(desk: Page) -> None:
    desk.goto("/desk/snippets/people/person/add/")
    name = desk.get_by_placeholder("Name as we print it")

    name.fill("Gaëlle Étienne-Łoś")
    name.press("Tab")

    expect(desk.locator("#id_slug")).to_have_value("gaelle-etienne-los")


def test_a_credit_with_its_character_is_entered_without_leaving_the_show(
    desk: Page, faults: list[str]
) -> None:
    show = ShowFactory.create(title="Étoile", slug="etoile")
    for name in ("First", "Second", "Third"):
        CreditFactory.create(show=show, person=PersonFactory.create(name=name))
    desk.goto(f"/desk/snippets/shows/show/edit/{show.pk}/#tab-cast_and_credits")
    rows = desk.locator("[id^=inline_child_credits-]:not([id*=characters]):not([id*=panel])")
    expect(rows).to_have_count(3)
    expect(rows.nth(1).locator(".row-summary").first).to_contain_text("Second · Actor")
    desk.wait_for_timeout(SETTLING)

    desk.get_by_role("button", name="Add credit").click()
    row = rows.nth(3)
    row.get_by_role("button", name="Choose person").click()
    desk.get_by_role("tab", name="New").click()
    desk.locator(".modal-body").get_by_label("Display name").fill("Luke Kirby")
    desk.get_by_role("button", name="Add and choose").click()
    expect(row.get_by_text("Luke Kirby").first).to_be_visible()
    row.get_by_role("button", name="Add character").click()
    row.get_by_role("button", name="Choose character").click()
    desk.get_by_role("tab", name="New").click()
    desk.locator(".modal-body").get_by_label("Name").fill("Jack")
    desk.get_by_role("button", name="Add and choose").click()
    expect(row.locator(".row-summary").first).to_contain_text("Luke Kirby · Actor · Jack")

    expect(desk.get_by_text("Saved", exact=True).first).to_be_visible(timeout=SAVED)
    assert Credit.objects.count() == 3
    desk.get_by_role("button", name="More actions").last.click()
    desk.get_by_role("button", name="Publish").click()
    desk.wait_for_url("**/desk/snippets/shows/show/")
    made = Credit.objects.get(person__name="Luke Kirby")
    assert [played.character for played in made.characters.all()] == [
        Character.objects.get(name="Jack", show=show)
    ]
    assert Credit.objects.filter(show=show).count() == 4
    assert not faults


def test_a_new_show_goes_on_where_autosave_left_it(desk: Page, faults: list[str]) -> None:
    desk.goto("/desk/snippets/shows/show/add/")
    desk.wait_for_timeout(SETTLING)
    desk.get_by_placeholder("Title, with its accents").press_sequentially("Étoile", delay=30)
    desk.wait_for_url("**/desk/snippets/shows/show/edit/*/", timeout=SAVED)

    show = Show.objects.get()
    expect(desk.locator("#this-record")).to_have_value(str(show.pk))
    assert (show.title, show.slug, show.live) == ("Étoile", "etoile", False)
    assert not faults


def test_the_records_beside_the_text_follow_autosave(desk: Page) -> None:
    credit = CreditFactory.create(person=PersonFactory.create(name="Luke Kirby"), state="rumoured")
    show: Show = credit.show
    story = story_with("With")
    open_story(desk, story)
    desk.get_by_role("button", name="Toggle records").click()
    panel = desk.locator(".record-sheets")
    expect(panel).to_contain_text("This story is about no record yet.")

    desk.get_by_role("button", name="Add show or person").click()
    desk.get_by_role("button", name="Choose show").click()
    desk.locator(".modal-body").get_by_role("link", name=show.title).click()

    expect(panel).to_contain_text("Luke Kirby, actor", timeout=SAVED)
    expect(panel).to_contain_text("Rumoured")
