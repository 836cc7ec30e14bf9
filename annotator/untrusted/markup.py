"""Parses XML and HTML of strangers: no entity of their own, nothing fetched, no endless depth."""

from __future__ import annotations

import codecs
import re
from html.entities import html5
from itertools import islice
from typing import TYPE_CHECKING

from annotator.model.errors import BadInput
from annotator.model.said import said

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_REFERENCES = 100_000  # entities that a document refers to without declaring them
MAX_ATTRIBUTES = 1_000  # of one element; a hundred times as many take minutes

# (first bytes, encoding, how many of them are the mark). Longer ones first: the mark of UTF-32
# begins like the one of UTF-16. After the marks the `<` of documents that lack one.
_BEGINNINGS = (
    (codecs.BOM_UTF8, "utf-8", 3),
    (codecs.BOM_UTF32_LE, "utf-32-le", 4),
    (codecs.BOM_UTF32_BE, "utf-32-be", 4),
    (codecs.BOM_UTF16_LE, "utf-16-le", 2),
    (codecs.BOM_UTF16_BE, "utf-16-be", 2),
    (b"<\0\0\0", "utf-32-le", 0),
    (b"\0\0\0<", "utf-32-be", 0),
    (b"<\0", "utf-16-le", 0),
    (b"\0<", "utf-16-be", 0),
)
_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_ENCODINGS = re.compile(
    r"utf-8|ascii|cp125\d|cp866|cp874|cp932|cp949|iso8859-\d+|koi8-[rut]|mac-\w+"
    r"|gb18030|big5|big5hkscs|shift_jis|euc_jp|euc_kr|tis-620"
)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030"}  # what is declared so often is the wider one
# What may stand before the root element, in the order in which a parser recognizes it. Only there
# may a document type be declared.
_PROLOG = re.compile(
    r"\s*(?:(?P<comment><!--.*?-->)|(?P<instruction><\?.*?\?>)|(?P<doctype><!DOCTYPE))",
    re.DOTALL | re.IGNORECASE,
)
_DOCTYPE = re.compile(r"""(?:[^<>\["']|"[^"]*"|'[^']*')*+(?P<end>[>\[<]?)""")
# What may be a tag and is long enough for too many attributes, or begins what holds no tags in
# HTML; the tag's end; the words in it.
_LONG_TAG = re.compile(r"<(?:(?P<code>script|style)\b[^<]*|[A-Za-z_:][^<]{2000,})", re.IGNORECASE)
_TAG = re.compile(r"""(?:[^>"']|"[^"]*"|'[^']*'|["'])*+""")
_CODE_END = re.compile("</(?:script|style)", re.IGNORECASE)
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
_WORD = re.compile(r"""[^\s/="']+""")


