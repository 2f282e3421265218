"""A series about a ballet, a live preview of it, and what may change."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsroom.articles.models import Subject
from newsroom.checks.models import StaleClaim
from tests.factories import (
    CharacterFactory,
    CreditedCharacterFactory,
    CreditFactory,
    OrganisationFactory,
    PersonFactory,
    ReleaseFactory,
    SeasonFactory,
    ShowFactory,
    UserFactory,
    make_story,
)

if TYPE_CHECKING:
    from newsroom.articles.models import ArticlePage
    from newsroom.users.models import User
    from shows.models import Credit, Release, Season, Show

KEY = "11111111-1111-1111-1111-111111111111"
TOLD = (
    "<p>Mara Quill plays Nell Harrow in <i>Lantern Row</i>.</p>"
    "<p>The eight-episode series premieres <b>April 25</b> on Prime Video.</p>"
    "<p>“It premieres April 25,” she told us.</p>"
)
IN_MARCH = datetime.datetime(2025, 3, 1, 12, tzinfo=datetime.UTC)
IN_MAY = datetime.datetime(2025, 5, 2, 12, tzinfo=datetime.UTC)


@dataclass
class World:
    show: Show
    season: Season
    release: Release
    credit: Credit
    editor: User

    def tell(self, body: str = TOLD, **values: Any) -> ArticlePage:
        """A live preview about the series, by a version of its own."""
        told: dict[str, Any] = {"kind": "preview", "dated_on": datetime.date(2025, 3, 1)} | values
        story = make_story(
            told.pop("title", "Everything to know"),
            body=[{"type": "paragraph", "value": body, "id": KEY}],
            **told,
        )
        story.subjects.add(Subject(show=self.show))
        story.save()
        story.save_revision().publish()
        story.refresh_from_db()
        return story


def make_world() -> World:
    show = ShowFactory.create(title="Lantern Row")
    season = SeasonFactory.create(show=show, number=1, episode_count=8)
    prime = OrganisationFactory.create(name="Prime Video")
    release = ReleaseFactory.create(
        show=show,
        season=season,
        platform=prime,
        date=datetime.date(2025, 4, 25),
        precision="date",
    )
    mara = PersonFactory.create(name="Mara Quill", second_mention="Quill")
    nell = CharacterFactory.create(show=show, name="Nell Harrow")
    credit = CreditFactory.create(show=show, person=mara)
    CreditedCharacterFactory.create(credit=credit, character=nell)
    return World(show, season, release, credit, UserFactory.create(is_superuser=True))


def queue() -> list[tuple[str, str]]:
    """What is open, as the words and what is proposed for them."""
    rows = StaleClaim.objects.all().open().order_by("pk")
    return [(row.text, row.proposed) for row in rows]
