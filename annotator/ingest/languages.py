"""Knows the tag of a language that a source names in words."""

from __future__ import annotations

import re

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_NAMES = {
    "ar": "arabic arabe arabisch árabe arabo العربية",
    "az": "azerbaijani",
    "bg": "bulgarian bulgare bulgarisch",
    "ca": "catalan katalanisch catalán",
    "cs": "czech tchèque tschechisch",
    "da": "danish danois dänisch dansk",
    "de": "german deutsch allemand alemán tedesco alemão немецкий",
    "el": "greek grec griechisch",
    "en": "english englisch anglais inglés inglese inglês английский",
    "es": "spanish español espagnol spanisch spagnolo espanhol castellano испанский",
    "fa": "persian farsi persan persisch",
    "fi": "finnish finnois finnisch suomi",
    "fr": "french français französisch francés francese francês французский",
    "he": "hebrew hébreu hebräisch",
    "hi": "hindi",
    "hu": "hungarian hongrois ungarisch magyar",
    "id": "indonesian indonésien indonesisch",
    "it": "italian italien italienisch italiano итальянский",
    "ja": "japanese japonais japanisch 日本語",
    "kk": "kazakh",
    "ko": "korean coréen koreanisch 한국어",
    "ms": "malay",
    "nl": "dutch néerlandais niederländisch nederlands holandés olandese",
    "no": "norwegian norvégien norwegisch norsk",
    "pl": "polish polonais polnisch polski",
    "pt": "portuguese português portugais portugiesisch portugués portoghese португальский",
    "ro": "romanian roumain rumänisch română",
    "ru": "russian русский russe russisch ruso russo",
    "sk": "slovak slovaque slowakisch",
    "sv": "swedish suédois schwedisch svenska",
    "th": "thai",
    "tr": "turkish turc türkisch türkçe",
    "uk": "ukrainian ukrainien ukrainisch українська",
    "ur": "urdu",
    "vi": "vietnamese vietnamien vietnamesisch",
    "zh": "chinese chinois chinesisch chino cinese chinês mandarin 中文",
}
_LANGUAGES = {name: tag for tag, names in _NAMES.items() for name in names.split()}
_WORD = re.compile(r"[^\W\d_]+")
MAX_NAMES = 80  # code points


def language_tag(words: str) -> str | None:
    """The tag (BCP 47) that these words are or stand for: `en` of `English`, `pt-BR` of `pt_BR`."""
    named = _LANGUAGES.get(words.strip().lower())
    if named is not None:
        return named
    return words.strip().replace("_", "-") if _TAG.fullmatch(words.strip()) else None


def first_language(words: str) -> str | None:
    """The tag of the first language that a field names, as `de` of `GERMAN; DEUTSCH`."""
    words = words.strip()[:MAX_NAMES]
    if words.lower()[:2] in _NAMES and _TAG.fullmatch(words):
        return words.replace("_", "-")
    return next(
        (_LANGUAGES[word] for word in _WORD.findall(words.lower()) if word in _LANGUAGES), None
    )
