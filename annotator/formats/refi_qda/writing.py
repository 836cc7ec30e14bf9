"""Writes articles as sources of a REFI-QDA project, and their marks as codings and links."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterable, Sequence
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Any

from annotator.formats.base import Lose, Loss, Record, Sink, WriteContext
from annotator.formats.refi_qda.elements import (
    EVENTS,
    INTERNAL,
    NAMESPACE,
    ORIGIN,
    OWN_VARIABLE,
    PROJECT,
    ROLES,
    SOURCES,
    guid,
    xml_words,
)
from annotator.model.schema import Schema

if TYPE_CHECKING:
    from lxml.etree import _Element

Data = dict[str, Any]
_STAMP = (1980, 1, 1, 0, 0, 0)  # the same export gives the same archive
_KEPT_IN_MEMORY = 16_000_000  # bytes of a part of the project, until it is written
_BLOCK = 1 << 20
_DECLARED = f' xmlns="{NAMESPACE}"'.encode()  # once for the project is enough
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?\Z", re.ASCII)
_PRETTY = (("title", "Title"), ("source", "Source"), ("language", "Language"), ("url", "URL"))


class ProjectWriter:
    """An archive of texts, and a description of all that is marked in them."""

    def __init__(self, sink: Sink, context: WriteContext) -> None:
        self._lose = context.lose
        self._codes = _Codes(context.schema)
        self._users: dict[str, None] = {}
        self._schema = context.schema
        self._stream = _Stream(sink.main())
        out: Any = self._stream  # what `zipfile` needs of a file
        self._archive = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED)
        self._sources = _Spool()
        self._notes = _Spool()
        self._links = _Spool()

    def __del__(self) -> None:
        # An archive that was not finished writes its end when it goes, and its file is closed then.
        self._stream.given_up = True

    def add(self, record: Record) -> None:
        """Write an article's text; what is marked in it waits for the end."""
        made = _Source(record, self._codes, self._users, self._lose)
        self._put(f"{SOURCES}{made.guid}.txt", record["text"].encode())
        self._sources.add([made.element()])
        self._notes.add(made.notes)
        self._links.add(made.links)

    def finish(self) -> None:
        """Write the description."""
        info = self._info(PROJECT)
        with self._archive.open(info, "w") as out:
            out.write(b'<?xml version="1.0" encoding="utf-8"?>\n')
            name = xml_words(self._schema.title or self._schema.name)
            root = _element("Project", name=name, origin=ORIGIN)
            out.write(_bytes(root).removesuffix(b"/>\n") + b">\n")
            users = _element("Users")
            for user in sorted(self._users):
                users.append(_element("User", guid=guid("user", user), name=xml_words(user)))
            if len(users):
                out.write(_bytes(users))
            if self._codes.there:
                out.write(_bytes(self._codes.element()))
            if self._sources.there:
                out.write(_bytes(_variables()))
            for name, spool in (
                ("Sources", self._sources),
                ("Notes", self._notes),
                ("Links", self._links),
            ):
                if spool.there:
                    out.write(f"<{name}>\n".encode())
                    spool.copy(out)
                    out.write(f"</{name}>\n".encode())
            out.write(b"</Project>\n")
        self._archive.close()
        for spool in (self._sources, self._notes, self._links):
            spool.close()

    def _put(self, name: str, data: bytes) -> None:
        self._archive.writestr(self._info(name), data)

    def _info(self, name: str) -> zipfile.ZipInfo:
        info = zipfile.ZipInfo(name, _STAMP)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = 0o644 << 16
        return info


