"""The results of an annotation of Label Studio: regions, what belongs to them, and relations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from annotator.formats.base import Record
from annotator.formats.label_studio.configuration import (
    EVENT,
    MENTION,
    TEXT,
    attribute_of,
    control_of,
)
from annotator.formats.linked_spans import Link, Stretch, carried
from annotator.formats.record_facts import items, mapping, text_of, whole_number
from annotator.model.schema import Schema

OURS = "annotator"  # in `meta`, which Label Studio keeps
LABELS = ("labels", "hypertextlabels", "paragraphlabels")
_PER_REGION = ("choices", "textarea", "number", "rating", "taxonomy", "datetime")
_LINK_KINDS = ("relation", "argument", "fragment", "trigger", "coref")

Place = Callable[[Mapping[str, Any]], tuple[int, int] | None]


@dataclass(slots=True)
class Results:
    """What the results of one annotation say.

    `labels` are those of the document as a whole; `kept` are (place, result) of what is no mark;
    `wrong` are numbers of regions without a label or without a place in the text.
    """

    stretches: list[Stretch] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    labels: Record = field(default_factory=dict)
    kept: list[list[Any]] = field(default_factory=list)
    wrong: list[int] = field(default_factory=list)


# -- reading -----------------------------------------------------------------------------------


def read_results(values: Sequence[Any], place: Place) -> Results:
    """The results of an annotation; `place` gives a region's stretch of the stored text."""
    made = Results()
    regions: dict[str, list[Stretch]] = {}
    waiting: list[tuple[int, Record]] = []
    for number, value in enumerate(values):
        result = mapping(value)
        if _labels_of(result) is not None:
            _read_region(made, regions, dict(result), number, place)
        else:
            waiting.append((number, dict(result)))
    for number, result in waiting:
        if result.get("type") == "relation":
            _read_relation(made, result, number)
        else:
            _read_attribute(made, regions, result, number)
    return made


def _labels_of(result: Mapping[str, Any]) -> list[str] | None:
    """The labels of a region; None where it is no region of text."""
    kind = result.get("type")
    if kind not in LABELS:
        return None
    found = mapping(result.get("value")).get(kind)
    return [label for label in items(found) if isinstance(label, str) and label.strip()]


def _read_region(
    made: Results,
    regions: dict[str, list[Stretch]],
    result: Record,
    number: int,
    place: Place,
) -> None:
    at, labels = place(mapping(result.get("value"))), _labels_of(result)
    if at is None or not labels:
        made.wrong.append(number)
        made.kept.append([number, result])
        return
    meta = mapping(result.get("meta"))
    ours = mapping(meta.get(OURS))
    identifier = text_of(result.get("id"))
    key = identifier if identifier and identifier not in regions else f"#{number}"
    facts = {**ours, "attributes": {}}
    note = meta.get("text")
    notes = [one for one in (note if isinstance(note, list) else [note]) if isinstance(one, str)]
    if notes:
        facts["note"] = "\n".join(notes)
    facts.pop("id", None)
    if result.get("score") is not None and "by" not in facts:
        facts["score"] = result["score"]
    kind = ours.get("kind") or ("event" if result.get("from_name") == EVENT else None)
    found = []
    for which, label in enumerate(dict.fromkeys(labels)):
        own: Record = {}
        if not ours:
            own = {"n": number, "at": list(at), "region": key}
            own |= {"result": result} if which == 0 else {}
        found.append(
            Stretch(
                key if which == 0 else f"{key}#{which}",
                *at,
                label,
                cast("Any", kind) if kind in (MENTION, EVENT) else None,
                {**facts, **({"id": key} if which == 0 and key == identifier else {})},
                own,
            )
        )
    regions[key] = found
    made.stretches += found


def _read_relation(made: Results, result: Record, number: int) -> None:
    ends = (text_of(result.get("from_id")) or "", text_of(result.get("to_id")) or "")
    if result.get("direction") == "left":
        ends = (ends[1], ends[0])
    labels = [one for one in items(result.get("labels")) if isinstance(one, str) and one.strip()]
    ours = mapping(mapping(result.get("meta")).get(OURS))
    if not labels:
        made.kept.append([number, result])
        return
    kind = ours.get("kind")
    for label in dict.fromkeys(labels):
        made.links.append(
            Link(
                *ends,
                label,
                kind if kind in _LINK_KINDS else None,
                ours,
                {} if ours else {"n": number, "result": result},
            )
        )


