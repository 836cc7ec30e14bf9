"""Pictures of an article or of a window, made without a display: PNG, and SVG or PDF for papers."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QFontInfo, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui.canvas.header import HeaderBlock, counts_of, facts_of
from annotator.gui.canvas.inks import TEXT_SIZE, Inks
from annotator.gui.canvas.paint import draw_row, draw_row_top
from annotator.gui.canvas.paint_context import PaintContext, unknown_color
from annotator.gui.theme import Theme
from annotator.layout.geometry import LinkItem, Row, SpanItem
from annotator.layout.page import Layout, Page
from annotator.model.article import Article
from annotator.model.errors import AnnotatorError

SUFFIXES = (".png", ".svg", ".pdf")
MARGIN = 48.0
BOTTOM = 32.0
WIDTH = 900  # pixels, where no size is asked for
NARROWEST = 200
LARGEST = 20_000
RESOLUTION = 96  # of one pixel of the layout, per inch

_applications: list[QApplication] = []


class _Sheet:
    """An article laid out for a picture, and which of its rows each page of paper holds."""

    def __init__(self, header: HeaderBlock, page: Page, context: PaintContext, width: int) -> None:
        self.header = header
        self.page = page
        self.context = context
        self.left = float(int((width - page.width) / 2))
        self.height = int(header.height + page.height + BOTTOM) + 1

    def slices(self, height: int) -> Iterator[tuple[float, list[Row]]]:
        """The y of the page at the top of each sheet, and the rows wholly on it."""
        rows = list(self.page.rows)
        top = -self.header.height
        while rows:
            bottom = top + height - BOTTOM
            here = [row for row in rows if row.bottom <= bottom] or rows[:1]
            yield top, here
            rows = rows[len(here) :]
            if rows:
                top = rows[0].y - BOTTOM

    def draw(self, painter: QPainter, top: float, rows: Sequence[Row]) -> None:
        """Paint some rows, and the header where the sheet is the first."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.translate(self.left, -top)
        if top < 0:
            painter.translate(0.0, -self.header.height)
            self.header.draw(painter)
            painter.translate(0.0, self.header.height)
        for row in rows:
            draw_row(painter, row, self.context)
        for row in rows:
            draw_row_top(painter, row, self.context, caret=False)
        painter.restore()


def render_canvas(
    article: Article,
    items: Sequence[SpanItem],
    links: Sequence[LinkItem],
    path: Path,
    *,
    theme: Theme,
    size: tuple[int, int] | None = None,
    color_of: Callable[[str], str] = unknown_color,
    text_size: float = TEXT_SIZE,
    counts: str | None = None,
    scale: float = 1.0,
) -> Path:
    """Write a picture of an article with its marks.

    The suffix decides: `.png`; `.svg` and `.pdf` with the text as text. PNG and SVG of a given
    size show as many whole rows as fit; a PDF goes on on further pages.

    Args:
        article: The article.
        items: Its spans.
        links: Its arcs.
        path: Where the picture goes.
        theme: Its colours.
        size: Width and height in pixels; without it, as high as the article is.
        color_of: The colour of a mark or relation, by id.
        text_size: Size of the text in points.
        counts: The words about the marks in the header; counted if left out.
        scale: Dots of a PNG for each pixel of the size.

    Raises:
        AnnotatorError: the suffix or the size cannot be, or the file cannot be written.
    """
    path = Path(path)
    kind = _kind_of(path)
    width = _checked(size)[0] if size else WIDTH
    _application()
    inks = Inks(theme, text_size)
    column = max(float(NARROWEST) - 24, min(inks.column_width, width - 2 * MARGIN))
    page = Layout(article.text, inks.measure, float(int(column)), whole_up_to=sys.maxsize).page(
        items, links
    )
    words = counts_of(items, links) if counts is None else counts
    header = HeaderBlock(article.heading, facts_of(article, words), page.width, inks)
    context = PaintContext(inks, color_of=color_of, by_word=kind == ".svg")
    sheet = _Sheet(header, page, context, width)
    height = size[1] if size else min(sheet.height, LARGEST)
    with _writing(path) as part:
        if kind == ".pdf":
            fine = _write_pdf(sheet, part, width, height, article.heading)
        elif kind == ".svg":
            fine = _write_svg(sheet, part, QSize(width, height))
        else:
            fine = _write_png(sheet, part, QSize(width, height), scale)
        if not fine:
            raise _not_written(path)
    return path


