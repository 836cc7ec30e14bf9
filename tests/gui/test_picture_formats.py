from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from annotator.gui.picture_formats import not_written, write_pdf, write_png, write_svg, writing
from annotator.model.errors import AnnotatorError
from tests.gui.canvas.painting import inks, page_of
from tests.gui.test_picture_sheet import sheet_of

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_picture_takes_its_place_when_all_went_well(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_text("old")
    with writing(path) as part:
        part.write_text("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_picture_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_text("old")

    def fail(part: Path) -> None:
        part.write_text("half")
        raise not_written(path, "disk full")

    with pytest.raises(AnnotatorError, match="disk full"), writing(path) as part:
        fail(part)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with (
        pytest.raises(AnnotatorError, match="could not be written: No such file"),
        writing(tmp_path / "none" / "a.svg"),
    ):
        pass


def test_each_format_says_that_it_went_well(tmp_path: Path) -> None:
    sheet = sheet_of(page_of(inks()))
    assert write_png(sheet, tmp_path / "a.png", QSize(640, 300), 1.0)
    assert write_svg(sheet, tmp_path / "a.svg", 300, "t")
    assert write_pdf(sheet, tmp_path / "a.pdf", 300, "t")
    assert not write_png(sheet, tmp_path / "none" / "a.png", QSize(640, 300), 1.0)
