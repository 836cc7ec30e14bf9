"""A format says what it can hold, and so what it cannot."""

from __future__ import annotations

from dataclasses import replace

from annotator.formats.capabilities import ALL, EVERYTHING, Capabilities


def test_what_is_missing_is_named() -> None:
    assert EVERYTHING.missing() == ()
    assert replace(EVERYTHING, notes=frozenset({"mention"}), parts=False).missing() == (
        "parts",
        "notes",
    )
    assert "relations" in Capabilities().missing()
    assert "text" not in Capabilities().missing(), "every format but a few carries the text"
    assert "attributes" not in Capabilities(attributes=ALL).missing()
