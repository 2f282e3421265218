from __future__ import annotations

from typing import Any

import pytest

from newsroom.imports.errors import FetchRefusedError
from newsroom.imports.providers import PROVIDERS
from tests.newsroom.imports.documents import read, said

TMDB = PROVIDERS["tmdb"]


def test_a_film_is_told_from_a_series() -> None:
    film, series = read("tmdb_film"), read("tmdb_series")

    assert said(film, "record").columns["kind"] == "film"
    assert "kind" not in said(series, "record").columns
    assert said(film, "record").columns["original_title"] == "Den lange moloen"


def test_a_bare_status_without_a_day_is_no_event() -> None:
    proposal = read("tmdb_series")

    assert all(one.part != "status" for one in proposal.said)
    assert "Status “Returning Series”: TMDB gives no day for it." in proposal.unread


def test_a_voice_is_a_tier_and_no_part_of_the_character() -> None:
    held = [one for one in read("tmdb_series").said if one.who and one.who.name == "Petra Vane"]

    assert dict(held[0].columns) == {"tier": "voice", "characters": "The Ledger"}


def test_titles_come_with_their_region_or_their_language() -> None:
    proposal = read("tmdb_series")

    assert said(proposal, "title", "aka").columns["region"] == "FR"
    assert said(proposal, "title", "translated").identity[2] == "Hafen Neun"


def test_the_ids_of_other_services_come_along() -> None:
    assert dict(read("tmdb_series").ids) == {
        "tmdb": "510001",
        "imdb": "tt99900001",
        "wikidata": "Q900000002",
    }


def test_specials_are_no_season() -> None:
    seasons = [one.identity[0] for one in read("tmdb_series").said if one.part == "season"]

    assert seasons == ["1"]


def test_its_text_is_kept_apart_under_its_terms() -> None:
    assert said(read("tmdb_series"), "plot").columns["licence"] == "TMDB terms of use"


def test_it_answers_only_with_a_key(settings: Any) -> None:
    settings.TMDB_API_KEY = ""

    with pytest.raises(FetchRefusedError, match="TMDB_API_KEY"):
        TMDB.secrets()


def test_the_key_is_no_part_of_the_address(settings: Any) -> None:
    settings.TMDB_API_KEY = "house-key"

    assert "house-key" not in TMDB.locate("tv/510001")
    assert TMDB.secrets() == {"api_key": "house-key"}


def test_a_person_is_told_from_a_film() -> None:
    proposal = read("tmdb_person")

    assert (proposal.kind, proposal.apart) == ("person", "actor, b. 1986")
