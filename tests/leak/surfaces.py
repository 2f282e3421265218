"""Every way a reader can ask, and what must be true of every answer."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from bs4 import BeautifulSoup
from bs4.filter import SoupStrainer
from wagtail.models import Page

from newsroom.articles.models import Author
from people.models import Person
from shows.models import Award, Ceremony, Character, Organisation, Release, Season, Show
from tests.addresses import addresses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from django.test import Client

    from tests.leak.world import World

# Of a page nothing else is built, which takes most of the time.
LINKS = SoupStrainer(["a", "form"])
# As long as a canary, so that answers to both are of one length.
UNKNOWN = "neverwrites"
_NONCE = re.compile(r'nonce="[^"]+"|csrfmiddlewaretoken" value="[^"]+"')
# Every country of the world, whatever we have there: the choice tells nothing.
_EVERY_COUNTRY = re.compile(r'<select name="region".*?</select>', re.DOTALL)
# What a browser, a crawler or a cache may send with a question.
CONDITIONS: dict[str, dict[str, Any]] = {
    "range": {"HTTP_RANGE": "bytes=0-65535"},
    "if none match": {"HTTP_IF_NONE_MATCH": '"0"'},
    "if modified since": {"HTTP_IF_MODIFIED_SINCE": "Thu, 01 Jan 2015 00:00:00 GMT"},
    "as json": {"HTTP_ACCEPT": "application/json"},
    "fetched by a script": {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"},
}


def _pages(world: World) -> Iterator[str]:
    """Every page of the tree, hidden or not, and the second page of each list."""
    for url_path in Page.objects.filter(depth__gte=2).values_list("url_path", flat=True):
        yield url_path.removeprefix("/home")
    yield from world.closed
    yield from ("/_util/login/", "/_util/authenticate_with_password/1/1/")
    yield from ("/?page=2", f"/{world.section.slug}/?page=2", f"/{UNKNOWN}/")


def _slugs(model: Any, path: str) -> Iterator[str]:
    for slug in model.objects.values_list("slug", flat=True):
        yield path.format(slug)


def _seasons(path: str) -> Iterator[str]:
    """Every season, hidden or not, for a reader anywhere and for one in France."""
    for slug, number in Season.objects.values_list("show__slug", "number"):
        yield path.format(slug, number)
        yield f"{path.format(slug, number)}?region=FR"


def _characters(path: str) -> Iterator[str]:
    for show, slug in Character.objects.values_list("show__slug", "slug"):
        yield path.format(show, slug)


def _months(path: str) -> Iterator[str]:
    """Every month that any release falls into, shown or not."""
    dated = Release.objects.exclude(date=None)
    for month in dated.dates("date", "month"):
        yield path.format(month)


def share_cards(paths: Iterable[str]) -> Iterator[str]:
    """The addresses of the cards of stories at ``paths``, with a digest that nothing has."""
    for path in paths:
        section, _, slug = path.strip("/").partition("/")
        if slug and "?" not in path and section not in {"shows", "people", "awards"}:
            yield f"/share/{section}/{slug}/{'0' * 16}.png"


def _ceremonies(_: World) -> Iterator[str]:
    for slug, ordinal in Ceremony.objects.values_list("award__slug", "ordinal"):
        yield f"/awards/{slug}/{ordinal}/"


# The public URL patterns and what to ask of each. One that is missing here fails the suite.
PLACED: dict[str, Callable[[World], Iterable[str]]] = {
    "wagtail_serve": _pages,
    "hubs:shows": lambda _: ["/shows/", "/shows/?page=2"],
    "hubs:people": lambda _: ["/people/", "/people/?page=2"],
    "hubs:show": lambda _: _slugs(Show, "/shows/{}/"),
    "hubs:character": lambda _: _characters("/shows/{}/characters/{}/"),
    "hubs:person": lambda _: _slugs(Person, "/people/{}/"),
    "hubs:awards": lambda _: ["/awards/", "/awards/?page=2"],
    "hubs:award": lambda _: _slugs(Award, "/awards/{}/"),
    "hubs:ceremony": _ceremonies,
    "hubs:season": lambda _: _seasons("/shows/{}/seasons/{}/"),
    "hubs:season_dates": lambda _: _seasons("/shows/{}/seasons/{}/calendar.ics"),
    "hubs:calendar": lambda _: ["/calendar/", "/calendar/?region=FR"],
    "hubs:calendar_month": lambda _: _months("/calendar/{:%Y/%m}/"),
    "hubs:calendar_dates": lambda _: _months("/calendar/{:%Y/%m}/calendar.ics"),
    "hubs:organisations": lambda _: ["/organizations/", "/organizations/?page=2"],
    "hubs:organisation": lambda _: _slugs(Organisation, "/organizations/{}/"),
    "hubs:authors": lambda _: ["/authors/", "/authors/?page=2"],
    "hubs:author": lambda _: _slugs(Author, "/authors/{}/"),
    "hubs:author_feed": lambda _: _slugs(Author, "/authors/{}/feed.xml"),
    "hubs:feed": lambda _: ["/feed.xml"],
    "hubs:share_card": lambda world: share_cards(_pages(world)),
}
BROWSED = ("/shows/", "/people/", "/organizations/")
BROWSED_BY = tuple(f"{path}?" for path in BROWSED)


def unplaced() -> set[str]:
    """Public URL patterns that nobody has said how to ask."""
    public = {address.name for address in addresses() if not address.is_desk}
    return public - set(PLACED)


def placed_paths(world: World) -> list[str]:
    return list(dict.fromkeys(path for ask in PLACED.values() for path in ask(world)))


def desk_paths(world: World) -> list[str]:
    """Every address of the desk, asked for hidden things by somebody who never signed in."""
    values = _HiddenIds(world)
    return [address.fill(values) for address in addresses() if address.is_desk]


class _HiddenIds(dict[str, Any]):
    """Answers every parameter of a desk address with something that is hidden."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self.world = world

    def __missing__(self, name: str) -> str:
        words = {
            "app_label": "articles",
            "content_type_app_name": "articles",
            "model_name": "articlepage",
            "content_type_model_name": "articlepage",
            "action": "publish",
            "action_name": "approve",
            "filter_spec": "width-400",
            "revision_id_a": "earliest",
            "revision_id_b": "latest",
        }
        hidden = self.world.edited["never published", "articles.ArticlePage"]
        return words.get(name, str(hidden.pk))


