"""The format of PubAnnotation and TextAE: what it is recognized by, and what it can hold.

Positions are code points by PubAnnotation's rules and UTF-16 units where TextAE made them; no words
are quoted. An event is the denotation of its trigger, with a relation from each argument to it. What
the format has no place for stands in keys named `annotator`, which both programs pass over.
"""

from __future__ import annotations

import re

from annotator.formats.base import Format
from annotator.formats.capabilities import ALL, Capabilities
from annotator.formats.line_writer import one_or_list
from annotator.formats.pubannotation.configuration import schema_text
from annotator.formats.pubannotation.reading import NAME, read_documents
from annotator.formats.pubannotation.writing import written_document
from annotator.model.option import Option
from annotator.model.said import said


def _sniff(head: bytes, _name: str) -> int:
    if b'"annotator.article"' in head or head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (
        b"{",
        b"[",
    ):
        return 0
    if re.search(rb'"(denotations|blocks)"\s*:\s*\[', head):
        return 95
    pubannotation = re.search(rb'"(sourcedb|sourceid|tracks)"\s*:', head)
    return 85 if pubannotation and re.search(rb'"text"\s*:\s*"', head) else 0


FORMAT = Format(
    name=NAME,
    title=said("PubAnnotation and TextAE (JSON)"),
    extensions=(".json",),
    sniff=_sniff,
    read=read_documents,
    write=one_or_list(written_document),
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
        layers=True,
        layer_facts=True,
        provenance=True,
        confidence=True,
        ids=True,
    ),
    write_options=(
        Option(
            "parts",
            said("Marks of several parts"),
            "choice",
            "list",
            hint=said("TextAE draws only chained parts; PubAnnotation takes both."),
            choices=(
                ("list", said("One denotation with a list of spans")),
                ("chained", said("A chain of denotations")),
            ),
        ),
        Option(
            "config",
            said("Configuration for TextAE"),
            "flag",
            default=True,
            hint=said("Adds the labels of the schema with their colours to each article."),
        ),
    ),
    read_schema=schema_text,
)
