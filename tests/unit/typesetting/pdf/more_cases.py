"""More of what can be wrong with a file, with the rules it breaks."""

from collections.abc import Callable

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.unit.typesetting.pdf.cases import OPENING, case
from tests.unit.typesetting.pdf.doctored import (
    Object,
    annotated,
    elements,
    in_catalog,
    in_content,
    in_element,
    in_packet,
    with_object,
)

Change = Callable[[pikepdf.Pdf], None]
WIDGET = {"/Subtype": Name.Widget, "/FT": Name.Tx, "/T": String("a")}
NAMED = {**WIDGET, "/TU": String("A field")}


def both(*changes: Change) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        for each in changes:
            each(pdf)

    return change


def lose_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def field(entries: dict[str, Object]) -> Change:
    """A field of a form, whole but for the entries given."""

    def change(pdf: pikepdf.Pdf) -> None:
        annotated(entries)(pdf)
        page = pdf.pages[0].obj
        page.Annots[0] = pdf.make_indirect(page.Annots[0])
        pdf.Root.AcroForm = Dictionary(Fields=Array([page.Annots[0]]))

    return change


def outline(pdf: pikepdf.Pdf) -> None:
    item = pdf.make_indirect(Dictionary(Title=String("One")))
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=item, Last=item, Count=1))


def layers(*names: str) -> Change:
    """The default set of layers and others, each of a name."""
    default, *others = (Dictionary(Name=String(name)) for name in names)
    return in_catalog(
        "/OCProperties", Dictionary(OCGs=Array(), D=default, Configs=Array(others))
    )


def dynamic_form(pdf: pikepdf.Pdf) -> None:
    form = pdf.make_stream(b"<dynamicRender>required</dynamicRender>")
    pdf.Root.AcroForm = Dictionary(XFA=Array([String("config"), form]))


def marked_form(pdf: pikepdf.Pdf) -> None:
    made = pdf.make_stream(
        b"/P<</MCID 0>>BDC EMC",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, 9, 9]),
    )
    pdf.pages[0].obj.Resources.XObject = Dictionary(X0=made)


def cmap(content: bytes = b"", use: Name | None = None, **info: Object) -> Change:
    """A CMap of the font's own, its collection as the font's but for `info`."""

    def change(pdf: pikepdf.Pdf) -> None:
        fonts: Object = pdf.pages[0].obj.Resources.Font
        own = fonts.F1.DescendantFonts[0].CIDSystemInfo
        whole = {key[1:]: own[key] for key in own.keys()} | info  # noqa: SIM118 - not a dict
        made = pdf.make_stream(content, CIDSystemInfo=Dictionary(**whole))
        if use is not None:
            made.UseCMap = use
        fonts.F1.Encoding = made

    return change


def large_cid_set(pdf: pikepdf.Pdf) -> None:
    fonts: Object = pdf.pages[0].obj.Resources.Font
    descriptor = fonts.F1.DescendantFonts[0].FontDescriptor
    descriptor.CIDSet = pdf.make_stream(b"\xff" * 8192)


def packed_anciently(pdf: pikepdf.Pdf) -> None:
    # ISO 32000-1, 7.4.4.2, example 2.
    with_object(Subtype=Name.Form)(pdf)
    form = pdf.pages[0].obj.Resources.XObject.X0
    form.write(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", filter=Name.LZWDecode)


def state(**entries: Object) -> Change:
    """A graphics state in the resources."""

    def change(pdf: pikepdf.Pdf) -> None:
        made = Dictionary(Type=Name.ExtGState, **entries)
        pdf.pages[0].obj.Resources.ExtGState = Dictionary(G0=made)

    return change


def pressed(pdf: pikepdf.Pdf) -> None:
    """A stamp that looks different while it is pressed."""
    annotated({})(pdf)
    looks = pdf.pages[0].obj.Annots[0].AP
    looks.D = looks.N


def header_cell(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "P")[0].S = Name.TH


MORE = (
    case("an entry without contents", in_element("P", "/S", Name.TOCI), "09-006"),
    case("a ruby's text alone", in_element("P", "/S", Name.RT), "09-007"),
    case("a warichu's text alone", in_element("P", "/S", Name.WT), "09-008"),
    case(
        "an outline without a language",
        both(outline, lose_language),
        *("11-001", "11-002", "11-003", "11-006"),
    ),
    case(
        "a stamp without a language",
        both(annotated({}), lose_language),
        *("11-001", "11-002", "11-004", "11-006"),
    ),
    case("a header cell of nothing", header_cell, "15-003", "09-004"),
    case("a set of layers without a name", layers("a", ""), "20-001"),
    case("two sets of layers of one name", layers("a", "b", "b"), "6.9-2"),
    case("a form that changes", dynamic_form, "25-001", "6.4.2-1"),
    case("a field without words", field(WIDGET), "28-005"),
    case("a field outside", field({**NAMED, "/StructParent": ""}), "28-010"),
    case(
        "a field that does something",
        field({**NAMED, "/A": Dictionary(S=Name.GoTo, D=Array())}),
        "6.4.1-1",
    ),
    case("a note of nobody", annotated({"/Subtype": Name.Odd}), "28-006", "6.3.1-1"),
    case("a trap", annotated({"/Subtype": Name.TrapNet}), "28-007"),
    case(
        "a printer's mark to read", annotated({"/Subtype": Name.PrinterMark}), "28-017"
    ),
    case(
        "a form with content used twice",
        both(
            marked_form,
            in_content(OPENING, b"/Artifact BMC/X0 Do/X0 Do EMC " + OPENING),
        ),
        "30-002",
    ),
    case("another registry", cmap(Registry=String("Nobody")), "31-001"),
    case("another ordering", cmap(Ordering=String("Japan1")), "31-002"),
    case("a later supplement", cmap(Supplement=3), "31-003"),
    case("a CMap that runs downwards", cmap(b"/WMode 1 def"), "31-007"),
    case("a CMap upon another", cmap(use=Name("/Own-H")), "31-008"),
    case("a set of glyphs too large", large_cid_set, "31-015"),
    case(
        "half a byte",
        in_content(OPENING, b"/X<</T <414> >>DP " + OPENING),
        "6.1.6-1",
    ),
    case(
        "a byte of no digits",
        in_content(OPENING, b"/X<</T <4x14> >>DP " + OPENING),
        "6.1.6-2",
    ),
    case("a large number", in_catalog("/Large", 2**31), "6.1.13-1"),
    case(
        "a stream elsewhere",
        with_object(Subtype=Name.Form, F=String("other.bin")),
        "6.1.7.1-3",
    ),
    case("an old way to pack", packed_anciently, "6.1.7.2-1"),
    case("another transfer function", state(TR2=Name.Identity), "6.2.5-2"),
    case("a halftone's origin", state(HTP=Array([0, 0])), "6.2.5-3"),
    case("an odd intent", in_content(OPENING, b"/Odd ri " + OPENING), "6.2.6-1"),
    case("an odd way to blend", state(BM=Name.Odd), "6.2.10-1"),
    case("a stamp of two looks", pressed, "6.3.3-2"),
    case("to be rendered", in_catalog("/NeedsRendering", True), "6.4.2-2"),
    case(
        "printed when opened",
        in_catalog("/OpenAction", Dictionary(S=Name.Named, N=Name.Print)),
        "6.5.1-2",
    ),
    case(
        "a packet's length",
        in_packet(' id="W5M0', ' bytes="9" id="W5M0'),
        "6.6.2.1-2, 3",
    ),
    case("an odd prefix", in_packet("pdfaid", "odd"), "6.6.4-4"),
)
