"""The figures of a sheet as raw words, before their form is known to be right.

Names are checked on these, so that a misspelt relation is told together with a misspelt key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.door import Mapping, Node, Report, Scalar, Sequence
from extract.door.fields import nearest, perhaps_words
from extract.sheets.entry import entry_to_paste
from extract.sheets.known import Known

RELATIONS = ("part_of", "total_of", "same_as")
_APART = ("district", "place", "period", "measure", "unit")
DRAFT = "草稿"


class Row(NamedTuple):
    """A figure's place: its story and metric as written, and the mappings it stands in."""

    story: str
    metric: str
    node: Mapping
    story_node: Mapping

    def scalar(self, key: str) -> Scalar | None:
        """The key's own or inherited word, or None."""
        for node in (self.node, self.story_node):
            entry = node.entries.get(key)
            if entry is not None:
                return entry.value if isinstance(entry.value, Scalar) else None
        return None

    def text(self, key: str) -> str:
        """The key's own or inherited word, "" where there is none."""
        scalar = self.scalar(key)
        return "" if scalar is None or scalar.is_empty else scalar.text


def rows_of(tree: Node) -> list[Row]:
    """Return a row for every figure that is a mapping, in the order written."""
    return [
        Row(_text(story, "story"), _text(figure, "metric"), figure, story)
        for story in mappings(tree, "stories")
        for figure in mappings(story, "figures")
    ]


def report_stories_twice(tree: Node, report: Report) -> None:
    """Add a problem for every story name used before."""
    first: dict[str, Mapping] = {}
    for story in mappings(tree, "stories"):
        name = _text(story, "story")
        earlier = first.setdefault(name, story)
        if name and earlier is not story:
            line = str(earlier.line)
            report.add("story_twice", story.line, story.column, name, earlier=line)


def report_unknown_metrics(rows: list[Row], known: Known, report: Report) -> None:
    """Add a problem for every metric nobody knows; a draft may propose one."""
    for row in rows:
        if row.metric and known.metric(row.metric) is None and row.text("state") not in ("", DRAFT):
            spot = row.node.entries["metric"].value
            words = known.perhaps(row.metric, known.metrics)
            entry = entry_to_paste(
                "metric", zh=row.metric, unit=row.text("unit"), topic=row.text("topic")
            )
            report.add("unknown_metric", spot.line, spot.column, row.metric, entry=entry, **words)


def ids_of(edition: str, rows: list[Row], report: Report) -> list[str]:
    """Return a stable id for every row: edition/story/metric, and what sets it apart if needed."""
    taken: dict[str, Row] = {}
    ids = []
    for row in rows:
        id_ = f"{edition}/{row.story}/{row.metric}"
        earlier = taken.get(id_)
        if earlier is not None and row.metric:
            apart = [row.text(k) for k in _APART if row.text(k) and row.text(k) != earlier.text(k)]
            id_ = "/".join([id_, *apart[:1]])
            if id_ in taken:
                id_ = "/".join([id_, *apart[1:]])
            if id_ in taken:
                line = str(taken[id_].node.line)
                report.add("figure_twice", row.node.line, row.node.column, row.metric, earlier=line)
        taken[id_] = row
        ids.append(id_)
    return ids


class Relations:
    """Finds the figure a relation names: a metric of the same story, story/metric, or an id."""

    def __init__(self, edition: str, rows: list[Row], ids: list[str]) -> None:
        self.edition = edition
        self.ids = ids
        self.by_name: dict[str, list[str]] = {}
        for row, id_ in zip(rows, ids, strict=True):
            self.by_name.setdefault(f"{row.story}/{row.metric}", []).append(id_)
        # The whole name of one figure is never ambiguous.
        self.by_name |= {name: [id_] for id_ in ids for name in (id_, self._short(id_))}

    def of(self, row: Row, id_: str, report: Report) -> dict[str, tuple[str, ...]]:
        """Return the ids each relation of a row names; what names none is added to the report."""
        return {key: self._named(row, id_, key, report) for key in RELATIONS}

    def of_answers(self, tree: Node, report: Report) -> None:
        """Add a problem for every answer to a finding of a figure this sheet does not have."""
        for answer in mappings(tree, "answers"):
            entry = answer.entries.get("figure")
            node = entry.value if entry else None
            if not isinstance(node, Scalar) or node.is_empty:
                continue
            if not any(f"/{id_}".endswith(f"/{node.text}") for id_ in self.ids):
                self._report_unknown(node, report)

    def _report_unknown(self, node: Scalar, report: Report) -> None:
        names = [self._short(id_) for id_ in self.ids]
        names += [name.partition("/")[2] for name in names]
        words = perhaps_words(nearest(node.text, names))
        report.add("unknown_figure", node.line, node.column, node.text, **words)

    def _named(self, row: Row, id_: str, key: str, report: Report) -> tuple[str, ...]:
        entry = row.node.entries.get(key)
        if entry is None:
            return ()
        named = entry.value.items if isinstance(entry.value, Sequence) else [entry.value]
        scalars = [node for node in named if isinstance(node, Scalar) and not node.is_empty]
        return tuple(found for node in scalars if (found := self._find(row, id_, node, report)))

    def _short(self, id_: str) -> str:
        return id_.removeprefix(f"{self.edition}/")

    def _is_list(self, row: Row, text: str) -> bool:
        """True where several figures are named with a comma YAML does not know between them."""
        names = re.split("[，、；,]", text)
        return len(names) > 1 and all(
            f"{row.story}/{name.strip()}" in self.by_name or name.strip() in self.by_name
            for name in names
        )

    def _find(self, row: Row, id_: str, node: Scalar, report: Report) -> str:
        found = self.by_name.get(f"{row.story}/{node.text}") or self.by_name.get(node.text) or []
        if len(found) == 1 and found[0] != id_:
            return found[0]
        if not found and self._is_list(row, node.text):
            report.add("full_width_comma", node.line, node.column, node.text)
        elif not found:
            self._report_unknown(node, report)
        elif found == [id_]:
            report.add("itself", node.line, node.column, node.text)
        else:
            choices = " ".join(map(self._short, found))
            report.add("several_figures", node.line, node.column, node.text, choices=choices)
        return ""


def mappings(node: Node, key: str) -> Iterator[Mapping]:
    """Yield the mappings listed under a key, if there are any."""
    entry = node.entries.get(key) if isinstance(node, Mapping) else None
    items = entry.value.items if entry and isinstance(entry.value, Sequence) else []
    yield from (item for item in items if isinstance(item, Mapping))


def _text(node: Mapping, key: str) -> str:
    entry = node.entries.get(key)
    return entry.value.text if entry and isinstance(entry.value, Scalar) else ""
