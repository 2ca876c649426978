"""`edition-metrics serve`: this machine only, from anywhere, on the data that was named."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from extract.commands import serve


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_it_answers(address: str, program: subprocess.Popen[bytes]) -> bytes:
    for _ in range(150):
        assert program.poll() is None, "the server ended"
        try:
            with urllib.request.urlopen(address, timeout=2) as answer:
                return bytes(answer.read())
        except OSError:
            time.sleep(0.2)
    raise AssertionError("no answer in 30 seconds")


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="looks at the sockets of /proc")
def test_it_serves_the_named_data_on_this_machine_only(run: Any, data: Path, root: Path) -> None:
    run("build", "--data", data)
    port = free_port()
    program = subprocess.Popen(
        [sys.executable, "-m", "extract", "serve", "--port", str(port), "--data", "data"],
        cwd=data.parent,
        env=os.environ | {"PYTHONPATH": str(root)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_until_it_answers(f"http://127.0.0.1:{port}/_stcore/health", program)
        served = wait_until_it_answers(f"http://127.0.0.1:{port}/data/facts.csv", program)
        assert served == (data / "tables" / "facts.csv").read_bytes()
        listening = [
            line.split()[1]
            for table in ("/proc/net/tcp", "/proc/net/tcp6")
            for line in Path(table).read_text().splitlines()[1:]
            if line.split()[1].endswith(f":{port:04X}") and line.split()[3] == "0A"
        ]
        assert listening == [f"0100007F:{port:04X}"]
    finally:
        program.kill()
        program.wait()


@pytest.mark.parametrize("arguments", [["--port", "0"], ["--port", "http"], ["--port", "65536"]])
def test_a_port_that_is_none(run: Any, arguments: list[str]) -> None:
    done = run("serve", *arguments)
    assert done.returncode == 2 and b"Traceback" not in done.stderr


def test_without_the_clone_the_next_step_is_said(
    monkeypatch: pytest.MonkeyPatch, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from extract.cli import exit_code

    monkeypatch.setattr(serve, "APP", Path("/nowhere/streamlit_app.py"))
    assert exit_code(["serve", "--data", str(data)]) == 2
    assert "streamlit_app.py" in capsys.readouterr().err


def test_the_app_lies_where_serve_looks_for_it(root: Path) -> None:
    assert root / "streamlit_app.py" == serve.APP and serve.APP.is_file()
