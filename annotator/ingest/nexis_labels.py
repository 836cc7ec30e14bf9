"""Knows the labels of LexisNexis in English, German and French, and makes drafts of what they say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from annotator.ingest.base import Draft
from annotator.ingest.bylines import MAX_BYLINE
from annotator.ingest.date_lines import read_date_line
from annotator.ingest.languages import first_language
from annotator.ingest.stated import stated_authors
from annotator.model.article import Byline

MAX_LABEL = 40  # code points

_LABELS = {
    "section": "section, rubrik, rubrique, ressort",
    "length": "length, länge, laenge, longueur",
    "byline": "byline, by-line, author, autor, verfasser, auteur, auteurs, signature",
    "dateline": "dateline, ort, lieu",
    "highlight": "highlight, zusammenfassung, chapeau, encart, insert, résumé",
    "headline": "headline, überschrift, titel, titre",
    "series": "series, serie, série",
    "load_date": "load-date, update, ladedatum, date-chargement, date de chargement",
    "language": "language, sprache, langue",
    "publication_type": "publication-type, pub-type, type, publikationstyp, publikationsart, "
    "type-publication, type de publication",
    "journal_code": "journal-code, journal code, zeitungs-code, code-revue, acronym",
    "subjects": "subject, subjects, thema, sujet, sujets",
    "companies": "company, unternehmen, société, societe, entreprise",
    "organizations": "organization, organisation",
    "persons": "person, personen, personne",
    "places": "geographic, geographisch, localisation-geo, geo-localization, géographie",
    "industries": "industry, branche, secteur-activite, activity-sector, industrie",
    "tickers": "ticker, stock-symbol, symbole-boursier",
    "graphic": "graphic, grafik, graphik, graphique, illustration",
    "correction": "correction, korrektur",
    "correction_date": "correction-date",
    "document_type": "document-type",
    "distribution": "distribution",
    "url": "url",
    "edition": "edition, ausgabe, édition",
    "name": "name",
    "notes": "notes, anmerkungen",
}
_FIELDS = {name.strip(): field for field, names in _LABELS.items() for name in names.split(",")}
_LISTS = frozenset({"subjects", "companies", "organizations", "persons", "places", "industries",
                    "tickers"})  # fmt: skip
# Labels that stand above an article; others stand below it.
ABOVE = frozenset({"section", "length", "byline", "dateline", "highlight", "headline", "series",
                   "correction", "edition", "name"})  # fmt: skip
_LABEL = re.compile(rf"(?P<name>[^\W\d_][^:\n]{{0,{MAX_LABEL - 1}}}):(?P<value>[^\n]*)")
_COPYRIGHT = re.compile(r"(?:copyright|tous droits réservés|all rights reserved"
                        r"|alle rechte vorbehalten)\b|©|\(c\)", re.IGNORECASE)  # fmt: skip
_AND = re.compile(r"(?<=\s)(?:AND|UND|ET|und|et)(?=\s)")
BLANKS = " \t\xa0\r"


def label_of(line: str) -> tuple[str, str] | None:
    """(field, value) of a line that begins with a known label, or None.

    The label and its colon may have a no-break space behind them.
    """
    found = _LABEL.fullmatch(line.strip(BLANKS))
    if found is None:
        return None
    name = found["name"].strip(BLANKS).casefold()
    field = _FIELDS.get(name)
    return None if field is None else (field, found["value"].strip(BLANKS))


def is_copyright(line: str) -> bool:
    """Whether this line says whose the article is."""
    return _COPYRIGHT.match(line.strip(BLANKS)) is not None


def is_blank(line: str) -> bool:
    """Whether there is nothing to see in this line."""
    return not line.strip()


def labelled_draft(
    text: str,
    fields: Mapping[str, Sequence[str]],
    *,
    title: str | None,
    source: str | None,
    date: str | None,
    place: str,
    line: int | None = None,
    notes: tuple[str, ...] = (),
) -> Draft:
    """The draft of an article whose labels say this (field → its values).

    A date that cannot be understood is kept in `extra`, and so is everything without a place of
    its own.
    """
    published = read_date_line(date) if date else None
    said_by = " ".join(fields.get("byline", ()))
    authors = credited(said_by)
    extra: dict[str, Any] = {
        name: _items(values) if name in _LISTS else " ".join(values)
        for name, values in fields.items()
        if name not in {"byline", "section", "headline", "url"} and any(values)
    }
    if said_by and not authors:
        extra["byline"] = said_by
    if date and published is None:
        extra["date"] = date
    language = first_language(" ".join(fields.get("language", ())))
    return Draft(
        text=text,
        title=" ".join(fields.get("headline", ())) or title,
        source=source,
        authors=authors,
        published=published,
        language=language,
        url=next(iter(fields.get("url", ())), None),
        section=" ".join(fields.get("section", ())) or None,
        extra=extra,
        place=place,
        line=line,
        notes=notes,
    )


def credited(words: str) -> tuple[Byline, ...]:
    """Whom a byline of a database names, which may be in capitals; nobody where it is a text."""
    if len(words) > MAX_BYLINE:
        return ()
    return stated_authors([_AND.sub("and", words.strip(BLANKS + ".;,"))])


def _items(values: Sequence[str]) -> list[str]:
    return [item for part in ";".join(values).split(";") if (item := part.strip(BLANKS))]


def trimmed(lines: Sequence[str]) -> tuple[int, int]:
    """(first, one past the last) of the lines that are not blank at the ends."""
    first, last = 0, len(lines)
    while first < last and is_blank(lines[first]):
        first += 1
    while last > first and is_blank(lines[last - 1]):
        last -= 1
    return first, last
