"""Every action of the program, once: its words, keys, menu, and what it calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from annotator.gui.appearance import Appearance
from annotator.gui.canvas.editor import Editor
from annotator.gui.label_keys import label_of_rank
from annotator.layout.caret import Step
from annotator.model.marks import Status
from annotator.model.said import Said, said

Needs = Literal["nothing", "project", "article", "selection", "suggestion"]
MENUS: tuple[str, ...] = (
    said("Project"),
    said("Article"),
    said("Annotate"),
    said("View"),
    said("Help"),
)
LABELS: str = said("Labels")
MOVING: str = said("Moving and selecting")
GROUPS = (*MENUS[:3], LABELS, MOVING, *MENUS[3:])


class Carrying(Protocol):
    """Bringing articles in and taking records out."""

    def import_files(self) -> None: ...

    def import_folder(self) -> None: ...

    def paste(self) -> None: ...

    def export(self) -> None: ...


class ManyArticles(Protocol):
    """What actions may ask about the selected articles of the list."""

    def give_status(self, status: Status) -> None: ...

    def export(self) -> None: ...

    def remove(self) -> None: ...


class ArticleList(Protocol):
    """What actions may ask of the list of articles."""

    @property
    def work(self) -> ManyArticles: ...

    def show_filter(self) -> None: ...

    def select_all(self) -> None: ...


class ChoosingProject(Protocol):
    """What actions may ask of the way to another project."""

    def make_new(self) -> None: ...

    def open(self) -> None: ...

    def open_sample(self) -> None: ...

    def connect_server(self) -> None: ...


class ChoosingSettings(Protocol):
    """What actions may ask of the settings."""

    def choose(self, setting: str = "") -> None: ...

    def rename_annotator(self) -> None: ...


class Finding(Protocol):
    """What actions may ask of the search in the open article."""

    def start(self) -> None: ...

    def again(self, step: int) -> None: ...


class Explaining(Protocol):
    """What actions may ask of the manual."""

    def show(self, page: str = "index", heading: str = "") -> None: ...

    def show_help(self) -> None: ...


class Telling(Protocol):
    """What actions may ask to be told."""

    def show_stats(self) -> None: ...

    def show_messages(self) -> None: ...

    def show_about(self) -> None: ...


class Desk(Protocol):
    """What actions may ask of the window."""

    editor: Editor
    appearance: Appearance

    @property
    def transfers(self) -> Carrying: ...

    @property
    def articles(self) -> ArticleList: ...

    @property
    def choice(self) -> ChoosingProject: ...

    @property
    def chosen_settings(self) -> ChoosingSettings: ...

    @property
    def finding(self) -> Finding: ...

    @property
    def manual(self) -> Explaining: ...

    @property
    def told(self) -> Telling: ...

    def open_page(self, name: str) -> None: ...

    def import_into_new(self) -> None: ...

    def save_again(self) -> None: ...

    def close(self) -> bool: ...

    def undo(self) -> None: ...

    def redo(self) -> None: ...

    def open_neighbour(self, step: int) -> None: ...

    def complete_and_next(self) -> None: ...

    def reset_layout(self) -> None: ...

    def find_command(self) -> None: ...

    def focus_search(self) -> None: ...

    def focus_canvas(self) -> None: ...

    def save_picture(self, *, selected: bool = False) -> None: ...

    def search_same_string(self) -> None: ...

    def choose_keys(self) -> None: ...

    def start_tour(self) -> None: ...


def _always(_: Desk) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do.

    `keys` of scope "window" work everywhere; those of scope "canvas" while the canvas has the
    keyboard, so that bare letters can be typed elsewhere. `starts_group` puts a line above it in
    its menu; `hidden` ones are in no menu. Where a key press may stand for several actions
    (`key_reading`), one that `applies` goes first. The manual says what it does in `explained`
    where the words of a menu are too short, and what to press `then`.
    """

    id: str
    words: str
    menu: str
    call: Callable[[Desk], object]
    keys: tuple[str, ...] = ()
    scope: Literal["window", "canvas"] = "window"
    needs: Needs = "project"
    starts_group: bool = False
    hidden: bool = False
    applies: Callable[[Desk], bool] = _always
    explained: str = ""
    then: str = ""

    def __post_init__(self) -> None:
        # A table is made before anybody knows the language; its words are shown in it later.
        for name in ("words", "menu", "explained", "then"):
            words = getattr(self, name)
            if words and not isinstance(words, Said):
                object.__setattr__(self, name, Said(words))


