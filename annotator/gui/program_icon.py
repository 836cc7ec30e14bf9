"""The program's icon, as window managers and the page about the program show it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from annotator.assets import resource

SIZES = (16, 24, 32, 48, 64, 128, 256)  # pixels


def program_icon() -> QIcon:
    """The icon in every size that a window shows it in; no file is read before it is shown."""
    icon = QIcon()
    for size in SIZES:
        path = resource("icons", "png", f"news-annotator-{size}.png")
        icon.addFile(str(path), QSize(size, size))
    return icon
