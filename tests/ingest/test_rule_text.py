"""Header rules go out as text and come back the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest.rule_text import MAX_TEXT, read_rules, rules_data, rules_text
from annotator.model.errors import BadInput
from annotator.model.header_rule import MAX_PATTERN, HeaderRule, HeaderRules

WRITTEN = r"""
rules:
  - name: Trend
    pattern: 'date (?P<date>\S+) by (?P<source>.+)'
  - pattern: '(?P<title>.+)\n(?P<date>.+)'
    lines: 2
    keep: true
    date_format: dmy
  - pattern: 'Link: (?P<url>\S+)'
    place: anywhere
    any_case: false
split: '^date \d'
built_in: false
"""
RULES = HeaderRules(
    (
        HeaderRule(r"date (?P<date>\S+) by (?P<source>.+)", name="Trend"),
        HeaderRule(r"(?P<title>.+)\n(?P<date>.+)", lines=2, keep=True, date_format="dmy"),
        HeaderRule(r"Link: (?P<url>\S+)", place="anywhere", any_case=False),
    ),
    split=r"^date \d",
    built_in=False,
)


def test_yaml_as_people_write_it() -> None:
    assert read_rules(WRITTEN) == RULES
    assert read_rules("- 'a(?P<date>.)'\n- 'b'") == HeaderRules(
        (HeaderRule("a(?P<date>.)"), HeaderRule("b"))
    )
    for nothing in ("", " \n", "# nothing\n", "rules:\n", "{}"):
        assert read_rules(nothing) == HeaderRules()


def test_what_is_as_usual_is_not_written() -> None:
    assert rules_data(HeaderRules()) == {}
    assert rules_data(HeaderRules((HeaderRule("a"),), split_line="parts")) == {
        "rules": [{"pattern": "a"}],
        "split_line": "parts",
    }
    assert rules_text(RULES).startswith("rules:\n- name: Trend\n")


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=20
)
ANY_RULES = st.builds(
    HeaderRules,
    rules=st.lists(
        st.builds(
            HeaderRule,
            pattern=WORDS.filter(bool),
            name=WORDS,
            lines=st.integers(1, 10),
            place=st.sampled_from(["top", "anywhere"]),
            keep=st.booleans(),
            any_case=st.booleans(),
            date_format=WORDS,
        ),
        max_size=4,
    ).map(tuple),
    split=WORDS,
    split_line=st.sampled_from(["begins", "parts"]),
    built_in=st.booleans(),
)


@given(ANY_RULES)
def test_rules_come_back(rules: HeaderRules) -> None:
    assert read_rules(rules_text(rules, "json")) == rules
    assert read_rules(rules_text(rules)) == rules


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("rules: [", "line"),
        ("a: b", "not known"),
        ("5", "no list"),
        ("rules: 5", "list"),
        ("rules: [5]", "Header rule 1"),
        ("rules: [{name: x}]", "no `pattern`"),
        ("rules: [{pattern: x, lines: 0}]", "`lines`"),
        ("rules: [{pattern: x, lines: true}]", "`lines`"),
        ("rules: [{pattern: 5}]", "must be text"),
        ("rules: [{pattern: x, place: below}]", "`place`"),
        ("rules: [{pattern: x, keep: perhaps}]", "`keep`"),
        ("rules: [{pattern: x, key: 1}]", "not known"),
        ("split: 2022-99-99\n", ""),
        ("split: 2022-01-01\n", "must be text"),
        ("built_in: 1", "true or false"),
        ("a: &a [x]\nrules: [*a]", "reference"),
        ('split: "\\UFFFFFFFF"', ""),
        ("a: b\na: c", "line"),
        ("!!python/object/apply:os.system [ls]", ""),
        ("[" * 5_000, "nested"),
        ("rules: [" + "x, " * 200 + "]", "at most"),
        ("# " + "x" * MAX_TEXT, "longer"),
        ("\x01", ""),
    ],
)
def test_what_is_wrong_is_told(text: str, why: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_rules(text)
    assert why in caught.value.message


def test_a_long_expression_is_read_and_judged_later() -> None:
    assert read_rules("- " + "x" * (MAX_PATTERN + 1)).rules[0].pattern.startswith("xx")
