from __future__ import annotations

import pytest

from annotator.model.errors import AnnotatorError
from annotator.model.identity import ArticleId
from annotator.workspace.events import ArticleOpened, ArticlesAdded, Failed, Publisher

OPENED = ArticleOpened(ArticleId("A"))


def test_listeners_are_called_in_the_order_of_subscription() -> None:
    publisher, heard = Publisher(), []
    publisher.subscribe(ArticleOpened, lambda event: heard.append((1, event)))
    publisher.subscribe(ArticleOpened, lambda event: heard.append((2, event)))
    publisher.publish(OPENED)
    assert heard == [(1, OPENED), (2, OPENED)]


def test_only_the_event_s_own_class_is_heard() -> None:
    publisher, heard = Publisher(), []
    publisher.subscribe(ArticlesAdded, heard.append)
    publisher.subscribe(object, heard.append)
    publisher.publish(OPENED)
    publisher.publish(Failed(AnnotatorError("No.")))
    assert heard == []


def test_a_subscription_ends_and_the_others_stay() -> None:
    publisher, heard = Publisher(), []
    stop = publisher.subscribe(ArticleOpened, lambda _: heard.append("first"))
    publisher.subscribe(ArticleOpened, lambda _: heard.append("second"))
    stop()
    publisher.publish(OPENED)
    assert heard == ["second"]


def test_who_subscribes_or_leaves_while_an_event_is_told_counts_from_the_next() -> None:
    publisher, heard = Publisher(), []

    def first(_: ArticleOpened) -> None:
        heard.append("first")
        stop()
        publisher.subscribe(ArticleOpened, lambda _: heard.append("late"))

    stop = publisher.subscribe(ArticleOpened, first)
    publisher.subscribe(ArticleOpened, lambda _: heard.append("second"))
    publisher.publish(OPENED)
    assert heard == ["first", "second"]
    heard.clear()
    publisher.publish(OPENED)
    assert heard == ["second", "late"]


def test_a_bug_in_a_listener_surfaces() -> None:
    publisher = Publisher()

    def stumble(_: object) -> None:
        raise ZeroDivisionError

    publisher.subscribe(ArticleOpened, stumble)
    with pytest.raises(ZeroDivisionError):
        publisher.publish(OPENED)
