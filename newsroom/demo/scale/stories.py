from __future__ import annotations

import datetime
import json
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final
from uuid import NAMESPACE_URL, uuid5

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Locale

from newsroom.articles.choices import Accent, BylineRole, StoryKind
from newsroom.articles.models import (
    ArticlePage,
    Author,
    Byline,
    HomePage,
    SectionPage,
    Subject,
)
from newsroom.demo.scale.latin import LATIN
from newsroom.demo.scale.prose import Writer
from newsroom.demo.scale.stock import Taken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from newsroom.demo.scale.shows import Titled
    from newsroom.demo.scale.standing import Standing, Standings
    from newsroom.demo.scale.stock import Stock

_SECTIONS: Final = (
    ("Series", 45),
    ("Film", 18),
    ("Reviews", 14),
    ("Interviews", 8),
    ("Stage", 6),
    ("Red carpet", 5),
    ("Business", 4),
)
_WEIGHTS: Final = tuple(accumulate(weight for _, weight in _SECTIONS))
_KINDS: Final = (
    (StoryKind.NEWS,) * 9
    + (StoryKind.PREVIEW,) * 3
    + (StoryKind.REVIEW,) * 4
    + (StoryKind.RECAP,) * 3
    + (StoryKind.INTERVIEW, StoryKind.FEATURE, StoryKind.LIST)
)
_HEADLINES: Final = (
    "{show} finds its footing in {outlet}’s new season",
    "What to know before {show}",
    "{person} on {show} and the art of waiting",
    "{show}: a slow start, a fine finish",
    "{outlet} sets a date for {show}",
    "{person} joins the cast of {show}",
    "Inside the last days of {show}",
    "Ten questions {show} has yet to answer",
)
_DEKS: Final = (
    "A quiet series about loud people comes home at last.",
    "The cast, the plot and the date, as far as they are known.",
    "Three writers, one kitchen and a long winter.",
    "",
)


class Desk:
    """Invents sections, authors and the stories that fill fifteen years of both."""

    def __init__(self, stock: Stock, random: Random, standings: Standings) -> None:
        self.stock = stock
        self.random = random
        self.standings = standings
        self.pictures: list[int] = []
        self._writer = Writer(random)
        self._sections = [section(title, place) for place, (title, _) in enumerate(_SECTIONS)]
        self._children = {page.pk: page.get_children_count() for page in self._sections}
        self._slugs = Taken(ArticlePage.objects.values_list("slug", flat=True))
        self._authors = self._hire(140)
        self._type = ContentType.objects.get_for_model(ArticlePage)
        self._locale = Locale.get_active()

    def stories(self, count: int, shows: Sequence[Titled]) -> Iterator[ArticlePage]:
        for _ in range(count):
            yield self._story(shows[int(len(shows) * self.random.random() ** 1.6)])
        for page in self._sections:
            SectionPage.objects.filter(pk=page.pk).update(numchild=self._children[page.pk])

    def _hire(self, count: int) -> list[Author]:
        slugs = Taken(Author.objects.values_list("slug", flat=True))
        names = [
            LATIN[self.random.choice(("en", "fr", "es"))].name(self.random).name
            for _ in range(count)
        ]
        return [
            self.stock.put(Author(name=name, slug=slugs.slug(name, otherwise="author")))
            for name in names
        ]

    def _story(self, show: Titled) -> ArticlePage:
        random = self.random
        dated = self._dated(show)
        hour = datetime.time(random.randrange(6, 22), random.randrange(60))
        published = datetime.datetime.combine(dated, hour, datetime.UTC)
        standing = self.standings.draw(random, published=published)
        headline = self._headline(show)
        story = self.stock.put(
            ArticlePage(
                title=headline,
                draft_title=headline,
                kind=random.choice(_KINDS),
                dek=random.choice(_DEKS),
                dated_on=dated,
                lead_image_id=self._picture(),
                body=json.dumps(self._writer.body(show, length=random.randrange(250, 1100))),
                **self._place(headline),
                **self._as_page(standing, published),
            )
        )
        self._add_rows(story, show)
        return story

    def _dated(self, show: Titled) -> datetime.date:
        """Around the premiere mostly, never after today."""
        today = self.standings.today
        day = show.premiere + datetime.timedelta(days=int(self.random.gauss(-5, 40)))
        if day < today:
            return max(day, today - datetime.timedelta(days=15 * 365))
        return today - datetime.timedelta(days=int(self.random.expovariate(0.02)))

    def _headline(self, show: Titled) -> str:
        random = self.random
        person = random.choice(show.cast).name if show.cast else "Everyone"
        headline = random.choice(_HEADLINES)
        return headline.format(show=show.title, outlet=show.outlet, person=person)[:250]

    def _place(self, headline: str) -> dict[str, Any]:
        """Where a story stands in the tree: behind the last of its section."""
        page = self.random.choices(self._sections, cum_weights=_WEIGHTS)[0]
        self._children[page.pk] += 1
        slug = self._slugs.slug(headline, otherwise="story")
        url_path = f"{page.url_path}{slug}/"
        return {
            "slug": slug,
            "depth": page.depth + 1,
            "path": ArticlePage._get_path(page.path, page.depth + 1, self._children[page.pk]),
            "url_path": url_path,
            "translation_key": uuid5(NAMESPACE_URL, url_path),
        }

    def _as_page(self, standing: Standing, published: datetime.datetime) -> dict[str, Any]:
        fields = dict(standing.fields)
        return fields | {
            "content_type": self._type,
            "locale": self._locale,
            "latest_revision_created_at": published,
        }

    def _picture(self) -> int | None:
        if not self.pictures or self.random.random() > 0.8:
            return None
        return self.random.choice(self.pictures)

    def _add_rows(self, story: ArticlePage, show: Titled) -> None:
        random = self.random
        subjects: list[dict[str, int]] = [{"show_id": show.pk}]
        known = random.sample(show.cast, min(len(show.cast), random.randrange(3)))
        subjects += [{"person_id": person.pk} for person in known]
        for place, subject in enumerate(subjects):
            self.stock.put(Subject(article=story, sort_order=place, **subject))
        writers = random.sample(self._authors, 2 if random.random() < 0.12 else 1)
        for place, author in enumerate(writers):
            role = BylineRole.REPORTING if place else BylineRole.BY
            self.stock.put(Byline(article=story, author=author, role=role, sort_order=place))


def section(title: str, place: int) -> SectionPage:
    """The section of that name; the accents are dealt out in turn."""
    home = HomePage.objects.get()
    existing = SectionPage.objects.child_of(home).filter(title=title).first()
    if existing is not None:
        return existing
    accents = list(Accent)
    page = SectionPage(title=title, accent=accents[place % len(accents)])
    home.add_child(instance=page)
    return page
