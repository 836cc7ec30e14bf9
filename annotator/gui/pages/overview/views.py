"""What each view of the overview shows: counts made into bars, rows and words."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from annotator.gui.pages.overview.sheet import (
    PATTERNS,
    Bar,
    Cell,
    KeyEntry,
    Pattern,
    Row,
    Segment,
    Sheet,
)
from annotator.gui.words import number as whole_number
from annotator.gui.words import tr
from annotator.model.marks import Status
from annotator.model.overview import (
    ActorLink,
    BehindActor,
    BehindArticles,
    BehindDays,
    BehindLabel,
    BehindLink,
    Group,
    Network,
    Overview,
    Pace,
)
from annotator.model.schema import Schema
from annotator.model.time_bins import Bin, Unit, bins_over, day_or_none

ViewName = Literal["labels", "sources", "months", "status", "pace", "timeline", "actors"]
VIEWS: tuple[ViewName, ...] = (
    "labels", "sources", "months", "status", "pace", "timeline", "actors",
)  # fmt: skip
Measure = Literal["per_hour", "per_article", "made"]
MOST_COLORS = 6  # event types or annotators told apart in one bar; the others are one part


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person chose within the views.

    `kind` of marks; `type` of events, None for all; `unit` of time, None for what fits.
    """

    kind: Literal["mention", "event", "relation"] = "mention"
    measure: Measure = "per_hour"
    type: str | None = None
    unit: Unit | None = None
    listed: Literal["links", "actors"] = "links"


def title_of(view: ViewName) -> str:
    """What the button of a view says."""
    return {
        "labels": tr("Labels"),
        "sources": tr("Sources"),
        "months": tr("Months"),
        "status": tr("Status"),
        "pace": tr("Pace"),
        "timeline": tr("Timeline"),
        "actors": tr("Actors"),
    }[view]


def sheet_of(view: ViewName, overview: Overview, schema: Schema, wish: Wish) -> Sheet:
    """A view of the counts."""
    match view:
        case "labels":
            return _labels(overview, schema, wish)
        case "sources":
            return _sources(overview)
        case "months":
            return _months(overview)
        case "status":
            return _status(overview)
        case "pace" if wish.measure == "made":
            return _made(overview, wish)
        case "pace":
            return _pace(overview, wish)
        case "timeline":
            return _timeline(overview, schema, wish)
        case "actors":
            return _actors(overview.network, wish)


# -- labels, sources, months, status -----------------------------------------------------------


def _labels(overview: Overview, schema: Schema, wish: Wish) -> Sheet:
    counts = overview.labels.get(wish.kind, {})
    total = sum(counts.values())
    titles = {
        "mention": tr("Mentions by label"),
        "event": tr("Events by type"),
        "relation": tr("Relations by type"),
    }
    return Sheet(
        f"labels-{wish.kind}",
        titles[wish.kind],
        tr("{total} marks under {labels} labels", total=number(total), labels=number(len(counts))),
        (tr("Label"), tr("Marks"), tr("Percent")),
        tuple(
            Row((label, times, _percent(times, total)), BehindLabel(wish.kind, label))
            for label, times in counts.items()
        ),
        tuple(
            Bar(
                label,
                (Segment(times, schema.color_of(label)),),
                tr("{name}: {count} marks", name=label, count=number(times)),
            )
            for label, times in counts.items()
        ),
        axis=tr("marks"),
        empty=tr("No such mark is in what is chosen above."),
    )


def _sources(overview: Overview) -> Sheet:
    return Sheet(
        "sources",
        tr("Articles by source"),
        _of_articles(overview),
        (tr("Source"), tr("Articles"), tr("With marks"), tr("Marks")),
        tuple(
            Row(_group_cells(group, tr("(no source)")), BehindArticles(source=group.name))
            for group in overview.sources
        ),
        tuple(_group_bar(group, tr("(no source)")) for group in overview.sources),
        axis=tr("articles"),
        key=_group_key(),
        empty=_no_articles(),
    )


