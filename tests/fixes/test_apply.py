from __future__ import annotations

from collections.abc import Sequence

import pytest
from counting import steps
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document.model import Document
from linter.document.parse import parse
from linter.document.span import Span
from linter.findings.finding import Finding, Safety, Severity, Suggestion
from linter.fixes.apply import LEAST_TRIALS, Edit, apply_edits, fix, safe_edits


def finding(span: Span, *suggestions: Suggestion, rule: str = "house/a", quoted: bool = False) -> Finding:
    return Finding(rule, span, "m", Severity.WARNING, suggestions=suggestions, quoted=quoted)


def safe(text: str) -> Suggestion:
    return Suggestion(text, Safety.SAFE)


def replacing(swap: dict[str, str], document: Document) -> list[Finding]:
    """A finding for every place of every word of `swap` in the prose, with a safe suggestion."""
    found = []
    for block in document.prose:
        for word, better in swap.items():
            place = block.text.find(word)
            while place >= 0:
                found.append(finding(block.span(place, place + len(word)), safe(better)))
                place = block.text.find(word, place + len(word))
    return found


def fixed(source: str, swap: dict[str, str], name: str = "a.txt") -> tuple[str, int]:
    def read(text: str) -> Document:
        return parse(text, path=name)

    def check(document: Document) -> Sequence[Finding]:
        return replacing(swap, document)

    document = read(source)
    done = fix(document, check(document), read, check)
    return done.source, done.edits


def test_edits_replace_their_characters_and_no_others() -> None:
    edits = [Edit(Span(0, 1), "bb"), Edit(Span(3, 3), "+"), Edit(Span(4, 6), "")]
    assert apply_edits("abcdefg", edits) == "bbbc+dg"


@settings(deadline=None)
@given(
    st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.text(max_size=3)), max_size=5)
)
def test_everything_outside_the_edits_stays(source: str, wanted: list[tuple[int, int, str]]) -> None:
    edits: list[Edit] = []
    for start, length, text in sorted(wanted):
        span = Span(start, start + length)
        if span.end <= len(source) and not (edits and edits[-1].span.overlaps(span)):
            edits.append(Edit(span, text))
    outcome = apply_edits(source, edits)
    place, kept = 0, []
    for edit in edits:
        kept.append(source[place : edit.span.start])
        assert outcome.startswith("".join(kept))
        kept.append(edit.text)
        place = edit.span.end
    assert outcome == "".join((*kept, source[place:]))


def test_only_the_first_suggestion_counts_and_only_a_safe_one() -> None:
    document = parse("one two three four five\n", path="a.txt")
    spans = [Span(0, 3), Span(4, 7), Span(8, 13), Span(14, 18), Span(19, 23)]
    findings = [
        finding(spans[0], Suggestion("1"), safe("I")),
        finding(spans[1], Suggestion("2", Safety.DISPLAY)),
        finding(spans[2], safe("3"), Suggestion("III")),
        finding(spans[3]),
        finding(spans[4], safe("five")),  # what stands there already
    ]
    assert safe_edits(document, findings) == (Edit(spans[2], "3", "house/a"),)


def test_of_overlapping_edits_the_first_is_made() -> None:
    document = parse("one two three\n", path="a.txt")
    wide, inner, after = Span(0, 7), Span(4, 7), Span(8, 13)
    findings = [finding(after, safe("3")), finding(inner, safe("2")), finding(wide, safe("12"))]
    assert safe_edits(document, findings) == (Edit(wide, "12", "house/a"), Edit(after, "3", "house/a"))


@pytest.mark.parametrize("words", ["teh", "“teh", "said “teh hour”", "hour” he"])
def test_nothing_is_fixed_where_a_quotation_is_touched(words: str) -> None:
    source = "He said “teh hour” he meant teh hour.\n"
    document = parse(source, path="a.txt")
    start = source.index(words)
    outside = Span(source.rindex("teh"), source.rindex("teh") + 3)
    findings = [finding(Span(start, start + len(words)), safe("x")), finding(outside, safe("the"))]
    assert safe_edits(document, findings) == (Edit(outside, "the", "house/a"),)


