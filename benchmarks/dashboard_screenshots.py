"""The README's pictures, from the digest: python -m benchmarks.dashboard_screenshots."""

from __future__ import annotations

import io
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page

from benchmarks.dashboard_served import launch_chromium, serve, wait_until_drawn
from dashboard.words import Words
from extract.tables.build import build_tables
from extract.tables.save import save_tables

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "screenshots"
COLOURS = 255


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: which page, how wide and tall, in what scheme."""

    name: str
    path: str
    width: int = 1280
    height: int = 900
    scheme: str = "light"
    pasted: bool = False

    @property
    def lang(self) -> str:
        """The language the address asks for."""
        return "en" if "lang=en" in self.path else "zh"


SHOTS = (
    Shot("front", "", height=1240),
    Shot("front-en-dark", "?lang=en", height=1240, scheme="dark"),
    Shot("front-phone", "", width=390, height=1000),
    Shot("check", "check", height=1300, pasted=True),
    Shot("check-phone-dark", "check", width=390, height=1000, scheme="dark", pasted=True),
    Shot("source", "source?fact={doubted}", height=900),
    Shot("districts", "districts", height=900),
    Shot("topics-en", "topics?lang=en", height=900),
)


def main() -> None:
    """Take every picture anew and say how large each is."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        data = Path(name) / "data"
        shutil.copytree(ROOT / "data", data, ignore=shutil.ignore_patterns("original.*"))
        save_tables(data, build_tables(data, "digest").files)
        with launch_chromium() as browser, serve(ROOT, data, Path(name) / "log") as base:
            if browser is None:
                raise SystemExit("no Chromium on this machine")
            for shot in SHOTS:
                path = save_picture(shot, take_picture(browser, base, shot, find_doubted(data)))
                print(f"{path.relative_to(ROOT)}  {path.stat().st_size // 1024} KiB")


def find_doubted(data: Path) -> str:
    """The fact a doubt is about, else the first: it is what the text is opened at."""
    from dashboard.load import read_table

    facts = read_table(data, "facts")
    doubted = facts[facts["verdict"].isin(["doubt", "error"])]
    return str((doubted if len(doubted) else facts)["fact"].iloc[0])


def take_picture(browser: Browser, base: str, shot: Shot, doubted: str) -> bytes:
    """The picture as PNG."""
    context = browser.new_context(
        viewport={"width": shot.width, "height": shot.height},
        color_scheme="dark" if shot.scheme == "dark" else "light",
        locale="zh-CN",
    )
    page = context.new_page()
    page.goto(f"{base}/{shot.path.format(doubted=doubted)}")
    page.wait_for_selector(".em h1")
    if shot.pasted:
        page.get_by_role("button", name=Words(shot.lang)("check.sample")).click()
        page.wait_for_selector(".reader mark")
    settle(page)
    picture = page.screenshot()
    context.close()
    return picture


def settle(page: Page) -> None:
    """Wait until nothing moves any more."""
    page.wait_for_timeout(400)
    wait_until_drawn(page)
    page.wait_for_timeout(1200)


def save_picture(shot: Shot, picture: bytes) -> Path:
    """Save the picture with few colours: flat areas and type need no more."""
    path = PICTURES / f"{shot.name}.png"
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    return path


if __name__ == "__main__":
    main()