def render_widget(
    widget: QWidget, path: Path, size: tuple[int, int] | None = None, *, scale: float = 1.0
) -> Path:
    """Write a PNG of a window or panel as it looks now.

    Args:
        widget: What to show; it need not be on a screen.
        path: Where the picture goes.
        size: Width and height in pixels; the widget is resized to it.
        scale: Dots for each pixel of the size.

    Raises:
        AnnotatorError: not a PNG, an impossible size, or the file cannot be written.
    """
    path = Path(path)
    if _kind_of(path) != ".png":
        raise AnnotatorError(
            f"A picture of the window cannot be written as {path.suffix} ({path}).",
            hint="Choose a name that ends in .png, or render the article alone as SVG or PDF.",
        )
    if size is not None:
        widget.resize(*_checked(size))
    picture = QImage(widget.size() * scale, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(scale)
    widget.render(picture)
    with _writing(path) as part:
        if not picture.save(str(part)):
            raise _not_written(path)
    return path


# -- one kind each ---------------------------------------------------------------------------


def _write_png(sheet: _Sheet, path: Path, size: QSize, scale: float) -> bool:
    image = QImage(size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(sheet.context.inks.color(sheet.context.inks.theme.paper))
    painter = QPainter(image)
    sheet.draw(painter, *next(sheet.slices(size.height())))
    painter.end()
    return image.save(str(path))


def _write_svg(sheet: _Sheet, path: Path, size: QSize) -> bool:
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setResolution(RESOLUTION)
    generator.setTitle("News Annotator")
    painter = QPainter()
    if not painter.begin(generator):
        return False
    paper = sheet.context.inks.color(sheet.context.inks.theme.paper)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), paper)
    sheet.draw(painter, *next(sheet.slices(size.height())))
    if not painter.end():
        return False
    _name_faces(path, sheet.context.inks)
    return True


def _name_faces(path: Path, inks: Inks) -> None:
    """Write lists of faces as CSS wants them: the one that was measured first, names quoted.

    Qt leaves the names bare, which browsers refuse where one has a number in it.
    """
    used = {
        ",".join(font.families()): (QFontInfo(font).family(), generic)
        for font, generic in ((inks.measure.font, "serif"), (inks.label_font, "sans-serif"))
    }

    def quoted(match: re.Match[str]) -> str:
        names = match.group(1)
        measured, generic = used.get(names, (names, "sans-serif"))
        others = [name for name in names.split(",") if name != measured]
        faces = ", ".join(f"'{name}'" for name in (measured, *others))
        return f'font-family="{faces}, {generic}"'

    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r'font-family="([^"]*)"', quoted, text), encoding="utf-8", newline="")


def _write_pdf(sheet: _Sheet, path: Path, width: int, height: int, title: str) -> bool:
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setCreator("News Annotator")
    writer.setResolution(RESOLUTION)
    paper_size = QSizeF(width * 72 / RESOLUTION, height * 72 / RESOLUTION)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(paper_size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
    painter = QPainter()
    if not painter.begin(writer):
        return False
    paper = sheet.context.inks.color(sheet.context.inks.theme.paper)
    for number, (top, rows) in enumerate(sheet.slices(height)):
        if number:
            writer.newPage()
        painter.fillRect(QRectF(0, 0, width, height), paper)
        sheet.draw(painter, top, rows)
    return painter.end()


# -- files and checks ------------------------------------------------------------------------


def _kind_of(path: Path) -> str:
    kind = path.suffix.lower()
    if kind not in SUFFIXES:
        raise AnnotatorError(
            f"A picture cannot be written as “{path.name}”.",
            hint=f"Choose a name that ends in {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}.",
        )
    return kind


def _checked(size: tuple[int, int]) -> tuple[int, int]:
    if not all(NARROWEST <= side <= LARGEST for side in size):
        raise AnnotatorError(
            f"A picture cannot be {size[0]}x{size[1]} pixels.",
            hint=f"Each side may have {NARROWEST} to {LARGEST} pixels.",
        )
    return size


@contextmanager
def _writing(path: Path) -> Iterator[Path]:
    """A place beside `path` that takes its place when all went well, and goes when not."""
    part = path.with_name(f".{path.stem}.part{path.suffix}")
    try:
        part.write_bytes(b"")
        yield part
        part.replace(path)
    except OSError as error:
        raise _not_written(path, error.strerror or "") from error
    finally:
        with suppress(OSError):  # where nothing can be written there is nothing to remove
            part.unlink()


def _not_written(path: Path, reason: str = "") -> AnnotatorError:
    why = f": {reason}" if reason else ""
    return AnnotatorError(
        f"The picture {path} could not be written{why}.",
        hint="Check that the folder exists and may be written to.",
    )


def _application() -> None:
    """Fonts need an application; where none runs, one without a display does."""
    if QApplication.instance() is None:
        if sys.platform.startswith("linux"):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _applications.append(QApplication(["annotator"]))
