"""Reads training rows back, also changed ones and those of other programs, as far as they go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from annotator.formats.base import Finding, ReadContext, ReadRecord
from annotator.formats.building import usable_id
from annotator.formats.loose_json import json_objects
from annotator.formats.offset_units import Positions, Quoted, find_counting
from annotator.formats.record_facts import (
    begin_layer,
    items,
    mapping,
    storable,
    time_of,
    whole_number,
)
from annotator.formats.tokenized import Range
from annotator.formats.training_columns import COLUMNS, NAME, Data, RowColumns, range_of
from annotator.model.article import Byline, Published
from annotator.model.errors import BadInput
from annotator.model.identity import ActorId
from annotator.model.marks import Event, MarkRef, Mention, NormalizedTime
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.json_text import parse_json

_LAYER = ("annotator", "layer_kind", "status", "nothing_to_mark", "seconds", "labels")
_PRECISIONS = frozenset({"year", "month", "day", "hour", "minute", "second"})
_KINDS = frozenset({"manual", "import", "model", "adjudicated"})
_STATUSES = frozenset({"new", "in_progress", "complete", "flagged"})
_SHOWN = 40  # characters of a stranger's id in a message


def read_rows(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """The record of every row, one a line or in a list; a bad row stops no other.

    Raises:
        BadInput: the file cannot be read, or, where rows have several lines, not any further.
    """
    for item in json_objects(file):
        if isinstance(item, Finding):
            yield item
            continue
        line, value = item
        raw = value.pop("text", None)
        if not isinstance(raw, str):
            yield Finding(file.where, said("The row has no text."), line=line)
            continue
        tokens = value.pop("tokens", None)  # numbers and words that are only looked at
        try:
            row = storable(value)
        except ValueError:
            yield Finding(file.where, said("Lists or objects are nested too deeply."), line=line)
            continue
        made = _Row(RowColumns(file, context, row, raw, line), tokens)
        record = made.record()
        yield from made.builder.findings
        if record is not None:
            yield record


class _Row:
    """One row on its way to be a record."""

    def __init__(self, columns: RowColumns, tokens: object) -> None:
        self._columns = columns
        self._row = columns.row
        self.builder = columns.builder
        self._tokens: Sequence[Any] = items(tokens)
        self._refs: dict[tuple[str, str], MarkRef] = {}
        self._actors: dict[str, ActorId] = {}
        self._times: list[tuple[MarkRef, NormalizedTime]] = []

    def record(self) -> ReadRecord | None:
        """The record; what is wrong is in the builder's findings."""
        columns, row = self._columns, self._row
        self._describe()
        mentions, events = columns.objects(row, "mentions"), columns.objects(row, "events")
        triggers = [columns.objects(event, "triggers") for event in events]
        stretches = [*mentions, *(one for found in triggers for one in found)]
        counting = find_counting(columns.raw, self._quoted(stretches))
        self.builder.counted(counting)
        self._positions = Positions(columns.raw, counting.unit, counting.line_ends)
        self._layer()
        for actor in columns.objects(row, "actors"):
            self._actor(actor)
        for mention in mentions:
            self._mention(mention)
        made = [self._event(*one) for one in zip(events, triggers, strict=True)]
        for event, ref in zip(events, made, strict=True):
            if ref is not None:
                self._arguments(event, ref)
        for relation in columns.objects(row, "relations"):
            self._relation(relation)
        for cluster in columns.objects(row, "clusters"):
            self._cluster(cluster)
        self._mend_times()
        return self.builder.record()

    # -- the article and its layer -----------------------------------------------------------

    def _describe(self) -> None:
        columns, row = self._columns, self._row
        value = columns.words(row, "published")
        published = None
        if value.strip():
            raw = columns.words(row, "published_raw") or None
            precision = columns.choice(row, "published_precision", _PRECISIONS) or "day"
            published = Published(value, precision, raw)
        authors = []
        for author in columns.objects(row, "authors"):
            kind = columns.choice(author, "kind", ("person", "organization")) or "person"
            if name := columns.words(author, "name").strip():
                authors.append(Byline(name, kind))
        facts = {
            key: columns.words(row, key) or None for key in ("title", "source", "language", "url")
        }
        more = {
            key: one for key, one in row.items() if key not in COLUMNS and one not in (None, "")
        }
        identifier = columns.words(row, "id")
        if identifier and not usable_id(identifier):
            more["id"] = identifier
        self.builder.describe(
            **facts,  # type: ignore[arg-type]
            authors=authors,
            published=published,
            extra={**more, **self._own_fields()},
        )

    def _own_fields(self) -> Data:
        """The column `extra`, which is the text of a JSON object."""
        value = self._row.get("extra")
        if isinstance(value, str) and value.strip():
            try:
                value = storable(parse_json(value.encode(), NAME))
            except (BadInput, ValueError):  # no JSON, or nested too deeply
                value = ()
        if isinstance(value, dict):
            return value
        if value not in (None, ""):
            self._columns.wrong(said("“extra” is not the text of a JSON object."))
        return {}

    def _layer(self) -> None:
        row = self._row
        if any(row.get(key) for key in _LAYER):
            columns = self._columns
            facts = {
                "annotator": columns.words(row, "annotator"),
                "kind": columns.choice(row, "layer_kind", _KINDS),
                "status": columns.choice(row, "status", _STATUSES),
                "nothing_to_mark": row.get("nothing_to_mark"),
                "seconds": row.get("seconds"),
                "labels": columns.named(row, "labels"),
            }
            begin_layer(self.builder, facts)

    def _actor(self, actor: Data) -> None:
        columns = self._columns
        identifier, name, kind = (columns.words(actor, key) for key in ("id", "name", "type"))
        if not (identifier and name.strip() and kind.strip()):
            columns.wrong(said("An actor without id, name or type was left out."))
            return
        aliases = [columns.words(one, "name") for one in columns.objects(actor, "aliases")]
        codes = {
            system: str(code[-1] if isinstance(code, list) else code)
            for system, code in columns.named(actor, "codes").items()
            if code != []
        }
        self._actors[identifier] = self.builder.actor(
            name,
            kind,
            aliases=[alias for alias in aliases if alias.strip()],
            codes=codes,
            id=identifier,
        )

    # -- places ------------------------------------------------------------------------------

    def _quoted(self, stretches: Sequence[Data]) -> list[Quoted]:
        """What shows how positions are counted: marks with their words, else tokens, else marks."""
        placed = [
            Quoted(*place, words)
            for one in stretches
            if (place := range_of(one)) and isinstance(words := one.get("text") or None, str)
            if len(items(one.get("fragments"))) < 2
        ]
        if placed:
            return placed
        tokens = [
            Quoted(*place, token["text"])
            for token in self._tokens
            if isinstance(token, dict)
            and isinstance(token.get("text"), str)
            and (place := range_of(token))
        ]
        return tokens or [Quoted(*place) for one in stretches if (place := self._bounds(one))]

    def _bounds(self, stretch: Data) -> Range | None:
        """First and last position as the file counts; those of its tokens where it has none."""
        found = range_of(stretch)
        if found is not None:
            return found
        first, end = (
            whole_number(stretch.get("token_start")),
            whole_number(stretch.get("token_end")),
        )
        if first is None or end is None or not 0 <= first < end <= len(self._tokens):
            return None
        begin, last = (range_of(mapping(self._tokens[n])) for n in (first, end - 1))
        return None if begin is None or last is None else (begin[0], last[1])

    def _fragments(self, stretch: Data) -> list[Range]:
        """Where it stands in the stored text; empty, with a finding, where that is no place."""
        whole = self._bounds(stretch)
        given = [range_of(one) for one in self._columns.objects(stretch, "fragments")]
        parts = [part for part in given if part is not None]
        if len(parts) < len(given):
            parts = []
        outer = (min(p[0] for p in parts), max(p[1] for p in parts)) if parts else None
        if whole is not None and outer != whole:
            if given:
                self.builder.find(
                    said(
                        "The fragments do not begin and end at {start}–{end}; it is one piece now.",
                        start=whole[0],
                        end=whole[1],
                    )
                )
            parts = [whole]
        places = [self._positions.range(*part) for part in parts]
        found = [place for place in places if place is not None]
        if found and len(found) == len(places):
            return found
        start, end = (str(stretch.get(key))[:20] for key in ("start", "end"))
        self._columns.wrong(said("{start}–{end} is no place in the text.", start=start, end=end))
        return []

    def _kept(self, data: Data, spans: Sequence[Range]) -> dict[str, Any]:
        """The words that a stretch says, where others stand there; they are a warning, too."""
        quote = data.get("text")
        shown = " ".join(self.builder.text[start:end] for start, end in spans)
        if not isinstance(quote, str) or "".join(quote.split()) in ("", "".join(shown.split())):
            return {}
        self.builder.find(
            said(
                "“{text}” stands there, not “{quote}”; the place counts.",
                text=shown[:80],
                quote=quote[:80],
            )
        )
        return {"extra": {"foreign": {NAME: {"text": quote}}}}

    # -- marks -------------------------------------------------------------------------------

    def _mention(self, mention: Data) -> None:
        fragments = self._fragments(mention)
        if not fragments:
            return
        ref = self.builder.mention(
            self._columns.words(mention, "type"),
            fragments,
            actor=self._linked(mention),
            **self._common(mention),
            **self._kept(mention, fragments),
        )
        self._made(mention, ref)

    def _linked(self, mention: Data) -> ActorId | None:
        """The actor of a mention; one that the row does not describe is known by its name."""
        columns = self._columns
        identifier, name = (columns.words(mention, key) for key in ("actor_id", "actor_name"))
        if not identifier or identifier in self._actors:
            return self._actors.get(identifier)
        kind = columns.words(mention, "type")
        if not (name.strip() and kind.strip()):
            columns.wrong(said("There is no actor {id}.", id=identifier[:_SHOWN]))
            return None
        return self._actors.setdefault(identifier, self.builder.actor(name, kind, id=identifier))

    def _event(self, event: Data, triggers: Sequence[Data]) -> MarkRef | None:
        spans: list[list[Range]] = []
        kept: dict[str, Any] = {}
        for trigger in triggers:
            fragments = self._fragments(trigger)
            if fragments:
                spans.append(fragments)
                kept = self._kept(trigger, fragments) or kept
        ref = self.builder.event(
            self._columns.words(event, "type"), spans, **self._common(event), **kept
        )
        self._made(event, ref)
        return ref

    def _arguments(self, event: Data, ref: MarkRef) -> None:
        columns = self._columns
        for argument in columns.objects(event, "arguments"):
            kind, identifier, value = (columns.words(argument, k) for k in ("kind", "id", "value"))
            if kind == "value" or (not identifier and value):
                filler: MarkRef | str | None = value
            else:
                filler = self._ref(kind, identifier)
            if filler is not None:
                self.builder.argument(ref, columns.words(argument, "role"), filler)

    def _relation(self, relation: Data) -> None:
        words = self._columns.words
        source, target = (
            self._ref(words(relation, f"{end}_kind"), words(relation, f"{end}_id"))
            for end in ("source", "target")
        )
        if source is None or target is None:
            name = words(relation, "id")[:_SHOWN]
            self._columns.wrong(said("The relation {id} has no two ends.", id=name))
            return
        self.builder.relation(words(relation, "type"), source, target, **self._common(relation))

    def _cluster(self, cluster: Data) -> None:
        words = self._columns.words
        kind = {"actor": "mention", "event": "event"}.get(words(cluster, "kind"), "")
        found = [
            self._ref(kind, words(member, "id"))
            for member in self._columns.objects(cluster, "members")
        ]
        members = [member for member in found if member is not None]
        self.builder.cluster(members, id=words(cluster, "id") or None)

    def _common(self, mark: Data) -> dict[str, Any]:
        """What marks of every kind have."""
        words = self._columns.words
        return {
            "id": words(mark, "id") or None,
            "attributes": self._columns.named(mark, "attributes"),
            "note": words(mark, "note") or None,
        }

    def _made(self, data: Data, ref: MarkRef | None) -> None:
        """Note which mark it became, and when that was."""
        words = self._columns.words
        if ref is None:
            return
        identifier = words(data, "id")
        if identifier and self._refs.setdefault((ref.kind, identifier), ref) is not ref:
            self._columns.wrong(said("The id {id} stands twice.", id=identifier[:_SHOWN]), ref.id)
        start = words(data, "time_start")
        if not start:
            return
        time = time_of(
            {
                "start": start,
                "end": words(data, "time_end") or None,
                "precision": self._columns.choice(data, "time_precision", _PRECISIONS),
                "approximate": data.get("time_approximate"),
                "anchor": words(data, "time_anchor"),
                "from": words(data, "time_from"),
            }
        )
        if time is None:
            shown = " – ".join(filter(None, (start, words(data, "time_end"))))[:80]
            self._columns.wrong(
                said("“{words}” is not a date that can be understood.", words=shown), ref.id
            )
        else:
            self._times.append((ref, time))

    def _mend_times(self) -> None:
        """Times, now that the mentions they were read from are known."""
        for ref, time in self._times:
            source = self._ref("mention", time.source) if time.source else None
            mark = self.builder.mark(ref)
            assert isinstance(mark, Mention | Event)
            self.builder.change_mark(ref, time=replace(time, source=source.id if source else None))

    def _ref(self, kind: str, identifier: str) -> MarkRef | None:
        """The mark of this id; of either kind where the row does not say which."""
        kinds = (kind,) if kind else ("mention", "event")
        found = next(filter(None, (self._refs.get((one, identifier)) for one in kinds)), None)
        if found is None:
            self._columns.wrong(said("There is no mark {id}.", id=identifier[:_SHOWN]))
        return found
