"""Which worker runs which tests: those of a file stay together, and so do those of some folders."""

from __future__ import annotations

from typing import Final

from xdist.scheduler import LoadFileScheduling

# The files of each share what takes long to build; on two workers it would be built twice.
TOGETHER: Final = ("tests/leak", "tests/permissions")


class FolderScheduling(LoadFileScheduling):
    """As ``--dist loadfile``, with the folders that stay together dealt out as if they were one."""

    def _split_scope(self, nodeid: str) -> str:
        path: str = super()._split_scope(nodeid)
        folder = path.rpartition("/")[0]
        return folder if folder in TOGETHER else path
