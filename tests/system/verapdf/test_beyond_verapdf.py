"""What veraPDF lets pass and a reader of a letter would miss.

Nearly all of it was found by files that rules of our own refused and veraPDF did not:
docs/decisions/verapdf.md says which.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Name, String

from tests.system.verapdf.doctored import (
    all_say,
    busiest,
    in_content,
    in_font,
    in_packet,
    saved,
)
from tests.system.verapdf.letters import LETTERS, SIGNED
from tests.system.verapdf.reading import (
    Object,
    descendant,
    elements,
    listed,
    marked,
    shown,
    to_unicode,
)

_CHANNELS = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}
_TAGGED = re.compile(r"/[A-Z]{6}\+\S+")


def titles(pdf: pikepdf.Pdf) -> Iterator[str]:
    """A title that is empty, or not the same in the packet and beside it."""
    inside, beside = pdf.open_metadata().get("dc:title"), pdf.docinfo.get("/Title")
    if not inside or inside != str(beside):
        yield f"{inside!r}, {beside!r}"


def content(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Tagged content that no element lists, or more than one, or that begins twice."""
    tagged, reached = Counter(marked(pdf)), Counter(place for place, _ in listed(pdf))
    for place in sorted({*tagged, *reached}):
        if not tagged[place] == reached[place] == 1:
            yield f"{place}: {tagged[place]} times, listed {reached[place]} times"


def parents(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Content whose way back leads to another element (ISO 32000-1, 14.7.4.4)."""
    tree = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    keys = {page.obj.objgen[0]: page.obj.get("/StructParents") for page in pdf.pages}
    for (page, mcid), element in listed(pdf):
        key = keys[page]
        if key is None or tree[int(key)][mcid].objgen != element.objgen:
            yield f"{(page, mcid)}"


def fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Text in a font that the page has not, or one that contradicts itself."""
    for page in pdf.pages:
        for each in shown(page.obj):
            if each.font is None:
                yield f"no {each.name}"
            else:
                yield from _of_font(each.font)


def _of_font(font: Object) -> Iterator[str]:
    below = descendant(font)
    names = {str(font.BaseFont), str(below.BaseFont)}
    names.add(str(below.FontDescriptor.FontName))
    if len(names) > 1:
        yield f"several names: {sorted(names)}"
    if not all(map(_TAGGED.fullmatch, names)):
        yield f"a subset whose name does not say so: {sorted(names)}"
    if "/DescendantFonts" in font and "/CIDSystemInfo" not in below:
        yield "no character collection"


def texts(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Codes that stand for no text at all."""
    for page in pdf.pages:
        for each in shown(page.obj):
            known = to_unicode(each.font)
            empty = [code for code in each.codes if not known.get(code)]
            if empty:
                yield f"{each.name}: {sorted(empty)}"


def channels(pdf: pikepdf.Pdf) -> Iterator[str]:
    """A colour profile of other channels than it is said to have."""
    for intent in pdf.Root.OutputIntents:
        profile: Object = intent.DestOutputProfile
        if _CHANNELS[profile.read_bytes()[16:20]] != profile.N:
            yield f"{profile.N}"


Check = Callable[[pikepdf.Pdf], Iterator[str]]
CHECKS: tuple[Check, ...] = (titles, content, parents, fonts, texts, channels)


@pytest.mark.parametrize("name", LETTERS)
def test_a_file_is_sound(name: str, written: Mapping[str, Path]) -> None:
    with pikepdf.open(written[name]) as pdf:
        found = {check.__name__: list(check(pdf)) for check in CHECKS}
    assert {name: each for name, each in found.items() if each} == {}


def other_title(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = String("Another letter")


def element_lost(pdf: pikepdf.Pdf) -> None:
    lost = elements(pdf, "Figure")[0]
    above = lost.P
    above.K = Array([each for each in above.K if each.objgen != lost.objgen])


def parents_exchanged(pdf: pikepdf.Pdf) -> None:
    tree = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    row = tree[int(pdf.pages[0].obj.StructParents)]
    row[0], row[-1] = row[-1], row[0]


def no_resource(pdf: pikepdf.Pdf) -> None:
    resources: Object = pdf.pages[0].obj.Resources
    for name in list(resources.Font.keys()):
        resources.Font[f"{name}x"] = resources.Font[name]
        del resources.Font[name]


def other_name(font: Object) -> None:
    font.BaseFont = Name("/ABCDEF+Other")


def untagged(pdf: pikepdf.Pdf) -> None:
    font = busiest(pdf).font
    below = descendant(font)
    font.BaseFont = below.BaseFont = below.FontDescriptor.FontName = Name.NotoSerif


def no_collection(font: Object) -> None:
    del descendant(font).CIDSystemInfo


def other_channels(pdf: pikepdf.Pdf) -> None:
    profile: Object = pdf.Root.OutputIntents[0].DestOutputProfile
    profile.N = 1


DOCTORED: Mapping[str, tuple[Callable[[pikepdf.Pdf], None], Check]] = {
    "an empty title": (in_packet("(<dc:title>.*?<rdf:li[^>]*>)[^<]*", r"\1"), titles),
    "another title": (other_title, titles),
    "content that begins twice": (
        in_content(b"/P<</MCID 0>>BDC 0 0 m 9 9 l S EMC", before="BDC"),
        content,
    ),
    "an element out of the tree": (element_lost, content),
    "parents exchanged": (parents_exchanged, parents),
    "a font that is nowhere": (no_resource, fonts),
    "two names of one font": (in_font(other_name), fonts),
    "a subset without a tag": (untagged, fonts),
    "no character collection": (in_font(no_collection), fonts),
    "codes of no text": (all_say(""), texts),
    "a profile of other channels": (other_channels, channels),
}


@pytest.mark.parametrize("name", DOCTORED)
def test_what_is_unsound_is_found(name: str, written: Mapping[str, Path]) -> None:
    change, check = DOCTORED[name]
    raw = saved(written[SIGNED].read_bytes(), change)
    with pikepdf.open(BytesIO(raw)) as pdf:
        assert list(check(pdf)) != []
