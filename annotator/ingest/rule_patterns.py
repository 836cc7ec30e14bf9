"""Compiles a person's regular expressions and matches them within a time limit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from annotator.ingest.date_format import DateFormat
from annotator.model.errors import BadInput
from annotator.model.header_rule import (
    HEADER_FIELDS,
    MAX_PATTERN,
    MAX_RULE_LINES,
    MAX_RULES,
    HeaderRule,
    HeaderRules,
    RuleFault,
)
from annotator.model.said import said

PATIENCE = 0.1  # seconds that an expression may take in one place
MOST_REPEATS = 10_000  # `{1000}` inside `{1000}` takes seconds to compile, a third one gigabytes
_REPEAT = re.compile(r"\{(\d*)(?:,(\d*))?\}")


@dataclass(frozen=True, slots=True)
class RulePattern:
    """A rule that can be matched."""

    number: int
    rule: HeaderRule
    compiled: Any
    dates: DateFormat


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Rules that can be matched, and the expression that splits."""

    patterns: tuple[RulePattern, ...]
    split: Any | None
    rules: HeaderRules


def compiled_rules(rules: HeaderRules) -> tuple[RuleSet, tuple[RuleFault, ...]]:
    """The rules that can be used, and what is wrong with the others."""
    faults: list[RuleFault] = []
    patterns: list[RulePattern] = []
    if len(rules.rules) > MAX_RULES:
        faults.append(
            RuleFault(MAX_RULES, said("There are more than {count} rules.", count=MAX_RULES))
        )
    for number, rule in enumerate(rules.rules[:MAX_RULES]):
        made = _compiled(rule, number)
        if isinstance(made, RuleFault):
            faults.append(made)
        else:
            patterns.append(made)
    split = None
    if rules.split:
        found = _expression(rules.split, None, any_case=True)
        if isinstance(found, RuleFault):
            faults.append(found)
        else:
            split = found
    return RuleSet(tuple(patterns), split, rules), tuple(faults)


def rule_faults(rules: HeaderRules) -> tuple[RuleFault, ...]:
    """What is wrong with these rules; nothing where all can be used."""
    return compiled_rules(rules)[1]


def usable_rules(rules: HeaderRules) -> RuleSet:
    """The rules, ready to be matched.

    Raises:
        BadInput: one of them cannot be used; the message names it.
    """
    made, faults = compiled_rules(rules)
    for fault in faults:
        if fault.rule is None:
            raise BadInput(
                said("The rule that splits articles cannot be used: {why}", why=fault.message)
            )
        raise BadInput(
            said(
                "Header rule {name} cannot be used: {why}",
                name=rule_name(rules, fault.rule),
                why=fault.message,
            )
        )
    return made


def rule_name(rules: HeaderRules, number: int) -> str:
    """What a rule is called to a person: its name, or its number from 1."""
    name = rules.rules[number].name if number < len(rules.rules) else ""
    return name or str(number + 1)


def _compiled(rule: HeaderRule, number: int) -> RulePattern | RuleFault:
    compiled = _expression(rule.pattern, number, any_case=rule.any_case)
    if isinstance(compiled, RuleFault):
        return compiled
    for group in compiled.groupindex:
        if group not in HEADER_FIELDS:
            return RuleFault(
                number,
                said(
                    "“{group}” is no field; there are {fields}.", group=group, fields=HEADER_FIELDS
                ),
            )
    if not 1 <= rule.lines <= MAX_RULE_LINES:
        return RuleFault(number, said("A rule looks at 1 to {most} lines.", most=MAX_RULE_LINES))
    if rule.place == "anywhere" and not compiled.groupindex:
        return RuleFault(number, said("It has no named group, so it would say nothing."))
    try:
        dates = DateFormat.of(rule.date_format)
    except BadInput as problem:
        return RuleFault(number, problem.message)
    return RulePattern(number, rule, compiled, dates)


def _expression(pattern: str, number: int | None, *, any_case: bool) -> Any:
    """The compiled expression, or the fault in it."""
    import regex  # slow to import, and seldom needed

    if not pattern.strip():
        return RuleFault(number, said("The expression is empty."))
    if len(pattern) > MAX_PATTERN:
        return RuleFault(
            number, said("The expression is longer than {most} characters.", most=MAX_PATTERN)
        )
    if _repeats(pattern) > MOST_REPEATS:
        return RuleFault(number, said("It repeats something too often."))
    flags = regex.VERSION0 | regex.MULTILINE | (regex.IGNORECASE if any_case else 0)
    try:
        return regex.compile(pattern, flags)
    except regex.error as error:
        message = said("This is no regular expression: {reason}.", reason=str(error.msg))
        return RuleFault(number, message, error.pos)
    except (OverflowError, RecursionError, MemoryError, ValueError, IndexError, KeyError):
        return RuleFault(number, said("It is too large."))


def _repeats(pattern: str) -> int:
    """How often the innermost part may be repeated, at most; without looking at brackets."""
    product = 1
    for match in _REPEAT.finditer(pattern):
        counts = [
            min(int(one), MOST_REPEATS + 1) for one in match.groups() if one and len(one) < 20
        ]
        product *= max(1, *counts, 1)
        if product > MOST_REPEATS:
            break
    return product
