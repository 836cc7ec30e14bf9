"""Parses XML and HTML of strangers: no entity of their own, nothing fetched, no endless depth."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator.model.errors import BadInput
from annotator.model.said import said

if TYPE_CHECKING:
    from lxml.etree import _Element

_LOOKED_AT = 65_536  # bytes in which a document type must be declared
_SUBSET = re.compile(rb"<!DOCTYPE[^>\[]*\[", re.IGNORECASE)
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)


def parse_xml(data: bytes, where: str) -> _Element:
    """The root element of an XML document.

    Refused are documents that declare entities or a document type of their own, and those that are
    nested deeper or hold larger texts than libxml2 allows by default. Nothing is ever fetched.

    Raises:
        BadInput: it is no XML, or one of those refused; the message names line and column.
    """
    from lxml import etree

    _refuse_declarations(data, where)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as failure:
        raise BadInput(
            said("{where} is not XML that can be read: {failure}.", where=where, failure=failure),
            hint=said("Save it again with the program that it comes from."),
        ) from None


def parse_html(data: bytes | str, where: str) -> _Element:
    """The root element of an HTML document, however badly it is written.

    Raises:
        BadInput: there is nothing in it.
    """
    from lxml import etree, html

    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=False)
    try:
        root = etree.fromstring(data, parser) if data else None
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise BadInput(said("{where} is empty; it holds no HTML.", where=where))
    return root


def _refuse_declarations(data: bytes, where: str) -> None:
    head = data[:_LOOKED_AT]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in head[:4]:
        head = head.replace(b"\0", b"")  # UTF-16 or UTF-32: every letter with its zeros
    if _SUBSET.search(head) or _ENTITY.search(data.replace(b"\0", b"")):
        raise BadInput(
            said(
                "{where} declares entities of its own, which harmful files do; it was not read.",
                where=where,
            ),
            hint=said("If it comes from a source you trust, save it without its DOCTYPE."),
        )
