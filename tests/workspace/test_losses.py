"""What a format could not hold is counted, with examples, and listed one by one."""

from __future__ import annotations

import json

from annotator.formats.base import Loss
from annotator.workspace.losses import LossLog


def test_counts_and_lines() -> None:
    lines: list[bytes] = []
    log = LossLog(lines.append)
    for number in range(5):
        log.lose(Loss("A", f"m{number}", "notes on mentions", "dropped"))
    log.lose(Loss("A", None, "spans of parts", "flattened", "3–9 is left"))
    first, second = log.counts
    assert (first.feature, first.action, first.count) == ("notes on mentions", "dropped", 5)
    assert [loss.mark for loss in first.examples] == ["m0", "m1", "m2"]
    assert second.as_data()["examples"][0]["detail"] == "3–9 is left"
    assert len(lines) == 6
    assert json.loads(lines[-1]) == {
        "article": "A", "id": None, "feature": "spans of parts", "action": "flattened",
        "detail": "3–9 is left",
    }  # fmt: skip


def test_nothing_lost() -> None:
    assert LossLog().counts == ()
