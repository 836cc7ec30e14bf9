"""spaCy DocBin (`.spacy`): files of 1,000 documents each, written and read without spaCy's objects.

A DocBin is a zlib stream of one MessagePack document with the tokens of all its documents as one
table (spaCy 3.8, `spacy/tokens/_serialize.py`, version 0.1): it can be neither written nor read in
parts, so a project goes out as several of them. They are read by our own hands because spaCy
trusts what stands in them.
"""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from annotator.formats.base import (
    Finding,
    Format,
    ReadContext,
    ReadRecord,
    Record,
    Sink,
    WriteContext,
)
from annotator.formats.offset_units import Positions
from annotator.formats.record_facts import items, mapping
from annotator.formats.spacy_docs.doc import CARRIED, NAME, Range, SpacyDoc, SpanOf
from annotator.formats.spacy_docs.making import CAPABILITIES, KEY_OPTION, doc_of
from annotator.formats.spacy_docs.reading import in_stored_text, read_doc
from annotator.model.errors import BadInput
from annotator.model.option import Option
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.message_pack import inflated, inflated_head, unpacked

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_OUTSIDE, _INSIDE, _BEGINS = 2, 1, 3  # spaCy's ENT_IOB
_NO_START = (1 << 64) - 1  # -1
_SPAN = struct.Struct(">QQQllll")
_OLD_SPAN = struct.Struct(">QQllll")  # before spans had ids
MAX_TEXT = 50_000_000  # code points of a document
MAX_TEXTS = 400_000_000  # of all of a file


# -- writing -----------------------------------------------------------------------------------


class _FolderWriter:
    """Writes a file as soon as it has its number of documents."""

    def __init__(self, sink: Sink, context: WriteContext) -> None:
        self._sink = sink
        self._context = context
        self._most = int(context.options["articles"])
        self._files = 0
        self._bin = _Bin()

    def add(self, record: Record) -> None:
        """Add a document to the file that is being filled."""
        self._bin.add(doc_of(record, self._context))
        if self._bin.count == self._most:
            self._write()

    def finish(self) -> None:
        """Write the last file; there is always one."""
        if self._bin.count or not self._files:
            self._write()

    def _write(self) -> None:
        self._files += 1
        self._sink.inside(f"data-{self._files:04}.spacy").write(self._bin.data())
        self._bin = _Bin()


class _Bin:
    """The documents of one file, as the columns of its table."""

    def __init__(self) -> None:
        from spacy import attrs
        from spacy.strings import StringStore
        from srsly.msgpack import Packer

        self.count = 0
        # One for all: srsly.msgpack_dumps looks for plug-ins each time, which takes half a document.
        self._pack = Packer(use_bin_type=True).pack
        self._columns = (
            attrs.ORTH, attrs.ENT_IOB, attrs.ENT_TYPE, attrs.SENT_START, attrs.ENT_KB_ID,
        )  # fmt: skip
        self._store = StringStore()
        self._hashes: dict[str, int] = {"": 0}
        self._tables: list[NDArray[np.uint64]] = []
        self._spaces: list[NDArray[np.bool_]] = []
        self._groups: list[bytes] = []
        self._cats: list[dict[str, float]] = []
        self._user_data: list[bytes] = []

    def _hash(self, word: str) -> int:
        found = self._hashes.get(word)
        if found is None:
            found = self._hashes[word] = self._store.add(word)
        return found

    def add(self, doc: SpacyDoc) -> None:
        """Add a document."""
        import numpy as np

        text, tokens = doc.text, doc.tokens
        starts = [start for start, _ in tokens]
        table = np.zeros((len(tokens), len(self._columns)), dtype=np.uint64)
        known = self._hash
        table[:, 0] = [known(text[start:end]) for start, end in tokens]
        table[:, 1] = _OUTSIDE
        table[:, 3] = _NO_START
        table[list(doc.sentences), 3] = 1
        first = {start: number for number, start in enumerate(starts)}
        last = {end: number + 1 for number, (_, end) in enumerate(tokens)}
        for ent in doc.ents:
            begin, end = first[ent.start], last[ent.end]
            table[begin:end, 1] = _INSIDE
            table[begin, 1] = _BEGINS
            table[begin:end, 2] = known(ent.label)
            table[begin:end, 4] = known(ent.kb_id)
        self._tables.append(table)
        nexts = [*starts[1:], len(text)]
        spaced = [end < after for (_, end), after in zip(tokens, nexts, strict=True)]
        self._spaces.append(np.array(spaced, dtype=bool))
        groups: dict[bytes, list[str]] = {}
        for name, spans in doc.spans.items():
            packed = [
                _SPAN.pack(
                    known(span.id), known(span.kb_id), known(span.label),
                    first[span.start], last[span.end], span.start, span.end,
                )
                for span in spans
            ]  # fmt: skip
            groups[self._pack({"name": name, "attrs": {}, "spans": packed})] = [name]
        self._groups.append(self._pack(groups))
        self._cats.append(dict(doc.cats))
        self._user_data.append(self._pack({CARRIED: doc.carried}))
        self.count += 1

    def data(self) -> bytes:
        """The file."""
        import numpy as np

        lengths = np.array([len(table) for table in self._tables], dtype=np.int32)
        message = {
            "version": "0.1",
            "attrs": list(self._columns),
            "tokens": b"".join(table.tobytes("C") for table in self._tables),
            "spaces": b"".join(spaces.tobytes("C") for spaces in self._spaces),
            "lengths": lengths.tobytes("C"),
            "strings": sorted(self._hashes),
            "cats": self._cats,
            "flags": [{"has_unknown_spaces": False}] * self.count,
            "span_groups": self._groups,
            "user_data": self._user_data,
        }
        return zlib.compress(self._pack(message))


