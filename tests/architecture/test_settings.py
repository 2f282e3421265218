from __future__ import annotations

import re

from tests.architecture.sources import ROOT, modules, text_of

TABLE = ROOT / "docs" / "operations" / "settings.md"


def read_by_the_settings() -> set[str]:
    text = "".join(text_of(path) for path in modules("newsroom/settings"))
    return set(re.findall(r"\benv(?:\.\w+)?\(\s*\"([A-Z_]+)\"", text))


def listed_for_operators() -> set[str]:
    return set(re.findall(r"^\| `([A-Z_]+)`", text_of(TABLE), flags=re.MULTILINE))


def test_every_setting_from_the_environment_is_listed_for_operators() -> None:
    assert read_by_the_settings() <= listed_for_operators()


def test_no_listed_setting_is_read_by_nobody() -> None:
    elsewhere = ("Makefile", "gunicorn.conf.py", "tests/conftest.py")
    text = "".join(text_of(ROOT / name) for name in elsewhere)

    unread = listed_for_operators() - read_by_the_settings()

    assert not {name for name in unread if not re.search(rf"\b{name}\b", text)}
