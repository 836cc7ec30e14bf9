"""The words of the window in the person's language: `tr` looks every one of them up."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.model.errors import AnnotatorError
from annotator.model.said import Said

CONTEXT = "annotator"


def tr(words: str, about: str = "", /, **values: object) -> str:
    """These words in the language of the window, with `{name}` replaced by the values.

    `words` is the English text and must be written out where `tr` is called, or nobody finds it to
    translate it. Where the same words mean two things, `about` tells them apart. What a value
    holds is never taken for a pattern; a value that is `Said` is shown in the same language, and
    `{count:,}` is written as the language writes numbers.
    """
    return _filled(QCoreApplication.translate(CONTEXT, words, about or None), values)


def shown(words: str) -> str:
    """What a lower layer said, in the language of the window; other text as it is."""
    return tr(words.pattern, words.about, **words.values) if isinstance(words, Said) else words


def shown_error(error: AnnotatorError) -> str:
    """What happened and what to do, in the language of the window."""
    return f"{shown(error.message)} {shown(error.hint)}".rstrip()


def number(value: float, places: int = 0) -> str:
    """A number as the language of the window writes it, with so many decimal places: 1,234.5."""
    locale = _locale()
    return locale.toString(value) if isinstance(value, int) else locale.toString(value, "f", places)


def percent(part: float, places: int = 0) -> str:
    """A part of 1 as the language of the window writes it: 12.5%."""
    return tr("{number}%", number=number(100.0 * part, places))


def _locale() -> QLocale:
    """How numbers are written; a system without a language of its own writes them as English."""
    locale = QLocale()
    return QLocale(QLocale.Language.English) if locale.language() == QLocale.Language.C else locale


def _filled(pattern: str, values: Mapping[str, object]) -> str:
    """The pattern with the values in it."""
    if not values:
        return pattern
    return pattern.format(**{name: _as_shown(value) for name, value in values.items()})


def _as_shown(value: object) -> object:
    match value:
        case str():
            return shown(value)
        case tuple():
            return ", ".join(str(_as_shown(item)) for item in value)
        case bool():
            return value
        case int():
            return _Whole(value)
        case float():
            return _Measured(value)
        case _:
            return value


class _Whole(int):
    """A whole number that `{count:,}` writes in the language of the window."""

    def __format__(self, how: str) -> str:
        return number(int(self)) if how == "," else super().__format__(how)


class _Measured(float):
    """A number of which `{size:.1f}` is written in the language of the window."""

    def __format__(self, how: str) -> str:
        written = super().__format__(how)
        return written.replace(".", _locale().decimalPoint())
