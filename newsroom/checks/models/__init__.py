from __future__ import annotations

from newsroom.checks.models.backtest import BackTest
from newsroom.checks.models.claim import Claim, StaleClaim
from newsroom.checks.models.report import Dismissal, Override, Report, ReportedFinding
from newsroom.checks.models.setting import HouseWord, RuleSetting

__all__ = [
    "BackTest",
    "Claim",
    "Dismissal",
    "HouseWord",
    "Override",
    "Report",
    "ReportedFinding",
    "RuleSetting",
    "StaleClaim",
]
