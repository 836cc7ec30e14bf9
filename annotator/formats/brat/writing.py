"""Writes articles as brat reads them: a text and a file of marks each, and the configuration."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from annotator.formats.base import Lose, Loss, Record, Sink, WriteContext
from annotator.formats.brat.configuration import annotation_conf, visual_conf
from annotator.formats.brat.naming import Names, label_names, role_names
from annotator.formats.brat.reconciling import reconciled
from annotator.formats.brat.standoff import (
    ACTOR_NOTE,
    BREAKS,
    NOTE,
    ONE_BREAK,
    OWN_ACTOR,
    TIME,
    VALUE_NOTE,
    escaped,
)
from annotator.formats.brat.times import time_value
from annotator.model.schema import Schema

Data = dict[str, Any]
_KEPT_ID = {
    "mention": re.compile(r"T\d{1,9}\Z"),
    "event": re.compile(r"[ET]\d{1,9}\Z"),
    "relation": re.compile(r"R\d{1,9}\Z"),
}
_ID = re.compile(r"^([TERANM#])\D{0,40}(\d{1,9})", re.MULTILINE)
_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*\x7f]')
_BLANKS = re.compile(r"\s+")
_MOST_NAME = 150  # code points of a file's name


class BratWriter:
    """A folder with two files for each article."""

    def __init__(self, sink: Sink, context: WriteContext) -> None:
        self._sink = sink
        self._lose = context.lose
        self._labels = label_names(context.schema)
        self._roles = role_names(context.schema)
        self._schema = context.schema
        self._by_file = context.options.get("names") == "file"
        self._taken: dict[str, int] = {}
        sink.inside("annotation.conf").write(
            annotation_conf(context.schema, self._labels, self._roles).encode()
        )
        sink.inside("visual.conf").write(
            visual_conf(context.schema, self._labels, self._roles).encode()
        )

    def add(self, record: Record) -> None:
        """Write an article's two files."""
        name = self._name(record)
        brat = _of_brat(record)
        text = record["text"]
        crlf = brat.get("newline") == "crlf"
        sheet = _Sheet(record, brat, self._labels, self._roles, self._schema, self._lose, crlf=crlf)
        lines = sheet.lines()
        if crlf:
            text = text.replace("\n", "\r\n")
        original = brat.get("ann")
        if isinstance(original, str):
            left_out = [n for n in brat.get("left_out", ()) if isinstance(n, int)]
            marks = reconciled(original, left_out, lines, text)
        else:
            marks = "\n".join([*lines, ""]) if lines else ""
        self._sink.inside(f"{name}.txt").write(text.encode())
        self._sink.inside(f"{name}.ann").write(marks.encode())

    def finish(self) -> None:
        """Nothing is left."""

    def _name(self, record: Record) -> str:
        """The name of an article's files, which no other has."""
        name, _, layer = record["id"].partition(".")
        file = record["article"].get("import", {}).get("file")
        if self._by_file and isinstance(file, str) and file:
            name = file.rpartition(".")[0] or file
        # With `_` an article's first layer comes first when the folder is read.
        name = f"{name}_{layer}" if layer else name
        name = _UNSAFE.sub("_", name).strip(" .")[:_MOST_NAME] or "article"
        wanted = name
        while (number := self._taken.get(name.casefold(), 0) + 1) > 1:
            self._taken[name.casefold()] = number
            name = f"{wanted}-{number}"
        self._taken[name.casefold()] = 1
        return name


def _of_brat(record: Record) -> Data:
    found = record.get("foreign")
    found = found.get("brat") if isinstance(found, dict) else None
    return found if isinstance(found, dict) else {}


