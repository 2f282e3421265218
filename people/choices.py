from __future__ import annotations

from django.db.models import TextChoices


class PersonKind(TextChoices):
    PERSON = "person", "Person"
    GROUP = "group", "Group"


class NameKind(TextChoices):
    CREDITED = "credited", "Credited as"
    STAGE = "stage", "Stage name"
    BIRTH = "birth", "Birth name"
    FORMER = "former", "Former name"
    MONONYM = "mononym", "Single name"
    NATIVE = "native", "Native script"
    TRANSLITERATION = "transliteration", "Transliteration"
    MISSPELLING = "misspelling", "Common misspelling"


# Names that only help to find someone and are never printed.
SEARCH_ONLY_NAMES = (NameKind.MISSPELLING,)

# Names a person may have left behind; only these may be marked sensitive.
PAST_NAMES = (NameKind.BIRTH, NameKind.FORMER)

# Names that lead a reader to a person; a past name leads nobody.
READER_FINDS_BY = (
    NameKind.CREDITED,
    NameKind.STAGE,
    NameKind.MONONYM,
    NameKind.NATIVE,
    NameKind.TRANSLITERATION,
    NameKind.MISSPELLING,
)

# Other names that stand on a person's page.
PRINTED_NAMES = (
    NameKind.CREDITED,
    NameKind.STAGE,
    NameKind.MONONYM,
    NameKind.NATIVE,
    NameKind.TRANSLITERATION,
)


class Trade(TextChoices):
    ACTOR = "actor", "Actor"
    WRITER = "writer", "Writer"
    DIRECTOR = "director", "Director"
    CREATOR = "creator", "Creator"
    SHOWRUNNER = "showrunner", "Showrunner"
    PRODUCER = "producer", "Producer"
    COMPOSER = "composer", "Composer"
    CINEMATOGRAPHER = "cinematographer", "Cinematographer"
    EDITOR = "editor", "Editor"
    CHOREOGRAPHER = "choreographer", "Choreographer"
    DANCER = "dancer", "Dancer"
    MUSICIAN = "musician", "Musician"
    COMEDIAN = "comedian", "Comedian"
    HOST = "host", "Host"
    DESIGNER = "designer", "Designer"
    EXECUTIVE = "executive", "Executive"
    JOURNALIST = "journalist", "Journalist"


class IdScheme(TextChoices):
    WIKIDATA = "wikidata", "Wikidata"
    IMDB = "imdb", "IMDb"
    TMDB = "tmdb", "TMDB"
    TVMAZE = "tvmaze", "TVmaze"
    ISNI = "isni", "ISNI"
    EIDR = "eidr", "EIDR"
