"""Header rules are plain values."""

from __future__ import annotations

from annotator.model.header_rule import HeaderRule, HeaderRules


def test_rules_are_values() -> None:
    rule = HeaderRule(r"(?P<date>.+)")
    assert HeaderRules((rule,)) == HeaderRules((HeaderRule(r"(?P<date>.+)"),))
    assert HeaderRules().built_in
    assert (rule.lines, rule.place, rule.keep, rule.any_case) == (1, "top", False, True)
