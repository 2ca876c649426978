"""Invented editions with their fact sheets, and errors planted in them as papers make them.

The generator knows how its own figures hang together and how newspapers err; it knows nothing of
the checks, and plants an error whether or not anything could find it.
"""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from benchmarks import checks_words as words
from benchmarks.checks_printed import Printed, Story, slip
from benchmarks.checks_stories import MAKERS, tell_cumulative
from extract.sheets import FactSheet, read_factsheet_text

FIRST_DAY = dt.date(2030, 2, 15)
SLIPS = ("transposed", "wrong_digit", "dropped_digit", "lost_wan")


@dataclass(frozen=True)
class Made:
    """An edition as made: its text, its sheet, what earlier editions held, the planted error."""

    id: str
    date: dt.date
    text: str
    sheet: FactSheet
    earlier: tuple[FactSheet, ...]
    error: str = ""
    kind: str = ""
    path: Path = Path("data/editions/made/digest.txt")


def make_pair(number: int) -> tuple[Made, Made]:
    """Return a clean edition and the same edition with one error."""
    rng = random.Random(number)
    day = FIRST_DAY + dt.timedelta(days=rng.randrange(300))
    makers = [*rng.sample(MAKERS, 6), tell_cumulative]
    stories = [_named(maker(rng, day), place) for place, maker in enumerate(makers)]
    fillers = rng.sample(words.FILLERS, len(stories))
    earlier = _earlier(rng, day, stories)
    clean = _made(day, stories, stories, fillers, earlier)
    kind, error, printed, curated = _plant(rng, stories, earlier)
    wrong = _made(day, printed, curated, fillers, earlier)
    return clean, replace(wrong, kind=kind, error=error)


def _named(story: Story, place: int) -> Story:
    return replace(story, name=f"{story.name}{place}")


def _plant(
    rng: random.Random, stories: list[Story], earlier: tuple[FactSheet, ...]
) -> tuple[str, str, list[Story], list[Story]]:
    """The kind and name of an error, the stories as printed, and as the sheet has them."""
    while True:
        kind, place = rng.choice(sorted(PLANTERS)), rng.randrange(len(stories))
        planted = PLANTERS[kind](rng, stories[place])
        if planted is None:
            continue
        name, printed, curated = planted
        changed = [printed if n == place else story for n, story in enumerate(stories)]
        held = [curated if n == place else story for n, story in enumerate(stories)]
        return KIND_OF.get(name, kind), name, changed, held


def _plant_slip(rng: random.Random, story: Story) -> tuple[str, Story, Story] | None:
    """A slip in a figure that another one fixes; text and sheet carry it alike."""
    tied = [figure for figure in story.figures if figure.tied]
    if not tied:
        return None
    figure, name = rng.choice(tied), rng.choice(SLIPS)
    wrong = slip(rng, name, figure)
    if wrong is None or str(wrong) == str(figure):
        return None
    printed = story.put(figure.key, wrong)
    told = story.name.rstrip("0123456789")
    return f"{name} in {told}", printed, printed


def _plant_disagreement(rng: random.Random, story: Story) -> tuple[str, Story, Story] | None:
    """A slip in the text that the sheet does not share."""
    curated = [figure for figure in story.figures if figure.metric]
    if not curated:
        return None
    figure = rng.choice(curated)
    name = rng.choice((*SLIPS, "lost_bound", "other_unit", "figure_gone"))
    if name == "lost_bound":
        wrong = replace(figure, bound="") if figure.bound else None
    elif name == "other_unit":
        other = OTHER_UNIT.get(figure.unit)
        wrong = replace(figure, unit=other) if other else None
    elif name == "figure_gone":
        wrong = replace(figure, surface="若干")
    else:
        wrong = slip(rng, name, figure)
    if wrong is None or str(wrong) == str(figure):
        return None
    return f"{name} against the sheet", story.put(figure.key, wrong), story


def _plant_special(rng: random.Random, story: Story) -> tuple[str, Story, Story] | None:
    """A slip its own kind of story is prone to."""
    if not story.slips:
        return None
    name = rng.choice(sorted(story.slips))
    key, wrong = story.slips[name]
    printed = story.put(key, wrong)
    return name, printed, printed


