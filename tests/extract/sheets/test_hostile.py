"""Two thousand hostile documents: no crash, no traceback, no time lost, memory within bounds.

They are read in a process of its own, since the worst of what YAML libraries do is to take the
process with them, and since its memory can be measured. What time one may take is told by what the
library needs, in the same process, for a long and harmless one: a slow machine slows both.
"""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from extract.door import Unreadable
from extract.newsroom import Newsroom, read_newsroom
from extract.sheets import read_factsheet, read_factsheet_text
from extract.sheets.corrections import read_corrections
from extract.sheets.mend import mend_text

DOCUMENTS = 2000
# Some 4 are usual; what is quadratic takes hundreds.
TIMES_HARMLESS = 15
HARMLESS = "many keys"
MEGABYTES = 200
PATH = Path("2025-03-14.yaml")

# The cases a YAML library is known to fall over, each alone.
KNOWN = {
    "deep brackets": "[" * 300_000,
    "deep braces": "{" * 100_000,
    "deep dashes": "- " * 100_000,
    "deep questions": "? " * 100_000,
    "deep keys": "".join(f"{' ' * n}k:\n" for n in range(1200)),
    "deep and closed": "[" * 5000 + "]" * 5000,
    "billion laughs": "\n".join(
        ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
        + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    ),
    "huge integer": "value: " + "9" * 500_000,
    "huge exponent": "value: 1e999999999",
    "huge hexadecimal": "value: 0x" + "f" * 100_000,
    "sexagesimal": "value: " + "1:" * 50_000 + "1",
    "bad date": "value: 2024-02-30",
    "timestamp tag": "value: !!timestamp foo",
    "python tag": "value: !!python/object/apply:os.system [exit 1]",
    "binary tag": "value: !!binary %%%",
    "merge key": "<<: {a: 1}\nb: 2",
    "one long line": "a: " + "字" * 300_000,
    "one long key": "字" * 100_000 + ": 1",
    "many keys": "".join(f"k{n}: 1\n" for n in range(60_000)),
    "many problems": "".join(f"k{n}：&a{n} 1\n" for n in range(30_000)),
    "many tabs": "\t" * 500_000,
    "many spaces": "a:" + " " * 900_000 + "#",
    "many spaces and no comment": "a: b" + " " * 900_000 + "c",
    "many colons": "a" + ":" * 500_000,
    "many commas": "[" + "," * 500_000,
    "many quotes": "a: " + "'" * 500_001,
    "many anchors": "[" + "&a " * 100_000,
    "many documents": "---\n" * 100_000,
    "many empty lines": "\n" * 900_000,
    "many carriage returns": "a: 1\r" * 100_000,
    "null bytes": "a: \0\0\0",
    "surrogate": "a: \ud800",
    "byte order marks": "\ufeff" * 1000 + "a: 1",
    "directives": "%YAML 9.9\n%TAG ! tag:x,2000:\n---\na: 1",
    "block of text": "a: |\n" + "  " * 100_000,
    "folded sign": "bound: >\n" + " >" * 1000,
    "escapes": 'a: "' + "\\x" * 10_000 + '"',
}

# Pieces a generated document is put together from: of sheets, of YAML, and of neither.
PIECES = [
    *("edition: 2025-03-14\n", "stories:\n", "  - story: 甲\n", "    figures:\n", "version: 1\n"),
    *(
        "      - metric: 机井\n",
        "        value: 360\n",
        "        bound: 余\n",
        "        unit: 口\n",
    ),
    *(
        "        printed: 3口\n",
        "set_aside:\n",
        "answers:\n",
        "part_of: [机井]",
        "version: 99999\n",
    ),
    *("period: 今年以来\n", "checked_on: ", "low: ", "high: ", "上月", "昨天", "0001-01-01"),
    *("9999-12-31", "2024-W53", "/", "..", "12,007", "4500余", "12:30", "0355", "no", "null", "字"),
    *(
        "- ",
        "  ",
        "    ",
        "\t",
        "\n",
        "\n",
        "\n",
        "\r\n",
        "\r",
        ":",
        ": ",
        "：",
        ",",
        "，",
        "'",
        '"',
    ),
    *(
        "“",
        "”",
        "[",
        "]",
        "{",
        "}",
        "&a ",
        "*a",
        "!!int ",
        "!",
        "%",
        "@",
        "`",
        "?",
        "? ",
        "#",
        " # ",
    ),
    *("|", ">", ">=", "<", "=", "~", "---", "---\n", "...", "<<: ", "０", "\0", "\x07", "\x85"),
    *("\u2028", "\ufeff", "\ud83d", "🙂", "\\", "\\x", "9" * 40, "1e99", "-", "--", ".inf"),
    *("[[[[[[[[", "- - - - - ", "      - {metric: 机井, value: ", "\u3000", "\u00a0"),
]

