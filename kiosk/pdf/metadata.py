"""The metadata of a file, in its XMP packet and its Info dictionary."""

from xml.sax.saxutils import escape

from kiosk.pdf.canvas import Info, PDFName, Stream

_MAKER = "Letter Kiosk"
# One date for all files: equal letters are equal files, and none tells when it was
# written.
_DATE = "D:20000101000000Z"
_XMP_DATE = "2000-01-01T00:00:00Z"
# ISO 16684-1; the properties of ISO 14289-1 (5) and ISO 19005-2 (6.6.4). PDF/A knows
# no schema for pdfuaid, so the packet describes it (6.6.2.3.3).
_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li>
<rdf:li xml:lang="{language}">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{maker}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdf:Producer>{maker}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def info_of(title: str) -> Info:
    """The document information dictionary (ISO 32000-1, 14.3.3)."""
    return Info(
        {
            "Title": printable_title(title),
            "Creator": _MAKER,
            "Producer": _MAKER,
            "CreationDate": _DATE,
            "ModDate": _DATE,
        }
    )


def packet_of(title: str, language: str) -> Stream:
    """The metadata stream (14.3.2); the title is in the given language."""
    packet = _PACKET.format(
        title=escape(printable_title(title)),
        language=escape(language),
        maker=_MAKER,
        date=_XMP_DATE,
    )
    kind = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}
    return Stream(packet.encode("utf-8"), **kind)


def printable_title(text: str) -> str:
    """A title without controls and lone surrogates, which XML and PDF cannot hold.

    Without a title it is the maker's name, since viewers show the title.
    """
    whole = text.encode("utf-8", "replace").decode("utf-8")
    if not whole.isprintable():
        whole = "".join(filter(str.isprintable, whole))
    return whole or _MAKER
