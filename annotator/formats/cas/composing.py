"""Makes a CAS of a record: tokens and sentences, the article's facts, and its marks in our own layers."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import orjson

from annotator.formats.base import Loss, Record, WriteContext
from annotator.formats.cas.own_types import (
    ARGUMENT,
    ARTICLE,
    CHAINS,
    EVENT,
    EVENT_RELATION,
    JSON_ENDING,
    MENTION,
    RELATION,
    SAID,
    VALUE,
    AttributeFeatures,
    ending_of,
    own_types,
)
from annotator.formats.cas.structure import (
    BOOLEAN,
    INTEGER,
    METADATA,
    SENTENCE,
    STRINGS,
    TOKEN,
    Cas,
    Ref,
    Sofa,
    Structure,
    Value,
)
from annotator.formats.tokenized import tokenized
from annotator.model.offsets import Offsets

Data = dict[str, Any]
Spans = list[list[int]]
SOFA = 1
VIEW = "_InitialView"
_HEAD = ("id", "article", "layers", "actors", "schema", "foreign")


def composed(record: Record, features: AttributeFeatures, context: WriteContext) -> Cas:
    """The record's CAS; `features` is asked for names of attributes and remembers them."""
    return _Composer(record, features, context).made()


class _Composer:
    """One record on its way; ids are given in the order in which structures are made."""

    def __init__(self, record: Record, features: AttributeFeatures, context: WriteContext) -> None:
        self._record = record
        self._context = context
        self._names = features
        self._renamed: dict[str, str] = {}  # features to attributes
        self._offsets = Offsets(record["text"])
        self._cas = Cas()
        self._marks: dict[str, Structure] = {}

    def made(self) -> Cas:
        record = self._record
        text = record["text"]
        self._cas.sofas.append(Sofa(SOFA, VIEW, text))
        self._cas.members[SOFA] = []
        head = record["article"]
        self._annotation(
            METADATA,
            [[0, len(text)]],
            language=head.get("language") or "x-unspecified",
            documentTitle=head.get("title"),
            documentId=record["id"],
            documentUri=head.get("url"),
            isLastSegment=False,
        )
        self._segments(text)
        for mention in record["mentions"]:
            self._mention(mention)
        for event in record["events"]:
            self._event(event)
        for event in record["events"]:  # an event may fill a role of one before it
            self._arguments(event)
        for relation in record["relations"]:
            self._relation(relation)
        for cluster in record["clusters"]:
            self._cluster(cluster)
        self._article()
        self._cas.types = own_types(self._names.used())
        return self._cas

    # -- structures --------------------------------------------------------------------------

    def _structure(self, type_name: str, member: bool, features: dict[str, Any]) -> Structure:
        identifier = len(self._cas.structures) + SOFA + 1
        made = Structure(
            identifier, type_name, {k: v for k, v in features.items() if v is not None}
        )
        self._cas.structures[identifier] = made
        if member:
            self._cas.members[SOFA].append(identifier)
        return made

    def _annotation(self, type_name: str, spans: Spans, **features: Any) -> Structure:
        """An annotation from the first fragment to the last; nowhere if there is none."""
        begin, end = (spans[0][0], spans[-1][1]) if spans else (0, 0)
        to = self._offsets.to_utf16
        place = {"sofa": Ref(SOFA), "begin": to(begin), "end": to(end)}
        return self._structure(type_name, True, {**place, **features})

    def _segments(self, text: str) -> None:
        segmented = tokenized(text)
        for sentence in segmented.sentences:
            start, end = segmented.range(sentence)
            self._annotation(SENTENCE, [[start, end]])
        for start, end in segmented.tokens:
            self._annotation(TOKEN, [[start, end]])

    def _article(self) -> None:
        """What CAS has no place for, as one annotation of the document."""
        record = self._record
        facts = {key: record[key] for key in _HEAD if key in record}
        facts["article"] = {k: v for k, v in record["article"].items() if k != "import"}
        if self._renamed:
            facts["attributes"] = dict(sorted(self._renamed.items()))
        self._structure(
            ARTICLE, True, {"sofa": Ref(SOFA), "mark": record["id"], "record": _json(facts)}
        )

    # -- marks -------------------------------------------------------------------------------

    def _mention(self, mention: Data) -> None:
        spans = mention["spans"]
        actors = {actor["id"]: actor["name"] for actor in self._record["actors"]}
        self._marks[mention["id"]] = self._annotation(
            MENTION,
            spans,
            **self._common(mention),
            actor=actors.get(mention["actor"]),
            fragments=self._fragments([spans]) if len(spans) > 1 else None,
        )

    def _event(self, event: Data) -> None:
        triggers = [trigger["spans"] for trigger in event["triggers"]]
        for trigger in event["triggers"]:
            self._unsaid(event["id"], trigger, {"spans", "text"})
        several = len(triggers) > 1 or any(len(spans) > 1 for spans in triggers)
        self._marks[event["id"]] = self._annotation(
            EVENT,
            triggers[0] if triggers else [],
            **self._common(event),
            triggers=self._fragments(triggers) if several else None,
        )

    def _fragments(self, triggers: Iterable[Spans]) -> tuple[str, ...]:
        """Each span as `3-10,12-14`, in the units of the file."""
        to = self._offsets.to_utf16
        return tuple(
            ",".join(f"{to(start)}-{to(end)}" for start, end in spans) for spans in triggers
        )

    def _arguments(self, event: Data) -> None:
        host = self._marks[event["id"]]
        links = []
        for argument in event["arguments"]:
            if "value" in argument:
                # A value has no words of its own; a slot wants a target, so it gets the event's.
                spans = event["triggers"][0]["spans"] if event["triggers"] else []
                target = self._annotation(VALUE, spans, value=argument["value"])
            else:
                target = self._marks[argument.get("mention") or argument["event"]]
            link = self._structure(
                ARGUMENT, False, {"role": argument["role"], "target": Ref(target.id)}
            )
            links.append(Ref(link.id))
            self._unsaid(event["id"], argument, {"role", "value", "mention", "event"})
        if links:
            host.features["arguments"] = tuple(links)

    def _relation(self, relation: Data) -> None:
        source, target = (
            self._marks[end.get("mention") or end["event"]]
            for end in (relation["source"], relation["target"])
        )
        for end in (relation["source"], relation["target"]):
            self._unsaid(relation["id"], end, {"mention", "event"})
        plain = source.type == target.type == MENTION
        # As INCEpTION has it, a relation stands where its dependent stands.
        place = {name: target.features[name] for name in ("sofa", "begin", "end")}
        ends = {"Governor": Ref(source.id), "Dependent": Ref(target.id)}
        self._structure(
            RELATION if plain else EVENT_RELATION,
            True,
            {**place, **self._common(relation), **ends},
        )

    def _cluster(self, cluster: Data) -> None:
        name = CHAINS[cluster["kind"]]
        links = []
        for member in cluster["members"]:
            marked = self._marks[member]
            place = {key: marked.features[key] for key in ("sofa", "begin", "end")}
            said = {"referenceType": cluster["kind"], "mark": member}
            links.append(self._structure(f"{name}Link", True, {**place, **said}))
        for link, following in pairwise(links):
            link.features["next"] = Ref(following.id)
        self._structure(
            f"{name}Chain",
            True,
            {
                "sofa": Ref(SOFA),
                "first": Ref(links[0].id) if links else None,
                "mark": cluster["id"],
                "record": _rest(cluster),
            },
        )

    def _common(self, mark: Data) -> dict[str, Value | None]:
        time = mark.get("time")
        shown = time and "/".join(one for one in (time["start"], time.get("end")) if one)
        return {
            "label": mark["type"],
            "mark": mark["id"],
            "note": mark.get("note"),
            **({"time": shown} if shown else {}),
            "record": _rest(mark),
            **dict(self._attribute(*item) for item in mark["attributes"].items()),
        }

    def _attribute(self, name: str, value: Any) -> tuple[str, Value]:
        """(feature, value) of an attribute."""
        made: Value
        match value:
            case str():
                made, ending = value, ""
            case bool():
                made, ending = value, ending_of(BOOLEAN)
            case int() if -(1 << 31) <= value < 1 << 31:
                made, ending = value, ending_of(INTEGER)
            case list() | tuple() if value and all(isinstance(one, str) for one in value):
                made, ending = tuple(value), ending_of(STRINGS)
            case _:
                made, ending = orjson.dumps(value).decode(), JSON_ENDING
        feature = self._names.name(name, ending)
        if feature != name:
            self._renamed[feature] = name
        return feature, made

    def _unsaid(self, mark: str, data: Data, known: set[str]) -> None:
        """List what an argument, an end or a trigger says beside, which has no place here."""
        more = data.keys() - known
        if more:
            detail = ", ".join(sorted(more))
            self._context.lose(
                Loss(
                    self._record["id"], mark, "unknown fields in parts of marks", "dropped", detail
                )
            )


def _rest(mark: Data) -> str | None:
    """What no feature says of a mark."""
    rest = {key: value for key, value in mark.items() if key not in SAID and value is not None}
    return _json(rest) if rest else None


def _json(data: Data) -> str:
    return orjson.dumps(data).decode()
