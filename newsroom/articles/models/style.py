from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.shortcuts import render
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import PreviewableMixin

from newsroom.articles import panels, specimens, styles
from newsroom.articles.choices import DateStyle, QuoteMarks, SeasonStyle, StyleBase, TitleMarks
from newsroom.images.credits import HOUSE_TEMPLATE, check_template
from newsroom.kit.dates import say_day
from newsroom.prose.title_style import TitleStyle

if TYPE_CHECKING:
    import datetime

    from django.http import HttpRequest, HttpResponse


@register_setting(icon="title", order=40)
class StyleProfile(PreviewableMixin, BaseSiteSetting):
    """How this title sets titles, dates and numbers: one answer for every page it prints."""

    based_on = models.CharField(
        max_length=20, choices=StyleBase.choices, default=StyleBase.MAGAZINE
    )
    show_titles = models.CharField(
        "titles of shows", max_length=10, choices=TitleMarks.choices, default=TitleMarks.ITALICS
    )
    film_titles = models.CharField(
        "titles of films", max_length=10, choices=TitleMarks.choices, default=TitleMarks.ITALICS
    )
    episode_titles = models.CharField(
        "titles of episodes", max_length=10, choices=TitleMarks.choices, default=TitleMarks.QUOTES
    )
    quote_marks = models.CharField(
        "quotation marks", max_length=10, choices=QuoteMarks.choices, default=QuoteMarks.DOUBLE
    )
    dates = models.CharField(max_length=10, choices=DateStyle.choices, default=DateStyle.LONG)
    seasons = models.CharField(
        "seasons and episodes",
        max_length=10,
        choices=SeasonStyle.choices,
        default=SeasonStyle.LOWER,
    )
    rating_out_of = models.PositiveSmallIntegerField(
        "ratings out of", default=5, validators=[MinValueValidator(3), MaxValueValidator(100)]
    )
    words_per_minute = models.PositiveSmallIntegerField(
        "read words a minute",
        default=230,
        validators=[MinValueValidator(80), MaxValueValidator(600)],
    )
    picture_credit = models.CharField(
        "credit of a picture",
        max_length=80,
        default=HOUSE_TEMPLATE,
        validators=[check_template],
        help_text="{kind}, {name} and {agency} are filled in: “Photo: A. Name/Agency”.",
    )

    edit_handler = panels.HOUSE_STYLE

    class Meta:
        verbose_name = "house style"

    def __str__(self) -> str:
        return f"House style, {self.get_based_on_display().lower()}"

    @property
    def titles(self) -> TitleStyle:
        marks = {
            "show": self.show_titles,
            "film": self.film_titles,
            "episode": self.episode_titles,
        }
        return TitleStyle(marks, self.quote_marks)

    def say_day(self, day: datetime.date, *, with_year: bool = True) -> str:
        return say_day(day, form=self.dates, with_year=with_year)

    def say_season(self, number: int | str) -> str:
        return self._cased(f"season {number}")

    def say_episode(self, number: int | str) -> str:
        return self._cased(f"episode {number}")

    def say_place(self, season: int | str, episode: int | str) -> str:
        """Say "season 2, episode 3", as running text has it."""
        return f"{self.say_season(season)}, {self.say_episode(episode)}"

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The specimen in this style, saved or not."""
        with styles.using(self):
            context = {"profile": self, "specimen": specimens.lines_in(self)}
            return render(request, "articles/house_style.html", context)

    def _cased(self, words: str) -> str:
        return words.capitalize() if self.seasons == SeasonStyle.UPPER else words
