"""doccano's JSON Lines: labels as triples, or entities with relations.

doccano counts UTF-16 units, or grapheme clusters where a project is set so; the file does not say
which. Columns that it does not know are kept by it beside the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, cast

import orjson

from annotator.formats.base import (
    Finding,
    Format,
    Loss,
    ReadContext,
    ReadRecord,
    Record,
    WriteContext,
)
from annotator.formats.building import RecordBuilder
from annotator.formats.capabilities import Capabilities
from annotator.formats.counted import counted
from annotator.formats.line_writer import lines
from annotator.formats.linked_marks import gather
from annotator.formats.linked_spans import Link, Stretch, in_file_order, kept, ordered, spread
from annotator.formats.loose_json import json_objects
from annotator.formats.offset_units import UNITS, Positions, Quoted, Unit, stored_text
from annotator.formats.record_facts import (
    begin_layer,
    describe,
    head_data,
    items,
    mapping,
    storable,
    text_of,
    whole_number,
)
from annotator.model.offsets import Offsets
from annotator.model.option import Option
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

NAME = "doccano"
OURS = "annotator"  # the column of what is ours
_ENTITY_KEYS = ("id", "label", "start_offset", "end_offset")
_RELATION_KEYS = ("id", "from_id", "to_id", "type")
_LABEL_COLUMNS = ("entities", "label", "labels", "annotations")


# -- reading -----------------------------------------------------------------------------------


def read_rows(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """Every object of the file, one a line, pretty-printed or in a list; a bad one stops no other.

    Raises:
        BadInput: the file cannot be read, or, where objects have several lines, not any further.
    """
    for found in json_objects(file):
        if isinstance(found, Finding):
            yield found
            continue
        number, value = found
        try:
            row = storable(value)
        except ValueError:
            yield Finding(file.name, said("Lists or objects are nested too deeply."), line=number)
            continue
        text = _text_column(mapping(row), str(context.options.get("text_column") or ""))
        if text is None:
            yield Finding(
                file.name, said("This is no document of doccano with a text."), line=number
            )
            continue
        builder = _built(file, context, row, text, number)
        record = builder.record(number)
        yield from builder.findings
        if record is not None:
            yield record


def _text_column(row: Mapping[str, Any], wanted: str) -> str | None:
    """The column with the text: the one that was asked for, `text`, `data`, or the first of words."""
    for column in (wanted, "text", "data"):
        if isinstance(row.get(column), str):
            return column
    if wanted or not any(_spans_column(row, "") == key for key in row):
        return None
    return next((key for key, value in row.items() if isinstance(value, str)), None)


def _spans_column(row: Mapping[str, Any], wanted: str) -> str | None:
    """The column with labelled stretches, under whatever name."""
    columns = (wanted, *_LABEL_COLUMNS, *row)
    return next((key for key in columns if key in row and _is_spans(row[key])), None)


def _is_spans(value: object) -> bool:
    found = items(value)
    return bool(found) and all(_span_of(one) is not None for one in found[:1])


def _span_of(value: object) -> tuple[int, int, str] | None:
    """(start, end, label) of a triple or of an entity, as the file counts."""
    if isinstance(value, list) and len(value) == 3:
        start, end, label = value
    elif isinstance(value, dict):
        start, end, label = (value.get(key) for key in ("start_offset", "end_offset", "label"))
    else:
        return None
    first, last = whole_number(start), whole_number(end)
    if first is None or last is None:
        return None
    # Old exports have the number of a label in place of its name.
    return first, last, label if isinstance(label, str) else str(label or "")


def _built(
    file: Incoming, context: ReadContext, row: Record, column: str, number: int
) -> RecordBuilder:
    raw = row[column]
    ours = mapping(row.get(OURS))
    builder = RecordBuilder(
        context, file.name, stored_text(raw), reader=NAME, id=text_of(ours.get("id"))
    )
    builder.line = number
    spans_column = _spans_column(row, str(context.options.get("label_column") or ""))
    spans = items(row.get(spans_column)) if spans_column else ()
    marks = [Quoted(span[0], span[1]) for span in map(_span_of, spans) if span is not None]
    unit = ours.get("unit")
    if unit in UNITS:
        positions = Positions(raw, cast("Unit", unit))
    else:
        positions = counted(builder, raw, marks, expected="UTF-16 units")
    if ours:
        describe(builder, ours.get("article"))
        layer = begin_layer(builder, ours.get("layer"))
    else:
        layer = builder.layer(labels=_labels(row, spans_column))
        _describe(builder, row, column, spans_column, positions)
    stretches = _stretches(builder, spans, positions, ours=bool(ours))
    gather(builder, layer, NAME, stretches, _links(row, ours=bool(ours)))
    return builder


def _labels(row: Record, spans_column: str | None) -> Record:
    """Labels of the document as a whole, where it has labels that are no spans."""
    return {
        key: row[key] for key in ("label", "labels", "cats") if key != spans_column and row.get(key)
    }


def _describe(
    builder: RecordBuilder,
    row: Record,
    column: str,
    spans_column: str | None,
    positions: Positions,
) -> None:
    """Give the article the other columns."""
    holes = {column, "relations", *((spans_column,) if spans_column else ())}
    facts = {key: text_of(row.get(key)) for key in ("title", "source", "url", "language")}
    told = {*holes, *_LABEL_COLUMNS, "cats", "id", *(key for key in facts if facts[key])}
    own: Record = {
        "row": {key: None if key in holes else value for key, value in row.items()},
        "text": column,
        **({"spans": spans_column} if spans_column else {}),
        **({"unit": positions.unit} if positions.unit != "UTF-16 units" else {}),
    }
    if spans_column and isinstance(row[spans_column][0], list):
        own["triples"] = True
    builder.describe(
        **facts,  # type: ignore[arg-type]
        extra={key: value for key, value in row.items() if key not in told and value},
        foreign={NAME: own},
    )


def _stretches(
    builder: RecordBuilder, spans: Sequence[Any], positions: Positions, *, ours: bool
) -> list[Stretch]:
    found: dict[str, Stretch] = {}
    for number, value in enumerate(spans):
        span = _span_of(value)
        at = None if span is None else positions.range(span[0], span[1])
        if span is None or at is None or not span[2].strip():
            builder.find(
                said("Span {number} has no label or no place in the text.", number=number + 1),
                said("It was left out."),
                severity="error",
            )
            continue
        entity = mapping(value)
        key = _key(entity.get("id"), number)
        own: Record = {} if ours else {"n": number}
        if entity and not ours:
            own = kept(entity, number, _ENTITY_KEYS)
            own["id"] = entity.get("id")
        found[key if key not in found else f"#{number}"] = Stretch("", *at, span[2], None, {}, own)
    for key, stretch in found.items():
        stretch.key = key
    return list(found.values())


def _key(identifier: object, number: int) -> str:
    number_of = whole_number(identifier)
    return str(number_of) if number_of is not None else text_of(identifier) or f"#{number}"


def _links(row: Record, *, ours: bool) -> list[Link]:
    found = []
    for number, value in enumerate(items(row.get("relations"))):
        data = mapping(value)
        own: Record = {}
        if not ours:
            own = {**kept(data, number, _RELATION_KEYS), "id": data.get("id")}
        source, target = (_key(data.get(end), -1) for end in ("from_id", "to_id"))
        found.append(Link(source, target, str(data.get("type") or ""), None, {}, own))
    return found


# -- writing -----------------------------------------------------------------------------------


def _line(record: Record, context: WriteContext) -> bytes:
    """The record's line."""
    own = mapping(mapping(record.get("foreign")).get(NAME))
    row = mapping(own.get("row"))
    stretches, links = spread(record, None, NAME, context.lose)
    stretches, links = in_file_order(stretches), in_file_order(links)
    _tell_unsaid(record, context, stretches, links)
    ends = _ends(record, context, own, stretches)
    made: Record = {**row, own.get("text") or "text": record["text"]}
    plain = own.get("triples") if own.get("spans") else False
    if not row:
        plain = context.options.get("style") == "labels"
    column = text_of(own.get("spans")) or ("label" if plain else "entities")
    if plain and links and row:
        made.pop(column, None)
        column, plain = "entities", False
    if plain:
        _tell_links(record, context, links)
        made[column] = [[*ends[stretch.key], stretch.label] for stretch in stretches]
    elif not row or stretches or column in row:
        numbers = _numbers(stretches)
        made[column] = [_entity(stretch, numbers, ends) for stretch in stretches]
        if links or not row or "relations" in row:
            made["relations"] = [_relation(link, n, numbers) for n, link in enumerate(links)]
    if not row:
        made |= _columns(record, graphemes=context.options.get("count") == "graphemes")
    return orjson.dumps(made, option=orjson.OPT_APPEND_NEWLINE)


