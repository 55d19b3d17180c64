"""`typos/spacing` beyond its examples: each kind of slip, whether its fix is safe, and what only looks like one."""

from __future__ import annotations

import pytest
from counting import calls

from linter.document.parse import parse
from linter.findings.finding import Safety, Severity
from linter.rulebook.loader import load_rulebook

RULE = next(loaded for loaded in load_rulebook().rules if loaded.id == "typos/spacing").make()


def found(text: str) -> list[tuple[str, str, bool]]:
    findings = RULE.check(parse(text, path="draft.txt"))
    return [
        (text[one.span.start : one.span.end], one.suggestions[0].text, one.suggestions[0].safety is Safety.SAFE)
        for one in findings
    ]


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("The gate shut.Nobody saw who did it.", (".", ". ", True)),
        ("The gate shut.Farmers saw who did it.", (".", ". ", False)),
        ("The gate shut in 1910.However, it reopened.", (".", ". ", True)),
        ("She called it “a shame”.The gate stays shut.", (".", ". ", True)),
        ("The gate ,which rusts, is shut.", (" ,", ", ", True)),
        ("The gate is shut .They forgot it.", (" .", ". ", True)),
        ("He asked the guards :where is it?", (" :", ": ", True)),
        ("He asked:“Where is the gate?”", (":", ": ", True)),
        ('She said:"The gate is shut."', (":", ": ", True)),
        ("They praised“the old gate” of the town.", ("d", "d ", True)),
        ("“The gate is shut,”they said.", ("”", "” ", True)),
        ("The “old gate”of the town is shut.", ("”", "” ", True)),
        ("The “old gate”painter is away.", ("”", "” ", False)),
        ('"The gate is shut,"they said.', ('"', '" ', True)),
        ("The gate(once a bridge) is shut.", ("(", " (", True)),
        ("The gate( once a bridge) is shut.", ("( ", " (", True)),
        ("The gate (once a bridge)was shut.", (")", ") ", True)),
        ("The gate is shut;the bridge is open.", (";", "; ", True)),
        ("The gate is shut:the bridge is open.", (":", ": ", True)),
        ("Tolls rose by 4%in March.", ("%", "% ", True)),
        ("The gate is shut;; the bridge is open.", (";;", ";", True)),
        ("The gate is shut. . Nobody knows why.", (". .", ".", False)),
    ],
)
def test_each_kind(text: str, slip: tuple[str, str, bool]) -> None:
    assert found(text) == [slip]


@pytest.mark.parametrize(
    "text",
    [
        "Write to gate@town.The or see town.Net news and www.town.It now.",
        "He reads notes/gate.The end and Vue.Farmers of it.",
        "A.The gate of J.R.But it is shut.",
        "The gate. . . But it is shut. . .",
        "She called it “the old gate“of the town” again.",
        'It is 6" long,"a shame" and 4:the rest.',
        "The gate :wave: and the key :town.",
        "The gatekeeper(s) and the gate(3) of it.",
        "The “gate”keeper (that is (re)opened) and “town”s.",
        "tl;dr &gate;the key:value of &gt;it",
        "Some 40%ers met.",
        "The gate ,5 of them, at 3:16 and 10.30pm.",
    ],
)
def test_what_only_looks_like_a_slip(text: str) -> None:
    assert found(text) == []


def test_twice_the_slips_are_twice_the_work() -> None:
    def work(times: int) -> int:
        return calls(lambda: found(times * "The gate shut.Nobody,it seems ,saw “it”or(so they say) it.“No” one. "))

    work(1)
    assert work(200) < 2.6 * work(100)


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("The gate shut.Nobody saw it. He left,“by car”.", [Severity.WARNING, Severity.WARNING]),
        (
            "The gate shut.Nobody saw it. It rained.The road was wet. He left,“by car”.",
            [Severity.NOTE] * 2 + [Severity.WARNING],
        ),
        ("The gate shut.Nobody saw the mayor , a farmer , who left.", [Severity.NOTE]),
        (20 * "The gate was shut, and the road was wet. " + "The bell rang.They left.", [Severity.NOTE]),
    ],
    ids=["each once", "one twice", "where links were lost", "in a paragraph that may be two"],
)
def test_copy_that_lost_its_spaces_has_notes(text: str, severities: list[Severity]) -> None:
    assert [one.severity for one in RULE.check(parse(text, path="draft.txt"))] == severities
