"""What a screen reader calls the paragraphs of a letter."""

from kiosk.addressing.languages.names import language_name
from kiosk.i18n import N_
from kiosk.model.letter import Letter, Paragraph, Role
from kiosk.ui.preview.letter_hints import YOURS
from kiosk.ui.theme.look import Look

_NAMES = {
    Role.SALUTATION: N_("Greeting"),
    Role.BODY: N_("Paragraph {number}"),
    Role.ASK: N_("What the case asks for"),
    Role.OWN_WORDS: N_("Your own words"),
    Role.CLOSE: N_("Closing words"),
}


def name_of(look: Look, letter: Letter, paragraph: Paragraph) -> str:
    """The name of a paragraph's box: what it is, or which language its words are in."""
    if not paragraph.language:
        keys = [each.key for each in letter.body]
        number = keys.index(paragraph.key) + 1 if paragraph.key in keys else 0
        return look.words(_NAMES[paragraph.role]).format(number=number)
    language = language_name(paragraph.language, look.language)
    return look.words(YOURS).format(language=language)
