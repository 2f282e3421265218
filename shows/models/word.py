from __future__ import annotations

from typing import Final

from newsroom.kit.words import Source, Word
from shows.choices import READER_FINDS_BY
from shows.models.character import Character, CharacterName
from shows.models.season import Episode
from shows.models.show import Show
from shows.models.title import ShowTitle

_LEADING: Final = ", ".join(f"'{kind.value}'" for kind in READER_FINDS_BY)


class ShowWord(Word):
    """One word of one title of a show, by which a search finds its beginning."""


class CharacterWord(Word):
    """One word of one name of a character, by which a search finds its beginning."""


class EpisodeWord(Word):
    """One word of the title of an episode, by which the desk finds its beginning."""


WORDS: Final = (
    Source(ShowWord, Show),
    Source(
        ShowWord,
        ShowTitle,
        record="show_id",
        name="id",
        decides=("kind",),
        readers=f"{{row}}.kind IN ({_LEADING})",
    ),
    Source(CharacterWord, Character),
    Source(CharacterWord, CharacterName, record="character_id", name="id"),
    Source(EpisodeWord, Episode),
)
