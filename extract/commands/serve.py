"""`edition-metrics serve`: the dashboard on this machine."""

import os
import subprocess
import sys
from pathlib import Path

import click

import extract
from extract.commands.data_folder import VARIABLE, data_option
from extract.commands.say import say_words

APP = Path(extract.__file__).resolve().parents[1] / "streamlit_app.py"
EXAMPLE = """\b
Example:
  edition-metrics serve
  edition-metrics serve --port 8600
"""


@click.command("serve", epilog=EXAMPLE)
@click.option("--address", default="127.0.0.1", show_default=True, metavar="A")
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True, metavar="P")
@data_option()
def command(data: Path, address: str, port: int) -> int:
    """打开看板，等同于 streamlit run streamlit_app.py；默认只有本机能看。

    The dashboard, the same as streamlit run streamlit_app.py; by default for this machine only.
    """
    if not APP.is_file():
        say_words("no_app", app=APP.name)
        return 2
    if address not in ("127.0.0.1", "localhost", "::1"):
        say_words("open_address", address=address)
    arguments = [
        *(sys.executable, "-m", "streamlit", "run", str(APP)),
        *("--server.address", address, "--server.port", str(port)),
    ]
    os.environ[VARIABLE] = str(data.resolve())
    # The theme and the settings lie beside the app, wherever the command was typed.
    os.chdir(APP.parent)
    if os.name == "posix":
        os.execv(sys.executable, arguments)
    return subprocess.call(arguments)
