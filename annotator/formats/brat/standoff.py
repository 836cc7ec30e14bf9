"""Takes the lines of brat's files of marks apart, and what notes and references hold together.

Source: brat.nlplab.org/standoff.html and `annotation.py` of brat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["T", "E", "R", "*", "A", "N", "#"]
Ranges = tuple[tuple[int, int], ...]

NOTE = "AnnotatorNotes"
ACTOR_NOTE = "Actor"  # of ours: what a registry says of an actor beside its name and codes
VALUE_NOTE = "Argument"  # of ours: an argument that is no mark
TIME, OWN_ACTOR = "TIMEX3", "actor"  # data bases in references: times, and actors of ours

# brat reads its files with a reader that ends lines at all of these.
ONE_BREAK = re.compile("[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
BREAKS = re.compile(f"{ONE_BREAK.pattern}+")
_ESCAPE = re.compile(r"\\(\\|n|u[0-9a-f]{4})")
_RANGE = re.compile(r"(\d{1,12}) (\d{1,12})\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of marks.

    `refs` are (name, id): the trigger and the arguments of an event, the ends of a relation, the
    members of an equivalence, or what an attribute, a reference or a note is about. `value` is the
    text of a mark, the value of an attribute, a reference as `data base:id`, or the words of a
    note; `shown` the words that stand behind a reference.
    """

    number: int
    raw: str
    kind: Kind
    id: str
    type: str
    spans: Ranges = ()
    refs: tuple[tuple[str, str], ...] = ()
    value: str = ""
    shown: str = ""


def lines_of(text: str) -> Iterator[Line | tuple[int, str]]:
    """The lines of a file; (number, line) of one that is empty or cannot be understood."""
    for number, raw in enumerate(text.split("\n"), start=1):
        yield _line(number, raw) or (number, raw)


def _line(number: int, raw: str) -> Line | None:
    identifier, _, rest = raw.rstrip("\r").partition("\t")
    data, tab, tail = rest.partition("\t")
    first = identifier[:1]
    if not data.strip() or identifier.split() != [identifier]:
        return None
    match first:
        case "T":
            return _text_bound(number, raw, identifier, data, tail)
        case "E":
            parts = [_named(part) for part in data.split()]
            if not all(name and target for name, target in parts):
                return None
            return Line(number, raw, "E", identifier, parts[0][0], refs=tuple(parts))
        case "R":
            words = data.split()
            ends = sorted(map(_named, words[1:]), key=lambda end: end[0] == "Arg2")
            if len(ends) != 2 or not all(name and target for name, target in ends):
                return None
            return Line(number, raw, "R", identifier, words[0], refs=tuple(ends))
        case "*":
            words = data.split()
            if len(words) < 2 or identifier != "*":
                return None
            return Line(number, raw, "*", "", words[0], refs=tuple(("", one) for one in words[1:]))
        case "A" | "M":
            words = data.split(None, 2)
            if len(words) < 2:
                return None
            value = words[2].strip() if len(words) == 3 else ""
            return Line(number, raw, "A", identifier, words[0], refs=(("", words[1]),), value=value)
        case "N":
            words = data.split()
            if len(words) != 3 or not all(_named(words[2])):
                return None
            refs = (("", words[1]),)
            return Line(
                number, raw, "N", identifier, words[0], refs=refs, value=words[2], shown=tail
            )
        case "#":
            words = data.split()
            if len(words) != 2 or not tab:
                return None
            return Line(number, raw, "#", identifier, words[0], refs=(("", words[1]),), value=tail)
        case _:
            return None


def _text_bound(number: int, raw: str, identifier: str, data: str, tail: str) -> Line | None:
    label, _, places = data.strip().partition(" ")
    spans = []
    for place in places.split(";"):
        found = _RANGE.match(place.strip())
        if found is None:
            return None
        spans.append((int(found[1]), int(found[2])))
    return Line(number, raw, "T", identifier, label, tuple(spans), value=tail)


def _named(part: str) -> tuple[str, str]:
    name, _, target = part.partition(":")
    return name, target


def role_of(name: str) -> str:
    """A role without the number that tells it from others of the same event (`Theme2`)."""
    return name.rstrip("0123456789") or name


def joined(spans: Sequence[Sequence[int]], text: str) -> Ranges:
    """Fragments in order, as one where nothing but line breaks parts them.

    A mark cannot run over the end of a line in brat, which then writes two fragments.
    """
    made: list[tuple[int, int]] = []
    for start, end in sorted(map(tuple, spans)):
        between = text[made[-1][1] : start] if made else ""
        if made and (start <= made[-1][1] or BREAKS.fullmatch(between)):
            made[-1] = (made[-1][0], max(made[-1][1], end))
        else:
            made.append((start, end))
    return tuple(made)


def escaped(words: str) -> str:
    """Words on one line; `unescaped` gives them back."""
    words = words.replace("\\", "\\\\").replace("\n", "\\n")
    return ONE_BREAK.sub(lambda found: f"\\u{ord(found[0]):04x}", words)


def unescaped(words: str) -> str:
    """The words of a note that was put on one line."""
    return _ESCAPE.sub(_character, words)


def _character(found: re.Match[str]) -> str:
    sign = found[1]
    return {"\\": "\\", "n": "\n"}.get(sign) or chr(int(sign[1:], 16))


def meanings(lines: Sequence[Line], text: str) -> list[tuple[Any, ...]]:
    """For each line what it says: the same for lines that brat takes for the same.

    Ids count only where others point to them; triggers stand for their events.

    Args:
        lines: The lines of one file.
        text: The text with line ends as in the file, in which positions are counted.
    """
    events: dict[str, str] = {}
    for line in lines:
        if line.kind == "E":
            events.setdefault(line.refs[0][1], line.id)

    def target(identifier: str) -> str:
        return events.get(identifier, identifier)

    def meaning(line: Line) -> tuple[Any, ...]:
        match line.kind:
            case "T":
                return ("T", line.id, line.type, joined(line.spans, text))
            case "E":
                arguments = tuple((role_of(name), target(one)) for name, one in line.refs[1:])
                return ("E", line.id, line.type, line.refs[0][1], arguments)
            case "R":
                return ("R", line.id, line.type, *(target(one) for _, one in line.refs))
            case "*":
                return ("*", frozenset(target(one) for _, one in line.refs))
            case "A":
                return ("A", line.type, target(line.refs[0][1]), line.value)
            case "N":
                return ("N", target(line.refs[0][1]), line.value)
            case "#":
                own = line.type if line.type in {ACTOR_NOTE, VALUE_NOTE} else NOTE
                words = unescaped(line.value).strip()
                return ("#", own, target(line.refs[0][1]), words)

    return [meaning(line) for line in lines]
