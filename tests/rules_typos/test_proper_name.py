"""`typos/proper-name` beyond its examples: which names it knows, what it leaves alone."""

from __future__ import annotations

import pytest

from linter.document.parse import parse
from linter.findings.finding import Safety, Severity
from linter.rulebook.loader import load_rulebook

RULE = next(loaded for loaded in load_rulebook().rules if loaded.id == "typos/proper-name").make()


def flagged(text: str, accepted: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    found = RULE.check(parse(text, path="draft.md", accepted=accepted))
    return [(text[one.span.start : one.span.end], one.suggestions[0].text) for one in found]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Tusday", "Tuesday"),
        ("Septmber", "September"),
        ("Kazahkstan", "Kazakhstan"),
        ("Nicaraguans", ""),
        ("Portugese", "Portuguese"),
        ("Conneticut", "Connecticut"),
        ("Phillipines", "Philippines"),
        ("Rekjavik", "Reykjavik"),
        ("Johanesburg", "Johannesburg"),
        ("Morroco", "Morocco"),
        ("Budhist", "Buddhist"),
        ("Hezbolah", "Hezbollah"),
        ("Microsft", "Microsoft"),
        ("Volkswagon", "Volkswagen"),
        ("Egpyt", "Egypt"),
    ],
)
def test_members_of_closed_classes(wrong: str, right: str) -> None:
    assert flagged(f"It began in {wrong} and ended late.") == ([(wrong, right)] if right else [])
    assert flagged(f"It began in {wrong}’s name and {wrong} it is.") == ([(wrong, right)] * 2 if right else [])


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The Untied Nations met.", "Untied", "United"),
        ("The Wall Steet bank fell.", "Steet", "Street"),
        ("The House of Representitives voted.", "Representitives", "Representatives"),
        ("The Federal Resrve waited.", "Resrve", "Reserve"),
        ("The Chancellor of the Exchecquer spoke.", "Exchecquer", "Exchequer"),
        ("The Security Counsel’s vote is due.", "Counsel", "Council"),
        ("Critics of the New York Time's owners left.", "Time", "Times"),
        ("She met Narenda Modi.", "Narenda", "Narendra"),
        ("Mr Netanyaho left.", "Netanyaho", "Netanyahu"),
        ("They walked to Capital Hill.", "Capital", "Capitol"),
        ("She met Hilary Clinton.", "Hilary", "Hillary"),
        ("The Federal Reverse raised rates.", "Reverse", "Reserve"),
        ("The Court of Human Rites ruled.", "Rites", "Rights"),
        ("A Goldmann Sachs banker rang.", "Goldmann", "Goldman"),
    ],
)
def test_a_wrong_word_in_a_fixed_name(text: str, wrong: str, right: str) -> None:
    assert flagged(text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Isreal sang. Isreal sang again.",
        "Mr Britian and Dr Isreal met Tom Febuary.",
        "Isreal Okafor is a pirate.",
        "He is from Brasil, met Moslem leaders and sailed to Andalucia.",
        "They sang in the Koreas, with Brazilians and Kenyans.",
        "A bank in Hall Street, a house in Downey Street, a walk to Mount Everett and Wellington Bridge",
        "The Prime Ministers, the Defense Department and the Defence Department, the World Health Organisation",
        "The show “Untied States” opens. Shares of Outboard Marine Corp fell.",
        "John Major met Jon Majors and Hilary Mantel.",
        "Volodymyr Zelenskyy met Viktor Yanukovich; Zelenskiy left.",
        "The Democrat Party of North Americans met on President's Day and Veteran's Day.",
        "Mayors Back Obama on Tax. Elon Must Pay Tax.",
        "President Luiz Inácio Lula da Silva spoke.",
        "He ate in Peking, Bombay and Kiev; the Dalles is a town.",
        "the united states and the supreme count",
        "The anglo-Isreali one",
    ],
)
def test_silent_on(text: str) -> None:
    assert flagged(text) == []


def test_a_name_that_the_configuration_accepts() -> None:
    text = "The firm Isreal of Untied Nations"
    assert flagged(text) == [("Isreal", "Israel"), ("Untied", "United")]
    assert flagged(text, frozenset({"Isreal", "Untied Nations"})) == []


def test_a_rare_slip_used_again_and_again_is_a_name_of_its_own() -> None:
    assert flagged("They left Rekjavik. " * 4) == [("Rekjavik", "Reykjavik")] * 4
    assert flagged("They left Phillipines. ") == [("Phillipines", "Philippines")]


def test_it_is_a_warning_that_nobody_fixes_unseen() -> None:
    (finding,) = RULE.check(parse("The Untied States agreed.", path="draft.md"))
    assert finding.severity is Severity.WARNING
    assert finding.message == "The name is “United States”, not “Untied”"
    assert {one.safety for one in finding.suggestions} == {Safety.UNSAFE}
