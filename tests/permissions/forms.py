"""Filling in and sending the forms of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.urls import reverse

from newsroom.articles.models import Author
from people.models import Person
from tests.staff import EDIT_FORM, body_of, filled_form

if TYPE_CHECKING:
    from django.test import Client

    from tests.permissions.stage import Stage

NEW: Final = "Quite another name"


def form_of(stage: Stage, path: str, *, selector: str = EDIT_FORM) -> dict[str, Any]:
    """The form as the admin gets it, since others may not open it at all."""
    if path not in stage.forms:
        stage.forms[path] = filled_form(stage.clients["admin"].get(path).text, selector=selector)
    return dict(stage.forms[path])


def send(stage: Stage, client: Client, path: str, **values: Any) -> None:
    """Fill in the form at ``path``, with a body where it has one, and send it."""
    form = form_of(stage, path)
    body = body_of("A first line.") if "/desk/pages/" in path else {}
    client.post(path, {**form, **body, **values})


def bulk(client: Client, model: str, action: str, thing: Any, **values: Any) -> None:
    path = reverse("wagtail_bulk_action", args=[*model.split("."), action])
    client.post(f"{path}?id={thing.pk}", values)


def again(thing: Any) -> Any:
    return type(thing).objects.get(pk=thing.pk)


def exists(thing: Any) -> bool:
    return bool(type(thing).objects.filter(pk=thing.pk).exists())


def page_path(name: str, page: Any, *more: Any) -> str:
    return reverse(f"wagtailadmin_pages:{name}", args=[page.pk, *more])


def record_path(name: str, *args: Any) -> str:
    return reverse(Person.snippet_viewset.get_url_name(name), args=args)


def list_path(name: str, *args: Any) -> str:
    return reverse(Author.snippet_viewset.get_url_name(name), args=args)
