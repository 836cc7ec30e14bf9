from __future__ import annotations

from itertools import pairwise

import pytest

from annotator.gui.pages.overview.axes import ROOM, CountAxis, NameAxis

pytestmark = pytest.mark.usefixtures("qapp")
MONTHS = [f"{year}-{month:02}" for year in (2020, 2021, 2022) for month in range(1, 13)][3:]


def words_of(axis: NameAxis | CountAxis, low: float, high: float, size: float) -> list[str]:
    ((_, values),) = axis.tickValues(low, high, size)
    return axis.tickStrings(values, 1, 1)


@pytest.mark.parametrize("size", [80, 300, 900, 3000])
def test_words_along_time_never_touch(size: float) -> None:
    axis = NameAxis("bottom")
    axis.set_names(MONTHS)
    ((_, values),) = axis.tickValues(-0.5, len(MONTHS) - 0.5, size)
    widest = max(axis.metrics.horizontalAdvance(name) for name in MONTHS)
    for one, following in pairwise(values):
        assert (following - one) * size / len(MONTHS) >= widest + ROOM - 1


def test_years_begin_in_january() -> None:
    axis = NameAxis("bottom")
    axis.set_names(MONTHS)
    assert words_of(axis, -0.5, len(MONTHS) - 0.5, 300) == ["2021-01", "2022-01"]


def test_names_one_below_the_other_are_all_there_with_room_and_cut_when_long() -> None:
    axis = NameAxis("left")
    axis.set_names(["Person", "Place", "A name that is far too long " * 9])
    words = words_of(axis, -0.5, 2.5, 200)
    assert words[:2] == ["Person", "Place"]
    assert words[2].endswith("…")
    assert len(words_of(axis, -0.5, 2.5, 20)) < 3


def test_counts_are_whole_and_without_a_sign() -> None:
    axis = CountAxis("left")
    assert words_of(axis, -1.1, 2.1, 400) == ["1", "0", "1", "2"]
    assert words_of(axis, 0, 4_000, 100)[:2] == ["0", "2,000"]
