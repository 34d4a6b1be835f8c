"""A letter as words with roles, before any layout."""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.model.signature import Signature


class Role(StrEnum):
    """What a paragraph is in the letter."""

    SALUTATION = "salutation"
    BODY = "body"
    ASK = "ask"
    OWN_WORDS = "own-words"
    RULED = "ruled"
    CLOSE = "close"


class Mark(StrEnum):
    """What every page of the letter has to say about itself."""

    PRACTICE = "practice"
    EXAMPLE = "example"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the letter.

    `key` is its name in the template (`salutation` and `close` are reserved),
    `sample` the template's own text, `touched` whether the visitor changed it.
    A line break in `text` starts a new paragraph on the page; a ruled one has none, but
    lines to write on with a pen, as many as the page holds. `language` is set
    where it is not the letter's, `differs` holds what the sample says here
    differently for this official, and what the visitor's words stand in place of.
    """

    key: str
    role: Role
    text: str
    sample: str = ""
    touched: bool = False
    language: str = ""
    differs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """All words of one letter to one official.

    `recipient` is the whole address block, country line included; `sender` the
    writer's block, empty lines left out; `name` what stands under the room for
    the signature (empty: to be written by hand), `signature` what was drawn in it;
    `title` the document's title, without the visitor's name; `copies` who else
    gets this letter, a line each.
    """

    reference: str
    official: str
    language: str
    title: str
    sender: tuple[str, ...]
    date: str
    recipient: tuple[str, ...]
    subject: str
    salutation: Paragraph
    body: tuple[Paragraph, ...]
    close: Paragraph
    name: str
    marks: tuple[Mark, ...] = ()
    signature: Signature = field(default_factory=Signature)
    copies: tuple[str, ...] = ()

    @property
    def ruled(self) -> bool:
        """Whether its body is to be written with a pen."""
        return any(each.role is Role.RULED for each in self.body)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Salutation, body and close, in their order."""
        return (self.salutation, *self.body, self.close)
