"""What a figure counts that stands behind it: 37个政务服务驿站, 20%的补贴, 400万个5G基站."""

from __future__ import annotations

from typing import Final

from extract.numbers.counted.across import across_figure, is_modified, match_line
from extract.numbers.counted.between import (
    before_measure,
    beyond_figure,
    beyond_gauge,
    beyond_pause,
    beyond_place,
    past_converted,
    past_kinds,
)
from extract.numbers.counted.distance import is_length
from extract.numbers.counted.listed import PARTING, list_head
from extract.numbers.counted.made_by import beyond_maker
from extract.numbers.counted.nested import (
    before_worth,
    beyond_parts,
    beyond_spelled,
    beyond_worth,
    is_short_body,
    opens_worth,
    past_dimensions,
    past_long,
)
from extract.numbers.counted.quotation import (
    QUOTES,
    beyond_quote,
    inside_quotation,
    is_such,
    leads_to_quotation,
    quoted,
    quoted_thing,
    tells_of_quotation,
    titled_thing,
)
from extract.numbers.counted.share import of_share
from extract.numbers.counted.spent import unnamed_end
from extract.numbers.counted.trimmed import before_composing, first_span, trim
from extract.numbers.counted.unnamed import (
    is_carried_out,
    is_done_at,
    is_placed,
    names_nothing,
    opens_deed,
)
from extract.numbers.guards import Beginnings, words_of
from extract.numbers.nouns.named import begins_with_name, find_named, whole_name
from extract.numbers.nouns.noun import is_place, is_verb
from extract.numbers.nouns.owner import only_tells, owner_end, past_who, reach_head, to_thing
from extract.numbers.nouns.phrase import find_first_phrase
from extract.numbers.nouns.tail import (
    WORD,
    before_joined,
    is_figure,
    list_end,
    past_bracket,
    past_classes,
    past_grade,
    past_measure,
    past_repeated,
    past_sized,
    past_sizes,
    past_storeys,
    past_twin,
    price_end,
    tail_of,
    without_join,
)
from extract.numbers.nouns.thing import find_deed, find_thing, is_collective
from extract.numbers.reading import Reading
from extract.numbers.segment import tag_words
from extract.pattern import Pattern

_DEED_UNITS: Final = frozenset(words_of("counted", "deed_units"))
_BETWEEN: Final = Beginnings(
    (*words_of("counted", "between_words"), *words_of("counted", "such_words"))
)
_OFTEN: Final = frozenset(words_of("counted", "times_units"))
_BEING: Final = words_of("counted", "being_words")
_TOLD: Final = words_of("counted", "told_endings")
_STAGES: Final = frozenset(words_of("counted", "stage_units"))
_CARRIED_OUT: Final = words_of("counted", "carried_out_verbs")
_OF_WORDS: Final = frozenset(("", *words_of("counted", "of_words")))
_FRAMES: Final = words_of("counted", "framing_words")
_FRAMING: Final = Beginnings(_FRAMES)
_FRAMED: Final = Pattern(
    f"(?:{'|'.join(_FRAMES)})[^。；，“”]{{1,30}}?"
    f"(?:{'|'.join(words_of('counted', 'framed_endings'))})的"
)
_PERSON_UNITS: Final = frozenset(words_of("counted", "single_person_units"))
_DIMENSIONS: Final = words_of("counted", "dimension_words")
_WHOLES, _OF_THEM = frozenset("以中"), "其中"
_SCALES: Final = ("万", "亿")  # 192万易地扶贫搬迁群众
_AHEAD: Final = "提前"
_MEASURING: Final = ("measure", "money")
_LAND: Final = frozenset(words_of("counted", "land_units"))
_BOUTS: Final = frozenset(words_of("counted", "bout_units"))
_VEHICLES: Final = frozenset(words_of("counted", "vehicle_units"))
_LANDED: Final = frozenset(words_of("counted", "land_words"))
_FEW: Final = frozenset("两三四五六七八九十")
_THING_UNITS: Final = frozenset(words_of("counted", "thing_units"))
_DONE: Final = frozenset(words_of("counted", "done_units"))
_NOT_ONE: Final = words_of("counted", "not_one_words")
_GOING_ON: Final = frozenset("“《、（0123456789")
_PIECE, _PAUSES = "个", ("、", "，")
_PLAIN = ("classifier", "collective")
_SHOWING: Final = frozenset(words_of("counted", "showing_verbs"))


def find_after(text: str, folded: str, reading: Reading) -> str | None:
    """Return the noun phrase behind a figure that it counts, as printed, or None."""
    if reading.kind == "percent":
        after = of_share(text, folded, reading)
    else:
        after = _after(text, folded, reading, list_end(folded, reading))
    if after is not None or reading.indefinite or not folded.startswith(_BEING, reading.end):
        return after
    before = folded[max(0, reading.start - WORD) : reading.start]
    is_base = before[-1:] in _WHOLES and before != _OF_THEM  # 以50点为分水岭, 学校中一半是
    return None if is_base else _being(text, folded, reading.end + 1)


