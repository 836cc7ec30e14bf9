"""Several articles in one text are cut where a person's rule says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest import article_parts
from annotator.ingest.article_parts import parts_of
from annotator.ingest.rule_patterns import usable_rules
from annotator.model.errors import BadInput
from annotator.model.header_rule import HeaderRules, SplitLine


def parts(text: str, split: str, line: SplitLine = "begins") -> list[tuple[str, int]]:
    made = usable_rules(HeaderRules(split=split, split_line=line))
    return [(text[part.start : part.end], part.line) for part in parts_of(text, made)]


def test_a_line_that_begins_an_article() -> None:
    text = "date 1\n\nOne\n\n\ndate 2\nTwo\n"
    assert parts(text, r"date \d") == [("date 1\n\nOne", 1), ("date 2\nTwo", 6)]


def test_what_comes_before_the_first_is_an_article_too() -> None:
    assert parts("\n Zero\ndate 1\nOne", r"date \d") == [(" Zero", 2), ("date 1\nOne", 3)]


def test_a_line_that_stands_between() -> None:
    assert parts("\nOne\n----\n\nTwo\n---- \n----\n", r"-{4}\s*$", "parts") == [
        ("One", 2),
        ("Two", 5),
    ]


def test_without_a_rule_the_text_is_one() -> None:
    made = usable_rules(HeaderRules())
    [part] = parts_of("\nOne\n", made)
    assert (part.start, part.end, part.line) == (0, 5, 1)


def test_a_rule_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadInput, match="line 2"):
        parts("One\n" + "a" * 900 + "!\n", r"(a|aa)+$")
    monkeypatch.setattr(article_parts, "PATIENCE_FOR_ALL", -1.0)
    with pytest.raises(BadInput, match="line 1"):
        parts("One\n", "x")


@given(st.text(alphabet="ab-\n \u2028é", max_size=120), st.sampled_from(["begins", "parts"]))
def test_parts_are_in_order_and_lose_no_words(text: str, line: SplitLine) -> None:
    made = usable_rules(HeaderRules(split="-", split_line=line))
    found = list(parts_of(text, made))
    end = 0
    for part in found:
        assert end <= part.start < part.end <= len(text)
        assert text.count("\n", 0, part.start) + 1 == part.line
        end = part.end
    left = sum(text[part.start : part.end].count("a") for part in found)
    lines = [one for one in text.split("\n") if line == "begins" or not one.startswith("-")]
    assert left == sum(one.count("a") for one in lines)
