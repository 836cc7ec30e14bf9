"""Reads the tables of marks and articles, which need not be in the order in which they were written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from annotator.formats.base import Finding, ReadContext, ReadRecord
from annotator.formats.building import RecordBuilder
from annotator.formats.long_table.grouping import RowsOfArticles
from annotator.formats.long_table.tables import (
    ARTICLES,
    JSON,
    RAW,
    Row,
    from_json,
    plain,
    rows_of,
)
from annotator.formats.offset_units import Positions, Quoted, find_counting, stored_text
from annotator.model.article import Byline, Published
from annotator.model.errors import BadInput
from annotator.model.identity import ActorId, LayerId, MarkId, text_sha256
from annotator.model.marks import MarkRef, NormalizedTime, Provenance
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

_LAYER_KINDS = frozenset({"manual", "import", "model", "adjudicated"})
_STATUSES = frozenset({"new", "in_progress", "complete", "flagged"})
_PRECISIONS = frozenset({"year", "month", "day", "hour", "minute", "second"})
_OWN = frozenset({"layer", "actor", "mention", "event", "relation", "cluster"})
_PARTS = frozenset(
    {
        "trigger",
        "argument",
        "member",
        "attribute",
        "note",
        "time",
        "fact",
        "label",
        "layer_fact",
        "alias",
        "code",
    }
)


def read_tables(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """The articles of `articles.csv`, each with its rows of this table of marks.

    Raises:
        BadInput: there is no table of articles beside it, or one of the two is no table.
    """
    articles = file.sibling(ARTICLES)
    if articles is None:
        raise BadInput(
            said("There is no {name} beside {where}.", name=ARTICLES, where=file.where),
            hint=said("The texts of the articles stand there."),
        )
    rows = RowsOfArticles(file)
    for head in rows_of(articles):
        identifier = plain(head, raw=False)["article_id"]
        made = _Article(file, context, head, rows.of(identifier))
        record = made.record()
        yield from made.builder.findings
        if record is not None:
            yield record
    for identifier, line in rows.left():
        yield Finding(
            file.where,
            said("There is no article {id} in {name}.", id=identifier, name=ARTICLES),
            line=line,
        )


class _Article:
    """One article on its way."""

    def __init__(self, file: Incoming, context: ReadContext, head: Row, rows: list[Row]) -> None:
        raw = head["cells"] == RAW
        self._head = plain(head, raw=raw)
        self._raw_text = self._head["text"]
        text = stored_text(self._raw_text)
        self.builder = RecordBuilder(
            context, file.where, text, reader="csv", id=self._head["article_id"] or None
        )
        self._own: dict[str, list[Row]] = defaultdict(list)
        self._parts: dict[tuple[str, str], list[Row]] = defaultdict(list)
        self._layers: dict[str, LayerId] = {}
        self._actors: dict[str, ActorId] = {}
        self._refs: dict[str, MarkRef] = {}
        for row in (plain(row, raw=raw) for row in rows):
            kind = row["record_kind"]
            if kind in _OWN:
                self._own[kind].append(row)
            elif kind in _PARTS:
                self._parts[kind, row["parent_id"]].append(row)
            else:
                self.builder.line = row.line
                self.builder.find(
                    said("There is no kind of row “{kind}”.", kind=kind[:40]), severity="error"
                )

    def record(self) -> ReadRecord | None:
        """The record; what is wrong is in the builder's findings."""
        self._describe()
        self._positions = self._counting()
        for row in self._own["layer"]:
            self._layer(row)
        for row in self._own["actor"]:
            self._actor(row)
        for rows in _by_id(self._own["mention"]):
            self._mention(rows)
        for row in self._own["event"]:
            self._event(row)
        for row in self._own["event"]:
            self._arguments(row)
        for row in self._own["relation"]:
            self._relation(row)
        for row in self._own["cluster"]:
            self._cluster(row)
        self._mend_times()
        self.builder.line = self._head.line
        return self.builder.record()

    # -- the article -------------------------------------------------------------------------

    def _describe(self) -> None:
        head = self._head
        value, precision = head["published"].strip(), head["published_precision"]
        published = None
        if value:
            raw = head["published_raw"] or None
            published = Published(value, precision if precision in _PRECISIONS else "day", raw)
        authors = self._json(head, "authors")
        extra, origin = self._json(head, "extra"), self._json(head, "import")
        bylines = [
            Byline(one["name"], str(one.get("kind") or "person"))
            for one in (authors if isinstance(authors, list) else ())
            if isinstance(one, dict) and isinstance(one.get("name"), str)
        ]
        if head["authors"].strip() and not isinstance(authors, list):
            bylines = [Byline(name.strip()) for name in head["authors"].split(";") if name.strip()]
        self.builder.describe(
            title=head["title"],
            source=head["source"],
            authors=bylines,
            published=published,
            language=head["language"],
            url=head["url"],
            extra=extra if isinstance(extra, dict) else None,
            origin=origin if isinstance(origin, dict) else None,
        )
        hashed = head["text_sha256"]
        if hashed and hashed != text_sha256(self.builder.text):
            self.builder.line = head.line
            self.builder.find(
                said("The text is not the one that was exported; marks may stand elsewhere."),
                said("A spreadsheet cuts cells of more than 32,767 characters."),
            )

    def _json(self, row: Row, column: str) -> Any:
        return from_json(row[column], self._head["article_id"])

    def _counting(self) -> Positions:
        rows = [*self._own["mention"]]
        rows += [r for (kind, _), parts in self._parts.items() if kind == "trigger" for r in parts]
        quoted = []
        for row in rows:
            place = _place(row)
            if place is not None:
                quoted.append(Quoted(*place, row["text"] or None))
        found = find_counting(self._raw_text, quoted)
        if not found.certain or found.unit != "code points":
            self.builder.find(
                said(
                    "Positions were taken as {unit}, line ends {line_ends}: {fitting} of {tried} "
                    "marks stand where their words are. Examples: {examples}.",
                    unit=found.unit,
                    line_ends=found.line_ends,
                    fitting=found.fitting,
                    tried=found.tried,
                    examples=" · ".join(found.examples),
                )
            )
        return Positions(self._raw_text, found.unit, found.line_ends)

    def _layer(self, row: Row) -> None:
        facts = self._values("layer_fact", row["annotation_id"])
        kind, status = row["type"], row["status"]
        seconds = facts.get("seconds")
        self._layers[row["annotation_id"]] = self.builder.layer(
            row["annotator"] or None,
            kind=kind if kind in _LAYER_KINDS else None,  # type: ignore[arg-type]
            status=status if status in _STATUSES else "in_progress",  # type: ignore[arg-type]
            id=row["annotation_id"],
            nothing_to_mark=facts.get("nothing_to_mark") is True,
            seconds=min(seconds, 1 << 30) if isinstance(seconds, int) else 0,
            labels=self._values("label", row["annotation_id"]),
        )

    def _actor(self, row: Row) -> None:
        identifier = row["annotation_id"]
        codes = self._values("code", identifier)
        self._actors[identifier] = self.builder.actor(
            row["text"],
            row["type"] or "?",
            aliases=[one["value"] for one in self._parts["alias", identifier] if one["value"]],
            codes={
                system: code if isinstance(code, str) else str(code)
                for system, code in codes.items()
            },
            id=identifier,
        )

    # -- marks -------------------------------------------------------------------------------

    def _mention(self, rows: list[Row]) -> None:
        first = rows[0]
        ref = self.builder.mention(
            first["type"],
            self._fragments(rows),
            actor=self._actors.get(first["target_id"]),
            **self._common(first),
        )
        self._made(first, ref)

    def _event(self, row: Row) -> None:
        triggers = _by_id(self._parts["trigger", row["annotation_id"]])
        spans = [self._fragments(rows) for rows in triggers]
        self.builder.line = row.line
        ref = self.builder.event(row["type"], spans, **self._common(row))
        self._made(row, ref)

    def _arguments(self, row: Row) -> None:
        ref = self._refs.get(row["annotation_id"])
        if ref is None or ref.kind != "event":
            return
        for part in self._parts["argument", row["annotation_id"]]:
            self.builder.line = part.line
            filler = part["value"] if part["target_kind"] == "value" else self._ref(part)
            if filler is not None:
                self.builder.argument(ref, part["role"], filler)

    def _relation(self, row: Row) -> None:
        parts = self._parts["argument", row["annotation_id"]]
        self.builder.line = row.line
        ends = {part["role"]: self._ref(part) for part in parts}
        source, target = ends.get("source"), ends.get("target")
        if source is None or target is None:
            self._wrong(row, said("The relation {id} has no two ends.", id=row["annotation_id"]))
            return
        self.builder.relation(row["type"], source, target, **self._common(row))

    def _cluster(self, row: Row) -> None:
        parts = self._parts["member", row["annotation_id"]]
        self.builder.line = row.line
        members = [ref for part in parts if (ref := self._ref(part)) is not None]
        layer = self._layers.get(row["layer"])
        by = self._by(row) or Provenance("", "", "", "")
        self.builder.cluster(members, layer=layer, id=row["annotation_id"], by=by)

    def _common(self, row: Row) -> dict[str, Any]:
        """What every kind of mark has."""
        identifier = row["annotation_id"]
        notes = self._parts["note", identifier]
        return {
            "layer": self._layers.get(row["layer"]),
            "id": identifier,
            "attributes": self._values("attribute", identifier),
            "note": "\n".join(note["value"] for note in notes) or None,
            "by": self._by(row),
        }

    def _by(self, row: Row) -> Provenance | None:
        if not row["annotator"] or not row["created"]:
            return None
        facts = self._values("fact", row["annotation_id"])
        confidence, origin = facts.get("confidence"), facts.get("from")
        sure = isinstance(confidence, int | float) and not isinstance(confidence, bool)
        return Provenance(
            row["annotator"],
            str(facts.get("method") or "manual"),
            row["created"],
            str(facts.get("modified") or row["created"]),
            confidence if sure else None,
            tuple(map(str, origin)) if isinstance(origin, list) else (),
        )

    def _fragments(self, rows: list[Row]) -> list[tuple[int, int]]:
        found = []
        for row in rows:
            self.builder.line = row.line
            place = _place(row)
            stored = None if place is None else self._positions.range(*place)
            if stored is None:
                self._wrong(
                    row,
                    said(
                        "{start}–{end} is no place in the text.",
                        start=row["start"][:20],
                        end=row["end"][:20],
                    ),
                )
                continue
            words = self.builder.text[stored[0] : stored[1]]
            if row["text"] and "".join(words.split()) != "".join(row["text"].split()):
                self.builder.find(
                    said(
                        "“{text}” stands there, not “{quote}”; the place counts.",
                        text=words[:80],
                        quote=row["text"][:80],
                    )
                )
            found.append(stored)
        return found

    def _made(self, row: Row, ref: MarkRef | None) -> None:
        if ref is not None and self._refs.setdefault(row["annotation_id"], ref) is not ref:
            self._wrong(row, said("The id {id} stands twice.", id=row["annotation_id"][:40]))

    def _mend_times(self) -> None:
        """Times, now that the marks they were read from are known."""
        for identifier, ref in self._refs.items():
            parts = self._values("time", identifier)
            start, end, anchor = parts.get("start"), parts.get("end"), parts.get("anchor")
            if not isinstance(start, str) or not start:
                continue
            source = self._refs.get(str(parts.get("from")))
            precision = parts.get("precision")
            time = NormalizedTime(
                start,
                end if isinstance(end, str) and end else None,
                str(precision) if precision in _PRECISIONS else "day",
                parts.get("approximate") is True,
                anchor if isinstance(anchor, str) else None,
                MarkId(source.id) if source is not None else None,
            )
            self.builder.change_mark(ref, time=time)

    # -- parts -------------------------------------------------------------------------------

    def _values(self, kind: str, parent: str) -> dict[str, Any]:
        """Name to value of the rows of a kind below a mark; the last of a name counts."""
        found: dict[str, Any] = {}
        for row in self._parts.get((kind, parent), ()):
            value: Any = row["value"]
            if row["target_kind"] == JSON:
                value = from_json(value, parent)
            if row["attribute"] and value is not None:
                found[row["attribute"]] = value
        return found

    def _ref(self, row: Row) -> MarkRef | None:
        ref = self._refs.get(row["target_id"])
        if ref is None:
            self._wrong(row, said("There is no mark {id}.", id=row["target_id"][:40]))
        return ref

    def _wrong(self, row: Row, why: str) -> None:
        self.builder.line = row.line
        self.builder.find(
            why, severity="error", mark=row["annotation_id"] or row["parent_id"] or None
        )


def _by_id(rows: Iterable[Row]) -> list[list[Row]]:
    """The rows of each mark, which somebody may have sorted otherwise."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["annotation_id"]].append(row)
    return list(found.values())


def _place(row: Row) -> tuple[int, int] | None:
    """Start and end of a row; spreadsheets may have made `12.0` of 12."""
    start, end = row["start"].strip(), row["end"].strip()
    start, end = start.removesuffix(".0"), end.removesuffix(".0")
    if not (start.isascii() and start.isdecimal() and end.isascii() and end.isdecimal()):
        return None
    return (int(start), int(end)) if len(start) < 13 and len(end) < 13 else None
