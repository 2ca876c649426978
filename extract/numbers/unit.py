"""The unit or measure word that stands directly after a numeral."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from extract.lexicon import read_words
from extract.pattern import Pattern


class Unit(NamedTuple):
    """A unit as the lexicon has it; `factor` takes a value to the dimension's base unit."""

    unit: str
    cls: str
    dimension: str | None
    factor: Decimal | None
    weak: bool
    not_before: tuple[str, ...]
    heads: tuple[str, ...] = ()
    but_before: tuple[str, ...] = ()  # where `not_before` does not hold: 大门类, not 大门


def _entry(entry: dict[str, str]) -> Unit:
    factor = entry.get("factor")
    refused = entry.get("not_before", "").split()
    return Unit(
        entry["unit"],
        entry["class"],
        entry.get("dimension"),
        Decimal(factor) if factor else None,
        entry.get("weak") == "true",
        tuple(refused),
        tuple(entry.get("heads", "").split()),
        tuple(entry.get("but_before", "").split()),
    )


UNITS: Final[dict[str, Unit]] = {e["unit"]: _entry(e) for e in read_words("units", "units")}
#: ℃, 华氏度: their ranges may run down, and no weather is so many of them; not 度 of electricity.
DEGREES: Final = frozenset(
    word for word, unit in UNITS.items() if unit.dimension == "temperature" and not unit.weak
)

#: A unit with its word, and whether that ends in a Latin letter.
_Told = tuple[str, Unit, bool]
#: The first two characters, or the only one → the units that begin so, longest first.
_BY_FIRST: Final[dict[str, tuple[Unit, ...]]] = {}
for _unit in sorted(UNITS.values(), key=lambda unit: -len(unit.unit)):
    _BY_FIRST[_unit.unit[:2]] = (*_BY_FIRST.get(_unit.unit[:2], ()), _unit)


_LATIN_RUN: Final = Pattern("[A-Za-z]+")
#: Units in Latin letters, whatever their case: Kw, KWH.
_BY_LETTERS: Final = {unit.lower(): UNITS[unit] for unit in UNITS if unit.isascii()}
_BASE: Final = Pattern(r"\d{1,5}|[十百千]?[万亿](?=[人户])")  # of a rate: 元/500克, 公里/万人
_MOST_JOINED: Final = 4  # 元/吨·公里
_JOINING: Final = frozenset("/（(每")
_PER: Final = ("/", "每")
_PRICED: Final = ("money", "measure")
_CLOSING: Final = frozenset("）)")


#: What has been asked for before: a look-up of its own is a third of what lru_cache takes.
_OPENING: Final[dict[str, tuple[_Told, ...]]] = {}
_MOST_KEPT: Final = 1 << 14
_PAIR: Final = 2


def _opening_with(pair: str) -> tuple[_Told, ...]:
    """The units that may stand where two characters do, longest first."""
    units = _OPENING.get(pair)
    if units is None:
        found = (*_BY_FIRST.get(pair, ()), *_BY_FIRST.get(pair[:1], ()))
        units = tuple((unit.unit, unit, _is_latin(unit.unit[-1])) for unit in found)
        if len(_OPENING) < _MOST_KEPT:
            _OPENING[pair] = units
    return units


def match_unit(text: str, at: int, joined: int = 0) -> Unit | None:
    """Return the longest unit that begins at this offset of a folded text, or None.

    `joined` units stand before it in the same compound, of which no print has more than a few.

    >>> match_unit("37个政务服务驿站", 2).unit
    '个'
    """
    pair = text[at : at + _PAIR]
    for word, unit, is_latin in _opening_with(pair):
        size = len(word)
        if size > _PAIR and not text.startswith(word, at):
            continue
        after = at + size
        if is_latin and _is_latin(text[after : after + 1]):
            continue  # m in mm, not in main
        refused = unit.not_before
        if (
            refused
            and text.startswith(refused, after)
            and not (unit.but_before and text.startswith(unit.but_before, after))
        ):
            continue
        if joined < _MOST_JOINED and text[after : after + 1] in _JOINING:
            return _compound(text, unit, after, joined + 1)
        return unit
    return _match_upper(text, at, pair[:1]) if pair[:1].isascii() else None


def _match_upper(text: str, at: int, first: str) -> Unit | None:
    """A Latin unit printed in capitals, or None."""
    if not first.isalpha():
        return None
    run = _LATIN_RUN.match(text, at)
    unit = _BY_LETTERS.get(run.group().lower()) if run else None
    if unit is None or unit.weak:
        return None
    return unit._replace(unit=text[at : at + len(unit.unit)])


def _compound(text: str, unit: Unit, at: int, joined: int) -> Unit:
    """元/吨 or 元每吨 is money by the ton, 台（套） one unit of two names; else the unit alone."""
    if text[at] == "每" and unit.cls not in _PRICED:
        return unit
    per = _BASE.match(text, at + 1) if text[at] in _PER else None  # 元/500克
    second = match_unit(text, per.end() if per is not None else at + 1, joined)
    if second is None:
        return unit
    if per is not None:
        begin, end = at - len(unit.unit), per.end() + len(second.unit)
        return unit._replace(unit=text[begin:end], dimension=None, factor=None)
    end = at + 1 + len(second.unit)
    if text[at] not in _PER:
        if text[end : end + 1] not in _CLOSING:
            return unit
        end += 1
    return unit._replace(unit=text[at - len(unit.unit) : end], dimension=None, factor=None)


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()
