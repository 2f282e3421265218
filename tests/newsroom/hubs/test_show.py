from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from newsroom.articles.models import QuoteSubject
from newsroom.hubs.dossiers import ShowDossier
from tests.factories import (
    BylineFactory,
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    EpisodeFactory,
    OrganisationFactory,
    PersonFactory,
    PictureFactory,
    PlotFactory,
    QuoteFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
    ShowGenreFactory,
    StatusEventFactory,
    SubjectFactory,
    make_story,
)

if TYPE_CHECKING:
    from django.test import Client

    from shows.models import Show

pytestmark = pytest.mark.django_db


def a_full_show(rows: int) -> Show:
    show = ShowFactory.create(poster=PictureFactory.create(), key_art=PictureFactory.create())
    for number in range(rows):
        CreditedCharacterFactory.create(
            credit__show=show, credit__person__portrait=PictureFactory.create()
        )
        CreditFactory.create(show=show, job="writer")
        moved = ReleaseFactory.create(show=show, platform=OrganisationFactory.create())
        moved.date = datetime.date(2025, 5, 1)
        moved.save()
        CreditFactory.create(show=show, state="exited", until_on=moved.date)
        QuoteSubject.objects.create(quote=QuoteFactory.create(), show=show)
        season = SeasonFactory.create(show=show, number=number + 1)
        EpisodeFactory.create(season=season)
        ShowGenreFactory.create(show=show)
        StatusEventFactory.create(show=show, source=OrganisationFactory.create())
        PlotFactory.create(show=show)
        story = make_story(f"Story {number}", lead_image=PictureFactory.create())
        SubjectFactory.create(article=story, show=show)
        BylineFactory.create(article=story)
    return show


def test_it_bills_the_cast_in_order_with_characters_and_notes(client: Client) -> None:
    show = ShowFactory.create()
    second = CreditFactory.create(show=show, person__name="Second Billed", sort_order=2)
    first = CreditFactory.create(
        show=show, person__name="First Billed", sort_order=1, note="as ever"
    )
    CreditedCharacterFactory.create(credit=second, character__name="The Rival")

    text = client.get(show.get_absolute_url()).text

    assert text.index(first.person.name) < text.index(second.person.name) < text.index("The Rival")
    assert "as ever" in text


def test_it_hides_facts_that_do_not_stand(client: Client) -> None:
    show = ShowFactory.create()
    later = timezone.now() + datetime.timedelta(hours=1)
    CreditFactory.create(show=show, person__name="Rumored", state="rumoured")
    CreditFactory.create(show=show, person__name="Replaced", state="replaced")
    CreditFactory.create(show=show, person__name="Embargoed", embargo_until=later)
    CreditFactory.create(show=show, person=PersonFactory.create(name="Not Public", live=False))
    ReleaseFactory.create(
        show=show, platform=OrganisationFactory.create(name="Secret+", live=False)
    )
    PlotFactory.create(show=show, text="She dies.", level="full", spoils_season=1)
    PlotFactory.create(show=show, text="Withdrawn plot.", state="withdrawn")
    StatusEventFactory.create(show=show, note="Talks only", state="in_talks")
    SeasonFactory.create(show=show, number=9, live=False)

    text = client.get(show.get_absolute_url()).text

    for hidden in ("Rumored", "Replaced", "Embargoed", "Not Public", "Secret+", "She dies"):
        assert hidden not in text
    for hidden in ("Withdrawn plot", "Talks only", "Season 9"):
        assert hidden not in text


def test_it_hides_a_character_that_is_not_public(client: Client) -> None:
    show = ShowFactory.create()
    credit = CreditFactory.create(show=show, person__name="Known Actor")
    secret = CharacterFactory.create(show=show, name="The Masked One", live=False)
    CreditedCharacterFactory.create(credit=credit, character=secret)

    text = client.get(show.get_absolute_url()).text

    assert "Known Actor" in text
    assert "The Masked One" not in text


def test_it_hides_an_embargoed_episode(client: Client) -> None:
    season = SeasonFactory.create()
    later = timezone.now() + datetime.timedelta(hours=1)
    EpisodeFactory.create(season=season, title="Open Door")
    EpisodeFactory.create(season=season, title="The Wedding", embargo_until=later)

    text = client.get(season.show.get_absolute_url()).text

    assert "Open Door" in text
    assert "The Wedding" not in text


def test_it_says_where_its_status_comes_from(client: Client) -> None:
    event = StatusEventFactory.create(
        status="cancelled",
        happened_on=datetime.date(2025, 6, 6),
        source=OrganisationFactory.create(name="Deadline"),
        source_url="https://example.org/story",
    )

    text = " ".join(client.get(event.show.get_absolute_url()).text.split())

    assert "<b>Canceled</b>" in text
    assert "June 6, 2025" in text
    assert 'Source: <a href="https://example.org/story" rel="noopener">Deadline</a>' in text


def test_what_is_ahead_comes_before_what_has_been() -> None:
    show = ShowFactory.create()
    today = timezone.localdate()
    days = [-400, -3, 9, 90]
    for day in days:
        ReleaseFactory.create(show=show, date=today + datetime.timedelta(days=day))

    ordered = ShowDossier.of(show).upcoming_first

    found = [release.local_date for release in ordered]
    assert found == [today + datetime.timedelta(days=day) for day in (9, 90, -3, -400)]


def test_it_groups_our_stories_by_kind_and_hides_drafts(client: Client) -> None:
    show = ShowFactory.create()
    for title, kind, live in (
        ("A news story", "news", True),
        ("A review", "review", True),
        ("Unannounced", "review", False),
    ):
        SubjectFactory.create(article=make_story(title, kind=kind, live=live), show=show)

    response = client.get(show.get_absolute_url())

    assert [group.heading for group in response.context["kinds"]] == ["News", "Review"]
    assert "Unannounced" not in response.text


def test_a_show_we_have_not_covered_says_so(client: Client) -> None:
    show = ShowFactory.create(title="Night Shift")

    text = client.get(show.get_absolute_url()).text

    assert 'None of our stories is about <cite class="title">Night Shift</cite> yet.' in text
    assert 'No date has been announced for <cite class="title">Night Shift</cite>.' in text


def test_art_without_rights_leaves_no_trace(client: Client) -> None:
    lost = PictureFactory.create(rights_end_on=datetime.date(2020, 1, 1), credit="Expired Agency")
    show = ShowFactory.create(poster=lost, key_art=lost)

    text = client.get(show.get_absolute_url()).text

    assert "Expired Agency" not in text
    assert "<img" not in text


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"live": False}, id="a draft"),
        pytest.param(
            {"embargo_until": timezone.now() + datetime.timedelta(days=99)}, id="embargoed"
        ),
        pytest.param({"expire_at": timezone.now() - datetime.timedelta(days=1)}, id="expired"),
    ],
)
def test_a_show_that_is_not_public_is_a_plain_404(
    client: Client, values: dict[str, object]
) -> None:
    show = ShowFactory.create(**values)

    assert client.get(show.get_absolute_url()).status_code == 404


def test_it_only_reads(client: Client) -> None:
    assert client.post(ShowFactory.create().get_absolute_url()).status_code == 405


def test_it_asks_the_same_number_of_questions_however_much_it_shows(
    client: Client, django_assert_num_queries
) -> None:
    small, large = a_full_show(2), a_full_show(12)
    client.get(small.get_absolute_url())
    client.get(large.get_absolute_url())

    with django_assert_num_queries(37):
        client.get(small.get_absolute_url())
    with django_assert_num_queries(37):
        client.get(large.get_absolute_url())
