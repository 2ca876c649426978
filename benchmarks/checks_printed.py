"""A figure as a newspaper prints it, and the slips that happen to it on the way."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise


@dataclass(frozen=True)
class Printed:
    """A figure of a story: what is printed, and what the sheet holds of it."""

    key: str
    value: Decimal
    unit: str
    scale: str = ""
    bound: str = ""
    metric: str = ""
    measure: str = ""
    period: str = ""
    tied: bool = False  # another figure, or the calendar, fixes what it must be
    surface: str = ""

    def __str__(self) -> str:
        return self.surface or f"{self.numeral}{self.scale}{self.bound}{self.unit}"

    @property
    def numeral(self) -> str:
        """The digits that are printed, in the scale."""
        return f"{self.value / _SCALES[self.scale]:f}"

    def with_numeral(self, numeral: str) -> Printed:
        """The same figure with other digits."""
        return replace(self, value=Decimal(numeral) * _SCALES[self.scale])


_SCALES = {"": Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000)}


Pieces = tuple[str | Printed, ...]
Slips = dict[str, tuple[str, Printed | str]]


@dataclass(frozen=True)
class Story:
    """A story's words and figures in order, and the slips its own kind of story is prone to."""

    name: str
    district: str
    pieces: Pieces
    slips: Slips = field(default_factory=dict)
    relations: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    @property
    def figures(self) -> list[Printed]:
        return [piece for piece in self.pieces if isinstance(piece, Printed)]

    @property
    def text(self) -> str:
        return "".join(map(str, self.pieces))

    def put(self, key: str, new: Printed | str) -> Story:
        """The story with one figure, or one stretch of words, printed otherwise."""
        changed = tuple(new if _is_named(piece, key) else piece for piece in self.pieces)
        return replace(self, pieces=changed)


def _is_named(piece: Printed | str, key: str) -> bool:
    return piece.key == key if isinstance(piece, Printed) else piece == key


def print_count(
    rng: random.Random, key: str, value: int | Decimal, unit: str, **more: object
) -> Printed:
    """A figure in the form papers choose for its size: plain, or in 万 or 亿 with decimals."""
    value = Decimal(value)
    if value >= 10**8:
        return Printed(key, _round(value, Decimal(10) ** 6), unit, "亿", **more)  # type: ignore[arg-type]
    if value >= 10**4 and (unit in ("元", "千瓦时", "公斤") or rng.random() < 0.4):
        return Printed(key, _round(value, Decimal(100)), unit, "万", **more)  # type: ignore[arg-type]
    return Printed(key, _round(value, Decimal(1)), unit, **more)  # type: ignore[arg-type]


def _round(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def percent(key: str, value: Decimal, metric: str = "") -> Printed:
    """A percentage with one decimal, which others in the sentence fix."""
    rounded = value.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return Printed(key, rounded, "%", metric=metric, tied=True)


def slip(rng: random.Random, kind: str, figure: Printed) -> Printed | None:
    """The figure after a slip of the hand, None where it cannot happen to it."""
    wrong = _SLIPS[kind](rng, figure)
    return None if wrong is None or wrong.value == figure.value else wrong


def _lose_wan(rng: random.Random, figure: Printed) -> Printed | None:
    lost = replace(figure, value=figure.value / 10_000, scale="")
    return lost if figure.scale == "万" else None


def _transpose(rng: random.Random, figure: Printed) -> Printed | None:
    """Two digits side by side change places, most often the first two."""
    signs, places = list(figure.numeral), _digits(figure)
    swaps = [(a, b) for a, b in pairwise(places) if signs[a] != signs[b]]
    swaps = [(a, b) for a, b in swaps if a or signs[b] != "0"]
    if not swaps:
        return None
    a, b = swaps[0] if rng.random() < _FIRST else rng.choice(swaps)
    signs[a], signs[b] = signs[b], signs[a]
    return figure.with_numeral("".join(signs))


def _drop_digit(rng: random.Random, figure: Printed) -> Printed | None:
    places = _digits(figure)
    if len(places) < 3:
        return None
    at = rng.choice(places[1:])
    return figure.with_numeral(figure.numeral[:at] + figure.numeral[at + 1 :])


def _mistake_digit(rng: random.Random, figure: Printed) -> Printed | None:
    places = _digits(figure)
    at = places[0] if rng.random() < _FIRST else rng.choice(places)
    others = [digit for digit in "123456789" if digit != figure.numeral[at]]
    return figure.with_numeral(figure.numeral[:at] + rng.choice(others) + figure.numeral[at + 1 :])


def _digits(figure: Printed) -> list[int]:
    return [place for place, sign in enumerate(figure.numeral) if sign.isdigit()]


_FIRST = 0.6
_SLIPS = {
    "transposed": _transpose,
    "wrong_digit": _mistake_digit,
    "dropped_digit": _drop_digit,
    "lost_wan": _lose_wan,
}
