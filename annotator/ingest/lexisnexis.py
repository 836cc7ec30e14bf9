"""Cuts the text of a download of the old LexisNexis (Academic) into its articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from annotator.ingest.base import Draft, Remark
from annotator.ingest.date_lines import leading_date
from annotator.ingest.nexis_labels import (
    BLANKS,
    is_blank,
    is_copyright,
    label_of,
    labelled_draft,
)
from annotator.model.said import said

_START = re.compile(
    r"[ \t\xa0\f\ufeff]*(?:(?:document|dokument|documento)[ \xa0]+)?(?P<number>\d{1,6})[ \xa0]+"
    r"(?:of|von|de|sur|di)[ \xa0]+\d{1,6}(?:[ \xa0]+(?:documents?|dokumenten?|documentos))?"
    r"[ \t\xa0\r]*",
    re.IGNORECASE,
)
_NAMED = re.compile("do[ck]ument", re.IGNORECASE)

_BODY = re.compile(r"[ \t\xa0]*(?:body|text|texte):[ \t\xa0]*", re.IGNORECASE)
_MAX_HEAD = 40  # blocks above the labels

# Blocks of lines that stand together: (index of the first line, the lines).
_Block = tuple[int, list[str]]


def starts_article(line: str) -> bool:
    """Whether this is a line such as `1 of 10 DOCUMENTS` or `Dokument 1 von 10`."""
    return (
        len(line) <= 120 and _START.fullmatch(line) is not None and _NAMED.search(line) is not None
    )


def looks_like_lexisnexis(text: str) -> bool:
    """Whether this begins like a download: a line that numbers an article, and labels below it."""
    started = False
    for line in text.split("\n"):
        if starts_article(line):
            started = True
        elif started and _upper_label(line) is not None:
            return True
    return False


def lexisnexis_articles(text: str, *, lined: bool) -> Iterator[Draft | Remark]:
    """The articles of a download, each of which begins with a line that numbers it.

    Yields an error for an article that cannot be read, and goes on behind it. What stands above
    the first one is the cover.

    Args:
        text: Line feeds end its lines.
        lined: Whether its lines are those of the file, so that messages may name them.
    """
    lines = text.split("\n")
    starts = [index for index, line in enumerate(lines) if starts_article(line)]
    number = 0
    for start, end in pairwise([*starts, len(lines)]):
        if all(map(is_blank, lines[start + 1 : end])):
            continue
        number += 1
        yield _article(
            lines[start + 1 : end],
            said("article {number}", number=number),
            start + 1 if lined else None,
        )


def _article(lines: Sequence[str], place: str, line: int | None) -> Draft | Remark:
    blocks = _blocks(lines)
    above = enumerate(blocks[:_MAX_HEAD])
    first = next((index for index, (_, block) in above if _upper_label(block[0])), None)
    if first is None:
        return Remark(
            said("No labels such as “LENGTH:” were found; the article was left out."),
            hint=said("Look whether the file is a download of LexisNexis with its full texts."),
            place=place,
            line=line,
            severity="error",
        )
    title, source, date, fields = _head([block for _, block in blocks[:first]])
    begin = first
    while begin < len(blocks) and _take(blocks[begin][1], fields):
        begin += 1
    end = len(blocks)
    while end > begin and _belongs_below(blocks[end - 1][1]):
        end -= 1
    for _, block in blocks[end:]:
        _take(block, fields)
    if begin == end:
        return Remark(
            said("The article has no text; it was left out."),
            hint=said("Download it again with its full text."),
            place=place,
            line=line,
            severity="error",
        )
    text_from = blocks[begin][0] + (_BODY.fullmatch(blocks[begin][1][0]) is not None)
    text_to = blocks[end - 1][0] + len(blocks[end - 1][1])
    return labelled_draft(
        "\n".join(lines[text_from:text_to]),
        fields,
        title=title,
        source=source,
        date=date,
        place=place,
        line=line,
    )


def _blocks(lines: Sequence[str]) -> list[_Block]:
    blocks: list[_Block] = []
    open_block = False
    for index, line in enumerate(lines):
        if is_blank(line):
            open_block = False
        elif open_block:
            blocks[-1][1].append(line)
        else:
            blocks.append((index, [line]))
            open_block = True
    return blocks


def _head(
    blocks: Sequence[list[str]],
) -> tuple[str | None, str | None, str | None, dict[str, list[str]]]:
    """(title, source, date, other fields) of the blocks above the labels."""
    fields: dict[str, list[str]] = {}
    rest: list[str] = []
    date: str | None = None
    edition: list[str] = []
    dated = 0
    for block in blocks:
        words = [line.strip(BLANKS) for line in block]
        owned = [index for index, line in enumerate(words) if is_copyright(line)]
        if owned:  # the source may stand right below it
            fields.setdefault("copyright", []).append(" ".join(words[: owned[-1] + 1]))
            words = words[owned[-1] + 1 :]
        if not words:
            continue
        found = leading_date(words[0]) if rest and date is None else None
        if found is None:
            rest.append(" ".join(words))
        else:
            date, dated = found[0], len(rest)
            edition = [part for part in (found[1], *words[1:]) if part]
    source = rest[0] if rest else None
    title = rest[-1] if len(rest) > 1 else None
    if date is None and len(rest) > 2:  # a date that cannot be understood
        date = rest[1]
    elif date is not None:
        edition += rest[dated:-1]
    if edition:
        fields["edition"] = edition
    return title, source, date, fields


def _take(block: Sequence[str], fields: dict[str, list[str]]) -> bool:
    """Take the labels of a block; whether it is a block of labels."""
    if is_copyright(block[0]):
        fields.setdefault("copyright", []).append(" ".join(line.strip(BLANKS) for line in block))
        return True
    if _upper_label(block[0]) is None:
        return False
    label, parts = "", list[str]()
    for line in block:
        found = _upper_label(line)
        if found is not None:
            if parts:
                fields.setdefault(label, []).append(" ".join(filter(None, parts)))
            label, parts = found[0], [found[1]]
        else:
            parts.append(line.strip(BLANKS))
    fields.setdefault(label, []).append(" ".join(filter(None, parts)))
    return True


def _belongs_below(block: Sequence[str]) -> bool:
    return _upper_label(block[0]) is not None or is_copyright(block[0])


def _upper_label(line: str) -> tuple[str, str] | None:
    """(field, value) of a line with a label, which is in capitals."""
    name = line.partition(":")[0]
    return label_of(line) if name == name.upper() else None
