"""Each page in a real browser, both languages, both widths: whole, quiet, local, accessible."""

from __future__ import annotations

import pytest
from axe_core_python.sync_playwright import Axe

from dashboard.pages import PAGES
from dashboard.words import LANGUAGES, Words
from tests.dashboard.conftest import OpenTab
from tests.dashboard.tab import Tab

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WIDTHS = (1280, 390)
# Where people stay longest the dark scheme is looked at too.
DARK = ("front", "check", "source")
CASES = [(page, lang, width, "light") for page in PAGES for lang in LANGUAGES for width in WIDTHS]
CASES += [(page, lang, width, "dark") for page in DARK for lang in LANGUAGES for width in WIDTHS]


def find_violations(tab: Tab) -> list[str]:
    """What axe finds serious on the page, but for the insides of Streamlit's own widgets."""
    found = Axe().run(tab.page)["violations"]
    return [
        f"{rule['id']}: {node['target']} {node['html'][:120]}"
        for rule in found
        if rule["impact"] in {"serious", "critical"}
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize(("page", "lang", "width", "scheme"), CASES)
def test_a_page_is_whole_quiet_and_accessible(
    open_tab: OpenTab, page: str, lang: str, width: int, scheme: str
) -> None:
    path = "" if page == "front" else page
    tab = open_tab(f"{path}?lang={lang}", width=width, scheme=scheme)
    words = Words(lang)
    if page == "check":
        tab.page.get_by_role("button", name=words("check.sample")).click()
        tab.page.wait_for_selector(".reader mark")
        tab.settle()
    assert tab.evaluate("document.documentElement.lang") == words.tag
    assert words(f"nav.{page}") in tab.page.title()
    heading = words("app.title") if page == "front" else words(f"nav.{page}")
    assert tab.find(".em h1").inner_text() == heading
    assert tab.errors == []
    assert tab.elsewhere == []
    assert tab.cut() == []
    assert find_violations(tab) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_paper_follows_the_scheme(open_tab: OpenTab, scheme: str) -> None:
    tab = open_tab("", scheme=scheme)
    tab.page.wait_for_selector(".js-plotly-plot .main-svg")
    papers = tab.evaluate(
        "[...document.querySelectorAll('.js-plotly-plot .main-svg')]"
        ".map(svg => svg.style.background).filter(Boolean)"
    )
    wanted = {"light": "rgb(251, 250, 246)", "dark": "rgb(21, 24, 29)"}[scheme]
    assert set(papers) == {wanted}
    paper = "getComputedStyle(document.querySelector('.stApp')).backgroundColor"
    assert tab.evaluate(paper) == wanted
