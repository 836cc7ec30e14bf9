"""The registry as a CSV file: written so that a spreadsheet runs nothing, read back without loss.

Columns are id, name, type, aliases (parted by `|`) and one `code:…` for each system of codes.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from annotator.model.actor_rows import ActorRow, ActorRows, RowFinding
from annotator.model.errors import BadInput
from annotator.model.marks import Actor
from annotator.model.said import said

FIXED = ("id", "name", "type", "aliases")
CODE = "code:"
MOST_CODE_POINTS = 1 << 20  # of one cell; more is no name

_RUNS = re.compile(r"'*[=+\-@\t\r]")
_QUOTED = re.compile(r"'+[=+\-@\t\r]")


def written(actors: Iterable[Actor]) -> str:
    """The text of a file with these actors, in their order."""
    rows = list(actors)
    systems = sorted({system for actor in rows for system in actor.codes})
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([*FIXED, *(CODE + system for system in systems)])
    for actor in rows:
        codes = (str(actor.codes[system]) if system in actor.codes else "" for system in systems)
        cells = (actor.id, actor.name, actor.type, _joined(actor.aliases), *codes)
        writer.writerow([safe_cell(cell) for cell in cells])
    return out.getvalue()


def read(text: str) -> ActorRows:
    """The actors of a file's text, and what is to be told of lines that hold none.

    Commas, semicolons or tabs may part the columns.

    Raises:
        BadInput: it has no columns `name` and `type`.
    """
    text = text.removeprefix("\ufeff")
    head_line = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    before = csv.field_size_limit(
        MOST_CODE_POINTS
    )  # of all readers: others have limits of their own
    try:
        lines = [(reader.line_num, cells) for cells in reader]
    except csv.Error as failure:
        raise BadInput(
            said(
                "Line {line_num} is no line of a table: {failure}.",
                line_num=reader.line_num + 1,
                failure=failure,
            ),
            hint=said("Save it as CSV once more."),
        ) from failure
    finally:
        csv.field_size_limit(before)
    head = [name.strip().lower() for name in lines[0][1]] if lines else []
    if "name" not in head or "type" not in head:
        raise BadInput(
            said("There are no columns “name” and “type”."),
            hint=said("The first line names the columns: id, name, type, aliases, code:wikidata …"),
        )
    findings = [
        RowFinding(
            1,
            name or said("a column without a name"),
            said("This column is not known and left out."),
        )
        for name in head
        if name not in FIXED and not (name.startswith(CODE) and name[len(CODE) :].strip())
    ]
    # A row may run over several lines; its first one is told.
    firsts = [1, *(number + 1 for number, _ in lines)]
    rows = [
        _row(first, lines[0][1], head, cells)
        for first, (_, cells) in zip(firsts[1:], lines[1:], strict=False)
        if any(cell.strip() for cell in cells)
    ]
    return ActorRows(tuple(rows), tuple(findings))


def safe_cell(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; `plain_cell` gives it back."""
    return "'" + cell if _RUNS.match(cell) else cell


def plain_cell(cell: str) -> str:
    """The cell without the quotation mark that `safe_cell` put before it."""
    return cell[1:] if _QUOTED.match(cell) else cell


def _row(line: int, names: Sequence[str], head: Sequence[str], cells: Sequence[str]) -> ActorRow:
    found = {
        name: plain_cell(cell)
        for name, cell in zip(head, cells, strict=False)
        if name in FIXED or name.startswith(CODE)
    }
    codes = {
        # The name of a system keeps its case.
        names[index].strip()[len(CODE) :].strip(): plain_cell(cell).strip()
        for index, cell in enumerate(cells[: len(head)])
        if head[index][len(CODE) :] and head[index].startswith(CODE) and cell.strip()
    }
    return ActorRow(
        line,
        found.get("name", ""),
        found.get("type", "").strip(),
        found.get("id", "").strip(),
        _parted(found["aliases"]) if "aliases" in found else None,
        codes,
    )


def _joined(aliases: Iterable[str]) -> str:
    return "|".join(alias.replace("\\", "\\\\").replace("|", "\\|") for alias in aliases)


def _parted(text: str) -> tuple[str, ...]:
    parts: list[str] = [""]
    escaped = False
    for character in text:
        if escaped or character not in "\\|":
            parts[-1] += character
            escaped = False
        elif character == "\\":
            escaped = True
        else:
            parts.append("")
    return tuple(part.strip() for part in parts if part.strip())
