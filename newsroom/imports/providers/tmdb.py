from __future__ import annotations

import re
from typing import Any, Final

from django.conf import settings

from newsroom.imports.choices import TMDB_TERMS
from newsroom.imports.errors import FetchRefusedError
from newsroom.imports.proposals import Origin, Proposal, Reference
from newsroom.imports.providers.reading import Node

_PLACE = re.compile(r"(?:^|/)(tv|movie|person)/(\d{1,9})(?:\D|$)")
_APPENDED: Final = {
    "tv": "credits,alternative_titles,external_ids,translations",
    "movie": "credits,alternative_titles,external_ids,translations,release_dates",
    "person": "external_ids,translations,combined_credits",
}
_JOBS: Final = {
    "Creator": "creator",
    "Developer": "developer",
    "Showrunner": "showrunner",
    "Director": "director",
    "Writer": "writer",
    "Screenplay": "writer",
    "Executive Producer": "executive_producer",
    "Producer": "producer",
    "Original Music Composer": "composer",
    "Director of Photography": "cinematographer",
    "Editor": "editor",
    "Choreographer": "choreographer",
    "Host": "host",
    "Narrator": "narrator",
}
_TRADES: Final = {
    "Acting": "actor",
    "Directing": "director",
    "Writing": "writer",
    "Production": "producer",
    "Sound": "composer",
    "Camera": "cinematographer",
    "Editing": "editor",
}
_KINDS: Final = {
    "Miniseries": "limited",
    "Documentary": "docuseries",
    "Reality": "reality",
    "Talk Show": "talk",
}
_VOICE = re.compile(r"\s*\((?:voice|uncredited|archive footage)\)\s*$", re.IGNORECASE)


class Tmdb:
    """Series, films and people. By key and under TMDB's own terms: an operator agrees to them."""

    name = "tmdb"
    label = "TMDB"
    licence = TMDB_TERMS
    hosts = ("api.themoviedb.org",)
    example = "tv/12345, movie/12345 or person/12345"

    def locate(self, words: str) -> str:
        found = _PLACE.search(words.split("?", 1)[0])
        if found is None:
            message = f"“{words}” names nothing of TMDB. Give {self.example}."
            raise FetchRefusedError(message)
        kind, number = found.groups()
        return f"https://api.themoviedb.org/3/{kind}/{number}?append_to_response={_APPENDED[kind]}"

    def secrets(self) -> dict[str, str]:
        if not settings.TMDB_API_KEY:
            message = (
                "TMDB answers only with a key. An operator sets TMDB_API_KEY; or upload the"
                " document as a file."
            )
            raise FetchRefusedError(message)
        return {"api_key": settings.TMDB_API_KEY}

    def also_needed(self, document: Any) -> str:
        return ""

    def join(self, document: Any, other: Any) -> Any:
        return document

    def read(self, document: Any) -> Proposal:
        node = Node(document, source=self.label)
        if node.digits("id") == "":
            node.get("id").refuse("the number of a series, film or person")
        if "known_for_department" in document or "birthday" in document:
            return _person(node)
        return _show(node, is_film="title" in document or "release_date" in document)


def _origin(kind: str, node: Node) -> Origin:
    return Origin("TMDB", TMDB_TERMS, f"https://www.themoviedb.org/{kind}/{node.digits('id')}")


def _add_ids(proposal: Proposal, node: Node) -> None:
    proposal.add("identifier", ("tmdb",), value=node.digits("id"))
    others = node.get("external_ids")
    for key, scheme in (("imdb_id", "imdb"), ("wikidata_id", "wikidata")):
        if value := others.text(key):
            proposal.add("identifier", (scheme,), value=value)


