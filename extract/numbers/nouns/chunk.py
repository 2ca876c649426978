"""Where a noun phrase behind a figure goes on from a head, and where it ends.

What follows a noun may be of it (埃博拉确诊病例), be said of it (球员被裁) or begin the next.
"""

from __future__ import annotations

from typing import Final

from extract.numbers.guards import Endings, words_of
from extract.numbers.nouns.noun import (
    BREAKING,
    MODIFIERS,
    NOUN_WORDS,
    PARTS,
    has_sign,
    is_head,
    is_verb,
    speech_of,
)
from extract.numbers.nouns.parties import infects, is_sold, is_told_twice, joins_brands, meets
from extract.numbers.nouns.predicate import is_predicate
from extract.numbers.segment import Token

SCANNED: Final = frozenset(words_of("counted", "scanned_tags"))
_SCANNED_OR_TELLING: Final = SCANNED | {"b"}
PROPERTIES: Final = frozenset(words_of("counted", "property_words"))
_MEASURED: Final = words_of("counted", "property_endings")
_UNMEASURED: Final = frozenset(words_of("counted", "unmeasured_words"))
_INNER: Final = frozenset(words_of("counted", "inner_words"))
_JOINING: Final = frozenset(words_of("counted", "joining_words"))
_SHOWING: Final = frozenset(words_of("counted", "showing_verbs"))
_DOERS: Final = words_of("counted", "doer_endings")
_MAKING: Final = frozenset(words_of("counted", "founding_verbs"))
_ORGANISING: Final = "组织"
_FORMS: Final = words_of("counted", "form_nouns")
_DONE: Final = frozenset(words_of("counted", "reaching_endings"))
_PUTTING: Final = frozenset(words_of("counted", "putting_verbs"))
_PAYING: Final = frozenset(words_of("counted", "joining_in_verbs"))
_REPORTING: Final = frozenset(words_of("counted", "reporting_words"))
_NOT_REPORTED: Final = ("uj", "u", "c", "f")
_SUBJECT_FOLLOWERS: Final = frozenset(words_of("counted", "subject_followers"))
_PAIR: Final = 2
_STOREYS: Final = frozenset(words_of("counted", "storey_units"))
_TAIL_NOUNS: Final = frozenset(words_of("counted", "tail_nouns"))
_TAILS: Final = tuple(_TAIL_NOUNS)
_MOST_DOINGS: Final = 4
_ASPECTS: Final = ("ul", "uz", "ug")  # 了, 着, 过
_SETTINGS: Final = frozenset(words_of("counted", "setting_words"))
_REACHING: Final = ("到", "至", "为", "成")  # 3万亩发展到26万亩
_SUCH: Final = "等"
_CREATING, _EXTREMES = "创新", ("高", "低")
_UPON: Final = "于"
_NUMBERED: Final = "号"
_PLACE: Final = "ns"
_WITH: Final = "与"
_BLANK, _HAND = " ", "手"
_PLACE_WORDS: Final = frozenset(words_of("counted", "place_endings"))
_COUNTRIES: Final = words_of("counted", "country_endings")
_SUMMING: Final = frozenset(words_of("counted", "summing_nouns"))
_PERSON_TAGS: Final = ("nr", "nrt", "nrfg", "eng", "ns")
_OF_PEOPLE: Final = Endings(words_of("counted", "people_endings"))
HOLDERS: Final = words_of("counted", "holder_endings")
_NOT_PERSONS: Final = frozenset(words_of("counted", "not_persons"))
_PERSONS: Final = Endings(words_of("counted", "person_endings"))
ATTRIBUTIVE: Final = frozenset(words_of("counted", "attributive_verbs"))
DEEDS: Final = ("v", "vn", "vi")


def is_person(word: str) -> bool:
    """Return whether a word names people: 快递员, not 国家."""
    return _PERSONS.close(word) and word not in _NOT_PERSONS


