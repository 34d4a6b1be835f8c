"""The languages that the screens can speak."""

import struct
from pathlib import Path

from kiosk.frozen import dataclass
from kiosk.i18n import DOMAIN, SOURCE_LANGUAGE
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table


@dataclass(frozen=True)
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
    table = load_resource(folder / "languages.toml", _read)
    every = _messages(folder, SOURCE_LANGUAGE)
    return tuple(
        (code, name)
        for code, name in table.names
        if code == SOURCE_LANGUAGE or (every and every <= _messages(folder, code))
    )


def spoken_in(language: str, country: str, folder: Path) -> str:
    """The language as the country of posting speaks it ("en_GB"), where that differs.

    Raises:
        ResourceDamaged: the table cannot be used.
    """
    variants = load_resource(folder / "languages.toml", _read).variants
    return next(
        (
            code
            for code, others in variants
            if code.partition("_")[0] == language and country not in others
        ),
        language,
    )


@dataclass(frozen=True)
class _Table:
    """Codes with names, and codes of variants with the countries they are not for."""

    names: tuple[tuple[str, str], ...]
    variants: tuple[tuple[str, tuple[str, ...]], ...]


def _read(table: Table) -> _Table:
    table.text("source")
    names = table.table("names")
    variants = rows(table, "variants").items() if "variants" in table else ()
    return _Table(
        tuple((code, names.text(code)) for code in names),
        tuple((code, row.texts("except")) for code, row in variants),
    )


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
