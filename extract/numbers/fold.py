"""Fold a text to the one script the grammar is written in, character for character.

Full-width digits, letters and signs become half-width and traditional characters simplified. Every
character maps to exactly one, so an offset in the folded text is the same offset in the print.
"""

from __future__ import annotations

import re
from typing import Final

from extract.lexicon import read_words
from extract.pattern import Pattern

# GB/T 15834 text uses full-width signs; the fold keeps 。，；：、 since they part clauses.
_WIDE = {ord("０") + i: ord("0") + i for i in range(10)}
_WIDE |= {ord("Ａ") + i: ord("A") + i for i in range(26)}
_WIDE |= {ord("ａ") + i: ord("a") + i for i in range(26)}
_WIDE |= {ord(a): ord(b) for a, b in zip("АВЕКМНОРСТХ", "ABEKMHOPCTX", strict=True)}  # В-52
_WIDE |= {ord(a): ord(b) for a, b in zip("％﹪．﹒／－～〜＋︰﹕‧＠", "%%../-~~+::·@", strict=True)}


def _traditional() -> dict[int, int]:
    pairs = read_words("traditional", "pairs")
    return {
        ord(old): ord(new)
        for entry in pairs
        for old, new in zip(entry["traditional"], entry["simplified"], strict=True)
    }


_TABLE: Final = _traditional() | _WIDE
_FOLDED: Final = {chr(old): chr(new) for old, new in _TABLE.items()}
_SAMPLE: Final = 2000  # characters that tell whether a text is traditional throughout
_RARE: Final = 10  # one foreign sign in so many characters, beyond which a table is fastest
# Zeros of older print in a Chinese numeral: 二○○○年, 二００四年, 二０００年.
_DIGIT: Final = "[一二三四五六七八九〇]"
_ROUND_ZEROS: Final = Pattern(
    # The zero first, that a search may skip to it; what stands before it is looked back for.
    f"○(?<={_DIGIT}○)○*"
    "|○(?<=[百千万亿]○)(?=[一二三四五六七八九])"  # 二千○二十亿
    f"|Ｏ(?<={_DIGIT}Ｏ)Ｏ{{0,2}}(?=[一二三四五六七八九〇年至])"
    f"|0(?<={_DIGIT}0)(?:0?(?=[一二三四五六七八九年])|00(?=年))"
    r"|0(?<=[一二][〇0八九][〇0一二三四五六七八九]0)(?![\d.年])"  # 到二０二０全省
    "|○(?=[一二三四五六七八九]年|[．.‧·・][〇○一二三四五六七八九])"  # ○八年, ○．八％
    "|Ｏ(?=[一二三四五六七八九]年|[．.‧·・][〇○一二三四五六七八九])"
    "|○(?<=[一二三四五六七八九○〇][．.‧·・]○)"  # 二‧○八元
    # 廿點○五倍
    "|○(?<=[一二三四五六七八九十廿卅百千○〇][点點]○)(?=[一二三四五六七八九%％成倍個个元])"
)
_MIXED_ZERO: Final = Pattern("0(?<=[一二三四五六七八九]0)")  # 二0二四年
_FOREIGN: Final = re.escape("".join(map(chr, _TABLE)))
_NEEDS_FOLD: Final = Pattern(f"[{_FOREIGN}]")
_TOUCHED: Final = Pattern(f"[{_FOREIGN}○0]")


def fold(text: str) -> str:
    """Return the text in half-width simplified script, of the same length.

    >>> fold("１２萬個")
    '12万个'
    """
    if _TOUCHED.search(text) is None:
        return text
    if "○" in text or "０" in text or "Ｏ" in text or _MIXED_ZERO.search(text) is not None:
        text = _ROUND_ZEROS.sub(lambda zeros: "〇" * len(zeros.group()), text.replace("０", "0"))
    if len(_NEEDS_FOLD.findall(text, 0, _SAMPLE)) * _RARE > min(len(text), _SAMPLE):
        return text.translate(_TABLE)
    return _NEEDS_FOLD.sub(lambda char: _FOLDED[char.group()], text)