def _columns(record: Record, *, graphemes: bool) -> Record:
    """What stands beside text and marks in a document of ours."""
    head = head_data(record)
    layer = record["layers"][0] if record["layers"] else None
    return {
        "Comments": [],
        **{key: head[key] for key in ("title", "source", "url") if key in head},
        OURS: {
            "id": record["id"],
            "unit": "grapheme clusters" if graphemes else "UTF-16 units",
            "article": head,
            **({"layer": layer} if layer else {}),
        },
    }


def _numbers(stretches: Sequence[Stretch]) -> dict[str, int]:
    """Whole numbers as ids: those of the file, and free ones for what is new."""
    known = {
        one.key: number
        for one in stretches
        if (number := whole_number(one.own.get("id"))) is not None
    }
    taken = set(known.values())
    if len(taken) < len(known):
        known, taken = {}, set()
    number = 0
    for one in stretches:
        if one.key not in known:
            while number in taken:
                number += 1
            known[one.key] = number
            taken.add(number)
    return known


def _entity(
    stretch: Stretch, numbers: Mapping[str, int], ends: Mapping[str, tuple[int, int]]
) -> Record:
    start, end = ends[stretch.key]
    made = {
        "id": numbers[stretch.key],
        "label": stretch.label,
        "start_offset": start,
        "end_offset": end,
    }
    return ordered(made, stretch.own)


