"""Expressions of people are checked before they are used."""

from __future__ import annotations

import pytest

from annotator.ingest.rule_patterns import compiled_rules, rule_faults, rule_name, usable_rules
from annotator.model.errors import BadInput
from annotator.model.header_rule import MAX_PATTERN, MAX_RULES, HeaderRule, HeaderRules

GOOD = HeaderRule(r"date (?P<date>\S+) by (?P<source>.+)", name="Trend")


def test_rules_that_can_be_used() -> None:
    rules = HeaderRules((GOOD, HeaderRule(r"Copyright .*")), split=r"^date \d")
    assert rule_faults(rules) == ()
    made = usable_rules(rules)
    assert [pattern.number for pattern in made.patterns] == [0, 1]
    assert made.split is not None
    assert usable_rules(HeaderRules()).split is None


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        (HeaderRule("("), "no regular expression"),
        (HeaderRule(" "), "empty"),
        (HeaderRule("a" * (MAX_PATTERN + 1)), "longer"),
        (HeaderRule("(?P<day>x)"), "no field"),
        (HeaderRule("x", place="anywhere"), "no named group"),
        (HeaderRule("x", lines=0), "lines"),
        (HeaderRule("x", lines=99), "lines"),
        (HeaderRule("(?P<date>x)", date_format="d/m/y"), "way of writing"),
        (HeaderRule("(?:(?:a{1000}){1000}){1000}"), "too often"),
        (HeaderRule("a{999999999}"), "too often"),
        (HeaderRule("a{99999999999999999999}"), "no regular expression"),
        (HeaderRule("(" * 450 + ")" * 450), ""),
        (HeaderRule(r"\L<x>"), "no regular expression"),
    ],
)
def test_faults(rule: HeaderRule, why: str) -> None:
    made, faults = compiled_rules(HeaderRules((GOOD, rule)))
    if not faults:  # how deep brackets may go depends on the stack
        assert why == ""
        return
    [fault] = faults
    assert fault.rule == 1
    assert why in fault.message
    assert [pattern.number for pattern in made.patterns] == [0]
    with pytest.raises(BadInput, match="Header rule 2 cannot be used"):
        usable_rules(HeaderRules((GOOD, rule)))


def test_the_place_of_a_fault_is_told() -> None:
    [fault] = rule_faults(HeaderRules((HeaderRule("ab(c"),)))
    assert fault.at == 4


def test_a_fault_in_the_rule_that_splits() -> None:
    [fault] = rule_faults(HeaderRules(split="["))
    assert fault.rule is None
    with pytest.raises(BadInput, match="splits"):
        usable_rules(HeaderRules(split="["))


def test_too_many_rules() -> None:
    [fault] = rule_faults(HeaderRules((GOOD,) * (MAX_RULES + 1)))
    assert fault.rule == MAX_RULES


def test_rules_are_called_by_name_or_number() -> None:
    rules = HeaderRules((GOOD, HeaderRule("x")))
    assert [rule_name(rules, number) for number in (0, 1, 2)] == ["Trend", "2", "3"]
