"""Writes queries from choices, so that nobody has to know the language they are written in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.model.concordance.grammar import QUOTES, QueryFault, parse
from annotator.model.concordance.query import ANY_LABEL, Expression, Marked, Phrase
from annotator.model.schema import Schema

What = Literal["words", "exact", "expression", "marks"]
_WORDS_OF_THE_LANGUAGE = frozenset({"AND", "OR", "NOT", "IN", "OUTSIDE", "NEAR"})


@dataclass(frozen=True, slots=True)
class Choices:
    """What is chosen in the form; what is empty asks nothing.

    `what` says how `words` is meant: as words in any case, as words in just these capitals, as a
    regular expression, or not at all because marks of `label` are looked for. `role` of an event
    must be `role_filled` or empty; `near` are words or a `[label]` within `distance` tokens;
    `placed_inside` says of `placed`, a label, whether hits must lie inside such a mark or outside.
    `first` and `last` are ISO dates or their beginnings.
    """

    what: What = "words"
    words: str = ""
    label: str = ANY_LABEL
    role: str = ""
    role_filled: bool = False
    actor: str = ""
    attribute: tuple[str, str] = ("", "")
    near: str = ""
    distance: int = 5
    placed: str = ""
    placed_inside: bool = False
    together_with: str = ""
    not_with: str = ""
    source: str = ""
    first: str = ""
    last: str = ""
    status: str = ""


def written(choices: Choices) -> str:
    """The query that asks for what was chosen; empty where nothing is looked for."""
    found = _hits(choices)
    if not found:
        return ""
    parts = [found]
    if _other(choices.near):
        parts.append(f"NEAR/{choices.distance} {_other(choices.near)}")
    if choices.placed:
        side = "IN" if choices.placed_inside else "OUTSIDE"
        parts.append(f"{side} [{label_words(choices.placed)}]")
    if _other(choices.together_with):
        parts.append(f"AND {_other(choices.together_with)}")
    if _other(choices.not_with):
        parts.append(f"NOT {_other(choices.not_with)}")
    if choices.source.strip(QUOTES + " "):
        parts.append(f"source:{quoted(choices.source)}")
    if choices.first or choices.last:
        same = choices.first == choices.last
        parts.append(f"date:{choices.first if same else f'{choices.first}..{choices.last}'}")
    if choices.status:
        parts.append(f"status:{choices.status}")
    return " ".join(parts)


def quoted(words: str) -> str:
    """Words between quotation marks, so that none is taken for a word of the language."""
    return '"' + " ".join("".join(" " if c in QUOTES else c for c in words).split()) + '"'


def phrase_of(words: str, *, exact: bool = False) -> str:
    """The query for these words next to each other, in just these capitals or in any."""
    plain = " ".join(words.split())
    sign = "=" if exact else ""
    if not plain:
        return ""
    if any(quote in plain for quote in QUOTES) or plain.rstrip("*") != plain:
        return _literally(plain, any_case=not exact)
    return sign + quoted(plain)


def _literally(words: str, *, any_case: bool) -> str:
    """An expression for words that cannot stand between quotation marks."""
    special = "\\.^$*+?{}[]()|/"
    pattern = "".join(f"\\{sign}" if sign in special else sign for sign in words)
    return f"/{pattern.replace(' ', chr(92) + 's+')}/{'i' if any_case else ''}"


def label_words(label: str) -> str:
    """A label as it stands in square brackets."""
    plain = label.isidentifier() or all(part.isidentifier() for part in label.split("-"))
    return label if plain or label == ANY_LABEL else quoted(label)


def _hits(choices: Choices) -> str:
    words = choices.words.strip()
    match choices.what:
        case "marks":
            return _marks(choices)
        case "expression":
            return f"/{_closed(words)}/" if words else ""
        case "exact":
            return f"={quoted(words)}" if words.strip(QUOTES + " ") else ""
        case _:
            return _plain(words)


def _marks(choices: Choices) -> str:
    inside = [label_words(choices.label)]
    if choices.role:
        inside.append(f"{'with' if choices.role_filled else 'without'} {label_words(choices.role)}")
    if choices.actor.strip():
        inside.append(f"actor {quoted(choices.actor)}")
    name, value = choices.attribute
    if name and value:
        inside.append(f"{name}={value if value.isidentifier() else quoted(value)}")
    return f"[{' '.join(inside)}]"


def _closed(pattern: str) -> str:
    """A regular expression in which no slash ends it."""
    found, escaped = [], False
    for sign in pattern:
        found.append("\\/" if sign == "/" and not escaped else sign)
        escaped = sign == "\\" and not escaped
    return "".join(found) + ("\\" if escaped else "")


def _other(words: str) -> str:
    """What else shall be there: plain words, or something in the language itself."""
    words = words.strip()
    try:
        query = parse(words)
    except QueryFault:
        return quoted(words) if words.strip(QUOTES + " ") else ""
    return words if isinstance(query, Phrase | Marked | Expression) else f"({words})"


def _plain(words: str) -> str:
    """Words as they are, quoted where the language means something else by them."""
    pieces = words.split()
    strange = any(
        piece in _WORDS_OF_THE_LANGUAGE or piece.startswith("NEAR/") or ":" in piece
        for piece in pieces
    )
    if strange or any(sign in words for sign in f"()[]{QUOTES}") or words.startswith(("=", "/")):
        return quoted(words) if words.strip(QUOTES + " ") else ""
    return " ".join(pieces)


def understood(text: str, schema: Schema) -> bool:
    """Whether a query is one."""
    try:
        parse(text, schema)
    except QueryFault:
        return False
    return True
