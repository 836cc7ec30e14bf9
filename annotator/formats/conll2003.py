"""CoNLL-2003 and its kin: a token and its label on each line, in IOB1, IOB2, BIOES or BILOU.

The text between tokens is not in such files: reading takes it from a `.txt` beside the file, from
columns of positions, or makes one that reads like it. Written is IOB2 in four columns.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace

from annotator.formats.base import (
    Finding,
    Format,
    Loss,
    ReadContext,
    ReadRecord,
    Record,
    WriteContext,
)
from annotator.formats.building import RecordBuilder
from annotator.formats.capabilities import Capabilities
from annotator.formats.label_schemes import LABEL, chunks
from annotator.formats.line_writer import lines
from annotator.formats.offset_units import stored_text
from annotator.formats.text_lines import text_lines
from annotator.formats.token_marks import TokenMarks, foreign_of, tokens_of
from annotator.formats.tokenized import ForeignTokens, Range, foreign_tokens, found_in
from annotator.model.option import Option, Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

NAME = "conll2003"
MAX_TEXT = 10_000_000  # code points of a text that columns of positions may ask for
_EXTENSIONS = (".conll", ".iob", ".iob2", ".bio", ".bioes", ".conll2003")
_START = "-DOCSTART-"
_STARTS = (_START, "# doc_id")
_USUAL_START = "-DOCSTART- -X- -X- O"


@dataclass
class _Document:
    """The rows of one document: words, labels and what stands between them."""

    line: int = 1
    start: str = ""
    words: list[list[str]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    between: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    separator: str = " "


# -- reading -----------------------------------------------------------------------------------


def read(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """The documents of a file; those that `-DOCSTART-` or `# doc_id` divides are articles each.

    Raises:
        BadInput: the file cannot be read, is not in UTF-8, or has a line without end.
    """
    beside = file.sibling(f"{file.stem}.txt") if file.suffix != ".txt" else None
    text = stored_text(beside.read().decode("utf-8-sig", "replace")) if beside else None
    position, first = 0, True
    waiting: _Document | None = None
    for document in _documents(file):
        if waiting is not None:
            position = yield from _article(file, context, waiting, text, position, alone=False)
            first = False
        waiting = document
    if waiting is not None:
        yield from _article(file, context, waiting, text, position, alone=first)


def _documents(file: Incoming) -> Iterator[_Document]:
    made = _Document()
    sentence: list[str] = []
    for number, line in text_lines(file):
        columns = line.split("\t") if "\t" in line else [c for c in line.split(" ") if c]
        if line.startswith(_STARTS):
            if made.tags:
                yield made
            made, sentence = _Document(number, line), []
        elif not line.strip(" \t"):
            sentence = []
        elif not _is_comment(line, columns):
            if not sentence:
                made.words.append(sentence)
            if not made.tags and "\t" in line:
                made.separator = "\t"
            sentence.append(columns[0])
            made.tags.append(columns[-1].strip() if len(columns) > 1 else "O")
            made.between.append(columns[1:-1])
            made.lines.append(number)
    if made.tags:
        yield made


def _is_comment(line: str, columns: Sequence[str]) -> bool:
    return line.startswith("#") and (len(columns) < 2 or not LABEL.fullmatch(columns[-1].strip()))


def _article(
    file: Incoming,
    context: ReadContext,
    document: _Document,
    text: str | None,
    position: int,
    *,
    alone: bool,
) -> Generator[ReadRecord | Finding, None, int]:
    """Yield a document's article; return where the next one may begin in the text beside it."""
    tokens, after = _tokens(document, text, position, alone=alone)
    builder = RecordBuilder(context, file.where, tokens.text, reader=NAME)
    builder.line = document.line
    if text is not None and after == position:
        builder.find(
            said("Its tokens are not in the text beside the file; a text was made of them."),
            said("See that the text belongs to this file, or take it away."),
        )
    names = {_safe(name): name for name in context.schema.labels()}
    for label, first, end in _chunks(document):
        builder.line = document.lines[first]
        place = tokens.range(first, end)
        if place is None:
            builder.find(said("A label without a token was left out."), severity="error")
            continue
        name = names.get(label, label)
        if context.schema.event_type(name) is not None:
            builder.event(name, [[place]])
        else:
            builder.mention(name, [place])
    _keep_columns(builder, document, tokens)
    builder.line = document.line
    made = builder.record(document.line)
    yield from builder.findings
    if made is not None:
        yield made
    return after


def _keep_columns(builder: RecordBuilder, document: _Document, tokens: ForeignTokens) -> None:
    """Keep what another program needs in its files again: its tokens, and the columns between."""
    kept: dict[str, object] = {}
    if tokens.differ:
        kept["sentences"] = [list(words) for words in tokens.sentences]
    usual = document.separator == " " and all(b == ["-X-", "-X-"] for b in document.between)
    if not usual:
        kept["columns"] = [[stored_text(c) for c in between] for between in document.between]
    if document.separator != " ":
        kept["separator"] = document.separator
    if document.start not in {"", _USUAL_START}:
        kept["start"] = stored_text(document.start)
    if kept:
        builder.describe(foreign={NAME: kept})


