"""Everything that letters are set on: a list, and a proof sheet of each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kiosk.errors import UnknownStationery
from kiosk.model.page import Pages
from kiosk.typesetting.cover.proof import (
    proof_of_envelope,
    proof_of_labels,
    proof_of_stationery,
)
from kiosk.typesetting.draw import draw
from kiosk.typesetting.fonts.table import load_fonts
from kiosk.typesetting.paper.envelope import load_envelopes
from kiosk.typesetting.paper.label_sheet import load_label_sheets
from kiosk.typesetting.paper.loading import load_stationery
from kiosk.typesetting.typesetter import Typesetter
from kiosk.workflows.address_post import habitual


@dataclass(frozen=True, slots=True)
class Row:
    """One stationery of the list; `countries` are those whose default it is."""

    kind: str
    key: str
    name: str
    countries: tuple[str, ...] = ()


def list_stationery(resources: Path) -> tuple[Row, ...]:
    """Papers, then envelopes, then sheets of labels; raises ResourceDamaged."""
    return tuple(row for row, _ in _everything(resources))


def proof_stationery(resources: Path, name: str) -> bytes:
    """A PDF that shows the areas of one paper, envelope or sheet of labels.

    Raises:
        UnknownStationery: there is none of this name.
        ResourceDamaged: a file cannot be read or contradicts itself.
    """
    found = {row.key: proof for row, proof in _everything(resources)}
    proof = found.get(habitual(name))
    if proof is None:
        raise UnknownStationery(stationery=name, known=", ".join(found))
    typesetter = Typesetter(load_fonts(resources / "fonts"))
    return draw([proof(typesetter)], typesetter)


def _everything(
    resources: Path,
) -> Iterator[tuple[Row, Callable[[Typesetter], Pages]]]:
    for key, paper in load_stationery(resources / "stationery").items():
        row = Row("paper", key, paper.name, paper.default_for)
        yield row, partial(proof_of_stationery, paper)
    for key, envelope in load_envelopes(resources / "envelopes").items():
        size = f"{envelope.name}, {envelope.width:g} x {envelope.height:g} mm"
        yield Row("envelope", key, size), partial(proof_of_envelope, envelope)
    for key, labels in load_label_sheets(resources / "labels").items():
        yield Row("labels", key, labels.name), partial(proof_of_labels, labels)
