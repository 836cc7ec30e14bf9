"""What the forms of the schema page may ask of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from annotator.gui.theme import Theme
from annotator.gui.words import tr
from annotator.model.schema import Target
from annotator.model.schema_draft import SchemaDraft

Change = Callable[[SchemaDraft], SchemaDraft]


class Bench(Protocol):
    """The page around a form."""

    @property
    def draft(self) -> SchemaDraft:
        """The schema as it is edited now."""
        ...

    @property
    def look(self) -> Theme:
        """The colours of the moment."""
        ...

    def edit(self, change: Change, *, again: bool = False, name: str | None = None) -> None:
        """Change the draft.

        With `again` the form is built anew, as roles come and go; `name` is what to show then.
        """
        ...

    def ask_delete(self, kind: Target, name: str, *, merge: bool = False) -> None:
        """Ask what becomes of the marks of a label, and delete it."""
        ...

    def ask_split(self, kind: Target, name: str) -> None:
        """Ask how a label is to be split, and split it."""
        ...

    def choose(self, title: str, question: str, rows: Sequence[tuple[str, str]]) -> str | None:
        """Ask for one of some (value, words); None where nothing was chosen."""
        ...


def kinds_of_marks() -> list[tuple[str, str]]:
    """The words that stand for more than one label in what a role or relation takes."""
    return [
        ("actor", tr("any actor")),
        ("mention", tr("any mention")),
        ("event", tr("any event")),
    ]


def free_name(wanted: str, taken: Iterable[str]) -> str:
    """A name that nothing has yet: the wanted one, or that with a number."""
    names, number, name = set(taken), 2, wanted
    while name in names:
        name = f"{wanted}-{number}"
        number += 1
    return name


def why_not_name(name: str, taken: Iterable[str]) -> str:
    """Why this cannot be a new name; empty where it can."""
    if not (name[:1].isalnum() and all(c.isalnum() or c in "_.-" for c in name)):
        return tr("A name is made of letters, digits and _ . - and has no blanks.")
    if name in set(taken):
        return tr("“{name}” is there already.", name=name)
    return ""
