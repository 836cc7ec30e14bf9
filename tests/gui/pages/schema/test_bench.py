"""Names that are new, and why others cannot be."""

from __future__ import annotations

from annotator.gui.pages.schema.bench import free_name, kinds_of_marks, why_not_name
from annotator.model.schema import ANY_ACTOR, ANY_EVENT, ANY_MENTION


def test_names() -> None:
    assert free_name("role", []) == "role"
    assert free_name("role", ["role", "role-2"]) == "role-3"
    assert why_not_name("Head-of.state_2", ["Person"]) == ""
    assert why_not_name("Öl", []) == ""
    assert "already" in why_not_name("Person", ["Person"])
    for wrong in ("", "two words", "-x", "a/b"):
        assert "no blanks" in why_not_name(wrong, [])
    assert [word for word, _ in kinds_of_marks()] == [ANY_ACTOR, ANY_MENTION, ANY_EVENT]
