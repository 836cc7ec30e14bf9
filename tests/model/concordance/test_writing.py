"""What the form writes is understood as what was chosen."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.concordance.grammar import parse
from annotator.model.concordance.matching import phrase_hits
from annotator.model.concordance.query import Expression, Phrase
from annotator.model.concordance.writing import Choices, phrase_of, understood, written
from tests.builders import a_schema

SCHEMA = a_schema()


@pytest.mark.parametrize(
    ("choices", "query"),
    [
        (Choices(), ""),
        (Choices(words=" prime  minister "), "prime minister"),
        (Choices(words="visit*"), "visit*"),
        (Choices(words="this OR that"), '"this OR that"'),
        (Choices(words="10:30 [sic]"), '"10:30 [sic]"'),
        (Choices(what="exact", words="Polish"), '="Polish"'),
        (Choices(what="expression", words="km/h"), r"/km\/h/"),
        (Choices(what="marks", label="Person", near="visit*"), "[Person] NEAR/5 visit*"),
        (
            Choices(what="marks", label="Visit", role="agent", attribute=("realis", "future")),
            "[Visit without agent realis=future]",
        ),
        (Choices(what="marks", actor="Anna Kral"), '[* actor "Anna Kral"]'),
        (
            Choices(words="visit", placed="Person", together_with="[Place]", not_with="war OR peace"),
            "visit OUTSIDE [Person] AND [Place] NOT (war OR peace)",
        ),
        (
            Choices(words="visit", near="[Person]", distance=9, placed="Visit", placed_inside=True),
            "visit NEAR/9 [Person] IN [Visit]",
        ),
        (
            Choices(words="a", source="The Post", first="2021", last="2022-03", status="complete"),
            'a source:"The Post" date:2021..2022-03 status:complete',
        ),
        (Choices(words="a", first="2021", last="2021"), "a date:2021"),
        (Choices(words="a", not_with='not "closed'), 'a NOT "not closed"'),
    ],
)  # fmt: skip
def test_choices_are_written(choices: Choices, query: str) -> None:
    assert written(choices) == query
    if query:
        assert understood(query, SCHEMA)


@given(st.text(min_size=1))
def test_whatever_words_are_typed_the_query_can_be_read(words: str) -> None:
    for choices in (Choices(words=words), Choices(words="a", near=words, not_with=words)):
        query = written(choices)
        if query and "*" not in words:
            parse(query)


@given(st.text(min_size=1))
def test_the_words_of_a_mark_are_found_as_they_stand(words: str) -> None:
    query = phrase_of(words, exact=True)
    if not query:
        return
    found = parse(query)
    plain = " ".join(words.split())
    if isinstance(found, Phrase):
        assert phrase_hits(plain, found) == [(0, len(plain))]
    else:
        assert isinstance(found, Expression)
        assert re.fullmatch(found.pattern, plain)


def test_a_query_with_a_fault_is_not_understood() -> None:
    assert not understood("[Nobody]", SCHEMA)
