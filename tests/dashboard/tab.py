"""One window of a real browser on the dashboard, and what a reader would notice in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Download, Locator

from benchmarks.dashboard_served import wait_until_drawn

FIND_CUT = Path(__file__).with_name("find_cut.js").read_text(encoding="utf-8")
PATIENCE = 60_000  # milliseconds: a busy machine draws slowly


def open_window(browser: Browser, width: int, scheme: str) -> BrowserContext:
    """A window of one width and colour scheme; its tabs share what they have loaded."""
    return browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        accept_downloads=True,
        permissions=["clipboard-read", "clipboard-write"],
    )


class Tab:
    """A tab on the dashboard; ``errors`` holds what its console complained of."""

    def __init__(self, window: BrowserContext, address: str) -> None:
        self.address = address
        self.page = window.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.errors: list[str] = []
        self.elsewhere: list[str] = []
        self.page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda request: self._note(request.url))

    def _note(self, url: str) -> None:
        if not url.startswith((self.address, "data:", "blob:", self.address.replace("http", "ws"))):
            self.elsewhere.append(url)

    def go(self, path: str) -> None:
        """Open an address and wait until the page stands still."""
        self.page.goto(f"{self.address}/{path}")
        self.page.wait_for_selector(".em h1, .em [role=alert]")
        self.settle()

    def settle(self) -> None:
        """Wait until the script has run and the charts are drawn."""
        self.page.wait_for_timeout(150)
        wait_until_drawn(self.page)
        self.page.wait_for_timeout(150)

    def find(self, selector: str) -> Locator:
        """The first element that fits."""
        return self.page.locator(selector).first

    def text(self) -> str:
        """Everything a reader sees on the page."""
        return self.page.locator("[data-testid=stMain]").inner_text()

    def cut(self) -> list[str]:
        """What sticks out of the window or of its box."""
        found: list[str] = self.page.evaluate(FIND_CUT)
        return found

    def download(self, name: str) -> Download:
        """What the button of that name hands over."""
        with self.page.expect_download() as waiting:
            self.page.get_by_role("button", name=name).first.click()
        return waiting.value

    def evaluate(self, script: str, given: object = None) -> Any:
        """What a script says in the page."""
        return self.page.evaluate(script, given)
