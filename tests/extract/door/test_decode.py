"""Whatever an editor saved a file as is read, and written back the same way."""

from pathlib import Path

import pytest

from extract.door import Unreadable
from extract.door.decode import decode, find_encoding

pytestmark = pytest.mark.quick

TEXT = "数值: 4500余人次 🙂\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_every_encoding_in_use(encoding: str) -> None:
    raw = TEXT.encode(encoding)
    assert decode(raw, "a.yaml") == TEXT
    assert raw.decode(find_encoding(raw)).encode(find_encoding(raw)) == raw


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(Unreadable) as caught:
        decode(bytes([0xFF, 0x30, 0x81, 0xFF]), Path("a.yaml"))
    assert caught.value.problems[0].code == "not_text"
