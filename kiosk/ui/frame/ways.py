"""The buttons for text size and contrast, which say in words how they stand."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from PySide6.QtCore import SignalInstance

from kiosk.flow.press import CallForHelp
from kiosk.i18n import N_
from kiosk.ui.access.roles import Role, give_role, show_chosen
from kiosk.ui.controls.button import Button
from kiosk.ui.languages import Language
from kiosk.ui.theme.look import Look, size_of_text, sizes_of_text


class Answering(Protocol):
    """A part of the window that says what the visitor answered."""

    @property
    def answered(self) -> SignalInstance:
        """Emits values of kiosk.flow.answers."""
        ...


_SIZE = N_("Text size: {number} of {count}")
_CONTRAST = {True: N_("Contrast: strong"), False: N_("Contrast: normal")}
_ON = {True: N_("Strong"), False: N_("Normal")}


def size_said(look: Look) -> str:
    """How large text is, in words."""
    count = len(sizes_of_text(look))
    return look.words(_SIZE).format(number=size_of_text(look), count=count)


def contrast_said(look: Look) -> str:
    """How strong the contrast is, in words."""
    return look.words(_CONTRAST[look.contrast])


def size_in_short(look: Look) -> str:
    """How large text is, where room is short."""
    return f"{size_of_text(look)}/{len(sizes_of_text(look))}"


def contrast_in_short(look: Look) -> str:
    """How strong the contrast is, where room is short."""
    return look.words(_ON[look.contrast])


def size_button(look: Look, words: str, kind: Callable[..., Button]) -> Button:
    """Makes text larger, and from the largest the smallest again."""
    button = kind(look, words, icon="Aa")
    button.setAccessibleName(look.words(N_("Text size")))
    button.setAccessibleDescription(size_said(look))
    return button


def contrast_button(look: Look, words: str, kind: Callable[..., Button]) -> Button:
    """Makes the contrast strong, and normal again."""
    button = kind(look, words, icon="contrast")
    give_role(button, Role.Button)
    show_chosen(button, chosen=look.contrast)
    button.setAccessibleName(look.words(N_("Contrast")))
    button.setAccessibleDescription(contrast_said(look))
    return button


def help_button(look: Look, asking: Answering, kind: Callable[..., Button]) -> Button:
    """Shows the person at the table that somebody needs them; `asking` answers it."""
    button = kind(look, look.words(N_("Help")), icon="help")
    button.setAccessibleName(look.words(N_("Ask for help")))
    button.clicked.connect(lambda: asking.answered.emit(CallForHelp()))
    return button


def changes_of_look(
    before: Look, now: Look, languages: Sequence[Language]
) -> Iterator[str]:
    """What is other in a look than before, a sentence each, in its own language."""
    if before.language != now.language:
        names = {each.code: each.name for each in languages}
        yield f"{now.words(N_('Language'))}: {names.get(now.language, now.language)}"
    if before.text_scale != now.text_scale:
        yield size_said(now)
    if before.contrast != now.contrast:
        yield contrast_said(now)
