"""One edition of a newspaper: its text as received and what is known of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Reading = Literal["original", "digest"]


@dataclass(frozen=True, slots=True)
class EditionFile:
    """`edition.yaml`: what a newsroom says of one edition."""

    paper: str
    date: datetime.date
    pages: str = ""
    source: str = ""
    licence: str = ""
    sha256: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition and the text of it that is read: the paper's own, or a digest of it.

    `sha256` is that of the file read, `original_sha256` that of the paper's own text as
    `edition.yaml` names it.
    """

    id: str
    folder: Path
    paper: str
    date: datetime.date
    reading: Reading
    path: Path
    text: str
    sha256: str
    original_sha256: str = ""
    pages: str = ""
    source: str = ""
    licence: str = ""
    note: str = ""
