"""Prodigy's JSON Lines: one example a line, with tokens, spans and relations between tokens.

Positions are code points; `token_end` is the last token itself; `head` and `child` of a relation
are the last tokens of its spans. What Prodigy has no place for stands in keys named `annotator`,
which it keeps and does not look at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import orjson

from annotator.formats.base import (
    Finding,
    Format,
    ReadContext,
    ReadRecord,
    Record,
    WriteContext,
)
from annotator.formats.building import RecordBuilder
from annotator.formats.capabilities import ALL, Capabilities
from annotator.formats.counted import counted
from annotator.formats.line_writer import lines
from annotator.formats.linked_marks import gather
from annotator.formats.linked_spans import (
    Link,
    Stretch,
    carried,
    in_file_order,
    kept,
    ordered,
    spread,
)
from annotator.formats.offset_units import Positions, Quoted, stored_text
from annotator.formats.record_facts import (
    begin_layer,
    confidence_of,
    describe,
    head_data,
    items,
    mapping,
    read_actors,
    storable,
    text_of,
    whole_number,
)
from annotator.formats.tokenized import TokenizedText, tokenized
from annotator.model.errors import BadInput
from annotator.model.identity import LayerId
from annotator.model.marks import Status
from annotator.model.option import Option
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.json_text import json_lines

NAME = "prodigy"
OURS = "annotator"  # the key of what is ours in an example, a span or a relation
_SPAN_KEYS = ("start", "end", "token_start", "token_end", "label")
_RELATION_KEYS = ("head", "child", "head_span", "child_span", "label")
_STATUSES: Mapping[str, Status] = {"accept": "complete", "reject": "flagged", "ignore": "flagged"}

Token = Record


# -- reading -----------------------------------------------------------------------------------


def read_examples(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """Every line's example; a bad one stops no other.

    Raises:
        BadInput: the file cannot be read.
    """
    for number, value in json_lines(file):
        if isinstance(value, BadInput):
            yield Finding(file.name, str(value), value.hint or "", number)
            continue
        try:
            example = storable(value)
        except ValueError:
            yield Finding(file.name, said("Lists or objects are nested too deeply."), line=number)
            continue
        if not isinstance(example, dict) or not isinstance(example.get("text"), str):
            yield Finding(
                file.name, said("This line is no example of Prodigy with a text."), line=number
            )
            continue
        builder = _built(file, context, example, number)
        record = builder.record(number)
        yield from builder.findings
        if record is not None:
            yield record


def _built(file: Incoming, context: ReadContext, example: Record, number: int) -> RecordBuilder:
    raw = example["text"]
    ours = mapping(example.get(OURS))
    builder = RecordBuilder(
        context, file.name, stored_text(raw), reader=NAME, id=text_of(ours.get("id"))
    )
    builder.line = number
    tokens = _tokens(example)
    answer = example.get("answer", "accept")
    refused = answer != "accept" and not context.options.get("rejected")
    if ours:
        describe(builder, ours.get("article"))
        layer = begin_layer(builder, ours.get("layer"))
    else:
        _describe(builder, example)
        layer = _begin_layer(builder, example)
        builder.describe(foreign={NAME: {"line": _skeleton(example, raw, refused=refused)}})
    if refused:
        if example.get("spans"):
            builder.find(
                said(
                    "The answer is “{answer}”; spans that are kept without being marks: {count}.",
                    answer=str(answer),
                    count=len(items(example.get("spans"))),
                ),
            )
        return builder
    positions = counted(builder, raw, list(_quoted(example, tokens)))
    stretches = _stretches(builder, example, positions, tokens)
    links = _links(example, stretches, tokens, positions)
    gather(builder, layer, NAME, stretches, links, read_actors(builder, ours.get("actors")))
    return builder


def _describe(builder: RecordBuilder, example: Record) -> None:
    meta = mapping(example.get("meta"))
    known = ("source", "title", "url", "language")
    given = {key: text_of(meta.get(key)) for key in known}
    builder.describe(
        **given,  # type: ignore[arg-type]
        extra={key: value for key, value in meta.items() if not given.get(key)},
    )


def _begin_layer(builder: RecordBuilder, example: Record) -> LayerId:
    labels = {key: example[key] for key in ("accept", "label") if example.get(key)}
    return builder.layer(
        text_of(example.get("_annotator_id")) or text_of(example.get("_session_id")),
        status=_STATUSES.get(str(example.get("answer")), "in_progress"),
        labels=labels,
    )


def _skeleton(example: Record, raw: str, *, refused: bool) -> Record:
    """The example without what the record holds, with its keys in their order."""
    holes = {"text"} if refused else {"text", "spans", "relations"}
    if stored_text(raw) != raw:
        holes.add("tokens")  # their positions are those of another text
    return {key: None if key in holes else value for key, value in example.items()}


def _tokens(example: Record) -> list[Token]:
    found = []
    for token in map(mapping, items(example.get("tokens"))):
        start, end = whole_number(token.get("start")), whole_number(token.get("end"))
        if start is not None and end is not None:
            found.append({**token, "start": start, "end": end})
    return found


def _quoted(example: Record, tokens: Sequence[Token]) -> Iterator[Quoted]:
    """The tokens, which say their words; without them the spans."""
    for token in tokens:
        if isinstance(token.get("text"), str) and token["text"].strip():
            yield Quoted(token["start"], token["end"], token["text"])
    if not tokens:
        for span in map(mapping, items(example.get("spans"))):
            start, end = whole_number(span.get("start")), whole_number(span.get("end"))
            if start is not None and end is not None:
                yield Quoted(start, end, text_of(span.get("text")))


def _stretches(
    builder: RecordBuilder,
    example: Record,
    positions: Positions,
    tokens: Sequence[Token],
) -> list[Stretch]:
    found: dict[str, Stretch] = {}
    for number, value in enumerate(items(example.get("spans"))):
        span = mapping(value)
        ours = mapping(span.get(OURS))
        place = _place(span, tokens)
        at = None if place is None else positions.range(*place)
        label = text_of(span.get("label"))
        if at is None or label is None:
            builder.find(
                said("Span {number} has no label or no place in the text.", number=number + 1),
                said("It was left out."),
                severity="error",
            )
            continue
        key = text_of(ours.get("id"))
        facts = dict(ours)
        if key is None or key in found:
            key = f"#{number}"
            facts.pop("id", None)
        sure = confidence_of(span.get("score"))
        if sure is not None and not ours:
            now = builder.context.now
            author = text_of(span.get("source")) or _annotator(builder, example)
            facts["by"] = _by(author, now, sure)
        kind = ours.get("kind")
        found[key] = Stretch(
            key,
            *at,
            label,
            kind if kind in ("mention", "event") else None,
            facts,
            {} if ours else kept(span, number, _SPAN_KEYS),
        )
    return list(found.values())


def _annotator(builder: RecordBuilder, example: Record) -> str:
    for key in ("_annotator_id", "_session_id"):
        named = text_of(example.get(key))
        if named is not None:
            return named
    return builder.context.annotator or NAME


def _by(author: str, now: str, sure: float) -> Record:
    return {
        "author": author, "method": "import", "created": now, "modified": now, "confidence": sure
    }  # fmt: skip


def _place(span: Mapping[str, Any], tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Characters of a span; by its tokens where it names only these."""
    start, end = whole_number(span.get("start")), whole_number(span.get("end"))
    if start is not None and end is not None:
        return start, end
    first, last = whole_number(span.get("token_start")), whole_number(span.get("token_end"))
    if first is None or last is None or not 0 <= first <= last < len(tokens):
        return None
    return tokens[first]["start"], tokens[last]["end"]


