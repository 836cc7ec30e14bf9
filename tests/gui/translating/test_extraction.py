"""What is found for translation, and what cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.gui.translating.extraction import (
    NotWrittenOut,
    marked_below,
    marked_in,
    placeholders,
    unique,
)

SOURCE = """
def show(n):
    tr("One")
    label(said("Two {n:,} "
          "and more", n=n), tr("Open", "a state"))
    other("three")
    it.tr("four")
    tr("One")
"""


def test_marked_texts_are_found_in_the_order_of_lines() -> None:
    found = list(marked_in(SOURCE, "a.py"))
    assert [(m.words, m.about, m.line) for m in found] == [
        ("One", "", 3),
        ("Two {n:,} and more", "", 4),
        ("Open", "a state", 5),
        ("One", "", 8),
    ]
    assert [m.line for m in unique(found)] == [3, 4, 5]


@pytest.mark.parametrize("call", ["tr(words)", 'said(f"{a}")', "tr()", 'tr("a", b)', "tr(*c)"])
def test_what_is_not_written_out_cannot_be_translated(call: str) -> None:
    with pytest.raises(NotWrittenOut, match=r"a\.py:1: "):
        list(marked_in(call, "a.py"))


def test_files_are_named_from_above_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "annotator" / "gui"
    folder.mkdir(parents=True)
    (folder / "window.py").write_text('tr("Hello")', encoding="utf-8")
    (folder / "words.py").write_text("tr(words)", encoding="utf-8")
    (found,) = marked_below(folder.parent)
    assert (found.words, found.file) == ("Hello", "annotator/gui/window.py")


def test_placeholders_are_the_names_in_braces() -> None:
    assert placeholders("{count:,} of {name}, {{not}} this") == {"count", "name"}
