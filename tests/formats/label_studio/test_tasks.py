"""Label Studio's tasks: annotations, predictions, and what only it knows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given

from annotator.formats.label_studio.tasks import FORMAT
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile
from tests.formats.marked_article import golden_article
from tests.formats.round_trip import BY, Record, read_one, records, same, written

HERE = Path(__file__).parents[1]
SAMPLES = HERE.parents[2] / "shared" / "samples"
TEXT = "🚩 Workers marched in Lenvik."


def read(value: Any, **options: Any) -> tuple[list[Record], list[Any]]:
    data = value if isinstance(value, bytes) else orjson.dumps(value)
    return read_one(FORMAT, MemoryFile("a.json", data), options)


def again(found: list[Record]) -> list[Any]:
    made: list[Any] = json.loads(written(FORMAT, found)[0]["out.json"])
    return made


def sample(path: str) -> bytes:
    if not SAMPLES.is_dir():
        pytest.skip("the shared samples are not beside this checkout")
    return (SAMPLES / path).read_bytes()


def region(key: str, start: int, end: int, *labels: str, **more: Any) -> Record:
    value = {"start": start, "end": end, "text": TEXT[start:end], "labels": list(labels)}
    return {
        "id": key,
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": value,
    } | more


def task(*results: Any, **annotation: Any) -> Record:
    return {
        "id": 7,
        "data": {"text": TEXT},
        "annotations": [{"result": list(results), **annotation}],
    }


def seeds() -> dict[str, bytes]:
    """Files to begin fuzzing with."""
    files, _ = written(FORMAT, [golden_article()])
    return {"golden.json": files["out.json"]}


# -- round trip --------------------------------------------------------------------------------


@given(records())
def test_everything_comes_back(record: Record) -> None:
    same(FORMAT, [record])


def test_the_golden_article_is_written_as_ever() -> None:
    files, losses = written(FORMAT, [golden_article()], out="label-studio.json")
    assert losses == []
    assert set(files) == {"label-studio.json", "label-studio.config.xml"}
    for name, data in files.items():
        assert data == (HERE / "golden" / name).read_bytes()
    same(FORMAT, [golden_article()])


@pytest.mark.parametrize("value", [True, False, 3, 2.5, "", "a", [], ["a"], ["a", "b"]])
def test_attributes_of_every_shape_come_back(value: Any) -> None:
    record = golden_article()
    for mark in (record["mentions"][0], record["events"][0], record["relations"][0]):
        mark["attributes"] = {"text": value, "realis": value}
    same(FORMAT, [record])
    [back], _ = read(written(FORMAT, [record])[0]["out.json"])
    found = back["mentions"][0]["attributes"]["text"]
    assert (type(found), found) == (type(value), value)


def test_layers_of_models_are_predictions() -> None:
    record = golden_article()
    record["layers"][0] |= {"kind": "model", "annotator": "ner-demo"}
    record["mentions"][0]["by"] = {**BY, "method": "model", "confidence": 0.5}
    [made] = again([record])
    assert "annotations" in made
    [prediction] = made["predictions"]
    assert prediction["model_version"] == "ner-demo"
    assert prediction["result"][0]["score"] == 0.5
    same(FORMAT, [record])


# -- files of Label Studio ---------------------------------------------------------------------


@pytest.mark.parametrize("name", ["named_entity__1", "named_entity__tasks", "rich_text_plain__1"])
def test_samples_come_back_as_they_were(name: str) -> None:
    data = sample(f"label-studio/{name}.json")
    assert FORMAT.sniff(data, "a.json") >= 90
    found, _ = read(data)
    assert found[0]["layers"][0]["kind"] == ("model" if "predictions" in str(data) else "import")
    value = json.loads(data)
    tasks = value if isinstance(value, list) else [value]
    assert json.dumps(again(found)) == json.dumps(tasks), "the order of keys too"
    if name.startswith("named"):
        assert found[0]["mentions"][0]["text"] == "February 22"


def test_the_golden_task_comes_back_as_it_was() -> None:
    data = sample("_golden/label_studio.json")
    [record], findings = read(data)
    assert findings == []
    assert [layer["kind"] for layer in record["layers"]] == ["import", "model"]
    assert [layer["annotator"] for layer in record["layers"]] == ["label-studio", "ner-demo"]
    assert record["layers"][0]["seconds"] == 12
    assert [c["members"] for c in record["clusters"]] == [["m1", "m2"]]
    split = next(m for m in record["mentions"] if len(m["spans"]) == 2)
    assert split["text"] == "north bridges"
    assert record["mentions"][-1]["by"]["confidence"] == 0.83
    assert json.dumps(again([record])) == json.dumps(json.loads(data))


FULL = task(
    region("a", 2, 9, "Group", "Organization", origin="manual", meta={"text": ["Who?"], "x": 1}),
    {"id": "a", "from_name": "size", "to_name": "text", "type": "number",
     "value": {"start": 2, "end": 9, "text": "Workers", "number": 5}},
    region("b", 10, 17, "Protest"),
    {"id": "b", "from_name": "realis", "to_name": "text", "type": "choices",
     "value": {"start": 10, "end": 17, "text": "marched", "choices": ["actual"]}},
    {"id": "b", "from_name": "why", "to_name": "text", "type": "textarea",
     "value": {"start": 10, "end": 17, "text": ["wages", "hours"]}},
    {"type": "relation", "from_id": "a", "to_id": "b", "direction": "left", "labels": ["agent"]},
    {"type": "relation", "from_id": "a", "to_id": "b", "direction": "bi", "labels": ["x", "y"]},
    {"type": "relation", "from_id": "a", "to_id": "b", "direction": "right"},
    {"id": "d", "from_name": "topic", "to_name": "text", "type": "choices",
     "value": {"choices": ["strike"]}},
    {"id": "r", "from_name": "box", "type": "rectanglelabels", "value": {"x": 1}},
    id=3, completed_by={"id": 4, "email": "kim@example.org"}, lead_time=3.5, was_cancelled=False,
)  # fmt: skip


def test_everything_of_a_task_is_read_and_comes_back() -> None:
    value = {**FULL, "drafts": [{"id": 1}], "meta": {"a": 1}, "total": 1}
    [record], findings = read([value])
    assert findings == []
    [layer] = record["layers"]
    assert layer["annotator"] == "kim@example.org"
    assert (layer["status"], layer["seconds"], layer["labels"]) == (
        "complete", 3, {"topic": "strike"}
    )  # fmt: skip
    assert [m["type"] for m in record["mentions"]] == ["Group", "Organization"]
    assert record["mentions"][0]["note"] == "Who?"
    assert record["mentions"][0]["attributes"] == {"size": 5}
    [event] = record["events"]
    assert event["attributes"] == {"realis": "actual", "why": ["wages", "hours"]}
    assert event["arguments"][0]["mention"] == "a"
    assert [relation["type"] for relation in record["relations"]] == ["x", "y"]
    assert json.dumps(again([record])) == json.dumps([value])


def test_a_change_shows_and_the_rest_stays() -> None:
    [record], _ = read(FULL)
    record["mentions"][0]["spans"] = [[0, 9]]
    record["mentions"][0]["note"] = None
    record["events"][0]["attributes"]["realis"] = "future"
    results = again([record])[0]["annotations"][0]["result"]
    moved = next(one for one in results if one["value"].get("labels") == ["Group"])
    assert moved["value"]["text"] == "🚩 Workers"
    assert moved["meta"] == {"text": [], "x": 1}
    shown = [one["value"]["choices"] for one in results if one.get("from_name") == "realis"]
    assert shown == [["future"]]


def test_an_id_that_no_record_may_have_stays_in_the_file() -> None:
    link = {
        "type": "relation",
        "from_id": "a b",
        "to_id": "c",
        "direction": "right",
        "labels": ["x"],
    }
    value = task(region("a b", 2, 9, "Group"), region("c", 21, 27, "Place"), link)
    [record], findings = read(value)
    assert findings == []
    assert [mention["id"] for mention in record["mentions"]] == ["m1", "c"]
    assert again([record]) == [value]


@pytest.mark.parametrize(
    ("by", "name"),
    [
        (5, "5"),
        ("5", "5"),
        ({"id": 5}, "5"),
        ({"id": 5, "email": "kim@example.org"}, "kim@example.org"),
        ({"first_name": "Kim", "last_name": "Ola"}, "Kim Ola"),
        (None, "label-studio"),
    ],
)
def test_annotators_are_numbers_or_objects(by: Any, name: str) -> None:
    [record], _ = read(task(region("a", 2, 9, "Group"), completed_by=by))
    assert record["layers"][0]["annotator"] == name


def test_cancelled_annotations_are_flagged_and_drafts_are_no_layers() -> None:
    value = task(was_cancelled=True) | {"drafts": [{"result": [region("a", 2, 9, "Group")]}]}
    [record], _ = read(value)
    assert [layer["status"] for layer in record["layers"]] == ["flagged"]
    assert record["mentions"] == []
    assert again([record]) == [value]


def test_old_exports_count_utf16() -> None:
    old = [region("a", 3, 10, "Group"), region("b", 22, 28, "Place")]
    for one, words in zip(old, ("Workers", "Lenvik"), strict=True):
        one["value"]["text"] = words
    [record], findings = read(task(*old))
    assert findings == []
    assert [mention["text"] for mention in record["mentions"]] == ["Workers", "Lenvik"]


def test_quoted_words_may_have_folded_blanks() -> None:
    one = region("a", 0, 13, "Group")
    one["value"] |= {"text": "two words\\nof"}
    value = task(one)
    value["data"]["text"] = "two  words\nof more"
    [record], findings = read(value)
    assert findings == []
    assert record["mentions"][0]["text"] == "two  words\nof"
    assert again([record]) == [value], "what it says of the words is not corrected"


def test_rich_text_is_found_by_its_words() -> None:
    html = "<div><p>The police  said.</p><p>Then <b>police</b> left.</p></div>"
    value = {
        "start": "/div[1]/p[2]/b[1]/text()[1]", "end": "/div[1]/p[2]/b[1]/text()[1]",
        "startOffset": 0, "endOffset": 6, "text": "police",
        "globalOffsets": {"start": 22, "end": 28}, "hypertextlabels": ["Group"],
    }  # fmt: skip
    one = {
        "id": "a",
        "from_name": "l",
        "to_name": "text",
        "type": "hypertextlabels",
        "value": value,
    }
    [record], [finding] = read([{"data": {"text": html}, "annotations": [{"result": [one]}]}])
    assert finding.severity == "warning"
    assert record["text"] == "The police said.\nThen police left."
    assert record["mentions"][0]["spans"] == [[22, 28]]
    assert again([record])[0]["data"]["text"] == record["text"]


@pytest.mark.parametrize("shape", ["list", "one", "lines", "one line list"])
def test_every_shape_of_file(shape: str) -> None:
    tasks = [task(region("a", 2, 9, "Group")) | {"id": number} for number in (1, 2)]
    data = {
        "list": orjson.dumps(tasks, option=orjson.OPT_INDENT_2),
        "one": orjson.dumps(tasks[0], option=orjson.OPT_INDENT_2),
        "lines": b"\n".join(map(orjson.dumps, tasks)),
        "one line list": orjson.dumps(tasks),
    }[shape]
    found, findings = read(data)
    assert findings == []
    assert len(found) == (1 if shape == "one" else 2)


def test_the_text_may_be_in_any_field() -> None:
    other = {"data": {"n": 3, "body": TEXT, "id": "x"}, "annotations": []}
    assert read(other)[0][0]["text"] == TEXT
    assert read(other, text_field="id")[0][0]["text"] == "x"
    assert read({"data": {"text": ["a b", "c"]}})[0][0]["text"] == "a b\nc"


# -- what is wrong -----------------------------------------------------------------------------


def test_the_short_form_is_explained() -> None:
    short = {"text": TEXT, "label": [{"start": 2, "end": 9, "text": "Workers", "labels": ["A"]}]}
    found, [finding] = read([short])
    assert found == []
    assert "JSON" in finding.hint


@pytest.mark.parametrize(
    "bad", [5, {}, {"data": 5}, {"data": {"image": 3}}, {"data": {"text": " "}}]
)
def test_a_bad_task_stops_no_other(bad: Any) -> None:
    right = task(region("a", 2, 9, "Group"))
    found, findings = read([right, bad, right])
    assert len(found) == 2
    assert [finding.severity for finding in findings] == ["error"]


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(BadInput, match="JSON"):
        read(b"[\n{]\n")


@pytest.mark.parametrize(
    "result",
    [
        region("a", 2, 900, "Group"),
        region("a", 9, 2, "Group"),
        region("a", 2, 9),
        region("a", -1, 9, "Group"),
        {"type": "relation", "from_id": "a", "to_id": "z", "labels": ["agent"]},
        {"type": "labels", "id": 5},
    ],
)
def test_a_bad_result_is_left_out_and_said(result: Any) -> None:
    [_record], findings = read(task(result))
    assert any(finding.severity == "error" for finding in findings)


@pytest.mark.parametrize(
    "value", [None, 5, "x", [], [None], {"a": 1}, "x\0y", [[1]], {"start": "/p"}]
)
@pytest.mark.parametrize("key", ["id", "value", "type", "meta", "from_name", "score", "labels"])
def test_anything_may_stand_in_a_result(key: str, value: Any) -> None:
    for one in FULL["annotations"][0]["result"]:
        found, _ = read(task(region("q", 2, 9, "Group"), {**one, key: value}))
        assert len(found) == 1
        assert "\\u0000" not in json.dumps(found)
        again(found)


@pytest.mark.parametrize("value", [None, 5, "x", [], [None], {"a": 1}, [{"result": 5}]])
@pytest.mark.parametrize("key", ["annotations", "predictions", "drafts", "meta", "id"])
def test_anything_may_stand_in_a_task(key: str, value: Any) -> None:
    found, _ = read({**task(region("q", 2, 9, "Group")), key: value})
    assert again(found)


@pytest.mark.parametrize("value", [None, 5, [None], {"layers": 5}, {"layers": [5, {"id": 3}]}])
def test_what_is_ours_is_not_trusted(value: Any) -> None:
    one = task(region("q", 2, 9, "Group", meta={"annotator": {"typed": value, "time": value}}))
    one["data"]["meta"] = {"article_id": 5, "annotator": value}
    found, _ = read(one)
    assert again(found)


def test_the_configuration_is_no_file_of_articles() -> None:
    assert FORMAT.claims is not None
    assert FORMAT.claims(MemoryFile("a.config.xml", b""))
    assert not FORMAT.claims(MemoryFile("a.json", b""))
    assert FORMAT.sniff(b'{"text": "x"}', "a.json") == 0
    assert FORMAT.sniff(b'{"format":"annotator.article","data": {', "a.json") == 0
