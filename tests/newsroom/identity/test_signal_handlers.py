from __future__ import annotations

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.articles.models import ArticlePage
from newsroom.identity.actions import merge_people, merge_shows, split
from tests.factories import CreditFactory, PersonFactory, ShowFactory
from tests.newsroom.identity.dumps import mention, story_about

pytestmark = pytest.mark.django_db


def test_a_story_that_was_open_while_two_became_one_mentions_the_one():
    first, second, third = (PersonFactory.create() for _ in range(3))
    story = story_about("Open", "Nobody yet.")
    open_form = ArticlePage.objects.get(pk=story.pk)
    open_form.body = [("paragraph", f"<p>{mention(first, 'She')}</p>")]
    merge_people(kept=second, removed=first, user=None)
    merge_people(kept=third, removed=second, user=None)

    open_form.save_revision().publish()

    saved = ArticlePage.objects.get(pk=story.pk)
    for told in (saved, saved.get_latest_revision_as_object()):
        assert f'id="{third.pk}"' in told.body.raw_data[0]["value"]


def test_what_was_undone_is_left_alone():
    kept, removed = PersonFactory.create(), PersonFactory.create()
    split(merge_people(kept=kept, removed=removed, user=None))

    story = story_about("After", mention(removed, "She"))

    assert f'id="{removed.pk}"' in ArticlePage.objects.get(pk=story.pk).body.raw_data[0]["value"]


def test_a_story_without_mentions_asks_nothing():
    story = story_about("Plain", "Nobody.")

    with CaptureQueriesContext(connection) as asked:
        story.save()

    assert not any("identity_merger" in query["sql"] for query in asked)


def test_a_mention_beside_a_date_in_a_list_is_followed_too():
    kept, removed = PersonFactory.create(), PersonFactory.create()
    story = story_about("Dated", "Nobody yet.")
    merge_people(kept=kept, removed=removed, user=None)
    point = {"text": f"<p>{mention(removed, 'She')}</p>", "as_of": datetime.date(2027, 3, 2)}

    story.body = [("what_we_know", {"known": [point], "unknown": []})]
    story.save()

    [block] = ArticlePage.objects.get(pk=story.pk).body
    assert f'id="{kept.pk}"' in block.value["known"][0]["text"].source
    assert block.value["known"][0]["as_of"] == datetime.date(2027, 3, 2)


def test_a_fact_in_the_text_follows_its_record_and_its_show():
    made = CreditFactory.create()
    kept_person, kept_show = PersonFactory.create(), ShowFactory.create()
    words = (
        f'<a linktype="fact" kind="person" id="{made.person.pk}" fact="role"'
        f' show="{made.show.pk}">Jack</a>'
    )
    before = story_about("Before", words)
    merge_people(kept=kept_person, removed=made.person, user=None)
    merge_shows(kept=kept_show, removed=made.show, user=None)

    after = story_about("After", words)

    for story in (before, after):
        [raw] = ArticlePage.objects.get(pk=story.pk).body.raw_data
        assert f'id="{kept_person.pk}" fact="role" show="{kept_show.pk}"' in raw["value"]
