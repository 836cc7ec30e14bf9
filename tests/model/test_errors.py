"""Errors say what happened and what to do."""

from __future__ import annotations

import pytest

from annotator.model import errors


@pytest.mark.parametrize(
    "kind", [value for value in vars(errors).values() if isinstance(value, type)]
)
def test_message_and_hint(kind: type[errors.AnnotatorError]) -> None:
    error = kind("It broke.", hint="Mend it.")
    assert (error.message, error.hint) == ("It broke.", "Mend it.")
    assert str(error) == "It broke. Mend it."
    assert str(kind("It broke.")) == "It broke."
    assert isinstance(error, errors.AnnotatorError)
