"""A day of work, from files to training data, with real keys on a real display and nothing else.

New project from files → another label in the schema → three articles annotated → the hits of a
search tagged at once → overview → export. What is checked is what the files hold afterwards.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.journeys.people import command
from tests.packaging.display import Display, a_display, started, wait_until, wait_until_idle

ARTICLES = {
    "one.txt": "Minister Anna Berg visits Oslo. The Dock Union protested at the harbour.\n",
    "two.txt": "The Dock Union protested in Bergen. The Dock Union wants more, said Anna Berg.\n",
    "three.txt": "Anna Berg met the Dock Union in Bergen. The Dock Union left after an hour.\n",
}
PROGRAM = Path(__file__).resolve().parents[2] / ".venv" / "bin" / "annotator"


@pytest.fixture
def display() -> Iterator[Display]:
    if not shutil.which("Xvfb") or not shutil.which("xdotool"):
        pytest.skip("Xvfb or xdotool is not installed")
    with a_display() as display:
        yield display


@pytest.fixture
def folder(tmp_path: Path, display: Display, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own with the articles in it, and the program's environment set to it."""
    (tmp_path / "in").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "in" / name).write_text(text)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("DISPLAY", display.name)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def asked(project: Path, question: str) -> list[tuple[object, ...]]:
    """What the project's file answers, while the program works on it."""
    if not project.exists():
        return []
    with closing(sqlite3.connect(f"{project.as_uri()}?mode=ro", uri=True, timeout=20)) as opened:
        try:
            return opened.execute(question).fetchall()
        except sqlite3.OperationalError:
            return []


def test_a_day_from_files_to_training_data(display: Display, folder: Path) -> None:
    project, out = folder / "project.annotator", folder / "day.jsonl"

    def until(question: str, right: Callable[[list[tuple[object, ...]]], bool], what: str) -> None:
        wait_until(lambda: right(asked(project, question)), what)

    def marks(label: str) -> int:
        return len(asked(project, f"SELECT id FROM mark WHERE type = '{label}'"))

    def another_window(before: int) -> None:
        wait_until(lambda: display.windows(".") > before, "a dialog opened")

    with started([str(PROGRAM)]) as program:

        def calm() -> None:
            wait_until_idle(program)

        # The welcome page: articles into a new project.
        display.window("News Annotator")
        calm()
        before = display.windows(".")
        display.press(["Tab", "Tab", "Tab", "Return"])
        another_window(before)
        display.window("Import articles")
        calm()
        display.write(str(folder / "in" / "one.txt"))
        display.press(["Return"])
        # The file dialog goes, the preview of the import comes under the same title.
        wait_until(lambda: _is_preview(display, "Import articles"), "the preview came")
        calm()
        display.press_in_front(["Return"])
        display.window("New project")
        calm()
        display.write(str(project), over=True)
        display.press(["Return"])
        until("SELECT count(*) FROM article", lambda rows: rows == [(1,)], "the article was stored")
        display.window("News events")
        # The whole folder besides; the article that is there already is not added again.
        calm()
        display.press(["ctrl+shift+i"])
        display.window("Import a folder")
        calm()
        display.write(str(folder / "in"))
        display.press(["Return"])
        wait_until(lambda: _is_preview(display, "Import articles"), "the preview came")
        calm()
        display.press_in_front(["Return"])
        until("SELECT count(*) FROM article", lambda rows: rows == [(3,)], "articles were stored")
        display.window("News events")

        # Another label in the schema, applied with its summary.
        calm()
        display.press(["ctrl+k"])
        calm()
        display.write("schema")
        calm()
        for key in ("Return", "Tab", "space", "Down", "Return"):
            display.press([key])
            calm()
        display.window("News events")  # the menu had the keyboard
        display.write("Trade-union", over=True)
        calm()
        display.press(["ctrl+Return"])
        display.window("Apply")
        calm()
        display.press(["Return"])
        until("SELECT schema_json FROM project", lambda rows: "Trade-union" in str(rows), "applied")
        display.window("News events")
        calm()
        display.press(["Escape"])
        calm()

        # Three articles: a person in each, with the candidate key, and on to the next.
        for number in range(1, 4):
            display.press(["ctrl+Home", "n", "1"])
            wait_until(lambda n=number: marks("Person") == n, f"person {number} was stored")  # type: ignore[misc]
            calm()
            display.press(["space"])
            done = (
                f"SELECT count(*) FROM layer WHERE status = 'complete' HAVING count(*) = {number}"
            )
            until(done, bool, f"article {number} was complete")
            calm()

        # Every place of the union, tagged at once; taken back and done again.
        display.press(["ctrl+shift+f"])
        calm()
        display.write('"Dock Union"')
        display.press(["Return"])
        calm()
        for key in ("ctrl+a", "Tab", "Tab", "t", "r", "Tab", "Return"):
            display.press([key])
        display.window("Tag the hits")
        calm()
        display.press(["Return"])
        wait_until(lambda: marks("Trade-union") == 5, "all hits were tagged")
        display.window("News events")
        calm()
        display.press(["ctrl+z"])
        wait_until(lambda: marks("Trade-union") == 0, "one undo took them back")
        calm()
        display.press(["ctrl+shift+z"])
        wait_until(lambda: marks("Trade-union") == 5, "redo brought them again")

        # The overview opens, and the records go out.
        for key in ("ctrl+shift+o", "Escape", "ctrl+e"):
            calm()
            display.press([key])
        display.window("Export")
        calm()
        display.write(str(out), over=True)
        display.press(["Return"])
        wait_until(out.exists, "the export was written")
        display.window("News events")
        calm()
        display.press(["ctrl+q"])
        assert program.wait(timeout=60) == 0

    records = [json.loads(line) for line in out.read_bytes().splitlines()]
    tagged = [m["text"] for r in records for m in r["mentions"] if m["type"] == "Trade-union"]
    assert tagged == ["Dock Union"] * 5
    assert {layer["status"] for r in records for layer in r["layers"]} == {"complete"}
    assert command("validate", out, "--schema", _schema_of(project)) == 0


def _is_preview(display: Display, title: str) -> bool:
    """Whether the import's preview is in front: it is wider than a file dialog."""
    return display.width(title) > 700


def _schema_of(project: Path) -> Path:
    """The project's schema in a file."""
    path = project.with_suffix(".yaml")
    [(text,)] = asked(project, "SELECT schema_text FROM project")
    path.write_text(str(text), encoding="utf-8")
    return path
