"""What is painted over a letter where words are still to come, and whose they are."""

from collections.abc import Iterator

from kiosk.addressing.languages.names import language_name
from kiosk.direction import right_to_left
from kiosk.i18n import N_
from kiosk.model.letter import Letter, Paragraph, Role
from kiosk.ui.preview.hints import Hint
from kiosk.ui.theme.look import Look

YOURS = N_("Your words, in {language}")


def letter_hints(look: Look, letter: Letter) -> tuple[Hint, ...]:
    """Blue where the visitor's own words stand, grey for a name to come.

    Words that are not in the letter's language say in which one they are.
    """
    return (*_own(look, letter), *name_hints(look, letter))


def name_hints(look: Look, letter: Letter) -> tuple[Hint, ...]:
    """Grey for a name to come, and nothing of the letter's other words."""
    rtl = right_to_left(letter.language)
    name = look.words(N_("Your name"))
    town = look.words(N_("Your town, your country"))
    hints = []
    if not letter.sender:
        hints.append(Hint("sender", (name, town), rtl=rtl))
    if not letter.name:
        hints.append(Hint("name", (name,), rtl=rtl))
    return tuple(hints)


def _own(look: Look, letter: Letter) -> Iterator[Hint]:
    here = look.words(N_("Your own words go here."))
    rtl = right_to_left(letter.language)
    for each in letter.paragraphs:
        if each.role is Role.OWN_WORDS or (each.language and each.text.strip()):
            lines = () if each.text.strip() else (here,)
            yield Hint(each.key, lines, own=True, beside=_beside(look, each), rtl=rtl)


def _beside(look: Look, paragraph: Paragraph) -> str:
    """What stands in the margin of words in another language."""
    if not paragraph.language:
        return ""
    language = language_name(paragraph.language, look.language)
    return look.words(YOURS).format(language=language)
