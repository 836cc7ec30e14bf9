"""Selection: what is selected on the canvas, as a value."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Selection:
    """A stretch of text (or only a caret), and perhaps a mark or an arc.

    `anchor` and `caret` are code points; equal means that no text is selected. `mark` is a
    mention, an event (with `part`, the trigger) or a relation; `link` an argument as
    (event id, index).
    """

    anchor: int = 0
    caret: int = 0
    mark: str | None = None
    part: int = 0
    link: tuple[str, int] | None = None

    @property
    def start(self) -> int:
        """First selected position."""
        return min(self.anchor, self.caret)

    @property
    def end(self) -> int:
        """End of the selected text."""
        return max(self.anchor, self.caret)

    @property
    def has_text(self) -> bool:
        """Whether any text is selected."""
        return self.anchor != self.caret

    @classmethod
    def at(cls, position: int) -> Selection:
        """Only a caret."""
        return cls(position, position)

    @classmethod
    def of_text(cls, anchor: int, caret: int) -> Selection:
        """Selected text."""
        return cls(anchor, caret)

    def extended_to(self, position: int) -> Selection:
        """The text selection with its moving end here; no mark stays selected."""
        return Selection(self.anchor, position)

    def with_mark(self, mark: str, position: int, part: int = 0) -> Selection:
        """A selected mark, with the caret at its start and no text selected."""
        return Selection(position, position, mark, part)

    def without_mark(self) -> Selection:
        """Only the caret or text."""
        return replace(self, mark=None, part=0, link=None)
