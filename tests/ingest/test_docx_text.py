"""The text in Word documents: everything that is read on the page, and a count of the rest."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from annotator.ingest.docx_text import local, word_text
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile
from tests.ingest.documents import docx, docx_lines, packed, paragraph

STYLES = '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'


def paragraphs(body: str) -> tuple[str, ...]:
    return word_text(MemoryFile("a.docx", docx(body))).paragraphs


def test_paragraphs_tables_and_properties() -> None:
    cell = "<w:tc>{}</w:tc>".format
    table = (
        f"<w:tbl><w:tr>{cell(paragraph('a') + paragraph('b'))}{cell(paragraph('c'))}</w:tr></w:tbl>"
    )
    data = docx(
        paragraph("") + paragraph(" March in Lenvik", "Titel") + table + paragraph("1\n2"),
        core="<dc:title>T</dc:title><dc:creator>Jane Doe</dc:creator>",
        styles=STYLES,
    )
    found = word_text(MemoryFile("a.docx", data))
    assert found.paragraphs == ("", " March in Lenvik", "a\nb\tc", "1\n2")
    assert (found.heading, found.title, found.creator) == ("March in Lenvik", "T", "Jane Doe")


def test_only_the_first_paragraph_may_be_the_heading() -> None:
    data = docx(paragraph("Text") + paragraph("Chapter", "Titel"), styles=STYLES)
    assert word_text(MemoryFile("a.docx", data)).heading is None


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:cr/></w:r>", "a\t\u2011\xad\n"),
        ("<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>", "link"),
        ("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>field</w:t></w:r></w:sdtContent></w:sdt>", "field"),
        ("<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>", "new"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>1</w:t></w:r>", "1"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>", ""),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>yes</w:t></w:r>', "yes"),
        ('<w:r><w:sym w:char="2014"/><w:sym w:char="nonsense"/><w:sym w:char="FFFFFFFF"/></w:r>', "—\ufffd\ufffd"),
        ("<!-- no --><w:r><w:t>a<!-- b -->c</w:t></w:r>", "ac"),
    ],
)  # fmt: skip
def test_what_is_in_a_paragraph(inside: str, shown: str) -> None:
    assert paragraphs(f"<w:p>{inside}</w:p>") == (shown,)


def test_a_block_inside_a_control_or_an_insertion_is_read() -> None:
    inside = paragraph("in")
    assert paragraphs(f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>") == ("in",)
    assert paragraphs(f"<w:ins>{inside}</w:ins>") == ("in",)


def test_what_is_left_out_is_counted() -> None:
    box = "<w:r><w:pict><w:txbxContent>" + paragraph("box") + "</w:txbxContent></w:pict></w:r>"
    data = docx(
        f"<w:p>{box}<w:r><w:drawing/></w:r><w:r><w:t>a</w:t><w:footnoteReference/></w:r>"
        "<w:r><w:endnoteReference/><w:commentReference/></w:r><w:del/></w:p><w:altChunk/>"
    )
    found = word_text(MemoryFile("a.docx", data))
    assert found.paragraphs == ("a",)
    left = found.left_out
    assert (left.boxes, left.footnotes, left.comments, left.changes, left.chunks) == (1, 2, 1, 1, 1)


def test_what_another_program_wrote() -> None:
    docx_module = pytest.importorskip("docx")
    document = docx_module.Document()
    document.core_properties.title = "March in Lenvik"
    document.add_heading("Workers march", 0)
    document.add_paragraph("Police\xa0said … 🚩")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "a", "b"
    buffer = io.BytesIO()
    document.save(buffer)
    found = word_text(MemoryFile("a.docx", buffer.getvalue()))
    assert found.paragraphs == ("Workers march", "Police\xa0said … 🚩", "a\tb")
    assert (found.heading, found.title) == ("Workers march", "March in Lenvik")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Dear all",
        packed({"a.txt": "x"}),
        packed({"word/document.xml": "<w:document/>"}),
        packed({"word/document.xml": "<html><body/></html>"}),
        packed({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        packed({"word/document.xml": b"<a>" * 100_000}),
        packed({"word/document.xml": b" " * 30_000_000}),  # packed too tightly
        packed({"../word/document.xml": "<a/>"}),
    ],
)
def test_what_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        word_text(MemoryFile("a.docx", data))


def test_broken_styles_and_properties_do_not_matter() -> None:
    data = docx(paragraph("a"), core="<broken", styles="<broken")
    found = word_text(MemoryFile("a.docx", data))
    assert (found.paragraphs, found.title, found.heading) == (("a",), None, None)


def test_names_without_namespaces() -> None:
    assert local(etree.fromstring('<a:b xmlns:a="urn:c"/>')) == "b"
    assert local(etree.Comment("x")) == ""


@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20), min_size=1))
def test_every_character_comes_back(lines: list[str]) -> None:
    lines = [line.replace("\ufffe", "").replace("\uffff", "") for line in lines]
    assert word_text(MemoryFile("a.docx", docx_lines(lines))).paragraphs == tuple(lines)
