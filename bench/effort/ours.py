"""Filing the preview with our editor."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from bench.effort.hands import add_block
from bench.effort.piece import CAST, DEK, HEADLINE, OTHERS, QUOTES, SHOW, sections
from newsroom.articles.models import ArticlePage, HomePage, Quote, QuoteSubject, SectionPage
from people.models import Person
from shows.models import Character, Credit, CreditedCharacter, Release, Show

if TYPE_CHECKING:
    from bench.effort.hands import Hands


def prepare() -> SectionPage:
    """What the desk has on file before the preview is written."""
    show = Show.objects.create(title=SHOW, slug="the-salt-road")
    Release.objects.create(show=show, date=datetime.date(2027, 3, 4))
    people = {}
    for number, name in enumerate((*(name for name, _ in CAST), *OTHERS)):
        people[name] = Person.objects.create(name=name, slug=f"player-{number}")
    for place, (name, part) in enumerate(CAST):
        credit = Credit.objects.create(show=show, person=people[name], sort_order=place)
        character = Character.objects.create(show=show, name=part)
        CreditedCharacter.objects.create(credit=credit, character=character)
    for speaker, text in QUOTES:
        quote = Quote.objects.create(speaker=people[speaker], text=text)
        QuoteSubject.objects.create(quote=quote, show=show)
    section = SectionPage(title="Series", slug="series")
    HomePage.objects.get().add_child(instance=section)
    return section


def file(hands: Hands, address: str, section: SectionPage) -> None:
    page = hands.page
    page.goto(f"{address}/desk/pages/add/articles/articlepage/{section.pk}/")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(2000)
    hands.click(page.get_by_placeholder("Headline"))
    hands.paste(HEADLINE)
    hands.click(page.locator("#id_dek"))
    hands.paste(DEK)
    hands.pick(page.locator("#id_kind"), "preview")
    hands.mark("headline, dek and kind")
    _choose_show(hands)
    hands.mark("the show")
    for number, text in enumerate(sections()):
        _paragraph(hands, text)
        hands.mark("five parts of the text")
        if number < len(QUOTES):
            _quote(hands, number)
            hands.mark("four quotes")
    hands.click(_records(page).get_by_role("button", name="Cast list: ").first)
    hands.mark("ten names of the cast")
    page.wait_for_timeout(8000)


def _records(page: Any) -> Any:
    return page.locator("[data-side-panel='records']")


def _choose_show(hands: Hands) -> None:
    page = hands.page
    hands.click(page.locator("#id_subjects-ADD"))
    hands.click(page.get_by_role("button", name="Choose show").first)
    page.locator(".modal-body input[type=search], .modal-body #id_q").first.wait_for()
    page.wait_for_timeout(800)
    hands.type(SHOW[4:8])
    hands.click(page.locator(".modal-body").get_by_role("link", name=SHOW).first)
    # Saving as one types brings the show's record beside the text.
    hands.press("Control+Shift+L")
    _records(page).get_by_text("Cast and credits").wait_for(timeout=60_000)


def _paragraph(hands: Hands, text: str) -> None:
    page = hands.page
    add_block(hands, "Paragraph")
    page.wait_for_timeout(400)
    hands.paste(text)
    page.wait_for_timeout(600)


def _quote(hands: Hands, number: int) -> None:
    page = hands.page
    said = QUOTES[number][1][:20]
    line = _records(page).locator("li").filter(has_text=said)
    if not line.first.is_visible():
        hands.click(_records(page).locator("summary").filter(has_text="Quotes").first)
    hands.click(line.locator("[data-insert='block']").first)
    page.wait_for_timeout(600)


def check() -> None:
    """The desk must hold what was filed, or the counts mean nothing."""
    story = ArticlePage.objects.get(title=HEADLINE).get_latest_revision_as_object()
    kinds = [block.block_type for block in story.body]
    quoted = [block.value["quote"].text for block in story.body if block.block_type == "quotation"]
    wanted = [text for _, text in QUOTES]
    if kinds.count("paragraph") < len(sections()) or quoted != wanted or "cast_list" not in kinds:
        message = f"Our editor filed {kinds} with the quotes {quoted}."
        raise RuntimeError(message)
