"""spaCy JSON: a document a line as `Doc.to_json` writes it; reads the training files of old, too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson

from annotator.formats.base import Finding, Format, ReadContext, ReadRecord, Record, WriteContext
from annotator.formats.line_writer import lines
from annotator.formats.loose_json import first_keys, items, objects, sentences_of, whole, words
from annotator.formats.offset_units import Counting, Positions, Quoted, find_counting
from annotator.formats.record_facts import mapping
from annotator.formats.spacy_docs.doc import CARRIED, Range, SpacyDoc, SpanOf
from annotator.formats.spacy_docs.making import CAPABILITIES, KEY_OPTION, doc_of
from annotator.formats.spacy_docs.reading import in_stored_text, read_doc
from annotator.formats.tokenized import TokenizedText, found_in, joined
from annotator.model.errors import BadInput
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.json_text import json_lines, json_values

_PAIR = re.compile(
    rb'\s*(?:\[\s*)?\[\s*"(?:[^"\\]|\\.)*"\s*,\s*\{\s*"(?:entities|cats|links|spans)"'
)
_GROUPS = re.compile(rb'"(?:spans|_)"\s*:\s*\{')
_LAST, _BEGINS = frozenset("LEUS"), frozenset("BUS")

Data = Mapping[str, Any]


# -- writing -----------------------------------------------------------------------------------


def _line(record: Record, context: WriteContext) -> bytes:
    doc = doc_of(record, context)
    tokens = [
        {"id": number, "start": start, "end": end} for number, (start, end) in enumerate(doc.tokens)
    ]
    starts = [doc.tokens[number][0] for number in sorted(doc.sentences)]
    ends = [doc.tokens[number - 1][1] for number in sorted(doc.sentences)[1:]]
    made: dict[str, Any] = {
        "text": doc.text,
        "ents": [{"start": e.start, "end": e.end, "label": e.label} for e in doc.ents],
        "sents": [
            {"start": start, "end": end}
            for start, end in zip(starts, [*ends, len(doc.text)], strict=False)
        ],
        "cats": dict(doc.cats),
        "tokens": tokens,
        "spans": {
            name: [
                {"start": s.start, "end": s.end, "label": s.label, "kb_id": s.kb_id} for s in spans
            ]
            for name, spans in doc.spans.items()
        },
        CARRIED: doc.carried,
    }
    return orjson.dumps(made, option=orjson.OPT_APPEND_NEWLINE)


# -- reading -----------------------------------------------------------------------------------


def read(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """Yield the record of every document, of every paragraph in training files of old.

    Raises:
        BadInput: the file cannot be read, or not further.
    """
    for line, value in _values(file):
        if isinstance(value, BadInput):
            yield Finding(file.where, value.message, value.hint, line)
            continue
        found = list(_documents(value))
        if not found:
            yield Finding(file.where, said("There is no document of spaCy here."), line=line)
        for doc in found:
            marks = [*doc.ents, *(span for group in doc.spans.values() for span in group)]
            ranges = [span.range for span in marks] + list(doc.tokens)
            counting: Counting | None = None
            if ranges:
                counting = find_counting(doc.text, [Quoted(s, e) for s, e in ranges])
            positions = Positions(doc.text)
            if counting is not None and counting.fitting == counting.tried:
                positions = Positions(doc.text, counting.unit, counting.line_ends)
            yield from read_doc(
                in_stored_text(doc, positions), context, file.where, line,
                counting if marks else None,
            )  # fmt: skip


def _values(file: Incoming) -> Iterator[tuple[int, Any]]:
    """(line, value) of a file of one value a line, of a list of them, or of a single one."""
    head = file.head(65_536).removeprefix(b"\xef\xbb\xbf").lstrip()
    first, end, _ = head.partition(b"\n")
    opened = first.rstrip()
    one_a_line = not end or opened.endswith(b"}") or re.match(rb'\[\s*"', opened)
    if one_a_line and not re.match(rb"\[\s*[\[{]", opened):
        yield from json_lines(file)
        return
    data = file.read()
    yield from json_values(data, file.where)


def _documents(value: Any) -> Iterator[SpacyDoc]:
    """What a value of the file is: a document, a pair of text and marks, or old paragraphs."""
    if isinstance(value, list) and len(value) == 2 and isinstance(value[0], str):
        yield _pair(value[0], mapping(value[1]))
    elif isinstance(value, list):
        for one in value:
            if isinstance(one, dict):
                yield from _documents(one)
    elif isinstance(value, dict) and "paragraphs" in value:
        for paragraph in objects(value["paragraphs"]):
            yield from _paragraph(paragraph)
    elif isinstance(value, dict) and isinstance(value.get("text"), str):
        yield _doc(value)


def _doc(value: Data) -> SpacyDoc:
    """What `Doc.to_json` wrote, or a pair of old as one object."""
    spans = {name: list(_spans(group)) for name, group in mapping(value.get("spans")).items()}
    tokens = [
        (start, end)
        for token in objects(value.get("tokens"))
        if (start := whole(token.get("start"))) is not None
        and (end := whole(token.get("end"))) is not None
    ]
    begins = {whole(sentence.get("start")) for sentence in objects(value.get("sents"))}
    ents = list(_spans(value.get("ents"))) + list(_spans(value.get("entities")))
    return SpacyDoc(
        words(value.get("text")),
        tokens,
        {number for number, (start, _) in enumerate(tokens) if start in begins},
        ents,
        spans,
        _cats(value.get("cats")),
        mapping(value.get(CARRIED)),
    )


def _pair(text: str, marks: Data) -> SpacyDoc:
    """`["text", {"entities": [[start, end, "label"]]}]`, as spaCy 2 was trained with."""
    return SpacyDoc(
        text,
        ents=list(_spans(marks.get("entities"))),
        spans={name: list(_spans(group)) for name, group in mapping(marks.get("spans")).items()},
        cats=_cats(marks.get("cats")),
    )


def _spans(value: object) -> Iterator[SpanOf]:
    """Spans as objects, or as lists of start, end and label; others are nowhere in the text."""
    for one in items(value):
        if isinstance(one, dict):
            start, end, label = one.get("start"), one.get("end"), one.get("label")
            link, own = words(one.get("kb_id")), words(one.get("span_id") or one.get("id"))
        elif isinstance(one, list) and len(one) > 2:
            start, end, label = one[:3]
            link, own = (words(one[3]) if len(one) > 3 else ""), ""
        else:
            continue
        places = [-1 if (at := whole(number)) is None else at for number in (start, end)]
        yield SpanOf(words(label), places[0], places[1], own, link)


def _cats(value: object) -> dict[str, float]:
    """Categories of a document: an object, or a list of label and value."""
    if isinstance(value, list):
        found: Data = {words(one.get("label")): one.get("value") for one in objects(value)}
    else:
        found = mapping(value)
    return {
        name: number
        for name, number in found.items()
        if name and isinstance(number, int | float) and not isinstance(number, bool)
    }


def _paragraph(value: Data) -> Iterator[SpacyDoc]:
    """A paragraph of spaCy 2's training JSON, in which entities are BILUO tags of tokens."""
    rows = [
        [token for token in objects(sentence.get("tokens")) if words(token.get("orth")).strip()]
        for sentence in objects(value.get("sentences"))
    ]
    orths = sentences_of([[token.get("orth") for token in row] for row in rows])
    raw = words(value.get("raw"))
    found = found_in(raw, orths) if raw.strip() else None
    if found is None:
        found = _spaced(rows) or joined(orths)
    tags = [words(token.get("ner")) for row in rows for token in row]
    ents = list(_biluo(tags, found)) + list(_spans(value.get("entities")))
    groups = {name: list(_spans(group)) for name, group in mapping(value.get("spans")).items()}
    if found.text.strip():
        yield SpacyDoc(
            found.text,
            found.tokens,
            {first for first, _ in found.sentences},
            ents,
            groups,
            _cats(value.get("cats")),
        )


