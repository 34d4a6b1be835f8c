"""Letter templates that are known to be right without their syntax tree.

Nearly every letter is paragraphs of text with a value here and there and a simple
`if`. To see that takes a thirtieth of what Jinja2 takes to read it, and thousands may
be read at a start. Nothing is refused here: what is not understood is for the tree.
"""

import re

from kiosk.letters.grammar import ATTRIBUTES, FILTERS, VALUES, Kind

_NAMES = [each for each, kind in VALUES.items() if kind is Kind.TEXT]
_OWNED = [f"{owner}.{each}" for owner, known in ATTRIBUTES.items() for each in known]
_TEXT = f"(?:{'|'.join(map(re.escape, [*_NAMES, *_OWNED]))})"
_PEOPLE = rf"people\|(?:{'|'.join(FILTERS)})"
_TEST = (
    rf'(?:{_TEXT}(?: (?:==|!=) "[^"\\\n]*")?'
    r"|people\|count (?:==|!=|<|>|<=|>=) [1-9]\d{0,3})"
)
_PIECE = re.compile(
    r"(?P<blank>\s+(?=\{|\Z))"
    r"|(?P<text>[^{]+)"
    rf"|(?P<value>\{{\{{ ?(?:{_TEXT}|{_PEOPLE}) ?\}}\}})"
    r"|\{% block (?P<block>[a-z][a-z0-9_]{0,40}) %\}"
    r"|(?P<endblock>\{% endblock %\})"
    rf"|(?P<if>\{{% if {_TEST} %\}})"
    rf"|(?P<elif>\{{% elif {_TEST} %\}})"
    r"|(?P<else>\{% else %\})"
    r"|(?P<endif>\{% endif %\})"
    r"|(?P<comment>\{#(?:[^#]|#(?!\}))*#\})"
)
# What a template is made of, a letter a piece.
_LETTERS = {
    "blank": " ",
    "comment": "",
    "text": "t",
    "value": "t",
    "block": "[",
    "endblock": "]",
    "if": "(",
    "elif": "|",
    "else": ":",
    "endif": ")",
}
# Paragraphs with nothing between them; each `if` closed before the next one.
_SHAPE = re.compile(r" *(?:\[[ t]*(?:\([ t]*(?:\|[ t]*){0,8}(?::[ t]*)?\)[ t]*)*\] *)*")
_PARAGRAPH = re.compile(r"\[([^]]*)\]")


def plain_paragraphs(source: str) -> list[tuple[str, bool]] | None:
    """The paragraphs of a template by name, and whether each says anything.

    None for a template that only its syntax tree can judge.
    """
    names, shape, at = list[str](), "", 0
    for piece in _PIECE.finditer(source):
        if piece.start() != at:
            return None
        at = piece.end()
        kind = piece.lastgroup or ""
        shape += _LETTERS[kind]
        if kind == "block":
            names.append(piece["block"])
    if at != len(source) or not _SHAPE.fullmatch(shape):
        return None
    said = [bool(each.strip()) for each in _PARAGRAPH.findall(shape)]
    return list(zip(names, said, strict=True))
