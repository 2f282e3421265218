"""The cast and the timeline on the page of a show."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
import time_machine

from tests.factories import (
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    OrganisationFactory,
    PersonFactory,
    PlotFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
    StatusEventFactory,
)

if TYPE_CHECKING:
    from django.test import Client

    from shows.models import Show

pytestmark = pytest.mark.django_db

JANUARY = datetime.date(2024, 1, 9)
NOON = datetime.datetime(2025, 3, 3, 12, tzinfo=datetime.UTC)


def page(client: Client, show: Show) -> str:
    return " ".join(client.get(show.get_absolute_url()).text.split())


def test_self_is_printed_where_there_is_no_character(client: Client) -> None:
    credit = CreditFactory.create(tier="self", job="actor")

    assert "<span> Self" in page(client, credit.show)


def test_an_uncredited_cameo_is_absent(client: Client) -> None:
    cameo = CreditFactory.create(is_uncredited=True, person__name="Secret Star")

    assert "Secret Star" not in page(client, cameo.show)


@time_machine.travel(NOON, tick=False)
def test_a_promoted_guest_is_told_as_of_today_and_once(client: Client) -> None:
    show, person = ShowFactory.create(), PersonFactory.create(name="Promoted Guest")
    before = {"tier": "recurring", "until_on": JANUARY}
    CreditFactory.create(show=show, person=person, **before)
    CreditFactory.create(show=show, person=person, tier="regular", from_on=JANUARY, as_of=JANUARY)
    CreditFactory.create(show=show, person=person, tier="voice")

    text = page(client, show)

    playbill = text[text.index('id="cast"') : text.index("</section>", text.index('id="cast"'))]
    assert playbill.count("Promoted Guest</a>") == 1
    assert "Series regular" in playbill
    assert "voice" in playbill
    assert "Recurring" not in playbill


def test_a_recast_is_told_in_the_timeline_and_not_in_the_cast(client: Client) -> None:
    show = ShowFactory.create()
    part = CharacterFactory.create(show=show, name="Geneviève Lavigne")
    gainsbourg = PersonFactory.create(name="Charlotte Gainsbourg")
    outlet = OrganisationFactory.create(name="Deadline")
    cottin = CreditFactory.create(
        show=show,
        person__name="Camille Cottin",
        state="replaced",
        replaced_by=gainsbourg,
        until_on=JANUARY,
        source=outlet,
        source_url="https://example.org/recast",
    )
    new = CreditFactory.create(show=show, person=gainsbourg, from_on=JANUARY)
    for credit in (cottin, new):
        CreditedCharacterFactory.create(credit=credit, character=part)

    text = page(client, show)

    assert "Charlotte Gainsbourg replaced Camille Cottin as Geneviève Lavigne" in text
    assert '<a href="https://example.org/recast" rel="noopener">Deadline</a>' in text
    assert text.count("Camille Cottin") == 1
    assert "Charlotte Gainsbourg joined" not in text


def test_a_successor_who_is_not_public_is_not_named(client: Client) -> None:
    secret = PersonFactory.create(name="Secret Successor", live=False)
    gone = CreditFactory.create(
        person__name="Camille Cottin", state="replaced", replaced_by=secret, until_on=JANUARY
    )

    text = page(client, gone.show)

    assert "Camille Cottin left" in text
    assert "Secret Successor" not in text


def test_the_voice_of_a_dub_stands_apart_under_its_language(client: Client) -> None:
    show = ShowFactory.create()
    CreditFactory.create(show=show, person__name="Original Voice", tier="voice")
    CreditFactory.create(show=show, person__name="French Voice", dub_language="fr")

    text = page(client, show)

    assert (
        text.index("Original Voice") < text.index("Voices in French") < text.index("French Voice")
    )


def test_a_job_keeps_the_words_it_was_printed_with(client: Client) -> None:
    show = ShowFactory.create()
    for job, words in (("creator", ""), ("developer", "Developed for television by")):
        CreditFactory.create(show=show, job=job, job_text=words)

    text = page(client, show)

    assert "<h2>Creator</h2>" in text
    assert "<em>Developed for television by</em>" in text


def test_a_spoiling_credit_and_a_spoiling_name_are_absent_everywhere(client: Client) -> None:
    show = ShowFactory.create()
    reveal = CreditFactory.create(
        show=show, person__name="Back From The Dead", spoils_season=1, spoils_episode=8
    )
    twin = CharacterFactory.create(show=show, name="The Evil Twin", spoils_season=1)
    known = CreditFactory.create(show=show, person__name="Known Star", from_on=JANUARY)
    CreditedCharacterFactory.create(credit=known, character=twin)

    text = page(client, show)

    assert "Known Star" in text
    assert reveal.person.name not in text
    assert "Evil Twin" not in text
    assert twin.slug not in text
    assert client.get(twin.get_absolute_url()).status_code == 404


def test_a_moved_premiere_is_told_with_both_dates(client: Client) -> None:
    release = ReleaseFactory.create(date=datetime.date(2025, 4, 24))
    release.date = datetime.date(2025, 5, 1)
    release.save()

    assert "premiere moved from April 24, 2025 to May 1, 2025" in page(client, release.show)


@time_machine.travel(NOON, tick=False)
def test_what_changed_this_week_stands_on_top(client: Client) -> None:
    event = StatusEventFactory.create(status="renewed", happened_on=datetime.date(2025, 3, 1))
    StatusEventFactory.create(show=event.show, status="ordered", happened_on=JANUARY)

    response = client.get(event.show.get_absolute_url())

    turns = response.context["dossier"].timeline
    assert [turn.sentence for turn in turns.of_this_week] == ["Renewed"]
    assert [turn.sentence for turn in turns.turns] == ["Renewed", "Ordered"]
    assert "New this week" in response.text


def test_it_tells_the_fullest_plot_of_the_show_and_of_each_season(client: Client) -> None:
    show = ShowFactory.create()
    PlotFactory.create(show=show, level="synopsis", text="The studio says so.")
    PlotFactory.create(show=show, level="premise", text="Two companies swap their stars.")
    season = SeasonFactory.create(show=show, number=2)
    PlotFactory.create(
        show=show, season=season, level="synopsis", text="They swap again.", licence="CC BY-SA 4.0"
    )

    text = page(client, show)

    told = text[text.index('id="plot"') :]
    assert "The studio says so." not in text
    assert told.index("Two companies swap") < told.index("Season 2") < told.index("They swap again")
    assert "CC BY-SA 4.0" in text