def _read_attribute(
    made: Results, regions: dict[str, list[Stretch]], result: Record, number: int
) -> None:
    """What a person chose or wrote for a region, or for the document."""
    kind, control = result.get("type"), text_of(result.get("from_name"))
    value = _value_of(kind, mapping(result.get("value")))
    found = regions.get(text_of(result.get("id")) or "")
    is_region = found is not None or "start" in mapping(result.get("value"))
    name = attribute_of(control or "")
    typed = found is not None and name in mapping(found[0].facts.get("typed"))
    nothing = value is None or (value == [] and not typed)
    if control is None or nothing or (is_region and found is None):
        made.kept.append([number, result])
        return
    if found is None:
        made.labels[control] = value
        made.kept.append([number, result])
        return
    for stretch in found:
        exact = mapping(mapping(stretch.facts.get("typed")).get(name)).get("as")
        same = exact is not None and _result_value(exact)[1] == _shown(kind, value)
        stretch.facts["attributes"][name] = exact if same else value
    first = found[0]
    if first.own:
        kept = {"n": number, "result": result}
        first.own = {**first.own, "attributes": {**first.own.get("attributes", {}), name: kept}}


def _value_of(kind: object, value: Mapping[str, Any]) -> Any:
    """The value of an attribute; None for what is none."""
    if kind not in _PER_REGION:
        return None
    found = value.get("text" if kind == "textarea" else str(kind))
    if isinstance(found, list):
        words = [one for one in found if isinstance(one, str)]
        if len(words) < len(found):
            words = ["/".join(map(str, one)) for one in found if isinstance(one, list)]
        return words[0] if len(words) == 1 else words
    return found if isinstance(found, str | int | float) else None


def _shown(kind: object, value: Any) -> list[str] | int | float:
    """What was read of an attribute, in the shape of `_result_value`."""
    if kind == "number" and isinstance(value, int | float):
        return value
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


# -- writing -----------------------------------------------------------------------------------


def written_results(
    text: str,
    stretches: Sequence[Stretch],
    links: Sequence[Link],
    kept: Sequence[Any],
    schema: Schema,
) -> list[Record]:
    """The results of an annotation, those that were read from a file in their order there."""
    found = [*_regions(text, stretches, schema), *_relations(links)]
    found.extend(
        (one[0], one[1])
        for one in kept
        if isinstance(one, list) and len(one) == 2 and isinstance(one[0], int)
    )
    last = len(found) + max((number for number, _ in found if number is not None), default=0)
    found.sort(key=lambda one: last if one[0] is None else one[0])
    return [result for _, result in found]


def _regions(
    text: str, stretches: Sequence[Stretch], schema: Schema
) -> Iterator[tuple[int | None, Record]]:
    """(place, result) of every region and of its attributes."""
    groups: dict[Any, list[Stretch]] = {}
    for one in stretches:
        group = one.own.get("region")
        groups.setdefault((group or one.key, one.start, one.end), []).append(one)
    used: set[str] = set()
    for (key, _start, _end), group in groups.items():
        first = next((one for one in group if "result" in one.own), group[0])
        identifier = key if key not in used else first.key
        used.add(identifier)
        place = first.own.get("n")
        yield place, _region(text, identifier, first, [one.label for one in group])
        for name, value in mapping(first.facts.get("attributes")).items():
            known = mapping(mapping(first.own.get("attributes")).get(name))
            result = mapping(known.get("result"))
            read = _value_of(result.get("type"), mapping(result.get("value")))
            if known and read == (
                value[0] if isinstance(value, list) and len(value) == 1 else value
            ):
                yield known.get("n"), dict(result)
            else:
                yield place, _attribute(text, identifier, first, name, value, schema)


