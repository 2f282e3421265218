from __future__ import annotations

from typing import Final

from newsroom.kit.words import Source, Word
from people.choices import READER_FINDS_BY
from people.models.name import PersonName
from people.models.person import Person

_LEADING: Final = ", ".join(f"'{kind.value}'" for kind in READER_FINDS_BY)


class PersonWord(Word):
    """One word of one name of a person, by which a search finds its beginning."""


WORDS: Final = (
    Source(PersonWord, Person),
    Source(
        PersonWord,
        PersonName,
        record="person_id",
        name="id",
        decides=("kind",),
        readers=f"{{row}}.kind IN ({_LEADING})",
    ),
)
