"""The same work with the frozen program and from source makes the same records."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.journeys.people import NO, Person, at_the_window, command
from tests.packaging.clean_root import HOME, CleanRoot
from tests.packaging.display import LONGEST_WAIT, Display, key_name, started, wait_until
from tests.packaging.frozen.package import A_NEW_DEBIAN, OFFSCREEN, UNTIL_PAINTED
from tests.servers import PrivateServer, running_postgresql

pytestmark = A_NEW_DEBIAN


def test_the_same_keys_make_the_same_marks(
    root: CleanRoot,
    display: Display,
    article: Path,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keys = record_keys(monkeypatch)
    assert command("new", tmp_path / "desk.annotator") == 0
    assert command("import", tmp_path / "desk.annotator", article) == 0
    with at_the_window(qtbot, tmp_path / "desk.annotator") as person:
        annotate(person)
        marks = len(person.marks)
    assert command("export", tmp_path / "desk.annotator", tmp_path / "out.jsonl") == 0

    before = root.files()
    given = root.give(article, "work", "article.jsonl")
    project = f"{HOME}/work/desk.annotator"
    root.run("annotator", "new", project)
    root.run("annotator", "import", project, given)
    with started(root.command(["annotator", project], {"DISPLAY": display.name})) as window:
        display.window("desk — ")
        wait_until(lambda: is_idle(window.pid), "the window has nothing to do")
        display.press(keys)
        wait_until(
            lambda: count(root.home("work/desk.annotator"), "mark") == marks, "all is marked"
        )
        display.press(["ctrl+q"])
        assert window.communicate(timeout=LONGEST_WAIT)[1] == ""
    assert window.returncode == 0
    root.run("annotator", "export", project, f"{HOME}/work/out.jsonl")
    assert "no errors" in root.run("annotator", "validate", f"{HOME}/work/out.jsonl").stderr
    frozen = json.loads(root.home("work/out.jsonl").read_text(encoding="utf-8"))
    source = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    assert without_times(frozen) == without_times(source)
    assert {"Person", "Visit", "citizen-of"} <= set(words_of(frozen))

    again = root.run("annotator", project, DISPLAY=display.name, **UNTIL_PAINTED)
    assert again.stdout == "painted\n"
    root.run("annotator", "export", project, f"{HOME}/work/again.jsonl")
    assert root.home("work/again.jsonl").read_bytes() == root.home("work/out.jsonl").read_bytes()
    assert root.files() == before, "something was written outside the person's folder"


def record_keys(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A list that gets every key a `Person` presses from now on."""
    keys: list[str] = []
    press = Person.press

    def recorded(person: Person, key: Qt.Key | str, held: Qt.KeyboardModifier = NO) -> None:
        keys.append(key_name(key, held))
        press(person, key, held)

    monkeypatch.setattr(Person, "press", recorded)
    return keys


def annotate(person: Person) -> None:
    """Two people, a state, a time, a visit with two roles and a detail, a relation."""
    who = person.tag("Astrid Lindqvall", "1")
    where = person.tag("Türkiye", "3")
    when = person.tag("next Tuesday", "6")
    person.select("visit")
    person.press("e")
    person.press("v")
    for role, filler in (("a", who), ("t", when)):
        person.press(role)
        person.hint(filler)
    person.press(",")
    person.press("f")
    person.go_to(who)
    person.press("r")
    person.press("c")
    person.hint(where)
    person.wait()


def count(project: Path, table: str) -> int:
    """Rows in a table of a project that somebody else has open."""
    try:
        with closing(sqlite3.connect(f"file:{project}?mode=ro", uri=True)) as connection:
            return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    except sqlite3.OperationalError:  # being written at this moment
        return -1


def is_idle(process: int) -> bool:
    """Whether a process does next to nothing for half a second, and does not wait for its turn."""

    def facts() -> tuple[bool, int]:
        told = Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2].split()
        return told[0] == "S", int(told[11]) + int(told[12])

    sleeping, begin = facts()
    time.sleep(0.5)
    still, ticks = facts()
    return sleeping and still and ticks - begin <= 2


def without_times(value: Any) -> Any:
    """A record without what depends on when it was made."""
    if isinstance(value, dict):
        return {
            key: without_times(item)
            for key, item in value.items()
            if key not in {"seconds", "created", "modified"}
        }
    return [without_times(item) for item in value] if isinstance(value, list) else value


def words_of(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from words_of(item)
    elif isinstance(value, str):
        yield value


# -- what is loaded only when it is asked for ---------------------------------------------------


def test_plots_and_other_languages_are_in_it(
    root: CleanRoot, display: Display, sample: str
) -> None:
    """The page of plots, in German: numpy, the plots and the words are read when they are needed."""
    words = root.command(["annotator", sample], {"DISPLAY": display.name, "LANG": "de_DE.UTF-8"})
    with started(words) as window:
        display.window("^sample")
        wait_until(lambda: is_idle(window.pid), "the window has nothing to do")
        assert "annotator_de.qm" in files_in_use(window.pid)
        assert "numpy" not in files_in_use(window.pid)
        display.press(["ctrl+shift+o"])
        wait_until(lambda: "numpy" in files_in_use(window.pid), "the plots are loaded")
        wait_until(lambda: is_idle(window.pid), "the plots are drawn")
        display.press(["ctrl+q"])
        assert window.communicate(timeout=LONGEST_WAIT)[1] == ""
    assert window.returncode == 0


def files_in_use(process: int) -> str:
    """What a process has mapped into its memory."""
    return Path(f"/proc/{process}/maps").read_text(encoding="utf-8")


# -- on a server -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def server() -> Iterator[PrivateServer]:
    with running_postgresql() as one:
        yield one


def test_a_project_on_a_server_gives_the_records_of_one_in_a_file(
    root: CleanRoot, server: PrivateServer, sample: str
) -> None:
    """Import, export, window: with the driver that is in the bundle."""
    records, out = f"{HOME}/of-file.jsonl", f"{HOME}/of-server.jsonl"
    root.run("annotator", "export", sample, records)
    with server.fresh_database() as url:
        root.run("annotator", "new", url, network=True)
        root.run("annotator", "import", url, records, network=True)
        root.run("annotator", "export", url, out, network=True)
        painted = root.run("annotator", url, network=True, **OFFSCREEN)
        assert (painted.stdout, painted.stderr) == ("painted\n", "")
        # The same words lead nowhere without the network that the other steps do without.
        assert root.run("annotator", "stats", url, check=False).returncode == 1
    assert root.home("of-server.jsonl").read_bytes() == root.home("of-file.jsonl").read_bytes()
