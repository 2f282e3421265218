"""What each address of the desk is asked for, and how its answer is read."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, cast
from unittest.mock import patch

from django.contrib.messages import ERROR, get_messages
from django.db import transaction
from django.template.response import SimpleTemplateResponse

from tests.addresses import Address, addresses

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpResponse
    from django.test import Client

    from tests.permissions.stage import Stage

# Writers may correct what is told of shows, but not who somebody is: two rows for records. One
# model of each kind is asked; the others have the same views and the same verbs.
RECORDS: Final = (
    "people_person",
    "shows_organisation",
    "shows_award",
    "shows_ceremony",
    "articles_quote",
)
SHOW_RECORDS: Final = ("shows_show", "shows_season", "shows_character")
LISTS: Final = ("articles_author", "articles_outline", "shows_genre")
_KINDS: Final = {
    **{f"wagtailsnippets_{model}:": "record:" for model in RECORDS},
    **{f"wagtailsnippets_{model}:": "show record:" for model in SHOW_RECORDS},
    **{f"wagtailsnippets_{model}:": "list:" for model in LISTS},
    **{f"wagtailsnippetchoosers_{model}:": "choose record:" for model in RECORDS + SHOW_RECORDS},
    **{f"wagtailsnippetchoosers_{model}:": "choose list:" for model in LISTS},
}
ASKED: Final = (
    "wagtailsnippets_people_person:",
    "wagtailsnippets_shows_show:",
    "wagtailsnippets_articles_author:",
    "wagtailsnippetchoosers_people_person:",
    "wagtailsnippetchoosers_articles_author:",
)
# Not an address but what answers in place of one.
CATCH_ALL: Final = "desk/^.*/$"


def row_of(address: Address) -> str:
    """The name of the row that stands for ``address`` in the table."""
    for prefix, kind in _KINDS.items():
        if address.name.startswith(prefix):
            return kind + address.name.removeprefix(prefix)
    return address.name


def desk_addresses() -> list[Address]:
    return [address for address in addresses() if address.is_desk and address.route != CATCH_ALL]


@cache
def asked_addresses() -> dict[str, Address]:
    """One address for each row of the table."""
    asked: dict[str, Address] = {}
    for address in desk_addresses():
        row = row_of(address)
        if row not in asked or address.name.startswith(ASKED):
            asked[row] = address
    return asked


def values_for(row: str, stage: Stage) -> Mapping[str, Any]:
    """What the parameters of a row's address stand for."""
    thing = _thing(row, stage)
    state = getattr(thing, "current_workflow_task_state", None)
    own: dict[str, Any] = {
        "pk": thing.pk,
        "page_id": thing.pk,
        "page_pk": stage.section.pk,
        "page_to_move_id": thing.pk,
        "parent_page_id": stage.section.pk,
        "destination_id": stage.other_section.pk,
        "image_id": stage.picture.pk,
        "task_id": state.task_id if state else stage.task.pk,
        "workflow_pk": stage.workflow.pk,
        "collection_id": stage.collection.pk,
        "task_state_id": state.pk if state else 0,
        "workflow_state_id": state.workflow_state_id if state else 0,
        "action_name": "approve",
        "revision_id": getattr(thing, "latest_revision_id", None) or 0,
        "revision_id_a": "earliest",
        "revision_id_b": "latest",
        "content_type_app_name": "articles",
        "content_type_model_name": "articlepage",
        "app_label": "articles",
        "model_name": "articlepage",
        "app_name": "taggit",
        "object_id": thing.pk,
        "filter_spec": "max-165x165",
        "uidb64": "MQ",
        "token": "x",
        "redirect_id": stage.redirect.pk,
        "session_id": 0,
        "uploaded_file_id": 0,
        "name": stage.picture.file.name,
        "kind": "person",
        "kept": stage.person.pk,
        "removed": stage.draft_person.pk,
    }
    return {**own, **SPECIAL.get(row, {})}


SPECIAL: Final[dict[str, dict[str, Any]]] = {
    "checks:try_rule": {"code": "doubled-word"},
    "desk:row": {"app": "shows", "model": "show", "relation": "credits"},
    "wagtailadmin_workflows:add_task": {
        "app_label": "wagtailcore",
        "model_name": "groupapprovaltask",
    },
    "wagtailadmin_tag_model_autocomplete": {"app_name": "taggit", "model_name": "tag"},
    "wagtailsettings:edit": {"app_name": "articles", "model_name": "styleprofile"},
    "wagtailsettings:preview_on_edit": {"app_name": "articles", "model_name": "styleprofile"},
    "wagtailadmin_api:pages:action": {"action_name": "publish"},
    "wagtail_bulk_action": {"app_label": "wagtailcore", "model_name": "page", "action": "publish"},
}


def _thing(row: str, stage: Stage) -> Any:
    space, _, name = row.rpartition(":")
    if space == "record":
        waiting = {"revisions_unschedule": stage.scheduled_person}
        reviewed, usual = stage.submitted_person, stage.person
        return reviewed if "workflow" in name else waiting.get(name, usual)
    if space == "show record":
        waiting = {"revisions_unschedule": stage.scheduled_show}
        reviewed, usual = stage.submitted_show, stage.show
        return reviewed if "workflow" in name else waiting.get(name, usual)
    if space == "wagtailadmin_pages":
        special = {
            "unpublish": stage.live,
            "convert_alias": stage.alias,
            "revisions_unschedule": stage.scheduled,
        }
        if "workflow" in name:
            return stage.submitted
        return special.get(name, stage.draft)
    return {
        "award_categories": stage.category,
        "choose record": stage.person,
        "identity": stage.person,
        "list": stage.author,
        "choose list": stage.author,
        "wagtailadmin_api:pages": stage.draft,
        "wagtailadmin_api:images": stage.picture,
        "wagtailadmin_collections": stage.collection,
        "wagtailadmin_workflows": stage.task if "task" in name else stage.workflow,
        "wagtailimages_chooser": stage.picture,
        "wagtailsettings": stage.site,
        "wagtailsites": stage.site,
        "wagtailusers_users": stage.stranger,
        "wagtailusers_groups": stage.stranger.groups.get(),
    }.get(space, stage.draft)


def path_of(row: str, stage: Stage) -> str:
    path = asked_addresses()[row].fill(values_for(row, stage))
    return f"{path}?id={stage.draft.pk}" if row == "wagtail_bulk_action" else path


def ask(client: Client, path: str) -> str:
    """One word for what ``client`` gets at ``path``; whatever was written is taken back.

    Whether one is let in is settled before anything is drawn, so pages stay blank here.
    """
    cookies = client.cookies.copy()
    with transaction.atomic(), patch.object(SimpleTemplateResponse, "rendered_content", ""):
        word = read(cast("HttpResponse", client.get(path)))
        transaction.set_rollback(True)
    client.cookies.clear()
    client.cookies.update(cookies)
    return word


def read(response: HttpResponse) -> str:
    """ "yes", "no", "login", "on" to another address, or the bare status of any other answer."""
    where = response.get("Location", "")
    if response.streaming:
        # Read to its end, or the file behind it stays open.
        list(response)
    if response.status_code == 403 or _is_refused(response):
        return "no"
    if response.status_code == 302:
        return "login" if where.startswith("/desk/login/") else "on"
    return "yes" if response.status_code == 200 else str(response.status_code)


def _is_refused(response: HttpResponse) -> bool:
    if response.status_code != 302:
        return False
    said = get_messages(response.wsgi_request)  # type: ignore[attr-defined]
    return any(message.level >= ERROR for message in said)
