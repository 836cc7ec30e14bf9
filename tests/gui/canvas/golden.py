"""Compares small pictures of the canvas with golden ones, and writes these anew when told to.

`make snapshots` sets UPDATE_SNAPSHOTS and paints all of them again; look at what git says has
changed before you commit it. They are painted with the one pinned font (tests/fonts.conf). Two
pictures are alike when no block of eight by eight pixels differs much in its mean colour: letters
may be smoothed a little differently, but a line, a tint or a word that is missing is seen.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

FOLDER = Path(__file__).with_name("snapshots")
UPDATE = bool(os.environ.get("UPDATE_SNAPSHOTS"))
PINNED = "fonts.conf" in os.environ.get("FONTCONFIG_FILE", "")
BLOCK = 8
TOLERANCE = 10  # of 255, in one channel of a block's mean


def check(image: QImage, name: str, to_look_at: Path) -> None:
    """Fail if a picture is not like the golden one of this name; both are named then."""
    golden = FOLDER / f"{name}.png"
    if UPDATE:
        FOLDER.mkdir(exist_ok=True)
        small = image.convertToFormat(QImage.Format.Format_RGB888)
        assert small.save(str(golden), "PNG", 0)
        return
    expected = QImage(str(golden))
    assert not expected.isNull(), f"{golden} is missing; `make snapshots` paints it"
    found = difference(image, expected)
    if found is not None:
        shown = to_look_at / f"{name}.png"
        image.save(str(shown))
        raise AssertionError(f"{shown} is not like {golden}: {found}")


def difference(image: QImage, expected: QImage) -> str | None:
    """Where two pictures differ more than they may, in words."""
    if image.size() != expected.size():
        sizes = [f"{one.width()}x{one.height()}" for one in (image, expected)]
        return f"{sizes[0]} instead of {sizes[1]}"
    one, other = _blocks(image), _blocks(expected)
    for y in range(one.height()):
        for x in range(one.width()):
            a, b = QColor(one.pixel(x, y)), QColor(other.pixel(x, y))
            apart = max(
                abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())
            )
            if apart > TOLERANCE:
                return f"by {apart} around {x * BLOCK}, {y * BLOCK}"
    return None


def _blocks(image: QImage) -> QImage:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    plain.setDevicePixelRatio(1.0)
    return plain.scaled(
        max(1, plain.width() // BLOCK),
        max(1, plain.height() // BLOCK),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
