"""TOML to values, refusing what could keep the parser busy."""

import re
from datetime import date

import tomli

from kiosk.toml.flaw import WHOLE_FILE, Flaw

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
# The same behind its first dot, where a search has something to look for.
_DEEP_REST = re.compile(r"\.\s*[\w\"-]+\s*(?:\.\s*[\w\"-]+\s*){3}")
_BARE_DATE = re.compile(
    r"^([ \t]*[\w-]+[ \t]*=[ \t]*)(\d{4}-\d{1,2}-\d{1,2})(?=[ \t]*(?:#|$))",
    re.MULTILINE,
)
_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)|\s*\(at end of document\)")
# How tomli says that a key or a table stands twice.
_TWICE = re.compile("Cannot (?:overwrite|declare|mutate|redefine)|Duplicate")
_DEEPEST = 6
_TOO_DEEP = "keys or brackets are nested too deep; expected at most four levels"


def parse(text: str) -> dict[str, object]:
    """The values in a TOML text that anybody may have written.

    A date that does not exist comes back as text, so that it is reported with
    its key and beside everything else that is wrong.

    Raises:
        Flaw: it is not TOML, or nested so deep that it could keep the parser busy.
    """
    if _too_deep(text):
        raise Flaw(WHOLE_FILE, _TOO_DEEP)
    return parse_trusted(_quote_impossible_dates(text))


def parse_trusted(text: str) -> dict[str, object]:
    """The values in a TOML text of our own, a quarter sooner.

    Raises:
        Flaw: it is not TOML.
    """
    try:
        return tomli.loads(text)
    except ValueError as cause:
        raise _flaw(cause) from cause
    except RecursionError as cause:
        raise Flaw(WHOLE_FILE, _TOO_DEEP) from cause


def _too_deep(text: str) -> bool:
    bare = _STRING_OR_COMMENT.sub('"', text)
    deep = _DEEP_REST.search(bare) and _DEEP_KEY.search(bare)
    return bool(deep) or _depth(bare) > _DEEPEST


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


def _flaw(cause: ValueError) -> Flaw:
    message = str(cause)
    at = _LINE.search(message)
    if at is None:  # Python's own limit of 4300 digits
        return Flaw(WHOLE_FILE, "a number is too long; expected TOML 1.0")
    key = f"line {at[1]}" if at[1] else "end of the file"
    said = _LINE.sub("", message)
    if _TWICE.search(said):
        return Flaw(key, "a key or table stands twice; expected it once")
    return Flaw(key, f"not TOML ({said}); expected TOML 1.0")