def _being(text: str, folded: str, at: int) -> str | None:
    """近七成是公营房屋: what the part is, behind 是."""
    tail = tail_of(folded, at)
    span = None
    is_told = tail[-1:] == "的" or is_placed(tail)  # 两只是亲友送的
    if tail and not is_figure(folded, at) and not is_told:
        span = find_first_phrase(tail, verbs=True, deeds=False)
    if span is None or is_place(tail[span[0] : span[1]]):
        return None  # 有三项为韩国投资
    return text[at + span[0] : at + span[1]]


def _after(text: str, folded: str, reading: Reading, end: int) -> str | None:
    follows = folded[end : end + 1]
    if follows in QUOTES:
        return quoted(text, folded, end)
    if follows == "的" and folded[end + 1 : end + 2] == "“":
        return inside_quotation(text, folded, end + 1)  # 50元的“折旧费”
    end = past_bracket(folded, past_repeated(folded, reading, end))
    if reading.cls == "money":
        end = past_converted(folded, end)  # 50亿欧元，约合390亿元人民币的贷款
    end = past_grade(folded, past_classes(folded, past_kinds(folded, reading, end)))
    if reading.cls == "measure" and folded.endswith(_DIMENSIONS, 0, reading.start):
        end = past_sizes(folded, end)  # 长28公里、宽60米的大道
    if reading.cls == "measure":
        end = past_dimensions(folded, end)  # 20厘米宽、80米长的裂缝
    if begins_with_name(folded, end):
        return find_named(text, folded, end)
    parted, end = end, _past_between(folded, reading, end)
    end = past_long(folded, reading, end, is_length=is_length(reading))
    tail = without_join(folded, end, tail_of(folded, end))
    tail = before_worth(tail) if reading.cls == "money" else tail
    tail = before_joined(folded, end, tail) if is_modified(reading) else tail
    if is_figure(folded, end):
        far = beyond_figure(folded, end, 0) if is_modified(reading) else None
        return text[far[0] : far[1]] if far is not None else None
    plain = _plainly(text, folded, reading, end, tail)
    if plain is not None:
        return plain or None
    if tail[0] == "之" and tail[1:2] not in _OF_WORDS:
        tail = "的" + tail[1:]  # 四千余万元之损失
    if reading.cls == "money" and (price := price_end(tail)):
        return text[end + 1 : end + price]
    span = _span_in(tail, folded, reading, end + len(tail))
    if span is not None and (is_modified(reading) or reading.unit is None):
        span = beyond_maker(tail, span, reading)
    far = across_figure(folded, reading, end, tail, span)
    if far is None and is_modified(reading):
        far = beyond_spelled(folded, end, tail) or beyond_parts(folded, parted, end, tail, span)
    if far is not None:
        return text[far[0] : far[1]]
    return _to_its_end(text, folded, reading, end, tail, span)


def _plainly(text: str, folded: str, reading: Reading, end: int, tail: str) -> str | None:
    """What a tail says at once: 两亩地, 4个队都积3分; "" for nothing, None where it does not."""
    if reading.unit in _LAND and tail[:1] == "地" and tail[1:2] not in _LANDED:
        return "地"  # 两亩地
    pause = end + len(tail)
    is_listed = folded[pause : pause + 1] == "、" and not is_figure(folded, pause + 1)
    told = f"{tail}、" if tail and is_listed else tail  # 临河近田、红墙黛瓦的别墅
    if reading.unit in _OFTEN and tail and is_figure(folded, pause) and opens_deed(tail):
        return ""  # 前后3次拨修路款900万元
    if tail and folded.endswith(_AHEAD, 0, reading.start) and is_verb(tag_words(tail)[0]):
        return ""  # 提前一轮锁定冠军
    if names_nothing(reading, told) or is_done_at(folded, reading, tail):
        return ""
    if is_carried_out(folded, reading, tail):
        return ""
    if reading.unit == _PIECE and is_collective(tail):
        return text[end : end + WORD]
    if is_short_body(tail, reading.unit):
        return text[end]  # 4个队都积3分
    if opens_worth(tail) and reading.cls in _PLAIN:
        worth = beyond_worth(folded, end)
        return text[worth[0] : worth[1]] if worth is not None else ""
    return None


