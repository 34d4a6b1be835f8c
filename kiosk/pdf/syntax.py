"""Numbers and texts in the syntax of PDF (ISO 32000-1, 7.3)."""

# Escapes in a literal string (7.3.4.2), which never holds control characters here.
_ESCAPES = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)"})


def number(value: float) -> str:
    """A number rounded to a thousandth, in as few characters as can be."""
    if value == int(value):
        return str(int(value))
    written = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def text_string(text: str) -> str:
    """A text string: literal for ASCII, else UTF-16 with byte order mark (7.9.2.2)."""
    if text.isascii() and text.isprintable():
        return f"({text.translate(_ESCAPES)})"
    return f"<feff{utf16(text)}>"


def utf16(text: str) -> str:
    """A text as UTF-16BE in hexadecimal; a lone surrogate becomes U+FFFD."""
    try:
        return text.encode("utf-16-be").hex()
    except UnicodeEncodeError:
        whole = text.encode("utf-16-be", "surrogatepass").decode("utf-16-be", "replace")
        return whole.encode("utf-16-be").hex()
