"""Word documents, one article each."""

from __future__ import annotations

from annotator.ingest.docx import READER
from tests.ingest.documents import assert_survives, docx, docx_lines, only, packed, paragraph, read


def seeds() -> dict[str, bytes]:
    return {
        "march.docx": docx(
            paragraph("Source: Trend")
            + paragraph("Workers marched in Lenvik.\nThey blocked two bridges.")
            + "<w:tbl><w:tr><w:tc>" + paragraph("cell") + "</w:tc></w:tr></w:tbl>",
            core="<dc:title>March in Lenvik</dc:title><created>2022-10-13T08:00:00Z</created>",
        )
    }  # fmt: skip


def test_an_article() -> None:
    draft = only(READER, seeds()["march.docx"])
    assert draft.text == "Workers marched in Lenvik.\nThey blocked two bridges.\ncell"
    assert (draft.title, draft.source) == ("March in Lenvik", "Trend")
    assert draft.published is None  # the day on which the file was made is not that of the article
    assert draft.origin["document_created"] == "2022-10-13T08:00:00Z"


def test_what_was_left_out_is_told() -> None:
    body = (
        "<w:p><w:r><w:t>a</w:t><w:footnoteReference/><w:commentReference/></w:r><w:ins/>"
        "<w:r><w:drawing><w:txbxContent/></w:drawing></w:r></w:p><w:altChunk/>"
    )
    assert only(READER, docx(body)).notes == (
        "Foot-notes were left out: 1.",
        "Text boxes were left out: 1.",
        "It has tracked changes; it was read as if all were accepted.",
        "Comments were left out: 1.",
        "Documents inside the document were left out: 1.",
    )


def test_a_download_of_nexis_read_as_one_article_is_told() -> None:
    lines = [
        "Title",
        "Paper",
        "July 2, 2019",
        "Length:\xa05 words",
        "Body",
        "Text",
        "End of Document",
    ]
    drafts, [remark] = read(READER, docx_lines(lines))
    assert len(drafts) == 1
    assert "Nexis Uni (DOCX)" in remark.hint


def test_sniffing() -> None:
    data = seeds()["march.docx"]
    assert READER.sniff(data, "a.docx") == 90
    assert READER.sniff(data, "a.bin") == 90
    assert READER.sniff(packed({"a.txt": "x"}), "a.zip") == 0
    assert READER.sniff(b"", "a.docx") == 50
    assert READER.sniff(b"Dear all", "a.txt") == 0


def test_broken_files() -> None:
    assert_survives(READER, seeds())
