"""Every page there is, by name; each is imported when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from annotator.gui.pages.base import Page, PageDesk


def _check(desk: PageDesk) -> Page:
    from annotator.gui.pages.check.page import CheckPage

    return CheckPage(desk)


def _overview(desk: PageDesk) -> Page:
    from annotator.gui.pages.overview.page import OverviewPage

    return OverviewPage(desk)


def _concordance(desk: PageDesk) -> Page:
    from annotator.gui.pages.concordance.page import ConcordancePage

    return ConcordancePage(desk)


PAGES: Mapping[str, Callable[[PageDesk], Page]] = {
    "check": _check,
    "overview": _overview,
    "concordance": _concordance,
}
