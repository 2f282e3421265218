"""What a reader is told of a review: printed in the text and for machines from the same sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from newsroom.articles.choices import WAYS_OF_SEEING, SeenAs, StoryKind
from newsroom.prose.basis import say_basis
from shows.models import Season

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence
    from decimal import Decimal

    from newsroom.articles.models import ArticlePage, Subject

Star = Literal["full", "half", "empty"]

# Beyond, nobody counts them at a glance.
MOST_STARS: Final = 10


@dataclass(frozen=True, slots=True)
class Rating:
    """How many out of how many, in halves."""

    value: Decimal
    out_of: int

    @property
    def figure(self) -> str:
        """“3½”, “0” or “4”."""
        whole, rest = divmod(self.value, 1)
        return f"{whole:.0f}" if not rest else f"{whole or ''}½".replace(".0", "")

    @property
    def words(self) -> str:
        """As it is read aloud: “3½ out of 5”."""
        return f"{self.figure} out of {self.out_of}"

    @property
    def stars(self) -> list[Star]:
        """One for each step of the scale; none where the scale is too long to be drawn."""
        if self.out_of > MOST_STARS:
            return []
        return [_star(self.value - place) for place in range(self.out_of)]


def _star(left: Decimal) -> Star:
    """The next star, with so much of the rating ``left``."""
    if left >= 1:
        return "full"
    return "half" if left > 0 else "empty"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rating, if one is given, what it rests on, and what the critic discloses."""

    rating: Rating | None
    basis: str
    disclosure: str

    @classmethod
    def of(
        cls,
        story: ArticlePage,
        subjects: Sequence[Subject],
        at: datetime.datetime | None = None,
    ) -> Sheet | None:
        """The sheet of ``story`` with ``subjects``; None of a story that reviews nothing."""
        if story.kind != StoryKind.REVIEW:
            return None
        seen = WAYS_OF_SEEING[SeenAs(story.seen_as)] if story.seen_as else ""
        in_all = story.episodes_in_all
        if story.episodes_seen and in_all is None:
            in_all = _episodes_on_file(subjects, at)
        rating = story.rating
        return cls(
            rating=None if rating is None else Rating(rating, story.rating_out_of),
            basis=say_basis(seen, episodes=story.episodes_seen, of=in_all, note=story.seen_note),
            disclosure=story.disclosure,
        )


def _episodes_on_file(subjects: Sequence[Subject], at: datetime.datetime | None) -> int | None:
    """How many episodes the reviewed season has, if a reader may know of it."""
    reviewed = next((row.season_id for row in subjects if row.season_id), None)
    season = Season.objects.public(at).filter(pk=reviewed).first() if reviewed else None
    return len(season.episode_numbers()) or None if season else None
