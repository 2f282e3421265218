"""People of the desk, and the forms they fill in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.test import Client

from tests.factories import UserFactory

if TYPE_CHECKING:
    from bs4.element import Tag

    from newsroom.desk.roles import Role
    from newsroom.users.models import User


def make_staff(role: Role, **values: Any) -> User:
    user: User = UserFactory.create(**values)
    user.groups.add(Group.objects.get(name=role.name))
    return user


def signed_in(user: User, **options: Any) -> Client:
    client = Client(**options)
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


EDIT_FORM = "form[data-edit-form]"


def filled_form(html: str, *, selector: str = EDIT_FORM) -> dict[str, Any]:
    """What a browser would send if an editor opened the form and pressed its button at once.

    A StreamField is drawn by the browser from its stored value, so it is read from there.
    """
    form = BeautifulSoup(html, "html.parser").select_one(selector)
    if form is None:
        message = "The page has no form to edit with."
        raise AssertionError(message)
    values: dict[str, Any] = {}
    for field in form.select("input[name], textarea[name], select[name]"):
        value = _value(field)
        if value is not None and "__prefix__" not in field["name"]:
            values[str(field["name"])] = value
    return values


def _value(field: Tag) -> str | list[str] | None:
    if field.name == "textarea":
        return field.text.removeprefix("\n")
    if field.name == "select":
        chosen = [str(option.get("value", option.text)) for option in field.select("[selected]")]
        first = field.select_one("option")
        return chosen or ([str(first.get("value", ""))] if first else [])
    if field.get("type") in {"checkbox", "radio"} and not field.has_attr("checked"):
        return None
    if field.get("type") in {"submit", "button", "file"}:
        return None
    unnamed = "on" if field.get("type") == "checkbox" else ""
    return str(field.get("value", unnamed))


def rich_text(words: str) -> str:
    """One paragraph, as the rich text editor sends it."""
    block = {
        "key": "a1b2c",
        "text": words,
        "type": "unstyled",
        "depth": 0,
        "inlineStyleRanges": [],
        "entityRanges": [],
    }
    return json.dumps({"blocks": [block], "entityMap": {}})


def body_of(*paragraphs: str) -> dict[str, str]:
    """The inputs of a story's body that holds nothing but ``paragraphs``."""
    values = {"body-count": str(len(paragraphs))}
    for number, words in enumerate(paragraphs):
        values |= {
            f"body-{number}-deleted": "",
            f"body-{number}-order": str(number),
            f"body-{number}-type": "paragraph",
            f"body-{number}-id": "",
            f"body-{number}-value": rich_text(words),
        }
    return values
