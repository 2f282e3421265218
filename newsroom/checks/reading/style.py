from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsroom.articles.choices import DateStyle, QuoteMarks, SeasonStyle
from newsroom.checks.models import HouseWord
from newsroom.prose.story_parts import CopyStyle

if TYPE_CHECKING:
    from newsroom.articles.models import StyleProfile

BRITISH: Final = (DateStyle.BRITISH,)


def copy_style(profile: StyleProfile) -> CopyStyle:
    """What a house style asks of words; one query for its list of words."""
    words = HouseWord.objects.filter(profile=profile.pk).order_by("wrong") if profile.pk else ()
    return CopyStyle(
        titles=profile.titles,
        quote_marks="single" if profile.quote_marks == QuoteMarks.SINGLE else "double",
        spelling="british" if profile.dates in BRITISH else "american",
        dates=profile.dates,
        seasons="upper" if profile.seasons == SeasonStyle.UPPER else "lower",
        house_words=tuple((word.wrong, word.right) for word in words),
    )
