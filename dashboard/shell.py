"""The page's shell speaks the reader's language before the first word arrives."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlencode

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.pages import PAGES, SERVED
from dashboard.words import LANGUAGES, Words

LARGEST = 1_000_000
# Streamlit's own font is preloaded and never used here: the theme takes the reader's fonts.
FONT = re.compile(r'<link\s+rel="preload"[^>]*as="font"[^>]*>')
# The paper's colour from the first frame on, so that a dark room gets no white flash. Our pages
# lie one level deep, so "./" is the server's base: named here, it need not be guessed by asking
# for addresses that are not there.
PAPER = """<style>
html { color-scheme: light dark; background: light-dark(#FBFAF6, #15181D); }
</style>
<script>window.__streamlit = { BACKEND_BASE_URL: new URL("./", location.href).href }</script>
"""


class HouseShell:
    """Middleware: the served HTML carries the right language, our title, no raw English."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; only whole HTML pages are touched."""
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        # Asked for plainly: what is compressed on the way here cannot be translated.
        plain = [pair for pair in scope["headers"] if pair[0] != b"accept-encoding"]
        wants_page = b"text/html" in dict(scope["headers"]).get(b"accept", b"")
        asked = {**scope, "headers": plain} if wants_page else scope
        lost = find_lost(scope["path"]) if wants_page else ""
        if lost:
            query = urlencode({"page": lost, "lang": find_language(scope)})
            back = "../" * (scope["path"].strip("/").count("/") - _base().count("/")) or "./"
            await RedirectResponse(f"{back}?{query}")(scope, receive, send)
            return
        await self.app(asked, receive, _Rewriter(send, find_language(scope)).send)


def find_lost(path: str) -> str:
    """Return the page an address asks for where there is none; '' where there is one.

    >>> find_lost("/topics"), find_lost("/"), find_lost("/data/facts.csv"), find_lost("/nowhere")
    ('', '', '', 'nowhere')
    """
    rest = path.strip("/")
    base = _base().strip("/")
    rest = rest.removeprefix(base).strip("/") if base else rest
    first = rest.partition("/")[0]
    known = not rest or rest in PAGES[1:] or first in SERVED or "." in rest.rpartition("/")[2]
    return "" if known else rest


def _base() -> str:
    """The path the server lies under, with its slash; '' for the root."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{base}" if base else ""


def find_language(scope: Scope) -> str:
    """Return the language the address asks for; zh where it asks for none we have."""
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("lang", [""])[0]
    return asked if asked in LANGUAGES else "zh"


def translate_shell(html: str, words: Words) -> str:
    """Return the shell with language, title and the no-script note in the reader's language.

    >>> translate_shell('<html lang="en"><title>Streamlit</title>', Words("zh"))
    '<html lang="zh-CN"><title>数字台账</title>'
    """
    html = html.replace('<html lang="en">', f'<html lang="{words.tag}">', 1)
    html = html.replace("<title>Streamlit</title>", f"<title>{words('app.title')}</title>", 1)
    html = FONT.sub("", html, count=1).replace("</head>", f"{PAPER}</head>", 1)
    before, tag, rest = html.partition("<noscript>")
    _, end, after = rest.partition("</noscript>")
    if not end:
        return html
    return f"{before}{tag}<p>{words('app.noscript')}</p>{end}{after}"


class _Rewriter:
    """Holds one response back until its HTML is whole, then sends it on translated."""

    def __init__(self, send: Send, lang: str) -> None:
        self.pass_on, self.lang = send, lang
        self.start: Message | None = None
        self.body = b""

    async def send(self, message: Message) -> None:
        """Pass on, or hold back, one message of the response."""
        if message["type"] == "http.response.start" and _is_shell(message):
            self.start = message
        elif self.start is None:
            await self.pass_on(message)
        elif message["type"] == "http.response.body":
            self.body += message.get("body", b"")
            if not message.get("more_body"):
                await self._send_whole(self.start)

    async def _send_whole(self, start: Message) -> None:
        html = translate_shell(self.body.decode("utf-8"), Words(self.lang)).encode("utf-8")
        headers = MutableHeaders(raw=start["headers"])
        headers["content-length"] = str(len(html))
        for stale in ("etag", "last-modified"):
            if stale in headers:
                del headers[stale]
        await self.pass_on(start)
        await self.pass_on({"type": "http.response.body", "body": html})


def _is_shell(message: Message) -> bool:
    headers = MutableHeaders(raw=message["headers"])
    return (
        message["status"] == 200
        and headers.get("content-type", "").startswith("text/html")
        and "content-encoding" not in headers
        and int(headers.get("content-length", "0")) < LARGEST
    )
