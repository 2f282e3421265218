from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from newsroom.demo.scale import words

if TYPE_CHECKING:
    from random import Random

_WORDS: Final = words.read("titles")
_ADJECTIVES: Final[tuple[str, ...]] = _WORDS["adjectives"]
_NOUNS: Final[tuple[str, ...]] = _WORDS["nouns"]
_PLACES: Final[tuple[str, ...]] = _WORDS["places"]
_SMALL: Final = ("after", "before", "in", "near", "of", "without")


class Tongue(NamedTuple):
    """Another language a show may first have been titled in."""

    language: str
    country: str
    articles: tuple[str, ...]
    nouns: tuple[str, ...]
    others: tuple[str, ...]


_TONGUES: Final = tuple(
    Tongue(language=language, **table) for language, table in _WORDS["tongues"].items()
)


@dataclass(frozen=True, slots=True)
class Titling:
    """A show's title, and the one it was first known by where that was another."""

    title: str
    sort: str
    country: str = ""
    language: str = "en"
    original: str = ""


def titling(random: Random) -> Titling:
    title = _title(random)
    sort = f"{title[4:]}, The" if title.startswith("The ") else ""
    if random.random() > 0.22:
        return Titling(title, sort)
    tongue = random.choice(_TONGUES)
    gap = "" if tongue.language in {"ja", "ko"} else " "
    head, tail = random.choice(tongue.nouns), random.choice(tongue.others)
    original = f"{random.choice(tongue.articles)}{head}{gap}{tail}"
    # Most come out under their English title; some keep the one they were made with.
    if gap and random.random() < 0.4:
        return Titling(original, "", tongue.country, tongue.language)
    return Titling(title, sort, tongue.country, tongue.language, original)


def _title(random: Random) -> str:
    adjective, noun, other = (random.choice(kind) for kind in (_ADJECTIVES, _NOUNS, _NOUNS))
    pattern = random.randrange(9)
    if pattern < 3:
        return f"The {adjective} {noun}"
    if pattern == 3:
        return f"{adjective} {noun}"
    if pattern == 4:
        return f"The {noun} {random.choice(_SMALL)} {random.choice(_PLACES)}"
    if pattern == 5:
        return f"{noun} {random.choice(_SMALL)} {other}"
    if pattern == 6:
        return f"The {noun}’s {other}"
    if pattern == 7:
        return f"{noun} & {other}"
    return f"{random.choice(_PLACES)}: {adjective} {other}"


def setting(random: Random) -> str:
    return f"{random.choice(_PLACES)}, {random.randrange(1890, 2040, 5)}"


def logline(random: Random) -> str:
    first, second, third = (random.choice(_NOUNS).lower() for _ in range(3))
    hero = f"{random.choice(_ADJECTIVES).lower()} {first}"
    span = random.choice(("week", "summer", "season", "night"))
    place = random.choice(_PLACES)
    pair = f"{_some(hero).capitalize()} and {_some(second)}"
    return f"{pair} have one {span} to save {_some(third)} in {place}."


def _some(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def premise(random: Random) -> str:
    return (
        f"{logline(random)} What begins as a favor to an old friend becomes a quarrel over who"
        f" owns the {random.choice(_NOUNS).lower()}. {logline(random)}"
    )


def episode_title(random: Random) -> str:
    if random.random() < 0.5:
        return f"{random.choice(_ADJECTIVES)} {random.choice(_NOUNS)}"
    return f"The {random.choice(_NOUNS)}"


def character(random: Random, name: str) -> str:
    """Somebody's whole name, their calling with a family name, or a first name alone."""
    chance = random.random()
    if chance < 0.6:
        return name
    if chance < 0.8:
        return name.split()[0]
    rank = random.choice(("Dr.", "Inspector", "Madame", "Captain", "Sister", "Mr.", "Señora"))
    return f"{rank} {name.split()[-1]}"
