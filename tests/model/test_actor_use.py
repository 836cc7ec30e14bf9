from __future__ import annotations

from annotator.model.actor_use import AROUND, LONGEST_WORDS, in_context


def test_words_come_with_what_stands_beside_them() -> None:
    assert in_context("It was Anna Kral who came.", 7, 16) == ("It was ", "Anna Kral", " who came.")


def test_long_words_and_contexts_are_cut() -> None:
    before, words, after = in_context("x" * 1000, 400, 800)
    assert (len(before), len(words), len(after)) == (AROUND, LONGEST_WORDS, AROUND)
