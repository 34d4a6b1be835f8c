"""What is wrong with a file, as an error for those who stop at the first one."""

from typing import NoReturn

# The key of what is wrong with a file as a whole.
WHOLE_FILE = "file"


class Flaw(ValueError):
    """The key that is wrong, and what was found and expected."""

    def __init__(self, key: str, what: str) -> None:
        super().__init__(what if key == WHOLE_FILE else f"{key}: {what}")
        self.key = key
        self.what = what


def refuse(key: str, what: str) -> NoReturn:
    """Stop at what is wrong.

    Raises:
        Flaw: always.
    """
    raise Flaw(key, what)
