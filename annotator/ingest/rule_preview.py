"""Shows what header rules make of a text: which rule took which line, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from annotator.ingest.article_parts import Part, parts_of
from annotator.ingest.rule_header import RuleReader, TakenLine
from annotator.ingest.rule_patterns import compiled_rules
from annotator.model.article import Published
from annotator.model.errors import BadInput
from annotator.model.header_rule import HeaderRules, RuleFault

MOST_SHOWN = 20  # articles of one text
OPENING = 300  # code points of the text below a header


@dataclass(frozen=True, slots=True)
class ShownLine:
    """Lines that were read, as a place in the whole text (code points).

    `rule` is its number from 0, or None for the program's own rules; `fields` are what its groups
    matched. A line that is `kept` stays in the article's text.
    """

    start: int
    end: int
    rule: int | None
    fields: tuple[tuple[str, str], ...] = ()
    kept: bool = False


@dataclass(frozen=True, slots=True)
class ShownArticle:
    """An article as the rules make it: from `start` to `end` of the whole text, the words from `body`."""

    start: int
    body: int
    end: int
    line: int
    title: str | None
    source: str | None
    authors: tuple[str, ...]
    published: Published | None
    language: str | None
    url: str | None
    section: str | None
    opening: str
    lines: tuple[ShownLine, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RulePreview:
    """What rules make of a text; with `more` there are further articles. `problem` stopped it."""

    articles: tuple[ShownArticle, ...]
    faults: tuple[RuleFault, ...] = ()
    more: bool = False
    problem: str = ""


def preview_rules(text: str, rules: HeaderRules) -> RulePreview:
    """What these rules make of the beginning of a text with LF line ends.

    Rules that cannot be used are left out and named as faults. It takes at most a tenth of a
    second for each rule and article, but compiling has no limit: call it where waiting harms nobody.
    """
    made, faults = compiled_rules(rules)
    reader = RuleReader(made)
    shown: list[ShownArticle] = []
    problem = ""
    try:
        for part in islice(parts_of(text, made), MOST_SHOWN + 1):
            shown.append(_shown(text, part, reader))  # noqa: PERF401  # what came before a failure stays
    except BadInput as failure:
        problem = failure.message
    return RulePreview(tuple(shown[:MOST_SHOWN]), faults, len(shown) > MOST_SHOWN, problem)


def _shown(text: str, part: Part, reader: RuleReader) -> ShownArticle:
    own = text[part.start : part.end]
    found = reader.read(own)
    header = found.header
    taken = found.taken
    if not taken and header.body:
        taken = (TakenLine(0, len(own[: header.body].rstrip()), None),)
    body = part.start + header.body
    return ShownArticle(
        start=part.start,
        body=body,
        end=part.end,
        line=part.line,
        title=header.title,
        source=header.source,
        authors=tuple(author.name for author in header.authors),
        published=header.published,
        language=header.language,
        url=header.url,
        section=found.section,
        opening=text[body : min(part.end, body + OPENING)],
        lines=tuple(
            ShownLine(
                part.start + one.start,
                part.start + one.end,
                one.rule,
                tuple(one.fields.items()),
                one.kept,
            )
            for one in taken
        ),
        notes=found.notes,
    )
