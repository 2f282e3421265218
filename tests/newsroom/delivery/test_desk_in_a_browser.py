"""The desk works in a real browser under its policy, and talks to nobody but us."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.urls import reverse

from newsroom.articles.models import ArticlePage
from people.models import Person
from shows.models import Show
from tests.factories import (
    CreditFactory,
    PersonFactory,
    PictureFactory,
    ShowFactory,
    UserFactory,
    make_section,
    make_story,
)
from tests.staff import signed_in

if TYPE_CHECKING:
    from playwright.sync_api import Page, Request
    from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)

NOTE_VIOLATIONS = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => window.violations.push(
  [event.effectiveDirective, event.blockedURI, event.sourceFile, event.sample].join(" ")
));
"""


class Visit:
    """A signed-in admin's browser, and all it was kept from or asked of others."""

    def __init__(self, page: Page, live_server: LiveServer) -> None:
        self.page = page
        self.host = urlsplit(live_server.url).netloc
        self.strangers: list[str] = []
        self.failures: list[str] = []
        admin = UserFactory.create(is_superuser=True, is_staff=True)
        cookie = signed_in(admin).cookies[settings.SESSION_COOKIE_NAME]
        page.context.add_cookies(
            [{"name": cookie.key, "value": cookie.value, "url": live_server.url}]
        )
        page.add_init_script(NOTE_VIOLATIONS)
        page.on("request", self.note_request)
        page.on("pageerror", lambda error: self.failures.append(f"{page.url}: {error}"))

    def note_request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != self.host:
            self.strangers.append(request.url)

    def open(self, address: str) -> None:
        response = self.page.goto(address, wait_until="load")
        assert response is not None
        assert response.status == 200, address
        self.page.wait_for_timeout(300)

    def violations(self) -> list[str]:
        """What the policy stopped, but for handlers of the cropping tool that do nothing."""
        found: list[str] = self.page.evaluate("window.violations")
        harmless = ("script-src-attr", "jquery.Jcrop")
        return [entry for entry in found if not all(part in entry for part in harmless)]


@pytest.fixture
def visit(page: Page, live_server: LiveServer) -> Visit:
    return Visit(page, live_server)


def addresses() -> list[str]:
    """Lists and forms of every kind of thing the desk works with."""
    section, story = make_section(), make_story(live=False)
    story.save_revision()
    person = PersonFactory.create()
    show = ShowFactory.create()
    CreditFactory.create(show=show, person=person)
    picture = PictureFactory.create()
    records = [(Person, person), (Show, show)]
    found = [
        "/desk/",
        reverse("wagtailadmin_explore", args=[section.pk]),
        reverse("wagtailadmin_pages:edit", args=[story.pk]),
        reverse("wagtailadmin_pages:history", args=[story.pk]),
        reverse("wagtailadmin_pages:add", args=["articles", "articlepage", section.pk]),
        reverse("wagtailimages:index"),
        reverse("wagtailimages:add"),
        reverse("wagtailimages:add_multiple"),
        reverse("wagtailimages:edit", args=[picture.pk]),
        reverse("wagtailusers_users:index"),
        reverse("wagtailusers_users:add"),
        reverse("wagtailredirects:index"),
        reverse("wagtailadmin_account"),
        reverse("wagtailadmin_reports:site_history"),
        reverse("wagtailadmin_workflows:index"),
    ]
    for model, record in records:
        url_name = model.snippet_viewset.get_url_name
        found += [reverse(url_name(name)) for name in ("list", "add")]
        found += [reverse(url_name(name), args=[record.pk]) for name in ("edit", "history")]
    return found


def test_no_page_of_the_desk_breaks_its_policy_or_calls_a_stranger(visit: Visit) -> None:
    broken = {}

    for address in addresses():
        visit.open(address)
        if visit.violations():
            broken[address] = visit.violations()

    assert not broken
    assert not visit.strangers
    assert not visit.failures


def test_rows_choosers_and_dates_work_under_it(visit: Visit) -> None:
    PictureFactory.create(title="Curtain")
    story = make_story(live=False)
    page = visit.page

    visit.open(reverse("wagtailadmin_pages:edit", args=[story.pk]))
    page.locator("#id_subjects-ADD").click()
    page.locator("#id_subjects-0-id").wait_for(state="attached")
    page.locator("#id_dated_on").click()
    page.locator(".xdsoft_datetimepicker:visible").wait_for()
    page.keyboard.press("Escape")
    page.locator("#id_lead_image-chooser [data-chooser-action-choose]").first.click()
    page.locator(".modal-body a[data-chooser-modal-choice]").first.click()
    page.locator("#id_lead_image-chooser [data-chooser-title]", has_text="Curtain").wait_for()

    assert not visit.violations()
    assert not visit.strangers
    assert not visit.failures


def test_a_draft_is_saved_and_previewed_under_it(visit: Visit) -> None:
    story = make_story("Before", live=False)
    story.save_revision()
    page = visit.page

    visit.open(reverse("wagtailadmin_pages:edit", args=[story.pk]))
    page.locator("#id_title").fill("After")
    page.get_by_role("button", name="Save draft").first.click()
    page.wait_for_url("**/edit/")
    page.locator('[data-side-panel-toggle="preview"], [aria-label="Toggle preview"]').first.click()
    page.wait_for_timeout(1500)

    saved = ArticlePage.objects.get(pk=story.pk).get_latest_revision_as_object()
    assert saved.title == "After"
    assert not visit.violations()
    assert not visit.strangers


def test_the_policy_stops_a_script_that_is_not_ours(visit: Visit) -> None:
    visit.open("/desk/")

    visit.page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.stolen = true";
          document.body.append(script);
        }"""
    )

    assert visit.page.evaluate("window.stolen") is None
    assert [entry for entry in visit.violations() if entry.startswith("script-src")]
