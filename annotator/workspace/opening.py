"""Opening articles: the one that is wanted is shown, and takes in its marks piece by piece."""

from __future__ import annotations

from collections.abc import Callable

from annotator.model.change import Change
from annotator.model.errors import NotFound
from annotator.model.identity import ActorId, ArticleId
from annotator.model.marks import Actor
from annotator.workspace.document import Document, actors_of
from annotator.workspace.events import ArticleClosed, ArticleOpened, MarksArrived, MarksChanged
from annotator.workspace.ports import OpenedArticle
from annotator.workspace.read_ahead import FIRST_LOOK, ReadAhead
from annotator.workspace.remainder import Remainder
from annotator.workspace.saving import FROM_ELSEWHERE, Saving
from annotator.workspace.session import Session
from annotator.workspace.working_time import WorkingTime


class Opening:
    """Decides which article is the open one, and reads it."""

    def __init__(
        self, session: Session, ahead: ReadAhead, saving: Saving, working: WorkingTime
    ) -> None:
        self._session = session
        self._ahead = ahead
        self._saving = saving
        self._working = working
        self._wanted: ArticleId | None = None

    def open(self, article: ArticleId, then: Callable[[], None] | None = None) -> None:
        """Open an article; `ArticleOpened` follows, unless another was asked for meanwhile."""
        self._wanted = article
        session = self._session
        held = session.held.get(article) or self._ahead.take(article)
        if held is not None:
            self._show(held, then)
            return

        store, annotator = session.store, session.annotator
        known, rest = frozenset(session.actors), Remainder()

        def read() -> tuple[OpenedArticle, dict[ActorId, Actor] | None]:
            found = store.load_near(article, annotator, 0, FIRST_LOOK)
            # Others add actors too; the registry is read again when the article knows one more.
            actors = None if actors_of(found.marks) <= known else store.actors()
            whole.append(found.whole)
            return found, actors

        def read_rest() -> None:
            if whole == [False]:
                rest.fetch(lambda: store.load_rest(article, annotator))

        def done(answer: tuple[OpenedArticle, dict[ActorId, Actor] | None]) -> None:
            found, actors = answer
            if actors is not None:
                self._saving.take_actors(actors)
            if self._wanted == article:
                later = None if found.whole else rest
                document = Document(found.article, found.marks, found.version, later)
                self._show(session.held.get(article, document), then)

        whole: list[bool] = []
        session.ask(read, done, and_then=read_rest)

    def fill(self, most: int) -> bool:
        """Take in more marks of a long article, at most so many; whether there are still more."""
        session = self._session
        document = session.document
        if document is None or document.whole:
            return False
        if document.waiting:
            return True
        document.take(most)
        marks, replaced = document.told()
        session.events.publish(MarksArrived(document.article.id, marks, replaced, document.whole))
        if not actors_of(marks) <= session.actors.keys():
            session.ask(session.store.actors, self._saving.take_actors)
        if document.damage is not None:
            self._close(document)
            session.failed(document.damage)
            return False
        return not document.whole

    def read_again(self, article: ArticleId | None) -> OpenedArticle | None:
        """The article as it is now, read on the lane; None where there is none or it is gone."""
        if article is None:
            return None
        try:
            return self._session.store.load(article, self._session.annotator)
        except NotFound:
            return None

    def take_again(self, article: ArticleId | None, found: OpenedArticle | None) -> None:
        """Show the open article as it was read after a change over the whole project."""
        session = self._session
        document = session.document
        if document is None or document.article.id != article:
            return
        if found is None:
            session.held.pop(document.article.id, None)
            self._close(document)
            return
        # A change that was made meanwhile notices by itself that it must be made again.
        if not any(entry.article == article for entry in self._saving.waiting):
            session.document = Document(found.article, found.marks, found.version)
            session.held.pop(document.article.id, None)
        session.events.publish(
            MarksChanged(document.article.id, Change(FROM_ELSEWHERE, ()), "command")
        )

    def _close(self, document: Document) -> None:
        self._session.document = self._wanted = None
        self._session.events.publish(ArticleClosed(document.article.id))

    def _show(self, document: Document, then: Callable[[], None] | None) -> None:
        self._session.document = document
        self._working.begin()
        self._session.events.publish(ArticleOpened(document.article.id))
        if then is not None:
            then()
