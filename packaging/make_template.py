"""Write the look of every document: resources/templates/report.docx, and page.docx.

The second is the same in larger letters, for what is read at a glance on one page.

    python packaging/make_template.py

The template is made here and not in Word, so that nobody's name, printer or leftovers are in
it and every change of the look can be read. Measures are in twips (567 to the centimetre) and
half points; colours and their contrasts are those of the screens. Calibri and Cambria are on
every computer with Word; LibreOffice sets Carlito and Caladea in their place, of equal width.
"""

import io
import re
import sys
import zipfile
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "resources" / "templates"

SANS, SERIF = "Calibri", "Cambria"
INK, GREY, BLUE = "1B1F24", "5A6068", "1F4E79"
KNEL, KIEM, DREAM = "A3262A", "1E6B3A", "5B3A8C"
LINE, RULE, TINT = "DDD8CD", "6F767E", "F7F5F0"
MARGIN = 1134
"""Two centimetres."""
TEXT_WIDTH = 11906 - 2 * MARGIN
LARGE = 28
"""Letters of so many half points are large enough on a page to be read at a glance."""
LONG_AGO = (1980, 1, 1, 0, 0, 0)

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def letters(
    font: str = "",
    size: float = 0,
    color: str = "",
    *,
    bold: bool | None = None,
    italic: bool = False,
    shade: str = "",
) -> str:
    """Return run properties; the size is in points."""
    parts = []
    if font:
        parts.append(
            f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
        )
    if bold is not None:
        value = "" if bold else ' w:val="0"'
        parts.append(f"<w:b{value}/><w:bCs{value}/>")
    if italic:
        parts.append("<w:i/><w:iCs/>")
    if color:
        parts.append(f'<w:color w:val="{color}"/>')
    if size:
        parts.append(f'<w:sz w:val="{size * 2:.0f}"/><w:szCs w:val="{size * 2:.0f}"/>')
    if shade:
        parts.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>')
    return "".join(parts)


def edge(side: str, color: str, width: int = 6, space: int = 1) -> str:
    """Return one border line; the width is in eighths of a point, the space in points."""
    return f'<w:{side} w:val="single" w:sz="{width}" w:space="{space}" w:color="{color}"/>'


def spacing(before: int = 0, after: int = 0, line: int = 0) -> str:
    """Return the space above and below a paragraph, and its line height in 240ths."""
    height = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{height}/>'


def indent(left: int = 0, hanging: int = 0, right: int = 0) -> str:
    """Return how far a paragraph stands from the margins."""
    far = f' w:right="{right}"' if right else ""
    return f'<w:ind w:left="{left}"{far} w:hanging="{hanging}"/>'


