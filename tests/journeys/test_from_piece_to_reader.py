"""A piece goes in, a published page tied to its records comes out, and follows the records."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from newsroom.desk.roles import CHIEF_EDITOR, DESK_EDITOR, FACT_CHECKER, WRITER
from people.models import Person
from shows.models import Show
from tests.journeys.conftest import add_cast_list, link_the_interview, pass_the_people
from tests.staff import filled_form, make_staff, signed_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from playwright.sync_api import Page

    from newsroom.articles.models import ArticlePage

PASSWORD = "a long enough word"
HEADLINE = "Everything we know about “Saltmarsh,” the next BBC One thriller"
NOTE = "returning from Low Water"


def save(client: Client, path: str, **values: Any) -> None:
    client.post(path, {**filled_form(client.get(path).text), **values})


def edit_path(record: Any) -> str:
    return reverse(record.snippet_viewset.get_url_name("edit"), args=[record.pk])


@pytest.mark.django_db
def test_intake_writes_drafts_and_no_reader_sees_them(filed: Callable[[], ArticlePage]) -> None:
    story = filed()
    show = Show.objects.get(title="Saltmarsh")
    reader = Client()

    assert story.title == HEADLINE
    assert not story.live
    assert reader.get(f"/tv/{story.slug}/").status_code == 404
    assert reader.get(show.get_absolute_url()).status_code == 404
    assert "Saltmarsh" not in reader.get("/tv/").text + reader.get("/shows/").text


@pytest.mark.django_db
def test_what_is_published_is_read_and_follows_its_record(
    filed: Callable[[], ArticlePage],
) -> None:
    story, chief, reader = filed(), signed_in(make_staff(CHIEF_EDITOR)), Client()
    show = Show.objects.get(title="Saltmarsh")
    add_cast_list(story, show)
    link_the_interview(story)
    publish = {"action-publish": "action-publish"}

    save(chief, edit_path(show), **publish)
    save(chief, edit_path(Person.objects.get(name="Ruth Okafor")), **publish)
    pass_the_people()
    chief.post(
        reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"]) + f"?id={story.pk}"
    )
    first = reader.get(f"/tv/{story.slug}/").text
    save(chief, edit_path(show), **{"credits-0-note": NOTE}, **publish)
    then = reader.get(f"/tv/{story.slug}/").text

    assert HEADLINE in first
    assert "The lights go out over the Essex coast this spring." in first
    assert f'href="{show.get_absolute_url()}"' in first
    assert NOTE not in first
    assert NOTE in then
    assert NOTE in reader.get(show.get_absolute_url()).text


@pytest.mark.django_db
def test_a_piece_goes_the_whole_way_through_the_desk(filed: Callable[[], ArticlePage]) -> None:
    story, writer = filed(), make_staff(WRITER)
    link_the_interview(story)
    story.refresh_from_db()
    story.get_workflow().start(story, writer)

    for role in (DESK_EDITOR, FACT_CHECKER, CHIEF_EDITOR):
        assert Client().get(f"/tv/{story.slug}/").status_code == 404
        step = type(story).objects.get(pk=story.pk).current_workflow_task_state
        args = [story.pk, "approve", step.pk]
        signed_in(make_staff(role)).post(reverse("wagtailadmin_pages:workflow_action", args=args))

    assert HEADLINE in Client().get(f"/tv/{story.slug}/").text


def sign_in(page: Page, username: str) -> None:
    page.goto("/desk/login/")
    page.get_by_label("Username").fill(username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/desk/")


def press_publish(page: Page) -> None:
    page.get_by_role("button", name="More actions").last.click()
    page.get_by_role("button", name="Publish").click()
    expect(page.locator(".messages .success")).to_be_visible()


@pytest.mark.django_db(transaction=True)
def test_a_chief_editor_does_it_all_in_a_browser(
    filed: Callable[[], ArticlePage], page: Page
) -> None:
    chief = make_staff(CHIEF_EDITOR, username="chris")
    chief.set_password(PASSWORD)
    chief.save()
    story = filed()
    show = Show.objects.get(title="Saltmarsh")
    add_cast_list(story, show)
    link_the_interview(story)
    pass_the_people()
    sign_in(page, "chris")

    page.goto(edit_path(show))
    press_publish(page)
    page.goto("/desk/stories/")
    page.get_by_role("link", name=HEADLINE, exact=False).first.click()
    page.wait_for_url(f"**/desk/pages/{story.pk}/edit/")
    press_publish(page)
    page.goto(f"/tv/{story.slug}/")
    expect(page.get_by_role("heading", level=1)).to_have_text(HEADLINE)
    expect(page.get_by_role("main")).to_contain_text("The lights go out over the Essex coast")
    expect(page.get_by_role("main")).not_to_contain_text(NOTE)
    page.get_by_role("link", name="Saltmarsh on file").click()
    page.wait_for_url("**/shows/saltmarsh/")

    page.goto(edit_path(show))
    page.get_by_role("tab", name="Cast and credits").click()
    page.locator("#inline_child_credits-0 [data-row-toggle]").first.click()
    page.locator("#id_credits-0-note").fill(NOTE)
    press_publish(page)
    page.goto(f"/tv/{story.slug}/")

    expect(page.get_by_role("main")).to_contain_text(NOTE)
