from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom.kit import previews
from people.models import Person
from shows.models import Credit, Plot, Show
from tests.factories import (
    CharacterFactory,
    EpisodeFactory,
    PersonFactory,
    ShowFactory,
)

if TYPE_CHECKING:
    from django.test import RequestFactory

pytestmark = pytest.mark.django_db


def preview(record: Any, rf: RequestFactory) -> str:
    response = record.make_preview_request(rf.get("/"))
    assert response.status_code == 200
    return str(response.text)


def test_a_show_shows_rows_that_are_not_saved_yet(rf: RequestFactory) -> None:
    show: Any = Show(title="Never Saved", slug="never-saved", live=False)
    show.credits = [
        Credit(person=PersonFactory.create(name="First Billed"), job="actor"),
        Credit(person=PersonFactory.create(name="Only Rumored"), job="actor", state="rumoured"),
    ]
    show.plots = [Plot(level="premise", text="What it is about.")]

    text = preview(show, rf)

    assert "Never Saved" in text
    assert "First Billed" in text
    assert "What it is about." in text
    assert "Only Rumored" not in text


def test_an_edit_of_a_saved_show_is_shown_before_it_is_saved(rf: RequestFactory) -> None:
    show = ShowFactory.create(title="Before")
    show.title = "After"

    assert "After" in preview(show, rf)


def test_a_saved_person_is_drawn_as_on_the_site(rf: RequestFactory) -> None:
    person = PersonFactory.create(live=False)
    person.name = "Lou de Laâge"

    assert "Lou de Laâge" in preview(person, rf)


def test_a_new_person_is_drawn_as_on_the_site(rf: RequestFactory) -> None:
    assert "Lou de Laâge" in preview(Person(slug="new", name="Lou de Laâge"), rf)


def test_a_character_is_drawn_as_on_the_site(rf: RequestFactory) -> None:
    character = CharacterFactory.create(name="Odette", live=False)
    character.description = "Not who she seems."

    assert "Not who she seems." in preview(character, rf)


def test_a_season_shows_its_episodes(rf: RequestFactory) -> None:
    episode = EpisodeFactory.create(title="Open Door")

    assert "Open Door" in preview(episode.season, rf)


def test_a_model_nobody_draws_is_named(rf: RequestFactory) -> None:
    with pytest.raises(ImproperlyConfigured, match="Nothing draws the preview of Credit"):
        previews.draw(rf.get("/"), Credit())
