"""Articles are divided the same way every time, and new ones move no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.errors import BadInput
from annotator.model.identity import ArticleId
from annotator.workspace.splitting import Split, split_of

IDS = [ArticleId(f"01J9ZK3V7Q8W5T2N4B6C{number:06}") for number in range(3000)]


@pytest.mark.parametrize(("words", "shares"), [("80/10/10", (80, 10, 10)), (" 4 / 1 ", (4, 1))])
def test_shares_are_read(words: str, shares: tuple[int, ...]) -> None:
    assert split_of(words, 7) == Split(shares, 7)


@pytest.mark.parametrize("words", ["", "80", "80/0/20", "1/2/3/4", "80/x", "-1/2", "٣/٤"])
def test_what_is_no_split_is_refused(words: str) -> None:
    with pytest.raises(BadInput, match="divide"):
        split_of(words)


def test_the_shares_are_kept_on_average() -> None:
    parts = [split_of("80/10/10").part_of(one) for one in IDS]
    assert 0.77 < parts.count(0) / len(IDS) < 0.83
    assert 0.08 < parts.count(1) / len(IDS) < 0.12
    assert set(parts) == {0, 1, 2}


def test_another_seed_divides_otherwise() -> None:
    first, second = split_of("1/1", 1), split_of("1/1", 2)
    assert [first.part_of(i) for i in IDS] == [Split((1, 1), 1).part_of(i) for i in IDS]
    assert [first.part_of(i) for i in IDS] != [second.part_of(i) for i in IDS]


@given(st.lists(st.integers(1, 100), min_size=2, max_size=3), st.integers(), st.text())
def test_every_article_has_a_part(shares: list[int], seed: int, identifier: str) -> None:
    try:
        identifier.encode()
    except UnicodeEncodeError:
        return
    split = Split(tuple(shares), seed)
    assert 0 <= split.part_of(ArticleId(identifier)) < len(shares)


def test_the_files_say_which_part_they_are() -> None:
    assert [file.name for file in split_of("8/1/1").files(Path("a/news.jsonl"))] == [
        "news-train.jsonl",
        "news-dev.jsonl",
        "news-test.jsonl",
    ]
