"""Knows the tag of a language that a source names in words."""

from __future__ import annotations

import re

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_LANGUAGES = {
    "arabic": "ar", "azerbaijani": "az", "chinese": "zh", "english": "en", "french": "fr",
    "german": "de", "greek": "el", "hebrew": "he", "hindi": "hi", "italian": "it",
    "japanese": "ja", "kazakh": "kk", "korean": "ko", "persian": "fa", "polish": "pl",
    "portuguese": "pt", "romanian": "ro", "russian": "ru", "spanish": "es", "turkish": "tr",
    "ukrainian": "uk", "urdu": "ur",
    "deutsch": "de", "englisch": "en", "französisch": "fr", "spanisch": "es", "russisch": "ru",
    "türkisch": "tr", "italienisch": "it", "anglais": "en", "allemand": "de", "français": "fr",
    "espagnol": "es", "español": "es", "inglés": "en", "italiano": "it", "português": "pt",
    "türkçe": "tr", "русский": "ru", "українська": "uk", "polski": "pl", "العربية": "ar",
}  # fmt: skip


def language_tag(words: str) -> str | None:
    """The tag (BCP 47) that these words are or stand for: `en` of `English`, `pt-BR` of `pt_BR`."""
    named = _LANGUAGES.get(words.strip().lower())
    if named is not None:
        return named
    return words.strip().replace("_", "-") if _TAG.fullmatch(words.strip()) else None
