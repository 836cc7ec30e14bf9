"""Options take what they say they take, and nothing else."""

from __future__ import annotations

import pytest

from annotator.model.errors import BadInput
from annotator.model.option import Option, OptionValue, chosen_options

OPTIONS = (
    Option("quotes", "Compare quotes", "flag", True),
    Option("unit", "Unit", "choice", "points", choices=(("points", "Points"), ("bytes", "Bytes"))),
    Option("column", "Column", "text", ""),
    Option("rows", "Rows", "number", 10, least=-5, most=20),
)


def test_what_is_not_given_has_its_default() -> None:
    assert chosen_options(OPTIONS, {}) == {
        "quotes": True, "unit": "points", "column": "", "rows": 10
    }  # fmt: skip
    assert chosen_options((), {}) == {}


@pytest.mark.parametrize(
    ("name", "given", "value"),
    [
        ("quotes", "no", False),
        ("quotes", "On", True),
        ("quotes", " 0 ", False),
        ("quotes", False, False),
        ("unit", "bytes", "bytes"),
        ("column", " body ", " body "),
        ("rows", "20", 20),
        ("rows", "-5", -5),
        ("rows", 7, 7),
    ],
)
def test_what_is_given_is_taken(name: str, given: OptionValue, value: OptionValue) -> None:
    taken = chosen_options(OPTIONS, {name: given})[name]
    assert taken == value
    assert type(taken) is type(value)


@pytest.mark.parametrize(
    ("name", "given", "wanted"),
    [
        ("quotes", "maybe", "yes or no"),
        ("unit", "Bytes", "one of points, bytes"),
        ("rows", "21", "a whole number from -5 to 20"),
        ("rows", "--5", "a whole number"),
        ("rows", "٣", "a whole number"),
        ("rows", "9" * 5000, "a whole number"),
        ("rows", True, "a whole number"),
        ("rows", "", "a whole number"),
    ],
)
def test_anything_else_is_refused(name: str, given: OptionValue, wanted: str) -> None:
    with pytest.raises(BadInput, match=wanted) as refused:
        chosen_options(OPTIONS, {name: given})
    assert name in refused.value.message


def test_an_unknown_option_is_refused_with_those_there_are() -> None:
    with pytest.raises(BadInput, match="quotes, unit, column, rows"):
        chosen_options(OPTIONS, {"qoutes": True})
    with pytest.raises(BadInput, match="no options"):
        chosen_options((), {"quotes": True})
