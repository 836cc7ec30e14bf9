"""What is said about an actor in several places."""

from __future__ import annotations

from annotator.formats.brat.about import About, Actor, facts_of
from annotator.formats.brat.standoff import Line, lines_of


def references(*values: str) -> list[Line]:
    text = "\n".join(f"N{n}\tReference T1 {value}\tKim" for n, value in enumerate(values, start=1))
    return [line for line in lines_of(text) if isinstance(line, Line)]


def test_codes_are_gathered_and_a_second_of_one_system_is_left() -> None:
    actor = Actor("Person")
    left = actor.take(About(references=references("actor:a3", "wd:Q1", "wd:Q2", "gnd:5")))
    assert (actor.id, actor.name, actor.codes) == ("a3", "Kim", {"wd": "Q1", "gnd": "5"})
    assert [line.value for line in left] == ["wd:Q2"]


def test_facts_count_more_than_lines() -> None:
    actor = Actor("Person")
    facts = {"type": "Group", "name": "K\nL", "aliases": ["a", 1], "codes": {"x y": "1", "z": 2}}
    actor.take(About(references=references("wd:Q1"), facts=facts))
    assert (actor.type, actor.name, actor.aliases) == ("Group", "K\nL", ("a",))
    assert actor.codes == {"wd": "Q1", "x y": "1"}


def test_only_objects_are_facts() -> None:
    assert facts_of('{"type":"Group"}') == {"type": "Group"}
    assert facts_of("[1]") is None
    assert facts_of("{") is None
