"""What the question before tagging says."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from annotator.commands.bulk.tagging import Verdict
from annotator.gui.pages.concordance.tagging import TagQuestion, describe
from annotator.model.bulk import BulkCount


@pytest.mark.parametrize(
    ("verdicts", "count", "said"),
    [
        (
            {"new": 1},
            BulkCount(articles=1, added=1),
            ["Tag 1 hit as X?", "1 of them has no mark yet."],
        ),
        (
            {"new": 1200, "overlapping": 2, "already": 3, "impossible": 4},
            BulkCount(articles=7, added=1202),
            [
                "Tag 1,202 hits of 7 articles as X?",
                "1,200 of them have no mark yet.",
                "2 overlap other marks; both will stand.",
                "3 hits are tagged so already and stay as they are.",
                "4 hits are left out: there is nothing to tag.",
            ],
        ),
    ],
)
def test_every_kind_of_hit_is_counted(
    verdicts: dict[Verdict, int], count: BulkCount, said: list[str]
) -> None:
    assert describe("X", verdicts, count) == [*said, "Undo takes all of it back in one step."]


def test_nothing_to_tag_cannot_be_agreed_to(qapp: QApplication) -> None:
    assert not TagQuestion("X", {"impossible": 1}, BulkCount()).tag.isEnabled()
    assert TagQuestion("X", {"new": 1}, BulkCount(articles=1, added=1)).tag.isEnabled()
