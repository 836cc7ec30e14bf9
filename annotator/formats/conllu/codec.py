"""CoNLL-U: sentences of words in ten columns, with entities in the last one.

Read are `Entity=` as CorefUD writes it, and `NER=` with labels in IOB2 or one of its kin. Written
is `Entity=`, and blanks and positions (`SpacesAfter=`, `TokenRange=`) by which the text comes back.
Source: universaldependencies.org/format.html and CorefUD 1.3 (README, § 5).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from annotator.formats.article_facts import article_facts, own_id, read_facts
from annotator.formats.base import (
    Finding,
    Format,
    Loss,
    ReadContext,
    ReadRecord,
    Record,
    Sink,
    WriteContext,
)
from annotator.formats.building import RecordBuilder
from annotator.formats.capabilities import Capabilities
from annotator.formats.conllu.sentences import ID, Row, Sentence, placed_text, sentences_in
from annotator.formats.label_schemes import chunks
from annotator.formats.offset_units import stored_text
from annotator.formats.placed_marks import untyped_option
from annotator.formats.token_marks import TokenMarks, tokens_of
from annotator.formats.tokenized import Range, TokenizedText, tokenized
from annotator.model.errors import BadInput
from annotator.model.marks import MarkRef
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.json_text import parse_json

NAME = "conllu"
_BRACKET = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")
_PART = re.compile(r"\[([0-9]{1,4})/([0-9]{1,4})\]$", re.ASCII)
_ESCAPES = {" ": "\\s", "\t": "\\t", "\n": "\\n", "\r": "\\r", "|": "\\p", "\\": "\\\\"}
_UNSAFE = re.compile(r"[-()|=\[\]\s]")
_LABELS = ("NER", "NamedEntity", "ner")


# -- reading -----------------------------------------------------------------------------------


def read(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """The documents of a file, which `# newdoc` divides.

    Raises:
        BadInput: the file cannot be read, or is not in UTF-8.
    """
    document: list[Sentence] = []
    findings: list[Finding] = []
    order = ["eid", "etype"]
    for sentence in sentences_in(file, findings):
        yield from findings
        findings.clear()
        if "newdoc" in sentence.meta and document:
            yield from _article(file, context, document, order)
            document = []
        if "global.Entity" in sentence.meta:
            order = sentence.meta["global.Entity"].split("-")
        document.append(sentence)
    yield from findings
    if document:
        yield from _article(file, context, document, order)


def _article(
    file: Incoming, context: ReadContext, document: list[Sentence], order: list[str]
) -> Iterator[ReadRecord | Finding]:
    text = placed_text(document)
    meta = document[0].meta
    name = meta.get("newdoc", "")
    builder = RecordBuilder(context, file.where, text, reader=NAME, id=own_id(name))
    builder.line = document[0].line
    if "annotator.article" in meta:
        try:
            read_facts(builder, parse_json(meta["annotator.article"].encode(), file.where))
        except BadInput:
            builder.find(said("What it says of the article cannot be read."))
    kept: dict[str, Any] = {"doc": name} if name and own_id(name) is None else {}
    if not _is_ours(document, text):
        kept["sentences"] = [[row.form for row in s.surface()] for s in document]
    if kept:
        builder.describe(foreign={NAME: kept})
    names = {_safe(label): label for label in context.schema.labels()}
    for sentence in document:
        _read_labels(builder, sentence, names)
    _Entities(builder, order, names, str(context.options["untyped"])).read(document)
    made = builder.record(document[0].line)
    yield from builder.findings
    if made is not None:
        yield made


def _is_ours(document: list[Sentence], text: str) -> bool:
    own = tokenized(text)
    words = [own.words(sentence) for sentence in own.sentences]
    return words == [[row.form for row in sentence.surface()] for sentence in document]


def _read_labels(builder: RecordBuilder, sentence: Sentence, names: Mapping[str, str]) -> None:
    rows = [row for row in sentence.rows if row.kind != "." and row.place is not None]
    if any("-" in row.kind and any(key in row.misc for key in _LABELS) for row in rows):
        rows = sentence.surface()
    found = [next((row.misc[key] for key in _LABELS if key in row.misc), "O") for row in rows]
    for label, first, end in chunks(found):
        start, stop = rows[first].place, rows[end - 1].place
        builder.line = rows[first].line
        if start is not None and stop is not None:
            _mark(builder, names.get(label, label), [(start[0], stop[1])])


def _mark(builder: RecordBuilder, label: str, fragments: list[Range]) -> MarkRef | None:
    if builder.context.schema.event_type(label) is not None:
        return builder.event(label, [fragments])
    return builder.mention(label, fragments)


@dataclass
class _Open:
    """A bracket of `Entity=` that was opened."""

    label: str
    start: Range | None
    line: int


class _Entities:
    """Reads the brackets of `Entity=`; entities of one id are a cluster."""

    def __init__(
        self, builder: RecordBuilder, order: list[str], names: Mapping[str, str], untyped: str
    ) -> None:
        self._builder = builder
        self._order = order
        self._names = names
        self._untyped = untyped.strip() or "Entity"
        self._open: dict[str, list[_Open]] = {}
        self._parts: dict[str, list[Range]] = {}
        self._labels: dict[str, str] = {}
        self._made: dict[str, list[MarkRef]] = {}

    def read(self, document: list[Sentence]) -> None:
        """Add every mention and cluster of a document."""
        for sentence in document:
            for row in sentence.rows:
                written = row.misc.get("Entity", "")
                for opened, single, closed in _BRACKET.findall(written):
                    self._builder.line = row.line
                    if opened:
                        self._begin(opened, row)
                    if single or closed:
                        self._end(self._key(opened or closed), row)
        for left in self._open.values():
            for one in left:
                self._builder.line = one.line
                self._builder.find(
                    said("An entity is not closed and was left out."), severity="error"
                )
        for members in self._made.values():
            if len(members) > 1 and len({member.kind for member in members}) == 1:
                self._builder.cluster(members)

    def _key(self, written: str) -> str:
        values = written.split("-")
        at = self._order.index("eid") if "eid" in self._order else 0
        return values[at] if at < len(values) and len(values) > 1 else values[0]

    def _begin(self, written: str, row: Row) -> None:
        values = dict(zip(self._order, written.split("-"), strict=False))
        key = self._key(written)
        label = stored_text(values.get("etype", ""))
        name = self._names.get(label, label) or self._labels.get(_PART.sub("", key), "")
        self._labels.setdefault(_PART.sub("", key), name)
        self._open.setdefault(key, []).append(_Open(name or self._untyped, row.place, row.line))

    def _end(self, key: str, row: Row) -> None:
        waiting = self._open.get(key)
        if not waiting:
            self._builder.find(said("An entity is closed that was not opened."), severity="error")
            return
        one = waiting.pop()
        if one.start is None or row.place is None:
            self._builder.find(said("An entity on a word that is not in the text was left out."))
            return
        fragment = (one.start[0], row.place[1])
        part = _PART.search(key)
        entity = _PART.sub("", key)
        if part is not None:
            fragments = self._parts.setdefault(entity, [])
            fragments.append(fragment)
            if part[1] != part[2]:
                return
            del self._parts[entity]
        else:
            fragments = [fragment]
        made = _mark(self._builder, one.label, fragments)
        if made is not None:
            self._made.setdefault(entity, []).append(made)


# -- writing -----------------------------------------------------------------------------------


class _Writer:
    """Documents one after the other; ids of entities are counted through the whole file."""

    def __init__(self, sink: Sink, context: WriteContext) -> None:
        self._out = sink.main()
        self._context = context
        self._entities = 0

    def add(self, record: Record) -> None:
        """Write a document."""
        tokens = tokens_of(record, NAME)
        marks = TokenMarks(record, tokens, self._context.lose, bound=True)
        brackets = self._brackets(record, marks)
        text = record["text"]
        rows: list[str] = [f"# newdoc id = {record['id']}\n"]
        rows.append("# global.Entity = eid-etype-head-other\n")
        if facts := article_facts(record):
            rows.append(f"# annotator.article = {json.dumps(facts)}\n")
        for number, (first, end) in enumerate(tokens.sentences):
            start, stop = tokens.range((first, end))
            rows.append(f"# sent_id = {record['id']}-{number + 1}\n# text = {text[start:stop]}\n")
            for at in range(first, end):
                misc = _misc(tokens, at, brackets.get(at, ""))
                word = text[slice(*tokens.tokens[at])]
                rows.append("\t".join([str(at - first + 1), word, *"_______", misc]) + "\n")
            rows.append("\n")
        if tokens.tokens:
            self._out.write("".join(rows).encode())

    def finish(self) -> None:
        """Nothing is kept for the end."""

    def _brackets(self, record: Record, marks: TokenMarks) -> dict[int, str]:
        """What `Entity=` says at each token: closings of before, whole ones, openings."""
        entity_of = self._entities_of(record, marks)
        opened: dict[int, list[tuple[int, str]]] = {}
        closed: dict[int, list[tuple[int, str]]] = {}
        for mention in record["mentions"]:
            place = marks.mentions.get(mention["id"])
            if place is None:
                continue
            label = _safe(mention["type"])
            if label != mention["type"]:
                self._context.lose(
                    Loss(record["id"], mention["id"], "signs in labels", "renamed", label)
                )
            entity = entity_of[mention["id"]]
            first, last = place[0], place[1] - 1
            single = ")" if first == last else ""
            opened.setdefault(first, []).append((-last, f"({entity}-{label}-1-{single}"))
            if not single:
                closed.setdefault(last, []).append((-first, f"{entity})"))
        return {
            at: "".join(
                shown for _, shown in (*sorted(closed.get(at, ())), *sorted(opened.get(at, ())))
            )
            for at in opened.keys() | closed.keys()
        }

    def _entities_of(self, record: Record, marks: TokenMarks) -> dict[str, str]:
        """The id of each mention's entity; mentions that cross another of theirs get their own."""
        made: dict[str, str] = {}
        for cluster, members in marks.clusters("actor"):
            self._entities += 1
            kept: list[str] = []
            for member in members:
                crosses = any(_cross(marks.mentions[member], marks.mentions[one]) for one in kept)
                if member in made or crosses:
                    self._context.lose(
                        Loss(record["id"], cluster["id"], "members of clusters", "dropped", member)
                    )
                    continue
                made[member] = f"e{self._entities}"
                kept.append(member)
        for mention in record["mentions"]:
            if mention["id"] not in made:
                self._entities += 1
                made[mention["id"]] = f"e{self._entities}"
        return made


