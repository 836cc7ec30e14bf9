"""Languages are known by their names and by their tags."""

from __future__ import annotations

import pytest

from annotator.ingest.languages import language_tag


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("English", "en"),
        ("türkisch", "tr"),
        ("русский", "ru"),
        ("pt_BR", "pt-BR"),
        (" de ", "de"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        ("the language", None),
        ("", None),
        ("12", None),
    ],
)
def test_names_and_tags(words: str, tag: str | None) -> None:
    assert language_tag(words) == tag
