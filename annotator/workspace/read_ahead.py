"""Reading ahead: articles that will probably be opened next, read while nothing else is to do."""

from __future__ import annotations

from datetime import datetime

from annotator.model.errors import AnnotatorError
from annotator.model.identity import ArticleId
from annotator.workspace.document import Document, actors_of
from annotator.workspace.ports import OpenedArticle
from annotator.workspace.session import Session

FIRST_LOOK = 12_000  # code points of a long article whose marks are read before the others
MOST_AHEAD = 4  # articles read before they are opened
KEPT_AHEAD = 120  # seconds; others may work on them meanwhile


class ReadAhead:
    """Keeps some articles as they were a short while ago."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: dict[ArticleId, tuple[OpenedArticle, datetime]] = {}

    def prepare(self, article: ArticleId) -> None:
        """Read an article when there is nothing else to do.

        It is not told of. A long one is not kept: it opens at its beginning in any case.
        """
        session = self._session
        if article in session.held or article in self._kept:
            return

        def done(found: OpenedArticle | None) -> None:
            if found is None or not found.whole or article in session.held:
                return
            while len(self._kept) >= MOST_AHEAD:
                del self._kept[next(iter(self._kept))]
            self._kept[article] = (found, session.clock.now())

        def read() -> OpenedArticle | None:
            try:
                return session.store.load_near(article, session.annotator, 0, FIRST_LOOK)
            except AnnotatorError:
                return None  # opening it will say what is wrong

        session.ask(read, done, patient=True)

    def take(self, article: ArticleId) -> Document | None:
        """The article, if it was read ahead and not too long ago; it is kept no longer."""
        found, at = self._kept.pop(article, (None, None))
        now = self._session.clock.now()
        if found is None or at is None or (now - at).total_seconds() > KEPT_AHEAD:
            return None
        if not actors_of(found.marks) <= self._session.actors.keys():
            return None
        return Document(found.article, found.marks, found.version)

    def forget(self, article: ArticleId) -> None:
        """What was read of this article is not so any more."""
        self._kept.pop(article, None)

    def forget_all(self) -> None:
        """What was read may not be so any more."""
        self._kept.clear()
