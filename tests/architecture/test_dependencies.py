from __future__ import annotations

import ast
import re
import sys
from importlib.metadata import packages_distributions
from typing import TYPE_CHECKING

from tests.architecture.sources import PACKAGES, ROOT, modules, pyproject, text_of, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator


def plain(name: str) -> str:
    return re.split(r"[\[<>=~! ]", name)[0].lower().replace("_", "-")


def imported() -> set[str]:
    """The top-level names that the product's own code imports from elsewhere."""
    nodes = [node for path in modules() for node in ast.walk(tree_of(path))]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}
    tops = {name.split(".")[0] for name in names}
    return tops - set(sys.stdlib_module_names) - set(PACKAGES)


def declared() -> set[str]:
    return {plain(name) for name in pyproject()["project"]["dependencies"]}


def optional() -> set[str]:
    extras = pyproject()["project"]["optional-dependencies"]
    return {plain(name) for names in extras.values() for name in names}


def test_what_is_imported_is_declared() -> None:
    provided = packages_distributions()
    allowed = declared() | optional()

    missing = {
        name: provided.get(name, ["nobody"])
        for name in imported()
        if not allowed & {plain(owner) for owner in provided.get(name, [])}
    }

    assert not missing


def test_what_is_declared_is_used() -> None:
    provided = packages_distributions()
    named_in_settings = "".join(text_of(path) for path in modules("newsroom/settings")).lower()
    used = {top for top in provided if top in named_in_settings} | imported()

    unused = {
        name
        for name in declared()
        if not any(name in map(plain, owners) and top in used for top, owners in provided.items())
    }

    assert not unused


def pins(name: str) -> Iterator[tuple[str, str]]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text()
    yield from re.findall(r"^([\w.-]+)(?:\[[^]]*\])?==(\S+)", text, flags=re.MULTILINE)


def test_the_requirements_agree_on_every_version() -> None:
    base, production, dev = (dict(pins(name)) for name in ("base", "production", "dev"))

    assert base.items() <= production.items() <= dev.items()


def test_the_requirements_hold_every_declared_package() -> None:
    assert declared() <= {plain(name) for name, _ in pins("base")}
    assert optional() <= {plain(name) for name, _ in pins("production")}


def test_the_requirements_name_no_address() -> None:
    files = sorted((ROOT / "requirements").glob("*.txt"))

    assert not [path.name for path in files if re.search(r"://|--index|--find", text_of(path))]
