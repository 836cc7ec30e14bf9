"""What is at the other end of arcs: where a mark's partners are, and what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import bidirectional

from annotator.gui.words import tr
from annotator.model.change import Change
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Argument, Event, MarkRef, Mention, Relation, spans_of
from annotator.model.shortening import shortened

# Code points of a mark's words beside the name of an arc.
LONGEST_WORDS = 22
RIGHT_TO_LEFT = {"R", "AL"}


@dataclass(frozen=True, slots=True)
class FarEnd:
    """A partner of a mark: its id and position in code points, and how they hang together.

    `inwards`: the arc comes from there, as from the event whose role the mark fills.
    """

    mark: str
    position: int
    name: str
    words: str
    inwards: bool

    @property
    def caption(self) -> str:
        """The arc and its other end in words."""
        return (
            tr("{name} of {words}", name=self.name, words=self.words)
            if self.inwards
            else f"{self.name}: {self.words}"
        )


def end_of(marks: MarkSet, text: str, identifier: str) -> tuple[int, str] | None:
    """Position and words of a mark, None for what does not stand on the text."""
    mark = marks.get(identifier)
    if not isinstance(mark, Mention | Event):
        return None
    spans = spans_of(mark)
    if not spans:
        return None
    return min(span.start for span in spans), words_of(text, spans[0].fragments)


def words_of(text: str, fragments: Sequence[tuple[int, int]]) -> str:
    """The words of a mark, shortened; those from right to left keep their order to themselves."""
    words = shortened(" ".join(text[a:b] for a, b in fragments), LONGEST_WORDS)
    if words.isascii() or not any(bidirectional(letter) in RIGHT_TO_LEFT for letter in words):
        return words
    return f"\u2068{words}\u2069"


def ends_of(marks: MarkSet, text: str, identifier: str) -> list[FarEnd]:
    """The other ends of a mark's arcs in the order of the text; of a relation, both its ends."""
    mark = marks.get(identifier)
    found: list[FarEnd] = []

    def add(other: str, name: str, *, inwards: bool) -> None:
        end = end_of(marks, text, other)
        if end is not None and other != identifier:
            position, words = end
            found.append(FarEnd(other, position, name, words, inwards))

    if isinstance(mark, Relation):
        add(mark.source.id, mark.type, inwards=True)
        add(mark.target.id, mark.type, inwards=False)
    if isinstance(mark, Event):
        for argument in mark.arguments:
            filler = _filler(argument)
            if filler is not None:
                add(filler, argument.role, inwards=False)
    for user in marks.dependents(identifier):
        if isinstance(user, Event):
            for argument in user.arguments:
                if _filler(argument) == identifier:
                    add(user.id, argument.role, inwards=True)
        elif isinstance(user, Relation):
            here = user.source.id == identifier
            add(user.target.id if here else user.source.id, user.type, inwards=not here)
    return sorted(found, key=lambda end: end.position)


def _filler(argument: Argument) -> str | None:
    """The mark that fills a role, if it is no literal value."""
    return argument.filler.id if isinstance(argument.filler, MarkRef) else None


def extent_of(marks: MarkSet, identifier: str) -> tuple[int, int] | None:
    """From where to where a mark stands in the text; a relation with both its ends."""
    mark = marks.get(identifier)
    if isinstance(mark, Relation):
        both = [extent_of(marks, end.id) for end in (mark.source, mark.target)]
        stretches = [extent for extent in both if extent is not None]
    else:
        spans = spans_of(mark) if mark is not None else ()
        stretches = [(span.start, span.end) for span in spans]
    if not stretches:
        return None
    return min(start for start, _ in stretches), max(end for _, end in stretches)


def moves_an_end(change: Change, marks: MarkSet) -> bool:
    """Whether other rows may name a mark that stands elsewhere now or says something else."""
    return any(
        isinstance(edit.before, Mention | Event)
        and isinstance(edit.after, Mention | Event)
        and spans_of(edit.before) != spans_of(edit.after)
        and bool(marks.dependents(edit.id) or isinstance(edit.after, Event))
        for edit in change.edits
    )
