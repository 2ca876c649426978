"""Which indentations are open while a YAML file is read from top to bottom."""

from __future__ import annotations

from dataclasses import dataclass, field

from extract.door.slip import Line, Slip, lines_of, mend, uncommented


@dataclass(slots=True)
class Level:
    """One open indentation: of dashes, or of the keys of a mapping with the line that began it."""

    depth: int
    is_dash: bool
    first: Line
    keys: set[str] = field(default_factory=set)


class Levels:
    """Takes the lines one by one and tells which of them stand where nothing is open."""

    def __init__(self) -> None:
        self.open: list[Level] = []
        self.opened = True

    def slip_of(self, line: Line) -> Slip | None:
        """Return what is wrong with the line's place, or None."""
        depth = len(line.indent)
        if self._fits(depth, bool(line.dash)):
            return None if line.dash else self._second_item(line)
        if line.dash:
            headless = self._level(depth + len(line.dash), is_dash=False)
            if headless is not None:
                self.open.insert(self.open.index(headless), Level(depth, True, headless.first))
                return _dashed(headless.first, depth)
        elif self._level(depth, is_dash=True) and line.key == self._first_key():
            return _dashed(line, depth)
        depths = [level.depth for level in self.open if level.is_dash is bool(line.dash)]
        if not depths:
            return None
        nearest = min(depths, key=lambda level: (abs(level - depth), -level))
        return Slip(line.number, 1, "odd_indentation", str(depth), _moved(line, nearest))

    def hold(self, line: Line) -> bool:
        """Return whether keys stand where this line's does."""
        return self._level(len(line.indent + line.dash), is_dash=False) is not None

    def snap(self, text: str) -> str:
        """Return the line moved to the level it can only belong to, if it stands at none."""
        line = next(lines_of(text), None)
        if line is None or not self.open or self._fits(len(line.indent), bool(line.dash)):
            return text
        if self.opened:
            return _moved(line, self.open[-1].depth + 2)
        depths = [level.depth for level in self.open if level.is_dash is bool(line.dash)]
        return _moved(line, depths[-1]) if depths else text

    def take(self, line: Line) -> None:
        """Note what the line opens and closes; a line that fits nowhere changes nothing."""
        depth = len(line.indent)
        if not self._fits(depth, bool(line.dash)):
            return
        at = depth + len(line.dash)
        self.open = [x for x in self.open if x.depth <= depth and (x.depth < at or not line.dash)]
        if line.dash and not self._level(depth, is_dash=True):
            self.open.append(Level(depth, True, line))
        level = self._level(at, is_dash=False)
        if level is None:
            level = Level(at, False, line)
            self.open.append(level)
        level.keys.add(line.key)
        self.opened = not uncommented(line)

    def _fits(self, depth: int, is_dash: bool) -> bool:
        if self._level(depth, is_dash=is_dash) is not None:
            return True
        if not self.open:
            return True
        top = self.open[-1].depth
        return self.opened and (depth > top or (is_dash and depth == top))

    def _level(self, depth: int, *, is_dash: bool) -> Level | None:
        return next((x for x in self.open if x.depth == depth and x.is_dash is is_dash), None)

    def _first_key(self) -> str:
        return self.open[-1].first.key

    def _second_item(self, line: Line) -> Slip | None:
        """The first key of an item once more in the same mapping: a new item without its dash."""
        level = self._level(len(line.indent), is_dash=False)
        if level is None or not level.first.dash or line.key != level.first.key:
            return None
        return _dashed(line, len(level.first.indent)) if line.key in level.keys else None


def _dashed(line: Line, depth: int) -> Slip:
    dashed = line._replace(indent=" " * depth, dash="- ")
    return Slip(line.number, len(line.indent) + 1, "missing_dash", line.key, mend(dashed))


def _moved(line: Line, depth: int) -> str:
    return " " * depth + line.text[len(line.indent) :]
