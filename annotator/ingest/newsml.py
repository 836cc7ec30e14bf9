"""Reads NewsML-G2, the XML in which agencies send news: single items, and messages of many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.ingest.agency_fields import (
    date_and_field,
    names_once,
    not_for_use,
    that_say_something,
)
from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.html_text import html_text
from annotator.ingest.languages import language_tag
from annotator.ingest.nitf import NitfArticle, nitf_article, picture_notes
from annotator.ingest.stated import stated_authors, stated_line
from annotator.model.errors import BadInput
from annotator.model.option import Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.markup import parse_html, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMESPACE = b"iptc.org/std/nar/2006-10-01"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# Items that hold no article of their own.
_OTHERS = {
    "packageItem": said("a package, which only lists other items"),
    "conceptItem": said("a concept"),
    "knowledgeItem": said("a list of concepts"),
    "planningItem": said("a plan of coverage"),
    "catalogItem": said("a catalogue"),
}


def _read(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    root = parse_xml(file.read(), file.where)
    found = False
    for element in root.iter("{*}newsItem", *(f"{{*}}{name}" for name in _OTHERS)):
        found = True
        name = element.get("guid") or element.tag.rpartition("}")[2]
        kind = _OTHERS.get(element.tag.rpartition("}")[2])
        if kind is not None:
            yield Remark(said("“{name}” was left out: it is {kind}.", name=name, kind=kind))
        else:
            yield _item(element, name, file.where)
    if not found:
        raise BadInput(said("{where} is XML, but not NewsML-G2.", where=file.where))


def _item(item: _Element, name: str, where: str) -> Draft | Remark:
    withdrawn = not_for_use(_code(item, "{*}itemMeta/{*}pubStatus"), name)
    if withdrawn is not None:
        return withdrawn
    text, nitf, renditions = _content(item, where)
    if not text:
        return Remark(
            said("“{name}” has no text of its own.", name=name),
            hint=said("Pictures, films and items whose text is in other files are not read."),
            severity="error",
        )
    meta = item.find("{*}contentMeta")
    published, date_from = date_and_field(
        {
            "contentcreated": item.findtext("{*}contentMeta/{*}contentCreated"),
            "firstcreated": item.findtext("{*}itemMeta/{*}firstCreated"),
            "versioncreated": item.findtext("{*}itemMeta/{*}versionCreated"),
        }
    )
    by = [_line(one) for one in item.findall("{*}contentMeta/{*}by")]
    creators = names_once(_name(one) for one in item.findall("{*}contentMeta/{*}creator"))
    notes = list(picture_notes(nitf.pictures)) if nitf else []
    if renditions > 1:
        notes.append(
            said("It has {count} versions of its text; the first was taken.", count=renditions)
        )
    return Draft(
        text,
        title=_headline(meta) or (nitf.title if nitf else None),
        source=_source(item) or (nitf.source if nitf else None),
        authors=stated_authors(names_once(by))
        or (nitf.authors if nitf else ())
        or stated_authors(creators),
        published=published or (nitf.published if nitf else None),
        language=_language(item) or (nitf.language if nitf else None),
        section=nitf.section if nitf else None,
        identifiers=that_say_something(
            {"guid": item.get("guid"), "version": item.get("version")}
            | (nitf.identifiers if nitf else {})
        ),
        extra=_extra(item, meta) | (nitf.extra if nitf else {}),
        origin=that_say_something({"date_from": date_from}),
        place=name,
        notes=tuple(notes),
    )


def _content(item: _Element, where: str) -> tuple[str, NitfArticle | None, int]:
    """The text of the first rendition that has one, its NITF, and how many have one."""
    first: tuple[str, NitfArticle | None] | None = None
    count = 0
    for content in item.findall("{*}contentSet"):
        for rendition in content:
            text, nitf = _rendition(rendition, where)
            if text.strip():
                count += 1
                first = first or (text, nitf)
    return (*(first or ("", None)), count)


def _rendition(element: _Element, where: str) -> tuple[str, NitfArticle | None]:
    tag = element.tag.rpartition("}")[2]
    kind = (element.get("contenttype") or "").lower()
    if tag == "inlineXML":
        nitf = next(element.iter("{*}nitf"), None)
        if nitf is not None:
            article = nitf_article(nitf)
            return article.text, article
        body = next(element.iter("{*}body"), None)
        return html_text(element if body is None else body), None
    if tag == "inlineData" and not element.get("encoding"):
        words = element.text or ""
        if "html" in kind:
            return (html_text(parse_html(words, where)) if words.strip() else ""), None
        return (words.strip(" \t\r\n") if not kind or kind.startswith("text/") else ""), None
    return "", None


def _headline(meta: _Element | None) -> str | None:
    lines = [] if meta is None else meta.findall("{*}headline")
    main = [line for line in lines if (line.get("role") or "main").endswith("main")]
    return next((found for line in main or lines if (found := _line(line))), None)


def _source(item: _Element) -> str | None:
    paths = (
        "{*}contentMeta/{*}infoSource",
        "{*}itemMeta/{*}provider",
        "{*}rightsInfo/{*}copyrightHolder",
    )
    elements = [found for path in paths if (found := item.find(path)) is not None]
    names = [element.findtext("{*}name") or element.get("literal") for element in elements]
    codes = [(element.get("qcode") or "").partition(":")[2] for element in elements]
    return next((line for name in (*names, *codes) if (line := stated_line(name))), None)


def _language(item: _Element) -> str | None:
    stated = item.find("{*}contentMeta/{*}language")
    tag = None if stated is None else stated.get("tag")
    inline = item.find("{*}contentSet/{*}inlineXML")
    within = None if inline is None else inline.get(_LANGUAGE)
    return language_tag(tag or within or item.get(_LANGUAGE) or "")


def _extra(item: _Element, meta: _Element | None) -> dict[str, object]:
    def several(tag: str) -> list[_Element]:
        return [] if meta is None else meta.findall(f"{{*}}{tag}")

    return that_say_something(
        {
            "slugline": _words(meta, "{*}slugline"),
            "dateline": _words(meta, "{*}dateline"),
            "description": _words(meta, "{*}description"),
            "located": names_once(map(_name, several("located"))),
            "subjects": names_once(map(_name, several("subject"))),
            "keywords": names_once(map(_line, several("keyword"))),
            "urgency": _words(meta, "{*}urgency"),
            "editors_note": _words(item, "{*}itemMeta/{*}edNote"),
            "version_created": _words(item, "{*}itemMeta/{*}versionCreated"),
            "copyright": _words(item, "{*}rightsInfo/{*}copyrightNotice"),
        }
    )


def _name(element: _Element) -> str | None:
    found = element.findtext("{*}name") or element.get("literal") or element.get("qcode")
    return None if found is None else str(found)


def _code(item: _Element, path: str) -> str | None:
    found = item.find(path)
    return None if found is None else found.get("qcode") or found.get("uri")


def _words(element: _Element | None, path: str) -> str | None:
    found = None if element is None else element.find(path)
    return None if found is None else _line(found)


def _line(element: _Element) -> str | None:
    return stated_line("".join(map(str, element.itertext())))


def _sniff(head: bytes, _name: str) -> int:
    return 100 if _NAMESPACE in head.replace(b"\0", b"")[:8192] else 0


READER = ArticleReader("newsml", said("NewsML-G2"), (".xml",), _sniff, _read)
