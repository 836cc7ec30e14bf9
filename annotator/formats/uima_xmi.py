"""UIMA CAS XMI: a file for each article, and one type system beside them."""

from __future__ import annotations

from collections.abc import Iterator

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
from annotator.formats.capabilities import ALL, Capabilities
from annotator.formats.cas.composing import composed
from annotator.formats.cas.documents import TYPE_SYSTEM, file_name, owner_of
from annotator.formats.cas.interpreting import Source, records_in
from annotator.formats.cas.own_types import AttributeFeatures, own_types
from annotator.formats.cas.structure import Types
from annotator.formats.cas.xmi_text import allowed, read_types, read_xmi, types_bytes, xmi_bytes
from annotator.model.errors import BadInput
from annotator.model.option import Option
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

NAME = "uima-xmi"
_ROOT = b"http://www.omg.org/XMI"


def _sniff(head: bytes, name: str) -> int:
    if _ROOT in head and b"uima/cas.ecore" in head:
        return 100
    return 50 if name.lower().endswith(".xmi") else 0


def _claims(file: Incoming) -> bool:
    return file.name.lower().endswith("typesystem.xml")


def _types_beside(file: Incoming) -> Incoming | None:
    """The type system of a document: of its own name, or the one of the folder."""
    names = (
        f"{file.stem}.typesystem.xml",
        f"{file.stem}TypeSystem.xml",
        TYPE_SYSTEM,
        TYPE_SYSTEM.lower(),
    )
    return next((found for name in names if (found := file.sibling(name)) is not None), None)


def _read(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    beside = _types_beside(file)
    types: Types | None = None
    if beside is None:
        yield Finding(
            file.where,
            said("There is no type system beside it; only the usual links between marks are read."),
            said("Put its TypeSystem.xml into the same folder."),
            severity="warning",
        )
    else:
        try:
            types = read_types(beside.read(), beside.where)
        except BadInput as problem:
            yield Finding(beside.where, str(problem), problem.hint or "", severity="warning")
    owner = owner_of(file)
    source = Source(file.where, NAME, owner.annotator, owner.kind, bool(context.options["grammar"]))
    yield from records_in(read_xmi(file.read(), file.where, types), source, context)


class _XmiWriter:
    """Writes one document after the other, and the type system of all at the end."""

    def __init__(self, sink: Sink, context: WriteContext) -> None:
        self._sink = sink
        self._context = context
        self._names: set[str] = set()
        self._features = AttributeFeatures()

    def add(self, record: Record) -> None:
        """Write an article's file."""
        if allowed(record["text"]) != record["text"]:
            self._context.lose(
                Loss(record["id"], None, "characters that XML cannot hold", "flattened")
            )
        cas = composed(record, self._features, self._context)
        name = file_name(record["id"], self._names)
        self._sink.inside(f"{name}.xmi").write(xmi_bytes(cas))

    def finish(self) -> None:
        """Write the type system."""
        types = own_types(self._features.used())
        self._sink.inside(TYPE_SYSTEM).write(types_bytes(types))


FORMAT = Format(
    NAME,
    said("UIMA CAS XMI (INCEpTION)"),
    (".xmi",),
    _sniff,
    _read,
    _XmiWriter,
    Capabilities(
        overlap=True, parts=True, relations=True, event_relations=True, events=True,
        no_trigger=True, several_triggers=True, event_arguments=True, values=True,
        actor_clusters=True, event_clusters=True, attributes=ALL, lists=True, notes=ALL,
        actors=True, times=True, head=True, layer_facts=True, provenance=True, confidence=True,
        ids=True,
    ),
    folder=True,
    claims=_claims,
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
