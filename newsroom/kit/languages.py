from __future__ import annotations

from django.conf.locale import LANG_INFO


def language_name(tag: str) -> str:
    """The English name of a language tag; the tag itself where Django knows no name."""
    known = LANG_INFO.get(tag.lower()) or LANG_INFO.get(tag.split("-")[0].lower(), {})
    return known.get("name", tag)