class _Sheet:
    """The lines of one article's marks."""

    def __init__(
        self,
        record: Record,
        brat: Data,
        labels: Names,
        roles: Names,
        schema: Schema,
        lose: Lose,
        *,
        crlf: bool,
    ) -> None:
        self._record = record
        self._text: str = record["text"]
        self._labels, self._roles, self._schema = labels, roles, schema
        self._lose = lose
        self._ids: dict[str, str] = {}  # of marks, to those in the file
        self._taken: set[str] = set()
        self._kept_ids: set[str] = set()
        self._next: dict[str, int] = defaultdict(lambda: 1)
        original = brat.get("ann")
        self._again = isinstance(original, str)
        if isinstance(original, str):
            for kind, number in _ID.findall(original):
                self._next[kind] = max(self._next[kind], int(number) + 1)
            self._next["A"] = max(self._next["A"], self._next["M"])
            for mark in (*record["mentions"], *record["events"], *record["relations"]):
                self._kept_ids.update(map(str, _kept(mark).values()))
        self._breaks = [found.start() for found in ONE_BREAK.finditer(self._text)]
        self._feeds = [at for at in self._breaks if self._text[at] == "\n"] if crlf else []
        self._facts: list[str] = []
        self._notes: list[str] = []
        self._attributes: list[str] = []
        self._actors = {actor["id"]: actor for actor in record["actors"]}
        self._told: set[str] = set()  # actors whose facts are written

    def lines(self) -> list[str]:
        """All of them: what others point to first."""
        record = self._record
        text_bound = list(self._mentions(record["mentions"]))
        bare, triggers = self._triggers(record["events"])
        events = [
            self._event(event, triggers[event["id"]])
            for event in record["events"]
            if event["id"] not in bare
        ]
        relations = [self._relation(relation) for relation in record["relations"]]
        clusters = [
            f"*\tEquiv {' '.join([self._ids[member] for member in cluster['members']])}"
            for cluster in record["clusters"]
        ]
        for kind in ("mention", "event", "relation"):
            for mark in record[f"{kind}s"]:
                if mark["attributes"] or mark["note"] or mark.get("time") or mark.get("actor"):
                    self._say(mark, kind)
        return [
            *text_bound, *self._trigger_lines, *events, *relations, *clusters,
            *self._attributes, *self._facts, *self._notes,
        ]  # fmt: skip

    # -- marks -------------------------------------------------------------------------------

    def _mentions(self, mentions: Sequence[Data]) -> Iterator[str]:
        for mention in mentions:
            identifier = self._ids[mention["id"]] = self._id(mention, "mention", "T")
            places, quote = self._placed(mention["id"], mention["spans"])
            yield f"{identifier}\t{self._label(mention)} {places}\t{quote}"

    def _triggers(self, events: Sequence[Data]) -> tuple[set[str], dict[str, str]]:
        """Events that are their trigger alone, and the trigger of each."""
        self._trigger_lines: list[str] = []
        bare: set[str] = set()
        found: dict[str, str] = {}
        written: dict[str, str] = {}  # triggers, to what they mark
        for event in events:
            places, quote = self._placed(event["id"], event["triggers"][0]["spans"])
            marked = f"{self._label(event)} {places}"
            if not self._again:
                identifier = found[event["id"]] = self._new("T")
                self._ids[event["id"]] = self._new("E")
                self._trigger_lines.append(f"{identifier}\t{marked}\t{quote}")
                continue
            kept = _kept(event)
            alone = str(kept.get("id", "")).startswith("T") and not event["arguments"]
            identifier = str(kept.get("id" if alone else "trigger"))
            if (
                not _KEPT_ID["mention"].match(identifier)
                or written.get(identifier, marked) != marked
                or (identifier in self._taken and (alone or identifier not in written))
            ):
                identifier = self._new("T")
            if identifier not in written:
                written[identifier] = marked
                self._taken.add(identifier)
                self._trigger_lines.append(f"{identifier}\t{marked}\t{quote}")
            found[event["id"]] = identifier
            if alone:
                bare.add(event["id"])
                self._ids[event["id"]] = identifier
            else:
                self._ids[event["id"]] = self._id(event, "event", "E")
        return bare, found

    def _event(self, event: Data, trigger: str) -> str:
        identifier = self._ids[event["id"]]
        parts = [f"{identifier}\t{self._label(event)}:{trigger}"]
        counts: dict[str, int] = defaultdict(int)
        for argument in event["arguments"]:
            role = self._role(event, argument["role"])
            if "value" in argument:
                words = escaped(str(argument["value"]))
                self._notes.append(f"{self._new('#')}\t{VALUE_NOTE} {identifier}\t{role}: {words}")
                continue
            counts[role] += 1
            number = str(counts[role]) if counts[role] > 1 else ""
            target = argument["mention"] if "mention" in argument else argument["event"]
            parts.append(f"{role}{number}:{self._ids[target]}")
        return " ".join(parts)

    def _relation(self, relation: Data) -> str:
        identifier = self._ids[relation["id"]] = self._id(relation, "relation", "R")
        source, target = (
            self._ids[end["mention"] if "mention" in end else end["event"]]
            for end in (relation["source"], relation["target"])
        )
        return f"{identifier}\t{self._label(relation)} Arg1:{source} Arg2:{target}\t"

    # -- what is said of them ----------------------------------------------------------------

    def _say(self, mark: Data, kind: str) -> None:
        """Attributes, references and notes of a mark."""
        identifier = self._ids[mark["id"]]
        for name, value in mark["attributes"].items():
            self._attribute(mark["id"], identifier, name, value)
        if mark.get("actor") is not None:
            self._actor(mark, identifier)
        if mark.get("time"):
            value = f"{TIME}:{time_value(mark['time'], self._ids)}"
            said = mark["text"] if kind == "mention" else mark["triggers"][0]["text"]
            self._reference(identifier, value, said)
        if mark["note"]:
            self._notes.append(f"{self._new('#')}\t{NOTE} {identifier}\t{escaped(mark['note'])}")

    def _attribute(self, mark: str, identifier: str, name: str, value: Any) -> None:
        declared = self._schema.attribute(name)
        written = self._word(mark, name, "names of attributes")
        values = value if isinstance(value, list) else [value]
        if len(values) != 1 and not values:
            self._lost(mark, "empty lists of attribute values", "dropped", name)
        elif isinstance(value, list) and len(values) == 1:
            self._lost(mark, "lists of attribute values", "flattened", name)
        for one in values:
            line = f"{self._new('A')}\t{written} {identifier}"
            # With one value to choose from, an attribute of brat is there or not.
            alone = declared is not None and [v.name for v in declared.values] == [one]
            if one is not True and not alone:
                chosen = declared is not None and declared.choice(str(one)) is not None
                line += f" {self._value(mark, name, one, declared=chosen)}"
            self._attributes.append(line)

    def _value(self, mark: str, name: str, value: Any, *, declared: bool) -> str:
        if declared:
            return self._word(mark, value, "values of attributes")
        words = _BLANKS.sub(" ", str(value)).strip() or "-"
        if not isinstance(value, str) or words != value:
            self._lost(mark, "values of attributes", "flattened", f"{name}: {words}")
        return words

    def _actor(self, mention: Data, identifier: str) -> None:
        actor = self._actors[mention["actor"]]
        name = actor["name"]
        references, odd = [f"{OWN_ACTOR}:{actor['id']}"], {}
        for system, code in actor["codes"].items():
            if _can_refer(system, code):
                references.append(f"{system}:{code}")
            else:
                odd[system] = code
        kept = _kept(mention).get("references") if self._again else None
        if isinstance(kept, list) and kept and set(map(str, kept)) <= set(references):
            references = kept
        for reference in references:
            self._reference(identifier, reference, name)
        if actor["id"] in self._told:
            return
        self._told.add(actor["id"])
        facts: Data = {}
        if actor["type"] != mention["type"]:
            facts["type"] = actor["type"]
        if actor["aliases"]:
            facts["aliases"] = actor["aliases"]
        if odd:
            facts["codes"] = odd
        if BREAKS.search(name) or name != name.strip():
            facts["name"] = name
        if facts:
            words = escaped(orjson.dumps(facts).decode())
            self._notes.append(f"{self._new('#')}\t{ACTOR_NOTE} {identifier}\t{words}")

    def _reference(self, identifier: str, value: str, shown: str) -> None:
        words = BREAKS.sub(" ", shown)
        self._facts.append(f"{self._new('N')}\tReference {identifier} {value}\t{words}")

    # -- parts -------------------------------------------------------------------------------

    def _placed(self, mark: str, spans: Sequence[Sequence[int]]) -> tuple[str, str]:
        """The places of a span as brat writes them, cut at line breaks, and the words there."""
        if len(spans) == 1:
            start, end = spans[0]
            after = bisect_left(self._breaks, start)
            if after == len(self._breaks) or self._breaks[after] >= end:
                if self._feeds:
                    return f"{self._at(start)} {self._at(end)}", self._text[start:end]
                return f"{start} {end}", self._text[start:end]
        pieces: list[tuple[int, int]] = []
        for number, (start, end) in enumerate(spans):
            if number and BREAKS.fullmatch(self._text[spans[number - 1][1] : start]):
                self._lost(mark, "gaps of line breaks only", "flattened", f"{start}–{end}")
            at = start
            for found in BREAKS.finditer(self._text, start, end):
                if found.start() > at:
                    pieces.append((at, found.start()))
                at = found.end()
            if at < end:
                pieces.append((at, end))
        if not pieces:  # a mark on nothing but line breaks
            pieces = [(spans[0][0], spans[-1][1])]
        elif (pieces[0][0], pieces[-1][1]) != (spans[0][0], spans[-1][1]):
            self._lost(mark, "line breaks at the edge of a span", "dropped")
        places = ";".join(f"{self._at(start)} {self._at(end)}" for start, end in pieces)
        words = " ".join(BREAKS.sub(" ", self._text[start:end]) for start, end in pieces)
        return places, words

    def _at(self, place: int) -> int:
        """A position of the text as its file counts it, where it has line ends of Windows."""
        return place + bisect_left(self._feeds, place)

    def _label(self, mark: Data) -> str:
        return self._word(mark["id"], mark["type"], "labels")

    def _word(self, mark: str, name: str, feature: str) -> str:
        written = self._labels.written(name)
        if written != name:
            self._lost(mark, feature, "renamed", f"{name}: {written}")
        return written

    def _role(self, event: Data, name: str) -> str:
        written = self._roles.written(name)
        if written != name:
            self._lost(event["id"], "roles", "renamed", f"{name}: {written}")
        return written

    def _id(self, mark: Data, kind: str, prefix: str) -> str:
        """The id that a mark had in a file of brat, or the next one."""
        if not self._again:
            return self._new(prefix)
        kept = _kept(mark).get("id")
        if (
            isinstance(kept, str)
            and kept[:1] == prefix
            and _KEPT_ID[kind].match(kept)
            and kept not in self._taken
        ):
            self._taken.add(kept)
            return kept
        return self._new(prefix)

    def _new(self, prefix: str) -> str:
        number = self._next[prefix]
        while self._kept_ids and f"{prefix}{number}" in self._kept_ids:
            number += 1
        self._next[prefix] = number + 1
        return f"{prefix}{number}"

    def _lost(self, mark: str, feature: str, action: Any, detail: str = "") -> None:
        self._lose(Loss(self._record["id"], mark, feature, action, detail))


def _kept(mark: Data) -> Data:
    """What a file of brat said of a mark."""
    found = mark.get("foreign")
    found = found.get("brat") if isinstance(found, dict) else None
    return found if isinstance(found, dict) else {}


def _can_refer(system: str, code: Any) -> bool:
    """Whether a code can be a reference, which holds no blanks."""
    return (
        isinstance(code, str)
        and bool(system and code)
        and ":" not in system
        and not _BLANKS.search(system + code)
        and system not in {OWN_ACTOR, TIME}
    )
