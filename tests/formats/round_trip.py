"""Writes records in a format and reads them back, in memory, and compares what has a meaning."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

from annotator.formats.base import Finding, Format, Loss, ReadContext, ReadRecord, WriteContext
from annotator.formats.capabilities import Capabilities
from annotator.formats.projection import documents, project
from annotator.formats.record_data import record_of_new
from annotator.model.identity import ArticleId, text_sha256
from annotator.model.option import chosen_options
from annotator.model.schema import Schema
from annotator.untrusted.incoming import MemoryFile
from annotator.workspace.catalogue import find_schema

NEWS: Schema = find_schema("news")[1]
NOW = "2026-11-22T12:00:00Z"
Record = dict[str, Any]
Files = dict[str, bytes]

BY = {
    "author": "A1", "method": "manual", "created": "2026-11-22T10:15:30Z",
    "modified": "2026-11-22T10:15:30Z", "confidence": None, "from": [],
}  # fmt: skip


class MemorySink:
    """A sink that keeps every file in memory; `out` is the name that was asked for."""

    def __init__(self, out: str = "out") -> None:
        self.out = out
        self._parts: dict[str, list[bytes]] = {}

    @property
    def files(self) -> Files:
        return {name: b"".join(parts) for name, parts in self._parts.items()}

    def main(self) -> _Part:
        return self.inside(self.out)

    def beside(self, ending: str) -> _Part:
        stem = self.out.rsplit(".", 1)[0]
        return self.inside(stem + ending)

    def inside(self, name: str) -> _Part:
        return _Part(self._parts.setdefault(name, []))


class _Part:
    def __init__(self, parts: list[bytes]) -> None:
        self._parts = parts

    def write(self, data: bytes) -> None:
        self._parts.append(bytes(data))


def written(
    form: Format,
    records: Sequence[Record],
    options: Mapping[str, Any] | None = None,
    *,
    out: str = "",
    schema: Schema = NEWS,
) -> tuple[Files, list[Loss]]:
    """The files that these records make, by name, and what was lost on the way."""
    assert form.write is not None
    losses: list[Loss] = []
    sink = MemorySink(out or f"out{form.extensions[0]}")
    chosen = chosen_options(form.write_options, options or {})
    context = WriteContext(schema, losses.append, chosen)
    handed = form.holds(chosen)
    writer = form.write(sink, context)
    for record in records:
        for document in documents(record, handed):
            writer.add(project(document, handed, losses.append))
    writer.finish()
    return sink.files, losses


def read_back(
    form: Format,
    files: Files,
    options: Mapping[str, Any] | None = None,
    *,
    schema: Schema = NEWS,
    annotator: str | None = None,
) -> tuple[list[Record], list[Finding]]:
    """The records in those of the files that the format reads, and what it finds wrong."""
    records: list[Record] = []
    findings: list[Finding] = []
    for name in sorted(files):
        beside = {other: data for other, data in files.items() if other != name}
        file = MemoryFile(name, files[name], name, beside)
        if form.claims is not None and form.claims(file):
            continue
        if form.sniff(file.head(65_536), name):
            more, found = read_one(form, file, options, schema=schema, annotator=annotator)
            records += more
            findings += found
    return records, findings


def read_one(
    form: Format,
    file: MemoryFile,
    options: Mapping[str, Any] | None = None,
    *,
    schema: Schema = NEWS,
    annotator: str | None = None,
) -> tuple[list[Record], list[Finding]]:
    """The records in one file, whatever it looks like."""
    assert form.read is not None
    numbers = itertools.count(1)
    context = ReadContext(
        NOW,
        lambda: ArticleId(f"NEW{next(numbers):023}"),
        schema,
        chosen_options(form.read_options, options or {}),
        annotator,
    )
    items = list(form.read(file, context))
    records = [record_of_new(i.record, schema) for i in items if isinstance(i, ReadRecord)]
    return records, [item for item in items if isinstance(item, Finding)]


def projected(form: Format, records: Sequence[Record]) -> list[Record]:
    """What a format is expected to give back of these records."""
    return [
        project(document, form.capabilities, lambda _loss: None)
        for record in records
        for document in documents(record, form.capabilities)
    ]


def same(
    form: Format,
    records: Sequence[Record],
    *,
    options: Mapping[str, Any] | None = None,
    reading: Mapping[str, Any] | None = None,
    expected: Callable[[Record], Record] = lambda record: record,
) -> None:
    """Assert that read(write(records)) is what the capabilities promise.

    `expected` may change a projected record further, for what a format does beside them (positions
    widened to tokens, marks across sentences left out …); the losses must have said so.
    """
    files, _ = written(form, records, options)
    found, findings = read_back(form, files, reading)
    assert [f for f in findings if f.severity == "error"] == []
    wanted = [meaning(expected(one), form.capabilities) for one in projected(form, records)]
    assert [meaning(one, form.capabilities) for one in found] == wanted


# -- what is compared --------------------------------------------------------------------------


def meaning(record: Record, can: Capabilities) -> dict[str, Any]:
    """A record without ids (unless the format keeps them) and without what it cannot hold."""
    marks = {mark["id"]: mark for kind in ("mentions", "events") for mark in record[kind]}
    actors = {actor["id"]: actor for actor in record["actors"]}
    layers = {layer["id"]: number for number, layer in enumerate(record["layers"])}

    def common(mark: Record) -> list[Any]:
        shown: list[Any] = [mark["type"], sorted(mark["attributes"].items()), mark.get("note")]
        if can.ids:
            shown.append(mark["id"])
        if can.layers:
            shown.append(layers[mark["layer"]])
        if can.provenance:
            shown.append(sorted((k, v) for k, v in mark["by"].items()))
        elif can.confidence:
            shown.append(mark["by"].get("confidence"))
        return shown

    def time(mark: Record) -> Any:
        if not mark.get("time"):
            return None
        source = mark["time"]["from"]
        rest = sorted((k, v) for k, v in mark["time"].items() if k != "from")
        return [rest, None if source is None else shown(source, short=True)]

    def actor(mark: Record) -> Any:
        found = actors.get(mark["actor"] or "")
        return found and [
            found["name"],
            found["type"],
            found["aliases"],
            sorted(found["codes"].items()),
        ]

    def shown(identifier: str, *, short: bool = False) -> Any:
        mark = marks[identifier]
        if "spans" in mark:
            made = [mark["type"], mark["spans"]]
            return made if short else ["mention", *made, common(mark), actor(mark), time(mark)]
        return [
            "event",
            common(mark),
            [trigger["spans"] for trigger in mark["triggers"]],
            [[a["role"], a["value"] if "value" in a else end(a)] for a in mark["arguments"]],
            time(mark),
        ]

    def end(ref: Record) -> Any:
        return shown(ref["mention"] if "mention" in ref else ref["event"], short=False)

    made: dict[str, Any] = {
        "mentions": _sorted(shown(mark["id"]) for mark in record["mentions"]),
        "events": _sorted(shown(mark["id"]) for mark in record["events"]),
        "relations": _sorted(
            [common(r), end(r["source"]), end(r["target"])] for r in record["relations"]
        ),
        "clusters": _sorted(
            [c["kind"], _sorted(shown(member) for member in c["members"])]
            for c in record["clusters"]
        ),
    }
    if can.text:
        made["text"] = record["text"]
    if can.head:
        head = record["article"]
        made["head"] = {
            key: head[key]
            for key in ("title", "source", "authors", "published", "language", "url", "extra")
        }
    if can.layer_facts:
        made["layers"] = [
            {
                key: layer[key]
                for key in ("annotator", "kind", "status", "nothing_to_mark", "seconds", "labels")
            }
            for layer in record["layers"]
        ]
    return made


def _sorted(items: Any) -> list[Any]:
    return sorted(items, key=repr)


# -- records to try ----------------------------------------------------------------------------

_CHARACTERS = "ab cdé\n.,\N{NO-BREAK SPACE}\u2028\u0301\u200f\u05d0\u0627\N{PARTY POPPER}\N{WAVING WHITE FLAG}\u200d🏽'’-"


@st.composite
def texts(draw: st.DrawFn, *, plain: bool = False) -> str:
    """A text of words with what goes wrong in formats between them."""
    odd = "" if plain else _CHARACTERS
    word = st.sampled_from(
        ["Workers", "marched", "Lenvik", "U.S.", "north", "O'Brien", "police", "🚩"]
    )
    blank = st.sampled_from(
        [" ", " ", ", ", ". ", "\n", ".\n"]
        + ([] if plain else ["\N{NO-BREAK SPACE}", "\u2028", "  "])
    )
    pieces = draw(st.lists(st.tuples(word, blank), min_size=2, max_size=14))
    text = "".join(w + b for w, b in pieces)
    if odd and draw(st.booleans()):
        text += draw(st.text(odd, max_size=12))
    return text + "end"


@st.composite
def records(draw: st.DrawFn, *, plain: bool = False, most_layers: int = 2) -> Record:
    """A whole record: overlapping, nested and broken spans, nested events, relations, clusters."""
    text = draw(texts(plain=plain))
    layers = []
    made: Record = {
        "format": "annotator.article", "version": 1, "id": "01J9ZK3V7Q8W5T2N4B6C0D1E2F",
        "article": {
            "title": draw(st.sampled_from([None, "Workers march", "“Q” <b>&amp;</b>"])),
            "source": draw(st.sampled_from([None, "Trend"])),
            "authors": draw(st.sampled_from([[], [{"name": "Trend", "kind": "organization"}]])),
            "published": draw(st.sampled_from([None, {"value": "2022-10-13", "precision": "day", "raw": "13 Oct"}])),
            "language": draw(st.sampled_from([None, "en"])),
            "url": draw(st.sampled_from([None, "https://example.org/a?b=1&c=2"])),
            "extra": draw(st.sampled_from([{}, {"section": "Politics"}])),
            "import": {"reader": "text", "file": "a.txt"},
        },
        "text": text, "text_sha256": text_sha256(text),
        "schema": {"name": NEWS.name, "version": NEWS.version, "sha256": NEWS.sha256},
        "layers": layers,
        "actors": [{"id": "a1", "name": "Workers of Lenvik", "type": "Group", "aliases": ["the workers"], "codes": {"wikidata": "Q42"}}],
        "mentions": [], "events": [], "relations": [], "clusters": [],
    }  # fmt: skip
    for number in range(1, draw(st.integers(1, most_layers)) + 1):
        layers.append({
            "id": f"L{number}", "kind": "manual", "annotator": f"A{number}",
            "status": draw(st.sampled_from(["in_progress", "complete"])), "nothing_to_mark": False,
            "seconds": 0, "labels": {},
        })  # fmt: skip
        _fill(draw, made, f"L{number}", "" if number == 1 else f"-{number}")
    linked = {mention["actor"] for mention in made["mentions"]}
    made["actors"] = [actor for actor in made["actors"] if actor["id"] in linked]
    return made


def _fill(draw: st.DrawFn, made: Record, layer: str, end: str) -> None:
    text = made["text"]
    by = {**BY, "author": next(one["annotator"] for one in made["layers"] if one["id"] == layer)}
    labels = [label.name for label in NEWS.mention_types]
    mentions = []
    for number in range(draw(st.integers(0, 5))):
        spans = _spans(draw, text)
        kind = draw(st.sampled_from(labels))
        mentions.append({
            "id": f"m{number + 1}{end}", "layer": layer, "type": kind, "spans": spans,
            "text": _quote(text, spans),
            "actor": draw(st.sampled_from([None, "a1"])),
            "attributes": draw(st.sampled_from([{}, {"certainty": "low"}])),
            "time": None, "note": draw(st.sampled_from([None, "Is it?", "two\nlines\tand | more"])), "by": by,
        })  # fmt: skip
    events: list[Record] = []
    for number in range(draw(st.integers(0, 3))):
        kind = draw(st.sampled_from(NEWS.event_types))
        triggers = [_spans(draw, text) for _ in range(draw(st.sampled_from([1, 1, 1, 0, 2])))]
        unique = [list(map(list, t)) for t in dict.fromkeys(tuple(map(tuple, t)) for t in triggers)]
        roles = [role.name for role in kind.roles]
        arguments = []
        for role in draw(st.lists(st.sampled_from(roles), max_size=3)) if roles else []:
            choices: list[Record] = [{"value": "unknown"}]
            choices += [{"mention": m["id"]} for m in mentions] + [
                {"event": e["id"]} for e in events
            ]
            arguments.append({"role": role, **draw(st.sampled_from(choices))})
        events.append({
            "id": f"e{number + 1}{end}", "layer": layer, "type": kind.name,
            "triggers": [{"spans": t, "text": _quote(text, t)} for t in unique],
            "arguments": arguments,
            "attributes": draw(st.sampled_from([{}, {"realis": "future"}])),
            "time": draw(st.sampled_from([None, {
                "start": "2022-10-12", "end": "2022-10-13", "precision": "day", "approximate": False,
                "anchor": "published", "from": mentions[0]["id"] if mentions else None}])),
            "note": draw(st.sampled_from([None, "Is it?"])), "by": by,
        })  # fmt: skip
    ends = [{"mention": m["id"]} for m in mentions] + [{"event": e["id"]} for e in events]
    relations = []
    for number in range(draw(st.integers(0, 3)) if len(ends) > 1 else 0):
        source, target = draw(st.permutations(ends))[:2]
        relations.append({
            "id": f"r{number + 1}{end}", "layer": layer,
            "type": draw(st.sampled_from([r.name for r in NEWS.relation_types])),
            "source": source, "target": target, "attributes": {}, "note": None, "by": by,
        })  # fmt: skip
    clusters = []
    for kind, marks in (("actor", mentions), ("event", events)):
        if len(marks) > 1 and draw(st.booleans()):
            members = draw(st.permutations([mark["id"] for mark in marks]))[:2]
            clusters.append(
                {
                    "id": f"c{len(clusters) + 1}{end}",
                    "layer": layer,
                    "kind": kind,
                    "members": sorted(members),
                }
            )
    made["mentions"] += mentions
    made["events"] += events
    made["relations"] += relations
    made["clusters"] += clusters


def _spans(draw: st.DrawFn, text: str) -> list[list[int]]:
    """One fragment, or two that neither touch nor overlap; each with something that is not blank."""
    stops = [i for i in range(len(text)) if not text[i].isspace()]
    first = draw(st.sampled_from(stops))
    last = draw(st.sampled_from([i for i in stops if first <= i <= first + 12]))
    spans = [[first, last + 1]]
    later = [i for i in stops if i > last + 2]
    if later and draw(st.integers(0, 4)) == 0:
        start = draw(st.sampled_from(later))
        spans.append([start, start + 1])
    return spans


def _quote(text: str, spans: list[list[int]]) -> str:
    return " ".join(text[start:end] for start, end in spans)
