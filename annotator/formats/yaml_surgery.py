"""Changes single values, keys and items of a YAML text and leaves every other character alone."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Sequence
from typing import Any, Protocol

# ruamel.yaml is imported where it is used: a window that opens a project takes the schema from
# the project and should not wait for it.

Node = Any


class Named(Protocol):
    """An item of a list that has a name."""

    @property
    def name(self) -> str: ...


class Surgery:
    """Collects changes of a text and carries them all out at the end.

    Values are given as YAML that fits on a line. No two changes may concern the same place.
    """

    def __init__(self, text: str) -> None:
        from ruamel.yaml import YAML

        self._text = text if text.endswith("\n") or not text else f"{text}\n"
        self.root: Node = YAML(typ="safe", pure=True).compose(self._text)
        self._cuts: list[tuple[int, int, int, str]] = []

    def finish(self) -> str:
        """The text with all changes."""
        pieces, at = [], 0
        for start, _, end, new in self._cuts:
            pieces += [self._text[at:start], new]
            at = max(at, end)
        return "".join([*pieces, self._text[at:]])

    def items(self, node: Node, key: str) -> list[Node]:
        """The items of the list under a key; none where there is no such list."""
        found = self._find(node, key)
        return list(found[1].value) if found and isinstance(found[1].value, list) else []

    def name(self, node: Node) -> str:
        """The name of an item."""
        return self.text_of(node, "name")

    def text_of(self, node: Node, key: str) -> str:
        """The text under a key; empty where there is none."""
        found = self._find(node, key)
        return str(found[1].value) if found else ""

    def put(self, node: Node, key: str, value: str | None, order: Sequence[str] = ()) -> None:
        """Give a key this value, add the key where it is missing, or (None) take it away.

        A new key stands after the last of those that are before it in `order`.
        """
        found = self._find(node, key)
        if found is not None and value is not None:
            start = self._after_colon(found[0])
            self._cut(start, self._end(found), f" {value}")
        elif found is not None:
            self._drop(node, found)
        elif value is not None:
            self._add(node, f"{key}: {value}", self._anchor(node, key, order))

    def put_list(
        self,
        node: Node,
        key: str,
        wanted: Sequence[Named],
        lines: Callable[[Any, str], list[str]],
    ) -> None:
        """Let the list under a key have these items, in this order; those there keep their text.

        `lines` writes an item that is new, at an indentation.
        """
        found = self._find(node, key)
        names = [self.name(item) for item in self.items(node, key)]
        if names == [item.name for item in wanted]:
            return
        if found is None:
            self._add_list(node, key, wanted, lines)
        elif not wanted:
            self._drop(node, found)
        elif found[1].flow_style or not names:
            parts = self._texts(found[1])
            inside = [parts.get(item.name) or _inline(lines(item, "")) for item in wanted]
            self._cut(self._after_colon(found[0]), self._end(found), f" [{', '.join(inside)}]")
        else:
            self._arrange(found[1], wanted, lines)

    # -- places ------------------------------------------------------------------------------

    def _find(self, node: Node, key: str) -> tuple[Node, Node] | None:
        pairs = node.value if isinstance(node.value, list) else ()
        return next((pair for pair in pairs if pair[0].value == key), None)

    def _after_colon(self, key: Node) -> int:
        return self._text.index(":", key.end_mark.index) + 1

    def _end(self, pair: tuple[Node, Node]) -> int:
        """Where the value of a key really ends: before blanks and remarks that follow."""
        return max(self._after_colon(pair[0]), self._node_end(pair[1]))

    def _node_end(self, node: Node) -> int:
        if isinstance(node.value, list) and not node.flow_style:
            if not node.value:
                return int(node.start_mark.index)
            last = node.value[-1]
            return self._end(last) if isinstance(last, tuple) else self._node_end(last)
        start, end = node.start_mark.index, node.end_mark.index
        return int(start) + len(self._text[start:end].rstrip())

    def _line_start(self, at: int) -> int:
        return self._text.rfind("\n", 0, at) + 1

    def _line_end(self, at: int) -> int:
        """Behind the line break that ends this line, with any remark at its end."""
        found = self._text.find("\n", at)
        return len(self._text) if found < 0 else found + 1

    def _anchor(self, node: Node, key: str, order: Sequence[str]) -> tuple[Node, Node]:
        before = set(order[: order.index(key)]) if key in order else None
        pairs: list[tuple[Node, Node]] = [
            pair for pair in node.value if before is None or pair[0].value in before
        ]
        return pairs[-1] if pairs else (node.value[0][0], node.value[0][1])

    # -- changes -----------------------------------------------------------------------------

    def _cut(self, start: int, end: int, new: str) -> None:
        """Replace a stretch; several insertions at one place stay in their order."""
        insort(self._cuts, (start, len(self._cuts), end, new))

    def _add(self, node: Node, row: str, anchor: tuple[Node, Node]) -> None:
        end = self._end(anchor)
        if node.flow_style:
            self._cut(end, end, f", {row}")
        else:
            at = self._line_end(end)
            self._cut(at, at, f"{' ' * node.value[0][0].start_mark.column}{row}\n")

    def _drop(self, node: Node, pair: tuple[Node, Node]) -> None:
        end = self._end(pair)
        at = node.value.index(pair)
        if not node.flow_style:
            self._cut(self._line_start(pair[0].start_mark.index), self._line_end(end), "")
        elif at:
            self._cut(self._end(node.value[at - 1]), end, "")
        else:
            after = node.value[1][0].start_mark.index if len(node.value) > 1 else end
            self._cut(pair[0].start_mark.index, after, "")

    def _add_list(
        self,
        node: Node,
        key: str,
        wanted: Sequence[Named],
        lines: Callable[[Any, str], list[str]],
    ) -> None:
        if node.flow_style:
            inside = ", ".join(_inline(lines(item, "")) for item in wanted)
            self._add(node, f"{key}: [{inside}]", node.value[-1])
            return
        indent = " " * node.value[0][0].start_mark.column
        rows = [row for item in wanted for row in lines(item, f"{indent}  ")]
        at = self._line_end(self._end(node.value[-1]))
        gap = "\n" if node is self.root else ""
        self._cut(at, at, "\n".join([f"{gap}{indent}{key}:", *rows, ""]))

    def _texts(self, node: Node) -> dict[str, str]:
        """The text of each item of a list on one line, by name."""
        return {
            self.name(item): self._text[item.start_mark.index : self._node_end(item)]
            for item in (node.value if isinstance(node.value, list) else ())
        }

    def _arrange(
        self, node: Node, wanted: Sequence[Named], lines: Callable[[Any, str], list[str]]
    ) -> None:
        """Put the items of a list with a line of its own for each in another order.

        What stands above an item, such as a remark, goes with it; above one that goes it stays
        where it is.
        """
        first = self._line_start(node.value[0].start_mark.index)
        indent = self._text[first : node.value[0].start_mark.index].partition("-")[0]
        there = {item.name for item in wanted}
        blocks: dict[str, str] = {}
        at, kept = first, ""
        for item in node.value:
            start = self._line_start(item.start_mark.index)
            end = self._line_end(self._node_end(item))
            above = kept + self._text[at:start]
            kept = ""
            if self.name(item) in there:
                blocks[self.name(item)] = above + self._text[start:end]
            else:
                kept = above
            at = end
        pieces = [blocks.get(item.name) or "\n".join([*lines(item, indent), ""]) for item in wanted]
        self._cut(first, at, "".join([*pieces, kept]))


def _inline(rows: list[str]) -> str:
    """An item without its dash, on one line; a list inside it stands in brackets."""
    first = rows[0].strip().removeprefix("- ")
    if len(rows) == 1 and first.startswith("{"):
        return first
    pairs = [first]
    for row in map(str.strip, rows[1:]):
        if row.startswith("- "):
            head, _, inside = pairs[-1].partition(" [")
            inner = ", ".join([inside.removesuffix("]"), row[2:]]).removeprefix(", ")
            pairs[-1] = f"{head} [{inner}]"
        else:
            pairs.append(row)
    return f"{{{', '.join(pairs)}}}"
