"""The spans of a document say what is marked; what is carried agrees with them or gives way."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from annotator.formats.base import ReadContext, ReadRecord, WriteContext
from annotator.formats.offset_units import Positions
from annotator.formats.record_data import record_of_new
from annotator.formats.spacy_docs.doc import SpacyDoc, SpanOf
from annotator.formats.spacy_docs.making import doc_of
from annotator.formats.spacy_docs.reading import in_stored_text, read_doc
from annotator.model.identity import ArticleId
from tests.formats.golden_article import golden
from tests.formats.round_trip import NEWS, NOW

DOC = doc_of(golden(), WriteContext(NEWS, lambda _loss: None, {"key": "mentions"}))


def read(doc: SpacyDoc) -> dict[str, Any]:
    context = ReadContext(NOW, lambda: ArticleId("NEW"), NEWS)
    items = list(read_doc(doc, context, "a", 1))
    [found] = [item for item in items if isinstance(item, ReadRecord)]
    return record_of_new(found.record, NEWS)


def with_group(name: str, *spans: SpanOf) -> SpacyDoc:
    return replace(DOC, spans={**DOC.spans, name: spans})


def test_an_unchanged_document() -> None:
    record = read(DOC)
    assert record["mentions"] == golden()["mentions"]
    assert record["events"] == golden()["events"]
    assert record["relations"] == golden()["relations"]


@pytest.mark.parametrize("keep", [True, False])
def test_without_ids_label_and_place_find_the_mark(keep: bool) -> None:
    spans = [replace(span, id=span.id if keep else "") for span in DOC.spans["mentions"]]
    assert read(with_group("mentions", *spans))["mentions"] == golden()["mentions"]


def test_two_of_the_same_label_and_place_stay_two() -> None:
    record = golden()
    record["mentions"].append({**record["mentions"][1], "id": "m8", "note": "twice"})
    doc = doc_of(record, WriteContext(NEWS, lambda _loss: None, {"key": "mentions"}))
    bare = [replace(span, id="") for span in doc.spans["mentions"]]
    found = read(replace(doc, spans={**doc.spans, "mentions": bare}))
    assert [m["id"] for m in found["mentions"]] == [m["id"] for m in record["mentions"]]


def test_a_mark_that_is_gone_is_gone_with_what_points_to_it() -> None:
    entities = [replace(ent, id="") for ent in DOC.ents]  # as DocBin and JSON have them
    left = replace(with_group("mentions", *DOC.spans["mentions"][1:]), ents=entities)
    record = read(replace(left, ents=entities[1:]))
    assert len(record["mentions"]) == 6
    assert [m["text"] for m in read(left)["mentions"]][-1] == "Workers", "an entity still"
    assert record["relations"] == []
    assert record["clusters"] == []
    none = replace(with_group("mentions"), ents=())
    assert read(none)["mentions"] == []


def test_a_group_that_is_not_there_says_nothing() -> None:
    record = read(replace(DOC, spans={}))
    assert record["mentions"] == golden()["mentions"]
    assert record["events"] == golden()["events"]


def test_triggers() -> None:
    first, second, third = DOC.spans["triggers"]
    record = read(
        with_group("triggers", replace(first, start=2), second, replace(second, start=54, end=57))
    )
    assert [t["spans"] for t in record["events"][0]["triggers"]] == [[[2, 17]]]
    assert [t["text"] for t in record["events"][1]["triggers"]] == ["blocked", "the"]
    assert len(record["events"]) == 2
    assert third.label == "Statement"


def test_a_mark_inside_a_token_keeps_its_place() -> None:
    record = golden(events=[], relations=[], clusters=[])
    record["mentions"] = [{**record["mentions"][1], "spans": [[3, 5]], "text": "or"}]
    doc = doc_of(record, WriteContext(NEWS, lambda _loss: None, {"key": "sc"}))
    assert [span.range for span in doc.spans["sc"]] == [(2, 9)]
    assert read(doc)["mentions"] == record["mentions"]


def test_entities_alone() -> None:
    doc = SpacyDoc("Kim marched", ents=[SpanOf("Person", 0, 3, kb_id="Q1"), SpanOf("", 4, 11)])
    record = read(doc)
    assert [(m["type"], m["text"]) for m in record["mentions"]] == [
        ("Person", "Kim"), ("Entity", "marched"),
    ]  # fmt: skip
    assert record["mentions"][0]["foreign"] == {"spacy": {"kb_id": "Q1"}}
    assert record["id"] == "NEW"


def test_positions_follow_the_text_as_it_is_stored() -> None:
    raw = "a\r\nb c"
    doc = SpacyDoc(
        raw, [(0, 1), (1, 3), (3, 4), (5, 6)], {2}, [SpanOf("X", 3, 4), SpanOf("X", 3, 99)]
    )
    moved = in_stored_text(doc, Positions(raw))
    assert moved.text == "a\nb c"
    assert [moved.text[slice(*t)] for t in moved.tokens] == ["a", "\n", "b", "c"]
    assert set(moved.sentences) == {2}
    assert [ent.range for ent in moved.ents] == [(2, 3), (2, -1)]
