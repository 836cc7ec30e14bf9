"""A document as data."""

from __future__ import annotations

from annotator.formats.spacy_docs.doc import SpacyDoc, SpanOf


def test_a_span_knows_its_range() -> None:
    assert SpanOf("Person", 2, 5).range == (2, 5)


def test_a_document_of_a_text_alone() -> None:
    doc = SpacyDoc("text")
    assert (doc.tokens, doc.ents, doc.spans, doc.carried) == ((), (), {}, {})
