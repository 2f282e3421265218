"""Whatever a document holds: it is read, or one sentence names what is wrong with it."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsroom.imports.errors import BadDocumentError
from newsroom.imports.providers import parse
from newsroom.imports.providers.reading import Node
from tests.newsroom.imports.documents import CORPUS, document, provider_of

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = sorted(path.stem for path in CORPUS.glob("*.json"))
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.just([]),
    st.just({}),
    st.just([None]),
    st.just("\x00"),
    st.just("9" * 400),
)


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value of a document."""
    found = [path] if path else []
    pairs: Any = ()
    if isinstance(value, dict):
        pairs = value.items()
    elif isinstance(value, list):
        pairs = enumerate(value)
    for key, part in pairs:
        found += paths(part, (*path, key))
    return found


def outcome(read: Callable[[], Any]) -> Any:
    """What was read, or the sentence why not; any other error is a fault of ours."""
    try:
        return read()
    except BadDocumentError as refused:
        return str(refused)


def replaced(value: Any, path: tuple[Any, ...], odd: Any) -> Any:
    whole = copy.deepcopy(value)
    part = whole
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = odd
    return whole


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_an_odd_value_anywhere_is_read_or_named(name: str, data: st.DataObject) -> None:
    whole = document(name)
    path = data.draw(st.sampled_from(paths(whole)))
    broken = replaced(whole, path, data.draw(ODD))

    said = outcome(lambda: provider_of(name).read(broken).name)

    assert said


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_json_or_told_not_to_be(content: bytes) -> None:
    said = outcome(lambda: parse(content, source="TVmaze"))

    assert isinstance(said, dict) or said.endswith(".")


@pytest.mark.parametrize("content", [b"[1, 2]", b'"x"', b"", b"{", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_object_is_refused(content: bytes) -> None:
    with pytest.raises(BadDocumentError):
        parse(content, source="TVmaze")


@given(st.text(max_size=200))
def test_prose_out_of_html_is_never_html(words: str) -> None:
    node = Node({"summary": f"<p>{words}</p>"}, source="TVmaze")

    said = outcome(lambda: node.prose("summary"))

    assert "<p>" not in said or "&lt;" in words or "was expected" in said
