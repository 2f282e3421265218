from __future__ import annotations

import datetime
import re
import zoneinfo
from typing import TYPE_CHECKING, Any, Final

from newsroom.imports.choices import CC_BY_SA
from newsroom.imports.errors import FetchRefusedError
from newsroom.imports.proposals import Origin, Proposal, Reference
from newsroom.imports.providers.reading import Node

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLACE = re.compile(r"(?:^|/)(shows|people)/(\d{1,9})(?:\D|$)")
_ASKED: Final = {
    "shows": ("cast", "crew", "episodes", "akas"),
    "people": ("castcredits", "crewcredits"),
}
_KINDS: Final = {
    "Documentary": "docuseries",
    "Reality": "reality",
    "Talk Show": "talk",
    "Panel Show": "talk",
}
_JOBS: Final = {
    "Creator": "creator",
    "Co-Creator": "creator",
    "Developer": "developer",
    "Executive Producer": "executive_producer",
    "Co-Executive Producer": "executive_producer",
    "Showrunner": "showrunner",
    "Producer": "producer",
    "Director": "director",
    "Writer": "writer",
    "Composer": "composer",
    "Director Of Photography": "cinematographer",
    "Editor": "editor",
    "Choreographer": "choreographer",
    "Host": "host",
    "Narrator": "narrator",
}


class TVmaze:
    """Shows with cast, crew, episodes and other titles, and people. CC BY-SA 4.0, link back."""

    name = "tvmaze"
    label = "TVmaze"
    licence = CC_BY_SA
    hosts = ("api.tvmaze.com",)
    example = "shows/12345, or the address of the show’s page at tvmaze.com"

    def locate(self, words: str) -> str:
        found = _PLACE.search(words.split("?", 1)[0])
        if found is None:
            message = f"“{words}” names no show and no person of TVmaze. Give {self.example}."
            raise FetchRefusedError(message)
        kind, number = found.groups()
        asked = "&".join(f"embed[]={one}" for one in _ASKED[kind])
        return f"https://api.tvmaze.com/{kind}/{number}?{asked}"

    def secrets(self) -> dict[str, str]:
        return {}

    def also_needed(self, document: Any) -> str:
        return ""

    def join(self, document: Any, other: Any) -> Any:
        return document

    def read(self, document: Any) -> Proposal:
        node = Node(document, source=self.label)
        if node.digits("id") == "":
            node.get("id").refuse("the number of a show or a person")
        is_show = "premiered" in document or "schedule" in document or "network" in document
        return _show(node) if is_show else _person(node)


def _origin(node: Node) -> Origin:
    updated = node.number("updated")
    day = datetime.datetime.fromtimestamp(updated, datetime.UTC).date() if updated else None
    return Origin("TVmaze", CC_BY_SA, node.text("url"), day)


def _show(node: Node) -> Proposal:
    title = node.needed("name")
    proposal = Proposal("show", title, _origin(node))
    premiered = node.day("premiered")
    proposal.year = premiered[:4]
    proposal.add(
        "record",
        title=title,
        kind=_KINDS.get(node.text("type"), ""),
        year_label=premiered[:4],
    )
    proposal.add("identifier", ("tvmaze",), value=node.digits("id"))
    if imdb := node.get("externals").text("imdb"):
        proposal.add("identifier", ("imdb",), value=imdb)
    _add_companies(proposal, node)
    _add_status(proposal, node, premiered)
    if summary := node.prose("summary"):
        proposal.add(
            "plot",
            ("synopsis", "TVmaze"),
            text=summary,
            author="TVmaze",
            licence=CC_BY_SA,
            language="en",
        )
    embedded = node.get("_embedded")
    for aka in embedded.nodes("akas"):
        region = aka.get("country").text("code")
        proposal.add("title", ("aka", region, aka.needed("name")), region=region)
    _add_cast(proposal, embedded, "cast", "regular")
    _add_cast(proposal, embedded, "guestcast", "guest")
    for crew in embedded.nodes("crew"):
        _add_crew(proposal, crew)
    _add_seasons(proposal, node, list(embedded.nodes("episodes")))
    for genre in node.nodes("genres"):
        proposal.unread.append(f"Genre “{genre.value}”: genres are chosen by the desk.")
    return proposal


def _outlets(node: Node) -> Iterator[tuple[Node, str]]:
    for key, kind in (("network", "network"), ("webChannel", "platform")):
        if node.get(key).value is not None:
            yield node.get(key), kind


def _add_companies(proposal: Proposal, node: Node) -> None:
    for outlet, kind in _outlets(node):
        who = Reference(outlet.needed("name"), kind=kind)
        proposal.add("company", ("commissioner",), who=who)


def _add_status(proposal: Proposal, node: Node, premiered: str) -> None:
    """Only what has a day: TVmaze's bare word for the status changes back and forth."""
    status = node.text("status")
    ended = node.day("ended")
    if status == "Ended" and ended:
        proposal.add("status", ("ended",), happened_on=ended)
    elif status == "Running" and premiered:
        proposal.add("status", ("airing",), happened_on=premiered)
    elif status == "In Development" and proposal.origin.as_of:
        proposal.add("status", ("development",), happened_on=proposal.origin.as_of.isoformat())
    elif status:
        proposal.unread.append(f"Status “{status}”: TVmaze gives no day for it.")


