"""Reads ninjs, the JSON in which agencies send news, in its versions 1 to 3."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from annotator.ingest.agency_fields import (
    date_and_field,
    names_once,
    not_for_use,
    that_say_something,
)
from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.html_text import html_text, text_of_markup
from annotator.ingest.languages import language_tag
from annotator.ingest.stated import stated_authors, stated_line, stated_url
from annotator.model.errors import BadInput
from annotator.model.option import Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.json_text import json_values
from annotator.untrusted.markup import parse_html

_TEXTS = frozenset({"text", "composite", "package", ""})
_BODY = re.compile(rb'"(?:body_[a-z]+|bodies|pub[sS]tatus)"\s*:')
_ITEM = re.compile(rb'"(?:uri|version[cC]reated|headlines?|\$?standard)"\s*:')
_NAMED = re.compile(rb'"name"\s*:\s*"ninjs"|/ninjs-schema')
_LISTS = {
    "subjects": ("subject", "subjects"),
    "places": ("place", "places"),
    "people": ("person", "people"),
    "organisations": ("organisation", "organisations"),
    "located": ("located",),
}


def version_of(item: Mapping[str, Any]) -> int:
    """Which version of ninjs an item is written in: its keys tell."""
    if any(key.startswith("body_") for key in item):
        return 1
    camels = {"versionCreated", "firstCreated", "contentCreated", "pubStatus", "altIds", "edNote"}
    if camels & item.keys():
        return 3
    bodies = item.get("bodies")
    first = bodies[0] if isinstance(bodies, list) and bodies else None
    if isinstance(first, dict) and "contentType" in first:
        return 3
    return 2 if {"bodies", "headlines", "subjects", "descriptions"} & item.keys() else 1


def _read(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    found = False
    number = 0
    for line, value in json_values(file.read(), file.where):
        number += 1
        place = said("item {number}", number=number)
        if not isinstance(value, dict):
            yield Remark(
                said("{place} is no object.", place=place), line=line, place=place, severity="error"
            )
            continue
        found = True
        yield _item(value, place, line, file.where)
    if not found:
        raise BadInput(said("{where} is JSON, but holds no item of news.", where=file.where))


def _item(written: Mapping[str, Any], place: str, line: int, where: str) -> Draft | Remark:
    # Version 3 writes in camel case what version 2 writes in small letters.
    item = {key.lower(): value for key, value in written.items()}
    name = stated_line(_text(item.get("uri"))) or place
    withdrawn = not_for_use(_text(item.get("pubstatus")), name)
    if withdrawn is not None:
        return withdrawn
    kind = _text(item.get("type")).lower()
    if kind not in _TEXTS:
        return Remark(
            said("“{name}” was left out: it is no text, but {kind}.", name=name, kind=kind),
            line=line,
            place=place,
        )
    text = _body(item, where)
    if not text.strip():
        return Remark(
            said("“{name}” has no text of its own.", name=name),
            line=line,
            place=place,
            severity="error",
        )
    published, date_from = date_and_field(
        {key: _text(item.get(key)) for key in ("contentcreated", "firstcreated", "versioncreated")}
    )
    by = _text(item.get("byline")) or _text(item.get("by"))
    version = version_of(written)
    return Draft(
        text,
        title=_headline(item, where),
        source=_source(item),
        authors=stated_authors([by] if by else []),
        published=published,
        language=language_tag(_text(item.get("language"))),
        url=stated_url(_text(item.get("uri"))),
        section=None,
        identifiers=_identifiers(item),
        extra=_extra(item, where),
        origin=that_say_something({"version": f"ninjs {version}", "date_from": date_from}),
        place=name,
        line=line,
    )


def _body(item: Mapping[str, Any], where: str) -> str:
    """The text with its paragraphs: marked up where it is there so, else plain."""
    bodies = [
        (_text(body.get("contenttype")).lower(), _text(body.get("value")))
        for body in map(_lowered, _list(item.get("bodies")))
    ]
    for key, value in item.items():
        if key.startswith("body_"):
            bodies.append(("html" if "html" in key else "text/plain", _text(value)))
    for kind, value in bodies:
        if "html" in kind and value.strip():
            text = html_text(parse_html(value, where))
            if text:
                return text
    plain = [value for kind, value in bodies if kind.startswith("text/plain") or not kind]
    return next((value for value in plain if value.strip()), "")


def _headline(item: Mapping[str, Any], where: str) -> str | None:
    lines = [_lowered(line) for line in _list(item.get("headlines"))]
    main = [line for line in lines if _text(line.get("role")).lower() in {"", "main"}]
    stated = [_text(line.get("value")) for line in main or lines]
    for words in (_text(item.get("headline")), *stated):
        line = stated_line(text_of_markup(words, where)) if words.strip() else None
        if line is not None:
            return line
    return None


def _source(item: Mapping[str, Any]) -> str | None:
    named = [
        *_names(item.get("infosources")),
        *_names(item.get("infosource")),
        *_names(item.get("providers")),
        *_names(item.get("provider")),
        _text(item.get("copyrightholder")),
    ]
    return next((line for name in named if (line := stated_line(name))), None)


def _identifiers(item: Mapping[str, Any]) -> dict[str, str]:
    found = {"uri": stated_line(_text(item.get("uri")))}
    found["version"] = stated_line(_text(item.get("version")))
    others = item.get("altids")
    if isinstance(others, Mapping):
        found |= {str(key): stated_line(_text(value)) for key, value in others.items()}
    for other in map(_lowered, _list(others)):
        found[_text(other.get("role")) or "altid"] = stated_line(_text(other.get("value")))
    return that_say_something(found)


def _extra(item: Mapping[str, Any], where: str) -> dict[str, Any]:
    lists = {
        name: names_once(found for key in keys for found in _names(item.get(key)))
        for name, keys in _LISTS.items()
    }
    described = [_lowered(one) for one in _list(item.get("descriptions"))]
    words = [_text(one.get("value")) for one in described]
    words += [_text(value) for key, value in item.items() if key.startswith("description_")]
    return that_say_something(
        {
            "slugline": stated_line(_text(item.get("slugline"))),
            "description": next((text_of_markup(one, where) for one in words if one.strip()), ""),
            **lists,
            "keywords": names_once(map(_text, _list(item.get("keywords")))),
            "genres": names_once(_names(item.get("genres") or item.get("genre"))),
            "urgency": _text(item.get("urgency")),
            "editors_note": stated_line(_text(item.get("ednote"))),
            "copyright": stated_line(_text(item.get("copyrightnotice"))),
        }
    )


def _names(value: Any) -> list[str]:
    """The names of concepts, in whichever way they are written."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        value = [value]
    entries = map(_lowered, _list(value))
    return [
        _text(one.get("name")) or _text(one.get("literal")) or _text(one.get("code"))
        for one in entries
    ]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _lowered(value: Any) -> Mapping[str, Any]:
    if isinstance(value, Mapping):
        return {key.lower(): inner for key, inner in value.items()}
    return {"name": value} if isinstance(value, str) else {}


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _sniff(head: bytes, _name: str) -> int:
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in {b"{", b"["}:
        return 0
    if _NAMED.search(head):
        return 95
    return 90 if _BODY.search(head) and _ITEM.search(head) else 0


READER = ArticleReader("ninjs", said("ninjs"), (".json", ".jsonl"), _sniff, _read)
