"""Projects of other programs."""

from __future__ import annotations

import pytest

from annotator.formats.base import Finding
from annotator.formats.refi_qda.codec import FORMAT
from annotator.untrusted.incoming import MemoryFile
from tests.formats.refi_qda.projects import guid, project, selection
from tests.formats.round_trip import Record, read_one

TEXT = "Kim met Lee. They ate bread."


def read(data: bytes) -> tuple[Record, list[Finding]]:
    [record], findings = read_one(FORMAT, MemoryFile("x.qdpx", data))
    return record, findings


def test_codings_are_marks_of_their_users() -> None:
    record, findings = read(
        project(
            TEXT,
            selection(1, 0, 3, "Kim", 1, 3) + selection(2, 4, 7, "met", 2)
            + selection(3, 22, 27, "bread", 5, 5, 4, user=91) + selection(4, 8, 11, "Lee", 3),
        )
    )  # fmt: skip
    assert findings == []
    assert [(m["type"], m["text"]) for m in record["mentions"]] == [
        ("Person", "Kim"), ("agent", "Lee"), ("bread", "bread"), ("food", "bread"),
    ]  # fmt: skip
    assert [event["type"] for event in record["events"]] == ["Meet"]
    assert [layer["annotator"] for layer in record["layers"]] == ["kim", "O"]
    assert record["mentions"][0]["by"]["created"] == "2020-01-02T03:04:05Z"
    assert record["article"]["title"] == "An interview"
    assert record["article"]["extra"] == {"Year": "1999"}


def test_descriptions_and_notes_are_notes() -> None:
    inside = f'<Description>m1 {{"trigger": 1}}</Description>|<NoteRef targetGUID="{guid(60)}"/>'
    notes = (
        f'<Notes><Note guid="{guid(60)}"><PlainTextContent>memo</PlainTextContent></Note></Notes>'
    )
    record, _ = read(project(TEXT, selection(1, 0, 3, "Kim", 1, inside=inside), more=notes))
    assert record["mentions"][0]["note"] == 'm1 {"trigger": 1}\nmemo'
    assert record["mentions"][0]["id"] == "m1", "counted here; a description is no id"


def test_links_are_relations_and_arguments() -> None:
    selections = (
        selection(1, 0, 3, "Kim", 1) + selection(2, 4, 7, "met", 2) + selection(3, 8, 11, "Lee", 1)
    )
    links = "".join(
        f'<Link guid="{guid(50 + n)}" name="{name}" originGUID="{guid(start)}" targetGUID="{guid(end)}"/>'
        for n, (name, start, end) in enumerate(
            [
                ("agent", 2, 1),
                ("Role/odd", 2, 3),
                ("knows", 1, 3),
                ("x", 1, 99),
                ("", 1, 3),
                ("why", 2, 3),
            ]
        )
    )
    record, _ = read(project(TEXT, selections, more=f"<Links>{links}</Links>"))
    [event] = record["events"]
    assert [argument["role"] for argument in event["arguments"]] == ["agent", "odd"]
    assert [relation["type"] for relation in record["relations"]] == ["knows", "why"]


def test_selections_without_code_are_told() -> None:
    record, findings = read(
        project(TEXT, selection(1, 0, 3, "Kim") + selection(2, 8, 11, "Lee", 1, 77))
    )
    assert len(record["mentions"]) == 1
    assert [finding.severity for finding in findings] == ["error", "warning"]


@pytest.mark.parametrize("place", [(3, 3), (5, 4), (0, 999)])
def test_places_that_are_none(place: tuple[int, int]) -> None:
    record, findings = read(
        project(TEXT, selection(1, *place, "x", 1) + selection(2, 0, 3, "Kim", 1))
    )
    assert len(record["mentions"]) == 1
    assert "error" in {finding.severity for finding in findings}


@pytest.mark.parametrize(
    ("text", "start", "told"),
    [
        ("a\r\nb\r\nKim left", 6, False),  # MAXQDA, NVivo: a line end of Windows is two
        ("a\r\nb\r\nKim left", 4, True),  # ATLAS.ti: one
        ("a\nb\nKim left", 6, True),
        ("🚩🚩 Kim left", 3, False),
        ("🚩🚩 Kim left", 5, True),
    ],
)
def test_the_way_of_counting_is_found_by_the_names(text: str, start: int, told: bool) -> None:
    selections = selection(1, start, start + 3, "Kim", 1) + selection(
        2, start + 4, start + 8, "cut…", 1
    )
    record, findings = read(project(text, selections))
    assert record["mentions"][0]["text"] == "Kim"
    assert record["mentions"][1]["text"] == "left"
    assert bool(findings) == told


def test_names_that_are_no_quotes() -> None:
    record, _ = read(project("🚩 Kim left", selection(1, 3, 6, "quotation 1:7", 1)))
    assert record["mentions"][0]["text"] == "Kim", "by the edges of words"


def test_a_mark_at_the_start_of_the_file_does_not_count() -> None:
    record, _ = read(project(("\ufeff" + TEXT).encode(), selection(1, 0, 3, "Kim", 1)))
    assert record["text"] == TEXT
    assert record["mentions"][0]["text"] == "Kim"


def test_case_of_names_in_the_archive() -> None:
    data = project(
        TEXT,
        selection(1, 0, 3, "Kim", 1),
        name="Project.QDE",
        folder="Sources",
        path="internal://t.TXT",
    )
    assert read(data)[0]["text"] == TEXT


def test_texts_in_the_project_itself() -> None:
    inside = (
        f'<PDFSource guid="{guid(71)}"><PDFSelection guid="{guid(72)}" page="0" firstX="0" firstY="0" secondX="1" secondY="1">'
        f'<Representation guid="{guid(73)}"><PlainTextContent>part</PlainTextContent></Representation></PDFSelection>'
        f'<Representation guid="{guid(74)}"><PlainTextContent>Kim in print</PlainTextContent>'
        f"{selection(9, 0, 3, 'Kim', 1)}</Representation></PDFSource>"
    )
    found, findings = read_one(FORMAT, MemoryFile("x.qdpx", project(TEXT, "", source=inside)))
    assert findings == []
    assert [record["text"] for record in found] == [TEXT, "Kim in print"]
    assert found[1]["mentions"][0]["text"] == "Kim"


@pytest.mark.parametrize(
    "path", ["", "internal://no.txt", "relative://T.txt", "internal://../T.txt"]
)
def test_sources_without_a_text(path: str) -> None:
    found, findings = read_one(FORMAT, MemoryFile("x.qdpx", project(TEXT, "", path=path)))
    assert found == []
    assert [finding.severity for finding in findings] == ["error"]


def test_a_text_that_is_not_utf8() -> None:
    found, findings = read_one(FORMAT, MemoryFile("x.qdpx", project(b"\xe9", "")))
    assert found == []
    assert "UTF-8" in findings[0].message
