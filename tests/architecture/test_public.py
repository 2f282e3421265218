"""Readers see only what `.public(at=None)` answers; these tests refuse every other question."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from tests.architecture.sources import at_line, modules, short, templates, text_of, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Whole packages that only readers use, and the parts of the story app that draw for them.
PUBLIC_MODULES = modules("newsroom/hubs", "newsroom/fronts", "newsroom/articles/blocks")
STORY_MODULES = modules("newsroom/articles/models")
DRAWN_FOR_READERS = ("get_context", "serve", "route", "get_sitemap_urls")
PUBLIC_TEMPLATES = templates("articles", "blocks", "components", "fronts", "hubs")


def public_code() -> Iterator[tuple[Path, ast.AST]]:
    for path in PUBLIC_MODULES:
        yield path, tree_of(path)
    for path in STORY_MODULES:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef) and node.name in DRAWN_FOR_READERS:
                yield path, node


def chains(tree: ast.AST) -> Iterator[tuple[ast.expr, list[str]]]:
    """Each whole expression such as ``Show.objects.public().about(x)`` with its names in order."""
    inner = set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call | ast.Attribute) or node in inner:
            continue
        names: list[str] = []
        step: ast.expr = node
        while isinstance(step, ast.Call | ast.Attribute | ast.Subscript):
            inner.add(step)
            if isinstance(step, ast.Attribute):
                names.insert(0, step.attr)
                step = step.value
            else:
                step = step.func if isinstance(step, ast.Call) else step.value
        if isinstance(step, ast.Name):
            names.insert(0, step.id)
        yield node, names


def is_model(call: ast.Call) -> bool:
    first = call.args[0]
    return isinstance(first, ast.Name) and first.id[:1].isupper()


def questions_not_public(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node, names in chains(tree):
        asked = ".".join(names)
        managed = "objects" in names or "_default_manager" in names
        if "live" in names[1:] and isinstance(node, ast.Call):
            yield node.lineno, f"{asked}: live() knows no embargo and no expiry"
        elif managed and "public" not in names:
            yield node.lineno, f"{asked}: asks for more than readers may see"
        elif isinstance(node, ast.Call) and names[-1] == "all" and "public" not in names:
            yield node.lineno, f"{asked}: takes every row of a relation"
        elif isinstance(node, ast.Call) and names[-1].endswith("_or_404") and is_model(node):
            yield node.lineno, f"{asked}: give it .objects.public()"


def test_a_public_view_asks_no_other_question() -> None:
    found = [
        f"{short(path)}:{line}: {complaint}"
        for path, tree in public_code()
        for line, complaint in questions_not_public(tree)
    ]

    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "code",
    [
        "Show.objects.all()",
        "Show.objects.filter(slug=slug).first()",
        "ArticlePage.objects.live().about(show)",
        "get_object_or_404(Show, slug=slug)",
        "show.credits.all()",
    ],
)
def test_the_check_above_sees(code: str) -> None:
    assert list(questions_not_public(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        "Show.objects.public().alphabetical()",
        "get_object_or_404(Show.objects.public(), slug=slug)",
        "show.credits.public().in_billing_order()",
    ],
)
def test_the_check_above_lets_pass(code: str) -> None:
    assert not list(questions_not_public(ast.parse(code)))


def test_a_public_template_asks_the_database_nothing() -> None:
    asking = re.compile(r"{[{%][^}%]*\.(all|exists|objects|get_children|get_siblings)\b")

    found = [
        at_line(path, text_of(path), match.start())
        for path in PUBLIC_TEMPLATES
        for match in asking.finditer(text_of(path))
    ]

    assert not found, f"pass what is loaded instead: {found}"
