"""BioC there and back: everything of a record, and collections as they were."""

from __future__ import annotations

import json

import orjson
from hypothesis import given

from annotator.formats.bioc.codec import FORMAT
from tests.formats.bioc.documents import (
    ANNOTATIONS,
    GOLDEN,
    again,
    collection,
    passage,
    read,
    sample,
)
from tests.formats.golden_article import golden
from tests.formats.round_trip import Record, records, same, written


def seeds() -> dict[str, bytes]:
    """Files to begin fuzzing with."""
    files, _ = written(FORMAT, [golden()])
    foreign = orjson.dumps(collection(passage(annotations=ANNOTATIONS, relations=[])))
    return {"golden.json": files["out.json"], "foreign.json": foreign, "a.xml": XML}


XML = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE collection SYSTEM "BioC.dtd">
<collection><source>x</source><date/><key>k</key>
<document><id>a42</id><passage><infon key="type">title</infon><offset>0</offset><text>Workers marched.</text>
<annotation id="T1"><infon key="type">Group</infon><location offset="0" length="7"/><text>Workers</text></annotation>
<annotation id="T2"><infon key="type">Protest</infon><location offset="8" length="7"/><text>marched</text></annotation>
<relation id="R1"><infon key="type">Protest</infon><node refid="T2" role="trigger"/><node refid="T1" role="agent"/></relation>
</passage></document></collection>"""


@given(records())
def test_everything_comes_back(record: Record) -> None:
    other = {**record, "id": "01J9ZK3V7Q8W5T2N4B6C0D1E2G"}
    same(FORMAT, [record, other])


def test_the_golden_article_is_written_as_ever() -> None:
    files, losses = written(FORMAT, [golden()])
    assert losses == []
    assert files["out.json"] == GOLDEN.read_bytes()
    same(FORMAT, [golden()])


def test_nothing_is_a_collection_too() -> None:
    assert again([])["documents"] == []


def test_the_sample_comes_back_as_it_was() -> None:
    data = sample("_golden/bioc.json")
    assert FORMAT.sniff(data, "x") >= 90
    found, findings = read(data)
    assert findings == []
    assert json.dumps(again(found)) == json.dumps(json.loads(data))


def test_xml_is_read() -> None:
    assert FORMAT.sniff(XML, "a.xml") >= 90
    [record], findings = read(XML, "a.xml")
    assert findings == []
    [event] = record["events"]
    assert event["triggers"][0]["text"] == "marched"
    assert event["arguments"] == [{"role": "agent", "mention": "T1"}]


def test_what_is_recognized() -> None:
    assert FORMAT.sniff(b'{"id": "1", "passages": [{}]}', "a.json") == 95
    assert FORMAT.sniff(b'{"documents": 1}', "a.json") == 0
    assert FORMAT.sniff(b"<html><body>", "a.xml") == 0
    assert FORMAT.sniff(b'{"format": "annotator.article", "passages": [', "a.json") == 0
