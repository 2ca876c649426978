"""What the dashboard's tests share: a data folder of their own, its desk, its pages run."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext
from streamlit.testing.v1 import AppTest

from benchmarks.dashboard_served import launch_chromium, serve
from dashboard.desk import Desk
from dashboard.load import read_tables
from dashboard.words import Words
from extract.tables.build import build_tables
from extract.tables.save import save_tables
from tests.dashboard.tab import Tab, open_window

OpenTab = Callable[..., Tab]
EDITION = "2024-12-06"


@pytest.fixture(scope="session")
def data(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the data, its tables built anew from the digest."""
    folder = tmp_path_factory.mktemp("newsroom") / "data"
    shutil.copytree(root / "data", folder, ignore=shutil.ignore_patterns("original.*", "tables"))
    save_tables(folder, build_tables(folder, "digest").files)
    return folder


@pytest.fixture(params=["zh", "en"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def desk(data: Path, lang: str) -> Desk:
    return Desk(data, EDITION, read_tables(data).of(EDITION), Words(lang))


Page = Callable[..., AppTest]


@pytest.fixture
def open_front(root: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> Page:
    """Run the page script itself, as the served app does."""

    def run(folder: Path | None = None, **query: str) -> AppTest:
        monkeypatch.setenv("EDITION_METRICS_DATA", str(folder or data))
        app = AppTest.from_file(str(root / "dashboard" / "page.py"), default_timeout=30)
        for key, value in query.items():
            app.query_params[key] = value
        return app.run()

    return run


@pytest.fixture
def open_view(data: Path) -> Page:
    """Run one page's view on the test's own tables."""

    def run(page: str, lang: str = "zh", **query: str) -> AppTest:
        app = AppTest.from_function(_draw, args=(page, str(data), lang), default_timeout=30)
        for key, value in query.items():
            app.query_params[key] = value
        return app.run()

    return run


def _draw(page: str, folder: str, lang: str) -> None:
    from pathlib import Path

    from dashboard.desk import Desk
    from dashboard.load import read_tables
    from dashboard.page import find_view
    from dashboard.words import Words

    data = Path(folder)
    tables = read_tables(data)
    edition = tables["facts"]["edition"][0]
    find_view(page)(Desk(data, edition, tables.of(edition), Words(lang)))


@pytest.fixture(scope="session")
def address(root: Path, data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The served dashboard: one server for the whole session."""
    with serve(root, data, tmp_path_factory.mktemp("served") / "log") as base:
        yield base


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """An installed Chromium; skips where there is none."""
    with launch_chromium() as browser:
        if browser is None:
            pytest.skip("no Chromium on this machine: install Debian's chromium")
        yield browser


@pytest.fixture(scope="session")
def windows() -> dict[tuple[int, str], BrowserContext]:
    """The windows open so far, by width and colour scheme."""
    return {}


@pytest.fixture
def open_tab(
    chromium: Browser, address: str, windows: dict[tuple[int, str], BrowserContext]
) -> Iterator[OpenTab]:
    """Open addresses of the dashboard, each in a fresh tab; what goes wrong there is kept."""
    tabs: list[Tab] = []

    def open_at(path: str = "", *, width: int = 1280, scheme: str = "light") -> Tab:
        if (width, scheme) not in windows:
            windows[width, scheme] = open_window(chromium, width, scheme)
        tab = Tab(windows[width, scheme], address)
        tabs.append(tab)
        tab.go(path)
        return tab

    yield open_at
    for tab in tabs:
        tab.page.close()


def say_all(app: AppTest) -> str:
    """Everything a page says, in one string."""
    parts = [str(getattr(node, "value", "") or "") for kind in KINDS for node in app.get(kind)]
    parts += [str(node.proto.body) for node in app.get("html") if "<style" not in node.proto.body]
    return unescape("\n".join(parts))


KINDS = ("markdown", "warning", "error", "info", "code", "caption")
