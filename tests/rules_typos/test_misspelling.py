"""`typos/misspelling` beyond its examples: which fixes are safe, what silences it, where it looks."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.document.parse import parse
from linter.findings.finding import Finding, Safety, Severity, Suggestion
from linter.rulebook.loader import builtin_pack, load_rulebook


def findings(text: str, *, accepted: frozenset[str] = frozenset(), path: str = "draft.md") -> list[Finding]:
    rule = RULES["typos/misspelling"].make()
    return list(rule.check(parse(text, path=path, accepted=accepted)))


def flagged(text: str) -> list[tuple[str, str]]:
    return [(text[f.span.start : f.span.end], f.suggestions[0].text) for f in findings(text)]


RULES = {rule.id: rule for rule in load_rulebook((), None).rules}


def test_the_rule_is_the_one_of_the_pack() -> None:
    assert Path(RULES["typos/misspelling"].path).is_relative_to(builtin_pack())


@pytest.mark.parametrize(
    "text",
    [
        "# Goverment admits an embarassing mistake\n\nIt was so.",
        "A plan![A harbour, desparately full](x.jpg)\n\n> It was an embarassing day.",
        "He said: “It was an embarassing day.”",
    ],
)
def test_headlines_captions_and_quotations_are_checked(text: str) -> None:
    assert flagged(text)


def test_possessives_keep_their_ending() -> None:
    assert flagged("It is the goverment's own doing.") == [("goverment", "government")]


def test_a_capital_stays() -> None:
    assert flagged("Unfortunatly, the boat was full.") == [("Unfortunatly", "Unfortunately")]


def test_plain_slips_are_safe_to_fix_and_close_calls_are_not() -> None:
    (plain,) = findings("The talks were sucessfully ended.")
    assert plain.suggestions[0].safety is Safety.SAFE
    (close,) = findings("Voters had carefuly chosen their carrer before.")[1:]
    assert [suggestion.safety for suggestion in close.suggestions] == [Safety.UNSAFE] * len(close.suggestions)
    assert len(close.suggestions) > 1


@pytest.mark.parametrize(
    "text",
    [
        "The governements plan failed.",  # a plural, or a possessive
        "The childrens were out.",
        "The walk throughs were long.",
        "He read the guidelines1 of the house.",  # a footnote's number
        "The rate is set by libor alone.",  # too short
        "A status epilepticio came first.",  # another language
        "Two shoulderboards were lost.",
        "It ended. ublicly nobody spoke.",  # its first letter is missing
        "They sent a dditional men.",
    ],
)
def test_no_fix_is_safe_where_something_else_may_be_meant(text: str) -> None:
    for finding in findings(text):
        assert Safety.SAFE not in {one.safety for one in finding.suggestions}


@pytest.mark.parametrize(
    ("text", "fix"),
    [("The knwon facts were few.", "known"), ("He came wiith them.", "with"), ("The cause isnt known.", "isn't")],
)
def test_short_words_are_safe_to_fix_where_letters_changed_places_or_stand_twice(text: str, fix: str) -> None:
    (finding,) = findings(text)
    assert finding.suggestions[0] == Suggestion(fix, Safety.SAFE)


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The childrens hospital was shut.", "children's"),
        ("Two womens groups met.", "women's"),
        ("The companys offices were shut.", "company's"),
    ],
)
def test_a_plural_that_there_is_not_may_be_a_possessive_before_a_noun(text: str, owner: str) -> None:
    (finding,) = findings(text)
    assert (finding.suggestions[0].text, finding.suggestions[0].safety) == (owner, Safety.UNSAFE)
    assert f"“{owner}” is one slip away" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "Ms Skvortsova met Mr Thistlethwayte and the Ngobeni family in Wollongbar.",
        "The grelp is new. A grelp costs four euros.",
        "She has de la mancheda at home.",
        "He was goin’ home, singin’ all the way.",
        "The well-mannerd-ish re-prioritised un-Brexit-like plan",
        "Visit wrongspeling.org for more.",
        "The judge wrote that “[o]ptions” were “requir[ing]” thought.",
        "The Wākea, the cafés and the façade",
        "Weaponising a generaliser of radicalisation",
    ],
)
def test_silent_on(text: str) -> None:
    assert flagged(text) == []


def test_accepted_words_are_silent() -> None:
    assert findings("The goverment fell.", accepted=frozenset({"goverment"})) == []


def test_words_run_together() -> None:
    assert flagged("He saw it with themayor of the town, inthe rain.") == [
        ("themayor", "the mayor"),
        ("inthe", "in the"),
    ]


def test_same_findings_again() -> None:
    text = "The goverment of the the provence had recieved alot of complants."
    assert findings(text) == findings(text)


def test_a_name_one_slip_from_another_of_the_draft() -> None:
    text = "Mr Skjelbred came. Later Ms Skejlbred’s son left, as did Skjelbred’s brother."
    (finding,) = findings(text)
    assert text[finding.span.start : finding.span.end] == "Skejlbred"
    assert [suggestion.text for suggestion in finding.suggestions] == ["Skjelbred"]
    assert [suggestion.safety for suggestion in finding.suggestions] == [Safety.UNSAFE]
    (evidence,) = finding.evidence
    assert evidence.span is not None
    assert text[evidence.span.start : evidence.span.end] == "Skjelbred"
    assert "2 times" in evidence.message


@pytest.mark.parametrize(
    "text",
    [
        "Skjelbred came. Skejlbred left.",  # which of the two is right nobody knows
        "Skjelbred came with Skjelbred. Two Skjelbreds left.",
        "Skjelbred and Skjelbred and Skejlbred and Skejlbred",
        "Skjelbred and Skjelbred, Bkjelbred",
        "Hanske and Hanske and Hensko",
    ],
)
def test_names_that_stay(text: str) -> None:
    assert findings(text) == []


NAMES = frozenset({"Jane Tveit", "Aldermouth", "Skjelbred", "Mayor Wrzeszczyk", "kelpfield"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry left Aldermuoth.", [("Aldermuoth", "Aldermouth")]),
        ("The ferry left Aldermuoth. It came back to Aldermuoth’s quay.", [("Aldermuoth", "Aldermouth")] * 2),
        ("Ms Skjellbred met Mr Wrzeszcyk.", [("Skjellbred", "Skjelbred"), ("Wrzeszcyk", "Wrzeszczyk")]),
        ("The ferry left Aldermouth for Skjelbred. Wrzeszczyk’s boat and the kelpfield’s fish stayed.", []),
        ("ALDERMUOTH is a dateline, Skjelbreds are a family, Alder a tree.", []),
        # somebody of that name
        ("Ann Aldermuth came. Aldermuth sang. Aldermuth left.", []),
        ("Ann Aldermuth came. Aldermuth sang. Aldermuth left Aldermouth.", [("Aldermuth", "Aldermouth")] * 3),
    ],
)
def test_accepted_names_are_known_and_words_near_them_are_slips(text: str, expected: list[tuple[str, str]]) -> None:
    found = findings(text, accepted=NAMES)
    assert [(text[f.span.start : f.span.end], f.suggestions[0].text) for f in found] == expected
    for one in found:
        assert one.evidence[0].source is not None
        assert one.evidence[0].message == f"“{one.suggestions[0].text}” is an accepted name"
        assert [text[e.span.start : e.span.end] for e in one.evidence if e.span] == ["Aldermouth"] * (
            len(one.evidence) - 1
        )


def test_without_the_acceptance_nobody_can_tell() -> None:
    assert findings("The ferry left Aldermuoth for Skjellbred.") == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Mayor Wrzeszcyk spoke.", Severity.WARNING),  # the title stands in the accepted name too
        ("The mayor, Wrzeszcyk, spoke.", Severity.NOTE),
        ("Mayor, Wrzeszcyk said so.", Severity.NOTE),
        ("The writer Jane Tviet came.", Severity.WARNING),
        ("The ferry left Aldermuoth.", Severity.NOTE),
        ("Aldermouth slept. The ferry left Aldermuoth. Aldermouth woke.", Severity.WARNING),
    ],
)
def test_one_accepted_word_alone_is_only_a_note(text: str, severity: Severity) -> None:
    assert [one.severity for one in findings(text, accepted=NAMES)] == [severity]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("The talks went on. Futher, most of the day was lost.", [("Futher", "Further")]),
        ("It was set manualy. Additionaly, it was late.", [("manualy", "manually"), ("Additionaly", "Additionally")]),
        ("The attributs of potatos", [("attributs", "attributes"), ("potatos", "potatoes")]),
        ("A meeting at the Whie House on Monday", [("Whie", "White")]),
        ("Judges of the Supreme Cort met.", [("Cort", "Court")]),
    ],
)
def test_capitals_endings_and_plurals(text: str, pairs: list[tuple[str, str]]) -> None:
    assert flagged(text) == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "The Enviroment Agency and the Managment Board met.",
            [("Enviroment", "Environment"), ("Managment", "Management")],
        ),
        ("# COUNCILORS TO DEBATE GOVERMENT PLAN\n\nIt was so.", [("GOVERMENT", "GOVERNMENT")]),
        ("The actor Kelsey Grammer came. Grammer sang to Okonkwo.", []),
        ("# SKJELBRED BEATS OKONJWO IN WRZESZCZ\n\nIt was so.", []),
    ],
)
def test_known_misspellings_with_capitals_and_text_in_capitals(text: str, pairs: list[tuple[str, str]]) -> None:
    assert flagged(text) == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Atleast twelve died.", [("Atleast", "At least")]),
        ("Atwood sang. Inman left. Thebes fell.", []),
        ("The miners were traped.", [("traped", "trapped")]),
        ("There were two companys.", [("companys", "companies")]),
    ],
)
def test_two_words_at_the_start_lost_doubles_and_plurals(text: str, pairs: list[tuple[str, str]]) -> None:
    assert flagged(text) == pairs


def test_a_slip_made_again_and_again_is_a_slip() -> None:
    text = "The goverment fell. The new goverment is the old goverment. "
    assert flagged(text) == [("goverment", "government")] * 3
    assert flagged(3 * text) == [("goverment", "government")] * 9


@pytest.mark.parametrize("word", ["dihydrate", "substantia", "poroid"])
def test_a_word_of_a_trade_is_innocent_when_it_comes_again(word: str) -> None:
    assert flagged(f"The {word} was there. Some said the {word} was not. The {word} it was.") == []


def test_long_words_run_together_and_compounds() -> None:
    assert flagged("Two softwarepatches and a governmentspokesman") == [
        ("softwarepatches", "software patches"),
        ("governmentspokesman", "government spokesman"),
    ]
    assert flagged("The battlespace, the cyberinfrastructure, a counterdemonstration and the frontrunner") == []


@pytest.mark.parametrize(
    ("text", "written", "right", "severity"),
    [
        ("They met with out warning.", "with out", "without", Severity.WARNING),
        ("The govern ment fell.", "govern ment", "government", Severity.WARNING),
        ("To gether they left.", "To gether", "Together", Severity.WARNING),
        ("Voters r esponded at once.", "r esponded", "responded", Severity.WARNING),
        ("It stood in the news paper.", "news paper", "newspaper", Severity.NOTE),
    ],
)
def test_words_that_a_space_cuts(text: str, written: str, right: str, severity: Severity) -> None:
    (one,) = findings(text)
    assert text[one.span.start : one.span.end] == written
    assert [suggestion.text for suggestion in one.suggestions] == [right]
    assert one.severity is severity


@pytest.mark.parametrize(
    "text",
    [
        "Any one of them may be right every day, and no one can not see it all ready.",
        "He came in to see them, went on to win, and has been a part of it for ever.",
        "The powers that be have left the town a long time ago.",
        "A mid-air plane crash, a key-board, south west of Paris",
        "The ad here and the don or the duke",
        "The Fondation pour l’Enfance and the Universita degli Studi",
    ],
)
def test_words_that_stand_apart(text: str) -> None:
    assert findings(text) == []


def test_an_accepted_half_is_left_alone() -> None:
    assert findings("It stood in the news paper.", accepted=frozenset({"news"})) == []


def test_copy_that_lost_its_dashes_has_one_warning() -> None:
    text = "The conditionthe old one is rare. The stomachthat hurts and the substitutethat helps. It was wierd."
    assert [(one.severity, text[one.span.start : one.span.end]) for one in findings(text)] == [
        (Severity.WARNING, "conditionthe"),
        (Severity.NOTE, "stomachthat"),
        (Severity.NOTE, "substitutethat"),
        (Severity.WARNING, "wierd"),
    ]


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("Voters will decide wether the mayor stays.", [("wether", "whether")]),
        ("The farmer sold one wether and kept the ewes.", []),
        ("The wyrm stirred.", []),
        ("He is ac-cused of it.", []),
        ("It took 6 mths.", []),
    ],
)
def test_rare_words_and_what_stands_around_them(text: str, slip: list[tuple[str, str]]) -> None:
    assert flagged(text) == slip


CODE = "Call `a`, `b`, `c`, `d`, `e` or `f`.\n\n"


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The tool inlines the call.", Severity.WARNING),
        (CODE + "The tool inlines the call.", Severity.NOTE),
        (CODE + "The tool inlines the goverment.", Severity.NOTE),
        (CODE + "The meangingful call was made.", Severity.WARNING),
        (CODE + "The goverment fell.", Severity.WARNING),
        (CODE + 8 * "The addin is new. ", Severity.NOTE),
    ],
)
def test_in_a_draft_with_much_code_an_unlikely_slip_is_only_a_note(text: str, severity: Severity) -> None:
    rule = RULES["typos/misspelling"].make()
    first = findings(text)[0]
    assert (first.severity or rule.severity) is severity
