"""Makes articles of the rows of a table or of a list of objects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from annotator.ingest.base import Draft, Remark
from annotator.ingest.bylines import read_byline
from annotator.ingest.columns import ROLES, ColumnMap
from annotator.ingest.date_format import DateFormat
from annotator.ingest.html_text import text_of_markup
from annotator.ingest.languages import language_tag
from annotator.ingest.stated import stated_authors, stated_line, stated_url
from annotator.ingest.value_path import texts_in, value_at, without
from annotator.model.errors import BadInput
from annotator.model.option import Options
from annotator.model.said import said

MOST_TOLD = 50  # remarks of one kind; the others are counted


class RowDrafts:
    """Makes drafts of rows, one after the other, and keeps account of what is wrong with them."""

    def __init__(self, where: str, columns: ColumnMap, options: Options) -> None:
        self._where = where
        self._columns = columns.columns
        self._dates = DateFormat.of(str(options.get("date_format", "")))
        self._markup = bool(options.get("markup", False))
        self._told: dict[str, int] = {}
        self.made = 0

    def of(
        self, row: Mapping[str, Any], number: int, line: int | None, origin: Mapping[str, Any]
    ) -> Iterator[Draft | Remark]:
        """The article of a row, or why there is none. `number` counts rows from 1."""
        place = said("row {number}", number=number)
        values = {role: self._texts(role, row) for role in ROLES}
        try:
            text = self._text(values["text"])
        except BadInput as problem:
            yield Remark(problem.message, problem.hint, line, place, "error")
            return
        if not text.strip():
            if self._told_again("text"):
                yield Remark(said("The row has no text."), "", line, place, "error")
            return
        notes: list[str] = []
        used = {self._columns[role] for role in values if values[role]}
        published = self._dates.read(_first(values["date"]))
        if values["date"] and published is None:
            used.discard(self._columns["date"])
            if self._told_again("date"):
                words = values["date"][0][:80]
                notes.append(said("“{words}” cannot be read as a date.", words=words))
        authors = stated_authors(values["author"])
        read = read_byline(values["author"][0].strip()) if len(values["author"]) == 1 else None
        language = language_tag(_first(values["language"]))
        if values["language"] and language is None:
            used.discard(self._columns["language"])
        identifier = stated_line(_first(values["id"]))
        self.made += 1
        yield Draft(
            text=text,
            title=stated_line(_first(values["title"])),
            source=stated_line(_first(values["source"])) or (read.source if read else None),
            authors=authors,
            published=published,
            language=language,
            url=stated_url(_first(values["url"])) or stated_line(_first(values["url"])),
            section=stated_line(_first(values["section"])),
            identifiers={"id": identifier} if identifier else {},
            extra=without(row, used),
            origin={**origin, "columns": dict(self._columns)},
            place=place,
            line=line,
            notes=tuple(notes),
        )

    def told(self, kind: str) -> bool:
        """Whether a remark of this kind is still to be told; it is counted either way."""
        return self._told_again(kind)

    def end(self) -> Iterator[Remark]:
        """What was counted and not told."""
        more = {kind: count - MOST_TOLD for kind, count in self._told.items() if count > MOST_TOLD}
        if "text" in more:
            yield Remark(
                said("Further rows without text: {count}.", count=more["text"]), severity="error"
            )
        if "date" in more:
            yield Remark(
                said("Further dates that cannot be read: {count}.", count=more["date"]),
                said("Say how dates are written."),
            )
        if "row" in more:
            yield Remark(
                said("Further rows that cannot be read: {count}.", count=more["row"]),
                severity="error",
            )
        if "width" in more:
            yield Remark(
                said("Further rows with another number of cells: {count}.", count=more["width"])
            )

    def _texts(self, role: str, row: Mapping[str, Any]) -> list[str]:
        path = self._columns.get(role)
        return [] if path is None else texts_in(value_at(row, path))

    def _text(self, values: list[str]) -> str:
        if not self._markup:
            return "\n".join(values)
        return "\n".join(text_of_markup(value, self._where) for value in values)

    def _told_again(self, kind: str) -> bool:
        self._told[kind] = self._told.get(kind, 0) + 1
        return self._told[kind] <= MOST_TOLD


def _first(values: list[str]) -> str:
    return values[0] if values else ""
