from __future__ import annotations

from annotator.model.shortening import shortened


def test_long_words_are_cut_and_lines_joined() -> None:
    assert shortened("one\n two\u2028three", 40) == "one two three"
    assert shortened("abcdef", 6) == "abcdef"
    assert shortened("abcdefg", 6) == "abcde…"
    assert shortened("abcd efg", 6) == "abcd…"