def _plant_stale(rng: random.Random, story: Story) -> tuple[str, Story, Story] | None:
    """Last week's or last year's cumulative figure, printed again."""
    figure = next((f for f in story.figures if f.measure == "累计"), None)
    if figure is None:
        return None
    name, part = rng.choice((("stale_cumulative", Decimal("0.37")), ("last_year", _LAST_YEAR)))
    value = (figure.value * part).quantize(Decimal(1))
    wrong = replace(figure, value=value, scale="", bound="")
    printed = story.put(figure.key, wrong)
    return name, printed, printed


PLANTERS = {
    "arithmetic": _plant_slip,
    "agreement": _plant_disagreement,
    "special": _plant_special,
    "earlier": _plant_stale,
}
OTHER_UNIT = {
    "户": "人", "人": "户", "亩": "公顷", "公斤": "斤", "件": "次", "家": "个", "人次": "人",
}  # fmt: skip
KIND_OF = {
    "wrong_base": "arithmetic", "points_as_percent": "arithmetic", "part_over_whole": "arithmetic",
    "mu_for_hectare": "arithmetic", "alone_but_more": "logic", "people_lost_digit": "logic",
    "weekday": "calendar", "nth": "calendar", "no_such_day": "calendar",
    "future_as_past": "calendar", "list_count": "lists",
    **{f"{slip} in 社区": "logic" for slip in SLIPS},
}  # fmt: skip

_LAST_YEAR = Decimal("1.31")


def _earlier(rng: random.Random, day: dt.date, stories: list[Story]) -> tuple[FactSheet, ...]:
    """Two weeks ago and a year ago: cumulative figures smaller then, and last year's."""
    spans = ((dt.timedelta(days=13), Decimal("0.82")), (dt.timedelta(days=364), _LAST_YEAR))
    sheets = []
    for back, part in spans:
        then = [
            _scaled(story, part)
            for story in stories
            if any(figure.measure == "累计" for figure in story.figures)
        ]
        sheets.append(_read_sheet((day - back).isoformat(), then))
    return tuple(sheets)


def _scaled(story: Story, part: Decimal) -> Story:
    for figure in story.figures:
        value = (figure.value * part).quantize(Decimal(1))
        story = story.put(figure.key, replace(figure, value=value, scale="", bound=""))
    return story


def _made(
    day: dt.date,
    printed: list[Story],
    curated: list[Story],
    fillers: list[str],
    earlier: tuple[FactSheet, ...],
) -> Made:
    paragraphs = []
    for number, (story, filler) in enumerate(zip(printed, fillers, strict=True)):
        reporter = words.REPORTERS[number % len(words.REPORTERS)]
        head = f"{story.district}{'办好民生实事' if number % 2 else '发展又有新看点'}"
        paragraphs.append(f"{head}\n\n本报讯 记者{reporter}报道：{story.text}{filler}\n")
    edition = day.isoformat()
    return Made(edition, day, "\n".join(paragraphs), _read_sheet(edition, curated), earlier)


def _read_sheet(edition: str, stories: list[Story]) -> FactSheet:
    lines = [f"edition: {edition}", "stories:"]
    for story in stories:
        if any(figure.metric for figure in story.figures):
            lines += [f"  - story: {story.name}", f"    district: {story.district}"]
            lines += ["    scope: 县区", "    topic: 民生", "    state: 初核", "    figures:"]
            for figure in story.figures:
                lines += _figure_lines(story, figure) if figure.metric else []
    text = "\n".join(lines) + "\n"
    return read_factsheet_text(text, Path(f"data/factsheets/{edition}.yaml"), words.NEWSROOM)


def _figure_lines(story: Story, figure: Printed) -> list[str]:
    told: list[str] = [f"      - metric: {figure.metric}", f"        value: {figure.value:f}"]
    told += [f"        unit: '{figure.unit}'", f"        printed: '{figure}'"]
    for key in ("bound", "measure", "period"):
        if getattr(figure, key):
            told.append(f"        {key}: {getattr(figure, key)}")
    for key, names in story.relations.get(figure.metric, {}).items():
        told.append(f"        {key}: [{', '.join(f'{story.name}/{name}' for name in names)}]")
    return told
