"""Reads the text sources of a REFI-QDA project and what is coded in them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from annotator.formats.base import Finding, ReadContext, ReadRecord
from annotator.formats.building import RecordBuilder
from annotator.formats.offset_units import Positions, Quoted, find_counting, stored_text
from annotator.formats.refi_qda.elements import EVENTS, OWN_VARIABLE, PROJECT, ROLES, same_guid
from annotator.formats.refi_qda.project import Project, child_of, line_of, tag_of, text_of
from annotator.model.article import Byline, Published
from annotator.model.errors import BadInput
from annotator.model.identity import ActorId, LayerId
from annotator.model.marks import MarkRef, NormalizedTime, Provenance
from annotator.model.said import said
from annotator.untrusted.archive import Archive
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.json_text import parse_json
from annotator.untrusted.markup import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAX_PROJECT = 100_000_000  # bytes of the description
_OWN_DESCRIPTION = re.compile(r"(\S{1,200})(?: (\{.*\}))?\Z", re.DOTALL)
_STATUSES = frozenset({"new", "in_progress", "complete", "flagged"})
_LAYER_KINDS = frozenset({"manual", "import", "model", "adjudicated"})
_PRECISIONS = frozenset({"year", "month", "day", "hour", "minute", "second"})
_TEXTS = ("TextSource", "Representation")


def read_project(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """The articles of a project, one for each source with a plain text.

    Raises:
        BadInput: it is no such archive, or its description cannot be read.
    """
    with Archive(file) as archive:
        names = {name.lower(): name for name in archive.names}
        found = archive.member(names.get(PROJECT, ""))
        if found is None:
            raise BadInput(
                said("There is no {name} in {where}.", name=PROJECT, where=file.where),
                hint=said("A REFI-QDA project is an archive (.qdpx) that holds one."),
            )
        project = Project(parse_xml(found.read(_MAX_PROJECT), found.where))
        for source in project.sources():
            text = text_of(source, archive, names)
            if isinstance(text, str):
                made = _Article(file, context, project, source, text)
                record = made.record()
                yield from made.builder.findings
                if record is not None:
                    yield record
            elif text is not None:
                yield Finding(file.where, text.message, line=line_of(source), record=None)


@dataclass
class _Mark:
    """Selections that are one mark."""

    type: str
    event: bool
    element: _Element
    spans: dict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    id: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)
    layer: LayerId | None = None
    note: str = ""
    by: Provenance | None = None
    ref: MarkRef | None = None


class _Article:
    """One source on its way."""

    def __init__(
        self, file: Incoming, context: ReadContext, project: Project, source: _Element, raw: str
    ) -> None:
        self._project, self._source, self._raw = project, source, raw
        self._context = context
        values = dict(self._values())
        own = _json(values.pop(OWN_VARIABLE, "")) if project.ours else None
        self._own: Mapping[str, Any] = own or {}
        identifier = self._own.get("id")
        self.builder = RecordBuilder(
            context,
            file.where,
            stored_text(raw),
            reader="refi-qda",
            id=identifier if isinstance(identifier, str) else None,
        )
        self._describe(values)
        self._layers: dict[str, LayerId] = {}
        self._actors: dict[str, ActorId] = {}
        self._marks: list[_Mark] = []
        self._by_selection: dict[str, list[_Mark]] = defaultdict(list)

    def record(self) -> ReadRecord | None:
        """The record; what is wrong is in the builder's findings."""
        self._make_layers()
        self._make_actors()
        self._select()
        for mark in self._marks:
            self._make(mark)
        self._link()
        self._mend_times()
        self._cluster()
        return self.builder.record(line=line_of(self._source))

    # -- the article -------------------------------------------------------------------------

    def _values(self) -> Iterator[tuple[str, str]]:
        for value in self._source:
            if tag_of(value) != "VariableValue" or len(value) != 2:
                continue
            ref, content = value
            name = self._project.variables.get(same_guid(ref.get("targetGUID") or ""), "")
            if name and content.text:
                yield name, content.text

    def _describe(self, values: dict[str, str]) -> None:
        article = self._own.get("article")
        head: Mapping[str, Any] = article if isinstance(article, dict) else {}
        if not self._own:
            name = self._source.get("name")
            self.builder.describe(title=name, extra=values)
            return
        published, authors = head.get("published"), head.get("authors")
        found = None
        if isinstance(published, dict) and isinstance(published.get("value"), str):
            precision = published.get("precision")
            found = Published(
                published["value"],
                str(precision) if precision in _PRECISIONS else "day",
                published.get("raw") if isinstance(published.get("raw"), str) else None,
            )
        extra, origin = head.get("extra"), head.get("import")
        self.builder.describe(
            title=values.get("Title"),
            source=values.get("Source"),
            language=values.get("Language"),
            url=values.get("URL"),
            published=found,
            authors=[
                Byline(one["name"], str(one.get("kind") or "person"))
                for one in _objects(authors)
                if isinstance(one.get("name"), str)
            ],
            extra=extra if isinstance(extra, dict) else None,
            origin=origin if isinstance(origin, dict) else None,
        )

    def _make_layers(self) -> None:
        for layer in _objects(self._own.get("layers")):
            if not isinstance(layer.get("id"), str):
                continue
            kind, status, seconds = layer.get("kind"), layer.get("status"), layer.get("seconds")
            labels = layer.get("labels")
            self._layers[layer["id"]] = self.builder.layer(
                str(layer.get("annotator") or "") or None,
                kind=kind if kind in _LAYER_KINDS else None,
                status=status if status in _STATUSES else "in_progress",
                id=layer["id"],
                nothing_to_mark=layer.get("nothing_to_mark") is True,
                seconds=seconds if isinstance(seconds, int) and seconds < 1 << 31 else 0,
                labels=labels if isinstance(labels, dict) else {},
            )

    def _make_actors(self) -> None:
        for actor in _objects(self._own.get("actors")):
            name, kind, aliases = actor.get("name"), actor.get("type"), actor.get("aliases")
            codes = actor.get("codes")
            if not (isinstance(name, str) and isinstance(kind, str) and kind):
                continue
            self._actors[str(actor.get("id"))] = self.builder.actor(
                name,
                kind,
                aliases=[a for a in aliases if isinstance(a, str)]
                if isinstance(aliases, list)
                else [],
                codes={k: v for k, v in codes.items() if isinstance(v, str)}
                if isinstance(codes, dict)
                else {},
                id=str(actor.get("id")),
            )

    def _layer(self, user: str, more: Mapping[str, Any]) -> LayerId | None:
        """The layer of a mark: the one it names, the first of ours, or that of its user."""
        if self._own and self._layers:
            named = self._layers.get(str(more.get("layer")))
            return named or next(iter(self._layers.values()))
        if not user:
            return None
        if user not in self._layers:
            self._layers[user] = self.builder.layer(user, kind="import")
        return self._layers[user]

    # -- selections --------------------------------------------------------------------------

    def _select(self) -> None:
        selections = [one for one in self._source if tag_of(one) == "PlainTextSelection"]
        positions = self._counting(selections)
        groups: dict[tuple[str, str], _Mark] = {}
        uncoded = 0
        for selection in selections:
            self.builder.line = line_of(selection)
            place = _place(selection)
            found = None if place is None else positions.range(*place)
            if found is None:
                self.builder.find(
                    said(
                        "{start}–{end} is no place in the text.",
                        start=(selection.get("startPosition") or "")[:20],
                        end=(selection.get("endPosition") or "")[:20],
                    ),
                    severity="error",
                )
                continue
            codings = list(self._codings(selection))
            uncoded += not codings
            for path, coding in codings:
                self._take(selection, path, coding, found, groups)
        if uncoded:
            self.builder.line = line_of(self._source)
            self.builder.find(
                said("Selections without a code were left out: {count}.", count=uncoded)
            )

    def _codings(self, selection: _Element) -> Iterator[tuple[tuple[str, ...], _Element]]:
        """The codes of a selection; roles only where there is nothing else."""
        found: dict[tuple[tuple[str, ...], str], _Element] = {}
        for coding in selection:
            ref = child_of(coding, "CodeRef") if tag_of(coding) == "Coding" else None
            if ref is None:
                continue
            path = self._project.codes.get(same_guid(ref.get("targetGUID") or ""))
            if path is None:
                self.builder.find(
                    said("A selection has a code that is not there."), severity="error"
                )
                continue
            # A selection that one person coded twice alike is one mark.
            found.setdefault((path, coding.get("creatingUser") or ""), coding)
        others = [key for key in found if key[0][0] != ROLES or len(key[0]) == 1]
        for key in others or found:
            yield key[0], found[key]

    def _take(
        self,
        selection: _Element,
        path: tuple[str, ...],
        coding: _Element,
        place: tuple[int, int],
        groups: dict[tuple[str, str], _Mark],
    ) -> None:
        label = path[-1]
        below_events = len(path) > 1 and path[0] == EVENTS
        event = below_events or self._context.schema.event_type(label) is not None
        description = child_of(selection, "Description")
        words = (description.text or "").strip() if description is not None else ""
        identifier, more = "", None
        own = _OWN_DESCRIPTION.match(words) if self._own else None
        if own is not None:
            identifier, more = own[1], _json(own[2] or "") or {}
        mark = groups.get((identifier, label)) if identifier else None
        if mark is None:
            mark = _Mark(label, event, selection)
            mark.id, mark.more = identifier, more or {}
            user = self._user(coding) or self._user(selection)
            mark.layer = self._layer(user, mark.more)
            mark.by = self._by(selection, coding, user)
            notes = [self._project.note(selection), self._project.note(coding)]
            mark.note = "\n".join(note for note in ["" if own else words, *notes] if note)
            self._marks.append(mark)
            if identifier:
                groups[identifier, label] = mark
        trigger = (more or {}).get("trigger", 0)
        mark.spans[trigger if isinstance(trigger, int) else 0].append(place)
        self._by_selection[same_guid(selection.get("guid") or "")].append(mark)

    def _counting(self, selections: list[_Element]) -> Positions:
        quoted = []
        for one in selections:
            place, name = _place(one), one.get("name")
            if place is not None:
                # Some programs cut names, or give other ones.
                whole = name and not name.endswith(("…", "..."))
                quoted.append(Quoted(*place, name if whole else None))
        named = [one for one in quoted if one.quote is not None]
        found = find_counting(self._raw, named or quoted)
        if named and not found.fitting:
            found = find_counting(self._raw, [Quoted(one.start, one.end) for one in quoted])
        if not found.certain or found.unit != "code points" or found.line_ends != "as stored":
            self.builder.line = line_of(self._source)
            self.builder.find(
                said(
                    "Positions were taken as {unit}, line ends {line_ends}: {fitting} of {tried} "
                    "marks stand where their words are. Examples: {examples}.",
                    unit=found.unit,
                    line_ends=found.line_ends,
                    fitting=found.fitting,
                    tried=found.tried,
                    examples=" · ".join(found.examples),
                )
            )
        return Positions(self._raw, found.unit, found.line_ends)

    def _user(self, element: _Element) -> str:
        return self._project.users.get(same_guid(element.get("creatingUser") or ""), "")

    def _by(self, selection: _Element, coding: _Element, user: str) -> Provenance | None:
        created = coding.get("creationDateTime") or selection.get("creationDateTime") or ""
        if not user or not created.endswith("Z"):
            return None
        changed = selection.get("modifiedDateTime") or created
        return Provenance(user, "import" if not self._own else "manual", created, changed)

    # -- marks -------------------------------------------------------------------------------

    def _make(self, mark: _Mark) -> None:
        self.builder.line = line_of(mark.element)
        attributes = mark.more.get("attributes")
        common: dict[str, Any] = {
            "layer": mark.layer,
            "id": mark.id or None,
            "attributes": attributes if isinstance(attributes, dict) else {},
            "note": mark.note,
            "by": mark.by,
        }
        if mark.event:
            triggers = [spans for _, spans in sorted(mark.spans.items())]
            mark.ref = self.builder.event(mark.type, triggers, **common)
        else:
            spans = [place for places in mark.spans.values() for place in places]
            actor = self._actors.get(str(mark.more.get("actor")))
            mark.ref = self.builder.mention(mark.type, spans, actor=actor, **common)

    def _link(self) -> None:
        """Arguments and relations, which are links between selections."""
        relations = []
        for mark in self._marks:
            origin = same_guid(mark.element.get("guid") or "")
            if mark.ref is None or self._by_selection[origin][0] is not mark:
                continue
            for link in self._project.links.get(origin, ()):
                targets = self._by_selection.get(same_guid(link.get("targetGUID") or ""), [])
                target = next((one.ref for one in targets if one.ref is not None), None)
                name = (link.get("name") or "").strip()
                if target is None or not name:
                    continue
                role = name.removeprefix(f"{ROLES}/")
                self.builder.line = line_of(link)
                if mark.ref.kind == "event" and (role != name or self._is_role(mark.type, name)):
                    self.builder.argument(mark.ref, role, target)
                else:
                    relations.append((name, mark.ref, target, self._project.note(link)))
            values = mark.more.get("arguments")
            for pair in values if isinstance(values, list) and mark.ref.kind == "event" else ():
                if (
                    isinstance(pair, list)
                    and len(pair) == 2
                    and all(isinstance(p, str) for p in pair)
                ):
                    self.builder.argument(mark.ref, pair[0], pair[1])
        for name, source, target, note in relations:
            self.builder.relation(name, source, target, note=note)

    def _is_role(self, event: str, name: str) -> bool:
        declared = self._context.schema.event_type(event)
        return declared is not None and declared.role(name) is not None

    def _mend_times(self) -> None:
        """Times, now that the marks they were read from are known."""
        ids = {mark.id: mark.ref for mark in self._marks if mark.ref is not None}
        for mark in self._marks:
            time = mark.more.get("time")
            if (
                mark.ref is None
                or not isinstance(time, dict)
                or not isinstance(time.get("start"), str)
            ):
                continue
            end, anchor, precision = time.get("end"), time.get("anchor"), time.get("precision")
            source = ids.get(str(time.get("from")))
            found = NormalizedTime(
                time["start"],
                end if isinstance(end, str) else None,
                str(precision) if precision in _PRECISIONS else "day",
                time.get("approximate") is True,
                anchor if isinstance(anchor, str) else None,
                source.id if source is not None else None,
            )
            self.builder.change_mark(mark.ref, time=found)

    def _cluster(self) -> None:
        ids = {mark.id: mark.ref for mark in self._marks if mark.ref is not None}
        for cluster in _objects(self._own.get("clusters")):
            named = cluster.get("members")
            members = [
                ref
                for member in (named if isinstance(named, list) else ())
                if (ref := ids.get(str(member))) is not None
            ]
            if len({member.kind for member in members}) == 1:  # others were taken apart elsewhere
                by = Provenance("", "", "", "")
                self.builder.cluster(members, id=str(cluster.get("id")), by=by)


def _objects(value: object) -> Iterator[Mapping[str, Any]]:
    """The objects of what should be a list of them."""
    for one in value if isinstance(value, list) else ():
        if isinstance(one, dict):
            yield one


def _place(selection: _Element) -> tuple[int, int] | None:
    start, end = selection.get("startPosition") or "", selection.get("endPosition") or ""
    if not all(one.isascii() and one.isdecimal() and len(one) < 13 for one in (start, end)):
        return None
    return int(start), int(end)


def _json(words: str) -> dict[str, Any] | None:
    if not words:
        return None
    try:
        found = parse_json(words.encode("utf-8", "replace"), OWN_VARIABLE)
    except BadInput:
        return None
    return found if isinstance(found, dict) else None
