"""TOML to values, refusing what could keep the parser busy."""

import re
import tomllib
from datetime import date

from kiosk.model.problem import Problem

# Every alternative also matches where the closing quote is missing, so that one
# pass over the text is enough and cannot be made slow.
_STRING_OR_COMMENT = re.compile(
    r'"""(?:\\.|[^\\])*?(?:"""|\Z)'
    r"|'''.*?(?:'''|\Z)"
    r'|"(?:\\.|[^"\\\n])*"?'
    r"|'[^'\n]*'?"
    r"|#[^\n]*",
    re.DOTALL,
)
_DEEP_KEY = re.compile(r"[\w\"-]\s*(?:\.\s*[\w\"-]+\s*){4}")
_BARE_DATE = re.compile(
    r"^([ \t]*[\w-]+[ \t]*=[ \t]*)(\d{4}-\d{1,2}-\d{1,2})(?=[ \t]*(?:#|$))",
    re.MULTILINE,
)
_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)|\s*\(at end of document\)")
_DEEPEST = 6

Parsed = tuple[dict[str, object] | None, tuple[Problem, ...]]


def read_toml(text: str, file: str) -> Parsed:
    """The values in a TOML text, or None and the reason.

    A date that does not exist comes back as text, so that it is reported with
    its key and beside everything else that is wrong.
    """
    if _too_deep(text):
        what = "keys or brackets are nested too deep; expected at most four levels"
        return None, (Problem(file, "file", what),)
    try:
        return tomllib.loads(_quote_impossible_dates(text)), ()
    except ValueError as cause:
        return None, (_problem(cause, file),)


def _too_deep(text: str) -> bool:
    bare = _STRING_OR_COMMENT.sub('"', text)
    return _DEEP_KEY.search(bare) is not None or _depth(bare) > _DEEPEST


def _depth(bare: str) -> int:
    deepest = depth = 0
    for each in re.findall(r"[\[\]{}]", bare):
        depth += 1 if each in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _quote_impossible_dates(text: str) -> str:
    def quoted(found: re.Match[str]) -> str:
        try:
            date.fromisoformat(found[2])
        except ValueError:
            return f'{found[1]}"{found[2]}"'
        return found[0]

    return _BARE_DATE.sub(quoted, text)


def _problem(cause: ValueError, file: str) -> Problem:
    message = str(cause)
    at = _LINE.search(message)
    if at is None:  # Python's own limit of 4300 digits
        return Problem(file, "file", "a number is too long; expected TOML 1.0")
    key = f"line {at[1]}" if at[1] else "end of the file"
    what = f"not TOML ({_LINE.sub('', message)}); expected TOML 1.0"
    return Problem(file, key, what)
