"""PDF documents with a text layer, page by page."""

from __future__ import annotations

import io

import pytest

from annotator.ingest import pdf as pdf_module
from annotator.ingest.pdf import READER
from annotator.model.errors import BadInput
from tests.ingest.documents import assert_survives, only, pdf, read

INFO = "/Title (March in Lenvik) /CreationDate (D:20221013080000+02'00')"


def seeds() -> dict[str, bytes]:
    return {"march.pdf": pdf("Workers marched.", "They blocked bridges.", info=INFO)}


def encrypted(password: str) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(seeds()["march.pdf"])))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_an_article_and_its_pages() -> None:
    draft = only(READER, seeds()["march.pdf"])
    assert draft.text == "Workers marched.\nThey blocked bridges."
    assert [draft.text[start:end] for start, end in draft.pages] == [
        "Workers marched.",
        "They blocked bridges.",
    ]
    assert draft.title == "March in Lenvik"
    assert draft.published is not None
    assert draft.published.value == "2022-10-13"
    assert draft.published.raw == "D:20221013080000+02'00'"
    assert draft.notes == ("Its date is the one on which the PDF was made.",)


@pytest.mark.parametrize(
    ("raw", "value"), [("D:2022", "2022"), ("D:202210", "2022-10"), ("D:20229999", None), ("x", None)]
)  # fmt: skip
def test_dates_of_less_than_a_day(raw: str, value: str | None) -> None:
    published = only(READER, pdf("a", info=f"/CreationDate ({raw})")).published
    assert (published and published.value) == value


def test_pages_without_text_are_told() -> None:
    draft = only(READER, pdf("Words", "", "more"))
    assert draft.text == "Words\n\nmore"
    assert draft.pages == ((0, 5), (6, 6), (7, 11))
    assert draft.notes == ("1 of 3 pages hold no text; they need character recognition.",)


def test_a_scan() -> None:
    with pytest.raises(BadInput, match="only pictures") as refused:
        read(READER, pdf("", ""))
    assert "character recognition" in refused.value.hint


def test_a_document_that_needs_a_password() -> None:
    with pytest.raises(BadInput, match="a is encrypted"):
        read(READER, encrypted("secret"))


def test_a_document_that_anybody_may_read() -> None:
    assert only(READER, encrypted("")).text.startswith("Workers marched.")


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_module, "MAX_PAGES", 1)
    with pytest.raises(BadInput, match="2 pages"):
        read(READER, pdf("a", "b"))


def test_too_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_module, "MAX_CHARACTERS", 3)
    with pytest.raises(BadInput, match="more than 3 characters"):
        read(READER, pdf("ab", "cd"))


def test_a_stream_that_unpacks_too_far(monkeypatch: pytest.MonkeyPatch) -> None:
    import zlib

    monkeypatch.setattr(pdf_module, "MAX_STREAM", 1000)
    bomb = zlib.compress(b"BT /F1 12 Tf (x) Tj ET " + b" " * 100_000)
    data = pdf("X" * 200)
    start, end = data.index(b"<< /Length"), data.index(b"endstream")
    stream = f"<< /Filter /FlateDecode /Length {len(bomb)} >>\nstream\n".encode() + bomb + b"\n"
    with pytest.raises(BadInput):
        read(READER, data[:start] + stream + data[end:])


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"%PDF-1.4\n%%EOF", b"Dear all"])
def test_what_is_no_pdf(data: bytes) -> None:
    with pytest.raises(BadInput, match="not a PDF document"):
        read(READER, data)


def test_sniffing() -> None:
    assert READER.sniff(b"\n%PDF-1.7", "a") == 100
    assert READER.sniff(b"", "a.pdf") == 50
    assert READER.sniff(b"PK", "a.docx") == 0


def test_broken_files() -> None:
    assert_survives(READER, {**seeds(), "locked.pdf": encrypted("")})
