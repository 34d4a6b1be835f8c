"""Write down what is printed: before anybody can have it in hand, and when they do."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID, uuid5

from kiosk.errors import KioskError
from kiosk.ledger.entry import Action, Channel, State
from kiosk.ledger.memory import MemoryLedger
from kiosk.ledger.protocol import Ledger
from kiosk.ledger.totals import count, done
from kiosk.letters.copies import copied_to
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft
from kiosk.model.job import JobState
from kiosk.workflows.workbench import Workbench
from kiosk.workflows.write_set import chosen


def local_time() -> datetime:
    """The computer's time as people at the table read it."""
    return datetime.now().astimezone().replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class Books:
    """The ledger of a table, the event it stands at, and its time of day."""

    ledger: Ledger = field(default_factory=MemoryLedger)
    event: str = ""
    now: Callable[[], datetime] = local_time


@dataclass(frozen=True, slots=True)
class Counting:
    """What of one set is counted, and where; nothing of practice and of examples.

    `visit` is 32 hexadecimal digits that are drawn for each visit: the same letter is
    the same action however often it is printed in it, and nothing in the ledger says
    which letters were of one visit.
    """

    books: Books
    bench: Workbench
    campaign: Campaign
    draft: Draft
    visit: str

    def printed(self, work: Callable[[], JobState]) -> JobState:
        """Print, with the letters in the ledger as UNKNOWN before the first sheet.

        What a printer says it has not taken is NOT_SENT; raises what the work does.
        """
        begun = self._record(self._letters(), State.UNKNOWN)
        try:
            return work()
        except KioskError:
            # Not those of an earlier try, which may have come out.
            self.books.ledger.record(begun, State.NOT_SENT)
            raise

    def in_hand(self) -> None:
        """Somebody has all of it."""
        self._record(self._letters(), State.SENT)

    def acted(self, official: str, channel: Channel) -> None:
        """Somebody says that they reached an official in another way than by letter."""
        self._record((self._action(official, channel, ""),), State.SENT)

    def _record(self, actions: Iterable[Action], state: State) -> tuple[Action, ...]:
        if self.bench.practice or self.campaign.example:
            return ()
        return self.books.ledger.record(tuple(actions), state)

    def _letters(self) -> Iterator[Action]:
        """A letter to each official, a copy for each embassy; the writer's is none."""
        officials = chosen(self.campaign, self.draft)
        for each in officials:
            yield self._action(each.id, Channel.LETTER, self.draft.stationery)
        for each in copied_to(self.campaign, self.draft) if officials else ():
            yield self._action(each.id, Channel.COPY, self.draft.stationery)

    def _action(self, official: str, channel: Channel, stationery: str) -> Action:
        reference = self.campaign.reference
        what = f"{channel} {official} {reference}"
        time = self.books.now().time().replace(second=0, microsecond=0)
        return Action(
            uuid=uuid5(UUID(self.visit), what).hex,
            campaign=reference,
            official=official,
            channel=channel,
            minute=datetime.combine(self.bench.day, time),
            stationery=stationery,
            event=self.books.event,
        )


def letters_of(ledger: Ledger, day: date) -> int:
    """How many letters of a day somebody has had in hand; raises as the ledger does."""
    return count(done(ledger.totals(day, day), Channel.LETTER))
