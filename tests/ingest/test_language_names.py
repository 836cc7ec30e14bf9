"""Languages by the names that databases give them."""

from __future__ import annotations

import pytest

from annotator.ingest.language_names import language_tag


@pytest.mark.parametrize(
    ("words", "tag"),
    [("ENGLISH", "en"), ("GERMAN; DEUTSCH", "de"), ("French; Français", "fr"), ("Anglais", "en"),
     ("en", "en"), ("pt-BR", "pt-BR"), ("русский", "ru"), ("", None), ("Klingon", None),
     ("xx", None), ("e" * 1000, None)],
)  # fmt: skip
def test_tags(words: str, tag: str | None) -> None:
    assert language_tag(words) == tag
