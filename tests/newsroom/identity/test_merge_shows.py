from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from newsroom.articles.models import ArticlePage
from newsroom.identity.actions import look_ahead, merge_shows, split
from newsroom.identity.refusing import CannotMergeError
from shows.models import (
    Character,
    CharacterName,
    Credit,
    Episode,
    FactVersion,
    Release,
    Season,
    Show,
    ShowTitle,
)
from tests.factories import (
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    EpisodeFactory,
    PersonFactory,
    PlotFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
    UserFactory,
    make_story,
)
from tests.newsroom.identity.dumps import difference, dump, mention, story_about

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    return UserFactory.create()


def two_of_one() -> tuple[Show, Show]:
    return (
        ShowFactory.create(title="Étoile", slug="etoile"),
        ShowFactory.create(title="Etoile", slug="etoile-2", logline="Two companies trade stars."),
    )


def test_seasons_of_one_number_become_one_with_all_their_episodes(user):
    kept, removed = two_of_one()
    ours = SeasonFactory.create(show=kept, number=1)
    theirs = SeasonFactory.create(show=removed, number=1, label="Series 1")
    EpisodeFactory.create(season=ours, number="1", title="The Swap")
    EpisodeFactory.create(season=theirs, number="1", runtime=52)
    EpisodeFactory.create(season=theirs, number="2")
    release = ReleaseFactory.create(show=removed, season=theirs)
    before = dump()

    merger = merge_shows(kept=kept, removed=removed, user=user)

    season = Season.objects.get()
    assert (season.pk, season.label) == (ours.pk, "Series 1")
    told = Episode.objects.order_by("number").values_list("number", "title", "runtime")
    assert list(told) == [("1", "The Swap", 52), ("2", "", None)]
    assert Release.objects.get(pk=release.pk).season == ours
    split(merger, user=user)
    assert not difference(before, dump())


@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param({"live": False}, id="a draft"),
        pytest.param(
            {"embargo_until": timezone.now() + datetime.timedelta(days=900)}, id="under embargo"
        ),
    ],
)
def test_episodes_of_a_hidden_season_do_not_come_to_light_in_a_public_one(user, hidden):
    kept, removed = two_of_one()
    SeasonFactory.create(show=kept, number=1)
    theirs = SeasonFactory.create(show=removed, number=1, **hidden)
    EpisodeFactory.create(season=theirs, number="8", title="The Secret")

    outlook = look_ahead(kept=kept, removed=removed, user=user)

    assert "stands on both" in outlook.reasons_against[0]
    with pytest.raises(CannotMergeError, match="Season 1"):
        merge_shows(kept=kept, removed=removed, user=user)
    assert Season.objects.count() == 2
    merge_shows(kept=removed, removed=kept, user=user)
    assert Season.objects.get() == theirs


def test_characters_of_one_name_become_one_and_keep_who_played_them(user):
    kept, removed = two_of_one()
    ours = CharacterFactory.create(show=kept, name="Cheyenne")
    theirs = CharacterFactory.create(show=removed, name="Cheyenne")
    CharacterName.objects.create(character=theirs, text="Chey")
    credit = CreditFactory.create(show=removed)
    CreditedCharacterFactory.create(credit=credit, character=theirs)

    merge_shows(kept=kept, removed=removed, user=user)

    assert Character.objects.get() == ours
    assert ours.names.get().text == "Chey"
    assert Credit.objects.get().characters.get().character == ours


def test_two_characters_that_want_one_address_stay_two(user):
    kept, removed = two_of_one()
    CharacterFactory.create(show=kept, name="Jack", slug="jack")
    CharacterFactory.create(show=removed, name="Jack!", slug="jack")
    before = dump()

    merger = merge_shows(kept=kept, removed=removed, user=user)

    assert set(Character.objects.values_list("slug", flat=True)) == {"jack", "jack-2"}
    split(merger, user=user)
    assert not difference(before, dump())


def test_rows_come_behind_those_that_are_there_in_the_order_they_had(user):
    kept, removed = two_of_one()
    for place, name in enumerate(["Lou", "Luke"]):
        CreditFactory.create(show=kept, person=PersonFactory.create(name=name), sort_order=place)
    for place, name in enumerate(["Gideon", "Charlotte"]):
        CreditFactory.create(show=removed, person=PersonFactory.create(name=name), sort_order=place)

    merge_shows(kept=kept, removed=removed, user=user)

    billed = Credit.objects.order_by("sort_order").values_list("person__name", flat=True)
    assert list(billed) == ["Lou", "Luke", "Gideon", "Charlotte"]


def test_a_block_that_draws_the_show_draws_the_kept_one(user):
    kept, removed = two_of_one()
    body = [
        ("when_and_where", {"show": removed}),
        ("paragraph", f"<p>{mention(removed, 'Etoile')} is {mention(kept, 'Étoile')}.</p>"),
    ]
    story = make_story("Both", body=body)
    story.save_revision().publish()
    before = dump()

    merger = merge_shows(kept=kept, removed=removed, user=user)

    story = ArticlePage.objects.get(pk=story.pk)
    for told in (story, story.get_latest_revision_as_object()):
        assert told.body[0].value["show"] == kept
        assert f'id="{removed.pk}"' not in str(told.body.raw_data)
    split(merger, user=user)
    assert not difference(before, dump())


def test_what_facts_used_to_say_names_the_kept_record(user):
    kept, removed = two_of_one()
    season = SeasonFactory.create(show=kept, number=1)
    double = SeasonFactory.create(show=removed, number=1)
    version = FactVersion.objects.create(
        show=removed,
        kind="release",
        row=5,
        values={"season": double.pk, "episode": "1"},
        replaced_at=timezone.now(),
    )
    before = dump()

    merger = merge_shows(kept=kept, removed=removed, user=user)

    version.refresh_from_db()
    assert (version.show, version.values["season"]) == (kept, season.pk)
    split(merger, user=user)
    assert not difference(before, dump())


def test_the_title_that_is_gone_is_another_title_of_the_show(user):
    kept, removed = two_of_one()

    merge_shows(kept=kept, removed=removed, user=user, alias_kind="working")

    title = ShowTitle.objects.get()
    assert (title.show, title.text, title.kind) == (kept, "Etoile", "working")


def test_a_published_show_with_drafts_and_rows_comes_back_to_the_letter(user):
    kept, removed = two_of_one()
    person = PersonFactory.create()
    for show in (kept, removed):
        CreditFactory.create(show=show, person=person)
        PlotFactory.create(show=show)
        ReleaseFactory.create(show=show, date=datetime.date(2025, 4, 24))
        Show.objects.get(pk=show.pk).save_revision().publish()
        Show.objects.get(pk=show.pk).save_revision()
    story_about("One", mention(removed, "Etoile"), mention(person, "she"))
    before = dump()

    merger = merge_shows(kept=kept, removed=removed, user=user)

    drafted = Show.objects.get(pk=kept.pk).get_latest_revision_as_object()
    assert drafted.credits.count() == 1
    assert drafted.plots.count() == 2
    split(merger, user=user)
    assert not difference(before, dump())
