"""What goes into the bundle and what does not."""

from __future__ import annotations

import pytest

from resources.packaging.bundle import is_wanted, needed


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/plugins/platforms/qwindows.dll",
        r"PySide6\plugins\imageformats\qsvg.dll",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt6Core.dll",
        "PySide6/QtSvg.abi3.so",
        "PySide6/QtOpenGLWidgets.abi3.so",
        "PySide6/Qt/lib/libQt6OpenGL.so.6",
        "PySide6/QtGui.pyd",
        "libpyside6.abi3.so.6.11",
        "libxcb-cursor.so.0",
        "libsqlite3.so.0",
        "psycopg_binary.libs/libpq-1.so.5",
        "annotator/_data/schema/news.yaml",
        "annotator/_data/resources/translations/annotator_de.qm",
        "PySide6/Qt/translations/qtbase_de.qm",
        r"PySide6\translations\qtbase_de.qm",
    ],
)
def test_what_the_program_uses(place: str) -> None:
    assert is_wanted(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/platforms/libqwaylandbrcm.so",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt6Qml.dll",
        "PySide6/QtNetwork.abi3.so",
        "PySide6/QtTest.abi3.so",
        "PySide6/opengl32sw.dll",
        "PySide6/Qt/translations/qtbase_fr.qm",
        r"PySide6\translations\qtmultimedia_de.qm",
        "libGL.so.1",
        "libstdc++.so.6",
        "libxcb.so.1",
    ],
)
def test_what_it_does_not_use_or_the_system_has(place: str) -> None:
    assert not is_wanted(place)


def test_libraries_that_nobody_calls_are_left_out() -> None:
    calls = {
        "plugin": ["libcalled.so.1", "libc.so.6"],
        "called": ["libdeeper.so.2"],
        "deeper": ["libcalled.so.1"],
        "lonely": ["libdeeper.so.2"],
        "python": [],
    }
    files = {
        "PySide6/Qt/plugins/platforms/libqxcb.so": "plugin",
        "libcalled.so.1": "called",
        "PySide6/Qt/lib/libdeeper.so.2": "deeper",
        "liblonely.so.3": "lonely",
        "libpython3.11.so.1.0": "python",
    }
    assert needed(files, calls.__getitem__) == files.keys() - {"liblonely.so.3"}