# -- reading -----------------------------------------------------------------------------------


def read(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """Yield the record of every document.

    Raises:
        BadInput: it is no DocBin, or damaged, or too large.
    """
    for number, doc in enumerate(_documents(file), start=1):
        positions = Positions(doc.text)
        yield from read_doc(in_stored_text(doc, positions), context, file.where, number)


def _documents(file: Incoming) -> Iterator[SpacyDoc]:
    import numpy as np

    where = file.where
    message = _fields(unpacked(inflated(file.read(), where), where))
    columns = [one if isinstance(one, int) else -1 for one in items(message.get("attrs"))]
    blocks = [message.get(name) for name in ("tokens", "spaces", "lengths")]
    if not columns or not all(isinstance(block, bytes) for block in blocks):
        raise _damaged(where)
    tokens, spaces, sizes = (block if isinstance(block, bytes) else b"" for block in blocks)
    if len(sizes) % 4 or len(tokens) != len(spaces) * 8 * len(columns):
        raise _damaged(where)
    lengths = np.frombuffer(sizes, dtype="<i4")
    if (lengths < 0).any() or int(lengths.sum(dtype=np.int64)) != len(spaces):
        raise _damaged(where)
    table = np.frombuffer(tokens, dtype="<u8").reshape((len(spaces), len(columns)))
    reader = _BinReader(message, columns, where)
    at = 0
    for number, length in enumerate(lengths.tolist()):
        yield reader.document(number, table[at : at + length], spaces[at : at + length])
        at += length


class _BinReader:
    """Makes documents of the rows of a file's table."""

    def __init__(self, message: Mapping[Any, Any], columns: Sequence[int], where: str) -> None:
        from spacy import attrs
        from spacy.strings import StringStore

        store = StringStore()
        words = [word for word in items(message.get("strings")) if isinstance(word, str)]
        self._names: dict[int, str] = {store.add(word): word for word in words if word}
        self._names[0] = ""
        self._message = message
        self._where = where
        self._left = MAX_TEXTS
        place = {number: at for at, number in enumerate(columns)}
        if attrs.ORTH not in place:
            raise _damaged(where)
        self._orth = place[attrs.ORTH]
        self._iob, self._type = place.get(attrs.ENT_IOB), place.get(attrs.ENT_TYPE)
        self._link, self._id = place.get(attrs.ENT_KB_ID), place.get(attrs.ENT_ID)
        self._starts = place.get(attrs.SENT_START)

    def document(self, number: int, rows: Any, spaces: bytes) -> SpacyDoc:
        """The document of this number in the file."""
        words = []
        for word in rows[:, self._orth].tolist():
            if word not in self._names:
                raise _damaged(self._where)
            words.append(self._names[word])
        unknown = _fields(self._of("flags", number)).get("has_unknown_spaces") is True
        blanks = [True] * max(0, len(words) - 1) + [False] if unknown else list(map(bool, spaces))
        size = sum(map(len, words)) + sum(blanks)
        self._left -= size
        if size > MAX_TEXT or self._left < 0:
            raise BadInput(
                said("{where} was not read: it unfolds into too much text.", where=self._where)
            )
        parts: list[str] = []
        tokens: list[Range] = []
        at = 0
        for word, blank in zip(words, blanks, strict=True):
            tokens.append((at, at + len(word)))
            parts += (word, " ") if blank else (word,)
            at += len(word) + blank
        sentences = set()
        if self._starts is not None:
            sentences = {n for n, one in enumerate(rows[:, self._starts].tolist()) if one == 1}
        user_data = self._of("user_data", number)
        own = unpacked(user_data, self._where) if isinstance(user_data, bytes) else None
        cats = _fields(self._of("cats", number))
        return SpacyDoc(
            "".join(parts),
            tokens,
            sentences,
            list(self._entities(rows, tokens)),
            self._groups(number, tokens),
            {k: v for k, v in cats.items() if isinstance(k, str) and _finite(v)},
            mapping(_plain(_fields(own).get(CARRIED))),
        )

    def _of(self, name: str, number: int) -> Any:
        values = items(self._message.get(name))
        return values[number] if number < len(values) else None

    def _entities(self, rows: Any, tokens: Sequence[Range]) -> Iterator[SpanOf]:
        if self._iob is None or self._type is None:
            return
        marks, kinds = rows[:, self._iob].tolist(), rows[:, self._type].tolist()
        first: int | None = None
        for number in range(len(marks) + 1):
            goes_on = number < len(marks) and marks[number] == _INSIDE
            if first is not None and not (goes_on and kinds[number] == kinds[first]):
                link = "" if self._link is None else self._name(rows[first, self._link])
                own = "" if self._id is None else self._name(rows[first, self._id])
                place = tokens[first][0], tokens[number - 1][1]
                yield SpanOf(self._name(kinds[first]), *place, own, link)
                first = None
            if first is None and number < len(marks) and marks[number] in {_BEGINS, _INSIDE}:
                first = number if kinds[number] else None

    def _name(self, number: Any) -> str:
        return self._names.get(int(number), "")

    def _groups(self, number: int, tokens: Sequence[Range]) -> dict[str, list[SpanOf]]:
        data = self._of("span_groups", number)
        if not isinstance(data, bytes) or not data:
            return {}
        found = unpacked(data, self._where)
        if isinstance(found, list):  # before a group could stand under several keys
            named = [(self._group(one), None) for one in found if isinstance(one, bytes)]
        else:
            named = [
                (self._group(one), keys)
                for one, keys in _fields(found).items()
                if isinstance(one, bytes)
            ]
        made: dict[str, list[SpanOf]] = {}
        for group, keys in named:
            spans = [span for one in items(group.get("spans")) if (span := self._span(one, tokens))]
            for key in items(keys) or [group.get("name")]:
                if isinstance(key, str):
                    made.setdefault(key, []).extend(spans)
        return made

    def _group(self, data: bytes) -> Mapping[Any, Any]:
        return _fields(unpacked(data, self._where))

    def _span(self, data: object, tokens: Sequence[Range]) -> SpanOf | None:
        if not isinstance(data, bytes):
            return None
        if len(data) == _SPAN.size:
            own, link, label, first, end, _, _ = _SPAN.unpack(data)
        elif len(data) == _OLD_SPAN.size:
            own = 0
            link, label, first, end, _, _ = _OLD_SPAN.unpack(data)
        else:
            return None
        inside = 0 <= first < end <= len(tokens)
        start, stop = (tokens[first][0], tokens[end - 1][1]) if inside else (-1, -1)
        return SpanOf(self._name(label), start, stop, self._name(own), self._name(link))


def _fields(value: object) -> Mapping[Any, Any]:
    """A map, or an empty one for what is none; its keys may be anything."""
    return value if isinstance(value, dict) else {}


def _finite(value: object) -> bool:
    return isinstance(value, int | float) and math.isfinite(value)


def _plain(value: Any) -> Any:
    """A value of MessagePack as one of JSON: without bytes, other keys than strings, and NaN."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items() if isinstance(key, str)}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value if isinstance(value, str | bool) or _finite(value) else None


def _damaged(where: str) -> BadInput:
    return BadInput(
        said("{where} is not a DocBin that can be read.", where=where),
        hint=said("Write it anew with DocBin.to_disk."),
    )


def _sniff(head: bytes, name: str) -> int:
    begun = inflated_head(head, 16)
    if begun[1:9] == b"\xa7version" and begun[0] & 0xF0 == 0x80:
        return 100
    return 50 if name.lower().endswith(".spacy") else 0


FORMAT = Format(
    name=NAME,
    title="spaCy DocBin",
    extensions=(".spacy",),
    sniff=_sniff,
    read=read,
    write=_FolderWriter,
    capabilities=CAPABILITIES,
    folder=True,
    write_options=(
        KEY_OPTION,
        Option(
            "articles",
            said("Articles in each file"),
            "number",
            1_000,
            hint=said("A file of spaCy is read and written whole, so large projects need several."),
            least=1,
            most=100_000,
        ),
    ),
    needs="spacy",
)
