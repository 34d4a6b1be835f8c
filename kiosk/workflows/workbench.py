"""What every letter of a day is made with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.errors import UnknownStationery
from kiosk.typesetting.envelopes import Envelope, load_envelopes
from kiosk.typesetting.fonts import Fonts, load_fonts
from kiosk.typesetting.label_sheets import LabelSheet, load_label_sheets
from kiosk.typesetting.stationery import Stationery, load_stationery


@dataclass(frozen=True, slots=True)
class Workbench:
    """Fonts, papers and what they go in, the day on the letters, and practice."""

    fonts: Fonts
    papers: Mapping[str, Stationery]
    envelopes: Mapping[str, Envelope]
    labels: Mapping[str, LabelSheet]
    day: date
    practice: bool = False

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
        fonts=load_fonts(resources / "fonts", packs),
        papers=load_stationery(resources / "stationery"),
        envelopes=load_envelopes(resources / "envelopes"),
        labels=load_label_sheets(resources / "labels"),
        day=day,
        practice=practice,
    )
