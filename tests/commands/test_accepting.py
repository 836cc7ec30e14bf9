from __future__ import annotations

from annotator.commands.accepting import AcceptSuggestion
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from tests.builders import LATER, a_context, a_mention, carried_out, refusal_of

ANNA = Suggestion("s1", "mention", "Person", Span.single(0, 9), 0.97, "names 2", ("m7",))
VISIT = Suggestion("s2", "event", "Visit", Span.single(39, 46), 0.8, "events")


def test_a_mention_tells_where_it_is_from() -> None:
    on = a_context()
    change = carried_out(AcceptSuggestion(ANNA), on)
    made = on.marks.mention("m1")
    assert made is not None
    assert change.label == "Accept Person"
    assert (made.type, made.span) == ("Person", ANNA.span)
    by = made.by
    assert (by.author, by.created, by.method, by.confidence) == ("A2", LATER, "suggestion", 0.97)
    assert (by.derived_from, by.extra) == (("m7",), {"source": "names 2"})


def test_an_event() -> None:
    on = a_context()
    carried_out(AcceptSuggestion(VISIT), on)
    made = on.marks.event("e1")
    assert made is not None
    assert (made.type, made.triggers, made.by.confidence) == ("Visit", (VISIT.span,), 0.8)


def test_under_another_label_nothing_is_confident() -> None:
    on = a_context()
    carried_out(AcceptSuggestion(ANNA, "Organization"), on)
    made = on.marks.mention("m1")
    assert made is not None
    assert (made.type, made.by.method, made.by.confidence) == ("Organization", "suggestion", None)
    carried_out(AcceptSuggestion(VISIT, "Place"), on)
    assert on.marks.mention("m2") is not None


def test_refused_as_by_hand() -> None:
    on = a_context(a_mention("m1", "Person", 0, 9))
    assert "already tagged Person" in refusal_of(AcceptSuggestion(ANNA), on)
    assert "no mention label" in refusal_of(AcceptSuggestion(ANNA, "Nobody"), on)
