"""Languages are known by their names and by their tags."""

from __future__ import annotations

import pytest

from annotator.ingest.languages import first_language, language_tag


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


@pytest.mark.parametrize(
    ("words", "tag"),
    [("ENGLISH", "en"), ("GERMAN; DEUTSCH", "de"), ("French; Français", "fr"), ("Anglais", "en"),
     ("en", "en"), ("pt-BR", "pt-BR"), ("немецкий", "de"), ("", None), ("Klingon", None),
     ("xx", None), ("e" * 1000, None)],
)  # fmt: skip
def test_the_first_of_several_names(words: str, tag: str | None) -> None:
    assert first_language(words) == tag
