from __future__ import annotations

import pytest

from annotator.model.name_scripts import (
    mixed_words,
    script_of,
    scripts_of,
    skeleton,
    strange_letters,
)


@pytest.mark.parametrize(
    ("letter", "script"),
    [("a", "Latin"), ("а", "Cyrillic"), ("α", "Greek"), ("中", "Han"), ("1", ""), ("ᚠ", "other")],
)
def test_letters_belong_to_a_script(letter: str, script: str) -> None:
    assert script_of(letter) == script


def test_digits_and_points_have_no_script() -> None:
    assert scripts_of("Anna-Maria 2nd (A. Kral)") == {"Latin"}
    assert scripts_of("2022") == frozenset()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Vladimir Putin", ()),
        ("Vlаdimir Putin", ("Vlаdimir",)),  # a Cyrillic а
        ("Владимир Putin", ()),
        ("東京タワー", ()),
        ("김正恩", ()),
        ("ΑΒC", ("ΑΒC",)),
        ("", ()),
    ],
)
def test_a_word_in_two_scripts_is_found(name: str, words: tuple[str, ...]) -> None:
    assert mixed_words(name) == words


def test_the_letters_that_do_not_belong_are_told() -> None:
    assert strange_letters("Vlаdimіr") == ("а", "і")
    assert strange_letters("Vladimir") == ()
    assert strange_letters("12") == ()


def test_names_that_look_the_same_have_the_same_skeleton() -> None:
    assert skeleton("Роса") == skeleton("Poca")
    assert skeleton("ＡＢＣ  Co") == "ABC Co"
    assert skeleton("Anna") != skeleton("Ana")
