"""Spans become tokens and tokens become text again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.base import Loss
from annotator.formats.tokenized import foreign_tokens, found_in, joined, tokenized
from tests.formats.round_trip import texts

TEXT = "🚩 Workers marched in Lenvik. They blocked the U.S. bridges."


def test_sentences_hold_their_tokens() -> None:
    made = tokenized(TEXT)
    first, second = made.sentences
    assert made.words(first) == ["🚩", "Workers", "marched", "in", "Lenvik", "."]
    assert made.words(second)[:2] == ["They", "blocked"]
    assert made.sentence_of(0) == 0
    assert made.sentence_of(second[0]) == 1


@given(texts())
def test_every_token_is_in_one_sentence(text: str) -> None:
    made = tokenized(text)
    numbers = [n for first, end in made.sentences for n in range(first, end)]
    assert numbers == list(range(len(made.tokens)))
    for number, (start, end) in enumerate(made.tokens):
        assert made.cover(start, end) == (number, number + 1)
        assert made.exact(start, end)


def test_a_span_is_widened_to_its_tokens_and_that_is_said() -> None:
    made = tokenized(TEXT)
    losses: list[Loss] = []
    start = TEXT.index("orkers")
    assert made.aligned("A", "m1", [[start, start + 3]], losses.append) == (1, 2)
    assert made.aligned("A", "m2", [[1, 2]], losses.append) is None
    assert made.aligned("A", "m3", [[2, 9]], losses.append) == (1, 2)
    assert [(loss.mark, loss.action) for loss in losses] == [("m1", "expanded"), ("m2", "dropped")]


@given(
    st.lists(
        st.lists(st.sampled_from(["Workers", "'s", ".", "(", "a", "«", "🚩", " "]), max_size=6),
        max_size=4,
    )
)
def test_joined_words_stand_in_the_text(sentences: list[list[str]]) -> None:
    made = joined(sentences)
    wanted = [[w for w in words if w.strip()] for words in sentences]
    assert [made.words(sentence) for sentence in made.sentences] == [w for w in wanted if w]


def test_joined_reads_like_a_text() -> None:
    made = joined([["Workers", "marched", "(", "again", ")", "."], ["They", "'s", "here", "!"]])
    assert made.text == "Workers marched (again).\nThey's here!"


def test_tokens_of_others_are_found_in_a_text() -> None:
    found = found_in("He said: “Go (home)”. Now", [["said", "``", "Go", "-LRB-", "home"], ["Now"]])
    assert found is not None
    assert found.words() == ["said", "“", "Go", "(", "home", "Now"]
    assert found.sentences == ((0, 5), (5, 6))
    assert found_in("a b", [["b", "a"]]) is None
    assert found_in("a" + " " * 3000 + "b", [["a", "b"]]) is None


def test_tokens_keep_the_numbers_of_their_file() -> None:
    made = foreign_tokens([["a", " ", "b"], ["c\r\n"]])
    assert made is not None
    assert made.text == "a b\nc\n"
    assert [made.range(n, n + 1) for n in range(4)] == [(0, 1), None, (2, 3), (4, 6)]
    assert made.range(0, 3) == (0, 3)
    assert made.range(1, 2) is made.range(2, 2) is made.range(3, 5) is made.range(-1, 2) is None
    assert not foreign_tokens([["a", "b", "."], ["c"]]).differ  # type: ignore[union-attr]
    assert foreign_tokens([["a b"]]).differ  # type: ignore[union-attr]
