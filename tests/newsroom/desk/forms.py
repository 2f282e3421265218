"""Filling in the forms of records as the browser sends them, and reading what they answer."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup
from django.urls import reverse

from newsroom.articles.models import ArticlePage


def edit_url(record: Any) -> str:
    if isinstance(record, ArticlePage):
        return reverse("wagtailadmin_pages:edit", args=[record.pk])
    return reverse(record.snippet_viewset.get_url_name("edit"), args=[record.pk])


def add_url(model: Any) -> str:
    return reverse(model.snippet_viewset.get_url_name("add"))


def with_rows(form: dict[str, Any], name: str, *rows: dict[str, Any]) -> dict[str, Any]:
    """The form with new rows under ``name``, as the browser numbers them."""
    held = int(form[f"{name}-TOTAL_FORMS"])
    form = form | {f"{name}-TOTAL_FORMS": str(held + len(rows))}
    for number, row in enumerate(rows, start=held):
        form |= {f"{name}-{number}-id": "", f"{name}-{number}-ORDER": str(number + 1)}
        form |= {f"{name}-{number}-{field}": value for field, value in row.items()}
    return form


def credit(person: Any, **values: Any) -> dict[str, Any]:
    no_characters = {
        "characters-TOTAL_FORMS": "0",
        "characters-INITIAL_FORMS": "0",
        "characters-MIN_NUM_FORMS": "0",
        "characters-MAX_NUM_FORMS": "1000",
    }
    return {"person": person.pk, "job": "actor", "state": "confirmed"} | no_characters | values


def release(**values: Any) -> dict[str, Any]:
    return {"event": "streaming", "precision": "date", "state": "confirmed"} | values


def errors_in(html: str) -> str:
    """All that the page says is wrong, at the fields, the rows and above the form."""
    told = BeautifulSoup(html, "html.parser").select(".error-message, .messages li")
    return " ".join(found.get_text(" ", strip=True) for found in told)
