from __future__ import annotations

import re
from dataclasses import replace

import pytest
from counting import steps
from watched import Copied

from linter.document.parse import parse
from linter.document.span import Span
from linter.findings.finding import Evidence, Finding, RuleFailure, Safety, Severity, Skipped, Source, Suggestion
from linter.reports import Style, reporter
from linter.run.results import Change, FileResult, RunResult

SOURCE = "Great victory in Aldmouth\n\nThe mayor spoke of a modest gain, and utilised it.\n\nOne vote decided it.\n"
DOCUMENT = parse(SOURCE, path="a.txt")


def place(words: str) -> Span:
    return Span(SOURCE.index(words), SOURCE.index(words) + len(words))


WORDING = Finding(
    "house/wording", place("utilised"), "say it simply", Severity.WARNING, suggestions=(Suggestion("used"),)
)
CLAIM = Finding(
    "headlines/claim",
    place("Great"),
    "the body says less",
    Severity.ERROR,
    evidence=(Evidence("the body calls it modest", place("modest gain")),),
)
NAME = Finding("headlines/name", place("Aldmouth"), "not in the body", Severity.NOTE)


def text(
    *findings: Finding,
    format_: str = "text",
    changes: tuple[Change, ...] = (),
    skipped: tuple[Skipped, ...] = (),
    **style: object,
) -> str:
    file = FileResult("a.txt", DOCUMENT, findings, skipped=skipped, changes=changes)
    return reporter(format_)(RunResult((file,)), Style(**style))  # type: ignore[arg-type]


REGISTER = Source("Register of towns", "https://example.org/t", "2022-03-01")


def test_a_finding_is_its_message_its_words_and_a_line_with_fix_and_reason() -> None:
    finding = WORDING._replace(evidence=(Evidence("it is listed", None, REGISTER),), source=REGISTER)
    assert text(finding) == (
        "a.txt:3:39: warning: say it simply [house/wording]\n"
        "    3 | The mayor spoke of a modest gain, and utilised it.\n"
        "      |                                       ^^^^^^^^\n"
        "        fix: “used”; because: it is listed\n"
        "\n"
        "1 file checked: 1 warning\n"
    )


def test_the_line_names_places_elsewhere_and_each_reason_once() -> None:
    twice = CLAIM._replace(evidence=(*CLAIM.evidence, Evidence("the body calls it modest", place("One vote"))))
    assert "        because: the body calls it modest (line 3: “modest gain”; line 5: “One vote”)\n" in text(twice)
    here = CLAIM._replace(evidence=(Evidence("it is the town’s", place("Aldmouth")),))
    assert "        because: it is the town’s\n" in text(here)


def test_without_evidence_the_line_names_the_source() -> None:
    assert "        fix: “used”; source: AP Stylebook\n" in text(WORDING._replace(source=Source("AP Stylebook")))
    assert text(NAME).splitlines()[3] == ""


def test_a_terminal_breaks_messages_at_words_and_cuts_the_line() -> None:
    finding = WORDING._replace(
        message="say it simply, as the house has it in its book", evidence=(Evidence("it is listed among heavy words"),)
    )
    shown = text(finding, width=48, wrap=True).splitlines()
    assert shown[:2] == [
        "a.txt:3:39: warning: say it simply, as the house",
        "        has it in its book [house/wording]",
    ]
    assert shown[4] == "        fix: “used”; because: it is listed…"
    assert max(map(len, shown)) <= 48
    assert "a.txt:3:39: warning: say it simply, as the house has it in its book [house/wording]" in text(
        finding, width=48
    )


def test_all_evidence_is_shown_when_asked_for_and_a_source_once() -> None:
    finding = WORDING._replace(evidence=(Evidence("it is listed", None, REGISTER),), source=Source("AP Stylebook"))
    assert text(finding, verbose=True) == (
        "a.txt:3:39: warning: say it simply [house/wording]\n"
        "    3 | The mayor spoke of a modest gain, and utilised it.\n"
        "      |                                       ^^^^^^^^\n"
        "        because: it is listed (Register of towns, as of 2022-03-01, https://example.org/t)\n"
        "        source: AP Stylebook\n"
        "        suggestion: “used”\n"
        "\n"
        "1 file checked: 1 warning\n"
    )
    assert text(finding._replace(source=REGISTER), verbose=True).count("Register of towns") == 1


def test_evidence_in_the_draft_shows_its_own_line_when_asked_for() -> None:
    assert text(CLAIM, verbose=True) == (
        "a.txt:1:1: error: the body says less [headlines/claim]\n"
        "    1 | Great victory in Aldmouth\n"
        "      | ^^^^^\n"
        "        because: the body calls it modest\n"
        "    3 | The mayor spoke of a modest gain, and utilised it.\n"
        "      |                      ^^^^^^^^^^^\n"
        "\n"
        "1 file checked: 1 error\n"
    )


