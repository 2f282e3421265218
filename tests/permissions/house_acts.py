"""What people do to records, pictures and the house; see ``story_acts``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Task

from newsroom.articles.models import Author, Quote
from newsroom.desk.roles import ADMIN
from newsroom.images.models import Picture
from newsroom.users.models import User
from people.models import Person
from shows.models import Show
from tests.factories import image_bytes
from tests.permissions.forms import (
    NEW,
    again,
    bulk,
    exists,
    form_of,
    list_path,
    record_path,
    send,
)

if TYPE_CHECKING:
    from django.test import Client

    from tests.permissions.stage import Stage

PUBLISH: Final = {"action-publish": "action-publish"}


def propose(stage: Stage, client: Client) -> bool:
    send(stage, client, record_path("add"), name=NEW)
    return Person.objects.filter(name=NEW, live=False).exists()


def propose_choosing(stage: Stage, client: Client) -> bool:
    path = reverse("wagtailsnippetchoosers_people_person:create")
    prefix = "person-chooser-create-form"
    client.post(path, {f"{prefix}-name": NEW, "name": NEW})
    return Person.objects.filter(name=NEW).exists()


def change_record(stage: Stage, client: Client) -> bool:
    send(stage, client, record_path("edit", stage.person.pk), name=NEW)
    changed = again(stage.person)
    assert changed.name != NEW
    return bool(changed.get_latest_revision_as_object().name == NEW)


def publish_record(stage: Stage, client: Client) -> bool:
    send(stage, client, record_path("edit", stage.person.pk), name=NEW, **PUBLISH)
    return bool(again(stage.person).name == NEW)


def publish_new_record(stage: Stage, client: Client) -> bool:
    send(stage, client, record_path("add"), name=NEW, **PUBLISH)
    return Person.objects.filter(name=NEW, live=True).exists()


def correct_show(stage: Stage, client: Client) -> bool:
    path = reverse(Show.snippet_viewset.get_url_name("edit"), args=[stage.show.pk])
    send(stage, client, path, logline=NEW, **PUBLISH)
    return bool(again(stage.show).logline == NEW)


def unpublish_record(stage: Stage, client: Client) -> bool:
    client.post(record_path("unpublish", stage.person.pk))
    return not again(stage.person).live


def delete_record(stage: Stage, client: Client) -> bool:
    client.post(record_path("delete", stage.draft_person.pk))
    return not exists(stage.draft_person)


def bulk_delete_records(stage: Stage, client: Client) -> bool:
    bulk(client, "people.person", "delete", stage.draft_person)
    return not exists(stage.draft_person)


def lock_record(stage: Stage, client: Client) -> bool:
    client.post(record_path("lock", stage.person.pk))
    return bool(again(stage.person).locked)


def submit_record(stage: Stage, client: Client) -> bool:
    path = record_path("edit", stage.draft_person.pk)
    send(stage, client, path, **{"action-submit": "action-submit"})
    return bool(again(stage.draft_person).workflow_in_progress)


def approve_record(stage: Stage, client: Client) -> bool:
    person = stage.submitted_person
    state = person.current_workflow_task_state
    client.post(record_path("workflow_action", person.pk, "approve", state.pk))
    return bool(again(person).live)


def add_author(stage: Stage, client: Client) -> bool:
    send(stage, client, list_path("add"), name=NEW, slug="quite-another")
    return Author.objects.filter(name=NEW).exists()


def change_author(stage: Stage, client: Client) -> bool:
    send(stage, client, list_path("edit", stage.author.pk), name=NEW)
    return bool(again(stage.author).name == NEW)


def delete_author(stage: Stage, client: Client) -> bool:
    client.post(list_path("delete", stage.author.pk))
    return not exists(stage.author)


def _picture_form(stage: Stage, **values: Any) -> dict[str, Any]:
    file = SimpleUploadedFile("new.png", image_bytes(), content_type="image/png")
    root = Collection.get_first_root_node().pk
    return {"title": NEW, "file": file, "collection": root, "rights": "own", **values}


def upload(stage: Stage, client: Client) -> bool:
    client.post(reverse("wagtailimages:add"), _picture_form(stage))
    return Picture.objects.filter(title=NEW).exists()


def upload_choosing(stage: Stage, client: Client) -> bool:
    prefix = "image-chooser-upload"
    form = {f"{prefix}-{name}": value for name, value in _picture_form(stage).items()}
    client.post(reverse("wagtailimages_chooser:create"), form)
    return Picture.objects.filter(title=NEW).exists()


def _renamed(stage: Stage, client: Client, picture: Picture) -> bool:
    form = _picture_form(stage)
    del form["file"]
    client.post(reverse("wagtailimages:edit", args=[picture.pk]), form)
    return bool(again(picture).title == NEW)


def change_picture(stage: Stage, client: Client) -> bool:
    return _renamed(stage, client, stage.picture)


def change_own_picture(stage: Stage, client: Client) -> bool:
    return _renamed(stage, client, stage.own_picture)


def _thrown_away(client: Client, picture: Picture) -> bool:
    client.post(reverse("wagtailimages:delete", args=[picture.pk]))
    return not exists(picture)


def delete_picture(stage: Stage, client: Client) -> bool:
    return _thrown_away(client, stage.picture)


def delete_own_picture(stage: Stage, client: Client) -> bool:
    return _thrown_away(client, stage.own_picture)


def bulk_delete_pictures(stage: Stage, client: Client) -> bool:
    bulk(client, "images.picture", "delete", stage.picture)
    return not exists(stage.picture)


def make_folder(stage: Stage, client: Client) -> bool:
    parent = Collection.get_first_root_node().pk
    client.post(reverse("wagtailadmin_collections:add"), {"name": NEW, "parent": parent})
    return Collection.objects.filter(name=NEW).exists()


def hire(stage: Stage, client: Client) -> bool:
    known = {"username": "newcomer", "email": "n@newsroom.example"}
    name = {"first_name": "New", "last_name": "Comer"}
    password = {"password1": "a-Long-one-9", "password2": "a-Long-one-9"}
    client.post(reverse("wagtailusers_users:add"), {**known, **name, **password})
    return User.objects.filter(username="newcomer").exists()


def promote(stage: Stage, client: Client) -> bool:
    user, group = stage.stranger, Group.objects.get(name=ADMIN.name)
    known = {"username": user.username, "email": user.email, "is_active": "on"}
    name = {"first_name": "A", "last_name": "Stranger", "groups": [group.pk]}
    client.post(reverse("wagtailusers_users:edit", args=[user.pk]), {**known, **name})
    return bool(user.groups.filter(pk=group.pk).exists())


def dismiss(stage: Stage, client: Client) -> bool:
    client.post(reverse("wagtailusers_users:delete", args=[stage.stranger.pk]))
    return not exists(stage.stranger)


def change_group(stage: Stage, client: Client) -> bool:
    group = Group.objects.get(name=ADMIN.name)
    path = reverse("wagtailusers_groups:edit", args=[group.pk])
    client.post(path, {**form_of_group(stage, path), "name": NEW})
    return Group.objects.filter(name=NEW).exists()


def form_of_group(stage: Stage, path: str) -> dict[str, Any]:
    return form_of(stage, path, selector="form:has(#id_name)")


def change_workflow(stage: Stage, client: Client) -> bool:
    path = reverse("wagtailadmin_workflows:edit", args=[stage.workflow.pk])
    client.post(path, {**form_of_group(stage, path), "name": NEW})
    return bool(again(stage.workflow).name == NEW)


def add_step_choosing(stage: Stage, client: Client) -> bool:
    path = reverse("wagtailadmin_workflows:task_chooser_create")
    kind = "wagtailcore.groupapprovaltask"
    group = Group.objects.get(name=ADMIN.name).pk
    prefixed = {"create-task-name": NEW, "create-task-groups": group}
    client.post(f"{path}?create_model={kind}", {"name": NEW, "groups": group, **prefixed})
    return Task.objects.filter(name=NEW).exists()


def switch_workflow_off(stage: Stage, client: Client) -> bool:
    client.post(reverse("wagtailadmin_workflows:disable", args=[stage.workflow.pk]))
    return not again(stage.workflow).active


def move_site(stage: Stage, client: Client) -> bool:
    path = reverse("wagtailsites:edit", args=[stage.site.pk])
    root = stage.site.root_page_id
    client.post(path, {"hostname": "elsewhere.example", "port": 80, "root_page": root})
    return bool(again(stage.site).hostname == "elsewhere.example")


def redirect(stage: Stage, client: Client) -> bool:
    values = {"old_path": "/was", "is_permanent": "on", "redirect_link": "https://is.example/"}
    client.post(reverse("wagtailredirects:add"), values)
    return Redirect.objects.filter(old_path="/was").exists()


def file_quote(stage: Stage, client: Client) -> bool:
    typed = {"words": "So it is.", "speaker": stage.person.pk}
    client.post(reverse("ledger:file"), typed)
    return Quote.objects.filter(text="So it is.", live=False).exists()


HOUSE_ACTS: Final = {
    "propose a record": propose,
    "propose a record while choosing": propose_choosing,
    "file a quote from a story": file_quote,
    "change a record as a draft": change_record,
    "publish a record": publish_record,
    "publish a new record": publish_new_record,
    "correct a show": correct_show,
    "unpublish a record": unpublish_record,
    "delete a record": delete_record,
    "delete records in bulk": bulk_delete_records,
    "lock a record": lock_record,
    "submit a record": submit_record,
    "approve a record": approve_record,
    "add an author": add_author,
    "change an author": change_author,
    "delete an author": delete_author,
    "upload a picture": upload,
    "upload a picture while choosing": upload_choosing,
    "change a picture": change_picture,
    "change a picture of one's own": change_own_picture,
    "delete a picture": delete_picture,
    "delete a picture of one's own": delete_own_picture,
    "delete pictures in bulk": bulk_delete_pictures,
    "make a folder": make_folder,
    "hire": hire,
    "promote": promote,
    "dismiss": dismiss,
    "change what a group may": change_group,
    "change a workflow": change_workflow,
    "add a step while choosing": add_step_choosing,
    "switch a workflow off": switch_workflow_off,
    "move the site": move_site,
    "redirect an address": redirect,
}
