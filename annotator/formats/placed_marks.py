"""Marks that a file gives by the numbers of its tokens, as they are put into a record."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from annotator.formats.building import RecordBuilder
from annotator.formats.loose_json import whole
from annotator.formats.tokenized import ForeignTokens, Range, foreign_tokens
from annotator.model.identity import LayerId
from annotator.model.marks import MarkRef, Provenance
from annotator.model.option import Option
from annotator.model.said import said


def untyped_option() -> Option:
    """What a mention is called that a file gives without a label of its own."""
    return Option(
        "untyped",
        said("Label of mentions without one"),
        "text",
        "Entity",
        said("For arguments that the file does not list among its mentions."),
    )


def tokens_in(sentences: Sequence[Sequence[str]], text: str | None) -> tuple[ForeignTokens, bool]:
    """The tokens in the text that is given, or in one made of them; whether the first was right."""
    found = foreign_tokens(sentences, text) if text else None
    if found is not None:
        return found, True
    made = foreign_tokens(sentences)
    assert made is not None  # without a text there is nothing that could not be found
    return made, not text


def say_text_differs(builder: RecordBuilder) -> None:
    """Warn that the text of a file was not used."""
    builder.find(said("Its tokens are not in its text; a text was made of the tokens."))


class PlacedMarks:
    """Mentions and events of one layer by their places; a place in use can be pointed to.

    Args:
        builder: The record.
        range_of: (start, end) in code points of a half-open stretch as the file counts, or None.
        untyped: Label of mentions that are only pointed to.
        layer: Where they belong; None for the first layer.
        by: Who made them; None for the import.
    """

    def __init__(
        self,
        builder: RecordBuilder,
        range_of: Callable[[int, int], Range | None],
        untyped: str,
        layer: LayerId | None = None,
    ) -> None:
        self.builder = builder
        self.layer = layer
        self._range_of = range_of
        self._untyped = untyped.strip() or "Entity"
        self.by_id: dict[str, MarkRef] = {}
        self._mentions: dict[Range, MarkRef] = {}
        self._events: dict[int, MarkRef] = {}

    def _place(self, first: object, end: object, label: str, quote: str = "") -> Range | None:
        start, stop = whole(first), whole(end)
        found = None if start is None or stop is None else self._range_of(start, stop)
        if found is None:
            self.builder.find(
                said(
                    "“{label}” at {first}–{end} was left out: the text does not go there.",
                    label=label,
                    first=str(first)[:20],
                    end=str(end)[:20],
                ),
                severity="error",
            )
        elif quote and "".join(quote.split()) != "".join(self.builder.text[slice(*found)].split()):
            self.builder.find(
                said(
                    "“{label}” says “{quote}” where the text says “{words}”.",
                    label=label,
                    quote=quote[:60],
                    words=self.builder.text[slice(*found)][:60],
                )
            )
        return found

    def mention(
        self,
        label: str,
        first: object,
        end: object,
        *,
        id: str = "",  # noqa: A002
        quote: str = "",
        by: Provenance | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> MarkRef | None:
        """Add the mention of these tokens (half-open); None, with a finding, where none are there."""
        place = self._place(first, end, label, quote)
        if place is None:
            return None
        name = label if label.strip() else self._untyped
        made = self.builder.mention(
            name, [place], id=id or None, layer=self.layer, by=by, extra=extra
        )
        if made is not None:
            self._mentions.setdefault(place, made)
            if id:
                self.by_id.setdefault(id, made)
        return made

    def mention_at(self, first: object, end: object, label: str = "") -> MarkRef | None:
        """The mention of these tokens; one is made where none is."""
        start, stop = whole(first), whole(end)
        place = None if start is None or stop is None else self._range_of(start, stop)
        known = None if place is None else self._mentions.get(place)
        return known or self.mention(label or self._untyped, first, end)

    def event(
        self,
        label: str,
        first: object,
        end: object,
        *,
        id: str = "",  # noqa: A002
        quote: str = "",
        by: Provenance | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> MarkRef | None:
        """Add the event whose trigger are these tokens (half-open)."""
        place = self._place(first, end, label, quote)
        if place is None:
            return None
        made = self.builder.event(
            label, [[place]], id=id or None, layer=self.layer, by=by, extra=extra
        )
        start = whole(first)
        if made is not None and start is not None:
            self._events.setdefault(start, made)
            if id:
                self.by_id.setdefault(id, made)
        return made

    def event_at(self, first: object) -> MarkRef | None:
        """The first event whose trigger begins with this token; None, with a finding, if none."""
        start = whole(first)
        found = None if start is None else self._events.get(start)
        if found is None:
            self.builder.find(
                said("No event begins at token {first}.", first=str(first)[:20]), severity="error"
            )
        return found

    def known(self, identifier: str) -> MarkRef | None:
        """The mark of this id in the file; None, with a finding, where there is none."""
        found = self.by_id.get(identifier)
        if found is None:
            self.builder.find(
                said("There is no mark {id}.", id=identifier[:40] or "?"), severity="error"
            )
        return found

    def relation(
        self,
        label: str,
        source: MarkRef | None,
        target: MarkRef | None,
        id: str = "",  # noqa: A002
    ) -> None:
        """Add a relation of this layer, if both ends are there."""
        if source is not None and target is not None:
            self.builder.relation(label, source, target, layer=self.layer, id=id or None)

    def cluster(self, members: Sequence[MarkRef | None]) -> None:
        """Add a cluster of those members that are there, if there are two at least."""
        there = list(dict.fromkeys(member for member in members if member is not None))
        if len(there) > 1:
            self.builder.cluster(there, layer=self.layer)
