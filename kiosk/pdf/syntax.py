"""PDF syntax of plain values (ISO 32000-1, 7.3): equal values, equal text."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

# Within a literal string (7.3.4.2); text strings never hold control characters.
_ESCAPES = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)"})


class Ref(int):
    """The number of an indirect object; the generation is always 0."""

    __slots__ = ()


class Name(str):
    """A name without its slash, of regular characters only."""

    __slots__ = ()


class Raw(str):
    """Syntax that is written already."""

    __slots__ = ()


# str is a text string, bytes a byte string.
Value: TypeAlias = (
    "Ref | Name | Raw | str | bytes | bool | int | float"
    " | Sequence[Value] | Mapping[str, Value]"
)


def syntax(value: Value) -> str:
    """A value as it stands in a file, ASCII."""
    if isinstance(value, str):
        return _of_str(value)
    if isinstance(value, bytes):
        return f"<{value.hex()}>"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return _of_number(value)
    if isinstance(value, Mapping):
        return dictionary(value)
    return f"[{' '.join(map(syntax, value))}]"


def dictionary(entries: Mapping[str, Value]) -> str:
    """A dictionary in the order of its entries."""
    inside = "".join(f"/{key} {syntax(value)}" for key, value in entries.items())
    return f"<<{inside}>>"


def number(value: float) -> str:
    """A number to a thousandth, the shortest way."""
    if value == int(value):
        return str(int(value))
    written = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def text_string(text: str) -> str:
    """A text string: literal for ASCII, else UTF-16 with its mark (7.9.2.2)."""
    if text.isascii() and text.isprintable():
        return f"({text.translate(_ESCAPES)})"
    return f"<feff{utf16(text)}>"


def utf16(text: str) -> str:
    """UTF-16BE in hexadecimal; a lone surrogate becomes U+FFFD."""
    try:
        return text.encode("utf-16-be").hex()
    except UnicodeEncodeError:
        whole = text.encode("utf-16-be", "surrogatepass").decode("utf-16-be", "replace")
        return whole.encode("utf-16-be").hex()


def _of_str(value: str) -> str:
    if isinstance(value, Raw):
        return str(value)
    if isinstance(value, Name):
        return f"/{value}"
    return text_string(value)


def _of_number(value: float) -> str:
    if isinstance(value, Ref):
        return f"{int(value)} 0 R"
    return str(value) if isinstance(value, int) else number(value)
