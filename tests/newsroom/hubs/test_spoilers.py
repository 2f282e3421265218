from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from tests.factories import (
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    EpisodeFactory,
    PersonFactory,
    PictureFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
)

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def test_a_reveal_of_episode_8_is_absent_everywhere_at_cursor_7(client: Client) -> None:
    """In the cast list, by name, by picture and by address; a reader stands before episode 1."""
    show = ShowFactory.create()
    season = SeasonFactory.create(show=show, number=1)
    for number in range(1, 9):
        EpisodeFactory.create(season=season, number=str(number))
    ReleaseFactory.create(show=show, season=season)
    portrait = PictureFactory.create(title="The dead man himself")
    risen = PersonFactory.create(name="Back From The Dead", portrait=portrait)
    reveal = CreditFactory.create(show=show, person=risen, spoils_season=1, spoils_episode=8)
    ghost = CharacterFactory.create(
        show=show, name="The Evil Twin", spoils_season=1, spoils_episode=8
    )
    CreditedCharacterFactory.create(credit=reveal, character=ghost)
    known = CreditFactory.create(show=show, person__name="Known Star")
    CreditedCharacterFactory.create(credit=known, character=ghost)

    pages = {
        address: client.get(address).text
        for address in (
            show.get_absolute_url(),
            season.get_absolute_url(),
            known.person.get_absolute_url(),
            reverse("hubs:shows"),
            reverse("hubs:calendar"),
        )
    }
    own_page = client.get(risen.get_absolute_url()).text

    assert "Known Star" in pages[show.get_absolute_url()]
    for told in pages.values():
        assert risen.name not in told
        assert risen.get_absolute_url() not in told
        assert portrait.file.name.rpartition("/")[2] not in told
    for told in (*pages.values(), own_page):
        assert ghost.name not in told
        assert ghost.slug not in told
    assert show.title not in own_page
    assert client.get(ghost.get_absolute_url()).status_code == 404
