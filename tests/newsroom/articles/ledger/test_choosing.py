"""Picking from the ledger, and making an entry in place."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse
from django.utils import timezone

from newsroom.articles.models import Quote, QuoteSubject
from shows.choices import OrganisationKind
from tests.factories import OrganisationFactory, PersonFactory, QuoteFactory, ShowFactory

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

CHOOSE = "wagtailsnippetchoosers_articles_quote"


def results(client: Client, **asked: str) -> str:
    address = reverse(f"{CHOOSE}:choose_results")
    page: str = client.get(address, asked).content.decode()
    return page


def create(client: Client, **typed: Any) -> dict[str, Any]:
    words = {"text": "We were terrified.", "obtained": "own_interview", "language": "en"}
    answer: dict[str, Any] = client.post(reverse(f"{CHOOSE}:create"), words | typed).json()
    return answer


def test_quotes_are_found_by_their_words_their_speaker_or_their_outlet(
    admin_client: Client,
) -> None:
    speaker = PersonFactory.create(name="Ada Réyes")
    vogue = OrganisationFactory.create(name="Vogue")
    QuoteFactory.create(text="We were terrified.", speaker=speaker, source=vogue)
    QuoteFactory.create(text="Nothing of it is true.")

    for asked in ("terr", "reyes", "vog", "vogue terrified"):
        page = results(admin_client, q=asked)
        assert "terrified" in page
        assert "Nothing of it" not in page


def test_the_quotes_of_what_the_story_is_about_come_first(admin_client: Client) -> None:
    show, person = ShowFactory.create(), PersonFactory.create()
    today = datetime.date(2025, 6, 6)
    QuoteFactory.create(text="The latest of all.", said_on=today)
    about = QuoteFactory.create(text="Of the show.", said_on=today - datetime.timedelta(days=9))
    QuoteSubject.objects.create(quote=about, show=show)
    QuoteFactory.create(text="By the person.", speaker=person)

    page = results(admin_client, shows=f"{show.pk}", people=f"{person.pk},x")

    places = [page.index(words) for words in ("Of the show", "By the person", "The latest of all")]
    assert places == sorted(places)


def test_state_embargo_and_terms_are_told_before_one_chooses(admin_client: Client) -> None:
    QuoteFactory.create(
        text="We were terrified.",
        state="disputed",
        terms="Only with the review",
        embargo_until=timezone.now() + datetime.timedelta(days=1),
    )

    page = results(admin_client)

    for told in ("Disputed", "Only with the review", "embargoed until"):
        assert told in page


def test_many_quotes_are_listed_with_as_many_questions_as_few(
    admin_client: Client, django_assert_max_num_queries: Any
) -> None:
    for _ in range(14):
        QuoteFactory.create(source=OrganisationFactory.create())
    results(admin_client)

    with django_assert_max_num_queries(9):
        results(admin_client)


def test_an_entry_made_in_place_is_a_draft_whoever_makes_it(admin_client: Client) -> None:
    speaker = PersonFactory.create(name="Ada Réyes")
    show = ShowFactory.create()

    answer = create(
        admin_client,
        speaker=speaker.pk,
        speaker_name="Ada Réyes (actor)",
        about_shows=[show.pk],
        about_people=[speaker.pk],
    )

    quote = Quote.objects.get()
    assert answer["step"] == "chosen"
    assert answer["result"]["string"] == "Ada Réyes: “We were terrified.” – draft"
    assert (quote.live, quote.speaker) == (False, speaker)
    assert [subject.show for subject in quote.subjects.all()] == [show]


def test_a_typed_name_is_the_one_person_of_that_name(admin_client: Client) -> None:
    speaker = PersonFactory.create(name="Ada Réyes")

    create(admin_client, speaker_name="ada reyes")

    assert Quote.objects.get().speaker == speaker


def test_a_name_that_two_people_bear_is_asked_back(admin_client: Client) -> None:
    for trade in ("actor", "physicist"):
        PersonFactory.create(name="Brian Cox", disambiguator=trade)

    answer = create(admin_client, speaker_name="Brian Cox")

    assert "Several people are called Brian Cox; pick one." in answer["htmlFragment"]
    assert not Quote.objects.exists()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"speaker_name": "Nobody"}, "Nobody on file is called Nobody."),
        ({"speaker_name": "Ada", "obtained": "second_hand"}, "Name the outlet they told it"),
        ({"speaker_name": "Ada", "text": "“I fell.”"}, "The ledger has these words of Ada already"),
    ],
    ids=["unknown speaker", "second-hand without outlet", "already in the ledger"],
)
def test_an_entry_that_lacks_what_it_needs_is_refused(
    admin_client: Client, typed: dict[str, str], told: str
) -> None:
    QuoteFactory.create(text="I fell.", speaker=PersonFactory.create(name="Ada"))

    answer = create(admin_client, **typed)

    assert told in answer["htmlFragment"]
    assert Quote.objects.count() == 1


def test_the_outlets_offered_are_publications(admin_client: Client) -> None:
    OrganisationFactory.create(name="Vogue", kind=OrganisationKind.PUBLICATION)
    OrganisationFactory.create(name="Prime Video", kind=OrganisationKind.PLATFORM)

    page = admin_client.get(reverse(f"{CHOOSE}:choose")).json()["html"]

    assert "Vogue" in page
    assert "Prime Video" not in page
