"""Writes records as PubAnnotation's documents, with a track for each layer where there are several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import orjson

from annotator.formats.base import Record, WriteContext
from annotator.formats.kept_fields import OURS, restored
from annotator.formats.linked_spans import Link, Stretch, carried, in_file_order, spread
from annotator.formats.pubannotation.configuration import config_of
from annotator.formats.pubannotation.reading import CHAIN, COREFERENCE, LISTS, NAME, PIECE
from annotator.formats.record_facts import head_data, items, mapping


def written_document(record: Record, context: WriteContext) -> bytes:
    """The record's document, on one line."""
    own = mapping(mapping(record.get("foreign")).get(NAME))
    skeleton = mapping(own.get("document"))
    places = mapping(own.get("places"))
    layers = record["layers"]
    lists: dict[int, tuple[Record, Record]] = {}
    number = len(items(skeleton.get("tracks")))
    alone = len(layers) == 1 and not skeleton
    for layer in layers:
        at = places.get(layer["id"], -1 if alone else None)
        if not isinstance(at, int) or at in lists:
            at, number = number, number + 1
        loose = mapping(own.get("loose")).get(layer["id"])
        lists[at] = layer, _Written(record, layer["id"], items(loose), context).lists
    made: Record = {"text": record["text"]}
    if skeleton:
        tracks = [dict(mapping(one)) for one in items(skeleton.get("tracks"))]
        made = _filled(skeleton, lists.pop(-1, ({}, {}))[1], record["text"])
        tracks += [
            {"project": layer["annotator"]}
            for at, (layer, _) in sorted(lists.items())
            if at >= len(tracks)
        ]
        if tracks:
            made["tracks"] = [
                _filled(track, lists[at][1] if at in lists else {})
                for at, track in enumerate(tracks)
            ]
    else:
        head = record["article"]
        made |= {"sourcedb": head["source"] or "annotator", "sourceid": record["id"]}
        made |= {"target": head["url"]} if head.get("url") else {}
        if -1 in lists:
            layer, found = lists[-1]
            made |= {"project": layer["annotator"], **found}
        else:
            made["tracks"] = [
                {"project": layer["annotator"], **found, OURS: {"layer": layer}}
                for _, (layer, found) in sorted(lists.items())
            ]
        if context.options.get("config"):
            made["config"] = config_of(context.schema)
        made[OURS] = {
            "id": record["id"],
            "article": head_data(record),
            **({"layer": lists[-1][0]} if -1 in lists else {}),
            **({"actors": record["actors"]} if record["actors"] else {}),
        }
    return orjson.dumps(made)


def _filled(skeleton: Mapping[str, Any], lists: Record, text: str | None = None) -> Record:
    """A document or track as it was read, with the marks of now."""
    made = dict(skeleton)
    if text is not None:
        made["text"] = text
    for key in LISTS:
        if lists.get(key) or key in made:
            made[key] = lists.get(key, [])
    return made


