"""Cuts the text of a Nexis Uni download into its articles, whatever kind of document it was in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotator.ingest.base import Draft, Remark
from annotator.ingest.date_lines import leading_date
from annotator.ingest.nexis_labels import (
    ABOVE,
    BLANKS,
    is_blank,
    is_copyright,
    label_of,
    labelled_draft,
    trimmed,
)
from annotator.model.errors import BadInput
from annotator.model.said import said

_ENDS = frozenset({"end of document", "ende des dokuments", "dokumentende", "fin du document",
                   "fin de document"})  # fmt: skip
_BODY = "body"
_BODIES = frozenset({"text", "textkörper", "haupttext", "corps", "corps du texte", "texte"})
_BELOW = frozenset({"classification", "klassifizierung", "klassifikation", "graphic", "grafik",
                    "graphique"})  # fmt: skip
_GRAPHIC = frozenset({"graphic", "grafik", "graphique"})
_COVER = re.compile(
    r"(?:client/matter|mandant|search terms|suchbegriffe|termes de recherche|search type|suchart"
    r"|type de recherche|narrowed by|eingeschränkt durch|content type|job number|auftragsnummer"
    r"|date and time|datum und uhrzeit|date et heure|user name)\b"
    r"|(?:documents?|dokumente?) \(\d{1,6}\)\Z",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\d{1,5}\.[ \t\xa0]+(?P<title>\S.*)")
_MAX_HEAD = 40  # lines above the labels
_LOOKED_AT = 60_000  # code points in which a download shows what it is


def looks_like_nexis(text: str) -> bool:
    """Whether this begins like a download of Nexis Uni, or is one whole."""
    labels, cover, ended, body = set(), 0, False, False
    for line in text[:_LOOKED_AT].split("\n"):
        folded = line.strip(BLANKS).casefold()
        ended = ended or folded in _ENDS
        body = body or folded == _BODY or folded in _BODIES
        cover += _COVER.match(folded) is not None
        found = label_of(line)
        if found is not None:
            labels.add(found[0])
    if ended or cover >= 3:
        return bool(labels & {"length", "load_date", "section"}) or cover >= 3
    return body and "length" in labels


def nexis_articles(text: str, where: str) -> Iterator[Draft | Remark]:
    """The articles in the text of a download: cover, then articles that each end with a line.

    Yields an error for an article that cannot be read, and goes on behind it.

    Raises:
        BadInput: there is nothing in it.
    """
    lines = text.split("\n")
    start, number = 0, 0
    for index in range(len(lines) + 1):
        last = index == len(lines)
        if not last and lines[index].strip(BLANKS).casefold() not in _ENDS:
            continue
        segment = lines[start:index]
        start = index + 1
        if all(map(is_blank, segment)):
            continue
        if last and number and _anchor(segment, 0) is None:
            yield Remark(said("What stands below the last article was left out."))
            continue
        number += 1
        yield _article(segment, number, ended=not last)
    if not number:
        raise BadInput(
            said("{where} holds no articles.", where=where),
            hint=said("Look whether the file is a download of Nexis Uni with its full texts."),
        )


def _article(lines: Sequence[str], number: int, *, ended: bool) -> Draft | Remark:
    place = said("article {number}", number=number)
    cover = _end_of_cover(lines)
    anchor = _anchor(lines, cover)
    if anchor is None:
        return Remark(
            said("No labels such as “Length:” were found; the article was left out."),
            hint=said("Look whether the file is a download of Nexis Uni with its full texts."),
            place=place,
            severity="error",
        )
    head = [line.strip(BLANKS) for line in lines[cover:anchor] if not is_blank(line)][-_MAX_HEAD:]
    title, source, date, edition = _head(head, lines[:cover], covered=cover > 0)
    fields: dict[str, list[str]] = {"edition": edition} if edition else {}
    begin = _labels_above(lines, anchor, fields)
    end = _labels_below(lines, begin, fields)
    first, last = trimmed(lines[begin:end])
    if first == last:
        return Remark(
            said("The article has no text; it was left out."),
            hint=said("Download it again with its full text."),
            place=place,
            severity="error",
        )
    notes = [] if ended else [said("The end of the article is missing.")]
    return labelled_draft(
        "\n".join(lines[begin + first : begin + last]),
        fields,
        title=title,
        source=source,
        date=date,
        place=place,
        notes=tuple(notes),
    )


def _end_of_cover(lines: Sequence[str]) -> int:
    """Where the cover of the download ends: behind its last line that is one of the cover."""
    marks = [
        index for index, line in enumerate(lines) if _COVER.match(line.strip(BLANKS)) is not None
    ]
    return marks[-1] + 1 if len(marks) >= 2 else 0


def _anchor(lines: Sequence[str], begin: int) -> int | None:
    """The first line below the title, source and date: a copyright, a label, or the body's head."""
    for index in range(begin, len(lines)):
        line = lines[index]
        found = label_of(line)
        if is_copyright(line) or (found is not None and found[0] in ABOVE):
            return index
        if line.strip(BLANKS).casefold() == _BODY:
            return index
    return None


