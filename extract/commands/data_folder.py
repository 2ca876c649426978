"""Where the newsroom's data is: named, or the nearest `data/` upward; never beside the package."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any] | click.Command)

VARIABLE = "EDITION_METRICS_DATA"


def data_option(required: bool = True) -> Callable[[Command], Command]:
    """The `--data DIR` option; without one, the variable or the nearest `data/` upward."""
    return click.option(
        "--data",
        type=click.Path(path_type=Path),
        envvar=VARIABLE,
        metavar="DIR",
        callback=_named_or_nearest if required else _named_or_none,
        help=f"数据目录 · the data folder [env: {VARIABLE}; else the nearest data/ upward]",
    )


def find_data(start: Path) -> Path | None:
    """The nearest `data/` with editions or reference files, from `start` upward, or None."""
    for folder in (start, *start.parents):
        data = folder / "data"
        if (data / "reference").is_dir() or (data / "editions").is_dir():
            return data
    return None


def _named_or_none(
    context: click.Context, option: click.Parameter, given: Path | None
) -> Path | None:
    if given is None:
        return find_data(Path.cwd())
    if not given.is_dir():
        raise click.BadParameter(
            f"{given}: 没有这个目录 · there is no such folder", context, option
        )
    return given


def _named_or_nearest(context: click.Context, option: click.Parameter, given: Path | None) -> Path:
    data = _named_or_none(context, option, given)
    if data is None:
        raise click.UsageError(
            f"从 {Path.cwd()} 往上没有找到 data/ 目录；请用 --data DIR 指明，或设置 {VARIABLE}。\n"
            f"No data/ folder upward from {Path.cwd()}: name it with --data DIR or set {VARIABLE}."
        )
    return data
