"""What all pages of imports share: who may, and where they stand at the desk."""

from __future__ import annotations

from typing import Any

from newsroom.kit.guarded import GuardedPage, posted_by

PERMISSION = "imports.import_records"


def may_import(user: Any) -> bool:
    return bool(user.has_perm(PERMISSION))


importers_post = posted_by(may_import)


class ImportsPage(GuardedPage):
    """A page of the desk that only those who may import see."""

    crumbs: tuple[tuple[str, str], ...] = (("imports:index", "Import"),)

    def is_allowed(self) -> bool:
        return may_import(self.request.user)