class _Stream:
    """A file that can only be written to, as `zipfile` takes it."""

    def __init__(self, writer: Any) -> None:
        self._writer = writer
        self.given_up = False

    def write(self, data: Any) -> int:
        """Add bytes at the end, unless nobody wants them any more."""
        if not self.given_up:
            self._writer.write(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing is kept back."""


class _Spool:
    """Elements that are written later; on the disk where they are many."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(_KEPT_IN_MEMORY)  # noqa: SIM115  # goes with its owner
        self.there = False

    def add(self, elements: Iterable[_Element]) -> None:
        """Keep elements."""
        for element in elements:
            self._file.write(_bytes(element).replace(_DECLARED, b"", 1))
            self.there = True

    def copy(self, out: Any) -> None:
        """Write all of them."""
        self._file.seek(0)
        while block := self._file.read(_BLOCK):
            out.write(block)

    def close(self) -> None:
        """Forget them."""
        self._file.close()

    def __del__(self) -> None:
        self.close()


class _Codes:
    """The codes: labels of mentions, and those of events and roles, each below one of their own."""

    def __init__(self, schema: Schema) -> None:
        self._colors: dict[tuple[str, ...], str | None] = {}
        for mention in schema.mention_types:
            self._colors[mention.name,] = mention.color
        for event in schema.event_types:
            self._colors[EVENTS, event.name] = event.color
        for event in schema.event_types:
            for role in event.roles:
                self._colors.setdefault((ROLES, role.name), None)

    @property
    def there(self) -> bool:
        """Whether there is any."""
        return bool(self._colors)

    def code(self, *path: str) -> str:
        """The GUID of a code, which is added where the schema does not have it."""
        self._colors.setdefault(path, None)
        return guid("code", *path)

    def element(self) -> _Element:
        """All of them."""
        book = _element("CodeBook")
        codes = _child(book, "Codes")
        above: dict[str, _Element] = {}
        for path, color in self._colors.items():
            parent = codes
            if len(path) == 2:
                if path[0] not in above:
                    above[path[0]] = _child(
                        codes, "Code", guid=guid("above", path[0]), name=path[0], isCodable="false"
                    )
                parent = above[path[0]]
            shown = {} if color is None else {"color": color}
            _child(parent, "Code", guid=guid("code", *path), name=xml_words(path[-1]), isCodable="true", **shown)  # fmt: skip
        return book


class _Source:
    """One article."""

    def __init__(self, record: Record, codes: _Codes, users: dict[str, None], lose: Lose) -> None:
        self._record = record
        self._codes, self._users, self._lose = codes, users, lose
        self.guid = guid("source", record["id"])
        self.notes: list[_Element] = []
        self.links: list[_Element] = []
        self._first = record["layers"][0]["id"] if record["layers"] else None

    def element(self) -> _Element:
        """The source with its selections."""
        record = self._record
        head = record["article"]
        file = head.get("import", {}).get("file")
        source = _element(
            "TextSource",
            guid=self.guid,
            name=xml_words(head.get("title") or file or record["id"]),
            plainTextPath=f"{INTERNAL}{self.guid}.txt",
        )
        roles: dict[str, list[str]] = {}
        for event in record["events"]:
            for argument in event["arguments"]:
                if "mention" in argument:
                    roles.setdefault(argument["mention"], []).append(argument["role"])
        for mention in record["mentions"]:
            filled = [(ROLES, role) for role in dict.fromkeys(roles.get(mention["id"], ()))]
            self._selections(source, mention, mention["spans"], [(mention["type"],), *filled])
        for event in record["events"]:
            for number, trigger in enumerate(event["triggers"]):
                path = [(EVENTS, event["type"])]
                self._selections(source, event, trigger["spans"], path, trigger=number)
        self._link()
        for name, value in self._values():
            found = _child(source, "VariableValue")
            _child(found, "VariableRef", targetGUID=guid("variable", name))
            _child(found, "TextValue").text = xml_words(value)
        return source

    # -- selections --------------------------------------------------------------------------

    def _selections(
        self,
        source: _Element,
        mark: Data,
        spans: Sequence[Sequence[int]],
        codes: Sequence[tuple[str, ...]],
        *,
        trigger: int = 0,
    ) -> None:
        """A selection for each fragment; the first says what there is to say of the mark."""
        text = self._record["text"]
        by = mark["by"]
        who = self._user(by["author"])
        made = _moment("creationDateTime", by["created"])
        changed = _moment("modifiedDateTime", by["modified"])
        for number, (start, end) in enumerate(spans):
            own = (self._record["id"], mark["id"], trigger, number)
            selection = _child(
                source,
                "PlainTextSelection",
                guid=guid("selection", *own),
                name=xml_words(text[start:end]),
                startPosition=str(start),
                endPosition=str(end),
                creatingUser=who,
                **made,
                **changed,
            )
            first = not number and not trigger
            _child(selection, "Description").text = self._description(mark, trigger, whole=first)
            for path in codes:
                coding = _child(
                    selection, "Coding", guid=guid("coding", *own, *path), creatingUser=who, **made
                )
                _child(coding, "CodeRef", targetGUID=self._codes.code(*path))
            if first and mark["note"]:
                self._note(selection, mark)

    def _description(self, mark: Data, trigger: int, *, whole: bool) -> str:
        """Our id, and behind it as JSON what REFI-QDA has no place for."""
        more: Data = {}
        if trigger:
            more["trigger"] = trigger
        if whole:
            if mark["layer"] != self._first:
                more["layer"] = mark["layer"]
            if mark.get("actor") is not None:
                more["actor"] = mark["actor"]
            if mark["attributes"]:
                more["attributes"] = mark["attributes"]
            if mark["time"]:
                more["time"] = mark["time"]
            values = [a for a in mark.get("arguments", ()) if "value" in a]
            if values:
                more["arguments"] = [[a["role"], a["value"]] for a in values]
        return xml_words(f"{mark['id']} {_json(more)}") if more else xml_words(mark["id"])

    def _note(self, owner: _Element, mark: Data) -> None:
        identifier = guid("note", self._record["id"], mark["id"])
        _child(owner, "NoteRef", targetGUID=identifier)
        note = _element("Note", guid=identifier, name=xml_words(f"{mark['type']} {mark['id']}"))
        words = xml_words(mark["note"])
        if words != mark["note"]:
            self._lose(
                Loss(self._record["id"], mark["id"], "characters that XML cannot hold", "dropped")
            )
        _child(note, "PlainTextContent").text = words
        self.notes.append(note)

    # -- links -------------------------------------------------------------------------------

    def _link(self) -> None:
        """Arguments as links from the event's trigger, relations as links between marks."""
        for event in self._record["events"]:
            for number, argument in enumerate(event["arguments"]):
                if "value" not in argument:
                    name = f"{ROLES}/{argument['role']}"
                    self._links_of(name, {"event": event["id"]}, argument, event["id"], number)
        for relation in self._record["relations"]:
            link = self._links_of(
                relation["type"], relation["source"], relation["target"], relation["id"], "link"
            )
            if relation["note"]:
                self._note(link, relation)

    def _links_of(self, name: str, start: Data, end: Data, *parts: object) -> _Element:
        link = _element(
            "Link",
            guid=guid("link", self._record["id"], *parts),
            name=xml_words(name),
            direction="OneWay",
            originGUID=self._end(start),
            targetGUID=self._end(end),
        )
        self.links.append(link)
        return link

    def _end(self, ref: Data) -> str:
        mark = ref["mention"] if "mention" in ref else ref["event"]
        return guid("selection", self._record["id"], mark, 0, 0)

    # -- the article -------------------------------------------------------------------------

    def _values(self) -> Iterable[tuple[str, str]]:
        head = self._record["article"]
        for key, name in _PRETTY:
            if head.get(key):
                yield name, head[key]
        if head.get("published"):
            yield "Published", head["published"]["value"]
        if head.get("authors"):
            yield "Authors", "; ".join(author["name"] for author in head["authors"])
        keys = ("authors", "published", "extra", "import")
        own = {
            "id": self._record["id"],
            "article": {key: head[key] for key in keys if head.get(key)},
            "layers": self._record["layers"],
        }
        for key in ("actors", "clusters"):
            if self._record[key]:
                own[key] = self._record[key]
        yield OWN_VARIABLE, _json(own)

    def _user(self, name: str) -> str:
        self._users[name] = None
        return guid("user", name)


def _variables() -> _Element:
    made = _element("Variables")
    names = [*(name for _, name in _PRETTY), "Published", "Authors", OWN_VARIABLE]
    for name in names:
        _child(made, "Variable", guid=guid("variable", name), name=name, typeOfVariable="Text")
    return made


def _moment(name: str, value: str) -> dict[str, str]:
    return {name: value} if _MOMENT.match(value) else {}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _element(tag: str, /, **attributes: str) -> _Element:
    from lxml import etree

    declared: Any = {None: NAMESPACE}
    return etree.Element(f"{{{NAMESPACE}}}{tag}", attributes, declared)


def _child(parent: _Element, tag: str, /, **attributes: str) -> _Element:
    from lxml import etree

    return etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}", attributes)


def _bytes(element: _Element) -> bytes:
    from lxml import etree

    made: bytes = etree.tostring(element, encoding="utf-8") + b"\n"
    return made
