"""Makes drafts of what Factiva's codes say, and reads its layout without codes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from annotator.ingest.base import Draft, Remark
from annotator.ingest.date_lines import read_date_line
from annotator.ingest.languages import first_language
from annotator.ingest.nexis_labels import BLANKS, credited, is_blank, is_copyright, trimmed
from annotator.model.errors import BadInput
from annotator.model.said import said

# The codes of Factiva's indexing, and under what name each is kept; "" is one with its own place.
CODES = {
    "HD": "", "BY": "", "PD": "", "SN": "", "AN": "", "LA": "", "SE": "", "LP": "", "TD": "",
    "WC": "length", "ET": "time", "SC": "source_code", "ED": "edition", "PG": "page",
    "VOL": "volume", "CY": "copyright", "CR": "credit", "ART": "caption", "CT": "contact",
    "RF": "reference", "CO": "companies", "IN": "industries", "NS": "subjects", "RE": "regions",
    "IPC": "provider_codes", "IPD": "provider_descriptions", "PUB": "publisher", "CLM": "column",
    "HLP": "highlight", "DF": "dateline",
}  # fmt: skip
_LISTS = frozenset({"companies", "industries", "subjects", "regions", "provider_codes"})
_DOCUMENT = re.compile(
    r"(?:document|dokument|documento|документ)[ \xa0]+(?P<number>[A-Za-z0-9]{10,40})", re.IGNORECASE
)
_WORDS = re.compile(
    r"\d[\d.,'\xa0 ]{0,8}[ \xa0](?:words?|mots?|wörter|wort|palabras?|parole|palavras?|слова?|слово)",
    re.IGNORECASE,
)
_CODED = re.compile(r"(?P<code>[A-Z]{2,3})[ \xa0]*(?:\t(?P<value>.*))?")
_SOURCE_CODE = re.compile(r"[A-Z0-9]{2,10}")

Fields = Mapping[str, Sequence[str]]


def accession(words: str) -> str | None:
    """The accession number in a line such as `Document TESTFR0020111229e7ct0001r`, or None."""
    found = _DOCUMENT.fullmatch(words.strip(BLANKS))
    return None if found is None else found["number"]


def coded_draft(fields: Fields, number: int, language: str | None = None) -> Draft | Remark:
    """The article that these codes say (code → paragraphs), or why there is none.

    Args:
        fields: LP is the text's beginning, TD its rest.
        number: Of the article in the file, from 1.
        language: Its tag, where the file says it elsewhere than in LA.
    """
    place = said("article {number}", number=number)
    paragraphs = [*fields.get("LP", ()), *fields.get("TD", ())]
    first, last = trimmed(paragraphs)
    if first == last:
        return without_text(place)
    date = _line(fields, "PD")
    published = read_date_line(date) if date else None
    extra: dict[str, Any] = {}
    for code, name in CODES.items():
        if name and (words := _line(fields, code)):
            extra[name] = _items(words) if name in _LISTS else words
    if date and published is None:
        extra["date"] = date
    number_in_factiva = _line(fields, "AN")
    known = accession(number_in_factiva) or number_in_factiva
    return Draft(
        text="\n".join(paragraphs[first:last]),
        title=_line(fields, "HD") or None,
        source=_line(fields, "SN") or None,
        authors=credited(_line(fields, "BY")),
        published=published,
        language=first_language(_line(fields, "LA")) or language,
        section=_line(fields, "SE") or None,
        identifiers={"accession": known} if known else {},
        extra=extra,
        place=place,
    )


def coded_fields(lines: Sequence[str]) -> Iterator[dict[str, list[str]]]:
    """The codes and paragraphs of each article in lines: a code, a tab, and what it says.

    A code may also stand alone on its line. An article ends with its accession number.
    """
    fields: dict[str, list[str]] = {}
    current: list[str] | None = None
    ended = False
    for line in lines:
        found = _CODED.fullmatch(line.strip(" \xa0"))
        if found is not None and found["code"] in CODES:
            code = found["code"]
            if ended or (code == "HD" and code in fields):
                yield fields
                fields, ended = {}, False
            current = fields.setdefault(code, [])
            value = (found["value"] or "").removesuffix("\t")
            if value:
                current.append(value)
            ended = code == "AN" and bool(value)
        elif current is not None and not ended:
            current.append(line.removesuffix("\t"))
            ended = "AN" in fields and any(map(str.strip, fields["AN"]))
    if fields:
        yield fields


def looks_coded(lines: Sequence[str]) -> bool:
    """Whether these lines have the codes of an article: headline, date and source."""
    codes = set()
    for line in lines:
        found = _CODED.fullmatch(line.strip(" \xa0"))
        if found is not None:
            codes.add(found["code"])
    return codes >= {"HD", "PD", "SN"}


def looks_displayed(lines: Sequence[str]) -> bool:
    """Whether these lines have the layout without codes: length, then date, and a number."""
    shown = [line for line in lines if not is_blank(line)]
    return any(
        _WORDS.fullmatch(line.strip(BLANKS)) and read_date_line(below) is not None
        for line, below in pairwise(shown)
    )


def displayed_articles(lines: Sequence[str], first: int = 1) -> Iterator[Draft | Remark]:
    """The articles of the layout without codes, each of which ends with its accession number.

    Its order is headline, byline, length, date, source, code, language, copyright, text. Where
    length and date do not follow each other, an error is yielded instead of a guess.
    """
    start, number = 0, first
    for index in range(len(lines) + 1):
        known = accession(lines[index]) if index < len(lines) else None
        if index < len(lines) and known is None:
            continue
        segment = [line for line in lines[start:index] if not is_blank(line)]
        start = index + 1
        if not segment or (known is None and number > first and not looks_displayed(segment)):
            continue
        yield _displayed(segment, known, number)
        number += 1


def _displayed(lines: Sequence[str], known: str | None, number: int) -> Draft | Remark:
    place = said("article {number}", number=number)
    length = next(
        (
            index
            for index in range(1, len(lines) - 1)
            if _WORDS.fullmatch(lines[index].strip(BLANKS))
            and read_date_line(lines[index + 1]) is not None
        ),
        None,
    )
    if length is None:
        return Remark(
            said("Its length and date were not found; the article was left out."),
            hint=said("Download it from Factiva again, in the format with indexing."),
            place=place,
            severity="error",
        )
    below = [line.strip(BLANKS) for line in lines[length + 2 :]]
    owned = next((index for index, line in enumerate(below[:10]) if is_copyright(line)), None)
    code = next((index for index, line in enumerate(below[:5])
                 if index and _SOURCE_CODE.fullmatch(line)), None)  # fmt: skip
    begin = owned if owned is not None else code
    if begin is None:
        return Remark(
            said("Where its text begins was not found; the article was left out."),
            hint=said("Download it from Factiva again, in the format with indexing."),
            place=place,
            severity="error",
        )
    details = below[: begin + 1]
    language = next((tag for line in details[1:] if (tag := first_language(line))), None)
    begin += 1
    while begin < len(below) and is_copyright(below[begin]):
        begin += 1
    if owned is None and begin < len(below) and first_language(below[begin]):
        language, begin = first_language(below[begin]), begin + 1
    text = lines[length + 2 + begin :]
    if not text:
        return without_text(place)
    extra: dict[str, Any] = {"length": lines[length].strip(BLANKS)}
    if code is not None:
        extra["source_code"] = below[code]
    if owned is not None:
        extra["copyright"] = below[owned]
    above = [line.strip(BLANKS) for line in lines[:length]]
    return Draft(
        text="\n".join(text),
        title=above[0],
        source=details[0] if details else None,
        authors=credited(above[-1]) if len(above) > 1 else (),
        published=read_date_line(lines[length + 1]),
        language=language,
        identifiers={"accession": known} if known else {},
        extra=extra,
        place=place,
    )


def without_text(place: str) -> Remark:
    """What to say of an article that has no text."""
    return Remark(
        said("The article has no text; it was left out."),
        hint=said("Download it again with its full text."),
        place=place,
        severity="error",
    )


def no_articles(where: str) -> BadInput:
    """What to say of a file that is no download of Factiva."""
    return BadInput(
        said("{where} has no article in the form that Factiva gives it.", where=where),
        hint=said("Download it from Factiva again, in the format with indexing."),
    )


def _line(fields: Fields, code: str) -> str:
    return " ".join(" ".join(fields.get(code, ())).split())


def _items(words: str) -> list[str]:
    return [item for part in words.split("|") if (item := part.strip(BLANKS))]
