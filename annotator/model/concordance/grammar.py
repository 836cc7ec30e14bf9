"""The query language of the concordance, read; `resources/manual/concordance.md` explains it.

query     = both { "OR" both }
both      = one { "AND" one | "NOT" one | condition }
one       = "NOT" one | placed
placed    = term { "NEAR/" number term | "IN" marks | "OUTSIDE" marks }
term      = "(" query ")" | words | expression | marks | condition
words     = word { word } | [ "=" ] quoted          (a word may end with *)
expression = "/" … "/" [ "i" ]
marks     = "[" label { "with" role | "without" role | "actor" name | "by" name | name "=" value } "]"
condition = "source:" words | "date:" first [ ".." last ] | "status:" status
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal, cast, get_args

from annotator.model.concordance.query import (
    ANY_LABEL,
    Both,
    Dated,
    Either,
    Expression,
    Having,
    Marked,
    Near,
    Phrase,
    Placed,
    Query,
    Source,
    Without,
    Word,
    gives_rows,
)
from annotator.model.errors import BadInput
from annotator.model.marks import Status
from annotator.model.said import said
from annotator.model.schema import Schema, Target

FARTHEST = 1000
MOST_PARTS = 100  # more than a person writes; the reader calls itself for every bracket
Kind = Literal["word", "quoted", "expression", "sign", "operator", "near", "condition", "end"]
_KINDS: dict[str, Target] = {"mention": "mention", "event": "event", "relation": "relation"}
QUOTES = '"“”„«»'
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


class QueryFault(BadInput):
    """A query that cannot be understood; `start` and `end` say where, in its code points."""

    def __init__(self, message: str, start: int, end: int, *, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.start = start
        self.end = end


@dataclass(frozen=True, slots=True)
class _Piece:
    """One piece of the query: what it is, what it says, where it stands."""

    kind: Kind
    text: str
    start: int
    end: int
    flags: str = ""


def parse(text: str, schema: Schema | None = None) -> Query:
    """The query that this text is.

    Args:
        text: What was written.
        schema: Labels and roles that are not in it are faults, unless they are quoted.

    Raises:
        QueryFault: it is empty or cannot be understood; says where and what to write.
    """
    reader = _Reader(text, schema)
    query = reader.query()
    left = reader.ahead
    if left.kind != "end":
        raise QueryFault(
            said("This “{left}” closes nothing.", left=left.text), left.start, left.end
        )
    if not gives_rows(query):
        raise QueryFault(
            said("This only says which articles are meant, not what to show of them."),
            0,
            len(text),
            hint=said("Add words, /an expression/ or a [label]."),
        )
    return query


# -- pieces ----------------------------------------------------------------------------------


def _pieces(text: str) -> list[_Piece]:
    found: list[_Piece] = []
    position = 0
    while position < len(text):
        if text[position].isspace():
            position += 1
            continue
        piece = _piece_at(text, position)
        found.append(piece)
        position = piece.end
    if len(found) > 4 * MOST_PARTS:
        raise QueryFault(said("This query is too long."), 0, len(text))
    found.append(_Piece("end", "", len(text), len(text)))
    return found


def _piece_at(text: str, start: int) -> _Piece:
    character = text[start]
    if character in "()[]":
        return _Piece("sign", character, start, start + 1)
    if character in QUOTES or (character == "=" and text[start + 1 : start + 2] in [*QUOTES]):
        return _quoted(text, start)
    if character == "/":
        return _expression(text, start)
    end = start
    while end < len(text) and not text[end].isspace() and text[end] not in f"()[]{QUOTES}":
        end += 1
    return _word(text, start, end)


def _quoted(text: str, start: int) -> _Piece:
    exact = text[start] == "="
    begin = start + exact
    end = begin + 1
    while end < len(text) and text[end] not in QUOTES:
        end += 1
    if end == len(text):
        raise QueryFault(
            said("These quotation marks are not closed."),
            start,
            len(text),
            hint=said('Write " at the end.'),
        )
    return _Piece("quoted", text[begin + 1 : end], start, end + 1, "=" if exact else "")


def _expression(text: str, start: int) -> _Piece:
    end = start + 1
    while end < len(text) and text[end] != "/":
        end += 2 if text[end] == "\\" else 1
    if end >= len(text):
        raise QueryFault(
            said("This expression is not closed."),
            start,
            len(text),
            hint=said("Write / at its end."),
        )
    pattern = text[start + 1 : end].replace("\\/", "/")
    after = end + 1
    while after < len(text) and text[after].isalpha():
        after += 1
    flags = text[end + 1 : after]
    if flags not in ("", "i"):
        raise QueryFault(
            said("“{flags}” means nothing behind an expression.", flags=flags),
            end + 1,
            after,
            hint=said("Only i can stand there: any case."),
        )
    if not pattern:
        raise QueryFault(said("This expression is empty."), start, after)
    return _Piece("expression", pattern, start, after, flags)


def _word(text: str, start: int, end: int) -> _Piece:
    word = text[start:end]
    name, colon, value = word.partition(":")
    if colon and name in ("source", "date", "status"):
        if not value and text[end : end + 1] in [*QUOTES]:
            quoted = _quoted(text, end)
            return _Piece("condition", quoted.text, start, quoted.end, name)
        return _Piece("condition", value, start, end, name)
    if word in ("AND", "OR", "NOT", "IN", "OUTSIDE"):
        return _Piece("operator", word, start, end)
    if word == "NEAR" or word.startswith("NEAR/"):
        return _Piece("near", word, start, end)
    return _Piece("word", word, start, end)


# -- reading ---------------------------------------------------------------------------------


class _Reader:
    """Reads a query from left to right."""

    def __init__(self, text: str, schema: Schema | None) -> None:
        self._pieces = _pieces(text)
        self._at = 0
        self._schema = schema

    @property
    def ahead(self) -> _Piece:
        return self._pieces[self._at]

    def _take(self) -> _Piece:
        piece = self.ahead
        self._at += piece.kind != "end"
        return piece

    def _is(self, kind: Kind, text: str) -> bool:
        return self.ahead.kind == kind and self.ahead.text == text

    def query(self) -> Query:
        start = self.ahead.start
        parts = [self._both()]
        while self._is("operator", "OR"):
            self._take()
            parts.append(self._both())
        if len(parts) == 1:
            return parts[0]
        if any(gives_rows(part) != gives_rows(parts[0]) for part in parts):
            raise QueryFault(
                said("Of what stands around OR, one gives rows and another is only a condition."),
                start,
                self._pieces[self._at - 1].end,
                hint=said("Join a condition with AND instead."),
            )
        return Either(tuple(parts))

    def _both(self) -> Query:
        parts = [self._one()]
        while True:
            if self._is("operator", "AND"):
                self._take()
            elif not (self._is("operator", "NOT") or self.ahead.kind == "condition"):
                break
            parts.append(self._one())
        if self.ahead.kind in ("word", "quoted", "expression") or self.ahead.text in ("(", "["):
            raise QueryFault(
                said("How does “{ahead}” go with what stands before it?", ahead=self.ahead.text),
                self.ahead.start,
                self.ahead.end,
                hint=said("Write AND, OR or NEAR/5 between them."),
            )
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def _one(self) -> Query:
        negations = 0
        while self._is("operator", "NOT"):
            self._take()
            negations += 1
        found = self._placed()
        for _ in range(negations):
            found = Without(found)
        return found

    def _placed(self) -> Query:
        start = self.ahead.start
        found = self._term()
        while self.ahead.kind == "near" or self.ahead.text in ("IN", "OUTSIDE"):
            operator = self._take()
            if operator.kind not in ("near", "operator"):
                self._at -= 1
                break
            if not gives_rows(found):
                raise QueryFault(
                    said(
                        "What stands before {operator} has no place in the text.",
                        operator=operator.text,
                    ),
                    start,
                    operator.start,
                )
            if operator.kind == "near":
                distance = _distance(operator)
                other_start = self.ahead.start
                other = self._term()
                if not gives_rows(other):
                    raise QueryFault(
                        said(
                            "What stands behind {operator} has no place in the text.",
                            operator=operator.text,
                        ),
                        other_start,
                        self._pieces[self._at - 1].end,
                    )
                found = Near(found, distance, other)
            elif self._is("sign", "["):
                found = Placed(found, operator.text == "IN", self._marks())
            else:
                raise QueryFault(
                    said("Behind {operator} a label is missing.", operator=operator.text),
                    operator.start,
                    max(self.ahead.end, operator.end),
                    hint=said(
                        "Write for instance {operator} [Person], or {operator} [*].",
                        operator=operator.text,
                    ),
                )
        return found

    def _term(self) -> Query:
        piece = self.ahead
        if piece.kind == "word":
            return self._words()
        if self._is("sign", "["):
            return self._marks()
        self._take()
        if piece.kind == "quoted":
            return _phrase(piece, piece.text.split(), exact=piece.flags == "=")
        if piece.kind == "expression":
            return Expression(piece.text, piece.flags == "i", piece.start)
        if piece.kind == "condition":
            return _condition(piece)
        if piece.kind == "sign" and piece.text == "(":
            inner = self.query()
            if not self._is("sign", ")"):
                raise QueryFault(
                    said("This bracket is not closed."),
                    piece.start,
                    piece.end,
                    hint=said("Write ) behind it."),
                )
            self._take()
            return inner
        if piece.kind == "end" and self._at == 0:
            raise QueryFault(said("Write what to look for."), 0, 0)
        before = self._pieces[self._at - 1] if piece.kind == "end" else piece
        raise QueryFault(
            said("Something is missing behind “{word}”.", word=before.text)
            if piece.kind == "end"
            else said("Something is missing before “{word}”.", word=before.text),
            before.start,
            before.end,
            hint=said('To look for the word itself, write "{before}".', before=before.text)
            if before.kind in ("operator", "near")
            else "",
        )

    def _words(self) -> Phrase:
        """Words beside each other are a phrase."""
        first = self.ahead
        words = []
        exact = first.text.startswith("=") and len(first.text) > 1
        while self.ahead.kind == "word":
            words.append(self._take())
        texts = [word.text for word in words]
        if exact:
            texts[0] = texts[0][1:]
        whole = _Piece("word", " ".join(texts), first.start, words[-1].end)
        return _phrase(whole, texts, exact=exact)

    # -- marks -------------------------------------------------------------------------------

    def _marks(self) -> Marked:
        opening = self._take()
        label = self._take()
        if label.kind not in ("word", "quoted"):
            raise QueryFault(
                said("A label is missing in the brackets."),
                opening.start,
                max(label.end, opening.end),
                hint=said("Write for instance [Person], or [*] for any mark."),
            )
        found = self._labelled(label)
        roles: list[tuple[str, bool]] = []
        attributes: list[tuple[str, str]] = []
        actor = annotator = None
        while not self._is("sign", "]"):
            piece = self._take()
            if piece.kind == "end":
                raise QueryFault(
                    said("These brackets are not closed."),
                    opening.start,
                    piece.end,
                    hint=said("Write ] behind."),
                )
            name, equals, value = piece.text.partition("=")
            if piece.kind == "word" and piece.text in ("with", "without"):
                roles.append((self._role(found, piece), piece.text == "with"))
            elif piece.kind == "word" and piece.text == "actor":
                actor = self._named(piece)
            elif piece.kind == "word" and piece.text == "by":
                annotator = self._named(piece)
            elif piece.kind == "word" and name and equals:
                attributes.append((name, value or self._named(piece)))
            else:
                raise QueryFault(
                    said("“{piece}” says nothing about a mark.", piece=piece.text),
                    piece.start,
                    piece.end,
                    hint=said(
                        "There can stand: with ROLE, without ROLE, actor NAME, by ANNOTATOR, "
                        "ATTRIBUTE=VALUE. Quote a label of several words."
                    ),
                )
        self._take()
        kind: Target | None = "event" if roles else "mention" if actor is not None else found.kind
        return Marked(found.label, kind, tuple(roles), tuple(attributes), actor, annotator)

    def _labelled(self, piece: _Piece) -> Marked:
        if piece.kind == "word" and piece.text == ANY_LABEL:
            return Marked()
        if piece.kind == "word" and piece.text in _KINDS:
            return Marked(kind=_KINDS[piece.text])
        schema = self._schema
        if schema is None or piece.kind == "quoted":
            return Marked(piece.text)
        if piece.text not in schema.labels():
            raise QueryFault(
                said("The schema has no label “{piece}”.", piece=piece.text),
                piece.start,
                piece.end,
                hint=_instead(piece.text, list(schema.labels())),
            )
        if schema.mention_type(piece.text):
            return Marked(piece.text, "mention")
        return Marked(piece.text, "event" if schema.event_type(piece.text) else "relation")

    def _role(self, marks: Marked, word: _Piece) -> str:
        piece = self._take()
        if piece.kind not in ("word", "quoted"):
            raise QueryFault(
                said("A role is missing behind “{word}”.", word=word.text), word.start, word.end
            )
        schema = self._schema
        if schema is None or piece.kind == "quoted":
            return piece.text
        declared = schema.event_type(marks.label)
        types = (declared,) if declared else schema.event_types
        if marks.kind not in (None, "event"):
            raise QueryFault(
                said("Only events have roles; {marks} is no event.", marks=marks.label),
                word.start,
                piece.end,
            )
        known = list(dict.fromkeys(role.name for type_ in types for role in type_.roles))
        if piece.text not in known:
            raise QueryFault(
                said("“{role}” is no role of {event}.", role=piece.text, event=declared.name)
                if declared
                else said("“{role}” is no role of any event.", role=piece.text),
                piece.start,
                piece.end,
                hint=_instead(piece.text, known),
            )
        return piece.text

    def _named(self, word: _Piece) -> str:
        piece = self._take()
        if piece.kind not in ("word", "quoted") or not piece.text.strip():
            raise QueryFault(
                said("A name is missing behind “{word}”.", word=word.text), word.start, word.end
            )
        return piece.text


def _phrase(piece: _Piece, words: list[str], *, exact: bool) -> Phrase:
    found = []
    for word in words:
        text = word.removesuffix("*")
        if "*" in text or not text:
            raise QueryFault(
                said(
                    "In “{word}” the star does not stand behind the beginning of a word.", word=word
                ),
                piece.start,
                piece.end,
                hint=said(
                    "Write visit* for every word that begins so; for anything else an expression: "
                    "/\\w*ing/"
                ),
            )
        found.append(Word(text, word.endswith("*")))
    if not found:
        raise QueryFault(said("There is nothing in these quotation marks."), piece.start, piece.end)
    return Phrase(tuple(found), exact)


def _distance(piece: _Piece) -> int:
    number = piece.text.removeprefix("NEAR").removeprefix("/")
    if not (number.isascii() and number.isdecimal() and 1 <= int(number) <= FARTHEST):
        raise QueryFault(
            said("NEAR does not say within how many tokens."),
            piece.start,
            piece.end,
            hint=said("Write for instance NEAR/5; at most {FARTHEST}.", FARTHEST=FARTHEST),
        )
    return int(number)


def _condition(piece: _Piece) -> Query:
    value = piece.text.strip()
    if piece.flags == "status":
        if value not in get_args(Status):
            raise QueryFault(
                said("There is no status “{value}”.", value=value),
                piece.start,
                piece.end,
                hint=said("There are: {known}.", known=get_args(Status)),
            )
        return Having(cast("Status", value))
    if not value:
        raise QueryFault(
            said("A value is missing behind “{flags}:”.", flags=piece.flags), piece.start, piece.end
        )
    if piece.flags == "source":
        return Source(value)
    first, dots, last = value.partition("..")
    if not dots:
        last = first
    if not (first or last) or any(end and not _DATE.fullmatch(end) for end in (first, last)):
        raise QueryFault(
            said("“{value}” is no date.", value=value),
            piece.start,
            piece.end,
            hint=said("Write 2021, 2021-03, 2021-03-14, or two of them: 2021-03..2021-06."),
        )
    return Dated(first, last)


def _instead(word: str, known: list[str]) -> str:
    lowered = {name.casefold(): name for name in known}
    near = get_close_matches(word.casefold(), lowered, n=3, cutoff=0.5)
    if near:
        *first, last = (lowered[name] for name in near)
        if first:
            return said("Perhaps {first} or {last}?", first=" or ".join(first), last=last)
        return said("Perhaps {name}?", name=last)
    return said("There are: {known}.", known=tuple(known)) if known else ""
