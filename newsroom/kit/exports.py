"""Lists of records as spreadsheets: what a person reads, and nothing a spreadsheet runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wagtail.admin.views.mixins import SpreadsheetExportMixin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.db.models import Model, QuerySet
    from django.http import HttpResponse

# A cell that begins so is carried out as a formula by some spreadsheet, whatever its type.
BEGINS_FORMULA: Final = (
    *("=", "+", "-", "@", "\t", "\r", "\n"),
    "\N{FULLWIDTH EQUALS SIGN}",
    "\N{FULLWIDTH PLUS SIGN}",
    "\N{FULLWIDTH HYPHEN-MINUS}",
    "\N{FULLWIDTH COMMERCIAL AT}",
)
CHUNK: Final = 2000


def guarded(value: Any) -> Any:
    """A text as no spreadsheet takes for a formula; anything else as it is."""
    if isinstance(value, str) and value.startswith(BEGINS_FORMULA):
        return f"'{value}"
    return value


class Chunked:
    """The rows of a queryset, read by the thousand, so that a long list fits into memory."""

    def __init__(self, records: QuerySet[Any]) -> None:
        self.model = records.model
        self._records = records

    def __iter__(self) -> Iterator[Any]:
        return self._records.iterator(chunk_size=CHUNK)


class RecordExport(SpreadsheetExportMixin):
    """Exports choices by their labels, "yes" and "no" for the rest, and no formulas."""

    def as_spreadsheet(self, queryset: Any, spreadsheet_format: str) -> HttpResponse:
        rows = Chunked(queryset) if hasattr(queryset, "iterator") else queryset
        response: HttpResponse = super().as_spreadsheet(rows, spreadsheet_format)
        return response

    def to_row_dict(self, item: Any) -> dict[str, Any]:
        return {field: readable(item, field) for field in self.list_export}

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        return guarded(super().preprocess_field_value(field, value, export_format))


def readable(record: Model, field: str) -> Any:
    """The value of a field as a person says it: the label of a choice, "yes" for true."""
    value: Any = record
    for name in field.split("."):
        display = getattr(value, f"get_{name}_display", None)
        value = display or getattr(value, name, None)
        value = value() if callable(value) else value
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else value


class Spreadsheet(RecordExport):
    """A spreadsheet of some records, without a list view around it."""

    def __init__(self, fields: Sequence[str], filename: str) -> None:
        self.list_export = list(fields)
        self.export_filename = filename
