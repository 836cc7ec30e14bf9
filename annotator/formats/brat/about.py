"""What lines of attributes, references and notes say about a mark, and about the actor behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.formats.brat.standoff import ACTOR_NOTE, OWN_ACTOR, Line
from annotator.formats.brat.times import WrittenTime
from annotator.model.errors import BadInput
from annotator.untrusted.json_text import parse_json


@dataclass
class Actor:
    """What references and notes say of an actor."""

    type: str
    name: str = ""
    id: str = ""
    aliases: tuple[str, ...] = ()
    codes: dict[str, str] = field(default_factory=dict)

    def take(self, about: About) -> list[Line]:
        """Take what is said about one of its mentions; the lines for which there is no place."""
        odd = []
        for line in about.references:
            system, _, code = line.value.partition(":")
            self.name = self.name or line.shown.strip() or line.value
            if system == OWN_ACTOR:
                self.id = self.id or code
            elif self.codes.setdefault(system, code) != code:
                odd.append(line)
        facts = about.facts
        if isinstance(facts.get("name"), str):
            self.name = facts["name"]
        if isinstance(facts.get("type"), str) and facts["type"].strip():
            self.type = facts["type"]
        if isinstance(facts.get("aliases"), list):
            self.aliases = tuple(one for one in facts["aliases"] if isinstance(one, str))
        if isinstance(facts.get("codes"), dict):
            self.codes.update({k: v for k, v in facts["codes"].items() if isinstance(v, str)})
        return odd


@dataclass
class About:
    """What lines say about one mark."""

    attributes: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    values: list[tuple[str, str]] = field(default_factory=list)
    references: list[Line] = field(default_factory=list)
    time: WrittenTime | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    actor: Actor | None = None


def facts_of(words: str) -> Mapping[str, Any] | None:
    """The facts in a note of ours; None where it is another."""
    try:
        found = parse_json(words.encode("utf-8", "replace"), ACTOR_NOTE)
    except BadInput:
        return None
    return found if isinstance(found, dict) else None
