"""Thanks: sign, fold, stamp and post; and one thing more, with one's own phone."""

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import AnotherCase, AnotherLetter, Finish
from kiosk.flow.ways.answers import ShowWays
from kiosk.i18n import N_
from kiosk.ui.access.heading import words_in
from kiosk.ui.access.spoken_text import SpokenText
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.frame.bottom_bar import BottomBar
from kiosk.ui.frame.screen import Screen
from kiosk.ui.frame.visit_bar import VisitBar
from kiosk.ui.screens.thanks.code_cards import CodeCards
from kiosk.ui.screens.thanks.post_art import PostArt
from kiosk.ui.screens.thanks.post_steps import Step, steps, title
from kiosk.ui.screens.thanks.value import Post, ThanksValue
from kiosk.ui.text.chip import Chip, Tone
from kiosk.ui.text.facts import Fact
from kiosk.ui.text.heading import Heading
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class ThanksScreen(Screen):
    """Four drawings above, the codes on paper below."""

    def __init__(self, look: Look, value: ThanksValue) -> None:
        super().__init__(look, look.words(N_("Thank you")))
        self.value = value
        self._build()

    def show_value(self, value: ThanksValue) -> None:
        """Show other letters."""
        if value != self.value:
            self.value = value
            self._build()

    def _build(self) -> None:
        look = self.look
        bar = VisitBar(look, self.value.bar)
        bar.answered.connect(self.answered)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._post())
        linked = tuple(each for each in self.value.channels if each.link)
        if self.value.channels and not self.value.practice:
            codes = CodeCards(look, linked)
            codes.wanted.connect(lambda: self.answered.emit(ShowWays()))
            column.addWidget(codes, 1)
        else:
            column.addStretch(1)
        area = ScrollArea(look, content, look.words(N_("Thank you")))
        text = SpokenText(None, self.accessibleName(), look.language).wrapped()
        text.show_lines(words_in(content))
        area.read_by(text)
        self.stack(bar, area, self._foot(), stretch=1)

    def _post(self) -> QVBoxLayout:
        look, words, value = self.look, self.look.words, self.value
        column = QVBoxLayout()
        foot = look.px(8 if look.compact else 20)
        column.setContentsMargins(look.margin, look.title_top, look.margin, foot)
        full = 16 if self._warnings else 24
        column.setSpacing(look.px(10 if look.compact else full))
        said = title(words, value)
        if look.portrait:
            said = said.replace(". ", ".\n", 1)
        chip: str | Chip = ""
        if value.practice:
            chip = Chip(look, words(N_("Practice: not counted")), Tone.STRONG)
        column.addWidget(Heading(look, said, chip))
        column.addLayout(self._steps())
        for note in self._warnings:
            column.addWidget(Fact(look, "warn", note, role=TextRole.BODY_BOLD))
        return column

    def _steps(self) -> QGridLayout:
        """Every step: side by side, in portrait one below another."""
        look, every = self.look, steps(self.look.words, self.value)
        grid = QGridLayout()
        grid.setSpacing(look.px(16))
        columns = 1 if look.portrait else len(every) if look.text_scale == 1 else 2
        for place, each in enumerate(every):
            step = self._step(place + 1, each)
            grid.addLayout(step, place // columns, place % columns)
        for place in range(columns):
            grid.setColumnStretch(place, 1)
        return grid

    @property
    def _warnings(self) -> tuple[str, ...]:
        """Whom no letter reaches; nobody needs it of letters that are not posted."""
        unposted = self.value.practice or self.value.saved
        return () if unposted else self.value.not_carried

    def _step(self, number: int, each: Step) -> QBoxLayout:
        look = self.look
        way = QBoxLayout.Direction
        beside = look.portrait
        step = QBoxLayout(way.LeftToRight if beside else way.TopToBottom)
        step.setSpacing(look.px(24 if beside else 4 if look.compact else 12))
        full = 0.68 if self._warnings else 1
        scale = 0.56 if look.compact else 0.85 if beside else full
        window = self.value.post in {Post.WINDOW, Post.WINDOW_AND_COPIES}
        art = PostArt(look, each.picture, self.value.folds, scale, window=window)
        step.addWidget(art)
        words = QVBoxLayout()
        words.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(Prose(look, str(number), TextRole.STAGE, wrap=False))
        head.addWidget(Prose(look, each.said, TextRole.PRIMARY), 1)
        words.addLayout(head)
        words.addWidget(Prose(look, each.how).in_colour(look.colours.ink2))
        words.addStretch(1)
        step.addLayout(words, 1)
        return step

    def _foot(self) -> BottomBar:
        look, words = self.look, self.look.words
        leading: list[QWidget] = []
        if self.value.another:
            letter = Button(
                look, words(N_("Another letter")), Kind.SECONDARY, icon="pen"
            )
            letter.clicked.connect(lambda: self.answered.emit(AnotherLetter()))
            leading.append(letter)
        if self.value.another_case:
            kind = Kind.QUIET if leading else Kind.SECONDARY
            case = Button(look, words(N_("Another case")), kind, icon="cards")
            case.clicked.connect(lambda: self.answered.emit(AnotherCase()))
            leading.append(case)
        finish = Button(look, words(N_("Finish")), Kind.PRIMARY, icon_after="check")
        finish.clicked.connect(lambda: self.answered.emit(Finish()))
        roomy = not look.portrait and look.text_scale == 1
        if roomy:
            return BottomBar(look, leading, (), [self._wiped(above=False), finish])
        return BottomBar(look, leading, (), [finish], above=self._wiped(above=True))

    def _wiped(self, *, above: bool) -> Prose:
        """What Finish does; above the buttons where it does not fit beside them."""
        look = self.look
        wiped = Prose(look, look.words(N_("“Finish” erases everything you typed.")))
        if not above:
            wiped.setMaximumWidth(look.px(300))
        return wiped.in_colour(look.colours.ink2)
