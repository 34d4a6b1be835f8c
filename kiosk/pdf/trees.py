"""Page tree and number tree, written while they grow."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.pdf.file import PdfFile
from kiosk.pdf.syntax import Name, Ref, Value

# Entries of one node (ISO 32000-1, 7.7.3.2: a balanced tree for quick reading).
_WIDTH = 64


@dataclass(slots=True)
class _Node:
    ref: Ref
    kids: list[Ref] = field(default_factory=list)
    count: int = 0


class PageTree:
    """Nodes from the leaves up; a node is written when it is full (7.7.3)."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._open = [_Node(file.reserve())]

    def next_parent(self) -> Ref:
        """The node of the page that is added next."""
        if len(self._open[0].kids) == _WIDTH:
            self._rise(0)
        return self._open[0].ref

    def add(self, page: Ref) -> None:
        """Take a page whose parent is `next_parent`."""
        self._open[0].kids.append(page)
        self._open[0].count += 1

    def close(self) -> Ref:
        """Write the nodes that are open and give the root."""
        for level, node in enumerate(self._open[:-1]):
            self._write(node, self._parent(level))
        root = self._open[-1]
        self._write(root, None)
        return root.ref

    def _rise(self, level: int) -> None:
        """Write a full node and open its neighbour."""
        self._write(self._open[level], self._parent(level))
        self._open[level] = _Node(self._file.reserve())

    def _parent(self, level: int) -> _Node:
        if level + 1 == len(self._open):
            self._open.append(_Node(self._file.reserve()))
        elif len(self._open[level + 1].kids) == _WIDTH:
            self._rise(level + 1)
        return self._open[level + 1]

    def _write(self, node: _Node, parent: _Node | None) -> None:
        entries: dict[str, Value] = {
            "Type": Name("Pages"),
            "Count": node.count,
            "Kids": node.kids,
        }
        if parent:
            entries["Parent"] = parent.ref
            parent.kids.append(node.ref)
            parent.count += node.count
        self._file.put(node.ref, entries)


class NumberTree:
    """Keys 0, 1, 2 ... with their values (7.9.7)."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._next = 0
        self._rows: list[Value] = []
        self._nodes: list[tuple[int, int, Ref]] = []

    @property
    def size(self) -> int:
        """How many keys there are."""
        return self._next

    def add(self, value: Value) -> int:
        """Take the value of the next key, which is given back."""
        key = self._next
        self._next += 1
        self._rows += [key, value]
        if len(self._rows) == 2 * _WIDTH:
            self._write_leaf()
        return key

    def close(self) -> Ref:
        """Write what is open and give the root."""
        if not self._nodes:
            return self._file.add({"Nums": self._rows})
        if self._rows:
            self._write_leaf()
        nodes: Sequence[tuple[int, int, Ref]] = self._nodes
        while len(nodes) > _WIDTH:
            starts = range(0, len(nodes), _WIDTH)
            nodes = [self._gathered(nodes[at : at + _WIDTH]) for at in starts]
        return self._file.add({"Kids": [ref for _, _, ref in nodes]})

    def _write_leaf(self) -> None:
        low = self._next - len(self._rows) // 2
        high = self._next - 1
        node: Value = {"Limits": (low, high), "Nums": tuple(self._rows)}
        self._nodes.append((low, high, self._file.add(node)))
        self._rows.clear()

    def _gathered(self, nodes: Sequence[tuple[int, int, Ref]]) -> tuple[int, int, Ref]:
        low, high = nodes[0][0], nodes[-1][1]
        node: Value = {"Limits": (low, high), "Kids": [ref for _, _, ref in nodes]}
        return low, high, self._file.add(node)
