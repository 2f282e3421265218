from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.menu import admin_menu
from wagtail.models import Workflow

from newsroom.desk.roles import CHIEF_EDITOR, ROLES, WRITER
from tests.factories import UserFactory, make_section, make_story
from tests.staff import make_staff, signed_in

if TYPE_CHECKING:
    from newsroom.desk.roles import Role
    from newsroom.users.models import User

pytestmark = pytest.mark.django_db

EMPTY = {
    "Your drafts": "You have no drafts.",
    "Waiting for review": "No story is waiting for review.",
    "Scheduled": "No story is scheduled.",
    "Latest published": "Nothing has been published yet.",
}


def dashboard(user: User) -> dict[str, str]:
    """What stands under each heading of the dashboard."""
    page = BeautifulSoup(signed_in(user).get(reverse("wagtailadmin_home")).text, "html.parser")
    return {
        panel.select("h2")[0].get_text(" ", strip=True): panel.get_text(" ", strip=True)
        for panel in page.select(".w-panel--dashboard")
    }


def test_an_empty_desk_says_so_in_sentences() -> None:
    panels = dashboard(make_staff(CHIEF_EDITOR))

    for heading, sentence in EMPTY.items():
        assert sentence in panels[heading]


def test_a_writer_finds_their_own_drafts_and_nobody_elses() -> None:
    writer = make_staff(WRITER)
    make_story("Mine", live=False, owner=writer)
    make_story("Not mine", live=False, owner=UserFactory.create())
    changed = make_story("Mine, changed", owner=writer)
    changed.save_revision()

    drafts = dashboard(writer)["Your drafts"]

    assert "Mine" in drafts
    assert "Mine, changed" in drafts
    assert "Not mine" not in drafts


def test_a_story_in_review_names_its_step() -> None:
    writer = make_staff(WRITER)
    story = make_story("For review", live=False, owner=writer)
    story.save_revision(user=writer)
    workflow = Workflow.objects.filter(workflow_pages__isnull=False).first()
    assert workflow is not None
    state = workflow.start(story, writer)

    waiting = dashboard(make_staff(CHIEF_EDITOR))["Waiting for review"]

    assert "For review" in waiting
    assert state.current_task_state.task.name in waiting


def test_a_scheduled_story_says_when_it_goes_live() -> None:
    story = make_story("Tomorrow", live=False)
    moment = timezone.now() + datetime.timedelta(days=1)
    story.go_live_at = moment
    story.save_revision(approved_go_live_at=moment)

    scheduled = dashboard(make_staff(CHIEF_EDITOR))["Scheduled"]

    assert "Tomorrow" in scheduled
    assert f"{timezone.localtime(moment):%b} {timezone.localtime(moment).day}" in scheduled


def test_the_latest_published_comes_first_with_its_section() -> None:
    for title in ("Older", "Newer"):
        story = make_story(title, section=make_section("Film"), live=False)
        story.save_revision().publish()

    latest = dashboard(make_staff(WRITER))["Latest published"]

    assert latest.index("Newer") < latest.index("Older")
    assert "Film" in latest


def test_a_full_desk_asks_no_more_than_an_empty_one(django_assert_max_num_queries: Any) -> None:
    chief = make_staff(CHIEF_EDITOR)
    for number in range(7):
        make_story(f"Draft {number}", live=False, owner=chief)
        make_story(f"Story {number}").save_revision().publish()
    client = signed_in(chief)
    client.get(reverse("wagtailadmin_home"))

    with django_assert_max_num_queries(42):
        client.get(reverse("wagtailadmin_home"))


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_the_menu_of_a_role_leads_only_to_pages_that_open(role: Role) -> None:
    client = signed_in(make_staff(role))
    request = client.get(reverse("wagtailadmin_home")).wsgi_request

    found = list(admin_menu.menu_items_for_request(request))

    names = {item.name for item in found}
    assert "help" not in names
    addresses = [
        url
        for item in found
        for url in (
            [entry.url for entry in item.menu.menu_items_for_request(request)]
            if hasattr(item, "menu")
            else [item.url]
        )
    ]
    for address in filter(None, addresses):
        if address.startswith("/desk/"):
            assert client.get(address, follow=True).status_code == 200, address


def test_pictures_are_called_pictures() -> None:
    html = signed_in(make_staff(CHIEF_EDITOR)).get(reverse("wagtailadmin_home")).text

    assert '"Pictures"' in html.replace("&quot;", '"')


def test_the_desk_carries_the_name_of_the_house() -> None:
    client = signed_in(make_staff(WRITER))

    html = client.get(reverse("wagtailadmin_home")).text

    assert "- Newsroom</title>" in " ".join(html.split())
    assert "editor guide" not in html
