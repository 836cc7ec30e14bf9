"""Decides which of the files that PyInstaller finds go into the bundle."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fnmatch import fnmatchcase
from pathlib import PurePosixPath, PureWindowsPath

# What a program of windows, text and SVG needs of Qt; each plugin brings libraries with it.
QT_PLUGINS = (
    "iconengines/*qsvgicon*",
    "imageformats/*qsvg*",
    "platforms/*qxcb*",
    "platforms/*qwayland.*",
    "platforms/*qoffscreen*",
    "platforms/qwindows.dll",
    "platforms/libqcocoa.dylib",
    "styles/*",
    "platformthemes/*qxdgdesktopportal*",
    "platforminputcontexts/*compose*",  # dead keys
    "platforminputcontexts/*ibus*",  # Chinese, Japanese, Korean and other methods of input
    "wayland-decoration-client/*",
    "wayland-shell-integration/*xdg-shell*",
)
QT_LIBRARIES = (
    "Core", "Gui", "Widgets", "Svg", "DBus", "XcbQpa", "WaylandClient", "OpenGL", "OpenGLWidgets",
)  # fmt: skip
# Qt's own words (“Cancel”, “Copy”) in the languages that this program speaks.
QT_TRANSLATIONS = ("qtbase_de.qm",)
# pyqtgraph does not load without the two for OpenGL.
QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtDBus", "QtOpenGL", "QtOpenGLWidgets")

# Packages that others could use but that this program never calls. `ssl` is not among them, though
# it brings a second OpenSSL beside that of PostgreSQL's driver: the driver's compiled part imports
# it and does not load without.
UNUSED_MODULES = (
    "PySide6.QtNetwork", "PySide6.QtTest", "_tkinter", "curses", "greenlet", "hypothesis", "lib2to3", "mypy", "numpy.f2py",
    "pip", "pkg_resources", "pydoc_data", "pygments", "pyqtgraph.examples", "pyqtgraph.jupyter", "pyqtgraph.opengl", "pytest",
    "readline", "setuptools",
    "tkinter", "unittest", "wheel",
    # For those who install them: the program says so where they are missing.
    "pandas", "pyarrow", "spacy", "thinc",
    # Of tests alone.
    "cassis", "datasets", "docx", "pycrfsuite",
)  # fmt: skip

# Linux libraries that belong to the machine: they speak with its drivers, its display and its
# fonts, or are shared with libraries that do. The packages declare them instead.
SYSTEM_LIBRARIES = (
    "libEGL.so.1", "libGL.so.1", "libX11-xcb.so.1", "libX11.so.6", "libc.so.6", "libdbus-1.so.3",
    "libexpat.so.1", "libfontconfig.so.1", "libfreetype.so.6", "libgcc_s.so.1",
    "libglib-2.0.so.0", "libgthread-2.0.so.0", "libm.so.6", "libstdc++.so.6",
    "libwayland-client.so.0", "libwayland-cursor.so.0", "libxcb.so.1", "libxkbcommon-x11.so.0",
    "libxkbcommon.so.0", "libz.so.1",
)  # fmt: skip


def is_wanted(destination: str) -> bool:
    """Whether a file belongs into the bundle, by its place in it."""
    path = PurePosixPath(PureWindowsPath(destination).as_posix())
    if path.parts[0] == "PySide6":
        return _wanted_of_qt(path)
    if len(path.parts) == 1:
        return not any(fnmatchcase(path.name, pattern) for pattern in SYSTEM_LIBRARIES)
    return True


def _wanted_of_qt(path: PurePosixPath) -> bool:
    parts = path.parts
    if "translations" in parts:
        return path.name in QT_TRANSLATIONS
    if "qml" in parts:
        return False
    if "plugins" in parts:
        inside = "/".join(parts[parts.index("plugins") + 1 :])
        return any(fnmatchcase(inside, pattern) for pattern in QT_PLUGINS)
    name = path.name
    for prefix in ("libQt6", "Qt6"):
        if name.startswith(prefix):
            return name.removeprefix(prefix).split(".")[0] in QT_LIBRARIES
    if name.startswith("Qt") and path.suffix in {".so", ".pyd"}:
        return name.split(".")[0] in QT_MODULES
    return name != "opengl32sw.dll"


def needed(files: Mapping[str, str], imports: Callable[[str], Iterable[str]]) -> set[str]:
    """Those of the files that are used: shared libraries nobody calls are left out.

    Args:
        files: Where each binary comes from, by its place in the bundle.
        imports: Names of the shared libraries that the binary at a path calls.
    """
    waiting = [place for place in files if not _is_only_called(PurePosixPath(place))]
    libraries = {PurePosixPath(place).name: place for place in files if place not in set(waiting)}
    found = set(waiting)
    while waiting:
        for name in imports(files[waiting.pop()]):
            place = libraries.pop(name, None)
            if place is not None:
                found.add(place)
                waiting.append(place)
    return found


def _is_only_called(path: PurePosixPath) -> bool:
    """Whether this is a library that works for others, unlike a plug-in or a Python module."""
    if path.name.startswith("libpython"):
        return False
    return len(path.parts) == 1 or path.parts[:3] == ("PySide6", "Qt", "lib")
