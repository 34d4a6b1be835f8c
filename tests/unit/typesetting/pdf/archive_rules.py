"""PDF/A-2u: the rules of ISO 19005-2 that a machine can find, by their clauses.

The numbers are clauses; the one after a hyphen is the test's in veraPDF's profile
PDF/A-2u (github.com/veraPDF/veraPDF-validation-profiles).
"""

import re
from collections.abc import Iterator

import pikepdf

from tests.unit.typesetting.pdf.facts import (
    Facts,
    Object,
    as_list,
    is_stream,
)
from tests.unit.typesetting.pdf.rulebook import Rule

_WORDS = re.compile(r"\S+").findall
_HEADER = re.compile(rb"%PDF-1\.[0-7]\r?\n%[^\r\n]*[\x80-\xff]{4}")
_FILTERS = frozenset(
    _WORDS(
        "/ASCIIHexDecode /ASCII85Decode /FlateDecode /RunLengthDecode /CCITTFaxDecode "
        "/JBIG2Decode /DCTDecode /JPXDecode"
    )
)
_OPERATORS = frozenset(
    _WORDS(
        "b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g "
        "gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD "
        "Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y"
    )
) | {"'", '"', "INLINE IMAGE"}
_COLOURS = {"rg": 3, "RG": 3, "k": 4, "K": 4, "g": 1, "G": 1}


def _header(facts: Facts) -> Iterator[str]:
    if not _HEADER.match(facts.raw):
        yield "the first bytes"


def _no_id(facts: Facts) -> Iterator[str]:
    if "/ID" not in facts.pdf.trailer:
        yield "trailer"


def _encrypted(facts: Facts) -> Iterator[str]:
    if facts.pdf.is_encrypted:
        yield "trailer"


def _after_end(facts: Facts) -> Iterator[str]:
    if not re.search(rb"%%EOF\r?\n?\Z", facts.raw):
        yield "the last bytes"


def _streams(facts: Facts) -> Iterator[Object]:
    return (each for each in facts.objects if is_stream(each))


def _external(facts: Facts) -> Iterator[str]:
    for each in _streams(facts):
        if {"/F", "/FFilter", "/FDecodeParms"} & set(each.keys()):
            yield repr(each.objgen)


def _filters(facts: Facts) -> Iterator[str]:
    for each in _streams(facts):
        named = as_list(each.get("/Filter", []))
        if any(str(one) not in _FILTERS for one in named):
            yield repr(each.objgen)


def _names(facts: Facts) -> Iterator[str]:
    for each in facts.dictionaries:
        for key in each.keys():  # noqa: SIM118 - not a dict
            if len(key.encode("utf-8", "surrogateescape")) > 128:
                yield key[:20]


def _limits(facts: Facts) -> Iterator[str]:
    """Strings of at most 32767 bytes, at most 8388607 objects."""
    if len(facts.pdf.objects) > 8388607:
        yield "objects"
    for each in facts.dictionaries:
        for key in each.keys():  # noqa: SIM118 - not a dict
            value = each[key]
            if isinstance(value, pikepdf.String) and len(bytes(value)) > 32767:
                yield key


def _sheets(facts: Facts) -> Iterator[str]:
    for number, page in enumerate(facts.pages):
        left, bottom, right, top = map(float, page.MediaBox)
        if not (3 <= right - left <= 14400 and 3 <= top - bottom <= 14400):
            yield f"page {number + 1}"


def _nesting(facts: Facts) -> Iterator[str]:
    depth: dict[int, int] = {}
    for page, operator in facts.operators:
        depth[page] = depth.get(page, 0) + (operator == "q") - (operator == "Q")
        if depth[page] > 28 or depth[page] < 0:
            yield f"page {page + 1}"
            return


def _operators(facts: Facts) -> Iterator[str]:
    for page, operator in facts.operators:
        if operator not in _OPERATORS:
            yield f"page {page + 1}: {operator}"