def group_of(action: Action) -> str:
    """The heading under which an action stands where keys are listed."""
    family = action.id.partition(".")[0]
    if action.hidden and family in {"caret", "select"}:
        return MOVING
    return LABELS if action.hidden and family == "tag" else action.menu


def _move(step: Step, forward: bool, key: str, words: Said) -> tuple[Action, ...]:
    """A caret movement, and the same with Shift to extend the selection."""
    side = "on" if forward else "back"

    def walk(desk: Desk) -> None:
        desk.editor.move(step, forward=forward)

    def extend(desk: Desk) -> None:
        desk.editor.move(step, forward=forward, extend=True)

    return (
        Action(f"caret.{step}.{side}", words, "Annotate", walk, (key,), "canvas", "article",
               hidden=True),
        Action(f"select.{step}.{side}", said("{words}, selecting", words=words), "Annotate", extend,
               (f"Shift+{key}",), "canvas", "article", hidden=True),
    )  # fmt: skip


def _tag(rank: int) -> Action:
    key = f"{'Shift+' if rank > 10 else ''}{rank % 10}"
    return Action(
        f"tag.{rank}", said("Tag with label {rank}", rank=rank), "Annotate",
        lambda d: d.editor.tag_by_rank(rank), (key,), "canvas", "article", hidden=True,
        applies=lambda d: label_of_rank(d.editor.schema, rank) is not None,
        explained=said("tag the selection or the word at the caret with the label of this number, "
        "or give the selected mention that label") if rank <= 10
        else said("the same with the eleventh to twentieth label"),
    )  # fmt: skip


