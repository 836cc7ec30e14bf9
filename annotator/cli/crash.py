"""Keeps what is known of a bug in a file, and tells the person where it is."""

from __future__ import annotations

import traceback
from collections.abc import Sequence


def report_crash(failure: BaseException, arguments: Sequence[str]) -> str:
    """Append a report to the log of bugs; one line that says so.

    Of the arguments only the command's name is kept: paths and URLs are the person's own. Where
    no log can be written the whole traceback is returned, for it must not be lost.
    """
    from annotator.workspace.bug_report import report_of, write_report

    command = next((word for word in arguments if word.isalpha()), "(window)")
    path = write_report(f"annotator {command}\n{report_of(failure)}")
    said = f"This is a bug in News Annotator, not your fault: {type(failure).__name__}."
    if path is None:
        return "".join(traceback.format_exception(failure)) + said
    return f"{said} Please report it with this file: {path}"
