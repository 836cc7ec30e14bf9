"""A document's text becomes a draft; header lines on top are taken as from plain text."""

from __future__ import annotations

import pytest

from annotator.ingest.document_draft import document_draft, titled

BODY = "Workers marched in Lenvik.\nThey blocked two bridges."


def test_the_header_goes_before_the_properties() -> None:
    draft = document_draft(
        f"Title: March in Lenvik\n2022-10-13\n\n{BODY}\n\n",
        heading="Heading",
        title="Property",
        origin={"encoding": "cp1252"},
        notes=("a note",),
    )
    assert draft.text == BODY
    assert draft.title == "March in Lenvik"
    assert draft.published is not None
    assert draft.published.value == "2022-10-13"
    assert draft.origin == {"encoding": "cp1252", "header": "Title: March in Lenvik\n2022-10-13"}
    assert draft.notes == ("a note",)


def test_a_heading_goes_before_the_title_of_the_properties() -> None:
    def title(heading: str | None, title: str | None) -> str | None:
        return document_draft(BODY, heading=heading, title=title, origin={}, notes=()).title

    assert title("Heading", "Property") == "Heading"
    assert title(None, "Property") == "Property"
    assert title(None, None) is None


@pytest.mark.parametrize(
    "title", [None, "", "  ", "Document1", "Microsoft Word - march.doc", "march.docx", "Untitled"]
)
def test_titles_that_programs_make_up(title: str | None) -> None:
    assert titled(title) is None
    assert titled("The document") == "The document"
