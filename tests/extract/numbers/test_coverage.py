"""Every number sign lies in exactly one row, and every row is what is printed, in any text."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extract import lexicon
from extract.numbers import COMPARATORS, KINDS, Number, find_numbers

COVERED = frozenset("0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两半")
# Signs, units and words that meet in print, so that generated texts hit the grammar's joints.
PIECES = [
    *COVERED, *"点分年月日时号第约近超余多来几个名元％%.,，。；：:、-—至到～~()（）“”《》 \n",
    *"廿卅俩壹贰叁拾佰仟萬億兩個餘", "百分之", "分之", "个百分点", "以上", "零下", "人次",
    "公里/小时", "上半年", "初", "腊月", "周", "会议", "全会", "级", "届", "比", "倍", "成", "番",
    "平方公里", "🚄", "\u200b", "GDP", "5G", "A", "e", "的", "增长", "同比", "服务", "社区",
    "（", "[", "〔2024〕", "○", "·", "“雪龙", "红旗-", "iPhone ", "分列", "翻了", "一起", "晚上",
    "等", "期", "强", "路", "环", "下降", "有限", "万志强", "、王友三、", "两位", "财季", "第",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
any_text = st.text(max_size=80)
# Words the lexicons know, beside numerals: 半年有余, 月十-, 4成四余.
WORDS = sorted(
    {
        word
        for path in Path(lexicon.__file__).parent.glob("*.yaml")
        for word in re.split(r"[^\w.·-]+", path.read_text(encoding="utf-8"))
        if word and not word.isascii()
    }
)
pieces = st.one_of(st.sampled_from(PIECES), st.sampled_from(WORDS))
texts_of_words = st.lists(pieces, max_size=8).map("".join)


def check_rows(text: str, rows: list[Number]) -> None:
    """Assert the ledger's invariants."""
    last = 0
    for row in rows:
        assert text[row.start : row.end] == row.surface
        assert last <= row.start < row.end
        assert row.kind in KINDS
        assert row.comparator is None or row.comparator in COMPARATORS
        assert (row.comparator is None) == (row.kind in ("name", "idiom"))
        last = row.end
    inside = {at for row in rows for at in range(row.start, row.end)}
    assert [at for at, sign in enumerate(text) if sign in COVERED and at not in inside] == []


@pytest.mark.quick
@settings(max_examples=400)
@given(texts)
def test_texts_of_number_pieces(text: str) -> None:
    check_rows(text, find_numbers(text))


@pytest.mark.quick
@settings(max_examples=200)
@given(any_text)
def test_any_text(text: str) -> None:
    check_rows(text, find_numbers(text))


@pytest.mark.quick
@settings(max_examples=2000)
@given(texts_of_words)
@example("半个余")
@example("下月1日余")
@example("4成四余")
@example("7/1余")
@example("月十-")
@example("五-○")
@example("9-3余万")
@example("零下一代人")
def test_texts_of_words_of_the_lexicons(text: str) -> None:
    check_rows(text, find_numbers(text))


def test_the_digest(root: Path) -> None:
    for path in sorted((root / "data" / "editions").glob("*/digest.txt")):
        text = path.read_bytes().decode()
        rows = find_numbers(text)
        check_rows(text, rows)
        assert rows


def test_the_original(original_text: str) -> None:
    check_rows(original_text, find_numbers(original_text))


@pytest.mark.parametrize(
    "unit", ["一", "十", "9", "3.", "1-", "1:", "百分之", "十几", "A1", "零下", "万亿", "壹贰叁"]
)
def test_ten_thousand_in_a_row(unit: str) -> None:
    text = unit * 10_000
    check_rows(text, find_numbers(text))


@pytest.mark.parametrize(
    "repeated",
    [
        "，",
        "说，",
        "（",
        "“",
        "的",
        "粗钢、",
        "1996、",
        "第二、",
        "110、",
        "　",
        "居民、",
        "由",
        "每",
    ],
)
def test_ten_thousand_before_a_number(repeated: str) -> None:
    text = repeated * 10_000 + "分别3个"
    check_rows(text, find_numbers(text))


@pytest.mark.parametrize("repeated", ["进一步，", "2019年5月3日，", "第二，"])
@pytest.mark.parametrize("figure", ["买了3个苹果", "买了3个苹果（"])
def test_twenty_thousand_behind_a_number(figure: str, repeated: str) -> None:
    """What is no figure does not look back to the last one, which took 14 seconds."""
    text = figure + repeated * 20_000
    check_rows(text, find_numbers(text))


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("17号，他来", ("到", "了")),
        ("周三场比赛", ("每", "多")),
        ("三季盈利", ("第", "。")),
        ("五类企业", ("等", "多")),
        ("十五日拘留", ("处", "后")),
    ],
)
def test_the_last_sign_of_a_text_does_not_stand_before_the_first(
    text: str, ends: tuple[str, str]
) -> None:
    first, last = (find_numbers(text + end)[0] for end in ends)
    assert first == last


@pytest.mark.parametrize("text", ["收入分别\ud800\n3", "分别达\ud800\n3个", "增长分别\ud800；3%"])
def test_half_a_sign_beside_shared_figures_is_passed_over(text: str) -> None:
    assert [str(row.value) for row in find_numbers(text)] == ["3"]


def test_a_number_of_five_thousand_digits_keeps_its_value() -> None:
    text = "共" + "9" * 5000 + "元"
    (row,) = find_numbers(text)
    assert row.unit == "元"
    assert str(row.value) == "9" * 5000


def test_control_characters_and_emoji_are_passed_over() -> None:
    text = "".join(map(chr, range(32))) + "共37个\u2028站🚄点" + string.punctuation
    rows = find_numbers(text)
    check_rows(text, rows)
    assert [row.surface for row in rows] == ["37个"]


def test_offsets_count_code_points() -> None:
    (row,) = find_numbers("😀😀共37个站点")
    assert (row.start, row.end) == (3, 6)


@pytest.mark.parametrize(
    "text",
    [
        "元月四、٣成主席",
        "产量增长３成٣",
        "६月𝟓日，4成𝟓",
        "人高一主席出席，读高一",
        "值٣٣万",
        "20多万分之2",
        "千分億余十五秒",
        "优秀率达百分之三十七点五1.4万件",
        "同期多290余万、6日的",
        "三分之20多万",
    ],
)
def test_digits_of_other_scripts_and_names_at_the_end_are_no_fault(text: str) -> None:
    assert all(text[row.start : row.end] == row.surface for row in find_numbers(text))
