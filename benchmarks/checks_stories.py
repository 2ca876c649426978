"""Invented stories whose figures are consistent, in the turns of phrase papers use."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from benchmarks import checks_words as words
from benchmarks.checks_printed import Pieces, Printed, Slips, Story, percent, print_count

Maker = Callable[[random.Random, dt.date], Story]

_HUNDRED = Decimal(100)


def _place(rng: random.Random) -> str:
    return rng.choice(words.COUNTIES)


def _size(rng: random.Random, digits: int) -> int:
    return rng.randrange(10 ** (digits - 1), 10**digits)


def _exact(key: str, value: Decimal | int, unit: str, metric: str = "") -> Printed:
    """A figure counted out, which others in the sentence fix."""
    return Printed(key, Decimal(value), unit, metric=metric, tied=True)


def tell_growth(rng: random.Random, day: dt.date) -> Story:
    """由 old 增至 new，增长 rate，or one of the other ways to say so."""
    place = _place(rng)
    thing, unit, digits = rng.choice((*words.COUNTS, *words.AMOUNTS, *words.MONEY))
    start = _size(rng, digits)
    fall = rng.random() < 0.3
    end = int(start * (1 - rng.uniform(0.08, 0.45) if fall else 1 + rng.uniform(0.05, 0.6)))
    old = print_count(rng, "old", start, unit, tied=True)
    new = print_count(rng, "new", end, unit, tied=True, metric=thing)
    change = abs(new.value - old.value)
    rate = percent("rate", _HUNDRED * change / old.value)
    diff = print_count(rng, "diff", change, unit, tied=True)
    told = _tell_fall if fall else _tell_rise
    pieces = told(rng, f"{place}{thing}", old, new, rate, diff)
    wrong = percent("rate", _HUNDRED * change / new.value)
    slips: Slips = {"wrong_base": ("rate", wrong)} if rate in pieces and wrong != rate else {}
    return Story("增减", place, pieces, slips)


def _tell_rise(
    rng: random.Random, thing: str, old: Printed, new: Printed, rate: Printed, diff: Printed
) -> Pieces:
    to = rng.choice(("增至", "增加到", "提高到", "增长到"))
    said: Sequence[Pieces] = (
        (f"{thing}由", old, to, new, "，增长", rate, "。"),
        (f"{thing}从上年的", old, to, new, "，增加", diff, "。"),
        (f"截至目前，{thing}达", new, "，比上年同期增加", diff, "，增长", rate, "。"),
        (f"去年，{thing}", old, "，今年达到", new, "，同比增长", rate, "。"),
        (thing, new, "，较上年增加了", diff, "，同比增长", rate, "，再创新高。"),
    )
    return rng.choice(said)


def _tell_fall(
    rng: random.Random, thing: str, old: Printed, new: Printed, rate: Printed, diff: Printed
) -> Pieces:
    to, by = rng.choice((("降至", "下降"), ("减少到", "减少"), ("下降到", "下降")))
    said: Sequence[Pieces] = (
        (f"{thing}由", old, to, new, f"，{by}", rate, "。"),
        (f"{thing}为", new, "，比上年减少", diff, "，下降", rate, "。"),
    )
    return rng.choice(said)


def tell_points(rng: random.Random, day: dt.date) -> Story:
    """A rate that rose by so many points."""
    place, name = _place(rng), rng.choice(words.RATES)
    low = Decimal(rng.randrange(300, 700)) / 10
    gap = Decimal(rng.randrange(11, 95)) / 10
    old, new = percent("old", low), percent("new", low + gap, metric=name)
    points = _exact("points", gap, "个百分点")
    to = rng.choice(("提高到", "上升到", "提升到"))
    by = rng.choice(("，提高", "，上升", "，提升"))
    pieces = (f"{place}{name}由", old, to, new, by, points, "。")
    slips: Slips = {"points_as_percent": ("points", replace(points, unit="%"))}
    return Story("百分点", place, pieces, slips)


def tell_sum(rng: random.Random, day: dt.date) -> Story:
    """Three villages and their total."""
    place, villages = _place(rng), rng.sample(words.VILLAGES, 3)
    one, two, three = (
        _exact(key, _size(rng, rng.choice((3, 4))), "亩", f"{village}面积")
        for key, village in zip(("one", "two", "three"), villages, strict=True)
    )
    total = _exact("total", one.value + two.value + three.value, "亩", "面积合计")
    a, b, c = villages
    close = rng.choice(("，共", "，合计", "，共计"))
    said: Sequence[Pieces] = (
        (f"{place}{a}种植", one, f"、{b}种植", two, f"、{c}种植", three, close, total, "。"),
        (f"{place}{a}、{b}、{c}分别流转土地", one, "、", two, "、", three, close, total, "。"),
        (f"{place}栽植油松", one, "、侧柏", two, "、连翘", three, close, total, "。"),
    )
    relations = {"面积合计": {"total_of": [f"{village}面积" for village in villages]}}
    return Story("合计", place, rng.choice(said), {}, relations)


def tell_group(rng: random.Random, day: dt.date) -> Story:
    """A whole and its two complements."""
    place, (one, other, whole) = _place(rng), rng.choice(words.GROUPS)
    first, second = _size(rng, 4), _size(rng, 4)
    a, b = _exact("one", first, "人", one), _exact("other", second, "人", other)
    t = _exact("total", first + second, "人", "居民")
    pieces = (f"{place}北岸片区共有{whole}", t, f"，其中{one}", a, f"、{other}", b, "。")
    relations = {one: {"part_of": ["居民"]}, other: {"part_of": ["居民"]}}
    return Story("构成", place, pieces, {}, relations)


def tell_share(rng: random.Random, day: dt.date) -> Story:
    """A part, its whole and its share."""
    place, (part, whole, unit) = _place(rng), rng.choice(words.PARTS)
    total = _size(rng, 4)
    count = max(1, int(total * rng.uniform(0.08, 0.8)))
    n, t = _exact("part", count, unit, part), _exact("whole", total, unit, whole)
    p = percent("share", _HUNDRED * count / total)
    has = rng.choice(("共有", "现有"))
    tail = rng.choice(("，占", "，占比", "，占总数的"))
    pieces = (f"{place}{has}{whole}", t, f"，其中{part}", n, tail, p, "。")
    slips: Slips = {"part_over_whole": ("part", replace(n, value=t.value + n.value))}
    return Story("占比", place, pieces, slips, {part: {"part_of": [whole]}})


def tell_shares(rng: random.Random, day: dt.date) -> Story:
    """Three shares that make a hundred."""
    place = _place(rng)
    first, second = Decimal(rng.randrange(50, 250)) / 10, Decimal(rng.randrange(300, 450)) / 10
    one, two = percent("one", first), percent("two", second)
    three = percent("three", _HUNDRED - first - second)
    a, b, c = rng.choice(words.SHARES)
    head = f"从{place}的构成看，{a}占"
    return Story("比重", place, (head, one, f"、{b}占", two, f"、{c}占", three, "。"))


def tell_average(rng: random.Random, day: dt.date) -> Story:
    """A total, its base and the average; or yield, area and harvest."""
    place = _place(rng)
    if rng.random() < 0.5:
        crop, area, each = rng.choice(words.CROPS), _size(rng, 4), rng.randrange(240, 780)
        a, y = _exact("area", area, "亩", f"{crop}面积"), _exact("yield", each, "公斤")
        t = print_count(rng, "total", area * each, "公斤", metric=f"{crop}总产", tied=True)
        return Story("单产", place, (f"{place}种植{crop}", a, "，亩产", y, "，总产", t, "。"))
    homes, each = _size(rng, 3), rng.randrange(4, 60) * 100
    h, e = _exact("homes", homes, "户", "受益户"), _exact("each", each, "元")
    m = print_count(rng, "money", homes * each, "元", metric="惠农补贴", tied=True)
    return Story("户均", place, (f"{place}向", h, "发放补贴", m, "，户均", e, "。"))


def tell_conversion(rng: random.Random, day: dt.date) -> Story:
    """An area in two units."""
    place, size = _place(rng), rng.randrange(12, 900)
    h, m = _exact("hectares", size, "公顷", "造林面积"), _exact("mu", size * 15, "亩")
    said: Sequence[Pieces] = (
        (f"{place}今春造林", h, "（合", m, "）。"),
        (f"{place}今春造林", h, "，合", m, "。"),
        (f"{place}完成造林", h, "（", m, "），绿意更浓。"),
    )
    slips: Slips = {"mu_for_hectare": ("hectares", replace(h, unit="亩"))}
    return Story("造林", place, rng.choice(said), slips)


def tell_households(rng: random.Random, day: dt.date) -> Story:
    """A community's households and people, and those living alone."""
    place, homes, alone = _place(rng), rng.randrange(400, 5000), rng.randrange(40, 160)
    people = int(homes * rng.uniform(2.0, 3.6))
    h = Printed("homes", Decimal(homes), "户", metric="住户")
    p = Printed("people", Decimal(people), "人", metric="居民")
    k, a = _exact("alone", alone, "户"), _exact("elders", alone, "人", "独居老人")
    pieces = (f"{place}桥头社区共有住户", h, p, "，其中独居老人", k, a, "。")
    slips: Slips = {
        "alone_but_more": ("elders", replace(a, value=Decimal(int(alone * 1.6)))),
        "people_lost_digit": ("people", replace(p, value=Decimal(people // 10))),
    }
    return Story("社区", place, pieces, slips)


def tell_calendar(rng: random.Random, day: dt.date) -> Story:
    """A day with its weekday, an occasion with its number."""
    place, occasion = _place(rng), rng.choice(words.OCCASIONS)
    past = day - dt.timedelta(days=rng.randrange(1, 9))
    weekday = "一二三四五六日"[past.weekday()]
    other = rng.choice([sign for sign in "一二三四五六日" if sign != weekday])
    date, shown = f"{past.month}月{past.day}日", f"（星期{weekday}）"
    count = day.year - occasion.first + (occasion.counts == "nth")
    if occasion.counts == "nth":
        told, lead, tail = f"第{count}个{occasion.zh}", "，迎接", "。"
    else:
        told, lead, tail = f"{occasion.zh}{count}周年", "。今年是", "，各项安排有序。"
    pieces = (date, shown, f"，{place}举行了主题活动{lead}", told, tail)
    late = day + dt.timedelta(days=rng.randrange(5, 20))
    slips: Slips = {
        "weekday": (shown, f"（星期{other}）"),
        "nth": (told, told.replace(str(count), str(count - 1))),
        "no_such_day": (date, f"{rng.choice((2, 4, 6, 9, 11))}月31日"),
    }
    if rng.random() < 0.4:
        pieces = (date, "", *pieces[2:])
        slips = {
            "future_as_past": (date, f"{late.month}月{late.day}日"),
            "nth": slips["nth"],
        }
    return Story("活动", place, pieces, slips)


def tell_list(rng: random.Random, day: dt.date) -> Story:
    """Villages by name and number."""
    place, villages = _place(rng), rng.sample(words.VILLAGES, rng.randrange(3, 6))
    signs = "零一两三四五六七"
    count, wrong = signs[len(villages)], signs[len(villages) - 1]
    listed = "、".join(villages[:-1]) + rng.choice(("、", "和")) + villages[-1]
    pieces = (f"工作组先后来到{place}", listed, f"{count}个", "村庄，与群众面对面交流。")
    return Story("走访", place, pieces, {"list_count": (f"{count}个", f"{wrong}个")})


def tell_cumulative(rng: random.Random, day: dt.date) -> Story:
    """A count since the beginning of the year, which earlier editions printed too."""
    place, (thing, unit) = _place(rng), rng.choice(words.CASES)
    said = {"metric": thing, "measure": "累计", "period": "今年以来"}
    count = print_count(rng, "count", rng.randrange(1200, 98000), unit, **said)
    if not count.scale and rng.random() < 0.3:
        step = 100 if count.value > 2000 else 10
        count = replace(count, value=count.value // step * step, bound="余")
    return Story("累计", place, (f"今年以来，{place}累计{thing}", count, "。"))


def tell_plain(rng: random.Random, day: dt.date) -> Story:
    """A figure nothing else in the text depends on."""
    place = _place(rng)
    thing, unit, digits = rng.choice(words.COUNTS)
    count = print_count(rng, "count", _size(rng, digits), unit, metric=thing, measure="存量")
    return Story("概况", place, (f"{place}现有{thing}", count, "。"))


MAKERS: Sequence[Maker] = (
    tell_growth, tell_points, tell_sum, tell_group, tell_share, tell_shares, tell_average,
    tell_conversion, tell_households, tell_calendar, tell_list, tell_plain,
)  # fmt: skip