def _spaced(rows: Sequence[Sequence[Data]]) -> TokenizedText | None:
    """The text by what stands behind each token, where every token says so."""
    if not all(isinstance(token.get("space"), str) for row in rows for token in row):
        return None
    parts: list[str] = []
    tokens: list[Range] = []
    found: list[Range] = []
    at = 0
    for row in rows:
        first = len(tokens)
        for token in row:
            word, blank = token["orth"], token["space"] if not token["space"].strip() else ""
            tokens.append((at, at + len(word)))
            parts += (word, blank)
            at += len(word) + len(blank)
        if len(tokens) > first:
            found.append((first, len(tokens)))
    return TokenizedText("".join(parts), tuple(tokens), tuple(found))


def _biluo(tags: Sequence[str], tokens: TokenizedText) -> Iterator[SpanOf]:
    """The entities of tags; also of those that begin without a beginning."""
    label, first = "", 0
    last = False
    for number, tag in enumerate([*tags[: len(tokens.tokens)], "O"]):
        prefix, _, kind = tag.partition("-")
        if label and (kind != label or prefix in _BEGINS or last):
            yield SpanOf(label, *tokens.range((first, number)))
            label = ""
        if kind and not label:
            label, first = kind, number
        last = prefix in _LAST


# -- the format --------------------------------------------------------------------------------


def _sniff(head: bytes, _name: str) -> int:
    if _PAIR.match(head.removeprefix(b"\xef\xbb\xbf")):
        return 90
    keys = first_keys(head)
    if {"text", "tokens", "ents"} <= keys:
        return 95
    if "paragraphs" in keys and re.search(rb'"orth"\s*:', head):
        return 90
    grouped = "_task_hash" not in keys and _GROUPS.search(head) is not None
    return 80 if {"text", "tokens", "spans"} <= keys and grouped else 0


FORMAT = Format(
    name="spacy-json",
    title="spaCy JSON",
    extensions=(".jsonl", ".json"),
    sniff=_sniff,
    read=read,
    write=lines(_line),
    capabilities=CAPABILITIES,
    write_options=(KEY_OPTION,),
)
