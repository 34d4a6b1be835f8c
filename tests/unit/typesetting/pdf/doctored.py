"""Files with one thing wrong each: what is done, and the rules it breaks."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

# pikepdf's objects have no useful types.
Object = Any


@dataclass(frozen=True)
class Doctored:
    name: str
    change: Callable[[pikepdf.Pdf], None]
    breaks: frozenset[str]


def saved(raw: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    written = BytesIO()
    with pikepdf.open(BytesIO(raw)) as pdf:
        change(pdf)
        pdf.save(
            written,
            static_id=True,
            fix_metadata_version=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            compress_streams=False,
        )
    return written.getvalue()


def elements(pdf: pikepdf.Pdf, kind: str) -> list[Object]:
    return [
        each
        for each in pdf.objects
        if isinstance(each, Dictionary) and each.get("/S") == f"/{kind}"
    ]


def in_content(old: bytes, new: bytes) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        content = pdf.pages[0].obj.Contents
        data = content.read_bytes()
        assert old in data
        content.write(data.replace(old, new, 1))

    return change


def in_packet(old: str, new: str) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        stream: Object = pdf.Root.Metadata
        data = stream.read_bytes().decode()
        assert old in data
        stream.write(data.replace(old, new).encode())

    return change


def in_catalog(key: str, value: Object) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root[key] = value

    return change


def without(key: str) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        del pdf.Root[key]

    return change


def in_element(kind: str, key: str, value: Object) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        elements(pdf, kind)[0][key] = value

    return change


def in_font(change: Callable[[Object], None]) -> Callable[[pikepdf.Pdf], None]:
    def changed(pdf: pikepdf.Pdf) -> None:
        fonts: Object = pdf.pages[0].obj.Resources.Font
        change(fonts.F1)

    return changed


def in_cmap(text: bytes) -> Callable[[pikepdf.Pdf], None]:
    """Another text for the capital M of the date."""

    def change(font: Object) -> None:
        data = font.ToUnicode.read_bytes()
        assert b"<004d>\n" in data
        font.ToUnicode.write(data.replace(b" <004d>\n", b" <" + text + b">\n", 1))

    return in_font(change)


def annotated(entries: dict[str, Object]) -> Callable[[pikepdf.Pdf], None]:
    """A page with one annotation, whole but for the entries given."""

    def change(pdf: pikepdf.Pdf) -> None:
        appearance = pdf.make_stream(
            b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9])
        )
        whole = {
            "/Type": Name.Annot,
            "/Subtype": Name.Stamp,
            "/Rect": Array([0, 0, 9, 9]),
            "/F": 4,
            "/Contents": String("A stamp"),
            "/StructParent": 99,
            "/AP": Dictionary(N=appearance),
        }
        kept = {key: value for key, value in (whole | entries).items() if value != ""}
        pdf.pages[0].obj.Annots = Array([Dictionary(kept)])

    return change


def remove_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def swap_kids(pdf: pikepdf.Pdf) -> None:
    """Two elements change places in the parent tree."""
    tree: Object = pdf.Root.StructTreeRoot
    row = tree.ParentTree.Nums[1]
    row[0], row[1] = row[1], row[0]


def lose_page_tabs(pdf: pikepdf.Pdf) -> None:
    annotated({})(pdf)
    del pdf.pages[0].obj.Tabs


def other_tabs(pdf: pikepdf.Pdf) -> None:
    annotated({})(pdf)
    pdf.pages[0].obj.Tabs = Name.R


def list_without_items(pdf: pikepdf.Pdf) -> None:
    for each in elements(pdf, "LI"):
        each.S = Name.Div


def table_row_alone(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "P")[0].S = Name.TR


def two_h(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "H1")[0].S = Name.H
    elements(pdf, "P")[0].S = Name.H


def h_beside_h1(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "P")[0].S = Name.H


def skipped_level(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "P")[-1].S = Name.H3


def circle(pdf: pikepdf.Pdf) -> None:
    tree: Object = pdf.Root.StructTreeRoot
    tree.RoleMap = Dictionary(Letter=Name.Post, Post=Name.Letter)
    elements(pdf, "P")[0].S = Name.Letter


def remapped(pdf: pikepdf.Pdf) -> None:
    tree: Object = pdf.Root.StructTreeRoot
    tree.RoleMap = Dictionary(P=Name.Div)


def notes_with_one_id(pdf: pikepdf.Pdf) -> None:
    for each in elements(pdf, "P"):
        each.S = Name.Note
        each.ID = String("n")


def lose_font_file(font: Object) -> None:
    del font.DescendantFonts[0].FontDescriptor.FontFile2


def damage_font_file(font: Object) -> None:
    font.DescendantFonts[0].FontDescriptor.FontFile2.write(b"no font at all")


def other_widths(font: Object) -> None:
    widths = font.DescendantFonts[0].W
    for at in range(0, len(widths), 2):
        widths[at + 1] = Array([900] * len(widths[at + 1]))


def lose_unicode(font: Object) -> None:
    del font.ToUnicode


def lose_map(font: Object) -> None:
    del font.DescendantFonts[0].CIDToGIDMap


def other_map(font: Object) -> None:
    font.DescendantFonts[0].CIDToGIDMap = Name.Other


def other_encoding(font: Object) -> None:
    font.Encoding = Name("/Nobody-H")


def lose_system_info(font: Object) -> None:
    del font.DescendantFonts[0].CIDSystemInfo


def other_name(font: Object) -> None:
    font.BaseFont = Name("/ABCDEF+Other")


def untagged_name(font: Object) -> None:
    font.BaseFont = font.DescendantFonts[0].BaseFont = Name.NotoSerif


def cid_set(pdf: pikepdf.Pdf) -> None:
    fonts: Object = pdf.pages[0].obj.Resources.Font
    fonts.F1.DescendantFonts[0].FontDescriptor.CIDSet = pdf.make_stream(b"\x80")


def lose_profile(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents[0].DestOutputProfile


def damage_profile(pdf: pikepdf.Pdf) -> None:
    profile: Object = pdf.Root.OutputIntents[0].DestOutputProfile
    profile.write(profile.read_bytes().replace(b"mntr", b"spac"))


def other_channels(pdf: pikepdf.Pdf) -> None:
    profile: Object = pdf.Root.OutputIntents[0].DestOutputProfile
    profile.N = 1


def huge_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.MediaBox = Array([0, 0, 20000, 841.89])


def long_string(pdf: pikepdf.Pdf) -> None:
    pdf.Root.PieceInfo = Dictionary(Long=String("x" * 32768))


def long_name(pdf: pikepdf.Pdf) -> None:
    pdf.Root[f"/{'x' * 128}"] = 1


def transfer(pdf: pikepdf.Pdf) -> None:
    state = Dictionary(Type=Name.ExtGState, TR=Name.Identity)
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(G0=state)


def with_object(**entries: Object) -> Callable[[pikepdf.Pdf], None]:
    """A stream in the resources that no content uses."""

    def change(pdf: pikepdf.Pdf) -> None:
        made = pdf.make_stream(b"", Type=Name.XObject, **entries)
        pdf.pages[0].obj.Resources.XObject = Dictionary(X0=made)

    return change


def embedded_file(pdf: pikepdf.Pdf) -> None:
    file = Dictionary(
        Type=Name.Filespec,
        F=String("a"),
        UF=String("a"),
        EF=Dictionary(F=pdf.make_stream(b"a")),
    )
    pdf.Root.Names = Dictionary(
        EmbeddedFiles=Dictionary(Names=Array([String("a"), pdf.make_indirect(file)]))
    )


def nameless_file(pdf: pikepdf.Pdf) -> None:
    file = Dictionary(Type=Name.Filespec, EF=Dictionary(F=pdf.make_stream(b"a")))
    pdf.Root.PieceInfo = Dictionary(File=pdf.make_indirect(file))


def other_producer(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Producer"] = String("Somebody else")
