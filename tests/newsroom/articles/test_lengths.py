from __future__ import annotations

import pytest

from newsroom.articles.lengths import length_of, plain
from newsroom.prose.lengths import Section
from tests.factories import PictureFactory, ShowFactory, make_story

pytestmark = pytest.mark.django_db


def test_running_text_headings_and_quotations_count() -> None:
    story = make_story(
        body=[
            {"type": "paragraph", "value": "<p>Two companies.</p><p>One <b>stage</b>.</p>"},
            {"type": "heading", "value": "The plot"},
            {"type": "paragraph", "value": "<ul><li>One</li><li>Two</li></ul>"},
        ]
    )

    length = length_of(story)

    assert length.words == 8
    assert length.sections == (Section("", 4), Section("The plot", 4))


def test_captions_stand_apart_and_what_is_read_out_instead_does_not_count() -> None:
    picture = {
        "image": PictureFactory.create().pk,
        "alt_text": "A dancer in the air",
        "caption": "A dancer leaps.",
    }
    story = make_story(body=[{"type": "picture", "value": picture}])

    length = length_of(story)

    assert (length.words, length.captions) == (0, 3)


def test_what_a_block_draws_from_a_record_was_not_written() -> None:
    show = ShowFactory.create(title="A long title of many words")
    story = make_story(body=[{"type": "when_and_where", "value": {"show": show.pk}}])

    assert length_of(story).words == 0


def test_the_words_of_a_mention_count_and_its_record_does_not() -> None:
    source = '<p>With <a linktype="mention" kind="person" id="5">Lou de Laâge</a> &amp; co.</p>'

    assert plain(source).split() == ["With", "Lou", "de", "Laâge", "&", "co."]