def _head(
    head: Sequence[str], cover: Sequence[str], *, covered: bool
) -> tuple[str | None, str | None, str | None, list[str]]:
    """(title, source, date, lines below the date) of the lines above the labels."""
    dates = [index for index, line in enumerate(head) if index and leading_date(line) is not None]
    begin = 0
    if covered:
        titles = {found["title"].strip(BLANKS) for line in cover
                  if (found := _LISTED.match(line.strip(BLANKS)))}  # fmt: skip
        named = [index for index, line in enumerate(head) if line in titles]
        begin = named[-1] if named else max(0, (dates[-1] if dates else len(head)) - 2)
    dated = next((index for index in dates if index > begin), None)
    if dated is None:
        source = head[begin + 1] if begin + 1 < len(head) else None
        date = head[begin + 2] if begin + 2 < len(head) else None
        return (head[begin] if begin < len(head) else None), source, date, []
    above = head[begin:dated]
    title, source = (" ".join(above[:-1]), above[-1]) if len(above) > 1 else (above[0], None)
    date, edition = leading_date(head[dated]) or (head[dated], "")
    return title, source, date, [*filter(None, [edition]), *head[dated + 1 :]]


def _labels_above(lines: Sequence[str], begin: int, fields: dict[str, list[str]]) -> int:
    """Take the labels above the text; where the text begins."""
    body = _body(lines, begin)
    current: list[str] | None = None
    for index in range(begin, len(lines) if body is None else body):
        line = lines[index].strip(BLANKS)
        found = label_of(line)
        if found is not None and (found[0] in ABOVE or body is not None):
            current = fields.setdefault(found[0], [])
            current.append(found[1])
        elif is_copyright(line):
            current = fields.setdefault("copyright", [])
            current.append(line)
        elif line and body is None:
            return index  # without a head of its own the text begins at the first other line
        elif line and current is not None:
            current.append(line)
    return len(lines) if body is None else body + 1


def _body(lines: Sequence[str], begin: int) -> int | None:
    """The line that stands over the text. A word that may be the text's own counts only behind labels."""
    labels = True
    for index in range(begin, len(lines)):
        words = lines[index].strip(BLANKS)
        folded = words.casefold()
        if folded == _BODY or (labels and folded in _BODIES):
            return index
        labels = labels and (not words or is_copyright(words) or label_of(words) is not None)
    return None


def _labels_below(lines: Sequence[str], begin: int, fields: dict[str, list[str]]) -> int:
    """Take the labels below the text; where the text ends."""
    end = len(lines)
    for index in range(begin, len(lines)):
        found = label_of(lines[index])
        folded = lines[index].strip(BLANKS).casefold()
        if folded in _BELOW or (found is not None and found[0] == "load_date"):
            end = index
            break
    current: list[str] | None = None
    for line in lines[end:]:
        words = line.strip(BLANKS)
        found = label_of(line)
        if found is not None:
            current = fields.setdefault(found[0], [])
            current.append(found[1])
        elif words.casefold() in _BELOW:
            current = fields.setdefault("graphic", []) if words.casefold() in _GRAPHIC else None
        elif words and current is not None:
            current.append(words)
    return end
