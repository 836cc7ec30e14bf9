"""The generated work that the peers were measured on, turned into articles and marks."""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from annotator.bootstrap import wired_projects
from annotator.model.article import Article
from annotator.model.identity import ArticleId, LayerId, MarkId, ulid
from annotator.model.marks import (
    Argument,
    Event,
    Layer,
    Mark,
    MarkRef,
    Mention,
    Provenance,
    Relation,
)
from annotator.model.project import NewRecord
from annotator.model.span import Span
from annotator.workspace.ports import ProjectStore

SIZES = {"S": 3_500, "M": 50_000, "L": 500_000, "XL": 5_000_000}
MENTION_LABELS = ("Person", "Organization", "State", "Group", "Place", "Time", "Quantity")
BY = Provenance("A1", "manual", "2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z")
LAYER = LayerId("L1")

_COMMON = re.compile(r"\b[a-z]{4,}\b")

Generated = tuple[str, list[tuple[int, int, int]], list[tuple[int, int, int]]]


def shared_folder() -> Path:
    """The folder beside the checkout with what the measurements are made on."""
    checkout = Path(__file__).resolve().parents[2]
    return Path(os.environ.get("ANNOTATOR_SHARED", checkout.parent / "shared"))


def generator() -> Callable[[int, int], Generated]:
    """`gen(characters, seed)` of the shared folder beside the checkout.

    Raises:
        SystemExit: the folder is not there; it says how to name it.
    """
    path = shared_folder() / "bench" / "gen.py"
    spec = importlib.util.spec_from_file_location("bench_gen", path)
    if not path.exists() or spec is None or spec.loader is None:
        sys.exit(f"There is no {path}; name its folder with ANNOTATOR_SHARED=…")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: Any = module.gen
    pool: dict[int, list[str]] = {}
    for seed in range(50):
        for word in _COMMON.findall(made(3_500, seed=seed)[0]):
            pool.setdefault(len(word), []).append(word)

    def varied(characters: int, seed: int) -> Generated:
        """The text with other words of the same length: whole phrases of its own are near copies."""
        text, spans, links = made(characters, seed=seed)
        random = Random(seed)
        text = _COMMON.sub(lambda found: random.choice(pool.get(len(found[0]), [found[0]])), text)
        return text, spans, links

    return varied


def an_article(text: str, number: int) -> Article:
    """An article of this text with an id of its own."""
    return Article(
        id=ArticleId(ulid(1_700_000_000_000 + number, number.to_bytes(10, "big"))),
        text=text,
        title=f"Generated article {number}",
        source="Bench",
        origin={"reader": "text", "file": f"{number}.txt"},
    )


def a_record(generated: Generated, number: int, *, marks: int | None = None) -> NewRecord:
    """The generated article with its spans as mentions, events and relations.

    About one span in eight becomes the trigger of an event whose agent is the mention before it.

    Args:
        generated: Text, spans and links.
        number: Makes ids and hashes differ.
        marks: Exactly so many marks, filled up with relations or cut; all as generated if None.
    """
    text, spans, links = generated
    made: list[Mark] = []
    for index, (start, end, label) in enumerate(spans):
        if index % 8 == 7:
            arguments = (Argument("agent", MarkRef("mention", MarkId(f"m{index}"))),)
            made.append(
                Event(
                    MarkId(f"e{index + 1}"), "Statement", BY, (Span.single(start, end),), arguments
                )
            )
        else:
            name = MENTION_LABELS[label % len(MENTION_LABELS)]
            made.append(Mention(MarkId(f"m{index + 1}"), name, Span.single(start, end), BY))
    kinds: dict[int, Any] = {
        i: "event" if isinstance(mark, Event) else "mention" for i, mark in enumerate(made)
    }
    ends = [(made[a], kinds[a], made[b], kinds[b]) for a, b, _ in links]
    for index, (source, source_kind, target, target_kind) in enumerate(ends):
        made.append(
            Relation(
                MarkId(f"r{index + 1}"),
                "part-of",
                MarkRef(source_kind, source.id),
                MarkRef(target_kind, target.id),
                BY,
            )
        )
    if marks is not None:
        made = made[:marks]
    article = an_article(f"{text} {number}", number)
    layer = Layer(LAYER, "A1", status="complete")
    return NewRecord(article, (layer,), {LAYER: tuple(made)})


def empty_project(target: Path) -> ProjectStore:
    """A new project under the schema `news`, open; close it when done."""
    projects = wired_projects()
    projects.create(str(target), schema="news")
    return projects.connect(str(target))
