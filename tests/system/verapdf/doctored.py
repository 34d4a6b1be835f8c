"""A good letter with one thing wrong each, and the rules of veraPDF that it breaks.

The numbers are clauses of ISO 14289-1 and ISO 19005-2 with the number of the test in
veraPDF's profile. What is done holds for any tagged letter, however it is written.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, String

from tests.system.verapdf.reading import Object, Shown, descendant, elements, shown

Change = Callable[[pikepdf.Pdf], None]


@dataclass(frozen=True)
class Doctored:
    """`ua` and `archive` are the rules it breaks, with what follows from them."""

    made_from: Callable[[bytes], bytes]
    ua: frozenset[str]
    archive: frozenset[str]


def saved(good: bytes, change: Change) -> bytes:
    """The letter after a change; its streams stay packed as they are."""
    written = BytesIO()
    with pikepdf.open(BytesIO(good)) as pdf:
        change(pdf)
        pdf.save(
            written,
            static_id=True,
            fix_metadata_version=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            compress_streams=False,
        )
    return written.getvalue()


def case(change: Change, *, ua: str = "", archive: str = "") -> Doctored:
    def made(good: bytes) -> bytes:
        return saved(good, change)

    return Doctored(made, frozenset(ua.split()), frozenset(archive.split()))


def in_catalog(key: str, value: Object) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root[key] = value

    return change


def without(key: str) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        del pdf.Root[key]

    return change


def in_packet(old: str, new: str) -> Change:
    """Another text in the XMP packet; `old` is a pattern."""

    def change(pdf: pikepdf.Pdf) -> None:
        packet: Object = pdf.Root.Metadata
        text, count = re.subn(old, new, packet.read_bytes().decode(), flags=re.DOTALL)
        assert count
        packet.write(text.encode())

    return change


def in_element(kind: str, key: str, value: Object) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        elements(pdf, kind)[0][key] = value

    return change


def in_content(written: bytes, *, before: str) -> Change:
    """More content in the first page, before the first operator of that name."""

    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        rows = list(pikepdf.parse_content_stream(page))
        at = [str(row.operator) for row in rows].index(before)
        parts = (rows[:at], rows[at:])
        first, rest = map(pikepdf.unparse_content_stream, parts)
        page.obj.Contents = pdf.make_stream(b"\n".join((first, written, rest)))

    return change


def busiest(pdf: pikepdf.Pdf) -> Shown:
    """The font that shows most, with all of its codes in the file."""
    found: dict[int, Shown] = {}
    for page in pdf.pages:
        for each in shown(page.obj):
            first = found.setdefault(each.font.objgen[0], each)
            first.codes.update(each.codes)
    return max(found.values(), key=lambda each: len(each.codes))


def in_font(change: Callable[[Object], None]) -> Change:
    def changed(pdf: pikepdf.Pdf) -> None:
        change(busiest(pdf).font)

    return changed


def all_say(text: str) -> Change:
    """Every code of a font stands for one text, and so for none of its own."""

    def change(pdf: pikepdf.Pdf) -> None:
        font, codes = busiest(pdf).font, sorted(busiest(pdf).codes)
        said = text.encode("utf-16-be").hex()
        wide = 4 if "/DescendantFonts" in font else 2
        rows = [f"<{code:0{wide}x}> <{said}>" for code in codes]
        font.ToUnicode = pdf.make_stream(
            _CMAP.format(
                least="0" * wide, most="f" * wide, count=len(rows), rows="\n".join(rows)
            ).encode()
        )

    return change


# ISO 32000-1, 9.10.3; a font of a letter has fewer codes than a block can hold.
_CMAP = """\
/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Other def /CMapType 2 def
1 begincodespacerange <{least}> <{most}> endcodespacerange
{count} beginbfchar
{rows}
endbfchar
endcmap CMapName currentdict /CMap defineresource pop end end"""


def no_glyph(pdf: pikepdf.Pdf) -> None:
    """Glyph 0 is shown where text begins; its width and text are missing too."""
    page = pdf.pages[0]
    rows = list(pikepdf.parse_content_stream(page))
    at = [str(row.operator) for row in rows].index("Tf") + 1
    show = pikepdf.ContentStreamInstruction([String(b"\0\0")], Operator("Tj"))
    page.obj.Contents = pdf.make_stream(
        pikepdf.unparse_content_stream([*rows[:at], show, *rows[at:]])
    )


def no_font_file(font: Object) -> None:
    descriptor = descendant(font).FontDescriptor
    for key in ("/FontFile", "/FontFile2", "/FontFile3"):
        if key in descriptor:
            del descriptor[key]


def other_widths(font: Object) -> None:
    below = descendant(font)
    if "/W" in below:
        below.W = Array([0, 65535, 77])
    else:
        below.Widths = Array([77] * len(below.Widths))


def no_unicode(font: Object) -> None:
    del font.ToUnicode


def no_map(font: Object) -> None:
    del descendant(font).CIDToGIDMap


def skipped_level(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "P")[-1].S = Name.H3


def annotated(pdf: pikepdf.Pdf) -> None:
    """A stamp that says what it is, outside the structure, and no order of tabs."""
    page = pdf.pages[0].obj
    looks = pdf.make_stream(
        b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9])
    )
    stamp = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Stamp,
        Rect=Array([0, 0, 9, 9]),
        F=4,
        Contents=String("A stamp"),
        AP=Dictionary(N=looks),
    )
    page.Annots = Array([pdf.make_indirect(stamp)])
    if "/Tabs" in page:
        del page.Tabs


def attached(pdf: pikepdf.Pdf) -> None:
    spec = Dictionary(
        Type=Name.Filespec,
        F=String("a.txt"),
        UF=String("a.txt"),
        EF=Dictionary(F=pdf.make_stream(b"a", Type=Name.EmbeddedFile)),
    )
    names = Array([String("a.txt"), pdf.make_indirect(spec)])
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=names))


def transfer(pdf: pikepdf.Pdf) -> None:
    state = Dictionary(Type=Name.ExtGState, TR=Name.Identity)
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(Odd=state)
    in_content(b"/Odd gs", before="BDC")(pdf)


def packed_anciently(pdf: pikepdf.Pdf) -> None:
    """ISO 32000-1, 7.4.4.2, example 2, as a stream that nothing uses."""
    packed = pdf.make_stream(b"")
    packed.write(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", filter=Name.LZWDecode)
    pdf.Root.PieceInfo = Dictionary(Old=packed)


def encrypted(good: bytes) -> bytes:
    key = pikepdf.Encryption(owner="x", user="")
    written = BytesIO()
    with pikepdf.open(BytesIO(good)) as pdf:
        pdf.save(written, encryption=key, fix_metadata_version=False)
    return written.getvalue()


def nameless(good: bytes) -> bytes:
    """The identifier in the trailer overwritten, nothing moved."""
    raw, count = re.subn(rb"/ID\s*\[[^]]*\]", lambda found: b" " * len(found[0]), good)
    assert count == 1
    return raw


def outside(good: bytes) -> bytes:
    return good + b"more"


SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.beep()"))
LINE = b"0 0 m 9 9 l S"

DOCTORED: Mapping[str, Doctored] = {
    "no tags": case(without("/StructTreeRoot"), ua="7.1-11 7.1-3", archive="6.7.3.3-1"),
    "not said to be tagged": case(
        in_catalog("/MarkInfo", Dictionary(Marked=False)),
        ua="6.2-1",
        archive="6.7.2.2-1",
    ),
    "suspect tags": case(
        in_catalog("/MarkInfo", Dictionary(Marked=True, Suspects=True)), ua="7.1-4"
    ),
    "no language": case(without("/Lang"), ua="7.2-22 7.2-34"),
    "no such language": case(
        in_catalog("/Lang", String("x9_!")), ua="7.2-29", archive="6.7.4-1"
    ),
    "no metadata": case(without("/Metadata"), ua="7.1-8", archive="6.6.2.1-1"),
    "no title": case(in_packet("<dc:title>.*</dc:title>", ""), ua="7.1-9"),
    "the title is not shown": case(without("/ViewerPreferences"), ua="7.1-10"),
    "not said to be PDF/UA": case(
        in_packet("<pdfuaid:part>1</pdfuaid:part>", ""), ua="5-1"
    ),
    "said to be PDF/A-2u": case(
        in_packet("(<pdfaid:conformance>)A", r"\1U"), archive="6.6.4-3"
    ),
    "said to be PDF/A-3": case(
        in_packet("(<pdfaid:part>)2", r"\g<1>3"), archive="6.6.4-2"
    ),
    "a line that is not tagged": case(in_content(LINE, before="BDC"), ua="7.1-3"),
    "an artifact in a paragraph": case(
        in_content(b"/Artifact BMC " + LINE + b" EMC", before="BT"), ua="7.1-1"
    ),
    "a figure without a text": case(
        in_element("Figure", "/Alt", String("")), ua="7.3-1"
    ),
    "a level of headings is skipped": case(skipped_level, ua="7.4.2-1"),
    "an item outside a list": case(in_element("P", "/S", Name.LI), ua="7.2-17"),
    "an unknown type": case(
        in_element("P", "/S", Name.Letter), ua="7.1-5", archive="6.7.3.4-1"
    ),
    "a stamp outside the order of tabs": case(annotated, ua="7.18.1-1 7.18.3-1"),
    "a glyph that is none": case(
        no_glyph,
        ua="7.21.5-1 7.21.7-1 7.21.8-1",
        archive="6.2.11.5-1 6.2.11.7.2-1 6.2.11.8-1",
    ),
    "no ToUnicode": case(in_font(no_unicode), ua="7.21.7-1", archive="6.2.11.7.2-1"),
    "character zero": case(all_say("\0"), ua="7.21.7-2", archive="6.2.11.7.2-2"),
    "private characters": case(all_say("\ue000"), archive="6.2.11.7.3-1"),
    "a font that is not embedded": case(
        in_font(no_font_file), ua="7.21.4.1-1", archive="6.2.11.4.1-1"
    ),
    "wrong widths": case(in_font(other_widths), ua="7.21.5-1", archive="6.2.11.5-1"),
    "no map of glyphs": case(in_font(no_map), ua="7.21.3.2-1", archive="6.2.11.3.2-1"),
    "colours of no profile": case(without("/OutputIntents"), archive="6.2.4.3-4"),
    "a transfer function": case(transfer, archive="6.2.5-1"),
    "a script": case(in_catalog("/OpenAction", SCRIPT), archive="6.5.1-1"),
    "a file within": case(attached, archive="6.8-5"),
    "an old way to pack": case(packed_anciently, archive="6.1.7.2-1"),
    "encrypted": Doctored(encrypted, frozenset(), frozenset({"6.1.3-2"})),
    "no identifier": Doctored(nameless, frozenset(), frozenset({"6.1.3-1"})),
    "more after the end": Doctored(outside, frozenset(), frozenset({"6.1.3-3"})),
}
