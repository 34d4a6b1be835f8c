"""What a letter template may say: an allow-list over Jinja2's own syntax tree.

Everything that is not named here is refused, so nothing can loop, call, reach
into an object or fail while a letter is composed. Each expression has a kind;
kinds that do not fit are refused too.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

from jinja2 import nodes

Flaw = tuple[int, str]


class Kind(StrEnum):
    """What an expression gives."""

    TEXT = "text"
    NUMBER = "number"
    PEOPLE = "people"


VALUES = {
    "people": Kind.PEOPLE,
    "country": Kind.TEXT,
    "date": Kind.TEXT,
    "posted_in": Kind.TEXT,
}
ATTRIBUTES = {
    "official": ("id", "name", "title", "office"),
    "campaign": ("reference", "title"),
}
FILTERS = {"names": Kind.TEXT, "count": Kind.NUMBER}

# Python compiles a hundred indentations and some hundred elif, each in the other.
_DEEPEST = 16
_ORDER = frozenset({"lt", "lteq", "gt", "gteq"})
_EQUAL = frozenset({"eq", "ne"})
_ONLY = "expected only values, if and the filters names and count"

# Templates that are known to be right without their tree: paragraphs of text with a
# value here and there and a simple `if`, as nearly every letter is. To see that takes a
# thirtieth of what Jinja2 takes to read one, and thousands may be read at a start.
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


def shortened(name: str, most: int = 40) -> str:
    """A name from a template, short enough for a message."""
    return name if len(name) <= most else name[:most] + "…"


def content_flaws(found: nodes.Node, depth: int = 0) -> Iterator[Flaw]:
    """What is wrong inside a paragraph: its line and what was found and expected."""
    if depth > _DEEPEST:
        yield found.lineno, f"nested too deep, expected at most {_DEEPEST} levels"
    elif isinstance(found, nodes.Output):
        for each in found.nodes:
            if not isinstance(each, nodes.TemplateData):
                yield from _printed_flaws(each, depth + 1)
    elif isinstance(found, nodes.If):
        if len(found.elif_) > _DEEPEST:
            yield found.lineno, f"too many elif, expected at most {_DEEPEST}"
        yield from _test_flaws(found.test, depth + 1)
        for child in (*found.body, *found.elif_, *found.else_):
            yield from content_flaws(child, depth + 1)
    else:
        yield found.lineno, f"found {_called(found)}, {_ONLY}"


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


def _printed_flaws(found: nodes.Node, depth: int) -> Iterator[Flaw]:
    flaws = list(_value_flaws(found, depth))
    yield from flaws
    if not flaws and _kind(found) is Kind.PEOPLE:
        yield found.lineno, "found people, expected people|names or people|count"


def _test_flaws(found: nodes.Node, depth: int) -> Iterator[Flaw]:
    """A condition: a value, a comparison, or those joined by and, or, not."""
    if depth > _DEEPEST:
        yield found.lineno, f"nested too deep, expected at most {_DEEPEST} levels"
    elif isinstance(found, nodes.And | nodes.Or):
        yield from _test_flaws(found.left, depth + 1)
        yield from _test_flaws(found.right, depth + 1)
    elif isinstance(found, nodes.Not):
        yield from _test_flaws(found.node, depth + 1)
    elif isinstance(found, nodes.Compare):
        yield from _compare_flaws(found, depth + 1)
    else:
        yield from _value_flaws(found, depth + 1)


def _compare_flaws(found: nodes.Compare, depth: int) -> Iterator[Flaw]:
    operands: list[nodes.Expr] = [found.expr, *(each.expr for each in found.ops)]
    flaws = [flaw for each in operands for flaw in _value_flaws(each, depth)]
    yield from flaws
    if flaws:
        return
    kinds = {_kind(each) for each in operands}
    for each in found.ops:
        if each.op not in _ORDER | _EQUAL:
            yield found.lineno, f"found {each.op}, expected ==, !=, <, <=, > or >="
    if len(kinds) > 1 or Kind.PEOPLE in kinds:
        yield (
            found.lineno,
            "found unlike things compared, expected two texts or numbers",
        )
    elif Kind.NUMBER not in kinds and any(each.op in _ORDER for each in found.ops):
        yield found.lineno, "found texts compared by size, expected == or !="


def _value_flaws(found: nodes.Node, depth: int) -> Iterator[Flaw]:
    """A name, an attribute of a known name, a text, a number, or a filter."""
    if depth > _DEEPEST:
        yield found.lineno, f"nested too deep, expected at most {_DEEPEST} levels"
    elif isinstance(found, nodes.Filter):
        yield from _filter_flaws(found, depth + 1)
    elif isinstance(found, nodes.Name):
        if found.name not in VALUES:
            yield (
                found.lineno,
                f'found "{shortened(found.name)}", expected {_known_names()}',
            )
    elif isinstance(found, nodes.Getattr):
        yield from _attribute_flaws(found)
    elif isinstance(found, nodes.Const):
        if type(found.value) not in {str, int}:
            yield found.lineno, "found a constant, expected a text or a whole number"
    else:
        yield found.lineno, f"found {_called(found)}, {_ONLY}"


def _filter_flaws(found: nodes.Filter, depth: int) -> Iterator[Flaw]:
    if found.name not in FILTERS:
        known = " or ".join(FILTERS)
        yield (
            found.lineno,
            f'found the filter "{shortened(found.name)}", expected {known}',
        )
    elif found.node is None or _has_arguments(found):
        yield found.lineno, f'found arguments of "{found.name}", expected none'
    else:
        flaws = list(_value_flaws(found.node, depth))
        yield from flaws
        if not flaws and _kind(found.node) is not Kind.PEOPLE:
            yield found.lineno, f"found {found.name} of a text, expected it of people"


def _has_arguments(found: nodes.Filter) -> bool:
    return bool(found.args or found.kwargs or found.dyn_args or found.dyn_kwargs)


def _attribute_flaws(found: nodes.Getattr) -> Iterator[Flaw]:
    owner = found.node.name if isinstance(found.node, nodes.Name) else ""
    if owner not in ATTRIBUTES:
        yield (
            found.lineno,
            f'found ".{shortened(found.attr)}", expected {_known_names()}',
        )
    elif found.attr not in ATTRIBUTES[owner]:
        known = ", ".join(ATTRIBUTES[owner])
        yield (
            found.lineno,
            f'found "{owner}.{shortened(found.attr)}", expected one of {known}',
        )


def _kind(found: nodes.Node) -> Kind:
    """The kind of an expression that has no flaws."""
    if isinstance(found, nodes.Filter):
        return FILTERS[found.name]
    if isinstance(found, nodes.Name):
        return VALUES[found.name]
    if isinstance(found, nodes.Const) and isinstance(found.value, int):
        return Kind.NUMBER
    return Kind.TEXT


def _known_names() -> str:
    owned = [f"{owner}.{each}" for owner, names in ATTRIBUTES.items() for each in names]
    return "one of " + ", ".join([*VALUES, *owned])


def _called(found: nodes.Node) -> str:
    """The construct in the words of a template's writer."""
    if isinstance(found, nodes.BinExpr | nodes.UnaryExpr | nodes.Concat):
        return "arithmetic"
    return _CALLED.get(type(found), f"something else ({type(found).__name__})")


_CALLED: dict[type[nodes.Node], str] = {
    nodes.Block: "a paragraph inside a paragraph",
    nodes.For: "a loop",
    nodes.Call: "a call",
    nodes.CallBlock: "a call",
    nodes.Macro: "a macro",
    nodes.Import: "an import",
    nodes.FromImport: "an import",
    nodes.Include: "an include",
    nodes.Extends: "an extends",
    nodes.Assign: "a set",
    nodes.AssignBlock: "a set",
    nodes.Getitem: "a subscript",
    nodes.Test: "a test",
    nodes.CondExpr: "an if inside a value",
    nodes.Compare: "a comparison outside an if",
    nodes.Tuple: "a list",
    nodes.List: "a list",
    nodes.Dict: "a table",
}
