"""What the table has in stock: sheets and envelopes, set by hand and counted down."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock as Mutex

from kiosk.disk import replaced
from kiosk.errors import DiskFull, FolderNotWritable
from kiosk.toml.flaw import Flaw
from kiosk.toml.load import load
from kiosk.toml.table import Table

FILE_NAME = "stock.toml"
# A pack of paper is often of 500 sheets, a tray takes 250.
PACK = 250
MOST = 9_999
_FEW = 10


@dataclass(frozen=True, slots=True)
class Pile:
    """How many are left of how many; None where nobody has counted."""

    left: int | None = None
    of: int = PACK

    @property
    def low(self) -> bool:
        """Whether somebody should fetch more: a tenth is left, or a few."""
        return self.left is not None and self.left <= max(self.of // 10, _FEW)

    def set_to(self, left: int) -> "Pile":
        """So many are there now."""
        left = max(0, min(left, MOST))
        return Pile(left, max(self.of, left))

    def filled(self, of: int = PACK) -> "Pile":
        """A new pack was put in."""
        return Pile(of, of)

    def more(self, put: int) -> "Pile":
        """Some were put there."""
        return self.set_to((self.left or 0) + put)

    def less(self, used: int) -> "Pile":
        """Some were used; what nobody has counted stays uncounted."""
        return (
            self if self.left is None else replace(self, left=max(self.left - used, 0))
        )


@dataclass(frozen=True, slots=True)
class Stock:
    """The paper in the printer and the envelopes on the table."""

    paper: Pile = Pile()
    envelopes: Pile = Pile(of=100)


class StockRoom:
    """Keeps the stock in a file of the table's folder; without one, in memory.

    It is a help and not an account: a file that is damaged or cannot be written stops
    nothing. Any thread may call it.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._file = folder / FILE_NAME if folder else None
        self._mutex = Mutex()
        self._stock: Stock | None = None

    def stock(self) -> Stock:
        """What is there."""
        with self._mutex:
            return self._read()

    def change(self, change: Callable[[Stock], Stock]) -> Stock:
        """Make it another one, and keep that."""
        with self._mutex:
            before = self._read()
            stock = self._stock = change(before)
            if stock != before:
                self._write(stock)
            return stock

    def _read(self) -> Stock:
        if self._stock is None:
            self._stock = Stock()
            if self._file is not None:
                with suppress(Flaw, OSError):
                    self._stock = load(self._file, _stock)
        return self._stock

    def _write(self, stock: Stock) -> None:
        if self._file is None:
            return
        rows = (("paper", stock.paper), ("envelopes", stock.envelopes))
        lines = ["# What is left at the table; Printer and paper keeps this file."]
        for name, pile in rows:
            lines += ["", f"[{name}]", f"of = {pile.of}"]
            lines += [] if pile.left is None else [f"left = {pile.left}"]
        with suppress(DiskFull, FolderNotWritable, OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with replaced(self._file) as sink:
                sink.write(("\n".join(lines) + "\n").encode())


def _stock(table: Table) -> Stock:
    return Stock(_pile(table.table("paper")), _pile(table.table("envelopes")))


def _pile(table: Table) -> Pile:
    left = table.get("left", (int,), "a whole number", required=False)
    of = min(table.whole("of"), MOST)
    if left is None:
        return Pile(None, of)
    return Pile(max(0, min(int(str(left)), MOST)), of)
