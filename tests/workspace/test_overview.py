from __future__ import annotations

import pytest

from annotator.model.article import Published
from annotator.model.identity import ActorId, ArticleId
from annotator.model.marks import Mark, NormalizedTime
from annotator.model.overview import (
    Behind,
    BehindActor,
    BehindArticles,
    BehindDays,
    BehindLabel,
    BehindLink,
    Found,
    FoundMark,
    Group,
    LayerContents,
    NetworkChoice,
    Occurrence,
    Overview,
    OverviewFilter,
    Party,
)
from annotator.workspace.overview import AT_ONCE, ProjectOverview
from annotator.workspace.ports import NewRecord
from annotator.workspace.workspace import Workspace
from tests.builders import (
    AT,
    TEXT,
    a_layer,
    a_mention,
    a_schema,
    an_actor,
    an_argument,
    an_article,
    an_event,
    ref,
)
from tests.contracts.store_contract import adding, entry
from tests.fakes import FixedClock, InlineLane, MemoryStore

ANNA, BEN = Party(True, "a1"), Party(False, "Ben Ode")
MARKS: tuple[Mark, ...] = (
    a_mention("m1", actor="a1"),
    a_mention("m2", "Person", 14, 21),
    an_event(
        "e3",
        arguments=(an_argument("agent", ref("m1")), an_argument("host", ref("m2"))),
        time=NormalizedTime("2022-09"),
    ),
    an_event("e4", "Silence", triggers=()),
)


class ReadingStore(MemoryStore):
    """Notes which layers are read."""

    def __init__(self) -> None:
        super().__init__(a_schema())
        self.read: list[int] = []

    def layer_contents(self, keys: object) -> list[LayerContents]:
        self.read.extend(keys)  # type: ignore[arg-type]
        return super().layer_contents(keys)  # type: ignore[arg-type]

    def put(self, number: int, *marks: Mark, layers: int = 1, **head: object) -> None:
        """Add an article with one layer for each of so many annotators."""
        article = an_article(f"{TEXT} {number}", **head)
        object.__setattr__(article, "id", ArticleId(f"article-{number}"))
        own = tuple(
            a_layer(n, f"A{n}", status="complete", seconds=60 * n) for n in range(1, layers + 1)
        )
        actors = (an_actor("a1", "Anna Kral"),)
        self.add([NewRecord(article, own, {own[0].id: marks} if own else {}, actors)], at=AT)


@pytest.fixture
def store() -> ReadingStore:
    store = ReadingStore()
    store.put(1, *MARKS, layers=2, source="Trend", published=Published("2022-10-12"))
    store.put(2, a_mention("m1", "Place", 47, 51), source="Trend", published=Published("2022-11"))
    store.put(3, layers=0)
    return store


@pytest.fixture
def workspace(store: ReadingStore) -> Workspace:
    workspace = Workspace(store, InlineLane(), FixedClock(), annotator="A1")
    workspace.open()
    return workspace


def counted(
    workspace: Workspace, choice: NetworkChoice | None = None, **wanted: str | None
) -> Overview:
    answers: list[Overview] = []
    workspace.overview.count(
        OverviewFilter(**wanted),  # type: ignore[arg-type]
        choice or NetworkChoice(),
        answers.append,
    )
    (overview,) = answers
    return overview


def found(workspace: Workspace, behind: Behind, **wanted: str) -> Found:
    answers: list[Found] = []
    workspace.overview.find(behind, OverviewFilter(**wanted), NetworkChoice(), answers.append)  # type: ignore[arg-type]
    return answers[0]


def test_everything_is_counted(workspace: Workspace) -> None:
    overview = counted(workspace)
    assert (overview.articles, overview.marks) == (3, 5)
    assert overview.by_status == {"new": 1, "in_progress": 0, "complete": 2, "flagged": 0}
    assert overview.labels["mention"] == {"Person": 2, "Place": 1}
    assert overview.sources == (Group("Trend", 2, 2, 5), Group("", 1, 0, 0))
    assert [month.name for month in overview.months] == ["", "2022-10", "2022-11"]
    assert overview.made == {"A1": {AT[:10]: 5}}
    assert overview.occurrences == {
        Occurrence("Visit", "2022-09-01", True): 1,
        Occurrence("Silence", "2022-10-12", False): 1,
    }
    assert [(node.name, node.events) for node in overview.network.nodes] == [
        ("Anna Kral", 1),
        ("Ben Ode", 1),
    ]
    assert overview.choices.annotators == ("A1", "A2")
    assert overview.choices.sources == ("", "Trend")


