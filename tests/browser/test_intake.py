"""Desk > Intake in a browser: dropping, pasting, deciding by keys, filing and undoing."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from newsroom.articles.models import ArticlePage
from newsroom.intake.actions import receive
from newsroom.intake.models import Submission, Verdict
from newsroom.intake.reviewing import review
from tests.browser.editor import SAVED
from tests.factories import PersonFactory, make_section
from tests.newsroom.intake.pieces import PIECE
from tests.newsroom.intake.word_files import p, r, word

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.django_db(transaction=True)

# Files as a drag from the desktop brings them: name and contents in base64.
DROP = """async (files) => {
  const held = new DataTransfer();
  for (const [name, data] of files) {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    held.items.add(new File([bytes], name));
  }
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: held, bubbles: true }));
}"""
PASTE = """(box, { html, text }) => {
  const held = new DataTransfer();
  held.setData("text/html", html);
  held.setData("text/plain", text);
  box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: held, bubbles: true }));
  box.value = text;
}"""


def drop(page: Page, **files: bytes) -> None:
    told = [
        [name.replace("_", "."), base64.b64encode(data).decode()] for name, data in files.items()
    ]
    page.locator("intake-drop:defined").wait_for()
    page.evaluate(DROP, told)


def arrival(page: Page, name: str) -> Locator:
    return page.locator(".intake-arrival").filter(has_text=name)


def open_review(page: Page, text: str = PIECE) -> Submission:
    make_section("Television")
    submission = receive(text.encode(), name="saltmarsh.txt")
    page.goto(f"/desk/intake/{submission.pk}/")
    page.locator("intake-review:defined").wait_for()
    return submission


def count(page: Page) -> Locator:
    return page.locator("[data-count]")


def wait_for_verdicts(page: Page, number: int) -> None:
    for _ in range(SAVED // 250):
        if Verdict.objects.exclude(decision="").count() == number:
            return
        page.wait_for_timeout(250)
    assert Verdict.objects.exclude(decision="").count() == number


def test_of_two_files_dropped_the_broken_one_says_why_and_the_other_is_read(desk: Page) -> None:
    make_section("Television")
    desk.goto("/desk/intake/")

    drop(desk, broken_docx=b"PK\x03\x04 and then nonsense", saltmarsh_txt=PIECE.encode())

    broken, read = arrival(desk, "broken.docx"), arrival(desk, "saltmarsh.txt")
    expect(broken).to_contain_text("is broken and cannot be read; open it in Word", timeout=SAVED)
    expect(read).to_contain_text("proposals wait", timeout=SAVED)
    expect(desk.locator("[data-waiting]")).to_contain_text("saltmarsh.txt")
    broken.get_by_role("button", name="Dismiss").click()
    expect(broken).to_have_count(0)
    read.get_by_role("link").click()
    expect(count(desk)).to_contain_text("proposals wait")


def test_a_file_that_could_not_be_read_is_still_told_of_on_another_day(desk: Page) -> None:
    make_section("Television")
    desk.goto("/desk/intake/")
    drop(desk, empty_txt=b"  ", scan_pdf=b"%PDF-1.4")
    expect(arrival(desk, "scan.pdf")).to_contain_text("ask for the text", timeout=SAVED)

    desk.reload()

    expect(arrival(desk, "scan.pdf")).to_contain_text("ask for the text")
    expect(arrival(desk, "empty.txt")).to_contain_text("is empty")


def test_pasted_markup_keeps_its_marks_and_leads_to_its_review(desk: Page) -> None:
    make_section("Television")
    desk.goto("/desk/intake/")
    desk.locator("intake-drop:defined").wait_for()
    html = "<h2>Cast</h2><p>Ada Lorne stars in <em>Saltmarsh</em> on Peacock.</p>"
    box = desk.get_by_label("Or paste the text")

    box.evaluate(PASTE, {"html": html, "text": "Cast\n\nAda Lorne stars in Saltmarsh on Peacock."})
    box.press("Control+Enter")

    desk.wait_for_url(re.compile(r"/desk/intake/\d+/$"), timeout=SAVED)
    submission = Submission.objects.get()
    assert (submission.format, submission.origin) == ("html", "paste")


def test_nothing_to_read_is_said_at_once(desk: Page) -> None:
    make_section("Television")
    desk.goto("/desk/intake/")
    desk.locator("intake-drop:defined").wait_for()

    desk.get_by_role("button", name="Read it").click()

    expect(desk.locator("intake-drop [data-fault]")).to_have_text(
        "Choose a file or paste a text; there was nothing to read."
    )


def test_a_document_that_holds_more_lists_what_a_story_cannot(desk: Page) -> None:
    make_section("Television")
    desk.goto("/desk/intake/")
    body = p(r("Ada Lorne stars in “Saltmarsh” on Peacock."), r("Psst.", "<w:vanish/>"))

    drop(desk, piece_docx=word(body))

    desk.wait_for_url(re.compile(r"/desk/intake/\d+/$"), timeout=SAVED)
    desk.get_by_text("1 thing in the file that a story cannot hold").click()
    expect(desk.get_by_text("hidden words: Psst.")).to_be_visible()


def test_proposals_are_decided_by_keys_alone(desk: Page) -> None:
    submission = open_review(desk)
    lines = [one for one in review(submission).lines if one.is_open]

    desk.keyboard.press("n")
    first = desk.locator(f"[data-line='{lines[0].key}']")
    expect(first).to_be_focused()
    desk.keyboard.press("a")
    expect(first).to_have_attribute("data-decision", "accepted")
    second = desk.locator(f"[data-line='{lines[1].key}']")
    expect(second).to_be_focused()
    desk.keyboard.press("r")

    expect(second).to_have_attribute("data-decision", "rejected")
    expect(count(desk)).to_have_text(f"{len(lines) - 2} proposals wait")
    desk.keyboard.press("z")
    expect(second).to_have_attribute("data-decision", "")
    expect(second).to_be_focused()


def test_a_correction_is_made_and_left_by_keys(desk: Page) -> None:
    submission = open_review(desk)
    credit = next(one for one in review(submission).lines if one.group == "credits")
    line = desk.locator(f"[data-line='{credit.key}']")
    line.focus()

    desk.keyboard.press("e")
    tier = line.get_by_label("Tier")
    line.locator("select, input:not([type=hidden])").first.wait_for()
    tier.select_option("guest")
    desk.keyboard.press("Escape")
    expect(line).to_be_focused()
    desk.keyboard.press("a")

    expect(line).to_contain_text("corrected")
    expect(line).to_contain_text("guest")


def test_one_of_several_of_a_name_is_chosen_by_its_number(desk: Page) -> None:
    PersonFactory.create(name="Ada Lorne", disambiguator="actor", slug="ada-1")
    PersonFactory.create(name="Ada Lorne", disambiguator="painter", slug="ada-2")
    submission = open_review(desk)
    asked = next(one for one in review(submission).lines if one.state == "choose")
    line = desk.locator(f"[data-line='{asked.key}']")
    line.focus()

    desk.keyboard.press("2")

    expect(line).to_have_attribute("data-state", "on file")
    wait_for_verdicts(desk, 1)
    assert Verdict.objects.get().record == asked.candidates[1].id


def test_a_review_that_was_left_goes_on_where_it_was(desk: Page) -> None:
    open_review(desk)
    desk.keyboard.press("n")
    desk.keyboard.press("r")
    expect(desk.locator("[data-decision=rejected]")).to_have_count(1)
    left = count(desk).inner_text()

    desk.goto("/desk/intake/")
    expect(desk.locator("[data-waiting]")).to_contain_text("1 decided")
    desk.locator("[data-waiting]").get_by_role("link").click()

    expect(count(desk)).to_have_text(left)
    expect(desk.locator("[data-decision=rejected]")).to_have_count(1)


def test_many_are_accepted_undone_and_filed_in_under_ten_keys(desk: Page) -> None:
    open_review(desk)
    before = count(desk).inner_text()

    desk.keyboard.press("s")
    expect(desk.locator("[data-undo]")).to_be_visible()
    expect(count(desk)).not_to_have_text(before)
    desk.keyboard.press("z")
    expect(count(desk)).to_have_text(before)
    desk.keyboard.press("s")
    expect(count(desk)).not_to_have_text(before)
    desk.keyboard.press("f")
    expect(desk.locator("[data-file-says]")).to_contain_text("Press F once more")
    desk.locator("intake-review").evaluate("(review) => review.nextOpen()")
    desk.keyboard.press("f")

    desk.wait_for_url(re.compile(r"/desk/pages/\d+/edit/"), timeout=SAVED)
    assert ArticlePage.objects.get().title.startswith("Saltmarsh")


def test_pointing_at_either_side_lights_up_the_other(desk: Page) -> None:
    submission = open_review(desk)
    person = next(one for one in review(submission).lines if one.said.startswith("Ada Lorne"))
    line = desk.locator(f"[data-line='{person.key}']")
    words = desk.locator(f"mark[data-keys~='{person.key}']").first

    line.hover()
    expect(words).to_have_class(re.compile("is-lit"))
    desk.locator("[data-count]").hover()
    words.hover()
    expect(line).to_have_class(re.compile("is-lit"))
    words.click()

    expect(desk.locator("[data-line]:focus")).to_have_count(1)


def test_on_a_phone_both_sides_are_behind_tabs(desk: Page) -> None:
    desk.set_viewport_size({"width": 390, "height": 844})
    open_review(desk)
    piece, proposals = desk.locator(".intake-text"), desk.locator(".intake-side")
    expect(proposals).to_be_visible()
    expect(piece).to_be_hidden()

    desk.get_by_role("tab", name="The piece").click()
    expect(piece).to_be_visible()
    expect(proposals).to_be_hidden()
    piece.locator("mark").first.click()

    expect(proposals).to_be_visible()
    expect(desk.locator("[data-line]:focus")).to_have_count(1)


@pytest.mark.parametrize("width", [390, 820, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_screen_has_a_fault_that_axe_finds(desk: Page, width: int, scheme: Any) -> None:
    desk.set_viewport_size({"width": width, "height": 900})
    desk.emulate_media(color_scheme=scheme)
    make_section("Film")
    desk.goto("/desk/intake/")
    drop(desk, scan_pdf=b"%PDF-1.4", notes_txt=b"Ben Roe joins Copper Sky on Hulu in May.")
    expect(arrival(desk, "notes.txt")).to_contain_text("wait", timeout=SAVED)

    found = {"the list": faults_of(desk)}
    open_review(desk)
    desk.keyboard.press("s")
    expect(desk.locator("[data-undo]")).to_be_visible()
    desk.keyboard.press("?")
    found["the review"] = faults_of(desk)

    assert found == {"the list": [], "the review": []}


def faults_of(page: Page) -> list[str]:
    """What axe finds in our part of the page; the frame around it is Wagtail's."""
    told: Any = Axe().run(page, context=".content", options={"preload": False}).response
    return [
        f"{fault['id']}: {node['html'][:160]}"
        for fault in told["violations"]
        for node in fault["nodes"]
    ]
