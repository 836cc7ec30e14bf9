from __future__ import annotations

import pytest

from annotator.model.text_query import (
    LONGEST_KEY,
    Term,
    folded,
    holds,
    indexed,
    parse_words,
    sort_key,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Erdoğan İstanbul ıssız Łódź Straße", "erdogan istanbul issiz lodz strasse"),
        ("Ден ПРИШЁЛ", "ден пришел"),
        ("总统 in 2022", "总 统 in 2022"),
        ("がガ한국어", "が ガ 한국어"),
        ("हिन्दी में", "हिन्दी में"),
        ("a_b\\c 100% Ben’s min\u00adister", "a b c 100 ben s minister"),
        ("cafe\u0301 CAFÉ", "cafe cafe"),
    ],
)
def test_words_are_compared_without_case_and_accents(text: str, words: str) -> None:
    assert folded(text).split() == words.split()
    assert folded(indexed(text)).split() == words.split()


def test_plain_text_is_indexed_as_it_is() -> None:
    assert indexed("The Minister said: 3.4%") == "The Minister said: 3.4%"


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("grain minist", [Term(("grain",)), Term(("minist",), beginning=True)]),
        ("grain ", [Term(("grain",))]),
        ("vis* ", [Term(("vis",), beginning=True)]),
        ('"in the" -war ', [Term(("in", "the")), Term(("war",), excluded=True)]),
        ('"in the', [Term(("in", "the"), beginning=True)]),
        ("k", []),
        ("k ", [Term(("k",))]),
        ("EU", [Term(("eu",))]),
        ("选", [Term(("选",))]),
        ('" - * _', []),
    ],
)
def test_what_is_typed_becomes_terms(typed: str, terms: list[Term]) -> None:
    assert list(parse_words(typed)) == terms


def test_a_text_holds_terms_or_not() -> None:
    text = "The visit was long."
    assert holds(text, parse_words('"visit was" lon'))
    assert not holds(text, parse_words('"was visit" '))
    assert not holds(text, parse_words("lon "))
    assert not holds(text, parse_words("visit -long "))


def test_keys_are_short_whatever_the_text() -> None:
    assert sort_key("  “Éclairs” for ALL ") == "eclairs for all"
    assert sort_key(None) == ""
    assert len(sort_key("ﷺ" * 100)) <= LONGEST_KEY
