"""How a numeral is written: the character classes and the one pattern that finds them."""

from __future__ import annotations

import re
from typing import Final

from extract.numbers.guards import words_of
from extract.numbers.numeral import DIGITS, POWERS, TENS
from extract.pattern import Pattern

FINANCIAL: Final = "".join(c for c in DIGITS if c in "壹贰叁肆伍陆柒捌玖")
PLAIN: Final = "".join(c for c in DIGITS if c not in FINANCIAL and c not in "俩两参")
#: Every digit and every one of these belongs to exactly one row of a ledger.
COVERED: Final = "0123456789〇零一二三四五六七八九十百千万亿两半"
#: Code points of the Arabic digits.
FIRST_DIGIT: Final = 0x30
LAST_DIGIT: Final = 0x39

_POWER: Final = (
    r"(?:[十佰仟]|(?<!\d\d\d\d)百(?!分[点之]|帕)|(?<!\d\d\d\d)千(?![瓦克伏卡帕焦赫乏牛]|字节|比特|分之|(?<=十千)米|(?<=十[一二三四五六七八九]千)米)|千(?=公顷)|[万亿]|(?<=[一二三四五六七八九])千(?=字节|比特)"
    rf"|兆(?=[{FINANCIAL}元圆美日韩台新港欧英余多几零一二三四五六七八九亿万\d]))"
)
# 千米 is a kilometre behind Arabic digits (12千米) and a thousand metres in words (三千米障碍).
_ARABIC_POWER: Final = rf"(?:(?!十|千米){_POWER})"
_FINANCIAL_DIGIT: Final = (
    rf"[{FINANCIAL}](?=[拾佰仟十百千万亿元圆角又]|分之)|(?<=[拾佰仟百千万亿零兆之])[{FINANCIAL}]"
    rf"|(?<=之 )[{FINANCIAL}]|参(?=[拾佰仟]|万[{FINANCIAL}])|(?<=[拾佰仟]零)参"
)
# 两 behind a digit is the weight (八两), before a power or at the front it is two (两千两百).
_ABOUT_TWO: Final = "".join(words_of("numerals", "one_or_two_before"))
_FEW_BEHIND: Final = "".join(words_of("numerals", "two_or_three_behind"))
_TEN: Final = f"拾(?![{''.join(words_of('numerals', 'gathered_before'))}])"  # 30余万拾花工
_TWO: Final = (
    rf"两(?=[百千万亿])|(?<=一)两(?=[{_ABOUT_TWO}])"
    rf"|两(?:(?<=[{_FEW_BEHIND}]三两)|(?<=\A三两)|(?<=[周期][一二三四五六]两)|(?<=初[一二三四五六]两))"
    rf"(?=[{_ABOUT_TWO}])"  # 三两个人, 周三两场比赛
    r"|(?<=19\d\d|20\d\d)两(?=年)"
    r"|(?<=\d\.\d)两(?=[款种])|(?<![〇零一二三四五六七八九十\d])两"
)
_CHINESE_SIGN: Final = (
    rf"(?:[{PLAIN}{''.join(TENS)}佰仟]|{_TEN}|{_TWO}|俩(?=千|百)|{_POWER}|{_FINANCIAL_DIGIT})"
)
# A space that a PDF left inside a numeral: beside a power, where a numeral goes on.
_SPACE: Final = (
    r"(?: (?=[十百千万亿])|(?<=[十百千万亿]) (?=[一二两三四五六七八九]{1,2} ?[十百千万亿])"
    r"|(?<=十) (?=[一二三四五六七八九](?![一二三四五六七八九]))"
    r"|(?<=[百千万亿]) (?=[一二三四五六七八九](?:\Z| ?又)))"
)
_POINT: Final = (
    rf"点(?:[〇零一二三四五六七八九{FINANCIAL}]+(?:[万亿]+(?![{PLAIN}十])|兆(?=[元圆美日韩台新港])|(?![〇零一二三四五六七八九十百千万亿时分]))"
    r"|(?<=零点)\d+|[一二三四五六七八九]{2}(?=分[的，。、；]))"
    # 十五．六平方公里: the full stop of older print
    r"|(?<=[一二三四五六七八九十百千][一二三四五六七八九十百千])[.·][〇零一二三四五六七八九]+"
    r"(?:[万亿]+|(?=[平公米吨元%倍斤亩里度人点]))"
    r"|(?<=规模[一二三四五六七八九])[.·][〇零一二三四五六七八九](?![〇零一二三四五六七八九])"
    # 二.九万人, 一.四七元
    r"|[.·][〇零一二三四五六七八九]+(?:[万亿]+|(?=[元倍%美港米吨厘秒级]|对[一二三四五六七八九]\.五|个百分点|公[里斤顷]|[欧日]元|[kMG]?Hz|[kMG][WB]))"
)
_SPACED_POINT: Final = r" ?点 ?[〇零一二三四五六七八九]+(?= ?(?:个百分点|成|倍))"
CHINESE: Final = (
    rf"(?:{_CHINESE_SIGN}(?:{_SPACE}?{_CHINESE_SIGN})*(?:(?:{_POINT})|{_SPACED_POINT})?)"
)
#: 13·4亿, 7965·04点: the raised point of older print, where a scale, a sign or a unit follows.
_RAISED: Final = rf"\d+[·・]\d+(?={'|'.join(words_of('numerals', 'raised_before'))})"
ARABIC: Final = (
    rf"(?:{_RAISED}|"
    r"\d+(?:\.\d+)?[eE][+-]?\d{1,2}(?![\dA-Za-z])"
    r"|\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?"
    # Thousands that a PDF parts by blanks: behind a word that leads to a figure, or to a scale.
    r"|(?:(?<=[近约逾达为超共计])|(?<=[增减升降]至))\d{1,3}(?: \d{3})+(?![\d ])(?:\.\d+)?"
    r"|(?<![\dA-Za-z.,:图表注第前 ])(?:\d{1,2}|\d{1,3}(?= \d{3}(?:\.| \d)))(?: \d{3})+"
    r"(?=[万亿]|\.\d+[\u4e00-\u9fff%])(?:\.\d+)?"
    r"|\d+(?:\.\d+)?|\.\d+)"
)
_INSIDE: Final = "[余多几来]"
# 3亿 7300 万, 3万 5 千; not 3万 5 万元两档 nor 5万 3000 千克
_MIXED_SPACE: Final = (
    r"(?:(?<=亿) (?=\d+ ?[千百万])|(?<=万) (?=\d ?[千百](?![克瓦米公]))|(?<=千) (?=\d ?百))"
)

