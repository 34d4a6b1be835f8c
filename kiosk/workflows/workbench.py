"""What every letter of a day is made with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.errors import UnknownStationery
from kiosk.typesetting.fonts.table import load_fonts
from kiosk.typesetting.paper.envelope import Envelope, load_envelopes
from kiosk.typesetting.paper.label_sheet import LabelSheet, load_label_sheets
from kiosk.typesetting.paper.loading import load_stationery
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter, TypesetterHolder


@dataclass(frozen=True, slots=True)
class Workbench:
    """Faces, papers and what they go in, the day on the letters, and practice."""

    setting: TypesetterHolder
    papers: Mapping[str, Stationery]
    envelopes: Mapping[str, Envelope]
    labels: Mapping[str, LabelSheet]
    day: date
    practice: bool = False

    @property
    def typesetter(self) -> Typesetter:
        """What sets the letters of the visit that goes on."""
        return self.setting.typesetter

    def forget(self) -> None:
        """Drop every word that was set in this visit."""
        self.setting.renew()

    def paper(self, name: str) -> Stationery:
        """The stationery of that name; raises UnknownStationery."""
        found = self.papers.get(name)
        if found is None:
            known = ", ".join(sorted(self.papers))
            raise UnknownStationery(stationery=name, known=known)
        return found


def set_up_workbench(
    resources: Path, day: date, *, practice: bool, packs: Path | None = None
) -> Workbench:
    """A workbench with everything that ships; raises ResourceDamaged.

    `packs` is a folder of fonts that the table added.
    """
    return Workbench(
        setting=TypesetterHolder(load_fonts(resources / "fonts", packs)),
        papers=load_stationery(resources / "stationery"),
        envelopes=load_envelopes(resources / "envelopes"),
        labels=load_label_sheets(resources / "labels"),
        day=day,
        practice=practice,
    )
