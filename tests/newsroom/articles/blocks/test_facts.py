from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
import time_machine
from django.utils import timezone
from wagtail.blocks.struct_block import StructBlockValidationError

from newsroom.articles.blocks import BodyBlock
from newsroom.articles.models import Subject
from tests.factories import (
    SEEN,
    CreditFactory,
    EpisodeFactory,
    OrganisationFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
    ShowGenreFactory,
    StatusEventFactory,
    make_story,
)
from tests.newsroom.articles.blocks.drawing import draw

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage
    from shows.models import Show

pytestmark = pytest.mark.django_db

NOW = datetime.datetime(2026, 6, 1, tzinfo=datetime.UTC)


def a_show() -> Show:
    show: Show = ShowFactory.create(title="Étoile", slug="etoile", setting="Paris")
    season = SeasonFactory.create(show=show, episode_count=8)
    for number, runtime in (("1", 48), ("2", 61)):
        EpisodeFactory.create(season=season, number=number, runtime=runtime)
    CreditFactory.create(show=show, job="creator", person__name="Ada Reis", person__slug="ada")
    CreditFactory.create(show=show, person__name="Bo Lund")
    platform = OrganisationFactory.create(name="Lumen", slug="lumen")
    ReleaseFactory.create(show=show, season=season, platform=platform)
    StatusEventFactory.create(show=show, status="ordered", seasons_ordered=2)
    ShowGenreFactory.create(show=show, genre__name="Comedy")
    return show


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("created_by", '<dt>Created by</dt> <dd><a href="/people/ada/">Ada Reis</a></dd>'),
        ("starring", "Bo Lund</a></dd>"),
        ("premiere", "<dt>Premiered</dt> <dd>April 24, 2025</dd>"),
        ("platform", '<dd><a href="/organizations/lumen/">Lumen</a></dd>'),
        ("episodes", "<dt>Episodes</dt> <dd>8</dd>"),
        ("runtime", "<dd>48 to 61 minutes</dd>"),
        ("genre", "<dt>Genre</dt> <dd>Comedy</dd>"),
        ("status", "<dd>Ordered, June 1, 2023, for two seasons</dd>"),
        ("setting", "<dt>Set in</dt> <dd>Paris</dd>"),
        ("form", "<dd>Series</dd>"),
    ],
)
def test_it_tells_the_chosen_fact_and_no_other(fact: str, told: str) -> None:
    with time_machine.travel(NOW, tick=False):
        text = draw("key_facts", show=a_show(), facts=[fact])

    assert told in text
    assert text.count("<dt>") == 1


def test_what_is_not_known_goes_unsaid() -> None:
    text = draw("key_facts", show=ShowFactory.create(), facts=["runtime", "form", "premiere"])

    assert text.count("<dt>") == 1


def test_a_box_without_a_single_fact_is_not_drawn() -> None:
    assert draw("key_facts", show=ShowFactory.create(), facts=["runtime"]) == ""


@pytest.mark.parametrize("fact", ["created_by", "platform", "companies", "status", "premiere"])
def test_no_fact_comes_from_what_a_reader_may_not_know(fact: str) -> None:
    tomorrow = timezone.now() + datetime.timedelta(days=1)
    show = ShowFactory.create()
    hidden = OrganisationFactory.create(name="Hidden", embargo_until=tomorrow)
    CreditFactory.create(show=show, job="creator", person__name="Hidden", person__live=False)
    ReleaseFactory.create(show=show, platform=hidden)
    StatusEventFactory.create(show=show, embargo_until=tomorrow)
    show.companies.create(organisation=hidden, role="studio")

    assert draw("key_facts", show=show, facts=[fact]) == ""


def test_a_timeline_tells_what_was_reported_in_order() -> None:
    show = a_show()
    StatusEventFactory.create(
        show=show, status="filming", happened_on=datetime.date(2024, 3, 1), note="in Lyon"
    )
    CreditFactory.create(show=show, person__name="Cy Voss", from_on=datetime.date(2023, 9, 9))

    oldest = draw("timeline", show=show)
    newest = draw("timeline", show=show, direction="newest_first")

    assert oldest.index("Ordered") < oldest.index("Cy Voss") < oldest.index("Filming")
    assert newest.index("Filming") < newest.index("Cy Voss") < newest.index("Ordered")


def test_a_timeline_keeps_to_its_days_and_kinds() -> None:
    show = a_show()
    StatusEventFactory.create(show=show, status="filming", happened_on=datetime.date(2024, 3, 1))
    CreditFactory.create(show=show, person__name="Cy Voss", from_on=datetime.date(2024, 4, 1))

    late = draw("timeline", show=show, first_on=datetime.date(2024, 1, 1))
    cast = draw("timeline", show=show, kinds=["casting"])
    last = draw("timeline", show=show, most=1)

    assert "Filming" in late
    assert "Ordered" not in late
    assert "Cy Voss" in cast
    assert "Filming" not in cast
    assert "Cy Voss" in last
    assert "Filming" not in last


def test_an_editor_adds_lines_to_a_timeline() -> None:
    line = {
        "date": datetime.date(2024, 2, 9),
        "precision": "month",
        "text": "Dancers are cast in Montreal",
        "source": "La Presse",
        "url": "https://lapresse.example/1",
    }

    text = draw("timeline", show=a_show(), lines=[line])

    assert "February 2024</time>" in text
    assert "Dancers are cast in Montreal" in text
    assert '<a href="https://lapresse.example/1" rel="noopener">La Presse</a>' in text


def test_a_timeline_tells_no_turn_under_embargo() -> None:
    show = a_show()
    tomorrow = timezone.now() + datetime.timedelta(days=1)
    StatusEventFactory.create(show=show, status="cancelled", embargo_until=tomorrow)

    assert "Canceled" not in draw("timeline", show=show)


def test_a_timeline_that_ends_before_it_starts_is_refused() -> None:
    block = BodyBlock().child_blocks["timeline"]
    days = {"first_on": datetime.date(2024, 2, 1), "last_on": datetime.date(2024, 1, 1)}

    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.normalize({"show": ShowFactory.create(), **days}))

    assert "ends before it starts" in str(refused.value.block_errors["last_on"])


def a_review(show: Show, rating: str, **values: Any) -> ArticlePage:
    sheet = {**SEEN, "episodes_seen": 8, "rating": Decimal(rating)}
    review = make_story("Verdict", kind="review", live=False, **sheet, **values)
    review.subjects.add(Subject(show=show, sort_order=0))
    review.save_revision().publish()
    review.refresh_from_db()
    return review


def test_our_rating_is_that_of_our_latest_review() -> None:
    show = ShowFactory.create()
    a_review(show, "2", dated_on=datetime.date(2025, 1, 1))
    latest = a_review(show, "3.5", dated_on=datetime.date(2025, 4, 24))

    text = draw("key_facts", show=show, facts=["rating"])

    assert f'<dt>Our rating</dt> <dd><a href="{latest.url}">3½ out of 5</a></dd>' in text


def test_no_rating_is_told_of_a_review_nobody_may_read_or_of_another_show() -> None:
    show, other = ShowFactory.create(), ShowFactory.create()
    a_review(show, "2").unpublish()
    beside = a_review(other, "4")
    beside.subjects.add(Subject(show=show, sort_order=1))
    beside.save_revision().publish()

    assert draw("key_facts", show=show, facts=["rating"]) == ""
