"""Where a mark may stand."""

from __future__ import annotations

import pytest

from annotator.commands.places import legal_span, refuse_twin, span_of, spanned, with_span
from annotator.model.errors import CommandRefused
from annotator.model.span import Span
from tests.builders import a_cluster, a_context, a_mention, a_relation, a_span, an_event

TEXT = "a 😀\u2028\u00a0 b"


def test_legal_span() -> None:
    for fragments in (((0, 1),), ((2, 3),), ((0, len(TEXT)),), ((0, 1), (6, 7))):
        assert legal_span(TEXT, lambda f=fragments: Span(f)) == Span(fragments)


@pytest.mark.parametrize(
    ("fragments", "reason"),
    [
        (((0, 0),), "cannot be empty"),
        (((-1, 1),), "cannot be empty"),
        (((0, 2), (1, 3)), "run into the next part"),
        (((0, 8),), "The text ends at 7"),
        (((1, 2),), "only blanks"),
        (((3, 6),), "only blanks"),
        (((0, 1), (3, 4)), "only blanks"),
    ],
)
def test_illegal_spans_are_refused(fragments: tuple, reason: str) -> None:
    with pytest.raises(CommandRefused, match=reason):
        legal_span(TEXT, lambda: Span(fragments))


def test_span_of() -> None:
    event = an_event("e1", "Visit", (0, 1), (2, 3))
    assert span_of(a_mention(start=3, end=5), 7) == a_span((3, 5)), "a mention has one only"
    assert span_of(event, 1) == a_span((2, 3))
    for index in (-1, 2):
        with pytest.raises(CommandRefused, match=f"has no trigger {index + 1}"):
            span_of(event, index)


def test_relations_and_clusters_have_no_place() -> None:
    on = a_context(a_relation("r1"), a_cluster("c1"), an_event("e1"))
    assert spanned(on, "e1").id == "e1"
    for identifier in ("r1", "c1"):
        with pytest.raises(CommandRefused, match="has no place in the text"):
            spanned(on, identifier)


def test_twins() -> None:
    on = a_context(a_mention("m1", start=0, end=4), an_event("e1", "Visit", (0, 4)))
    refuse_twin(on, "Place", a_span((0, 4)))
    refuse_twin(on, "Person", a_span((0, 3)))
    refuse_twin(on, "Visit", a_span((0, 4)))
    with pytest.raises(CommandRefused, match="already tagged Person"):
        refuse_twin(on, "Person", a_span((0, 4)))


def test_with_span_changes_one_trigger_only() -> None:
    event = an_event("e1", "Visit", (0, 4), (39, 46))
    on = a_context(event)
    change = with_span(on, "Move", event, 1, lambda: a_span((47, 51)))
    on.marks.apply(change)
    assert on.marks.event("e1").triggers == (a_span((0, 4)), a_span((47, 51)))
