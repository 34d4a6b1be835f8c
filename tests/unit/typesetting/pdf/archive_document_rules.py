"""PDF/A-2u: ISO 19005-2 from 6.3 on: annotations, actions, metadata."""

import re
from collections.abc import Iterator

from tests.unit.typesetting.pdf.facts import (
    Facts,
    Object,
    is_dictionary,
    is_stream,
)
from tests.unit.typesetting.pdf.rulebook import Rule

PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"
DC = "{http://purl.org/dc/elements/1.1/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
SCHEMA = "{http://www.aiim.org/pdfa/ns/schema#}"
# Properties whose schema PDF/A knows by itself (6.6.2.3.1, as far as we write any).
KNOWN = frozenset(
    each.strip("{}")
    for each in (
        *(PDFA, XMP, PDF, DC, RDF, SCHEMA),
        "{http://www.aiim.org/pdfa/ns/extension/}",
        "{http://www.aiim.org/pdfa/ns/property#}",
        "{adobe:ns:meta/}",
    )
)
_WORDS = re.compile(r"\S+").findall
_FORBIDDEN_ACTIONS = frozenset(
    _WORDS(
        "/Launch /Sound /Movie /ResetForm /ImportData /Hide /SetOCGState /Rendition "
        "/Trans /GoTo3DView /JavaScript /SetState /NOP"
    )
)
_NAMED_ACTIONS = frozenset(["/NextPage", "/PrevPage", "/FirstPage", "/LastPage"])
_ANNOTATIONS = frozenset(
    _WORDS(
        "/Text /Link /FreeText /Line /Square /Circle /Polygon /PolyLine /Highlight "
        "/Underline /Squiggly /StrikeOut /Stamp /Caret /Ink /Popup /FileAttachment "
        "/Widget /PrinterMark /TrapNet /Watermark /Redact"
    )
)


def _annotations(facts: Facts) -> Iterator[tuple[int, Object]]:
    for number, page in enumerate(facts.pages):
        for each in page.get("/Annots", []):
            yield number, each


def _annotation_kinds(facts: Facts) -> Iterator[str]:
    for page, each in _annotations(facts):
        if str(each.get("/Subtype")) not in _ANNOTATIONS:
            yield f"page {page + 1}"


def _annotation_flags(facts: Facts) -> Iterator[str]:
    """Print set; Hidden, Invisible, NoView and ToggleNoView clear."""
    for page, each in _annotations(facts):
        flags = int(each.get("/F", 0))
        if each.get("/Subtype") != "/Popup" and (not flags & 4 or flags & 0x123):
            yield f"page {page + 1}"


def _appearances(facts: Facts) -> Iterator[str]:
    for page, each in _annotations(facts):
        if each.get("/Subtype") not in {"/Popup", "/Link"} and "/AP" not in each:
            yield f"page {page + 1}"


def _needs_appearances(facts: Facts) -> Iterator[str]:
    if bool(facts.root.get("/AcroForm", {}).get("/NeedAppearances", False)):
        yield "AcroForm"


def _actions(facts: Facts) -> Iterator[str]:
    for each in facts.dictionaries:
        if is_dictionary(each) and str(each.get("/S", "")) in _FORBIDDEN_ACTIONS:
            yield str(each.S)


def _named_actions(facts: Facts) -> Iterator[str]:
    for each in facts.dictionaries:
        if each.get("/S") == "/Named" and str(each.get("/N")) not in _NAMED_ACTIONS:
            yield str(each.get("/N"))


def _looks(facts: Facts) -> Iterator[str]:
    """Nothing but the normal appearance, a stream but for buttons."""
    for page, each in _annotations(facts):
        looks = each.get("/AP", {"/N": None})
        several = each.get("/FT") == "/Btn"
        if set(looks.keys()) != {"/N"} or (
            looks["/N"] is not None and is_stream(looks["/N"]) == several
        ):
            yield f"page {page + 1}"


def _field_actions(facts: Facts) -> Iterator[str]:
    for page, each in _annotations(facts):
        if each.get("/Subtype") == "/Widget" and {"/A", "/AA"} & set(each.keys()):
            yield f"page {page + 1}"


def _xfa(facts: Facts) -> Iterator[str]:
    if "/XFA" in facts.root.get("/AcroForm", {}):
        yield "AcroForm"


def _needs_rendering(facts: Facts) -> Iterator[str]:
    if bool(facts.root.get("/NeedsRendering", False)):
        yield "Catalog"


def _packet_header(facts: Facts) -> Iterator[str]:
    if "/Metadata" in facts.root:
        head = facts.root.Metadata.read_bytes()[:200].partition(b"?>")[0]
        for word in (b"bytes=", b"encoding="):
            if head.startswith(b"<?xpacket") and word in head:
                yield word.decode()


