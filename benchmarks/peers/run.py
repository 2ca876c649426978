"""Read the numbers of a text with a public library, one text a line, and time it on another.

    python run.py {jionlp|recognizers|cn2an} TEXT OUT.jsonl SPEED_TEXT

It runs in the library's own environment and needs nothing else. Each line of OUT.jsonl is a list of
[start, end, surface, value or null], half-open, in code points. Values are the library's: a range
and a point in time have none. Printed are its version, and characters and seconds of the timing.
"""

from __future__ import annotations

import contextlib
import gc
import importlib.metadata
import json
import logging
import re
import sys
import timeit
import warnings
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from fractions import Fraction
from pathlib import Path

Find = tuple[int, int, str, float | None]
Reader = Callable[[str], Iterator[Find]]
NOW = 1_751_256_000  # any fixed time will do
PLAIN = re.compile(r"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?%?")
TIMEX = re.compile(r"^PT?(\d+(?:\.\d+)?)[YMWDHS]$")
DIGITS = re.compile(r"-?\d+(?:\.\d+)?(?:/\d+|[十百千万亿]+)?[%℃]?")


def main() -> None:
    """Write what is found; print the seconds of the fastest of three runs, after a first one."""
    peer, text, out, speed_text = sys.argv[1:]
    logging.disable()  # jionlp logs a traceback for each surface it tries in vain
    warnings.simplefilter("ignore")  # and cn2an warns
    package, load = PEERS[peer]
    with contextlib.redirect_stdout(sys.stderr):  # jionlp greets
        read = load()
    made = "\n".join(json.dumps(finds, ensure_ascii=False) for finds in read_all(read, lines(text)))
    Path(out).write_text(made + "\n", encoding="utf-8", newline="\n")
    timed = lines(speed_text)
    runs = timeit.repeat(lambda: read_all(read, timed), gc.enable, repeat=3, number=1)
    told = {
        "version": importlib.metadata.version(package),
        "characters": sum(map(len, timed)),
        "seconds": min(runs),
    }
    print(json.dumps(told))


def lines(path: str) -> list[str]:
    """The texts of a file, one a line."""
    return Path(path).read_text(encoding="utf-8").splitlines()


def read_all(read: Reader, texts: list[str]) -> list[list[Find]]:
    """What is found in each text."""
    return [keep_longest(read(text)) for text in texts]


def keep_longest(finds: Iterable[Find]) -> list[Find]:
    """Of finds that overlap keep the longest; of the same length one with a value."""
    kept: list[Find] = []
    for find in sorted(finds, key=lambda f: (f[0] - f[1], f[3] is None, f[0])):
        if all(find[1] <= other[0] or other[1] <= find[0] for other in kept):
            kept.append(find)
    return sorted(kept)


def to_value(told: object) -> float | None:
    """The one number told, without its percent sign."""
    return float(str(told).rstrip("%")) if PLAIN.fullmatch(str(told)) else None


def load_jionlp() -> Reader:
    """Money and time: all it finds in running text."""
    import jionlp

    def read(text: str) -> Iterator[Find]:
        rows = jionlp.ner.extract_money(text, with_parsing=True)
        rows += jionlp.ner.extract_time(text, time_base=NOW, with_parsing=True)
        for row in rows:
            told = row["detail"]["num" if row["type"] == "money" else "time"]
            if row["type"] == "time_delta" and len(told) == 1 and "周" not in row["text"]:
                (told,) = told.values()  # {"day": 3.0}; weeks would be told in days
            yield *row["offset"], row["text"], to_value(told)

    return read


def load_recognizers() -> Reader:
    """Numbers, percentages, ordinals, the four numbers with a unit, dates and times.

    An exception inside a recognizer is caught there: its finds are then missing, unsaid.
    """
    import recognizers_suite

    kinds = ("number", "percentage", "ordinal", "currency", "dimension", "age", "temperature")
    readers = [getattr(recognizers_suite, f"recognize_{kind}") for kind in (*kinds, "datetime")]

    def read(text: str) -> Iterator[Find]:
        for row in (row for reader in readers for row in reader(text, "zh-cn")):
            if row and row.resolution:  # some dates are found and not read: 每秒
                told = row.resolution.get("value")
                if row.type_name.endswith(".duration"):  # in seconds: the 3 of 三天 is in P3D
                    told = TIMEX.sub(r"\1", row.resolution["values"][0]["timex"])
                yield row.start, row.end + 1, text[row.start : row.end + 1], to_value(told)

    return read


def load_cn2an() -> Reader:
    """Every run of digits once Chinese numerals are turned to digits, told where it stood."""
    import cn2an

    def read(text: str) -> Iterator[Find]:
        told, spans = cn2an.transform(text, "cn2an"), list[tuple[int, int]]()
        for tag, i, j, a, b in SequenceMatcher(None, text, told, autojunk=False).get_opcodes():
            spans += [(i + k, i + k + 1) if tag == "equal" else (i, j) for k in range(b - a)]
        for match in DIGITS.finditer(told):
            start, end, value = spans[match.start()][0], spans[match.end() - 1][1], None
            plain = match[0].rstrip("%℃")
            with contextlib.suppress(ValueError, ZeroDivisionError):
                value = float(Fraction(plain) if "/" in plain else cn2an.cn2an(plain, "smart"))
            yield start, end, text[start:end], value

    return read


PEERS = {
    "jionlp": ("jionlp", load_jionlp),
    "recognizers": ("recognizers-text-suite", load_recognizers),
    "cn2an": ("cn2an", load_cn2an),
}

if __name__ == "__main__":
    main()
