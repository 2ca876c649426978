"""Figures told together behind 分别: each is of what stands in its place before."""

from __future__ import annotations

from typing import Final

from extract.numbers.fold import fold
from extract.numbers.guards import words_of
from extract.numbers.nouns.chunk import DEEDS, is_of_people
from extract.numbers.nouns.clause import subject_end
from extract.numbers.nouns.linking import strip_linking
from extract.numbers.nouns.noun import NOUN_WORDS, is_place
from extract.numbers.nouns.phrase_before import find_last_phrase
from extract.numbers.number import Number
from extract.numbers.segment import tag_words
from extract.pattern import Pattern

_TIMED: Final = r"(?:\d{4}年[^，。；,;\n\d]{0,6}的)?$"  # 分别恢复到2019年同期的
_OPENING: Final = Pattern(rf"[，；,;](?P<said>[^，；,;\n]*?)分别[^，。；,;\n\d]{{0,10}}{_TIMED}")
_SUBJECTS: Final = Pattern(
    r"(?:^|[，。；：,;\n])(?P<list>[^，。；：,;\n]+?)分别"
    r"(?:占[^，。；,;\n\d]{2,12}的|[^，。；,;\n\d]{0,6})" + _TIMED
)
_ITEM: Final = Pattern("[^、和与及]+")
_CHANGES: Final = "|".join(sorted(words_of("figures", "change_behind"), key=len, reverse=True))
_JOINT: Final = Pattern(f"[和、与及，,](?:同比|环比)?(?:{_CHANGES})?")
_RESPECTIVELY: Final = "分别"
_AT_PACE: Final = tuple(f"的{word}" for word in words_of("counted", "pace_words"))
_NEAR: Final = 16  # 分别恢复到2019年同期的
_REACH: Final = 30
_LIST_REACH: Final = 60
_PER_HEAD: Final = words_of("counted", "shared_measures")
_FAR_FROM: Final = Pattern("|".join(words_of("counted", "far_from_words")))
_GAUGES: Final = sorted(words_of("counted", "measured_endings"), key=len, reverse=True)
_RATES: Final = words_of("counted", "shared_rates")
_BARE_SHARES: Final = frozenset(words_of("counted", "bare_shares"))
_LABELS: Final = words_of("counted", "part_labels")
_SETTLED: Final = words_of("counted", "place_endings")
_PARTNERS: Final = words_of("counted", "partner_words")
_TOWARDS: Final = words_of("counted", "towards_words")
_PLACES: Final = ("ns", "nt", "nz", "nrt", "j")
_BETWEEN: Final = 2  # names and times between the figures and their growth: 比“十二五”末
_UNTOLD: Final = ("name", "idiom", "date", "duration", "ordinal")
_SHARED_KINDS: Final = ("percent", "quantity")


def share_respectively(printed: str, text: str, rows: list[Number]) -> None:
    """Give the figures behind 分别 what they are of, one each, in place, as printed.

    `text` is the folded one, in which the words are looked for.

    游客12万人次、收入3亿元，分别增长5%和6%: one growth is of the 游客, the other of the 收入.
    粗钢、钢材产量分别增长2.6%和6.3%: the first is of the 粗钢.
    """
    floor = last = 0
    for at, row in enumerate(rows):
        if row.kind not in _SHARED_KINDS:
            continue
        floor, last = last, row.end  # where the figure before ends
        if text.find(_RESPECTIVELY, max(floor, row.start - _NEAR), row.start) < 0:
            continue
        size = 1
        while at + size < len(rows) and _is_next(text, rows[at + size - 1], rows[at + size]):
            size += 1
        final = rows[at + size - 1]
        if text.startswith("的", final.end) and not text.startswith(_AT_PACE, final.end):
            continue  # 分别以236公斤、235公斤的总成绩夺冠
        if _names_its_own(printed, final) and not text.startswith(_AT_PACE, final.end):
            for step in range(size - 1):  # 分别以65枚和52枚金牌居前, 分别持有30%和20%股权
                rows[at + step] = rows[at + step]._replace(counted=final.counted)
            continue
        if _is_named(text, floor, row.start):
            continue  # 向农民、工人分别发放补贴300元和500元
        told = _in_list(printed, _subjects(text, row.start, floor, size))
        if not told and _opens(text, row, floor):
            told = _told_before(text, rows, at, size)
        for step, counted in enumerate(told):
            rows[at + step] = rows[at + step]._replace(counted=counted)


def _is_named(text: str, floor: int, start: int) -> bool:
    """Whether what the figures are of stands between 分别 and the first of them."""
    said = text[text.rfind(_RESPECTIVELY, floor, start) + len(_RESPECTIVELY) : start]
    said = said[: strip_linking(said)]
    span = find_last_phrase(said) if said else None
    if span is None or span[1] < len(said):
        return False
    return tag_words(said)[-1][1][0] == "n"  # not 分别投资3亿元


def _names_its_own(printed: str, row: Number) -> bool:
    """Whether what a figure counts stands right behind it."""
    if row.counted is None or not printed.startswith(row.counted, row.end):
        return False
    word, tag = tag_words(fold(row.counted))[-1]
    return tag[0] != "v" or word in NOUN_WORDS  # not 投资30亿元和50亿元建设