def _months(overview: Overview) -> Sheet:
    known = {group.name: group for group in overview.months}
    days = [day for name in known if name and (day := day_or_none(f"{name}-01"))]
    bins = bins_over(min(days), max(days), "month") if days else ()
    groups = [known.get(one.name[:7], Group(one.name, 0, 0, 0)) for one in bins]
    undated = tuple(group for group in overview.months if not group.name)
    sentence = _of_articles(overview)
    if undated:
        sentence = tr(
            "{articles}; {undated} of unknown month stand last",
            articles=sentence,
            undated=number(undated[0].articles),
        )
    everything = (*groups, *undated)
    return Sheet(
        "months",
        tr("Articles by month of publication"),
        sentence,
        (tr("Month"), tr("Articles"), tr("With marks"), tr("Marks")),
        tuple(
            Row(_group_cells(group, tr("unknown")), BehindArticles(month=group.name))
            for group in everything
        ),
        tuple(_group_bar(group, tr("unknown")) for group in everything),
        upright=True,
        axis=tr("articles"),
        key=_group_key(),
        empty=_no_articles(),
    )


def _status(overview: Overview) -> Sheet:
    words: dict[Status, str] = {
        "new": tr("New"),
        "in_progress": tr("In progress"),
        "complete": tr("Complete"),
        "flagged": tr("Flagged"),
    }
    colors: dict[Status, str] = {
        "new": "ink_soft",
        "in_progress": "accent",
        "complete": "saved",
        "flagged": "warning",
    }
    counts = {status: overview.by_status.get(status, 0) for status in words}
    return Sheet(
        "status",
        tr("Articles by status"),
        tr("An article that two people work on may count under two."),
        (tr("Status"), tr("Articles"), tr("Percent")),
        tuple(
            Row(
                (words[status], times, _percent(times, overview.articles)),
                BehindArticles(status=status),
            )
            for status, times in counts.items()
        ),
        tuple(
            Bar(
                words[status],
                (Segment(times, colors[status]),),
                tr("{name}: {count} articles", name=words[status], count=number(times)),
            )
            for status, times in counts.items()
        )
        if overview.articles
        else (),
        axis=tr("articles"),
        empty=_no_articles(),
    )


def _of_articles(overview: Overview) -> str:
    marked = sum(group.marked for group in overview.sources)
    return tr(
        "{articles} articles, {marked} of them with marks",
        articles=number(overview.articles),
        marked=number(marked),
    )


def _no_articles() -> str:
    return tr("No article is in what is chosen above.")


def _group_cells(group: Group, unnamed: str) -> tuple[Cell, ...]:
    return group.name or unnamed, group.articles, group.marked, group.marks


def _group_bar(group: Group, unnamed: str) -> Bar:
    return Bar(
        group.name or unnamed,
        (Segment(group.marked), Segment(group.articles - group.marked, pattern="light")),
        tr(
            "{name}: {articles} articles, {marked} with marks, {marks} marks",
            name=group.name or unnamed,
            articles=number(group.articles),
            marked=number(group.marked),
            marks=number(group.marks),
        ),
    )


def _group_key() -> tuple[KeyEntry, ...]:
    return KeyEntry(tr("with marks")), KeyEntry(tr("without"), pattern="light")


# -- annotators --------------------------------------------------------------------------------


def _pace(overview: Overview, wish: Wish) -> Sheet:
    hourly = wish.measure == "per_hour"
    return Sheet(
        "pace-per-hour" if hourly else "pace-per-article",
        tr("Annotations per hour of working time")
        if hourly
        else tr("Seconds per article, the median"),
        tr("Working time is what passes between changes, pauses of over a minute left out.")
        if hourly
        else tr("Of complete articles; of any, where an annotator has none complete."),
        (
            tr("Annotator"),
            tr("Per hour"),
            tr("Seconds per article"),
            tr("Articles"),
            tr("Complete"),
            tr("Marks"),
            tr("Hours"),
        ),
        tuple(Row(_pace_cells(pace), _of_annotator(pace)) for pace in overview.annotators),
        tuple(
            Bar(
                pace.annotator,
                (Segment((pace.per_hour if hourly else pace.per_article) or 0),),
                _pace_words(pace),
            )
            for pace in overview.annotators
        ),
        axis=tr("annotations per hour") if hourly else tr("seconds"),
        empty=tr("Nobody has worked on what is chosen above."),
    )


def _of_annotator(pace: Pace) -> BehindArticles:
    return BehindArticles(annotator=pace.annotator)


def _pace_cells(pace: Pace) -> tuple[Cell, ...]:
    return (
        pace.annotator,
        None if pace.per_hour is None else round(pace.per_hour, 1),
        None if pace.per_article is None else round(pace.per_article),
        pace.articles,
        pace.complete,
        pace.marks,
        round(pace.seconds / 3600, 2),
    )


