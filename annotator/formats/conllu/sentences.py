"""Sentences of CoNLL-U, their rows, and the text that they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from annotator.formats.base import Finding
from annotator.formats.offset_units import stored_text
from annotator.formats.text_lines import text_lines
from annotator.formats.tokenized import Range, found_in
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

MAX_TEXT = 10_000_000  # code points of a text that positions may ask for
ID = re.compile(r"([0-9]{1,8})(?:([-.])([0-9]{1,8}))?", re.ASCII)
_RANGE = re.compile(r"([0-9]{1,8}):([0-9]{1,8})", re.ASCII)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_BLANKS = {"s": " ", "t": "\t", "n": "\n", "r": "\r", "p": "|"}


@dataclass
class Row:
    """A word, a token of several words, or a word that is not there (`8.1`)."""

    line: int
    first: int
    kind: str
    last: int
    form: str
    misc: dict[str, str]
    place: Range | None = None


@dataclass
class Sentence:
    """The rows of a sentence and what its comments say, from this line on."""

    line: int
    meta: dict[str, str] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)

    def surface(self) -> list[Row]:
        """The rows that stand in the text: words inside a token of several are left out."""
        shown: list[Row] = []
        covered = -1
        for row in self.rows:
            if row.kind == "-":
                covered = row.last
                shown.append(row)
            elif not row.kind and row.first > covered:
                shown.append(row)
        return shown


def sentences_in(file: Incoming, findings: list[Finding]) -> Iterator[Sentence]:
    """The sentences of a file; what is no line of one is added to the findings.

    Raises:
        BadInput: the file cannot be read, or is not in UTF-8.
    """
    made = Sentence(1)
    for number, line in text_lines(file):
        if not line.strip(" \t"):
            if made.rows:
                yield made
                made = Sentence(number + 1)
        elif line.startswith("#"):
            key, _, value = line[1:].partition("=")
            words = key.split() or [""]
            if words[0] in {"newdoc", "newpar"}:
                made.meta[words[0]] = stored_text(value.strip())
            else:
                made.meta[key.strip()] = stored_text(value.removeprefix(" "))
        else:
            columns = line.split("\t")
            found = ID.fullmatch(columns[0])
            if found is None or len(columns) < 2 or not columns[1]:
                findings.append(
                    Finding(file.where, said("This is no line of CoNLL-U."), line=number)
                )
                continue
            first = int(found[1])
            kind = found[2] or ""
            misc = dict(
                part.partition("=")[::2]
                for part in (columns[9] if len(columns) > 9 else "").split("|")
            )
            last = int(found[3]) if kind == "-" else first
            made.rows.append(Row(number, first, kind, last, stored_text(columns[1]), misc))
    if made.rows:
        yield made


def placed_text(document: list[Sentence]) -> str:
    """The text, and the place of every row in it."""
    rows = [row for sentence in document for row in sentence.surface()]
    text = _by_positions(document, rows)
    if text is None:
        text = _by_blanks(document)
    for sentence in document:
        _place_inner_words(sentence)
    return text


def _by_positions(document: list[Sentence], rows: list[Row]) -> str | None:
    """The text where every token says its `TokenRange`; None where one does not."""
    position = 0
    places: list[Range] = []
    for row in rows:
        found = _RANGE.fullmatch(row.misc.get("TokenRange", ""))
        if found is None or not position <= int(found[1]) <= MAX_TEXT:
            return None
        if int(found[2]) - int(found[1]) != len(row.form):
            return None
        position = int(found[2])
        places.append((int(found[1]), position))
    firsts = {id(sentence.surface()[0]) for sentence in document if sentence.surface()}
    parts: list[str] = []
    position, after = 0, ""
    for row, place in zip(rows, places, strict=True):
        gap = place[0] - position
        known = after + _blanks(row.misc.get("SpacesBefore", ""))
        if len(known) != gap:
            known = "\n" + " " * (gap - 1) if gap and position and id(row) in firsts else " " * gap
        parts += [known, row.form]
        row.place = place
        position = place[1]
        after = _blanks(row.misc.get("SpacesAfter", ""))
    return "".join([*parts, after])


def _by_blanks(document: list[Sentence]) -> str:
    """The text by `SpacesAfter`, else by `# text`, else by `SpaceAfter=No`."""
    paragraphs = any("newpar" in sentence.meta for sentence in document)
    exact = any("SpacesAfter" in row.misc for s in document for row in s.rows)
    parts: list[str] = []
    position, after = 0, ""
    for number, sentence in enumerate(document):
        shown = sentence.surface()
        if not exact and number:
            after = " " if paragraphs and "newpar" not in sentence.meta else "\n"
        whole = (
            None if exact else found_in(sentence.meta.get("text", ""), [[r.form for r in shown]])
        )
        if whole is not None and len(whole.tokens) == len(shown):
            position += len(after)
            for row, place in zip(shown, whole.tokens, strict=True):
                row.place = (position + place[0], position + place[1])
            parts += [after, whole.text]
            position += len(whole.text)
            after = ""
            continue
        for row in shown:
            between = after + _blanks(row.misc.get("SpacesBefore", ""))
            row.place = (position + len(between), position + len(between) + len(row.form))
            parts += [between, row.form]
            position = row.place[1]
            after = _after(row.misc)
    return "".join([*parts, after if exact else ""])


def _after(misc: Mapping[str, str]) -> str:
    if "SpacesAfter" in misc:
        return _blanks(misc["SpacesAfter"])
    return "" if misc.get("SpaceAfter") == "No" else " "


def _blanks(written: str) -> str:
    """Blanks as UDPipe writes them: `\\s`, `\\t`, `\\n`, `\\r`, `\\p` for `|`, `\\\\`."""
    return stored_text(_ESCAPED.sub(lambda found: _BLANKS.get(found[1], found[1]), written))


def _place_inner_words(sentence: Sentence) -> None:
    """Words of one token stand where the token stands."""
    token: Row | None = None
    for row in sentence.rows:
        if row.kind == "-":
            token = row
        elif not row.kind and row.place is None and token is not None:
            row.place = token.place
