"""Actors, values and attributes as references and notes say them."""

from __future__ import annotations

from typing import Any

from annotator.formats.base import Finding, ReadContext, ReadRecord
from annotator.formats.brat.reading import read_article
from annotator.formats.record_data import record_of_new
from annotator.model.identity import ArticleId
from annotator.untrusted.incoming import MemoryFile
from tests.formats.round_trip import NEWS, NOW

TEXT = "Kim met Lee and Kim"
PEOPLE = "T1\tPerson 0 3\tKim\nT2\tPerson 8 11\tLee\nT3\tPerson 16 19\tKim\n"


def read(marks: str) -> tuple[dict[str, Any], list[Finding]]:
    file = MemoryFile("x.ann", marks.encode(), beside={"x.txt": TEXT.encode()})
    items = list(read_article(file, ReadContext(NOW, lambda: ArticleId("NEW"), NEWS)))
    [found] = [item for item in items if isinstance(item, ReadRecord)]
    return record_of_new(found.record, NEWS), [i for i in items if isinstance(i, Finding)]


def test_mentions_that_share_a_code_are_one_actor() -> None:
    record, findings = read(
        PEOPLE + "N1\tReference T1 wd:Q1\tKim\nN2\tReference T3 wd:Q1\tMr Kim\n"
        "N3\tReference T3 gnd:5\tMr Kim\nN4\tReference T2 wd:Q2\tLee\nN5\tReference T1 wd:Q9\tother\n"
    )
    assert findings == []
    kim, lee = record["actors"]
    assert (kim["name"], kim["type"]) == ("Kim", "Person")
    assert kim["codes"] == {"wd": "Q1", "gnd": "5"}, "a second code of one system has no place"
    assert lee["codes"] == {"wd": "Q2"}
    assert [m["actor"] for m in record["mentions"]] == [kim["id"], lee["id"], kim["id"]]
    assert record["foreign"]["brat"]["left_out"] == [8]


def test_notes_of_ours_tell_the_rest_of_an_actor() -> None:
    record, _ = read(
        PEOPLE + "N1\tReference T1 actor:a7\tKim\n"
        '#1\tActor T1\t{"type":"Group","aliases":["K"],"codes":{"x y":"1 2"},"name":"Kim\\\\nLee"}\n'
        "#2\tActor T2\tnot an object\n#3\tActor T3\t[1]\n"
    )
    [actor] = record["actors"]
    assert (actor["id"], actor["type"], actor["aliases"]) == ("a7", "Group", ["K"])
    assert actor["codes"] == {"x y": "1 2"}
    assert [m["note"] for m in record["mentions"]] == [None, "not an object", "[1]"]


def test_values_stand_in_notes_of_ours() -> None:
    record, _ = read(
        PEOPLE + "T4\tMeet 4 7\tmet\nE1\tMeet:T4 agent:T1\n#1\tArgument E1\ttopic: a: b\n"
        "#2\tArgument E1\tno role here\n"
    )
    [event] = record["events"]
    assert event["arguments"][1] == {"role": "topic", "value": "a: b"}
    assert event["note"] == "no role here"


def test_an_attribute_that_stands_twice_is_a_list() -> None:
    record, _ = read(PEOPLE + "A1\tjob T1 poet\nA2\tjob T1 spy\nA3\tjob T2 poet\nA4\tjob T2 poet\n")
    assert [m["attributes"] for m in record["mentions"][:2]] == [
        {"job": ["poet", "spy"]},
        {"job": "poet"},
    ]


def test_numbers_of_roles() -> None:
    record, _ = read(
        PEOPLE + "T4\tMeet 4 7\tmet\nE1\tMeet:T4 agent:T1 agent2:T2 Odd2:T3 agent10:T3\n"
    )
    roles = [argument["role"] for argument in record["events"][0]["arguments"]]
    assert roles == ["agent", "agent", "Odd2", "agent"]


def test_an_argument_that_is_not_there() -> None:
    record, findings = read(PEOPLE + "T4\tMeet 4 7\tmet\nE1\tMeet:T4 agent:T1 agent2:T77\n")
    assert [a["role"] for a in record["events"][0]["arguments"]] == ["agent"]
    assert [(f.line, f.severity) for f in findings] == [(5, "error")]