def _links(
    example: Record,
    stretches: Sequence[Stretch],
    tokens: Sequence[Token],
    positions: Positions,
) -> list[Link]:
    by_key = {stretch.key for stretch in stretches}
    found = []
    for number, value in enumerate(items(example.get("relations"))):
        data = mapping(value)
        ours = mapping(data.get(OURS))
        ends = []
        for end in ("head", "child"):
            key = text_of(ours.get(end))
            if key not in by_key:
                key = _end(data, end, stretches, tokens, positions)
            ends.append(key or f"#{end}")
        kind = ours.get("kind")
        known = ("relation", "argument", "fragment", "trigger", "coref")
        found.append(
            Link(
                ends[0],
                ends[1],
                text_of(data.get("label")) or "",
                kind if kind in known else None,
                ours,
                {} if ours else kept(data, number, _RELATION_KEYS),
            )
        )
    return found


def _end(
    data: Mapping[str, Any],
    end: str,
    stretches: Sequence[Stretch],
    tokens: Sequence[Token],
    positions: Positions,
) -> str | None:
    """The span at an end of a relation: the one it repeats, else the one that ends in its token."""
    span = mapping(data.get(f"{end}_span"))
    place = _place(span, tokens)
    at = None if place is None else positions.range(*place)
    label = span.get("label")
    for stretch in stretches:
        if at == (stretch.start, stretch.end) and label in (None, stretch.label):
            return stretch.key
    last = whole_number(data.get(end))
    if last is None or not 0 <= last < len(tokens):
        return None
    stop = positions.stored(tokens[last]["end"])
    return next((stretch.key for stretch in stretches if stretch.end == stop), None)


# -- writing -----------------------------------------------------------------------------------


def _line(record: Record, context: WriteContext) -> bytes:
    """The record's line."""
    own = mapping(mapping(record.get("foreign")).get(NAME))
    skeleton = mapping(own.get("line"))
    refused = skeleton.get("spans") is not None  # they are no marks of the article
    stretches, links = spread(record, None, NAME, context.lose)
    stretches, links = in_file_order(stretches), in_file_order(links)
    text = record["text"]
    tokens = [token for token in _tokens(dict(skeleton)) if token["end"] <= len(text)]
    known = _counting(text, tokens)
    if not tokens or not all(one.own or known.exact(one.start, one.end) for one in stretches):
        tokens = _made_tokens(tokenized(text), stretches)
        known = _counting(text, tokens)
    spans = {stretch.key: _span(stretch, known) for stretch in stretches}
    relations = [_relation(link, spans) for link in links]
    made: Record = {**skeleton, "text": text, "tokens": tokens}
    if not refused or stretches:
        if stretches or "spans" in skeleton or not skeleton:
            made["spans"] = [_whole(stretch, spans[stretch.key]) for stretch in stretches]
        if relations or "relations" in skeleton:
            made["relations"] = relations
    if not skeleton:
        made |= _frame(record, bool(relations))
    return orjson.dumps(made, option=orjson.OPT_APPEND_NEWLINE)