def _cross(one: Range, other: Range) -> bool:
    first, second = sorted((one, other))
    return first[0] < second[0] < first[1] < second[1]


def _misc(tokens: TokenizedText, at: int, entity: str) -> str:
    """The last column: entity, blanks that are not one space, place."""
    start, end = tokens.tokens[at]
    last = at + 1 == len(tokens.tokens)
    after = tokens.text[end : None if last else tokens.tokens[at + 1][0]]
    parts = [f"Entity={entity}"] if entity else []
    if not after and not last:
        parts.append("SpaceAfter=No")
    elif after and (after != " " or last or tokens.sentence_of(at) != tokens.sentence_of(at + 1)):
        # At the end of a sentence a space is told too: others may have left out a line end.
        parts.append(f"SpacesAfter={_escaped(after)}")
    if not at and start:
        parts.append(f"SpacesBefore={_escaped(tokens.text[:start])}")
    return "|".join([*parts, f"TokenRange={start}:{end}"])


def _escaped(blanks: str) -> str:
    return "".join(_ESCAPES.get(sign, sign) for sign in blanks)


def _safe(label: str) -> str:
    """A label without what divides the parts of `Entity=`."""
    return _UNSAFE.sub("_", label)


# -- the format --------------------------------------------------------------------------------


def _sniff(head: bytes, name: str) -> int:
    text = head.decode("utf-8-sig", "replace")
    whole = text.split("\n")[: -1 if len(head) >= 65_536 else None]
    rows = [line.split("\t") for line in whole if line.strip() and not line.startswith("#")][:50]
    if rows and all(len(row) == 10 and ID.fullmatch(row[0]) for row in rows):
        return 100
    return 50 if rows and name.lower().endswith(".conllu") else 0


FORMAT = Format(
    name=NAME,
    title="CoNLL-U",
    extensions=(".conllu", ".conll"),
    sniff=_sniff,
    read=read,
    write=_Writer,
    capabilities=Capabilities(overlap=True, actor_clusters=True, head=True),
    read_options=(untyped_option(),),
)
