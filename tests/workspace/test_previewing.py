"""A preview says what an import would bring, and changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model.errors import BadInput
from annotator.workspace import previewing
from annotator.workspace.importing import import_paths
from annotator.workspace.ports import ProjectStore
from annotator.workspace.previewing import SeenFile, preview_pasted, preview_paths
from tests.workspace.carrying import BODY, CLOCK


def by_name(files: tuple[SeenFile, ...]) -> dict[str, SeenFile]:
    return {file.path.name: file for file in files}


def test_files_with_what_is_in_them_and_what_is_left_out(folder: Path) -> None:
    seen = preview_paths([folder])
    files = by_name(seen.files)
    assert (seen.readable, seen.left_out, seen.records) == (4, 2, True)
    assert files["a.txt"].articles[0].heading == "Workers marched in Lenvik on Thursday."
    assert files["a.txt"].articles[0].length == len(BODY)
    assert files["empty.txt"].left_out
    assert "empty" in files["empty.txt"].problem
    assert files["paper.pdf"].left_out
    assert "not a PDF document" in files["paper.pdf"].problem
    [record] = files["records.jsonl"].articles
    assert record.marks > 0
    assert "2: " in files["records.jsonl"].problem  # the second line is no record
    assert seen.files[0].problem  # what a person wants to know comes first


def test_the_preview_agrees_with_the_import(store: ProjectStore, folder: Path) -> None:
    seen = preview_paths([folder])
    assert store.stats().articles == 0
    report = import_paths(store, [folder], clock=CLOCK)
    assert report.files == seen.readable + seen.left_out
    left_out = {str(file.path) for file in seen.files if file.left_out}
    assert left_out <= {finding.file for finding in report.findings}


def test_of_many_files_the_first_are_opened_and_all_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(previewing, "MOST_FILES", 5)
    monkeypatch.setattr(previewing, "MOST_READ", 3)
    for number in range(9):
        (tmp_path / f"{number}.txt").write_text(f"Text {number}.")
    seen = preview_paths([tmp_path])
    assert (len(seen.files), seen.readable) == (5, 9)
    assert [bool(file.articles) for file in seen.files] == [True, True, True, False, False]


def test_looking_can_be_stopped(folder: Path) -> None:
    seen = preview_paths([folder], cancelled=lambda: True)
    assert (seen.files, seen.cancelled) == ((), True)


def test_a_file_is_read_as_what_the_person_says(tmp_path: Path) -> None:
    path = tmp_path / "notes.log"
    path.write_text("Some words.")
    assert preview_paths([path]).left_out == 1
    assert preview_paths([path], format="text").readable == 1


def test_pasted_words_are_looked_at() -> None:
    seen = preview_pasted("Date: 2022-03-04\nBy Jane Doe\n\n" + BODY)
    assert (seen.published, seen.authors) == ("2022-03-04", ("Jane Doe",))
    assert seen.lines == ("Date: 2022-03-04", "By Jane Doe")
    assert seen.opening == BODY
    with pytest.raises(BadInput):
        preview_pasted(" ")
