from __future__ import annotations

from itertools import pairwise

import pytest

from annotator.gui.canvas.hints import LETTERS, hint_words, hints_for, matching


@pytest.mark.parametrize("count", [0, 1, 25, 26, 27, 28, 51, 52, 300, 676, 677, 700, 2000])
def test_hints_are_distinct_and_none_begins_another(count: int) -> None:
    words = hint_words(count)
    assert len(words) == len(set(words)) == count
    ordered = sorted(words)
    # In sorted order a word that begins others stands right before one of them.
    assert not any(b.startswith(a) for a, b in pairwise(ordered))
    assert [len(word) for word in words] == sorted(len(word) for word in words)
    assert all(letter in LETTERS for word in words for letter in word)


@pytest.mark.parametrize(("count", "longest"), [(26, 1), (27, 2), (676, 2), (677, 3)])
def test_hints_are_as_short_as_can_be(count: int, longest: int) -> None:
    assert max(map(len, hint_words(count))) == longest


def test_as_many_as_possible_stay_short() -> None:
    assert sum(len(word) == 1 for word in hint_words(27)) == 25
    assert sum(len(word) == 1 for word in hint_words(51)) == 25
    assert sum(len(word) == 1 for word in hint_words(52)) == 24


def test_the_nearest_get_the_easiest_letters() -> None:
    assert hints_for(["near", "far"]) == {"near": "a", "far": "s"}


def test_every_letter_of_the_alphabet_is_used_once() -> None:
    assert sorted(LETTERS) == sorted(set(LETTERS))
    assert len(LETTERS) == 26


def test_matching() -> None:
    hints = {"m1": "a", "m2": "ya", "m3": "ys"}
    assert matching(hints, "y") == ["m2", "m3"]
    assert matching(hints, "ys") == ["m3"]
    assert matching(hints, "x") == []
    assert matching(hints, "") == ["m1", "m2", "m3"]
