"""`typos/punctuation` beyond its examples: each kind of slip, its severity and fix, and marks that pair far apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document.parse import parse
from linter.findings.finding import Finding, Severity
from linter.fixes.apply import apply_edits, safe_edits
from linter.rulebook.loader import load_rulebook

RULE = next(loaded for loaded in load_rulebook().rules if loaded.id == "typos/punctuation").make()


def findings(text: str, path: str = "draft.txt", lang: str | None = None) -> list[Finding]:
    return list(RULE.check(parse(text, path=path, lang=lang)))


def flagged(text: str, lang: str | None = None) -> list[str]:
    return [text[one.span.start : one.span.end] for one in findings(text, lang=lang)]


@pytest.mark.parametrize(
    ("text", "mark", "right", "severity"),
    [
        ("It fell.. Nobody saw it.", "..", ".", "warning"),
        ("It fell..", "..", ".", "warning"),
        ("It fell at 5 p.m.. Nobody saw it.", "..", ".", "warning"),
        ("It fell..and rose.", "..", ".", "note"),
        ("It fell,, and rose.", ",,", ",", "warning"),
        ("It fell, , and rose.", ", ,", ",", "warning"),
        ("It fell,. It rose.", ",.", ".", "warning"),
        ("It fell , and rose.", " ,", ",", "warning"),
        ("It “fell” , and rose.", " ,", ",", "warning"),
        ("It fell ; it rose.", " ;", ";", "warning"),
        ("It fell . It rose.", " .", ".", "warning"),
        ("It fell .", " .", ".", "warning"),
        ("It fell ? It rose.", " ?", "?", "warning"),
        ("It fell,then it rose.", ",", ", ", "warning"),
        ("The “fall“ of it.", "“", "”", "warning"),
        ("The ”fall” of it.", "”", "“", "warning"),
    ],
)
def test_marks_side_by_side(text: str, mark: str, right: str, severity: str) -> None:
    (one,) = findings(text)
    assert (text[one.span.start : one.span.end], one.suggestions[0].text, one.severity) == (mark, right, severity)


@pytest.mark.parametrize("text", ["It fell , and rose.", "It fell . It rose.", "Who fell ? Nobody did."])
def test_a_space_before_a_mark_is_a_note_in_a_long_draft(text: str) -> None:
    whole = text + "\n\n" + 40 * "The harbour was quiet all day. "
    (one,) = findings(whole)
    assert one.severity == "note"


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The trust (which runs two hospitals in the county said on Monday that it would close.", "warning"),
        ("The trust (see page 3", "note"),
        ("The trust (f(x) = {y} in the whole of the county) said (that it would close.", "note"),
    ],
)
def test_a_bracket_in_the_middle_of_a_sentence_that_ends(text: str, severity: str) -> None:
    (one,) = findings(text)
    assert one.severity == severity


def fixed(text: str) -> str:
    document = parse(text, path="a.txt")
    return apply_edits(text, safe_edits(document, list(RULE.check(document))))


def test_safe_fixes() -> None:
    text = "It fell at 5 p.m.. Nobody , it seems,, saw it,then .\n"
    assert fixed(text) == "It fell at 5 p.m. Nobody, it seems, saw it, then.\n"


@pytest.mark.parametrize(
    "text",
    [
        "It fell.. Nobody saw it.\n",  # one or three
        "Odense (,; born 1899) fell.\n",  # what stood in the brackets is missing
        "The towns of Odense,, ,, and fell.\n",
        "Write to us at . We read all.\n",  # a word is missing
        "It fell,The road was shut.\n",  # a comma or a stop
        "It fell,. “and so did we”, he said.\n",
    ],
)
def test_no_fix_is_safe_where_a_mark_or_a_word_may_be_missing(text: str) -> None:
    assert findings(text)
    assert fixed(text) == text


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("It (as they say fell.", "("),
        ("It, as they say) fell.", ")"),
        ("It [sic fell.", "["),
        ("He said it fell.”\n\nNobody saw it.", "”"),
        ('He said it fell."\n\nNobody saw it.', '"'),
        ("“One,” he said. “Two.\n\nNobody saw it.", "“"),
    ],
)
def test_marks_alone_are_notes(text: str, mark: str) -> None:
    (one,) = findings(text)
    assert (text[one.span.start : one.span.end], one.severity) == (mark, Severity.NOTE)
    assert one.suggestions == ()


@pytest.mark.parametrize("mark", ["“", '"'])
def test_the_only_mark_of_a_paragraph_inside_its_sentence_is_never_closed(mark: str) -> None:
    (one,) = findings(f"He said {mark}it fell.\n\nNobody saw it.")
    assert one.severity is Severity.WARNING
    assert [found.severity for found in findings(f"He said {mark}it fell ...\n\nNobody saw it.")] == [Severity.NOTE]
    assert findings(f"He said: {mark}It fell.\n\n{mark}It broke,{mark.replace('“', '”')} he said.") == []


TELLING = "\n\nThe council said on Friday that it would answer by May."


@pytest.mark.parametrize(
    ("text", "stop", "closed"),
    [
        ("“The bridge is unsafe, said Anna Holt, who leads the council.", ",", ",”"),
        ('"The bridge is unsafe, said Ms Holt. "We will close it today."', ",", ',"'),
        ("“The bridge is unsafe, the harbour master said.", ",", ",”"),
        ("“Why were we not told? asked Tom Reed, a fisherman.", "?", "?”"),
        ('"He is alive! she told reporters. "I thought he was gone."', "!", '!"'),
        ('He called it a "disgrace", and "I have lost my boat, he said.', ",", '",'),
    ],
)
def test_a_closing_mark_is_missing_before_who_said_it(text: str, stop: str, closed: str) -> None:
    (one,) = findings(text + TELLING)
    assert (text[one.span.start : one.span.end], one.suggestions[0].text, one.severity) == (stop, closed, "warning")
    assert text[one.span.end] == " "
    assert one.evidence[0].span is not None
    assert text[one.evidence[0].span.start] in '“"'


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("“It is unsafe,” said Ms Holt. “We will close it today.", 30),
        ('"It is unsafe," said Ms Holt. "We will close it today.', 30),
        ("Mr Reed said: “Nobody rang us. Nobody came.", 14),
        ("It is unsafe,” said Ms Holt.", 13),
        ('It is unsafe," said Ms Holt. "We will close it today."', 13),
    ],
)
def test_a_mark_alone_is_a_warning_where_the_paragraphs_prove_it(text: str, place: int) -> None:
    (one,) = findings(text + TELLING)
    assert (one.span.start, one.severity) == (place, Severity.WARNING)


@pytest.mark.parametrize(
    "text",
    [
        "Mr Reed said: “Nobody rang us. Nobody came …" + TELLING,
        "Mr Reed said: “Nobody rang us. Nobody came",
        "Mr Reed said: “Nobody rang us. Nobody came.",
        "# Reed: “The bridge is unsafe, he said\n\nIt fell.",
        '"It is unsafe. "We will close it," said Ms Holt.' + TELLING,
    ],
)
def test_a_mark_alone_stays_a_note_without_proof(text: str) -> None:
    path = "draft.md" if text.startswith("#") else "draft.txt"
    (one,) = findings(text, path=path)
    assert one.severity == Severity.NOTE


def test_which_end_is_missing_is_said() -> None:
    assert "never closed" in findings('He said "it fell.\n\nNobody saw it.')[0].message
    assert "never opened" in findings('He said it fell."\n\nNobody saw it.')[0].message


@pytest.mark.parametrize(
    "text",
    [
        "“One day.\n\n“Two days.\n\n“Three days,” he said.",
        '"One day.\n\n"Two days," he said.',
        "“One day.\n\nTwo days,” he said.",
        "He said: “One day.\n\n— “Two days.”",
        "It (one day.\n\nTwo days) fell.",
        "1) One day. 2) Two days. (a) Three; b) four, “c) five”, and iv) six.",
        "All was well :) and then it was not :-( at all ;)",
        'He is 6\'2" tall, with a 12" foot.',
        "He is 6'2\" tall." + TELLING,
        '"My saw is 12" long," Mr Reed said.' + TELLING,
        "“One day.\n\n“Two days, he said.\n\n“Three days,” he added." + TELLING,
        "‘It’s unsafe,’ said Ms Holt. ‘We’ll close it, as Reed told me: “Now or never.”’" + TELLING,
        "In the '90s the boats' owners left, said Mr Reed." + TELLING,
        "It fell... It fell…. It fell . . . and rose ....",
        "It fell … and rose. Nobody fell ... nobody.",
        "A .38 pistol, .com firms and 3 .NET courses",
        "It cost 1,000 or 10,00 in a,b,c and x,y.",
        "The ‘fall’ of the ’90s, rock ’n’ roll and the dogs’ tails",
        "„Fall“ is the German word.",
        "It’s here, the boys’ own (so-called) “fall” [sic], he says.",
    ],
)
def test_silent_on(text: str) -> None:
    assert flagged(text) == []


def test_french_spacing_in_a_french_draft() -> None:
    assert flagged("Elle est partie ; et lui ?", lang="fr-FR") == []


def test_both_kinds_of_quotation_marks_are_one_note() -> None:
    text = 'He said “one” and “two”.\n\nShe said "three" and left. "Four."'
    (one,) = findings(text)
    assert (text[one.span.start], one.span.start, one.severity) == ("“", 8, Severity.NOTE)
    assert one.evidence[0].span is not None
    assert text[one.evidence[0].span.start] == '"'


PIECES = [
    "word",
    "a",
    "1",
    ".",
    "..",
    ",",
    " ",
    " ",
    '"',
    "“",
    "”",
    "(",
    ")",
    "[",
    "]",
    ";",
    "?",
    "\n",
    "\n\n",
    "„",
    ":",
]


@settings(deadline=None, max_examples=120)
@given(st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=40).map("".join)))
def test_spans_are_inside_and_no_fix_touches_words(text: str) -> None:
    document = parse(text, path="a.txt")
    found = list(RULE.check(document))
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert not any(sign.isalnum() for sign in document.text_of(one.span))
    fixed = apply_edits(text, safe_edits(document, found))
    assert [sign for sign in fixed if sign.isalnum()] == [sign for sign in text if sign.isalnum()]
