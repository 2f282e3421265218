from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from wagtail.log_actions import registry

from newsroom.articles.models import ArticlePage
from newsroom.intake.actions import apply_proposals
from newsroom.intake.models import Submission
from people.models import Person
from shows.models import Character, Credit, Organisation, Plot, Release, Show
from tests.factories import (
    AuthorFactory,
    CreditFactory,
    PersonFactory,
    ShowFactory,
    UserFactory,
)
from tests.newsroom.intake.pieces import PIECE, analysed

if TYPE_CHECKING:
    from django.test import Client

    from newsroom.articles.models import SectionPage

pytestmark = pytest.mark.django_db

# Words of Variety have to be linked before a story goes out; these need no link.
SAID = PIECE.replace("Lorne told Variety", "Lorne said")
OTHER = """It rained on the last day of filming, too, and nobody minded any longer.

The new crime drama Saltmarsh stars Ada Lorne as Nell Arkwright, and it was created by Dora
Venn-Marsh. Saltmarsh premieres on Peacock on April 19, 2026.
"""


def test_it_writes_one_draft_story_under_the_section(section: SectionPage) -> None:
    applied = apply_proposals(analysed(), section=section)

    story = ArticlePage.objects.get()
    assert applied.story == story
    assert story.get_parent().specific == section
    assert not story.live
    assert story.kind == "preview"
    assert story.dated_on == datetime.date(2026, 2, 3)
    assert story.dek == "Peacock’s new crime drama Saltmarsh arrives this spring. Read on."
    assert story.title.startswith("Saltmarsh")
    assert story.slug.startswith("saltmarsh")
    assert [str(subject) for subject in story.subjects.all()] == ["Saltmarsh"]


def test_the_body_has_headings_and_paragraphs_with_the_words_as_typed(
    section: SectionPage,
) -> None:
    story = apply_proposals(analysed(), section=section).story

    kinds = [block.block_type for block in story.body]
    assert kinds == [
        "paragraph",
        "heading",
        "paragraph",
        "heading",
        "paragraph",
        "paragraph",
        "heading",
        "paragraph",
    ]
    assert story.body[0].value.source == (
        "<p>The first trailer shows rain, mud &amp; more &lt;rain&gt;.</p>"
    )
    assert story.body[1].value == "Plot"


def test_names_and_titles_in_the_body_are_mentions_of_their_records(
    section: SectionPage,
) -> None:
    story = apply_proposals(analysed(), section=section).story

    ada = Person.objects.get(name="Ada Lorne")
    show = Show.objects.get(title="Saltmarsh")
    cast, quoted = story.body[4].value.source, story.body[5].value.source
    assert f'<a linktype="mention" kind="person" id="{ada.pk}">Ada Lorne</a>' in cast
    assert f'<a linktype="mention" kind="person" id="{ada.pk}">Lorne</a>' in quoted
    assert f'<a linktype="mention" kind="show" id="{show.pk}">Saltmarsh</a> follows' in (
        story.body[2].value.source
    )
    assert "mention" not in story.body[2].value.source.split("</a>", 1)[1]


def test_it_writes_the_records_as_drafts_with_their_facts(section: SectionPage) -> None:
    apply_proposals(analysed(), section=section)

    show = Show.objects.get()
    billed = list(Credit.objects.order_by("sort_order"))
    assert not show.live
    assert [(one.person.name, one.job) for one in billed] == [
        ("Ada Lorne", "actor"),
        ("Ben Roewood", "actor"),
        ("Cyrus Otterley", "actor"),
        ("Dora Venn-Marsh", "creator"),
    ]
    assert billed[1].note == "returning from Copper Sky"
    assert billed[2].tier == "small_role"
    assert [one.character.name for one in billed[0].characters.all()] == ["Nell Arkwright"]
    assert not Person.objects.filter(live=True).exists()
    assert not Organisation.objects.filter(live=True).exists()
    assert not Character.objects.filter(live=True).exists()


def test_a_fact_says_where_it_was_read_and_how_sure_that_is(section: SectionPage) -> None:
    apply_proposals(analysed(), section=section)

    plot, release = Plot.objects.get(), Release.objects.get()
    assert plot.level == "premise"
    assert plot.state == "announced"
    assert plot.as_of == datetime.date(2026, 2, 3)
    assert plot.source_note == "Intake: saltmarsh.txt, 90 % sure"
    assert (release.date, release.precision) == (datetime.date(2026, 4, 19), "date")
    assert release.platform is not None
    assert release.platform.name == "Peacock"


def test_the_history_of_the_story_keeps_every_confidence(section: SectionPage) -> None:
    user = UserFactory.create()

    story = apply_proposals(analysed(), section=section, user=user).story

    entry = registry.get_logs_for_instance(story).get(action="newsroom.intake")
    assert entry.user == user
    assert entry.data["people"]["Ada Lorne"] > 0.5
    assert entry.data["file"] == "saltmarsh.txt"


def test_the_same_piece_again_writes_nothing(section: SectionPage) -> None:
    first = apply_proposals(analysed(), section=section)
    counts = [model.objects.count() for model in (Person, Show, Credit, Plot, Release)]

    again = apply_proposals(analysed(name="another-name.txt"), section=section)

    assert again.story == first.story
    assert not again.is_new
    assert ArticlePage.objects.count() == Submission.objects.count() == 1
    assert [model.objects.count() for model in (Person, Show, Credit, Plot, Release)] == counts


