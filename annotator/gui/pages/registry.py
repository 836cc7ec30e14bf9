"""Every page there is, by name; each is imported when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from annotator.gui.chapters import explained_in
from annotator.gui.pages.base import Page, PageDesk


def _actors(desk: PageDesk) -> Page:
    from annotator.gui.pages.actors.page import ActorsPage

    return explained_in(ActorsPage(desk), "actors")


def _check(desk: PageDesk) -> Page:
    from annotator.gui.pages.check.page import CheckPage

    return explained_in(CheckPage(desk), "marking", "Refusals and problems")


def _overview(desk: PageDesk) -> Page:
    from annotator.gui.pages.overview.page import OverviewPage

    return explained_in(OverviewPage(desk), "overview")


def _schema(desk: PageDesk) -> Page:
    from annotator.gui.pages.schema.page import SchemaPage

    return explained_in(SchemaPage(desk), "schema-editor")


def _concordance(desk: PageDesk) -> Page:
    from annotator.gui.pages.concordance.page import ConcordancePage

    return explained_in(ConcordancePage(desk), "concordance")


PAGES: Mapping[str, Callable[[PageDesk], Page]] = {
    "actors": _actors,
    "check": _check,
    "overview": _overview,
    "schema": _schema,
    "concordance": _concordance,
}
