from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from annotator.gui.pages.actors.actor_form import ActorForm, Written
from annotator.model.errors import CommandRefused
from tests.builders import an_actor

ANNA = an_actor("a1", "Anna Kral", aliases=("Ann",), codes={"cow": 7})
LABELS = ["Person", "Organization"]


def test_a_form_says_what_it_shows(qtbot: QtBot) -> None:
    form = ActorForm(LABELS, {}, ANNA)
    qtbot.addWidget(form)
    assert form.written() == Written("Anna Kral", "Person", ("Ann",), {"cow": 7})
    form.codes.setText("x")
    with pytest.raises(CommandRefused):
        form.written()


def test_a_label_that_the_schema_lacks_is_offered(qtbot: QtBot) -> None:
    form = ActorForm(LABELS, {}, an_actor("a1", type="Ship"))
    qtbot.addWidget(form)
    assert form.type.currentText() == "Ship"


def test_warnings_follow_the_name(qtbot: QtBot) -> None:
    form = ActorForm(LABELS, {ANNA.id: ANNA}, an_actor("a0", "X"))
    qtbot.addWidget(form)
    assert form.warnings == ""
    with qtbot.waitSignal(form.warned):
        form.name.setText("Anna Kral")
    assert "is a name of Anna Kral" in form.warnings
    alone = ActorForm(LABELS, {ANNA.id: ANNA}, ANNA, but=(ANNA.id,))
    qtbot.addWidget(alone)
    assert alone.warnings == ""