ACTIONS: tuple[Action, ...] = (
    # Project
    Action("project.new", "New project…", "Project", lambda d: d.choice.make_new(), ("Ctrl+N",),
           needs="nothing"),
    Action("project.open", "Open project…", "Project", lambda d: d.choice.open(), ("Ctrl+O",),
           needs="nothing"),
    Action("project.server", "Connect to a team server…", "Project", lambda d: d.choice.connect_server(),
           needs="nothing", explained="open a project in a PostgreSQL database"),
    Action("project.import_new", "Import articles into a new project…", "Project",
           lambda d: d.import_into_new(), needs="nothing",
           explained="choose files and make a project of them"),
    Action("project.sample", "Open the sample project", "Project", lambda d: d.choice.open_sample(),
           needs="nothing"),
    Action("project.import", "Import articles…", "Project", lambda d: d.transfers.import_files(),
           ("Ctrl+I",), starts_group=True),
    Action("project.import_folder", "Import a folder…", "Project",
           lambda d: d.transfers.import_folder(), ("Ctrl+Shift+I",)),
    Action("project.paste", "Paste as a new article…", "Project", lambda d: d.transfers.paste(),
           ("Ctrl+Shift+V",), explained="make an article of the text on the clipboard"),
    Action("project.export", "Export…", "Project", lambda d: d.transfers.export(), ("Ctrl+E",)),
    Action("project.save_again", "Save again what is not saved", "Project",
           lambda d: d.save_again(), ("Ctrl+S",),
           explained="save again what could not be saved"),
    Action("project.overview", "Overview", "Project", lambda d: d.open_page("overview"),
           ("Ctrl+Shift+O",), starts_group=True,
           explained="see the counts of the project as plots"),
    Action("project.stats", "Project in numbers", "Project", lambda d: d.told.show_stats()),
    Action("project.check", "Check the project…", "Project", lambda d: d.open_page("check"),
           ("Ctrl+F8",), explained="list every problem of all that you marked, with its fix"),
    Action("project.actors", "Actors", "Project", lambda d: d.open_page("actors"),
           ("Ctrl+Shift+A",),
           explained="show the registry: find, change, merge and split actors"),
    Action("project.schema", "Schema…", "Project", lambda d: d.open_page("schema"),
           explained="edit labels, roles, relations and attributes"),
    Action("project.annotator", "Annotator…", "Project", lambda d: d.chosen_settings.rename_annotator(),
           needs="nothing"),
    Action("program.settings", "Settings…", "Project", lambda d: d.chosen_settings.choose(), ("Ctrl+,",),
           needs="nothing", starts_group=True,
           explained="choose looks, reading face, text size, annotator and folder"),
    Action("program.quit", "Quit", "Project", lambda d: d.close(), ("Ctrl+Q",), needs="nothing",
           starts_group=True),
    # Article
    Action("article.next", "Next article", "Article", lambda d: d.open_neighbour(1),
           ("Ctrl+PgDown",)),
    Action("article.previous", "Previous article", "Article", lambda d: d.open_neighbour(-1),
           ("Ctrl+PgUp",)),
    Action("article.complete", "Complete, and open the next", "Article",
           lambda d: d.complete_and_next(), ("Space",), "canvas", "article", starts_group=True,
           explained="mark the article complete and open the next one"),
    Action("article.progress", "Mark as in progress", "Article",
           lambda d: d.editor.set_status("in_progress"), needs="article"),
    Action("article.flag", "Flag", "Article", lambda d: d.editor.set_status("flagged"),
           ("Ctrl+Shift+F9",), needs="article",
           explained="flag the article, to come back to it"),
    Action("find.start", "Find in the article…", "Article", lambda d: d.finding.start(), ("Ctrl+F",),
           needs="article", starts_group=True, explained="find words in the article"),
    Action("find.here", "Find in the article, from the text", "Article", lambda d: d.finding.start(),
           ("/",), "canvas", "article", hidden=True, explained="find words in the article"),
    Action("find.next", "Next hit", "Article", lambda d: d.finding.again(1), ("F3",),
           needs="article"),
    Action("find.previous", "Previous hit", "Article", lambda d: d.finding.again(-1),
           ("Shift+F3",), needs="article"),
    Action("article.search", "Find an article", "Article", lambda d: d.focus_search(),
           ("Ctrl+L",)),
    Action("concordance.open", "Search all articles…", "Article",
           lambda d: d.open_page("concordance"), ("Ctrl+Shift+F",),
           explained="search the text of all articles, or go back to the hits"),
    Action("articles.filter", "Filter the list…", "Article", lambda d: d.articles.show_filter(),
           ("Ctrl+Shift+L",), explained="show only articles of a source, time, label or annotator, "
           "with problems, or those that were removed"),
    Action("articles.select", "Select all articles of the list", "Article",
           lambda d: d.articles.select_all(), starts_group=True),
    Action("articles.complete", "Mark the selected articles as complete…", "Article",
           lambda d: d.articles.work.give_status("complete")),
    Action("articles.progress", "Mark the selected articles as in progress…", "Article",
           lambda d: d.articles.work.give_status("in_progress")),
    Action("articles.new", "Mark the selected articles as new…", "Article",
           lambda d: d.articles.work.give_status("new")),
    Action("articles.flag", "Flag the selected articles…", "Article",
           lambda d: d.articles.work.give_status("flagged")),
    Action("articles.export", "Export the selected articles…", "Article",
           lambda d: d.articles.work.export()),
    Action("articles.remove", "Remove the selected articles…", "Article",
           lambda d: d.articles.work.remove(),
           explained="take the selected articles out of lists, searches and exports, or bring "
           "them back; nothing is erased"),
    Action("article.picture", "Save as picture…", "Article", lambda d: d.save_picture(),
           needs="article", starts_group=True),
    Action("article.picture_selection", "Save the selection as picture…", "Article",
           lambda d: d.save_picture(selected=True), needs="article"),
    # Annotate
    Action("edit.undo", "Undo", "Annotate", lambda d: d.undo(), ("Ctrl+Z",),
           explained="take back the last step"),
    Action("edit.redo", "Redo", "Annotate", lambda d: d.redo(),
           ("Ctrl+Shift+Z", "Ctrl+Y"), explained="do it again"),
    Action("event.new", "Event…", "Annotate", lambda d: d.editor.start_event(), ("E",),
           "canvas", "article", starts_group=True,
           explained="make the selection, the word at the caret or the selected mention an event, "
           "or change the type of the selected event", then="a letter"),
    Action("relation.new", "Relation…", "Annotate", lambda d: d.editor.start_relation(), ("R",),
           "canvas", "article", explained="draw a relation from the selected mark",
           then="a letter, then the hint"),
    Action("link.start", "Link from here…", "Annotate", lambda d: d.editor.start_link(),
           ("Shift+R",), "canvas", "article",
           explained="draw a role or relation to a mark that may be far off",
           then="scroll, then click the mark or type its hint"),
    Action("attribute.set", "Attribute…", "Annotate", lambda d: d.editor.start_attribute(),
           (",",), "canvas", "article", explained="set an attribute of the selected mark",
           then="a letter"),
    Action("tag.repeat", "Repeat the last tagging", "Annotate", lambda d: d.editor.repeat(),
           (".",), "canvas", "article", explained="tag once more what is selected, as the last "
           "time: with the same label, event type or role"),
    Action("tag.same", "Tag every same string…", "Annotate",
           lambda d: d.editor.start_same_string(), ("G",), "canvas", "article",
           explained="tag every same string of the article like the selected mention",
           then="`Enter`"),
    Action("tag.same_everywhere", "Search every same string in the project", "Annotate",
           lambda d: d.search_same_string(), ("Shift+G",), "canvas", "article",
           explained="search the words of the selected mention in all articles, to tag them "
           "there too", then="tick the hits"),
    Action("actor.link", "Same actor or event as…", "Annotate", lambda d: d.editor.start_same(),
           ("M",), "canvas", "article", explained="say which other mention is the same actor, or "
           "which other event is the same event", then="the hint, or `=` to write the name"),
    Action("note.edit", "Note", "Annotate", lambda d: d.editor.note_requested.emit(), ("F2",),
           "canvas", "article", explained="write a note"),
    Action("mark.details", "Show details", "Annotate", lambda d: d.editor.show_details(),
           ("Shift+F2",), "canvas", "article", explained="read all that is known of a mark"),
    Action("edge.start", "Move the start", "Annotate", lambda d: d.editor.start_edge("start"),
           ("[",), "canvas", "article", starts_group=True,
           explained="move the start of the selected mark", then="`←` `→` and `Enter`"),
    Action("edge.end", "Move the end", "Annotate", lambda d: d.editor.start_edge("end"), ("]",),
           "canvas", "article", explained="move its end", then="`←` `→` and `Enter`"),
    Action("mark.part", "Add the selection as a part", "Annotate", lambda d: d.editor.add_part(),
           ("+",), "canvas", "article", explained="add the selected text as a part to the mark "
           "that was selected before it"),
    Action("mark.delete", "Remove", "Annotate", lambda d: d.editor.delete(), ("Delete",),
           "canvas", "article", explained="remove the selected mark or arc"),
    Action("mark.next", "Next mark", "Annotate", lambda d: d.editor.next_mark(1), ("Tab",),
           "canvas", "article", starts_group=True, explained="next mark or suggestion"),
    Action("mark.previous", "Previous mark", "Annotate", lambda d: d.editor.next_mark(-1),
           ("Shift+Tab",), "canvas", "article",
           explained="previous mark or suggestion"),
    Action("caret.jump", "Jump to a word…", "Annotate", lambda d: d.editor.start_jump(), ("J",),
           "canvas", "article", explained="go to any word in view", then="its hint"),
    Action("select.jump", "Select up to a word…", "Annotate",
           lambda d: d.editor.start_jump(extend=True), ("Shift+J",), "canvas", "article",
           explained="select up to any word in view", then="its hint"),
    Action("candidate.next", "Next candidate", "Annotate",
           lambda d: d.editor.next_candidate(1), ("N",), "canvas", "article",
           explained="select the next candidate: an unmarked name, date or number"),
    Action("candidate.previous", "Previous candidate", "Annotate",
           lambda d: d.editor.next_candidate(-1), ("Shift+N",), "canvas", "article",
           explained="select the previous candidate"),
    Action("mark.ends", "Go to the other end", "Annotate", lambda d: d.editor.other_end(), (";",),
           "canvas", "article", explained="go to the other end of the selected arc, or of a mark's "
           "first arc"),
    Action("problem.next", "Next problem", "Annotate", lambda d: d.editor.next_problem(1),
           ("F8",), needs="article"),
    Action("problem.previous", "Previous problem", "Annotate",
           lambda d: d.editor.next_problem(-1), ("Shift+F8",), needs="article"),
    Action("problem.fix", "Fix the problem", "Annotate", lambda d: d.editor.fix_problem(),
           ("Alt+F8",), needs="article",
           explained="fix the first problem of the selected mark, or start to fill its role"),
    Action("suggestion.accept", "Accept the suggestion", "Annotate",
           lambda d: d.editor.accept_suggestion(), ("Enter",), "canvas", "suggestion",
           starts_group=True, explained="accept the selected suggestion"),
    Action("suggestion.reject", "Reject the suggestion", "Annotate",
           lambda d: d.editor.reject_suggestion(), ("Backspace",), "canvas", "suggestion",
           explained="reject the selected suggestion"),
    Action("suggestion.confident", "Accept all confident ones in view", "Annotate",
           lambda d: d.editor.accept_confident(), ("Ctrl+Enter",), "canvas", "suggestion",
           explained="accept all suggestions in view with a confidence of 0.9 or more"),
    Action("edit.copy", "Copy", "Annotate", lambda d: d.editor.copy_text(), ("Ctrl+C",),
           "canvas", "article", explained="copy the selected text, or the words of the selected "
           "mark", starts_group=True),
    Action("edit.copy_marked", "Copy with marks", "Annotate",
           lambda d: d.editor.copy_marked(), ("Ctrl+Shift+C",), "canvas", "article",
           explained="copy the same with its marks"),
    Action("select.all", "Select all text", "Annotate", lambda d: d.editor.select_all(),
           ("Ctrl+A",), "canvas", "article"),
    *(_tag(rank) for rank in range(1, 21)),
    *_move("token", False, "Left", said("Back by a word")),
    *_move("token", True, "Right", said("On by a word")),
    *_move("character", False, "Alt+Left", said("Back by a character")),
    *_move("character", True, "Alt+Right", said("On by a character")),
    *_move("sentence", False, "Ctrl+Left", said("Back by a sentence")),
    *_move("sentence", True, "Ctrl+Right", said("On by a sentence")),
    *_move("line", False, "Up", said("Line up")),
    *_move("line", True, "Down", said("Line down")),
    *_move("page", False, "PgUp", said("Page up")),
    *_move("page", True, "PgDown", said("Page down")),
    *_move("line_edge", False, "Home", said("Start of the line")),
    *_move("line_edge", True, "End", said("End of the line")),
    *_move("article", False, "Ctrl+Home", said("Start of the article")),
    *_move("article", True, "Ctrl+End", said("End of the article")),
    # View
    Action("view.palette", "Find a command…", "View", lambda d: d.find_command(), ("Ctrl+K",),
           needs="nothing", explained="find any command, label, setting, article or actor by a "
           "few letters and run it"),
    Action("view.light", "Light", "View", lambda d: d.appearance.set_theme("light"), needs="nothing",
           starts_group=True),
    Action("view.dark", "Dark", "View", lambda d: d.appearance.set_theme("dark"), needs="nothing"),
    Action("view.contrast", "High contrast", "View", lambda d: d.appearance.set_theme("high-contrast"),
           needs="nothing"),
    Action("view.system", "As the system", "View", lambda d: d.appearance.set_theme("system"),
           needs="nothing"),
    Action("view.motion_less", "Motion: none", "View", lambda d: d.appearance.set_motion("less"),
           needs="nothing", starts_group=True),
    Action("view.motion_full", "Motion: full", "View", lambda d: d.appearance.set_motion("full"),
           needs="nothing"),
    Action("view.motion_system", "Motion: as the system", "View",
           lambda d: d.appearance.set_motion("system"), needs="nothing"),
    Action("view.larger", "Larger text", "View", lambda d: d.appearance.zoom(1), ("Ctrl++", "Ctrl+="),
           needs="nothing", starts_group=True),
    Action("view.smaller", "Smaller text", "View", lambda d: d.appearance.zoom(-1), ("Ctrl+-",),
           needs="nothing"),
    Action("view.usual_text", "Usual text size and line spacing", "View",
           lambda d: d.appearance.usual_text(), ("Ctrl+0",), needs="nothing"),
    Action("view.wider_lines", "Wider line spacing", "View", lambda d: d.appearance.space_lines(1),
           ("Alt+Down",), "canvas", "article"),
    Action("view.narrower_lines", "Narrower line spacing", "View", lambda d: d.appearance.space_lines(-1),
           ("Alt+Up",), "canvas", "article"),
    Action("view.arcs", "Arcs: all, selection, none", "View", lambda d: d.editor.cycle_arcs(),
           ("V",), "canvas", "article", starts_group=True,
           explained="show all arcs, those of the selection, or none"),
    Action("view.canvas", "Go to the text", "View", lambda d: d.focus_canvas(), ("F6",),
           explained="put the keyboard on the text"),
    Action("view.reset", "Reset the layout", "View", lambda d: d.reset_layout(),
           needs="nothing"),
    # Help
    Action("help.manual", "Manual", "Help", lambda d: d.manual.show_help(), ("F1",),
           needs="nothing", explained="read what this manual says of what you are at; with a mark "
           "selected, the guideline of its label"),
    Action("help.guidelines", "Guidelines of this project", "Help",
           lambda d: d.manual.show("guidelines")),
    Action("help.keys", "List of keys", "Help", lambda d: d.manual.show("keys"), ("Shift+F1",),
           needs="nothing", explained="read this page"),
    Action("help.own_keys", "Keys and shortcuts…", "Help", lambda d: d.choose_keys(),
           ("Ctrl+Shift+F1",), needs="nothing", explained="change keys"),
    Action("help.tour", "Tour of keys", "Help", lambda d: d.start_tour(), needs="nothing",
           explained="learn the keys that matter most in three steps"),
    Action("help.messages", "Messages…", "Help", lambda d: d.told.show_messages(), needs="nothing",
           starts_group=True, explained="read again what the program told"),
    Action("help.about", "About", "Help", lambda d: d.told.show_about(), needs="nothing"),
)  # fmt: skip
