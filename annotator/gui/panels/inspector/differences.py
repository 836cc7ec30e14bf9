"""What a step changed of a mark, in a few words for each part of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from annotator.gui.canvas.presentation import describe
from annotator.gui.time_text import time_text
from annotator.gui.words import tr
from annotator.model.identity import ActorId
from annotator.model.mark_set import MarkSet
from annotator.model.marks import (
    Actor,
    Annotation,
    Cluster,
    Event,
    Mark,
    MarkRef,
    Mention,
    Relation,
)
from annotator.model.shortening import shortened

LONGEST = 60  # code points of a value


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the words of a difference are taken from: the text, its marks, the registry."""

    text: str
    marks: MarkSet
    actors: Mapping[ActorId, Actor]


def differences(before: Mark | None, after: Mark | None, known: Surroundings) -> list[str]:
    """What became of a mark between two states, None being "not there"."""
    if after is None:
        return [tr("removed")]
    new = dict(_facts(after, known))
    if before is None:
        return [_told(name, "", value) for name, value in new.items() if value]
    old = dict(_facts(before, known))
    names = dict.fromkeys((*new, *old))
    return [
        _told(name, old.get(name, ""), new.get(name, ""))
        for name in names
        if old.get(name, "") != new.get(name, "")
    ]


def _told(name: str, before: str, after: str) -> str:
    if not before:
        return tr("{name}: {value}", name=name, value=after)
    if not after:
        return tr("{name}: no longer {value}", name=name, value=before)
    return tr("{name}: {before} → {after}", name=name, before=before, after=after)


def _facts(mark: Mark, known: Surroundings) -> Iterator[tuple[str, str]]:
    """The parts of a mark by name, each as words that differ where the parts do."""
    if isinstance(mark, Cluster):
        yield tr("members"), ", ".join(mark.members)
        return
    yield tr("label"), mark.type
    match mark:
        case Mention():
            yield tr("text"), _quoted(mark.span.quote(known.text))
            yield tr("actor"), _actor(mark.actor, known)
            yield tr("time"), time_text(mark.time)
        case Event():
            quotes = (_quoted(span.quote(known.text)) for span in mark.triggers)
            yield tr("trigger"), "; ".join(quotes)
            for role in dict.fromkeys(argument.role for argument in mark.arguments):
                yield role, "; ".join(_filler(one, known) for one in mark.fillers(role))
            yield tr("time"), time_text(mark.time)
        case Relation():
            yield tr("from"), _filler(mark.source, known)
            yield tr("to"), _filler(mark.target, known)
    yield from _common(mark)


def _common(mark: Annotation) -> Iterator[tuple[str, str]]:
    for name, value in mark.attributes.items():
        shown = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
        yield name, shown
    yield tr("note"), _quoted(mark.note) if mark.note else ""


def _actor(actor: ActorId | None, known: Surroundings) -> str:
    if actor is None:
        return ""
    found = known.actors.get(actor)
    return found.name if found else tr("an actor that is gone ({id})", id=actor)


def _filler(filler: MarkRef | str, known: Surroundings) -> str:
    if isinstance(filler, str):
        return _quoted(filler)
    mark = known.marks.get(filler.id)
    if isinstance(mark, Mention):
        return _quoted(mark.span.quote(known.text))
    if isinstance(mark, Event | Relation):
        return describe(mark, known.text, LONGEST)
    return tr("a mark that is gone ({id})", id=filler.id)


def _quoted(words: str) -> str:
    return tr("“{words}”", words=shortened(" ".join(words.split()), LONGEST))
