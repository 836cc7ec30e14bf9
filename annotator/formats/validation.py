"""Checks a record: its shape by the JSON Schema, and the rules that a JSON Schema cannot say."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from annotator.assets import schema_file
from annotator.model.identity import LayerId, text_sha256
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Layer, Mark
from annotator.model.problems import Severity, find_problems
from annotator.model.record import cluster_from, event_from, layer_from, mention_from, relation_from
from annotator.model.said import said, said_in_turn
from annotator.model.schema import Schema

if TYPE_CHECKING:  # slow to import, and nobody needs it to open a window
    from jsonschema_rs import Draft202012Validator, ValidationError

Data = Mapping[str, Any]
KINDS = ("mentions", "events", "relations", "clusters")
_MAX_SHOWN = 60
_MAX_FAULTS = 50  # of one shape check; the rest is noise

# Errors that leave a record usable: an import takes it and warns of them.
LENIENT = frozenset({"quote", "blank", "date", "origin", "size"})


@dataclass(frozen=True, slots=True)
class Fault:
    """One rule that a record breaks; `id` is the mark, layer or actor meant, if it is one."""

    id: str | None
    rule: str
    message: str
    severity: Severity = "error"
    hint: str = ""

    @property
    def refuses(self) -> bool:
        """Whether it keeps the record out of a project."""
        return self.severity == "error" and self.rule not in LENIENT


# -- shape -------------------------------------------------------------------------------------


def shape_faults(data: Any) -> list[Fault]:
    """Where the record is not of the shape that `schema/record.schema.json` describes."""
    validator = _validator()
    if validator.is_valid(data):
        return list(islice(_fractions(data), _MAX_FAULTS))
    found: list[Fault] = []
    for error in validator.iter_errors(data):
        if len(found) == _MAX_FAULTS:
            break
        found.append(_shape_fault(data, error))
    return found


def _fractions(data: Data) -> Iterator[Fault]:
    """Numbers such as 10.0, which JSON Schema takes for whole ones and Python does not."""
    if not isinstance(data["version"], int):
        yield _fraction(None, "version", data["version"])
    for layer in data["layers"]:
        if not isinstance(layer["seconds"], int):
            yield _fraction(layer["id"], "seconds", layer["seconds"])
    spans = [(mention["id"], mention["spans"]) for mention in data["mentions"]]
    spans += [(event["id"], trigger["spans"]) for event in data["events"]
              for trigger in event["triggers"]]  # fmt: skip
    for identifier, fragments in spans:
        for fragment in fragments:
            for position in fragment:
                if not isinstance(position, int):
                    yield _fraction(identifier, "spans", position)


def _fraction(identifier: str | None, where: str, number: float) -> Fault:
    return Fault(
        identifier,
        "shape",
        said(
            "{where}: must be a whole number without a point, not {number}.",
            where=where,
            number=number,
        ),
    )


@cache
def _validator() -> Draft202012Validator:
    import jsonschema_rs

    shape = json.loads(schema_file("record.schema.json").read_text("utf-8"))
    return jsonschema_rs.Draft202012Validator(shape)


def _shape_fault(data: Any, error: ValidationError) -> Fault:
    error = _nearest(error)
    path = list(error.instance_path)
    identifier = None
    if len(path) >= 2 and isinstance(path[1], int):
        item = data[path[0]][path[1]]
        found = item.get("id") if isinstance(item, dict) else None
        identifier = found if isinstance(found, str) and found else None
    place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    shown = place.removeprefix(".")
    return Fault(identifier, "shape", said_in_turn(f"{shown}:" if shown else "", _reason(error)))


def _nearest(error: ValidationError) -> ValidationError:
    """Inside a choice, the error of the branch that was meant: the one that got deepest."""
    while error.kind.name in {"anyOf", "oneOf"}:
        inner = [e for branch in error.kind.as_dict().get("context", ()) for e in branch]
        deeper = [e for e in inner if e.kind.name not in {"type", "required"} or _below(e, error)]
        missing = [
            e for e in inner if e.kind.name == "required" and isinstance(error.instance, dict)
        ]
        chosen = deeper or (missing if error.kind.name == "anyOf" else [])
        if not chosen:
            return error
        error = max(chosen, key=lambda e: len(list(e.instance_path)))
    return error


def _below(error: ValidationError, outer: ValidationError) -> bool:
    return len(list(error.instance_path)) > len(list(outer.instance_path))


def _reason(error: ValidationError) -> str:
    details = error.kind.as_dict()
    shown = shorten(json.dumps(error.instance, ensure_ascii=False))
    match error.kind.name:
        case "required":
            return said("“{property}” is missing.", property=details["property"])
        case "type":
            wanted = " or ".join(details["types"])
            return said("must be {wanted}, not {shown}.", wanted=wanted, shown=shown)
        case "enum":
            options = ", ".join(str(option) for option in details["options"])
            return said("must be one of {options}, not {shown}.", options=options, shown=shown)
        case "const":
            return said(
                "must be {dumps}, not {shown}.",
                dumps=json.dumps(details["expected_value"]),
                shown=shown,
            )
        case "pattern":
            return said("{shown} is not of the right form.", shown=shown)
        case "oneOf":
            return said("takes exactly one of mention, event and value.")
        case "minItems" | "minLength":
            return said("is empty.")
        case "maxLength":
            return said(
                "is longer than {limit} characters: {shown}.", limit=details["limit"], shown=shown
            )
        case _:
            return f"{shorten(error.message)}."


def shorten(shown: str) -> str:
    """Text for a message, cut where it is long."""
    return shown if len(shown) <= _MAX_SHOWN else shown[: _MAX_SHOWN - 1] + "…"


# -- rules -------------------------------------------------------------------------------------


def rule_faults(data: Data) -> list[Fault]:
    """The rules of record.md that a record of the right shape breaks.

    Text and its hash, unique ids, positions inside the text, quotes, references that resolve
    inside the layer, clusters of one kind, and no event that is its own argument.
    """
    return [
        *_of_text(data["text"], data["text_sha256"]),
        *_of_ids(data),
        *_of_spans(data),
        *_of_references(data),
        *_of_clusters(data),
        *_of_cycles(data["events"]),
        *_of_empty_layers(data),
    ]


def _of_text(text: str, sha256: str) -> Iterator[Fault]:
    if not text.strip():
        yield Fault(None, "text", said("The text is empty."))
    if "\0" in text:
        yield Fault(None, "text", said("The text holds U+0000, which no text can hold."))
    if "\r" in text:
        yield Fault(
            None,
            "text",
            said("The text has carriage returns; its line ends must be line feeds alone."),
            hint=said("Replace them before counting positions."),
        )
    found = text_sha256(text)
    if found != sha256:
        yield Fault(
            None,
            "hash",
            said(
                "The text is not the one that was annotated: text_sha256 is {sha256}…, that of the text {found}….",
                sha256=sha256[:12],
                found=found[:12],
            ),
            hint=said("Restore the text; positions in another text mean nothing."),
        )


def _of_ids(data: Data) -> Iterator[Fault]:
    for section, word in (("layers", "layer"), ("actors", "actor")):
        for identifier in _repeated(item["id"] for item in data[section]):
            yield Fault(identifier, "id", said("The {word} id stands twice.", word=word))
    for identifier in _repeated(mark["id"] for kind in KINDS for mark in data[kind]):
        yield Fault(identifier, "id", said("The id stands twice; no two marks may share one."))
    layers = {layer["id"] for layer in data["layers"]}
    for kind in KINDS:
        for mark in data[kind]:
            if mark["layer"] not in layers:
                yield Fault(
                    mark["id"], "reference", said("There is no layer {layer}.", layer=mark["layer"])
                )


def _repeated(identifiers: Iterable[str]) -> list[str]:
    seen: set[str] = set()
    twice: dict[str, None] = {}
    for identifier in identifiers:
        if identifier in seen:
            twice[identifier] = None
        seen.add(identifier)
    return list(twice)


def _of_spans(data: Data) -> Iterator[Fault]:
    text = data["text"]
    for mention in data["mentions"]:
        if not _is_plainly_right(mention["spans"], mention["text"], text):
            yield from _of_span(mention["id"], mention["spans"], mention["text"], text)
    for event in data["events"]:
        for trigger in event["triggers"]:
            if not _is_plainly_right(trigger["spans"], trigger["text"], text):
                yield from _of_span(event["id"], trigger["spans"], trigger["text"], text)


def _is_plainly_right(spans: list[list[int]], quote: str, text: str) -> bool:
    """Whether this is one fragment with its very words, as nearly all are; quick to find out."""
    if len(spans) != 1:
        return False
    start, end = spans[0]
    in_text = 0 <= start < end <= len(text)
    return in_text and text[start:end] == quote and not quote.isspace()


def _of_span(identifier: str, spans: list[list[int]], quote: str, text: str) -> Iterator[Fault]:
    previous = 0
    for start, end in spans:
        if end > len(text):
            yield Fault(
                identifier,
                "offset",
                said(
                    "[{start}, {end}] ends outside the text, which has {count} characters.",
                    start=start,
                    end=end,
                    count=len(text),
                ),
                hint=said("Positions are Unicode code points, from 0, the end not included."),
            )
            return
        if end <= start:
            yield Fault(
                identifier,
                "offset",
                said("[{start}, {end}] holds no character.", start=start, end=end),
            )
            return
        if start < previous:
            yield Fault(
                identifier,
                "offset",
                said(
                    "[{start}, {end}] is out of order or overlaps its neighbour.",
                    start=start,
                    end=end,
                ),
            )
            return
        previous = end
    found = " ".join(text[start:end] for start, end in spans)
    if not found.strip():
        yield Fault(identifier, "blank", said("Only blanks are marked."))
    if found != quote:
        yield Fault(
            identifier,
            "quote",
            said(
                "The text at {spans}–{spans_2} is “{found}”, not “{quote}”.",
                spans=spans[0][0],
                spans_2=spans[-1][1],
                found=shorten(found),
                quote=shorten(quote),
            ),
            hint=said("Either the positions or the quote is wrong; positions are code points."),
        )


def _of_references(data: Data) -> Iterator[Fault]:
    places = {
        word: {mark["id"]: mark["layer"] for mark in data[word + "s"]}
        for word in ("mention", "event")
    }
    actors = {actor["id"] for actor in data["actors"]}

    def dangling(mark: Data, what: str, word: str, target: str) -> Iterator[Fault]:
        layer = places[word].get(target)
        if layer is None:
            yield Fault(
                mark["id"],
                "reference",
                said("{what}: there is no {word} {target}.", what=what, word=word, target=target),
            )
        elif layer != mark["layer"]:
            yield Fault(
                mark["id"],
                "reference",
                said(
                    "{what}: {word} {target} is in another layer ({layer}).",
                    what=what,
                    word=word,
                    target=target,
                    layer=layer,
                ),
            )

    for mention in data["mentions"]:
        if mention["actor"] is not None and mention["actor"] not in actors:
            yield Fault(
                mention["id"],
                "reference",
                said("There is no actor {actor}.", actor=mention["actor"]),
            )
    for mark in (*data["mentions"], *data["events"]):
        if mark["time"] and mark["time"]["from"] is not None:
            yield from dangling(mark, "time.from", "mention", mark["time"]["from"])
    for event in data["events"]:
        for argument in event["arguments"]:
            for word in ("mention", "event"):
                if word in argument and places[word].get(argument[word]) != event["layer"]:
                    what = said("Role “{role}”", role=argument["role"])
                    yield from dangling(event, what, word, argument[word])
    for relation in data["relations"]:
        for end in ("source", "target"):
            for word in ("mention", "event"):
                if (
                    word in relation[end]
                    and places[word].get(relation[end][word]) != relation["layer"]
                ):
                    yield from dangling(relation, end, word, relation[end][word])


def _of_clusters(data: Data) -> Iterator[Fault]:
    kinds = {
        mark["id"]: (kind, mark["layer"]) for kind in ("mentions", "events") for mark in data[kind]
    }
    for cluster in data["clusters"]:
        wanted = "mentions" if cluster["kind"] == "actor" else "events"
        for member in cluster["members"]:
            kind, layer = kinds.get(member, ("", ""))
            if not kind:
                yield Fault(
                    cluster["id"],
                    "reference",
                    said("There is no mention or event {member}.", member=member),
                )
            elif kind != wanted:
                yield Fault(
                    cluster["id"],
                    "cluster",
                    said(
                        "A cluster of kind {kind} holds {wanted}; {member} is none.",
                        kind=cluster["kind"],
                        wanted=wanted,
                        member=member,
                    ),
                )
            elif layer != cluster["layer"]:
                yield Fault(
                    cluster["id"],
                    "reference",
                    said("{member} is in another layer ({layer}).", member=member, layer=layer),
                )


def _of_cycles(events: list[Data]) -> Iterator[Fault]:
    """Each event that is, perhaps through others, an argument of itself."""
    users: dict[str, set[str]] = {event["id"]: set() for event in events}
    waits: dict[str, int] = {}
    for event in events:
        inner = {a["event"] for a in event["arguments"] if a.get("event") in users}
        waits[event["id"]] = len(inner)
        for target in inner:
            users[target].add(event["id"])
    free = [identifier for identifier, count in waits.items() if not count]
    while free:  # Kahn: what is never free is in a cycle or contains one
        for user in users[free.pop()]:
            waits[user] -= 1
            if not waits[user]:
                free.append(user)
    for identifier, count in waits.items():
        if count:
            yield Fault(
                identifier,
                "cycle",
                said("The event is an argument of itself, or holds one that is."),
            )


def _of_empty_layers(data: Data) -> Iterator[Fault]:
    used = {mark["layer"] for kind in KINDS for mark in data[kind]}
    for layer in data["layers"]:
        if layer["nothing_to_mark"] and layer["id"] in used:
            yield Fault(
                layer["id"],
                "layer",
                said("The layer says “nothing to mark”, and yet it has marks."),
                "warning",
            )


# -- the annotation schema ---------------------------------------------------------------------

_WITHOUT_SCHEMA = frozenset({"cycle", "blank"})  # problems that `rule_faults` finds in any record


def schema_faults(data: Data, schema: Schema) -> Iterator[Fault]:
    """Labels, roles, arity, ends and attributes that the annotation schema forbids.

    The record must have passed `shape_faults` and `rule_faults` without an error that refuses it.
    """
    for actor in data["actors"]:
        if schema.mention_type(actor["type"]) is None:
            message = said(
                "The schema has no label “{type}”, which is the actor's type.", type=actor["type"]
            )
            yield Fault(actor["id"], "unknown-label", message, "warning")
    for layer, marks in marks_by_layer(data).items():
        for problem in find_problems(data["text"], MarkSet(_layer(data, layer), marks), schema):
            if problem.rule not in _WITHOUT_SCHEMA:
                yield Fault(problem.mark, problem.rule, problem.message, problem.severity)


def marks_by_layer(data: Data) -> dict[LayerId, tuple[Mark, ...]]:
    """The marks of every layer that has any, in the order of the record."""
    found: dict[LayerId, list[Mark]] = {}
    readers: tuple[Callable[[Data], Mark], ...] = (
        mention_from,
        event_from,
        relation_from,
        cluster_from,
    )
    for kind, reader in zip(KINDS, readers, strict=True):
        for entry in data[kind]:
            found.setdefault(LayerId(entry["layer"]), []).append(reader(entry))
    return {layer: tuple(marks) for layer, marks in found.items()}


def _layer(data: Data, identifier: str) -> Layer:
    return next(layer_from(layer) for layer in data["layers"] if layer["id"] == identifier)
