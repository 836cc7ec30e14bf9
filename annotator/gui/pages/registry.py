"""Every page there is, by name; each is imported when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from annotator.gui.pages.base import Page, PageDesk


def _actors(desk: PageDesk) -> Page:
    from annotator.gui.pages.actors.page import ActorsPage

    return ActorsPage(desk)


def _check(desk: PageDesk) -> Page:
    from annotator.gui.pages.check.page import CheckPage

    return CheckPage(desk)


def _overview(desk: PageDesk) -> Page:
    from annotator.gui.pages.overview.page import OverviewPage

    return OverviewPage(desk)


def _schema(desk: PageDesk) -> Page:
    from annotator.gui.pages.schema.page import SchemaPage

    return SchemaPage(desk)


def _concordance(desk: PageDesk) -> Page:
    from annotator.gui.pages.concordance.page import ConcordancePage

    return ConcordancePage(desk)


PAGES: Mapping[str, Callable[[PageDesk], Page]] = {
    "actors": _actors,
    "check": _check,
    "overview": _overview,
    "schema": _schema,
    "concordance": _concordance,
}