class _Written:
    """The marks of one layer as PubAnnotation has them."""

    def __init__(
        self, record: Record, layer: str, loose: Sequence[Any], context: WriteContext
    ) -> None:
        stretches, links = spread(record, layer, NAME, context.lose)
        self._ids = {stretch.key for stretch in stretches}
        self._ids |= {str(link.facts["id"]) for link in links if "id" in link.facts}
        self._taken = set(self._ids)
        self._named = {end for link in links for end in (link.source, link.target)}
        self._named |= {one.key for one in stretches if one.facts.get("attributes")}
        self._attributes: list[tuple[tuple[int, int], Record]] = []
        for one in loose:
            if isinstance(one, list) and len(one) == 2 and isinstance(one[0], int):
                self._attributes.append(((0, one[0]), one[1]))
        self._spans: dict[str, list[tuple[int, int]]] = {}
        chained = context.options.get("parts") == "chained"
        merged = self._merge(stretches, links, chained=chained)
        pieces = {link.target for link in links if link.kind == "fragment"} if chained else set()
        self.lists: Record = {"denotations": [], "blocks": [], "relations": [], "attributes": []}
        for stretch in in_file_order([one for one in stretches if one.key not in merged]):
            into = "blocks" if stretch.own.get("blocks") else "denotations"
            piece = stretch.own.get("piece") or (not stretch.own and stretch.key in pieces)
            self.lists[into].append(self._denotation(stretch, piece=bool(piece)))
        for link in in_file_order(links):
            if link.kind != "fragment" or link.own or chained:
                self.lists["relations"].append(self._relation(link))
        ordered = sorted(self._attributes, key=lambda one: one[0])
        self.lists["attributes"] = [one for _, one in ordered]
        for key in ("blocks", "relations", "attributes"):
            if not self.lists[key]:
                del self.lists[key]

    def _merge(
        self, stretches: Sequence[Stretch], links: Sequence[Link], *, chained: bool
    ) -> set[str]:
        """Keys of fragments that stand in the `span` of the first."""
        by_key = {stretch.key: stretch for stretch in stretches}
        self._spans = {key: [(one.start, one.end)] for key, one in by_key.items()}
        merged = set()
        for link in links:
            if link.kind == "fragment" and not link.own and not chained:
                merged.add(link.target)
                self._spans[link.source] += self._spans[link.target]
        return merged

    def _denotation(self, stretch: Stretch, *, piece: bool) -> Record:
        facts = dict(stretch.facts)
        self._write_attributes(stretch.key, facts.pop("attributes", {}), stretch.own)
        spans = [{"begin": start, "end": end} for start, end in sorted(self._spans[stretch.key])]
        listed = len(spans) > 1 or stretch.own.get("listed")
        made = restored(
            {
                "id": stretch.key,
                "span": spans if listed else spans[0],
                "obj": PIECE if piece else stretch.label,
            },
            stretch.own,
        )
        if "id" not in items(stretch.own.get("keys", ["id"])) and stretch.key not in self._named:
            made.pop("id", None)
        ours = carried(replace(stretch, facts=facts))
        if ours:
            made[OURS] = ours
        return made

    def _relation(self, link: Link) -> Record:
        facts = dict(link.facts)
        source, target, label = link.source, link.target, link.label
        if not link.own and link.kind == "argument":
            source, target = target, source
        if link.kind == "fragment":
            label = label if link.own else CHAIN
            ends = items(link.own.get("ends"))
            if len(ends) == 2 and all(isinstance(end, str) and end in self._ids for end in ends):
                source, target = ends
        if not link.own and link.kind == "coref":
            label = COREFERENCE
        known = link.own.get("id") or (facts.get("id") if link.kind == "relation" else None)
        key = known or self._fresh("R")
        self._write_attributes(key, facts.pop("attributes", {}), link.own)
        made = restored({"id": key, "subj": source, "pred": label, "obj": target}, link.own)
        if not known and "id" not in items(link.own.get("keys", ["id"])):
            made.pop("id", None)
        ours = carried(replace(link, facts=facts))
        if link.own:
            ours = {
                name: value for name, value in mapping(ours).items() if name not in ("id", "kind")
            }
        if ours:
            made[OURS] = ours
        return made

    def _write_attributes(
        self, subject: str, attributes: Mapping[str, Any], own: Mapping[str, Any]
    ) -> None:
        known = mapping(own.get("attributes"))
        for name, value in attributes.items():
            listed = isinstance(value, list | tuple)
            before = items(known.get(name))
            for number, one in enumerate(value if listed else [value]):
                data = mapping(before[number]) if number < len(before) else {}
                if data.get("modification"):
                    continue
                made = {
                    "id": data.get("id") or self._fresh("A"),
                    "subj": subject,
                    "pred": name,
                    "obj": one,
                }
                if data:
                    made = restored(made, data)
                    if data.get("id") is None:
                        made.pop("id", None)
                elif listed:
                    made[OURS] = {"list": True}
                place = (
                    (0, data["n"]) if isinstance(data.get("n"), int) else (1, len(self._attributes))
                )
                self._attributes.append((place, made))

    def _fresh(self, prefix: str) -> str:
        number = 1
        while f"{prefix}{number}" in self._taken:
            number += 1
        self._taken.add(f"{prefix}{number}")
        return f"{prefix}{number}"
