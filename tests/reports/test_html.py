"""The page: what it shows, that its links lead somewhere, that nothing of a draft gets out of its place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from linter.document.parse import parse
from linter.document.span import Span
from linter.findings.finding import Evidence, Finding, Severity, Source, Suggestion
from linter.reports import Style, reporter
from linter.run.results import FileResult, RunResult

SOURCE = (
    "# Great victory in Aldmouth\n\nThe *mayor* spoke of a modest gain & more.\n\n![the hall](a.jpg)\n\n"
    "- One `vote` decided it.\n\n> Nobody was there.\n\n<!-- copydesk: ignore[typos] -->\n"
)
DOCUMENT = parse(SOURCE, path="a.md")
VOID = {"meta", "input", "rect"}


def place(words: str) -> Span:
    return Span(SOURCE.index(words), SOURCE.index(words) + len(words))


CLAIM = Finding(
    "headlines/claim", place("Great victory"), "the body says less", Severity.WARNING,
    evidence=(
        Evidence("the body calls it modest", place("modest gain")), Evidence("it is listed", None, Source("Register")),
    ),
)  # fmt: skip
NAME = Finding("names/name", place("victory in Aldmouth"), "not in the body", Severity.ERROR)
WORD = Finding(
    "house/word", place("mayor* spoke"), "say it", Severity.NOTE, suggestions=(Suggestion("major"),), quoted=True
)
COMMENT = Finding("suppressions/unused", place("<!-- copydesk: ignore[typos] -->"), "unused", Severity.NOTE)


class Page(HTMLParser):
    """A page as its elements: their names with attributes, and the text inside each that has an id."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, str] = {}
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for _, attributes in self.open:
            for key in ("id", "class"):
                if name := attributes.get(key):
                    self.text[name] = self.text.get(name, "") + data

    @property
    def ids(self) -> list[str]:
        return [name for _, attributes in self.elements if (name := attributes.get("id"))]


def shown(*files: FileResult, **style: Any) -> str:
    return reporter("html")(RunResult(files), Style(**style))


def of(*findings: Finding) -> str:
    return shown(FileResult("a.md", DOCUMENT, findings))


def test_findings_are_marked_and_beside_their_block() -> None:
    page = Page(of(CLAIM, WORD))
    assert [page.text[f"m-1-{number}"] for number in (1, 2)] == ["Great victory", "mayor spoke"]
    assert page.text["n-1-1"] == (
        "warning, line 1 the body says lessthe body calls it modest line 3: “modest gain”"
        "it is listed (Register)headlines/claim"
    )
    assert page.text["n-1-2"] == "note, line 3 say itFix: “major” (by hand: it stands in a quotation)house/word"
    assert page.text["e-1-1-1"] == "modest gain"
    assert page.text["headline"] == "Great victory in Aldmouth"
    assert page.text["quotation"] == "Nobody was there."
    assert page.text["list-item"] == "One ▢ decided it."
    assert page.text["caption"] == "caption the hall"


def test_every_link_leads_to_one_place_and_back() -> None:
    page = Page(of(CLAIM, NAME, WORD, COMMENT))
    links = [href for _, attributes in page.elements if (href := attributes.get("href"))]
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in links} <= set(page.ids)
    assert {"#n-1-1", "#m-1-1", "#e-1-1-1", "#n-1-2", "#m-1-2"} <= set(links)


def test_where_findings_overlap_the_most_severe_shows_and_each_has_its_place() -> None:
    page = Page(of(CLAIM, NAME))
    marks = [
        attributes for tag, attributes in page.elements if tag == "a" and "mark" in (attributes.get("class") or "")
    ]
    assert [mark["href"] for mark in marks] == ["#n-1-1", "#n-1-2", "#n-1-2"]
    assert page.text["m-1-1"] == "Great "
    assert {"m-1-1", "m-1-2"} <= set(page.ids)


def test_what_stands_outside_of_the_text_has_a_place_too() -> None:
    page = Page(of(COMMENT))
    assert page.text["n-1-1"].startswith("note, line 11 unused")


