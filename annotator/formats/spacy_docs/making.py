"""Makes a spaCy document of a record: its tokens, entities and groups of spans."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from annotator.formats.base import Record, WriteContext
from annotator.formats.capabilities import ALL, Capabilities
from annotator.formats.carried_marks import carried
from annotator.formats.spacy_docs.doc import NAME, Range, SpacyDoc, SpanOf
from annotator.formats.token_marks import foreign_of, tokens_of
from annotator.formats.tokenized import TokenizedText
from annotator.model.option import Option
from annotator.model.said import said

CAPABILITIES = Capabilities(
    overlap=True,
    parts=True,
    relations=True,
    event_relations=True,
    events=True,
    no_trigger=True,
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
    layer_facts=True,
    provenance=True,
    confidence=True,
    ids=True,
)
KEY_OPTION = Option(
    "key",
    said("Spans of mentions stand under"),
    "choice",
    "mentions",
    hint=said("Where spaCy's SpanCategorizer looks without being told is “sc”."),
    choices=(("mentions", "mentions"), ("sc", "sc")),
)
_ALIKE = ("wikidata",)  # the codes that make an entity the same one for others


def doc_of(record: Record, context: WriteContext) -> SpacyDoc:
    """The document of a record with one layer at most.

    Spans cover whole tokens; what that widens, and marks without a token, are listed as lost,
    though the data that the document carries has them as they are.
    """
    tokens = tokens_of(record, NAME)
    kept = foreign_of(record, NAME)
    pieces, numbers = _with_blanks(tokens)
    groups = _Groups(record, tokens, context)
    cats = kept.get("cats")
    return SpacyDoc(
        record["text"],
        pieces,
        [numbers[first] for first, _ in tokens.sentences],
        groups.ents,
        groups.spans,
        dict(cats) if isinstance(cats, Mapping) else {},
        carried(record),
    )


def _with_blanks(made: TokenizedText) -> tuple[list[Range], list[int]]:
    """The tokens with what lies between them, and where among these each token is.

    A single space behind a token belongs to it, as in spaCy; everything else is a token.
    """
    pieces: list[Range] = []
    numbers: list[int] = []
    text, at = made.text, 0
    for start, end in made.tokens:
        if at < start:
            first = at + (at > 0 and text[at] == " ")
            if first < start:
                pieces.append((first, start))
        numbers.append(len(pieces))
        pieces.append((start, end))
        at = end
    if at < len(text):
        first = at + (at > 0 and text[at] == " ")
        if first < len(text):
            pieces.append((first, len(text)))
    return pieces, numbers


class _Groups:
    """The groups of spans of one record, and its entities."""

    def __init__(self, record: Record, tokens: TokenizedText, context: WriteContext) -> None:
        self._record = record
        self._tokens = tokens
        self._context = context
        self._actors = {actor["id"]: actor for actor in record["actors"]}
        key = str(context.options["key"])
        self.spans: dict[str, list[SpanOf]] = {key: [], "triggers": [], "fragments": []}
        self._places: dict[str, Range] = {}
        whole: list[tuple[Range, SpanOf]] = []
        for mention in record["mentions"]:
            place = self._place(mention, mention["spans"])
            if place is None:
                continue
            span = self._span(mention, place, self._link(mention))
            self.spans.setdefault(_group(mention) or key, []).append(span)
            self._places[mention["id"]] = place
            if len(mention["spans"]) == 1:
                whole.append((place, span))
        for event in record["events"]:
            for trigger in event["triggers"]:
                place = self._place(event, trigger["spans"])
                if place is not None:
                    group = self.spans.setdefault(_group(event) or "triggers", [])
                    group.append(self._span(event, place))
        self.ents = list(_apart(whole))
        for number, cluster in enumerate(self._clusters(), start=1):
            self.spans[f"coref_clusters_{number}"] = cluster

    def _place(self, mark: dict[str, Any], spans: list[list[int]]) -> Range | None:
        place = self._tokens.aligned(self._record["id"], mark["id"], spans, self._context.lose)
        if place is not None and len(spans) > 1:
            parts = [self._tokens.cover(start, end) for start, end in spans]
            self.spans["fragments"] += [self._span(mark, part) for part in parts if part]
        return place

    def _span(self, mark: dict[str, Any], place: Range, link: str = "") -> SpanOf:
        start, end = self._tokens.range(place)
        return SpanOf(mark["type"], start, end, mark["id"], link)

    def _link(self, mention: dict[str, Any]) -> str:
        """The entity that a mention stands for, by a code that others know, else by our id."""
        if mention["actor"] is None:
            return str(_foreign(mention).get("kb_id") or "")
        codes = self._actors.get(mention["actor"], {}).get("codes", {})
        return next((codes[name] for name in _ALIKE if name in codes), str(mention["actor"]))

    def _clusters(self) -> Iterator[list[SpanOf]]:
        for cluster in self._record["clusters"]:
            places = [self._places[m] for m in cluster["members"] if m in self._places]
            if cluster["kind"] == "actor" and len(places) > 1:
                yield [SpanOf("", *self._tokens.range(place)) for place in sorted(places)]


def _apart(found: list[tuple[Range, SpanOf]]) -> Iterator[SpanOf]:
    """The longest spans that share no token, in the order of the text; of equals the first."""
    taken: set[int] = set()
    kept: list[tuple[Range, SpanOf]] = []
    for place, span in sorted(found, key=lambda one: (one[0][0] - one[0][1], one[0][0])):
        if taken.isdisjoint(range(*place)):
            taken.update(range(*place))
            kept.append((place, span))
    yield from (span for _, span in sorted(kept, key=lambda one: one[0]))


def _foreign(mark: dict[str, Any]) -> dict[str, Any]:
    found = (mark.get("foreign") or {}).get(NAME)
    return found if isinstance(found, dict) else {}


def _group(mark: dict[str, Any]) -> str | None:
    """The group that a mark was read from, where it is none of ours."""
    name = _foreign(mark).get("group")
    return name if isinstance(name, str) and name else None
