"""Writes a sheet as PNG, SVG or PDF, whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontInfo, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from annotator.gui.canvas.inks import Inks
from annotator.gui.picture_sheet import BOTTOM, Sheet
from annotator.model.errors import AnnotatorError
from annotator.model.said import said

RESOLUTION = 96  # of one pixel of the layout, per inch


def write_png(sheet: Sheet, path: Path, size: QSize, scale: float) -> bool:
    """Write the first page as PNG; whether it went well."""
    image = QImage(size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(sheet.context.inks.color(sheet.context.inks.theme.paper))
    painter = QPainter(image)
    sheet.draw(painter, *next(sheet.slices(size.height())))
    painter.end()
    return image.save(str(path))


def write_svg(sheet: Sheet, path: Path, height: int, title: str) -> bool:
    """Write the first page as SVG, its text as text; whether it went well."""
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(QSize(sheet.width, height))
    generator.setViewBox(QRectF(0, 0, sheet.width, height))
    generator.setResolution(RESOLUTION)
    generator.setTitle(title)
    generator.setDescription("Made with News Annotator")
    painter = QPainter()
    if not painter.begin(generator):
        return False
    paper = sheet.context.inks.color(sheet.context.inks.theme.paper)
    painter.fillRect(QRectF(0, 0, sheet.width, height), paper)
    sheet.draw(painter, *next(sheet.slices(height)))
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


def write_pdf(sheet: Sheet, path: Path, height: int, title: str) -> bool:
    """Write all pages as PDF, fonts within; whether it went well."""
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setCreator("News Annotator")
    writer.setResolution(RESOLUTION)
    paper_size = QSizeF(sheet.width * 72 / RESOLUTION, height * 72 / RESOLUTION)
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
    inks = sheet.context.inks
    pages = list(sheet.slices(height))
    for number, (top, rows) in enumerate(pages, start=1):
        if number > 1:
            writer.newPage()
        painter.fillRect(QRectF(0, 0, sheet.width, height), inks.color(inks.theme.paper))
        sheet.draw(painter, top, rows)
        if len(pages) > 1:
            painter.setFont(inks.label_font)
            painter.setPen(inks.color(inks.theme.ink_soft))
            foot = QRectF(0, height - BOTTOM, sheet.width, BOTTOM)
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"{number} / {len(pages)}")
    return painter.end()


@contextmanager
def writing(path: Path) -> Iterator[Path]:
    """A place beside `path` that takes its place when all went well, and goes when not."""
    part = path.with_name(f".{path.stem}.part{path.suffix}")
    try:
        part.write_bytes(b"")
        yield part
        part.replace(path)
    except OSError as error:
        raise not_written(path, error.strerror or "") from error
    finally:
        with suppress(OSError):  # where nothing can be written there is nothing to remove
            part.unlink()


def not_written(path: Path, reason: str = "") -> AnnotatorError:
    """The failure to write a picture here, for a reason that the system gave."""
    why = f": {reason}" if reason else ""
    return AnnotatorError(
        said("The picture {path} could not be written{why}.", path=path, why=why),
        hint=said("Check that the folder exists and may be written to."),
    )
