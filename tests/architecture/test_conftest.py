"""The nets that conftest.py spreads under every test do catch: each is shown a test that falls."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
CHECKOUT = TESTS.parent

PASSES = """
def test_home(home, qapp):
    import os
    from pathlib import Path
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QFont, QFontInfo
    assert Path.home() == home
    assert str(home) in QSettings("annotator", "test").fileName()
    assert "ANNOTATOR_PROJECT" not in os.environ
    if "FONTCONFIG_FILE" in os.environ:
        for name in ("Noto Serif", "Liberation Mono", "Sans Serif", ""):
            assert QFontInfo(QFont(name)).family().startswith("DejaVu")
"""

A_THREAD = """
import threading
def test_falls():
    event = threading.Event()
    threading.Thread(target=lambda: event.wait(4), name="lane").start()
"""

A_QT_THREAD = """
from PySide6.QtCore import QThread
class Lane(QThread):
    def run(self): self.msleep(4000)
lanes = []
def test_falls(qapp):
    lanes.append(Lane(objectName="qt lane"))
    lanes[0].start()
def teardown_module():
    lanes[0].wait()
"""

A_SLOT = """
from PySide6.QtCore import QTimer
def test_falls(qtbot):
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.wait(50)
"""

A_QT_WARNING = """
from PySide6.QtCore import qWarning
def test_falls(qapp):
    qWarning("a widget complains")
"""

A_WARNING = """
import warnings
def test_falls():
    warnings.warn("too old", DeprecationWarning)
"""

FALLS = {
    "a thread left running": (A_THREAD, "still running after the test: ['lane']"),
    "a Qt thread left running": (A_QT_THREAD, "still running after the test: ['qt lane']"),
    "a failure inside a slot": (A_SLOT, "ZeroDivisionError"),
    "a warning from Qt": (A_QT_WARNING, "a widget complains"),
    "a warning from Python": (A_WARNING, "DeprecationWarning: too old"),
}


def run(folder: Path, source: str) -> subprocess.CompletedProcess[str]:
    """Runs one test module under a copy of conftest.py and the settings of the project."""
    (folder / "tests").mkdir()
    for name in ("conftest.py", "fonts.conf"):
        shutil.copy(TESTS / name, folder / "tests")
    shutil.copy(CHECKOUT / "pyproject.toml", folder)
    (folder / "tests" / "test_falling.py").write_text(source, encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if "PYTEST" not in name}
    environment["ANNOTATOR_PROJECT"] = "PERSONAL"
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "tests"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_clean_test_passes(tmp_path: Path) -> None:
    done = run(tmp_path, PASSES)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("title", FALLS)
def test_a_falling_test_is_caught(tmp_path: Path, title: str) -> None:
    source, reason = FALLS[title]
    done = run(tmp_path, source)
    assert done.returncode == 1, done.stdout + done.stderr
    assert reason in done.stdout
