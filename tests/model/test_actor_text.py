from __future__ import annotations

import pytest

from annotator.model.actor_text import (
    aliases_text,
    codes_text,
    one_line,
    parse_aliases,
    parse_codes,
    refuse_bad_code,
    unique_names,
)
from annotator.model.errors import CommandRefused


def test_aliases_are_typed_with_semicolons() -> None:
    assert parse_aliases(" Ann ; A. Kral;; Ann ", "Anna Kral") == ("Ann", "A. Kral")
    assert parse_aliases("", "Anna") == ()
    assert aliases_text(("Ann", "A. Kral")) == "Ann; A. Kral"


def test_an_alias_with_a_semicolon_stays_whole() -> None:
    before = ("Smith; Sons", "Smith")
    assert parse_aliases(aliases_text(before), "S", before) == before
    assert parse_aliases("Smith; Sons", "S") == ("Smith", "Sons")


@pytest.mark.parametrize(
    "text", ["wikidata Q43; iso3 TUR", "wikidata: Q43;iso3=TUR;", "wikidata=Q43; iso3:  TUR"]
)
def test_codes_are_typed_with_their_system(text: str) -> None:
    assert parse_codes(text) == {"wikidata": "Q43", "iso3": "TUR"}
    assert codes_text({"wikidata": "Q43", "iso3": "TUR"}) == "wikidata Q43; iso3 TUR"


def test_a_code_that_is_a_number_stays_one_while_it_reads_the_same() -> None:
    before = {"cow": 640, "odd": "x y"}
    assert parse_codes(codes_text(before), before) == before
    assert parse_codes("cow 641", before) == {"cow": "641"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("wikidata", "is no code"),
        ("wikidata Q43; wikidata Q44", "twice"),
        ("wikidata 43", "no wikidata code"),
        ("iso3 tur", "no iso3 code"),
        ("= 5", "is no code"),
    ],
)
def test_what_is_no_code_is_refused(text: str, message: str) -> None:
    with pytest.raises(CommandRefused, match=message):
        parse_codes(text)


def test_a_bad_code_that_was_there_before_is_left_alone() -> None:
    assert parse_codes("iso3 tur", {"iso3": "tur"}) == {"iso3": "tur"}


def test_codes_of_other_systems_may_be_anything() -> None:
    refuse_bad_code("cameo", "TURGOV")
    with pytest.raises(CommandRefused, match="no ISO2 code"):
        refuse_bad_code("ISO2", "TUR")


def test_names_stand_on_one_line_and_once() -> None:
    assert one_line(" Red\n  Cross ") == "Red Cross"
    assert unique_names(["b", "a", "b ", ""], "a") == ("b",)
