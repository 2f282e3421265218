from __future__ import annotations

import re

import pytest

from tests.architecture.sources import (
    PACKAGES,
    ROOT,
    at_line,
    modules,
    project_files,
    short,
    text_of,
)

LONGEST_MODULE = 300

# The apps share one set of names: know one, know all. The packages of mechanism (delivery, demo,
# images, intake, kit, prose, settings) are named by what they do.
APPS = [
    "people",
    "shows",
    *(f"newsroom/{app}" for app in ("articles", "desk", "fronts", "hubs", "identity", "imports")),
]
# What only one app has, because only it does the thing.
OWN_NAMES = {
    "newsroom/articles": {
        "bylines",
        "cards",
        "chips",
        "drawing",
        "elsewhere",
        "fronts",
        "gate",
        "ledger",
        "lengths",
        "lookups",
        "markup",
        "mentions",
        "middleware",
        "notes",
        "on_file",
        "outlines",
        "permissions",
        "places",
        "previews",
        "reading",
        "recaps",
        "rich_text",
        "sharing",
        "sheets",
        "side_panels",
        "specimens",
        "styles",
        "verdicts",
    },
    "newsroom/desk": {
        "bulk",
        "casts",
        "deletion",
        "documents",
        "roles",
        "side_panels",
        "usage",
        "wording",
        "workflow",
    },
    "newsroom/identity": {
        "absorbing",
        "contents",
        "doubles",
        "filling",
        "finding",
        "journal",
        "likeness",
        "middleware",
        "names",
        "permissions",
        "references",
        "refusing",
        "relations",
        "rewriting",
        "rows",
        "uniqueness",
        "versions",
    },
    "newsroom/imports": {
        "comparing",
        "errors",
        "fetching",
        "matching",
        "proposals",
        "providers",
        "sheets",
        "side_panels",
    },
    "newsroom/hubs": {"cards", "dossiers", "markup"},
    "shows": {"casts", "drops", "histories", "timelines"},
}
NAMES = {
    "__init__",
    "actions",
    "apps",
    "blocks",
    "checks",
    "choices",
    "choosers",
    "feeds",
    "filters",
    "forms",
    "management",
    "migrations",
    "models",
    "panels",
    "querysets",
    "signal_handlers",
    "summaries",
    "templatetags",
    "urls",
    "views",
    "viewsets",
    "wagtail_hooks",
}
DRAWERS = {"base", "common", "core", "helpers", "misc", "util", "utils"}
REGISTRIES = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("deb", "debian", "org"),
        ("crates", "io"),
        ("proxy", "golang", "org"),
    )
]


def test_a_module_is_split_by_noun_before_it_grows_long() -> None:
    lengths = {short(path): text_of(path).count("\n") for path in modules(*PACKAGES, "tests")}

    assert not {name: length for name, length in lengths.items() if length > LONGEST_MODULE}


@pytest.mark.parametrize("app", [app for app in APPS if (ROOT / app).exists()])
def test_an_app_has_the_files_every_app_has(app: str) -> None:
    held = {path.stem for path in (ROOT / app).iterdir() if path.name != "__pycache__"}

    assert not held - NAMES - OWN_NAMES.get(app, set())


def test_nothing_is_filed_in_a_drawer() -> None:
    filed = [short(path) for path in modules() if DRAWERS & {path.stem, path.parent.name}]

    assert filed == ["newsroom/settings/base.py"]


def test_no_file_names_a_package_registry() -> None:
    found = [
        f"{short(path)}: {host}"
        for path in project_files()
        for host in REGISTRIES
        if host in text_of(path)
    ]

    assert not found


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
    kinds = {".py", ".html", ".css", ".js", ".md", ".toml"}

    found = [
        at_line(path, text_of(path), match.start())
        for path in project_files()
        if path.suffix in kinds and path.name not in {"test_files.py", "placeholders.py"}
        for match in later.finditer(text_of(path))
    ]

    assert not found
