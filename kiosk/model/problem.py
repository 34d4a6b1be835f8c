"""What is wrong with a file, said so that somebody can mend it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """The file, the key in it, and what was found and expected."""

    file: str
    key: str
    what: str

    def __str__(self) -> str:
        """As the command line prints it."""
        return f"{self.file}: {self.key}: {self.what}"
