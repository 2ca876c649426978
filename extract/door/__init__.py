"""The one strict way in for every YAML file people edit."""

from extract.door.fields import read_record
from extract.door.problem import Problem, Unreadable, say_problem
from extract.door.read import read_plain, read_tree
from extract.door.report import Report
from extract.door.tree import Entry, Mapping, Node, Scalar, Sequence

__all__ = [
    "Entry",
    "Mapping",
    "Node",
    "Problem",
    "Report",
    "Scalar",
    "Sequence",
    "Unreadable",
    "read_plain",
    "read_record",
    "read_tree",
    "say_problem",
]
