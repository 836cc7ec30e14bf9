"""Every rule and every fix has words for the window, and they are those of the commands."""

from __future__ import annotations

from annotator.commands.fixes import FIXES
from annotator.gui.rule_words import fix_words, rule_words
from tests.model.test_problems import BAD


def test_every_rule_that_can_be_broken_has_words() -> None:
    rules = {rule for _, expected in BAD.values() for _, rule in expected}
    assert all(rule_words(rule) != rule for rule in rules)
    assert rule_words("a rule of tomorrow") == "a rule of tomorrow"


def test_fixes_say_what_their_commands_do(qapp: object) -> None:
    assert {rule: fix_words(rule) for rule in FIXES} == FIXES
    assert fix_words("missing-role") == ""
