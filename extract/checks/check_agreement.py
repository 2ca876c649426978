"""Agreement: each curated figure at its printed words, and what those words say of it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.checks.amounts import say_amount, say_interval
from extract.checks.case import Case
from extract.checks.finding import Finding
from extract.checks.interval import Interval, find_interval, widen
from extract.checks.tell import Span, tell
from extract.facts import Context, Link
from extract.facts.agrees import differences
from extract.numbers.number import Number
from extract.sheets import Figure


def check_agreement(case: Case) -> list[Finding]:
    """Return at least one finding for every figure of the sheet."""
    return [finding for link in case.links for finding in _check_link(case, link)]


def _check_link(case: Case, link: Link) -> Iterator[Finding]:
    if link.number is None:
        rule = link.state if link.state in ("missing", "ambiguous") else "missing"
        yield _say(case, link, rule)
        return
    number = case.numbers[link.number]
    context = case.contexts[link.number] if case.contexts else None
    troubles = [*_differences(case, link, number), *_other_context(case, link, context)]
    yield from troubles
    if not troubles:
        yield _agrees(case, link, number)
    if link.state in ("moved", "ambiguous"):
        yield _say(case, link, link.state)


def _say(case: Case, link: Link, rule: str, **words: object) -> Finding:
    figure = link.figure
    return tell(
        case,
        "agreement",
        rule,
        figure.id,
        {
            "printed": figure.printed,
            "note_zh": link.note_zh,
            "note_en": link.note_en,
            "value": say_figure(figure),
            **words,
        },
        span=span_of(link),
        figure=figure,
    )


def span_of(link: Link) -> Span | None:
    """Return where a figure stands in the text, None where it was not found."""
    return None if link.start is None or link.end is None else (link.start, link.end)


def say_figure(figure: Figure) -> str:
    """Return the sheet's value as people write it: one number, or low–high."""
    if figure.value is not None:
        return say_amount(figure.value)
    interval = interval_of(figure)
    return say_interval(interval) if interval is not None else "—"


def interval_of(figure: Figure) -> Interval | None:
    """Return what the sheet's own value says, before any rounding of the printed words."""
    return widen(figure.value, figure.low, figure.high, figure.comparator)


def _agrees(case: Case, link: Link, number: Number) -> Finding:
    figure = link.figure
    if figure.value is None or figure.value == number.value:
        return _say(case, link, "agrees", printed=number.surface)
    interval = find_interval(number)
    if interval is None:
        return _say(case, link, "agrees", printed=number.surface)
    return _say(case, link, "rounded", printed=number.surface, range=say_interval(interval))


def _differences(case: Case, link: Link, number: Number) -> Iterator[Finding]:
    """What figure and printed number do not share, by the same measure the link was judged by."""
    figure, unlike = link.figure, differences(link.figure, number)
    if not unlike:
        return
    printed = find_interval(number)
    words: dict[str, dict[str, object]] = {
        "value": {"range": say_interval(printed) if printed is not None else "…"},
        "unit": {"unit": figure.unit, "printed_unit": number.unit},
        "comparator": {
            "bound": figure.bound or figure.comparator,
            "printed_bound": number.comparator,
        },
    }
    for what in unlike:
        rule = "comparator" if what == "bound" else what
        yield _say(case, link, rule, printed=number.surface, **words[rule])


def _other_context(case: Case, link: Link, context: Context | None) -> Iterator[Finding]:
    """What the surroundings say against the sheet; silence and guesses say nothing."""
    figure = link.figure
    if context is None:
        return
    if context.district and figure.district and context.district != figure.district:
        yield _say(
            case,
            link,
            "district",
            district=figure.district,
            printed_district=context.district,
            why_zh=context.reason_zh,
            why_en=context.reason_en,
        )
    if _is_other_time(figure, context):
        yield _say(
            case,
            link,
            "period",
            period=figure.period or figure.period_iso,
            printed_period=context.period_words or context.period,
        )


def _is_other_time(figure: Figure, context: Context) -> bool:
    """Two spans of time that share no day, the text's told in its own words."""
    if context.inferred or not context.period or not figure.period_iso:
        return False
    mine, theirs = figure.period_iso.split("/"), context.period.split("/")
    return _ends_before(mine, theirs) or _ends_before(theirs, mine)


def _ends_before(one: list[str], other: list[str]) -> bool:
    """Whether one ISO span is over before the other begins; an open end is never over."""
    last, first = one[-1], other[0]
    if last in ("", "..") or first in ("", ".."):
        return False
    size = min(len(last), len(first))
    return last[:size] < first[:size]
