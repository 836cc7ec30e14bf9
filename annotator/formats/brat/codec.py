"""The format of brat: what it is recognized by, and what it can hold."""

from __future__ import annotations

import re

from annotator.formats.base import Format, Sink, WriteContext
from annotator.formats.brat.reading import read_article
from annotator.formats.brat.schema_reading import read_schema
from annotator.formats.brat.writing import BratWriter
from annotator.formats.capabilities import ALL, Capabilities
from annotator.model.option import Option
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

_FIRST_LINE = re.compile(rb"(?:[TERAMN#]\w*|\*)\t\S+[ :]\S")


def _sniff(head: bytes, name: str) -> int:
    if not name.lower().endswith(".ann"):
        return 0
    return 90 if _FIRST_LINE.match(head.lstrip(b"\xef\xbb\xbf\r\n")) else 50


_CONFIGURATION = frozenset({"annotation.conf", "visual.conf", "tools.conf", "kb_shortcuts.conf"})


def _claims(file: Incoming) -> bool:
    """The text beside a file of marks, and the configuration of the folder."""
    if file.name in _CONFIGURATION:
        return any(other.suffix == ".ann" for other in file.siblings())
    return file.suffix == ".txt" and file.sibling(f"{file.stem}.ann") is not None


def _write(sink: Sink, context: WriteContext) -> BratWriter:
    return BratWriter(sink, context)


FORMAT = Format(
    name="brat",
    title=said("brat standoff, a folder of .txt and .ann files"),
    extensions=(".ann",),
    sniff=_sniff,
    read=read_article,
    write=_write,
    capabilities=Capabilities(
        overlap=True,
        parts=True,
        relations=True,
        event_relations=True,
        events=True,
        event_arguments=True,
        values=True,
        actor_clusters=True,
        event_clusters=True,
        attributes=ALL,
        lists=True,
        notes=ALL,
        actors=True,
        times=True,
    ),
    folder=True,
    claims=_claims,
    write_options=(
        Option(
            "names",
            said("Names of the files"),
            "choice",
            "id",
            said("Ids bring an article back under its own id; names of files are easier to read."),
            (("id", said("Ids of the articles")), ("file", said("Names the articles came with"))),
        ),
    ),
    read_schema=read_schema,
)
