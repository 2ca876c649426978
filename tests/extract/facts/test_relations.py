"""How the numbers of a sentence hang together: invented sentences."""

import time

import pytest

from extract.edition import find_articles
from extract.facts import find_relations
from extract.numbers import find_numbers

# text, kind, the members' surfaces in order
RELATED = [
    ("招收学员120人，其中女学员45人。", "part_of", ["120人", "45人"]),
    (
        "全镇有水库12座，其中中型2座、小型10座。",
        "part_of",
        ["12座", "2座", "10座"],
    ),
    ("社区有居民2100户5600人，其中老人300户410人。", "part_of", ["2100户", "300户"]),
    ("社区有居民2100户5600人，其中老人300户410人。", "part_of", ["5600人", "410人"]),
    ("小麦、玉米分别增产3.2%、4.1%。", "respectively", ["3.2%", "4.1%"]),
    (
        "甲村、乙村和丙村分别分红12万元、9万元和7万元。",
        "respectively",
        ["12万元", "9万元", "7万元"],
    ),
    ("小学12所、中学5所，共17所。", "total", ["17所", "12所", "5所"]),
    ("栽植油松300株、侧柏200株，总计500株。", "total", ["500株", "300株", "200株"]),
    ("床位由40张增加到52张。", "from_to", ["40张", "52张"]),
    ("审批时间从10天压缩到3天。", "from_to", ["10天", "3天"]),
    ("合格率由2020年的91.5%提高到97.2%。", "from_to", ["91.5%", "97.2%"]),
    ("出口柑橘6万吨，同比增长8.1%。", "compared", ["6万吨", "8.1%"]),
    ("接诊病人900人次，比上年减少12%。", "compared", ["900人次", "12%"]),
    ("每10台设备有3台联网。", "per", ["3台", "10台"]),
    ("平均每亩产稻谷620公斤。", "per", ["620公斤"]),
]
UNRELATED = [
    ("招收学员120人。女学员45人。", "part_of"),
    ("招收学员120人，其中女学员占45%。", "part_of"),
    ("水库12座，其中2处在检修。", "part_of"),
    ("队员分别前往两个村、三个镇。", "respectively"),
    ("小学12所，共有教师17名。", "total"),
    ("由40名工人看守52台机器。", "from_to"),
    ("出口柑橘6万吨，增长8.1%的目标不变。", "compared"),
    ("新增学位300个，其中民办120个，比去年增加20个。", "list"),
]
LISTS = [
    ("开展讲座、义诊、演出三项活动。", "三项", ("开展讲座", "义诊", "演出"), ""),
    ("推出三项服务：代办、帮办、上门办。", "三项", ("代办", "帮办", "上门办"), ""),
    ("走访甲村、乙村和丙村三个村。", "三个", ("走访甲村", "乙村", "丙村"), ""),
    ("抓好防火、防汛、防滑“三防”。", "三防", ("防火", "防汛", "防滑"), ""),
    ("开展讲座、义诊等五项活动。", "五项", ("开展讲座", "义诊等"), "等"),
]


def surfaces(text: str, kind: str) -> list[list[str]]:
    numbers = find_numbers(text)
    found = find_relations(text, numbers, find_articles(text))
    return [[numbers[n].surface for n in r.members] for r in found if r.kind == kind]


@pytest.mark.parametrize(("text", "kind", "members"), RELATED)
def test_related(text: str, kind: str, members: list[str]) -> None:
    assert members in surfaces(text, kind)


@pytest.mark.parametrize(("text", "kind"), UNRELATED)
def test_unrelated(text: str, kind: str) -> None:
    assert surfaces(text, kind) == []


@pytest.mark.parametrize(("text", "surface", "items", "openness"), LISTS)
def test_lists(text: str, surface: str, items: tuple[str, ...], openness: str) -> None:
    numbers = find_numbers(text)
    [listed] = [r for r in find_relations(text, numbers) if r.kind == "list"]
    assert numbers[listed.members[0]].surface == surface
    assert (listed.subjects, listed.words) == (items, openness)


def test_respectively_names_its_subjects() -> None:
    text = "小麦、玉米分别增产3.2%、4.1%。"
    [relation] = find_relations(text, find_numbers(text))
    assert relation.subjects == ("小麦", "玉米")


def test_changes_know_their_direction() -> None:
    text = "床位由40张增加到52张，等候时间从10天压缩到3天。"
    found = find_relations(text, find_numbers(text))
    assert [relation.direction for relation in found] == ["up", "down"]


def test_a_column_break_parts_no_sentence() -> None:
    text = "本报讯 学校招收了新学员120人，这一年的学员里面，其\n\n中女学员45人。"
    numbers = find_numbers(text)
    assert find_relations(text, numbers) == []
    found = find_relations(text, numbers, find_articles(text))
    assert [relation.kind for relation in found] == ["part_of"]


def test_time_grows_with_the_text() -> None:
    took = []
    for times in (100, 800):
        text = "小学12所、中学5所，共17所，其中民办3所。" * times + "每亩收3吨，" * times
        numbers = find_numbers(text)
        runs = []
        for _ in range(3):
            begin = time.process_time()
            find_relations(text, numbers)
            runs.append(time.process_time() - begin)
        took.append(min(runs))
    assert took[1] < 16 * max(took[0], 0.01)
