"""The record format: strict lines in, the same bytes out."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given

from annotator.formats import jsonl
from annotator.formats.base import Finding, ReadContext, ReadRecord
from annotator.formats.jsonl import FORMAT, check_file, read_records, record_line, shipped_schema
from annotator.formats.validation import rule_faults, shape_faults
from annotator.model.article import Article
from annotator.model.errors import BadInput
from annotator.model.identity import ArticleId, LayerId
from annotator.model.marks import Actor, Layer
from annotator.model.project import NewRecord, StoredRecord
from annotator.model.record import mark_data
from annotator.untrusted.incoming import PathFile
from tests.formats.records import BY, NEWS, Record, a_record, another_record, line_of
from tests.strategies import articles

CONTEXT = ReadContext("2026-11-22T12:00:00Z", lambda: ArticleId("NEW"), NEWS)


def seeds() -> dict[str, bytes]:
    """Files to mutate for fuzzing."""
    return {"a.jsonl": line_of(a_record()) + line_of(another_record("B"))}


def stored(record: NewRecord) -> StoredRecord:
    """What a store would make of a record it was given."""
    entries: dict[str, list[str]] = {"mention": [], "event": [], "relation": [], "cluster": []}
    for layer, marks in record.marks.items():
        for mark in marks:
            data = mark_data(mark, layer=layer, text=record.article.text)
            entries[type(mark).__name__.lower()].append(orjson.dumps(data).decode())
    return StoredRecord(record.article, record.layers, record.actors, entries, record.unknown)


def written(path: Path, *lines: bytes) -> Path:
    path.write_bytes(b"".join(lines))
    return path


def read(path: Path) -> tuple[list[NewRecord], list[Finding]]:
    found = list(read_records(PathFile(path), CONTEXT))
    records = [item.record for item in found if isinstance(item, ReadRecord)]
    return records, [item for item in found if isinstance(item, Finding)]


# -- writing -----------------------------------------------------------------------------------


def test_what_is_read_is_written_again_byte_for_byte(tmp_path: Path) -> None:
    record = a_record(
        lambda r: r["clusters"].append(
            {**r["clusters"][0], "id": "c2", "by": r["mentions"][0]["by"]}
        ),
        schema={**a_record()["schema"], "url": "https://example.org/news.yaml", "fork": [1]},
        future_key={"a": [1, 2.5, None]},
        foreign={"brat": {"note": "x"}},
    )
    record = {**record, "foreign": record.pop("foreign")}
    assert "by" not in record["clusters"][0], "an origin that nobody stated is not made up"
    line = orjson.dumps(record) + b"\n"
    [again], findings = read(written(tmp_path / "a.jsonl", line))
    assert findings == []
    assert record_line(stored(again), NEWS) == line


def test_the_order_of_keys_is_fixed() -> None:
    article = Article("A", "text\u2028é", foreign={"brat": {}})  # type: ignore[arg-type]
    line = record_line(StoredRecord(article, (), (), {}, {"zeta": 1, "text": "no"}), NEWS)
    assert list(json.loads(line)) == [
        "format", "version", "id", "article", "text", "text_sha256", "schema", "layers", "actors",
        "mentions", "events", "relations", "clusters", "zeta", "foreign",
    ]  # fmt: skip
    assert json.loads(line)["text"] == "text\u2028é"
    assert "é".encode() in line
    assert b": " not in line
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1


def test_nothing_foreign_leaves_no_key() -> None:
    line = record_line(StoredRecord(Article("A", "t"), (), (), {}, {}), NEWS)  # type: ignore[arg-type]
    assert "foreign" not in json.loads(line)


@given(articles())
def test_any_article_is_a_right_record(article: Article) -> None:
    layer = Layer(LayerId("L1"), "A1")
    article = replace(article, foreign={"brat": article.foreign})
    line = record_line(StoredRecord(article, (layer,), (), {}, {}), NEWS)
    assert line == record_line(StoredRecord(article, (layer,), (), {}, {}), NEWS)
    data = json.loads(line)
    assert shape_faults(data) == []
    assert [fault.rule for fault in rule_faults(data) if fault.rule != "text"] == []


# -- reading -----------------------------------------------------------------------------------


def test_values_are_read(tmp_path: Path) -> None:
    [record], findings = read(written(tmp_path / "a.jsonl", line_of(a_record(later=True))))
    assert findings == []
    assert record.article.source == "Trend"
    assert record.actors == (Actor("a1", "Lenvik workers", "Group"),)  # type: ignore[arg-type]
    assert [mark.id for mark in record.marks[LayerId("L1")]] == [
        "m1", "m2", "m3", "e1", "e2", "r1", "c1"
    ]  # fmt: skip
    assert record.unknown == {"later": True}
    cluster = record.marks[LayerId("L1")][-1]
    assert (cluster.by.author, cluster.by.method, cluster.by.created) == ("", "", "")


@pytest.mark.parametrize("kept", ["text", {"sha256": "0" * 64, "name": "other"}])
def test_what_is_kept_of_a_schema_names_no_other(kept: object) -> None:
    line = record_line(StoredRecord(Article("A", "t"), (), (), {}, {"schema": kept}), NEWS)  # type: ignore[arg-type]
    assert json.loads(line)["schema"] == a_record()["schema"]


RIGHT = line_of(a_record())


def test_one_bad_line_stops_no_other(tmp_path: Path) -> None:
    other = a_record(id="B")
    path = written(tmp_path / "a.jsonl", RIGHT, b"{]\n", b"\n", b"[]\n", line_of(other), b"null")
    records, findings = read(path)
    assert [record.article.id for record in records] == [a_record()["id"], "B"]
    assert [finding.line for finding in findings] == [2, 4, 6]


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + RIGHT,
        RIGHT.replace(b"\n", b"\r\n"),
        b"\n\r\n  \n" + RIGHT,
        RIGHT.rstrip(b"\n"),
        json.dumps(a_record(x="\u2028 \x85 \x0b"), ensure_ascii=False).encode() + b"\n",
    ],
    ids=["mark", "crlf", "blank lines", "no last line feed", "separators inside"],
)
def test_lines_of_every_kind(tmp_path: Path, data: bytes) -> None:
    records, findings = read(written(tmp_path / "a.jsonl", data))
    assert findings == []
    assert len(records) == 1


def deep(levels: int) -> bytes:
    return RIGHT.replace(b'"extra": {}', b'"extra": {"a": ' + b"[" * levels + b"]" * levels + b"}")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b'{"format": NaN}', "not a line of JSON"),
        (RIGHT.replace(b'"extra": {}', b'"extra": {"a": "\\ud800"}'), "lone surrogate"),
        (RIGHT.replace(b"Lenvik workers", b"\xff\xfe"), "not UTF-8"),
        (RIGHT.replace(b'"extra": {}', b'"extra": {"k": 1, "k": 2}'), "“k” stands twice"),
        (RIGHT.replace(b'"version": 1', b'"version": 1, "version": 1'), "“version” stands twice"),
        (RIGHT.replace(b'"extra": {}', b'"extra": {"n": 123456789012345678901}'), "too large"),
        (
            RIGHT.replace(b'"extra": {}', b'"extra": {"n": ' + b"9" * 5000 + b"}"),
            "too large|number",
        ),
        (deep(300), "nested too deeply"),
        (deep(5000), "nested too deeply|not a line of JSON"),
        (b"[" * 100_000, "not a line of JSON"),
        (b'{"format": "spacy"}', "not a record"),
        (b'"annotator.article"', "not a record"),
        (RIGHT.replace(b'"version": 1', b'"version": 2'), "of version 2"),
        (RIGHT.replace(b'"version": 1', b'"version": "1"'), "must be 1"),
    ],
)
def test_hostile_lines(tmp_path: Path, line: bytes, message: str) -> None:
    assert line != RIGHT
    after = line_of(a_record(id="B"))
    records, [finding, *_] = read(written(tmp_path / "a.jsonl", line.rstrip(b"\n") + b"\n", after))
    assert len(records) == 1, "the line after it is read"
    assert finding.line == 1
    assert finding.severity == "error"
    assert re.search(message, finding.message)


def test_what_is_deep_but_can_be_written_is_taken(tmp_path: Path) -> None:
    records, findings = read(written(tmp_path / "a.jsonl", deep(100)))
    assert findings == []
    assert len(records) == 1


def test_a_line_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_LINE", len(RIGHT))
    path = written(tmp_path / "a.jsonl", b" " * (3 * len(RIGHT)), b"\n", RIGHT)
    records, [finding] = read(path)
    assert (len(records), finding.line) == (1, 1)
    assert "longer than" in finding.message


def test_a_wrong_quote_is_a_warning_and_the_positions_hold(tmp_path: Path) -> None:
    record = a_record(lambda r: r["mentions"][0].update(text="wrong"))
    [read_record], [finding] = read(written(tmp_path / "a.jsonl", line_of(record)))
    assert (finding.line, finding.mark, finding.severity) == (1, "m1", "warning")
    assert "Workers" in finding.message
    assert len(read_record.marks[LayerId("L1")]) == 7


def test_an_id_of_two_texts_names_both_lines(tmp_path: Path) -> None:
    other = another_record("B")
    path = written(tmp_path / "a.jsonl", RIGHT, line_of({**other, "id": a_record()["id"]}))
    records, [finding] = read(path)
    assert len(records) == 1
    assert (finding.line, finding.severity) == (2, "error")
    assert "lines 1 and 2" in finding.message
    assert check_file(path).findings == (finding,)


@pytest.mark.parametrize("other", [a_record(), a_record(id="B")], ids=["whole", "text"])
def test_an_article_that_stands_twice_is_a_warning(tmp_path: Path, other: Record) -> None:
    path = written(tmp_path / "a.jsonl", RIGHT, line_of(another_record("C")), line_of(other))
    report = check_file(path)
    [finding] = report.findings
    assert (finding.line, finding.severity, report.records) == (3, "warning", 3)
    assert "twice (lines 1 and 3)" in finding.message
    records, findings = read(path)
    assert (len(records), findings) == (3, []), "the import says what was there already"


USABLE: list[tuple[Callable[[Record], Any], str | None]] = [
    (lambda r: r["article"]["published"].update(value="2022-02-31"), None),
    (lambda r: r["clusters"][0].update(members=["e1"]), "c1"),
    (lambda r: r["mentions"][0].update(by={**BY, "from": ["m99"]}), "m1"),
    (lambda r: r["mentions"][1].update(spans=[[9, 10]], text=" "), "m2"),
]


@pytest.mark.parametrize(("breaks", "identifier"), USABLE)
def test_what_leaves_a_record_usable_is_an_error_to_a_check_and_a_warning_to_an_import(
    tmp_path: Path, breaks: Callable[[Record], Any], identifier: str | None
) -> None:
    path = written(tmp_path / "a.jsonl", line_of(a_record(breaks)))
    records, [finding] = read(path)
    assert (len(records), finding.mark, finding.severity) == (1, identifier, "warning")
    report = check_file(path)
    assert (finding.message, "error") in [(f.message, f.severity) for f in report.findings]
    assert report.records == 0


def test_an_actor_that_nobody_links_is_named(tmp_path: Path) -> None:
    lonely = {"id": "a7", "name": "Mayor", "type": "Person", "aliases": [], "codes": {}}
    path = written(tmp_path / "a.jsonl", line_of(a_record(lambda r: r["actors"].append(lonely))))
    [record], [finding] = read(path)
    assert len(record.actors) == 2
    assert (finding.mark, finding.severity) == ("a7", "warning")
    assert "a7 is not linked" in finding.message
    assert check_file(path).findings == (finding,)


NULLS: list[tuple[Callable[[Record], Any], str]] = [
    (lambda r: r["mentions"][0].update(note="a\0b"), "mentions[0].note"),
    (lambda r: r["mentions"][0].update(id="m\0"), "mentions[0].id"),
    (lambda r: r["mentions"][0].update(type="Gro\0up"), "mentions[0].type"),
    (lambda r: r["mentions"][0].update(by={**BY, "author": "\0"}), "mentions[0].by.author"),
    (lambda r: r["mentions"][0].update(attributes={"\0": "x"}), "attributes.␀"),
    (lambda r: r["actors"][0].update(name="\0"), "actors[0].name"),
    (lambda r: r["actors"][0].update(aliases=["x", "\0"]), "actors[0].aliases[1]"),
    (lambda r: r["layers"][0].update(annotator="A\0"), "layers[0].annotator"),
    (lambda r: r["article"].update(title="a\0"), "article.title"),
    (lambda r: r["article"].update(source="a\0"), "article.source"),
    (lambda r: r.update(id="A\0"), "id"),
    (lambda r: r.update(text="A\0"), "text"),
    (lambda r: r.update(foreign={"brat": {"x": ["\0"]}}), "foreign.brat.x[0]"),
    (lambda r: r.update({"new\0": 1}), "new␀"),
    (
        lambda r: r["events"][0]["arguments"].append({"role": "topic", "value": "\0"}),
        "events[0].arguments[1].value",
    ),
]


@pytest.mark.parametrize(("breaks", "place"), NULLS)
def test_a_null_character_keeps_its_record_out(
    tmp_path: Path, breaks: Callable[[Record], Any], place: str
) -> None:
    path = written(tmp_path / "a.jsonl", line_of(a_record(breaks)), line_of(another_record("B")))
    records, [finding] = read(path)
    assert [record.article.id for record in records] == ["B"]
    assert (finding.line, finding.severity) == (1, "error")
    assert f"{place}: holds U+0000" in finding.message
    assert "\0" not in str(finding)


NUMBERS: list[tuple[Callable[[Record], Any], str]] = [
    (
        lambda r: r["mentions"][0].update(spans=[[2.0, 9.0]]),
        "whole number without a point, not 2.0",
    ),
    (lambda r: r["events"][0]["triggers"][0].update(spans=[[10, 17.0]]), "not 17.0"),
    (lambda r: r["layers"][0].update(seconds=412.0), "not 412.0"),
    (lambda r: r.update(version=1.0), "version: "),
    (lambda r: r["layers"][0].update(seconds=2**63), "maximum"),
    (lambda r: r["mentions"][0].update(spans=[[2, 2**63]]), "maximum"),
    (lambda r: r["mentions"][0].update(id="m" + "9" * 5000), "longer than 200 characters"),
    (lambda r: r["layers"][0].update(id="L" + "9" * 5000), "longer than 200 characters"),
    (lambda r: r.update(id="A" * 201), "longer than 200 characters"),
]


@pytest.mark.parametrize(("breaks", "message"), NUMBERS)
def test_numbers_that_cannot_be_kept_are_refused(
    tmp_path: Path, breaks: Callable[[Record], Any], message: str
) -> None:
    path = written(tmp_path / "a.jsonl", line_of(a_record(breaks)), line_of(another_record("B")))
    records, findings = read(path)
    assert [record.article.id for record in records] == ["B"]
    assert any(message in finding.message for finding in findings)
    assert check_file(path).errors == len(findings)


def test_long_numbers_in_ids_are_taken(tmp_path: Path) -> None:
    """They are ids of another make."""
    path = written(tmp_path / "a.jsonl", RIGHT.replace(b'"m3"', b'"m99999999999999999999"'))
    assert check_file(path).findings == ()
    assert len(read(path)[0]) == 1


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.jsonl", tmp_path):
        with pytest.raises(BadInput) as refusal:
            read(path)
        assert str(path) in refusal.value.message


# -- checking ----------------------------------------------------------------------------------

WRONG: list[tuple[Callable[[Record], Any], str, str]] = [
    (lambda r: r["mentions"][0].update(spans=[[900, 901]]), "m1", "outside the text"),
    (lambda r: r["mentions"][1].update(text="Oslo"), "m2", "“Lenvik”"),
    (lambda r: r["mentions"][0].update(actor="a9"), "m1", "no actor a9"),
    (lambda r: r["relations"][0].update(target={"mention": "m9"}), "r1", "no mention m9"),
    (lambda r: r["events"][0].update(arguments=[]), "e1", "needs “agent”"),
    (lambda r: r.update(text_sha256="0" * 64), a_record()["id"], "text_sha256"),
]


@pytest.mark.parametrize(("breaks", "identifier", "message"), WRONG)
def test_what_is_wrong_is_named_with_line_and_id(
    tmp_path: Path, breaks: Callable[[Record], Any], identifier: str, message: str
) -> None:
    path = written(tmp_path / "a.jsonl", line_of(another_record("B")), line_of(a_record(breaks)))
    report = check_file(path)
    [finding] = report.findings
    assert (finding.line, finding.mark or finding.record) == (2, identifier)
    assert message in finding.message
    assert (report.records, report.errors) == (1, 1)
    assert str(finding).startswith(f"{path}:2: {identifier}: ")


def test_a_right_file_has_nothing_wrong(tmp_path: Path) -> None:
    report = check_file(written(tmp_path / "a.jsonl", RIGHT))
    assert (report.records, report.findings) == (1, ())


def test_another_schema_file_is_a_warning_once(tmp_path: Path) -> None:
    other = {"name": "news", "version": "0.9.0", "sha256": "1" * 64}
    lines = [line_of(another_record(name, schema=other)) for name in "ABC"]
    report = check_file(written(tmp_path / "a.jsonl", *lines))
    [finding] = report.findings
    assert (finding.line, finding.severity, report.errors) == (1, "warning", 0)
    assert "111111111111" in finding.message


@pytest.mark.parametrize("name", ["mine", "../schema/news", "record.schema", ""])
def test_an_unknown_schema_is_a_warning(tmp_path: Path, name: str) -> None:
    assert shipped_schema(name) is None
    if name:
        record = a_record(schema={"name": name, "version": "1", "sha256": "1" * 64})
        report = check_file(written(tmp_path / "a.jsonl", line_of(record)))
        assert [finding.severity for finding in report.findings] == ["warning"]


def test_a_schema_that_is_given_is_the_one(tmp_path: Path) -> None:
    minimal = shipped_schema("minimal")
    report = check_file(written(tmp_path / "a.jsonl", RIGHT), minimal)
    assert report.errors
    assert "“minimal”" in report.findings[0].message


def test_an_empty_file_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="empty"):
        check_file(written(tmp_path / "a.jsonl", b"\n\n"))


def test_sniffing() -> None:
    assert FORMAT.sniff(RIGHT, "a.jsonl")
    assert FORMAT.sniff(b"\xef\xbb\xbf\n" + RIGHT, "a.jsonl")
    assert not FORMAT.sniff(b"Workers marched", "a.txt")
    assert not FORMAT.sniff(b'{"text": "x"}', "a.json")
    assert FORMAT.sniff(b"{broken", "a.JSONL") < 50, "any other format that knows it goes before"
