"""The languages that the screens can speak."""

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
    """The languages that have compiled words, each with its own name for itself.

    English needs none. The order and the names stand in `languages.toml`; `make words`
    compiles a new language once all its words are there.

    Raises:
        ResourceDamaged: the table cannot be used.
    """
    names = load_resource(folder / "languages.toml", _names)
    return tuple(
        (code, name)
        for code, name in names
        if code == SOURCE_LANGUAGE
        or (folder / code / "LC_MESSAGES" / f"{DOMAIN}.mo").is_file()
    )


def _names(table: Table) -> tuple[tuple[str, str], ...]:
    table.text("source")
    names = table.table("names")
    return tuple((code, names.text(code)) for code in names)
