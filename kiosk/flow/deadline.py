"""How long a case is open, and whether letters are written for it here and now."""

from dataclasses import dataclass
from enum import Enum

from kiosk.addressing.languages.dates import short_date
from kiosk.flow.desk import Desk
from kiosk.model.campaign import Campaign


class Access(Enum):
    """Whether letters are written for a case here and now."""

    OPEN = "open"
    PRACTICE = "practice"
    CLOSED = "closed"
    NOT_YET = "not-yet"

    @property
    def shut(self) -> bool:
        """Whether no letters are written for it."""
        return self in {Access.CLOSED, Access.NOT_YET}


@dataclass(frozen=True, slots=True)
class Deadline:
    """`days_left` until the last day (0: today; None: no end, or it has ended).

    `ended` is the day it ended, in the visitor's words ("Sep 28, 2021"; "": it
    has not), `opens` the day it begins ("": it has).
    """

    access: Access = Access.OPEN
    days_left: int | None = None
    ended: str = ""
    opens: str = ""


def deadline_of(campaign: Campaign, desk: Desk, language: str) -> Deadline:
    """How long the case is open, since when it is not, or from when it is."""
    end, day = campaign.expires, desk.day
    if campaign.open_on(day):
        return Deadline(days_left=(end - day).days if end else None)
    if day < campaign.published:
        access = Access.PRACTICE if desk.practice else Access.NOT_YET
        opens = short_date(campaign.published, language, desk.country)
        return Deadline(access, opens=opens)
    access = Access.PRACTICE if desk.practice else Access.CLOSED
    ended = short_date(end, language, desk.country) if end else ""
    return Deadline(access, ended=ended)