def _relation(link: Link, number: int, numbers: Mapping[str, int]) -> Record:
    known = whole_number(link.own.get("id"))
    made: Record = {
        "id": number if known is None else known,
        "from_id": numbers[link.source],
        "to_id": numbers[link.target],
        "type": link.label,
    }
    if link.own and known is None:
        del made["id"]
    return ordered(made, link.own)


def _ends(
    record: Record, context: WriteContext, own: Mapping[str, Any], stretches: Sequence[Stretch]
) -> dict[str, tuple[int, int]]:
    """Start and end of every stretch, as doccano counts."""
    text = record["text"]
    unit = own.get("unit") if own else context.options.get("count")
    if unit in ("graphemes", "grapheme clusters"):
        starts = _clusters(text)
        found = {}
        for one in stretches:
            first, last = bisect_right(starts, one.start) - 1, bisect_left(starts, one.end)
            found[one.key] = (first, last)
            if (starts[first], starts[last]) != (one.start, one.end):
                detail = f"{one.start}–{one.end} became {starts[first]}–{starts[last]}"
                context.lose(
                    Loss(record["id"], one.key, "spans inside characters", "expanded", detail)
                )
        return found
    turn: Callable[[int], int] = Offsets(text).to_utf16
    if unit == "code points":
        turn = int
    elif unit == "UTF-8 bytes":
        turn = Offsets(text).to_utf8
    return {one.key: (turn(one.start), turn(one.end)) for one in stretches}


