"""GATE's documents there and back: everything of a record, and files as they were."""

from __future__ import annotations

import json

import orjson
import pytest
from hypothesis import given

from annotator.formats.gate.codec import FORMAT
from tests.formats.gate.documents import ANNOTATIONS, GOLDEN, again, document, read, sample
from tests.formats.golden_article import golden
from tests.formats.round_trip import Record, records, same, written


def seeds() -> dict[str, bytes]:
    """Files to begin fuzzing with."""
    files, _ = written(FORMAT, [golden()])
    [ours] = files.values()
    return {"golden.bdocjs": ours, "a.bdocjs": orjson.dumps(document(*ANNOTATIONS)), "a.xml": XML}


XML = """<?xml version='1.0' encoding='utf-8'?>
<GateDocument version="3"><GateDocumentFeatures><Feature><Name className="java.lang.String">title</Name>
<Value className="java.lang.String">A &lt;march></Value></Feature></GateDocumentFeatures>
<TextWithNodes>🚩 <Node id="3"/>Workers<Node id="10"/> <Node id="11"/>marched<Node id="18"/>.</TextWithNodes>
<AnnotationSet><Annotation Id="1" Type="Group" StartNode="3" EndNode="10"><Feature><Name>n</Name>
<Value className="java.lang.Integer">7</Value></Feature></Annotation></AnnotationSet>
<AnnotationSet Name="kim"><Annotation Id="2" Type="Protest" StartNode="11" EndNode="18"/>
<Annotation Id="3" Type="Group" StartNode="11" EndNode="99"/></AnnotationSet></GateDocument>""".encode()


@given(records())
def test_everything_comes_back(record: Record) -> None:
    other = {**record, "id": "01J9ZK3V7Q8W5T2N4B6C0D1E2G"}
    same(FORMAT, [record, other])


def test_the_golden_article_is_written_as_ever() -> None:
    files, losses = written(FORMAT, [golden()])
    assert losses == []
    [(name, data)] = files.items()
    assert name == f"{golden()['id']}.bdocjs"
    assert data == GOLDEN.read_bytes()
    same(FORMAT, [golden()])


@pytest.mark.parametrize(
    "path", ["_golden/gate.bdocjs", "gate/ann-relations.bdocjs", "gate/testdoc1.bdocjs"]
)
def test_samples_come_back_as_they_were(path: str) -> None:
    data = sample(path)
    assert FORMAT.sniff(data, "x") >= 90
    [record], findings = read(data)
    assert all(finding.severity == "warning" for finding in findings)
    assert json.dumps(again(record)) == json.dumps(json.loads(data))


def test_xml_is_read() -> None:
    assert FORMAT.sniff(XML, "a.xml") >= 90
    [record], [finding] = read(XML, "a.xml")
    assert "Group" in finding.message
    assert record["article"]["title"] == "A <march>"
    assert [layer["annotator"] for layer in record["layers"]] == ["gate", "kim"]
    [mention] = record["mentions"]
    assert (mention["text"], mention["attributes"]) == ("Workers", {"n": 7})
    assert record["events"][0]["triggers"][0]["text"] == "marched"


def test_what_is_recognized() -> None:
    assert FORMAT.sniff(b'{"text": "x", "annotation_sets": {}}', "a.json") == 95
    assert FORMAT.sniff(b'{"text": "x"}', "a.bdocjs") == 50
    assert FORMAT.sniff(b'{"text": "x"}', "a.json") == 0
    assert FORMAT.sniff(b"<html>", "a.xml") == 0
