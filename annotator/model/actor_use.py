"""Actor use: how often an actor of the registry is mentioned, and where."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.identity import ActorId, ArticleId


@dataclass(frozen=True, slots=True)
class ActorUse:
    """How many mentions of all layers are linked to an actor, and in how many articles.

    `shelved` counts the mentions in articles that were taken out of the lists.
    """

    mentions: int = 0
    articles: int = 0
    shelved: int = 0


@dataclass(frozen=True, slots=True)
class MentionsQuery:
    """Which mentions of an actor: a page of them, in the order of import and of the text.

    Those of articles that were taken out of the lists are left out.
    """

    actor: ActorId
    offset: int = 0
    limit: int = 200


@dataclass(frozen=True, slots=True)
class LinkedMention:
    """A mention that is linked to an actor, with a few words around it.

    `start` and `end` are code points of the article's text, from the first fragment to the last;
    `words` is the text between them, cut where it is long, `before` and `after` at most
    `AROUND` code points of what stands beside it. `layer_kind` and `annotator` say whose it is.
    """

    article: ArticleId
    heading: str
    source: str | None
    published: str | None
    layer: str
    layer_kind: str
    annotator: str
    mark: str
    label: str
    start: int
    end: int
    words: str
    before: str
    after: str


AROUND = 48  # code points beside a mention
LONGEST_WORDS = 160  # code points of a mention


def in_context(text: str, start: int, end: int) -> tuple[str, str, str]:
    """What stands before a stretch of text, the stretch itself and what follows, cut."""
    words = text[start : min(end, start + LONGEST_WORDS)]
    return text[max(0, start - AROUND) : start], words, text[end : end + AROUND]
