"""Every fix does away with its problem and with nothing else; what only a person knows has none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.commands.fixes import FIXES, FixProblem
from annotator.model.marks import Event, Mention
from annotator.model.problems import Problem, find_problems
from tests.builders import (
    TEXT,
    a_context,
    a_mention,
    a_span,
    an_actor,
    an_argument,
    an_event,
    carried_out,
    refusal_of,
)
from tests.model.test_problems import AGENT, ANNA, BAD


def problems_of(on: object) -> list[Problem]:
    return find_problems(TEXT, on.marks, on.schema)  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", BAD)
def test_a_fix_ends_its_problem_and_makes_no_other(name: str) -> None:
    marks, expected = BAD[name]
    on = a_context(*marks, actors=(an_actor(),))
    before = set(problems_of(on))
    problem = next(p for p in before if (p.mark, p.rule) == expected[0])
    fix = FixProblem.of(problem)
    if fix is None:
        assert problem.rule == "missing-role"
        return
    change = carried_out(fix, on)
    assert change.label == fix.label == FIXES[problem.rule]
    after = set(problems_of(on))
    assert problem not in after
    assert after <= before
    on.marks.apply(change.inverse())
    assert set(problems_of(on)) == before


def test_every_rule_that_is_found_has_a_fix_or_needs_a_person() -> None:
    rules = {rule for _, expected in BAD.values() for _, rule in expected}
    assert rules - FIXES.keys() == {"missing-role"}
    assert FIXES.keys() <= rules


def test_what_is_fixed_already_is_refused() -> None:
    on = a_context(ANNA)
    assert "no longer" in refusal_of(FixProblem("m1", "blank-edge"), on)
    assert "no mark" in refusal_of(FixProblem("m7", "blank"), on)


def test_fragments_that_meet_when_whole_words_are_taken_become_one() -> None:
    mark = replace(a_mention("m1"), span=a_span((0, 2), (3, 4)))
    on = a_context(mark)
    carried_out(FixProblem("m1", "inside-word"), on)
    (mended,) = on.marks.mentions
    assert isinstance(mended, Mention)
    assert mended.span.fragments == ((0, 4),)


def test_the_first_fillers_stay_and_other_roles_are_left_alone() -> None:
    ben, cross = a_mention("m2", "Person", 14, 21), a_mention("m3", "Organization", 29, 38)
    event = an_event(
        "e1",
        arguments=(AGENT, an_argument("agent", ben), an_argument("host", cross)),
    )
    on = a_context(ANNA, ben, cross, event)
    carried_out(FixProblem("e1", "too-many-fillers"), on)
    mended = on.marks.event("e1")
    assert isinstance(mended, Event)
    assert [(a.role, a.filler.id) for a in mended.arguments] == [("agent", "m1"), ("host", "m3")]  # type: ignore[union-attr]
