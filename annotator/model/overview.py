"""Overview of a project as values: what each layer adds to the counts, and the counts themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from annotator.model.identity import ArticleId, MarkId
from annotator.model.marks import LayerKind, Status

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?").fullmatch


class Party(NamedTuple):
    """Who takes part in an event: an actor of the registry by id, or words linked to none."""

    linked: bool
    name: str


class EventFact(NamedTuple):
    """What the overview keeps of one event.

    `when` is the start of its normalised time as an ISO date; `parties` are the mentions among
    its arguments, each with the role it fills.
    """

    id: MarkId
    type: str
    when: str | None
    parties: tuple[tuple[str, Party], ...]


@dataclass(frozen=True, slots=True)
class LayerHead:
    """A layer and its article, without the marks; `published` is the ISO date as far as known."""

    key: int
    version: int
    article: int
    annotator: str
    kind: LayerKind
    status: Status
    seconds: int
    source: str | None
    published: str | None

    @property
    def month(self) -> str:
        """The month of the article as YYYY-MM; empty where that is not known."""
        return month_of(self.published)


@dataclass(frozen=True, slots=True)
class LayerContents:
    """What one layer, at one version, adds to the overview.

    `labels` counts its marks by kind and label; `made` those that its annotator made, by day
    (UTC); `events` are in no order.
    """

    head: LayerHead
    labels: Mapping[tuple[str, str], int]
    made: Mapping[str, int]
    events: tuple[EventFact, ...]

    @property
    def marks(self) -> int:
        """How many mentions, events and relations there are."""
        return sum(self.labels.values())


class ArticleGroup(NamedTuple):
    """So many articles of one source and month (YYYY-MM, empty where it is not known)."""

    source: str | None
    month: str
    articles: int


class OverviewState(NamedTuple):
    """What there is to count: articles by source and month, and every layer's version by key."""

    groups: tuple[ArticleGroup, ...]
    versions: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class OverviewFilter:
    """Which articles and layers are counted; what is None does not matter.

    `source` "" stands for articles without one. `since` and `until` are months (YYYY-MM), both
    within; an article of unknown month is then left out.
    """

    annotator: str | None = None
    kind: LayerKind | None = None
    source: str | None = None
    since: str | None = None
    until: str | None = None

    def admits_article(self, source: str | None, month: str) -> bool:
        """Whether an article of this source and month counts."""
        if self.source is not None and self.source != (source or ""):
            return False
        if self.since is None and self.until is None:
            return True
        return bool(month) and (self.since or "") <= month <= (self.until or "9999-99")

    def admits(self, head: LayerHead) -> bool:
        """Whether a layer counts."""
        return (
            self.annotator in (None, head.annotator)
            and self.kind in (None, head.kind)
            and self.admits_article(head.source, head.month)
        )


@dataclass(frozen=True, slots=True)
class NetworkChoice:
    """Whose links are drawn: from the actors in the role `who` to those in the role `whom`.

    None is what the schema says: the first role of an event type that is for actors, and its
    other roles for actors. `most` is how many actors are kept, those of most events first.
    """

    who: str | None = None
    whom: str | None = None
    linked_only: bool = False
    most: int = 30


@dataclass(frozen=True, slots=True)
class Group:
    """The articles of one source or month: all, those with marks, and their marks."""

    name: str
    articles: int
    marked: int
    marks: int


@dataclass(frozen=True, slots=True)
class Pace:
    """How an annotator works: articles, working time in seconds, and marks made in it.

    `per_hour` is marks made per hour of working time, `per_article` the median of seconds spent
    on an article that is complete (on any, where none is); None where no time was recorded.
    """

    annotator: str
    articles: int
    complete: int
    marks: int
    seconds: int
    per_hour: float | None
    per_article: float | None


class Occurrence(NamedTuple):
    """Events of one type on one day; `own` False where the article's date stands in for theirs."""

    type: str
    day: str
    own: bool


@dataclass(frozen=True, slots=True)
class ActorNode:
    """An actor of the network and in how many events it takes part."""

    party: Party
    name: str
    type: str
    events: int


