"""A script of marks in the real article, played by keyboard alone, with every key press counted.

Twelve mentions, three events with eight roles and three relations; nothing is suggested, nothing
is marked before. `count_keys(article, folder)` does all of it and returns a `KeyCount`. One press is
one key with whatever is held beside it. Moving there counts, looking does not: where a person
sees that the wrong candidate is selected, or reads a hint, the script reads it too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt

from annotator.bootstrap import wired_projects
from annotator.gui.main_window import MainWindow
from annotator.model.marks import Event, MarkRef, Mention, Relation
from annotator.workspace.settings import Settings
from tests.journeys.people import NO, Person, command

ARTICLE = "trend-2022-10-13.txt"  # in the folder of shared articles

# In the order of the text: what `N` selects, the label's key, the label.
MENTIONS = (
    ("President Recep Tayyip Erdogan", "1", "Person"),
    ("Kazakhstan", "3", "State"),
    ("Wednesday", "6", "Time"),
    ("Russian President Vladimir Putin", "1", "Person"),
    ("Erdogan", "1", "Person"),
    ("Kazakhstan", "3", "State"),
    ("Oct. 12-13", "6", "Time"),
    ("Kazakhstan President Kassym-Jomart Tokayev", "1", "Person"),
    ("Ankara", "5", "Place"),
    ("Erdogan", "1", "Person"),
    ("Tokayev", "1", "Person"),
    ("Astana", "5", "Place"),
)
# After the mention of this number (from 1) was tagged: the relation's key, type, target.
RELATIONS = {8: ("l", "leader-of", 6), 10: ("c", "citizen-of", 6), 12: ("i", "located-in", 6)}
# The trigger and which of its occurrences, the type's key, the type; role key, role, mention.
EVENTS = (
    ("visit", 0, "v", "Visit", (("a", "agent", 1), ("h", "host", 2), ("t", "time", 3))),
    ("talks", 0, "m", "Meet", (("a", "agent", 1), ("w", "partner", 4))),
    ("talks", 1, "m", "Meet", (("a", "agent", 10), ("w", "partner", 11), ("p", "place", 12))),
)


@dataclass
class KeyCount:
    """How many keys were pressed for how many marks, and for what."""

    marks: int = 0
    by_purpose: dict[str, int] = field(default_factory=dict)

    @property
    def keys(self) -> int:
        """All key presses."""
        return sum(self.by_purpose.values())

    @property
    def per_mark(self) -> float:
        """Keys for each mention, event, filled role and relation."""
        return self.keys / self.marks

    def __str__(self) -> str:
        parts = ", ".join(f"{count} for {name}" for name, count in self.by_purpose.items())
        return f"{self.keys} keys for {self.marks} marks: {self.per_mark:.2f} per mark ({parts})"


class _Typist:
    """Presses keys at a person's window and counts them."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.count = KeyCount()
        self.purpose = ""

    def press(self, key: Qt.Key | str, held: Qt.KeyboardModifier = NO) -> None:
        self.count.by_purpose[self.purpose] = self.count.by_purpose.get(self.purpose, 0) + 1
        self.person.press(key, held)

    def hint(self, letters: str) -> None:
        for letter in letters:
            self.press(letter)

    def next_candidate(self, words: str) -> None:
        for _ in range(20):
            self.press("n")
            selection = self.person.window.editor.selection
            if self.person.text[selection.start : selection.end] == words:
                return
        raise AssertionError(f"N never came to {words}")

    def jump(self, position: int) -> None:
        self.press("j")
        self.look_for(position, lambda: position in self.place_hints)
        self.hint(self.place_hints[position])

    def take(self, mark: str) -> None:
        found = self.person.marks[mark]
        assert isinstance(found, Mention)
        self.look_for(found.span.start, lambda: mark in self.person.hints)
        self.hint(self.person.hints[mark])

    def look_for(self, position: int, seen: Callable[[], bool]) -> None:
        surface = self.person.window.surface
        for _ in range(5):
            if seen():
                return
            above = surface.article_point(position).y() <= surface.viewport().height() / 2
            self.press(Qt.Key.Key_PageUp if above else Qt.Key.Key_PageDown)
        raise AssertionError(f"{position} has no hint")

    @property
    def place_hints(self) -> Mapping[int, str]:
        return self.person.window.surface.context.position_hints


def play(person: Person) -> KeyCount:
    """Mark everything of the script, from the top of the open article."""
    typist = _Typist(person)
    made: list[str] = []
    for number, (words, digit, _) in enumerate(MENTIONS, 1):
        typist.purpose = "mentions"
        typist.next_candidate(words)
        typist.press(digit)
        made.append(person.selected)
        if number in RELATIONS:
            typist.purpose = "relations"
            key, _, target = RELATIONS[number]
            typist.press("r")
            typist.press(key)
            typist.take(made[target - 1])
    for words, occurrence, key, _, roles in EVENTS:
        typist.purpose = "events"
        typist.jump(_nth(person.text, words, occurrence))
        typist.press("e")
        typist.press(key)
        typist.purpose = "roles"
        for letter, _, number in roles:
            typist.press(letter)
            typist.take(made[number - 1])
    typist.count.marks = (
        len(MENTIONS) + len(EVENTS) + sum(len(roles) for *_, roles in EVENTS) + len(RELATIONS)
    )
    return typist.count


def count_keys(article: Path, folder: Path) -> KeyCount:
    """Make a project of the article in a folder, play the script at a window and check it.

    A QApplication must be there.
    """
    project = folder / "keys.annotator"
    assert command("new", project) == 0
    assert command("import", project, article) == 0
    window = MainWindow(wired_projects(), Settings(annotator="A1", theme="light"), remember=False)
    person = Person(window)
    try:
        window.show()
        window.open_target(str(project))
        person.wait()
        count = play(person)
        person.wait()
        check(person)
        assert person.complaints == []
    finally:
        window.close()
        window.lane.stop()
        window.deleteLater()
    return count


def check(person: Person) -> None:
    """Everything of the script is marked, and nothing else."""
    marks = list(person.marks.values())
    mentions = sorted((m for m in marks if isinstance(m, Mention)), key=lambda m: m.span)
    text = person.text
    assert [(m.span.quote(text), m.type) for m in mentions] == [(w, t) for w, _, t in MENTIONS]
    number_of = {mention.id: number for number, mention in enumerate(mentions, 1)}
    events = sorted((e for e in marks if isinstance(e, Event)), key=lambda e: e.triggers[0])
    assert [
        (
            event.triggers[0].start,
            event.triggers[0].quote(text),
            event.type,
            tuple(
                (argument.role, number_of[argument.filler.id])
                for argument in event.arguments
                if isinstance(argument.filler, MarkRef)
            ),
        )
        for event in events
    ] == [
        (_nth(text, words, nth), words, kind, tuple((role, number) for _, role, number in roles))
        for words, nth, _, kind, roles in EVENTS
    ]
    relations = [m for m in marks if isinstance(m, Relation)]
    assert {(r.type, number_of[r.source.id], number_of[r.target.id]) for r in relations} == {
        (kind, source, target) for source, (_, kind, target) in RELATIONS.items()
    }
    assert len(marks) == len(mentions) + len(events) + len(relations)


def _nth(text: str, words: str, occurrence: int) -> int:
    position = -1
    for _ in range(occurrence + 1):
        position = text.index(words, position + 1)
    return position
