"""A long list to choose one country from, with a field to find it."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kiosk.addressing.country_search import Found, find_countries
from kiosk.i18n import N_
from kiosk.ui.access.heading import as_heading
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.dialog import Dialog
from kiosk.ui.controls.field import Field
from kiosk.ui.controls.scroll_bar import ScrollBar
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

NONE = N_("We know no country of that name; try another spelling.")
SEVERAL = N_("More than one country fits; touch yours.")
CHOSEN = N_("You live in: {country}")


class _Rows(QStyledItemDelegate):
    """Rows as high as a finger needs."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def initStyleOption(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Leave some air before the words."""
        super().initStyleOption(option, index)
        option.text = f"\u2002{option.text}"

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """48 high, or what larger text needs."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(self._look.px(48), size.height()))


class ChooseCountry(Dialog):
    """`chosen` gives the name; the list narrows as the visitor types.

    Enter takes a country only where it is surely the one that is meant, which is
    then marked in the list; otherwise it says what to do.
    """

    chosen = Signal(str)

    def __init__(
        self, look: Look, host: QWidget, countries: Sequence[tuple[str, str]]
    ) -> None:
        title = look.words(N_("Which country do you live in?"))
        super().__init__(look, host, title, width=720)
        self._countries = countries
        self._found = Found(())
        self.body.setSpacing(look.px(16))
        self._title = as_heading(Prose(look, title, TextRole.CARD_TITLE))
        self.body.addWidget(self._title)
        find = look.words(N_("Type the name of the country"))
        self._field = Field(look, look.words(N_("Country")), hint=find)
        self.body.addWidget(self._field)
        self._model = QStringListModel(self)
        self._list = self._make_list()
        self.body.addWidget(self._list, 1)
        self._add_foot()
        self._field.textChanged.connect(self._narrow)
        self._field.returnPressed.connect(self._choose_meant)
        self.escaped.connect(self.dismiss)

    def ask(self, now: str) -> None:
        """Show the list with the present choice in sight."""
        self.open_over(self._field)
        self._narrow("")
        self._mark(now)

    def _add_foot(self) -> None:
        """The way out, and beside it what stands against taking a country."""
        look = self.look
        close = Button(look, look.words(N_("Close")), Kind.SECONDARY)
        close.clicked.connect(self.dismiss)
        self._said = Prose(look, "", TextRole.BODY_BOLD)
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        row.addWidget(close)
        row.addWidget(self._said, 1, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def settle(self) -> None:
        """Fit above a keyboard: first the list gives way, then the title."""
        look, room = self.look, self.height()
        short, little = room < look.px(600), room < look.px(400)
        self._title.setVisible(not little)
        self._list.setMinimumHeight(look.px(96 if short else 320))
        pad = look.px(16 if short else 32 if look.compact else 48)
        self.body.setContentsMargins(pad, pad, pad, pad - look.gap)
        super().settle()

    def _make_list(self) -> QListView:
        rows = QListView()
        rows.setModel(self._model)
        rows.setItemDelegate(_Rows(self.look))
        rows.setAccessibleName(self.look.words(N_("Countries")))
        rows.setFont(self.look.font(TextRole.PROSE))
        palette = self.look.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self.look.colours.edge)
        rows.setPalette(palette)
        # A plain frame is painted in the colour of the words of a window.
        rows.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)
        rows.setLineWidth(self.look.px(2))
        rows.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setVerticalScrollBar(ScrollBar(self.look))
        rows.clicked.connect(self._choose)
        rows.activated.connect(self._choose)
        return rows

    def _narrow(self, text: str) -> None:
        self._found = find_countries(text, self._countries)
        self._model.setStringList(list(self._found.names))
        self._said.say("" if self._found.names else self.look.words(NONE))
        self._list.scrollToTop()
        self._mark(self._found.meant)

    def _mark(self, name: str) -> None:
        """Mark this name in the list; none for a name that is not there."""
        if name not in self._found.names:
            self._list.setCurrentIndex(QModelIndex())
            return
        index = self._model.index(self._found.names.index(name), 0)
        self._list.setCurrentIndex(index)
        self._list.scrollTo(index, QListView.ScrollHint.PositionAtCenter)

    def _choose_meant(self) -> None:
        if self._found.meant:
            self._take(self._found.meant)
            return
        said = self.look.words(SEVERAL if self._found.names else NONE)
        self._said.say(said)
        self._announce(self._field, said)

    def _choose(self, index: QModelIndex) -> None:
        name = index.data()
        if isinstance(name, str):
            self._take(name)

    def _take(self, name: str) -> None:
        self.dismiss()
        self.chosen.emit(name)
        said = self.look.words(CHOSEN).format(country=name)
        self._announce(self._host, said)

    @staticmethod
    def _announce(source: QWidget, words: str) -> None:
        """Have a screen reader say it, wherever the focus is."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, words))
