"""RTF documents, one article each."""

from __future__ import annotations

from annotator.ingest.rtf import READER, beginning
from tests.ingest.documents import assert_survives, only, rtf, rtf_words


def seeds() -> dict[str, bytes]:
    return {
        "march.rtf": rtf(
            rtf_words("Title: March in Lenvik\n2022-10-13\n\nWorkers marched 🚩 in Łódź.\n"),
            r"\ansi\ansicpg1250\deff0{\fonttbl{\f0\fcharset238 Times;}}{\info{\title T}}",
        ),
        "notes.rtf": rtf(
            r"Text{\footnote {\b note}} {\field{\*\fldinst{HYPERLINK \"u\"}}{\fldrslt link}}"
            r"\par{\deleted x}{\shp{\*\shpinst{\shptxt box}}}\'e9{\*\pic\bin3 }}}}"
        ),
    }


def test_an_article() -> None:
    draft = only(READER, seeds()["march.rtf"])
    assert draft.text == "Workers marched 🚩 in Łódź."
    assert draft.title == "March in Lenvik"
    assert draft.published is not None
    assert draft.published.value == "2022-10-13"
    assert draft.origin["encoding"] == "cp1250"
    assert draft.notes == ()


def test_what_was_left_out_is_told() -> None:
    notes = only(READER, seeds()["notes.rtf"]).notes
    assert "Foot-notes were left out: 1." in notes
    assert "Text boxes were left out: 1." in notes
    assert "It has tracked changes; it was read as if all were accepted." in notes


def test_a_cut_file_is_told() -> None:
    notes = only(READER, rtf("Words of an article")[:-1]).notes
    assert notes == ("The file ends too early; the end of the text may be missing.",)


def test_sniffing() -> None:
    assert READER.sniff(rtf("x"), "a.doc") == 90  # databases give RTF that name
    assert READER.sniff(b"", "a.rtf") == 50
    assert READER.sniff(b"PK\x03\x04", "a.docx") == 0
    assert beginning(b"no RTF") == ""


def test_broken_files() -> None:
    assert_survives(READER, seeds())
