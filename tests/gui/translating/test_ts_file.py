"""Translation files survive being written again, and compile to what the program looks up."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTranslator

from annotator.gui.translating.extraction import Marked
from annotator.gui.translating.ts_file import (
    compile_translations,
    note_in,
    translations_in,
    ts_text,
)
from annotator.gui.words import CONTEXT

FOUND = [
    Marked("Flag <b> & “go”", "", "annotator/a.py", 1),
    Marked("Open", "", "annotator/a.py", 2),
    Marked("Open", "a state", "annotator/b.py", 3),
    Marked("New", "", "annotator/b.py", 4),
]
KNOWN = {
    ("Flag <b> & “go”", ""): "Fähnchen <b> & „los“",
    ("Open", ""): "Öffnen",
    ("Open", "a state"): "Offen",
    ("Gone", ""): "Weg",
}


def test_what_is_gone_stands_at_the_end_and_what_is_new_is_unfinished(tmp_path: Path) -> None:
    file = tmp_path / "annotator_de.ts"
    assert translations_in(file) == {}
    file.write_text(ts_text("de", FOUND, KNOWN), encoding="utf-8")
    again = translations_in(file)
    assert again == KNOWN
    assert ts_text("de", FOUND, again) == file.read_text(encoding="utf-8")
    text = file.read_text(encoding="utf-8")
    assert text.count('type="unfinished"') == 1
    assert text.count('type="vanished"') == 1
    assert text.index("Gone") > text.index("New")


def test_the_note_at_the_head_stays(tmp_path: Path) -> None:
    file = tmp_path / "annotator_de.ts"
    assert note_in(file) == ""
    note = "<!--\nmention = Erwähnung\n-->\n"
    file.write_text(ts_text("de", FOUND, KNOWN, note), encoding="utf-8")
    assert note_in(file) == note
    assert translations_in(file) == KNOWN


def test_it_compiles_to_what_is_looked_up(tmp_path: Path) -> None:
    source, target = tmp_path / "a.ts", tmp_path / "a.qm"
    source.write_text(ts_text("de", FOUND, KNOWN), encoding="utf-8")
    compile_translations(source, target)
    compiled = QTranslator()
    assert compiled.load(str(target))
    assert compiled.translate(CONTEXT, "Flag <b> & “go”") == "Fähnchen <b> & „los“"
    assert compiled.translate(CONTEXT, "Open") == "Öffnen"
    assert compiled.translate(CONTEXT, "Open", "a state") == "Offen"
    assert not compiled.translate(CONTEXT, "New")
    assert not compiled.translate(CONTEXT, "Gone")