def _region(text: str, identifier: str, stretch: Stretch, labels: list[str]) -> Record:
    read = mapping(stretch.own.get("result"))
    if read:
        kind = str(read.get("type"))
        value = dict(mapping(read.get("value")))
        before = [one for one in items(value.get(kind)) if isinstance(one, str)]
        if [stretch.start, stretch.end] != stretch.own.get("at"):
            value["text"] = text[stretch.start : stretch.end]
            value.pop("globalOffsets", None)
        value["start"], value["end"] = stretch.start, stretch.end
        value[kind] = before if set(before) == set(labels) else labels
        made = {**read, "value": value}
    else:
        value = {
            "start": stretch.start,
            "end": stretch.end,
            "text": text[stretch.start : stretch.end],
            "labels": labels,
        }
        made = {
            "id": identifier,
            "from_name": stretch.kind or MENTION,
            "to_name": TEXT,
            "type": "labels",
            "value": value,
            "origin": "manual",
        }
        sure = mapping(stretch.facts.get("by")).get("confidence")
        if sure is not None:
            made["score"] = sure
    meta = _meta(stretch, mapping(read.get("meta")))
    if meta:
        made["meta"] = meta
    return made


def _meta(stretch: Stretch, before: Mapping[str, Any]) -> Record:
    """Note, and what Label Studio does not look at."""
    made = dict(before)
    note = stretch.facts.get("note")
    written = before.get("text")
    said_before = "\n".join(items(written)) if _all_words(written) else written
    if note != said_before and (note or written):
        made["text"] = [note] if note else []
    ours = carried(stretch)
    ours.pop("note", None)
    typed = {
        name: {"as": value}
        for name, value in ours.pop("attributes", {}).items()
        if isinstance(value, bool) or (isinstance(value, list) and len(value) < 2)
    }
    if typed:
        ours["typed"] = typed
    if stretch.own and not set(ours) - {"kind", "id"}:
        ours = {}
    ours.pop("id", None)
    if ours:
        made[OURS] = ours
    return made


def _all_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _attribute(
    text: str, identifier: str, stretch: Stretch, name: str, value: Any, schema: Schema
) -> Record:
    kind, shown = _result_value(value)
    known = schema.attribute(name)
    if known is not None and known.values and kind == "textarea":
        kind = "choices"
    key = "text" if kind == "textarea" else kind
    return {
        "id": identifier,
        "from_name": control_of(name),
        "to_name": TEXT,
        "type": kind,
        "value": {
            "start": stretch.start,
            "end": stretch.end,
            "text": text[stretch.start : stretch.end],
            key: shown,
        },
    }


def _result_value(value: Any) -> tuple[str, list[str] | int | float]:
    """(type of the result, its value) of an attribute."""
    if isinstance(value, bool):
        return "choices", ["true" if value else "false"]
    if isinstance(value, list | tuple):
        return "choices", [str(one) for one in value]
    if isinstance(value, int | float):
        return "number", value
    return "textarea", [str(value)]


def _relations(links: Sequence[Link]) -> Iterator[tuple[int | None, Record]]:
    merged: dict[Any, tuple[int | None, Record, list[str]]] = {}
    for number, link in enumerate(links):
        read = mapping(link.own.get("result"))
        ends = (link.source, link.target)
        if read.get("direction") == "left":
            ends = (ends[1], ends[0])
        place = link.own.get("n")
        key = (place, *ends) if read else number
        if key in merged:
            merged[key][2].append(link.label)
            continue
        labels = [link.label]
        made: Record = {
            "from_id": ends[0],
            "to_id": ends[1],
            "type": "relation",
            "direction": "right",
            "labels": labels,
        }
        if read:
            made = {**read, "from_id": ends[0], "to_id": ends[1], "labels": labels}
        ours = carried(link)
        if ours:
            made["meta"] = {**mapping(made.get("meta")), OURS: ours}
        merged[key] = (place, made, labels)
    for place, made, _labels in merged.values():
        yield place, made


# -- rich text ---------------------------------------------------------------------------------


def found_near(text: str, quote: str, near: int) -> tuple[int, int] | None:
    """Where quoted words stand, blanks aside, nearest to a position; None where they do not."""
    words = quote.replace("\\n", " ").split()
    if not words:
        return None
    pattern = r"\s*".join(re.escape(word) for word in words)
    found = [match.span() for match in re.finditer(pattern, text)]
    return min(found, key=lambda at: abs(at[0] - near), default=None)


def offsets_of(value: Mapping[str, Any]) -> tuple[int, int] | None:
    """(start, end) as the file counts; None for rich text and what has no place."""
    start, end = whole_number(value.get("start")), whole_number(value.get("end"))
    if start is None or end is None or isinstance(value.get("start"), str):
        return None
    return start, end