def _tokens(
    document: _Document, text: str | None, position: int, *, alone: bool
) -> tuple[ForeignTokens, int]:
    """The document's tokens in the best text there is, and where the text beside it goes on."""
    words = [[stored_text(word) for word in sentence] for sentence in document.words]
    if text is not None:
        found = found_in(text, words, position)
        if found is not None and found.tokens:
            start, end = (0, len(text)) if alone else found.range((0, len(found.tokens)))
            tokens = foreign_tokens(words, text[start:end])
            if tokens is not None:
                return tokens, found.tokens[-1][1]
    tokens = foreign_tokens(words, _text_by_positions(document, words))
    if tokens is None:
        tokens = foreign_tokens(words)
    assert tokens is not None  # words that make a text are in it
    return tokens, position


def _text_by_positions(document: _Document, words: Sequence[Sequence[str]]) -> str | None:
    """The text by columns `token start end label`, blanks between; None where there are none."""
    parts: list[str] = []
    at, row = 0, 0
    for sentence in words:
        for number, word in enumerate(sentence):
            between = document.between[row]
            row += 1
            if len(between) != 2 or not all(b.isascii() and b.isdigit() for b in between):
                return None
            if len(between[0]) > 9 or not at <= int(between[0]) <= MAX_TEXT:
                return None
            start = int(between[0])
            if int(between[1][:10]) - start != len(word):
                return None
            gap = start - at
            parts.append("\n" + " " * (gap - 1) if gap and not number and at else " " * gap)
            parts.append(word)
            at = start + len(word)
    return "".join(parts)


def _chunks(document: _Document) -> Iterator[tuple[str, int, int]]:
    """(label, first, end) of every labelled stretch of tokens; none crosses a sentence."""
    row = 0
    for sentence in document.words:
        for label, first, end in chunks(document.tags[row : row + len(sentence)]):
            yield label, row + first, row + end
        row += len(sentence)


# -- writing -----------------------------------------------------------------------------------


def _written(record: Record, context: WriteContext) -> bytes:
    tokens = tokens_of(record, NAME)
    kept = foreign_of(record, NAME)
    tags = _tags(record, TokenMarks(record, tokens, context.lose, bound=True), context)
    columns = kept.get("columns")
    if not isinstance(columns, list | tuple) or len(columns) != len(tokens.tokens):
        columns = [("-X-", "-X-")] * len(tokens.tokens)
    separator = "\t" if kept.get("separator") == "\t" else " "
    start = kept.get("start")
    known = isinstance(start, str) and start.startswith(_STARTS) and "\n" not in start
    rows = [f"{start if known else _USUAL_START}\n"]
    for first, end in tokens.sentences:
        rows.append("\n")
        for number in range(first, end):
            word = _safe(tokens.text[slice(*tokens.tokens[number])])
            rows.append(separator.join((word, *map(str, columns[number]), tags[number])) + "\n")
    rows.append("\n")
    return "".join(rows).encode()


def _tags(record: Record, marks: TokenMarks, context: WriteContext) -> list[str]:
    """The label of every token; a mention that shares a token with an earlier one is left out."""
    tags = ["O"] * len(marks.tokens.tokens)
    mentions = record["mentions"]
    if context.options["overlap"] == "innermost":
        mentions = sorted(mentions, key=lambda one: one["spans"][0][1] - one["spans"][0][0])
    for mention in mentions:
        place: Range | None = marks.mentions.get(mention["id"])
        if place is None:
            continue
        label = _safe(mention["type"])
        if any(tag != "O" for tag in tags[slice(*place)]):
            context.lose(Loss(record["id"], mention["id"], "overlapping mentions", "dropped"))
            continue
        if label != mention["type"]:
            context.lose(Loss(record["id"], mention["id"], "labels with blanks", "renamed", label))
        tags[slice(*place)] = [f"B-{label}", *[f"I-{label}"] * (place[1] - place[0] - 1)]
    return tags


def _safe(word: str) -> str:
    """A word without blanks, so that it stays one column."""
    return "_".join(word.split())


# -- the format --------------------------------------------------------------------------------

_HELD = Capabilities(text=False)


def _handed(options: Options) -> Capabilities:
    """Mentions that overlap too, where not the longest of them is wanted."""
    return replace(_HELD, overlap=options["overlap"] == "innermost")


def _sniff(head: bytes, name: str) -> int:
    text = head.decode("utf-8-sig", "replace")
    whole = text.split("\n")[: -1 if len(head) >= 65_536 else None]
    rows = [line.rstrip("\r") for line in whole if line.strip() and not line.startswith("# ")][:50]
    if rows and rows[0].startswith(_START):
        return 100
    parts = [row.split("\t") if "\t" in row else row.split() for row in rows]
    fits = bool(parts) and all(1 < len(p) < 10 and LABEL.fullmatch(p[-1].strip()) for p in parts)
    if fits and (len(parts) > 2 or any(p[-1].strip() != "O" for p in parts)):
        return 90
    return 50 if fits and name.lower().endswith(_EXTENSIONS) else 0


def _claims(file: Incoming) -> bool:
    """The text beside a file of tokens."""
    return file.suffix == ".txt" and any(
        (other := file.sibling(file.stem + end)) is not None
        and _sniff(other.head(65_536), other.name)
        for end in _EXTENSIONS
    )


FORMAT = Format(
    name=NAME,
    title="CoNLL-2003 (IOB)",
    extensions=_EXTENSIONS,
    sniff=_sniff,
    read=read,
    write=lines(_written),
    capabilities=_HELD,
    handed=_handed,
    claims=_claims,
    write_options=(
        Option(
            "overlap",
            said("Of mentions that overlap"),
            "choice",
            "outermost",
            said("A token has one label: the others are left out and listed."),
            choices=(
                ("outermost", said("keep the longest")),
                ("innermost", said("keep the shortest")),
            ),
        ),
    ),
)
