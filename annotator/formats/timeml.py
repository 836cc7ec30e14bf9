"""TimeML: the text with its times and events as inline tags, and the links between them.

Written only. Tags cannot cross, so of marks that do the shorter one is left out. A time is a mention
with a normalised time or of a time label of the schema; relations whose type is one of TimeML's
become TLINKs, arguments that are events SLINKs. Source: TimeML 1.2.1, annotation guidelines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from annotator.formats.base import Format, Loss, Record, Sink, WriteContext
from annotator.formats.capabilities import Capabilities
from annotator.formats.record_facts import mapping
from annotator.model.said import said

ENDING = ".tml"
_RELATIONS = frozenset(
    [
        "BEFORE",
        "AFTER",
        "INCLUDES",
        "IS_INCLUDED",
        "DURING",
        "DURING_INV",
        "SIMULTANEOUS",
        "IAFTER",
        "IBEFORE",
        "IDENTITY",
        "BEGINS",
        "ENDS",
        "BEGUN_BY",
        "ENDED_BY",
    ]
)
_DCT = "t0"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
# What XML 1.0 cannot hold (its production 2), other than surrogates, which no text has.
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
Tag = tuple[int, int, str, str, str]  # start, end, element, attributes, the mark's id


class TimemlWriter:
    """Writes each article as soon as it comes."""

    def __init__(self, sink: Sink, context: WriteContext) -> None:
        self._sink, self._context = sink, context

    def add(self, record: Record) -> None:
        """Write the file of an article."""
        data = _Document(record, self._context).made().encode()
        self._sink.inside(f"{record['id']}{ENDING}").write(data)

    def finish(self) -> None:
        """Everything is written."""


class _Document:
    """One record on its way."""

    def __init__(self, record: Record, context: WriteContext) -> None:
        self._record, self._context = record, context
        published = mapping(record["article"].get("published"))
        self._day = str(published.get("value", "")) if published else ""
        self._times: dict[str, str] = {}
        self._events: dict[str, str] = {}
        self._links: list[str] = []

    def _lose(self, mark: str | None, feature: str, detail: str = "") -> None:
        self._context.lose(Loss(self._record["id"], mark, feature, "dropped", detail))

    def made(self) -> str:
        """The document."""
        tags = self._uncrossed([*self._time_tags(), *self._event_tags()])
        kept = {tag[4] for tag in tags}
        for names in (self._times, self._events):
            for identifier in names.keys() - kept:
                del names[identifier]
        text = self._inline(tags)
        instances = [
            f"<MAKEINSTANCE{_attributes(eventID=name, eiid=f'ei{name[1:]}', **_modality(event))}/>\n"
            for event in self._record["events"]
            if (name := self._events.get(event["id"])) is not None
        ]
        self._add_links()
        title = self._record["article"].get("title")
        return "".join(
            [
                _HEAD,
                f"<DOCID>{self._escaped(self._record['id'])}</DOCID>\n",
                self._creation(),
                f"<TITLE>{self._escaped(title)}</TITLE>\n" if title else "",
                f"<TEXT>{text}</TEXT>\n",
                *instances,
                *self._links,
                "</TimeML>\n",
            ]
        )

    def _creation(self) -> str:
        """The day of publication, to which times are anchored."""
        if not self._day:
            return ""
        given = _attributes(
            tid=_DCT,
            type="TIME" if "T" in self._day else "DATE",
            value=self._day,
            temporalFunction="false",
            functionInDocument="CREATION_TIME",
        )
        return f"<DCT><TIMEX3{given}>{escape(self._day)}</TIMEX3></DCT>\n"

    def _escaped(self, words: str) -> str:
        found = _FORBIDDEN.search(words)
        if found is not None:
            self._context.lose(
                Loss(
                    self._record["id"],
                    None,
                    "characters that XML forbids",
                    "renamed",
                    ascii(found[0]),
                )
            )
            words = _FORBIDDEN.sub(_REPLACEMENT, words)
        return escape(words, {"\r": "&#13;"})

    # -- what is tagged ----------------------------------------------------------------------

    def _time_tags(self) -> list[Tag]:
        tags: list[Tag] = []
        by_mention = {
            event["time"]["from"]: event["time"]
            for event in self._record["events"]
            if event["time"] and event["time"].get("from")
        }
        for mention in self._record["mentions"]:
            known = self._context.schema.mention_type(mention["type"])
            time = mention["time"] or by_mention.get(mention["id"])
            if time is None and (known is None or known.kind != "time"):
                self._lose(mention["id"], "mentions that are no times", mention["type"])
                continue
            name = f"t{len(self._times) + 1}"
            self._times[mention["id"]] = name
            (start, end) = mention["spans"][0]
            tags.append((start, end, "TIMEX3", self._timex(name, time), mention["id"]))
        return tags

    def _timex(self, name: str, time: Record | None) -> str:
        """Attributes of a time. An interval is written as its first day, for a value is one time."""
        given = {"tid": name, "type": "DATE", "value": "XXXX-XX-XX"}
        if time is not None:
            start, end = time["start"], time.get("end")
            given["value"] = start
            given["type"] = "TIME" if "T" in start else "DATE"
            if end not in (None, start):
                self._context.lose(
                    Loss(
                        self._record["id"], None, "ends of intervals", "flattened", f"{start}/{end}"
                    )
                )
            if time.get("approximate"):
                given["mod"] = "APPROX"
            anchored = time.get("anchor") == "published" and bool(self._day)
            given["temporalFunction"] = "true" if anchored else "false"
            if anchored:
                given["anchorTimeID"] = _DCT
        return _attributes(**given, functionInDocument="NONE")

    def _event_tags(self) -> list[Tag]:
        tags: list[Tag] = []
        for event in self._record["events"]:
            name = f"e{len(self._events) + 1}"
            self._events[event["id"]] = name
            start, end = event["triggers"][0]["spans"][0]
            reports = any("event" in argument for argument in event["arguments"])
            given = _attributes(eid=name, **{"class": "REPORTING" if reports else "OCCURRENCE"})
            tags.append((start, end, "EVENT", given, event["id"]))
            self._context.lose(
                Loss(self._record["id"], event["id"], "labels of events", "dropped", event["type"])
            )
        return tags

    def _uncrossed(self, tags: list[Tag]) -> list[Tag]:
        """Tags that lie beside or inside each other, the longest first; the others are lost."""
        kept: list[Tag] = []
        for tag in sorted(tags, key=lambda one: (one[0] - one[1], one[0])):
            if any(_cross(tag, other) for other in kept):
                self._lose(tag[4], "marks that cross others", f"{tag[0]}–{tag[1]}")
            else:
                kept.append(tag)
        return kept

    def _inline(self, tags: Sequence[Tag]) -> str:
        text = self._record["text"]
        order = {id(tag): number for number, tag in enumerate(tags)}
        edges: list[tuple[int, int, int, str]] = []
        for tag in tags:
            start, end, element, given, _ = tag
            number = order[id(tag)]  # the longer, the lower: it opens first and closes last
            edges.append((start, 1, number, f"<{element}{given}>"))
            edges.append((end, 0, -number, f"</{element}>"))
        parts: list[str] = []
        done = 0
        for at, _, _, words in sorted(edges):
            parts += [self._escaped(text[done:at]), words]
            done = at
        return "".join([*parts, self._escaped(text[done:])])

    # -- links -------------------------------------------------------------------------------

    def _add_links(self) -> None:
        for event in self._record["events"]:
            self._add_event_links(event)
        for relation in self._record["relations"]:
            kind = relation["type"].upper().replace("-", "_")
            ends = [self._end(relation[end]) for end in ("source", "target")]
            if kind not in _RELATIONS or None in ends:
                self._lose(relation["id"], "relations that are not of times", relation["type"])
                continue
            (source, is_time), (target, to_time) = (end for end in ends if end is not None)
            given = {
                "timeID" if is_time else "eventInstanceID": source,
                "relatedToTime" if to_time else "relatedToEventInstance": target,
            }
            self._link("TLINK", kind, given)

    def _add_event_links(self, event: Record) -> None:
        name = self._events.get(event["id"])
        tied: set[str] = set()
        for argument in event["arguments"]:
            end = self._end(argument)
            if name is None or end is None:
                self._lose(event["id"], "arguments", argument["role"])
                continue
            target, is_time = end
            if is_time:
                tied.add(target)
            elif target != _instance(name):
                given = {"eventInstanceID": _instance(name), "subordinatedEventInstance": target}
                self._link("SLINK", "EVIDENTIAL", given)
        source = (event["time"] or {}).get("from")
        if name is not None and source in self._times:
            tied.add(self._times[source])
        elif event["time"]:
            self._lose(event["id"], "times of events", str(event["time"]["start"]))
        for target in sorted(tied):
            given = {"eventInstanceID": _instance(str(name)), "relatedToTime": target}
            self._link("TLINK", "IS_INCLUDED", given)

    def _end(self, end: Record) -> tuple[str, bool] | None:
        """(id, whether it is a time) of what a link leads to; None where it is not written."""
        if end.get("mention") in self._times:
            return self._times[end["mention"]], True
        found = self._events.get(end.get("event", ""))
        return None if found is None else (_instance(found), False)

    def _link(self, element: str, kind: str, given: dict[str, str]) -> None:
        name = f"l{len(self._links) + 1}"
        self._links.append(f"<{element}{_attributes(lid=name, relType=kind, **given)}/>\n")


def _instance(event: str) -> str:
    """The id of an event's instance."""
    return f"ei{event[1:]}"


def _modality(event: Record) -> dict[str, str]:
    """What TimeML says of an instance; tense and part of speech are not known here."""
    negated = str(event["attributes"].get("polarity", "")).lower() in ("negative", "neg")
    future = str(event["attributes"].get("realis", "")).lower() == "future"
    return {
        "tense": "FUTURE" if future else "NONE",
        "aspect": "NONE",
        "polarity": "NEG" if negated else "POS",
        "pos": "OTHER",
    }


def _cross(one: Tag, other: Tag) -> bool:
    (first, end), (start, stop) = one[:2], other[:2]
    return (first < start < end < stop) or (start < first < stop < end)


def _attributes(**given: Any) -> str:
    return "".join(
        f" {name}={quoteattr(_FORBIDDEN.sub(_REPLACEMENT, str(v)))}" for name, v in given.items()
    )


FORMAT = Format(
    name="timeml",
    title=said("TimeML, a folder of .tml files"),
    extensions=(ENDING,),
    sniff=lambda _head, _name: 0,
    write=TimemlWriter,
    capabilities=Capabilities(
        overlap=True,
        relations=True,
        event_relations=True,
        events=True,
        event_arguments=True,
        times=True,
    ),
    folder=True,
)
