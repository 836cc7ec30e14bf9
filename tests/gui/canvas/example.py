"""One small article with every kind of mark, for the tests of the canvas."""

from __future__ import annotations

from annotator.layout.geometry import LinkItem, SpanItem
from annotator.model.article import Article, Published
from annotator.model.identity import ArticleId

TEXT = (
    "President Recep Tayyip Erdogan is slated to pay a two-day visit to Kazakhstan on Wednesday "
    "to attend a regional summit and hold talks with his Kazakh counterpart.\n\n"
    "The former minister did not pick the documents up in Ankara 😀, e\u0301te\u0301 said.\n"
    "قال الرئيس رجب أردوغان إن الزيارة (Visit 2022) مهمة جدا.\n"
    "One\u2028line with a separator and\ta tab."
)

ARTICLE = Article(
    ArticleId("01J00000000000000000000000"),
    TEXT,
    title="Erdogan to visit Kazakhstan",
    source="Trend",
    language="en",
    published=Published("2022-10-13"),
)

COLORS = {
    "person": "#1f6fb4",
    "visit": "#c94a14",
    "state": "#0c7d5c",
    "time": "#6a4f12",
    "meet": "#c94a14",
    "guess": "#6b2fa3",
    "minister": "#1f6fb4",
    "former": "#8a1f63",
    "pick": "#7d3504",
    "arab": "#1f6fb4",
    "talks": "#c94a14",
    "r": "#46598a",
}


def color_of(identifier: str) -> str:
    return COLORS.get(identifier, "#5b6470")


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return (start, start + len(words))


ITEMS = [
    SpanItem("person", 0, "mention", "Person", (at("President Recep Tayyip Erdogan"),)),
    SpanItem("visit", 0, "event", "Visit", (at("pay a two-day visit"),)),
    SpanItem("state", 0, "mention", "State", (at("Kazakhstan"),)),
    SpanItem("time", 0, "mention", "2022-10-12", (at("Wednesday"),)),
    SpanItem("meet", 0, "event", "Meet", (at("attend a regional summit"),)),
    SpanItem("talks", 0, "event", "Consult", (at("hold talks"),)),
    SpanItem("guess", 0, "suggestion", "Person 0.97", (at("his Kazakh counterpart"),)),
    SpanItem("minister", 0, "mention", "Person", (at("former minister"),)),
    SpanItem("former", 0, "mention", "Group", (at("former"),)),
    SpanItem("pick", 0, "event", "Consult", (at("pick"), at("up "))),
    SpanItem("arab", 0, "mention", "Person", (at("رجب أردوغان"),)),
]

LINKS = [
    LinkItem("visit", 0, "role", "agent", "visit", "person"),
    LinkItem("visit", 1, "role", "host", "visit", "state"),
    LinkItem("meet", 0, "role", "partner", "meet", "minister"),
    LinkItem("r", 0, "relation", "ally of", "person", "arab", symmetric=True),
]
