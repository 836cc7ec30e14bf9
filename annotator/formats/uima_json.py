"""UIMA CAS JSON 0.4: a file for each article, which says its types itself."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.formats.base import (
    Finding,
    Format,
    ReadContext,
    ReadRecord,
    Record,
    Sink,
    WriteContext,
)
from annotator.formats.capabilities import ALL, Capabilities
from annotator.formats.cas.composing import composed
from annotator.formats.cas.documents import file_name, is_beside_the_point, owner_of
from annotator.formats.cas.interpreting import Source, records_in
from annotator.formats.cas.json_text import json_bytes, read_json
from annotator.formats.cas.own_types import AttributeFeatures
from annotator.model.option import Option
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

NAME = "uima-json"


def _sniff(head: bytes, _name: str) -> int:
    if b'"%FEATURE_STRUCTURES"' in head or b'"%TYPES"' in head:
        return 100
    return 0


def _read(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    cas = read_json(file.read(), file.where)
    owner = owner_of(file)
    grammar = bool(context.options["grammar"])
    source = Source(file.where, NAME, owner.annotator, owner.kind, grammar)
    yield from records_in(cas, source, context)


class _JsonWriter:
    """Writes one document after the other."""

    def __init__(self, sink: Sink, context: WriteContext) -> None:
        self._sink = sink
        self._context = context
        self._names: set[str] = set()

    def add(self, record: Record) -> None:
        """Write an article's file."""
        # Each file has its own types, and so its own names of attributes.
        cas = composed(record, AttributeFeatures(), self._context)
        name = file_name(record["id"], self._names)
        self._sink.inside(f"{name}.json").write(json_bytes(cas))

    def finish(self) -> None:
        """Everything is written."""


FORMAT = Format(
    NAME,
    said("UIMA CAS JSON (INCEpTION)"),
    (".json",),
    _sniff,
    _read,
    _JsonWriter,
    Capabilities(
        overlap=True, parts=True, relations=True, event_relations=True, events=True,
        no_trigger=True, several_triggers=True, event_arguments=True, values=True,
        actor_clusters=True, event_clusters=True, attributes=ALL, lists=True, notes=ALL,
        actors=True, times=True, head=True, layer_facts=True, provenance=True, confidence=True,
        ids=True,
    ),
    folder=True,
    claims=is_beside_the_point,
    read_options=(
        Option(
            "grammar",
            said("Parts of speech, lemmas and syntax as marks"),
            "flag",
            False,
            said("Without it these layers of UIMA's tools are left out."),
        ),
    ),
)  # fmt: skip