def test_nothing_is_loaded_and_nothing_runs() -> None:
    text = shown(*(FileResult(name, DOCUMENT, (CLAIM,)) for name in ("a.md", "b.md")))
    page = Page(text)
    assert {tag for tag, _ in page.elements}.isdisjoint({"script", "link", "img", "iframe", "object", "base"})
    assert not any(name.startswith("on") or name in {"src", "action"} for _, given in page.elements for name in given)
    assert all(href.startswith("#") for _, given in page.elements if (href := given.get("href")))
    assert "url(" not in text
    assert "@import" not in text


def test_words_of_drafts_rules_and_paths_stay_words() -> None:
    hostile = "</style><script>alert(1)</script><img src=x onerror=alert(1)> &amp; \x1b[31m\u202e"
    source = f"# Title\n\nA `code` {hostile.replace('<', '&lt;')} text.\n"
    finding = Finding(
        f"ho{'</a>'}use/x", Span(9, 16), hostile, Severity.ERROR,
        suggestions=(Suggestion(hostile),), evidence=(Evidence(hostile, Span(9, 16), Source(hostile)),),
    )  # fmt: skip
    text = shown(FileResult(f"{hostile}.md", parse(source, path="a.md"), (finding,)), FileResult("b.md", DOCUMENT))
    page = Page(text)
    assert {tag for tag, _ in page.elements}.isdisjoint({"script", "img"})
    assert not any(name.startswith("on") for _, given in page.elements for name in given)
    assert text.count("</style>") == 2
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "alert(1)" in page.text["n-1-1"]


def test_many_drafts_have_an_overview_the_gravest_first() -> None:
    page = Page(shown(*(FileResult(name, DOCUMENT, found) for name, found in
                        (("a.md", (WORD,)), ("b.md", ()), ("c.md", (NAME, WORD))))))  # fmt: skip
    assert [attributes["href"] for tag, attributes in page.elements if tag == "a"][:2] == ["#d-3", "#d-1"]
    assert page.text["overview"] == "Overview"
    assert "d-2" not in page.ids  # nothing was found there
    assert "overview" not in Page(of(WORD)).ids


def test_a_long_draft_is_not_gone_through_for_each_finding() -> None:
    from counting import steps

    def counted(number: int) -> int:
        document = parse("A word here.\n\n" * number, path="a.md")
        found = tuple(Finding("house/a", Span(14 * n + 2, 14 * n + 6), "m", Severity.NOTE) for n in range(number))
        return steps(lambda: shown(FileResult("a.md", document, found)))

    counted(1)
    assert counted(80) < 2.4 * counted(40)


# In a browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Headless Chromium, that of the system."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    missing = "" if program else "Chromium is not installed"
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing = missing or "playwright is not installed; it is in copydesk[browser]"
    if missing:
        pytest.fail(missing) if os.environ.get("COPYDESK_TESTS_NEED_CHROMIUM") else pytest.skip(missing)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    files = [FileResult(name, DOCUMENT, (CLAIM, NAME, WORD, COMMENT)) for name in ("a.md", "b.md")]
    path = tmp_path / "report.html"
    path.write_text(shown(*files), encoding="utf-8")
    return path


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 400])
def test_anybody_can_read_it(browser: Any, file: Path, scheme: str, width: int) -> None:
    """The checks of axe-core: contrast, names, order, landmarks (WCAG A and AA)."""
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True)
    page.goto(file.as_uri())
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.close()


@pytest.mark.slow
def test_keys_lead_from_a_mark_to_its_note_and_to_the_evidence_without_scripts(browser: Any, file: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    page.focus("#m-1-1")
    page.keyboard.press("Enter")
    assert page.url.endswith("#n-1-1")
    page.click("#n-1-1 a[href='#e-1-1-1']")
    assert page.url.endswith("#e-1-1-1")
    context.close()


@pytest.mark.slow
def test_boxes_hide_what_belongs_to_a_family_or_severity(browser: Any, file: Path) -> None:
    page = browser.new_page()
    page.goto(file.as_uri())
    assert (page.locator("#n-1-1").is_visible(), page.locator("#n-1-2").is_visible()) == (True, True)
    page.uncheck("#show-f-headlines")
    assert (page.locator("#n-1-1").is_visible(), page.locator("#n-1-2").is_visible()) == (False, True)
    page.uncheck("#show-s-error")
    assert page.locator("#n-1-2").is_visible() is False
    assert page.locator(".headline").first.inner_text() == "Great victory in Aldmouth"
    page.close()