def is_of_people(phrase: str) -> bool:
    """Return whether a phrase names people or how many there are: 患者, 常住人口, 报名人数."""
    return is_person(phrase) or _OF_PEOPLE.close(phrase)


def is_holder(phrase: str) -> bool:
    """Return whether a phrase has money rather than is some: 公交公司, 村民, 张庄村."""
    return phrase.endswith(HOLDERS) or is_of_people(phrase)


def is_doing(tokens: list[Token], i: int) -> bool:
    """Whether a verbal noun behind a head is a verb there: 快递员发现河里, 矿工失联."""
    if 0 < i < len(tokens) - 1 and tokens[i + 1][0] == _UPON and tokens[i][1] in DEEDS:
        return True  # 文物服务于公众
    if tokens[i][0] in PARTS and 0 < i < len(tokens) - 1:
        return not leads_on(tokens, i)  # 成本设计制造出
    is_verbal = tokens[i][1] == "vn" and speech_of(tokens[i]) == "vn"
    is_shown = i + 1 < len(tokens) and tokens[i + 1][0] in _SHOWING  # 一项新研究显示
    if i and tokens[i][0] in _REPORTING and _is_reported(tokens, i):
        return True
    if not is_verbal or is_shown or tokens[i][0] in NOUN_WORDS:
        return False
    if i and is_person(tokens[i - 1][0]):
        return True
    if (i == 0 or tokens[i - 1][0] == "的") and _is_paired(tokens, i):
        return False
    if i == 0:
        is_bare = len(tokens) > 2 and tokens[0][0] not in NOUN_WORDS
        if is_bare and tokens[1][1] == "v" and ("的", "uj") in tokens[2:-1]:
            return True  # 准备启运海外的战斗机
        if len(tokens) > 1 and tokens[1][0] in _SUBJECT_FOLLOWERS:
            return False  # 210项工作已取得成效
        return len(tokens) > 1 and (
            tokens[1][1] in _SCANNED_OR_TELLING or tokens[1][0] in _REACHING
        )
    if i + 1 < len(tokens):
        word, tag = tokens[i + 1]
        if word == _SUCH:
            return False  # 两次视力监测等要求
        return word != "的" and (not is_head(word, tag) or is_doing(tokens, i + 1))
    return False


def _is_paired(tokens: list[Token], i: int) -> bool:
    """Whether 和 and a noun follow a verbal noun that opens a phrase: 援助和贷款."""
    return (
        i + _PAIR == len(tokens) - 1
        and tokens[i + 1][0] in _JOINING
        and is_head(*tokens[i + _PAIR])
        and tokens[i + _PAIR][1] != "v"
    )


def _is_reported(tokens: list[Token], i: int) -> bool:
    """7个国家报告麻疹病例: whether who is named before it reports something; not 3份企业报告."""
    if i + 1 == len(tokens) or not tokens[i - 1][0].endswith(HOLDERS):
        return False
    word, tag = tokens[i + 1]
    return word not in _SHOWING and word != _SUCH and tag not in _NOT_REPORTED


def _is_put(tokens: list[Token], i: int) -> bool:
    """Whether a word tells what a noun goes into, or what a place supplies; not 蔬菜供应基地."""
    is_supplied = tokens[i][0] in _PUTTING and tokens[i - 1][0].endswith(HOLDERS)
    return is_supplied or tokens[i][0] in _PAYING


def _is_gauged(tokens: list[Token]) -> bool:
    """Whether words end in what is measured: 研发投入强度."""
    return tokens[-1][0].endswith(_MEASURED)


def _is_figure(token: Token) -> bool:
    """Whether a word is a Chinese numeral with its measure word: 一群, 三个."""
    return token[1] == "m" and len(token[0]) > 1 and bool(has_sign(token[0], 0, 1))


def _goes_to(token: Token) -> bool:
    """Whether a word behind a doing tells what it is done to or what comes of it."""
    return _is_figure(token) or token[0] in _REACHING


