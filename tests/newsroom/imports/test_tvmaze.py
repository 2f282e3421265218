from __future__ import annotations

import pytest

from newsroom.imports.errors import BadDocumentError, FetchRefusedError
from newsroom.imports.providers import PROVIDERS
from tests.newsroom.imports.documents import document, read, said

TVMAZE = PROVIDERS["tvmaze"]


def test_it_keeps_the_source_the_licence_and_the_page_of_every_value() -> None:
    proposal = read("tvmaze_show")

    assert {one.origin.licence for one in proposal.said} == {"CC BY-SA 4.0"}
    assert {one.origin.address for one in proposal.said} == {
        "https://www.tvmaze.com/shows/910001/harbour-nine"
    }


def test_its_summary_is_a_plot_with_its_licence_and_never_the_logline() -> None:
    proposal = read("tvmaze_show")

    plot = said(proposal, "plot")
    assert plot.columns["text"] == (
        "Harbour Nine follows a customs crew & the pilot who lies to them.\n\nTwo winters, one"
        " ledger."
    )
    assert (plot.columns["author"], plot.columns["licence"]) == ("TVmaze", "CC BY-SA 4.0")
    assert all("logline" not in one.columns for one in proposal.said)


def test_a_broadcast_has_the_clock_and_the_zone_of_its_network() -> None:
    release = said(read("tvmaze_show"), "release", "broadcast", "1")

    assert release.columns["when"] == "2024-01-14T21:00 America/New_York"
    assert release.columns["regions"] == "US"


def test_a_streamer_has_a_date_and_no_time_of_day() -> None:
    release = said(read("tvmaze_streamer"), "release")

    assert release.identity == ("streaming", "1")
    assert release.columns["when"] == "2026-03-06"


def test_two_characters_of_one_actor_are_one_credit() -> None:
    proposal = read("tvmaze_show")

    held = [one for one in proposal.said if one.part == "credit" and one.who]
    aune = next(one for one in held if one.who and one.who.name == "Tomás Brekke")
    assert aune.columns["characters"] == "Pilot Aune / Old Aune"


def test_someone_who_plays_themselves_has_no_character() -> None:
    held = [one for one in read("tvmaze_show").said if one.part == "credit" and one.who]

    wren = next(one for one in held if one.who and one.who.name == "Wren Halloway")
    assert dict(wren.columns) == {"tier": "self"}


def test_what_has_no_place_with_us_is_listed_and_not_lost() -> None:
    unread = " ".join(read("tvmaze_show").unread)

    assert "Odd Rask, “Gaffer”" in unread
    assert "Special “A Look Back”" in unread
    assert "Genre “Drama”" in unread


def test_a_person_comes_with_the_works_they_are_credited_in() -> None:
    proposal = read("tvmaze_person")

    work = said(proposal, "credit")
    assert proposal.kind == "person"
    assert work.who is not None
    assert (work.who.name, work.who.ids) == ("Harbour Nine", (("tvmaze", "910001"),))


@pytest.mark.parametrize(
    "words",
    [
        "shows/910001",
        "https://www.tvmaze.com/shows/910001/harbour-nine",
        "https://api.tvmaze.com/shows/910001?embed=cast",
    ],
)
def test_a_page_or_a_number_leads_to_the_document(words: str) -> None:
    assert TVMAZE.locate(words).startswith("https://api.tvmaze.com/shows/910001?embed[]=cast")


def test_anything_else_is_told_what_to_give() -> None:
    with pytest.raises(FetchRefusedError, match="shows/12345"):
        TVMAZE.locate("Harbour Nine")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        pytest.param({"premiered": "14 January"}, 'premiered is "14 January"', id="date"),
        pytest.param({"id": "910001"}, 'id is "910001"; a whole number', id="number"),
        pytest.param({"name": None}, "name is null; text", id="name"),
        pytest.param({"_embedded": {"cast": {}}}, "_embedded.cast is {}; a list", id="list"),
        pytest.param(
            {"_embedded": {"cast": [{"person": {"name": 7}}]}},
            "_embedded.cast[0].person.name is 7; text",
            id="deep",
        ),
        pytest.param({"summary": "a\x00b"}, "without control characters", id="control"),
    ],
)
def test_a_broken_document_names_the_value(changes: dict[str, object], told: str) -> None:
    with pytest.raises(BadDocumentError) as refused:
        TVMAZE.read(document("tvmaze_show") | changes)

    assert told in str(refused.value)
