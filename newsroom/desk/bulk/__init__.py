from __future__ import annotations

from newsroom.desk.bulk.facts import AddGenreAction, AddTradeAction
from newsroom.desk.bulk.sheets import ExportAction
from newsroom.desk.bulk.standing import EmbargoAction, PublishAction, UnpublishAction

ACTIONS = (
    PublishAction,
    UnpublishAction,
    EmbargoAction,
    AddGenreAction,
    AddTradeAction,
    ExportAction,
)

__all__ = ["ACTIONS"]
