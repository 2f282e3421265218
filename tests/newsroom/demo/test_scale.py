from __future__ import annotations

import datetime
import io
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from wagtail.models import Page

from newsroom.articles.models import (
    ArticlePage,
    HomePage,
    Quote,
    QuoteSubject,
    SectionPage,
)
from newsroom.kit.folding import fold
from people.choices import NameKind
from people.models import Person, PersonName, PersonPronouns
from shows.choices import DropPattern, FactState
from shows.models import (
    Award,
    AwardCategory,
    Ceremony,
    Character,
    CharacterName,
    Credit,
    CreditedCharacter,
    Episode,
    EpisodeRelease,
    FactVersion,
    Nomination,
    Nominee,
    Release,
    Season,
    SeasonPart,
    Show,
    ShowTitle,
    SkippedWeek,
    StatusEvent,
)
from tests.factories import PersonFactory

TODAY = datetime.date(2026, 11, 20)


def make_scale_data(**options: Any) -> str:
    """Run the command at the size of a village paper, and return what it printed."""
    out = io.StringIO()
    sizes = {"people": 60, "shows": 12, "stories": 12, "pictures": 0, "today": TODAY}
    call_command("make_scale_data", stdout=out, **(sizes | options))
    return out.getvalue()


@pytest.mark.django_db
def test_it_makes_as_many_as_it_was_asked_for() -> None:
    printed = make_scale_data()

    counts = [model.objects.count() for model in (Person, Show, ArticlePage)]
    assert counts == [60, 12, 12]
    assert "people 60" in printed


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("model", "fields"),
    [
        pytest.param(Person, ["name", "sort_name", "born_on", "live"], id="people"),
        pytest.param(PersonName, ["kind", "text", "is_sensitive"], id="names"),
        pytest.param(Show, ["title", "kind", "logline"], id="shows"),
        pytest.param(Credit, ["job", "tier", "state", "sort_order"], id="credits"),
        pytest.param(Release, ["date", "instant", "regions"], id="releases"),
        pytest.param(EpisodeRelease, ["episode", "date", "instant"], id="episodes released"),
        pytest.param(Quote, ["text", "said_on", "state"], id="quotes"),
        pytest.param(ArticlePage, ["title", "dated_on", "dek"], id="stories"),
    ],
)
def test_the_same_seed_and_day_give_the_same_catalogue(model: Any, fields: list[str]) -> None:
    make_scale_data(seed=7)
    first = list(model.objects.order_by("pk").values_list(*fields))

    make_scale_data(seed=7, force=True)

    both = list(model.objects.order_by("pk").values_list(*fields))
    assert both == first + first


@pytest.mark.django_db
def test_another_seed_gives_another_catalogue() -> None:
    make_scale_data(seed=1)
    names = set(Person.objects.values_list("name", flat=True))

    make_scale_data(seed=2, force=True)

    later = Person.objects.exclude(name__in=names)
    assert later.count() > 40


@pytest.mark.django_db
def test_it_refuses_a_database_with_content() -> None:
    PersonFactory.create(name="Inès Aumont")

    with pytest.raises(CommandError, match="--force"):
        make_scale_data()

    assert Person.objects.count() == 1


@pytest.mark.django_db
def test_it_adds_beside_what_is_there_when_forced() -> None:
    make_scale_data(seed=3)

    make_scale_data(seed=3, force=True)

    assert Person.objects.count() == 120
    assert Show.objects.count() == 24
    assert Page.find_problems() == ([], [], [], [], [])


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["people", "shows", "stories"])
def test_it_refuses_a_count_of_nothing(name: str) -> None:
    with pytest.raises(CommandError, match=f"--{name} is 0"):
        make_scale_data(**{name: 0})


@pytest.mark.django_db
def test_names_are_folded_for_searching() -> None:
    make_scale_data(people=200)

    assert all(fold(person.name) == person.folded for person in Person.objects.all())
    assert all(fold(name.text) == name.folded for name in PersonName.objects.all())
    assert all(fold(title.text) == title.folded for title in ShowTitle.objects.all())


