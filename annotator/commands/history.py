"""Undo and redo over any entries, and how they are rebuilt from a journal."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, Literal, TypeVar

T = TypeVar("T")
StepKind = Literal["do", "undo", "redo"]


class History(Generic[T]):
    """What was done and can be undone, and what was undone and can be redone.

    Asking (`to_undo`) and answering (`undid`) are apart, because what lies between, carrying it
    out, may fail and must then leave the history as it was.

    Args:
        label: The words for an entry in the menu.
        done: What can be undone from the start, oldest first.
        undone: What can be redone from the start, the next one last.
    """

    def __init__(
        self,
        label: Callable[[T], str] = str,
        *,
        done: Iterable[T] = (),
        undone: Iterable[T] = (),
    ) -> None:
        self._label = label
        self._done = list(done)
        self._undone = list(undone)

    @property
    def done(self) -> tuple[T, ...]:
        """What can be undone, oldest first."""
        return tuple(self._done)

    @property
    def undone(self) -> tuple[T, ...]:
        """What can be redone, the next one last."""
        return tuple(self._undone)

    @property
    def undo_label(self) -> str | None:
        """The words for what would be undone, None where there is nothing."""
        return self._label(self._done[-1]) if self._done else None

    @property
    def redo_label(self) -> str | None:
        """The words for what would be redone, None where there is nothing."""
        return self._label(self._undone[-1]) if self._undone else None

    def did(self, entry: T) -> None:
        """Something new was done; what was undone before cannot come back."""
        self._done.append(entry)
        self._undone.clear()

    def to_undo(self) -> T | None:
        """What would be undone next; it stays until `undid`."""
        return self._done[-1] if self._done else None

    def to_redo(self) -> T | None:
        """What would be redone next; it stays until `redid`."""
        return self._undone[-1] if self._undone else None

    def undid(self) -> T:
        """The newest entry was undone. Raises IndexError where there is none (a bug)."""
        entry = self._done.pop()
        self._undone.append(entry)
        return entry

    def redid(self) -> T:
        """The last undone entry was redone. Raises IndexError where there is none (a bug)."""
        entry = self._undone.pop()
        self._done.append(entry)
        return entry

    def drop(self, entry: T) -> None:
        """An entry was not carried out after all; one that is not there is let be."""
        if entry in self._done:
            self._done.remove(entry)

    def clear(self) -> None:
        """Forget everything."""
        self._done.clear()
        self._undone.clear()


def replay(
    journal: Iterable[tuple[str, StepKind, str | None, T]],
    label: Callable[[T], str] = str,
) -> History[T]:
    """The history that a journal tells of.

    A journal may be cut off at the beginning: an undo or redo of a step from before the cut is
    known to have been, but its entry is not. Nothing on the far side of such a step is offered,
    for it could not be carried out without it.

    Args:
        journal: (op id, kind, the op id of the "do" that is undone or redone, entry), oldest
            first. The entries offered are those of the "do" steps.
        label: The words for an entry in the menu.
    """
    entries: dict[str, T] = {}
    done: list[str] = []
    undone: list[str] = []
    for op_id, kind, reverts, entry in journal:
        if kind == "do":
            entries[op_id] = entry
            done.append(op_id)
            undone.clear()
        elif reverts is not None:
            source, goal = (done, undone) if kind == "undo" else (undone, done)
            if reverts in source:
                source.remove(reverts)
            goal.append(reverts)
    return History(label, done=_reachable(done, entries), undone=_reachable(undone, entries))


def _reachable(stack: list[str], entries: dict[str, T]) -> list[T]:
    """The top of a stack down to the first step that is not known."""
    reachable: list[T] = []
    for op_id in reversed(stack):
        if op_id not in entries:
            break
        reachable.append(entries[op_id])
    return reachable[::-1]
