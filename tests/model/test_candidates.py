from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.candidates import next_candidate, previous_candidate
from annotator.model.tokens import tokenise


def nothing(_start: int, _end: int) -> bool:
    return False


def marked(text: str, *those: str):  # type: ignore[no-untyped-def]
    """Whether a stretch shares a character with one of these words."""
    spans = [(text.index(words), text.index(words) + len(words)) for words in those]
    return lambda start, end: any(start < b and a < end for a, b in spans)


def forward(text: str, is_marked=nothing) -> list[str]:  # type: ignore[no-untyped-def]
    return [text[a:b] for a, b in spans_forward(text, is_marked)]


def spans_forward(text: str, is_marked=nothing) -> list[tuple[int, int]]:  # type: ignore[no-untyped-def]
    found, position = [], 0
    while (candidate := next_candidate(text, position, is_marked)) is not None:
        found.append(candidate)
        position = candidate[1]
    return found


def spans_backward(text: str, is_marked=nothing) -> list[tuple[int, int]]:  # type: ignore[no-untyped-def]
    found, position = [], len(text)
    while (candidate := previous_candidate(text, position, is_marked)) is not None:
        found.append(candidate)
        position = candidate[0]
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met President Recep Tayyip Erdogan.", ["President Recep Tayyip Erdogan"]),
        ("Kassym-Jomart Tokayev was there.", ["Kassym-Jomart Tokayev"]),
        ("Ursula von der Leyen met Bashar al-Assad.", ["Ursula von der Leyen", "Bashar al-Assad"]),
        ("Mohammed bin Salman and Mr. J. R. Tolkien", ["Mohammed bin Salman", "Mr. J. R. Tolkien"]),
        ("the Ministry of Foreign Affairs", ["Ministry of Foreign Affairs"]),
        ("the University of the West Indies", ["University of the West Indies"]),
        ("an official of the U.N. said", ["U.N."]),
        ("François d'Orléans spoke", ["François d'Orléans"]),
        ("Erdogan's visit to Türkiye", ["Erdogan", "Türkiye"]),
        ("Johnson & Johnson paid", ["Johnson & Johnson"]),
        ("the EU-led talks on eBay", ["EU-led", "eBay"]),
        ("Путин встретился с Тайипом Эрдоганом.", ["Путин", "Тайипом Эрдоганом"]),
        ("Ο Άγγελος Μερκούρης είπε.", ["Ο Άγγελος Μερκούρης"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert forward(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Oct. 12-13, symbolizing", ["Oct. 12-13"]),
        ("on 13 October 2022.", ["13 October 2022"]),
        ("by October 13, 2022, when", ["October 13, 2022"]),
        ("on Friday, Oct. 14, 2022.", ["Friday, Oct. 14, 2022"]),
        ("the Kremlin said Tuesday that", ["Kremlin", "Tuesday"]),
        ("told Reuters Tuesday", ["Reuters", "Tuesday"]),
        ("since March 1992, in 2009", ["March 1992", "2009"]),
        ("in May, said Theresa May on May 3rd", ["May", "Theresa May", "May 3rd"]),
        ("in the 1990s", ["1990s"]),
    ],
)
def test_dates(text: str, expected: list[str]) -> None:
    assert forward(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("paid $3.4 billion for it", ["$3.4 billion"]),
        ("lost 1,200 jobs", ["1,200"]),
        ("rose 4.5% and 5 percent and 6 per cent", ["4.5%", "5 percent", "6 per cent"]),
        ("about 20 million euros or €20", ["20 million euros", "€20"]),
        ("that 11 heads of state", ["11"]),
        ("the 30th time", []),
    ],
)
def test_numbers(text: str, expected: list[str]) -> None:
    assert forward(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Astana Process was launched.", ["Astana Process"]),
        ("It is so. Meanwhile they met. Thus, Türkiye won.", ["Türkiye"]),
        ("He said: “They saw Putin.”", ["Putin"]),
        ("I went, and I said so.", []),
        ("Established in 1992, it grew. Speaking to the press.", ["1992"]),
        ("Beijing on Monday agreed. Ahmed is here.", ["Beijing", "Monday", "Ahmed"]),
        ("They left Banning. Banning is small.", ["Banning", "Banning"]),
        ("visited The Hague", ["The Hague"]),
    ],
)
def test_words_that_only_begin_a_sentence(text: str, expected: list[str]) -> None:
    assert forward(text) == expected


