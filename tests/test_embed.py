"""Checking texts from a program."""

from __future__ import annotations

import gc
import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from linter.document.known_blocks import KnownBlocks
from linter.document.parse import parse
from linter.embed import COLUMNS, Row, TextFinding, fix_text, lint_batch, lint_text, records, table_of
from linter.errors import ConfigError, InputError, UsageError
from linter.rulebook.rule import Rule
from linter.run.resolver import RunSettings
from linter.run.run import lint

ARTICLES = sorted(
    path for path in (Path(__file__).parent / "articles").iterdir() if path.suffix in {".md", ".txt", ".html"}
)
FORMATS = {".md": "markdown", ".txt": "plain", ".html": "html"}
BODY = "They met at the the harbour.\n\nThe ferry cost 46 pounds.\n"


def places(findings: tuple[TextFinding, ...]) -> list[tuple[str, str, int, int, str]]:
    return [(one.rule, one.field, one.start, one.end, one.words) for one in findings]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_a_whole_draft_has_the_findings_of_the_command(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    found = lint_text(source, format=FORMATS[path.suffix], path=path.name).findings
    settings = RunSettings(isolated=True, overrides={"languagetool": "off"}, cache=False)
    expected = lint([str(path)], settings).files[0].findings
    assert [(one.rule, one.start, one.end, one.message) for one in found] == [
        (one.rule, *one.span, one.message) for one in expected
    ]
    assert {one.field for one in found} <= {"text"}
    assert all(source[one.start : one.end] == one.words for one in found)


@pytest.mark.parametrize("format", ["plain", "markdown", "html"])
def test_a_title_kept_apart_is_the_headline_and_has_places_of_its_own(format: str) -> None:  # noqa: A002
    title, body = "Ferry costs 640 & *more*, the the mayor says", BODY if format != "html" else "<p>" + BODY + "</p>"
    result = lint_text(body, title=title, format=format)
    found = [one for one in result.findings if one.rule == "typos/repeated-word"]
    assert places(tuple(found)) == [
        ("typos/repeated-word", "title", title.index("the the"), title.index("the the") + 7, "the the"),
        ("typos/repeated-word", "text", body.index("the the"), body.index("the the") + 7, "the the"),
    ]
    numbers = [one for one in result.findings if one.rule == "headlines/number"]
    assert [(one.field, one.words) for one in numbers] == [("title", "640")]


def test_the_given_title_is_the_headline_whatever_the_front_matter_says() -> None:
    body = "---\ntitle: Ferry costs 640\n---\n\n" + BODY
    assert [one.words for one in lint_text(body, format="markdown").findings if one.rule == "headlines/number"] == [
        "640"
    ]
    given = lint_text(body, title="Ferry costs 46", format="markdown").findings
    assert [one for one in given if one.rule == "headlines/number"] == []


def test_the_date_is_that_of_publication() -> None:
    text = "Ukrainian Foreign Minister Dmytro Kuleba said no on Monday."
    assert "titles/former" in {one.rule for one in lint_text(text, date="2025-02-01").findings}
    assert "titles/former" not in {one.rule for one in lint_text(text, date="2023-05-01").findings}


def test_of_a_text_that_comes_again_what_was_read_is_known() -> None:
    known = KnownBlocks()
    first, second = "The fence fell fell.", "A guard seen it it."
    assert lint_text(first, known=known) == lint_text(first)
    changed = f"{second}\n\n{first}"
    assert lint_text(changed, known=known) == lint_text(changed)
    blocks = known.lend(parse(changed, path="draft.txt", format="plain")).document.blocks
    assert [bool(block.results) for block in blocks] == [True, True]


def test_a_date_leaves_no_rules_behind() -> None:
    """A program may check a million texts, each with a date of its own."""

    def rules() -> int:
        return sum(isinstance(one, Rule) for one in gc.get_objects())

    lint_text("They met.", date="2025-02-01")
    before = rules()
    for day in range(2, 9):
        lint_text("They met.", date=f"2025-02-{day:02}")
    assert rules() == before


def test_the_configuration_is_read_again_when_it_changes(newsroom: Path) -> None:
    config = newsroom / "copydesk.toml"
    config.write_text('packs = ["./rules"]\nselect = ["house"]\n[per-path."wires/**"]\nignore = ["house/spelling"]\n')
    text = "The colour is very dark."
    assert [one.rule for one in lint_text(text, config=config).findings] == ["house/spelling", "house/hint"]
    assert [one.rule for one in lint_text(text, config=config, path="wires/1").findings] == ["house/hint"]
    config.write_text('packs = ["./rules"]\nselect = ["house/spelling"]\n')
    assert [one.rule for one in lint_text(text, config=str(config)).findings] == ["house/spelling"]


def test_what_is_wrong_is_raised(newsroom: Path) -> None:
    (newsroom / "copydesk.toml").write_text("selct = []\n")
    with pytest.raises(ConfigError, match=r"copydesk.toml:1: unknown key 'selct'"):
        lint_text("A.", config="copydesk.toml")
    with pytest.raises(ConfigError, match=r"copydesk.toml:1"):
        lint_batch([], config="copydesk.toml")
    with pytest.raises(UsageError, match="unknown format 'docx'"):
        lint_text("A.", format="docx")
    with pytest.raises(UsageError, match="'10/28/18'"):
        lint_text("A.", date="10/28/18")
    with pytest.raises(InputError, match="copydesk"):
        lint_text("---\ncopydesk: 5\n---\nA.", format="markdown")


def test_a_date_that_makes_no_sense_is_told_and_the_text_is_checked() -> None:
    result = lint_text("---\ndate: [1]\n---\nIt is the the end.", format="markdown")
    assert [finding.rule for finding in result.findings] == ["typos/repeated-word"]
    assert any("date" in one for one in result.skipped)


def test_a_rule_that_crashed_is_a_failure(newsroom: Path) -> None:
    result = lint_text("This draft must crash.", config=_crashing(newsroom))
    assert len(result.failures) == 1
    assert result.failures[0].startswith("broken/crash: ")


def _crashing(newsroom: Path) -> Path:
    rule = """
        '''Checks for nothing.'''
        from linter.api import Rule, Severity

        class Crash(Rule):
            severity = Severity.NOTE

            def check(self, document):
                raise ValueError("no")
    """
    import textwrap

    (newsroom / "rules" / "broken").mkdir(exist_ok=True)
    (newsroom / "rules" / "broken" / "crash.py").write_text(textwrap.dedent(rule).lstrip())
    (newsroom / "copydesk.toml").write_text('packs = ["./rules"]\nselect = ["broken/crash"]\n')
    return newsroom / "copydesk.toml"


def test_a_batch_goes_on_after_a_bad_row() -> None:
    rows = [
        {"body": BODY, "head": "Talks", "day": "2024-05-01"}, {"head": "No text"}, {"body": 7}, ["no mapping"],
        {"body": BODY, "day": "10/28/18"}, {"body": "Quiet."},
    ]  # fmt: skip
    found = list(lint_batch(rows, text="body", title="head", date="day"))  # type: ignore[arg-type]
    assert [row.number for row in found] == [0, 1, 2, 3, 4, 5]
    assert [row.reason[:30] for row in found] == [
        "", "missing text under 'body'", "'body' must be a string, not i", "a row must be a mapping, not l",
        "--date must be YYYY, YYYY-MM, ", "",
    ]  # fmt: skip
    assert [one.rule for one in found[0].result.findings] == ["typos/repeated-word"]
    assert [set(record) for record in records(found[1])] == [set(COLUMNS)]


def test_tables_of_arrow_go_in_and_come_out() -> None:
    arrow = pytest.importorskip("pyarrow", reason="needs the extra 'spark'")
    table = arrow.table({"body": [BODY, None, "Quiet."], "day": [None, None, "2024-05"]})
    out = table_of(lint_batch(table, text="body", date="day"))
    assert out.column_names == list(COLUMNS)
    assert out.select(["number", "rule", "failure"]).to_pylist() == [
        {"number": 0, "rule": "typos/repeated-word", "failure": None},
        {"number": 1, "rule": None, "failure": "missing text under 'body'"},
    ]


def test_fixes_are_those_that_are_safe_in_both_fields() -> None:
    fixed = fix_text(BODY, title="Mayor of the the town")
    assert (fixed.text, fixed.title, fixed.edits) == (BODY.replace("the the", "the"), "Mayor of the town", 2)
    assert fixed.result.findings == ()
    assert fix_text("“They met at the the harbour,” he said.").edits == 0
    assert fix_text(BODY).title is None


def test_results_can_be_pickled_and_threads_agree() -> None:
    texts = [f"They met {number} times at the the harbour of the goverment." for number in range(20)]
    alone = [lint_text(text) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lint_text, texts)) == alone
    row = Row(0, alone[0], "")
    assert pickle.loads(pickle.dumps(row)) == row
