from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newsroom.hubs.dossiers.groups import Group
from newsroom.kit.languages import language_name
from shows.choices import ON_SCREEN, Job

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shows.models import Credit


def makers(credited: Iterable[Credit]) -> list[Group]:
    """Those behind the screen under what they do, jobs in the order of the trade.

    A job keeps the words it was printed with: who developed a show is not who created it.
    """
    behind = [credit for credit in credited if credit.job not in ON_SCREEN]
    behind.sort(key=lambda credit: list(Job).index(Job(credit.job)))
    jobs = groupby(behind, lambda credit: str(credit.get_job_display()))
    return [Group(job, list(rows)) for job, rows in jobs]


def dubs(credited: Iterable[Credit]) -> list[Group]:
    """The voices of the dubs under their language; they are no part of the cast."""
    voices = sorted(
        (credit for credit in credited if credit.dub_language and credit.job in ON_SCREEN),
        key=lambda credit: credit.dub_language,
    )
    languages = groupby(voices, lambda credit: credit.dub_language)
    return [Group(language_name(tag), list(rows)) for tag, rows in languages]
