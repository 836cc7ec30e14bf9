"""The schema page on a desk: a project in memory, dialogs that answer by themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from annotator.gui.pages.schema.page import SchemaPage
from annotator.model.marks import Mark
from annotator.model.schema import Schema
from tests.gui.desk import STANDARD, Desk, a_desk, a_keyed_schema


def a_sound_schema() -> Schema:
    """The schema of the desks without what a schema file may not say."""
    keyed = a_keyed_schema()
    return replace(
        keyed,
        event_types=tuple(
            replace(
                event,
                max_triggers=event.max_triggers or None,
                roles=tuple(
                    replace(role, max=None if role.max == 0 else role.max) for role in event.roles
                ),
            )
            for event in keyed.event_types
        ),
        attributes=tuple(a for a in keyed.attributes if a.values),
    )


@contextmanager
def a_schema_page(
    *marks: Mark, schema: Schema | None = None, read_only: bool = False
) -> Iterator[tuple[Desk, SchemaPage]]:
    """A window on a project with marks, with the schema page in front."""
    with a_desk(
        *(marks or STANDARD), schema=schema or a_sound_schema(), read_only=read_only
    ) as desk:
        desk.window.open_page("schema")
        desk.settle()
        page = desk.window.page_host.current
        assert isinstance(page, SchemaPage)
        try:
            yield desk, page
        finally:
            page.show_project(None)  # or it would ask about edits that were not applied


def answering(
    monkeypatch: pytest.MonkeyPatch, desk: Desk, answer: Callable[[QDialog], bool]
) -> list[QWidget]:
    """Let every dialog be answered by this; the dialogs that were shown."""
    shown: list[QWidget] = []

    def exec_(dialog: QDialog) -> int:
        shown.append(dialog)
        dialog.show()
        desk.settle()
        if answer(dialog):
            dialog.accept()
        else:
            dialog.reject()
        return dialog.result()

    monkeypatch.setattr(QDialog, "exec", exec_)
    return shown


def show(desk: Desk, page: SchemaPage, section: str, name: str) -> None:
    """Show an entry as a click in the outline does."""
    page.outline.choose((section, name))
    desk.settle()
    assert page.entry == (section, name)
