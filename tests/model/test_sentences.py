from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.sentences import sentence_after, sentence_at, sentence_before, sentences
from annotator.model.tokens import tokenise

texts = st.lists(
    st.sampled_from(
        [
            "Mr.",
            "Smith",
            "U.S.",
            "The",
            "said",
            ".",
            "?",
            "!",
            "...",
            '"',
            "”",
            "3.4",
            "Oct.",
            "12",
            "中国。",
            "你好！",
            "he",
            "He",
            "Inc.",
            "end.The",
            "«",
            "»",
            ")",
            "\n",
            "\n\n",
            "a",
        ]
    ),
    max_size=25,
).map(" ".join)


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Smith went to Washington.|He met Sen. J. R. Jones of the U.S. Senate.",
        "It was made in the U.S.|The talks on Oct. 12 went well.",
        "Prices rose 3.4 percent in the U.S. President's view.|Nothing else did.",
        "They came in Oct.|The next month they left.",
        "He spoke to Gen. The O'Neill of No. 5 Co. at 5 p.m. Monday.|They left at 6 p.m.|Putin did not.",
        "The talks were “good.”|“Is it so?” he asked.|(It was.)|Yes!|No?!|Well.",
        '"It is," he said.|"We shall see."|Yahoo! said so.',
        "Apple Inc. CEO Tim Cook came.|He works for Apple Inc.|The firm is big.",
        "Nothing ... came of it.|Then...|Silence.",
        "In 2017.|12 people died.",
        "Er kam.|„Wirklich?“|Ja.",
        "¿Vienes?|Sí.|¡Vamos!",
        "كيف حالك؟|أنا بخير.",
        "हम आए।|वे गए।",
    ],
)
def test_sentences(text: str) -> None:
    assert split(text.replace("|", " ")) == text.split("|")


def test_scripts_without_blanks_and_lost_blanks() -> None:
    assert split("中国。你好！「是的。」他说") == ["中国。", "你好！", "「是的。」", "他说"]
    assert split("It ended.The next day came.") == ["It ended.", "The next day came."]
    assert split("See example.com or v1.2") == ["See example.com or v1.2"]


def test_a_line_feed_ends_a_sentence() -> None:
    assert split("A headline\n\n  A sentence.  \nAnother") == [
        "A headline",
        "A sentence.",
        "Another",
    ]
    assert split(" \n\n") == []


@given(texts)
def test_every_token_is_in_one_sentence(text: str) -> None:
    found = sentences(text)
    for start, end in tokenise(text):
        assert sum(a <= start and end <= b for a, b in found) == 1
    assert all(a < b for a, b in found)
    assert found == sorted(found)
    assert all(text[a:b] == text[a:b].strip() and "\n" not in text[a:b] for a, b in found)


@given(texts, st.integers(-2, 120))
def test_neighbours_of_a_position(text: str, position: int) -> None:
    found = sentences(text)
    assert sentence_after(text, position) == next((s for s in found if s[0] > position), None)
    assert sentence_before(text, position) == next(
        (s for s in reversed(found) if s[0] < position), None
    )


def test_sentence_around_a_position() -> None:
    text = "  One.  Two.\n\nThree."
    assert [sentence_at(text, position) for position in (0, 3, 7, 8, 12)] == [
        (2, 6),
        (2, 6),
        (2, 6),
        (8, 12),
        (8, 12),
    ]
    assert sentence_at(text, 13) is None
    assert sentence_at(text, len(text)) == (14, 20)
