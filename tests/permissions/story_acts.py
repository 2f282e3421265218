"""What people do to stories, each as the one request that does it, and whether it was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.urls import reverse
from wagtail.models import PageViewRestriction

from newsroom.articles.models import ArticlePage, HomePage, SectionPage
from tests.factories import home_page
from tests.permissions.forms import NEW, again, bulk, exists, page_path, send

if TYPE_CHECKING:
    from django.test import Client

    from tests.permissions.stage import Stage


def write_story(stage: Stage, client: Client) -> bool:
    path = reverse("wagtailadmin_pages:add", args=["articles", "articlepage", stage.section.pk])
    send(stage, client, path, title=NEW, slug="quite-another")
    return ArticlePage.objects.filter(title=NEW).exists()


def _saved(stage: Stage, client: Client, page: Any, **values: Any) -> Any:
    send(stage, client, page_path("edit", page), title=NEW, **values)
    return again(page)


def change_draft(stage: Stage, client: Client) -> bool:
    return bool(_saved(stage, client, stage.draft).draft_title == NEW)


def change_live(stage: Stage, client: Client) -> bool:
    changed = _saved(stage, client, stage.live)
    assert changed.title != NEW
    return bool(changed.draft_title == NEW)


def publish_draft(stage: Stage, client: Client) -> bool:
    publish = {"action-publish": "action-publish"}
    return bool(_saved(stage, client, stage.draft, **publish).live)


def schedule_draft(stage: Stage, client: Client) -> bool:
    plan = {"go_live_at": "2099-01-01 10:00", "action-publish": "action-publish"}
    _saved(stage, client, stage.draft, **plan)
    return again(stage.draft).revisions.exclude(approved_go_live_at=None).exists()


def unschedule(stage: Stage, client: Client) -> bool:
    revision = stage.scheduled.latest_revision_id
    client.post(page_path("revisions_unschedule", stage.scheduled, revision))
    return not stage.scheduled.revisions.exclude(approved_go_live_at=None).exists()


def unpublish(stage: Stage, client: Client) -> bool:
    client.post(page_path("unpublish", stage.live))
    return not again(stage.live).live


def delete_draft(stage: Stage, client: Client) -> bool:
    client.post(page_path("delete", stage.draft))
    return not exists(stage.draft)


def delete_live(stage: Stage, client: Client) -> bool:
    client.post(page_path("delete", stage.live))
    return not exists(stage.live)


def _moved(stage: Stage, client: Client, page: Any) -> bool:
    client.post(page_path("move_confirm", page, stage.other_section.pk))
    return bool(again(page).get_parent().pk == stage.other_section.pk)


def move_draft(stage: Stage, client: Client) -> bool:
    return _moved(stage, client, stage.draft)


def move_live(stage: Stage, client: Client) -> bool:
    return _moved(stage, client, stage.live)


def _copied(stage: Stage, client: Client, page: Any, **values: Any) -> bool:
    where = {"new_title": NEW, "new_slug": "quite-another", "new_parent_page": stage.section.pk}
    client.post(page_path("copy", page), {**where, **values})
    return ArticlePage.objects.filter(slug="quite-another").exists()


def copy_story(stage: Stage, client: Client) -> bool:
    return _copied(stage, client, stage.draft)


def make_alias(stage: Stage, client: Client) -> bool:
    _copied(stage, client, stage.live, alias="on")
    return ArticlePage.objects.filter(slug="quite-another", alias_of=stage.live.pk).exists()


def lock_draft(stage: Stage, client: Client) -> bool:
    client.post(page_path("lock", stage.draft))
    return bool(again(stage.draft).locked)


def restrict(stage: Stage, client: Client) -> bool:
    client.post(page_path("set_privacy", stage.live), {"restriction_type": "login"})
    return PageViewRestriction.objects.filter(page=stage.live.pk).exists()


def submit_draft(stage: Stage, client: Client) -> bool:
    submitted = _saved(stage, client, stage.draft, **{"action-submit": "action-submit"})
    return bool(submitted.workflow_in_progress)


def _step(stage: Stage, client: Client, verb: str) -> Any:
    state = stage.submitted.current_workflow_task_state
    client.post(page_path("workflow_action", stage.submitted, verb, state.pk), {"comment": "So."})
    return again(state)


def approve_edit(stage: Stage, client: Client) -> bool:
    return bool(_step(stage, client, "approve").status == "approved")


def reject_edit(stage: Stage, client: Client) -> bool:
    return bool(_step(stage, client, "reject").status == "rejected")


def cancel_review(stage: Stage, client: Client) -> bool:
    path = page_path("edit", stage.submitted)
    send(stage, client, path, **{"action-cancel-workflow": "action-cancel-workflow"})
    return not again(stage.submitted).workflow_in_progress


def bulk_publish(stage: Stage, client: Client) -> bool:
    bulk(client, "wagtailcore.page", "publish", stage.draft)
    return bool(again(stage.draft).live)


def bulk_unpublish(stage: Stage, client: Client) -> bool:
    bulk(client, "wagtailcore.page", "unpublish", stage.live)
    return not again(stage.live).live


def bulk_delete(stage: Stage, client: Client) -> bool:
    bulk(client, "wagtailcore.page", "delete", stage.draft)
    return not exists(stage.draft)


def bulk_move(stage: Stage, client: Client) -> bool:
    where = {"chooser": stage.other_section.pk}
    bulk(client, "wagtailcore.page", "move", stage.draft, **where)
    return bool(again(stage.draft).get_parent().pk == stage.other_section.pk)


def reorder(stage: Stage, client: Client) -> bool:
    client.post(page_path("set_page_position", stage.live) + "?position=0")
    return bool(again(stage.section).get_children().first().pk == stage.live.pk)


def open_section(stage: Stage, client: Client) -> bool:
    path = reverse("wagtailadmin_pages:add", args=["articles", "sectionpage", home_page().pk])
    send(stage, client, path, title=NEW, slug="quite-another")
    return SectionPage.objects.filter(title=NEW).exists()


def delete_section(stage: Stage, client: Client) -> bool:
    client.post(page_path("delete", stage.section), {"confirm_site_name": "Newsroom"})
    return not exists(stage.section)


def change_home(stage: Stage, client: Client) -> bool:
    return bool(_saved(stage, client, home_page()).draft_title == NEW)


def publish_home(stage: Stage, client: Client) -> bool:
    _saved(stage, client, home_page(), **{"action-publish": "action-publish"})
    return HomePage.objects.filter(title=NEW).exists()


STORY_ACTS: Final = {
    "write a story": write_story,
    "change a draft": change_draft,
    "change a live story as a draft": change_live,
    "publish a draft": publish_draft,
    "schedule a draft": schedule_draft,
    "take back a schedule": unschedule,
    "unpublish a story": unpublish,
    "delete a draft": delete_draft,
    "delete a live story": delete_live,
    "move a draft": move_draft,
    "move a live story": move_live,
    "copy a story": copy_story,
    "make an alias": make_alias,
    "lock a draft": lock_draft,
    "restrict a story": restrict,
    "submit a draft": submit_draft,
    "approve the edit": approve_edit,
    "send back the edit": reject_edit,
    "call a review off": cancel_review,
    "publish in bulk": bulk_publish,
    "unpublish in bulk": bulk_unpublish,
    "delete in bulk": bulk_delete,
    "move in bulk": bulk_move,
    "order stories by hand": reorder,
    "open a section": open_section,
    "delete a section": delete_section,
    "change the home page as a draft": change_home,
    "publish the home page": publish_home,
}
