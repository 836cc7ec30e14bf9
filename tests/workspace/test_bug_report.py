"""A report says where a bug is, and nothing of what was being annotated."""

from __future__ import annotations

from pathlib import Path

from annotator.workspace.bug_report import report_file, report_of, write_report


def _bug(text: str) -> Exception:
    try:
        try:
            raise ValueError(text)
        except ValueError as cause:
            raise TypeError("one argument too many") from cause
    except TypeError as bug:
        return bug


def test_frames_and_types_are_told_and_words_are_not() -> None:
    report = report_of(_bug("a sentence of an article"))
    assert "sentence of an article" not in report.replace('_bug("a sentence of an article")', "")
    assert "ValueError\nwhich led to:" in report
    assert report.rstrip().endswith("TypeError: one argument too many")


def test_a_circle_of_causes_ends() -> None:
    bug = ValueError("x")
    bug.__cause__ = bug
    assert report_of(bug).count("ValueError") == 1


def test_reports_are_collected_in_one_file(home: Path) -> None:
    assert write_report("first") == write_report("second") == report_file()
    text = report_file().read_text(encoding="utf-8")
    assert "first" in text
    assert "second" in text


def test_none_where_no_file_can_be_written(home: Path) -> None:
    report_file().parent.parent.mkdir(parents=True, exist_ok=True)
    report_file().parent.write_text("in the way")
    assert write_report("lost \ud800") is None
