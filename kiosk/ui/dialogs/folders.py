"""The folders a visitor may save into, as the caller finds them."""

from pathlib import Path
from typing import Protocol


class Folder(Protocol):
    """A folder by the name a person knows it by; `stick` for a USB stick."""

    @property
    def path(self) -> Path:
        """Where it is."""
        ...

    @property
    def name(self) -> str:
        """What it is called; marked for translation where it is no proper name."""
        ...

    @property
    def stick(self) -> bool:
        """Whether it is somebody's own USB stick."""
        ...


class Folders(Protocol):
    """Lists places and what is inside; never raises, an unreadable one is empty."""

    def places(self) -> tuple[Folder, ...]:
        """Where to begin: sticks first, then the home folder."""
        ...

    def inside(self, folder: Path) -> tuple[Folder, ...]:
        """The folders in a folder, by name."""
        ...
