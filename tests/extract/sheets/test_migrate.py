"""Sheets of an older version are read as if they were written today."""

from pathlib import Path

import pytest

from extract.door import Mapping, read_tree
from extract.sheets.migrate import Migrations, Step, find_old_keys, migrate, read_migrations
from extract.sheets.rows import rows_of

pytestmark = pytest.mark.quick

STEPS = Migrations(
    3,
    (
        Step(2, "figure", "words", "printed"),
        Step(2, "sheet", "articles", "stories"),
        Step(3, "story", "area", "district"),
    ),
)
OLD = """\
edition: 2025-03-14
stories:
  - story: 打井
    area: 东岭县
    figures:
      - metric: 机井
        words: 3口
"""


def tree_of(text: str) -> Mapping:
    tree = read_tree(Path("a.yaml"), text)
    assert isinstance(tree, Mapping)
    return tree


def test_keys_take_their_names_of_today_and_keep_their_places() -> None:
    tree = tree_of(OLD)
    migrate(tree, STEPS)
    row = rows_of(tree)[0]
    assert (row.text("printed"), row.text("district")) == ("3口", "东岭县")
    assert row.node.entries["printed"].key.line == 7


def test_a_sheet_of_a_later_version_keeps_what_was_not_renamed_since() -> None:
    tree = tree_of("version: 2\n" + OLD)
    assert [step.key for _, step in find_old_keys(tree, STEPS)] == ["area"]


def test_the_newest_version_needs_no_step() -> None:
    assert not list(find_old_keys(tree_of("version: 3\n" + OLD), STEPS))


def test_a_new_key_that_stands_there_already_wins() -> None:
    tree = tree_of(OLD.replace("words: 3口", "words: 3口\n        printed: 4口"))
    migrate(tree, STEPS)
    assert rows_of(tree)[0].text("printed") == "4口"


def test_the_steps_there_are_lead_to_the_newest_version() -> None:
    migrations = read_migrations()
    assert max([1, *(step.to for step in migrations.steps)]) == migrations.newest
