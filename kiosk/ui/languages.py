"""The languages that the screens can speak."""

import struct
from dataclasses import dataclass
from pathlib import Path

from kiosk.i18n import DOMAIN, SOURCE_LANGUAGE
from kiosk.toml.load import load_resource
from kiosk.toml.table import Table


@dataclass(frozen=True, slots=True)
class Language:
    """A code and the language's own name for itself ("de", "Deutsch")."""

    code: str
    name: str


def languages(folder: Path) -> tuple[tuple[str, str], ...]:
    """The languages that have words for every message, each by its own name.

    The order and the names stand in `languages.toml`. Which messages there are is read
    from the compiled English.

    Raises:
        ResourceDamaged: the table cannot be used.
    """
    names = load_resource(folder / "languages.toml", _names)
    every = _messages(folder, SOURCE_LANGUAGE)
    return tuple(
        (code, name)
        for code, name in names
        if code == SOURCE_LANGUAGE or (every and every <= _messages(folder, code))
    )


def _names(table: Table) -> tuple[tuple[str, str], ...]:
    table.text("source")
    names = table.table("names")
    return tuple((code, names.text(code)) for code in names)


def _messages(folder: Path, language: str) -> frozenset[bytes]:
    """The messages that have words in a language; none where nothing can be read.

    Of the file only the table of messages is read (GNU gettext 0.22, 10.3 "The Format
    of GNU MO Files"): gettext itself would decode every word of every language.
    """
    try:
        compiled = (folder / language / "LC_MESSAGES" / f"{DOMAIN}.mo").read_bytes()
        order = "<" if compiled[:4] == b"\xde\x12\x04\x95" else ">"
        count, table = struct.unpack_from(f"{order}II", compiled, 8)
        spans = struct.iter_unpack(f"{order}II", compiled[table : table + 8 * count])
        return frozenset(compiled[start : start + length] for length, start in spans)
    except (OSError, struct.error):
        return frozenset()
