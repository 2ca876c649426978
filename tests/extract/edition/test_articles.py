"""Pages divided into articles: invented ones in the manner of many papers, and the real one."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from extract.edition import Article, find_articles

PAGES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("pages.yaml").read_text(encoding="utf-8")
)


def told(article: Article) -> str:
    return f"{article.kind} | {article.headline} | {article.byline}".replace("  ", " ").strip()


@pytest.mark.parametrize("page", PAGES, ids=[page["page"] for page in PAGES])
def test_page(page: dict[str, Any]) -> None:
    found = find_articles(page["text"])
    assert [told(article) for article in found] == [line.strip() for line in page["articles"]]
    if "breaks" in page:
        assert sum(len(article.breaks) for article in found) == page["breaks"]


def assert_covers(text: str) -> None:
    """Every character that is no blank lies in exactly one article, in order."""
    at = 0
    for article in find_articles(text):
        assert at <= article.start < article.end
        assert not text[at : article.start].strip()
        for span in (*article.paragraphs, *article.headings, *article.breaks):
            assert article.start <= span.start < span.end <= article.end
        assert all(not text[b.start : b.end].strip() for b in article.breaks)
        at = article.end
    assert not text[at:].strip()


@pytest.mark.parametrize("page", PAGES, ids=[page["page"] for page in PAGES])
def test_every_line_has_its_article(page: dict[str, Any]) -> None:
    assert_covers(page["text"])
    assert_covers(page["text"].replace("\n", "\r\n"))


LINES = st.sampled_from(
    [
        "",
        "",
        "标题在此",
        "本报讯 昨天，桥通了。",
        "□本报记者 何平",
        "何平 摄",
        "‖ 要闻 ‖",
        "——副题",
        "YAOWEN",
        "接着写完。",
        "↑图一",
        "一行没有写完的字，",
        "何某同志逝世",
        "2023年5月8日",
        "YAOWEN标题",
        "\x0b。",
    ]
)


@given(st.lists(LINES, max_size=30))
def test_any_order_of_lines_is_covered(lines: list[str]) -> None:
    assert_covers("\n".join(lines))


@given(st.text(max_size=200))
def test_any_text_is_covered(text: str) -> None:
    assert_covers(text)


def test_passages_printed_twice_keep_both_places() -> None:
    story = (
        "旧渡口添了新渡船，两岸的孩子不用再绕山路上学了。每天清晨六点，摆渡人把船摇到对岸。\n\n"
        "渡船是村里集资八万元买的，能坐二十个人，一年下来没有误过一次早读的钟声。\n\n"
        "村支书说，等到明年大桥修好，渡船就会改成水上书屋，继续陪着孩子们慢慢长大。"
    )
    first, _, last = story.split("\n\n")
    head = "渡船到岸\n\n□本报记者 何平"
    page = "\n\n".join([head, story, "‖ 重读 ‖", head, first, last])
    found = find_articles(page)
    assert [a.kind for a in found] == ["article", "label", "excerpt"]
    assert found[2].excerpt_of == found[0].id
    for passage in found[2].passages:
        again, once = (
            page[passage.start : passage.end],
            page[passage.first_start : passage.first_end],
        )
        assert "".join(again.split()) == "".join(once.split())


def test_a_copy_with_another_figure_is_one_passage() -> None:
    first = (
        "山塘水库完成除险加固，灌区的农户今年用上了放心水，渠道两侧还新修了步道。"
        "工程总投资360万元，惠及农户2100户，预计年增产粮食40万斤。"
    )
    second = first.replace("2100户", "2700户")
    page = f"水库加固\n\n本报讯 {first}\n\n水库加固完工\n\n本报讯 {second}"
    [passage] = find_articles(page)[1].passages
    assert "2700户" in page[passage.start : passage.end]
    assert "2100户" in page[passage.first_start : passage.first_end]


def test_set_phrases_are_no_reprint() -> None:
    phrase = "深入学习贯彻党的会议精神，坚持稳中求进工作总基调，"
    page = f"甲会召开\n\n本报讯 {phrase}部署春耕。\n\n乙会召开\n\n本报讯 {phrase}部署防汛。"
    assert [a.passages for a in find_articles(page)] == [(), ()]


def test_the_real_page(original_text: str) -> None:
    found = find_articles(original_text)
    kinds = [article.kind for article in found]
    assert [kinds.count(k) for k in ("article", "caption", "notice", "excerpt", "label")] == [
        7, 2, 1, 1, 5,
    ]  # fmt: skip
    excerpt = next(a for a in found if a.kind == "excerpt")
    original = next(a for a in found if a.id == excerpt.excerpt_of)
    assert excerpt.headline == original.headline
    assert excerpt.end < original_text.rindex("96岁")
    repeated = [p for a in found if a.kind == "article" for p in a.passages]
    assert len(repeated) == 1  # a paragraph of one story stands in it twice
    assert_covers(original_text)


def test_digest_has_the_same_articles(original_text: str, root: Path) -> None:
    digest = (root / "data/editions/2024-12-06/digest.txt").read_text(encoding="utf-8")
    of_both = [[(a.kind, a.byline) for a in find_articles(t)] for t in (original_text, digest)]
    assert of_both[0] == of_both[1]


@pytest.mark.parametrize(
    "unit",
    [
        "本报讯 昨天，三条水渠开闸放水。\n\n",
        "标题\n",
        "一行没有写完的字，\n",
        "同样的一句话印了一遍又一遍，谁也没有发现哪里不对。",
        "“",
        "SHENG",
    ],
)
def test_time_grows_with_the_text(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        begin = time.process_time()
        find_articles(text)
        return time.process_time() - begin

    # The fastest of three: what else the process holds may cost one run a collection.
    small, large = (min(seconds(size) for _ in range(3)) for size in (10_000, 80_000))
    assert large < 16 * max(small, 0.005)