READER = """
import json, random, resource, sys, time
from pathlib import Path
import yaml
from extract.door import Unreadable
from extract.newsroom import read_newsroom
from extract.sheets import read_factsheet_text

given = json.loads(Path(sys.argv[1]).read_text())
newsroom = read_newsroom(Path(given["data"]))
dice = random.Random(20250314)
texts = list(given["known"].items())
for number in range(given["documents"] // 2):
    pieces = dice.choices(given["pieces"], k=dice.randint(1, 400))
    texts.append((f"generated {number}", "".join(pieces)))
    sheet = list(given["sheet"])
    for _ in range(dice.randint(1, 12)):
        at = dice.randrange(len(sheet))
        sheet[at : at + dice.randint(0, 9)] = dice.choice(given["pieces"])
    texts.append((f"damaged {number}", "".join(sheet)))
def harmless():
    began = time.process_time()
    for _ in yaml.parse(given["known"][given["harmless"]], Loader=yaml.CSafeLoader):
        pass
    return time.process_time() - began
yardstick = min(harmless() for _ in range(3))
slowest, readable = (0.0, ""), 0
for name, text in texts:
    print(name, file=sys.stderr, flush=True)
    began = time.process_time()
    try:
        read_factsheet_text(text, Path("2025-03-14.yaml"), newsroom)
        readable += 1
    except Unreadable as error:
        assert error.problems and str(error)
    slowest = max(slowest, ((time.process_time() - began) / yardstick, name))
# Linux hands a parent's ru_maxrss down through exec; the process's own mark is in its status.
status = Path("/proc/self/status")
if status.exists():
    peak = int(status.read_text().partition("VmHWM:")[2].split()[0]) / 1024
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
found = {"slowest": slowest, "peak": peak, "readable": readable, "read": len(texts)}
print(json.dumps(found))
"""


@pytest.mark.slow
def test_two_thousand_hostile_documents(data: Path, sheet_text: str, tmp_path: Path) -> None:
    given = tmp_path / "given.json"
    words: dict[str, object] = {"data": str(data), "documents": DOCUMENTS, "sheet": sheet_text}
    words |= {"known": KNOWN, "pieces": PIECES, "harmless": HARMLESS}
    given.write_text(json.dumps(words))
    done = subprocess.run(
        [sys.executable, "-c", READER, str(given)],
        capture_output=True,
        text=True,
        timeout=500,
        encoding="utf-8",
        # Counting every line for coverage would be most of the time that is measured.
        env={name: word for name, word in os.environ.items() if not name.startswith("COVERAGE")},
    )
    assert done.returncode == 0, (done.returncode, done.stderr[-2000:])
    found = json.loads(done.stdout)
    assert found["read"] == DOCUMENTS + len(KNOWN)
    assert found["slowest"][0] < TIMES_HARMLESS, found
    assert found["peak"] < MEGABYTES, found
    assert 0 < found["readable"] < found["read"], found


@pytest.mark.parametrize("name", KNOWN)
def test_each_known_case_is_refused_in_words(name: str, newsroom: Newsroom) -> None:
    with pytest.raises(Unreadable) as caught:
        read_factsheet_text(KNOWN[name], PATH, newsroom)
    for problem in caught.value.problems:
        assert problem.message_zh and problem.message_en
        assert len(problem.message_zh) < 400
        assert len(problem.snippet) <= 120


@pytest.mark.parametrize("name", KNOWN)
def test_each_known_case_may_be_looked_at_for_mends(name: str) -> None:
    assert isinstance(mend_text(KNOWN[name][:20_000], PATH), str)


def damaged(text: str, dice: random.Random) -> str:
    """The text with a few pieces cut out and others put in."""
    letters = list(text)
    for _ in range(dice.randint(1, 12)):
        at = dice.randrange(len(letters))
        letters[at : at + dice.randint(0, 9)] = dice.choice(PIECES)
    return "".join(letters)


CORRECTIONS = """\
edition: 2025-03-14
corrections:
  - figure: 抗旱打井/深井
    was: 41口
    right: 14口
    reason: 水利局更正
    expect: 41
"""


def test_damaged_files_of_every_kind(data: Path, sheet_path: Path, newsroom: Newsroom) -> None:
    sheet = read_factsheet(sheet_path, newsroom)
    dice = random.Random(20250314)
    districts = data / "reference" / "districts.yaml"
    stands = districts.read_text(encoding="utf-8")
    corrections = data / "corrections.yaml"
    refused = 0
    for _ in range(DOCUMENTS // 10):
        districts.write_bytes(damaged(stands, dice).encode("utf-8", "surrogatepass"))
        corrections.write_bytes(damaged(CORRECTIONS, dice).encode("utf-8", "surrogatepass"))
        for read in (lambda: read_newsroom(data), lambda: read_corrections(corrections, sheet)):
            try:
                read()
            except Unreadable as error:
                assert error.problems
                refused += 1
    assert refused


def test_a_mend_is_a_mend_whatever_the_text(sheet_text: str) -> None:
    dice = random.Random(20250314)
    for _ in range(DOCUMENTS // 10):
        mended = mend_text(damaged(sheet_text, dice), PATH)
        assert mend_text(mended, PATH) == mended