def test_what_the_pipeline_marked_as_quoted_is_left_alone() -> None:
    document = parse("teh hour\n", path="a.txt")
    assert safe_edits(document, [finding(Span(0, 3), safe("the"), quoted=True)]) == ()


@pytest.mark.parametrize(
    ("source", "outcome"),
    [
        ("*teh* hour\n", "*the* hour\n"),
        ("t*e*h hour, teh hour\n", "t*e*h hour, the hour\n"),  # the emphasis would be lost
        ("[teh](teh.html) hour\n", "[the](teh.html) hour\n"),
        ("`teh` hour, <b>teh</b> hour\n", "`teh` hour, <b>the</b> hour\n"),
        ("> teh hour\n\nteh hour\n", "> teh hour\n\nthe hour\n"),
        ("---\ntitle: Teh teh\nauthor: teh\n---\nteh\n", "---\ntitle: Teh the\nauthor: teh\n---\nthe\n"),
    ],
)
def test_markup_is_kept(source: str, outcome: str) -> None:
    assert fixed(source, {"teh": "the"}, "a.md")[0] == outcome


@pytest.mark.parametrize(
    "source",
    [
        "See teh.html for more.\n",
        "See example.org/teh for more.\n",
        "See https://example.org/a?teh=1 for more.\n",
        "Write to ada@teh.org now.\n",
        "It lies in drafts/teh/a.md today.\n",
        "It lies in /srv/teh today.\n",
        "<!-- a comment begins the line --> `teh` and [a](teh.html)\n",
    ],
)
@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
def test_nothing_is_fixed_in_what_is_code_or_an_address_to_people(source: str, name: str) -> None:
    assert fixed(source, {"teh": "the"}, name) == (source, 0)


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("See `the teh`_.\n\n.. _the teh: https://a.example/x\n", 0),
        ("Of teh pier\n===========\n\nSee `of teh pier`_.\n", 0),
        ("Of teh pier\n===========\n\nSee `the pier`_.\n", 1),
        ("See `the teh <https://a.example/x>`_.\n", 1),
        ("See ``the`` teh `pier`_.\n", 1),
    ],
)
def test_what_references_are_called_by_in_restructured_text_stays(source: str, count: int) -> None:
    assert fixed(source, {"teh": "the"}, "a.rst")[1] == count


@pytest.mark.parametrize(
    "source", ["The day/teh night.\n", "It ended.Teh teh day (teh).\n", "At 5 p.m. teh U.S. teh\n"]
)
def test_a_stop_or_a_stroke_makes_no_address(source: str) -> None:
    assert fixed(source, {"teh": "the"})[0] == source.replace("teh", "the")


@pytest.mark.parametrize(
    ("source", "better"),
    [
        ("A teh b* c\n", "*the"),  # would start emphasis
        ("teh hour\n", "# the"),  # would become a heading
        ("teh hour\n", "the\n\nnew"),  # would part the paragraph
        ("---\ntitle: 'A teh hour'\n---\nText.\n", "the'"),  # would break the YAML
        ("A teh hour\n", "R&amp;D"),  # would be read as R&D
    ],
)
def test_an_edit_that_would_be_markup_is_not_made(source: str, better: str) -> None:
    assert fixed(source, {"teh": better}, "a.md") == (source, 0)


def test_an_edit_that_would_be_markup_does_not_keep_others_from_being_made() -> None:
    source = "A teh b* c, recieve\n"
    assert fixed(source, {"teh": "*the", "recieve": "receive"}, "a.md") == ("A teh b* c, receive\n", 1)


def test_fixes_of_fixes_are_made_and_counted() -> None:
    assert fixed("a one\n", {"one": "two", "two": "three"}) == ("a three\n", 2)


