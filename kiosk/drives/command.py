"""Other programs, run with a limit."""

import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_LIMIT_S = 30.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a program said; `done` is whether it ended well and in time."""

    done: bool
    said: str = ""


# A program and its arguments; never raises, a program that is absent is not done.
Command = Callable[[Sequence[str]], Answer]


def run(words: Sequence[str]) -> Answer:
    """Run it, in English whatever the language of the table."""
    path = shutil.which(words[0])
    if path is None:
        return Answer(done=False)
    try:
        ended = subprocess.run(  # noqa: S603 - a fixed program, no shell, no visitor's word
            (path, *words[1:]),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            encoding="utf-8",
            errors="replace",
            env=os.environ | {"LC_ALL": "C"},
            timeout=_LIMIT_S,
        )
    except (subprocess.TimeoutExpired, OSError):
        return Answer(done=False)
    return Answer(ended.returncode == 0, ended.stdout + ended.stderr)
