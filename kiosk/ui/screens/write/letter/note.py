"""What is said below a paragraph of what the visitor wrote in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.addressing.languages.names import language_name
from kiosk.i18n import N_, Plural, counted
from kiosk.model.letter import Letter, Paragraph, Role
from kiosk.model.limits import OWN_WORDS
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.screens.write.value import WriteValue
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

WHY = N_("Please do not mention “{words}” in this case: {reason}")
GOES_OUT = N_("Will be sent in {language}, exactly as you write it.")
BOTH = N_("Will be sent in {language}, exactly as you write it; the rest in {other}.")
OF_THIS = N_(
    "Only your own words in this paragraph will be sent in {language}, exactly as you"
    " write them; the rest in {other}."
)
SENT_IN = N_(
    "This letter is sent in {language}. Your own words are sent exactly as you write"
    " them."
)
INSTEAD = N_("It replaces:")
CUT = Plural(
    "There is room for {count} character here; the end of what you pasted was left"
    " out.",
    "There is room for {count} characters here; the end of what you pasted was left"
    " out.",
)
DIFFERS = N_("Your words are kept. For this official, the sample letter says:")


@dataclass(frozen=True, slots=True)
class Note:
    """What there is to say of a paragraph.

    `differs` are sentences of this official's sample that the visitor's words stand
    in place of; `goes_out` the language their words go out in among those of
    another one, `rest` that one where it had best be said, `mine` those of their words
    that stand there beside a sample, and `instead` what they take the place of there;
    `sent_in` is the language of a letter that is not in the visitor's; `why` is what
    the case asks not to mention here, and its reason; `apart` says that more of their
    words stand below, in another language, `aside` that some of them wait to be put
    back, `cut` that the end of what they pasted was left out.
    """

    differs: tuple[str, ...] = ()
    goes_out: str = ""
    rest: str = ""
    mine: str = ""
    sent_in: str = ""
    instead: tuple[str, ...] = ()
    why: tuple[tuple[str, str], ...] = ()
    apart: bool = False
    aside: bool = False
    cut: bool = False


def notes_of(value: WriteValue) -> Mapping[str, Note]:
    """The note on each paragraph of the letter, by its key."""
    letter, sent = value.letter, value.sent
    parents = {each.key.partition("~")[0] for each in letter.body if each.language}
    found = {}
    for each in letter.paragraphs:
        aside = each.key in value.aside and not each.touched
        note = _note(each, letter, sent)
        if each.role is Role.OWN_WORDS:
            note = replace(note, sent_in=value.sent_in)
        why = tuple(
            (advice.words, advice.reason)
            for advice in value.with_reasons
            if advice.spot and advice.spot.key == each.key
        )
        apart = each.key in parents
        found[each.key] = replace(note, apart=apart, aside=aside, why=why)
    return found


def _note(found: Paragraph, letter: Letter, sent: Letter | None) -> Note:
    """`sent` is the letter that goes out, where that is another one."""
    there = {each.key: each for each in sent.paragraphs} if sent else {}
    mine = there.get(f"{found.key}~{letter.language}") or there.get(found.key)
    # Words in a third language say which one it is above them.
    own = bool(there) and not found.language
    foreign = own and mine is not None and mine.language == letter.language
    awaited = own and found.role is Role.OWN_WORDS
    place = there.get(found.key)
    beside = own and place is not None and mine is not None and mine is not place
    rest = sent.language if sent and (awaited or beside) else ""
    return Note(
        differs=found.differs if found.sample and not found.language else (),
        goes_out=letter.language if foreign or awaited else "",
        rest=rest,
        mine=mine.text if beside and mine is not None else "",
        instead=place.differs if foreign and place else (),
    )


class NoteLine(QWidget):
    """The note in words; `taken` asks for the sample's sentences instead.

    Hidden while there is nothing to say.
    """

    taken = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.words = Prose(look, "", TextRole.BODY).in_colour(look.colours.ink2)
        # In the type of the letter, on lines of its own: it may run the other way.
        self.quote = Prose(look, "", TextRole.LETTER)
        self.quote.in_colour(look.colours.ink2)
        take = look.words(N_("Use this wording instead"))
        self.take = Button(look, take, Kind.BARE, icon="undo")
        self.take.clicked.connect(self.taken)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(2), 0, 0)
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self.quote)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def said(self) -> str:
        """All of it as one text; "" while there is nothing to say."""
        return f"{self.words.text()} {self.quote.text()}".strip()

    def say(self, note: Note) -> None:
        """Show another note."""
        said = " ".join(self._sentences(note))
        sentences = note.differs or note.instead or tuple(filter(None, (note.mine,)))
        self.words.say(said)
        self.quote.say(" … ".join(sentences))
        self.quote.setVisible(bool(sentences))
        self.take.setVisible(bool(note.differs))
        self.setVisible(bool(said))

    def _sentences(self, note: Note) -> Iterator[str]:
        words = self._look.words
        for named, reason in note.why:
            yield words(WHY).format(words=named, reason=reason)
        if note.cut:
            yield counted(words, CUT, OWN_WORDS)
        if note.goes_out:
            language, other = map(self._name, (note.goes_out, note.rest))
            said = words(OF_THIS if note.mine else BOTH if note.rest else GOES_OUT)
            yield said.format(language=language, other=other)
        elif note.sent_in:
            yield words(SENT_IN).format(language=self._name(note.sent_in))
        if note.differs:
            yield words(DIFFERS)
        elif note.instead:
            yield words(INSTEAD)

    def _name(self, language: str) -> str:
        return language_name(language, self._look.language)
