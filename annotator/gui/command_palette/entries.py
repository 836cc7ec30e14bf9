"""What the command palette offers: actions, settings, labels, actors, recent projects, manual."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Protocol

from annotator.commands.details import LinkActor
from annotator.gui.action_table import Action, ChoosingSettings, Explaining, group_of
from annotator.gui.actions import Actions
from annotator.gui.canvas.editor import Editor
from annotator.gui.command_palette.fuzzy import Fit, fit, folded
from annotator.gui.keys.bindings import KeyBindings, native_key
from annotator.gui.settings_table import settings_table
from annotator.gui.words import shown, tr
from annotator.model.marks import Actor, Mention
from annotator.model.said import said
from annotator.workspace.locations import without_password
from annotator.workspace.ports import ArticleSummary
from annotator.workspace.settings import Settings
from annotator.workspace.workspace import Workspace

MOST_SHOWN = 60
MOST_ACTORS = 8
# What people call a page, where that is not what its action is called.
PAGE_TITLES = {"concordance.open": said("Concordance"), "project.check": said("Problems")}
FEWEST_LETTERS = 2  # of a name in the registry, which may be long


class PaletteDesk(Protocol):
    """What the palette may ask of the window."""

    editor: Editor
    actions_by_id: Actions

    @property
    def bindings(self) -> KeyBindings: ...

    @property
    def manual(self) -> Explaining: ...

    @property
    def chosen_settings(self) -> ChoosingSettings: ...

    @property
    def workspace(self) -> Workspace | None: ...

    @property
    def settings(self) -> Settings: ...

    def perform(self, action: Action) -> None: ...

    def open_article(self, article: str) -> None: ...

    def open_target(self, target: str, article: str | None = None) -> None: ...

    def leave_page(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: what it is, where it is at home, its key, and what it does.

    `names` are other names that it is found by as well as by its words, but that are not shown.
    `why_not` says why it cannot be done now, empty where it can. `also` are words that find it but
    are not shown. `color` is that of a label.
    """

    id: str
    words: str
    home: str
    run: Callable[[], object]
    key: str = ""
    why_not: str = ""
    also: str = ""
    color: str = ""
    behind: int = 0
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranked:
    """An entry with the characters of its words that fit what was typed."""

    entry: Entry
    found: tuple[int, ...] = ()


def fixed_entries(desk: PaletteDesk) -> list[Entry]:
    """Everything but articles and actors, which are many and looked up as one types."""
    return [
        *_actions(desk),
        *_settings(desk),
        *_labels(desk),
        *_projects(desk),
        *_manual_pages(desk),
    ]


def ranked(entries: Iterable[Entry], typed: str, used: Iterable[str] = ()) -> list[Ranked]:
    """The entries that fit, best first; with nothing typed what was used last, then what can be done.

    What cannot be done now comes after what fits as well and can.
    """
    recent = {name: -place for place, name in enumerate(used)}
    if not typed.strip():
        shown = [entry for entry in entries if entry.id in recent or not entry.behind]
        first = sorted(shown, key=lambda e: (-recent.get(e.id, -len(recent) - 1), bool(e.why_not)))
        return [Ranked(entry) for entry in first[:MOST_SHOWN]]
    scored: list[tuple[int, int, Ranked]] = []
    for number, entry in enumerate(entries):
        found = _fit(typed, entry)
        if found is not None:
            score = found.score - entry.behind - (8 if entry.why_not else 0)
            score += 4 if entry.id in recent else 0
            inside = tuple(place for place in found.found if place < len(entry.words))
            scored.append((-score, number, Ranked(entry, inside)))
    return [one for _, _, one in sorted(scored, key=lambda item: item[:2])[:MOST_SHOWN]]


def _fit(typed: str, entry: Entry) -> Fit | None:
    found = fit(typed, entry.words)
    for name in entry.names:
        by_name = fit(typed, name)
        if by_name is not None and (found is None or by_name.score > found.score):
            # Letters of a name that is not shown cannot be shown as found.
            found = Fit(by_name.score, ())
    if found is not None:
        return found
    more = fit(typed, f"{entry.words} {entry.home} {entry.also}")
    return None if more is None else Fit(more.score - 10, more.found)


def article_entries(desk: PaletteDesk, rows: Iterable[ArticleSummary]) -> list[Entry]:
    """These articles, to be opened."""
    return [
        Entry(
            f"article.{row.id}",
            row.heading,
            " · ".join(filter(None, (tr("Article"), row.source, row.published))),
            lambda article=row.id: desk.open_article(article),  # type: ignore[misc]
        )
        for row in rows
    ]


