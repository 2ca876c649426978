"""What can be said against an edition's figures: arithmetic, calendar, things, earlier editions."""

from extract.checks.build_case import build_case, check_text
from extract.checks.case import Case, Pasted
from extract.checks.check_edition import check_edition
from extract.checks.coverage import Share, find_coverage
from extract.checks.finding import SEVERITIES, Finding
from extract.checks.history import NOTHING_EARLIER, History, build_history

__all__ = [
    "NOTHING_EARLIER",
    "SEVERITIES",
    "Case",
    "Finding",
    "History",
    "Pasted",
    "Share",
    "build_case",
    "build_history",
    "check_edition",
    "check_text",
    "find_coverage",
]
