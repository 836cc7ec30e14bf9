"""The project that the workbench is measured on: 100,000 articles, 2,000 of them annotated.

    python -m tests.benchmarks.project PROJECT

makes it where it is not there yet, the same every time. ANNOTATOR_BENCH names the folder of the one
that all measurements use. Measure on a copy (`a_copy`): what is
measured may write.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from annotator.model.article import Article, Published
from annotator.model.identity import ActorId, ArticleId, LayerId, MarkId, mark_id, ulid
from annotator.model.marks import (
    Actor,
    Argument,
    Event,
    Layer,
    Mark,
    MarkRef,
    Mention,
    NormalizedTime,
    Provenance,
    Relation,
    Status,
)
from annotator.model.project import NewRecord
from annotator.model.span import Span
from tests.benchmarks.work import Generated, empty_project, generator

ARTICLES = 100_000
ANNOTATED = 2_000
CHARACTERS = 3_500
MARKS = 50
ANNOTATORS = ("A1", "A2")
ACTORS = 400
FIRST_DAY = date(2021, 1, 1)
DAYS = 5 * 365
BATCH = 500

SOURCES = (
    "Trend", "Daily Sabah", "Reuters", "AFP", "Anadolu", "TASS", "Baltic Times", "El Correo",
    "Le Monde", "Der Bote", "The Harbour Post", "Northern Courier", "Halden Tidende",
    "Kronika", "Al-Nahar", "Straits Herald",
)  # fmt: skip
HEADS = (
    "Talks on {} resume in {}", "{} protest ends in {}", "Court in {1} halts {0} plan",
    "Minister leaves {1} over {0}", "{} strike reaches {}", "What the {} deal means for {}",
    "Thousands march against {} in {}", "{1} votes on {0}",
)  # fmt: skip
MATTERS = (
    "pension", "harbour", "fishing", "gas", "border", "railway", "budget", "data", "bridge",
    "hospital", "election", "water", "sanctions", "wage", "grain", "flood",
)  # fmt: skip
SYLLABLES = (
    "bal", "dor", "han", "kes", "lin", "mar", "nor", "ost", "pel", "rin", "sal", "tor", "ul",
    "ver", "wes", "zan", "mi", "ka", "le", "ho",
)  # fmt: skip
LABELS = ("Person", "Organization", "State", "Place", "Time", "Person", "Group", "Quantity")
ACTING = frozenset({"Person", "Organization", "State", "Group"})
# An event type and the roles that its agent, another actor, a place and a time fill.
EVENTS = (
    ("Statement", "recipient"), ("Meet", "partner"), ("Visit", "host"), ("Accuse", "target"),
    ("Agreement", "partner"), ("Protest", "target"), ("Demand", "target"), ("Support", "target"),
    ("Threaten", "target"), ("Reject", "target"),
)  # fmt: skip
REALIS = ("actual", "actual", "actual", "future", "negated")


def main() -> None:
    """Make the project at the path given on the command line, of as many articles as given."""
    articles = int(sys.argv[2]) if len(sys.argv) > 2 else ARTICLES
    begin = time.perf_counter()
    target = benchmark_project(Path(sys.argv[1]), articles=articles)
    print(f"{target}: {target.stat().st_size / 1e6:,.0f} MB, {time.perf_counter() - begin:.0f} s")


def usual_project() -> Path:
    """The project where it is kept between runs, made if it is not there yet."""
    folder = os.environ.get("ANNOTATOR_BENCH", str(Path(tempfile.gettempdir()) / "bench"))
    return benchmark_project(Path(folder) / "workbench-2.annotator")


def benchmark_project(target: Path, *, articles: int = ARTICLES) -> Path:
    """The project at this path, made first where there is none; a fiftieth is annotated."""
    if target.exists():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f"unfinished-{target.name}")
    unfinished.unlink(missing_ok=True)
    store = empty_project(unfinished)
    made = records(articles)
    while batch := list(islice(made, BATCH)):
        store.add(batch, at="2026-01-05T08:00:00Z")
    store.close()
    return unfinished.rename(target)


def a_copy(target: Path, folder: Path) -> Path:
    """The project once more in a folder, to be written to."""
    return Path(shutil.copy(benchmark_project(target), folder / target.name))


def records(articles: int) -> Iterator[NewRecord]:
    """So many articles; every fiftieth has marks of A1 or A2, every five-hundredth of both."""
    gen = generator()
    world = _world()
    clocks = {name: _working_hours(index) for index, name in enumerate(ANNOTATORS)}
    every = ARTICLES // ANNOTATED
    for number in range(1, articles + 1):
        if number % every != 0:
            yield NewRecord(_article(gen(CHARACTERS, number)[0], number, world))
            continue
        turn = number // every
        # A little more than is cut off below gives at least fifty marks.
        generated = gen(CHARACTERS + 700, number)
        article = _article(generated[0], number, world)
        own = ANNOTATORS[turn % 2]
        both = (own, ANNOTATORS[1 - turn % 2]) if turn % 10 == 0 else (own,)
        layers, marks = [], {}
        linked: set[ActorId] = set()
        for index, name in enumerate(both, start=1):
            layer = LayerId(f"L{index}")
            work = _Work(name, layer, random.Random(number * 10 + index), clocks[name])
            made, seconds = work.marks(generated, article, world)
            status: Status = ("complete", "complete", "complete", "in_progress", "flagged")[
                turn % 5
            ]
            layers.append(Layer(layer, name, status=status, seconds=seconds))
            marks[layer] = made
            linked |= {m.actor for m in made if isinstance(m, Mention) and m.actor is not None}
        actors = tuple(actor for actor in world.actors if actor.id in linked)
        yield NewRecord(article, tuple(layers), marks, actors)


class World(NamedTuple):
    """What all articles speak of: names from frequent to rare, and the actors of the registry."""

    names: list[str]
    actors: list[Actor]


def _world() -> World:
    chance = random.Random(7)
    names = []
    while len(names) < 20_000:
        names.append("".join(chance.choices(SYLLABLES, k=chance.choice((2, 3, 3, 4)))).title())
    labels = sorted(ACTING)
    actors = [
        Actor(ActorId(f"a{n}"), f"{names[n]} {names[-n]}", labels[n % len(labels)])
        for n in range(1, ACTORS + 1)
    ]
    return World(names, actors)


def _article(text: str, number: int, world: World) -> Article:
    """The article: its last words are replaced by names, most of them rare, which differ."""
    chance = random.Random(number)
    rare = [world.names[int(len(world.names) * chance.random() ** 3)] for _ in range(12)]
    ending = f"\n\n{' '.join(rare)} {number}."
    day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
    head = chance.choice(HEADS).format(chance.choice(MATTERS), rare[0])
    return Article(
        id=ArticleId(ulid(1_700_000_000_000 + number, number.to_bytes(10, "big"))),
        text=text[: CHARACTERS - len(ending)] + ending,
        title=head[0].upper() + head[1:],
        source=SOURCES[int(len(SOURCES) * chance.random() ** 2)] if number % 97 else None,
        published=Published(day.isoformat()) if number % 61 else None,
        language="en",
        origin={"reader": "text", "file": f"{number:06}.txt"},
    )


def _working_hours(index: int) -> Callable[[float], datetime]:
    """A clock that goes on by the seconds asked for and stands still out of working hours."""
    now = [datetime(2026, 1, 5, 9, 15 * index, tzinfo=UTC)]

    def after(seconds: float) -> datetime:
        now[0] += timedelta(seconds=seconds)
        if now[0].hour >= 17:
            days = 3 if now[0].weekday() == 4 else 1
            now[0] = (now[0] + timedelta(days=days)).replace(hour=9, minute=5)
        return now[0]

    return after


class _Work:
    """One annotator at work on one article."""

    def __init__(
        self,
        annotator: str,
        layer: LayerId,
        chance: random.Random,
        clock: Callable[[float], datetime],
    ) -> None:
        self._annotator = annotator
        self._layer = layer
        self._chance = chance
        self._clock = clock
        self._seconds = 0.0
        self._number = 0

    def marks(
        self, generated: Generated, article: Article, world: World
    ) -> tuple[tuple[Mark, ...], int]:
        """Fifty marks, and the seconds that they took."""
        reading = self._chance.uniform(20, 90)
        self._seconds += reading
        self._clock(reading)
        spans = [(start, end) for start, end, _ in generated[1] if end < len(article.text) - 200]
        by_label = self._mentions(spans, article, world)
        mentions = [m for of_one in by_label.values() for m in of_one]
        mentions.sort(key=lambda mention: mention.span.start)
        triggers = [span for index, span in enumerate(spans) if index % 5 == 4]
        events = [self._event(span, by_label, article) for span in triggers]
        made: list[Mark] = [*mentions, *events][:MARKS]
        acting = [m for m in mentions if m.type in ACTING]
        while len(made) < MARKS:
            one, other = self._chance.sample(acting, 2)
            ends = MarkRef("mention", one.id), MarkRef("mention", other.id)
            made.append(Relation(self._id("r"), "opponent-of", *ends, self._by()))
        return tuple(made), round(self._seconds)

    def _mentions(
        self, spans: list[tuple[int, int]], article: Article, world: World
    ) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for index, (start, end) in enumerate(spans):
            if index % 5 == 4:
                continue
            label = self._chance.choice(LABELS)
            actor = time_ = None
            if label in ACTING and self._chance.random() < 0.7:
                fitting = [known for known in world.actors if known.type == label]
                actor = fitting[int(len(fitting) * self._chance.random() ** 2)].id
            if label == "Time" and article.published is not None:
                time_ = NormalizedTime(self._day(article))
            mention = Mention(
                self._id("m"), label, Span.single(start, end), self._by(), actor, time=time_
            )
            found.setdefault(label, []).append(mention)
        return found

    def _event(
        self, trigger: tuple[int, int], by_label: dict[str, list[Mention]], article: Article
    ) -> Event:
        name, other = EVENTS[int(len(EVENTS) * self._chance.random() ** 2)]
        acting = [m for label in ACTING for m in by_label.get(label, ())]
        acting.sort(key=lambda mention: abs(mention.span.start - trigger[0]))
        filled = list(zip(("agent", other), acting, strict=False))
        if self._chance.random() < 0.2:
            filled = filled[:1]
        for role, label in (("place", "Place"), ("time", "Time")):
            if by_label.get(label) and self._chance.random() < 0.5:
                filled.append((role, self._chance.choice(by_label[label])))
        dated = article.published is not None and self._chance.random() < 0.5
        return Event(
            self._id("e"),
            name,
            self._by(),
            (Span.single(*trigger),),
            tuple(Argument(role, MarkRef("mention", filler.id)) for role, filler in filled),
            {"realis": self._chance.choice(REALIS)},
            NormalizedTime(self._day(article)) if dated else None,
        )

    def _day(self, article: Article) -> str:
        assert article.published is not None
        said = date.fromisoformat(article.published.value)
        return (said + timedelta(days=self._chance.randrange(-10, 6))).isoformat()

    def _id(self, prefix: str) -> MarkId:
        self._number += 1
        return mark_id(prefix, self._number, self._layer)

    def _by(self) -> Provenance:
        taken = self._chance.uniform(2, 14)
        self._seconds += taken
        at = self._clock(taken).strftime("%Y-%m-%dT%H:%M:%SZ")
        return Provenance(self._annotator, "manual", at, at)


if __name__ == "__main__":
    main()
