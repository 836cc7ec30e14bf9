from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.layout.caret import (
    Caret,
    Step,
    caret_rect,
    move,
    next_grapheme,
    previous_grapheme,
    sentence_at,
    snap,
    token_at,
)
from annotator.layout.page import Layout, Page
from tests.layout.articles import MEASURE, texts

FAMILY = "👨‍👩‍👧"
TEXT = "Mr. Smith's visit ends.  He leaves Astana today.\n\nA second paragraph of text follows."


def page(text: str = TEXT, width: float = 160.0) -> Page:
    return Layout(text, MEASURE, width).page([], [])


def walk(text: str, step: Step, *, forward: bool, width: float = 160.0) -> list[int]:
    """All positions where the caret stops, from one end of the article to the other."""
    shown = page(text, width)
    caret = Caret(0 if forward else len(text))
    stops: list[int] = []
    while True:
        after = move(shown, caret, step, forward=forward)
        if after.position == caret.position:
            return stops
        stops.append(after.position)
        caret = after


@pytest.mark.parametrize(
    "text",
    ["abc", f"a{FAMILY}b", "e\u0301te\u0301", "किताब", "🇰🇿🇹🇷", "a\r\nb", "\n\n", "각각", "1️⃣x", ""],
)
def test_characters_are_those_that_a_reader_counts(text: str) -> None:
    forward = walk(text, "character", forward=True)
    backward = walk(text, "character", forward=False)
    assert forward[:-1] == backward[::-1][1:]
    assert (forward[-1:] or [len(text)]) == [len(text)]


def test_a_family_is_one_character() -> None:
    text = f"a{FAMILY}b"
    assert walk(text, "character", forward=True) == [1, 6, 7]
    assert next_grapheme(text, 3) == 6  # from inside: to its end
    assert previous_grapheme(text, 3) == 1


@given(st.text(max_size=60), st.integers(0, 60))
def test_characters_forward_and_back(text: str, position: int) -> None:
    position = min(position, len(text))
    after = next_grapheme(text, position)
    assert position < after or position == len(text) == after
    assert previous_grapheme(text, after) <= position
    assert next_grapheme(text, previous_grapheme(text, after)) == after


def test_a_long_text_without_ascii_is_walked() -> None:
    text = "中" * 3_000
    assert previous_grapheme(text, 2_999) == 2_998
    assert next_grapheme(text, 2_999) == 3_000


def test_tokens_and_sentences_are_stops() -> None:
    starts = walk(TEXT, "token", forward=True)
    assert [TEXT[a:].split(maxsplit=1)[0] for a in starts[:4]] == [
        "Smith's",
        "'s",
        "visit",
        "ends.",
    ]
    assert starts[-1] == len(TEXT)
    assert walk(TEXT, "token", forward=False)[::-1] == [0, *starts[:-1]]
    sentences = walk(TEXT, "sentence", forward=True)
    assert sentences == [TEXT.index("He"), TEXT.index("A second"), len(TEXT)]
    assert walk(TEXT, "sentence", forward=False)[::-1] == [0, *sentences[:-1]]


@given(texts, st.sampled_from(["character", "token", "sentence", "line", "page", "article"]))
def test_every_step_reaches_both_ends(text: str, step: Step) -> None:
    forward = walk(text, step, forward=True)
    assert forward == sorted(set(forward))
    assert (forward or [len(text)])[-1] == len(text)
    backward = walk(text, step, forward=False)
    assert backward == sorted(set(backward), reverse=True)
    assert (backward or [0])[-1] == 0


def test_lines_keep_their_x() -> None:
    text = "a long first line of text\nx\n\nanother long line"
    shown = page(text, 400.0)
    start = Caret(12)
    second = move(shown, start, "line", forward=True)
    assert (second.position, second.x) == (text.index("\nx") + 2, 96.0)
    third = move(shown, second, "line", forward=True)
    assert third.position == text.index("another") + 12  # the empty line is a gap, not a stop
    assert move(shown, third, "line", forward=False).position == second.position
    back = move(shown, second, "line", forward=False)
    assert back.position == 12
    assert move(shown, back, "line", forward=False).position == 0
    assert move(shown, third, "line", forward=True).position == len(text)


def test_a_line_step_never_lands_inside_a_character() -> None:
    text = f"abcdefgh\n{FAMILY * 4}"
    shown = page(text, 400.0)
    for column in range(9):
        down = move(shown, Caret(column), "line", forward=True)
        assert (down.position - 9) % 5 == 0


def test_home_and_end_stay_on_the_row() -> None:
    shown = page()
    first, second = shown.rows[:2]
    inside = Caret(second.start + 2)
    assert move(shown, inside, "line_edge", forward=False) == Caret(second.start)
    end = move(shown, inside, "line_edge", forward=True)
    assert second.start < end.position <= second.end
    assert caret_rect(shown, end).y == second.text_y
    assert TEXT[end.position].isspace()
    assert caret_rect(shown, move(shown, Caret(0), "line_edge", forward=True)).y == first.text_y


def test_the_end_of_a_row_wrapped_without_a_blank_shows_on_it() -> None:
    text = "中" * 30
    shown = page(text, 80.0)
    end = move(shown, Caret(3), "line_edge", forward=True)
    assert (end.position, end.upstream) == (10, True)
    assert caret_rect(shown, end).y == shown.rows[0].text_y
    assert caret_rect(shown, Caret(10)).y == shown.rows[1].text_y
    assert move(shown, end, "line_edge", forward=True) == end
    down = move(shown, end, "line", forward=True)
    assert (down.position, down.upstream) == (20, True)


def test_end_before_a_line_feed() -> None:
    text = "one\ntwo"
    assert move(page(text), Caret(1), "line_edge", forward=True) == Caret(3)
    assert move(page(text), Caret(5), "line_edge", forward=True) == Caret(7)


def test_a_page_is_about_the_height_of_the_view() -> None:
    text = "\n".join(["line"] * 60)
    shown = page(text)
    down = move(shown, Caret(0), "page", forward=True, height=400.0)
    moved = caret_rect(shown, down).y - caret_rect(shown, Caret(0)).y
    assert 300.0 < moved <= 400.0
    assert move(shown, down, "page", forward=False, height=400.0).position == 0
    tiny = move(shown, Caret(0), "page", forward=True, height=1.0)
    assert tiny.position == 5


def test_article_edges() -> None:
    assert move(page(), Caret(9), "article", forward=True) == Caret(len(TEXT))
    assert move(page(), Caret(9), "article", forward=False) == Caret(0)


def test_words_of_the_model_are_at_hand() -> None:
    assert snap(TEXT, 5, 6) == token_at(TEXT, 4) == (4, 9)
    assert sentence_at(TEXT, 6) == (0, 23)