def _pace_words(pace: Pace) -> str:
    if pace.per_hour is None or pace.per_article is None:
        return tr("{name}: no working time was recorded", name=pace.annotator)
    return tr(
        "{name}: {hourly} annotations per hour, {seconds} seconds per article",
        name=pace.annotator,
        hourly=number(pace.per_hour),
        seconds=number(pace.per_article),
    )


def _made(overview: Overview, wish: Wish) -> Sheet:
    people = list(overview.made)
    bins = _bins((day for days in overview.made.values() for day in days), wish.unit)
    counts = _binned(
        bins,
        people,
        ((name, day, n) for name, days in overview.made.items() for day, n in days.items()),
    )
    parts = {
        name: (PEOPLE[rank % len(PEOPLE)], PATTERNS[rank % len(PATTERNS)])
        for rank, name in enumerate(people)
    }
    return Sheet(
        "annotations-over-time",
        tr("Annotations made"),
        tr("By the time in their provenance (UTC)."),
        (tr("Time"), *people),
        tuple(Row((one.name, *(counts[name][n] for name in people))) for n, one in enumerate(bins)),
        tuple(
            Bar(
                one.name,
                tuple(Segment(counts[name][n], *parts[name]) for name in people),
                "\n".join([one.name, *(f"{name}: {number(counts[name][n])}" for name in people)]),
            )
            for n, one in enumerate(bins)
        ),
        upright=True,
        axis=tr("annotations"),
        key=tuple(KeyEntry(name, *parts[name]) for name in people),
        empty=tr("Nobody has marked anything in what is chosen above."),
    )


PEOPLE = ("accent", "saved", "warning", "#7a3fa0", "#8a1f63", "ink_soft")


# -- events in time ----------------------------------------------------------------------------


def _timeline(overview: Overview, schema: Schema, wish: Wish) -> Sheet:
    wanted = [
        (one.type, one.day, one.own, times)
        for one, times in overview.occurrences.items()
        if wish.type in (None, one.type)
    ]
    bins = _bins((day for _, day, _, _ in wanted), wish.unit)
    totals: defaultdict[str, int] = defaultdict(int)
    own_dates = 0
    for label, _, own, times in wanted:
        totals[label] += times
        own_dates += times if own else 0
    ranked = sorted(totals, key=lambda label: (-totals[label], label))
    told = ranked[:MOST_COLORS]
    shades = _shades(told, schema)
    counts = _binned(
        bins,
        [(label, own) for label in ranked for own in (True, False)],
        (((label, own), day, times) for label, day, own, times in wanted),
    )
    sentence = tr(
        "Up: {own} events at their own normalised time. Down, hatched: {other} without one, at "
        "their article's date.",
        own=number(own_dates),
        other=number(sum(totals.values()) - own_dates),
    )
    if overview.undated:
        sentence += " " + tr("{count} have no date at all.", count=number(overview.undated))
    return Sheet(
        "timeline",
        tr("Events over time") if wish.type is None else wish.type,
        sentence,
        (tr("Time"), tr("Own time"), tr("Article's date"), tr("Most often")),
        tuple(
            Row(_bin_cells(one, n, counts, ranked), BehindDays(one.first, one.last, wish.type))
            for n, one in enumerate(bins)
        ),
        tuple(_bin_bar(one, n, counts, ranked, shades, schema) for n, one in enumerate(bins)),
        upright=True,
        axis=tr("events"),
        key=(
            *(KeyEntry(label, schema.color_of(label), shade=shades[label]) for label in told),
            *([KeyEntry(tr("other types"), "ink_soft")] if len(ranked) > len(told) else []),
            KeyEntry(tr("article's date"), "ink_soft", "hatched"),
        )
        if ranked
        else (),
        empty=tr("No event with a date is in what is chosen above."),
    )


Counts = Mapping[tuple[str, bool], Sequence[int]]


def _bin_cells(one: Bin, n: int, counts: Counts, ranked: Sequence[str]) -> tuple[Cell, ...]:
    own = sum(counts[label, True][n] for label in ranked)
    other = sum(counts[label, False][n] for label in ranked)
    return one.name, own, other, _most_often(n, counts, ranked)


def _most_often(n: int, counts: Counts, ranked: Sequence[str]) -> str:
    here = [(counts[label, True][n] + counts[label, False][n], label) for label in ranked]
    top = sorted((pair for pair in here if pair[0]), key=lambda pair: (-pair[0], pair[1]))[:3]
    return ", ".join(f"{label} {number(times)}" for times, label in top)


