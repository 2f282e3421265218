from __future__ import annotations

import re

import pytest

from tests.architecture.sources import STATIC, TEMPLATES, at_line, short, templates, text_of

COMPONENTS = [pytest.param(path, id=path.stem) for path in templates("components")]


@pytest.mark.parametrize("path", COMPONENTS)
def test_a_component_says_first_what_it_wants(path) -> None:
    first = text_of(path).split("\n", 1)[0]

    assert re.fullmatch(r"{# .+ #}", first), f"{short(path)} begins with {first!r}"


def found_in_templates(pattern: str) -> list[str]:
    return [
        at_line(path, text_of(path), match.start())
        for path in templates()
        for match in re.finditer(pattern, text_of(path))
    ]


def test_a_component_sees_only_what_it_is_given() -> None:
    including = r'{% include "components/(?:(?!%}).)*(?<!only) %}'

    assert not found_in_templates(including), 'end the include with "only"'


def test_no_template_styles_inline() -> None:
    assert not found_in_templates(r"\sstyle\s*=|<style\b")


def test_no_template_handles_events_inline() -> None:
    assert not found_in_templates(r"<[^>]*\son[a-z]+\s*=")


def test_no_template_holds_a_script() -> None:
    data = "application/(?:ld\\+)?json|speculationrules|importmap"
    loaded = rf'<script\b(?![^>]*\bsrc=)(?![^>]*type="(?:{data})")'

    assert not found_in_templates(loaded)


def test_no_asset_outlives_its_component() -> None:
    named = {path.stem for path in (TEMPLATES / "components").glob("*.html")}
    assets = [*STATIC.glob("css/components/*.css"), *STATIC.glob("js/components/*.js")]

    assert not [short(asset) for asset in assets if asset.stem not in named]
