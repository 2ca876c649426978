"""This newsroom's world, read from `data/reference/`: another paper swaps these files."""

from extract.newsroom.read import read_newsroom
from extract.newsroom.records import (
    Community,
    District,
    Metric,
    Newsroom,
    Occasion,
    Paper,
    Topic,
)

__all__ = [
    "Community",
    "District",
    "Metric",
    "Newsroom",
    "Occasion",
    "Paper",
    "Topic",
    "read_newsroom",
]
