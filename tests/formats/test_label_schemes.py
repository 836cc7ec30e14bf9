"""Labels of tokens become stretches, whichever scheme they follow."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.label_schemes import LABEL, chunks


@pytest.mark.parametrize(
    ("labels", "found"),
    [
        ("B-X I-X B-X O", [("X", 0, 2), ("X", 2, 3)]),
        ("I-X I-X B-X I-Y", [("X", 0, 2), ("X", 2, 3), ("Y", 3, 4)]),
        ("S-X S-X B-X E-X I-X", [("X", 0, 1), ("X", 1, 2), ("X", 2, 4), ("X", 4, 5)]),
        ("U-X B-X L-X _ -X-", [("X", 0, 1), ("X", 1, 3)]),
        ("X X O Y-Z", [("X", 0, 2), ("Y-Z", 3, 4)]),
        ("", []),
    ],
)
def test_schemes(labels: str, found: list[tuple[str, int, int]]) -> None:
    assert list(chunks(labels.split())) == found


@given(st.lists(st.sampled_from(["O", "B-X", "I-X", "E-X", "S-Y", "Z", "_", ""])))
def test_stretches_follow_each_other(labels: list[str]) -> None:
    end = 0
    for label, first, stop in chunks(labels):
        assert end <= first < stop <= len(labels)
        assert all(shown.endswith(label) for shown in labels[first:stop])
        end = stop


def test_what_is_a_label() -> None:
    assert LABEL.fullmatch("B-PER")
    assert LABEL.fullmatch("O")
    assert not LABEL.fullmatch("Oslo")
