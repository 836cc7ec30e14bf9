"""Aliases and codes of an actor as people type them: `Erdoğan; RTE` and `wikidata Q39259; iso3 TUR`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from annotator.model.errors import CommandRefused
from annotator.model.said import said

SEPARATOR = ";"
_SYSTEM = re.compile(r"[^\s:=;]+")
# What is known of the codes of a system; others may be anything.
_SHAPES = {
    "wikidata": (re.compile(r"Q[1-9]\d*"), said("Q and a number, such as Q43")),
    "iso2": (re.compile(r"[A-Z]{2}"), said("two capital letters, such as TR")),
    "iso3": (re.compile(r"[A-Z]{3}"), said("three capital letters, such as TUR")),
}
EXAMPLE_CODES = {"wikidata": "Q43", "iso3": "TUR"}
_HELD = "\0"  # stands in no name, for it cannot be stored


def one_line(name: str) -> str:
    """A name as it is kept: no line breaks from the text it was taken from."""
    return " ".join(name.split())


def aliases_text(aliases: Iterable[str]) -> str:
    """Aliases as they can be typed again; one that holds a semicolon cannot."""
    return f"{SEPARATOR} ".join(aliases)


def parse_aliases(text: str, name: str, before: Iterable[str] = ()) -> tuple[str, ...]:
    """The aliases that were typed, each once, without the canonical name.

    An alias that stood there `before` stays whole although it holds a semicolon.
    """
    whole = sorted((alias for alias in before if SEPARATOR in alias), key=len, reverse=True)
    for number, alias in enumerate(whole):
        text = text.replace(alias, f"{_HELD}{number}{_HELD}")
    found = []
    for part in text.split(SEPARATOR):
        held = part.strip().strip(_HELD)
        found.append(whole[int(held)] if _HELD in part and held.isdigit() else part)
    return unique_names(found, name)


def unique_names(names: Iterable[str], but: str) -> tuple[str, ...]:
    """Each name once, in the order given, on one line, without this one."""
    cleaned = dict.fromkeys(map(one_line, names))
    return tuple(name for name in cleaned if name and name != but)


def codes_text(codes: Mapping[str, object]) -> str:
    """Codes as they can be typed again."""
    return f"{SEPARATOR} ".join(f"{system} {code}" for system, code in codes.items())


def parse_codes(text: str, before: Mapping[str, object] | None = None) -> dict[str, object]:
    """The codes that were typed, by their systems; `wikidata Q43`, `iso3: TUR` or `cow=640`.

    A value that reads as it did `before` stays the value it was, a number for instance.

    Raises:
        CommandRefused: a system without a code, one named twice, or a code of a wrong shape.
    """
    codes: dict[str, object] = {}
    for part in map(str.strip, text.split(SEPARATOR)):
        if not part:
            continue
        match = _SYSTEM.match(part)
        code = part[match.end() :].lstrip(" :=").strip() if match else ""
        if match is None or not code:
            raise CommandRefused(
                said("“{part}” is no code.", part=part),
                hint=said("Write the system and the code, such as wikidata Q43; iso3 TUR."),
            )
        system = match[0]
        if system in codes:
            raise CommandRefused(
                said("“{system}” is there twice.", system=system),
                hint=said("Leave one of its codes."),
            )
        kept = (before or {}).get(system)
        codes[system] = kept if kept is not None and str(kept) == code else code
        if codes[system] is not kept:
            refuse_bad_code(system, code)
    return codes


def refuse_bad_code(system: str, code: str) -> None:
    """Refuse a code that cannot be one of its system.

    Raises:
        CommandRefused: saying what its codes look like.
    """
    known = _SHAPES.get(system.lower())
    if known is not None and not known[0].fullmatch(code):
        raise CommandRefused(
            said("“{code}” is no {system} code.", code=code, system=system),
            hint=said("It is {known}.", known=known[1]),
        )
