"""Pages of long lists: first which rows, then what is drawn of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Window

if TYPE_CHECKING:
    from django.db.models import QuerySet


class KeyPaginator(Paginator[Any]):
    """Finds the keys of a page in the order of ``found``, and loads only those from ``drawn``.

    Whatever ``drawn`` joins and annotates is asked for the rows of one page, and not for all on
    the pages before it. With ``is_narrowed`` the same query counts what was found: where a filter
    must look at everything anyhow, it does so once.
    """

    def __init__(
        self,
        found: QuerySet[Any],
        per_page: int,
        *,
        drawn: QuerySet[Any],
        is_narrowed: bool = False,
    ) -> None:
        super().__init__(found, per_page)
        self.found = found
        self.drawn = drawn
        self.is_narrowed = is_narrowed

    def get_page(self, number: Any) -> Page[Any]:
        asked = str(number or 1)
        wanted = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else 0
        if not self.is_narrowed or wanted < 1:
            return super().get_page(number)
        bottom = (wanted - 1) * self.per_page
        counted = self.found.annotate(found_in_all=Window(Count("pk")))
        rows = list(counted.values_list("pk", "found_in_all")[bottom : bottom + self.per_page])
        if not rows and bottom:
            return super().get_page(number)
        # Takes the place of the cached property, so that nothing is counted a second time.
        self.count = rows[0][1] if rows else 0
        return Page(self._load([key for key, _ in rows]), wanted, self)

    def page(self, number: Any) -> Page[Any]:
        valid = self.validate_number(number)
        bottom = (valid - 1) * self.per_page
        keys = self.found.values_list("pk", flat=True)[bottom : bottom + self.per_page]
        return Page(self._load(list(keys)), valid, self)

    def _load(self, keys: list[Any]) -> list[Any]:
        loaded = self.drawn.filter(pk__in=keys).in_bulk() if keys else {}
        return [loaded[key] for key in keys if key in loaded]
