"""Knows languages by the names that news databases give them, and says their tags."""

from __future__ import annotations

import re

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
_TAGS = {name: tag for tag, names in _NAMES.items() for name in names.split()}
_TAG = re.compile(r"[a-z]{2}(?:-[a-z]{2,4})?\Z")
_WORD = re.compile(r"[^\W\d_]+")
MAX_NAME = 80  # code points


def language_tag(words: str) -> str | None:
    """The tag of the first language that is named (`GERMAN; DEUTSCH` is `de`), or None.

    A tag of a language that is known (`en`, `pt-BR`) is taken as it is.
    """
    words = words.strip()
    if len(words) > MAX_NAME:
        return None
    folded = words.casefold()
    if _TAG.match(folded) and folded[:2] in _NAMES:
        return words
    return next((_TAGS[word] for word in _WORD.findall(folded) if word in _TAGS), None)