def browse_paths(body: str, path: str) -> Iterator[str]:
    """``path`` with each value that the filter form on the page offers; a feed has no form."""
    if "<?xml " in body:
        return
    form = BeautifulSoup(body, "html.parser")
    for option in form.select("form[method=get] select[name] option[value]"):
        select = option.find_parent("select")
        if select is not None and option["value"]:
            yield f"{path}?{urlencode({str(select['name']): str(option['value'])})}"
    for box in form.select("form[method=get] input[type=checkbox][name]"):
        yield f"{path}?{urlencode({str(box['name']): box.get('value', 'on')})}"
    for link in form.select("a[href]"):
        if str(link["href"]).startswith("?"):
            yield f"{path}{link['href']}"


def inner_links(body: str) -> Iterator[str]:
    """Addresses of our own a page leads to, pictures and style sheets apart."""
    for address in _addresses_in(body):
        parts = urlsplit(address)
        if parts.netloc in {"", "localhost", "testserver"} and parts.path.startswith("/"):
            query = urlencode(parse_qsl(parts.query))
            yield f"{parts.path}?{query}" if query else parts.path


def _addresses_in(body: str) -> Iterator[str]:
    if "<?xml " in body:
        yield from re.findall(r'\bhref="([^"]+)"', body)
        return
    for link in BeautifulSoup(body, "html.parser", parse_only=LINKS).select("[href], [action]"):
        yield str(link.get("href") or link.get("action"))


@dataclass
class Crawl:
    """Every answer one visitor was given: by path, the status and all that was sent."""

    client: Client
    answers: dict[str, tuple[int, str]] = field(default_factory=dict)

    def ask(self, path: str, **headers: Any) -> str:
        response = self.client.get(path, **headers)
        self.answers.setdefault(path, (response.status_code, ""))
        told = everything(response)
        status, before = self.answers[path]
        self.answers[path] = (status, before if before == told else before + told)
        return told

    def visit(self, paths: Iterable[str]) -> None:
        """Ask ``paths`` that this visitor has not asked; lists are narrowed by one visitor only."""
        for path in list(paths):
            if path not in self.answers and not path.startswith(BROWSED_BY):
                self.ask(path)

    def wander(self, paths: Iterable[str]) -> None:
        """Ask ``paths`` and whatever the answers lead to, each once."""
        waiting = list(paths)
        while waiting:
            path = waiting.pop()
            if path in self.answers or path.startswith(("/static/", "/desk/")):
                continue
            told = self.ask(path)
            waiting.extend(inner_links(told))
            if urlsplit(path).path in BROWSED and "?" not in path:
                waiting.extend(browse_paths(told, path))


def everything(response: Any) -> str:
    """Headers and body as a reader's machine gets them, without what is new every time."""
    headers = "\n".join(f"{name}: {value}" for name, value in sorted(response.items()))
    body = b"".join(response.streaming_content) if response.streaming else response.content
    told = f"{headers}\n\n{body.decode('utf-8', 'replace')}"
    return _EVERY_COUNTRY.sub("", _NONCE.sub("", told))
