"""Where a mark may stand: inside the text, on more than blanks, and not twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from annotator.commands.base import Context
from annotator.model.change import Change
from annotator.model.errors import CommandRefused
from annotator.model.marks import Event, Mention
from annotator.model.said import said
from annotator.model.span import Span


def legal_span(text: str, make: Callable[[], Span]) -> Span:
    """The span that `make` returns, if this text can be marked there (code points).

    Raises:
        CommandRefused: fragments are empty, collide, lie outside the text or hold only blanks.
    """
    try:
        span = make()
    except ValueError as error:
        raise CommandRefused(
            said("A part of a mark cannot be empty or run into the next part."),
            hint=said("Leave at least one character, and end before the next part begins."),
        ) from error
    for start, end in span.fragments:
        if end > len(text):
            raise CommandRefused(
                said(
                    "The text ends at {count}; a mark cannot reach to {end}.",
                    count=len(text),
                    end=end,
                )
            )
        if not text[start:end].strip():
            raise CommandRefused(
                said("There are only blanks there."),
                hint=said("Select at least one visible character."),
            )
    return span


def span_of(mark: Mention | Event, trigger: int) -> Span:
    """The span of a mention, or that of an event's trigger.

    Raises:
        CommandRefused: the event has no such trigger.
    """
    if isinstance(mark, Mention):
        return mark.span
    if not 0 <= trigger < len(mark.triggers):
        raise CommandRefused(
            said(
                "{type} {mark} has no trigger {trigger}.",
                type=mark.type,
                mark=mark.id,
                trigger=trigger + 1,
            )
        )
    return mark.triggers[trigger]


def spanned(on: Context, identifier: str) -> Mention | Event:
    """The mention or event of this id; anything else has no place in the text and is refused."""
    mark = on.mark(identifier)
    if not isinstance(mark, Mention | Event):
        raise CommandRefused(
            said("{mark} has no place in the text of its own.", mark=on.name_of(mark))
        )
    return mark


def with_span(
    on: Context, label: str, mark: Mention | Event, trigger: int, make: Callable[[], Span]
) -> Change:
    """The change that gives a mention, or one trigger of an event, another span.

    Raises:
        CommandRefused: the span is not legal, is the same as before, or stands there already.
    """
    span = legal_span(on.article.text, make)
    if span == span_of(mark, trigger):
        raise CommandRefused(said("The mark already stands exactly there."))
    if isinstance(mark, Mention):
        refuse_twin(on, mark.type, span)
        return Change(label, (on.changed(mark, replace(mark, span=span)),))
    if span in mark.triggers:
        raise CommandRefused(said("This is already a trigger of {type}.", type=mark.type))
    triggers = (*mark.triggers[:trigger], span, *mark.triggers[trigger + 1 :])
    return Change(label, (on.changed(mark, replace(mark, triggers=triggers)),))


def refuse_twin(on: Context, label: str, span: Span) -> None:
    """Refuse a second mention of the same label on exactly the same span."""
    for mark in on.marks.at(span.start):
        if isinstance(mark, Mention) and mark.type == label and mark.span == span:
            raise CommandRefused(
                said("{mark} is already tagged {label}.", mark=on.name_of(mark), label=label)
            )
