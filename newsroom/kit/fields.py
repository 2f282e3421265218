from __future__ import annotations

import sys
import unicodedata
from typing import Any

from django.db import models
from django.db.models.lookups import StartsWith

from newsroom.kit.folding import fold


class ExactField(models.CharField[str, str]):
    """A name or title kept letter for letter, in NFC so that equal words compare equal."""

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)
        return unicodedata.normalize("NFC", value) if isinstance(value, str) else value

    def to_python(self, value: Any) -> Any:
        value = super().to_python(value)
        return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


class CodePointField(models.CharField[str, str]):
    """Text that is sorted and looked up by code point everywhere; a locale would skip spaces."""

    def db_parameters(self, connection: Any) -> Any:
        parameters = super().db_parameters(connection)
        if connection.vendor == "postgresql":
            parameters["collation"] = "C"
        return parameters

    def db_type(self, connection: Any) -> str | None:
        """On PostgreSQL its type by the long name, for which Django makes no index for LIKE.

        Ordered by code point, the plain index serves the beginnings of words as well.
        """
        kind = super().db_type(connection)
        if kind and connection.vendor == "postgresql":
            return kind.replace("varchar", "character varying", 1)
        return kind


class FoldedField(CodePointField):
    """The folded shadow of another field, written at every save and indexed for look-ups."""

    def __init__(self, *args: Any, source: str = "name", **kwargs: Any) -> None:
        self.source = source
        kwargs.setdefault("max_length", 255)
        kwargs.setdefault("db_index", True)
        kwargs.setdefault("editable", False)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        kwargs["source"] = self.source
        return name, path, args, kwargs

    def pre_save(self, model_instance: models.Model, add: bool) -> str:  # noqa: FBT001 - Django's signature
        folded = fold(getattr(model_instance, self.source) or "")[: self.max_length]
        setattr(model_instance, self.attname, folded)
        return folded


@CodePointField.register_lookup
class CodePointStartsWith(StartsWith):
    """As a range where the database is SQLite, whose LIKE uses no index."""

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        column, params = self.process_lhs(compiler, connection)
        if not isinstance(self.rhs, str):
            sql, given = super().as_sql(compiler, connection)
            return sql, list(given)
        last = f"{self.rhs}{chr(sys.maxunicode)}"
        return f"{column} >= %s AND {column} < %s", [*params, self.rhs, *params, last]
