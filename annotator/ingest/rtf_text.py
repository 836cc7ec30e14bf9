"""Takes the text out of RTF (1.9.1): code pages, Unicode, hidden text, what is no part of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from annotator.ingest.rtf_code_pages import (
    CODEC_OF_CHARSET,
    CODEC_OF_WORD,
    DEFAULT,
    codec_of_page,
)
from annotator.model.errors import BadInput
from annotator.model.said import said

MAX_DEPTH = 2_000  # groups inside groups; word processors stay below 100
MARK = b"{\\rtf"

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,10})? ?"
    rb"|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])|(?P<brace>[{}])|[\r\n]+"
    rb"|(?P<bytes>[^\\{}\r\n]+)|\\",
    re.DOTALL,
)
_PAIR = re.compile("([\ud800-\udbff])([\udc00-\udfff])")

# What stands for a character, without the code page.
_CHARACTERS = {
    b"par": "\n", b"sect": "\n", b"page": "\n", b"column": "\n", b"line": "\n", b"row": "\n",
    b"nestrow": "\n", b"tab": "\t", b"cell": "\t", b"nestcell": "\t", b"emdash": "—",
    b"endash": "–", b"emspace": "\u2003", b"enspace": "\u2002", b"qmspace": "\u2005",
    b"bullet": "•", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
    b"zwj": "\u200d", b"zwnj": "\u200c", b"zwbo": "\u200b", b"zwnbo": "\u2060",
    b"ltrmark": "\u200e", b"rtlmark": "\u200f",
}  # fmt: skip
_SIGNS = {
    b"\\": "\\", b"{": "{", b"}": "}", b"~": "\N{NO-BREAK SPACE}", b"-": "\N{SOFT HYPHEN}",
    b"_": "\N{NON-BREAKING HYPHEN}", b"\n": "\n", b"\r": "\n", b"\t": "\t",
}  # fmt: skip
# Groups that are no part of the text, besides those that are marked with \*.
_ASIDE = frozenset(
    b"""
    annotation atnauthor atndate atnicn atnid atnref atntime bkmkend bkmkstart colortbl comment
    datafield datastore do filetbl fldinst fontemb footer footerf footerl footerr
    footnote ftncn ftnsep ftnsepc generator header headerf headerl headerr info latentstyles
    listoverridetable listtable listtext nonesttables objclass objdata objname pict pntext revtbl
    rsidtbl rxe shp shpinst shprslt sp stylesheet tc themedata txe userprops xe xmlnstbl
    """.split()
)


@dataclass(frozen=True, slots=True)
class RtfText:
    """The text of an RTF document, paragraphs with line feeds between them, cells with tabs.

    `codepage` is that of the document; `footnotes`, `boxes` and `changes` count what was left out
    (of tracked changes the deletions), `broken` bytes that the code page does not know.
    """

    text: str
    codepage: str
    title: str | None
    footnotes: int
    boxes: int
    changes: int
    broken: int
    whole: bool


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside a group and ends with it."""

    aside: bool = False
    title: bool = False
    fonts: bool = False
    hidden: bool = False
    deleted: bool = False
    skip: int = 1  # characters that stand in for a Unicode one
    font: int | None = None


@dataclass(slots=True)
class _State:
    group: _Group = field(default_factory=_Group)
    outer: list[_Group] = field(default_factory=list)
    codepage: str = DEFAULT
    fonts: dict[int, str] = field(default_factory=dict)
    default_font: int | None = None
    told_font: int | None = None
    out: list[str] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    waiting: bytearray = field(default_factory=bytearray)  # bytes of one code page and one place
    standing_in: int = 0
    starred: bool = False
    footnotes: int = 0
    boxes: int = 0
    changes: int = 0
    broken: int = 0


def rtf_text(data: bytes, where: str) -> RtfText:
    """The text of an RTF document. What is broken in it is read as far as it goes.

    Hidden text, deletions, foot-notes, headers and text boxes are left out; nothing is added, not
    even the targets of links.

    Raises:
        BadInput: it is no RTF, or its groups are nested without end.
    """
    start = data[:64].find(MARK)
    if start < 0:
        raise BadInput(
            said("{where} is not an RTF document.", where=where),
            hint=said("Save it again with the program that it comes from."),
        )
    state = _State()
    position, entered = start, False
    while position < len(data):
        token = _TOKEN.match(data, position)
        assert token is not None  # every byte begins one
        position = token.end()
        kind = token.lastgroup
        if kind == "brace":
            entered = True
            if token["brace"] == b"{":
                if len(state.outer) >= MAX_DEPTH:
                    raise BadInput(said("{where} is nested without end.", where=where))
                _open(state)
            elif _close(state):
                break
        elif kind in {"word", "number"}:
            position += _word(state, token["word"].lower(), token["number"])
        elif kind == "sign":
            _sign(state, token["sign"])
        elif kind == "hex":
            _bytes(state, bytes((int(token["hex"], 16),)))
        elif kind == "bytes":
            _bytes(state, token["bytes"])
    _flush(state)
    return RtfText(
        text=_joined(state.out),
        codepage=state.codepage,
        title=_joined(state.title).strip() or None,
        footnotes=state.footnotes,
        boxes=state.boxes,
        changes=state.changes,
        broken=state.broken,
        whole=entered and not state.outer,
    )