def test_a_name_ends_with_its_sentence_and_its_line() -> None:
    assert forward("He met Putin. Erdogan left.") == ["Putin", "Erdogan"]
    assert forward("About Ankara\nRussia agreed") == ["Ankara", "Russia"]


def test_what_is_marked_is_passed_over_and_what_is_left_is_offered() -> None:
    text = "Then Russian President Vladimir Putin of Russia came to Ankara."
    assert forward(text, marked(text, "Ankara")) == ["Russian President Vladimir Putin of Russia"]
    assert forward(text, marked(text, "Vladimir Putin")) == [
        "Russian President",
        "Russia",
        "Ankara",
    ]
    assert forward("paid $3 million", marked("paid $3 million", "3")) == []


def test_it_looks_on_from_where_it_is_told() -> None:
    text = "Anna met Ben in Rome."
    assert next_candidate(text, 1, nothing) == (9, 12)
    assert next_candidate(text, 9, nothing) == (9, 12)
    assert previous_candidate(text, 11, nothing) == (0, 4)
    assert previous_candidate(text, 12, nothing) == (9, 12)
    assert next_candidate(text, 17, nothing) is None
    assert previous_candidate(text, 3, nothing) is None


def test_only_what_must_be_is_read() -> None:
    text = "\n".join(["lower case only.", "Then Anna came.", *["Ben met Carl."] * 5000])
    asked: list[int] = []

    def watched(start: int, _end: int) -> bool:
        asked.append(start)
        return False

    assert next_candidate(text, 0, watched) is not None
    assert max(asked) < 40
    asked.clear()
    assert previous_candidate(text, len(text), watched) is not None
    assert min(asked) > len(text) - 20


def test_it_looks_no_further_than_it_may() -> None:
    text = "nothing here\n" * 20 + "Anna"
    assert next_candidate(text, 0, nothing, until=100) is None
    assert next_candidate(text, 0, nothing) == (len(text) - 4, len(text))
    text = "Anna\n" + "nothing here\n" * 20
    assert previous_candidate(text, len(text), nothing, until=100) is None


PIECES = st.sampled_from(
    [
        "Anna",
        "Ben",
        "de",
        "of",
        "the",
        "The",
        ",",
        ".",
        "\n",
        "$",
        "5",
        "12",
        "million",
        "May",
        "Oct.",
        "Friday",
        "(",
        "“",
        "said",
        "It",
        "i",
        "'s",
        "--",
        "中",
        "al-Assad",
    ]
)


@given(st.lists(PIECES, max_size=30).map(" ".join), st.data())
def test_both_ways_find_the_same_on_tokens_and_off_marks(text: str, data: st.DataObject) -> None:
    off = data.draw(st.sets(st.integers(0, max(len(text), 1))))

    def is_marked(start: int, end: int) -> bool:
        return any(position in off for position in range(start, end))

    found = spans_forward(text, is_marked)
    assert found == spans_backward(text, is_marked)[::-1]
    assert all(before[1] <= after[0] for before, after in pairwise(found))
    starts, ends = ({edge[i] for edge in tokenise(text)} for i in (0, 1))
    for start, end in found:
        assert start in starts
        assert end in ends
        assert "\n" not in text[start:end]
        tokens = [token for token in tokenise(text) if start <= token[0] < end]
        assert not any(is_marked(*token) for token in tokens)
