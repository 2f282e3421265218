from __future__ import annotations

from django.db.models import TextChoices


class DatePrecision(TextChoices):
    YEAR = "year", "Year"
    QUARTER = "quarter", "Quarter"
    MONTH = "month", "Month"
    DATE = "date", "Date"
    INSTANT = "instant", "Exact time"


# What is known about a birth, a founding or a cancellation never has a time of day.
PARTIAL_DATE_CHOICES = [
    (DatePrecision.YEAR.value, "Year"),
    (DatePrecision.MONTH.value, "Month"),
    (DatePrecision.DATE.value, "Date"),
]
