"""What actions do with a dialog reaches the marks, and nothing where the person says no."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from annotator.gui import errands
from annotator.gui.dialogs.actor import ActorDialog
from tests.gui.desk import STANDARD, Desk, a_desk, click_on


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


@pytest.mark.parametrize("fine", [True, False])
def test_the_chosen_actor_is_linked(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, fine: bool
) -> None:
    def answered(dialog: ActorDialog) -> int:
        dialog.accept() if fine else dialog.reject()
        return dialog.result()

    monkeypatch.setattr(ActorDialog, "exec", answered)
    click_on(desk, "m1")
    errands.choose_actor(desk.editor, desk.window)
    assert (desk.mention("m1").actor is not None) == fine


def test_without_a_selection_no_picture_of_it_is_asked_for(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    out = tmp_path / "part.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    desk.put_caret(0)
    errands.save_picture(desk.editor, desk.window.theme, tmp_path, desk.window, selected=True)
    assert not out.exists()
    errands.save_picture(desk.editor, desk.window.theme, tmp_path, desk.window, selected=False)
    assert b"<svg" in out.read_bytes()
