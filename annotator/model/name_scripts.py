"""Name scripts: which writing systems a name is written in, and which names look like another."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

# The scripts whose letters can be taken for those of another one, and those of news agencies.
_SCRIPTS = (
    "Latin",
    "Cyrillic",
    "Greek",
    "Armenian",
    "Georgian",
    "Hebrew",
    "Arabic",
    "Han",
    "Hiragana",
    "Katakana",
    "Hangul",
    "Bopomofo",
    "Devanagari",
    "Thai",
    "Cherokee",
)
_SCRIPT_OF = tuple((name, regex.compile(rf"\p{{Script={name}}}")) for name in _SCRIPTS)
_LETTER = regex.compile(r"[\p{L}--[\p{Script=Common}\p{Script=Inherited}]]", regex.V1)
_WORDS = regex.compile(r"[\p{L}\p{M}\p{N}]+")

# Scripts that stand together in one word of one language.
_TOGETHER = (
    frozenset({"Han", "Hiragana", "Katakana"}),
    frozenset({"Han", "Hangul"}),
    frozenset({"Han", "Bopomofo"}),
)

# Letters of other scripts that look like a Latin one; the pairs are of the kind that Unicode's
# technical standard 39 lists as confusable, as far as they occur in names.
_LOOKS_LIKE = str.maketrans(
    # Cyrillic
    "АВЕЅІЈКМНОРСТУХҮҺԚԜаеѕіјорсухһԁԛԝѡгӏкмтвн"
    # Greek
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανικορτυχγ"
    # Armenian
    "ՍՏԼՕոսօհցյ",
    "ABESIJKMHOPCTYXYHQWaesijopcyxhdqwwrlkmtbhABEZHIKMNOPTYXavikoptuxyUSLOnuohgj",
)


@lru_cache(maxsize=4096)
def script_of(letter: str) -> str:
    """The script of a letter; "" for what belongs to none, "other" for scripts that are not told."""
    if not _LETTER.match(letter):
        return ""
    return next((name for name, pattern in _SCRIPT_OF if pattern.match(letter)), "other")


def scripts_of(name: str) -> frozenset[str]:
    """The scripts of the letters of a name."""
    return frozenset(map(script_of, name)) - {""}


def mixed_words(name: str) -> tuple[str, ...]:
    """The words of a name that are made of letters of different scripts.

    Two words of different scripts are nothing unusual; one word in two scripts most often holds
    a letter that only looks right.
    """
    return tuple(word for word in _WORDS.findall(name) if _is_mixed(scripts_of(word)))


def strange_letters(word: str) -> tuple[str, ...]:
    """The letters of a mixed word that are of its rarer scripts, in the order of the word."""
    scripts = [script_of(letter) for letter in word]
    told = [script for script in scripts if script]
    if not told:
        return ()
    main = max(dict.fromkeys(told), key=told.count)
    found = (
        letter for letter, script in zip(word, scripts, strict=True) if script and script != main
    )
    return tuple(dict.fromkeys(found))


def skeleton(name: str) -> str:
    """What a name looks like: equal for names that the eye can hardly tell apart.

    Case counts, for O and o are told apart; accents count, too.
    """
    shown = unicodedata.normalize("NFKC", name).translate(_LOOKS_LIKE)
    return " ".join(shown.split())


def _is_mixed(scripts: frozenset[str]) -> bool:
    return len(scripts) > 1 and not any(scripts <= together for together in _TOGETHER)
