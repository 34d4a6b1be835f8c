"""Rows of a table, each of which says where it comes from."""

from collections.abc import Mapping

from kiosk.toml.flaw import WHOLE_FILE
from kiosk.toml.table import Table


def sourced(table: Table, key: str) -> Table:
    """The table under a key, which has a source."""
    found = table.table(key)
    if key in table:
        found.text("source")
    return found


def rows(table: Table, key: str = "") -> Mapping[str, Table]:
    """The rows of the table under a key, or of this one; each has a source."""
    found = table.table(key) if key else table
    read = {each: sourced(found, each) for each in found}
    if not read and (not key or key in table):
        table.wrong(key or WHOLE_FILE, "found no row, expected at least one")
    return read
