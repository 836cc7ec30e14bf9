"""What every test gets: no display, one font, a home of its own, and no thread left behind."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

TESTS = Path(__file__).resolve().parent
CHECKOUT = TESTS.parent

# Before any test imports them: what they compare is told where it differs.
pytest.register_assert_rewrite("tests.contracts.store_contract", "tests.contracts.bulk_contract")

# Before Qt starts: afterwards it does not look again.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
if Path("/usr/share/fonts/truetype/dejavu").is_dir():
    os.environ["FONTCONFIG_FILE"] = str(TESTS / "fonts.conf")
for _name in ("QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME"):
    os.environ.pop(_name, None)

from PySide6.QtCore import QSettings, QThread, QThreadPool  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from annotator.bootstrap import SystemClock  # noqa: E402
from annotator.model.schema import Schema  # noqa: E402
from annotator.workspace.reading import ReadingChoice, ReadingHere  # noqa: E402

settings.register_profile(
    "ci",
    max_examples=60,
    stateful_step_count=30,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("full", max_examples=2_000, stateful_step_count=80, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

HOMES = {
    "HOME": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "XDG_RUNTIME_DIR": ".runtime",
}


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Short names for what is long, or holds the time at which it was packed."""
    if isinstance(val, bytes | str) and (len(val) > 80 or val[:2] in {b"PK", b"\x1f\x8b"}):
        return argname
    return None


@pytest.fixture(autouse=True)
def home(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """An empty home, so that no test sees or changes the settings of the person who runs it."""
    folder = tmp_path_factory.mktemp("home")
    for variable, below in HOMES.items():
        place = folder / below
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        monkeypatch.setenv(variable, str(place))
    for variable in list(os.environ):
        if variable.startswith("ANNOTATOR_") and variable != "ANNOTATOR_SHARED":
            monkeypatch.delenv(variable)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "200")
    # QSettings remembers the first folder it was given.
    for file_format in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(file_format, QSettings.Scope.UserScope, str(folder / ".config"))
    return folder


@pytest.fixture(autouse=True)
def reading_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are read in the process of the tests, which takes no time to start.

    `tests/workspace/test_reading_process.py` and the journeys have the real one.
    """
    if request.module.__name__.endswith("test_reading_process"):
        return

    def here(choice: ReadingChoice, schema: Schema) -> ReadingHere:
        return ReadingHere(choice, schema, SystemClock())

    for module in ("importing", "previewing"):  # where it is looked up
        monkeypatch.setattr(f"annotator.workspace.{module}.ReadingProcess", here)


@pytest.fixture(autouse=True)
def no_thread_left_behind(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails the test that leaves a thread running; daemon threads are left to the interpreter."""
    before = set(threading.enumerate())
    started: list[QThread] = []
    start = QThread.start

    def remember(
        thread: QThread, priority: QThread.Priority = QThread.Priority.InheritPriority
    ) -> None:
        started.append(thread)
        start(thread, priority)

    monkeypatch.setattr(QThread, "start", remember)
    yield

    def leaked() -> list[str]:
        python = [
            thread.name
            for thread in threading.enumerate()
            if thread not in before and thread.is_alive() and not thread.daemon
        ]
        qt = [thread.objectName() or repr(thread) for thread in started if _runs(thread)]
        return python + qt

    deadline = time.monotonic() + 3
    while leaked() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not leaked(), f"threads are still running after the test: {leaked()}"
    assert QThreadPool.globalInstance().waitForDone(3000), "a job is still in Qt's thread pool"


def _runs(thread: QThread) -> bool:
    try:
        return thread.isRunning()
    except RuntimeError:  # its C++ side is gone, so it has ended
        return False


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """The folder of real articles and of other tools' files that lies beside the checkout."""
    path = Path(os.environ.get("ANNOTATOR_SHARED", CHECKOUT.parent / "shared"))
    if not path.is_dir():
        pytest.skip(f"{path} does not exist (set ANNOTATOR_SHARED)")
    return path


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The top of the source tree."""
    return CHECKOUT


def pytest_report_header() -> str:
    """Names what a run depends on, for the log."""
    font = os.environ.get("FONTCONFIG_FILE", "the system's fonts")
    return f"qt platform: {os.environ['QT_QPA_PLATFORM']}, fonts: {font}, python: {sys.version.split()[0]}"


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application, which never is without a style sheet.

    Going from none to one Qt replaces the application's style, and with widgets of earlier tests
    about it may touch the one that is gone. The program puts a style sheet on once, at its start.
    """
    qapp.setStyleSheet("QWidget#nobody {}")
    return qapp
