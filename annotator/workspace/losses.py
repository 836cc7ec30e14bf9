"""Keeps account of what a format could not hold: counts for people, every single one for a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson

from annotator.formats.base import Loss

_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class LossCount:
    """How often something was lost: what, what was done with it, and the first ones."""

    feature: str
    action: str
    count: int
    examples: tuple[Loss, ...] = ()

    def as_data(self) -> dict[str, Any]:
        """This count for `--json`."""
        return {
            "feature": self.feature,
            "action": self.action,
            "count": self.count,
            "examples": [loss_data(loss) for loss in self.examples],
        }


class LossLog:
    """Told of every loss; `write` gets each as a line of JSON, where it is given."""

    def __init__(self, write: Callable[[bytes], object] | None = None) -> None:
        self._write = write
        self._counts: Counter[tuple[str, str]] = Counter()
        self._examples: dict[tuple[str, str], list[Loss]] = {}

    def lose(self, loss: Loss) -> None:
        """Book one."""
        key = (loss.feature, loss.action)
        self._counts[key] += 1
        if self._counts[key] <= _EXAMPLES:
            self._examples.setdefault(key, []).append(loss)
        if self._write is not None:
            self._write(orjson.dumps(loss_data(loss), option=orjson.OPT_APPEND_NEWLINE))

    @property
    def counts(self) -> tuple[LossCount, ...]:
        """What was lost, most often first."""
        ordered = sorted(self._counts.items(), key=lambda item: (-item[1], item[0]))
        return tuple(
            LossCount(feature, action, count, tuple(self._examples[feature, action]))
            for (feature, action), count in ordered
        )


def loss_data(loss: Loss) -> dict[str, Any]:
    """A loss as the report file has it."""
    return {
        "article": loss.article,
        "id": loss.mark,
        "feature": loss.feature,
        "action": loss.action,
        "detail": loss.detail,
    }
