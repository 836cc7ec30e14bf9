"""The command that makes a mark of a suggestion."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.commands.base import Command, Context
from annotator.commands.events import AddEvent
from annotator.commands.mentions import AddMention
from annotator.model.change import Change
from annotator.model.said import said
from annotator.model.suggestion import Suggestion

METHOD = "suggestion"


@dataclass(frozen=True, slots=True)
class AcceptSuggestion:
    """Add the mark that is suggested, perhaps under another label.

    Its provenance names who accepted it, the method `suggestion`, its source, and its confidence;
    under another label than the suggested one there is no confidence in it.
    """

    suggestion: Suggestion
    as_label: str | None = None

    @property
    def label(self) -> str:
        """`Accept Person`."""
        return said("Accept {value}", value=self.as_label or self.suggestion.label)

    def change(self, on: Context) -> Change:
        """Refused as adding the mark by hand would be."""
        suggestion = self.suggestion
        label = self.as_label or suggestion.label
        command: Command
        if suggestion.kind == "event" and self.as_label is None:
            command = AddEvent(label, suggestion.span)
        else:
            command = AddMention(label, suggestion.span)
        stamp = replace(
            on.stamp,
            method=METHOD,
            confidence=suggestion.confidence if label == suggestion.label else None,
            derived_from=suggestion.derived_from,
            source=suggestion.source,
        )
        return replace(command.change(replace(on, stamp=stamp)), label=self.label)
