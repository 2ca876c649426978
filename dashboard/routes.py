"""The served addresses: every table as CSV and JSON, and the data package beside them."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from dashboard.answers import Answer, answer_data
from dashboard.shell import HouseShell

# CORS for anyone: these are public tables, read only, and no cookie opens anything.
OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Expose-Headers": "ETag, Content-Disposition",
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
}


async def serve_data(request: Request) -> Response:
    """Return what lies at an address under /data/; 304 where the reader has it already."""
    if request.method == "OPTIONS":
        return Response(status_code=204, headers=OPEN)
    query = [(key, value) for key, value in request.query_params.multi_items()]
    answer = await run_in_threadpool(answer_data, request.path_params["name"], query)
    headers = {**OPEN, **_say_file(answer)}
    if answer.status == 200:
        headers["ETag"] = f'"{sha256(answer.body).hexdigest()[:32]}"'
        if _has_it(request.headers, headers["ETag"]):
            return Response(status_code=304, headers=headers)
    return Response(answer.body, answer.status, headers, media_type=answer.media)


def _say_file(answer: Answer) -> dict[str, str]:
    if not answer.file_name:
        return {}
    return {"Content-Disposition": f"inline; filename*=UTF-8''{answer.file_name}"}


def _has_it(headers: Mapping[str, str], tag: str) -> bool:
    known = [
        part.strip().removeprefix("W/") for part in headers.get("if-none-match", "").split(",")
    ]
    return tag in known or "*" in known


def list_routes() -> list[BaseRoute]:
    """Return the routes, under the server's base path too: Streamlit does not prefix them."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    paths = ["/data/{name:path}", *([f"/{base}/data/{{name:path}}"] if base else [])]
    return [Route(path, serve_data, methods=["GET", "HEAD", "OPTIONS"]) for path in paths]


ROUTES = list_routes()
MIDDLEWARE = [Middleware(HouseShell)]
