"""CMaps and character collections: Matterhorn 31-001 to 31-008 (19005-2, 6.2.11.3)."""

import re
from collections.abc import Iterator

from tests.unit.typesetting.pdf import fonts_read
from tests.unit.typesetting.pdf.facts import Facts, Object, is_stream
from tests.unit.typesetting.pdf.rulebook import Rule


def _name(font: Object) -> str:
    return str(font.get("/BaseFont", "a font"))


def _type0(facts: Facts) -> Iterator[Object]:
    return (font for font in facts.fonts if font.get("/Subtype") == "/Type0")


def _system_info(facts: Facts) -> Iterator[str]:
    for font in _type0(facts):
        if "/CIDSystemInfo" not in fonts_read.descendant(font):
            yield _name(font)


def _with_cmap(facts: Facts) -> Iterator[tuple[Object, Object, Object]]:
    """Fonts with a CMap of their own: the collections of both.

    Identity-H agrees with every collection.
    """
    for font in _type0(facts):
        below = fonts_read.descendant(font)
        if is_stream(font.get("/Encoding", "")) and "/CIDSystemInfo" in below:
            own, other = below.CIDSystemInfo, font.Encoding.get("/CIDSystemInfo", {})
            yield font, own, other


def _registries(facts: Facts) -> Iterator[str]:
    for font, own, other in _with_cmap(facts):
        if own.get("/Registry") != other.get("/Registry"):
            yield _name(font)


def _orderings(facts: Facts) -> Iterator[str]:
    for font, own, other in _with_cmap(facts):
        if own.get("/Ordering") != other.get("/Ordering"):
            yield _name(font)


def _supplements(facts: Facts) -> Iterator[str]:
    for font, own, other in _with_cmap(facts):
        if int(own.get("/Supplement", 0)) < int(other.get("/Supplement", 0)):
            yield _name(font)


def _writing_modes(facts: Facts) -> Iterator[str]:
    for font, _, _ in _with_cmap(facts):
        inside = re.search(rb"/WMode\s+(\d)", font.Encoding.read_bytes())
        mode = int(inside[1]) if inside else 0
        if mode != int(font.Encoding.get("/WMode", 0)):
            yield _name(font)


def _other_cmaps(facts: Facts) -> Iterator[str]:
    for font, _, _ in _with_cmap(facts):
        used = str(font.Encoding.get("/UseCMap", "/Identity-H"))
        if used not in {"/Identity-H", "/Identity-V"}:
            yield _name(font)


def _cmaps(facts: Facts) -> Iterator[str]:
    for font in _type0(facts):
        encoding = font.get("/Encoding", "")
        predefined = str(encoding) in {"/Identity-H", "/Identity-V"}
        if not predefined and not is_stream(encoding):
            yield _name(font)


RULES = (
    Rule("31-001", "A CIDFont's Registry is not its CMap's.", _registries),
    Rule("31-002", "A CIDFont's Ordering is not its CMap's.", _orderings),
    Rule("31-003", "A CIDFont's Supplement is below its CMap's.", _supplements),
    Rule("31-006", "A CMap is neither predefined nor embedded.", _cmaps),
    Rule("31-007", "A CMap and its dictionary differ in WMode.", _writing_modes),
    Rule("31-008", "A CMap uses one that is not predefined.", _other_cmaps),
    Rule("32000 9.7.4.1", "A CIDFont has no character collection.", _system_info),
)
