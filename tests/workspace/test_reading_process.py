"""Files are read in a process of their own, which no file can take down with it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.formats.base import Finding
from annotator.ingest import registry
from annotator.ingest.base import ArticleReader, Draft
from annotator.model.option import Options
from annotator.model.schema import Schema
from annotator.untrusted.incoming import Incoming
from annotator.workspace.reading import BegunFile, FoundRecord, FromFile, ReadingChoice
from annotator.workspace.reading_process import ReadingProcess
from tests.formats.records import NEWS, a_record, line_of

NOW = "2026-11-22T12:00:00Z"


def _bad(file: Incoming, _options: Options) -> Iterator[Draft]:
    """A reader as nobody should write it; what it does stands in the file."""
    yield Draft("The first article of it.")
    match file.read().strip():
        case b"hang":
            time.sleep(600)
        case b"eat":
            blocks = []
            while True:
                blocks.append(bytearray(50_000_000))
        case b"fail":
            raise ZeroDivisionError(" ".join(["a", "sentence", "of", "the", "article"]))  # noqa: FLY002
        case b"die":
            os._exit(1)


BAD = ArticleReader("bad", "Bad", (".bad",), lambda _head, name: 100 * name.endswith(".bad"), _bad)


class PlantedProcess(ReadingProcess):
    """The process with the bad reader in it: it is found by importing this module."""

    def __init__(self, choice: ReadingChoice, schema: Schema, **limits: float) -> None:
        super().__init__(choice, schema, **limits)  # type: ignore[arg-type]
        self._target = serve_bad


def serve_bad(pipe: object) -> None:
    """What the process does, after the bad reader was added to those there are."""
    registry.READERS["bad"] = f"{__name__}:BAD"
    from annotator.workspace.reading_process import serve

    serve(pipe)  # type: ignore[arg-type]


@pytest.fixture
def reading() -> Iterator[PlantedProcess]:
    made = PlantedProcess(ReadingChoice("bad"), NEWS, silence=3.0, memory=1_500_000_000)
    yield made
    made.close()


def records(found: list[FromFile]) -> list[str]:
    return [item.record.article.text for item in found if isinstance(item, FoundRecord)]


def words(found: list[FromFile]) -> list[str]:
    return [item.message for item in found if isinstance(item, Finding)]


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("hang", "nothing came of it for 3 seconds"),
        ("eat", "more memory"),
        ("fail", "a fault of this program"),
        ("die", "given up"),
    ],
)
def test_a_file_that_harms_its_reader_stops_no_other(
    reading: PlantedProcess, tmp_path: Path, what: str, said: str
) -> None:
    bad, good = tmp_path / "a.bad", tmp_path / "b.bad"
    bad.write_text(what)
    good.write_text("nothing")
    found = list(reading.read(bad, NOW))
    assert records(found) == ["The first article of it."], "what was read before stays"
    assert [w for w in words(found) if said in w], words(found)
    again = list(reading.read(good, NOW))
    assert (records(again), words(again)) == (["The first article of it."], [])


def test_a_report_holds_no_words_of_the_article(
    reading: PlantedProcess, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "a.bad").write_text("fail")
    list(reading.read(tmp_path / "a.bad", NOW))
    assert "ZeroDivisionError" in caplog.text
    assert "a sentence of the article" not in caplog.text


def test_reading_is_stopped_when_nobody_wants_it(reading: PlantedProcess, tmp_path: Path) -> None:
    (tmp_path / "a.bad").write_text("hang")
    found = list(reading.read(tmp_path / "a.bad", NOW, cancelled=lambda: True))
    assert words(found) == []


def test_records_and_findings_come_through_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_bytes(line_of(a_record()) + b"{broken\n")
    reading = ReadingProcess(ReadingChoice(), NEWS)
    try:
        begun, record, finding = reading.read(path, NOW)
        [_, missing] = reading.read(tmp_path / "missing.txt", NOW)
    finally:
        reading.close()
    assert isinstance(begun, BegunFile)
    assert begun.records
    assert isinstance(record, FoundRecord)
    assert (record.line, record.schema_name) == (1, "news")
    assert record.record.marks
    assert isinstance(finding, Finding)
    assert (finding.line, finding.severity) == (2, "error")
    assert isinstance(missing, Finding)
    assert "There is no file" in missing.message
