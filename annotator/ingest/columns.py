"""Knows which column of a table holds what: by a person's choice, else by its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.model.errors import BadInput
from annotator.model.option import Option, Options
from annotator.model.said import said

ROLES = ("text", "title", "date", "source", "author", "url", "language", "section", "id")
NONE = "-"  # chooses no column
LONG = 80  # code points on average, from which a column may hold the texts

# As tables from archives, crawlers and spreadsheets call them; the first that is there is taken.
_NAMES = {
    "text": """
        text fulltext articletext bodytext plaintext maintext cleantext body articlebody articlecontent
        content contents story articlefulltext article rawtext document
        volltext artikeltext fliesstext fließtext inhalt artikel
        texte texteintegral contenu corps texto textocompleto contenido contenuto cuerpo testo corpo
        conteúdo conteudo tekst inhoud treść metin içerik haber текст содержание статья зміст
        النص نص المحتوى متن 正文 内容 全文 本文 본문
    """,
    "title": """
        title headline articletitle headlines hl1 heading titel überschrift schlagzeile titre título
        titulo titular titolo tytuł başlık заголовок название العنوان عنوان 标题 題名 タイトル 제목 hed subject
    """,
    "date": """
        date published publisheddate datepublished publicationdate publishdate pubdate publishedat
        articledate publicationdatetime datetime created createdat timestamp day
        datum veröffentlicht erscheinungsdatum fecha data tarih дата التاريخ تاريخ 日期 発行日 날짜 datedeparution
    """,
    "source": """
        source publication publisher newspaper outlet sourcename publicationname publishername media
        medium sitename website domain agency feed journal quelle zeitung herausgeber
        journalname fuente fonte kaynak źródło bron источник издание джерело المصدر 来源 出典 출처
    """,
    "author": """
        author authors byline writer creator journalist by articleauthor authorname autor autoren
        autorin verfasser auteur auteurs autore autori autores yazar автор авторы الكاتب 作者 著者 기자
    """,
    "url": """
        url link href permalink articleurl weburl uri sourceurl webaddress adresse enlace lien
        bağlantı ссылка الرابط 链接 网址
    """,
    "language": "language lang langcode locale sprache langue idioma lingua taal dil język язык мова اللغة 语言",
    "section": "section category rubric desk ressort rubrik kategorie rubrique sección rubrica seção kategori раздел рубрика",
    "id": "id articleid docid documentid guid uuid uid identifier accession accessionnumber nr recordid",
}  # fmt: skip
_KNOWN = {role: tuple(names.split()) for role, names in _NAMES.items()}
_ANY = frozenset(name for names in _KNOWN.values() for name in names)
_SIGNS = re.compile(r"[\W_]+")
_LAST = re.compile(r"(?:.*[.\]])?([^.\[\]]+)(?:\[\d+\])?")


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """The column that each role is taken from.

    With `guessed_text` the column of the texts is the one with the longest, not known by its name.
    """

    columns: Mapping[str, str]
    guessed_text: bool = False


def column_map(
    names: Sequence[str], options: Options, samples: Iterable[Mapping[str, Any]]
) -> ColumnMap:
    """Which column holds what.

    Args:
        names: All columns, in order; in nested data, paths.
        options: `text_column` and so on name a column, or give its number from 1, or `-` for none.
        samples: The first rows; of two columns with names that fit, one with words in it is taken.

    Raises:
        BadInput: a column that was chosen is not there, or none can be found for the texts.
    """
    rows = list(samples)
    filled = [name for name in names if any(_length(row.get(name)) for row in rows)]
    chosen: dict[str, str] = {}
    for role in ROLES:
        wanted = str(options.get(f"{role}_column", "")).strip()
        if wanted and wanted != NONE:
            chosen[role] = _named(wanted, names)
    for role in ROLES:
        if not str(options.get(f"{role}_column", "")).strip():
            free = [name for name in filled or names if name not in chosen.values()]
            found = known_column(role, free)
            if found is not None:
                chosen[role] = found
    if "text" in chosen:
        return ColumnMap(chosen)
    longest = max(
        (name for name in names if name not in chosen.values()),
        key=lambda name: sum(_length(row.get(name)) for row in rows),
        default=None,
    )
    if (
        longest is None
        or sum(_length(row.get(longest)) for row in rows) < LONG * len(rows)
        or not rows
    ):
        raise BadInput(
            said("No column holds the texts; there are {names}.", names=tuple(names[:30])),
            hint=said("Choose the column of the texts."),
        )
    return ColumnMap({**chosen, "text": longest}, guessed_text=True)


def names_of(cells: Sequence[str]) -> list[str]:
    """A name for each column: as in the first row, numbered where that is empty or said twice."""
    names: list[str] = []
    seen: set[str] = set()
    for number, cell in enumerate(cells, start=1):
        plain = " ".join(cell.split())[:200] or f"column {number}"
        name = plain
        again = 1
        while name in seen:
            again += 1
            name = f"{plain} ({number})" if again == 2 else f"{plain} ({number}.{again})"
        seen.add(name)
        names.append(name)
    return names


def is_header(cells: Sequence[str], options: Options) -> bool:
    """Whether the first row of a table names its columns."""
    words = [" ".join(cell.split()) for cell in cells]
    if any(_plain(word) in _ANY for word in words):
        return all(len(word) <= 200 for word in words)
    wanted = {str(options.get(f"{role}_column", "")).strip() for role in ROLES} - {"", NONE}
    if any(one in words for one in wanted if not one.isdecimal()):
        return True
    short = all(0 < len(word) <= 40 for word in words)
    return short and len(set(words)) == len(words) > 1 and not any(map(_numeric, words))


def column_options() -> tuple[Option, ...]:
    """The options by which a person says which column holds what."""
    hint = said("A name, or a number from 1; empty to go by the names, - for none.")
    titles = {
        "text": said("Column of the text"),
        "title": said("Column of the title"),
        "date": said("Column of the date"),
        "source": said("Column of the source"),
        "author": said("Column of the authors"),
        "url": said("Column of the address"),
        "language": said("Column of the language"),
        "section": said("Column of the section"),
        "id": said("Column of the id"),
    }
    return (
        *(Option(f"{role}_column", titles[role], "text", "", hint=hint) for role in ROLES),
        Option(
            "date_format",
            said("How dates are written"),
            "text",
            "",
            hint=said("dmy, mdy, ymd, or a pattern such as %d.%m.%Y; empty for what is certain."),
        ),
        Option(
            "markup",
            said("The texts are HTML"),
            "flag",
            False,
            hint=said("Their mark-up is taken out; otherwise they stay as they are."),
        ),
    )


def _named(wanted: str, names: Sequence[str]) -> str:
    folded = {name.casefold(): name for name in reversed(names)}
    found = wanted if wanted in names else folded.get(wanted.casefold())
    if found is not None:
        return found
    if wanted.isdecimal() and len(wanted) < 6 and 1 <= int(wanted) <= len(names):
        return names[int(wanted) - 1]
    raise BadInput(
        said(
            "There is no column “{wanted}”; there are {names}.",
            wanted=wanted[:80],
            names=tuple(names[:30]),
        )
    )


def known_column(role: str, names: Sequence[str]) -> str | None:
    """The first of these whose name, or the last part of whose path, is one for this role."""
    whole = {_plain(name): name for name in reversed(names)}
    last = {_plain(_last_part(name)): name for name in reversed(names)}
    for known in _KNOWN[role]:
        found = whole.get(known) or last.get(known)
        if found is not None:
            return found
    return None


def _last_part(name: str) -> str:
    match = _LAST.fullmatch(name)
    return match[1] if match is not None else name


def _plain(name: str) -> str:
    return _SIGNS.sub("", name.casefold())


def _numeric(word: str) -> bool:
    return word.replace(".", "").replace(",", "").isdecimal()


def _length(value: Any) -> int:
    if isinstance(value, str):
        return len(value.strip())
    if isinstance(value, list):
        return sum(len(item) for item in value[:1000] if isinstance(item, str)) or bool(value)
    return 0 if value is None else 1
