from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.tokens import (
    _pattern,
    paragraph_at,
    snap,
    token_after,
    token_at,
    token_before,
    tokenise,
    tokens_between,
    words,
)

INVISIBLE = set(
    "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)

texts = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "Mr.",
                "U.S.",
                "Erdogan's",
                "3.4",
                "30-year",
                "AT&T",
                "d'Iran",
                "Türkiye'de",
                "中国",
                "ไทย",
                "é",
                "👍🏽",
                "🇰🇿",
                "...",
                "--",
                "@a.bc",
                "www.x.y",
                "end.The",
                "1,200",
                "\u200b",
                "\ufeff",
                "\n",
                "\n\n",
                "\u2028",
                "\x85",
                "'",
                '"',
                "'s",
            ]
        ),
        st.text(max_size=5),
    ),
    max_size=15,
).map(" ".join)


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in tokenise(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("a two-day visit", "a|two-day|visit"),
        ("Jean-Claude Juncker’s", "Jean-Claude|Juncker|’s"),
        ("Erdogan's NATO'S", "Erdogan|'s|NATO|'S"),
        ("don't O'Brien rock'n'roll", "don't|O'Brien|rock'n'roll"),
        ("leaders' talks", "leaders|'|talks"),
        ("the U.S. The U.S.-led", "the|U.S.|The|U.S.|-|led"),
        ("U.N.'s J.K. Rowling, J. Smith", "U.N.|'s|J.K.|Rowling|,|J.|Smith"),
        ("on Oct. 12-13, Mr. X", "on|Oct.|12-13|,|Mr.|X"),
        ("said no. No. 5", "said|no|.|No.|5"),
        ("1,200.5 at 10:30 on 2022-10-13, 24/7.", "1,200.5|at|10:30|on|2022-10-13|,|24/7|."),
        ("$3.4bn 5% -5 1.", "$|3.4bn|5|%|-|5|1|."),
        ("(CICA)", "(|CICA|)"),
        ("AT&T R&D a&b", "AT&T|R&D|a|&|b"),
        ("end.The and/or", "end|.|The|and|/|or"),
        ("www.trend.az/a?b=1. a.b@c.org,", "www.trend.az/a?b=1|.|a.b@c.org|,"),
        ("Really?! wait... yes -- no", "Really|?|!|wait|...|yes|--|no"),
        ("Türkiye'de Erdoğan'ın Ankara’ya", "Türkiye|'de|Erdoğan|'ın|Ankara|’ya"),
        ("Shi'ite Qur'an Ba'ath Sa'da", "Shi'ite|Qur'an|Ba'ath|Sa'da"),
        ("l'Iran d’Estaing qu'il L'Oréal", "l'|Iran|d’|Estaing|qu'|il|L'Oréal"),
        ("中国在2022年。", "中|国|在|2022|年|。"),
        ("エルドアンは東京に", "エルドアン|は|東|京|に"),
        ("สวัสดี", "ส|วั|ส|ดี"),
        ("हिन्दी में عربيّة می‌خواهم", "हिन्दी|में|عربيّة|می‌خواهم"),
        ("cafe\u0301 e\u0301te\u0301", "cafe\u0301|e\u0301te\u0301"),
        ("👨‍👩‍👧 🇰🇿🇹🇷 👍🏽", "👨‍👩‍👧|🇰🇿|🇹🇷|👍🏽"),
        ("Россия и Қазақстан", "Россия|и|Қазақстан"),
        ("a\u200bb \u200f c", "a|b|c"),
        ("", ""),
    ],
)
def test_tokens(text: str, tokens: str) -> None:
    assert split(text) == (tokens.split("|") if tokens else [])


@given(texts)
def test_tokens_hold_every_visible_character_once(text: str) -> None:
    tokens = tokenise(text)
    reached = 0
    for start, end in tokens:
        assert reached <= start < end
        between = text[reached:start]
        assert all(c.isspace() or c in INVISIBLE for c in between)
        assert not any(c.isspace() for c in text[start:end])
        reached = end
    assert all(c.isspace() or c in INVISIBLE for c in text[reached:])


@given(texts)
def test_no_token_begins_inside_a_character_as_a_reader_counts(text: str) -> None:
    for start, _ in tokenise(text):
        if start and not text[start - 1].isspace() and text[start - 1] not in INVISIBLE:
            assert unicodedata.category(text[start]) not in {"Mn", "Me"}


@given(texts, st.integers(-3, 80), st.integers(-3, 80))
def test_tokens_between_are_those_that_are_touched(text: str, start: int, end: int) -> None:
    touched = [token for token in tokenise(text) if token[0] < end and token[1] > start]
    assert tokens_between(text, start, end) == (touched if start < end else [])


@given(texts, st.integers(-3, 80))
def test_neighbours_of_a_position(text: str, position: int) -> None:
    tokens = tokenise(text)
    assert token_after(text, position) == next((t for t in tokens if t[1] > position), None)
    assert token_before(text, position) == next(
        (t for t in reversed(tokens) if t[0] < position), None
    )
    at = token_at(text, position)
    if at is None:
        assert not any(a <= position <= b for a, b in tokens)
    else:
        assert at[0] <= position <= at[1]


@given(texts, st.integers(0, 80), st.integers(0, 80))
def test_snapping_ends_on_token_edges_and_is_stable(text: str, start: int, end: int) -> None:
    snapped = snap(text, start, end)
    assert snap(text, end, start) == snapped
    if snapped is None:
        return
    assert text[snapped[0] : snapped[1]].strip()
    tokens = tokenise(text)
    assert snapped[0] in {token[0] for token in tokens}
    assert snapped[1] in {token[1] for token in tokens}
    assert snap(text, *snapped) == snapped


def test_snapping() -> None:
    text = "President Erdogan's  visit.\n\n Putin"
    assert snap(text, 3, 12) == (0, 17)
    assert snap(text, 9, 18) == (10, 19)  # the possessive is touched
    assert snap(text, 10, 17) == (10, 17)
    assert snap(text, 19, 21) is None  # blanks alone
    assert snap(text, 27, 30) is None
    assert snap(text, 12, 12) == (10, 17)
    assert snap(text, 20, 20) is None
    assert snap(text, 22, 33) == (21, len(text))
    assert snap("", 0, 0) is None


def test_a_caret_between_two_tokens_means_the_one_after() -> None:
    assert token_at("Astana, Ankara", 6) == (6, 7)
    assert token_at("Astana, Ankara", 7) == (6, 7)
    assert token_at("Astana, Ankara", 14) == (8, 14)


def test_paragraphs_end_at_line_feeds_only() -> None:
    assert paragraph_at("one\ntwo\u2028three\n", 5) == (4, 13)
    assert paragraph_at("one\n", 4) == (4, 4)
    assert words("a b  a") == {"a", "b"}


@pytest.mark.parametrize("addresses", [True, False])
def test_no_group_is_repeated_possessively(addresses: bool) -> None:
    """Python before 3.11.5 finds wrong ends with it, and Debian 12 has 3.11.2."""
    assert not re.search(r"\)[+*?}]\+", _pattern(addresses=addresses).pattern)
