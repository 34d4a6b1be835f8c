"""Which queue is meant: the one named, the default, or the only one there is.

CUPS also sees printers on the network for which no queue has been set up, and makes one
once somebody asks what such a printer can do. Its tools do so; as a request of IPP it
would have to be built from what the network says.
"""

import os
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path

from kiosk.printing.ipp.line import Place
from kiosk.printing.ipp.operations import Queue, default_queue, queues

_OPTION_FILES = ("~/.cups/lpoptions", "/etc/cups/lpoptions")
# Seconds for the network: to list the printers there, and for one to tell of itself.
_LISTING_S, _MAKING_S = 4.0, 10.0


def queue_meant(place: Place, named: str | None) -> Queue | None:
    """The queue to print on; None where nobody has chosen among several, or none is.

    The default is found as CUPS's own tools find it (lp(1)), and anew each time: a
    printer plugged in later is found. Raises NoAnswer.
    """
    known = queues(place)
    name = named or _chosen_here() or default_queue(place)
    if name is None:
        name = _only(known or _on_the_network())
    if name is None:
        return None
    if name not in known:
        _have_made(name)
    return Queue(place, name)


def _only(known: tuple[str, ...]) -> str | None:
    return known[0] if len(known) == 1 else None


def _on_the_network() -> tuple[str, ...]:
    """The printers that CUPS could make a queue for."""
    return tuple(_said_by("lpstat", "-e", within=_LISTING_S).split())


def _have_made(name: str) -> None:
    """Have CUPS make a queue for a printer that it sees, if it sees such a one."""
    _said_by("lpoptions", "-p", name, "-l", within=_MAKING_S)


def _said_by(tool: str, *words: str, within: float) -> str:
    """What a tool of CUPS answers; nothing where it is missing, fails or is slow."""
    path = shutil.which(tool)
    if path is None:
        return ""
    with suppress(OSError, subprocess.TimeoutExpired):
        return subprocess.run(  # noqa: S603 - a fixed tool, no shell, no visitor's word
            (path, *words),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            encoding="utf-8",
            errors="replace",
            env=os.environ | {"LC_ALL": "C"},
            timeout=within,
        ).stdout
    return ""


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
