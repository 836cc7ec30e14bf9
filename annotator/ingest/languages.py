"""Knows the tag of a language that a source names in words."""

from __future__ import annotations

import re

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_NAMES = {
    "ar": "ara arabic arabe arabisch árabe arabo العربية",
    "az": "aze azerbaijani",
    "bg": "bulgarian bulgare bulgarisch",
    "ca": "catalan katalanisch catalán",
    "cs": "ces czech tchèque tschechisch",
    "da": "danish danois dänisch dansk",
    "de": "deu german deutsch allemand alemán tedesco alemão немецкий",
    "el": "ell greek grec griechisch",
    "en": "eng english englisch anglais inglés inglese inglês английский",
    "es": "spa spanish español espagnol spanisch spagnolo espanhol castellano испанский",
    "fa": "fas persian farsi persan persisch",
    "fi": "finnish finnois finnisch suomi",
    "fr": "fra french français französisch francés francese francês французский",
    "he": "heb hebrew hébreu hebräisch",
    "hi": "hin hindi",
    "hu": "hun hungarian hongrois ungarisch magyar",
    "id": "indonesian indonésien indonesisch",
    "it": "ita italian italien italienisch italiano итальянский",
    "ja": "jpn japanese japonais japanisch 日本語",
    "kk": "kaz kazakh",
    "ko": "kor korean coréen koreanisch 한국어",
    "ms": "malay",
    "nl": "nld dutch néerlandais niederländisch nederlands holandés olandese",
    "no": "norwegian norvégien norwegisch norsk",
    "pl": "pol polish polonais polnisch polski",
    "pt": "por portuguese português portugais portugiesisch portugués portoghese португальский",
    "ro": "ron romanian roumain rumänisch română",
    "ru": "rus russian русский russe russisch ruso russo",
    "sk": "slovak slovaque slowakisch",
    "sv": "swe swedish suédois schwedisch svenska",
    "th": "thai",
    "tr": "tur turkish turc türkisch türkçe",
    "uk": "ukr ukrainian ukrainien ukrainisch українська",
    "ur": "urd urdu",
    "vi": "vietnamese vietnamien vietnamesisch",
    "zh": "zho chinese chinois chinesisch chino cinese chinês mandarin 中文",
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
