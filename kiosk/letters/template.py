"""Letter templates: Jinja2 in which every paragraph is a named block."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from kiosk.errors import CampaignsInvalid
from kiosk.letters.grammar import (
    Flaw,
    content_flaws,
    plain_paragraphs,
    shortened,
)
from kiosk.model.letter import Role
from kiosk.model.limits import LETTER
from kiosk.model.plain_text import clean_line
from kiosk.model.problem import Problem

OWN_WORDS = "own_words"
# Names that a letter, its layout or the empty page use for something else.
RESERVED = frozenset({
    "salutation", "close", "sender", "recipient", "date", "subject", "signature",
    "name", "blank_opening", "blank_ask",
})  # fmt: skip
_KEY = re.compile(r"[a-z][a-z0-9_]{0,40}")
# A page holds some 3,000 characters; five times as many still compile in a blink.
_LONGEST = 16 * 1024


@dataclass(frozen=True, slots=True)
class People:
    """What a template calls `people`: names, and the list of them in words."""

    names: tuple[str, ...]
    joined: str


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """The paragraphs of a template by key, in their order, with their roles."""

    roles: Mapping[str, Role]
    _template: Template

    def texts(self, values: Mapping[str, object]) -> Mapping[str, str]:
        """The sample's text of every paragraph, each on one line."""
        context = self._template.new_context(dict(values))
        return {
            key: clean_line("".join(self._template.blocks[key](context)))
            for key in self.roles
        }


def template_problems(source: str, file: str) -> tuple[Problem, ...]:
    """Everything in a template that is refused, by line."""
    return tuple(Problem(file, f"line {line}", what) for line, what in _flaws(source))


def longest_text(source: str, lengths: Mapping[str, int]) -> int:
    """The most characters that a template without problems can yield.

    `lengths` are those of the longest values, by what a template calls them
    ("official.name"). Of an `if` the longest branch counts.
    """
    values = max(lengths.values(), default=0)
    most = len(source) + source.count("{{") * values
    if most <= LETTER:  # nearly always, and sooner than reading the tree
        return most
    return _longest(_blocks(_environment().parse(source)), lengths)


@lru_cache(maxsize=64)
def compile_template(source: str) -> LetterTemplate:
    """The template, ready to give its texts.

    Raises:
        CampaignsInvalid: the template has problems; see `template_problems`.
    """
    flaws = _flaws(source)
    if flaws:
        raise CampaignsInvalid(count=len(flaws))
    environment = _environment()
    keys = [each.name for each in _blocks(environment.parse(source))]
    template = environment.from_string(source)
    return LetterTemplate({key: role_of(key) for key in keys}, template)


def role_of(key: str) -> Role:
    """What a paragraph is, by its name."""
    if key == OWN_WORDS:
        return Role.OWN_WORDS
    return Role.ASK if key.startswith("ask") else Role.BODY


def _joined(people: People) -> str:
    return people.joined


def _count(people: People) -> int:
    return len(people.names)


def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        loader=None,
        autoescape=False,  # letters are plain text and never markup
    )
    environment.globals.clear()
    environment.tests.clear()
    environment.filters.clear()
    environment.filters.update({"names": _joined, "count": _count})
    return environment


def _flaws(source: str) -> list[Flaw]:
    if len(source) > _LONGEST:
        return [(1, f"too long, expected at most {_LONGEST} characters")]
    return [] if surely_right(source) else tree_flaws(source)


def tree_flaws(source: str) -> list[Flaw]:
    """What Jinja2's own reading of a template shows to be wrong, by line."""
    try:
        tree = _environment().parse(source)
    except TemplateSyntaxError as cause:
        reason = shortened(cause.message or "wrong syntax", 120)
        return [(cause.lineno, f"cannot be read ({reason}), expected Jinja2")]
    except (RecursionError, ValueError):
        return [(1, "nested too deep or a number too long, expected plain paragraphs")]
    return sorted(_all_flaws(tree))


def surely_right(source: str) -> bool:
    """Whether a template has no flaw that its tree could have; False: nobody knows."""
    found = plain_paragraphs(source)
    if found is None:
        return False
    says = dict(found)
    return (
        len(says) == len(found)
        and RESERVED.isdisjoint(says)
        and says.pop(OWN_WORDS, None) is False
        and all(says.values())
        and any(role_of(each) is Role.ASK for each in says)
    )


def _blocks(tree: nodes.Template) -> list[nodes.Block]:
    return [each for each in tree.body if isinstance(each, nodes.Block)]


def _longest(found: Iterable[nodes.Node], lengths: Mapping[str, int]) -> int:
    return sum(_longest_node(each, lengths) for each in found)


def _longest_node(found: nodes.Node, lengths: Mapping[str, int]) -> int:
    match found:
        case nodes.Block():
            return _longest(found.body, lengths)
        case nodes.Output():
            return sum(_longest_value(each, lengths) for each in found.nodes)
        case nodes.If():
            ways = (found.body, *(each.body for each in found.elif_), found.else_)
            return max(_longest(each, lengths) for each in ways)
        case _:
            return 0


def _longest_value(found: nodes.Node, lengths: Mapping[str, int]) -> int:
    match found:
        case nodes.TemplateData(data=text) | nodes.Const(value=text):
            return len(str(text))
        case nodes.Getattr(node=nodes.Name(name=owner), attr=attribute):
            return lengths[f"{owner}.{attribute}"]
        case nodes.Filter(node=nodes.Name(name=name)) | nodes.Name(name=name):
            return lengths[name]
        case _:
            return 0


def _all_flaws(tree: nodes.Template) -> Iterator[Flaw]:
    for each in tree.body:
        if isinstance(each, nodes.Block):
            yield from _block_flaws(each)
        elif not _blank(each):
            yield each.lineno, "found text outside a paragraph, expected it in a block"
    keys = [each.name for each in _blocks(tree)]
    for each in _blocks(tree):
        if keys.count(each.name) > 1:
            yield (
                each.lineno,
                f'found "{shortened(each.name)}" twice, expected one of that name',
            )
    if OWN_WORDS not in keys:
        yield 1, "found no own_words, expected {% block own_words %}{% endblock %}"
    if not any(role_of(each) is Role.ASK for each in keys):
        yield 1, "found no ask, expected a block whose name starts with ask"


def _block_flaws(block: nodes.Block) -> Iterator[Flaw]:
    if not _KEY.fullmatch(block.name) or block.name in RESERVED:
        name = shortened(block.name)
        what = f'found the name "{name}", expected another, of small letters and _'
        yield block.lineno, what
    if block.scoped or block.required:
        yield block.lineno, "found scoped or required, expected only the block's name"
    if block.name == OWN_WORDS:
        if not all(_blank(each) for each in block.body):
            yield block.lineno, "found text in own_words, expected it to be empty"
        return
    if all(_blank(each) for each in block.body):
        yield block.lineno, f'found no text in "{shortened(block.name)}", expected some'
    for each in block.body:
        yield from content_flaws(each)


def _blank(found: nodes.Node) -> bool:
    return isinstance(found, nodes.Output) and all(
        isinstance(each, nodes.TemplateData) and not each.data.strip()
        for each in found.nodes
    )
