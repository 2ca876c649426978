"""The command line: a table of commands, each imported only when it is asked for."""

import importlib
import io
import os
import sys

import click

from extract.door import Unreadable

# name: what `--help` says of it. The command itself is `extract.commands.<name>.command`.
COMMANDS = {
    "numbers": "列出文本里的每一个数字 · every number of a text",
    "check": "用报纸文本核对数据核定表 · fact sheets against the text",
    "build": "生成全部表格 · all tables under data/tables/",
    "draft": "由文本起草数据核定表 · a fact sheet from the text, as draft",
    "report": "一期的数字核定单 · the desk's verification sheet of an edition",
    "fix": "改正核定表里的手误 · mend typical slips of the files, as a diff",
    "serve": "打开看板 · the dashboard on this machine",
}
UNUSABLE = 2


class LazyGroup(click.Group):
    """A group that loads a command's module when the command runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"extract.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table of commands without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="edition-metrics", prog_name="edition-metrics")
def cli() -> None:
    """报纸一期里的数字：找出、核对、成表。
    The figures of a newspaper edition: found, checked, tabled.

    \b
    Example: edition-metrics check 2024-12-06
    Exit codes: 0 fine · 1 a finding of severity error · 2 usage or unreadable input
    """


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with the exit code of the contract."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A console of another code page shows what it can instead of failing.
            stream.reconfigure(errors="backslashreplace")
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        # What goes to a file or a program is the same bytes on every system.
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sys.exit(exit_code(arguments))


def exit_code(arguments: list[str] | None = None) -> int:
    """Run the command line: 0 fine, 1 a finding of severity error, 2 usage or unreadable input."""
    try:
        return int(cli.main(arguments, prog_name="edition-metrics", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
    except Unreadable as error:
        from extract.commands.say import say_problems

        say_problems(error.problems)
    except BrokenPipeError:
        # The reader of our output (`| head`) has seen enough; nobody is left to write to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (click.Abort, KeyboardInterrupt):
        return 130
    return UNUSABLE
