"""Fields that only a format understands, kept and put back."""

from __future__ import annotations

import json

from annotator.formats.kept_fields import kept, restored


def test_an_object_comes_back_in_its_order() -> None:
    data = {"b": 1, "odd": [2], "a": 3}
    own = kept(data, 4, ("a", "b"))
    assert own == {"n": 4, "more": {"odd": [2]}, "keys": ["b", "odd", "a"]}
    assert json.dumps(restored({"a": 3, "b": 1}, own)) == json.dumps(data)


def test_a_usual_object_needs_nothing_but_its_number() -> None:
    own = kept({"a": 3, "b": 1, "annotator": {"id": "m1"}}, 0, ("a", "b"))
    assert own == {"n": 0}
    assert restored({"a": 3, "b": 1}, own) == {"a": 3, "b": 1}


def test_what_was_added_since_is_written_and_what_is_empty_is_not() -> None:
    own = kept({"a": 1}, 0, ("a", "b", "c"))
    assert restored({"a": 1, "b": 2, "c": []}, own) == {"a": 1, "b": 2}
