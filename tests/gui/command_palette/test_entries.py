"""Everything that can be done or opened is offered, and what cannot says why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from annotator.commands.details import CreateActor
from annotator.gui.action_table import ACTIONS
from annotator.gui.canvas.selection import Selection
from annotator.gui.command_palette.entries import Entry, actor_entries, fixed_entries, ranked
from annotator.gui.language import speak
from annotator.gui.settings_table import settings_table
from tests.gui.desk import STANDARD, Desk, a_desk, click_on


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


def named(entries: list[Entry], identifier: str) -> Entry:
    return next(entry for entry in entries if entry.id == identifier)


def test_every_action_setting_and_label_is_there(desk: Desk) -> None:
    entries = fixed_entries(desk.window)
    found = {entry.id for entry in entries}
    assert len(found) == len(entries)
    assert {action.id for action in ACTIONS} - found == {"view.palette"}
    assert {f"setting.{setting.name}" for setting in settings_table()} <= found
    schema = desk.editor.schema
    assert {f"label.{label.name}" for label in schema.mention_types} <= found
    assert {f"event.{label.name}" for label in schema.event_types} <= found
    assert named(entries, "event.new").key == "E"
    assert named(entries, "label.Place").key == "3"


def test_without_a_project_it_is_said_what_is_missing(qapp: QApplication) -> None:
    with a_desk(text=None) as desk:
        entries = fixed_entries(desk.window)
        assert named(entries, "event.new").why_not == "Open an article first."
        assert named(entries, "label.Place").why_not == "Open an article first."
        assert named(entries, "edit.undo").why_not == "There is nothing to undo."
        assert named(entries, "project.new").why_not == ""


def test_what_cannot_be_done_comes_after_what_can() -> None:
    def entry(identifier: str, why_not: str = "") -> Entry:
        return Entry(identifier, "Find words", "View", lambda: None, why_not=why_not)

    rows = ranked([entry("not", "No article."), entry("now")], "find")
    assert [row.entry.id for row in rows] == ["now", "not"]


def test_what_was_used_last_comes_first_with_nothing_typed(desk: Desk) -> None:
    rows = ranked(fixed_entries(desk.window), "", ["view.dark", "caret.line.on"])
    assert [row.entry.id for row in rows][:2] == ["view.dark", "caret.line.on"]
    assert "caret.line.back" not in [row.entry.id for row in rows]


def test_an_actor_is_linked_to_the_selected_mention(desk: Desk) -> None:
    desk.editor.run(CreateActor(desk.mention("m1").id, "Anna Kral"))
    desk.editor.select(Selection())
    assert actor_entries(desk.window, "kral")[0].why_not == "Select a mention first."
    click_on(desk, "m2")
    entry = actor_entries(desk.window, "KRAL")[0]
    entry.run()
    assert desk.mention("m2").actor == desk.mention("m1").actor
    assert actor_entries(desk.window, "k") == []


PAGE_NAMES = {
    "overview": "project.overview",
    "check": "project.check",
    "problems": "project.check",
    "actors": "project.actors",
    "concordance": "concordance.open",
    "schema": "project.schema",
}


@pytest.mark.parametrize("name", PAGE_NAMES)
def test_every_page_is_found_first_by_its_name_and_with_its_key(desk: Desk, name: str) -> None:
    first = ranked(fixed_entries(desk.window), name)[0].entry
    assert first.id == PAGE_NAMES[name]
    assert first.key == desk.window.bindings.first_key(first.id)


def test_a_name_that_is_not_shown_marks_no_letters() -> None:
    entry = Entry("one", "Search all articles", "Article", lambda: None, names=("Concordance",))
    assert ranked([entry], "search")[0].found == (0, 1, 2, 3, 4, 5)
    assert ranked([entry], "conc")[0].found == ()
    assert ranked([replace(entry, names=())], "concordance") == []


def test_the_words_of_the_manual_find_it_in_every_language(desk: Desk) -> None:
    speak("de")
    try:
        first = ranked(fixed_entries(desk.window), "reset the layout")[0].entry
    finally:
        speak("en")
    assert first.id == "view.reset"
    assert first.words != "Reset the layout"
