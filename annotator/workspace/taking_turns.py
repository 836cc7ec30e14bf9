"""Taking turns: work on the store that comes after changes which are still being written."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Turn(Generic[T]):
    """Something that waits for a change to be written, without anybody waiting for it.

    Args:
        after: Op id of the newest change when it was asked for.
        go: Begins it.
        give_up: Told instead when changes cannot be written; None: it goes on without them.
        step: What the history knows of it, or None.
    """

    after: str
    go: Callable[[], None]
    give_up: Callable[[], None] | None = None
    step: T | None = None


class Turns(Generic[T]):
    """What waits for its turn, in the order in which it was asked for."""

    def __init__(self) -> None:
        self._waiting: deque[Turn[T]] = deque()

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, turn: Turn[T]) -> None:
        """Let something wait."""
        self._waiting.append(turn)

    def release(self, unwritten: Collection[str]) -> None:
        """Begin what has no change before it any more; `unwritten` are the op ids still waiting."""
        while self._waiting and self._waiting[0].after not in unwritten:
            self._waiting.popleft().go()

    def give_up(self) -> None:
        """Changes cannot be written: what depends on them is told so, the rest begins."""
        waiting, self._waiting = self._waiting, deque()
        for turn in waiting:
            if turn.give_up is not None:
                turn.give_up()
            else:
                turn.go()

    def steps_among(self, unwritten: Iterable[str]) -> Iterator[tuple[str, list[T]]]:
        """Each of these op ids with the steps that wait for it to be written."""
        for op_id in unwritten:
            yield (
                op_id,
                [t.step for t in self._waiting if t.after == op_id and t.step is not None],
            )
