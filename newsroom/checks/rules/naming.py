"""How people are called in the course of a story, and what is linked."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from newsroom.checks.findings import Evidence, Hit
from newsroom.checks.rules import specimens
from newsroom.checks.rules.registry import Example, rule
from newsroom.prose.claims.sightings import sightings, words_of
from newsroom.prose.facts import PersonFacts, Records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.prose.claims.sightings import Sighting
    from newsroom.prose.pieces import PassageKind, Piece

# Where a name stands alone and is not part of the story's course.
ASIDE: Final[frozenset[PassageKind]] = frozenset(
    {
        "headline",
        "caption",
        "alt",
        "credit",
        "slug",
        "search title",
        "search description",
        "pull quote",
        "quotation",
        "heading",
        "question",
    }
)


def _in_course(piece: Piece) -> Iterator[tuple[Sighting, PersonFacts]]:
    """People as the running text and the dek name them, outside of what is quoted."""
    for one in sightings(piece):
        person = piece.records.person_by_id.get(one.key[1]) if one.key[0] == "person" else None
        passage = piece.passage_at(one.start)
        if person is None or passage is None or passage.kind in ASIDE:
            continue
        if not piece.is_quoted(one.start, one.end):
            yield one, person


@rule(
    "surname-first",
    number=8,
    level="block",
    name="Surname first",
    purpose="Finds somebody called by the surname before the story has given the whole name.",
    bad=[
        Example(
            "Kirby plays Jack. Luke Kirby is from Canada.",
            ("Kirby",),
            "Luke Kirby plays Jack. Luke Kirby is from Canada.",
            records=specimens.FILE,
        ),
        Example(
            "[Gainsbourg](person:2) plays Geneviève.",
            ("Gainsbourg",),
            "Charlotte Gainsbourg plays Geneviève.",
            records=specimens.FILE,
        ),
    ],
    good=[
        Example("Luke Kirby plays Jack. Kirby is from Canada.", records=specimens.FILE),
        Example("# Kirby returns\n\nLuke Kirby plays Jack.", records=specimens.FILE),
        Example("Daniel Palladino wrote it with his wife [Amy](person:6).", records=specimens.FILE),
        Example("“I love Kirby,” she said. Luke Kirby laughed.", records=specimens.FILE),
        Example("caption: Kirby on the set\n\nLuke Kirby plays Jack.", records=specimens.FILE),
    ],
)
def surname_first(piece: Piece) -> Iterator[Hit]:
    course = list(_in_course(piece))
    in_full = {person.id for one, person in course if one.form == "full"}
    met: set[int] = set()
    for one, person in course:
        if person.id in met:
            continue
        met.add(person.id)
        # Without a link and without the whole name anywhere it may be anybody of that name.
        sure = one.is_linked or person.id in in_full
        by_surname = words_of(piece.text[one.start : one.end]) == words_of(person.said_again)
        if one.form == "again" and by_surname and sure and not one.rivals:
            message = f"The first time, give the whole name: {person.name}."
            yield Hit(
                start=one.start,
                end=one.end,
                message=message,
                fix=person.name,
                evidence=Evidence(record=person.key, name=person.name, fact="name"),
            )


_MANY: Final = "\n\n".join(["Luke Kirby plays Jack."] * 5)


@rule(
    "full-name-again",
    number=9,
    level="info",
    name="Whole name again",
    purpose="Tells where somebody is called by the whole name over and over.",
    bad=[
        Example(_MANY, ("Luke Kirby",), records=specimens.FILE),
        Example("Lou de Laâge dances. " * 6, ("Lou de Laâge",), records=specimens.FILE),
    ],
    good=[
        Example("Luke Kirby plays Jack. Kirby dances. Kirby sings.", records=specimens.FILE),
        Example("\n\n".join(["- Luke Kirby in *Étoile*"] * 6), records=specimens.FILE),
        Example("\n\n".join(["## Luke Kirby\n\nHe dances."] * 6), records=specimens.FILE),
    ],
)
def full_name_again(piece: Piece) -> Iterator[Hit]:
    named: dict[int, list[Sighting]] = defaultdict(list)
    for one, person in _in_course(piece):
        passage = piece.passage_at(one.start)
        if one.form == "full" and passage is not None and passage.kind != "list item":
            named[person.id].append(one)
    for number, seen in named.items():
        person = piece.records.person_by_id[number]
        if len(seen) <= piece.style.most_full_names or not person.said_again:
            continue
        told = f"{person.name} has the whole name {len(seen)} times."
        one = seen[-1]
        yield Hit(
            start=one.start,
            end=one.end,
            message=f"{told} After the first, {person.said_again} will do.",
            fix=person.said_again,
        )


_TWO: Final = Records(
    (
        specimens.DANIEL,
        PersonFacts(id=11, name="Amy Palladino", said_again="Palladino", given_name="Amy"),
    )
)


@rule(
    "shared-surname",
    number=10,
    level="warn",
    name="Shared surname",
    purpose="Finds a bare surname that may mean two people of this story.",
    bad=[
        Example(
            "Daniel Palladino and Amy Palladino wrote it. Palladino directed.",
            ("Palladino",),
            records=_TWO,
        ),
        Example(
            "Amy Palladino met Daniel Palladino, and Palladino left.", ("Palladino",), records=_TWO
        ),
    ],
    good=[
        Example("Daniel Palladino and Amy Palladino wrote it. Amy directed.", records=_TWO),
        Example("Daniel Palladino wrote it. Palladino directed.", records=_TWO),
        Example("“Palladino did,” said Daniel Palladino to Amy Palladino.", records=_TWO),
    ],
)
def shared_surname(piece: Piece) -> Iterator[Hit]:
    course = list(_in_course(piece))
    here = {person.id for one, person in course if one.form == "full"}
    for one, _ in course:
        rivals = {key[1] for key in (one.key, *one.rivals) if key[0] == "person"} & here
        if one.form == "again" and not one.is_linked and len(rivals) > 1:
            names = " or ".join(piece.records.person_by_id[it].name for it in sorted(rivals))
            yield Hit(
                start=one.start, end=one.end, message=f"Say who is meant, {names}: give both names."
            )


@rule(
    "unlinked-record",
    number=11,
    level="info",
    name="Not linked",
    purpose="Tells where the name of a record stands without a link to it, the first time.",
    bad=[
        Example("Luke Kirby plays Jack.", ("Luke Kirby",), records=specimens.FILE),
        Example("A word on *Étoile* now.", ("Étoile",), records=specimens.FILE),
    ],
    good=[
        Example("[Luke Kirby](person:1) plays Jack. Luke Kirby dances.", records=specimens.FILE),
        Example("# Luke Kirby returns", records=specimens.FILE),
        Example("Kirby dances.", records=specimens.FILE),
    ],
)
def unlinked_record(piece: Piece) -> Iterator[Hit]:
    linked = {mention.key for mention in piece.mentions}
    told: set[object] = set()
    for one in sightings(piece):
        passage = piece.passage_at(one.start)
        if one.form not in {"full", "title"} or one.is_linked or passage is None:
            continue
        if passage.kind in ASIDE or passage.kind == "dek" or one.key in linked | told:
            continue
        told.add(one.key)
        if one.rivals:
            message = "Several on file have this name. Choose who is meant, with @."
        else:
            message = "This is on file. Link it, so that it follows its record."
        yield Hit(
            start=one.start,
            end=one.end,
            message=message,
            evidence=Evidence(record=one.key, name=piece.text[one.start : one.end], fact="record"),
        )


_TRADES: Final[dict[str, frozenset[str]]] = {
    "actor": frozenset({"actor"}),
    "actress": frozenset({"actor"}),
    "director": frozenset({"director"}),
    "writer": frozenset({"writer", "screenwriter", "author"}),
    "singer": frozenset({"musician", "singer"}),
    "musician": frozenset({"musician", "singer", "composer"}),
    "composer": frozenset({"composer", "musician"}),
    "comedian": frozenset({"comedian", "actor", "host"}),
    "choreographer": frozenset({"choreographer", "dancer"}),
}
_CALLED: Final = re.compile(rf"\b(?P<trade>{'|'.join(_TRADES)})\s$", re.IGNORECASE)


@rule(
    "wrong-namesake",
    number=12,
    level="warn",
    name="Wrong namesake",
    purpose="Finds a link to somebody whose trade or dates do not fit what is said of them.",
    bad=[
        Example(
            "The director [Luke Kirby](person:1) made it.", ("Luke Kirby",), records=specimens.FILE
        ),
        Example("Actor [Tomas Vik](person:10) plays him.", ("Tomas Vik",), records=specimens.FILE),
    ],
    good=[
        Example("The actor [Luke Kirby](person:1) plays him.", records=specimens.FILE),
        Example("Singer [Charlotte Gainsbourg](person:2) plays her.", records=specimens.FILE),
        Example("The director told [Luke Kirby](person:1) so.", records=specimens.FILE),
    ],
)
def wrong_namesake(piece: Piece) -> Iterator[Hit]:
    for mention in piece.mentions:
        person = piece.records.person_by_id.get(mention.id) if mention.kind == "person" else None
        if person is None or piece.is_quoted(mention.start, mention.end):
            continue
        match = _CALLED.search(piece.text[max(0, mention.start - 30) : mention.start])
        wanted = _TRADES[match["trade"].casefold()] if match else frozenset()
        if match is None or not person.trades or wanted & set(person.trades):
            continue
        credited = {
            row.job
            for show in piece.records.shows
            for row in show.credits
            if row.person == person.id
        }
        if wanted & credited:
            continue
        trades = " and ".join(person.trades)
        more = f" ({person.disambiguator})" if person.disambiguator else ""
        yield Hit(
            start=mention.start,
            end=mention.end,
            message=f"{person.name}{more} is on file as {trades}. Is it another of that name?",
            evidence=Evidence(record=person.key, name=person.name, fact="trades", value=trades),
        )
