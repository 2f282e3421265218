"""A story is read whole, and every offset leads back to the words as they are stored."""

from __future__ import annotations

import datetime
from itertools import count
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail import blocks

from newsroom.articles.blocks import BodyBlock
from newsroom.articles.models import ArticlePage, StyleProfile
from newsroom.checks.models import HouseWord
from newsroom.checks.reading import Read, read
from newsroom.checks.reading.lines import lines_of
from newsroom.checks.reading.words import NO_PROSE
from tests.factories import (
    CreditFactory,
    OrganisationFactory,
    PersonFactory,
    PictureFactory,
    QuoteFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
    SubjectFactory,
    make_section,
    make_story,
)

pytestmark = pytest.mark.django_db

KINDS = BodyBlock().child_blocks
ENDED = datetime.date(2020, 1, 1)


class Filling:
    """A value of any block, with a word of its own in every field that takes words."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._numbers = count()

    def of(self, block: Any, name: str = "") -> Any:
        if isinstance(block, blocks.StructBlock):
            return {key: self.of(held, key) for key, held in block.child_blocks.items()}
        if isinstance(block, blocks.ListBlock):
            return [self.of(block.child_block, name), self.of(block.child_block, name)]
        if isinstance(block, blocks.RichTextBlock):
            return f"<p>{self._word()}</p><ul><li>{self._word()}</li></ul>"
        if isinstance(block, blocks.CharBlock | blocks.TextBlock) and name not in NO_PROSE:
            return self._word()
        return block.get_prep_value(block.get_default())

    def _word(self) -> str:
        self.words.append(f"word{next(self._numbers)}x")
        return self.words[-1]


def stored(piece_of: Read, story: ArticlePage, start: int, end: int) -> str:
    """The words that a stretch of the piece leads back to, found as a script would."""
    spot = piece_of.spot(start, end)
    if spot.place.field != "body":
        return str(getattr(story, spot.place.field))[spot.start : spot.end]
    block = next(child for child in story.body if str(child.id) == spot.place.block)
    path, _, line = spot.place.path.partition("#")
    value: Any = block.value
    for part in filter(None, path.split(".")):
        value = value[int(part)] if part.isdigit() else value[part]
    words = lines_of(value.source)[int(line)].words if line else str(value)
    return words[spot.start : spot.end]


def paragraph(html: str) -> dict[str, Any]:
    return {"type": "paragraph", "value": html, "id": "11111111-1111-1111-1111-111111111111"}


@pytest.mark.parametrize("name", KINDS)
def test_no_words_of_a_block_are_missed(name: str) -> None:
    filling = Filling()
    value = filling.of(KINDS[name])
    body = BodyBlock()
    story = ArticlePage(title="Headline", body=body.to_python([{"type": name, "value": value}]))

    piece = read(story).piece

    assert [word for word in filling.words if word not in piece.text] == []


@pytest.mark.parametrize("name", KINDS)
def test_every_word_of_a_block_leads_back_to_where_it_is_put_right(name: str) -> None:
    filling = Filling()
    value = filling.of(KINDS[name])
    key = "11111111-1111-1111-1111-111111111111"
    body = BodyBlock().to_python([{"type": name, "value": value, "id": key}])
    story = ArticlePage(title="Headline", body=body)

    found = read(story)

    for word in filling.words:
        start = found.piece.text.index(word)
        assert stored(found, story, start, start + len(word)) == word


def test_the_fields_of_the_story_are_read_too() -> None:
    story = ArticlePage(
        title="A headline",
        dek="A dek",
        slug="a-slug",
        seo_title="A search title",
        search_description="A description",
        lead_image_caption="A caption",
        lead_image_alt="An alternative",
    )

    piece = read(story).piece

    assert {one.kind: piece.words(one) for one in piece.passages} == {
        "headline": "A headline",
        "dek": "A dek",
        "alt": "An alternative",
        "caption": "A caption",
        "slug": "a-slug",
        "search title": "A search title",
        "search description": "A description",
    }


WORDS = st.text(alphabet="abé ’\N{GRINNING FACE}", max_size=8)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    parts=st.lists(st.tuples(WORDS, st.sampled_from(["", "chip", "mention", "i"])), max_size=6),
    data=st.data(),
)
def test_offsets_lead_back_exactly_whatever_chips_stand_before(
    parts: list[tuple[str, str]], data: st.DataObject
) -> None:
    html = "".join(marked(words, how) for words, how in parts)
    story = ArticlePage(title="T", body=BodyBlock().to_python([paragraph(f"<p>{html}</p>")]))
    found = read(story)
    passages = list(found.piece.of_kind("paragraph"))
    if not passages:
        return
    [passage] = passages
    start = data.draw(st.integers(passage.start, passage.end))
    end = data.draw(st.integers(start, passage.end))
    if any(one.start < end and start < one.end for one in found.piece.chips):
        return

    assert stored(found, story, start, end) == found.piece.text[start:end]


def marked(words: str, how: str) -> str:
    if how == "chip":
        return (
            '<a linktype="fact" kind="show" id="999" fact="premiere" fallback="some time soon">'
            f"{words or 'x'}</a>"
        )
    if how == "mention":
        return f'<a linktype="mention" kind="person" id="9">{words or "x"}</a>'
    return f"<i>{words}</i>" if how else words


def test_a_chip_is_read_as_it_is_printed() -> None:
    show = ShowFactory.create(title="Étoile")
    ReleaseFactory.create(show=show, date="2025-04-24")
    html = (
        f'<p>It premieres <a linktype="fact" kind="show" id="{show.pk}" fact="premiere">'
        "soon</a> on screens.</p>"
    )
    story = ArticlePage(title="T", body=BodyBlock().to_python([paragraph(html)]))

    found = read(story)

    [chip] = found.piece.chips
    assert found.piece.text[chip.start : chip.end] == "April 24, 2025"
    assert chip.state == "changed"
    after = found.piece.text.index("screens")
    assert stored(found, story, after, after + 7) == "screens"
    assert stored(found, story, chip.start, chip.end) == "soon"


def test_it_knows_the_facts_of_what_it_mentions_is_about_and_only_names() -> None:
    show, person = ShowFactory.create(title="Étoile"), PersonFactory.create(name="Lou de Laâge")
    other = PersonFactory.create(name="Simon Callow")
    CreditFactory.create(show=show, person=person)
    mention = f'<a linktype="mention" kind="person" id="{person.pk}">Lou de Laâge</a>'
    html = f"<p>{mention} dances, and Simon Callow pays.</p>"
    story = make_story(body=[("paragraph", html)])
    SubjectFactory.create(article=story, show=show)

    records = read(ArticlePage.objects.get(pk=story.pk)).piece.records

    assert {row.name for row in records.people} == {"Lou de Laâge", "Simon Callow"}
    [told] = records.shows
    assert [row.person for row in told.credits] == [person.pk]
    assert records.unlinked == ((("person", other.pk), "Simon Callow"),)


def test_a_quotation_block_lends_the_words_of_the_ledger() -> None:
    quote = QuoteFactory.create(text="We fell for six weeks.")
    story = make_story(body=[("quotation", {"quote": quote, "text": ""})], live=False)

    piece = read(story).piece

    [quoted] = piece.quoted
    assert piece.text[quoted.start : quoted.end] == "We fell for six weeks."
    assert (quoted.entry, quoted.speaker) == (quote.pk, quote.speaker.name)
    assert [row.id for row in piece.records.quotes] == [quote.pk]


def test_a_pull_quote_tells_whether_the_text_has_it() -> None:
    body = [("paragraph", "<p>She fell.</p>"), ("pull_quote", {"words": "She rose.", "by": ""})]

    [quoted] = read(make_story(body=body)).piece.quoted

    assert quoted.is_pull_quote
    assert not quoted.stands_in_text


def test_pictures_come_with_their_words_and_their_rights() -> None:
    picture = PictureFactory.create(
        title="Still", alt_text="Two dancers", credit="", rights="agency", rights_end_on=ENDED
    )
    body = [("picture", {"image": picture, "caption": "Rehearsal", "alt_text": ""})]

    piece = read(make_story(body=body, live=False)).piece

    [use] = piece.pictures
    assert (use.alt, use.caption, use.credit) == ("Two dancers", "Rehearsal", "")
    assert use.wants_credit
    assert use.fault == "We have no right to show it on that day."
    assert piece.text[use.at :].startswith("Rehearsal")


def test_the_house_style_is_the_one_of_the_site() -> None:
    section = make_section()
    profile = StyleProfile.objects.create(site=section.get_site(), quote_marks="single")
    HouseWord.objects.create(profile=profile, wrong="thesp", right="actor")

    style = read(make_story(section=section)).piece.style

    assert style.quote_marks == "single"
    assert style.house_words == (("thesp", "actor"),)


def test_the_sheet_tells_what_the_story_owns_up_to() -> None:
    season = SeasonFactory.create(number=2)
    story = make_story(kind="recap", spoiler_scope="episodes", live=False)
    SubjectFactory.create(article=story, show=season.show, season=season, episodes="1-2")

    sheet = read(ArticlePage.objects.get(pk=story.pk)).piece.sheet

    assert (sheet.kind, sheet.season, sheet.spoils) == ("recap", 2, (2, 2))


def linked_story(records: int) -> ArticlePage:
    people = PersonFactory.create_batch(records)
    shows = ShowFactory.create_batch(records)
    for person, show in zip(people, shows, strict=True):
        CreditFactory.create(show=show, person=person)
        ReleaseFactory.create(show=show, platform=OrganisationFactory.create())
    lines = "".join(
        f'<p><a linktype="mention" kind="person" id="{person.pk}">{person.name}</a> is in '
        f'<a linktype="mention" kind="show" id="{show.pk}">{show.title}</a>, says '
        f"Somebody Else{number}.</p>"
        for number, (person, show) in enumerate(zip(people, shows, strict=True))
    )
    story = make_story(body=[("paragraph", lines)])
    SubjectFactory.create(article=story, show=shows[0])
    return ArticlePage.objects.get(pk=story.pk)


def asked_by(story: ArticlePage) -> int:
    with CaptureQueriesContext(connection) as asked:
        read(story)
    return len(asked)


def test_it_asks_the_same_number_of_queries_however_much_is_linked() -> None:
    few, many = linked_story(8), linked_story(20)
    asked_by(few)

    assert asked_by(ArticlePage.objects.get(pk=few.pk)) == asked_by(many)
    assert asked_by(ArticlePage.objects.get(pk=many.pk)) <= 60


def test_a_story_about_nothing_asks_for_almost_nothing() -> None:
    story = ArticlePage.objects.get(pk=make_story(title="Plain", dek="words alone.").pk)

    assert asked_by(story) <= 12
