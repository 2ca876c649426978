"""The dashboard in a real browser: a filter change, a cold start, a pasted story."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page

from benchmarks.dashboard_served import launch_chromium, serve

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "data"
TIMES = 9
LENGTH = 10_000
SENTENCE = "甲镇今年以来新建驿站{0}个，接待群众{1}余人次，占全县的{2}.5%，其中老人{3}户。"
# The least a rerun can be: one button, one line.
EMPTY = """import streamlit as st
count = st.session_state.get("count", 0)
st.button("again", on_click=lambda: st.session_state.update(count=count + 1))
st.html(f"<p id='count'>{count}</p>")
"""
CHOOSE = "[data-testid=stButtonGroup] button, [data-testid=stPills] button"
# The page is finished when the script stands still and every chart is drawn.
FINISHED = """() => !document.querySelector('[data-test-script-state="running"]')
  && [...document.querySelectorAll('[data-testid=stPlotlyChart]')]
    .every(chart => chart.querySelector('.main-svg'))"""


def measure() -> dict[str, object]:
    """Seconds and multiples; medians of several tries in one window of 1280 × 900."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        browser = stack.enter_context(launch_chromium())
        if browser is None:
            raise RuntimeError("no Chromium on this machine")
        cold = _time_cold_start(browser, folder)
        empty_app = folder / "empty.py"
        empty_app.write_text(EMPTY, encoding="utf-8")
        empty = stack.enter_context(serve(ROOT, DATA, folder / "empty.log", str(empty_app)))
        rerun = _time_empty(browser, empty)
        base = stack.enter_context(serve(ROOT, DATA, folder / "log"))
        change = _time_filter(browser, base)
        first, again = _time_paste(browser, base)
    return {
        "cold_start_to_first_page_s": round(cold, 2),
        "empty_rerun_s": round(rerun, 3),
        "filter_change_s": round(change, 3),
        "filter_change_in_empty_reruns": round(change / rerun, 1),
        "paste_10000_characters_first_s": round(first, 2),
        "paste_10000_characters_s": round(again, 2),
    }


def _time_cold_start(browser: Browser, folder: Path) -> float:
    started = time.perf_counter()
    with serve(ROOT, DATA, folder / "cold.log") as base:
        page = _open(browser, base)
        page.wait_for_selector(".em-story")
        took = time.perf_counter() - started
        page.context.close()
    return took


def _time_empty(browser: Browser, base: str) -> float:
    page = _open(browser, base)
    page.wait_for_selector("#count")
    button, tries = page.get_by_role("button", name="again"), []
    for number in range(1, TIMES + 1):

        def wait(shown: int = number) -> None:
            page.wait_for_selector(f"#count:text-is('{shown}')")

        tries.append(_time(button.click, wait))
    page.context.close()
    return median(tries)


def _time_filter(browser: Browser, base: str) -> float:
    page = _open(browser, f"{base}/topics")
    page.wait_for_selector(".em-place")
    page.wait_for_function(FINISHED)
    choices = page.locator(CHOOSE).filter(has_not_text="English").filter(has_not_text="中文")
    tries = []
    for number in range(TIMES):
        choice = choices.nth(number % 2)
        name = choice.inner_text().rsplit(" ", 1)[0]

        def wait(shown: str = name) -> None:
            page.wait_for_function(
                "name => { const heads = [...document.querySelectorAll('.em-head h2')];"
                " return heads.length === 1 && heads[0].textContent === name }",
                arg=shown,
            )
            page.wait_for_function(FINISHED)

        tries.append(_time(choice.click, wait))
    page.context.close()
    return median(tries)


def _time_paste(browser: Browser, base: str) -> tuple[float, float]:
    """The first story of a fresh server, which loads the lexicons, and the ones after it."""
    tries = []
    for number in range(4):
        page = _open(browser, f"{base}/check")
        page.wait_for_selector(".em-start")
        field, text = page.locator("textarea"), build_story(number)
        page.evaluate("text => navigator.clipboard.writeText(text)", text)
        field.click()

        def wait(page: Page = page) -> None:
            page.wait_for_selector(".reader mark")

        def paste(page: Page = page) -> None:
            page.keyboard.press("Control+V")

        tries.append(_time(paste, wait))
        page.context.close()
    return tries[0], median(tries[1:])


def build_story(seed: int) -> str:
    """An invented text of 10,000 characters, a number in about every ten of them."""
    lines = (
        SENTENCE.format(n + seed, n * 37 + 100, n % 90, n + 3) + ("\n\n" if n % 3 == 0 else "")
        for n in range(1, 400)
    )
    return "".join(lines)[:LENGTH]


def _open(browser: Browser, address: str) -> Page:
    context = browser.new_context(
        viewport={"width": 1280, "height": 900},
        permissions=["clipboard-read", "clipboard-write"],
    )
    page = context.new_page()
    page.goto(address)
    return page


def _time(act: Callable[[], object], wait: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    wait()
    return time.perf_counter() - started