def _bin_bar(
    one: Bin,
    n: int,
    counts: Counts,
    ranked: Sequence[str],
    shades: Mapping[str, int],
    schema: Schema,
) -> Bar:
    segments = []
    for own in (True, False):
        pattern: Pattern = "full" if own else "hatched"
        for label, shade in shades.items():
            if times := counts[label, own][n]:
                color = schema.color_of(label)
                segments.append(Segment(times, color, pattern, below=not own, shade=shade))
        if rest := sum(counts[label, own][n] for label in ranked[len(shades) :]):
            segments.append(Segment(rest, "ink_soft", pattern, below=not own))
    _, by_own, by_article, often = _bin_cells(one, n, counts, ranked)
    says = tr(
        "{time}: {own} events at their own time, {other} at their article's date",
        time=one.name,
        own=number(by_own),
        other=number(by_article),
    )
    return Bar(one.name, tuple(segments), f"{says}\n{often}" if often else says)


def _shades(labels: Sequence[str], schema: Schema) -> dict[str, int]:
    """How often the colour of each label was there before: many labels may share one."""
    colors = [schema.color_of(label) for label in labels]
    return {label: colors[:place].count(colors[place]) for place, label in enumerate(labels)}


def _bins(days: Iterable[str], unit: Unit | None) -> tuple[Bin, ...]:
    found = [day for text in set(days) if (day := day_or_none(text))]
    return bins_over(min(found), max(found), unit) if found else ()


Name = TypeVar("Name", bound=Hashable)


def _binned(
    bins: Sequence[Bin], names: Iterable[Name], counts: Iterable[tuple[Name, str, int]]
) -> dict[Name, list[int]]:
    """How many of each name fall into each bin."""
    found = {name: [0] * len(bins) for name in names}
    starts = [one.first for one in bins]
    places: dict[str, int] = {}
    for name, day, times in counts:
        place = places.get(day)
        if place is None:
            place = bisect_right(starts, day) - 1
            places[day] = place = place if place >= 0 and day <= bins[place].last else -1
        if place >= 0:
            found[name][place] += times
    return found


# -- actors ------------------------------------------------------------------------------------


def _actors(network: Network, wish: Wish) -> Sheet:
    names = {node.party: node.name for node in network.nodes}
    sentence = tr(
        "{actors} actors and {links} links, drawn from the roles of events.",
        actors=number(len(network.nodes)),
        links=number(len(network.links)),
    )
    if network.left_out:
        sentence += " " + tr(
            "{count} actors of fewer events are left out.", count=number(network.left_out)
        )
    sentence += " " + tr(
        "Squares are names linked to no actor, dashed lines have no direction; zoom in for names "
        "that have no room."
    )
    if wish.listed == "actors":
        headers: tuple[str, ...] = (tr("Actor"), tr("Type"), tr("Events"))
        rows = tuple(
            Row(
                (node.name, node.type or tr("not linked"), node.events),
                BehindActor(node.party),
            )
            for node in network.nodes
        )
    else:
        headers = (tr("Who"), tr("Does what"), tr("To whom"), tr("Events"))
        rows = tuple(
            Row(
                (names[link.source], types_of(link), names[link.target], link.events),
                BehindLink(link.source, link.target, link.mutual),
            )
            for link in network.links
        )
    return Sheet(
        f"actors-{wish.listed}",
        tr("Who does what to whom"),
        sentence,
        headers,
        rows if network.nodes else (),
        network=network if network.nodes else None,
        key=(),
        empty=tr("No event links two actors in what is chosen above."),
    )


def types_of(link: ActorLink) -> str:
    """The event types of a link with their counts, and whether it has a direction."""
    types = ", ".join(f"{label} {number(times)}" for label, times in link.types.items())
    return tr("{types} (with each other)", types=types) if link.mutual else types


def link_words(link: ActorLink, names: Mapping[object, str]) -> str:
    """What is said of a link."""
    pattern = "{one} ↔ {other}: {types}" if link.mutual else "{one} → {other}: {types}"
    types = ", ".join(f"{label} {number(times)}" for label, times in link.types.items())
    return pattern.format(one=names[link.source], other=names[link.target], types=types)


# -- numbers -----------------------------------------------------------------------------------


def number(value: Cell) -> str:
    """A number as the language of the window writes it, with no more than one decimal."""
    match value:
        case float() if value < 100 and value != int(value):
            return tr("{value:.1f}", value=value)
        case float() | int():
            return whole_number(round(value))
        case _:
            return value or "–"


def _percent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None
