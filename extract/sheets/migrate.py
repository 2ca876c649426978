"""Sheets of an older version, read as if they were written today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from extract.door import Entry, Mapping, Node, Report, Scalar, Sequence, read_record, read_tree

MIGRATIONS = Path(__file__).with_name("migrations.yaml")
_INSIDE = {"sheet": (), "story": ("stories",), "figure": ("stories", "figures")}


@dataclass(frozen=True, slots=True)
class Step:
    """A key that is called otherwise from this version on."""

    to: int
    form: str
    key: str
    becomes: str


@dataclass(frozen=True, slots=True)
class Migrations:
    """The newest version of the form and the steps that lead there."""

    newest: int
    steps: tuple[Step, ...] = ()


@cache
def read_migrations() -> Migrations:
    """Return the steps there are, as `migrations.yaml` lists them."""
    report = Report(MIGRATIONS)
    migrations = read_record(Migrations, read_tree(MIGRATIONS), report)
    report.raise_if_any()
    assert migrations is not None
    return migrations


def version_of(tree: Mapping) -> int:
    """Return the version a sheet says it is written in; 1 where it says none that can be read."""
    entry = tree.entries.get("version")
    text = entry.value.text if entry and isinstance(entry.value, Scalar) else ""
    return int(text) if text.isdecimal() and len(text) < 6 else 1


def find_old_keys(tree: Mapping, migrations: Migrations) -> Iterator[tuple[Mapping, Step]]:
    """Yield every record that holds a key of an older version, with the step that renames it."""
    version = version_of(tree)
    for step in migrations.steps:
        if step.to > version:
            for record in _records(tree, _INSIDE[step.form]):
                if step.key in record.entries:
                    yield record, step


def migrate(tree: Mapping, migrations: Migrations) -> None:
    """Give every key of an older version its name of today; places stay as typed."""
    for record, step in list(find_old_keys(tree, migrations)):
        entry = record.entries.pop(step.key)
        record.entries.setdefault(step.becomes, Entry(entry.key, entry.value))


def _records(node: Node, path: Iterable[str]) -> Iterator[Mapping]:
    """Every mapping at the end of a path of lists."""
    records = [node] if isinstance(node, Mapping) else []
    for key in path:
        lists = [record.entries[key].value for record in records if key in record.entries]
        items = [item for found in lists if isinstance(found, Sequence) for item in found.items]
        records = [item for item in items if isinstance(item, Mapping)]
    yield from records
