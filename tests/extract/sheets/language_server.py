"""A client of the real yaml-language-server, the one editors complete and underline with."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import IO, Any

VERSION = "1.25"


def find_server(folder: Path) -> tuple[list[str] | None, str]:
    """The command of an installed server, or of one npm puts into the folder; else why not."""
    named = os.environ.get("YAML_LANGUAGE_SERVER") or shutil.which("yaml-language-server")
    if named:
        return [named, "--stdio"], ""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return None, "needs yaml-language-server, or node and npm to install it"
    install = [
        npm,
        "install",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--prefix",
        str(folder),
    ]
    try:
        done = subprocess.run(
            [*install, f"yaml-language-server@{VERSION}"], capture_output=True, timeout=180
        )
    except subprocess.TimeoutExpired:
        return None, "npm did not answer in time"
    if done.returncode != 0:
        return None, "npm could not install yaml-language-server"
    return [str(folder / "node_modules" / ".bin" / "yaml-language-server"), "--stdio"], ""


class Server:
    """One running server: opens sheets, gives what it underlines and what it offers."""

    def __init__(self, command: list[str], root: Path) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert self.process.stdin is not None and self.process.stdout is not None
        self.input: IO[bytes] = self.process.stdin
        self.output: IO[bytes] = self.process.stdout
        self.ids = itertools.count(1)
        capabilities = {"textDocument": {"publishDiagnostics": {}, "completion": {}}}
        self.ask("initialize", processId=None, rootUri=root.as_uri(), capabilities=capabilities)
        self.tell("initialized")
        yaml = {"validate": True, "completion": True, "schemaStore": {"enable": False}}
        self.tell("workspace/didChangeConfiguration", settings={"yaml": yaml})

    def underlined(self, path: Path) -> list[tuple[int, str]]:
        """The lines the server underlines in a file, counted from 1, and what it says of each."""
        self._open(path)
        while True:
            message = self._read()
            found = message.get("params", {})
            is_about = message.get("method") == "textDocument/publishDiagnostics"
            if is_about and found["uri"] == path.as_uri():
                places = [
                    (d["range"]["start"]["line"] + 1, d["message"]) for d in found["diagnostics"]
                ]
                return sorted(places)

    def offered(self, path: Path, line: int, column: int) -> dict[str, str]:
        """What the server offers at a place, each with its explanation."""
        self._open(path)
        place = {"line": line - 1, "character": column - 1}
        answer = self.ask(
            "textDocument/completion", textDocument={"uri": path.as_uri()}, position=place
        )
        items = answer["items"] if isinstance(answer, dict) else answer
        return {
            item["label"]: json.dumps(item.get("documentation"), ensure_ascii=False)
            for item in items
        }

    def close(self) -> None:
        """End the server."""
        self.process.kill()
        self.process.wait()

    def ask(self, method: str, **params: object) -> Any:
        """Send a request and give its answer; what comes before it is passed over."""
        number = next(self.ids)
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == number and "method" not in message:
                return message.get("result")

    def tell(self, method: str, **params: object) -> None:
        """Send a notice nobody answers."""
        self._send({"method": method, "params": params})

    def _open(self, path: Path) -> None:
        document = {
            "uri": path.as_uri(),
            "languageId": "yaml",
            "version": 1,
            "text": path.read_text(encoding="utf-8"),
        }
        self.tell("textDocument/didOpen", textDocument=document)

    def _send(self, message: dict[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        self.input.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.input.flush()

    def _read(self) -> dict[str, Any]:
        """The next message; what the server asks of the editor is answered with nothing."""
        length = 0
        while line := self.output.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        if not length:
            raise AssertionError("the language server has ended")
        message: dict[str, Any] = json.loads(self.output.read(length))
        if "id" in message and "method" in message:
            items = message.get("params", {}).get("items", [])
            self._send({"id": message["id"], "result": [None for _ in items] or None})
        return message
