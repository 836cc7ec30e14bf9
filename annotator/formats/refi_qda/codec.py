"""The format of REFI-QDA: what it is recognized by, and what it can hold."""

from __future__ import annotations

from annotator.formats.base import Format, Sink, WriteContext
from annotator.formats.capabilities import ALL, Capabilities
from annotator.formats.refi_qda.elements import PROJECT
from annotator.formats.refi_qda.reading import read_project
from annotator.formats.refi_qda.writing import ProjectWriter
from annotator.model.said import said

_ARCHIVE = b"PK\x03\x04"


def _sniff(head: bytes, name: str) -> int:
    if not head.startswith(_ARCHIVE):
        return 0
    if name.lower().endswith(".qdpx"):
        return 100
    return 90 if PROJECT.encode() in head[:200].lower() else 0


def _write(sink: Sink, context: WriteContext) -> ProjectWriter:
    return ProjectWriter(sink, context)


FORMAT = Format(
    name="refi-qda",
    title=said("REFI-QDA project (QualCoder, ATLAS.ti, MAXQDA, NVivo)"),
    extensions=(".qdpx",),
    sniff=_sniff,
    read=read_project,
    write=_write,
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
        attributes=frozenset({"mention", "event"}),
        lists=True,
        notes=ALL,
        actors=True,
        times=True,
        head=True,
        layers=True,
        layer_facts=True,
    ),
)
