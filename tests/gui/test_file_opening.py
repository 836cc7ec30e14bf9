"""A project that the desktop names by an event opens in the running window, over any other.

Each case needs an application object of its own class, so it runs in a process of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from annotator.bootstrap import wired_projects
from annotator.workspace.settings import Settings, load_settings, save_settings

RUN = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QFileOpenEvent
from annotator.bootstrap import wired_projects
from annotator.gui.application import make_application, run

application = make_application()

def ask():
    for path in sys.argv[1:]:
        QCoreApplication.sendEvent(application, QFileOpenEvent(path))
    QTimer.singleShot(0, leave)

def leave():
    window = next(w for w in application.topLevelWidgets() if w.objectName() == "window")
    window.settle()
    print(window.workspace.project.name if window.workspace else "nothing open", flush=True)
    window.close()

QTimer.singleShot(0, ask)
sys.exit(run(wired_projects(), None))
"""


def opened_by_event(*paths: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", RUN, *paths],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_named_project_opens_over_the_last_one(home: Path, tmp_path: Path) -> None:
    last, named = str(tmp_path / "last.annotator"), str(tmp_path / "näher hier.annotator")
    wired_projects().create_sample(last)
    wired_projects().create_sample(named)
    save_settings(Settings(recent=(last,)))
    done = opened_by_event(named)
    assert done.returncode == 0, done.stderr
    assert load_settings().recent == (named, last)


def test_an_event_without_a_file_opens_nothing(home: Path) -> None:
    done = opened_by_event("")
    assert done.returncode == 0, done.stderr
    assert "nothing open" in done.stdout