def _frame(record: Record, linked: bool) -> Record:
    """What stands beside text, tokens and spans in an example of ours."""
    head = head_data(record)
    shown = {key: head[key] for key in ("title", "source", "url") if key in head}
    layer = record["layers"][0] if record["layers"] else None
    complete = layer is None or layer["status"] != "flagged"
    return {
        "meta": shown,
        "answer": "accept" if complete else "ignore",
        "_view_id": "relations" if linked else "spans_manual",
        **({"_annotator_id": layer["annotator"]} if layer else {}),
        OURS: {
            "id": record["id"],
            "article": head,
            **({"layer": layer} if layer else {}),
            **({"actors": record["actors"]} if record["actors"] else {}),
        },
    }


def _made_tokens(text: TokenizedText, stretches: Sequence[Stretch]) -> list[Token]:
    """Tokens that every span begins and ends with: those of this program, cut where spans end.

    Blanks are tokens only where a span begins or ends among them.
    """
    edges = {edge for stretch in stretches for edge in (stretch.start, stretch.end)}
    starts = {stretch.start for stretch in stretches}
    ends = {stretch.end for stretch in stretches}
    found: list[tuple[int, int]] = []
    done = 0
    for start, end in (*text.tokens, (len(text.text), len(text.text))):
        inside = any(done <= at < start for at in starts) or any(done < at <= start for at in ends)
        if inside and done < start:
            found += _cut(done, start, edges)
        found += _cut(start, end, edges)
        done = end
    return [
        {
            "text": text.text[start:end],
            "start": start,
            "end": end,
            "id": number,
            "ws": text.text[end : end + 1] == " ",
        }
        for number, (start, end) in enumerate(found)
    ]


def _cut(start: int, end: int, edges: set[int]) -> list[tuple[int, int]]:
    stops = [start, *sorted(edge for edge in edges if start < edge < end), end]
    return [(one, other) for one, other in pairwise(stops) if one < other]


def _counting(text: str, tokens: Sequence[Token]) -> TokenizedText:
    return TokenizedText(text, tuple((token["start"], token["end"]) for token in tokens), ())


def _span(stretch: Stretch, tokens: TokenizedText) -> Record:
    first, end = tokens.cover(stretch.start, stretch.end) or (0, 1)
    return {
        "start": stretch.start,
        "end": stretch.end,
        "token_start": first,
        "token_end": end - 1,
        "label": stretch.label,
    }


def _whole(stretch: Stretch, span: Record) -> Record:
    made = ordered(span, stretch.own)
    ours = carried(stretch)
    if ours:
        made[OURS] = ours
    return made


def _relation(link: Link, spans: Mapping[str, Record]) -> Record:
    head, child = spans[link.source], spans[link.target]
    made = ordered(
        {
            "head": head["token_end"],
            "child": child["token_end"],
            "head_span": head,
            "child_span": child,
            "label": link.label,
        },
        link.own,
    )
    ours = carried(link)
    if ours:
        made[OURS] = {**ours, "head": link.source, "child": link.target}
    return made


def _sniff(head: bytes, _name: str) -> int:
    if b'"annotator.article"' in head or not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return 0
    if re.search(rb'"(_input_hash|_task_hash|_view_id|_session_id)"\s*:', head):
        return 95
    if re.search(rb'"spans"\s*:\s*\[', head) and re.search(rb'"text"\s*:\s*"', head):
        return 85 if b'"token_start"' in head or b'"answer"' in head else 60
    return 0


FORMAT = Format(
    name=NAME,
    title=said("Prodigy, one JSON object a line"),
    extensions=(".jsonl",),
    sniff=_sniff,
    read=read_examples,
    write=lines(_line),
    capabilities=Capabilities(
        overlap=True,
        parts=True,
        relations=True,
        event_relations=True,
        events=True,
        several_triggers=True,
        event_arguments=True,
        values=True,
        actor_clusters=True,
        event_clusters=True,
        attributes=ALL,
        lists=True,
        notes=ALL,
        actors=True,
        times=True,
        head=True,
        layer_facts=True,
        provenance=True,
        confidence=True,
        ids=True,
    ),
    read_options=(
        Option(
            "rejected",
            said("Read marks of rejected examples"),
            "flag",
            default=False,
            hint=said(
                "Spans that were answered with reject or ignore are wrong or were skipped; without "
                "this they are kept with the article, but are no marks."
            ),
        ),
    ),
)
