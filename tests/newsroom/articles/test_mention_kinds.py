"""Each of the six kinds of record that can be mentioned, from the desk to the reader."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import ReferenceIndex

from newsroom.articles.mentions import KINDS, Prose
from newsroom.desk.roles import DESK_EDITOR
from tests.factories import (
    CharacterFactory,
    EpisodeFactory,
    OrganisationFactory,
    PersonFactory,
    SeasonFactory,
    ShowFactory,
    make_story,
)
from tests.staff import make_staff, signed_in

pytestmark = pytest.mark.django_db

LATER = timezone.now() + datetime.timedelta(hours=1)


@pytest.fixture
def records() -> dict[str, Any]:
    show = ShowFactory.create(title="Étoile", slug="etoile")
    season = SeasonFactory.create(show=show, number=2)
    return {
        "person": PersonFactory.create(name="Lou de Laâge", slug="lou-de-laage"),
        "show": show,
        "season": season,
        "episode": EpisodeFactory.create(season=season, number="1a", title="The Leap"),
        "character": CharacterFactory.create(show=show, name="Cheyenne", slug="cheyenne"),
        "organisation": OrganisationFactory.create(name="Vireo", slug="vireo"),
    }


def mention(kind: str, record: Any, words: str = "words") -> str:
    return f'<a linktype="mention" kind="{kind}" id="{record.pk}">{words}</a>'


def drawn(kind: str, record: Any) -> str:
    return str(Prose(f"<p>{mention(kind, record)}</p>"))


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        ("person", "/people/lou-de-laage/"),
        ("show", "/shows/etoile/"),
        ("season", "/shows/etoile/seasons/2/"),
        ("episode", "/shows/etoile/seasons/2/#episode-1a"),
        ("character", "/shows/etoile/characters/cheyenne/"),
        ("organisation", "/organizations/vireo/"),
    ],
)
def test_it_leads_to_the_page_of_the_record(
    records: dict[str, Any], kind: str, address: str
) -> None:
    assert f'href="{address}"' in drawn(kind, records[kind])


def test_the_page_of_a_season_has_the_place_an_episode_leads_to(
    records: dict[str, Any], client: Any
) -> None:
    page = client.get(records["season"].get_absolute_url())

    assert f'id="{records["episode"].anchor}"' in page.text


@pytest.mark.parametrize("kind", ["show", "season", "episode", "character"])
def test_what_belongs_to_a_hidden_show_leads_nowhere(records: dict[str, Any], kind: str) -> None:
    ShowFactory._meta.model.objects.update(embargo_until=LATER)

    assert "href" not in drawn(kind, records[kind])
    assert "words" in drawn(kind, records[kind])


@pytest.mark.parametrize("kind", ["season", "episode", "organisation", "character"])
def test_what_is_under_embargo_itself_leads_nowhere(records: dict[str, Any], kind: str) -> None:
    type(records[kind]).objects.update(embargo_until=LATER)

    assert "href" not in drawn(kind, records[kind])


def test_a_character_that_spoils_leads_nowhere(records: dict[str, Any]) -> None:
    type(records["character"]).objects.update(spoils_season=1)

    assert "href" not in drawn("character", records["character"])


def test_a_mention_never_prints_a_word_of_the_record(records: dict[str, Any]) -> None:
    episode = records["episode"]
    type(episode).objects.update(title="The Ending Told", title_spoils=True)

    assert "Ending" not in drawn("episode", episode)


def test_every_mention_of_a_story_is_a_reference_to_its_record(records: dict[str, Any]) -> None:
    html = ", ".join(mention(kind, record) for kind, record in records.items())
    story = make_story("A leap", body=[{"type": "paragraph", "value": f"<p>{html}</p>"}])

    for record in records.values():
        found = ReferenceIndex.get_references_to(record).filter(model_path__startswith="body")
        assert list(found.values_list("object_id", flat=True)) == [str(story.pk)]


def test_the_desk_opens_a_story_that_mentions_all_of_them(records: dict[str, Any]) -> None:
    html = ", ".join(mention(kind, record) for kind, record in records.items())
    story = make_story("A leap", body=[{"type": "paragraph", "value": f"<p>{html}</p>"}])

    form = signed_in(make_staff(DESK_EDITOR)).get(f"/desk/pages/{story.pk}/edit/")

    assert form.status_code == 200
    assert set(records) == set(KINDS)


def test_an_episode_is_public_as_its_row_and_as_its_query_say(records: dict[str, Any]) -> None:
    episode = records["episode"]
    assert episode.is_public()
    assert type(episode).objects.public().filter(pk=episode.pk).exists()

    episode.season.show.embargo_until = LATER

    assert not episode.is_public()