@pytest.mark.django_db
def test_people_have_every_kind_of_other_name() -> None:
    make_scale_data(people=600)

    kinds = set(PersonName.objects.values_list("kind", flat=True))
    assert kinds == set(NameKind.values)
    assert PersonName.objects.filter(is_sensitive=True).exists()


@pytest.mark.django_db
def test_people_of_one_name_can_be_told_apart() -> None:
    make_scale_data(people=600)

    namesakes = Person.objects.exclude(disambiguator="")
    assert namesakes.exists()
    assert Person.objects.count() == len({str(person) for person in Person.objects.all()})


@pytest.mark.django_db
def test_every_row_would_pass_the_form_an_editor_fills_in() -> None:
    make_scale_data()

    models: list[Any] = [
        *(Person, PersonName, PersonPronouns),
        *(Show, ShowTitle, Season, SeasonPart, SkippedWeek, Episode, EpisodeRelease),
        *(Character, CharacterName, Credit, CreditedCharacter, Release, StatusEvent, FactVersion),
        *(Award, AwardCategory, Ceremony, Nomination, Nominee, Quote, QuoteSubject),
    ]
    for model in models:
        for row in model.objects.all():
            row.full_clean()


@pytest.mark.django_db
def test_credits_stand_in_billing_order_without_a_gap() -> None:
    make_scale_data()

    for show in Show.objects.all():
        places = list(show.credits.values_list("sort_order", flat=True))
        assert sorted(places) == list(range(len(places)))


@pytest.mark.django_db
def test_credits_come_in_every_state_and_scope() -> None:
    make_scale_data(shows=80)

    states = set(Credit.objects.values_list("state", flat=True))
    assert states == set(FactState.values)
    assert Credit.objects.filter(replaced_by__isnull=False).exists()
    assert Credit.objects.filter(last_season__isnull=False).exists()
    assert Credit.objects.exclude(first_episode="").exists()


@pytest.mark.django_db
def test_seasons_come_out_by_every_pattern() -> None:
    make_scale_data(shows=80)

    released = EpisodeRelease.objects.values_list("season__pattern", flat=True)
    assert set(released) == set(DropPattern.values)
    assert SeasonPart.objects.exists()


@pytest.mark.django_db
def test_characters_of_one_show_have_addresses_of_their_own() -> None:
    make_scale_data()

    addresses = Character.objects.values_list("show", "slug")
    assert len(addresses) == len(set(addresses))
    assert not Character.objects.filter(slug="").exists()


@pytest.mark.django_db
def test_prizes_quotes_and_moved_dates_are_part_of_it() -> None:
    make_scale_data(shows=80)

    assert [model.objects.exists() for model in (Nominee, Quote, FactVersion)] == [True] * 3


@pytest.mark.django_db
def test_stories_hang_in_the_tree_of_pages() -> None:
    make_scale_data()

    assert Page.find_problems() == ([], [], [], [], [])
    assert sum(page.numchild for page in SectionPage.objects.all()) == 12
    assert ArticlePage.objects.descendant_of(HomePage.objects.get()).count() == 12


@pytest.mark.django_db
def test_a_few_are_drafts_or_under_embargo() -> None:
    make_scale_data(people=600)

    drafts = Person.objects.filter(live=False).count()
    embargoed = Person.objects.filter(embargo_until__isnull=False).count()
    assert 0 < drafts < 60
    assert 0 < embargoed < 60


@pytest.mark.django_db
def test_new_records_number_on_behind_it() -> None:
    make_scale_data()

    person = PersonFactory.create(name="Someone New")

    assert person.pk > 60


@pytest.mark.django_db
def test_a_reader_can_open_what_it_made(client: Any) -> None:
    make_scale_data(pictures=1)
    story = ArticlePage.objects.public()[0]
    show = Show.objects.public()[0]

    pages = [story.url, show.get_absolute_url(), reverse("hubs:shows"), reverse("hubs:people")]

    assert [client.get(page).status_code for page in pages] == [200, 200, 200, 200]
