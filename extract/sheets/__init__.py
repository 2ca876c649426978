"""Fact sheets: what an edition is held to say, kept by people in YAML."""

from extract.sheets.read import read_factsheet, read_factsheet_text
from extract.sheets.records import Answer, FactSheet, Figure, SetAside

__all__ = [
    "Answer",
    "FactSheet",
    "Figure",
    "SetAside",
    "read_factsheet",
    "read_factsheet_text",
]