def actor_entries(desk: PaletteDesk, typed: str) -> list[Entry]:
    """Actors of the registry with such a name, alias or code, to be linked to the selected mention."""
    workspace, words = desk.workspace, folded(typed.strip())
    if workspace is None or len(words) < FEWEST_LETTERS:
        return []
    selected = desk.editor.selected if desk.editor.ready else None
    mention = selected if isinstance(selected, Mention) else None
    why_not = "" if mention is not None else tr("Select a mention first.")
    found: list[Entry] = []
    for actor in workspace.actors.values():
        if words in folded(" ".join((actor.name, *actor.aliases))):
            found.append(_actor(desk, actor, mention, why_not))
            if len(found) == MOST_ACTORS:
                break
    return found


def _actor(desk: PaletteDesk, actor: Actor, mention: Mention | None, why_not: str) -> Entry:
    def link() -> None:
        if mention is not None:
            desk.leave_page()
            desk.editor.run(LinkActor(mention.id, actor.id))

    home = tr("Actor: link the selected mention")
    return Entry(f"actor.{actor.id}", actor.name, home, link, "", why_not, " ".join(actor.aliases))


def _actions(desk: PaletteDesk) -> Iterator[Entry]:
    for action in desk.bindings.actions:
        if action.id == "view.palette":
            continue
        words = shown(action.words).rstrip("… ")
        key = native_key(action.keys[0]) if action.keys else ""
        yield Entry(
            action.id,
            words,
            shown(group_of(action)),
            lambda action=action: desk.perform(action),  # type: ignore[misc]
            key,
            desk.actions_by_id.why_not(action),
            shown(action.explained),
            behind=12 if action.hidden else 0,
            names=_names(action),
        )


def _names(action: Action) -> tuple[str, ...]:
    """What the page that it opens is called, and its words in the language of the manual."""
    title = PAGE_TITLES.get(action.id)
    own = shown(action.words).rstrip("… ")
    names = ("" if title is None else shown(title), str(action.words).rstrip("… "))
    return tuple(name for name in dict.fromkeys(names) if name and name != own)


def _settings(desk: PaletteDesk) -> Iterator[Entry]:
    for setting in settings_table():
        yield Entry(
            f"setting.{setting.name}",
            setting.words,
            tr("Settings: {group}", group=setting.group),
            lambda name=setting.name: desk.chosen_settings.choose(name),  # type: ignore[misc]
            also=" ".join((setting.explained, *(words for _, words in setting.options))),
            behind=2,
        )


def _labels(desk: PaletteDesk) -> Iterator[Entry]:
    workspace, editor = desk.workspace, desk.editor
    if workspace is None:
        return
    why_not = "" if editor.ready else tr("Open an article first.")

    def marking(mark: Callable[[str], Any], label: str) -> Callable[[], None]:
        def run() -> None:
            desk.leave_page()
            mark(label)

        return run

    for mention in workspace.schema.mention_types:
        key = desk.bindings.key_of_label(workspace.schema, mention.name)
        run = marking(editor.tag, mention.name)
        home = tr("Label: tag what is selected")
        yield Entry(
            f"label.{mention.name}", mention.name, home, run, key, why_not, color=mention.color
        )
    for event in workspace.schema.event_types:
        run = marking(editor.tag_event, event.name)
        home = tr("Event: tag what is selected as its trigger")
        keys = f"{desk.bindings.first_key('event.new')} {(event.key or '').upper()}".strip()
        yield Entry(f"event.{event.name}", event.name, home, run, keys, why_not, color=event.color)


def _projects(desk: PaletteDesk) -> Iterator[Entry]:
    for target in desk.settings.recent:
        shown = without_password(target)
        yield Entry(
            f"project.{shown}",
            PurePath(shown).name,
            tr("Recent project: {place}", place=str(PurePath(shown).parent)),
            lambda target=target: desk.open_target(target),  # type: ignore[misc]
            behind=4,
        )


def _manual_pages(desk: PaletteDesk) -> Iterator[Entry]:
    # Seldom needed, and the start of the program should not wait for it.
    from annotator.gui.dialogs.manual import PAGES, page_title

    for name in PAGES:
        yield Entry(
            f"manual.{name}",
            page_title(name),
            tr("Manual"),
            lambda name=name: desk.manual.show(name),  # type: ignore[misc]
            behind=6,
        )
