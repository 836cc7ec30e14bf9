"""Names that brat takes, one for each of ours, and the way back."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.brat.naming import Names, label_names, role_names, storage_form
from tests.formats.round_trip import NEWS


def test_letters_lose_their_marks_and_other_signs_become_underscores() -> None:
    assert storage_form("Völker.gruppe") == "Volker_gruppe"
    assert storage_form("located-in") == "located-in"
    assert storage_form("人") == "_"


def test_names_that_stay_come_before_those_that_change() -> None:
    names = Names(["a.b", "a_b", "a-b"])
    assert (names.written("a_b"), names.written("a.b")) == ("a_b", "a_b_2")
    assert names.ours("a_b_2") == "a.b"
    assert names.ours("unknown") == "unknown"


def test_roles_do_not_end_in_a_digit() -> None:
    roles = Names(["arg0", "arg"], numbered=False)
    assert roles.written("arg0") == "arg0_"
    assert roles.ours("arg0_") == "arg0"
    assert role_names(NEWS).written("agent") == "agent"


def test_the_names_of_the_schema_stay() -> None:
    names = label_names(NEWS)
    assert all(names.written(name) == name for name in NEWS.labels())


@given(st.lists(st.text("aä.b_2人", min_size=1, max_size=4), unique=True), st.booleans())
def test_no_two_names_are_the_same(given_names: list[str], numbered: bool) -> None:
    names = Names(given_names[::2], numbered=numbered)
    written = [names.written(name) for name in given_names]
    assert len(set(written)) == len(written)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", name) for name in written)
    assert all(names.ours(form) == name for name, form in zip(given_names, written, strict=True))
