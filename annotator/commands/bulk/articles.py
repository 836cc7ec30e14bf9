"""Bulk changes of articles: one status for many, and taking articles out or bringing them back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.commands.base import Stamp
from annotator.commands.details import STATUS_WORDS
from annotator.model.bulk import BulkItem, BulkReader, Part, Shelving
from annotator.model.change import Change, Edit
from annotator.model.identity import ArticleId
from annotator.model.marks import Status
from annotator.model.said import said


@dataclass(frozen=True, slots=True)
class SetStatuses:
    """Give the annotator's layers of many articles one status."""

    articles: Sequence[ArticleId]
    status: Status

    @property
    def label(self) -> str:
        """The words for the Undo menu."""
        return said(
            "Mark {count:,} articles as {status}",
            count=len(self.articles),
            status=STATUS_WORDS[self.status],
        )

    def plan(self, reader: BulkReader, stamp: Stamp) -> Iterator[BulkItem]:
        """A part for every article that has another status."""
        label = self.label  # made once, not for every article
        for bare in reader.bare_layers(self.articles, stamp.author, fresh=True):
            after = replace(bare.layer, status=self.status)
            if after != bare.layer:
                yield Part(bare, Change(label, (Edit(bare.layer, after),)))


@dataclass(frozen=True, slots=True)
class RemoveArticles:
    """Take articles out of lists, searches and exports. Their marks stay as they are."""

    articles: Sequence[ArticleId]

    @property
    def label(self) -> str:
        """The words for the Undo menu."""
        count = len(self.articles)
        return (
            said("Remove 1 article")
            if count == 1
            else said("Remove {count:,} articles", count=count)
        )

    def plan(self, reader: BulkReader, stamp: Stamp) -> Iterator[BulkItem]:
        """A shelving for each."""
        del reader, stamp
        for article in dict.fromkeys(self.articles):
            yield Shelving(article, removed=True)


@dataclass(frozen=True, slots=True)
class RestoreArticles:
    """Bring articles back that were taken out, with the marks they had."""

    articles: Sequence[ArticleId]

    @property
    def label(self) -> str:
        """The words for the Undo menu."""
        count = len(self.articles)
        return "Bring back 1 article" if count == 1 else f"Bring back {count:,} articles"

    def plan(self, reader: BulkReader, stamp: Stamp) -> Iterator[BulkItem]:
        """The end of a shelving for each."""
        del reader, stamp
        for article in dict.fromkeys(self.articles):
            yield Shelving(article, removed=False)
