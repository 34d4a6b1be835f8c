"""The stage: builds the screen of a step for the window's size and look."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QWidget

from kiosk.errors import KioskError
from kiosk.flow.answers import Finish
from kiosk.flow.steps import STEPS, Step
from kiosk.flow.visit import Visit
from kiosk.i18n import SOURCE_LANGUAGE, Words, words_for
from kiosk.settings import Settings
from kiosk.ui.access.announce import announce
from kiosk.ui.cast import part_for
from kiosk.ui.dialogs.help_sign import HELP
from kiosk.ui.frame.screen import Screen
from kiosk.ui.frame.ways import changes_of_look
from kiosk.ui.languages import Language, languages, spoken_in
from kiosk.ui.presence.asking import Asking
from kiosk.ui.preview.pictures import Pictures
from kiosk.ui.previews import Preview
from kiosk.ui.theme.look import Look, look_for, scale_of
from kiosk.ui.views.view import View
from kiosk.ui.window import KioskWindow

if TYPE_CHECKING:  # loaded with the screens that save
    from kiosk.ui.dialogs.saver import Saver


@runtime_checkable
class Previewed(Protocol):
    """A screen with pages on it."""

    def show_preview(self, preview: Preview) -> None:
        """Show fresh pages."""
        ...

    def show_unmade(self) -> None:
        """Show no page any more: it could not be made."""
        ...


@runtime_checkable
class Saves(Protocol):
    """A screen that letters can be saved from."""

    saver: "Saver"


class Stage(QObject):
    """Shows a view on the one window; `answered` carries what the visitor said.

    `locale` is the folder with the words of other languages, `pictures` give what
    is seen of pages.
    """

    answered = Signal(object)
    look_changed = Signal()

    def __init__(
        self, window: KioskWindow, locale: Path, settings: Settings, pictures: Pictures
    ) -> None:
        super().__init__()
        self.window = window
        self._locale = locale
        self._settings = settings
        self._pictures = pictures
        self.languages = tuple(Language(*each) for each in languages(locale))
        self._size: QSize | None = None
        self._look: Look | None = None
        self._shown: object = None
        # That of the screen built last; None where that belongs to no step.
        self.step: Step | None = None
        self.asking = Asking(window, self.languages)
        self.asking.answered.connect(self.answered)
        window.sized.connect(self._resized)

    def enter(self, view: View) -> None:
        """Build the screen of the view's step in place of the one before."""
        self._size = self.window.size()
        former, self._look = self._look, self._look_for(view.visit)
        look = self._look
        build, value_of = part_for(view, self._pictures)
        self._shown = value_of(self._told(view, look.words))
        screen = build(look, self._shown)
        screen.answered.connect(self.answered)
        # The same step in another look: whoever changed it goes on where they were.
        step = None if view.calm or view.stopped else view.visit.step
        same = step is self.step
        self.asking.put_away()
        before = self.screen if same else None
        focused = before.focused_name() if isinstance(before, Screen) else ""
        self.step = step
        self.window.show_screen(screen, look)
        if step is not None and STEPS[step].typed:
            self.window.offer_keyboard(look, self._settings.keyboard)
        screen.give_focus(focused)
        self._go_on_saving(before, screen)
        if former is not None and same:
            announce(screen, ". ".join(changes_of_look(former, look, self.languages)))
        self.asking.bring_back(look)
        self._ask(view.visit)

    def refresh(self, view: View) -> None:
        """Give the screen that is alive its new value, if it has changed."""
        _, value_of = part_for(view, self._pictures)
        words = self._look.words if self._look else view.words
        value = value_of(self._told(view, words))
        screen = self.screen
        if value != self._shown and screen is not None:
            self._shown = value
            screen.show_value(value)  # type: ignore[attr-defined] # a part's own
        self._ask(view.visit)

    def show_preview(self, preview: Preview | None) -> None:
        """Give the screen that is alive fresh pages, if it shows any, or take them."""
        screen: object = self.screen
        if isinstance(screen, Previewed) and preview is not None:
            screen.show_preview(preview)
        elif isinstance(screen, Previewed):
            screen.show_unmade()

    def blank(self, cause: KioskError | None = None) -> None:
        """Take everything from the display at once, and say a cause in its place."""
        blank = self.window.blank()
        self._shown = self.step = None
        self.asking.put_away()
        if cause is not None:
            words = self._look.words if self._look else str
            blank.say(words(cause.message).format(**cause.values))
            blank.clicked.connect(lambda: self.answered.emit(Finish()))

    @staticmethod
    def _go_on_saving(before: object, now: object) -> None:
        """Whoever was asked where to save is asked still, in another look."""
        if isinstance(before, Saves) and isinstance(now, Saves):
            now.saver.go_on(before.saver)

    @property
    def screen(self) -> QWidget | None:
        """The screen that is alive."""
        return self.window.screen_shown

    def look_of_table(self, visit: Visit) -> Look:
        """The look of the staff area: the table's language, the sizes of the visit."""
        return self._look_for(replace(visit, language=self._settings.language))

    def _ask(self, visit: Visit) -> None:
        """Ask over the screen what the visit has to ask, and show that help is wanted.

        The sign is for the table too, which may read another language.
        """
        table = words_for(self._settings.language, self._locale)
        self.asking.call(wanted=visit.calling, at_table=table(HELP))
        self.asking.ask_first(visit.asked)

    def _told(self, view: View, words: Words) -> View:
        """The view with the words of the screen and of the letter's language."""
        draft = view.visit.draft
        language = draft.language if draft else SOURCE_LANGUAGE
        letter_words = words_for(language, self._locale)
        return replace(view, words=words, letter_words=letter_words)

    def _look_for(self, visit: Visit) -> Look:
        spoken = spoken_in(visit.language, self._settings.country, self._locale)
        look = look_for(
            self.window.size(),
            words_for(spoken, self._locale),
            language=visit.language,
            text_scale=scale_of(self.window.size(), visit.text_size),
            contrast=visit.high_contrast,
        )
        return replace(look, keyboard=self._settings.keyboard != "never")

    def _resized(self, size: QSize) -> None:
        if self._size is not None and size != self._size:
            self.look_changed.emit()
