"""Marks and selections in words, as a screen reader says them."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.gui.time_text import time_words
from annotator.gui.words import tr
from annotator.model.identity import ActorId
from annotator.model.mark_set import MarkSet
from annotator.model.marks import (
    Actor,
    Annotation,
    Argument,
    Event,
    MarkRef,
    Mention,
    Relation,
)
from annotator.model.shortening import shortened

LONGEST = 80  # code points of quoted text; longer selections are counted instead
MOST_LINKS = 6  # what a mark takes part in; the rest is counted
MOST_HINTS = 12


class Speaker:
    """Puts the marks of one article into words.

    Args:
        text: The article.
        marks: Its marks.
        actors: The registry, for the names of linked mentions.
    """

    def __init__(self, text: str, marks: MarkSet, actors: Mapping[ActorId, Actor]) -> None:
        self._text = text
        self._marks = marks
        self._actors = actors

    def mark(self, mark: Annotation) -> str:
        """A mark with all it takes part in: “Person, Anna Kral, agent of Visit”."""
        match mark:
            case Mention():
                parts = [mark.type, self._quote(mark), *self._identity(mark)]
            case Event():
                parts = [tr("{type} event", type=mark.type), self._quote(mark)]
                parts += _some([self._argument(argument) for argument in mark.arguments])
            case _:
                source, target = self._end(mark.source.id), self._end(mark.target.id)
                parts = [
                    tr("{type} relation", type=mark.type),
                    tr("from {source}", source=source),
                    tr("to {target}", target=target),
                ]
        parts += [f"{name} {value}" for name, value in mark.attributes.items()]
        if not isinstance(mark, Relation):
            parts += _some(self._uses(mark))
        if mark.note:
            parts.append(tr("has a note"))
        return ", ".join(part for part in parts if part)

    def link(self, event: Event, argument: Argument) -> str:
        """An argument between its ends: “Visit, visited, agent, Anna Kral”."""
        return ", ".join((event.type, self._quote(event), self._argument(argument)))

    def hints(self, hints: Mapping[str, str]) -> str:
        """The marks that may be chosen, each after the hint to type: “a: Anna Kral; s: Baku”."""
        first = list(hints.items())[:MOST_HINTS]
        found = [f"{hint}: {self._end(mark)}" for mark, hint in first]
        if len(hints) > MOST_HINTS:
            found.append(tr("and {count} more", count=len(hints) - MOST_HINTS))
        return "; ".join(found)

    def selection(self, start: int, end: int) -> str:
        """Selected text; a long one by its length and its ends."""
        words = " ".join(self._text[start:end].split())
        if len(words) <= LONGEST:
            return tr("selected: {words}", words=words) if words else tr("blank selected")
        return tr(
            "{count} characters selected, from {first} to {last}",
            count=end - start,
            first=words[:30],
            last=words[-30:],
        )

    def _quote(self, mark: Mention | Event) -> str:
        if isinstance(mark, Mention):
            return shortened(mark.span.quote(self._text), LONGEST)
        if not mark.triggers:
            return tr("no trigger")
        return shortened("; ".join(span.quote(self._text) for span in mark.triggers), LONGEST)

    def _identity(self, mention: Mention) -> list[str]:
        found = []
        actor = self._actors.get(mention.actor) if mention.actor else None
        if actor is not None and actor.name != mention.span.quote(self._text):
            found.append(tr("actor {actor}", actor=actor.name))
        if mention.time is not None:
            found.append(time_words(mention.time))
        return found

    def _argument(self, argument: Argument) -> str:
        filler = argument.filler
        words = self._end(filler.id) if isinstance(filler, MarkRef) else filler
        return f"{argument.role} {words}"

    def _end(self, identifier: str) -> str:
        mark = self._marks.get(identifier)
        if isinstance(mark, Event):
            return tr("{type} event, {mark}", type=mark.type, mark=self._quote(mark))
        return self._quote(mark) if isinstance(mark, Mention) else tr("what is no longer there")

    def _uses(self, mark: Mention | Event) -> list[str]:
        found = []
        for user in self._marks.dependents(mark.id):
            if isinstance(user, Event):
                found += [
                    tr("{role} of {user_type}", role=argument.role, user_type=user.type)
                    for argument in user.arguments
                    if isinstance(argument.filler, MarkRef) and argument.filler.id == mark.id
                ]
            elif isinstance(user, Relation) and user.source.id == mark.id:
                found.append(f"{user.type} {self._end(user.target.id)}")
            elif isinstance(user, Relation):
                found.append(
                    tr(
                        "target of {user_type} from {end}",
                        user_type=user.type,
                        end=self._end(user.source.id),
                    )
                )
        return found


def _some(parts: list[str]) -> list[str]:
    """The first few of many parts, and how many are left."""
    if len(parts) <= MOST_LINKS:
        return parts
    return [*parts[:MOST_LINKS], tr("and {count} more", count=len(parts) - MOST_LINKS)]
