"""Whole files of brat: written, read again, changed, and those of brat and of other programs."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.base import Finding
from annotator.formats.brat.codec import FORMAT
from annotator.formats.brat.standoff import BREAKS, joined
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile
from tests.formats.golden_article import TEXT, golden
from tests.formats.round_trip import (
    Files,
    Record,
    meaning,
    projected,
    read_back,
    read_one,
    records,
    same,
    written,
)

GOLDEN = Path(__file__).parents[1] / "golden" / "brat"


def seeds() -> dict[str, bytes]:
    """Files to mutate for fuzzing, each with the text beside it under its own stem."""
    files, _ = written(FORMAT, [golden()])
    return files


def as_brat_says_it(record: Record) -> Record:
    """A projected record with what brat cannot tell apart made the same."""
    text = record["text"]
    made = {**record, "mentions": [_joined(m, text) for m in record["mentions"]], "events": []}
    for event in record["events"]:
        arguments = sorted(event["arguments"], key=lambda argument: "value" in argument)
        triggers = [_joined(trigger, text) for trigger in event["triggers"]]
        made["events"].append({**event, "arguments": arguments, "triggers": triggers})
    return made


def _joined(mark: Record, text: str) -> Record:
    spans = [list(span) for span in joined(mark["spans"], text)]
    return {**mark, "spans": spans}


def ann(text: str, marks: str, name: str = "a", **options: Any) -> tuple[Record, list[Finding]]:
    """The record in two files."""
    [record], findings = read_back(
        FORMAT, {f"{name}.ann": marks.encode(), f"{name}.txt": text.encode()}, **options
    )
    return record, findings


def again(record: Record, name: str = "a.ann", **options: Any) -> tuple[str, bytes]:
    """The two files of a record, named as it came."""
    files, _ = written(FORMAT, [record], {"names": "file"})
    return files[name].decode(), files[name.replace(".ann", ".txt")]


# -- our own files -----------------------------------------------------------------------------


def test_the_golden_files() -> None:
    files, losses = written(FORMAT, [golden()])
    for name, data in files.items():
        assert data == (GOLDEN / name).read_bytes(), name
    assert {loss.feature for loss in losses} == {
        "facts about the article",
        "status and labels of layers",
    }
    [record], findings = read_back(FORMAT, files)
    assert findings == []
    assert record["id"] == golden()["id"], "the name of the file is the article's id"


@given(records())
def test_what_is_written_is_read_again(record: Record) -> None:
    same(FORMAT, [record], expected=as_brat_says_it)


@given(records(most_layers=1), st.booleans())
def test_an_unchanged_import_goes_out_byte_for_byte(record: Record, crlf: bool) -> None:
    record["article"]["import"]["file"] = "a.ann"
    if crlf:
        record["foreign"] = {"brat": {"newline": "crlf"}}
    files, _ = written(FORMAT, [record], {"names": "file"})
    [first], findings = read_back(FORMAT, files)
    assert [finding.message for finding in findings] == []
    second, _ = written(FORMAT, [first], {"names": "file"})
    assert second == files
    assert meaning(first, FORMAT.capabilities) == meaning(
        as_brat_says_it(projected(FORMAT, [record])[0]), FORMAT.capabilities
    )


def test_two_articles_never_share_a_file() -> None:
    one, other = golden(), golden(id="01J9ZK3V7Q8W5T2N4B6C0D1E2G")
    files, _ = written(FORMAT, [one, other], {"names": "file"})
    assert {"workers.txt", "workers.ann", "workers-2.txt", "workers-2.ann"} < set(files)
    one["article"]["import"]["file"] = "a/b:c?.txt"
    files, _ = written(FORMAT, [one], {"names": "file"})
    assert "a_b_c_.ann" in files


def test_each_layer_is_a_document() -> None:
    record = golden()
    record["layers"].append({**record["layers"][0], "id": "L2", "annotator": "ola"})
    files, _ = written(FORMAT, [record])
    assert f"{record['id']}_L2.ann" in files
    assert files[f"{record['id']}_L2.ann"] == b"", (
        "brat wants the file even where nothing is marked"
    )


# -- notations of brat -------------------------------------------------------------------------


def test_events_arguments_and_references_to_triggers() -> None:
    record, findings = ann(
        "Workers met police in Lenvik",
        "T1\tGroup 0 7\tWorkers\nT2\tMeet 8 11\tmet\nT3\tOrganization 12 18\tpolice\n"
        "E1\tMeet:T2 agent:T1 agent2:T3\nA1\tNegation T2\nM2\tSpeculation E1\nR1\tally-of Arg2:T1 Arg1:E1\n"
        "T4\tProtest 22 28\tLenvik\n#1\tAnnotatorNotes T2\tone\n#2\tOther E1\ttwo\\nlines\n",
    )
    assert findings == []
    bare, met = record["events"]
    assert [a["role"] for a in met["arguments"]] == ["agent", "agent"]
    assert met["attributes"] == {"Negation": True, "Speculation": True}
    assert met["note"] == "one\ntwo\nlines"
    assert bare["type"] == "Protest", "a mark with the label of an event is one"
    assert bare["arguments"] == []
    [relation] = record["relations"]
    assert (relation["source"], relation["target"]) == ({"event": met["id"]}, {"mention": "m1"})


def test_attributes_take_the_words_of_the_schema() -> None:
    record, _ = ann(
        "He left",
        "T1\tVisit 3 7\tleft\nE1\tVisit:T1\nA1\trealis E1 future\nA2\tsize E1 two words\n",
    )
    assert record["events"][0]["attributes"] == {"realis": "future", "size": "two words"}


def test_references_are_codes_of_actors_and_times() -> None:
    record, findings = ann(
        "Kim and Kim left in May",
        "T1\tPerson 0 3\tKim\nT2\tPerson 8 11\tKim\nT3\tTime 20 23\tMay\nT4\tPlace 12 16\tleft\n"
        "N1\tReference T1 Wikidata:Q1\tKim Lee\nN2\tReference T2 Wikidata:Q1\tLee\n"
        "N3\tReference T3 TIMEX3:2022-05/2022-06;mod=APPROX;from=T1\tMay\n"
        "N4\tReference T4 GeoNames:3\tleft\nN5\tReference T1 672\tKim\n",
    )
    first, second, time, place = record["mentions"]
    assert first["actor"] == second["actor"] is not None
    assert record["actors"][0]["codes"] == {"Wikidata": "Q1"}
    assert record["actors"][0]["name"] == "Kim Lee"
    assert time["time"]["start"] == "2022-05"
    assert time["time"]["precision"] == "month"
    assert time["time"]["approximate"]
    assert time["time"]["from"] == first["id"]
    assert place["actor"] is None, "a place of this schema is no actor; its reference stays a line"
    assert [finding.line for finding in findings] == [9]
    marks, _ = again(record)
    assert "GeoNames:3" in marks
    assert "N5\tReference T1 672" in marks


def test_fragments_of_old_files_and_line_breaks() -> None:
    record, findings = ann("ab\ncd ef", "T1\tPlace 0 2;3 5\tab cd\nT2\tPlace 0 2;6 8\tabef\n")
    assert findings == []
    assert [m["spans"] for m in record["mentions"]] == [[[0, 5]], [[0, 2], [6, 8]]]


def test_a_mark_over_line_breaks_is_cut() -> None:
    record = golden()
    record["mentions"][0]["spans"] = [[31, 45]]
    files, _ = written(FORMAT, [record])
    marks = files[f"{record['id']}.ann"].decode()
    assert "T1\tGroup 31 40;41 45\tThursday. They\n" in marks
    assert not any(BREAKS.search(line) for line in marks.split("\n"))


@pytest.mark.parametrize("spans", [[[40, 41]], [[39, 41]]])
def test_marks_on_line_breaks_are_not_lost(spans: list[list[int]]) -> None:
    record = golden()
    record["mentions"][2]["spans"] = spans
    files, losses = written(FORMAT, [record])
    [read], findings = read_back(FORMAT, files)
    assert [f for f in findings if f.severity == "error"] == []
    assert len(read["mentions"]) == len(record["mentions"])
    cut = [loss.mark for loss in losses if "edge" in loss.feature]
    assert cut == (["m3"] if spans == [[39, 41]] else [])


# -- units and line ends -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("unit", "start"), [("UTF-16 units", 5), ("UTF-8 bytes", 8), ("grapheme clusters", 3)]
)
def test_each_unit_is_found(unit: str, start: int) -> None:
    text = "🚩e\u0301 Workers marched"
    quote = "Workers"
    record, findings = ann(text, f"T1\tGroup {start} {start + len(quote)}\t{quote}\n")
    assert record["mentions"][0]["text"] == quote
    assert len(findings) == 1
    assert unit in findings[0].message
    assert "ann" not in record.get("foreign", {}).get("brat", {})


def test_a_mark_at_the_start_of_the_file_may_be_counted() -> None:
    text = "\ufeffone two"
    for start in (4, 5):
        record, _ = ann(text, f"T1\tPlace {start} {start + 3}\ttwo\n")
        assert record["text"] == "one two"
        assert record["mentions"][0]["text"] == "two"


def test_line_ends_of_windows_come_back() -> None:
    text, marks = "one\r\ntwo\r\n", "T1\tPlace 5 8\ttwo\r\n"
    record, findings = ann(text, marks)
    assert findings == []
    assert record["mentions"][0]["spans"] == [[4, 7]]
    assert again(record) == (marks, text.encode())
    record["mentions"][0]["type"] = "State"
    assert again(record)[0] == "T1\tState 5 8\ttwo\r\n"


def test_line_ends_that_count_as_one() -> None:
    record, findings = ann("one\r\ntwo three", "T1\tPlace 4 7\ttwo\nT2\tPlace 8 13\tthree\n")
    assert [m["text"] for m in record["mentions"]] == ["two", "three"]
    assert len(findings) == 1


# -- changes -----------------------------------------------------------------------------------


def test_a_change_touches_its_line_only() -> None:
    text = "Kim met Lee"
    marks = (
        "T2\tPerson 8 11\tLee\nE7\tMeet:T9 agent:T1 agent2:T2\nT1\tPerson 0 3\tKim\n"
        "T9\tMeet 4 7\tmet\nM3\tNegation E7\nR1\tally-of Arg1:T1 Arg2:T2\t\n#4\tComment T1\tfirst\n"
    )
    record, _ = ann(text, marks)
    assert again(record)[0] == marks
    record["mentions"][0]["spans"], record["mentions"][0]["text"] = [[4, 11]], "met Lee"
    record["mentions"].append({**record["mentions"][1], "id": "m9", "foreign": {}})
    del record["relations"][0]
    expected = marks.replace("T2\tPerson 8 11\tLee", "T2\tPerson 4 11\tmet Lee")
    expected = expected.replace("R1\tally-of Arg1:T1 Arg2:T2\t\n", "")
    made, _ = again(record)
    assert made.startswith(expected)
    assert made[len(expected) :].startswith("T10\tPerson 0 3\tKim\n")


# -- files of other programs -------------------------------------------------------------------


def sample(shared_dir: Path, stem: str) -> tuple[Files, Record, list[Finding]]:
    folder = shared_dir / "samples" / "brat"
    files = {f"{stem}{end}": (folder / f"{stem}{end}").read_bytes() for end in (".ann", ".txt")}
    [record], findings = read_back(FORMAT, files)
    return files, record, findings


@pytest.mark.parametrize(
    "stem", ["000-introduction", "090-event_structures", "bconv-elliptic-coordination"]
)
def test_samples_come_out_byte_for_byte(shared_dir: Path, stem: str) -> None:
    files, record, _ = sample(shared_dir, stem)
    assert record["mentions"]
    made, text = again(record, f"{stem}.ann")
    assert made.encode() == files[f"{stem}.ann"]
    assert text == files[f"{stem}.txt"]


def test_brat_s_own_sample(shared_dir: Path) -> None:
    _, record, findings = sample(shared_dir, "000-introduction")
    assert findings == []
    [event] = record["events"]
    assert [a["role"] for a in event["arguments"]] == [
        "Giver-Arg", "Money-Arg", "Beneficiary-Arg", "Recipient-Arg",
    ]  # fmt: skip
    assert event["attributes"] == {"Confidence": "High"}
    assert {actor["name"] for actor in record["actors"]} == {"Carlos Salinas de Gortari"}


def test_events_in_events(shared_dir: Path) -> None:
    _, record, findings = sample(shared_dir, "090-event_structures")
    assert findings == []
    assert any("event" in argument for e in record["events"] for argument in e["arguments"])


def test_wrong_words_of_fragments_warn(shared_dir: Path) -> None:
    _, record, findings = sample(shared_dir, "bconv-elliptic-coordination")
    assert [f.line for f in findings if f.severity == "error"] == [6, 8]
    assert [f.line for f in findings if f.severity == "warning"] == [1, 15]
    assert len(record["mentions"]) == 9


def test_our_golden_notation(shared_dir: Path) -> None:
    folder = shared_dir / "samples" / "_golden"
    files = {f"brat{end}": (folder / f"brat{end}").read_bytes() for end in (".ann", ".txt")}
    [record], findings = read_back(FORMAT, files)
    assert findings == []
    assert record["text"].rstrip("\n") == TEXT
    assert len(record["events"]) == 3
    assert again(record, "brat.ann")[0].encode() == files["brat.ann"]


# -- bad input ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("T2\tPlace 2 99\tx", "nothing of the text"),
        ("T2\tPlace 3 3\t", "nothing of the text"),
        ("T2\tPlace a b\tx", "no line of brat"),
        ("T1\tPlace 0 3\tone", "twice"),
        ("E1\tMeet:T9", "no trigger"),
        ("E1\tMeet", "no line of brat"),
        ("R1\tin Arg1:T1", "no line of brat"),
        ("R1\tin Arg1:T1 Arg2:T7", "not there"),
        ("*\tEquiv T1 T8", "not there"),
        ("A1\tNegation T8", "not there"),
        ("#1\tAnnotatorNotes T8\tx", "not there"),
        ("X1\twhat", "no line of brat"),
        ("\t\t", ""),
    ],
)
def test_a_bad_line_costs_only_itself(line: str, what: str) -> None:
    record, findings = ann("one two", f"T1\tPlace 0 3\tone\n{line}\n")
    assert [m["text"] for m in record["mentions"]] == ["one"]
    if what:
        of_lines = [finding for finding in findings if finding.line is not None]
        assert [(f.line, f.severity) for f in of_lines] == [(2, "error")]
        assert what in of_lines[0].message
    else:
        assert findings == []
    assert again(record)[0].startswith("T1\tPlace 0 3\tone\n")


def test_events_in_circles() -> None:
    record, findings = ann(
        "a b", "T1\tMeet 0 1\ta\nT2\tMeet 2 3\tb\nE1\tMeet:T1 topic:E2\nE2\tMeet:T2 topic:E1\n"
    )
    assert len(record["events"]) == 2
    assert findings


def test_what_cannot_be_read_at_all() -> None:
    with pytest.raises(BadInput, match=r"a\.txt"):
        read_one(FORMAT, MemoryFile("a.ann", b"T1\tX 0 1\ta\n"))
    with pytest.raises(BadInput, match="UTF-8"):
        read_one(FORMAT, MemoryFile("a.ann", b"\xff", beside={"a.txt": b"x"}))
    with pytest.raises(BadInput, match="UTF-8"):
        read_one(FORMAT, MemoryFile("a.ann", b"", beside={"a.txt": b"\xff"}))
    found, findings = read_one(FORMAT, MemoryFile("a.ann", b"", beside={"a.txt": b" "}))
    assert found == []
    assert findings[0].severity == "error"


@given(st.binary(max_size=200), st.text(max_size=40))
def test_any_bytes_are_refused_or_read(data: bytes, text: str) -> None:
    with suppress(BadInput):
        beside = {"a.txt": text.encode("utf-8", "replace")}
        read_one(FORMAT, MemoryFile("a.ann", data, beside=beside))


_LINE = st.lists(
    st.sampled_from(
        [
            "T1",
            "T2",
            "E1",
            "R1",
            "A1",
            "N1",
            "#1",
            "*",
            "\t",
            " ",
            ":",
            "Place",
            "Meet",
            "0 1",
            "2 3;4 5",
            "x",
        ]
    ),
    max_size=8,
).map("".join)


@given(st.lists(_LINE, max_size=12).map("\n".join))
def test_any_lines_are_read_and_come_back(marks: str) -> None:
    record, _ = ann("ab cd ef", marks)
    again(record)


# -- recognition -------------------------------------------------------------------------------


def test_files_are_recognized_and_texts_claimed() -> None:
    assert FORMAT.sniff(b"T1\tPlace 0 1\ta\n", "x.ann") == 90
    assert FORMAT.sniff(b"", "x.ann") == 50
    assert FORMAT.sniff(b"T1\tPlace 0 1\ta\n", "x.txt") == 0
    assert FORMAT.claims is not None
    assert FORMAT.claims(MemoryFile("a.txt", b"", beside={"a.ann": b""}))
    assert not FORMAT.claims(MemoryFile("a.txt", b"", beside={"b.ann": b""}))
    [record], _ = read_one(FORMAT, MemoryFile("a.txt", b"words", beside={"a.ann": b""}))
    assert record["text"] == "words"