@dataclass(frozen=True, slots=True)
class ActorLink:
    """What one actor does to another, counted by event type.

    A `mutual` link has no direction: its actors fill the same role of events that name no other.
    """

    source: Party
    target: Party
    types: Mapping[str, int]
    mutual: bool = False

    @property
    def events(self) -> int:
        """How many events there are in all."""
        return sum(self.types.values())


@dataclass(frozen=True, slots=True)
class Network:
    """Actors, those of most events first, and their links; `left_out` actors had too few."""

    nodes: tuple[ActorNode, ...] = ()
    links: tuple[ActorLink, ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from, whatever the filter."""

    annotators: tuple[str, ...] = ()
    kinds: tuple[LayerKind, ...] = ()
    sources: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Overview:
    """The counts of a project under a filter.

    `by_status` counts articles that have a layer of that status, "new" also those without a
    layer; `undated` counts the events that have no date at all, not even their article's.
    """

    articles: int = 0
    by_status: Mapping[str, int] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    sources: tuple[Group, ...] = ()
    months: tuple[Group, ...] = ()
    annotators: tuple[Pace, ...] = ()
    made: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    occurrences: Mapping[Occurrence, int] = field(default_factory=dict)
    undated: int = 0
    network: Network = field(default_factory=Network)
    choices: Choices = field(default_factory=Choices)

    @property
    def marks(self) -> int:
        """How many mentions, events and relations were counted."""
        return sum(sum(counts.values()) for counts in self.labels.values())


# -- what is behind a bar, an actor or a line --------------------------------------------------


@dataclass(frozen=True, slots=True)
class BehindLabel:
    """The marks of a label."""

    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class BehindDays:
    """Events from one day to another, both within; of one type, or dated one way, if stated."""

    first: str
    last: str
    type: str | None = None
    own: bool | None = None


@dataclass(frozen=True, slots=True)
class BehindLink:
    """Events of one link of the network."""

    source: Party
    target: Party
    mutual: bool = False


@dataclass(frozen=True, slots=True)
class BehindActor:
    """Events in which an actor of the network takes part."""

    party: Party


@dataclass(frozen=True, slots=True)
class BehindArticles:
    """Articles: of a source ("" for none), a month ("" for none), a status, an annotator."""

    source: str | None = None
    month: str | None = None
    status: Status | None = None
    annotator: str | None = None


Behind = BehindLabel | BehindDays | BehindLink | BehindActor | BehindArticles


@dataclass(frozen=True, slots=True)
class ArticleSearch:
    """Which articles the store is to list, in the order of import.

    `numbers` are the only ones; `untouched` are those without a layer that the filter admits.
    """

    filter: OverviewFilter
    month: str | None = None
    source: str | None = None
    numbers: tuple[int, ...] | None = None
    untouched: bool = False
    limit: int = 200


@dataclass(frozen=True, slots=True)
class MarkSearch:
    """Which marks the store is to list: of these layers, all of one label or those of these ids.

    `label` is kind and label; without it `ids` says which, by key of the layer.
    """

    layers: tuple[int, ...]
    label: tuple[str, str] | None = None
    ids: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    limit: int = 200


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article behind a bar."""

    article: ArticleId
    heading: str
    source: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class FoundMark:
    """A mark behind a bar; `start` and `end` are code points of its first words, if it has any."""

    article: FoundArticle
    annotator: str
    layer_kind: LayerKind
    mark: MarkId
    kind: str
    label: str
    words: str
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Found:
    """What is behind a bar, an actor or a line: as much as fits a list, and how much there is."""

    rows: tuple[FoundArticle | FoundMark, ...] = ()
    total: int = 0


def month_of(published: str | None) -> str:
    """The month of an ISO date as YYYY-MM; empty where it names none."""
    return day_of(published)[:7] if published and len(published) >= 7 else ""


@lru_cache(maxsize=8192)
def day_of(date: str | None) -> str:
    """The first day of an ISO date, month or year, as YYYY-MM-DD; empty where it is none."""
    found = (date or "")[:10]
    return found + {10: "", 7: "-01", 4: "-01-01"}.get(len(found), "") if _DATE(found) else ""
