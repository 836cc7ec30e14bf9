"""Qt finds a locale with UTF-8, whatever the person's is, and has nothing to say about it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

VARIABLES = ("LC_ALL", "LC_CTYPE", "LANG")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="about locales of Linux")


def started(*lines: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A fresh Python that leaves the locale as it is, as the frozen program's does."""
    kept = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    path = f"import os, sys; sys.path[:0] = {sys.path!r}"
    told = f"print(*map(os.environ.get, {VARIABLES!r}))"
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-c", "\n".join((path, *lines, told))],
        env={**kept, "PYTHONCOERCECLOCALE": "0", "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True, text=True, check=True,
    )  # fmt: skip


QT_ALONE = ("from PySide6.QtWidgets import QApplication", "application = QApplication([])")
OURS = ("from annotator.gui.character_set import prefer_utf_8", "prefer_utf_8()")
PROGRAM = ("from annotator.gui.application import make_application", "one = make_application()")


@pytest.mark.parametrize(
    ("environment", "then"),
    [
        ({}, "None C.UTF-8 None"),
        ({"LANG": "C"}, "None C.UTF-8 C"),
        ({"LANG": "POSIX"}, "None C.UTF-8 POSIX"),
        ({"LC_CTYPE": "C", "LANG": "C.UTF-8"}, "None C.UTF-8 C.UTF-8"),
        ({"LC_ALL": "C", "LANG": "C.UTF-8"}, "C.UTF-8 None C.UTF-8"),
        ({"LANG": "xx_XX.UTF-8"}, "None C.UTF-8 xx_XX.UTF-8"),  # not installed
        ({"LC_ALL": "C.UTF-8"}, "C.UTF-8 None None"),
        ({"LANG": "C.UTF-8"}, "None None C.UTF-8"),
    ],
    ids=str,
)
def test_the_start_is_quiet_in_every_locale(environment: dict[str, str], then: str) -> None:
    done = started(*OURS, *QT_ALONE, **environment)
    assert (done.stdout.strip(), done.stderr) == (then, "")


def test_the_program_does_so() -> None:
    assert started(*PROGRAM, LANG="C").stderr == ""


def test_qt_alone_complains() -> None:
    assert "Qt depends on a UTF-8 locale" in started(*QT_ALONE, LANG="C").stderr
