"""Makes a CAS of WebAnno TSV 3, and records of it as of every CAS."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.formats.base import Finding, Format, ReadContext, ReadRecord
from annotator.formats.capabilities import Capabilities
from annotator.formats.cas.documents import owner_of
from annotator.formats.cas.interpreting import Source, records_in
from annotator.formats.cas.structure import (
    ANNOTATION,
    FS_ARRAY,
    SENTENCE,
    STRING,
    TOKEN,
    TOP,
    Cas,
    Feature,
    Ref,
    Sofa,
    Structure,
    Type,
    Types,
    Value,
)
from annotator.formats.webanno_tsv.rows import (
    HEAD,
    Item,
    Layer,
    Row,
    Sentence,
    Slot,
    Table,
    divided,
    items_in,
    table_in,
)
from annotator.model.offsets import Offsets
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

NAME = "webanno-tsv"
SOFA = 1
MAX_GAP = 1000  # characters between two sentences; longer ones are no text but an error

_Key = tuple[str, str]  # a layer's type, and a number or unit of an annotation


def _sniff(head: bytes, _name: str) -> int:
    return 100 if head.removeprefix(b"\xef\xbb\xbf").startswith(HEAD.encode()) else 0


def _read(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    building = _Building(table_in(file.read(), file.where), file.where)
    cas = building.cas()
    owner = owner_of(file)
    yield from building.findings
    # Its header names the layers that were exported; so every one of them is wanted.
    source = Source(file.where, NAME, owner.annotator, owner.kind, grammar=True)
    yield from records_in(cas, source, context)


class _Building:
    """One table on its way; positions are UTF-16 units of the text put together here."""

    def __init__(self, table: Table, where: str) -> None:
        self._table = table
        self._where = where
        self._cas = Cas(_types(table))
        self._known: dict[_Key, Structure] = {}
        self._at: dict[str, list[Structure]] = {}  # what stands on a unit
        self._places: dict[str, tuple[int, int]] = {}
        self.findings: list[Finding] = []
        for line in table.odd:
            self._find(line, said("This is not a row of a token and was left out."))

    def _find(self, line: int, message: str) -> None:
        self.findings.append(Finding(self._where, message, line=line))

    def cas(self) -> Cas:
        """The whole document."""
        self._place_rows()
        rows = [
            row for one in self._table.sentences for row in one.rows if row.unit in self._places
        ]
        wanted = sum(layer.width for layer in self._table.layers)
        for row in rows:
            if len(row.cells) < wanted:
                words = said(
                    "The row has {count} columns instead of {wanted}; what is missing was left out.",
                    count=len(row.cells),
                    wanted=wanted,
                )
                self._find(row.line, words)
        for kind in ("span", "chain", "relation"):  # relations and slots point to spans
            first = 0
            for layer in self._table.layers:
                if layer.kind == kind:
                    for row in rows:
                        self._cells(layer, row, row.cells[first : first + layer.width])
                first += layer.width
        self._slots(rows)
        self._chains()
        return self._cas

    # -- the text ----------------------------------------------------------------------------

    def _place_rows(self) -> None:
        """Put the sentences together and find the tokens in them, whatever is counted in the file."""
        parts: list[str] = []
        length = 0
        end = 0  # of the sentence before, as the file counts
        found: list[tuple[Row, int, int]] = []
        segments: list[tuple[int, int]] = []
        for sentence in self._table.sentences:
            first = _first(sentence)
            begin = (
                end if first is None else first[1] - Offsets(sentence.text[: first[0]]).utf16_length
            )
            gap = begin - end
            blank = " " * gap if 0 < gap <= MAX_GAP else ""
            if parts:
                blank = "\n" + blank[1:]
            start = length + len(blank)
            parts += [blank, sentence.text]
            length = start + len(sentence.text)
            end = begin + Offsets(sentence.text).utf16_length
            segments.append((start, length))
            position = 0
            for row in sentence.rows:
                if "." in row.unit:
                    continue
                at = sentence.text.find(row.words, position) if row.words else -1
                if at < 0:
                    words = said(
                        "“{token}” does not stand in its sentence and was left out.",
                        token=row.words,
                    )
                    self._find(row.line, words)
                    continue
                position = at + len(row.words)
                found.append((row, start + at, start + position))
        text = "".join(parts)
        self._cas.sofas.append(Sofa(SOFA, "_InitialView", text))
        to = Offsets(text).to_utf16
        for start, stop in segments:
            if start < stop:
                self._make(SENTENCE, (to(start), to(stop)), None)
        origins: dict[str, tuple[int, int]] = {}
        for row, start, stop in found:
            self._places[row.unit] = (to(start), to(stop))
            origins[row.unit] = (row.begin, to(start))
            token = self._make(TOKEN, self._places[row.unit], row.line)
            self._known[TOKEN, row.unit] = token
            self._at.setdefault(row.unit, []).append(token)
        for sentence in self._table.sentences:
            for row in sentence.rows:
                if "." in row.unit and row.token in origins:
                    counted, start = origins[row.token]
                    self._places[row.unit] = (
                        row.begin - counted + start,
                        row.end - counted + start,
                    )

    def _make(self, type_name: str, place: tuple[int, int] | None, line: int | None) -> Structure:
        features: dict[str, Value] = (
            {} if place is None else {"sofa": Ref(SOFA), "begin": place[0], "end": place[1]}
        )
        made = Structure(len(self._cas.structures) + SOFA + 1, type_name, features, line)
        self._cas.structures[made.id] = made
        return made

    def _annotation(self, layer: Layer, key: str, row: Row) -> Structure:
        """An annotation, which grows to the row if it was there before."""
        begin, end = self._places[row.unit]
        known = self._known.get((layer.type, key))
        if known is None:
            known = self._make(layer.type, (begin, end), row.line)
            self._known[layer.type, key] = known
        elif known.stretch is not None:
            known.features["begin"] = min(begin, known.stretch[0])
            known.features["end"] = max(end, known.stretch[1])
        standing = self._at.setdefault(row.unit, [])
        if known not in standing[-3:]:
            standing.append(known)
        return known

    # -- cells -------------------------------------------------------------------------------

    def _cells(self, layer: Layer, row: Row, cells: tuple[str, ...]) -> None:
        columns = [list(items_in(cell)) for cell in cells]
        if layer.kind == "relation":
            self._relations(layer, row, columns)
        elif layer.kind == "chain":
            self._links(layer, row, columns)
        else:
            self._spans(layer, row, columns)

    def _spans(self, layer: Layer, row: Row, columns: list[list[Item]]) -> None:
        names = _columns(layer)
        for number in range(max(map(len, columns), default=0)):
            own = [column[number] if number < len(column) else Item("_") for column in columns]
            # The second column of a slot has the numbers of targets, not of the annotation.
            marks = [one.number for one, name in zip(own, names, strict=False) if name != ">"]
            key = next(filter(None, marks), "") or f"{row.unit}:{number}"
            made = self._annotation(layer, key, row)
            for one, name in zip(own, names, strict=False):
                if name and isinstance(name, str) and name != ">" and one.value is not None:
                    made.features.setdefault(name, one.value)

    def _slots(self, rows: list[Row]) -> None:
        """Slots, now that what they point to is there."""
        first = 0
        done: set[tuple[int, str]] = set()
        for layer in self._table.layers:
            names = _columns(layer)
            for row in rows if any(isinstance(name, Slot) for name in names) else ():
                cells = row.cells[first : first + layer.width]
                for at, name in enumerate(names[: max(0, len(cells) - 1)]):
                    if isinstance(name, Slot):
                        self._fill(layer, name, row, (cells[at], cells[at + 1]), done)
            first += layer.width

    def _fill(
        self, layer: Layer, slot: Slot, row: Row, cells: tuple[str, str], done: set[tuple[int, str]]
    ) -> None:
        targets = divided(cells[1], "|")
        for number, item in enumerate(items_in(cells[0])):
            host = self._known.get((layer.type, item.number or f"{row.unit}:{number}"))
            if host is None or (host.id, slot.feature) in done or number >= len(targets):
                continue
            done.add((host.id, slot.feature))
            links: list[Ref] = []
            roles = divided(item.words, ";")
            for role, words in zip(roles, divided(targets[number], ";"), strict=False):
                target = self._target(words, slot.target)
                if target is None:
                    continue
                link = self._make(slot.link, None, row.line)
                said_role = Item(role).value
                link.features.update(
                    {"target": Ref(target.id), **({"role": said_role} if said_role else {})}
                )
                links.append(Ref(link.id))
            if links:
                host.features[slot.feature] = tuple(links)

    def _target(self, words: str, type_name: str, number: str = "") -> Structure | None:
        """What stands on a unit, of a type if one is named, with a number if there is one."""
        for item in items_in(words):
            unit = item.words
            standing = self._at.get(unit, [])
            wanted = number or item.number
            if wanted and wanted != "0":
                numbered = (one for one in standing if self._known.get((one.type, wanted)) is one)
                found = next(
                    (one for one in numbered if type_name in {one.type, ANNOTATION, ""}), None
                )
                if found is not None:
                    return found
            for one in standing:
                if one.type == type_name or (type_name in {ANNOTATION, ""} and one.type != TOKEN):
                    return one
            return self._known.get((TOKEN, unit))
        return None

    def _relations(self, layer: Layer, row: Row, columns: list[list[Item]]) -> None:
        if not columns or len(columns) < layer.width:
            return
        for number, end in enumerate(columns[-1]):
            source, _, target = end.number.partition("_")
            governor = self._target(end.words, layer.between, source)
            dependent = self._target(row.unit, layer.between, target)
            if governor is None or dependent is None:
                self._find(
                    row.line,
                    said(
                        "“{label}” points to a mark that is not there; that was left out.",
                        label=layer.type,
                    ),
                )
                continue
            made = self._make(layer.type, dependent.stretch, row.line)
            made.features.update({"Governor": Ref(governor.id), "Dependent": Ref(dependent.id)})
            for name, column in zip(_columns(layer), columns[:-1], strict=False):
                value = column[number].value if number < len(column) else None
                if isinstance(name, str) and name and value is not None:
                    made.features[name] = value

    def _links(self, layer: Layer, row: Row, columns: list[list[Item]]) -> None:
        names = _columns(layer)
        for number in range(max(map(len, columns), default=0)):
            own = {
                name: column[number]
                for name, column in zip(names, columns, strict=False)
                if isinstance(name, str) and number < len(column)
            }
            relation = own.get("referenceRelation", Item(""))
            words, arrow, place = relation.words.rpartition("->")
            if not arrow:
                continue
            link = self._annotation(layer, f"->{place}", row)
            for name, value in (
                ("referenceRelation", Item(words).value),
                ("referenceType", own.get("referenceType", Item("")).value),
            ):
                if value is not None:
                    link.features[name] = value

    def _chains(self) -> None:
        """The chains of the links, in the order of their numbers."""
        chains: dict[_Key, list[tuple[int, Structure]]] = {}
        for (type_name, key), link in self._known.items():
            chain, dash, number = key.removeprefix("->").partition("-")
            if key.startswith("->") and dash and number.isdecimal() and len(number) < 10:
                chains.setdefault((type_name, chain), []).append((int(number), link))
        for (type_name, _), links in chains.items():
            links.sort(key=lambda one: one[0])
            for (_, link), (_, following) in zip(links, links[1:], strict=False):  # noqa: RUF007
                link.features["next"] = Ref(following.id)
            made = self._make(f"{type_name.removesuffix('Link')}Chain", None, links[0][1].line)
            made.features.update({"sofa": Ref(SOFA), "first": Ref(links[0][1].id)})


def _columns(layer: Layer) -> list[str | Slot]:
    """What each column is; the second one of a slot is `>`."""
    found: list[str | Slot] = []
    for one in layer.columns or ("",):
        found += [one, ">"] if isinstance(one, Slot) else [one]
    return found


def _first(sentence: Sentence) -> tuple[int, int] | None:
    """(where the first token stands in the sentence, where in the file)."""
    for row in sentence.rows:
        if "." not in row.unit and row.words and (at := sentence.text.find(row.words)) >= 0:
            return at, row.begin
    return None


def _types(table: Table) -> Types:
    """What the header says of types: the hosts of slots, and links."""
    found: dict[str, Type] = {}
    for layer in table.layers:
        features = {}
        for one in layer.columns:
            if isinstance(one, Slot):
                features[one.feature] = Feature(FS_ARRAY, one.link)
                found[one.link] = Type(
                    TOP, {"role": Feature(STRING), "target": Feature(one.target)}
                )
        if layer.kind == "chain":
            features["next"] = Feature(layer.type)
        found[layer.type] = Type(ANNOTATION, features)
    return Types(found)


FORMAT = Format(
    NAME,
    said("WebAnno TSV 3 (INCEpTION)"),
    (".tsv",),
    _sniff,
    _read,
    capabilities=Capabilities(),
)
