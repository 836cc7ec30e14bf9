from __future__ import annotations

import pytest

from annotator.model.span import Span
from annotator.model.suggestion import Suggestion


def a_suggestion(confidence: float) -> Suggestion:
    return Suggestion("s1", "mention", "Person", Span.single(0, 4), confidence, "names")


@pytest.mark.parametrize(
    ("confidence", "shown"),
    [(0.97, "Person 0.97"), (0.999, "Person 0.99"), (1.0, "Person 1.00"), (0.0, "Person 0.00")],
)
def test_the_caption_tells_the_confidence_and_never_too_much(confidence: float, shown: str) -> None:
    assert a_suggestion(confidence).caption == shown


@pytest.mark.parametrize("confidence", [-0.1, 1.01, float("nan")])
def test_confidence_is_a_share(confidence: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        a_suggestion(confidence)