def _show(node: Node, *, is_film: bool) -> Proposal:
    title = node.needed("title" if is_film else "name")
    original = node.text("original_title" if is_film else "original_name")
    first = node.day("release_date" if is_film else "first_air_date")
    proposal = Proposal("show", title, _origin("movie" if is_film else "tv", node))
    proposal.year = first[:4]
    is_foreign = bool(original) and original != title
    proposal.add(
        "record",
        title=title,
        kind="film" if is_film else _KINDS.get(node.text("type"), ""),
        year_label=first[:4],
        original_title=original if is_foreign else "",
        original_language=node.text("original_language") if is_foreign else "",
    )
    _add_ids(proposal, node)
    _add_titles(proposal, node, title)
    if text := node.prose("overview"):
        proposal.add(
            "plot",
            ("synopsis", "TMDB"),
            text=text,
            author="TMDB",
            licence=TMDB_TERMS,
            language="en",
        )
    for country in node.nodes("origin_country"):
        if not isinstance(country.value, str) or len(country.value) != 2:
            country.refuse("a country as two letters")
        proposal.add("country", (country.value,))
    for row in node.nodes("networks"):
        who = Reference(row.needed("name"), kind="network")
        proposal.add("company", ("commissioner",), who=who)
    for row in node.nodes("production_companies"):
        who = Reference(row.needed("name"), kind="production_company")
        proposal.add("company", ("production",), who=who)
    _add_credits(proposal, node)
    _add_seasons(proposal, node)
    if first and is_film:
        proposal.add("release", ("theatrical", ""), when=first)
    _add_status(proposal, node)
    return proposal


def _add_status(proposal: Proposal, node: Node) -> None:
    status, last = node.text("status"), node.day("last_air_date")
    words = {"Ended": "ended", "Canceled": "cancelled"}.get(status)
    if words == "ended" and last:
        proposal.add("status", ("ended",), happened_on=last)
    elif status:
        proposal.unread.append(f"Status “{status}”: TMDB gives no day for it.")


def _add_titles(proposal: Proposal, node: Node, title: str) -> None:
    others = node.get("alternative_titles")
    for key in ("results", "titles"):
        for row in others.nodes(key):
            region, words = row.text("iso_3166_1"), row.needed("title")
            proposal.add("title", ("aka", region, words), region=region)
    for row in node.get("translations").nodes("translations"):
        said = row.get("data")
        words, language = said.text("name") or said.text("title"), row.text("iso_639_1")
        if words and words != title:
            proposal.add("title", ("translated", language, words), language=language)


def _who(row: Node) -> Reference:
    return Reference(row.needed("name"), (("tmdb", row.digits("id")),))


def _add_credits(proposal: Proposal, node: Node) -> None:
    for row in node.nodes("created_by"):
        proposal.add("credit", ("creator",), who=_who(row))
    held = node.get("credits")
    for row in held.nodes("cast"):
        words = row.text("character")
        tier = "voice" if "(voice)" in words.lower() else ""
        bare = _VOICE.sub("", words)
        if bare.lower() in {"self", "himself", "herself", "themself", "themselves"}:
            tier, bare = "self", ""
        proposal.add("credit", ("actor",), who=_who(row), tier=tier, characters=bare)
    for row in held.nodes("crew"):
        job = _JOBS.get(row.text("job"))
        if job:
            proposal.add("credit", (job,), who=_who(row))
        else:
            proposal.unread.append(f"{row.text('name')}, “{row.text('job')}”: no job of ours.")


def _add_seasons(proposal: Proposal, node: Node) -> None:
    for row in node.nodes("seasons"):
        number = row.number("season_number")
        if not number:
            proposal.unread.append("Specials: they are no season of ours.")
            continue
        proposal.add("season", (str(number),), episode_count=row.digits("episode_count"))
        day = row.day("air_date")
        if day:
            proposal.add("release", ("broadcast", str(number)), when=day)


def _person(node: Node) -> Proposal:
    name = node.needed("name")
    proposal = Proposal("person", name, _origin("person", node))
    born = node.day("birthday")
    proposal.add("record", name=name, born_on=born, died_on=node.day("deathday"))
    trade = _TRADES.get(node.text("known_for_department"), "")
    if trade:
        proposal.add("trade", (trade,))
    known = [one for one in (trade, f"b. {born[:4]}" if born else "") if one]
    proposal.apart = ", ".join(known) or f"TMDB {node.digits('id')}"
    _add_ids(proposal, node)
    if list(node.nodes("also_known_as")):
        proposal.unread.append(
            "Other names: TMDB does not say which of them a person has left behind."
        )
    credits_held = node.get("combined_credits")
    for row in credits_held.nodes("cast"):
        title = row.text("title") or row.text("name")
        if title:
            who = Reference(title, (("tmdb", row.digits("id")),), kind="show")
            words = row.text("character")
            proposal.add("credit", ("actor",), who=who, characters=_VOICE.sub("", words))
    return proposal