def _open(state: _State) -> None:
    state.outer.append(state.group)
    state.standing_in = 0
    state.starred = False


def _close(state: _State) -> bool:
    """Leave a group; whether it was the document's."""
    if not state.outer:
        return True
    inner, outer = state.group, state.outer.pop()
    if inner != outer:
        _flush(state)
    state.group = outer
    state.standing_in = 0
    state.starred = False
    return not state.outer


def _word(state: _State, word: bytes, digits: bytes | None) -> int:
    """Obey a control word; how many bytes after it are binary data."""
    number = int(digits) if digits else None
    if word == b"bin":
        return max(0, number or 0)
    if word == b"u":
        _unicode(state, number or 0)
        return 0
    if state.standing_in:
        state.standing_in -= 1
        return 0
    starred, state.starred = state.starred, False
    if starred or word in _ASIDE or word == b"fonttbl":
        _aside(state, word)
    elif word in _CHARACTERS:
        _put(state, _CHARACTERS[word])
    else:
        _setting(state, word, number)
    return 0


def _aside(state: _State, word: bytes) -> None:
    """This group is no part of the text."""
    if not state.group.aside:
        state.footnotes += word == b"footnote"
        state.boxes += word in {b"shp", b"do"}
    _change(state, aside=True, fonts=word == b"fonttbl")


def _setting(state: _State, word: bytes, number: int | None) -> None:
    """What a control word says about what follows."""
    group = state.group
    match word:
        case b"ansi" | b"mac" | b"pc" | b"pca":
            _flush(state)
            state.codepage = CODEC_OF_WORD[word]
        case b"ansicpg" if number:
            _flush(state)
            state.codepage = codec_of_page(number)
        case b"deff":
            state.default_font = number
        case b"f" if group.fonts:
            state.told_font = number
        case b"f":
            _change(state, font=number)
        case b"fcharset" if group.fonts and state.told_font is not None:
            known = CODEC_OF_CHARSET.get(number or 0)
            if known is not None:
                state.fonts[state.told_font] = known
        case b"cpg" if group.fonts and state.told_font is not None and number:
            state.fonts[state.told_font] = codec_of_page(number)
        case b"plain":
            _change(state, font=state.default_font, hidden=False, deleted=False)
        case b"v":
            _change(state, hidden=number != 0)
        case b"deleted" | b"revised":
            state.changes += number != 0 and not group.aside
            if word == b"deleted":
                _change(state, deleted=number != 0)
        case b"uc" if number is not None:
            _change(state, skip=min(max(number, 0), 32))
        case b"title" if group.aside:
            _change(state, title=True)


def _change(
    state: _State,
    *,
    aside: bool | None = None,
    title: bool | None = None,
    fonts: bool | None = None,
    hidden: bool | None = None,
    deleted: bool | None = None,
    skip: int | None = None,
    font: int | None = -1,
) -> None:
    group = state.group
    changed = _Group(
        aside=group.aside if aside is None else aside,
        title=group.title if title is None else title,
        fonts=group.fonts if fonts is None else fonts,
        hidden=group.hidden if hidden is None else hidden,
        deleted=group.deleted if deleted is None else deleted,
        skip=group.skip if skip is None else skip,
        font=group.font if font == -1 else font,
    )
    if changed != group:
        _flush(state)
        state.group = changed


def _sign(state: _State, sign: bytes) -> None:
    if state.standing_in:
        state.standing_in -= 1
    elif sign == b"*":
        state.starred = True
    elif sign in _SIGNS:
        _put(state, _SIGNS[sign])


def _unicode(state: _State, number: int) -> None:
    """A character by its number, which is signed when it is above 32767."""
    state.standing_in = 0
    if -0x8000 <= number < 0:
        number += 0x10000
    _put(state, chr(number) if 0 <= number <= 0x10FFFF else "\N{REPLACEMENT CHARACTER}")
    state.standing_in = state.group.skip


def _bytes(state: _State, data: bytes) -> None:
    """Characters of the code page; those that stand in for a Unicode one are left out."""
    if state.standing_in:
        left = min(state.standing_in, len(data))
        state.standing_in -= left
        data = data[left:]
    state.waiting += data


def _put(state: _State, characters: str) -> None:
    _flush(state)
    _place(state, characters)


def _flush(state: _State) -> None:
    if state.waiting:
        data = bytes(state.waiting)
        state.waiting.clear()
        font = state.default_font if state.group.font is None else state.group.font
        page = state.codepage if font is None else state.fonts.get(font, state.codepage)
        try:
            text = data.decode(page)
        except UnicodeDecodeError:
            text = data.decode(page, "replace")
            state.broken += text.count("\N{REPLACEMENT CHARACTER}")
        _place(state, text)


def _place(state: _State, text: str) -> None:
    group = state.group
    if group.title:
        state.title.append(text)
    elif not (group.aside or group.hidden or group.deleted):
        state.out.append(text)


def _joined(parts: list[str]) -> str:
    """The text, with the two halves of a character beyond U+FFFF put together."""
    text = "".join(parts)
    if text.isascii():
        return text
    return _PAIR.sub(
        lambda pair: chr(0x10000 + ((ord(pair[1]) - 0xD800) << 10) + ord(pair[2]) - 0xDC00), text
    )
