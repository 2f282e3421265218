from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from newsroom.kit.countries import country_name
from newsroom.kit.languages import language_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest
    from django.utils.safestring import SafeString

register = template.Library()
register.filter("country", country_name)
register.filter("language", language_name)

# What would end a script early, or be read as markup by a browser of the past.
SCRIPT_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}
HUES = 6
MASTHEADS = [("short", 6), ("medium", 8), ("long", 12), ("longer", 18)]


@register.filter
def countries(codes: Iterable[str]) -> list[str]:
    return [country_name(code) for code in codes]


@register.filter
def languages(tags: Iterable[str]) -> list[str]:
    return [language_name(tag) for tag in tags]


@register.filter
def absolute(path: str, request: HttpRequest) -> str:
    """The whole address of a path on the host that was asked, for machines that quote it."""
    return request.build_absolute_uri(path)


@register.filter
def hue(text: object) -> int:
    """A colour number from 1 to 6 that a thing keeps for life, for where it has no picture."""
    return zlib.crc32(str(text).encode()) % HUES + 1


@register.filter
def fit(name: str) -> str:
    """How large a masthead can be set so that the name fills the page and never leaves it."""
    return next((size for size, longest in MASTHEADS if len(name) <= longest), "longest")


@register.filter
def initials(name: str) -> str:
    """First letters of the first and the last word: "Lou de Laâge" is "LL"."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    return "".join(word[0].upper() for word in [*words[:1], *words[1:][-1:]])


@register.filter
def inside_quotes(text: str) -> str:
    """Words about to stand in quotation marks: the marks within them become single ones."""
    return text.translate({ord("“"): "‘", ord("”"): "’"})


@register.filter
def listed(values: Iterable[object]) -> str:
    """As a sentence lists things: "US, UK and France"."""
    words = [str(value) for value in values]
    if not words[1:]:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


@register.simple_tag
def structured(data: dict[str, Any]) -> SafeString:
    """Data for machines, in the page but no part of what a browser runs."""
    told = json.dumps(data, ensure_ascii=False).translate(SCRIPT_ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(told))  # noqa: S308 - escaped above