def _to_its_end(
    text: str, folded: str, reading: Reading, end: int, tail: str, span: tuple[int, int] | None
) -> str | None:
    """What is counted where a quotation, a pause or a list follows its tail: 12家“链主”企业."""
    opening, counts = end + len(tail), is_modified(reading)
    if counts and folded[opening : opening + 1] == "“":
        titled = titled_thing(text, folded, opening, tail, reading.unit)
        if titled is not None:
            return titled
    if folded[opening : opening + 1] == "“" and leads_to_quotation(
        tail, span, is_one=reading.indefinite
    ):
        such = counts and is_such(tail, reading.unit)
        beyond = beyond_quote(text, folded, opening, such=such, is_linked=not counts)
        return quoted_thing(text, folded, opening, tail, beyond, reading.unit) if counts else beyond
    if folded[opening : opening + 1] == "“" and counts and tells_of_quotation(tail, span):
        return quoted(text, folded, opening)
    if span is not None and counts and folded[opening : opening + 1] in _PAUSES:
        whole = beyond_pause(folded, opening, tail, span)
        if whole is not None:
            return text[whole[0] : whole[1]]
    if folded[opening : opening + 1] in PARTING and reading.cls not in _MEASURING:
        span = list_head(folded, end, tail, span, unit=reading.unit, counts=counts) or span
    if span is None:
        fund = unnamed_end(folded, reading, tail)
        return text[end : end + fund] if fund else None
    span = trim(tail, span, folded, reading, opening)
    return whole_name(text, folded, end + span[0], end + span[1])


def _past_between(folded: str, reading: Reading, end: int) -> int:
    """2亿元人民币贷款, 一名28岁男子: behind what stands between a figure and its noun."""
    end += len(_BETWEEN.first(folded, end))
    if not is_modified(reading) and reading.cls != "money":
        return end
    framed = _FRAMED.match(folded, end) if _FRAMING.stand(folded, end) else None
    if framed is not None:
        return framed.end() - 1  # 一个集旅游、休闲为一体的景区
    if reading.unit in _VEHICLES and (line := match_line(folded, end)) is not None:
        return line.end()  # 一辆31路新能源公交车
    measured = past_measure(folded, past_sized(folded, end))
    if measured == end:
        return end
    return past_storeys(folded, past_twin(folded, measured, reading.unit))


def _span_in(tail: str, folded: str, reading: Reading, closing: int) -> tuple[int, int] | None:
    """The span of what a figure counts in its tail, which ends at `closing`."""
    deeds = not is_modified(reading) or (reading.unit or "") in _DEED_UNITS
    is_bare = reading.unit is None and ("的" in tail or reading.numeral[-1:] in _SCALES)
    verbs = is_modified(reading) or tail[0] == "的" or is_bare
    tail = before_composing(tail) if reading.unit in _PERSON_UNITS else tail
    gains = is_figure(folded, closing) and tag_words(tail)[-1][1] == "v"  # 6场联赛拿到10分
    is_bout = (reading.cls == "verbal" or reading.unit in _BOUTS) and not gains
    span = find_deed(tail) if is_bout else None  # 三轮角逐后
    if span is None:
        span = first_span(tail, verbs=verbs, deeds=deeds)
    if span is not None and "的" in tail[: span[0]] and only_tells(tail, span, reading.unit):
        tail = tail[: tail.rfind("的", 0, span[0])]  # 两批援助的基础上
        span = find_first_phrase(tail, verbs=verbs, deeds=deeds)
    is_staged = reading.unit in _STAGES and folded.endswith(_CARRIED_OUT, 0, reading.start)
    is_deed = (reading.unit in _OFTEN and reading.unit not in _VEHICLES) or is_staged
    if span is not None and is_deed and tail[span[1] :]:
        rest = tail[span[1] :]
        is_deed = rest not in _SHOWING and find_deed(rest) == (0, len(rest))
        is_deed = is_deed and not gains and (not span[0] or tag_words(rest)[-1][1] == "vn")
        span = (span[0], len(tail)) if is_deed else span  # 一次客车侧翻, 进行三期城中村改造
    if span is not None and reading.unit in _THING_UNITS:
        span = past_who(tail, span)
    if span is not None and reading.cls == "money":
        span = reach_head(tail, span, reading.unit)  # 五千元的鱼缸清理费
    if span is not None and reading.indefinite:
        span = beyond_place(tail, span, reading.unit)
    if span is not None and is_modified(reading):
        span = before_measure(tail, beyond_gauge(tail, span))
    if span is not None and (is_modified(reading) or reading.unit is None):
        span = to_thing(tail, span, reading.unit)
        unit = reading.unit if not span[0] else None  # 24套的退房量: 的 brings in what it likes
        span = reach_head(tail, span, unit)
        span = span[0], span[0] + owner_end(tail[span[0] : span[1]], unit)
        is_told = tail.endswith(_TOLD, span[0] + WORD, span[1])
        span = (span[0], span[1] - WORD) if is_told else span  # 六项罪名一案
    if span is None and _names_things(folded, reading, closing):
        span = find_thing(tail, is_one=reading.indefinite)
    return span


def _names_things(folded: str, reading: Reading, closing: int) -> bool:
    """Whether a doing behind a figure may be what it counts: 一种享受, 两大发现; not 3个开工."""
    if folded[closing : closing + 1] in _GOING_ON or folded.endswith(_NOT_ONE, 0, reading.start):
        return False  # 一套光彩耀目、…的读物, 没有一个屈服
    if reading.indefinite:
        return reading.unit is not None and folded[reading.end : reading.end + 1] != "的"
    return reading.unit in _DONE and reading.numeral in _FEW
