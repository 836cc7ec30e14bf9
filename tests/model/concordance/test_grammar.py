"""The query language: what is written means one thing, and a fault says where it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.concordance.grammar import QueryFault, parse
from annotator.model.concordance.query import (
    Both,
    Dated,
    Either,
    Expression,
    Having,
    Marked,
    Near,
    Phrase,
    Placed,
    Query,
    Source,
    Without,
    Word,
)
from tests.builders import a_schema

SCHEMA = a_schema()


def words(*texts: str, exact: bool = False) -> Phrase:
    return Phrase(tuple(Word(t.removesuffix("*"), t.endswith("*")) for t in texts), exact)


VISIT, MET = words("visit"), words("met")
PERSON = Marked("Person", "mention")


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("visit", VISIT),
        ("visit*", words("visit*")),
        ("prime minister", words("prime", "minister")),
        ('"prime  minister*"', words("prime", "minister*")),
        ("“prime minister”", words("prime", "minister")),
        ('="Red Cross"', words("Red", "Cross", exact=True)),
        ("=Polish", words("Polish", exact=True)),
        ('"AND"', words("AND")),
        ("and or not", words("and", "or", "not")),
        ("and/or", words("and/or")),
        (r"/\bmet\b/", Expression(r"\bmet\b", at=0)),
        (r"/km\/h/i", Expression("km/h", True)),
        ("visit AND met", Both((VISIT, MET))),
        ("visit NOT met", Both((VISIT, Without(MET)))),
        ("visit AND NOT met", Both((VISIT, Without(MET)))),
        ("visit OR met AND met", Either((VISIT, Both((MET, MET))))),
        ("(visit OR met) AND met", Both((Either((VISIT, MET)), MET))),
        ("[Person] NEAR/5 visit", Near(PERSON, 5, VISIT)),
        ("visit NEAR/2 (met OR visit)", Near(VISIT, 2, Either((MET, VISIT)))),
        ("visit IN [Person]", Placed(VISIT, True, PERSON)),
        ("visit OUTSIDE [*]", Placed(VISIT, False, Marked())),
        ("[event]", Marked(kind="event")),
        ("[Visit without agent]", Marked("Visit", "event", (("agent", False),))),
        (
            '[Person actor "Anna Kral" by *]',
            Marked("Person", "mention", actor="Anna Kral", annotator="*"),
        ),
        ("[Visit realis=planned]", Marked("Visit", "event", attributes=(("realis", "planned"),))),
        ('["Old label"]', Marked("Old label")),
        ("visit source:Reuters", Both((VISIT, Source("Reuters")))),
        ('visit source:"The Post"', Both((VISIT, Source("The Post")))),
        ("visit date:2021-03..", Both((VISIT, Dated("2021-03", "")))),
        ("visit date:2021", Both((VISIT, Dated("2021", "2021")))),
        ("visit status:complete", Both((VISIT, Having("complete")))),
    ],
)
def test_what_is_written_means(text: str, query: Query) -> None:
    assert parse(text, SCHEMA) == query


@pytest.mark.parametrize(
    ("text", "fault", "words"),
    [
        ("", "", "Write what to look for"),
        ('"visit', '"visit', "not closed"),
        ("/visit", "/visit", "not closed"),
        ("/visit/x", "x", "“x” means nothing"),
        ("(visit", "(", "not closed"),
        ("visit)", ")", "closes nothing"),
        ("[Person", "[Person", "not closed"),
        ("visit AND", "AND", "missing behind “AND”"),
        ("AND visit", "AND", "missing before “AND”"),
        ("visit [Person]", "[", "How does “[” go with"),
        ("visit NEAR met", "NEAR", "within how many"),
        ("visit NEAR/0 met", "NEAR/0", "within how many"),
        ("visit IN met", "IN met", "label is missing"),
        ("*ing", "*ing", "star does not stand"),
        ("[Persson]", "Persson", "no label “Persson”"),
        ("[Visit without agnet]", "agnet", "no role of Visit"),
        ("[Person without agent]", "without agent", "is no event"),
        ("[Person really]", "really", "says nothing about a mark"),
        ("visit date:May", "date:May", "is no date"),
        ("visit status:done", "status:done", "no status “done”"),
        ("source:Reuters", "source:Reuters", "not what to show"),
        ("NOT visit", "NOT visit", "not what to show"),
        ("visit OR source:Reuters", "visit OR source:Reuters", "only a condition"),
        ('""', '""', "nothing in these"),
    ],
)
def test_a_fault_says_where_and_what(text: str, fault: str, words: str) -> None:
    with pytest.raises(QueryFault) as caught:
        parse(text, SCHEMA)
    assert text[caught.value.start : caught.value.end] == fault
    assert words in str(caught.value)


def test_a_misspelt_name_gets_a_suggestion() -> None:
    with pytest.raises(QueryFault, match=r"Perhaps Person\?"):
        parse("[Persson]", SCHEMA)
    with pytest.raises(QueryFault, match=r"Perhaps agent\?"):
        parse("[Visit without agnet]", SCHEMA)


def test_without_a_schema_every_label_is_taken() -> None:
    assert parse("[Whatever without it]") == Marked("Whatever", "event", (("it", False),))


@given(st.text(alphabet='ab *"()[]/=:“”NEAR5ORIdt.-', max_size=40) | st.text(max_size=20))
def test_whatever_is_written_is_a_query_or_a_fault_inside_it(text: str) -> None:
    fault = None
    try:
        parse(text, SCHEMA)
    except QueryFault as found:
        fault = found
    assert fault is None or 0 <= fault.start <= fault.end <= len(text)


def test_a_query_that_is_too_deep_is_refused() -> None:
    with pytest.raises(QueryFault, match="too long"):
        parse("(" * 5000 + "a" + ")" * 5000)
