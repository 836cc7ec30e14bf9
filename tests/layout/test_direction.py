from __future__ import annotations

import pytest

from annotator.layout.direction import has_right_to_left, is_right_to_left, reads_leftwards


@pytest.mark.parametrize(
    ("text", "leftwards", "any_of_it"),
    [
        ("", False, False),
        ("abc", False, False),
        ("12 34", False, False),
        ("12 (قال) abc", True, True),
        ("abc قال", False, True),
        ("Ünal", False, False),
        ("שלום", True, True),
        ("中国", False, False),
        ("a\u202eb", False, True),
    ],
)
def test_the_first_strong_character_decides(text: str, leftwards: bool, any_of_it: bool) -> None:
    assert is_right_to_left(text) == leftwards
    assert has_right_to_left(text) == any_of_it


def test_each_paragraph_for_itself() -> None:
    text = "abc\nשלום\n12"
    assert [reads_leftwards(text, at) for at in (0, 3, 4, 8, 9, 99)] == [
        *(False, False, True, True, False, False),
    ]
