"""Quotes: what a reader may see of them, whose page they stand on, and how a page words them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from newsroom.articles.choices import Obtained
from newsroom.articles.models import Quote, QuoteSubject
from shows.choices import STANDING_STATES, FactState
from tests.constraints import assert_refused, names_of
from tests.factories import OrganisationFactory, PersonFactory, QuoteFactory, ShowFactory

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

NOW = timezone.now()
HOUR = datetime.timedelta(hours=1)
HIDDEN = [
    pytest.param({"live": False}, id="draft"),
    pytest.param({"expire_at": NOW - HOUR}, id="expired"),
    pytest.param({"embargo_until": NOW + HOUR}, id="embargoed"),
]
JUNE = datetime.date(2025, 6, 6)


def public() -> list[Quote]:
    return list(Quote.objects.public(at=NOW))


def drawn(quote: Quote, *, named: bool = True) -> str:
    page = render_to_string("components/quote.html", {"quote": quote, "named": named})
    return " ".join(BeautifulSoup(page, "html.parser").get_text().split())


@pytest.mark.parametrize("state", FactState)
def test_a_reader_sees_only_what_stands(state: FactState) -> None:
    quote = QuoteFactory.create(state=state)

    assert bool(public()) is (state in STANDING_STATES)
    assert quote.is_public(at=NOW) is (state in STANDING_STATES)


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_hidden_quote_is_seen_by_nobody(hidden: dict[str, Any]) -> None:
    quote = QuoteFactory.create(**hidden)

    assert public() == []
    assert not quote.is_public(at=NOW)


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_quote_is_hidden_with_its_speaker(hidden: dict[str, Any]) -> None:
    QuoteFactory.create(speaker=PersonFactory.create(**hidden))

    assert public() == []


def test_a_quote_stands_on_the_pages_of_what_it_is_about_once() -> None:
    show, person = ShowFactory.create(), PersonFactory.create()
    quote = QuoteFactory.create()
    QuoteFactory.create()
    for subject in ({"show": show}, {"show": show}, {"person": person}):
        QuoteSubject.objects.create(quote=quote, **subject)

    assert list(Quote.objects.about(show)) == [quote]
    assert list(Quote.objects.about_person(person)) == [quote]
    assert list(Quote.objects.by(quote.speaker)) == [quote]


def test_quotes_come_the_latest_first_and_the_undated_last() -> None:
    undated = QuoteFactory.create()
    early = QuoteFactory.create(said_on=JUNE)
    late = QuoteFactory.create(said_on=JUNE + datetime.timedelta(days=1))

    assert list(Quote.objects.latest_first()) == [late, early, undated]


def test_the_same_words_are_found_however_they_are_printed() -> None:
    quote = QuoteFactory.create(text="We were terrified — all of us.")
    QuoteFactory.create(text="We were terrified")

    assert list(Quote.objects.saying("“We were terrified, all of us”")) == [quote]


def test_a_quote_is_found_by_its_words_or_its_speaker() -> None:
    quote = QuoteFactory.create(
        text="We were terrified.", speaker=PersonFactory.create(name="Ada Réyes")
    )

    assert list(Quote.objects.named_like("terr")) == [quote]
    assert list(Quote.objects.named_like("reyes")) == [quote]


def test_quotes_are_drawn_without_a_query_for_each(django_assert_num_queries: Any) -> None:
    for _ in range(12):
        QuoteFactory.create(source=OrganisationFactory.create())

    with django_assert_num_queries(1):
        for quote in Quote.objects.public().latest_first().for_display():
            drawn(quote)


@pytest.mark.parametrize(
    ("obtained", "told"),
    [
        (Obtained.SECOND_HAND, "Ada Reyes to The Prompter"),
        (Obtained.OWN_INTERVIEW, "Ada Reyes in an interview with us"),
        (Obtained.PRESS_RELEASE, "Ada Reyes in a statement"),
        (Obtained.PRESS_CONFERENCE, "Ada Reyes at a press conference"),
        (Obtained.SOCIAL, "Ada Reyes on social media"),
    ],
)
def test_a_quote_says_how_we_came_by_it(obtained: Obtained, told: str) -> None:
    quote = QuoteFactory.create(
        text="We were terrified.",
        speaker=PersonFactory.create(name="Ada Reyes"),
        source=OrganisationFactory.create(name="The Prompter"),
        obtained=obtained,
        said_on=JUNE,
    )

    assert drawn(quote) == f"We were terrified. {told} June 6, 2025"


def test_a_translated_quote_says_so_and_keeps_what_was_said() -> None:
    quote = QuoteFactory.create(
        text="On avait peur.",
        language="fr",
        translation="We were terrified.",
        translator="M. Ode",
    )

    told = drawn(quote)

    assert told.startswith("We were terrified. In French “On avait peur.”")
    assert told.endswith("Translated from French by M. Ode")


def test_an_outlet_nobody_may_know_is_not_named() -> None:
    secret = OrganisationFactory.create(name="The Prompter", live=False)

    assert "Prompter" not in drawn(QuoteFactory.create(source=secret))


def test_on_the_page_of_its_speaker_a_quote_does_not_name_them() -> None:
    quote = QuoteFactory.create(speaker=PersonFactory.create(name="Ada Reyes"))

    assert "Ada Reyes" not in drawn(quote, named=False)


def test_every_constraint_of_quotes_is_tried() -> None:
    assert names_of(Quote, QuoteSubject) == {"quote_is_about_a_show_or_a_person"}


@pytest.mark.parametrize("both", [True, False])
def test_a_quote_is_about_a_show_or_a_person_one_in_each_row(*, both: bool) -> None:
    subject = QuoteSubject(quote=QuoteFactory.create())
    if both:
        subject.show, subject.person = ShowFactory.create(), PersonFactory.create()

    assert_refused(subject, "quote_is_about_a_show_or_a_person")


@pytest.mark.parametrize(
    ("query", "found"),
    [("", 2), ("?obtained=social", 1), ("?state=disputed", 1), ("?q=terrified", 1)],
)
def test_the_desk_lists_quotes_and_narrows_them(
    admin_client: Client, query: str, found: int
) -> None:
    QuoteFactory.create(text="We were terrified.", obtained="social")
    QuoteFactory.create(text="Nothing of it is true.", state="disputed")

    page = admin_client.get(reverse("wagtailsnippets_articles_quote:list") + query).text

    assert sum(words in page for words in ("terrified", "Nothing of it")) == found


def test_the_desk_lists_many_quotes_with_as_many_questions_as_few(
    admin_client: Client, django_assert_max_num_queries: Any
) -> None:
    for _ in range(25):
        QuoteFactory.create(source=OrganisationFactory.create())
    address = reverse("wagtailsnippets_articles_quote:list")
    admin_client.get(address)

    with django_assert_max_num_queries(20):
        admin_client.get(address)


def test_a_quote_is_previewed_as_it_stands_on_pages(rf: Any) -> None:
    quote = QuoteFactory.create(text="We were terrified.")

    page = quote.make_preview_request(rf.get("/")).content.decode()

    assert "We were terrified." in page


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("We were terrified.", "“We were terrified.”"),
        (
            "Everything on the list was really taken up by someone once. Not the tomato.",
            "“Everything on the list was really taken up by someone once …”",
        ),
    ],
)
def test_an_excerpt_ends_with_a_whole_word(text: str, excerpt: str) -> None:
    assert QuoteFactory.build(text=text).excerpt == excerpt
