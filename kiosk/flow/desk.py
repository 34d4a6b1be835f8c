"""What the table offers a visit: its cases, its day, its country and paper."""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date
from typing import TYPE_CHECKING

from kiosk.addressing.languages.tags import find_language
from kiosk.campaigns.catalogue import Catalogue
from kiosk.frozen import dataclass
from kiosk.model.draft import Draft
from kiosk.model.writer import Writer
from kiosk.settings import OwnPostage

if TYPE_CHECKING:  # cases and prices are read after the welcome is painted
    from kiosk.addressing.mail.postage import Postage
    from kiosk.model.campaign import Campaign, Localised, Official


@dataclass(frozen=True)
class Desk:
    """The rules a visit is played by; the same for every visitor of a day.

    `papers` maps the name of a stationery to what people call it, `covers` to the
    names of the envelopes and labels that fit it, `stamps` are the table's own prices,
    `suspended` says of a country why no letters are carried there. `envelopes` is what
    the letters go in ("": window envelopes), `ask` what visitors choose themselves
    ("paper", "envelope"), `to_children` what children are told about their address, by
    language (None: in the kiosk's own words). `by_itself` says that it practices only
    because no real case is open.
    """

    catalogue: Catalogue
    day: date
    country: str
    language: str
    stationery: str
    practice: bool = False
    papers: Mapping[str, str] = field(default_factory=dict)
    stamps: OwnPostage = field(default_factory=OwnPostage)
    suspended: Mapping[str, str] = field(default_factory=dict)
    covers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    envelopes: str = ""
    ask: tuple[str, ...] = ()
    to_children: Mapping[str, str] | None = None
    by_itself: bool = False

    def on(self, day: date) -> "Desk":
        """The same table on a day; with no real case open it practices by itself.

        That is known once all cases have been read.
        """
        wanted = self.practice and not self.by_itself
        catalogue = self.catalogue
        known = (*catalogue.campaigns, *catalogue.begun)
        real = any(each.open_on(day) and not each.example for each in known)
        by_itself = not (real or wanted or catalogue.progress)
        practice = wanted or by_itself
        return replace(self, day=day, practice=practice, by_itself=by_itself)

    def can_open(self, campaign: "Campaign") -> bool:
        """Whether a visitor may write for this case today; invented ones: practice."""
        real = campaign.open_on(self.day) and not campaign.example
        return self.practice or real

    @property
    def cases(self) -> "tuple[Campaign, ...]":
        """The cases that are shown: invented ones in practice only.

        While others are still to be read: those that can be opened, each where it was.
        """
        if self.catalogue.progress:
            return tuple(filter(self.can_open, self.catalogue.first_of_each()))
        every = self.catalogue.on(self.day, practice=self.practice)
        return tuple(each for each in every if self.practice or not each.example)

    @property
    def only_case(self) -> "Campaign | None":
        """The one that can be opened, None where there are or may be more, or none."""
        if self.catalogue.progress:
            return None
        opened = tuple(filter(self.can_open, self.catalogue.campaigns))
        return opened[0] if len(opened) == 1 else None

    def letter_language(self, campaign: "Campaign", wanted: str) -> str:
        """The wanted language where the campaign has a letter in it."""
        found = find_language(wanted, campaign.letters)
        return found or find_language(self.language, campaign.letters) or "en"

    def new_draft(self, campaign: "Campaign", wanted: str, writer: Writer) -> Draft:
        """A draft for a case, chosen the first official whom letters reach."""
        first = next((each.id for each in self.by_post(campaign)), None)
        return Draft(
            reference=campaign.reference,
            language=self.letter_language(campaign, wanted),
            posted_in=self.country,
            stationery=self.stationery,
            envelopes=self.envelopes,
            officials=(first,) if first else (),
            shown=first,
            writer=writer,
        )

    def no_mail(self, official: "Official") -> "Localised | None":
        """Why no letter gets to an official now, None where letters do."""
        from kiosk.addressing.mail.suspended import suspension  # noqa: PLC0415 - late

        return suspension(official, self.country, self.suspended)

    def stamp(self, official: "Official") -> "Postage | None":
        """What a letter to an official costs, None where nobody knows."""
        from kiosk.addressing.mail.postage import postage  # noqa: PLC0415 - needed late

        address = official.address
        if address is None:
            return None
        return postage(self.country, address.country, self.day, self.stamps)

    def in_order(self, campaign: "Campaign") -> "tuple[Official, ...]":
        """The officials in the order of the case, those whom letters reach first."""
        return tuple(sorted(campaign.officials, key=self._beyond_reach))

    def by_post(self, campaign: "Campaign") -> "tuple[Official, ...]":
        """Those with an address, in the same order."""
        return tuple(each for each in self.in_order(campaign) if each.address)

    def _beyond_reach(self, official: "Official") -> bool:
        return official.address is None or self.no_mail(official) is not None