def test_pace_is_marks_per_hour_of_working_time_and_time_per_article(workspace: Workspace) -> None:
    first, second = counted(workspace).annotators
    assert (first.articles, first.complete, first.marks, first.seconds) == (2, 2, 5, 120)
    assert (first.per_hour, first.per_article) == (150.0, 60.0)
    assert (second.per_hour, second.per_article) == (0.0, 120.0)


@pytest.mark.parametrize(
    ("wanted", "articles", "marks"),
    [
        ({"annotator": "A2"}, 3, 0),
        ({"kind": "model"}, 3, 0),
        ({"source": "Trend"}, 2, 5),
        ({"source": ""}, 1, 0),
        ({"since": "2022-11"}, 1, 1),
        ({"until": "2022-10"}, 1, 4),
    ],
)
def test_filters(workspace: Workspace, wanted: dict[str, str], articles: int, marks: int) -> None:
    overview = counted(workspace, **wanted)
    assert (overview.articles, overview.marks) == (articles, marks)
    assert overview.choices.annotators == ("A1", "A2")


def test_only_what_changed_is_read_again(store: ReadingStore, workspace: Workspace) -> None:
    counted(workspace)
    assert len(store.read) == 3
    store.read.clear()
    counted(workspace, source="Trend")
    assert store.read == []
    opened = store.load(ArticleId("article-2"), "A1")

    store.write(entry(opened, adding(a_mention("m9"))))
    assert counted(workspace).marks == 6
    assert len(store.read) == 1


def test_what_is_the_same_is_not_summed_again(store: ReadingStore, workspace: Workspace) -> None:
    first = counted(workspace)
    assert counted(workspace) is first
    assert counted(workspace, source="Trend") is not first
    before = counted(workspace)
    store.put(9)
    assert counted(workspace) is not before
    workspace.actors[ActorId("a1")] = an_actor("a1", "Another name")
    assert "Another name" in [node.name for node in counted(workspace).network.nodes]


def test_many_layers_are_read_in_pieces_and_progress_is_told(store: ReadingStore) -> None:
    for number in range(10, 10 + AT_ONCE):
        store.put(number)
    told: list[tuple[int, int]] = []
    answers: list[Overview] = []
    overview = ProjectOverview(store, lambda work, then: then(work()), lambda: (a_schema(), {}))
    overview.count(
        OverviewFilter(), NetworkChoice(), answers.append, progress=lambda *at: told.append(at)
    )
    assert told == [(AT_ONCE, AT_ONCE + 3)]
    assert answers[0].articles == AT_ONCE + 3


@pytest.mark.parametrize(
    ("behind", "marks"),
    [
        (BehindLabel("mention", "Person"), ["m1", "m2"]),
        (BehindDays("2022-09-01", "2022-09-30"), ["e3"]),
        (BehindDays("2022-01-01", "2022-12-31", own=False), ["e4"]),
        (BehindDays("2022-01-01", "2022-12-31", type="Visit"), ["e3"]),
        (BehindDays("2023-01-01", "2023-12-31"), []),
        (BehindLink(ANNA, BEN), ["e3"]),
        (BehindLink(BEN, ANNA), []),
        (BehindActor(BEN), ["e3"]),
    ],
)
def test_marks_behind_it(workspace: Workspace, behind: Behind, marks: list[str]) -> None:
    counted(workspace)
    answer = found(workspace, behind)
    assert [row.mark for row in answer.rows if isinstance(row, FoundMark)] == marks
    assert answer.total == len(marks)


@pytest.mark.parametrize(
    ("behind", "articles"),
    [
        (BehindArticles(source="Trend"), ["article-1", "article-2"]),
        (BehindArticles(source=""), ["article-3"]),
        (BehindArticles(month="2022-11"), ["article-2"]),
        (BehindArticles(month=""), ["article-3"]),
        (BehindArticles(status="complete"), ["article-1", "article-2"]),
        (BehindArticles(status="flagged"), []),
        (BehindArticles(status="new"), ["article-3"]),
        (BehindArticles(annotator="A2"), ["article-1"]),
    ],
)
def test_articles_behind_it(workspace: Workspace, behind: Behind, articles: list[str]) -> None:
    counted(workspace)
    answer = found(workspace, behind)
    rows = [row.article for row in answer.rows if not isinstance(row, FoundMark)]
    assert (rows, answer.total) == (articles, len(articles))


def test_what_is_behind_it_obeys_the_filter(workspace: Workspace) -> None:
    counted(workspace)
    assert found(workspace, BehindLabel("mention", "Person"), annotator="A2") == Found()


def test_an_empty_project_has_an_empty_overview() -> None:
    workspace = Workspace(MemoryStore(a_schema()), InlineLane(), FixedClock(), annotator="A1")
    workspace.open()
    overview = counted(workspace)
    assert (overview.articles, overview.marks, overview.annotators) == (0, 0, ())
    assert overview.by_status["new"] == 0
