from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from newsroom.articles.choices import DateStyle, QuoteMarks, SeasonStyle, StyleBase, TitleMarks


@register_setting(icon="title", order=40)
class StyleProfile(BaseSiteSetting):
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

    class Meta:
        verbose_name = "house style"

    def __str__(self) -> str:
        return f"House style, {self.get_based_on_display().lower()}"
