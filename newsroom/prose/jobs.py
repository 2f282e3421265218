"""The words for jobs behind the camera, with the code of the job each names."""

from __future__ import annotations

import re
from typing import Final

from newsroom.prose.wordlists import words

VERBS = {
    "created": "creator",
    "co-created": "creator",
    "developed": "developer",
    "written": "writer",
    "co-written": "writer",
    "penned": "writer",
    "scripted": "writer",
    "wrote": "writer",
    "writes": "writer",
    "write": "writer",
    "pens": "writer",
    "co-wrote": "writer",
    "adapted": "writer",
    "directed": "director",
    "co-directed": "director",
    "helmed": "director",
    "directs": "director",
    "direct": "director",
    "directing": "director",
    "helms": "director",
    "helm": "director",
    "executive produced": "executive_producer",
    "executive-produced": "executive_producer",
    "executive produces": "executive_producer",
    "executive produce": "executive_producer",
    "produced": "producer",
    "showrun": "showrunner",
    "showruns": "showrunner",
    "created the": "creator",
    "creates": "creator",
    "composed": "composer",
    "scored": "composer",
    "choreographed": "choreographer",
    "edited": "editor",
    "shot": "cinematographer",
    "lensed": "cinematographer",
    "designed": "designer",
}

NOUNS = {
    "creator": "creator",
    "co-creator": "creator",
    "showrunner": "showrunner",
    "co-showrunner": "showrunner",
    "director": "director",
    "writer": "writer",
    "co-writer": "writer",
    "screenwriter": "writer",
    "head writer": "writer",
    "lead writer": "writer",
    "executive producer": "executive_producer",
    "producer": "producer",
    "developer": "developer",
    "composer": "composer",
    "cinematographer": "cinematographer",
    "director of photography": "cinematographer",
    "editor": "editor",
    "choreographer": "choreographer",
    "costume designer": "designer",
    "production designer": "designer",
    "host": "host",
    "narrator": "narrator",
    "presenter": "host",
    "co-executive producer": "executive_producer",
    "exec producer": "executive_producer",
    "ep": "executive_producer",
    "series producer": "producer",
    "co-producer": "producer",
    "consulting producer": "producer",
    "supervising producer": "producer",
    "co-director": "director",
    "lead director": "director",
    "series director": "director",
    "producing director": "director",
    "helmer": "director",
    "filmmaker": "director",
    "scribe": "writer",
    "scriptwriter": "writer",
    "songwriter": "composer",
}

GERUNDS = {
    "directing": "director",
    "writing": "writer",
    "producing": "producer",
    "executive producing": "executive_producer",
    "choreographing": "choreographer",
    "composing": "composer",
    "editing": "editor",
}

CRAFTS = {
    "music": "composer",
    "score": "composer",
    "songs": "composer",
    "cinematography": "cinematographer",
    "costumes": "designer",
    "sets": "designer",
    "choreography": "choreographer",
    "script": "writer",
    "scripts": "writer",
    "screenplay": "writer",
    "teleplay": "writer",
    "direction": "director",
    "editing": "editor",
    "lyrics": "composer",
    "costume design": "designer",
    "production design": "designer",
}

# What is said before "by".
PAST: Final = (
    *(
        verb
        for verb in VERBS
        if verb.endswith(("ed", "ten", "shot", "showrun")) and verb != "adapted"
    ),
    "adapted for television",
    "adapted for the screen",
    "adapted",
    "showran",
    "narrated",
    "hosted",
)
# Verbs that need no object to say that somebody makes the work that is spoken of.
_VERBS: Final = (
    (r"(?:co-)?creat(?:es?|ed|ing)", "creator"),
    (r"develop(?:s|ed)", "developer"),
    (
        r"(?:co-)?(?:write|writing|written|(?:writes|wrote)(?=\s(?:the|all|every|both|each|two|three|four|five|\d)\b))|"
        r"penn?(?:s|ed|ing)|adapt(?:s|ed|ing)?|script(?:s|ed)",
        "writer",
    ),
    (r"(?:co-)?direct(?:s|ed|ing)?|helm(?:s|ed|ing)?", "director"),
    (r"(?:co-)?(?:executive|exec)[- ]produc(?:es?|ed|ing)", "executive_producer"),
    (r"(?:co-)?produc(?:es?|ed|ing)", "producer"),
    (
        r"run(?:s|ning)?\sthe\sshow|showr[au]n(?:s|ning)?|ran(?=\s[^\s]{0,12}\s?[“\"]?\ue003)",
        "showrunner",
    ),
    (r"compos(?:es?|ed|ing)", "composer"),
    (r"choreograph(?:s|ed|ing)?", "choreographer"),
    (r"lens(?:es|ed|ing)", "cinematographer"),
    (r"edits", "editor"),
    (r"narrat(?:es?|ed|ing)", "narrator"),
    (r"host(?:s|ed|ing)?", "host"),
)
MAKING: Final = "|".join(pattern for pattern, _ in _VERBS)
_SHORT: Final = (
    (r"dirs?", "director"),
    (r"wr", "writer"),
    (r"exec\sprods?|eps?", "executive_producer"),
    (r"prods?", "producer"),
)
# Words that are none of a name, though a sentence may open with them.
CRAFT_WORDS: Final = frozenset(
    part for table in (VERBS, NOUNS, GERUNDS, CRAFTS) for phrase in table for part in phrase.split()
) | words(
    "executive exec dir dirs ep eps directors producers writers creators showrunners guest art "
    "voice story theme casting narrated hosted showran penned helmed presented"
)
_FORMS: Final = tuple(
    (re.compile(rf"(?<![\w-])(?:{pattern})(?![\w])", re.IGNORECASE), job)
    for pattern, job in (
        *((rf"{re.escape(noun)}s?", NOUNS[noun]) for noun in sorted(NOUNS, key=len, reverse=True)),
        (r"(?:co-)?executive producers?", "executive_producer"),
        *_VERBS,
        *((re.escape(verb), VERBS[verb]) for verb in sorted(VERBS, key=len, reverse=True)),
        *_SHORT,
        ("ran", "showrunner"),
    )
)


def jobs_of(words: str) -> tuple[str, ...]:
    """The jobs that words such as "created and executive produced" or "co-creators" name."""
    found: dict[int, str] = {}
    rest = re.sub(r"(?<=r)-(?=[a-z])", " ", words)
    for pattern, job in _FORMS:
        for match in pattern.finditer(rest):
            found[match.start()] = job
        rest = pattern.sub(lambda match: " " * len(match.group()), rest)
    return tuple(dict.fromkeys(found[place] for place in sorted(found)))
