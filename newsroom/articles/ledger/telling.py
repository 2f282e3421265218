"""The history of an entry of the ledger, told as that of any other fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.kit.languages import language_name

if TYPE_CHECKING:
    from newsroom.articles.models import Quote
    from shows.histories import Names


def quote_subject(row: Quote, names: Names) -> str:
    return names.say("people.Person", row.speaker_id)


def quote_words(row: Quote, names: Names) -> dict[str, str]:
    return {
        "speaker": names.say("people.Person", row.speaker_id),
        "words": f"“{row.text}”",
        "language": language_name(row.language),
        "translation": f"“{row.translation}”" if row.translation else "",
        "translator": row.translator,
        "interviewer": row.interviewer,
        "date": row.when,
        "how obtained": row.get_obtained_display().lower(),
    }