# Behind a scale the rest goes on (1万2000, 2万5千, 12万8), but an age is another figure
# (160万18岁以上的居民), and a lone 一 behind Arabic digits begins a word (7万一汽职工).
_TAIL: Final = (
    r"(?!\d+(?:[-—–~至到]\d+)?周?岁)(?!千米)"
    rf"(?:{ARABIC}|(?!一(?![{PLAIN}十百千万亿点])){CHINESE})"
)

#: 4500, 3.5万, 2万5千, 20多万, 一千五百零几万, 十几 — with scale, without what stands after.
NUMERAL: Final = (
    rf"(?:{ARABIC}[kw](?![A-Za-z])"
    rf"|{ARABIC}(?: ?{_INSIDE}?{_ARABIC_POWER}+(?:(?:零|{_MIXED_SPACE})?{_TAIL})?)*"
    rf"|{CHINESE}(?: ?{_INSIDE} ?{_POWER}+{CHINESE}?|{ARABIC}{_ARABIC_POWER}+)*)"
)
match_numeral: Final = re.compile(NUMERAL).match

# Where a row may begin: a cheap scan for the signs, then a look whether this one counts here.
_SIGN: Final = Pattern(f"[{COVERED}{FINANCIAL}参俩廿卅卌拾佰仟.]")
_SCORE: Final = "|".join(words_of("numerals", "score_before"))
_NO_SCORE: Final = "|".join(words_of("numerals", "no_score_before"))
_IS_SPOT: Final = Pattern(
    rf"(?!零下[\d一二三四五六七八九十])[{COVERED}]|[{FINANCIAL}](?=[{FINANCIAL}拾佰仟万亿元圆又]|分之)"
    rf"|俩(?=[千百])|[拾佰仟](?=[{FINANCIAL}万亿元圆]|分之)|参(?=[拾佰仟]|万[{FINANCIAL}])"
    rf"|[廿卅卌](?!{_NO_SCORE})(?=[{PLAIN}]|{_SCORE})"
    rf"|(?<![\d.])\.(?=\d)(?!\.?(?:19|20)\d\d年)"  # 高速增长．1945年
)


_ALWAYS: Final = frozenset(COVERED) - {"零"}  # signs that need no look at what stands around them


def find_spot(text: str, start: int) -> int:
    """Return the offset of the first sign from `start` at which a row may begin, or -1.

    >>> find_spot("拾金不昧，捐款叁佰元", 0)
    7
    """
    sign = _SIGN.search(text, start)
    while sign is not None:
        at = sign.start()
        if text[at] in _ALWAYS or _IS_SPOT.match(text, at):
            return at
        sign = _SIGN.search(text, sign.end())
    return -1


is_numeral_sign: Final = frozenset(
    COVERED + FINANCIAL + "廿卅卌拾佰仟" + "".join(POWERS)
).__contains__
