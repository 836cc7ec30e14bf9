"""The card of the whole article, shown where no mark is selected."""

from __future__ import annotations

from annotator.commands.details import SetStatus
from annotator.gui.panels.inspector.sheet import Sheet
from annotator.gui.words import tr
from annotator.model.shortening import shortened


def show_article(sheet: Sheet) -> None:
    """Show where the article comes from, and its status to choose."""
    article, layer = sheet.shown.article, sheet.shown.marks.layer
    sheet.heading(tr("ARTICLE"))
    card = sheet.card(None, shortened(article.heading, 70))
    published = article.published.value if article.published else None
    authors = ", ".join(author.name for author in article.authors)
    for name, value in (
        (tr("source"), article.source),
        (tr("published"), published),
        (tr("by", "authors"), authors),
        (tr("language"), article.language),
        (tr("length"), tr("{count:,} characters", count=len(article.text))),
        (tr("file"), str(article.origin.get("file") or "")),
    ):
        if value:
            sheet.row(card, name, sheet.words(value))
    status = sheet.box(tr("Status of the article"))
    for value, words in (
        ("new", tr("new")),
        ("in_progress", tr("in progress")),
        ("complete", tr("complete")),
        ("flagged", tr("flagged")),
        ("nothing", tr("read, nothing to mark")),
    ):
        status.addItem(words, value)
    current = "nothing" if layer.nothing_to_mark else layer.status
    status.setCurrentIndex(status.findData(current))
    status.activated.connect(lambda _: _set_status(sheet, status.currentData(), current))
    sheet.row(card, tr("status"), status)


def _set_status(sheet: Sheet, value: str, before: str) -> None:
    if value == before:
        return
    if value == "nothing":
        sheet.requests.ask(SetStatus("complete", nothing_to_mark=True))
    else:
        sheet.requests.ask(SetStatus(value))  # type: ignore[arg-type]
