"""Draws the program's icons from their SVG sources in every size and container that systems ask for.

`make icons` runs it; what it writes under `resources/icons/` is committed, so that no build needs it.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parents[1] / "icons"
NAME = "news-annotator"
PNG_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)
# Apple's names for PNGs, by pixels. The two for 16 and 32 pixels at scale 1 are left out: some
# releases of macOS read no PNG there, and all scale down what they miss.
APPLE_KINDS = (
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic07", 128),
    (b"ic13", 256),
    (b"ic08", 256),
    (b"ic14", 512),
    (b"ic09", 512),
    (b"ic10", 1024),
)
DRAWN_SMALL = 32  # pixels: below it the source on a grid of 16 pixels is used
LARGEST_BITMAP = 48  # pixels: older parts of Windows read no PNG in small sizes


def drawn(size: int, *, margin: float = 0.0) -> QImage:
    """The icon, `size` pixels wide and high.

    Args:
        margin: What is left free on each side, as a part of the size.
    """
    source = f"{NAME}-small.svg" if size < DRAWN_SMALL else f"{NAME}.svg"
    renderer = QSvgRenderer(str(ICONS / source))
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    free = size * margin
    renderer.render(painter, QRectF(free, free, size - 2 * free, size - 2 * free))
    painter.end()
    return image.convertToFormat(QImage.Format.Format_ARGB32)


def png(image: QImage) -> bytes:
    """The image as a PNG file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return content.data()


def bitmap(image: QImage) -> bytes:
    """The image as an icon file holds bitmaps: header, rows from the bottom, an empty mask."""
    size = image.width()
    header = struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, 0, 0, 0, 0, 0)
    rows = [bytes(image.constScanLine(row))[: 4 * size] for row in reversed(range(size))]
    mask = bytes((size + 31) // 32 * 4 * size)
    return header + b"".join(rows) + mask


def windows_icon(images: Sequence[QImage]) -> bytes:
    """An .ico file of these images."""
    pictures = [
        bitmap(image) if image.width() <= LARGEST_BITMAP else png(image) for image in images
    ]
    start = 6 + 16 * len(images)
    entries = []
    for image, picture in zip(images, pictures, strict=True):
        shown = image.width() % 256  # 256 is written as 0
        entries.append(struct.pack("<BBBBHHII", shown, shown, 0, 0, 1, 32, len(picture), start))
        start += len(picture)
    return struct.pack("<HHH", 0, 1, len(images)) + b"".join(entries) + b"".join(pictures)


def apple_icon(pictures: Sequence[tuple[bytes, bytes]]) -> bytes:
    """An .icns file of PNGs, each with its kind."""
    blocks = b"".join(
        kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures
    )
    return b"icns" + struct.pack(">I", 8 + len(blocks)) + blocks


def write_icons(folder: Path) -> None:
    """Write every icon file below this folder."""
    (folder / "png").mkdir(parents=True, exist_ok=True)
    for size in PNG_SIZES:
        (folder / "png" / f"{NAME}-{size}.png").write_bytes(png(drawn(size)))
    windows = windows_icon([drawn(size) for size in WINDOWS_SIZES])
    (folder / f"{NAME}.ico").write_bytes(windows)
    # Icons stand smaller in Apple's dock than on other desktops.
    apple = apple_icon([(kind, png(drawn(size, margin=0.06))) for kind, size in APPLE_KINDS])
    (folder / f"{NAME}.icns").write_bytes(apple)


def main() -> None:
    """Write the committed icons anew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    write_icons(ICONS)
    application.quit()


if __name__ == "__main__":
    main()
