"""From one draft the envelopes and labels it is posted with."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from kiosk.errors import UnknownStationery
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft
from kiosk.model.letter import Letter
from kiosk.model.page import Pages
from kiosk.typesetting.envelope import lay_out_envelope
from kiosk.typesetting.envelopes import load_envelopes
from kiosk.typesetting.label_sheets import load_label_sheets
from kiosk.typesetting.labels import lay_out_labels
from kiosk.workflows.workbench import Workbench
from kiosk.workflows.write_set import words_of

Kind = TypeVar("Kind")


def address_envelopes(
    bench: Workbench, resources: Path, campaign: Campaign, draft: Draft, *, size: str
) -> tuple[Pages, ...]:
    """An envelope for each chosen official.

    Raises:
        UnknownStationery: there is no envelope of this size.
        NoPostalAddress: an official cannot be written to by post.
    """
    envelope = _found(size, load_envelopes(resources / "envelopes"))
    return tuple(
        lay_out_envelope(each, envelope, bench.fonts, draft.posted_in)
        for each in _letters(bench, campaign, draft)
    )


def address_labels(
    bench: Workbench,
    resources: Path,
    campaign: Campaign,
    draft: Draft,
    *,
    sheet: str | None = None,
) -> Pages:
    """A sheet of labels with the addresses of the chosen officials.

    Without a name it is the first sheet of the draft's size of paper.

    Raises:
        UnknownStationery: there is no sheet of labels of this name or size.
        NoPostalAddress: an official cannot be written to by post.
    """
    sheets = load_label_sheets(resources / "labels")
    if sheet is None:
        media = bench.paper(draft.stationery).media
        sheet = next((key for key, it in sheets.items() if it.media == media), media)
    found = _found(sheet, sheets)
    return lay_out_labels(_letters(bench, campaign, draft), found, bench.fonts)


def habitual(name: str) -> str:
    """The name of an envelope's file from how people write it: "#10", "C6/5"."""
    return name.strip().removeprefix("#").replace("/", "-").casefold()


def _letters(bench: Workbench, campaign: Campaign, draft: Draft) -> tuple[Letter, ...]:
    chosen = (each for each in campaign.officials if each.id in draft.officials)
    return tuple(words_of(bench, campaign, each, draft) for each in chosen)


def _found(name: str, known: Mapping[str, Kind]) -> Kind:
    found = known.get(habitual(name))
    if found is None:
        raise UnknownStationery(stationery=name, known=", ".join(known))
    return found