def _prefix(facts: Facts) -> Iterator[str]:
    if facts.packet is not None:
        for each in facts.packet.iter(f"{PDFA}part", f"{PDFA}conformance"):
            if each.prefix != "pdfaid":
                yield str(each.prefix)


def _layers(facts: Facts) -> Iterator[str]:
    """Layers' configurations of one name."""
    options = facts.root.get("/OCProperties", {})
    found = [*options.get("/Configs", []), *([options.D] if "/D" in options else [])]
    names = [str(each.get("/Name", id(each))) for each in found]
    if len(names) != len(set(names)):
        yield "OCProperties"


def _additional(facts: Facts) -> Iterator[str]:
    for each in (facts.root, *facts.pages):
        if "/AA" in each:
            yield "AA"


def _packet(facts: Facts) -> Iterator[str]:
    if "/Metadata" in facts.root and facts.packet is None:
        yield "XMP"


def _schemas(facts: Facts) -> Iterator[str]:
    if facts.packet is None:
        return
    described = {
        each.text for each in facts.packet.iter(f"{SCHEMA}namespaceURI")
    } | KNOWN
    for each in facts.packet.iter():
        space = str(each.tag)[1:].partition("}")[0]
        if space not in described:
            yield space


def _part(facts: Facts) -> Iterator[str]:
    if facts.packet is not None and facts.packet.findtext(f".//{PDFA}part") != "2":
        yield "pdfaid:part"


def _conformance(facts: Facts) -> Iterator[str]:
    if facts.packet is not None:
        level = facts.packet.findtext(f".//{PDFA}conformance")
        if level not in {"U", "A"}:
            yield "pdfaid:conformance"


def _agrees(facts: Facts) -> Iterator[str]:
    """What both say is the same; ISO 19005-2 leaves it to readers."""
    if facts.packet is None:
        return
    info = facts.pdf.docinfo
    pairs = {
        "/Title": f".//{DC}title//{RDF}li",
        "/Author": f".//{DC}creator//{RDF}li",
        "/Subject": f".//{DC}description//{RDF}li",
        "/Keywords": f".//{PDF}Keywords",
        "/Creator": f".//{XMP}CreatorTool",
        "/Producer": f".//{PDF}Producer",
        "/CreationDate": f".//{XMP}CreateDate",
        "/ModDate": f".//{XMP}ModifyDate",
    }
    for key, path in pairs.items():
        if key in info:
            inside, outside = str(info[key]), facts.packet.findtext(path) or ""
            if key.endswith("Date"):
                inside, outside = _digits(inside), _digits(outside)
            if inside != outside:
                yield key


def _digits(moment: str) -> str:
    return "".join(each for each in moment if each.isdigit())


def _embedded(facts: Facts) -> Iterator[str]:
    if "/EmbeddedFiles" in facts.root.get("/Names", {}):
        yield "EmbeddedFiles"


def _alternates(facts: Facts) -> Iterator[str]:
    if "/AlternatePresentations" in facts.root.get("/Names", {}):
        yield "AlternatePresentations"
    for number, page in enumerate(facts.pages):
        if "/PresSteps" in page:
            yield f"page {number + 1}"


def _requirements(facts: Facts) -> Iterator[str]:
    if "/Requirements" in facts.root:
        yield "Requirements"


RULES = (
    Rule("6.3.1-1", "A kind of annotation is not allowed.", _annotation_kinds),
    Rule("6.3.2", "An annotation does not print.", _annotation_flags),
    Rule("6.3.3-1", "An annotation has no appearance.", _appearances),
    Rule("6.3.3-2", "An appearance is more than the normal one.", _looks),
    Rule("6.4.1-1", "A field has actions.", _field_actions),
    Rule("6.4.1-3", "Forms need appearances made.", _needs_appearances),
    Rule("6.5.1-1", "An action is not allowed.", _actions),
    Rule("6.4.2-1", "There is an XFA form.", _xfa),
    Rule("6.4.2-2", "The document needs rendering.", _needs_rendering),
    Rule("6.5.1-2", "A named action is not allowed.", _named_actions),
    Rule("6.5.2", "Additional actions are not allowed.", _additional),
    Rule("19005-1 6.7.3", "Info and XMP disagree.", _agrees),
    Rule("6.6.2.1-2, 3", "The packet tells its length or encoding.", _packet_header),
    Rule("6.6.2.1-4", "The XMP packet cannot be read.", _packet),
    Rule("6.6.2.3.1-1", "A property's schema is not described.", _schemas),
    Rule("6.6.4-2", "The XMP metadata does not name PDF/A-2.", _part),
    Rule("6.6.4-3", "The XMP metadata names no level.", _conformance),
    Rule("6.6.4-4", "The identification has another prefix.", _prefix),
    Rule("6.8", "Files are embedded.", _embedded),
    Rule("6.9-2", "Two sets of layers have one name.", _layers),
    Rule("6.10", "There are alternate presentations.", _alternates),
    Rule("6.11", "The document has requirements.", _requirements),
)
