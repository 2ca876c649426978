"""Bytes as text: every encoding in use decoded, binary data refused in words."""

import codecs

import pytest

from extract.door import Unreadable
from extract.edition.decode import decode_text

TEXT = "本报讯 入汛以来，全县转移群众1200余人。\r\n一号水闸：开启。\n"
ENCODED = {
    "utf-8": TEXT.encode(),
    "utf-8 with mark": codecs.BOM_UTF8 + TEXT.encode(),
    "utf-16 with mark, little": codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
    "utf-16 with mark, big": codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    "utf-16 without mark, little": TEXT.encode("utf-16-le"),
    "utf-16 without mark, big": TEXT.encode("utf-16-be"),
    "gb18030": TEXT.encode("gb18030"),
    "gbk": TEXT.encode("gbk"),
}
BINARY = {
    "png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10" + bytes(range(256)) * 20,
    "zip": b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00" + bytes(range(255, -1, -1)) * 9,
    "zeros": bytes(5000),
    "word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + b">\x00\x03\x00\xfe\xff" * 40,
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n" + bytes(range(128, 256)) * 30,
    "half a utf-16": codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le")[:-1],
    "control characters": ("\x01\x02\x03" * 100).encode(),
}


@pytest.mark.parametrize("name", ENCODED)
def test_text_is_decoded_with_its_line_ends(name: str) -> None:
    assert decode_text(ENCODED[name], "a.txt") == TEXT


@pytest.mark.parametrize(
    "raw", [b"", b"40", "四十".encode(), "𠮷野家3家店😀".encode(), "5\0户\x1b[31m😀".encode()]
)
def test_short_and_rare_texts(raw: bytes) -> None:
    assert decode_text(raw, "a.txt") == raw.decode()


@pytest.mark.parametrize("name", BINARY)
def test_binary_data_is_refused(name: str) -> None:
    with pytest.raises(Unreadable) as refused:
        decode_text(BINARY[name], "scan.png")
    [problem] = refused.value.problems
    assert (problem.path, problem.line, problem.code) == ("scan.png", 0, "not_text")
    assert problem.message_zh and problem.message_en
    assert problem.next_step_zh and problem.next_step_en


def test_a_stray_escape_does_not_refuse_a_page() -> None:
    text = "春耕\x1b正忙，\x0c全乡整地800亩。" * 20
    assert decode_text(text.encode(), "a.txt") == text
