"""How a letter template opens: the first words of its first paragraph."""

from collections.abc import Iterator, Sequence

from jinja2 import Environment, nodes


def openings(source: str) -> tuple[str, ...]:
    """The texts that the first paragraph may begin with, one for each `if`.

    A text ends where the next value or condition stands.
    """
    tree = Environment(autoescape=True).parse(source)
    first = next((each for each in tree.body if isinstance(each, nodes.Block)), None)
    return tuple(_first_texts(first.body)) if first else ()


def _first_texts(body: Sequence[nodes.Node]) -> Iterator[str]:
    for each in body:
        if isinstance(each, nodes.If):
            branches = [each.body, *(other.body for other in each.elif_), each.else_]
            for branch in branches:
                yield from _first_texts(branch)
            return
        if isinstance(each, nodes.Output):
            for part in each.nodes:
                if not isinstance(part, nodes.TemplateData):
                    return
                if part.data.strip():
                    yield part.data.strip()
                    return
