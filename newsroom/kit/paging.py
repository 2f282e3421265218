"""Pages of long lists: first which rows, then what is drawn of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import InvalidPage, Page, Paginator
from django.db.models import Count, Window
from wagtail.admin.paginator import WagtailPaginator

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
        drawn: QuerySet[Any] | None = None,
        is_narrowed: bool = False,
    ) -> None:
        super().__init__(found, per_page)
        self.found = found
        self.drawn = found if drawn is None else drawn
        self.is_narrowed = is_narrowed

    def get_page(self, number: Any) -> Page[Any]:
        try:
            return self.page(number or 1)
        except InvalidPage:
            return super().get_page(number)

    def page(self, number: Any) -> Page[Any]:
        asked = str(number)
        if self.is_narrowed and asked.isascii() and asked.isdigit() and 0 < int(asked) < 10**6:
            keys = self._keys_and_count(int(asked))
            if keys or asked == "1":
                return Page(self._load(keys), int(asked), self)
        valid = self.validate_number(number)
        bottom = (valid - 1) * self.per_page
        found = self.found.values_list("pk", flat=True)[bottom : bottom + self.per_page]
        return Page(self._load(list(found)), valid, self)

    def _keys_and_count(self, number: int) -> list[Any]:
        bottom = (number - 1) * self.per_page
        counted = self.found.annotate(found_in_all=Window(Count("pk")))
        rows = counted.values_list("pk", "found_in_all")[bottom : bottom + self.per_page]
        keys = []
        for key, in_all in rows:
            # Takes the place of the cached property: nothing is counted a second time.
            self.count = in_all
            keys.append(key)
        if not keys and number == 1:
            self.count = 0
        return keys

    def _load(self, keys: list[Any]) -> list[Any]:
        loaded = self.drawn.filter(pk__in=keys).in_bulk() if keys else {}
        return [loaded[key] for key in keys if key in loaded]


class DeskPaginator(KeyPaginator, WagtailPaginator):
    """The same, with the words and the buttons of a list at the desk."""
