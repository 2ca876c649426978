"""Which of an edition's texts a command reads."""

import click

reading_option = click.option(
    "--text",
    "reading",
    type=click.Choice(["original", "digest"]),
    help="读哪份文本；默认有原文用原文 · which text; by default the original where it is",
)
