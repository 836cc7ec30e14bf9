"""What readers yield says at least what it must."""

from __future__ import annotations

import dataclasses

import pytest

from annotator.ingest.base import ArticleReader, Draft, Remark


def test_a_draft_is_a_text_and_nothing_else_until_more_is_known() -> None:
    draft = Draft("Workers marched.")
    assert [value for value in dataclasses.astuple(draft)[1:] if value] == []
    with pytest.raises(dataclasses.FrozenInstanceError):
        draft.text = "changed"  # type: ignore[misc]


def test_a_remark_warns_unless_it_says_otherwise() -> None:
    assert Remark("A picture was left out.").severity == "warning"


def test_a_reader_needs_no_options() -> None:
    reader = ArticleReader("x", "X", (".x",), lambda head, name: 0, lambda file, options: iter(()))
    assert reader.options == ()