def style(  # noqa: PLR0913
    key: str,
    name: str,
    paragraph: str = "",
    run: str = "",
    *,
    kind: str = "paragraph",
    based: str = "Standaard",
    following: str = "",
    default: bool = False,
) -> str:
    """Return one named style; `name` is Word's own English name where Word knows the style."""
    known = name.lower() == name or name in BUILT_IN
    marks = ' w:default="1"' if default else ""
    marks += "" if known else ' w:customStyle="1"'
    parts = [f'<w:style w:type="{kind}"{marks} w:styleId="{key}"><w:name w:val="{name}"/>']
    if based and not default:
        parts.append(f'<w:basedOn w:val="{based}"/>')
    if following:
        parts.append(f'<w:next w:val="{following}"/>')
    parts.append('<w:uiPriority w:val="1"/><w:qFormat/>')
    parts.append(f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
    parts.append(f"<w:rPr>{run}</w:rPr>" if run else "")
    return "".join(parts) + "</w:style>"


BUILT_IN = {
    "Normal",
    "Title",
    "Subtitle",
    "Quote",
    "List Bullet",
    "List Number",
    "Strong",
}
TOGETHER = "<w:keepLines/>"
KEEP = f"<w:keepNext/>{TOGETHER}"
SHADE = f'<w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/>'
SIDES = "".join(edge(side, LINE, 6, 8) for side in ("top", "left", "bottom", "right"))
FRAME = f"<w:pBdr>{SIDES}</w:pBdr>{SHADE}"
BOX = f"<w:pBdr>{edge('left', BLUE, 24, 12)}</w:pBdr>{SHADE}"
ABOVE, BELOW = (f"<w:pBdr>{edge(side, LINE, 6, 8)}</w:pBdr>" for side in ("top", "bottom"))
CARD = f'{spacing(0, 0, 240)}{indent(850, 0, 850)}<w:jc w:val="center"/>'


def number_of(list_id: int) -> str:
    """Return the link of a style to its list."""
    return f'<w:numPr><w:numId w:val="{list_id}"/></w:numPr>'


def heading(level: int, before: int, after: int, run: str) -> str:
    """Return the style of a heading; the title of the document is the only one of level 1."""
    place = f'{spacing(before, after)}<w:outlineLvl w:val="{level - 1}"/>'
    return style(f"Kop{level}", f"heading {level}", KEEP + place, run, following="Standaard")


def styles() -> str:
    """Return styles.xml."""
    title = letters(SERIF, 28, INK, bold=False)
    language = '<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="nl-NL"/>'
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{letters(SANS, 10.5, INK)}{language}</w:rPr>"
        f"</w:rPrDefault><w:pPrDefault><w:pPr>{spacing(0, 140, 276)}</w:pPr></w:pPrDefault>"
        "</w:docDefaults>"
    )
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    texts = [
        style("Standaard", "Normal", default=True),
        heading(1, 0, 40, title),
        heading(2, 400, 100, letters(SERIF, 20, INK, bold=False)),
        heading(3, 280, 60, letters(SERIF, 16, INK, bold=False)),
        heading(4, 220, 40, letters("", 12, INK, bold=True)),
        style("Titel", "Title", KEEP + spacing(0, 40), title, following="Ondertitel"),
        style("Ondertitel", "Subtitle", TOGETHER + spacing(0, 240), letters("", 12, GREY)),
        style("Inhetkort", "In het kort", TOGETHER + spacing(0, 200, 288), letters("", 13)),
        style(
            "Toeschrijvingboven",
            "Toeschrijving boven",
            KEEP + ABOVE + spacing(200, 40),
            letters("", 10.5, GREY),
        ),
        style(
            "Uitgelicht",
            "Uitgelicht",
            TOGETHER + BELOW + spacing(0, 240, 264),
            letters(SERIF, 16.5),
        ),
        style("Kernregel", "Kernregel", KEEP + spacing(100, 0), letters(bold=True)),
        style("Inleiding", "Inleiding", KEEP + spacing(0, 100), letters("", 10.5, GREY)),
        style(
            "Tussenregel",
            "Tussenregel",
            '<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>',
        ),
        style("Leeg", "Leeg", TOGETHER, letters("", 10.5, GREY)),
        style("Vraag", "Vraag", KEEP + spacing(0, 160), letters(SERIF, 15, INK)),
        style("Kaartplek", "Kaart plek", CARD, letters("", 16, GREY)),
        *(
            style(f"Kaartnaam{size}", f"Kaart naam {size}", CARD, letters(SERIF, size, INK))
            for size in (48, 40, 32, 26, 22, 18)
        ),
        *(
            style(f"Kaartrol{size}", f"Kaart rol {size}", CARD, letters("", size, INK))
            for size in (26, 22, 18, 14, 11)
        ),
        style("Citaat", "Quote", TOGETHER + spacing(0, 100), letters(italic=True)),
        style("Notitie", "Notitie", TOGETHER + spacing(0, 100)),
        style(
            "Kanttekening", "Kanttekening", TOGETHER + spacing(120, 120), letters("", 10, GREY)
        ),
        style(
            "Werkaantekening",
            "Werkaantekening",
            TOGETHER + spacing(0, 140, 252),
            letters(SANS, 10, GREY),
        ),
        style("Lijstopsomteken", "List Bullet", TOGETHER + number_of(1) + spacing(0, 80)),
        style("Lijstnummering", "List Number", TOGETHER + number_of(2) + spacing(0, 100)),
        style("Lijstmin", "Lijst −", TOGETHER + number_of(3) + spacing(0, 80)),
        style("Lijstplus", "Lijst +", TOGETHER + number_of(4) + spacing(0, 80)),
        style("Kader", "Kader", TOGETHER + BOX + spacing(0, 60) + indent(284, 0, 170)),
        style(
            "Kadertitel",
            "Kader titel",
            KEEP + spacing(160, 0),
            letters("", 12, INK, bold=True),
            based="Kader",
        ),
        style(
            "Kadernummering",
            "Kader nummering",
            TOGETHER + FRAME + spacing(200, 200),
            based="Lijstnummering",
        ),
        style("Tabeltekst", "Tabel tekst", spacing(60, 60, 252)),
        style("Tabelnaam", "Tabel naam", "", "", based="Tabeltekst"),
        style(
            "Tabelkop",
            "Tabel kop",
            "<w:keepNext/>",
            letters("", 10, GREY, bold=True),
            based="Tabeltekst",
        ),
        style("Kolomkop", "Kolom kop", KEEP + spacing(0, 40), letters("", 12, bold=True)),
        style(
            "Kolomstem",
            "Kolom stem",
            KEEP + spacing(80, 0),
            letters("", 10, GREY, bold=False),
        ),
        style("Kolomkern", "Kolom kern", KEEP + spacing(100, 0, 259), letters(bold=True)),
        style("Kolomtekst", "Kolom tekst", spacing(0, 40, 259)),
        style(
            "Kolomcitaat",
            "Kolom citaat",
            "",
            letters(italic=True),
            based="Kolomtekst",
        ),
        style("Koptekst", "header", BELOW + tabs + spacing(0, 0, 240), letters("", 10, GREY)),
        style("Voettekst", "footer", ABOVE + tabs + spacing(0, 0, 240), letters("", 10, GREY)),
    ]
    runs = [
        character("Toeschrijving", "Toeschrijving", letters("", 0, GREY)),
        character("Label", "Label", letters("", 10, GREY, bold=False)),
        character("Zwaar", "Strong", letters(bold=True)),
        character("Grootgetal", "Groot getal", letters(SERIF, 20, INK, bold=True)),
        character("Werkcode", "Werkcode", letters(SANS, 10, GREY)),
        character("Briefhoofd", "Briefhoofd", letters(SERIF, 12, INK, bold=True)),
        character("Melding", "Melding", letters("", 0, INK, bold=True)),
        character("TekenKnel", "Teken knel", letters(SANS, 0, KNEL, bold=True)),
        character("TekenKiem", "Teken kiem", letters(SANS, 0, KIEM, bold=True)),
        character("TekenDroom", "Teken droom", letters(SANS, 0, DREAM, bold=True)),
        character("TekenBeide", "Teken beide", letters(SANS, 0, BLUE, bold=True)),
    ]
    named = "".join((*texts, *runs))
    tables = report_table() + column_table() + form_table() + card_table()
    return f"{XML}<w:styles {W}>{defaults}{unstyled()}{named}{tables}</w:styles>"