def _is_said(token: Token) -> bool:
    """Whether a word behind a noun begins what is said of it: 数据令人振奋, 每亩."""
    return token[0][0] == "每" or is_predicate(token)


def _is_storey(tokens: list[Token], i: int) -> bool:
    """Whether a word is a figure that jieba's model joined with its unit: 居民楼三楼."""
    word, tag = tokens[i]
    if word[-1] == _NUMBERED and leads_on(tokens, i):
        return False  # 天链一号卫星
    return tag in ("m", "n") and word[-1] in _STOREYS and bool(has_sign(word, 0, 1))


def _is_behind(word: str, speech: str) -> bool:
    """概念车代表了, 文件基础上: a verb that is done, or what sets the scene, ends a phrase."""
    return speech in _ASPECTS or (speech == "f" and word in _SETTINGS)


def _is_record(tokens: list[Token], i: int) -> bool:
    """客流量创新高: whether the words say that a measure is the highest or the lowest yet."""
    return tokens[i][0] == _CREATING and i + 1 < len(tokens) and tokens[i + 1][0] in _EXTREMES


def _is_property(tokens: list[Token], i: int) -> bool:
    """Whether a word behind a noun tells something of it: 17只股票跌幅超过3%, 观测站雨量超过."""
    word = tokens[i][0]
    if word in PROPERTIES:
        return True
    is_said = i + 1 < len(tokens) and (is_verb(tokens[i + 1]) or _is_record(tokens, i + 1))
    return is_said and len(word) > 1 and word.endswith(_MEASURED) and word not in _UNMEASURED


def is_told_of(tokens: list[Token], i: int) -> bool:
    """Whether a word behind a noun tells of it: 股票跌幅超过3%, 数据令人振奋, 概念车代表了."""
    if _is_property(tokens, i) or _is_storey(tokens, i):
        return True
    if i and _is_put(tokens, i) and leads_on(tokens, i) and not _is_gauged(tokens):
        return True  # 收割机投入夏收, 省区市供应电煤
    if i and is_sold(tokens, i):
        return True  # 产品出口欧洲
    if tokens[i][1] in DEEDS and i + 1 < len(tokens) and _goes_to(tokens[i + 1]):
        return True  # 面包店访问一群工人, 大豆加工成豆腐
    if _is_said(tokens[i]):
        return i + 1 == len(tokens) or tokens[i + 1][0] not in _TAIL_NOUNS  # 以旧换新资金
    if i + 1 < len(tokens) and _is_behind(tokens[i][0], tokens[i + 1][1]):
        return True
    is_name = speech_of(tokens[i]) in _PERSON_TAGS or tokens[i][0] == _HAND  # 男子手拿钢管
    return i > 0 and is_name and is_person(tokens[i - 1][0])  # 议员贝京, 母亲Virginie


