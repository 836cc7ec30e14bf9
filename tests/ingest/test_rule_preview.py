"""A preview shows which rule takes which line, and what would come of it."""

from __future__ import annotations

from annotator.ingest.rule_preview import MOST_SHOWN, preview_rules
from annotator.model.header_rule import HeaderRule, HeaderRules

TEXT = (
    "date 2022-10-13 By Trend\n\nWorkers marched.\n\n"
    "date 2022-10-14 By Trend\nBridges\n\nThey blocked the bridges.\n"
)
RULE = HeaderRule(r"date (?P<date>\S+) by (?P<author>.+)", name="Trend")
RULES = HeaderRules((RULE,), split=r"date \d{4}")


def test_lines_and_fields() -> None:
    preview = preview_rules(TEXT, RULES)
    assert preview.faults == ()
    assert not preview.more
    first, second = preview.articles
    [line] = first.lines
    assert TEXT[line.start : line.end] == "date 2022-10-13 By Trend"
    assert line.rule == 0
    assert line.fields == (("date", "2022-10-13"), ("author", "Trend"))
    assert TEXT[first.body : first.end] == "Workers marched."
    assert first.opening == "Workers marched."
    assert (first.source, first.authors) == ("Trend", ("Trend",))
    assert second.line == 5
    assert TEXT[second.lines[0].start : second.lines[0].end] == "date 2022-10-14 By Trend"
    assert second.published is not None
    assert second.published.value == "2022-10-14"
    assert second.title == "Bridges"


def test_the_programs_own_rules_are_shown_too() -> None:
    [article] = preview_rules("By Jane Doe\n\nWorkers marched.", HeaderRules()).articles
    assert [(line.start, line.end, line.rule) for line in article.lines] == [(0, 11, None)]


def test_faults_leave_the_others() -> None:
    rules = HeaderRules((HeaderRule("("), RULE), split=RULES.split)
    preview = preview_rules(TEXT, rules)
    assert [fault.rule for fault in preview.faults] == [0]
    assert [line.rule for line in preview.articles[0].lines] == [1]


def test_only_the_first_articles() -> None:
    preview = preview_rules("date 2022\nx\n" * (MOST_SHOWN + 3), RULES)
    assert len(preview.articles) == MOST_SHOWN
    assert preview.more


def test_what_stops_it_is_told() -> None:
    preview = preview_rules("x\nb\n" + "a" * 900 + "!", HeaderRules(split="(a|aa)+$|b"))
    assert len(preview.articles) == 1
    assert "line 3" in preview.problem


def test_nothing() -> None:
    assert preview_rules("", RULES).articles == ()
