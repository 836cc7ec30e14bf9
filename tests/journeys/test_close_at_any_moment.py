"""The window is closed at any moment, whatever is under way: nothing breaks, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.bootstrap import wired_projects
from annotator.gui.dialogs import import_report
from annotator.gui.main_window import MainWindow
from annotator.workspace.settings import Settings
from tests.journeys.people import Person, at_the_window, command

TYPING_IS_OVER = 400  # milliseconds, longer than any timer of the window waits


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two articles."""
    target = tmp_path / "desk.annotator"
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"Article {name} about Baku.", encoding="utf-8")
    assert command("new", target) == 0
    assert command("import", target, tmp_path / "one.txt", tmp_path / "two.txt") == 0
    return target


def still_opening(person: Person, project: Path) -> None:
    person.window.open_target(str(project))


def opened_once_more(person: Person, project: Path) -> None:
    person.window.open_target(str(project))
    person.wait()
    person.window.open_target(str(project))


def searching(person: Person, project: Path) -> None:
    person.window.open_target(str(project))
    person.wait()
    QTest.keyClicks(person.window.articles.search, "Baku")


def opening_an_article(person: Person, project: Path) -> None:
    person.window.open_target(str(project))
    person.wait()
    person.window.open_neighbour(1)


def undoing_in_another_article(person: Person, project: Path) -> None:
    person.window.open_target(str(project))
    person.wait()
    person.tag("Baku", "5")
    person.window.open_neighbour(1)
    person.wait()
    person.window.undo()


MOMENTS: list[Callable[[Person, Path], None]] = [
    still_opening,
    opened_once_more,
    searching,
    opening_an_article,
    undoing_in_another_article,
]


@pytest.mark.parametrize("moment", MOMENTS, ids=lambda moment: moment.__name__)
def test_close(moment: Callable[[Person, Path], None], project: Path, qtbot: QtBot) -> None:
    window = MainWindow(wired_projects(), Settings(), remember=False)
    qtbot.addWidget(window)
    person = Person(window)
    window.show()
    moment(person, project)
    person.close()
    qtbot.wait(TYPING_IS_OVER)
    assert person.complaints == []
    assert not window.isVisible()


def test_marks_made_in_the_last_moment_are_there(project: Path, qtbot: QtBot) -> None:
    with at_the_window(qtbot, project) as person:
        for words, key in (("Article", "1"), ("one", "2"), ("about", "4"), ("Baku", "5")):
            person.tag(words, key)
        person.close()
    with at_the_window(qtbot, project) as person:
        assert len(person.marks) == 4


def test_an_import_that_is_under_way_leaves_whole_articles(
    project: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "more"
    folder.mkdir()
    for number in range(50):
        (folder / f"{number}.txt").write_text(f"Article number {number}.", encoding="utf-8")
    monkeypatch.setattr(
        import_report, "show_import_report", lambda *_: pytest.fail("nobody is there")
    )
    with at_the_window(qtbot, project) as person:
        person.window.transfers.bring_in([folder])
        person.close()
        assert person.complaints == []
    # Stopped or not, whoever imports the folder again has all of it once.
    assert command("import", project, folder) == 0
    store = wired_projects().connect(str(project))
    articles = store.stats().articles
    store.close()
    assert articles == 52
