from __future__ import annotations

from typing import Any

import pytest

from newsroom.demo.tables import ContentError, Table


def make_table(**data: Any) -> Table:
    return Table("people.toml, ada", data)


def test_a_missing_key_is_named_with_its_file() -> None:
    with pytest.raises(ContentError, match=r"^people\.toml, ada, name: is missing\.$"):
        make_table().text("name")


def test_a_key_nobody_reads_is_named() -> None:
    table = make_table(name="Ada", nmae="Ada")
    table.text("name")

    with pytest.raises(ContentError, match="ada, nmae: is a key nobody reads"):
        table.end()


def test_a_value_of_another_kind_is_refused() -> None:
    with pytest.raises(ContentError, match="ada, number: must be a int"):
        make_table(number="three").number("number")


def test_a_value_outside_the_vocabulary_is_refused_with_the_vocabulary() -> None:
    with pytest.raises(ContentError, match="'opera' is none of film, series"):
        make_table(kind="opera").text("kind", among=["series", "film"])


def test_a_list_is_held_to_the_vocabulary_too() -> None:
    with pytest.raises(ContentError, match="'juggler' is none of actor"):
        make_table(trades=["actor", "juggler"]).texts("trades", among=["actor"])


def test_a_row_of_a_list_of_tables_is_numbered() -> None:
    (row,) = make_table(names=[{"text": "Ada"}]).tables("names")

    with pytest.raises(ContentError, match=r"ada, names\[0\], kind: is missing"):
        row.text("kind")


def test_a_bad_date_is_named() -> None:
    with pytest.raises(ContentError, match="ada, born: 'once' is no date"):
        make_table(born="once").when("born")
