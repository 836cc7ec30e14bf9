"""The manual's page of keys: its tables of actions are made from the action table.

`python -m annotator.gui.keys.manual_page` writes them into `resources/manual/keys.md`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from annotator.assets import resource
from annotator.gui.action_table import ACTIONS, GROUPS, MOVING, Action, group_of

_SHOWN = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "PgDown": "PgDn"}
_SECTION = re.compile(r"(?m)^(?=## )")


def key_page(page: str, actions: Iterable[Action]) -> str:
    """The page with the tables under the headings of groups made anew; the rest stays as it is.

    Args:
        page: Markdown with a heading of the second level for every group of actions.
        actions: The actions with the keys to show.
    """
    listed = list(actions)
    pieces = []
    for section in _SECTION.split(page):
        heading = section.partition("\n")[0].removeprefix("## ").strip()
        if heading in GROUPS and section.startswith("## "):
            table = _table(heading, [one for one in listed if group_of(one) == heading])
            pieces.append(f"## {heading}\n\n{table}\n")
        else:
            pieces.append(section)
    return "".join(pieces).rstrip("\n") + "\n"


def keys_shown(action: Action, before: str = " ") -> str:
    """The keys of an action in Markdown, and what to press after them."""
    keys = before.join(f"`{_shown(key)}`" for key in action.keys)
    return f"{keys}, then {action.then}" if keys and action.then else keys


def _table(group: str, actions: Sequence[Action]) -> str:
    rows = _moves(actions) if group == MOVING else _deeds(actions)
    head = ["| Where to | Go | Select to there |", "|---|---|---|"]
    if group != MOVING:
        head = ["| You want to | Press |", "|---|---|"]
    return "\n".join([*head, *rows]) + "\n"


def _deeds(actions: Sequence[Action]) -> Iterator[str]:
    """One row an action; neighbours that are explained alike share one."""
    for words, alike in groupby(actions, lambda one: one.explained or _lower(one.words)):
        cells = [keys_shown(action, " or ") for action in alike if action.keys]
        if cells:
            yield f"| {_cell(words)} | {' '.join(cells)} |"


def _moves(actions: Sequence[Action]) -> Iterator[str]:
    """One row a movement: going there, and selecting on the way."""
    selecting = {one.id.partition(".")[2]: one for one in actions if one.id.startswith("select.")}
    for action in actions:
        family, _, where = action.id.partition(".")
        if family == "select":
            continue
        also = selecting.get(where)
        cells = [keys_shown(action), keys_shown(also) if also is not None else ""]
        if any(cells):
            yield f"| {_cell(action.explained or _lower(action.words))} | {' | '.join(cells)} |"


def _lower(words: str) -> str:
    """An entry of a menu inside a sentence; names and abbreviations keep their capitals."""
    first = words.split(" ", maxsplit=1)[0]
    plain = words if first[1:] != first[1:].lower() else words[0].lower() + words[1:]
    return plain.removesuffix("…")


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


def _shown(key: str) -> str:
    """A key as the manual writes it."""
    head, plus, last = key[:-1].rpartition("+")  # the last key may be the plus itself
    last += key[-1]
    return f"{head}{plus}{_SHOWN.get(last, last)}"


def main() -> None:
    """Write the page anew."""
    path = resource("manual", "keys.md")
    path.write_text(key_page(path.read_text(encoding="utf-8"), ACTIONS), encoding="utf-8")
    sys.stdout.write(f"{path.name} is up to date\n")


if __name__ == "__main__":
    main()