@pytest.mark.parametrize(
    ("swaps", "endless", "outcome"),
    [
        ({"a/a": ("one", "two"), "a/b": ("two", "one"), "a/c": ("teh", "the")}, ("a/a", "a/b"), "a one the\n"),
        ({"a/a": ("one", "one one"), "a/c": ("teh", "the")}, ("a/a",), "a one the\n"),
        ({"a/a": ("one", "two"), "a/b": ("two", "three"), "a/c": ("teh", "the")}, (), "a three the\n"),
    ],
)
def test_rules_whose_fixes_never_end_fix_nothing_and_are_named(
    swaps: dict[str, tuple[str, str]], endless: tuple[str, ...], outcome: str
) -> None:
    def read(text: str) -> Document:
        return parse(text, path="a.txt")

    def check(document: Document) -> Sequence[Finding]:
        return [one._replace(rule=rule) for rule, swap in swaps.items() for one in replacing(dict([swap]), document)]

    document = read("a one teh\n")
    fixed = fix(document, check(document), read, check)
    assert (fixed.source, fixed.endless) == (outcome, endless)
    assert fixed.edits == (3 if not endless else 1)


def test_few_texts_are_parsed_to_find_the_edits_that_would_be_markup() -> None:
    source = "A teh b* c, recieve\n\n" * 500
    document = parse(source, path="a.md")
    parsed = []

    def read(text: str) -> Document:
        parsed.append(len(text))
        return parse(text, path="a.md")

    bad = replacing({"teh": "*the"}, document)[250]
    fixed = fix(document, [bad, *replacing({"recieve": "receive"}, document)], read, lambda _: ())
    assert fixed.edits == 500
    assert "*the" not in fixed.source
    assert len(parsed) < 30


WORDS = st.sampled_from(
    ["teh", "recieve", "hour", "“teh", "teh”", "*teh*", "é", "\r\n", "\n\n", ",", "[teh](a)", "&amp;"]
)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=12).map(" ".join), st.sampled_from(["a.md", "a.txt", "a.html"]))
def test_fixing_twice_is_fixing_once(source: str, name: str) -> None:
    swap = {"teh": "the", "recieve": "receive"}
    once, _ = fixed(source, swap, name)
    assert fixed(once, swap, name) == (once, 0)
    assert once.replace("the", "teh").replace("receive", "recieve") == source  # nothing else changed


def _parses(words: int, swap: dict[str, str]) -> tuple[int, int]:
    """How often a draft of so many words to fix is parsed, and how many fixes are made. One of them is "tehe"."""
    parsed = 0

    def read(text: str) -> Document:
        nonlocal parsed
        parsed += 1
        return parse(text, path="a.md")

    document = read("teh b\n\n" * (words // 2) + "tehe* c\n\n" + "teh b\n\n" * (words - words // 2 - 1))
    parsed = 0
    found = replacing(swap, document)
    return fix(document, found, read, lambda _: []).edits, parsed


def test_a_culprit_among_many_edits_is_found_by_halves() -> None:
    edits, parsed = _parses(64, {"teh ": "the ", "tehe": "*the"})
    assert edits == 63
    assert parsed <= 16


def test_of_many_culprits_no_more_are_looked_for_than_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.fixes.apply.MOST_TRIED", 0)
    edits, parsed = _parses(400, {"teh ": "# the ", "tehe": "the"})
    assert edits == 0
    assert parsed < 2 * LEAST_TRIALS


@pytest.mark.parametrize("piece", ["“a” teh ", "&amp; teh "], ids=["quotations", "runs"])
def test_edits_are_not_held_against_all_quotations_and_runs(piece: str) -> None:
    def counted(number: int) -> int:
        document = parse(piece * number, path="a.md")
        found = replacing({"teh": "the"}, document)
        assert len(safe_edits(document, found)) == number
        return steps(lambda: safe_edits(document, found))

    assert counted(200) < 2.4 * counted(100)
