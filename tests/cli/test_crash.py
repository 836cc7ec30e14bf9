"""A bug leaves its traceback in a file, or at least on the screen."""

from __future__ import annotations

from pathlib import Path

from annotator.cli.crash import report_crash


def failed() -> ZeroDivisionError:
    try:
        raise ZeroDivisionError("oh \ud800")
    except ZeroDivisionError as failure:
        return failure


def test_reports_are_collected(home: Path) -> None:
    line = report_crash(failed(), ["stats", "p"])
    report_crash(failed(), ["export"])
    [log] = home.rglob("bug-reports.log")
    assert str(log) in line
    text = log.read_text(encoding="utf-8")
    assert text.count("\nZeroDivisionError: oh") == 2
    assert "annotator stats\n" in text


def test_a_password_stays_out_of_the_report(home: Path) -> None:
    report_crash(failed(), ["stats", "postgresql+psycopg://me:secret@host/db"])
    [log] = home.rglob("bug-reports.log")
    assert "secret" not in log.read_text(encoding="utf-8")


def test_nothing_is_lost_where_no_log_can_be_written(home: Path) -> None:
    (home / ".local" / "state").rmdir()
    (home / ".local" / "state").write_text("in the way")
    assert "Traceback" in report_crash(failed(), [])
