"""Ids of new articles sort in the order they were given."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from annotator.ingest.numbering import ArticleIds


class Clock:
    def __init__(self, *moments: datetime, chance: bytes = b"\1" * 10) -> None:
        self.moments = list(moments)
        self.chance = chance

    def now(self) -> datetime:
        return self.moments.pop(0) if len(self.moments) > 1 else self.moments[0]

    def entropy(self, size: int) -> bytes:
        return self.chance[:size]


NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "clock",
    [
        Clock(NOON),
        Clock(NOON, NOON - timedelta(days=1), NOON - timedelta(hours=1)),
        Clock(NOON, chance=b"\xff" * 10),
        Clock(NOON, NOON + timedelta(milliseconds=1), NOON + timedelta(seconds=1)),
    ],
    ids=["same moment", "set back", "chance used up", "running"],
)
def test_ids_rise(clock: Clock) -> None:
    ids = ArticleIds(clock)
    given = [ids.next() for _ in range(20)]
    assert given == sorted(set(given))
    assert {len(identifier) for identifier in given} == {26}
