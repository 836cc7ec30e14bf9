"""The committed icons are what the SVG sources draw, and their containers hold what they say."""

from __future__ import annotations

import importlib.util
import struct
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from annotator.assets import resource

ICONS = resource("icons")
PNG_START = b"\x89PNG\r\n\x1a\n"


def load_script() -> ModuleType:
    path = resource("packaging", "draw_icons.py")
    spec = importlib.util.spec_from_file_location("draw_icons", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCRIPT = load_script()


def farthest(one: QImage, other: QImage) -> int:
    """The largest difference of a channel between two images of one size."""
    straight = QImage.Format.Format_RGBA8888
    first, second = one.convertToFormat(straight), other.convertToFormat(straight)
    pairs = zip(bytes(first.constBits()), bytes(second.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)


@pytest.mark.parametrize("size", SCRIPT.PNG_SIZES)
def test_a_committed_picture_is_what_its_source_draws(qapp: QApplication, size: int) -> None:
    committed = QImage(str(ICONS / "png" / f"news-annotator-{size}.png"))
    assert committed.width() == committed.height() == size
    # Another release of Qt may round an edge otherwise.
    assert farthest(committed, SCRIPT.drawn(size)) <= 24, "run: make icons"


def test_another_picture_is_told_apart(qapp: QApplication) -> None:
    assert farthest(SCRIPT.drawn(32), SCRIPT.drawn(32, margin=0.06)) > 24


@pytest.mark.parametrize("size", [16, 32, 256])
def test_the_corners_are_clear_and_the_middle_is_not(qapp: QApplication, size: int) -> None:
    image = SCRIPT.drawn(size)
    assert image.pixelColor(0, 0).alpha() < 128
    assert image.pixelColor(size // 2, size // 2).alpha() == 255


def test_all_files_are_there_and_no_others(qapp: QApplication, tmp_path: Path) -> None:
    SCRIPT.write_icons(tmp_path)
    made = {path.relative_to(tmp_path) for path in tmp_path.rglob("*.*")}
    kept = {path.relative_to(ICONS) for path in ICONS.rglob("*.*") if path.suffix != ".svg"}
    assert kept == made


def test_the_icon_for_windows_holds_every_size(qapp: QApplication) -> None:
    content = (ICONS / "news-annotator.ico").read_bytes()
    zero, kind, count = struct.unpack_from("<HHH", content)
    assert (zero, kind, count) == (0, 1, len(SCRIPT.WINDOWS_SIZES))
    end = 6 + 16 * count
    for at, size in enumerate(SCRIPT.WINDOWS_SIZES):
        entry = struct.unpack_from("<BBBBHHII", content, 6 + 16 * at)
        wide, high, _, _, _, bits, length, start = entry
        assert (wide, high, bits, start) == (size % 256, size % 256, 32, end)
        is_png = content[start : start + 8] == PNG_START
        assert is_png is (size > SCRIPT.LARGEST_BITMAP)
        end += length
    assert end == len(content)


def test_a_bitmap_of_the_icon_for_windows_has_its_rows_upside_down(qapp: QApplication) -> None:
    image = SCRIPT.drawn(16)
    content = SCRIPT.bitmap(image)
    size, width, height, _, bits = struct.unpack_from("<IiiHH", content)
    assert (size, width, height, bits) == (40, 16, 32, 32)
    assert content[40 : 40 + 64] == bytes(image.constScanLine(15))[:64]
    assert len(content) == 40 + 16 * 64 + 16 * 4


def test_the_icon_for_macos_holds_every_kind() -> None:
    content = (ICONS / "news-annotator.icns").read_bytes()
    assert content[:4] == b"icns"
    assert struct.unpack_from(">I", content, 4) == (len(content),)
    at, found = 8, []
    while at < len(content):
        kind, length = struct.unpack_from(">4sI", content, at)
        image = QImage.fromData(content[at + 8 : at + length])
        found.append((kind, image.width()))
        at += length
    assert tuple(found) == SCRIPT.APPLE_KINDS
