from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.commands.bulk.actors import AddActor
from annotator.gui.pages.actors.actor_form import ActorForm
from annotator.gui.pages.actors.form_dialog import FormDialog
from tests.builders import an_actor


def a_dialog(qtbot: QtBot) -> tuple[FormDialog, list[object]]:
    parent = QWidget()
    qtbot.addWidget(parent)
    qtbot.parent = parent  # type: ignore[attr-defined]
    form = ActorForm(["Person"], {}, an_actor("a0", "Anna"))
    dialog = FormDialog("New", "Words.", form, "Add", lambda w: AddActor(w.name, w.type), parent)
    agreed: list[object] = []
    dialog.agreed.connect(agreed.append)
    dialog.open()
    return dialog, agreed


def test_agreeing_hands_over_the_command(qtbot: QtBot) -> None:
    dialog, agreed = a_dialog(qtbot)
    dialog.ok.click()
    assert agreed == [AddActor("Anna", "Person")]
    assert not dialog.isVisible()


def test_without_a_name_the_dialog_stays_with_what_was_written(qtbot: QtBot) -> None:
    dialog, agreed = a_dialog(qtbot)
    dialog.form.name.setText("  ")
    dialog.form.aliases.setText("Ann")
    dialog.ok.click()
    assert (agreed, dialog.isVisible()) == ([], True)
    assert dialog.refused.text() == "An actor needs a name."
    assert dialog.form.aliases.text() == "Ann"


def test_a_refusal_is_told_and_the_dialog_grows_for_it(qtbot: QtBot) -> None:
    dialog, agreed = a_dialog(qtbot)
    before = dialog.height()
    dialog.form.codes.setText("wikidata 5")
    dialog.ok.click()
    assert (agreed, dialog.isVisible()) == ([], True)
    assert "no wikidata code" in dialog.refused.text()
    assert dialog.height() > before
