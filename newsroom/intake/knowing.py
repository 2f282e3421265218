"""Which names and titles of a document the records hold already."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, Final

from newsroom.prose.known import Known
from newsroom.prose.word_runs import word_runs
from people.models import Person, PersonName
from shows.models import Organisation, OrganisationName, Show, ShowTitle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.prose.documents import Document

# What one question may ask for at once: below the limits of both databases.
AT_ONCE: Final = 10_000
# As much as the rules read; see analysis.
READ: Final = 60_000


def known_names(document: Document) -> Known:
    """The names and titles on file among the words of a document, for the analysis to recognise.

    Six queries, whatever the number of names and records; ten thousand runs of words each, which
    is a piece of some 4,000 words. The records are asked each time, so nothing has to be kept in
    step with them.
    """
    asked = sorted(word_runs(document.text[:READ], starts=(mark.start for mark in document.marks)))
    return Known(
        people=_among(asked, Person, PersonName),
        works=_among(asked, Show, ShowTitle),
        organisations=_among(asked, Organisation, OrganisationName),
    )


def _among(asked: list[str], *models: Any) -> frozenset[str]:
    return frozenset(
        itertools.chain.from_iterable(
            model.objects.filter(folded__in=part).order_by().values_list("folded", flat=True)
            for model in models
            for part in _parts(asked)
        )
    )


def _parts(asked: list[str]) -> Iterable[list[str]]:
    return (asked[at : at + AT_ONCE] for at in range(0, len(asked), AT_ONCE))