def character(key: str, name: str, run: str) -> str:
    """Return a style for words within a paragraph."""
    return style(key, name, "", run, kind="character", based="Standaardalinea-lettertype")


def unstyled() -> str:
    """Return what Word expects beside the named styles: words, tables and lists as such."""
    hidden = '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
    return (
        '<w:style w:type="character" w:default="1" w:styleId="Standaardalinea-lettertype">'
        f'<w:name w:val="Default Paragraph Font"/>{hidden}</w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="Standaardtabel">'
        f'<w:name w:val="Normal Table"/>{hidden}<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="Geenlijst">'
        f'<w:name w:val="No List"/>{hidden}</w:style>'
    )


def report_table() -> str:
    """Return the style of a table: rules between rows, a stronger one below the header."""
    rules = "".join(edge(side, LINE, 4, 0) for side in ("top", "bottom", "insideH"))
    cells = (
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar>'
    )
    first = (
        '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
        f"{edge('bottom', '6F767E', 8, 0)}</w:tcBorders></w:tcPr></w:tblStylePr>"
    )
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="Tabelrapport">'
        '<w:name w:val="Tabel rapport"/><w:basedOn w:val="Standaardtabel"/>'
        f'<w:uiPriority w:val="1"/><w:qFormat/><w:tblPr><w:tblBorders>{rules}</w:tblBorders>'
        f"{cells}</w:tblPr>{first}</w:style>"
    )


def column_table() -> str:
    """Return the style of short lists beside each other: no rules, and room between them."""
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="Tabelkolommen">'
        '<w:name w:val="Tabel kolommen"/><w:basedOn w:val="Standaardtabel"/>'
        '<w:uiPriority w:val="1"/><w:qFormat/><w:tblPr><w:tblCellMar>'
        '<w:top w:w="57" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        '<w:bottom w:w="57" w:type="dxa"/><w:right w:w="284" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )


def form_table() -> str:
    """Return the style of a table to write in: rules round every cell."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    return paper_table(
        "Tabelformulier", "Tabel formulier", [edge(s, RULE, 6, 0) for s in sides]
    )


def card_table() -> str:
    """Return the style of cards: a line to cut along and a dashed one to fold."""
    cut = [edge(side, RULE, 4, 0) for side in ("top", "left", "bottom", "right", "insideH")]
    fold = f'<w:insideV w:val="dashed" w:sz="4" w:space="0" w:color="{RULE}"/>'
    return paper_table("Tabelkaart", "Tabel kaart", [*cut, fold])


def paper_table(key: str, name: str, rules: list[str]) -> str:
    """Return the style of a table on paper, from its lines."""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{key}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="Standaardtabel"/>'
        f'<w:uiPriority w:val="1"/><w:qFormat/><w:tblPr><w:tblBorders>{"".join(rules)}'
        "</w:tblBorders></w:tblPr></w:style>"
    )


def numbering() -> str:
    """Return numbering.xml: bullets, numbers, and lists of minuses and of pluses."""
    lists = (
        levels("bullet", "Lijstopsomteken", ("•", "–", "·")),
        levels("decimal", "Lijstnummering", ("%1.", "%2.", "%3.")),
        levels("bullet", "Lijstmin", ("−", "–", "·")),
        levels("bullet", "Lijstplus", ("+", "–", "·")),
    )
    described = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="0D1A100{number}"/>{each}'
        "</w:abstractNum>"
        for number, each in enumerate(lists, start=1)
    )
    named = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in range(1, len(lists) + 1)
    )
    return f"{XML}<w:numbering {W}>{described}{named}</w:numbering>"


def levels(form: str, linked: str, texts: tuple[str, ...]) -> str:
    """Return the levels of one list; the first belongs to its paragraph style."""
    found = ['<w:multiLevelType w:val="multilevel"/>']
    for level, text in enumerate(texts):
        link = f'<w:pStyle w:val="{linked}"/>' if level == 0 else ""
        found.append(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{link}'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f"<w:pPr>{indent(397 * (level + 1), 397)}</w:pPr>"
            f"<w:rPr>{letters(SANS, 0, BLUE, bold=False)}</w:rPr></w:lvl>"
        )
    return "".join(found)


def document() -> str:
    """Return document.xml: an empty A4 page with its header and footer."""
    return (
        f"{XML}<w:document {W} {R}><w:body><w:sectPr>"
        '<w:headerReference w:type="default" r:id="rId4"/>'
        '<w:footerReference w:type="default" r:id="rId5"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar w:top="1418" w:right="{MARGIN}" w:bottom="1304" w:left="{MARGIN}"'
        ' w:header="709" w:footer="624" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def field(instruction: str, shown: str) -> str:
    """Return a field with the value that shows until a reader computes it."""
    run = "<w:r>{}</w:r>".format
    return (
        run('<w:fldChar w:fldCharType="begin"/>')
        + run(f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>')
        + run('<w:fldChar w:fldCharType="separate"/>')
        + run(f"<w:t>{shown}</w:t>")
        + run('<w:fldChar w:fldCharType="end"/>')
    )


def words(text: str, look: str = "") -> str:
    """Return a run of words, in the style of that name if any."""
    styled = f'<w:rPr><w:rStyle w:val="{look}"/></w:rPr>' if look else ""
    return f'<w:r>{styled}<w:t xml:space="preserve">{text}</w:t></w:r>'


def header() -> str:
    """Return the header: the places of letterhead and notices, which the writer fills in."""
    return (
        f'{XML}<w:hdr {W}><w:p><w:pPr><w:pStyle w:val="Koptekst"/></w:pPr>'
        f"{words('[[briefhoofd]]', 'Briefhoofd')}<w:r><w:tab/></w:r>"
        f"{words('[[meldingen]]', 'Melding')}</w:p></w:hdr>"
    )


def footer() -> str:
    """Return the footer: the place of its text, and `bladzijde 1 van 9`."""
    return (
        f'{XML}<w:ftr {W}><w:p><w:pPr><w:pStyle w:val="Voettekst"/></w:pPr>'
        f"{words('[[voettekst]]')}<w:r><w:tab/></w:r>{words('bladzijde ')}{field('PAGE', '1')}"
        f"{words(' van ')}{field('NUMPAGES', '1')}</w:p></w:ftr>"
    )


def settings() -> str:
    """Return settings.xml: Word's own mode of 2013 and later, and Dutch."""
    choices = (
        ("compatibilityMode", 15),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
        ("differentiateMultirowTableHeaders", 1),
    )
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word"'
        f' w:val="{value}"/>'
        for name, value in choices
    )
    return (
        f'{XML}<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:compat>{compat}</w:compat><w:themeFontLang w:val="nl-NL"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def theme() -> str:
    """Return theme1.xml: what Word offers as colours and fonts to who goes on with a report."""
    colors = {
        "dk1": INK,
        "lt1": "FFFFFF",
        "dk2": GREY,
        "lt2": TINT,
        "accent1": BLUE,
        "accent2": KNEL,
        "accent3": KIEM,
        "accent4": "5B3A8C",
        "accent5": "7A5200",
        "accent6": "6F767E",
        "hlink": BLUE,
        "folHlink": "5B3A8C",
    }
    scheme = "".join(
        f'<a:{key}><a:srgbClr val="{color}"/></a:{key}>' for key, color in colors.items()
    )
    families = "".join(
        f'<a:{role}Font><a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/>'
        f"</a:{role}Font>"
        for role, font in (("major", SERIF), ("minor", SANS))
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    outline = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        f' name="Dialoogtafel"><a:themeElements><a:clrScheme name="Dialoogtafel">{scheme}'
        f'</a:clrScheme><a:fontScheme name="Dialoogtafel">{families}</a:fontScheme>'
        f'<a:fmtScheme name="Dialoogtafel"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{outline * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
        "</a:theme>"
    )


def fonts() -> str:
    """Return fontTable.xml: the two families and what may stand in for them."""
    table = ((SANS, "Carlito", "swiss"), (SERIF, "Caladea", "roman"))
    found = (
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="00"/>'
        f'<w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        for name, other, family in table
    )
    return f"{XML}<w:fonts {W}>{''.join(found)}</w:fonts>"


def core() -> str:
    """Return the properties, which the writer fills in; nobody's name is in them."""
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<dc:title></dc:title><dc:subject></dc:subject><dc:creator></dc:creator>"
        "<cp:keywords></cp:keywords><cp:lastModifiedBy></cp:lastModifiedBy>"
        "<cp:revision>1</cp:revision>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created>'
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:modified>'
        "<dc:language>nl-NL</dc:language></cp:coreProperties>"
    )


