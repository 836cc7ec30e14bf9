"""What every bulk command shares: the protocol."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from annotator.commands.base import Stamp
from annotator.model.bulk import BulkItem, BulkReader


class BulkCommand(Protocol):
    """One possible change of the whole project: a verb and what it needs to know."""

    @property
    def label(self) -> str:
        """The words for the Undo menu."""
        ...

    def plan(self, reader: BulkReader, stamp: Stamp) -> Iterator[BulkItem]:
        """What the change consists of; nothing is read but through the reader.

        The items come in the order that `BulkItem` states, one part a layer at most, none that
        changes nothing.

        Raises:
            CommandRefused: it cannot be done, in words for the annotator; nothing is written.
        """
        ...
