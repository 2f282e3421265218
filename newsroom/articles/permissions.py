"""Where Wagtail's verbs on pages are too coarse for a desk."""

from __future__ import annotations

from wagtail.models import PagePermissionTester


class FrontPermissions(PagePermissionTester):
    """On the home page, "add" would let every writer open a section; that takes publishing."""

    def can_add_subpage(self) -> bool:
        return super().can_add_subpage() and self.can_publish()


class StoryPermissions(PagePermissionTester):
    """By stock, whoever may edit may delete any draft; here its owner or a publisher may."""

    def can_delete(self, ignore_bulk: bool = False) -> bool:  # noqa: FBT001, FBT002 - Wagtail's signature
        mine = self.page.owner_id == self.user.pk
        return super().can_delete(ignore_bulk) and (mine or self.can_publish())

    def can_move(self) -> bool:
        """A draft may change sections in the hands of any editor who may not delete it."""
        return super().can_delete(ignore_bulk=True)
