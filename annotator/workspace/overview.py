"""The overview of a project: kept per layer, so that after a change only its layer is read again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import median
from typing import Any, Protocol, get_args

from annotator.model.actor_network import NetworkReading, network_of
from annotator.model.identity import ActorId
from annotator.model.marks import Actor, LayerKind, Status
from annotator.model.overview import (
    ArticleGroup,
    ArticleSearch,
    Behind,
    BehindActor,
    BehindArticles,
    BehindDays,
    BehindLabel,
    BehindLink,
    Choices,
    EventFact,
    Found,
    Group,
    LayerContents,
    MarkSearch,
    NetworkChoice,
    Occurrence,
    Overview,
    OverviewFilter,
    Pace,
    day_of,
)
from annotator.model.schema import Schema
from annotator.workspace.ports import ProjectStore

AT_ONCE = 80  # layers; other work of the lane comes between
MOST_FOUND = 200  # rows of a list of what is behind a bar
COUNTED = ("mention", "event", "relation")

Progress = Callable[[int, int], None]  # layers counted, layers in all


class Ask(Protocol):
    """Has the lane do something, and hands on what came of it on the workspace's thread."""

    def __call__(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None: ...


class ProjectOverview:
    """The counts of one project, asked for on the workspace's thread and made on its lane."""

    def __init__(
        self,
        store: ProjectStore,
        ask: Ask,
        names: Callable[[], tuple[Schema, Mapping[ActorId, Actor]]],
    ) -> None:
        self._counts = Counts(store)
        self._ask = ask
        self._names = names

    def count(
        self,
        wanted: OverviewFilter,
        choice: NetworkChoice,
        then: Callable[[Overview], None],
        *,
        progress: Progress | None = None,
        prepare: Callable[[], object] = lambda: None,
    ) -> None:
        """Count what changed since the last time, some layers at a time, then all under a filter.

        `progress` is told of between them. `prepare` runs on the lane before: what is needed to
        show the answer and takes its time.
        """
        counts = self._counts
        schema, actors = self._names()

        def work(fresh: bool) -> tuple[int, int, Overview | None]:
            if fresh:
                prepare()
                counts.look()
            counts.read_some()
            done = counts.overview(wanted, choice, schema, actors) if not counts.missing else None
            return counts.counted, counts.counted + counts.missing, done

        def answered(found: tuple[int, int, Overview | None]) -> None:
            counted, layers, overview = found
            if overview is not None:
                then(overview)
                return
            if progress is not None:
                progress(counted, layers)
            self._ask(lambda: work(False), answered)

        self._ask(lambda: work(True), answered)

    def find(
        self,
        behind: Behind,
        wanted: OverviewFilter,
        choice: NetworkChoice,
        then: Callable[[Found], None],
    ) -> None:
        """The articles or marks that a bar, an actor or a line stands for."""
        counts = self._counts
        schema, _ = self._names()
        self._ask(lambda: counts.find(behind, wanted, choice, schema), then)


class Counts:
    """What each layer adds, by key and version; lives on the lane."""

    def __init__(self, store: ProjectStore) -> None:
        self._store = store
        self._groups: tuple[ArticleGroup, ...] = ()
        self._known: dict[int, LayerContents] = {}
        self._to_read: list[int] = []

    @property
    def counted(self) -> int:
        """How many layers are counted as they are now."""
        return len(self._known)

    @property
    def missing(self) -> int:
        """How many layers are still to be read."""
        return len(self._to_read)

    def look(self) -> None:
        """See which layers are new, changed or gone since the last time."""
        state = self._store.overview_state()
        self._groups = state.groups
        self._known = {
            key: contents
            for key, contents in self._known.items()
            if state.versions.get(key) == contents.head.version
        }
        self._to_read = sorted(state.versions.keys() - self._known.keys(), reverse=True)

    def read_some(self) -> None:
        """Read the next layers that are to be read."""
        keys = self._to_read[-AT_ONCE:]
        if keys:
            self._known.update(
                (contents.head.key, contents) for contents in self._store.layer_contents(keys)
            )
            del self._to_read[-AT_ONCE:]

    def overview(
        self,
        wanted: OverviewFilter,
        choice: NetworkChoice,
        schema: Schema,
        actors: Mapping[ActorId, Actor],
    ) -> Overview:
        """The counts of what a filter admits."""
        groups = [g for g in self._groups if wanted.admits_article(g.source, g.month)]
        layers = self._admitted(wanted)
        occurrences, undated = _occurrences(layers)
        network = network_of(_events(layers), schema, actors, choice)
        linked = {ActorId(node.party.name) for node in network.nodes if node.party.linked}
        if not linked <= actors.keys():  # others add actors too
            actors = self._store.actors()
            network = network_of(_events(layers), schema, actors, choice)
        articles = sum(group.articles for group in groups)
        return Overview(
            articles=articles,
            by_status=_by_status(layers, articles),
            labels=_labels(layers),
            sources=_sources(groups, layers),
            months=_months(groups, layers),
            annotators=_paces(layers),
            made=_made(layers),
            occurrences=occurrences,
            undated=undated,
            network=network,
            choices=self._choices(),
        )

    def _admitted(self, wanted: OverviewFilter) -> list[LayerContents]:
        return [layer for layer in self._known.values() if wanted.admits(layer.head)]

    def _choices(self) -> Choices:
        heads = [layer.head for layer in self._known.values()]
        kinds = {head.kind for head in heads}
        roles = {role for event in _events(self._known.values()) for role, _ in event.parties}
        return Choices(
            annotators=tuple(sorted({head.annotator for head in heads})),
            kinds=tuple(kind for kind in get_args(LayerKind) if kind in kinds),
            sources=tuple(sorted({group.source or "" for group in self._groups})),
            months=tuple(sorted({group.month for group in self._groups if group.month})),
            roles=tuple(sorted(roles)),
        )

    # -- what is behind a bar ----------------------------------------------------------------

    def find(
        self, behind: Behind, wanted: OverviewFilter, choice: NetworkChoice, schema: Schema
    ) -> Found:
        """The articles or marks behind it, those of the first articles first."""
        layers = sorted(self._admitted(wanted), key=lambda layer: layer.head.article)
        match behind:
            case BehindArticles():
                return self._articles(behind, wanted, layers)
            case BehindLabel(kind, label):
                return self._labelled(layers, (kind, label))
            case _:
                fits = _fitting(behind, NetworkReading(schema, choice))
                return self._chosen(layers, fits)

    def _articles(
        self, behind: BehindArticles, wanted: OverviewFilter, layers: Sequence[LayerContents]
    ) -> Found:
        search = ArticleSearch(wanted, month=behind.month, source=behind.source, limit=MOST_FOUND)
        if behind.annotator is not None or behind.status not in (None, "new"):
            numbers = {
                layer.head.article
                for layer in layers
                if behind.annotator in (None, layer.head.annotator)
                and behind.status in (None, layer.head.status)
            }
            search = replace(search, numbers=tuple(sorted(numbers)))
        elif behind.status == "new":
            search = replace(search, untouched=True)
        rows, total = self._store.find_articles(search)
        return Found(tuple(rows), total)

    def _labelled(self, layers: Iterable[LayerContents], label: tuple[str, str]) -> Found:
        keys: list[int] = []
        total = 0
        for layer in layers:
            marks = layer.labels.get(label, 0)
            if marks and total < MOST_FOUND:
                keys.append(layer.head.key)
            total += marks
        search = MarkSearch(tuple(keys), label=label, limit=MOST_FOUND)
        return Found(tuple(self._store.find_marks(search)), total)

    def _chosen(
        self, layers: Iterable[LayerContents], fits: Callable[[LayerContents, EventFact], bool]
    ) -> Found:
        ids: dict[int, tuple[str, ...]] = {}
        total = 0
        for layer in layers:
            some = tuple(event.id for event in layer.events if fits(layer, event))
            if some and total < MOST_FOUND:
                ids[layer.head.key] = some
            total += len(some)
        search = MarkSearch(tuple(ids), ids=ids, limit=MOST_FOUND)
        return Found(tuple(self._store.find_marks(search)), total)


def _fitting(
    behind: BehindDays | BehindLink | BehindActor, reading: NetworkReading
) -> Callable[[LayerContents, EventFact], bool]:
    def fits(layer: LayerContents, event: EventFact) -> bool:
        match behind:
            case BehindDays(first, last, label, own):
                day, is_own = _day_of(layer, event)
                return (
                    first <= day <= last and label in (None, event.type) and own in (None, is_own)
                )
            case BehindLink(source, target, mutual):
                return (source, target, mutual) in reading.edges(event)
            case BehindActor(party):
                return any(party in (one, other) for one, other, _ in reading.edges(event))

    return fits


# -- sums --------------------------------------------------------------------------------------


def _events(layers: Iterable[LayerContents]) -> Iterator[EventFact]:
    for layer in layers:
        yield from layer.events


def _by_status(layers: Iterable[LayerContents], articles: int) -> dict[str, int]:
    """An article of two annotators may count twice; one without a layer is new."""
    found: dict[str, set[int]] = {status: set() for status in get_args(Status)}
    for layer in layers:
        found[layer.head.status].add(layer.head.article)
    counts = {status: len(numbers) for status, numbers in found.items()}
    counts["new"] += articles - len(set().union(*found.values()))
    return counts


def _labels(layers: Iterable[LayerContents]) -> dict[str, dict[str, int]]:
    sums: Counter[tuple[str, str]] = Counter()
    for layer in layers:
        sums.update(layer.labels)
    found: dict[str, dict[str, int]] = {kind: {} for kind in COUNTED}
    for (kind, label), times in sorted(sums.items(), key=lambda item: (-item[1], item[0])):
        found[kind][label] = times
    return found


def _sources(groups: Iterable[ArticleGroup], layers: Iterable[LayerContents]) -> tuple[Group, ...]:
    found = _grouped(
        ((group.source or "", group.articles) for group in groups),
        ((layer.head.source or "", layer) for layer in layers),
    )
    return tuple(sorted(found, key=lambda group: (-group.articles, group.name)))


def _months(groups: Iterable[ArticleGroup], layers: Iterable[LayerContents]) -> tuple[Group, ...]:
    found = _grouped(
        ((group.month, group.articles) for group in groups),
        ((layer.head.month, layer) for layer in layers),
    )
    return tuple(sorted(found, key=lambda group: group.name))


def _grouped(
    articles: Iterable[tuple[str, int]], layers: Iterable[tuple[str, LayerContents]]
) -> Iterator[Group]:
    totals: Counter[str] = Counter()
    marked: defaultdict[str, set[int]] = defaultdict(set)
    marks: Counter[str] = Counter()
    for name, times in articles:
        totals[name] += times
    for name, layer in layers:
        if layer.marks:
            marked[name].add(layer.head.article)
            marks[name] += layer.marks
    for name, times in totals.items():
        yield Group(name, times, len(marked[name]), marks[name])


def _paces(layers: Iterable[LayerContents]) -> tuple[Pace, ...]:
    """How people work; what a model or an import brought took them no time."""
    own: defaultdict[str, list[LayerContents]] = defaultdict(list)
    for layer in layers:
        if layer.head.kind in ("manual", "adjudicated"):
            own[layer.head.annotator].append(layer)
    return tuple(_pace(name, own[name]) for name in sorted(own))


def _pace(annotator: str, layers: Sequence[LayerContents]) -> Pace:
    timed = [layer for layer in layers if layer.head.seconds]
    complete = [layer for layer in layers if layer.head.status == "complete"]
    per_article = [layer.head.seconds for layer in complete if layer.head.seconds]
    seconds = sum(layer.head.seconds for layer in timed)
    made = sum(sum(layer.made.values()) for layer in timed)
    return Pace(
        annotator,
        articles=len(layers),
        complete=len(complete),
        marks=sum(sum(layer.made.values()) for layer in layers),
        seconds=seconds,
        per_hour=made * 3600 / seconds if seconds else None,
        per_article=float(median(per_article or [layer.head.seconds for layer in timed]))
        if timed
        else None,
    )


def _made(layers: Iterable[LayerContents]) -> dict[str, dict[str, int]]:
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for layer in layers:
        if layer.made and layer.head.kind in ("manual", "adjudicated"):
            found[layer.head.annotator].update(layer.made)
    return {name: dict(sorted(days.items())) for name, days in sorted(found.items())}


def _day_of(layer: LayerContents, event: EventFact) -> tuple[str, bool]:
    """When an event was, empty where that is not known, and whether the date is its own."""
    own = day_of(event.when)
    return (own, True) if own else (day_of(layer.head.published), False)


def _occurrences(layers: Iterable[LayerContents]) -> tuple[dict[Occurrence, int], int]:
    found: Counter[Occurrence] = Counter()
    undated = 0
    for layer in layers:
        for event in layer.events:
            day, own = _day_of(layer, event)
            if day:
                found[Occurrence(event.type, day, own)] += 1
            else:
                undated += 1
    return dict(found), undated
