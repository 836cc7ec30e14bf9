"""What is lost on the way into brat's lines, and said to be."""

from __future__ import annotations

from typing import Any

from annotator.formats.base import Loss
from annotator.formats.brat.codec import FORMAT
from tests.formats.golden_article import golden
from tests.formats.round_trip import Record, read_back, written

NAME = "01J9ZK3V7Q8W5T2N4B6C0D1E2F.ann"


def lines(record: Record) -> tuple[list[str], set[tuple[str, str]]]:
    files, losses = written(FORMAT, [record])
    article = [loss for loss in losses if loss.mark not in {None, "L1"}]
    return files[NAME].decode().split("\n"), {(loss.feature, loss.action) for loss in article}


def test_labels_with_signs_that_brat_refuses_are_renamed() -> None:
    record = golden()
    record["mentions"][0]["type"] = "Völker.Gruppe"
    record["mentions"][1]["type"] = "Volker_Gruppe"
    record["events"][0]["arguments"][0]["role"] = "wer1"
    made, losses = lines(record)
    assert made[0].startswith("T1\tVolker_Gruppe ")
    assert made[1].startswith("T2\tVolker_Gruppe_2 ")
    assert any(" wer1_:T1" in line for line in made)
    assert losses == {("labels", "renamed"), ("roles", "renamed")}


def test_attributes_of_every_kind() -> None:
    values: dict[str, Any] = {
        "flag": True, "no": False, "number": 3, "one": ["x"], "many": ["x", "y z"], "none": [],
        "words": "two\nlines",
    }  # fmt: skip
    made, losses = lines(golden(events=[], clusters=[], relations=[], mentions=[
        {**golden()["mentions"][1], "attributes": values}
    ]))  # fmt: skip
    assert [line for line in made if line.startswith("A")] == [
        "A1\tflag T1", "A2\tno T1 False", "A3\tnumber T1 3", "A4\tone T1 x", "A5\tmany T1 x",
        "A6\tmany T1 y z", "A7\twords T1 two lines",
    ]  # fmt: skip
    assert losses == {
        ("values of attributes", "flattened"),
        ("lists of attribute values", "flattened"),
        ("empty lists of attribute values", "dropped"),
    }


def test_codes_that_no_reference_can_hold_stand_in_a_note() -> None:
    record = golden()
    record["actors"][0]["codes"] = {"a b": "1", "c:d": "2", "e": "f g", "ok": "x:y"}
    files, losses = written(FORMAT, [record])
    assert b"Reference T1 ok:x:y\t" in files[NAME]
    [read], _ = read_back(FORMAT, files)
    assert read["actors"][0]["codes"] == record["actors"][0]["codes"]
    assert all(isinstance(loss, Loss) and loss.feature != "codes" for loss in losses)


def test_gaps_of_line_breaks_are_told() -> None:
    record = golden()
    record["mentions"][1]["spans"] = [[31, 40], [41, 45]]
    _, losses = lines(record)
    assert ("gaps of line breaks only", "flattened") in losses


def test_foreign_ids_that_are_none_are_not_taken() -> None:
    record = golden(foreign={"brat": {"ann": "", "left_out": ["x"]}})
    for mark, odd in zip(record["mentions"], ["T1", "T1", "Q1", 7, "T1 ", "", "T5\n"], strict=True):
        mark["foreign"] = {"brat": {"id": odd, "references": 3}}
    record["events"][0]["foreign"] = {"brat": {"id": "T1", "trigger": "T1"}}
    record["events"][1]["foreign"] = "odd"
    made, _ = lines(record)
    ids = [line.split("\t")[0] for line in made if line and line[0] != "*"]
    assert len(set(ids)) == len(ids)
    [read], findings = read_back(FORMAT, written(FORMAT, [record])[0])
    assert findings == []
    assert len(read["mentions"]) == 7
