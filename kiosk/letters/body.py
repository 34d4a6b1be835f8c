"""A letter's paragraphs: the template's words and the visitor's as one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kiosk.letters.edits import APART
from kiosk.letters.merge import merge, own_words
from kiosk.letters.prompts import without_starters
from kiosk.letters.template import compile_template
from kiosk.model.campaign import Localised
from kiosk.model.draft import Draft, Edit
from kiosk.model.letter import Paragraph, Role
from kiosk.model.plain_text import clean


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a paragraph, with the sample's words and their language."""

    key: str
    role: Role
    sample: str
    language: str

    def holding(self, text: str, differs: tuple[str, ...] = ()) -> Paragraph:
        """The paragraph with words that are not only the sample's.

        An opener with nothing after it is no words.
        """
        kept = without_starters(self.key.partition(APART)[0], text)
        kept = kept if kept.strip() else ""
        return Paragraph(
            self.key, self.role, kept, self.sample, touched=True, differs=differs
        )


def paragraph(slot: Slot, edits: Sequence[Edit]) -> Paragraph:
    """A paragraph that stays one, whatever was written in whatever language."""
    native = [each for each in edits if _is_native(each, slot)]
    for edit in (*native, *edits):
        if edit.base and edit.language == slot.language:
            return _merged(slot, edit)
        return _whole(slot, edit)
    return Paragraph(slot.key, slot.role, slot.sample, slot.sample)


def paragraphs(slot: Slot, edits: Sequence[Edit]) -> tuple[Paragraph, ...]:
    """A paragraph, and below it what the visitor wrote in it in other languages."""
    foreign = [each for each in edits if not _is_native(each, slot)]
    if len(foreign) == len(edits) and foreign:
        first = _translated(slot, foreign[0])
    else:
        first = paragraph(slot, [each for each in edits if _is_native(each, slot)])
    apart = (_apart(each) for each in foreign)
    return (first, *(each for each in apart if each.text))


def with_strays(
    found: Sequence[Paragraph], draft: Draft, language: str, templates: Localised
) -> tuple[Paragraph, ...]:
    """The paragraphs and, each in its place, words for one this template lacks."""
    whole = list(found)
    keys = compile_template(templates[language]).roles
    for each in draft.edits:
        source = templates.get(each.language)
        known = tuple(compile_template(source).roles) if source else ()
        if each.paragraph in keys or each.paragraph not in known:
            continue
        stray = _apart(each)
        if stray.text:
            whole.insert(_place(whole, each.paragraph, known), stray)
    return tuple(whole)


def _is_native(edit: Edit, slot: Slot) -> bool:
    """Whether it changes this language's text, or stands for itself in any."""
    return not edit.base or edit.language == slot.language


def _merged(slot: Slot, edit: Edit) -> Paragraph:
    text = clean(edit.text)
    if edit.base == slot.sample:
        return slot.holding(text)
    if slot.role is Role.CLOSE:
        # One sentence, which in French names the office in its middle.
        found = merge(edit.base, slot.sample, text, by_word=True)
        return slot.holding(found.text, (slot.sample,) if found.differs else ())
    found = merge(edit.base, slot.sample, text)
    return slot.holding(found.text, found.differs)


def _whole(slot: Slot, edit: Edit) -> Paragraph:
    """The visitor's text and nothing else."""
    differs = (slot.sample,) if slot.sample and edit.base else ()
    found = slot.holding(clean(edit.text), differs)
    other = "" if edit.language == slot.language else edit.language
    return replace(found, language=other) if other else found


def _translated(slot: Slot, edit: Edit) -> Paragraph:
    """The sample without what the visitor took out or said otherwise."""
    found = merge(edit.base, slot.sample, clean(edit.text), translated=True)
    return slot.holding(found.sample.rstrip(" "), found.differs)


def _apart(edit: Edit) -> Paragraph:
    """What the visitor wrote for it in another language, as a paragraph of its own."""
    text = clean(edit.text)
    own = own_words(edit.base, text).strip() if edit.base else text
    key = f"{edit.paragraph}{APART}{edit.language}"
    found = Slot(key, Role.BODY, "", edit.language).holding(own)
    return replace(found, language=edit.language)


def _place(found: Sequence[Paragraph], key: str, order: Sequence[str]) -> int:
    """After the nearest paragraph that stood before it in its own template."""
    before = set(_before(order, key))
    places = (
        at
        for at, each in enumerate(found, start=1)
        if each.key.partition(APART)[0] in before
    )
    return max(places, default=0)


def _before(order: Sequence[str], key: str) -> Iterator[str]:
    for each in order:
        if each == key:
            return
        yield each