def parse_xml(data: bytes, where: str) -> _Element:
    """The root element of an XML document.

    Refused are documents that declare anything inside their document type (entities above all),
    and those that are nested deeper (256) or hold longer texts (10 MB) than libxml2 allows by
    default. A document type that merely names its file is allowed; the file is not fetched.
    There are no comments, processing instructions or entities in what is returned: those of HTML
    (`&nbsp;`) are characters, others stand as they were written.

    Raises:
        BadInput: it is no XML, or one of those refused; the message names line and column.
    """
    from lxml import etree

    text = _decoded(data, where)
    named = _names_doctype(text, where)
    _refuse_long_tags(text, where)
    parser = etree.XMLParser(
        encoding="utf-8",  # whatever the document says: it was decoded here
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as failure:
        reason = failure.msg if isinstance(failure, etree.XMLSyntaxError) else failure
        raise BadInput(
            said("{where} is not XML that can be read: {failure}.", where=where, failure=reason),
            hint=said("Save it again with the program that it comes from."),
        ) from None
    if named:
        _write_out_entities(root, where)
    return root


def parse_html(data: bytes | str, where: str) -> _Element:
    """The root element of an HTML document, however badly it is written.

    Bytes are decoded as the document says, which may be wrong: decode them before if it matters.
    Elements nested deeper than 256 are cut off.

    Raises:
        BadInput: there is nothing in it, or an element has too many attributes.
    """
    from lxml import etree, html

    encoding = None
    if isinstance(data, str):
        # As bytes, since text that declares an encoding is refused.
        data = data.encode("utf-8", "replace")
        encoding = "utf-8"
    _refuse_long_tags(data.replace(b"\0", b"").decode("latin-1"), where, html=True)
    parser = html.HTMLParser(encoding=encoding, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser) if data.strip() else None
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise BadInput(said("{where} is empty; it holds no HTML.", where=where))
    return root


def _decoded(data: bytes, where: str) -> str:
    """The document as text, so that what is looked at is what is parsed."""
    encoding, mark = _encoding_of(data)
    if encoding is None:
        raise BadInput(
            said("{where} is in an encoding that XML is not read in.", where=where),
            hint=said("Save it in UTF-8."),
        )
    try:
        text = data[mark:].decode(encoding)
    except UnicodeDecodeError as failure:
        raise BadInput(
            said(
                "{where} is not in {encoding}, as it says (byte {place}).",
                where=where,
                encoding=encoding.upper(),
                place=mark + failure.start,
            ),
            hint=said("Save it again with the program that it comes from."),
        ) from None
    if "\0" in text:
        raise BadInput(said("{where} is a binary file, not XML.", where=where))
    return text.lstrip("\ufeff \t\r\n")  # a parser would skip a second mark unseen


def _encoding_of(data: bytes) -> tuple[str | None, int]:
    """(encoding, length of the mark of it); None where XML is not read in what is declared."""
    for beginning, encoding, mark in _BEGINNINGS:
        if data.startswith(beginning):
            return encoding, mark
    match = _DECLARED.match(data)
    declared = match[1].decode("ascii").lower() if match else "utf-8"
    if declared.startswith("utf-16"):  # it was saved in UTF-8 since, or would not have matched
        return "utf-8", 0
    try:
        name = codecs.lookup(declared).name
    except LookupError:
        return None, 0
    name = _WIDER.get(name, name)
    return (name if _ENCODINGS.fullmatch(name) else None), 0


def _names_doctype(text: str, where: str) -> bool:
    """Whether a document type is named; one that declares something is refused."""
    named = False
    position = 0
    while (match := _PROLOG.match(text, position)) is not None:
        position = match.end()
        if match["doctype"]:
            doctype = _DOCTYPE.match(text, position)
            if doctype is not None and doctype["end"] == ">":
                named, position = True, doctype.end()
                continue
            raise BadInput(
                said(
                    "{where} declares entities of its own, which harmful files do; it was not read.",
                    where=where,
                ),
                hint=said("If it comes from a source you trust, save it without its DOCTYPE."),
            )
    return named


def _refuse_long_tags(text: str, where: str, *, html: bool = False) -> None:
    """Words are counted, not attributes: in HTML they need neither values nor space between."""
    position = 0
    while (begun := _LONG_TAG.search(text, position)) is not None:
        position = begun.end()
        tag = _TAG.match(begun[0])
        assert tag is not None
        if len(_WORD.findall(_QUOTED.sub('"', tag[0]))) > MAX_ATTRIBUTES:
            line = text.count("\n", 0, begun.start()) + 1
            raise BadInput(
                said(
                    "{where} has an element with too many attributes (line {line}); it was not read.",
                    where=where,
                    line=line,
                )
            )
        if html and begun["code"]:
            end = _CODE_END.search(text, begun.start() + len(tag[0]))
            position = end.end() if end else len(text)


def _write_out_entities(root: _Element, where: str) -> None:
    """Replace references by what they stand for in HTML. Without a DOCTYPE they are errors."""
    from lxml import etree

    entities = list(islice(root.iter(etree.Entity), MAX_REFERENCES + 1))
    if len(entities) > MAX_REFERENCES:
        raise BadInput(
            said("{where} refers to too many entities that it does not declare.", where=where)
        )
    run: list[_Element] = []
    for entity in entities:
        run.append(entity)
        following = entity.getnext()
        if following is None or following.tag is not etree.Entity:
            _replace(run)
            run = []


def _replace(run: list[_Element]) -> None:
    """Put text where entities follow each other: once for all of them, for there may be many."""
    words = "".join(
        html5.get(f"{entity.text or ''}"[1:], entity.text or "") + (entity.tail or "")
        for entity in run
    )
    parent, before = run[0].getparent(), run[0].getprevious()
    assert parent is not None
    if before is None:
        parent.text = (parent.text or "") + words
    else:
        before.tail = (before.tail or "") + words
    for entity in run:
        entity.tail = None
        parent.remove(entity)
