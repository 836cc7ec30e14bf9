"""What a click on the canvas does, whichever gesture turns out to be one."""

from __future__ import annotations

from annotator.gui.canvas.gestures.base import GestureDesk
from annotator.gui.canvas.presentation import describe
from annotator.gui.canvas.selection import Selection
from annotator.gui.words import tr
from annotator.layout.geometry import HitTarget
from annotator.model.marks import Mark, spans_of


def click(desk: GestureDesk, hit: HitTarget, before: Selection) -> None:
    """Select the mark or arc under the pointer; clicking again walks through stacked marks."""
    if hit.kind == "arc" and hit.link is not None:
        owner, index = hit.link
        if desk.marks.relation(owner) is not None:
            desk.select(before.with_mark(owner, before.caret))
        else:
            caret_at = before.caret
            desk.select(Selection(caret_at, caret_at, owner, 0, (owner, index)))
        return
    if hit.mark is None:
        desk.select(Selection.at(hit.position))
        return
    stack = hit.stack or (hit.mark,)
    if desk.mode is not None and desk.mode.marks_clicked(stack):
        return
    chosen = hit.mark
    walks = before.mark in stack and len(stack) > 1
    if walks:
        chosen = stack[(stack.index(before.mark or "") + 1) % len(stack)]
    choose(desk, hit, before, chosen)
    if walks:
        _say_which(desk, stack, chosen)


def choose(desk: GestureDesk, hit: HitTarget, before: Selection, mark: str) -> None:
    """Select one of the marks under the pointer; of an event, the trigger that is there."""
    place = place_under(desk.marks.get(mark), hit.character)
    part = hit.part if mark == hit.mark else 0 if place is None else place[0]
    desk.select(before.with_mark(mark, hit.position, part))


def place_under(mark: Mark | None, character: int | None) -> tuple[int, int] | None:
    """Which trigger (0 for mentions) and which fragment of a mark stand on a character."""
    if mark is None or character is None:
        return None
    for part, span in enumerate(spans_of(mark)):
        for fragment, (start, end) in enumerate(span.fragments):
            if start <= character < end:
                return part, fragment
    return None


def _say_which(desk: GestureDesk, stack: tuple[str, ...], chosen: str) -> None:
    mark = desk.marks.get(chosen)
    if mark is not None:
        count = tr("{index} of {count}", index=stack.index(chosen) + 1, count=len(stack))
        desk.say(f"{count} · {describe(mark, desk.text, 40)}")
