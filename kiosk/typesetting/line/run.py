"""A run of shaped glyphs in one face."""

from dataclasses import dataclass, replace

from kiosk.typesetting.fonts.face import MISSING_HEIGHT, MISSING_WIDTH

Offsets = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Shaped:
    """A run in one face, its glyphs from left to right; `width` is em.

    `low` and `high` are its ink about the baseline, em; `advances` and `offsets` are
    units of the face's em, `upem` of them to the em of the text, in which the face is
    set at `scale`. A character no font has is a run without glyphs and without a face.
    """

    text: str
    face: str
    upem: float
    glyphs: tuple[int, ...]
    advances: tuple[int, ...]
    offsets: Offsets
    clusters: tuple[str, ...]
    rtl: bool
    width: float
    low: float = 0.0
    high: float = 0.0
    scale: float = 1.0


def missing_box(text: str, *, rtl: bool) -> Shaped:
    """A run in place of a character that no face has."""
    return Shaped(
        text, "", 1000, (), (), (), (), rtl, MISSING_WIDTH, 0.0, MISSING_HEIGHT
    )


def widened(run: Shaped, space: float) -> Shaped:
    """A run with a space (em) after its last glyph, which is no character."""
    if not run.advances:
        return replace(run, width=run.width + space)
    advances = (*run.advances[:-1], run.advances[-1] + round(space * run.upem))
    return replace(run, advances=advances, width=sum(advances) / run.upem)