def test_one_line_a_finding_with_what_was_not_done_and_the_summary() -> None:
    assert text(CLAIM, WORDING, format_="concise") == (
        "a.txt:1:1: error headlines/claim the body says less\n"
        "a.txt:3:39: warning house/wording say it simply [“used”]\n"
        "1 file checked: 1 error, 1 warning\n"
    )
    undone = RunResult(
        (FileResult("b.txt", None, failures=(RuleFailure(None, "can't be read"),)),),
        (Skipped("no server", rule="g/x"),),
    )
    assert reporter("concise")(undone, Style(quiet=True)) == "b.txt: not checked: can't be read\n"
    assert "g/x: skipped: no server\n" in reporter("concise")(undone, Style())


@pytest.mark.parametrize("format_", ["text", "concise"])
def test_findings_of_each_rule_are_counted_when_asked_for(format_: str) -> None:
    shown = text(CLAIM, WORDING, WORDING._replace(span=place("mayor")), format_=format_, statistics=True)
    assert "2 warning house/wording\n1 error   headlines/claim\n" in shown
    assert text(format_=format_, statistics=True) == "1 file checked: nothing found\n"


def test_what_was_fixed_is_listed() -> None:
    changes = (Change("house/wording", 3, "utilised\nit", "used it"), Change("house/wording", 5, "One", ""))
    assert text(changes=changes) == (
        "a.txt:3: fixed: “utilised it” is now “used it” [house/wording]\n"
        "a.txt:5: fixed: “One” is now nothing [house/wording]\n"
        "\n"
        "1 file checked: nothing found; 2 fixed\n"
    )


def test_what_can_be_fixed_is_counted() -> None:
    safe = WORDING._replace(suggestions=(Suggestion("used", Safety.SAFE),))
    assert text(safe, CLAIM).endswith("1 file checked: 1 error, 1 warning; 1 can be fixed with --fix\n")
    assert "--fix" not in text(safe._replace(quoted=True))


def test_findings_on_the_headline_share_it() -> None:
    assert text(CLAIM, NAME, WORDING).startswith(
        "a.txt:1:1: 2 findings on this line\n"
        "    1 | Great victory in Aldmouth\n"
        "      | ^^^^^            ^^^^^^^^\n"
        "a.txt:1:1: error: the body says less [headlines/claim]\n"
        "        because: the body calls it modest (line 3: “modest gain”)\n"
        "a.txt:1:18: note: not in the body [headlines/name]\n"
        "a.txt:3:39: warning: say it simply [house/wording]\n"
    )


def test_findings_on_a_sub_head_share_it_those_of_a_paragraph_stand_alone() -> None:
    source = "# Fair opens\n\nThe fair opens.\n\n## Great victory in Aldmouth\n\nA modest gain.\n"
    document = parse(source, path="a.md")

    def found(rule: str, words: str) -> Finding:
        return Finding(rule, Span(source.index(words), source.index(words) + len(words)), "no", Severity.WARNING)

    findings = (found("a/one", "Great"), found("a/two", "Aldmouth"), found("a/one", "A modest"), found("a/two", "gain"))
    report = reporter("text")(RunResult((FileResult("a.md", document, findings),)), Style(False, 100, False))
    assert report.splitlines()[:5] == [
        "a.md:5:4: 2 findings on this line",
        "    5 | ## Great victory in Aldmouth",
        "      |    ^^^^^            ^^^^^^^^",
        "a.md:5:4: warning: no [a/one]",
        "a.md:5:21: warning: no [a/two]",
    ]
    assert report.count("on this line") == 1


def test_elsewhere_only_findings_on_the_same_words_share_a_line() -> None:
    other = WORDING._replace(rule="house/other")
    assert text(WORDING, other).count("The mayor spoke") == 1
    assert text(WORDING._replace(span=place("mayor")), other).count("The mayor spoke") == 2


@pytest.mark.parametrize(
    ("suggestions", "said"),
    [
        ((Suggestion("used", Safety.SAFE),), "suggestion: “used” (safe)"),
        ((Suggestion("used"), Suggestion("applied")), "suggestion: “used” or “applied”"),
        ((Suggestion(""),), "suggestion: delete these words"),
        ((Suggestion("?", Safety.DISPLAY),), "suggestion: “?” (never applied)"),
        (tuple(Suggestion(str(one)) for one in range(8)), "suggestion: “0” or “1” or “2” or “3” or “4” or 3 more"),
    ],
)
def test_suggestions(suggestions: tuple[Suggestion, ...], said: str) -> None:
    assert f"        {said}\n" in text(WORDING._replace(suggestions=suggestions), verbose=True)


def test_a_quotation_is_said_to_be_one() -> None:
    assert "in a quotation" not in text(WORDING) + text(WORDING, verbose=True)
    quoted = WORDING._replace(quoted=True, suggestions=(Suggestion("used", Safety.SAFE),))
    assert "        fix: “used” (by hand: it stands in a quotation)\n" in text(quoted)
    assert "suggestion: “used”\n        in a quotation: not changed by --fix\n" in text(quoted, verbose=True)


