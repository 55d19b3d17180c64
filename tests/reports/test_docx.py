"""The copy of a Word draft with comments and tracked changes: what is added, and that all else stays."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from linter.document.office.word import read_package
from linter.document.parse import parse
from linter.document.span import Span
from linter.errors import InputError
from linter.findings.finding import Evidence, Finding, Severity, Suggestion
from linter.reports import copier
from linter.run.results import FileResult, RunResult

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SAMPLES = sorted((Path(__file__).parents[1] / "document" / "formats" / "samples").glob("*.docx"))
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="a" Target="word/document.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


def packed(body: str, **parts: str) -> bytes:
    """A Word file with these paragraphs."""
    written = io.BytesIO()
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    with zipfile.ZipFile(written, "w") as file:
        file.writestr("[Content_Types].xml", TYPES)
        file.writestr("_rels/.rels", RELATIONS)
        file.writestr("word/document.xml", document)
        for name, text in parts.items():
            file.writestr(f"word/{name}.xml", text)
        file.writestr("docProps/thumbnail.jpeg", b"\xff\xd8 a picture")
    return written.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def once(text: str) -> list[str]:
    """Longer words that the draft has once; behind a tab stands what a paragraph is."""
    return [word for word in re.findall(r"\b[a-z]{7,}\b", re.sub(r"\t.*", "", text)) if text.count(word) == 1]


def found(text: str, words: str, *fixes: str, **more: Any) -> Finding:
    start = text.index(words)
    suggestions = tuple(Suggestion(one) for one in fixes)
    return Finding(
        "house/word", Span(start, start + len(words)), f"not {words}", Severity.WARNING, suggestions=suggestions, **more
    )


Copy = Callable[..., bytes]


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    """The copy of a draft in which the words are findings; a pair of words has a fix."""

    def made(data: bytes, *words: str | tuple[str, str], suggest: bool = False, **more: Any) -> bytes:
        path = tmp_path / "draft.docx"
        path.write_bytes(data)
        text, _ = read_package(data)
        findings = tuple(found(text, *((one,) if isinstance(one, str) else one), **more) for one in words)
        document = parse(text, path=str(path), format="word")
        result = RunResult((FileResult(str(path), document, findings),))
        return copier("docx")(result, suggest=suggest)

    return made


def comments(data: bytes) -> dict[str, str]:
    """The words that each comment is on -> its text."""
    held = parts(data)
    said = {
        one.get(f"{{{W}}}id"): "\n".join("".join(p.itertext()) for p in one.iter(f"{{{W}}}p"))
        for one in ElementTree.fromstring(held["word/comments.xml"]).iter(f"{{{W}}}comment")
    }
    words: dict[str | None, str] = {}
    open_: list[str | None] = []
    for element in ElementTree.fromstring(held["word/document.xml"]).iter():
        match element.tag.removeprefix(f"{{{W}}}"):
            case "commentRangeStart":
                open_.append(element.get(f"{{{W}}}id"))
                words[open_[-1]] = ""
            case "commentRangeEnd":
                open_.remove(element.get(f"{{{W}}}id"))
            case "t" | "delText":
                for number in open_:
                    words[number] += element.text or ""
    assert open_ == []
    return {text: said[number] for number, text in words.items()}


PLAIN = (
    '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">The caf\u00e9 &amp; the harbor </w:t></w:r>'
    '<w:r><w:t xml:space="preserve">are shut, </w:t><w:tab/><w:t>alas</w:t></w:r></w:p>'
    "<w:p><w:hyperlink><w:r><w:t>A second one</w:t></w:r></w:hyperlink></w:p>"
)


@pytest.mark.parametrize(
    "words",
    [
        "caf\u00e9",
        "The",
        "& the",
        "harbor",
        "harbor are",
        "shut,",
        "alas",
        "shut,  alas",
        "A second",
        "second one",
        "one",
    ],
)
def test_a_comment_is_on_the_words_and_nothing_else_changes(copy: Copy, words: str) -> None:
    data = packed(PLAIN)
    text, _ = read_package(data)
    made = copy(data, words)
    (commented,) = comments(made)
    assert commented.replace(" ", "") == words.replace(" ", "")
    assert read_package(made)[0] == text
    assert {name: part for name, part in parts(made).items() if name in {"docProps/thumbnail.jpeg", "_rels/.rels"}} == {
        "docProps/thumbnail.jpeg": b"\xff\xd8 a picture", "_rels/.rels": RELATIONS.encode(),
    }  # fmt: skip


def test_a_comment_says_all_about_a_finding(copy: Copy) -> None:
    evidence = (Evidence("it is \x01 <b> listed"),)
    said = comments(copy(packed(PLAIN), ("harbor", "harbour"), evidence=evidence))["harbor"]
    assert said == "warning: not harbor\nbecause: it is \u2401 <b> listed\nsuggestion: \u201charbour\u201d\nhouse/word"


def test_spaces_that_are_not_shown_stay_so(copy: Copy) -> None:
    data = packed("<w:p><w:r><w:t> A harbor wall </w:t></w:r><w:r><w:t>fell</w:t></w:r></w:p>")
    made = copy(data, ("harbor", "harbour"), suggest=True)
    assert read_package(made)[0] == read_package(data)[0]
    assert list(comments(made)) == [" A harbor wall "]


def test_several_findings_may_share_words(copy: Copy) -> None:
    made = comments(copy(packed(PLAIN), "harbor are", "are shut", "harbor", "The caf\u00e9"))
    assert [one.replace(" ", "") for one in made] == ["Thecaf\u00e9", "harborare", "harbor", "areshut"]


def test_comments_that_are_there_stay(copy: Copy) -> None:
    once = copy(packed(PLAIN), "harbor")
    twice = copy(once, "shut")
    assert list(comments(twice)) == ["harbor", "shut"]
    assert parts(twice)["word/comments.xml"].count(b'w:author="copydesk"') == 2
    assert parts(twice)["[Content_Types].xml"].count(b"comments") == parts(once)["[Content_Types].xml"].count(
        b"comments"
    )


@pytest.mark.parametrize(
    ("words", "fix"), [("harbor", "harbour"), ("The", "A"), ("& the", ""), ("alas", "<no> & no"), ("shut,", "open")]
)
def test_a_fix_is_a_tracked_change(copy: Copy, words: str, fix: str) -> None:
    data = packed(PLAIN)
    made = copy(data, (words, fix), suggest=True)
    text, _ = read_package(data)
    assert read_package(made)[0] == text.replace(words, fix, 1)  # a reader sees what is inserted
    body = parts(made)["word/document.xml"].decode()
    assert len(re.findall(r'<w:del w:id="\d+" w:author="copydesk">', body)) == 1
    assert len(re.findall(r'<w:ins w:id="\d+" w:author="copydesk">', body)) == bool(fix)
    if words in {"harbor", "The"}:
        assert f'<w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">{words}' in body
    assert len(comments(made)) == 1


@pytest.mark.parametrize(
    ("body", "words", "more"),
    [
        (PLAIN, "harbor are", {}),  # two runs
        (PLAIN, "harbor", {"quoted": True}),
        ('<w:p><w:ins w:id="4" w:author="A"><w:r><w:t>A new word</w:t></w:r></w:ins></w:p>', "new", {}),
    ],
)  # fmt: skip
def test_where_no_change_can_be_there_is_a_comment_alone(
    copy: Copy, body: str, words: str, more: dict[str, Any]
) -> None:
    made = copy(packed(body), (words, "other"), suggest=True, **more)
    assert b"delText" not in parts(made)["word/document.xml"]
    assert [one.replace(" ", "") for one in comments(made)] == [words.replace(" ", "")]


def test_changes_never_cross(copy: Copy) -> None:
    made = copy(packed(PLAIN), ("the harbor", "a port"), ("harbor", "harbour"), suggest=True)
    ElementTree.fromstring(parts(made)["word/document.xml"])
    assert parts(made)["word/document.xml"].count(b"<w:del ") == 1


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_drafts_of_real_programs(copy: Copy, path: Path) -> None:
    data = path.read_bytes()
    text, _ = read_package(data)
    words = once(text)[:12]
    made = copy(data, *((word, word.upper()) for word in words), suggest=True)
    assert {word + word.upper() for word in words} <= set(comments(made))
    same = {name for name, part in parts(data).items() if parts(made).get(name) == part}
    assert set(parts(data)) - same <= {
        "word/document.xml", "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels",
    }  # fmt: skip
    assert read_package(made)[0].casefold() == text.casefold()


def test_what_keeps_a_copy_from_being_made_is_told(copy: Copy, tmp_path: Path) -> None:
    one = FileResult("a.md", parse("A word.\n", path="a.md"))
    for result, reason in ((RunResult((one, one)), "2 were checked"), (RunResult((one,)), "needs a Word draft")):
        with pytest.raises(InputError, match=reason):
            copier("docx")(result, suggest=False)
    path = tmp_path / "draft.docx"
    copy(packed(PLAIN), "harbor")
    document = parse(read_package(packed(PLAIN))[0], path=str(path), format="word")
    path.write_bytes(packed("<w:p><w:r><w:t>Other words</w:t></w:r></w:p>"))
    with pytest.raises(InputError, match="changed while it was checked"):
        copier("docx")(RunResult((FileResult(str(path), document),)), suggest=False)


class TestCommand:
    """--output docx=FILE."""

    def test_a_copy_is_written_beside_the_report(self, copydesk: Callable[..., Any], newsroom: Path) -> None:
        (newsroom / "draft.docx").write_bytes(packed("<w:p><w:r><w:t>A colour of the house</w:t></w:r></w:p>"))
        answer = copydesk("check", "draft.docx", "--output", "docx=checked.docx", "--suggest", "--output", "text")
        assert (answer.code, answer.err) == (1, "")
        assert list(comments((newsroom / "checked.docx").read_bytes())) == ["colourcolor"]

    @pytest.mark.parametrize(
        ("arguments", "reason"),
        [
            (("draft.txt", "--output", "docx"), "docx is a copy of the draft; write it to a file: --output docx=FILE"),
            (("draft.txt", "--suggest"), "--suggest needs a copy of the draft"),
            (
                ("draft.txt", "--output", "docx=a.docx"),
                "a.docx: the report could not be written: draft.txt: a report in",
            ),
            (("draft.docx", "--output", "docx=draft.docx"), "draft.docx"),
        ],
    )
    def test_what_makes_no_sense_is_told(
        self, copydesk: Callable[..., Any], newsroom: Path, arguments: tuple[str, ...], reason: str
    ) -> None:
        draft = packed(PLAIN)
        (newsroom / "draft.txt").write_text("A color.\n")
        (newsroom / "draft.docx").write_bytes(draft)
        answer = copydesk("check", *arguments)
        assert answer.code == 2
        assert reason in answer.err
        assert (newsroom / "draft.docx").read_bytes() == draft


@pytest.fixture(scope="module")
def soffice() -> str:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    return program


@pytest.mark.slow
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_libreoffice_shows_comments_and_changes(copy: Copy, soffice: str, tmp_path: Path, path: Path) -> None:
    data = path.read_bytes()
    text, _ = read_package(data)
    words = once(text)[:8]
    (tmp_path / "a.docx").write_bytes(copy(data, *((word, word.upper()) for word in words), suggest=True))
    for ending in ("fodt", "pdf"):
        subprocess.run(
            [soffice, f"-env:UserInstallation=file://{tmp_path}/user", "--headless", "--convert-to", ending, "a.docx"],
            cwd=tmp_path, capture_output=True, check=True, timeout=180,
        )  # fmt: skip
    shown = (tmp_path / "a.fodt").read_text(encoding="utf-8")
    assert shown.count("<dc:creator>copydesk</dc:creator>") >= 3 * len(words)  # a comment, a deletion, an insertion
    assert (tmp_path / "a.pdf").stat().st_size > 1000
