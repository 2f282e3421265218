from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from newsroom.imports.choices import CC0
from newsroom.imports.errors import BadDocumentError, FetchRefusedError
from newsroom.imports.proposals import Origin, Proposal, Reference
from newsroom.imports.providers.reading import Node
from newsroom.imports.providers.wikidata_terms import (
    COUNTRIES,
    FILMS,
    JOBS,
    LANGUAGES,
    PERSON_IDS,
    SHOW_IDS,
    TRADES,
    WORKS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsroom.imports.proposals import Part

_ITEM = re.compile(r"(?:^|[/:])(Q[1-9]\d{0,9})(?:$|[./?#])")
_TIME = re.compile(r"([+-])(\d{4,})-(\d{2})-(\d{2})T\d{2}:\d{2}:\d{2}Z")
_HUMAN: Final = "Q5"
_PRECISIONS: Final = {9: 4, 10: 7, 11: 10}
_MOST_ASKED: Final = 50
LINKED: Final = (*JOBS, "P453", "P449", "P272")


class Wikidata:
    """People and works as entities with claims. CC0: free to take, and to keep."""

    name = "wikidata"
    label = "Wikidata"
    licence = CC0
    hosts = ("www.wikidata.org",)
    example = "Q42, or the address of its page at wikidata.org"

    def locate(self, words: str) -> str:
        found = _ITEM.search(words.strip())
        if found is None:
            message = f"“{words}” names no item of Wikidata. Give {self.example}."
            raise FetchRefusedError(message)
        return f"https://www.wikidata.org/wiki/Special:EntityData/{found.group(1)}.json"

    def secrets(self) -> dict[str, str]:
        return {}

    def also_needed(self, document: Any) -> str:
        """An entity names others by their numbers only: the words for them are asked apart."""
        entities = _Entities(document)
        wanted = [item for item in entities.linked() if item not in entities.held]
        if not wanted:
            return ""
        ids = "|".join(wanted[:_MOST_ASKED])
        asked = "action=wbgetentities&props=labels&languages=en&format=json"
        return f"https://www.wikidata.org/w/api.php?{asked}&ids={ids}"

    def join(self, document: Any, other: Any) -> Any:
        others = other.get("entities")
        held = others if isinstance(others, dict) else {}
        return {**document, "entities": {**document["entities"], **held}}

    def read(self, document: Any) -> Proposal:
        entities = _Entities(document)
        kinds = set(entities.items("P31"))
        if _HUMAN in kinds:
            return _person(entities)
        if kinds & set(WORKS):
            return _show(entities, kinds)
        message = (
            f"Wikidata: {entities.main} is neither a person nor a series or film (P31 is"
            f" {', '.join(sorted(kinds)) or 'missing'}). Give the item of the work itself."
        )
        raise BadDocumentError(message)


class _Entities:
    """One entity with its claims, and the words for those it names."""

    def __init__(self, document: Any) -> None:
        whole = Node(document, source="Wikidata")
        self.held = dict(whole.items("entities"))
        named = [key for key, node in self.held.items() if isinstance(node.value, dict)]
        claimed = [key for key in named if self.held[key].value.get("claims")]
        if not claimed:
            whole.get("entities").refuse("an entity with claims")
        self.main = claimed[0]
        self.node = self.held[self.main]

    def claims(self, term: str) -> list[Node]:
        """The claims of one property that Wikidata itself still stands by."""
        found = [
            claim
            for claim in self.node.get("claims").nodes(term)
            if claim.text("rank") != "deprecated"
        ]
        preferred = [claim for claim in found if claim.text("rank") == "preferred"]
        return preferred or found

    def value(self, snak: Node) -> Node | None:
        """What a claim says; None where it says "unknown" or "none"."""
        return snak.get("datavalue") if snak.text("snaktype") == "value" else None

    def values(self, term: str) -> Iterator[Node]:
        for claim in self.claims(term):
            value = self.value(claim.get("mainsnak"))
            if value is not None:
                yield value

    def items(self, term: str) -> list[str]:
        return [value.get("value").needed("id") for value in self.values(term)]

    def strings(self, term: str) -> list[str]:
        return [value.needed("value") for value in self.values(term)]

    def spoken(self, term: str) -> list[tuple[str, str]]:
        """(language, text) of what is given in a language."""
        parts = [value.get("value") for value in self.values(term)]
        return [(part.text("language"), part.needed("text")) for part in parts]

    def day(self, term: str) -> str:
        """The first date, as exactly as Wikidata knows it."""
        for value in self.values(term):
            part = value.get("value")
            found = _TIME.fullmatch(part.needed("time"))
            shown = _PRECISIONS.get(part.number("precision") or 0)
            if found is None:
                part.get("time").refuse("a time such as +2025-04-24T00:00:00Z")
            if shown and found.group(1) == "+":
                return "-".join(found.groups()[1:])[:shown]
        return ""

    def label(self, item: str) -> str:
        node = self.held.get(item)
        if node is None or node.value is None:
            return ""
        labels = dict(node.items("labels"))
        spoken = labels.get("en") or labels.get("mul") or next(iter(labels.values()), None)
        return spoken.text("value") if spoken is not None else ""

    def linked(self) -> list[str]:
        """All items whose words we print, in order, each once."""
        found: dict[str, None] = {}
        for term in LINKED:
            for claim in self.node.get("claims").nodes(term):
                for snak in (claim.get("mainsnak"), *claim.get("qualifiers").nodes("P453")):
                    value = self.value(snak)
                    if value is not None:
                        found[value.get("value").needed("id")] = None
        return list(found)


def _start(entities: _Entities, kind: Any) -> Proposal:
    name = entities.label(entities.main)
    if not name:
        entities.node.get("labels").refuse("a label")
    origin = Origin("Wikidata", CC0, f"https://www.wikidata.org/wiki/{entities.main}")
    proposal = Proposal(kind, name, origin)
    proposal.add("identifier", ("wikidata",), value=entities.main)
    ids = PERSON_IDS if kind == "person" else SHOW_IDS
    for term, scheme in ids.items():
        for value in entities.strings(term)[:1]:
            proposal.add("identifier", (scheme,), value=value)
    return proposal


def _person(entities: _Entities) -> Proposal:
    proposal = _start(entities, "person")
    born = entities.day("P569")
    proposal.add("record", name=proposal.name, born_on=born, died_on=entities.day("P570"))
    trades = [TRADES[item] for item in entities.items("P106") if item in TRADES]
    for trade in dict.fromkeys(trades):
        proposal.add("trade", (trade,))
    known = [one for one in (trades[0] if trades else "", f"b. {born[:4]}" if born else "") if one]
    proposal.apart = ", ".join(known) or f"Wikidata {entities.main}"
    for language, name in entities.spoken("P1559"):
        if name != proposal.name:
            proposal.add("name", ("native", name), language=language)
    for language, name in entities.spoken("P1477"):
        if name != proposal.name:
            proposal.add("name", ("birth", name), language=language, is_risky=True)
    if dict(entities.node.items("aliases")):
        proposal.unread.append(
            "Other names: Wikidata does not say which of them a person has left behind."
        )
    return proposal


def _show(entities: _Entities, kinds: set[str]) -> Proposal:
    proposal = _start(entities, "show")
    first = entities.day("P580") or entities.day("P577")
    proposal.year = first[:4]
    titles = entities.spoken("P1476")
    language, original = titles[0] if titles else ("", "")
    is_foreign = bool(original) and original != proposal.name
    proposal.add(
        "record",
        title=proposal.name,
        kind=next((WORKS[kind] for kind in sorted(kinds) if WORKS.get(kind)), ""),
        year_label=first[:4],
        original_title=original if is_foreign else "",
        original_language=language if is_foreign else "",
    )
    _add_words(proposal, entities, "country", "P495", COUNTRIES)
    _add_words(proposal, entities, "language", "P364", LANGUAGES)
    _add_companies(proposal, entities)
    _add_credits(proposal, entities)
    _add_dates(proposal, entities, kinds)
    return proposal


def _add_words(
    proposal: Proposal, entities: _Entities, part: Part, term: str, words: Mapping[str, str]
) -> None:
    for item in entities.items(term):
        if item in words:
            proposal.add(part, (words[item],))
        else:
            proposal.unread.append(f"{term} {item}: no {part} we know by that number.")


def _add_companies(proposal: Proposal, entities: _Entities) -> None:
    terms = (("P449", "commissioner", "network"), ("P272", "production", "production_company"))
    for term, role, kind in terms:
        for item in entities.items(term):
            if name := entities.label(item):
                who = Reference(name, (("wikidata", item),), kind)
                proposal.add("company", (role,), who=who)
            else:
                proposal.unread.append(f"{term} {item}: the document has no words for it.")


def _add_credits(proposal: Proposal, entities: _Entities) -> None:
    for term, job in JOBS.items():
        for claim in entities.claims(term):
            value = entities.value(claim.get("mainsnak"))
            if value is None:
                continue
            item = value.get("value").needed("id")
            name = entities.label(item)
            if not name:
                proposal.unread.append(f"{term} {item}: the document has no words for it.")
                continue
            who = Reference(name, (("wikidata", item),))
            characters = _characters(entities, claim) if job == "actor" else ""
            proposal.add("credit", (job,), who=who, characters=characters)


def _characters(entities: _Entities, claim: Node) -> str:
    qualifiers = claim.get("qualifiers")
    names = [
        entities.label(value.get("value").needed("id"))
        for snak in qualifiers.nodes("P453")
        if (value := entities.value(snak)) is not None
    ]
    written = [
        value.needed("value")
        for snak in qualifiers.nodes("P4633")
        if (value := entities.value(snak)) is not None
    ]
    return " / ".join(name for name in [*names, *written] if name)


def _add_dates(proposal: Proposal, entities: _Entities, kinds: set[str]) -> None:
    first = entities.day("P577") if kinds & set(FILMS) else entities.day("P580")
    if first:
        event = "theatrical" if kinds & set(FILMS) else "broadcast"
        proposal.add("release", (event, ""), when=first)
    if last := entities.day("P582"):
        proposal.add("status", ("ended",), happened_on=last)
