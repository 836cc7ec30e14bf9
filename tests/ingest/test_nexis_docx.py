"""Nexis Uni downloads that are Word documents."""

from __future__ import annotations

import pytest

from annotator.ingest.nexis_docx import READER
from annotator.model.errors import BadInput
from tests.ingest.documents import assert_survives, docx, docx_lines, packed, paragraph, read
from tests.ingest.test_nexis import COVER, FIRST, SECOND


def seeds() -> dict[str, bytes]:
    return {"nexis.docx": docx_lines([*COVER, *FIRST, *SECOND])}


def test_a_download() -> None:
    drafts, remarks = read(READER, seeds()["nexis.docx"])
    assert remarks == []
    assert [draft.title for draft in drafts] == ["Workers march in Lenvik", "Bridges blocked"]
    assert drafts[0].text == "Workers\xa0marched in Lenvik.\n\nThey said: no."


def test_breaks_inside_a_paragraph() -> None:
    lines = [*SECOND[:3], "\nCopyright 2019 Courier", *SECOND[3:-1], "\nEnd of Document"]
    [draft], _ = read(READER, docx_lines(lines))
    assert (draft.title, draft.text) == ("Bridges blocked", "Text of it.")


def test_what_was_left_out_is_told() -> None:
    body = "".join(map(paragraph, SECOND)) + "<w:altChunk/>"
    _, [remark] = read(READER, docx(body))
    assert remark.message == "Documents inside the document were left out: 1."


def test_sniffing() -> None:
    data = seeds()["nexis.docx"]
    assert READER.sniff(data, "a.docx") == 100
    assert READER.sniff(docx_lines(["Workers marched.", "Body"]), "a.docx") == 0
    assert READER.sniff(packed({"word/document.xml": "x"}, stored=["word/document.xml"]), "a") == 0
    assert READER.sniff(b"", "a.docx") == 0
    assert READER.sniff(b"PK\x03\x04word/document.xml", "a.docx") == 0


def test_sniffing_sees_only_the_beginning_of_a_long_file() -> None:
    words = [f"{number} {number * 7919 % 100003}" for number in range(60_000)]
    data = docx_lines([*COVER, *words])
    assert len(data) > 100_000
    assert READER.sniff(data[:65536], "a.docx") == 100


def test_what_is_refused() -> None:
    with pytest.raises(BadInput):
        read(READER, b"Dear all")


def test_broken_files() -> None:
    assert_survives(READER, seeds())
