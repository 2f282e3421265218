"""Several editors who save at the same moment lose nothing and see no error."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse
from wagtail.admin.views.pages.edit import EditView
from wagtail.models import Revision

from newsroom.articles.models import ArticlePage
from newsroom.delivery import desk_writes
from newsroom.desk.roles import CHIEF_EDITOR
from tests.factories import make_section, make_story
from tests.newsroom.delivery.processes import ended, meeting, started
from tests.staff import body_of, filled_form, make_staff, signed_in

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db(transaction=True)

EDITORS = 4
SAVES = 5
JSON = {"Accept": "application/json"}


def opened(client: Client, story: ArticlePage) -> tuple[str, dict[str, Any]]:
    address = reverse("wagtailadmin_pages:edit", args=[story.pk])
    return address, filled_form(client.get(address).text) | body_of("It ends.")


def at_once(works: list[Any]) -> list[int]:
    moment = time.time() + 0.5
    return [ended(child) for child in [started(work, at=moment) for work in works]]


def autosaves_accepted() -> int:
    """How many of several autosaves from one and the same version were taken."""
    story = make_story("The one", live=False)
    story.save_revision()
    forms: list[tuple[Client, str, dict[str, Any]]] = []
    for _ in range(EDITORS):
        client = signed_in(make_staff(CHIEF_EDITOR))
        address, form = opened(client, story)
        latest = story.get_latest_revision()
        form["loaded_revision_id"] = str(latest.pk)
        form["loaded_revision_created_at"] = latest.created_at.isoformat()
        forms.append((client, address, form))
    before = Revision.objects.filter(object_id=str(story.pk)).count()

    def save(client: Client, address: str, form: dict[str, Any], words: str) -> None:
        client.post(address, form | {"title": words}, headers=JSON)

    at_once(
        [
            partial(save, client, address, form, f"Version {number}")
            for number, (client, address, form) in enumerate(forms)
        ]
    )
    return Revision.objects.filter(object_id=str(story.pk)).count() - before


def test_stock_all_autosaves_from_one_version_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_writes, "is_desk_write", lambda request: False)
    monkeypatch.setattr(EditView, "save_action", meeting(EditView.save_action, processes=EDITORS))

    assert autosaves_accepted() > 1


def test_of_autosaves_from_one_version_one_is_taken() -> None:
    assert autosaves_accepted() == 1


def test_editors_who_create_and_save_at_once_see_no_error() -> None:
    section = make_section()
    address = reverse("wagtailadmin_pages:add", args=["articles", "articlepage", section.pk])
    clients = [signed_in(make_staff(CHIEF_EDITOR)) for _ in range(EDITORS)]
    form = filled_form(clients[0].get(address).text) | body_of("It ends.")

    def write(client: Client, editor: int) -> None:
        for number in range(SAVES):
            name = f"Story {editor} {number}"
            values = form | {"title": name, "slug": name.lower().replace(" ", "-")}
            response = client.post(address, values | {"action-publish": "1"})
            assert response.status_code == 302, response.text

    statuses = at_once([partial(write, client, number) for number, client in enumerate(clients)])

    assert statuses == [0] * EDITORS
    assert ArticlePage.objects.filter(live=True).count() == EDITORS * SAVES
    assert ArticlePage.find_problems() == ([], [], [], [], [])
    section.refresh_from_db()
    assert section.numchild == EDITORS * SAVES
