from __future__ import annotations

import pytest

from annotator.gui.canvas.header import HeaderBlock
from annotator.gui.picture_sheet import BOTTOM, Sheet, rows_of
from annotator.layout.page import Page
from annotator.model.errors import AnnotatorError
from tests.gui.canvas.example import TEXT, at
from tests.gui.canvas.painting import context_of, inks, page_of

pytestmark = pytest.mark.usefixtures("qapp")


def sheet_of(page: Page, *, headed: bool = True) -> Sheet:
    with_inks = inks()
    header = HeaderBlock("Title", "facts", page.width, with_inks) if headed else None
    return Sheet(header, page.rows, context_of(with_inks), page.width, 640)


@pytest.mark.parametrize("headed", [True, False])
@pytest.mark.parametrize("height", [120, 260, 10_000])
def test_pages_hold_every_row_once_and_whole(height: int, headed: bool) -> None:
    page = page_of(inks())
    sheet = sheet_of(page, headed=headed)
    pages = list(sheet.slices(height))
    assert [row.start for _, rows in pages for row in rows] == [row.start for row in page.rows]
    for top, rows in pages:
        assert rows[0].y >= top or len(pages) == 1
        assert len(rows) == 1 or rows[-1].bottom <= top + height - BOTTOM
    assert next(sheet.slices(sheet.height))[1] == list(page.rows)


def test_the_rows_of_a_span() -> None:
    page = page_of(inks())
    start, end = at("former minister")
    rows = rows_of(page, (start, end))
    assert rows[0].start <= start < rows[0].end
    assert rows[-1].start < end <= rows[-1].end
    assert rows_of(page, (0, len(TEXT))) == list(page.rows)
    assert rows_of(page, None) == page.rows
    with pytest.raises(AnnotatorError, match="from 4 to 2"):
        rows_of(page, (4, 2))
