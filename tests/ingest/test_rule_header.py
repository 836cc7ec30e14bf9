"""A person's rules read the lines above an article before the program's own do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest.header import read_header
from annotator.ingest.rule_header import RuledHeader, RuleReader
from annotator.ingest.rule_patterns import usable_rules
from annotator.model.header_rule import HeaderRule, HeaderRules

BODY = "Workers marched in Lenvik on Thursday.\n\nThey blocked the bridges, police said.\n"


def read(text: str, *rules: HeaderRule, built_in: bool = True) -> RuledHeader:
    return RuleReader(usable_rules(HeaderRules(rules, built_in=built_in))).read(text)


def says(found: RuledHeader) -> dict[str, object]:
    header = found.header
    every = {
        "title": header.title,
        "source": header.source,
        "authors": [author.name for author in header.authors],
        "published": header.published and header.published.value,
        "language": header.language,
        "url": header.url,
        "section": found.section,
    }
    return {key: value for key, value in every.items() if value}


def test_every_field() -> None:
    text = (
        "### Bridges blocked ###\nLenvik Post / 03.04.2022 / Jane Doe\n"
        "[en] <https://example.org/1> {World}\n\n" + BODY
    )
    found = read(
        text,
        HeaderRule(r"### (?P<title>.+) ###"),
        HeaderRule(
            r"(?P<source>[^/]+) / (?P<date>[\d.]+) / (?P<author>.+)", date_format="%d.%m.%Y"
        ),
        HeaderRule(r"\[(?P<language>\w+)\] <(?P<url>[^>]+)> \{(?P<section>.+)\}"),
    )
    assert says(found) == {
        "title": "Bridges blocked",
        "source": "Lenvik Post",
        "authors": ["Jane Doe"],
        "published": "2022-04-03",
        "language": "en",
        "url": "https://example.org/1",
        "section": "World",
    }
    assert text[found.header.body :] == BODY
    assert found.header.lines[0] == "### Bridges blocked ###"
    assert [one.rule for one in found.taken] == [0, 1, 2]
    assert [text[one.start : one.end] for one in found.taken] == text.split("\n")[:3]
    assert found.taken[1].fields["date"] == "03.04.2022"


def test_an_agency_is_the_source_too() -> None:
    found = read("// Trend //\n\n" + BODY, HeaderRule("// (?P<author>.+) //"))
    assert says(found) == {"source": "Trend", "authors": ["Trend"]}


def test_the_own_rules_go_on_where_these_know_nothing() -> None:
    found = read("## A ##\nBy Jane Doe\n\n" + BODY, HeaderRule("## (?P<title>.+) ##"))
    assert says(found) == {"title": "A", "authors": ["Jane Doe"]}
    assert [one.rule for one in found.taken] == [0, None]
    only = read(
        "## A ##\nBy Jane Doe\n\n" + BODY, HeaderRule("## (?P<title>.+) ##"), built_in=False
    )
    assert says(only) == {"title": "A"}
    assert only.header.lines == ("## A ##",)


def test_the_first_that_says_it_counts() -> None:
    text = "a: 2022-01-01\nb: 2022-02-02\n\n" + BODY
    rules = (HeaderRule(r"b: (?P<date>\S+)"), HeaderRule(r"\w: (?P<date>\S+)"))
    assert says(read(text, *rules)) == {"published": "2022-01-01"}
    sources = (HeaderRule(r"a: (?P<source>\S+)"), HeaderRule(r"b: (?P<source>\S+)"))
    assert says(read(text, *sources)) == {"source": "2022-01-01"}


def test_a_source_that_is_named_goes_before_the_house_of_a_byline() -> None:
    text = "// Trend //\n[Lenvik Post]\n\n" + BODY
    found = read(text, HeaderRule("// (?P<author>.+) //"), HeaderRule(r"\[(?P<source>.+)\]"))
    assert says(found) == {"source": "Lenvik Post", "authors": ["Trend"]}


def test_a_rule_of_several_lines() -> None:
    text = "Bridges blocked\n2022-10-13\n\n" + BODY
    rule = HeaderRule(r"(?P<title>.+)\n(?P<date>\d{4}-\d\d-\d\d)", lines=2)
    found = read(text, rule, built_in=False)
    assert says(found) == {"title": "Bridges blocked", "published": "2022-10-13"}
    assert text[found.header.body :] == BODY


def test_kept_lines_stay() -> None:
    text = "drop me\nBridges blocked\nBy Jane Doe\n\n" + BODY
    found = read(text, HeaderRule("drop me"), HeaderRule("(?P<title>Bridges .+)", keep=True))
    assert says(found) == {"title": "Bridges blocked", "authors": ["Jane Doe"]}
    assert text[found.header.body :].startswith("Bridges blocked\nBy Jane Doe")


def test_anywhere() -> None:
    text = BODY + "Link: https://example.org/1\n(Filed under World)\n"
    found = read(
        text,
        HeaderRule(r"^Link: (?P<url>\S+)$", place="anywhere"),
        HeaderRule(r"under (?P<section>\w+)", place="anywhere"),
    )
    assert says(found) == {"url": "https://example.org/1", "section": "World"}
    assert found.header.body == 0
    assert all(one.kept for one in found.taken)


def test_words_that_cannot_be_read_are_left_and_told() -> None:
    text = "date: tomorrow\n\n" + BODY
    found = read(text, HeaderRule("date: (?P<date>.+)", name="Dates"))
    assert found.header.body == 0
    assert "Dates" in found.notes[0]
    assert "tomorrow" in found.notes[0]
    tagged = read("[xx yy]\n\n" + BODY, HeaderRule(r"\[(?P<language>.+)\]"))
    assert "language" in tagged.notes[0]


def test_a_text_that_is_all_header_stays_whole() -> None:
    found = read("date 2022-01-01\n\n", HeaderRule("date (?P<date>.+)"))
    assert found.header.body == 0
    assert says(found) == {"published": "2022-01-01"}


def test_upper_and_lower_case() -> None:
    assert says(read("DATUM 2022\n\n" + BODY, HeaderRule("datum (?P<date>.+)")))
    exact = read("DATUM 2022\n\n" + BODY, HeaderRule("datum (?P<date>.+)", any_case=False))
    assert exact.taken == ()


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a|aa)+(?P<date>\d)",
        r"(?:a?){60}a{60}(?P<date>\d)",
        r"(?R)*(?P<date>\d)",
        r"(?:a{e<=9}){5}b(?P<date>x)",
    ],
)
def test_an_expression_that_never_ends_is_ended(pattern: str) -> None:
    reader = RuleReader(usable_rules(HeaderRules((HeaderRule(pattern, name="Evil"),))))
    text = "a" * 900 + "!\n\nBy Jane Doe\n\n" + BODY
    first = reader.read(text)
    again = reader.read(text)
    assert first.header == again.header
    assert again.notes == ()  # it is said once
    assert all("Evil" in note for note in first.notes)


def test_without_rules_nothing_is_different() -> None:
    text = "Date: 2022-10-13\nBy Jane Doe\n\nBridges blocked\n\n" + BODY
    assert read(text).header == read_header(text)
    assert says(read(text, built_in=False)) == {}


@given(st.text(alphabet="ab:12- \n\r\u2028é", max_size=200))
def test_the_body_is_a_part_of_the_text(text: str) -> None:
    found = read(text, HeaderRule(r"a: ?(?P<title>.*)"), HeaderRule(r"b.*", keep=True))
    assert 0 <= found.header.body <= len(text)
    assert bool(text[found.header.body :].strip()) == bool(text.strip())
