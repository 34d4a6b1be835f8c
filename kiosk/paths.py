"""Where the files that ship with the program are, in a checkout or a wheel."""

import os
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def _shipped(name: str) -> Path:
    """The folder inside the wheel, else the one beside the package."""
    inside = _PACKAGE / f"_{name}"
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    """The folder with fonts, stationery, addressing tables, icons and words."""
    return _shipped("resources")


def campaigns() -> Path:
    """The folder with the campaigns that ship."""
    return _shipped("campaigns")


def home() -> Path:
    """The user's own folder; the root of the disk for a user who has none."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(os.sep)


def data() -> Path:
    """The folder for the table's settings (XDG base directory specification)."""
    base = os.environ.get("XDG_DATA_HOME") or home() / ".local" / "share"
    return Path(base) / "letter-kiosk"
