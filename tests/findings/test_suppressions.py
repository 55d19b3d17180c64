"""Suppressions: what they silence, what is told of them, and that taking out the useless ones changes nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pytest
from counting import steps
from hypothesis import given
from hypothesis import strategies as st
from watched import Compared

from linter.document.model import Document
from linter.document.parse import parse
from linter.document.span import Span
from linter.findings.finding import Finding, Severity
from linter.findings.suppression import SuppressedName, Suppression, SuppressionForm
from linter.findings.suppression_comments import read_comment
from linter.findings.suppression_reaches import NARROWNESS, Reach, Reaches
from linter.findings.suppressions import Ran
from linter.fixes.apply import fix
from linter.rulebook.loader import load_rulebook
from linter.rulebook.rule import SuppressionRule
from linter.run.pipeline import Context, run_stages

WORDS = {"teh": "typos/slip", "thier": "typos/other", "utilise": "house/wording"}
"""A word that is wrong -> the rule that says so."""
KNOWN = ("typos", "house", "suppressions", "suppressions/unused", *WORDS.values())
JUDGES = [rule.make() for rule in load_rulebook().rules if rule.family == "suppressions" and rule.enabled]


class Outcome(NamedTuple):
    """The words that were reported, in order, and what was said of suppressions: (their text, first fix)."""

    words: list[str]
    told: list[tuple[str, str | None]]
    dropped: int


def staged(document: Document, ran: Mapping[str, str] = WORDS, *, whole: bool = True) -> tuple[list[Finding], int]:
    findings = [
        Finding(rule, Span(*match.span()), f"not {word}", Severity.WARNING)
        for word, rule in ran.items()
        for match in re.finditer(rf"\b{word}\b", document.source)
        if not any(comment.contains(Span(*match.span())) for comment in document.comments)
    ]
    judges = [rule for rule in JUDGES if isinstance(rule, SuppressionRule)]
    assert judges
    context = Context(
        document, quotations={}, severity={}, judges=judges, ran=Ran(set(ran.values()), KNOWN, whole=whole)
    )
    return run_stages(findings, context), context.dropped.get("suppressions", 0)


def checked(source: str, name: str = "a.md", ran: Mapping[str, str] = WORDS, *, whole: bool = True) -> Outcome:
    document = parse(source, path=name)
    kept, dropped = staged(document, ran, whole=whole)
    words = [document.text_of(one.span) for one in kept if not one.rule.startswith("suppressions/")]
    told = [
        (document.text_of(one.span), one.suggestions[0].text if one.suggestions else None)
        for one in kept
        if one.rule.startswith("suppressions/")
    ]
    return Outcome(words, told, dropped)


@pytest.mark.parametrize(
    ("source", "left"),
    [
        # the next block, and no other
        ("<!-- copydesk: ignore[typos/slip] meant -->\n\nA teh day.\n\nA teh night.\n", ["teh"]),
        ("<!-- copydesk: ignore[typos] -->\nA teh day.\n\nA teh, thier night.\n", ["teh", "thier"]),
        ("A teh day.\n\n<!-- copydesk: ignore[typos] -->\n\n# A teh headline\n", ["teh"]),
        ("> <!-- copydesk: ignore[typos] -->\n> A teh day.\n\nA teh night.\n", ["teh"]),
        ("<!-- copydesk: ignore[typos] -->\n\n- A teh day.\n- A teh night.\n\nA teh week.\n", ["teh"]),
        ("- A day.\n\n<!-- copydesk: ignore[typos] -->\n\n- A teh night.\n- A teh week.\n", ["teh"]),
        ("<!-- copydesk: ignore[typos] -->\n\n| teh | b |\n|---|---|\n| teh | d |\n\nteh\n", ["teh"]),
        ("<!-- copydesk: ignore[typos] --> <!-- copydesk: ignore[house] -->\n\nTo utilise teh day.\n", []),
        ("<!-- copydesk: ignore[typos/slip]\n     over two lines -->\n\nA teh day.\n", []),
        # the line it stands on
        ("A teh day. <!-- copydesk: ignore[typos/slip] -->\nA teh night.\n", ["teh"]),
        ("<!-- copydesk: ignore[typos/slip] --> A teh day.\n\nA teh night.\n", ["teh"]),
        ("- A teh day. <!-- copydesk: ignore[typos] -->\n- A teh night.\n", ["teh"]),
        # up to enable, or to the end
        ("A teh.\n\n<!-- copydesk: disable[typos] -->\n\nB teh.\n\n<!-- copydesk: enable[typos] -->\n\nC teh.", 2),
        ("A teh.\n\n<!-- copydesk: disable[typos] -->\n\nB teh.\n\n<!-- copydesk: enable[house] -->\n\nC teh.", 1),
        ("A teh.\n\n<!-- copydesk: disable[typos/slip] -->\n\nB teh.\n\nC thier, teh.\n", ["teh", "thier"]),
        # the whole file, wherever it stands
        (
            "A teh day, thier night.\n\nThey utilise it.\n\n<!-- copydesk: file-ignore[typos] a letter -->\n",
            ["utilise"],
        ),
        # these words only
        ('<!-- copydesk: ignore[typos "teh"] -->\n\nA teh day, thier night.\n', ["thier"]),
        (
            '<!-- copydesk: file-ignore[typos “teh”, house/wording "utilise"] -->\n\nTo utilise teh, thier day.\n',
            ["thier"],
        ),
        ('<!-- copydesk: ignore[typos "Teh"] -->\n\nA teh day.\n', ["teh"]),
        # several
        ("<!-- copydesk: ignore[typos/slip, house] -->\n\nThey utilise teh, thier day.\n", ["thier"]),
        # what is no suppression
        ("<!-- copydesk: ignore[typos/sloop] -->\n\nA teh day.\n", ["teh"]),
        ("<!-- copydesk: ignore[all] -->\n\nA teh day.\n", ["teh"]),
        ("`<!-- copydesk: ignore[typos] -->`\nA teh day.\n", ["teh"]),
        ("```\n<!-- copydesk: file-ignore[typos] -->\n```\n\nA teh day.\n", ["teh"]),
        ("<!-- copydesk: ignore[typos] \n\nA teh day.\n", ["teh"]),
    ],
)
def test_comments_silence_what_they_reach(source: str, left: list[str] | int) -> None:
    words = checked(source).words
    assert (len(words) if isinstance(left, int) else words) == left
    crlf = checked(source.replace("\n", "\r\n")).words
    assert crlf == words


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("<!-- copydesk: ignore[typos] -->\n<p>A teh day.</p><p>A teh night.</p>", ["teh"]),
        ("<p>A teh <!-- copydesk: ignore[typos] --> day.</p>\n<p>A teh night.</p>", ["teh"]),
        ("<p>A teh\n<!-- copydesk: ignore[typos] -->\nand teh day.</p>\n<p>A teh night.</p>", ["teh", "teh"]),
        ("<head><!-- copydesk: file-ignore[typos] --></head><p>A teh day.</p>", []),
        ("<script><!-- copydesk: file-ignore[typos] --></script><p>A teh day.</p>", ["teh"]),
    ],
)
def test_comments_of_html(source: str, left: list[str]) -> None:
    assert checked(source, "a.html").words == left


def test_plain_text_has_no_comments() -> None:
    assert checked("<!-- copydesk: file-ignore[typos] -->\n\nA teh day.\n", "a.txt").words == ["teh"]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        # unused: gone, or without what is of no use
        ("<!-- copydesk: ignore[typos] x -->\n\nA day.\n", [("<!-- copydesk: ignore[typos] x -->", "")]),
        (
            "A teh day. <!-- copydesk: ignore[house, typos] x -->\n",
            [("<!-- copydesk: ignore[house, typos] x -->", "<!-- copydesk: ignore[typos] x -->")],
        ),
        (
            'A teh day. <!-- copydesk: ignore[typos "teh", typos "thier"] x -->\n',
            [('<!-- copydesk: ignore[typos "teh", typos "thier"] x -->', '<!-- copydesk: ignore[typos "teh"] x -->')],
        ),
        # the narrower one is of use
        (
            "<!-- copydesk: file-ignore[typos] -->\n\nA teh day. <!-- copydesk: ignore[typos] -->\n",
            [("<!-- copydesk: file-ignore[typos] -->", "")],
        ),
        ("A day. <!-- copydesk: enable[typos] -->\n", [("<!-- copydesk: enable[typos] -->", "")]),
        (
            "<!-- copydesk: disable[typos] -->\n\n<!-- copydesk: disable[typos] -->\n\nA teh.\n",
            [("<!-- copydesk: disable[typos] -->", "")],
        ),
        ("---\ncopydesk:\n  ignore: [typos, house]\n---\nA teh day.\n", [("house", None)]),
        ("---\ncopydesk:\n  ignore: 'house'\n---\nA teh day.\n", [("'house'", None)]),
        # of use, or nobody can tell
        ("A teh day. <!-- copydesk: ignore[typos] -->\n", []),
        ("<!-- copydesk: ignore[suppressions/unused] -->\n\nA day.\n", []),
        ("A day [sic].\n", []),
        # unknown
        (
            "<!-- copydesk: ignore[typos/slipp] x -->\n\nA teh day.\n",
            [("<!-- copydesk: ignore[typos/slipp] x -->", "<!-- copydesk: ignore[typos/slip] x -->")],
        ),
        (
            '<!-- copydesk: ignore[libel "x", typos] -->\n\nA teh day.\n',
            [('<!-- copydesk: ignore[libel "x", typos] -->', "<!-- copydesk: ignore[typos] -->")],
        ),
        (
            "<!-- copydesk ignore[typos] x -->\n\nA day.\n",
            [("<!-- copydesk ignore[typos] x -->", "<!-- copydesk: ignore[typos] x -->")],
        ),
        ("<!-- copydesk: -->\n\nA day.\n", [("<!-- copydesk: -->", None)]),
        ("<!-- copydesk: ignore[] -->\n\nA day.\n", [("<!-- copydesk: ignore[] -->", None)]),
        ("<!-- copydesk: ignore[typos x -->\n\nA day.\n", [("<!-- copydesk: ignore[typos x -->", None)]),
        # an enable whose disable is misspelt waits until that is put right
        (
            "<!-- copydesk: disable[typo] -->\n\nA teh day.\n\n<!-- copydesk: enable[typos] -->\n",
            [("<!-- copydesk: disable[typo] -->", "<!-- copydesk: disable[typos] -->")],
        ),
    ],
)
def test_what_is_told_of_suppressions(source: str, told: list[tuple[str, str | None]]) -> None:
    assert checked(source).told == told


def test_a_rule_that_did_not_run_leaves_its_suppressions_alone() -> None:
    source = "<!-- copydesk: ignore[typos/slip, typos] -->\n\nA day.\n"
    only = {"utilise": "house/wording"}
    assert checked(source, ran=only).told == []
    partly = {"thier": "typos/other"}
    assert checked(source, ran=partly).told == [(source[:44], "<!-- copydesk: ignore[typos/slip] -->")]
    assert checked(source, ran=partly, whole=False).told == []


def test_what_is_told_of_suppressions_can_be_suppressed() -> None:
    source = "<!-- copydesk: file-ignore[suppressions/unused] -->\n\n<!-- copydesk: ignore[typos] -->\n\nA day.\n"
    assert checked(source) == ([], [], 1)
    assert checked("---\ncopydesk: {ignore: suppressions}\n---\n<!-- copydesk: ignore[typos] -->\n\nA.\n").told == []


def test_suppressed_findings_are_counted() -> None:
    assert checked("A teh day [sic].\n\nA teh [sic] day. A teh. <!-- copydesk: ignore[typos] -->\n").dropped == 2


@pytest.mark.parametrize(
    ("text", "form", "names", "reason"),
    [
        ("<!-- copydesk: ignore[a/b] why not -->", "ignore", [("a/b", None)], "why not"),
        ("<!--copydesk:ignore[a/b]-->", "ignore", [("a/b", None)], ""),
        ("<!-- Copydesk: disable [ a , b/c ] : why\n  not -->", "disable", [("a", None), ("b/c", None)], "why not"),
        ('<!-- copydesk: ignore[a "x, y] z"] – w -->', "ignore", [("a", "x, y] z")], "w"),
        ('<!-- copydesk: file-ignore[a "say \\"x\\""] -->', "file-ignore", [("a", 'say "x"')], ""),
        ("<!-- copydesk: enable[a “x y”] -->", "enable", [("a", "x y")], ""),
    ],
)
def test_comments_are_read(text: str, form: str, names: list[tuple[str, str | None]], reason: str) -> None:
    read = read_comment(text, Span(0, len(text)))
    assert (read.form, [(one.name, one.words) for one in read.names], read.reason) == (form, names, reason)
    assert (read.fault, read.meant) == ("", "")


@given(st.text('copydesk:ignre[]/,"\\“”- \n', max_size=40))
def test_no_comment_upsets_the_reader(inside: str) -> None:
    text = f"<!-- copydesk:{inside}-->"
    read = read_comment(text, Span(0, len(text)))
    assert bool(read.names) != bool(read.fault)


NAMES = st.sampled_from(["typos", "typos/slip", "house/wording", "house", "gone/for-good"])
QUOTED = st.one_of(st.none(), st.text('ab, ]"\\“”é', max_size=5))


@given(
    st.lists(st.tuples(NAMES, QUOTED), min_size=1, max_size=4), st.sampled_from(list(SuppressionForm)[:4]), st.data()
)
def test_a_comment_less_some_of_its_names_reads_as_the_others(
    wanted: list[tuple[str, str | None]], form: SuppressionForm, data: st.DataObject
) -> None:
    listed = [
        name if words is None else '{} "{}"'.format(name, words.replace("\\", "\\\\").replace('"', '\\"'))
        for name, words in wanted
    ]
    text = f"<!-- copydesk: {form}[{', '.join(listed)}] because it is so -->"
    read = read_comment(text, Span(0, len(text)))
    assert [(one.name, one.words) for one in read.names] == wanted
    out = data.draw(st.sets(st.sampled_from(read.names)))
    left = read.without(out)
    rest = [one for one in read.names if one not in out]
    if not rest:
        assert left == ""
        return
    again = read_comment(left, Span(0, len(left)))
    assert [(one.name, one.words) for one in again.names] == [(one.name, one.words) for one in rest]
    assert (again.form, again.reason) == (form, "because it is so")
    renamed = read.renamed(read.names[-1], "new/name")
    assert read_comment(renamed, Span(0, len(renamed))).names[-1].name == "new/name"


class _Part(NamedTuple):
    """A paragraph (its words, and the comment at its end) or a comment on a line of its own."""

    words: tuple[str, ...]
    comment: tuple[SuppressionForm, str] | None

    def text(self) -> str:
        said = f"<!-- copydesk: {self.comment[0]}[{self.comment[1]}] -->" if self.comment else ""
        return " ".join((*self.words, said)).strip()


_COMMENTS = st.tuples(st.sampled_from(list(SuppressionForm)[:4]), st.sampled_from(KNOWN))
_PARTS = st.lists(
    st.one_of(
        st.builds(_Part, st.just(()), _COMMENTS),
        st.builds(
            _Part,
            st.lists(st.sampled_from([*WORDS, "boat"]), min_size=1, max_size=3).map(lambda words: ("A", *words)),
            st.one_of(st.none(), _COMMENTS),
        ),
    ),
    max_size=8,
)


def _expected(parts: Sequence[_Part]) -> list[str]:
    """The words that are left, said as the documentation says it, paragraph by paragraph."""
    everywhere = {part.comment[1] for part in parts if part.comment and part.comment[0] == "file-ignore"}
    off: set[str] = set()
    before: set[str] = set()
    left = []
    for part in parts:
        here = set(before) if part.words else set()
        off_here = set(off)
        if part.comment:
            form, name = part.comment
            if form == "ignore":
                (here if part.words else before).add(name)
            elif form == "disable":
                off.add(name)
            elif form == "enable":
                off.discard(name)
        if part.words:
            before = set()
            silent = everywhere | off_here | here
            left += [
                word for word in part.words if word in WORDS and not {WORDS[word], WORDS[word].split("/")[0]} & silent
            ]
    return left


@given(_PARTS)
def test_any_draft_is_silenced_as_documented(parts: list[_Part]) -> None:
    source = "\n\n".join(part.text() for part in parts) + "\n"
    assert checked(source).words == _expected(parts)


@given(_PARTS, st.sampled_from(["\n\n", "\n", "\r\n\r\n"]))
def test_taking_out_what_is_of_no_use_changes_nothing_and_leaves_nothing(parts: list[_Part], between: str) -> None:
    source = between.join(part.text() for part in parts) + between[: len(between) // 2]

    def read(text: str) -> Document:
        return parse(text, path="a.md")

    def check(document: Document) -> Sequence[Finding]:
        return staged(document)[0]

    document = read(source)
    fixed = fix(document, check(document), read, check)
    before, after = checked(source), checked(fixed.source)
    assert after.words == before.words
    assert [block.text.split() for block in read(fixed.source).prose] == [
        block.text.split() for block in document.prose
    ]
    if between != "\n":  # without blank lines a comment may be what parts two paragraphs
        assert after.told == []


def _steps(source: str) -> int:
    """The steps for findings at all words that are wrong, with what is told of the comments."""
    document = parse(source, path="a.md")
    places = [match.span() for match in re.finditer(r"\bteh\b", source)]
    findings = [Finding("typos/slip", Span(*place), "not teh", Severity.WARNING) for place in places]
    judges = [rule for rule in JUDGES if isinstance(rule, SuppressionRule)]
    ran = Ran({"typos/slip"}, KNOWN, whole=True)

    def stages() -> None:
        run_stages(list(findings), Context(document, quotations={}, severity={}, judges=judges, ran=ran))

    stages()  # what is worked out once for a draft
    return steps(stages)


@pytest.mark.parametrize(
    "piece",
    [
        "<!-- copydesk: ignore[typos] --> teh ",
        "<!-- copydesk: ignore[typos] -->\n\nteh\n\n",
        '<!-- copydesk: file-ignore[typos "thier#"] -->\n\nteh\n\n',
        "<!-- copydesk: disable[house] -->\n\nteh\n\n<!-- copydesk: enable[house] -->\n\n",
        "<!-- copydesk: enable[typos] --> teh ",
        "<!-- copydesk: ignore[typos/slpi] -->\n\nteh\n\n",
    ],
    ids=["on a line", "on lines", "words", "regions", "ends of nothing", "slips"],
)
def test_findings_and_comments_are_not_held_against_each_other_one_by_one(piece: str) -> None:
    source = "".join(piece.replace("#", str(number)) for number in range(10, 90))
    assert _steps(source) < 2.4 * _steps(source[: len(source) // 2])


def test_names_of_one_comment_are_not_compared_each_with_each() -> None:
    names = [SuppressedName("typos", Compared(str(number)), number, number + 1) for number in range(100)]
    written = Suppression(Span(0, 100), "x" * 100, SuppressionForm.IGNORE, tuple(names))
    Compared.times = 0
    assert written.without(names[:99]) == "x"
    assert Compared.times < 500


REGIONS = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 12), st.sampled_from([0, 1, 2, 5, 12])
)


@given(st.lists(st.tuples(st.sampled_from(list(NARROWNESS.values())), REGIONS), max_size=12), REGIONS)
def test_the_reach_that_is_looked_up_is_the_narrowest_and_first_that_covers(
    made: list[tuple[int, Span]], place: Span
) -> None:
    reaches = [
        Reach(narrowness, (number, 0), "typos", None, region) for number, (narrowness, region) in enumerate(made)
    ]
    covering = [one for one in reaches if one.region is not None and one.region.overlaps(place)]
    expected = min(((one.narrowness, one.key) for one in covering), default=(0, None))[1]
    finding = Finding("typos/slip", place, "m", Severity.WARNING)
    assert Reaches(reaches).covering(finding, " " * 30) == expected