def made_with() -> str:
    """Return the property that names the program, which the writer fills in."""
    return (
        f'{XML}<Properties xmlns="{OFFICE}/extended-properties">'
        "<Application>[[programma]]</Application></Properties>"
    )


def relationships(*targets: tuple[str, str]) -> str:
    """Return a part's links to other parts, numbered rId1 and on."""
    found = (
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return (
        f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{"".join(found)}</Relationships>'
    )


def content_types() -> str:
    """Return which part is of what type."""
    parts = {
        "/word/document.xml": f"{WORD_TYPE}.document.main+xml",
        "/word/styles.xml": f"{WORD_TYPE}.styles+xml",
        "/word/settings.xml": f"{WORD_TYPE}.settings+xml",
        "/word/numbering.xml": f"{WORD_TYPE}.numbering+xml",
        "/word/fontTable.xml": f"{WORD_TYPE}.fontTable+xml",
        "/word/header1.xml": f"{WORD_TYPE}.header+xml",
        "/word/footer1.xml": f"{WORD_TYPE}.footer+xml",
        "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties"
        "+xml",
    }
    found = (
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items()
    )
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(found)}</Types>'
    )


def members() -> dict[str, str]:
    """Return every part of the template by its name."""
    links = f"{OFFICE}/relationships"
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            (f"{links}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{links}/extended-properties", "docProps/app.xml"),
        ),
        "docProps/core.xml": core(),
        "docProps/app.xml": made_with(),
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": relationships(
            (f"{links}/styles", "styles.xml"),
            (f"{links}/settings", "settings.xml"),
            (f"{links}/numbering", "numbering.xml"),
            (f"{links}/header", "header1.xml"),
            (f"{links}/footer", "footer1.xml"),
            (f"{links}/fontTable", "fontTable.xml"),
            (f"{links}/theme", "theme/theme1.xml"),
        ),
        "word/styles.xml": styles(),
        "word/settings.xml": settings(),
        "word/numbering.xml": numbering(),
        "word/fontTable.xml": fonts(),
        "word/theme/theme1.xml": theme(),
        "word/header1.xml": header(),
        "word/footer1.xml": footer(),
    }


def enlarged(styles_: str) -> str:
    """Return styles with letters that are a point larger, but for those that are large."""

    def larger(found: re.Match[str]) -> str:
        size = int(found[2])
        return f'<w:{found[1]} w:val="{size + 2 * (size < LARGE)}"/>'

    return re.sub(r'<w:(sz|szCs) w:val="(\d+)"/>', larger, styles_)


def template(*, large: bool = False) -> bytes:
    """Return the template; always the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, text in members().items():
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            whole = enlarged(text) if large and name == "word/styles.xml" else text
            package.writestr(entry, whole.encode())
    return target.getvalue()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for file, is_large in (("report.docx", False), ("page.docx", True)):
        (FOLDER / file).write_bytes(template(large=is_large))
        sys.stdout.write(f"{FOLDER / file}\n")
