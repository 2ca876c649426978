"""Ways through the dashboard in a real browser: addresses, filters, keys, a pasted story."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from dashboard.desk import Desk
from dashboard.load import read_tables
from dashboard.words import Words
from tests.dashboard.conftest import EDITION, OpenTab
from tests.dashboard.tab import Tab

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ZH = Words("zh")


@pytest.fixture(scope="session")
def told(data: Path) -> Desk:
    return Desk(data, EDITION, read_tables(data).of(EDITION), ZH)


def query(tab: Tab) -> dict[str, list[str]]:
    return parse_qs(urlsplit(tab.page.url).query)


def test_the_switch_of_language_stays_in_the_address_on_every_page(open_tab: OpenTab) -> None:
    tab = open_tab("")
    tab.page.get_by_role("radio", name="English").or_(
        tab.page.get_by_role("button", name="English")
    ).first.click()
    tab.page.wait_for_selector(".em[lang=en] h1")
    assert query(tab)["lang"] == ["en"]
    tab.page.get_by_role("link", name="Topics").click()
    tab.page.wait_for_selector(f"h1:text-is('{Words('en')('nav.topics')}')")
    assert query(tab)["lang"] == ["en"]
    tab.page.reload()
    tab.page.wait_for_selector(".em[lang=en] h1.page")


def test_a_topic_chosen_is_an_address_that_restores_the_view(open_tab: OpenTab, told: Desk) -> None:
    topic = told.facts[0]["topic"]
    other = next(fact for fact in told.facts if fact["topic"] != topic)
    tab = open_tab("topics")
    assert told.surface(other) in tab.text()
    tab.page.locator("[data-testid=stPills] button, [data-testid=stButtonGroup] button").filter(
        has_text=told.label(topic)
    ).first.click()
    tab.page.wait_for_url(f"**topic={topic}**")
    tab.settle()
    assert told.surface(other) not in tab.text()
    again = open_tab(urlsplit(tab.page.url).path.strip("/") + "?" + urlsplit(tab.page.url).query)
    assert told.surface(other) not in again.text()
    assert told.surface(told.facts[0]) in again.text()


def test_a_tile_leads_to_its_district(open_tab: OpenTab, told: Desk) -> None:
    tab = open_tab("districts")
    district = told.facts[0]["district"]
    place = tab.page.wait_for_function(
        """name => {
          const texts = [...document.querySelectorAll('.js-plotly-plot .annotation text')]
          const box = texts.find(text => text.textContent === name)?.getBoundingClientRect()
          const now = box?.width ? [box.left + box.width / 2, box.bottom + 6] : null
          const still = now && String(now) === String(window.before)
          window.before = now
          return still ? now : null
        }""",
        arg=district,
        polling=200,
    )
    left, top = place.json_value()
    tab.page.mouse.move(left, top)
    tab.page.wait_for_selector(".hoverlayer .hovertext")
    tab.page.mouse.click(left, top)
    tab.page.wait_for_url(f"**district={quote(district)}**")
    tab.settle()
    names = tab.page.locator(".em-place h3").all_inner_texts()
    assert len(names) == 1
    assert names[0].startswith(district)


def test_a_wrong_value_is_said_and_goes_with_the_next_choice(open_tab: OpenTab) -> None:
    tab = open_tab("findings?severity=grave")
    assert "grave" in tab.find("[data-testid=stAlert]").inner_text()
    tab.page.get_by_role("button", name=ZH("severity.pass")).first.click()
    tab.page.wait_for_url("**severity=pass**")
    tab.settle()
    assert tab.page.locator("[data-testid=stAlert]").count() == 0


@pytest.mark.parametrize("path", ["nowhere", "topics/of/old?lang=zh"])
def test_a_page_that_is_not_there_leads_to_the_front_page(open_tab: OpenTab, path: str) -> None:
    tab = open_tab(path)
    assert path.partition("?")[0] in tab.find("[data-testid=stAlert]").inner_text()
    assert tab.page.locator(".em-story").count()
    assert tab.errors == []


def test_a_number_leads_to_its_row_and_a_row_to_its_number(open_tab: OpenTab, told: Desk) -> None:
    tab = open_tab("source")
    number = told.ties.number_of[told.facts[2]["fact"]]
    index = [row["start"] for row in told.numbers].index(number["start"])
    mark = tab.find(f"mark[data-index='{index}']")
    mark.click()
    assert tab.find(f"tr[data-index='{index}']").get_attribute("aria-current") == "true"
    assert number["surface"] in tab.find(".card").inner_text()
    tab.page.wait_for_url(f"**n={number['start']}**")
    tab.find(f"tr[data-index='{index + 3}'] button").click()
    assert tab.find(f"mark[data-index='{index + 3}']").get_attribute("aria-current") == "true"
    tab.page.wait_for_url(f"**n={told.numbers[index + 3]['start']}**")
    again = open_tab(f"source?n={number['start']}")
    assert again.find(f"mark[data-index='{index}']").get_attribute("aria-current") == "true"


def test_keys_lead_from_number_to_number(open_tab: OpenTab) -> None:
    tab = open_tab("source")
    tab.find("mark[data-index='0']").focus()
    for key, index in (("ArrowRight", 0), ("ArrowRight", 1), ("ArrowRight", 2), ("ArrowLeft", 1)):
        tab.page.keyboard.press(key)
        assert tab.find("mark[aria-current=true]").get_attribute("data-index") == str(index)
    tab.page.keyboard.press("End")
    last = tab.page.locator("mark").count() - 1
    assert tab.find("mark[aria-current=true]").get_attribute("data-index") == str(last)
    tab.page.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.dataset.index ?? ''") in {str(last), ""}


def test_a_kind_chosen_in_the_text_stays_in_the_address(open_tab: OpenTab, told: Desk) -> None:
    tab = open_tab("source")
    tab.find("[data-choice=date]").click()
    tab.page.wait_for_url("**kind=date**")
    dates = sum(row["kind"] == "date" for row in told.numbers)
    assert tab.page.locator("tbody tr[data-index]:visible").count() == dates
    again = open_tab("source?kind=date")
    assert again.page.locator("tbody tr[data-index]:visible").count() == dates


def test_the_doubt_on_the_front_page_leads_to_its_words(open_tab: OpenTab, told: Desk) -> None:
    tab = open_tab("")
    tab.find(".em-doubt a").click()
    tab.page.wait_for_selector(".reader mark[aria-current=true]")
    assert tab.find(".card .alarm").is_visible()


def test_a_story_pasted_is_read_at_once(open_tab: OpenTab, original_text: str) -> None:
    tab = open_tab("check")
    tab.evaluate(f"navigator.clipboard.writeText({original_text!r})")
    field = tab.find("textarea")
    field.click()
    tab.page.keyboard.press("Control+V")
    tab.page.wait_for_selector(".reader mark")
    tab.settle()
    assert tab.page.locator(".reader mark").count() > 90
    assert tab.page.locator("tbody tr[data-index]").count() >= 14
    seconds = re.search(r"(\d+\.\d+)", tab.find(".em-count .soft").inner_text())
    assert seconds is not None
    assert float(seconds[1]) < 2
    assert tab.cut() == []
    assert tab.errors == []
    jump = tab.find(".findings .jump")
    jump.click()
    assert tab.find("mark[aria-current=true]").is_visible()


# A paste the page's own listener misses: the field takes it, and the event ends below the document.
UNHEARD = """text => {
  document.body.addEventListener('input', event => event.stopPropagation(), { once: true })
  document.querySelector('textarea').focus()
  document.execCommand('insertText', false, text)
}"""


def test_a_story_pasted_while_the_page_does_not_listen_is_read(open_tab: OpenTab) -> None:
    tab = open_tab("check")
    tab.evaluate(UNHEARD, "本市今年新建公园12个，接待游客3.5万人次。")
    tab.page.wait_for_selector(".reader mark")


def test_what_is_being_composed_is_read_once_it_is_chosen(open_tab: OpenTab) -> None:
    tab = open_tab("check")
    tab.find("textarea").click()
    keys = tab.page.context.new_cdp_session(tab.page)
    keys.send(
        "Input.imeSetComposition", {"text": "公园12ge", "selectionStart": 6, "selectionEnd": 6}
    )
    tab.page.wait_for_timeout(1600)
    assert tab.page.locator(".reader mark").count() == 0
    keys.send("Input.insertText", {"text": "公园12个"})
    tab.page.wait_for_selector(".reader mark")


def test_a_pasted_story_stays_when_the_language_changes(open_tab: OpenTab) -> None:
    tab = open_tab("check")
    tab.page.get_by_role("button", name=ZH("check.sample")).click()
    tab.page.wait_for_selector(".reader mark")
    marks = tab.page.locator(".reader mark").count()
    tab.page.get_by_role("radio", name="English").or_(
        tab.page.get_by_role("button", name="English")
    ).first.click()
    tab.page.wait_for_selector(".em[lang=en] .em-count, .em[lang=en].em-count")
    tab.settle()
    assert tab.page.locator(".reader mark").count() == marks


def test_every_link_of_the_bar_is_reached_by_key_with_its_focus_shown(open_tab: OpenTab) -> None:
    tab = open_tab("about")
    seen = []
    for _ in range(12):
        tab.page.keyboard.press("Tab")
        name, outline = tab.evaluate(
            "(on => [on.innerText, getComputedStyle(on).outlineStyle])(document.activeElement)"
        )
        seen.append((name.strip(), outline))
    names = [name for name, _ in seen]
    assert [ZH(f"nav.{page}") for page in ("front", "check", "about")] == [
        name for name in names if name in {ZH("nav.front"), ZH("nav.check"), ZH("nav.about")}
    ]
    assert all(outline != "none" for name, outline in seen if name)
