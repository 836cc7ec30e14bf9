"""DocBin files that spaCy reads, read back as they were; nothing of strangers is trusted."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.spacy_docs import docbin
from annotator.formats.spacy_docs.docbin import FORMAT
from annotator.formats.tokenized import tokenized
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile
from tests.formats.golden_article import TEXT, golden
from tests.formats.round_trip import read_back, read_one, records, same, written

pytest.importorskip("spacy", reason="the format needs it")

import spacy
import srsly
from spacy.tokens import Doc, DocBin, Span, SpanGroup

SAMPLE = Path(__file__).parents[4] / "shared" / "samples" / "spacy" / "example.spacy"
VOCAB = spacy.blank("en").vocab
Record = dict[str, Any]


def seeds() -> dict[str, bytes]:
    """Files to begin fuzzing with."""
    return {"data-0001.spacy": written(FORMAT, [golden(), golden(id="b")])[0]["data-0001.spacy"]}


def docs_of(data: bytes) -> list[Doc]:
    return list(DocBin().from_bytes(data).get_docs(VOCAB))


def file_of(*docs: Doc, **options: Any) -> bytes:
    return bytes(DocBin(docs=docs, store_user_data=True, **options).to_bytes())


def read(data: bytes) -> tuple[list[Record], list[Any]]:
    return read_one(FORMAT, MemoryFile("a.spacy", data))


def marked(record: Record) -> list[tuple[str, str]]:
    return [(m["type"], m["text"]) for m in record["mentions"]]


def test_spacy_reads_the_golden_article() -> None:
    files, losses = written(FORMAT, [golden()])
    assert list(files) == ["data-0001.spacy"]
    assert losses == []
    [doc] = docs_of(files["data-0001.spacy"])
    assert doc.text == TEXT
    assert [(e.text, e.label_, e.kb_id_) for e in doc.ents] == [
        ("Workers", "Group", "Q42"), ("Lenvik", "Place", ""), ("Thursday", "Time", ""),
        ("They", "Group", ""), ("south bridges", "Place", ""), ("police", "Organization", ""),
    ]  # fmt: skip
    assert [(s.text, s.id_) for s in doc.spans["mentions"]][4:6] == [
        ("north and south bridges", "m5"), ("south bridges", "m6"),
    ]  # fmt: skip
    assert [(s.text, s.label_) for s in doc.spans["triggers"]] == [
        ("marched", "Protest"), ("blocked", "Protest"), ("said", "Statement"),
    ]  # fmt: skip
    assert [(s.text, s.id_) for s in doc.spans["fragments"]] == [("north", "m5"), ("bridges", "m5")]
    assert [s.text for s in doc.spans["coref_clusters_1"]] == ["Workers", "They"]
    assert [s.text.strip() for s in doc.sents] == TEXT.split("\n")
    carried = doc.user_data["annotator"]
    assert carried["events"][2]["arguments"][1] == {"role": "topic", "event": "e2"}
    assert carried["article"]["title"] == "Workers march in Lenvik"


def test_what_is_written_is_what_spacy_itself_would_write() -> None:
    data = written(FORMAT, [golden()])[0]["data-0001.spacy"]
    again = DocBin(attrs=("ENT_IOB", "ENT_TYPE", "SENT_START", "ENT_KB_ID"), store_user_data=True)
    for doc in docs_of(data):
        again.add(doc)
    ours, theirs = (srsly.msgpack_loads(zlib.decompress(d)) for d in (data, again.to_bytes()))
    assert set(ours.pop("strings")) <= {"", *theirs.pop("strings")}
    for message in (ours, theirs):  # their user data holds tuples, which are packed alike
        message["user_data"] = [srsly.msgpack_loads(one) for one in message["user_data"]]
        message["span_groups"] = [
            {str(v): k for k, v in srsly.msgpack_loads(one).items()}
            for one in message["span_groups"]
        ]
    assert ours == theirs


@settings(deadline=None)
@given(st.lists(records(), min_size=1, max_size=2))
def test_round_trip(tried: list[Record]) -> None:
    same(FORMAT, tried)


@settings(deadline=None, max_examples=50)
@given(st.lists(records(), min_size=1, max_size=2), st.sampled_from(["mentions", "sc"]))
def test_spacy_has_every_text_and_mark(tried: list[Record], key: str) -> None:
    files, losses = written(FORMAT, tried, {"key": key})
    assert files == written(FORMAT, tried, {"key": key})[0]
    docs = docs_of(files["data-0001.spacy"])
    layers = [(record, layer["id"]) for record in tried for layer in record["layers"]]
    for doc, (record, layer) in zip(docs, layers, strict=True):
        text = record["text"]
        assert doc.text == text
        tokens = tokenized(text)
        mentions = [m for m in record["mentions"] if m["layer"] == layer]
        wanted = []
        for mention in mentions:
            start, end = mention["spans"][0][0], mention["spans"][-1][1]
            place = tokens.cover(start, end)
            if place is not None:
                wanted.append((mention["id"], mention["type"], *tokens.range(place)))
        assert [(s.id_, s.label_, s.start_char, s.end_char) for s in doc.spans[key]] == wanted
        assert all(
            e.text == e.text.strip() and (e.label_, e.start_char) in {(w[1], w[2]) for w in wanted}
            for e in doc.ents
        )
    assert {loss.feature for loss in losses} <= {"spans inside tokens", "marks without a token"}


def test_a_file_for_each_number_of_articles() -> None:
    tried = [golden(id=f"a{number}") for number in range(5)]
    files, _ = written(FORMAT, tried, {"articles": 2})
    assert [len(docs_of(data)) for data in files.values()] == [2, 2, 1]
    found, findings = read_back(FORMAT, files)
    assert findings == []
    assert [record["id"] for record in found] == [f"a{number}" for number in range(5)]
    assert [len(docs_of(data)) for data in written(FORMAT, [])[0].values()] == [0]


def test_what_a_person_changed_in_spacy_counts() -> None:
    [doc] = docs_of(written(FORMAT, [golden()])[0]["data-0001.spacy"])
    spans = list(doc.spans["mentions"])
    lenvik = spans.pop(2)
    spans[0] = Span(doc, 0, 2, label="Group", span_id="m1")
    spans[-1] = Span(doc, spans[-1].start, spans[-1].end, label="Person", span_id="m7")
    spans.append(Span(doc, lenvik.start - 1, lenvik.end, label="Place"))
    doc.spans["mentions"] = SpanGroup(doc, name="mentions", spans=spans)
    doc.spans["triggers"] = SpanGroup(doc, name="triggers", spans=list(doc.spans["triggers"])[:2])
    doc.set_ents([Span(doc, 4, 5, label="City")], default="outside")
    [record], findings = read(file_of(doc))
    by_id = {m["id"]: m for m in record["mentions"]}
    assert (by_id["m1"]["text"], by_id["m1"]["actor"]) == ("🚩 Workers", "a1")
    assert by_id["m7"]["type"] == "Person"
    assert by_id["m5"]["spans"] == [[58, 63], [74, 81]]
    assert ("Place", "in Lenvik") in marked(record)
    assert ("City", "Lenvik") in marked(record)
    assert ("Place", "Lenvik") not in marked(record)
    assert [event["id"] for event in record["events"]] == ["e1", "e2"]
    assert record["relations"] == []
    assert any("relation" in finding.message for finding in findings)


def test_documents_of_others() -> None:
    doc = Doc(VOCAB, words=["Kim", "-Lee", "marched", "\n", "in", "Oslo"],
              spaces=[False, True, False, False, True, False])  # fmt: skip
    doc.set_ents([Span(doc, 0, 2, label="PERSON", kb_id="Q7"), Span(doc, 5, 6, label="GPE")])
    doc.spans["acts"] = [Span(doc, 2, 3, label="Protest")]
    doc.spans["things"] = [Span(doc, 0, 1, label="Person"), Span(doc, 0, 2, label="Person")]
    doc.spans["coref_clusters_1"] = [Span(doc, 0, 2), Span(doc, 5, 6)]
    doc.cats = {"protest": 1.0}
    doc.user_data["mine"] = {"a": [1]}
    [record], findings = read(file_of(doc))
    assert findings == []
    assert record["text"] == doc.text == "Kim-Lee marched\nin Oslo"
    assert marked(record) == [
        ("Person", "Kim"), ("Person", "Kim-Lee"), ("PERSON", "Kim-Lee"), ("GPE", "Oslo"),
    ]  # fmt: skip
    assert [event["type"] for event in record["events"]] == ["Protest"]
    [cluster] = record["clusters"]
    assert len(cluster["members"]) == 2
    assert record["foreign"]["spacy"] == {
        "sentences": [["Kim", "-Lee", "marched", "in", "Oslo"]], "cats": {"protest": 1.0},
    }  # fmt: skip
    [again] = docs_of(written(FORMAT, [record])[0]["data-0001.spacy"])
    assert [token.text for token in again] == [token.text for token in doc]
    assert again.cats == doc.cats
    assert [s.text for s in again.spans["things"]] == ["Kim", "Kim-Lee"]


def test_the_sample() -> None:
    if not SAMPLE.is_file():
        pytest.skip("the samples are not beside the checkout")
    [record], findings = read(SAMPLE.read_bytes())
    assert findings == []
    assert record["text"].startswith("Hundreds of protesters gathered in Baku 🚩 on Thursday.")
    assert ("ACTOR", "Hundreds of protesters") in marked(record)
    assert [m["id"] for m in record["mentions"]][:4] == ["m1", "m3", "m4", "m5"]


def test_lines_of_windows_become_ours() -> None:
    doc = Doc(VOCAB, words=["Kim", "\r\n", "Lee"], spaces=[False, False, False])
    doc.set_ents([Span(doc, 2, 3, label="Person")])
    [record], _ = read(file_of(doc))
    assert record["text"] == "Kim\nLee"
    assert marked(record) == [("Person", "Lee")]


def test_documents_whose_blanks_are_not_known() -> None:
    doc = Doc(VOCAB, words=["Kim", "marched"])
    assert doc.has_unknown_spaces
    [record], _ = read(file_of(doc))
    assert record["text"] == "Kim marched"


def message(data: bytes) -> dict[str, Any]:
    return dict(srsly.msgpack_loads(zlib.decompress(data)))


def packed(content: Any) -> bytes:
    return zlib.compress(srsly.msgpack_dumps(content))


@pytest.mark.parametrize(
    "changes",
    [
        {"attrs": []}, {"attrs": "x"}, {"attrs": [66]}, {"tokens": b"123"}, {"tokens": None},
        {"lengths": b"1"}, {"lengths": struct.pack("<2i", -1, 1)}, {"spaces": b""},
        {"strings": []}, {"strings": {"a": 1}}, {"span_groups": [b"\xc1"]},
        {"user_data": [b"\x91"]},
    ],
)  # fmt: skip
def test_damaged_files_are_refused(changes: dict[str, Any]) -> None:
    content = message(seeds()["data-0001.spacy"])
    with pytest.raises(BadInput):
        read(packed({**content, **changes}))


@pytest.mark.parametrize("data", [b"", b"x\x9c", b"{}", packed([1]), packed(None), packed({})])
def test_what_is_no_docbin_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        read(data)


@pytest.mark.parametrize(
    "changes",
    [
        {"flags": None}, {"flags": []}, {"cats": [1, {"a": float("nan"), "b": "c"}]},
        {"cats": None}, {"span_groups": None}, {"span_groups": [5, b""]}, {"span_groups": [b"\xff", b"\x90"]}, {"user_data": [None, 5]},
        {"user_data": [srsly.msgpack_dumps(one) for one in (
            {"annotator": {"events": [5], "mentions": {"a": 1}, "clusters": [{"members": 7}]}},
            {"annotator": {"mentions": [{"id": [], "type": 5, "spans": [[None, {}], "x"]}],
                           "article": {"extra": {"a": b"bytes", "b": float("inf")}}}},
        )]},
    ],
)  # fmt: skip
def test_odd_files_are_read(changes: dict[str, Any]) -> None:
    content = message(seeds()["data-0001.spacy"])
    found, _ = read(packed({**content, **changes}))
    assert [record["text"] for record in found] == [TEXT, TEXT]


def test_spans_that_are_not_there_are_said() -> None:
    content = message(seeds()["data-0001.spacy"])
    span = struct.pack(">QQQllll", 0, 0, 5, 3, 9_000, 0, 1)
    group = srsly.msgpack_dumps({"name": "sc", "attrs": {}, "spans": [span, b"short", 5]})
    content["span_groups"] = [srsly.msgpack_dumps([group]), b""]
    found, findings = read(packed(content))
    assert len(found) == 2
    assert "left out" in findings[0].message
    assert findings[0].line == 1


def test_a_file_that_unfolds_into_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = file_of(Doc(VOCAB, words=["long" * 50] * 30))
    assert len(read(data)[0]) == 1
    monkeypatch.setattr(docbin, "MAX_TEXT", 5_000)
    with pytest.raises(BadInput, match="too much text"):
        read(data)


def test_it_is_recognised_by_what_it_holds() -> None:
    data = seeds()["data-0001.spacy"]
    assert FORMAT.sniff(data[:65_536], "a.bin") == 100
    assert FORMAT.sniff(b"", "a.spacy") == 50
    assert FORMAT.sniff(zlib.compress(b"other"), "a.bin") == 0
    assert FORMAT.sniff(b"{}", "a.json") == 0
