"""The dashboard served as a reader gets it, and a browser: for tests, pictures and figures."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

PATIENCE = 60
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def launch_chromium() -> Iterator[Browser | None]:
    """An installed Chromium, Playwright's own where there is none; None without either."""
    names = ("chromium", "chromium-browser")
    found = next(filter(None, map(shutil.which, names)), None)
    with sync_playwright() as playwright:
        if found is None and not Path(playwright.chromium.executable_path).exists():
            yield None
            return
        browser = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield browser
        browser.close()


#: The script has run, the code of the charts has come (until then a grey bar stands there), and
#: every chart is drawn.
DRAWN = (
    "!document.querySelector('[data-test-script-state=\"running\"]')",
    "!document.querySelector('[data-testid^=\"stSkeleton\"]')",
    "[...document.querySelectorAll('[data-testid=stPlotlyChart]')]"
    ".every(chart => chart.querySelector('.main-svg'))",
)


def wait_until_drawn(page: Page) -> None:
    """Wait until a page of the dashboard stands still."""
    for condition in DRAWN:
        page.wait_for_function(condition)


def find_free_port(first: int = 8610, last: int = 8649) -> int:
    """A port nobody listens on."""
    for port in range(first + os.getpid() % 10, last):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise RuntimeError("no free port")


@contextmanager
def serve(root: Path, data: Path, log: Path, app: str = "streamlit_app.py") -> Iterator[str]:
    """The address of a plain `streamlit run` over a data folder; ends only its own process."""
    port = find_free_port()
    command = [sys.executable, "-m", "streamlit", "run", app]
    with log.open("wb") as out:
        process = subprocess.Popen(
            [*command, "--server.port", str(port)],
            cwd=root,
            env={**os.environ, "EDITION_METRICS_DATA": str(data)},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(f"{address}/_stcore/health", process, log)
            yield address
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            with urlopen(address, timeout=2) as answer:
                if answer.status == 200:
                    return
        except (URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError(log.read_text(encoding="utf-8", errors="replace"))
