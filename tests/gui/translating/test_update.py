"""The files of translations are complete and newer than the source."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.assets import resource
from annotator.gui.language import ENGLISH, LANGUAGES
from annotator.gui.translating.extraction import Marked, marked_below, placeholders, unique
from annotator.gui.translating.ts_file import (
    compile_translations,
    note_in,
    translations_in,
    ts_text,
)
from annotator.gui.translating.update import PACKAGE, main

OTHERS = [code for code in LANGUAGES if code != ENGLISH]


def ts_file(code: str) -> Path:
    return resource("translations") / f"annotator_{code}.ts"


@pytest.fixture(scope="module")
def found() -> list[Marked]:
    return unique(marked_below(PACKAGE))


def faults(found: list[Marked], known: dict[tuple[str, str], str]) -> list[str]:
    """What is wrong with these translations of these texts."""
    missing = [f"{m.file}:{m.line}: not translated: {m.words}" for m in found if m.key not in known]
    return missing + [
        f"{m.file}:{m.line}: other values: {m.words}: {known[m.key]}"
        for m in found
        if m.key in known and placeholders(m.words) != placeholders(known[m.key])
    ]


@pytest.mark.parametrize("code", OTHERS)
def test_every_text_is_translated_with_its_values(code: str, found: list[Marked]) -> None:
    assert faults(found, translations_in(ts_file(code))) == []


def test_a_missing_text_and_another_value_would_be_found() -> None:
    marked = [Marked("One {n}", "", "a.py", 1), Marked("Two", "", "a.py", 2)]
    assert faults(marked, {("One {n}", ""): "Eins {m}"}) == [
        "a.py:2: not translated: Two",
        "a.py:1: other values: One {n}: Eins {m}",
    ]


@pytest.mark.parametrize("code", OTHERS)
def test_the_files_are_up_to_date(code: str, found: list[Marked], tmp_path: Path) -> None:
    """`make translations` makes them so."""
    file = ts_file(code)
    assert file.read_text(encoding="utf-8") == ts_text(
        code, found, translations_in(file), note_in(file)
    )
    compile_translations(file, tmp_path / "now.qm")
    assert (tmp_path / "now.qm").read_bytes() == file.with_suffix(".qm").read_bytes()


def test_updating_says_what_is_not_translated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("annotator.gui.translating.update.resource", tmp_path.joinpath)
    (tmp_path / "translations").mkdir()
    main()
    assert "no de: ‹ Back to the article" in capsys.readouterr().out
    assert (tmp_path / "translations" / "annotator_de.ts").is_file()
    assert (tmp_path / "translations" / "annotator_de.qm").is_file()
