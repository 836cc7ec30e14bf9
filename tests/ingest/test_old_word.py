"""The old Word format is recognised and refused with the way out."""

from __future__ import annotations

import pytest

from annotator.ingest.old_word import READER
from annotator.model.errors import BadInput
from tests.ingest.documents import assert_survives, read, rtf

MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100


def seeds() -> dict[str, bytes]:
    return {"march.doc": MARK + b"WordDocument"}


def test_what_to_do() -> None:
    with pytest.raises(BadInput, match="old Word format") as refused:
        read(READER, seeds()["march.doc"])
    assert "--convert-to docx" in refused.value.hint


def test_a_locked_document_is_in_the_same_container() -> None:
    with pytest.raises(BadInput, match="protected with a password"):
        read(READER, MARK + "EncryptedPackage".encode("utf-16-le"))


def test_sniffing() -> None:
    assert READER.sniff(MARK, "a.bin") == 90
    assert READER.sniff(b"", "a.doc") == 50
    assert READER.sniff(rtf("x"), "a.doc") < 90
    assert READER.sniff(b"", "a.docx") == 0


def test_broken_files() -> None:
    assert_survives(READER, seeds(), rounds=5)
