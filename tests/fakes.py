"""Stand-ins for what the workspace needs from outside; they fulfil the same contracts.

`MemoryStore` keeps a project in memory; `MemoryStore.refusal` set to an error makes every write
fail with it, as a full disk would. `FixedClock` stands still until `tick` moves it. `InlineLane`
is the real one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import get_args

import orjson

from annotator.model.actor_use import ActorUse, LinkedMention, MentionsQuery, in_context
from annotator.model.article import Article
from annotator.model.bulk import (
    BareLayer,
    BulkItem,
    BulkReader,
    LayerState,
    Part,
    SchemaSwap,
    SchemaText,
    Shelving,
    Tally,
)
from annotator.model.change import Change, Edit, compact, kind_of
from annotator.model.concordance.query import Marked, Query
from annotator.model.concordance.rows import FoundIn, ReadText, TextMark
from annotator.model.errors import (
    AnnotatorError,
    BadInput,
    NotFound,
    Stopped,
    StoreConflict,
)
from annotator.model.identity import (
    ActorId,
    ArticleId,
    LayerId,
    MarkId,
    natural_order,
    short_number,
)
from annotator.model.mark_history import MarkStep, step_of
from annotator.model.mark_set import MarkSet, StaleChange, empty_layer, next_layer_number
from annotator.model.marks import (
    Actor,
    Cluster,
    Event,
    Layer,
    Mark,
    Mention,
    Provenance,
    Relation,
    Status,
    references_of,
    spans_of,
)
from annotator.model.near_copies import CopyIndex, sketch_of, stock_lines
from annotator.model.overview import (
    ArticleGroup,
    ArticleSearch,
    FoundArticle,
    FoundMark,
    LayerContents,
    LayerHead,
    MarkSearch,
    OverviewState,
    month_of,
)
from annotator.model.overview_counting import contents_of
from annotator.model.problems import find_problems
from annotator.model.project import LeftOut
from annotator.model.record import mark_data
from annotator.model.renumbering import renumbered
from annotator.model.rules import kind_word
from annotator.model.schema import Schema
from annotator.model.text_query import holds, parse_words, sort_key
from annotator.workspace.lanes import InlineLane
from annotator.workspace.ports import (
    AddReport,
    ArticleCounts,
    ArticleQuery,
    ArticleSummary,
    BulkCount,
    BulkEntry,
    BulkPlan,
    JournalEntry,
    ListFacets,
    NewRecord,
    OpenedArticle,
    ProjectInfo,
    ProjectStats,
    StoredMarks,
    StoredRecord,
    StoredStep,
)

__all__ = ["FixedClock", "InlineLane", "MemoryReader", "MemoryStore"]


class FixedClock:
    """Stands still; chance counts up."""

    def __init__(self, at: datetime = datetime(2026, 11, 22, 10, 15, 30, tzinfo=UTC)) -> None:
        self._now = at
        self._count = 0

    def now(self) -> datetime:
        return self._now

    def tick(self, seconds: float) -> None:
        """Let time pass."""
        self._now += timedelta(seconds=seconds)

    def entropy(self, size: int) -> bytes:
        self._count += 1
        return self._count.to_bytes(size, "big")


@dataclass
class _KeptLayer:
    layer: Layer
    marks: dict[MarkId, Mark] = field(default_factory=dict)
    version: int = 0
    serial: int = 0
    changed: str | None = None
    problems: int | None = None


@dataclass
class _KeptArticle:
    article: Article
    unknown: dict[str, object]
    layers: dict[LayerId, _KeptLayer] = field(default_factory=dict)

    def own(self, annotator: str) -> _KeptLayer | None:
        return next(
            (
                kept
                for kept in self.layers.values()
                if kept.layer.kind == "manual" and kept.layer.annotator == annotator
            ),
            None,
        )


def _summary(kept: _KeptArticle, query: ArticleQuery) -> ArticleSummary:
    own = kept.own(query.annotator)
    published = kept.article.published
    ends = [span.end for mark in own.marks.values() for span in spans_of(mark)] if own else []
    return ArticleSummary(
        id=kept.article.id,
        heading=kept.article.heading,
        source=kept.article.source,
        published=published.value if published else None,
        length=len(kept.article.text),
        status=own.layer.status if own else "new",
        marks=len(own.marks) if own else 0,
        reach=max(ends, default=0),
        changed=own.changed if own else None,
        problems=own.problems if own else None,
    )


def _fits(kept: _KeptArticle, query: ArticleQuery) -> bool:
    """Whether an article meets the conditions of a query that are not about words."""
    article, layers = kept.article, kept.layers.values()
    date = article.published.value if article.published else ""
    sources = [sort_key(source) for source in query.sources]
    marks = {(kind_of(mark), _type_of(mark)) for own in layers for mark in own.marks.values()}
    summary = _summary(kept, query)
    return all(
        (
            not query.statuses or summary.status in query.statuses,
            not sources or sort_key(article.source) in sources,
            query.since is None or date >= query.since,
            query.until is None or "0" <= date <= query.until + "\U0010ffff",
            not query.labels or bool(marks & set(query.labels)),
            query.worked_by in (None, *(own.layer.annotator for own in layers)),
            not query.problems or bool(summary.problems),
        )
    )


def _type_of(mark: Mark) -> str:
    return mark.kind if isinstance(mark, Cluster) else mark.type


@dataclass
class _Arrival:
    """What happens while records are added."""

    offered: set[ActorId]
    others: list[tuple[Actor, ActorId]] = field(default_factory=list)
    renamed: int = 0
    joined: int = 0
    layers: int = 0
    left_out: list[LeftOut] = field(default_factory=list)


def _alike(marks: Iterable[Mark], actors: Mapping[ActorId, Actor]) -> dict[str, object]:
    """Marks as they are whatever their ids and those of their actors; clusters without origin."""
    nobody = Provenance("", "", "", "")
    return {
        mark.id: replace(mark, by=nobody)
        if isinstance(mark, Cluster)
        else (replace(mark, actor=None), replace(actors[mark.actor], id=ActorId("")))
        if isinstance(mark, Mention) and mark.actor
        else mark
        for mark in renumbered(marks, LayerId("L1"))
    }


def _go_on(
    done: int, progress: Callable[[int], None] | None, cancelled: Callable[[], bool] | None
) -> None:
    if progress is not None:
        progress(min(done, 99))
    if cancelled is not None and cancelled():
        raise Stopped("It was stopped; nothing was changed.")


class MemoryStore:
    """A project in memory."""

    def __init__(
        self, schema: Schema | None = None, *, schema_text: str = "", read_only: bool = False
    ) -> None:
        self._info = ProjectInfo(
            id="01J9ZK3V7Q8W5T2N4B6C0D1E2F",
            name="memory",
            location="memory",
            schema=schema or Schema("test", "1"),
            schema_text=schema_text,
            read_only=read_only,
        )
        self._articles: dict[ArticleId, _KeptArticle] = {}
        self._actors: dict[ActorId, Actor] = {}
        self._journal: dict[str, JournalEntry | tuple[BulkEntry, tuple[BulkItem, ...]]] = {}
        self._shelf: set[ArticleId] = set()
        self._copies = CopyIndex()
        self._stock: set[int] = set()
        self._keys: dict[tuple[ArticleId, LayerId], int] = {}
        self._at = ""
        self.refusal: AnnotatorError | None = None
        self.closed = False

    def project(self) -> ProjectInfo:
        return self._info

    # -- adding ------------------------------------------------------------------------------

    def add(self, records: Sequence[NewRecord], *, at: str) -> AddReport:
        self._at = at
        known = {kept.article.sha256: id_ for id_, kept in self._articles.items()}
        fresh: list[NewRecord] = []
        repeated: list[tuple[NewRecord, ArticleId]] = []
        for record in records:
            if record.article.sha256 in known:
                repeated.append((record, known[record.article.sha256]))
            else:
                known[record.article.sha256] = record.article.id
                fresh.append(record)
        ids = Counter(record.article.id for record in fresh)
        for record in fresh:
            if record.article.id in self._articles or ids[record.article.id] > 1:
                raise BadInput(f"The id {record.article.id} is taken.")
            self._check(record)
        for record, _ in repeated:
            self._check(record)
        back = {existing for _, existing in repeated if existing in self._shelf}
        restored = tuple(id_ for id_ in self._articles if id_ in back)
        self._shelf -= back
        arrival = _Arrival({actor.id for record in records for actor in record.actors})
        for record in fresh:
            self._articles[record.article.id] = _KeptArticle(record.article, dict(record.unknown))
            self._keep(record, record.article.id, arrival)
        for record, existing in repeated:
            self._join(record, existing, arrival)
        return AddReport(
            tuple(record.article.id for record in fresh),
            tuple((record.article, existing) for record, existing in repeated),
            arrival.renamed,
            arrival.joined,
            arrival.layers,
            tuple(arrival.left_out),
            restored,
            self._sketched([record.article for record in fresh]),
        )

    def _sketched(self, fresh: Sequence[Article]) -> tuple[ArticleId, ...]:
        """Which of these are copies of earlier articles."""
        self._stock |= stock_lines([article.text for article in fresh])
        numbers = {id_: number for number, id_ in enumerate(self._articles)}
        for article in fresh:
            self._copies.add(numbers[article.id], sketch_of(article.text, self._stock))
        return tuple(a.id for a in fresh if self._copies.first(numbers[a.id]) != numbers[a.id])

    def first_copies(self) -> dict[ArticleId, ArticleId]:
        ids = list(self._articles)
        firsts = {id_: ids[self._copies.first(number)] for number, id_ in enumerate(ids)}
        often = Counter(firsts.values())
        return {id_: first for id_, first in firsts.items() if often[first] > 1}

    def _groups(self) -> dict[ArticleId, list[ArticleId]]:
        """Every article that has copies, with all of its group that are in the list."""
        members: dict[ArticleId, list[ArticleId]] = {}
        firsts = self.first_copies()
        for one, first in firsts.items():
            if one not in self._shelf:
                members.setdefault(first, []).append(one)
        return {one: members.get(first, []) for one, first in firsts.items()}

    def _with_copies(self, found: list[ArticleSummary]) -> list[ArticleSummary]:
        groups, order = self._groups(), list(self._articles)
        told = []
        for summary in found:
            others = [one for one in groups.get(summary.id, ()) if one != summary.id]
            earlier = bool(others) and order.index(others[0]) < order.index(summary.id)
            told.append(replace(summary, copies=len(others), is_copy=earlier))
        return told

    def _without(self, found: list[_KeptArticle], query: ArticleQuery) -> list[_KeptArticle]:
        """What is left of a list by the conditions on copies."""
        if query.copies_of is not None:
            firsts = self.first_copies()
            own = firsts.get(query.copies_of, query.copies_of)
            found = [k for k in found if firsts.get(k.article.id, k.article.id) == own]
        if query.without_copies:
            ids = [kept.article.id for kept in found]
            hidden = {s.id for s in self._with_copies(self._bare(ids)) if s.is_copy}
            found = [kept for kept in found if kept.article.id not in hidden]
        return found

    def _bare(self, ids: list[ArticleId]) -> list[ArticleSummary]:
        return [_summary(self._articles[id_], ArticleQuery("")) for id_ in ids]

    @staticmethod
    def _check(record: NewRecord) -> None:
        layers = [layer.id for layer in record.layers]
        actors = [actor.id for actor in record.actors]
        for layer, marks in record.marks.items():
            wrong = layer not in layers or len({mark.id for mark in marks}) < len(marks)
            for mark in marks:
                wrong = wrong or any(s.end > len(record.article.text) for s in spans_of(mark))
                linked = mark.actor if isinstance(mark, Mention) else None
                wrong = wrong or (linked is not None and linked not in actors)
            if wrong:
                raise BadInput(f"Article {record.article.id} does not hold together.")
        if any(layer.seconds > 10**15 for layer in record.layers):
            raise BadInput(f"Article {record.article.id} took too long.")
        if len(set(layers)) < len(layers) or len(set(actors)) < len(actors):
            raise BadInput(f"Article {record.article.id} uses an id twice.")

    def _keep(
        self, record: NewRecord, article: ArticleId, arrival: _Arrival, version: int = 0
    ) -> None:
        ids = {actor.id: self._admit(actor, arrival) for actor in record.actors}
        serials = [short_number(mark.id) for marks in record.marks.values() for mark in marks]
        for layer in record.layers:
            marks = [
                replace(mark, actor=ids[mark.actor])
                if isinstance(mark, Mention) and mark.actor
                else mark
                for mark in record.marks.get(layer.id, ())
            ]
            self._articles[article].layers[layer.id] = _KeptLayer(
                layer,
                {mark.id: mark for mark in marks},
                version=version,
                serial=max(serials, default=0),
                changed=self._at,
            )

    def _join(self, record: NewRecord, existing: ArticleId, arrival: _Arrival) -> None:
        """Add the layers of a record to the article that is there."""
        there = dict(self._articles[existing].layers)
        for layer in record.layers:
            marks = record.marks.get(layer.id, ())
            actors = {actor.id: actor for actor in record.actors}
            key = (layer.kind, layer.annotator)
            rivals = [k for k in there.values() if (k.layer.kind, k.layer.annotator) == key]
            if not rivals:
                names = self._articles[existing].layers
                free = LayerId(f"L{next_layer_number(names)}")
                taken = {id_ for kept in names.values() for id_ in kept.marks}
                linked = {mark.actor for mark in marks if isinstance(mark, Mention)}
                joined = replace(
                    record,
                    layers=(replace(layer, id=free),),
                    marks={free: renumbered(marks, free, taken)},
                    actors=tuple(actor for actor in record.actors if actor.id in linked),
                )
                self._keep(joined, existing, arrival, version=1)
                arrival.layers += 1
            elif not any(
                replace(k.layer, id=layer.id) == layer
                and _alike(k.marks.values(), self._actors) == _alike(marks, actors)
                for k in rivals
            ):
                arrival.left_out.append(LeftOut(record.article, existing, layer, len(marks)))

    def _admit(self, actor: Actor, arrival: _Arrival) -> ActorId:
        if self._actors.setdefault(actor.id, actor) == actor:
            return actor.id
        seen = next((new for old, new in arrival.others if old == actor), None)
        if seen is not None:
            return seen
        same = [a.id for a in self._actors.values() if replace(a, id=actor.id) == actor]
        other = same[0] if same else self._free(arrival.offered)
        arrival.joined += bool(same)
        arrival.renamed += not same
        arrival.others.append((actor, other))
        self._actors.setdefault(other, replace(actor, id=other))
        return other

    def _free(self, offered: set[ActorId]) -> ActorId:
        number = 1
        while (free := ActorId(f"a{number}")) in self._actors or free in offered:
            number += 1
        return free

    # -- reading -----------------------------------------------------------------------------

    def count(self, query: ArticleQuery) -> int:
        return len(self._matching(query))

    def articles(self, query: ArticleQuery) -> list[ArticleSummary]:
        end = None if query.limit is None else query.offset + query.limit
        part = self._matching(query)[query.offset : end]
        return self._with_copies([_summary(kept, query) for kept in part])

    def article_counts(self, query: ArticleQuery) -> ArticleCounts:
        found = self._matching(replace(query, statuses=frozenset()))
        states = Counter(_summary(kept, query).status for kept in found)
        return ArticleCounts({status: states[status] for status in get_args(Status)})

    def article_ids(self, query: ArticleQuery) -> list[ArticleId]:
        return [summary.id for summary in self.articles(query)]

    def article_beside(
        self, query: ArticleQuery, article: ArticleId, step: int
    ) -> ArticleSummary | None:
        here = self._article(article)
        listed = [kept for kept in self._matching(query) if kept is not here]
        ordered = self._ordered([*listed, here], query)
        place = ordered.index(here) + step
        if not 0 <= place < len(ordered):
            return None
        return self._with_copies([_summary(ordered[place], query)])[0]

    def article_row(self, query: ArticleQuery, article: ArticleId) -> int | None:
        listed = [kept.article.id for kept in self._matching(query)]
        return listed.index(article) if article in listed else None

    def check_layers(self, annotator: str, most: int) -> int:
        kept = [k for k in self._articles.values() if k.article.id not in self._shelf]
        owned = [(k, own) for k in kept if (own := k.own(annotator)) and own.problems is None]
        for one, own in owned[:most]:
            marks = MarkSet(own.layer, own.marks.values())
            own.problems = len(find_problems(one.article.text, marks, self._info.schema))
        return max(0, len(owned) - most)

    def list_facets(self) -> ListFacets:
        kept = [k for k in self._articles.values() if k.article.id not in self._shelf]
        sources = Counter(sort_key(k.article.source) for k in kept)
        first = {sort_key(k.article.source): k.article.source for k in reversed(kept)}
        people = Counter(
            name for k in kept for name in {own.layer.annotator for own in k.layers.values()}
        )
        dates = sorted(k.article.published.value for k in kept if k.article.published)
        return ListFacets(
            tuple(
                (first[key], sources[key])
                for key in sorted(sources, key=lambda k: (-sources[k], k))
            ),
            tuple(sorted(people.items())),
            dates[0] if dates else None,
            dates[-1] if dates else None,
        )

    def _matching(self, query: ArticleQuery) -> list[_KeptArticle]:
        terms = parse_words(query.words)
        found = []
        for kept in self._articles.values():
            article = kept.article
            head = f"{article.heading}\n{article.source or ''}"
            fits = all(
                (holds(head, (bare,)) or holds(article.text, (bare,))) is not term.excluded
                for term in terms
                for bare in (replace(term, excluded=False),)
            )
            if fits and _fits(kept, query) and (article.id in self._shelf) is query.shelved:
                found.append(kept)
        return self._ordered(self._without(found, query), query)

    def _ordered(self, found: list[_KeptArticle], query: ArticleQuery) -> list[_KeptArticle]:
        numbers = {article: number for number, article in enumerate(self._articles)}

        def key(kept: _KeptArticle) -> tuple[object, int]:
            summary = _summary(kept, query)
            of: dict[str, object] = {
                "imported": 0,
                "published": summary.published or "",
                "title": sort_key(summary.heading),
                "source": sort_key(summary.source),
                "length": summary.length,
                "marks": summary.marks,
                "changed": summary.changed or "",
            }
            return of[query.order], numbers[kept.article.id]

        return sorted(found, key=key, reverse=query.descending)  # type: ignore[arg-type]

    def last_number(self) -> int:
        return len(self._articles)

    def may_hold(
        self,
        query: Query,
        annotator: str,
        linked: Mapping[str, Collection[ActorId]],
        within: tuple[int, int],
    ) -> Sequence[int]:
        del query, annotator, linked  # all of them may
        ids = enumerate(self._articles, start=1)
        first, last = within
        return [n for n, id_ in ids if id_ not in self._shelf and first <= n <= last]

    def read_texts(
        self, numbers: Sequence[int], annotator: str, wanted: Collection[Marked]
    ) -> list[ReadText]:
        everything = list(self._articles.values())
        found = []
        for number in numbers:
            if number > len(everything):
                continue
            article, own = everything[number - 1].article, everything[number - 1].own(annotator)
            published = article.published.value if article.published else None
            where = FoundIn(number, article.id, article.heading, article.source, published)
            marks = [
                text_mark(mark, kept.layer, own=kept is own)
                for kept in everything[number - 1].layers.values()
                for mark in kept.marks.values()
                if wanted and not isinstance(mark, Cluster)
            ]
            status = own.layer.status if own else "new"
            found.append(ReadText(where, status, article.text, tuple(marks)))
        return found

    def load(self, article: ArticleId, annotator: str) -> OpenedArticle:
        kept = self._article(article)
        if article in self._shelf:
            raise NotFound(f"There is no article {article}.")
        own = kept.own(annotator)
        if own is None:
            fresh = empty_layer(next_layer_number(kept.layers), annotator)
            taken = {id_ for other in kept.layers.values() for id_ in other.marks}
            return OpenedArticle(kept.article, MarkSet(fresh, taken=taken), 0)
        taken = {id_ for other in kept.layers.values() if other is not own for id_ in other.marks}
        marks = MarkSet(own.layer, own.marks.values(), serial=own.serial, taken=taken)
        return OpenedArticle(kept.article, marks, own.version)

    def load_near(self, article: ArticleId, annotator: str, start: int, end: int) -> OpenedArticle:
        opened = self.load(article, annotator)
        if len(opened.article.text) <= 20_000 or not len(opened.marks):
            return opened
        near: set[str] = {mark.id for mark in opened.marks.overlapping(start, end)}
        near |= {
            user.id
            for found in tuple(near)
            for user in opened.marks.dependents(found)
            if not isinstance(user, Cluster)
        }
        for found in tuple(near):
            mark = opened.marks.get(found)
            near |= set(references_of(mark)) if mark else set()
        kept = [mark for mark in opened.marks if mark.id in near]
        few = MarkSet(opened.marks.layer, kept, serial=opened.marks.serial)
        return OpenedArticle(opened.article, few, opened.version, whole=False)

    def load_rest(self, article: ArticleId, annotator: str) -> StoredMarks:
        opened = self.load(article, annotator)
        kept = self._article(article)
        own = kept.own(annotator)
        taken = {id_ for other in kept.layers.values() if other is not own for id_ in other.marks}
        marks = iter(tuple(opened.marks))
        return StoredMarks(
            opened.marks.layer, opened.version, opened.marks.serial, frozenset(taken), marks
        )

    def _article(self, identifier: ArticleId) -> _KeptArticle:
        if identifier not in self._articles:
            raise NotFound(f"There is no article {identifier}.")
        return self._articles[identifier]

    def actors(self) -> dict[ActorId, Actor]:
        return {id_: self._actors[id_] for id_ in sorted(self._actors, key=natural_order)}

    def _links(self) -> Iterator[tuple[_KeptArticle, _KeptLayer, Mention, ActorId]]:
        for kept in self._articles.values():
            for own in kept.layers.values():
                for mark in own.marks.values():
                    if isinstance(mark, Mention) and mark.actor is not None:
                        yield kept, own, mark, mark.actor

    def actor_use(self, actors: Iterable[ActorId] | None = None) -> dict[ActorId, ActorUse]:
        wanted = None if actors is None else set(actors)
        found: dict[ActorId, list[ArticleId]] = {}
        for kept, _, _, actor in self._links():
            if wanted is None or actor in wanted:
                found.setdefault(actor, []).append(kept.article.id)
        listed = {
            actor: [article for article in in_ if article not in self._shelf]
            for actor, in_ in found.items()
        }
        return {
            actor: ActorUse(len(in_), len(set(in_)), len(found[actor]) - len(in_))
            for actor, in_ in listed.items()
        }

    def linked_mentions(self, query: MentionsQuery) -> list[LinkedMention]:
        found = []
        for kept, own, mark, actor in self._links():
            if actor == query.actor and kept.article.id not in self._shelf:
                article = kept.article
                start = min(a for a, _ in mark.span.fragments)
                end = max(b for _, b in mark.span.fragments)
                before, words, after = in_context(article.text, start, end)
                published = article.published.value if article.published else None
                found.append(
                    LinkedMention(
                        article=article.id,
                        heading=article.heading,
                        source=article.source,
                        published=published,
                        layer=own.layer.id,
                        layer_kind=own.layer.kind,
                        annotator=own.layer.annotator,
                        mark=mark.id,
                        label=mark.type,
                        start=start,
                        end=end,
                        words=words,
                        before=before,
                        after=after,
                    )
                )
        numbers = {id_: number for number, id_ in enumerate(self._articles)}
        found.sort(key=lambda one: (numbers[one.article], one.layer, one.start, one.mark))
        return found[query.offset : query.offset + query.limit]

    def mark_history(self, article: ArticleId, layer: str, mark: str) -> list[MarkStep]:
        found: list[MarkStep | None] = []
        for op_id, entry in self._journal.items():
            if isinstance(entry, tuple):
                step, items = entry
                changes = [
                    item.change
                    for item in items
                    if isinstance(item, Part)
                    and (item.on.article, item.on.layer.id) == (article, layer)
                ]
            else:
                step, here = entry, (entry.article, entry.layer.id) == (article, layer)
                changes = [entry.change] if here else []
            found += [
                step_of(
                    change, mark, op_id=op_id, kind=step.kind, annotator=step.annotator, at=step.at
                )
                for change in changes
            ]
        return [step for step in found if step is not None]

    # -- writing -----------------------------------------------------------------------------

    def write(self, entry: JournalEntry) -> int:
        if self.refusal is not None:
            raise self.refusal
        kept = self._article(entry.article)
        if entry.op_id in self._journal:
            return kept.layers[entry.layer.id].version
        own = kept.layers.get(entry.layer.id)
        if own is None:
            own = _KeptLayer(entry.layer)
        same = (own.layer.annotator, own.layer.kind) == (entry.layer.annotator, entry.layer.kind)
        if not same or own.version != entry.version:
            raise StoreConflict(f"The marks of {entry.article} were changed elsewhere.")
        edits = compact(entry.change.edits)
        self._check_actors(edits, own)
        for edit in edits:
            self._apply(edit, own)
        own.version += 1
        own.changed, own.problems = entry.at, None
        own.layer = replace(own.layer, seconds=own.layer.seconds + entry.seconds)
        kept.layers[entry.layer.id] = own
        self._journal[entry.op_id] = entry
        return own.version

    def _check_actors(self, edits: Sequence[Edit], own: _KeptLayer) -> None:
        after = dict(own.marks)
        for edit in edits:
            if isinstance(edit.item, Mark):
                after.pop(MarkId(edit.id), None)
                if isinstance(edit.after, Mark):
                    after[edit.after.id] = edit.after
        others = [k for a in self._articles.values() for k in a.layers.values() if k is not own]
        marks = [*after.values(), *(mark for k in others for mark in k.marks.values())]
        linked = {mark.actor for mark in marks if isinstance(mark, Mention)}
        for edit in edits:
            if edit.kind != "actor":
                continue
            if self._actors.get(ActorId(edit.id)) != edit.before:
                raise StoreConflict(f"The actor {edit.id} was changed elsewhere.")
            if edit.after is None and edit.id in linked:
                raise StoreConflict(f"The actor {edit.id} is still linked.")

    def _apply(self, edit: Edit, own: _KeptLayer) -> None:
        match edit.item:
            case Actor():
                self._actors.pop(ActorId(edit.id), None)
                if isinstance(edit.after, Actor):
                    self._actors[edit.after.id] = edit.after
            case Layer():
                if isinstance(edit.after, Layer):
                    own.layer = replace(edit.after, seconds=own.layer.seconds)
            case _:
                own.marks.pop(MarkId(edit.id), None)
                if isinstance(edit.after, Mark):
                    own.marks[edit.after.id] = edit.after
                    own.serial = max(own.serial, short_number(edit.after.id))

    def steps(self, annotator: str, limit: int) -> list[StoredStep]:
        own = [_told(e) for e in self._journal.values() if _entry(e).annotator == annotator]
        return own[max(0, len(own) - limit) :]

    # -- over the whole project --------------------------------------------------------------

    def marked_articles(self, annotator: str) -> list[ArticleId]:
        return [
            id_
            for id_, kept in self._articles.items()
            if id_ not in self._shelf and (own := kept.own(annotator)) is not None and own.marks
        ]

    def layers_of(self, articles: Sequence[ArticleId], annotator: str) -> list[LayerState]:
        for identifier in articles:
            self._article(identifier)
        return list(MemoryReader(self).layers(articles=articles, annotator=annotator))

    def preview_bulk(
        self,
        plan: BulkPlan,
        *,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> BulkCount:
        tally = Tally()
        for number, item in enumerate(plan(MemoryReader(self)), 1):
            _go_on(number, progress, cancelled)
            tally.add(item)
        _go_on(0, None, cancelled)
        return tally.count()

    def write_bulk(
        self,
        entry: BulkEntry,
        plan: BulkPlan | None = None,
        *,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> BulkCount:
        if self.refusal is not None:
            raise self.refusal
        if entry.op_id in self._journal:
            return BulkCount()
        self._at = entry.at
        tally, items = Tally(), []
        before = deepcopy((self._articles, self._actors, self._shelf, self._info))
        try:
            for number, item in enumerate((plan or self._again(entry))(MemoryReader(self)), 1):
                _go_on(number, progress, cancelled)
                tally.add(item)
                items.append(item)
                self._take(item)
            _go_on(0, None, cancelled)
        except BaseException:
            self._articles, self._actors, self._shelf, self._info = before
            raise
        self._journal[entry.op_id] = (entry, tuple(items))
        return tally.count()

    def _again(self, entry: BulkEntry) -> BulkPlan:
        done = self._journal[entry.reverts or ""]
        assert isinstance(done, tuple)
        back = entry.kind == "undo"

        def plan(reader: BulkReader) -> Iterator[BulkItem]:
            for item in reversed(done[1]) if back else done[1]:
                match item:
                    case Part():
                        states = reader.layers(articles=[item.on.article])
                        state = next(s for s in states if s.layer.id == item.on.layer.id)
                        change = item.change.inverse() if back else item.change
                        now = Change(change.label, tuple(_now(e, state) for e in change.edits))
                        try:
                            state.marks.apply(now)
                        except StaleChange:
                            raise StoreConflict("It was changed since.") from None
                        state.marks.apply(now.inverse())
                        yield Part(state, now)
                    case Edit():
                        yield Edit(item.after, item.before) if back else item
                    case SchemaSwap():
                        yield SchemaSwap(item.after, item.before) if back else item
                    case Shelving():
                        yield replace(item, removed=item.removed is not back)

        return plan

    def _take(self, item: BulkItem) -> None:
        match item:
            case Part():
                kept = self._article(item.on.article)
                own = kept.layers.setdefault(item.on.layer.id, _KeptLayer(item.on.layer))
                if own.version != item.on.version:
                    raise StoreConflict("It was changed meanwhile.")
                for edit in item.change.edits:
                    self._apply(edit, own)
                own.version += 1
                own.changed, own.problems = self._at, None
            case Edit():
                if self._actors.get(ActorId(item.id)) != item.before:
                    raise StoreConflict(f"The actor {item.id} was changed elsewhere.")
                linked = (
                    mark
                    for kept in self._articles.values()
                    for own in kept.layers.values()
                    for mark in own.marks.values()
                    if isinstance(mark, Mention) and mark.actor == item.id
                )
                if item.after is None and any(linked):
                    raise StoreConflict(f"The actor {item.id} is still linked.")
                self._apply(item, _KeptLayer(Layer(LayerId("L1"), "")))
            case SchemaSwap():
                after = item.after
                self._info = replace(self._info, schema=after.schema, schema_text=after.text)
                for kept in self._articles.values():
                    for own in kept.layers.values():
                        own.problems = None
            case Shelving():
                (self._shelf.add if item.removed else self._shelf.discard)(item.article)

    # -- leaving -----------------------------------------------------------------------------

    def records(
        self,
        *,
        status: Status | None = None,
        layer: str | None = None,
        articles: Iterable[ArticleId] | None = None,
    ) -> Iterator[StoredRecord]:
        wanted = None if articles is None else {self._article(id_).article.id for id_ in articles}
        for kept in list(self._articles.values()):
            if wanted is None and kept.article.id in self._shelf:
                continue
            layers = [
                own
                for _, own in sorted(kept.layers.items(), key=lambda item: natural_order(item[0]))
                if layer in (None, own.layer.annotator, own.layer.kind)
            ]
            states = {own.layer.status for own in layers} or {"new"}
            chosen = wanted is None or kept.article.id in wanted
            if chosen and (status is None or status in states):
                yield self._record(kept, layers)

    def _record(self, kept: _KeptArticle, layers: list[_KeptLayer]) -> StoredRecord:
        entries: dict[str, list[str]] = {k: [] for k in ("mention", "event", "relation", "cluster")}
        linked = set()
        for own in layers:
            for mark in sorted(own.marks.values(), key=lambda mark: natural_order(mark.id)):
                data = mark_data(mark, layer=own.layer.id, text=kept.article.text)
                entries[kind_of(mark)].append(orjson.dumps(data).decode())
                if isinstance(mark, Mention) and mark.actor is not None:
                    linked.add(mark.actor)
        return StoredRecord(
            article=kept.article,
            layers=tuple(own.layer for own in layers),
            actors=tuple(self._actors[id_] for id_ in sorted(linked, key=natural_order)),
            entries=entries,
            unknown=kept.unknown,
        )

    def stats(self) -> ProjectStats:
        kept = [k for k in self._articles.values() if k.article.id not in self._shelf]
        states = Counter(
            status
            for article in kept
            for status in ({own.layer.status for own in article.layers.values()} or {"new"})
        )
        labels: dict[str, Counter[str]] = {k: Counter() for k in ("mention", "event", "relation")}
        for article in kept:
            for own in article.layers.values():
                for mark in own.marks.values():
                    if kind_of(mark) in labels:
                        labels[kind_of(mark)][mark.type] += 1  # type: ignore[union-attr]
        annotators = Counter(
            name
            for article in kept
            for name in {own.layer.annotator for own in article.layers.values()}
        )
        return ProjectStats(
            articles=len(kept),
            by_status={status: states[status] for status in get_args(Status)},
            labels={
                kind: dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
                for kind, counts in labels.items()
            },
            actors=len(self._actors),
            annotators=dict(sorted(annotators.items())),
            characters=sum(len(article.article.text) for article in kept),
        )

    # -- overview ----------------------------------------------------------------------------

    def overview_state(self) -> OverviewState:
        groups = Counter(
            (kept.article.source, month_of(_published(kept.article)))
            for kept in self._articles.values()
            if kept.article.id not in self._shelf
        )
        return OverviewState(
            tuple(ArticleGroup(*group, times) for group, times in groups.items()),
            {key: own.version for key, (_, own) in self._layers_by_key().items()},
        )

    def layer_contents(self, keys: Sequence[int]) -> list[LayerContents]:
        found = []
        for key, (kept, own) in self._layers_by_key().items():
            if key not in keys:
                continue
            entries = [
                (kind_of(mark), mark_data(mark, layer=own.layer.id, text=kept.article.text))
                for mark in own.marks.values()
            ]
            found.append(contents_of(self._head(key, kept, own), entries))
        return found

    def find_articles(self, search: ArticleSearch) -> tuple[list[FoundArticle], int]:
        found = []
        for number, kept in enumerate(self._articles.values(), start=1):
            article, month = kept.article, month_of(_published(kept.article))
            layers = [o for k, o in self._layers_by_key().values() if k is kept]
            heads = [self._head(0, kept, own) for own in layers]
            if (
                article.id not in self._shelf
                and search.filter.admits_article(article.source, month)
                and search.source in (None, article.source or "")
                and search.month in (None, month)
                and not (search.untouched and any(search.filter.admits(head) for head in heads))
                and (search.numbers is None or number in search.numbers)
            ):
                found.append(_found(article))
        return found[: search.limit], len(found)

    def find_marks(self, search: MarkSearch) -> list[FoundMark]:
        found = []
        for key, (kept, own) in self._layers_by_key().items():
            marks = [
                mark
                for mark in own.marks.values()
                if not isinstance(mark, Cluster)
                and (
                    (kind_of(mark), mark.type) == search.label
                    if search.label
                    else mark.id in search.ids.get(key, ())
                )
            ]
            if key not in search.layers:
                continue
            for mark in sorted(
                marks, key=lambda mark: min((s.start for s in spans_of(mark)), default=0)
            ):
                span = next(iter(spans_of(mark)), None)
                found.append(
                    FoundMark(
                        _found(kept.article),
                        own.layer.annotator,
                        own.layer.kind,
                        mark.id,
                        kind_of(mark),
                        mark.type,
                        span.quote(kept.article.text) if span else "",
                        *(span.fragments[0] if span else (None, None)),
                    )
                )
        return found[: search.limit]

    def _layers_by_key(self) -> dict[int, tuple[_KeptArticle, _KeptLayer]]:
        return {
            self._keys.setdefault((article, layer), len(self._keys) + 1): (kept, own)
            for article, kept in self._articles.items()
            if article not in self._shelf
            for layer, own in kept.layers.items()
        }

    def _head(self, key: int, kept: _KeptArticle, own: _KeptLayer) -> LayerHead:
        return LayerHead(
            key,
            own.version,
            list(self._articles).index(kept.article.id) + 1,
            own.layer.annotator,
            own.layer.kind,
            own.layer.status,
            own.layer.seconds,
            kept.article.source,
            _published(kept.article),
        )

    def close(self) -> None:
        self.closed = True


def text_mark(mark: Mention | Event | Relation, layer: Layer, *, own: bool) -> TextMark:
    """A mark as the concordance sees it; where its ends stand is not looked up."""
    places = tuple(sorted(fragment for span in spans_of(mark) for fragment in span.fragments))
    return TextMark(
        mark.id,
        kind_word(mark),
        mark.type,
        places,
        min((start for start, _ in places), default=None),
        max((end for _, end in places), default=None),
        layer.annotator,
        own,
        mark.actor if isinstance(mark, Mention) else None,
        frozenset(a.role for a in mark.arguments) if isinstance(mark, Event) else frozenset(),
        mark.attributes,
    )


def _entry(step: JournalEntry | tuple[BulkEntry, tuple[BulkItem, ...]]) -> JournalEntry | BulkEntry:
    return step[0] if isinstance(step, tuple) else step


def _told(step: JournalEntry | tuple[BulkEntry, tuple[BulkItem, ...]]) -> StoredStep:
    if isinstance(step, tuple):
        e = step[0]
        return StoredStep(e.op_id, e.kind, e.reverts, None, LayerId(""), Change(e.label, ()))
    return StoredStep(step.op_id, step.kind, step.reverts, step.article, step.layer.id, step.change)


def _now(edit: Edit, state: LayerState) -> Edit:
    if isinstance(edit.before, Layer) and isinstance(edit.after, Layer):
        seconds = state.layer.seconds
        return Edit(replace(edit.before, seconds=seconds), replace(edit.after, seconds=seconds))
    return edit


class MemoryReader:
    """What a bulk command reads of a project in memory."""

    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    @property
    def schema(self) -> SchemaText:
        info = self._store.project()
        return SchemaText(info.schema, info.schema_text)

    def actors(self) -> Mapping[ActorId, Actor]:
        return self._store.actors()

    def layers(
        self,
        *,
        articles: Iterable[ArticleId] | None = None,
        annotator: str | None = None,
        types: Iterable[tuple[str, str]] | None = None,
        actors: Iterable[ActorId] | None = None,
        fresh: bool = False,
        narrow: bool = False,
    ) -> Iterator[LayerState]:
        narrow = narrow and not (types is None and actors is None)
        wanted = None if articles is None else set(articles)
        named = None if types is None else set(types)
        linked = None if actors is None else set(actors)
        for kept in list(self._store._articles.values()):
            if wanted is not None and kept.article.id not in wanted:
                continue
            own = kept.own(annotator) if annotator is not None else None
            if fresh and wanted is not None and annotator is not None and own is None:
                opened = self._store.load(kept.article.id, annotator)
                yield LayerState(kept.article, opened.marks, 0)
            for layer in [own] if annotator is not None else list(kept.layers.values()):
                if layer is None:
                    continue
                kinds = {(kind_of(m), getattr(m, "type", "")) for m in layer.marks.values()}
                used = {m.actor for m in layer.marks.values() if isinstance(m, Mention)}
                if named is not None and not kinds & named:
                    continue
                if linked is not None and not used & linked:
                    continue
                others = {i for o in kept.layers.values() if o is not layer for i in o.marks}
                shown = [
                    mark
                    for mark in layer.marks.values()
                    if not narrow
                    or (kind_of(mark), getattr(mark, "type", "")) in (named or ())
                    or (isinstance(mark, Mention) and mark.actor in (linked or ()))
                ]
                marks = MarkSet(layer.layer, shown, serial=layer.serial, taken=others)
                yield LayerState(kept.article, marks, layer.version, narrow)

    def bare_layers(
        self, articles: Iterable[ArticleId], annotator: str, *, fresh: bool = False
    ) -> Iterator[BareLayer]:
        for identifier in articles:
            kept = self._store._article(identifier)
            own = kept.own(annotator)
            if own is not None:
                yield BareLayer(identifier, own.layer, own.version)
            elif fresh:
                layer = empty_layer(next_layer_number(kept.layers), annotator)
                yield BareLayer(identifier, layer, 0)


def _published(article: Article) -> str | None:
    return article.published.value if article.published else None


def _found(article: Article) -> FoundArticle:
    return FoundArticle(article.id, article.heading, article.source, _published(article))
