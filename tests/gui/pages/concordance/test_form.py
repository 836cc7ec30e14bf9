"""The form offers what the schema has, and only what goes with what is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QComboBox

from annotator.gui.pages.concordance.form import QueryForm
from annotator.model.concordance.grammar import parse
from tests.builders import a_schema


@pytest.fixture
def form(qapp: QApplication) -> QueryForm:
    made = QueryForm()
    made.show_schema(a_schema())
    made.written_so_far = []  # type: ignore[attr-defined]
    made.written.connect(made.written_so_far.append)  # type: ignore[attr-defined]
    return made


def choose(box: QComboBox, words: str) -> None:
    index = box.findText(words)
    assert index >= 0, words
    box.setCurrentIndex(index)


def last(form: QueryForm) -> str:
    query: str = form.written_so_far[-1]  # type: ignore[attr-defined]
    parse(query, form.schema)
    return query


def test_roles_and_attributes_are_offered_for_events(form: QueryForm) -> None:
    choose(form.what, "Marks")
    assert form._role_cell.isHidden()
    choose(form.label, "Visit")
    assert not form._role_cell.isHidden()
    assert form._actor_cell.isHidden()
    choose(form.role, "agent")
    assert last(form) == "[Visit without agent]"
    choose(form.filled, "is filled")
    choose(form.attribute, "realis: future")
    assert last(form) == "[Visit with agent realis=future]"
    choose(form.label, "Person")
    assert last(form) == "[Person]"
    assert not form._actor_cell.isHidden()
    choose(form.label, "member-of")
    assert form._actor_cell.isHidden()


def test_words_with_everything_around_them(form: QueryForm) -> None:
    form.words.setText("visit*")
    form.near.setEditText("[Person]")
    form.distance.setValue(7)
    choose(form.placed, "Visit")
    form.together.setText("baku")
    form.apart.setText("war")
    form.source.setText("The Post")
    form.first.setText("2021")
    form.last.setText("2022")
    choose(form.status, "complete")
    assert last(form) == (
        'visit* NEAR/7 [Person] OUTSIDE [Visit] AND baku NOT war source:"The Post" '
        "date:2021..2022 status:complete"
    )


def test_choices_stay_when_the_schema_comes_again(form: QueryForm) -> None:
    choose(form.what, "Marks")
    choose(form.label, "Visit")
    form.near.setEditText("baku")
    form.show_schema(a_schema())
    assert form.choices.label == "Visit"
    assert form.choices.near == "baku"
