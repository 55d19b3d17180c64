"""Word and OpenDocument: what is read, what each paragraph is, where every character stands, and what is refused."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document.formats import decode
from linter.document.formats.format import Decoded
from linter.document.model import Document
from linter.document.office.text import Place
from linter.document.parse import parse
from linter.document.span import Span
from linter.errors import InputError
from linter.files.reading import LARGEST

SAMPLES = Path(__file__).parent / "samples"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
OBJECT = "\ufffc"


def zipped(parts: dict[str, str | bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return file.getvalue()


def word(body: str, *, styles: str = "", namespace: str = W, **parts: str) -> bytes:
    """A .docx file with these elements in its body and styles; parts: "footnotes" and others, by their elements."""
    opening = (
        f'xmlns:w="{namespace}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    others = {f"word/{name}.xml": f"<w:{name} {opening}>{part}</w:{name}>" for name, part in parts.items()}
    return zipped(
        {
            "word/document.xml": f"<w:document {opening}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {opening}>{styles}</w:styles>",
            **others,
        }
    )


def opendocument(body: str, *, styles: str = "") -> bytes:
    """An .odt file with these elements in its body and automatic styles."""
    names = ("office", "text", "style", "table", "drawing", "xsl-fo-compatible")
    prefixes = {"drawing": "draw", "xsl-fo-compatible": "fo"}
    opening = " ".join(f'xmlns:{prefixes.get(name, name)}="{ODF}{name}:1.0"' for name in names)
    content = (
        f"<office:document-content {opening}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of Word; a run that is no element is words."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inside}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def style(name: str, based_on: str = "", inside: str = "", kind: str = "paragraph") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    identifier = name.replace(" ", "")
    return f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val="{name}"/>{base}{inside}</w:style>'


def read(data: bytes, path: str = "draft.docx") -> tuple[Document, Decoded]:
    held = decode(data, None, path)
    return parse(held.text, path=path), held


def texts(data: bytes, path: str = "draft.docx") -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in read(data, path)[0].blocks]


def prose(data: bytes, path: str = "draft.docx") -> list[str]:
    return [text for _, text in texts(data, path)]


@pytest.mark.parametrize("name", ["changes.docx", "changes.odt", "changes.fodt"])
def test_changes_notes_boxes_fields_and_comments_as_libreoffice_saves_them(name: str) -> None:
    found = texts(SAMPLES.joinpath(name).read_bytes(), name)
    (heading,) = (text for kind, text in found if kind == "subheading")
    assert re.fullmatch(r"On (?:\d+/\d+/\d+|4 March) it shut", heading)
    assert [(kind, text) for kind, text in found if kind != "subheading"] == [
        ("headline", "The lock opens again"),
        ("paragraph", "The keeper of the lock turned the wheel at noon."),
        ("paragraph", "The first half and the second half."),
        ("paragraph", f"A line with bold words, {OBJECT} words, a link,\na break, a tab and   spaces."),
        ("paragraph", "Words in a box"),
        ("caption", "Figure 1: the gate"),
        ("paragraph", "The note says when."),
    ]


STYLES = "".join(
    (
        style("Normal"), style("Title"), style("heading 1"),
        style("heading 2", inside='<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
        style("House Crosshead", "heading2"), style("Subtitle"), style("caption"), style("Quote"),
        style("toc 1"), style("List Bullet", inside='<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
        style("Outlined", inside='<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'), style("A", "B"), style("B", "A"),
        style("HTML Code", kind="character"), style("Strong", inside="<w:rPr><w:b/></w:rPr>", kind="character"),
        style("Secret", inside="<w:rPr><w:vanish/></w:rPr>", kind="character"), style("Source Code"),
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("given_style", "kind"),
    [
        ("Title", "headline"), ("Subtitle", "standfirst"), ("heading2", "subheading"),
        ("HouseCrosshead", "subheading"), ("Outlined", "subheading"), ("caption", "caption"), ("Quote", "quotation"),
        ("ListBullet", "list item"), ("A", "paragraph"), ("Unknown", "paragraph"),
    ],
)  # fmt: skip
def test_a_style_says_what_a_paragraph_is(given_style: str, kind: str) -> None:
    data = word(p("The first paragraph ends.") + p("Old boats", style=given_style) + p("The last one."), styles=STYLES)
    assert texts(data)[1] == (kind, "Old boats")


def test_lists_of_contents_code_and_empty_paragraphs_are_no_lines() -> None:
    body = p("Contents", style="toc1") + p("") + p("It rained.") + p("x = teh", style="SourceCode") + p("It ended.")
    assert texts(word(body, styles=STYLES)) == [("paragraph", "It rained."), ("code", ""), ("paragraph", "It ended.")]


@pytest.mark.parametrize(
    ("body", "headline"),
    [
        (p("A kicker") + p("The heading", style="heading2") + p("It rained all day."), "The heading"),
        (p("By Anna Weller") + p("A short line") + p("It rained all day."), "A short line"),
        (p("It rained all day.") + p("The heading", style="heading2") + p("It ended."), None),
        (p("The heading", style="heading2") + p("A title", style="Title") + p("It ended."), "A title"),
        (p("Only a short line"), None),
        (p("It rained.") + p("The heading", style="heading1") + p("It ended."), "The heading"),
        (p("It rained.") + (p("The heading", style="heading1") + p("It ended.")) * 2, None),
    ],
)
def test_the_headline_is_the_title_or_what_stands_above_the_body(body: str, headline: str | None) -> None:
    found = read(word(body, styles=STYLES))[0].headline
    assert (found.text if found else None) == headline


def test_subheadings_that_nobody_styled_are_told_by_their_shape_or_weight() -> None:
    body = (
        p("Harbour wall falls") + p("It rained all day, and then it fell.") + p("What comes next")
        + p("The council meets on Friday to talk.") + p(r("In bold words", "<w:b/>")) + p("It is late, they say.")
    )  # fmt: skip
    assert [kind for kind, _ in texts(word(body))] == [
        "headline", "paragraph", "subheading", "paragraph", "subheading", "paragraph",
    ]  # fmt: skip


def test_a_list_by_hand_is_one_and_a_list_that_a_paragraph_left_is_none() -> None:
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
    body = p("– no list") + p("- by hand") + p("One", properties=listed.format(3))
    body += p("Two ended here.", style="ListBullet", properties=listed.format(0))
    assert texts(word(body, styles=STYLES)) == [
        ("paragraph", "– no list"), ("list item", "by hand"), ("list item", "One"), ("paragraph", "Two ended here."),
    ]  # fmt: skip


def test_cells_are_cells_and_deeper_tables_too() -> None:
    cell = "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"
    body = cell.format(p("Outer") + cell.format(p("Inner")) + p("A head", style="heading2")) + p("It ended there.")
    assert texts(word(body, styles=STYLES)) == [
        ("table cell", "Outer"), ("table cell", "Inner"), ("headline", "A head"), ("paragraph", "It ended there."),
    ]  # fmt: skip


def field(instruction: str, result: str) -> str:
    kinds = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{kinds[0]}<w:r><w:instrText>{instruction}</w:instrText></w:r>{kinds[1]}{result}{kinds[2]}"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p("It ", "<w:ins>" + r("was ") + "</w:ins>", "<w:del><w:r><w:delText>is</w:delText></w:r></w:del>", "late."),
         "It was late."),
        (p("<w:moveFrom>" + r("Gone.") + "</w:moveFrom>", "<w:moveTo>" + r("Here.") + "</w:moveTo>"), "Here."),
        (p("One ", properties="<w:rPr><w:del/></w:rPr>") + p("half.", style="Quote"), "One half."),
        (p("T", properties='<w:framePr w:dropCap="drop"/>') + p("he start."), "The start."),
        (p("Old.", properties="<w:pPrChange><w:pPr><w:pStyle w:val='toc1'/></w:pPr></w:pPrChange>"), "Old."),
        (p(field("PAGEREF teh", r("page 4")), " of it."), "page 4 of it."),
        (p(field(f"IF {field('X', r('inner'))} teh", r("shown")), " it."), "shown it."),
        (p("<w:fldSimple w:instr='DATE'>" + r("4 March") + "</w:fldSimple>", " came."), "4 March came."),
        (p("Open ", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "<w:r><w:instrText>teh</w:instrText></w:r>"),
         "Open"),
        (p("<w:hyperlink>" + r("A link") + "</w:hyperlink>", " here."), "A link here."),
        (p("A ", r("secret", "<w:vanish/>"), r("hidden", '<w:rStyle w:val="Secret"/>'), "word."), "A word."),
        (p("A ", r("shown", '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>'), " word."), "A shown word."),
        (p("Now ", r("teh", "<w:strike/>"), r("recieve", "<w:dstrike/>"), " gone."), f"Now {OBJECT} gone."),
        (p("Run ", r("teh", '<w:rStyle w:val="HTMLCode"/>'), " now."), f"Run {OBJECT} now."),
        (p("Of ", "<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>", "x<w:y"), "Of -x<w:y"),
        (p("A<w:x", "<w:r><w:tab/><w:cr/><w:br w:type='page'/></w:r>", "b."), "A<w:x \n b."),
        (p("Where ", "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", " is."), f"Where {OBJECT} is."),
        (p("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r("Click here")
           + "</w:sdtContent></w:sdt>", "It is."), "It is."),
        (p("<w:sdt><w:sdtPr/><w:sdtContent>" + r("Filled in") + "</w:sdtContent></w:sdt>", " it."), "Filled in it."),
        (p("<w:ruby><w:rt>" + r("above") + "</w:rt><w:rubyBase>" + r("base") + "</w:rubyBase></w:ruby>", "."), "base."),
        (p("<w:r><w:t>  trimmed\n</w:t></w:r>", "<w:r><w:t> together </w:t></w:r>"), "trimmedtogether"),
    ],
)  # fmt: skip
def test_what_is_read_is_what_a_reader_sees(body: str, text: str) -> None:
    for namespace in (W, STRICT):
        assert prose(word(body, styles=STYLES, namespace=namespace)) == [text]


@pytest.mark.parametrize("name", ["w:txbxContent", "w:sdt", "w:tc", "w:p", "w:t", "w:footnote", "w:instrText"])
def test_elements_where_they_do_not_belong_do_no_harm(name: str) -> None:
    for properties in (f"<{name}>teh</{name}>", f"<w:rPr><{name}/></w:rPr>"):
        assert prose(word(p("It rained.", properties=properties))) == ["It rained."]
    assert prose(word(f"<{name}/>{p('It rained.')}<{name}/>")) == ["It rained."]


@pytest.mark.parametrize("name", ["text:s", "text:tab", "text:span", "text:note-body", "text:list-item"])
def test_elements_of_opendocument_where_they_do_not_belong_do_no_harm(name: str) -> None:
    box = f"<draw:text-box><{name}>teh</{name}></draw:text-box>"
    assert prose(opendocument(f"<{name}/><text:p>It {box}rained.</text:p>"), "draft.odt") == ["It rained."]


def test_a_box_is_read_once_after_its_paragraph() -> None:
    content = f"<w:txbxContent>{p('In the box')}</w:txbxContent>"
    box = f"<w:r><mc:AlternateContent><mc:Choice>{content}</mc:Choice><mc:Fallback>{content}</mc:Fallback>"
    box += "</mc:AlternateContent><w:t> goes on.</w:t></w:r>"
    assert prose(word(p("It", box) + p("It ended."))) == ["Itgoes on.", "In the box", "It ended."]


def test_notes_stand_at_the_end_in_the_order_of_their_marks() -> None:
    mark = '<w:r><w:{0}Reference w:id="{1}"/></w:r>'
    notes = '<w:footnote w:id="-1" w:type="separator">' + p("line") + "</w:footnote>"
    notes += f'<w:footnote w:id="7">{p("Seven.")}{p("More.")}</w:footnote><w:footnote w:id="3">{p("Three.")}'
    notes += f'</w:footnote><w:footnote w:id="4">{p("Never marked.")}</w:footnote>'
    ends = f'<w:endnote w:id="3">{p("The end.")}</w:endnote>'
    deleted = f"<w:del>{mark.format('footnote', 4)}</w:del>"
    body = p("It rained", mark.format("footnote", 7), mark.format("footnote", 3), mark.format("endnote", 3), deleted)
    data = word(body + p("It ended."), footnotes=notes, endnotes=ends)
    assert prose(data) == ["It rained", "It ended.", "Seven.", "More.", "Three.", "The end."]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:p>It  was\n   <text:span>late</text:span> .</text:p>", "It was late ."),
        ("<text:p>A<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d</text:p>", "A   b c\nd"),
        ("<text:p>It <text:hidden-text>teh</text:hidden-text>was.</text:p>", "It was."),
        ("<text:p>It <text:span text:style-name='S'>teh</text:span> was.</text:p>", f"It {OBJECT} was."),
        ("<text:p>It <text:span text:style-name='H'>teh</text:span>was.</text:p>", "It was."),
        ("<text:p>It <text:span text:style-name='Source_20_Text'>teh</text:span> was.</text:p>", f"It {OBJECT} was."),
        ("<text:section text:display='none'><text:p>Teh</text:p></text:section><text:p>It was.</text:p>", "It was."),
        ("<text:table-of-content><text:p>Teh</text:p></text:table-of-content><text:p>It was.</text:p>", "It was."),
        ("<text:p>On <draw:frame text:anchor-type='as-char'><draw:image/></draw:frame> it.</text:p>",
         f"On {OBJECT} it."),
        ("<text:p>On <draw:frame text:anchor-type='page'><draw:image/></draw:frame>it.</text:p>", "On it."),
    ],
)  # fmt: skip
def test_what_is_read_of_opendocument(body: str, text: str) -> None:
    styles = (
        "<style:style style:name='S' style:family='text'><style:text-properties style:text-line-through-style='solid'/>"
        "</style:style><style:style style:name='H' style:family='text'><style:text-properties text:display='none'/>"
        "</style:style>"
    )
    assert prose(opendocument(body, styles=styles), "draft.odt") == [text]


def test_lists_cells_and_headings_of_opendocument() -> None:
    body = (
        "<text:h text:outline-level='1'>Lists</text:h><text:list><text:list-item><text:p>One</text:p><text:list>"
        "<text:list-item><text:p>Two</text:p></text:list-item></text:list></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Cell</text:p></table:table-cell></table:table-row>"
        "</table:table><text:h text:outline-level='9'>Deep</text:h><text:p>It ended.</text:p>"
    )
    document = read(opendocument(body), "draft.odt")[0]
    assert [(block.kind.value, block.level) for block in document.blocks] == [
        ("headline", 1), ("list item", 0), ("list item", 0), ("table cell", 0), ("subheading", 6), ("paragraph", 0),
    ]  # fmt: skip


def test_the_variant_of_english_is_the_one_of_most_words() -> None:
    default = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{}"/></w:rPr></w:rPrDefault></w:docDefaults>'
    british = r("Most of the words are these.", '<w:lang w:val="en-GB"/>')
    assert read(word(p("Few words.", british), styles=default.format("de-DE")))[0].lang == "en-GB"
    assert read(word(p("Few words."), styles=default.format("de-DE")))[0].lang is None
    assert read(word(p("Few words.")))[0].lang is None


# where characters stand


def test_a_finding_has_its_place_in_the_file() -> None:
    data = word(p("") + p("It ", r("was te", "<w:b/>"), "<w:r><w:tab/><w:t>h end.</w:t></w:r>") + p("More words."))
    document, held = read(data)
    at = document.source.index("te h")
    assert held.kept.at(at) == Place("word/document.xml", 1, 1, 4)
    assert held.kept.of(Span(at, at + 4)) == (
        Place("word/document.xml", 1, 1, 4), Place("word/document.xml", 1, 2, 1),
    )  # fmt: skip
    assert held.kept.at(document.source.index("More")) == Place("word/document.xml", 2, 0, 0)
    end = document.source.index("\n")
    assert held.kept.at(end) is None
    assert held.kept.of(Span(end, end + 1)) is None
    assert held.kept.of(Span(end - 1, end + 2)) == (
        Place("word/document.xml", 1, 2, 6), Place("word/document.xml", 2, 0, 0),
    )  # fmt: skip


RUNS = st.lists(st.text("ab é😀\u00a0\u2028<&", min_size=1, max_size=6), min_size=1, max_size=4)


@given(paragraphs=st.lists(RUNS, max_size=5))
@pytest.mark.parametrize("path", ["draft.docx", "draft.odt"])
def test_every_character_has_its_place(path: str, paragraphs: list[list[str]]) -> None:
    if path == "draft.docx":
        data = word("".join(p(*map(r, runs)) for runs in paragraphs))
    else:
        spans = ("".join(f"<text:span>{escape(run)}</text:span>" for run in runs) for runs in paragraphs)
        data = opendocument("".join(f"<text:p>{one}</text:p>" for one in spans))
    document, held = read(data, path)
    for line in re.finditer(r"[^\t\n]+", document.source):
        if document.source[line.start() - 1 : line.start()] == "\t":
            continue
        for offset in range(line.start(), line.end()):
            place = held.kept.at(offset)
            runs = paragraphs[place.paragraph]
            run = runs[place.run if path == "draft.docx" else place.run // 2]
            assert run[place.character] == document.source[offset]
    for block in document.blocks:
        for number, character in enumerate(block.text):
            assert document.source[block.span(number, number + 1).start] in {character, "\u2028"}


def test_lines_are_paragraphs_and_breaks_end_blocks() -> None:
    body = p("One<w:", "<w:r><w:br/></w:r>", "two.") + p("Three.", "<w:r><w:br/><w:br/></w:r>", "Four\there.")
    document, held = read(word(body))
    assert held.text == "One<w:\u2028two.\nThree.\u2028\u2028Four here.\n"
    assert [block.text for block in document.blocks] == ["One<w:\ntwo.", "Three.", "Four here."]


# what is refused


def bomb(size: int) -> bytes:
    return zipped({"word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{" " * size}</w:body></w:document>'})


def damaged(data: bytes) -> bytes:
    """Bytes in the middle of the packed document changed."""
    at = data.index(b"word/document.xml") + 60
    return data[:at] + bytes(255 - byte for byte in data[at : at + 20]) + data[at + 20 :]


def flagged(data: bytes) -> bytes:
    """Marked as encrypted in the directory of the archive and before the part."""
    found = bytearray(data)
    for signature, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = found.find(signature)
        while at >= 0:
            found[at + offset] |= 1
            at = found.find(signature, at + 4)
    return bytes(found)


ENTITY = '<!DOCTYPE x [<!ENTITY a "{}">]>'
GOOD = word(p("It rained. " * 20))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "not in Word"),
        (b"just words", "not in Word, whatever the file is called; save the draft as .docx"),
        (b"{\\rtf1 words}", "in RTF; save it as .docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "older format of Office; save it as .docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (flagged(GOOD), "protected by a password"),
        (GOOD[:-40], "damaged"),
        (GOOD[:200], "damaged"),
        (damaged(GOOD), "damaged"),
        (zipped({"a": "b"}), "the file contains no document"),
        (zipped({"word/document.xml": "<w:document"}), "word/document.xml in the file is damaged"),
        (zipped({"word/document.xml": b"\xff\xfe\0"}), "word/document.xml in the file is damaged"),
        (zipped({"word/document.xml": ENTITY.format("b") + "<x>&a;</x>"}), "declares a document type"),
        (zipped({"word/document.xml": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'}), "declares a document type"),
        (zipped({"word/document.xml": "<a>" * 100_000 + "</a>" * 100_000}), "nests them too deep"),
        (bomb(11 << 20), "unpacks to more than 10 MB"),
        (bomb(100 << 20), "unpacks to more than"),
        (word("<w:altChunk/>"), "altChunk"),
        (zipped({f"{number}": "" for number in range(10_001)}), "more than 10,000 parts"),
        (zipped({"word/document.xml": "<a/>"}, zipfile.ZIP_LZMA), "packed in a way"),
    ],
)  # fmt: skip
def test_a_hostile_or_broken_file_is_refused_with_its_path(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=rf"^draft\.docx: .*{re.escape(said)}"):
        decode(data, None, "draft.docx")


def test_more_words_than_a_draft_may_have_are_refused() -> None:
    words = zipped({"word/document.xml": f'<w:document xmlns:w="{W}">{p(*(["ab" * 9000] * 600))}</w:document>'},
                   zipfile.ZIP_STORED)  # fmt: skip
    assert len(words) > LARGEST
    with pytest.raises(InputError, match="larger than 10 MB"):
        decode(words, None, "draft.docx")


def test_protected_and_foreign_opendocument_is_refused() -> None:
    manifest = f'<m:manifest xmlns:m="{ODF}manifest:1.0"><m:encryption-data/></m:manifest>'
    data = zipped({"content.xml": b"\x01\x02", "META-INF/manifest.xml": manifest})
    with pytest.raises(InputError, match=r"^a\.odt: protected by a password"):
        decode(data, None, "a.odt")
    with pytest.raises(InputError, match="contains no text document"):
        decode(zipped({"content.xml": "<a/>"}), None, "a.odt")
    with pytest.raises(InputError, match="the file contains no document"):
        decode(zipped({"styles.xml": "<a/>"}), None, "a.odt")


@pytest.mark.parametrize("path", ["a.rtf", "a.doc", "a.pages", "a.gdoc"])
def test_other_word_processors_have_a_way_out(path: str) -> None:
    with pytest.raises(InputError, match=rf"^{re.escape(path)}: {path[1:]} files are not supported; .*\.docx"):
        decode(b"", None, path)


# reports


def test_reports_name_paragraph_and_words(copydesk: Callable[..., Any], newsroom: Path) -> None:
    body = p("A headline", style="Title") + p("") + p("The colour was utilised.") + p("The end came.")
    (newsroom / "a.docx").write_bytes(word(body, styles=STYLES))
    answer = copydesk("check", "a.docx")
    assert answer.code == 1
    assert "a.docx: paragraph 2, “colour”: warning: the house writes color, not colour [house/spelling]" in answer.out
    assert "    2 | The colour was utilised.\n" in answer.out
    answer = copydesk("check", "a.docx", "--format", "json")
    (file,) = answer.report["files"]
    assert [(one["text"], one["start"]["line"], one["start"]["column"]) for one in file["findings"]] == [
        ("colour", 2, 5), ("utilised", 2, 16),
    ]  # fmt: skip


def test_several_findings_of_a_headline_are_told_without_what_it_is(
    copydesk: Callable[..., Any], newsroom: Path
) -> None:
    (newsroom / "a.docx").write_bytes(word(p("A colour was utilised", style="Title") + p("It ended."), styles=STYLES))
    out = copydesk("check", "a.docx").out
    assert "a.docx: paragraph 1: 2 findings in this paragraph\n    1 | A colour was utilised\n" in out
    assert "title" not in out


def test_a_file_that_can_not_be_read_is_a_failure_of_the_run(copydesk: Callable[..., Any], newsroom: Path) -> None:
    (newsroom / "a.docx").write_bytes(b"PK\x03\x04 broken")
    answer = copydesk("check", "a.docx")
    assert answer.code == 2
    assert "a.docx: not checked: can't be read as Word: the file is damaged" in answer.out


def test_fixes_and_suppression_comments_do_not_apply_and_that_is_said(
    copydesk: Callable[..., Any], newsroom: Path
) -> None:
    data = word(p(r("<!-- copydesk: ignore house/spelling -->The colour.")) + p("It ended."))
    (newsroom / "a.docx").write_bytes(data)
    answer = copydesk("check", "a.docx", "--fix", "--format", "json")
    (file,) = answer.report["files"]
    assert [one["text"] for one in file["findings"]] == ["colour"]
    assert [one["reason"] for one in file["failures"]] == ["not fixed: a draft in Word can't be changed by --fix"]
    (said,) = file["skipped"]
    assert said["reason"].startswith("suppression comments do not apply to a draft in Word")
    assert (newsroom / "a.docx").read_bytes() == data