def test_another_piece_of_the_same_show_doubles_no_record_and_no_fact(
    section: SectionPage,
) -> None:
    apply_proposals(analysed(), section=section)

    apply_proposals(analysed(OTHER), section=section)

    assert ArticlePage.objects.count() == 2
    assert Show.objects.count() == 1
    assert Credit.objects.count() == 4
    assert Plot.objects.count() == Release.objects.count() == 1
    assert Person.objects.count() == 4


def test_a_live_show_gains_its_facts_in_a_draft_that_no_reader_sees(
    section: SectionPage,
) -> None:
    show = ShowFactory.create(title="Saltmarsh", slug="saltmarsh")
    CreditFactory.create(show=show, person=PersonFactory.create(name="Cyrus Otterley"), job="actor")

    apply_proposals(analysed(), section=section)

    show.refresh_from_db()
    assert show.live
    assert show.has_unpublished_changes
    assert show.credits.count() == 1
    draft = show.get_latest_revision_as_object()
    assert sorted(one.person.name for one in draft.credits.all()) == [
        "Ada Lorne",
        "Ben Roewood",
        "Cyrus Otterley",
        "Dora Venn-Marsh",
    ]


def test_a_draft_of_a_live_show_can_be_published_as_it_is(section: SectionPage) -> None:
    show = ShowFactory.create(title="Saltmarsh", slug="saltmarsh")
    apply_proposals(analysed(), section=section)

    show.refresh_from_db()
    show.get_latest_revision().publish()

    assert Credit.objects.filter(show=show).count() == 4
    assert Plot.objects.filter(show=show).count() == 1


def test_works_that_are_only_mentioned_are_made_when_asked_for(section: SectionPage) -> None:
    apply_proposals(analysed(), section=section, with_mentioned=True)

    assert set(Show.objects.values_list("title", flat=True)) == {"Saltmarsh", "Copper Sky"}


def test_a_byline_of_ours_is_set_and_stays_in_the_text(section: SectionPage) -> None:
    author = AuthorFactory.create(name="Petra Hallam")
    headed = f"Saltmarsh: what we know\n\nBy Petra Hallam\n\n{PIECE}"

    story = apply_proposals(analysed(headed), section=section).story

    assert story.title == "Saltmarsh: what we know"
    assert [byline.author for byline in story.bylines.all()] == [author]


def test_a_quotation_set_apart_becomes_one_with_its_speaker_and_outlet(
    section: SectionPage,
) -> None:
    text = (
        "# Saltmarsh in the rain\n\nThe new drama *Saltmarsh* stars Ada Lorne, and it rained.\n\n"
        "Ada Lorne told Variety:\n\n> “It never stopped raining on us.”\n\nThat was all.\n"
    )

    story = apply_proposals(analysed(text, name="a.md"), section=section).story

    [quotation] = [block.value for block in story.body if block.block_type == "quotation"]
    assert quotation["text"] == "It never stopped raining on us."
    assert quotation["speaker"] == Person.objects.get(name="Ada Lorne")
    assert quotation["outlet"] == Organisation.objects.get(name="Variety")


def test_nothing_is_written_when_one_write_fails(
    section: SectionPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        message = "the disk is full"
        raise OSError(message)

    monkeypatch.setattr(Submission, "save", fail)

    with pytest.raises(OSError, match="disk"):
        apply_proposals(analysed(), section=section)

    assert not Person.objects.exists()
    assert not Show.objects.exists()
    assert not ArticlePage.objects.exists()


def test_two_stories_of_one_headline_get_slugs_of_their_own(section: SectionPage) -> None:
    first = apply_proposals(analysed(f"A day out in the rain\n\n{PIECE}"), section=section).story
    second = apply_proposals(analysed(f"A day out in the rain\n\n{OTHER}"), section=section).story

    assert (first.slug, second.slug) == ("a-day-out-in-the-rain", "a-day-out-in-the-rain-2")


def test_the_draft_opens_in_the_editor_and_reads_whole_once_published(
    section: SectionPage, client: Client
) -> None:
    client.force_login(UserFactory.create(is_superuser=True))
    story = apply_proposals(analysed(SAID), section=section).story

    editor = client.get(f"/desk/pages/{story.pk}/edit/")
    story.get_latest_revision().publish()
    story.refresh_from_db()
    page = client.get(story.url)

    assert editor.status_code == 200
    words = BeautifulSoup(page.content, "html.parser").get_text()
    assert "Saltmarsh follows Nell Arkwright, who goes home when a body turns up" in words
    assert "“It never stopped raining,” Lorne said. “I grew to like it.”" in words


def test_a_reader_gets_no_link_to_a_record_that_is_still_a_draft(
    section: SectionPage, client: Client
) -> None:
    story = apply_proposals(analysed(SAID), section=section).story
    story.get_latest_revision().publish()
    story.refresh_from_db()

    page = client.get(story.url).content.decode()

    assert "Ada Lorne" in page
    assert "/people/ada-lorne" not in page
    assert 'class="mention"' not in page
