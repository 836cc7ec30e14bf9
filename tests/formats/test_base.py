"""Findings print as `file:line: id: message`; formats say what they can."""

from __future__ import annotations

import pytest

from annotator.formats.base import Finding, Format, ImportReport


@pytest.mark.parametrize(
    ("finding", "shown"),
    [
        (Finding("a.jsonl", "Wrong.", line=3, record="R", mark="m1"), "a.jsonl:3: m1: Wrong."),
        (Finding("a.jsonl", "Wrong.", line=3, record="R"), "a.jsonl:3: R: Wrong."),
        (Finding("a.jsonl", "Wrong.", line=3), "a.jsonl:3: Wrong."),
        (Finding("a.txt", "Empty."), "a.txt: Empty."),
        (Finding("a.txt", "Odd.", mark="m1", severity="warning"), "a.txt: m1: warning: Odd."),
    ],
)
def test_findings_in_words(finding: Finding, shown: str) -> None:
    assert str(finding) == shown


def test_findings_as_data() -> None:
    data = Finding("a", "Wrong.", "Do this.", 3, "R", "m1").as_data()
    assert data == {
        "file": "a",
        "line": 3,
        "record": "R",
        "id": "m1",
        "severity": "error",
        "message": "Wrong.",
        "hint": "Do this.",
    }


def test_only_errors_count_as_errors() -> None:
    findings = (Finding("a", "x"), Finding("a", "y", severity="warning"))
    assert ImportReport("a", 0, findings).errors == 1


def test_a_format_says_what_it_can() -> None:
    silent = Format("x", "X", (".x",), lambda _: False)
    assert not silent.can_read
    assert not silent.can_write
    assert Format("x", "X", (".x",), lambda _: False, write=lambda r, s: b"").can_write


def test_options_may_change_what_a_writer_is_handed() -> None:
    from annotator.formats.capabilities import Capabilities
    from annotator.formats.registry import find_format

    form = find_format("conll2003")
    assert form.holds({"overlap": "outermost"}) == form.capabilities
    assert form.holds({"overlap": "innermost"}) == Capabilities(text=False, overlap=True)
    assert find_format("rams").holds({}) == find_format("rams").capabilities