def _intents(facts: Facts) -> list[Object]:
    return [
        each
        for each in facts.root.get("/OutputIntents", [])
        if each.get("/S") == "/GTS_PDFA1"
    ]


def _profile(facts: Facts) -> Object:
    for each in _intents(facts):
        if "/DestOutputProfile" in each:
            return each.DestOutputProfile
    return None


def _bad_intent(facts: Facts) -> Iterator[str]:
    for each in _intents(facts):
        if "/DestOutputProfile" not in each or "/DestOutputProfileRef" in each:
            yield "output intent"
    profiles = [each.get("/DestOutputProfile") for each in _intents(facts)]
    if len({each.objgen for each in profiles if each is not None}) > 1:
        yield "two profiles"


def _icc(facts: Facts) -> Iterator[str]:
    profile = _profile(facts)
    if profile is None:
        return
    data = profile.read_bytes()
    sound = (
        len(data) >= 132
        and data[36:40] == b"acsp"
        and data[12:16] in {b"mntr", b"prtr"}
        and data[8] < 5
        and int.from_bytes(data[:4], "big") == len(data)
    )
    if not sound:
        yield "profile"


def _channels(facts: Facts) -> Iterator[str]:
    profile = _profile(facts)
    if profile is not None:
        expected = {b"RGB ": 3, b"GRAY": 1, b"CMYK": 4}
        if expected.get(profile.read_bytes()[16:20]) != profile.get("/N"):
            yield "profile"


def _colours(facts: Facts) -> Iterator[str]:
    """Device colours need an output intent of their kind; grey and black any."""
    profile = _profile(facts)
    channels = 0 if profile is None else int(profile.get("/N", 0))
    used = {_COLOURS[name] for _, name in facts.operators if name in _COLOURS}
    used |= {1} if facts.painted else set()
    for each in sorted(used):
        if not channels or (each > 1 and each != channels):
            yield f"{each} channels"


def _images(facts: Facts) -> Iterator[str]:
    for each in facts.objects:
        if each.get("/Subtype") == "/Image" and (
            bool(each.get("/Interpolate", False)) or "/Alternates" in each
        ):
            yield "image"


def _forms(facts: Facts) -> Iterator[str]:
    for each in facts.objects:
        if each.get("/Subtype") in {"/Form", "/Image"} and "/OPI" in each:
            yield "XObject"
        if each.get("/Subtype") == "/PS" or each.get("/Subtype2") == "/PS":
            yield "PostScript"


def _rights(facts: Facts) -> Iterator[str]:
    if set(facts.root.get("/Perms", {}).keys()) - {"/UR3", "/DocMDP"}:
        yield "Perms"


RULES = (
    Rule("6.1.2", "The header is not that of a binary PDF 1.", _header),
    Rule("6.1.3-1", "The trailer has no ID.", _no_id),
    Rule("6.1.3-2", "The file is encrypted.", _encrypted),
    Rule("6.1.3-3", "Something follows the end of the file.", _after_end),
    Rule("6.1.7.1-3", "A stream lies in another file.", _external),
    Rule("6.1.7.2-1", "A filter is not allowed.", _filters),
    Rule("6.1.13-4", "A name is longer than 127 bytes.", _names),
    Rule("6.1.12-1", "Rights are given that are not allowed.", _rights),
    Rule("6.1.13-3", "A limit is passed.", _limits),
    Rule("6.1.13-8", "Graphics states are nested too deep.", _nesting),
    Rule("6.1.13-11", "A page is too small or too large.", _sheets),
    Rule("6.2.2-1", "An operator is not defined.", _operators),
    Rule("6.2.3-2", "An output intent has no profile, or there are two.", _bad_intent),
    Rule("6.2.3-1", "The output profile is not one for output.", _icc),
    Rule("32000 8.6.5.5", "N is not the number of the profile's channels.", _channels),
    Rule("6.2.4.3", "A device colour has no output intent.", _colours),
    Rule("6.2.8", "An image is interpolated or has alternates.", _images),
    Rule("6.2.9", "An XObject has OPI or PostScript.", _forms),
)