def _clusters(text: str) -> list[int]:
    import regex

    return [*(match.start() for match in regex.finditer(r"\X", text)), len(text)]


def _tell_unsaid(
    record: Record, context: WriteContext, stretches: Sequence[Stretch], links: Sequence[Link]
) -> None:
    """List what will be taken for something else when it is read: labels must say all here."""
    schema = context.schema
    labels = {one.key: one.label for one in stretches}
    for one in stretches:
        event = schema.event_type(one.label) is not None and not schema.mention_type(one.label)
        if not one.further and event != (one.kind == "event"):
            detail = f"the schema has no {one.kind} {one.label} beside which it could be known"
            context.lose(Loss(record["id"], one.key, "kinds of marks", "flattened", detail))
    for link in links:
        known = schema.event_type(labels[link.source])
        role = known is not None and known.role(link.label) is not None
        if link.kind in ("argument", "relation") and role != (link.kind == "argument"):
            context.lose(
                Loss(
                    record["id"],
                    link.source,
                    f"{link.kind}s by their label",
                    "flattened",
                    link.label,
                )
            )


def _tell_links(record: Record, context: WriteContext, links: Sequence[Link]) -> None:
    """List what only relations would have told."""
    names = {
        "relation": "relations",
        "argument": "arguments",
        "fragment": "spans of parts",
        "trigger": "further triggers",
        "coref": "clusters",
    }
    for link in links:
        action = "flattened" if link.kind in ("fragment", "trigger") else "dropped"
        mark = str(link.facts.get("id") or link.source)
        feature = names[link.kind or "relation"]
        context.lose(Loss(record["id"], mark, feature, action, link.label))  # type: ignore[arg-type]


def _sniff(head: bytes, _name: str) -> int:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if b'"annotator.article"' in head or not start.startswith((b"{", b"[")):
        return 0
    if b'"start_offset"' in head and re.search(rb'"(entities|annotations)"\s*:\s*\[', head):
        return 90
    triples = rb'"[^"]{1,60}"\s*:\s*\[\s*\[\s*\d+\s*,\s*\d+\s*,\s*"[^"]*"\s*\]'
    if re.search(triples, head):
        named = re.search(rb'"labels?"\s*:\s*\[\s*\[', head) and re.search(rb'"(text|data)"', head)
        return 85 if named else 55
    if re.search(rb'"labels?"\s*:\s*\[\s*\]', head) and re.search(rb'"(text|data)"\s*:', head):
        return 55
    return 40 if b'"Comments"' in head and re.search(rb'"text"\s*:', head) else 0


FORMAT = Format(
    name=NAME,
    title=said("doccano, one JSON object a line"),
    extensions=(".jsonl", ".json"),
    sniff=_sniff,
    read=read_rows,
    write=lines(_line),
    capabilities=Capabilities(
        overlap=True,
        parts=True,
        relations=True,
        event_relations=True,
        events=True,
        several_triggers=True,
        event_arguments=True,
        actor_clusters=True,
        event_clusters=True,
        head=True,
        layer_facts=True,
    ),
    read_options=(
        Option(
            "text_column",
            said("Column of the text"),
            "text",
            "",
            said("Empty: `text`, or the first column of words."),
        ),
        Option(
            "label_column",
            said("Column of the labels"),
            "text",
            "",
            said("Empty: `entities` or `label`, or the first column of labelled spans."),
        ),
    ),
    write_options=(
        Option(
            "style",
            said("Marks"),
            "choice",
            "relations",
            said("Projects of doccano without relations read labels only."),
            (
                ("relations", said("Entities and relations")),
                ("labels", said("Labels only")),
            ),
        ),
        Option(
            "count",
            said("Positions"),
            "choice",
            "utf16",
            said("As the project is set in doccano: “Count grapheme clusters as one character”."),
            (
                ("utf16", said("UTF-16 units")),
                ("graphemes", said("Grapheme clusters")),
            ),
        ),
    ),
)