def _in_list(printed: str, spans: list[tuple[int, int]]) -> list[str]:
    """The nouns of a list; where people stand for a measure told last, the list to its end.

    农牧民和城镇居民人均收入分别达…: no 1602元 are 农牧民.
    """
    told = [printed[a:b] for a, b in spans]
    if told and _share_measure([fold(noun) for noun in told]):
        begin, end = spans[-1]
        if "、" in printed[spans[0][0] : end]:  # 水稻、小麦播种面积: no mark is in what is counted
            length = _measure_length(fold(told[-1]))
            if length == 1:
                return told  # 进口、出口额: no word of its own
            return [*(printed[end - length : end] for _ in spans[1:]), printed[begin:end]]
        return [printed[a:end] for a, _ in spans]
    if not told or not any(word in fold(told[-1]) for word in _PER_HEAD):
        return told
    end = spans[-1][1]
    return [
        printed[a:end] if is_of_people(fold(noun)) else noun
        for noun, (a, _) in zip(told, spans, strict=True)
    ]


def _share_measure(nouns: list[str]) -> bool:
    """Whether the measure told of the last noun is the others' too: 汽油和柴油价格.

    They are of one kind: places, ends of one sign, labels of a part. 游客和旅游收入 are not.
    """
    *others, last = nouns
    gauge = next((word for word in _GAUGES if last.endswith(word)), "")
    of = tag_words(last[: -len(gauge)]) if gauge != last and gauge else []
    if not of or any(noun.endswith(gauge[-1]) or _is_measure(noun) for noun in others):
        return False
    if len(of) > 1 and of[-1][1] in DEEDS:
        return True  # 粮油、蔬菜种植面积
    if last.endswith(_RATES) and all(_is_bare(noun) for noun in others):
        return True  # 能源、化工价格指数
    return all(any(_are_alike(noun, word) for word, _ in of) for noun in others)


def _measure_length(noun: str) -> int:
    """How many signs of a noun are the measure that others share: 播种面积 of 小麦播种面积."""
    gauge = len(next(word for word in _GAUGES if noun.endswith(word)))
    of = tag_words(noun[:-gauge])
    return gauge + sum(len(word) for word, _ in of[1:])


def _is_measure(noun: str) -> bool:
    """Whether a noun is measured itself: 固定资产投资, beside 商品零售额."""
    return noun not in _LABELS and tag_words(noun)[-1][0] in NOUN_WORDS


def _is_bare(noun: str) -> bool:
    """Whether a noun is one plain word that no share is told of by itself: 能源, not 游客."""
    tokens = tag_words(noun)
    return len(tokens) == 1 and tokens[0][1] == "n" and not is_of_people(noun)


def _are_alike(noun: str, other: str) -> bool:
    """Whether two nouns name things of one kind: 汽油 and 柴油, 甲县 and 乙县, 城镇 and 农村."""
    if noun in _LABELS or (is_place(noun) and is_place(other)):
        return other.startswith(_LABELS) or is_place(other)
    if noun.endswith(_SETTLED) and other.endswith(_SETTLED):
        return True
    if len(noun) == 1:
        return True  # 汽、柴油价格
    return len(other) > 1 and noun[-1] == other[-1]


def _opens(text: str, row: Number, floor: int) -> bool:
    """Whether a row is the first growth behind a 分别 that names nothing of its own."""
    if row.kind != "percent":
        return False
    opening = _OPENING.search(text, max(floor, row.start - _REACH), row.start)
    if opening is None:
        return False
    said = opening["said"][: subject_end(opening["said"])]  # 比“十二五”末分别增长
    said = said[: strip_linking(said)] if said else ""
    return said in _BARE_SHARES or find_last_phrase(said) is None  # 占比分别为


def _is_next(text: str, last: Number, row: Number) -> bool:
    is_alike = row.kind == last.kind or (last.kind == "percent" and row.kind == "quantity")
    return is_alike and bool(_JOINT.fullmatch(text, last.end, row.start))


def _subjects(text: str, start: int, floor: int, size: int) -> list[tuple[int, int]]:
    """Spans of the nouns listed before 分别, as many as there are figures behind it, or nothing."""
    begin = max(floor, start - _LIST_REACH)
    listed = _SUBJECTS.search(text[begin:start]) if size > 1 else None
    if listed is None or "的" in listed["list"] or _FAR_FROM.search(listed["list"]):
        return []  # 韭菜、生菜的价格: all are of the price; 距甲县、乙县
    said = listed["list"]
    if _with_partners(said):
        return []  # 对东盟、欧盟分别出口: whom with is not what is told of
    items = list(_ITEM.finditer(said, 0, strip_linking(said)))
    at = begin + listed.start("list")
    spans = [(at + item.start(), find_last_phrase(item.group())) for item in items]
    nouns = [(item + span[0], item + span[1]) for item, span in spans if span is not None]
    return nouns if len(nouns) == len(items) == size else []


def _with_partners(said: str) -> bool:
    """Whether a list before 分别 names places dealt with: 对东盟、欧盟, not 对个人贷款."""
    first = tag_words(said.partition("、")[0])
    if len(first) < len(("对", "东盟")) or first[-1][1] not in _PLACES:
        return False
    word = first[-2][0]
    return word in _TOWARDS or (word in _PARTNERS and len(first) == len(("与", "德国")))


def _told_before(text: str, rows: list[Number], at: int, size: int) -> list[str]:
    """What the figures just before count, as many as there are growths, or nothing."""
    figures = [row for row in rows[max(0, at - size - _BETWEEN) : at] if row.kind not in _UNTOLD]
    before = [row for row in figures[-size:] if row.kind == "quantity" and row.counted]
    told = [row.counted for row in before if row.counted is not None]
    begin = before[0].start if before else 0
    is_one = not any(stop in text[begin : rows[at].start] for stop in "。\n")
    return told if size > 1 and len(told) == size and is_one else []
