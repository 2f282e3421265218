"""Naming a person in a real browser: warned while typing, helped at one press."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from people.models import Person
from tests.factories import PersonFactory

if TYPE_CHECKING:
    from playwright.sync_api import Page


pytestmark = pytest.mark.django_db(transaction=True)


def name_someone(desk: Page, name: str) -> None:
    desk.goto(reverse(Person.snippet_viewset.get_url_name("add")))
    desk.locator("#id_name").click()
    desk.keyboard.type(name, delay=20)


def test_the_parts_of_a_name_are_taken_with_the_keyboard_alone(
    desk: Page, faults: list[str]
) -> None:
    name_someone(desk, "Lou de Laâge")
    use = desk.get_by_role("button", name="Use de Laâge")
    expect(use).to_be_visible()

    use.focus()
    desk.keyboard.press("Enter")

    expect(desk.locator("#id_second_mention")).to_have_value("de Laâge")
    expect(desk.locator("#id_given_name")).to_have_value("Lou")
    expect(desk.locator("#id_sort_name")).to_have_value("Laâge, Lou de")
    assert not faults


def test_what_the_editor_typed_is_never_overwritten(desk: Page, faults: list[str]) -> None:
    name_someone(desk, "Helena Bonham Carter")
    desk.locator("#id_second_mention").fill("Bonham Carter")

    desk.get_by_role("button", name="Use Carter", exact=True).click()

    expect(desk.locator("#id_second_mention")).to_have_value("Bonham Carter")
    expect(desk.locator("#id_given_name")).to_have_value("Helena")
    assert not faults


def test_a_namesake_is_told_of_before_anything_is_saved(desk: Page, faults: list[str]) -> None:
    PersonFactory.create(name="Brian Cox", disambiguator="actor, b. 1946")

    name_someone(desk, "brian cox")

    expect(desk.get_by_text("Others of this name")).to_be_visible()
    expect(desk.get_by_role("link", name="Brian Cox (actor, b. 1946)")).to_be_visible()
    assert not faults
