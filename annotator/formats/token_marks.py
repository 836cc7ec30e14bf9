"""A record's mentions, triggers, arguments and relations by tokens, for formats that count these."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotator.formats.base import Lose, Loss, Record
from annotator.formats.tokenized import Range, TokenizedText, found_in, tokenized

Data = dict[str, Any]


def tokens_of(record: Record, name: str) -> TokenizedText:
    """The record's text by the tokens that a file of this format gave it, else by our own.

    A reader keeps them as `sentences` under the format's name in the article's foreign fields.
    """
    text = record["text"]
    kept = foreign_of(record, name).get("sentences")
    found = found_in(text, kept) if isinstance(kept, list | tuple) else None
    return tokenized(text) if found is None else found


def foreign_of(record: Record, name: str) -> Data:
    """What a format left with the article for itself."""
    kept = (record.get("foreign") or {}).get(name)
    return kept if isinstance(kept, dict) else {}


class TokenMarks:
    """The marks of one record on its tokens; whatever that costs is listed as lost.

    `mentions` and `triggers` are half-open stretches of tokens by the ids of mentions and events.
    Marks without a token are not among them.

    Args:
        record: As the format's projection leaves it: spans of one fragment, one trigger an event.
        tokens: Its text as tokens.
        lose: Told what was widened, cut, merged or dropped.
        bound: The format holds nothing that crosses a sentence: marks are cut to the one that they
            begin in, arguments and relations between sentences are dropped.
        merged: The format knows mentions by their place only: of those in one place the first is
            kept, and what points to the others points to it.
    """

    def __init__(
        self,
        record: Record,
        tokens: TokenizedText,
        lose: Lose,
        *,
        bound: bool = False,
        merged: bool = False,
    ) -> None:
        self.tokens = tokens
        self.mentions: dict[str, Range] = {}
        self.triggers: dict[str, Range] = {}
        self._record = record
        self._tell = lose
        self._bound = bound
        self._stands_for: dict[str, str] = {}
        first: dict[Range, Data] = {}
        for mention in record["mentions"]:
            place = self._place(mention["id"], mention["spans"])
            if place is None:
                continue
            other = first.setdefault(place, mention)
            if merged and other is not mention:
                detail = f"{mention['type']} became one with {other['type']}"
                self._lose(mention["id"], "mentions of the same words", "flattened", detail)
                self._stands_for[mention["id"]] = other["id"]
            else:
                self.mentions[mention["id"]] = place
        for event in record["events"]:
            if event["triggers"]:
                place = self._place(event["id"], event["triggers"][0]["spans"])
                if place is not None:
                    self.triggers[event["id"]] = place

    def _lose(self, mark: str, feature: str, action: Any, detail: str = "") -> None:
        self._tell(Loss(self._record["id"], mark, feature, action, detail))

    def _place(self, mark: str, spans: list[list[int]]) -> Range | None:
        covered = self.tokens.aligned(self._record["id"], mark, spans, self._tell)
        if covered is None or not self._bound:
            return covered
        end = self.tokens.sentences[self.tokens.sentence_of(covered[0])][1]
        if covered[1] > end:
            detail = f"{covered[1] - covered[0]} tokens became {end - covered[0]}"
            self._lose(mark, "spans across sentences", "flattened", detail)
            return covered[0], end
        return covered

    def sentence_of(self, place: Range) -> int:
        """The number of the sentence that a stretch begins in."""
        return self.tokens.sentence_of(place[0])

    def events(self) -> Iterator[Data]:
        """The events whose triggers hold tokens, in their order."""
        return (event for event in self._record["events"] if event["id"] in self.triggers)

    def arguments(self, event: Data) -> Iterator[tuple[str, str]]:
        """(role, id of the mention) of an event's arguments that can be kept."""
        sentence = self.sentence_of(self.triggers[event["id"]])
        for argument in event["arguments"]:
            role, filler = argument["role"], self._kept(argument["mention"])
            if filler is None:
                self._lose(event["id"], "arguments", "dropped", role)
            elif self._bound and self.sentence_of(self.mentions[filler]) != sentence:
                self._lose(event["id"], "arguments in other sentences", "dropped", role)
            else:
                yield role, filler

    def relations(self) -> Iterator[tuple[Data, str, str]]:
        """(relation, id of its source, of its target) of those that can be kept."""
        for relation in self._record["relations"]:
            source = self._kept(relation["source"]["mention"])
            target = self._kept(relation["target"]["mention"])
            if source is None or target is None or source == target:
                self._lose(relation["id"], "relations", "dropped", relation["type"])
            elif self._bound and self.sentence_of(self.mentions[source]) != self.sentence_of(
                self.mentions[target]
            ):
                self._lose(
                    relation["id"], "relations across sentences", "dropped", relation["type"]
                )
            else:
                yield relation, source, target

    def clusters(self, kind: str) -> Iterator[tuple[Data, list[str]]]:
        """(cluster, ids of its members that can be kept) of one kind, if there are two at least."""
        for cluster in self._record["clusters"]:
            if cluster["kind"] != kind:
                continue
            known = [self._kept(member) for member in cluster["members"]]
            members = list(dict.fromkeys(member for member in known if member is not None))
            if len(members) < 2:
                self._lose(cluster["id"], f"clusters of {kind}s", "dropped")
                continue
            if len(members) < len(cluster["members"]):
                self._lose(cluster["id"], "members of clusters", "dropped")
            yield cluster, members

    def _kept(self, identifier: str) -> str | None:
        identifier = self._stands_for.get(identifier, identifier)
        return identifier if identifier in self.mentions or identifier in self.triggers else None
