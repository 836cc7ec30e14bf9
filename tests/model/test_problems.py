"""Problems: each rule broken once, and kept once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.change import Change, Edit
from annotator.model.marks import Mark
from annotator.model.problems import ProblemList, find_problems
from tests.builders import (
    TEXT,
    a_mark_set,
    a_mention,
    a_relation,
    a_schema,
    an_argument,
    an_event,
    ref,
)
from tests.strategies import mark_lists

ANNA, BEN = a_mention("m1"), a_mention("m2", "Person", 14, 21)
CROSS = a_mention("m3", "Organization", 29, 38)
BAKU = a_mention("m4", "Place", 47, 51)
AGENT = an_argument("agent", ANNA)
VISIT = an_event("e1", arguments=(AGENT,))
ATTACK = an_event("e2", "Attack")


def visit(*arguments, **fields) -> Mark:
    return an_event("e1", arguments=(AGENT, *arguments), **fields)


def with_agent(*rest) -> tuple[Mark, ...]:
    return (ANNA, *rest)


GOOD = {
    "everything": (
        ANNA,
        BEN,
        CROSS,
        BAKU,
        visit(an_argument("place", BAKU), an_argument("purpose", "peace")),
        ATTACK,
        a_relation("r1", "member-of", BEN, CROSS),
        a_relation("r2", "causes", VISIT, ATTACK, attributes={"remark": "perhaps"}),
        an_event("e3", "Silence", triggers=()),
    ),
    "an attribute the schema has": (a_mention(attributes={"gender": "f"}),),
    "two triggers": with_agent(an_event("e1", "Visit", (39, 46), (63, 67), arguments=(AGENT,))),
    "digits beside letters": (a_mention(start=0, end=1),),
}
TEXTS = {"digits beside letters": "5km"}

BAD: dict[str, tuple[tuple[Mark, ...], list[tuple[str, str]]]] = {
    "label": ((a_mention("m1", "Alien"),), [("m1", "unknown-label")]),
    "event type": ((an_event("e1", "Party"),), [("e1", "unknown-label")]),
    "relation type": (
        (ANNA, BEN, a_relation("r1", "loves", "m1", "m2")),
        [("r1", "unknown-label")],
    ),
    "missing trigger": (with_agent(visit(triggers=())), [("e1", "missing-trigger")]),
    "too many triggers": (
        with_agent(an_event("e1", "Visit", (39, 46), (47, 51), (52, 54), arguments=(AGENT,))),
        [("e1", "too-many-triggers")],
    ),
    "missing role": ((an_event("e1"),), [("e1", "missing-role")]),
    "too many fillers": (
        with_agent(BEN, visit(an_argument("agent", BEN))),
        [("e1", "too-many-fillers")],
    ),
    "unknown role": (with_agent(visit(an_argument("victim", ANNA))), [("e1", "unknown-role")]),
    "wrong filler": (with_agent(visit(an_argument("place", ANNA))), [("e1", "wrong-filler")]),
    "dangling filler": (with_agent(visit(an_argument("host", ref("m9")))), [("e1", "wrong-filler")]),
    "itself": (with_agent(visit(an_argument("purpose", ref("e1")))), [("e1", "cycle")]),
    "each other": (
        with_agent(
            visit(an_argument("purpose", ATTACK)),
            an_event("e2", "Attack", arguments=(an_argument("cause", ref("e1")),)),
        ),
        [("e1", "cycle"), ("e2", "cycle")],
    ),
    "wrong end": (
        (ANNA, BEN, a_relation("r1", "member-of", "m1", "m2")),
        [("r1", "wrong-end")],
    ),
    "dangling end": (
        (ANNA, CROSS, a_relation("r1", "member-of", "m9", "m3")),
        [("r1", "wrong-end")],
    ),
    "to itself": ((ANNA, a_relation("r1", "ally-of", "m1", "m1")), [("r1", "self-relation")]),
    "attribute of a mention": (
        (a_mention(attributes={"gender": "x"}),),
        [("m1", "wrong-attribute")],
    ),
    "attribute of an event": (
        with_agent(visit(attributes={"gender": "f"})),
        [("e1", "wrong-attribute")],
    ),
    "attribute of a relation": (
        (ANNA, BEN, a_relation("r1", "ally-of", "m1", "m2", attributes={"realis": "actual"})),
        [("r1", "wrong-attribute")],
    ),
    "an actor that is none": (
        (a_mention("m1", "Place", 47, 51, actor="a1"),),
        [("m1", "wrong-actor")],
    ),
    "blanks only": ((a_mention(start=4, end=5),), [("m1", "blank")]),
    "blank before": ((a_mention(start=4, end=9),), [("m1", "blank-edge")]),
    "blank after": ((a_mention(start=0, end=10),), [("m1", "blank-edge")]),
    "inside a word at the start": ((a_mention(start=1, end=9),), [("m1", "inside-word")]),
    "inside a word at the end": ((a_mention(start=0, end=8),), [("m1", "inside-word")]),
    "trigger inside a word": (
        with_agent(an_event("e1", "Visit", (39, 44), arguments=(AGENT,))),
        [("e1", "inside-word")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", GOOD)
def test_nothing_is_wrong(name: str) -> None:
    problems = find_problems(TEXTS.get(name, TEXT), a_mark_set(*GOOD[name]), a_schema())
    assert problems == []


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_found_once(name: str) -> None:
    marks, expected = BAD[name]
    problems = find_problems(TEXT, a_mark_set(*marks), a_schema())
    assert [(problem.mark, problem.rule) for problem in problems] == expected
    for problem in problems:
        assert problem.message.endswith(".")
        expected_severity = "warning" if problem.rule in ("blank-edge", "inside-word") else "error"
        assert problem.severity == expected_severity


@pytest.mark.parametrize("text", ["東京都", "ابجد", "ไทยแลนด์"])
def test_scripts_without_blanks_have_no_word_edges(text: str) -> None:
    assert find_problems(text, a_mark_set(a_mention(start=1, end=2)), a_schema()) == []


def test_a_message_quotes_no_more_than_the_beginning() -> None:
    text = "a" + " long mark" * 200 + "s"
    marks = a_mark_set(a_mention(start=0, end=len(text) - 1))
    (problem,) = find_problems(text, marks, a_schema())
    assert problem.message.startswith("“a long mark long")
    assert problem.message.endswith("…” begins or ends inside a word.")
    assert len(problem.message) < 80


@pytest.mark.parametrize("text", ["слово", "λόγος", "mot"])
def test_scripts_with_blanks_have(text: str) -> None:
    problems = find_problems(text, a_mark_set(a_mention(start=1, end=2)), a_schema())
    assert [problem.rule for problem in problems] == ["inside-word"]


def test_problems_come_in_text_order_and_relations_last() -> None:
    marks = a_mark_set(
        a_mention("m9", "Alien", 0, 4),
        a_mention("m1", "Alien", 10, 13),
        an_event("e1", "Party"),
        a_relation("r1", "loves", "m1", "m9"),
    )
    assert [p.mark for p in find_problems(TEXT, marks, a_schema())] == ["m9", "m1", "e1", "r1"]


@given(st.data())
def test_a_list_kept_up_to_date_is_the_list_made_anew(data: st.DataObject) -> None:
    marks, schema = a_mark_set(*data.draw(mark_lists(TEXT))), a_schema()
    kept = ProblemList(TEXT, marks, schema)
    kept.look_at(mark.id for mark in marks)
    for wave in range(2):
        edits = []
        for mark in data.draw(mark_lists(TEXT, max_size=4)):
            known = marks.get(mark.id)
            edits.append(Edit(known, None if known and data.draw(st.booleans()) else mark))
        change = Change(f"wave {wave}", tuple(edits))
        marks.apply(change)
        kept.changed(change)
        assert kept.all() == find_problems(TEXT, marks, schema)
        assert kept.marks == {problem.mark for problem in kept.all()}


def test_an_event_that_becomes_its_own_argument_is_found_from_far_away() -> None:
    chain = [
        an_event(f"e{n}", "Visit", (39, 46), arguments=(an_argument("purpose", ref(f"e{n + 1}")),))
        for n in (1, 2, 3)
    ]
    last = an_event("e4", "Visit", (39, 46))
    marks = a_mark_set(*chain, last)
    kept = ProblemList(TEXT, marks, a_schema())
    kept.look_at(mark.id for mark in marks)
    assert "cycle" not in {problem.rule for problem in kept.all()}
    back = an_event("e4", "Visit", (39, 46), arguments=(an_argument("purpose", ref("e1")),))
    change = Change("close the ring", (Edit(last, back),))
    marks.apply(change)
    kept.changed(change)
    assert {p.mark for p in kept.all() if p.rule == "cycle"} == {"e1", "e2", "e3", "e4"}