def goes_on(tokens: list[Token], i: int) -> bool:
    """Whether a word behind a head is inside the phrase: what follows it is the head proper."""
    word, tag = tokens[i][0], speech_of(tokens[i])
    if i + 1 == len(tokens):
        return False
    following, speech = tokens[i + 1]
    is_told = word in ATTRIBUTIVE and not is_person(tokens[i - 1][0])  # 埃博拉确诊病例
    if is_told or word == _BLANK or infects(tokens, i):  # Jet Card礼品卡, 人感染猪流感病例
        return is_head(following, speech)
    if word == _SUCH:  # 中央和国家机关等单位, not 两次视力监测等要求
        is_summed = tokens[i - 1][1] not in DEEDS or following in _SUMMING  # 招聘等活动
        return is_head(following, speech) and is_summed
    if tag in ("i", "l") and following in _TAIL_NOUNS:
        return True
    if tag == "m" and word[-1] == _NUMBERED:
        return is_head(following, speech)  # 天链一号卫星
    if word in _INNER:
        return following in _INNER or is_head(following, speech)
    if word in BREAKING or meets(tokens, i):
        return False  # 人质与警察对峙
    if word in _JOINING and following in _INNER:
        return True  # 地级及以上城市
    before = tokens[i - 1][0]
    is_apart = word == _WITH or before.endswith(_COUNTRIES) or before in _PLACE_WORDS
    is_last = len(following) == _PAIR and (i + 2 == len(tokens) or tokens[i + 2][0] == "的")
    is_apart = is_apart or (is_last and speech_of(tokens[i - 1]) == "n")  # 四百万人民和北京
    if word in _JOINING and speech == _PLACE and is_apart:
        return False  # 9个成员国及挪威, 两家企业与某市
    if word in _JOINING and not has_sign(following, 0, 1):  # 一家医院和一所驾校
        is_over = joins_brands(tokens, i) or _ends_soon(tokens, i + 2)
        return is_head(following, speech) and is_over
    if tag == "a" and len(word) > 1:
        return speech in ("n", "vn")  # 社区健康中心, 体育重大活动
    if tag == "s" and i + 2 < len(tokens) and tokens[i + 1][1] in DEEDS:
        return is_head(*tokens[i + 2])  # 毕业生现场招聘活动
    if tag == "b" or tag == "a":
        return is_head(following, speech) or is_told_twice(tokens, i)
    if tag not in DEEDS:
        return False
    return following in _TAIL_NOUNS or _is_compound(tokens, i) or _leads_to_tail(tokens, i)


def _is_compound(tokens: list[Token], i: int) -> bool:
    """邮件处理中心, 肿瘤抑制基因: a doing between nouns, the second of which is what does it."""
    word, following = tokens[i][0], tokens[i + 1][0]
    is_form = word == _ORGANISING and following.endswith(_FORMS)  # 科研组织模式
    is_making = word in _MAKING and not is_form
    if len(word) != _PAIR or is_making or word[-1] in _DONE or is_person(tokens[i - 1][0]):
        return False
    return following.endswith(_DOERS) and not has_sign(following) and is_head(*tokens[i + 1])


def _leads_to_tail(tokens: list[Token], i: int) -> bool:
    """海洋生态保护修复工程: doings one after another, before a noun that doings are part of."""
    last = i
    while last < len(tokens) and last - i < _MOST_DOINGS and _is_part(tokens[last]):
        last += 1
    if last - i < _PAIR or last == len(tokens):
        return False
    is_made = tokens[last][0].endswith(_DOERS) and not tokens[i - 1][0].endswith(HOLDERS)
    is_made = is_made and is_head(*tokens[last]) and not is_person(tokens[i - 1][0])
    return tokens[last][0].endswith(_TAILS) or is_made  # 水产品加工经销企业


def _is_part(token: Token) -> bool:
    """Whether a word may be a doing among others inside a noun, or joins two of them."""
    word, tag = token
    is_doing = tag in DEEDS and len(word) == _PAIR and word not in _MAKING
    return (is_doing and word[-1] not in _DONE) or word in _JOINING


def leads_on(tokens: list[Token], i: int) -> bool:
    """Whether a head follows a word directly: 培训 of 技能培训班."""
    return i + 1 < len(tokens) and is_head(*tokens[i + 1])


def _ends_soon(tokens: list[Token], i: int) -> bool:
    """Whether a phrase joined by 和 is over there or one noun later: 企业和社会机构."""
    if _ends_there(tokens, i):
        return True
    last = i + (i + 1 < len(tokens) and tokens[i + 1][0].endswith(_TAILS))  # 审批和公务服务事项
    return is_head(*tokens[i]) and _ends_there(tokens, last + 1)


def _ends_there(tokens: list[Token], i: int) -> bool:
    """Whether a phrase joined by 和 is over: no other noun goes on from it."""
    return i >= len(tokens) or not (is_head(*tokens[i]) or tokens[i][1] in MODIFIERS)