def _person_said(node: Node) -> Reference:
    return Reference(node.needed("name"), (("tvmaze", node.digits("id")),))


def _add_cast(proposal: Proposal, embedded: Node, key: str, tier: str) -> None:
    """One credit a person, with all characters; the order is that of the document."""
    characters: dict[Reference, list[str]] = {}
    tiers: dict[Reference, str] = {}
    for row in embedded.nodes(key):
        who = _person_said(row.get("person"))
        is_self = row.flag("self")
        name = "" if is_self else row.get("character").text("name")
        characters.setdefault(who, [])
        if name and name not in characters[who]:
            characters[who].append(name)
        tiers[who] = "self" if is_self else "voice" if row.flag("voice") else tier
    for who, names in characters.items():
        spoken = " / ".join(names)
        proposal.add("credit", ("actor",), who=who, tier=tiers[who], characters=spoken)


def _add_crew(proposal: Proposal, crew: Node) -> None:
    words = crew.text("type")
    who = _person_said(crew.get("person"))
    job = _JOBS.get(words)
    if job is None:
        proposal.unread.append(f"{who.name}, “{words}”: no job of ours.")
        return
    printed = "" if words.lower().replace(" ", "_") == job else words
    proposal.add("credit", (job,), who=who, job_text=printed)


def _add_seasons(proposal: Proposal, show: Node, episodes: list[Node]) -> None:
    seasons: dict[int, list[Node]] = {}
    for episode in episodes:
        number = episode.number("season")
        if number and episode.number("number"):
            seasons.setdefault(number, []).append(episode)
        else:
            name = episode.text("name") or "without a name"
            proposal.unread.append(f"Special “{name}”: it has no number.")
    for number, held in sorted(seasons.items()):
        proposal.add("season", (str(number),), episode_count=str(len(held)))
        for episode in held:
            proposal.add(
                "episode",
                (str(number), episode.digits("number")),
                title=episode.text("name"),
                runtime=episode.digits("runtime"),
            )
        _add_release(proposal, show, number, held[0])


def _add_release(proposal: Proposal, show: Node, season: int, first: Node) -> None:
    """The premiere of a season: to the minute where a network aired it, else to the day.

    A streamer has no hour: TVmaze stores none where a show comes out in many countries at once,
    and the midnight in its airstamp is no announcement.
    """
    day = first.day("airdate")
    if not day:
        return
    outlets = list(_outlets(show))
    outlet, kind = outlets[0] if outlets else (None, "")
    country = outlet.get("country") if outlet else None
    zone = country.text("timezone") if country else ""
    clock = first.text("airtime")
    when = day
    if kind == "network" and clock and zone:
        when = f"{_local(first, zone)} {zone}"
    proposal.add(
        "release",
        ("broadcast" if kind == "network" else "streaming", str(season)),
        who=Reference(outlet.needed("name"), kind=kind) if outlet else None,
        when=when,
        regions=country.text("code") if country else "",
    )


def _local(episode: Node, zone: str) -> str:
    """The moment of ``airstamp`` on the clocks of ``zone``."""
    stamp = episode.needed("airstamp")
    try:
        moment = datetime.datetime.fromisoformat(stamp)
        there = moment.astimezone(zoneinfo.ZoneInfo(zone))
    except (ValueError, KeyError, OSError):
        expected = "a moment such as 2025-04-25T01:00:00+00:00, with a known time zone,"
        episode.get("airstamp").refuse(expected)
    return there.strftime("%Y-%m-%dT%H:%M")


def _person(node: Node) -> Proposal:
    name = node.needed("name")
    proposal = Proposal("person", name, _origin(node))
    born = node.day("birthday")
    proposal.apart = f"b. {born[:4]}" if born else f"TVmaze {node.digits('id')}"
    proposal.add("record", name=name, born_on=born, died_on=node.day("deathday"))
    proposal.add("identifier", ("tvmaze",), value=node.digits("id"))
    embedded = node.get("_embedded")
    for credit in embedded.nodes("castcredits"):
        _add_work(proposal, credit, "actor")
    for credit in embedded.nodes("crewcredits"):
        _add_work(proposal, credit, _JOBS.get(credit.text("type"), ""))
    return proposal


def _add_work(proposal: Proposal, credit: Node, job: str) -> None:
    """A credit of a person's document: its show is named by a link, or whole where embedded."""
    links = credit.get("_links")
    whole = credit.get("_embedded").get("show")
    title = whole.text("name") or links.get("show").text("name")
    found = _PLACE.search(links.get("show").text("href"))
    number = found.group(2) if found else whole.digits("id")
    character = links.get("character").text("name")
    if not title or not job:
        what = character or credit.text("type") or "a credit"
        proposal.unread.append(f"{what}: the document does not say on which show, or as what.")
        return
    tier = "self" if credit.flag("self") else "voice" if credit.flag("voice") else ""
    who = Reference(title, (("tvmaze", number),) if number else (), kind="show")
    spoken = "" if tier == "self" else character
    proposal.add("credit", (job,), who=who, tier=tier, characters=spoken)
