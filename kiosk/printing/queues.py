"""Which queue is meant: the one named, the default, or the only one there is."""

import os
from pathlib import Path

from kiosk.printing.ipp.line import Place
from kiosk.printing.ipp.operations import Queue, default_queue, queues

_OPTION_FILES = ("~/.cups/lpoptions", "/etc/cups/lpoptions")


def queue_meant(place: Place, named: str | None) -> Queue | None:
    """The queue to print on; None where nobody has chosen among several, or none is.

    The default is found as CUPS's own tools find it (lp(1)), and anew each time: a
    printer plugged in later is found. Raises NoAnswer.
    """
    name = named or _chosen_here() or default_queue(place) or _only(queues(place))
    return Queue(place, name) if name else None


def _only(known: tuple[str, ...]) -> str | None:
    return known[0] if len(known) == 1 else None


def _chosen_here() -> str | None:
    """What this computer's user or owner has chosen; an instance is left off."""
    named = os.environ.get("LPDEST") or os.environ.get("PRINTER")
    if named and named != "lp":
        return named.partition("/")[0]
    found = (name for file in _OPTION_FILES for name in _defaults(Path(file)))
    return next(found, None)


def _defaults(file: Path) -> tuple[str, ...]:
    try:
        lines = file.expanduser().read_text("utf-8", "replace").splitlines()
    except (OSError, RuntimeError):
        return ()
    words = (line.split() for line in lines)
    return tuple(
        it[1].partition("/")[0] for it in words if it[:1] == ["Default"] and it[1:]
    )