def test_words_over_several_lines_are_all_marked() -> None:
    source = "One two\nthree four\nfive six seven\n"
    finding = Finding("a/b", Span(4, 23), "m", Severity.NOTE)
    file = FileResult("a.md", parse(source, path="a.md"), (finding,))
    shown = reporter("text")(RunResult((file,)), Style())
    assert (
        "    1 | One two\n"
        "      |     ^^^\n"
        "    2 | three four\n"
        "      | ^^^^^^^^^^\n"
        "    3 | five six seven\n"
        "      | ^^^^\n"
    ) in shown


def test_words_over_many_lines_are_cut() -> None:
    source = "line\n" * 9
    file = FileResult("a.md", parse(source, path="a.md"), (Finding("a/b", Span(0, 44), "m", Severity.NOTE),))
    shown = reporter("text")(RunResult((file,)), Style())
    assert shown.count("| line\n") == 4
    assert "… and 5 lines more\n" in shown


def test_nothing_from_a_draft_or_rule_steers_the_terminal() -> None:
    source = "Some\x1b[31m words\u202e here.\n"
    finding = Finding(
        "a/b",
        Span(0, 4),
        "mes\x1bsage\nline",
        Severity.NOTE,
        suggestions=(Suggestion("\x1b]0;title\a"),),
        evidence=(Evidence("e\x1bv", None, Source("s\x1bo")),),
    )
    failure = RuleFailure("a/c", "rea\x1bson")
    file = FileResult("dra\x1bft.txt", parse(source, path="a.txt"), (finding,), (failure,))
    skipped = Skipped("re\x9bason", file="d\x1b.docx")
    shown = reporter("text")(RunResult((file,), (skipped,)), Style())
    assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown) is None
    assert "mes␛sage line [a/b]" in shown


def test_colours_change_nothing_but_colours() -> None:
    plain, colored = text(CLAIM, WORDING), text(CLAIM, WORDING, color=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31merror\x1b[0m" in colored
    assert "\x1b[1;33mwarning\x1b[0m" in colored
    assert re.sub("\x1b\\[[0-9;]*m", "", colored) == plain


def test_failures_and_what_was_skipped_are_shown_and_counted() -> None:
    result = RunResult(
        (
            FileResult(
                "a.txt", DOCUMENT, failures=(RuleFailure("house/crash", "ValueError: x"),), dropped={"quotations": 2}
            ),
            FileResult("b.txt", None, failures=(RuleFailure(None, "can't be read"),)),
            FileResult("c.txt", DOCUMENT, dropped={"duplicates": 1, "quotations": 1, "baseline": 4}),
        ),
        (Skipped("a Word document", file="d.docx"),),
    )
    assert reporter("text")(result, Style()) == (
        "a.txt: house/crash did not finish: ValueError: x\n"
        "\n"
        "b.txt: not checked: can't be read\n"
        "\n"
        "d.docx: skipped: a Word document\n"
        "\n"
        "2 files checked: nothing found; 4 recorded in the baseline; 3 left out in quotations; 1 skipped; 2 failures\n"
    )
    quiet = reporter("text")(result, Style(quiet=True))
    assert quiet == "a.txt: house/crash did not finish: ValueError: x\n\nb.txt: not checked: can't be read\n\n"


def test_quiet_with_nothing_found_is_silent() -> None:
    assert text(quiet=True) == ""
    assert text() == "1 file checked: nothing found\n"


def test_what_was_left_out_of_a_draft_names_it_once() -> None:
    skipped = (Skipped("2 headings were not compared", file="a.txt"), Skipped("no server", rule="grammar/x"))
    assert text(skipped=skipped) == (
        "a.txt: skipped: 2 headings were not compared\n"
        "a.txt: grammar/x: skipped: no server\n"
        "\n"
        "1 file checked: nothing found; 1 skipped; 1 rule skipped\n"
    )


def test_findings_and_headings_are_not_held_against_each_other_one_by_one() -> None:
    def counted(number: int) -> int:
        document = parse("![a word](b)\n\n" * number, path="a.md")
        places = [match.span() for match in re.finditer("word", document.source)]
        found = tuple(Finding("house/a", Span(*place), "m", Severity.NOTE) for place in places)
        result = RunResult((FileResult("a.md", document, found),))
        return steps(lambda: reporter("text")(result, Style()))

    counted(1)
    assert counted(100) < 2.4 * counted(50)


@pytest.mark.parametrize("filler", ["x ", "\u0301", "\ufeff"], ids=["words", "marks", "nothing to see"])
def test_of_a_line_without_end_no_more_is_copied_than_is_shown(filler: str) -> None:
    def counted(length: int) -> int:
        """The characters copied and the steps taken to show a word in the middle of a line."""
        half = filler * (length // 2 // len(filler))
        document = parse(f"{half}word{half}\n", path="a.txt")
        document = replace(document, source=Copied(document.source))
        finding = Finding("house/a", Span(len(half), len(half) + 4), "m", Severity.NOTE)
        result = RunResult((FileResult("a.txt", document, (finding,)),))
        Copied.characters = 0
        report = ""

        def render() -> None:
            nonlocal report
            report = reporter("text")(result, Style())

        work = steps(render)
        assert "word" in report
        return work + Copied.characters

    counted(10)
    assert counted(80_000) < 1.1 * counted(20_000)
