"""Copies of a ledger on a stick or elsewhere: made, and brought back."""

from pathlib import Path

from kiosk.disk import replaced
from kiosk.errors import WouldOverwrite
from kiosk.ledger.protocol import Ledger
from kiosk.ledger.sqlite import SqliteLedger


def back_up(ledger: SqliteLedger, file: Path) -> None:
    """Copy a ledger to a new file, whole or not at all.

    Raises WouldOverwrite where there is a file already, and as `replaced` and the
    ledger do.
    """
    if file.exists():
        # It may be the only copy of another table's.
        raise WouldOverwrite(file=file, what="there already", option="--backup")
    with replaced(file) as stream:
        ledger.copy_to(Path(stream.name))


def restore(ledger: Ledger, file: Path) -> int:
    """Add what a copy holds; how much was not here yet. All of it, or nothing.

    Raises what either ledger can.
    """
    return ledger.merge(SqliteLedger(file, begins=False).entries())
