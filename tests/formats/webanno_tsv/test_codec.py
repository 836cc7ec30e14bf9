"""WebAnno TSV 3 as records: the same as the XMI that INCEpTION writes of the same documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from annotator.formats import uima_xmi
from annotator.formats.webanno_tsv.codec import FORMAT
from annotator.untrusted.incoming import MemoryFile, PathFile
from tests.formats.round_trip import Record, read_one

SAMPLES = Path(__file__).resolve().parents[4] / "shared" / "samples" / "webanno-tsv3"
OURS = """#FORMAT=WebAnno TSV 3.3
#T_SP=x.Actor|value
#T_SP=x.Act|ROLE_x.Act:args_x.Slot|x.Actor|value
#T_CH=x.Same|referenceRelation|referenceType
#T_RL=x.Near|value|BT_x.Actor


#Text=🚩 Workers marched.
1-1\t0-2\t🚩\t_\t_\t_\t_\t_\t_\t_\t_\t
1-2\t3-10\tWorkers\tGroup[1]|Crowd[2]\t_\t_\t_\t*->1-1\t*[1]\t_\t_\t
1-3\t11-18\tmarched\t_\tagent;with\t1-2[1];2-1\tMarch\t_\t_\t_\t_\t
1-4\t18-19\t.\t_\t_\t_\t_\t_\t_\t_\t_\t

#Text=They sat.
2-1\t21-25\tThey\tGroup\t_\t_\t_\t*->1-2\t*[1]\tbeside\t1-2[2_0]\t
2-1.1\t21-23\tTh\tPart\t_\t_\t_\t_\t_\t_\t_\t
2-2\t26-29\tsat\t_\t_\t_\t_\t_\t_\t_\t_\t
2-3\t29-30\t.\t_\t_\t_\t_\t_\t_\t_\t_\t
"""


def seeds() -> dict[str, bytes]:
    """Files to damage."""
    return {"a.tsv": OURS.encode()}


def read(text: str) -> tuple[Record, list[Any]]:
    (record,), findings = read_one(FORMAT, MemoryFile("a.tsv", text.encode()))
    return record, findings


def test_spans_slots_relations_and_chains() -> None:
    record, findings = read(OURS)
    assert findings == []
    assert record["text"] == "🚩 Workers marched.\n They sat."
    names = {m["id"]: (m["type"], m["text"]) for m in record["mentions"]}
    assert sorted(names.values()) == [
        ("Crowd", "Workers"), ("Group", "They"), ("Group", "Workers"), ("Part", "Th"),
    ]  # fmt: skip
    (event,) = record["events"]
    assert (event["type"], event["triggers"][0]["text"]) == ("March", "marched")
    assert [(a["role"], names[a["mention"]]) for a in event["arguments"]] == [
        ("agent", ("Group", "Workers")),
        ("with", ("Group", "They")),
    ]
    (relation,) = record["relations"]
    ends = [names[relation[end]["mention"]] for end in ("source", "target")]
    assert (relation["type"], ends) == ("beside", [("Crowd", "Workers"), ("Group", "They")])
    assert [names[one][1] for one in record["clusters"][0]["members"]] == ["Workers", "They"]


def test_positions_in_another_unit_do_no_harm() -> None:
    """Tokens are found in their sentence; here code points are counted."""
    lines = (
        OURS.replace("3-10\t", "2-9\t").replace("11-18\t", "10-17\t").replace("21-25\t", "20-24\t")
    )
    record, _ = read(lines)
    assert [m["text"] for m in record["mentions"]][:2] == ["Workers", "Workers"]
    assert record["events"][0]["triggers"][0]["text"] == "marched"


def test_what_is_wrong_is_told_with_its_line_and_the_rest_is_read() -> None:
    odd = (
        OURS.replace("\tsat\t", "\tslept\t")
        .replace("1-2[2_0]", "9-9[2_0]")
        .replace("1-4\t18-19", "what")
    )
    record, findings = read(odd)
    assert sorted(one.line for one in findings) == [12, 15, 17]
    assert record["relations"] == []
    assert len(record["mentions"]) == 4


def test_rows_that_end_too_early_are_read_as_far_as_they_go() -> None:
    record, findings = read(OURS.replace("\tagent;with\t1-2[1];2-1\tMarch\t_\t_\t_\t_\t", ""))
    assert [one.line for one in findings] == [11]
    assert len(record["mentions"]) == 4


def marks(record: Record) -> dict[str, Any]:
    names = {m["id"]: m["spans"] for m in record["mentions"]}
    names |= {e["id"]: [t["spans"] for t in e["triggers"]] for e in record["events"]}
    return {
        "text": record["text"],
        "marks": sorted(names.values(), key=repr),
        "events": [
            [(a["role"], names[a["mention"]]) for a in e["arguments"]] for e in record["events"]
        ],
        "relations": [
            (r["type"], names[r["source"]["mention"]], names[r["target"]["mention"]])
            for r in record["relations"]
        ],
        "clusters": sorted([names[one] for one in c["members"]] for c in record["clusters"]),
    }


TWINS = sorted(path.stem for path in SAMPLES.glob("*.xmi"))


@pytest.mark.skipif(not TWINS, reason="the samples of INCEpTION are not here")
@pytest.mark.parametrize("name", TWINS or ["none"])
def test_it_says_what_its_xmi_twin_says(name: str) -> None:
    (tsv,), findings = read_one(FORMAT, PathFile(SAMPLES / f"{name}.tsv"))
    (xmi,), _ = read_one(uima_xmi.FORMAT, PathFile(SAMPLES / f"{name}.xmi"))
    assert marks(tsv) == marks(xmi)
    assert len(findings) == (2 if name.startswith("testZeroLength") else 0)


@pytest.mark.skipif(not TWINS, reason="the samples of INCEpTION are not here")
def test_slots_to_anything_in_the_order_of_the_file() -> None:
    (record,), findings = read_one(FORMAT, PathFile(SAMPLES / "sampleSlotAnnotation1.tsv"))
    names = {m["id"]: m["text"] for m in record["mentions"]}
    arguments = [(a["role"], names[a["mention"]]) for a in record["events"][0]["arguments"]]
    assert arguments == [("pr2", "a"), ("pr1", "is")]
    assert findings == []


def test_it_knows_its_files() -> None:
    assert FORMAT.sniff(OURS.encode("utf-8-sig")[:100], "a.tsv") == 100
    assert FORMAT.sniff(b"a\tb\n", "a.tsv") == 0
    assert not FORMAT.can_write
