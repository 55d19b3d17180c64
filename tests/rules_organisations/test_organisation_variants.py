"""The organisation rules hold on other bodies and frames than their examples, and leave right names alone."""

from __future__ import annotations

import pytest

from linter.document.parse import parse
from linter.registers.organisations import shipped_organisations
from linter.rulebook.loader import load_rulebook

RULES = {loaded.id: loaded.make() for loaded in load_rulebook().rules if loaded.id.startswith("organisations/")}


def found(text: str) -> list[tuple[str, str, str, str]]:
    document = parse(text, path="draft.md")
    findings = sorted(
        (finding for rule in RULES.values() for finding in rule.check(document)), key=lambda one: one.span
    )
    return [
        (
            one.rule.removeprefix("organisations/"),
            document.text_of(one.span),
            one.suggestions[0].text if one.suggestions else "",
            str(one.severity),
        )
        for one in findings
    ]


FRAMES = (
    "The {name} said on Monday that nothing had changed.",
    "Nothing had changed, according to the {name}.",
    "“Nothing changed,” the {name}’s head said.",
    "She left *the {name}* in May.",
    "A report by\nthe {name} came out.",
)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Environmental Protection Administration", "Environmental Protection Agency"),
        ("Federal Emergency Management Authority", "Federal Emergency Management Agency"),
        ("Office for Management and Budget", "Office of Management and Budget"),
        ("Centers for Medicaid and Medicare Services", "Centers for Medicare and Medicaid Services"),
        ("Committee to Protect Journalist", "Committee to Protect Journalists"),
        ("Royal United Service Institute", "Royal United Services Institute"),
        ("International Atomic Energy Association", "International Atomic Energy Agency"),
        ("Institute for the of War", "Institute for the Study of War"),
        ("Federal Bureau of Investigations", "Federal Bureau of Investigation"),
        ("Office of National Statistics", "Office for National Statistics"),
        ("National Oceanographic and Atmospheric Administration", "National Oceanic and Atmospheric Administration"),
        ("North Atlantic Free Trade Agreement", "North American Free Trade Agreement"),
    ],
)
def test_misnamed_anywhere(wrong: str, right: str) -> None:
    for frame in FRAMES:
        text = frame.format(name=wrong)
        assert found(text) == [("misnamed", wrong, right, "warning")], text
        assert found(frame.format(name=right)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Bureau for Peace Studies (IPS) closed.", ("acronym-mismatch", "Bureau for Peace Studies", "", "error")),
        (
            "The Council for the Study of War (ISW) drew the map.",
            ("acronym-mismatch", "Council for the Study of War", "Institute for the Study of War", "error"),
        ),
        ("The International Court of Justice (ICG) ruled.", ("acronym-mismatch", "ICG", "ICJ", "warning")),
        (
            "The Centers of Disease Control and Prevention (CDC) warned.",
            (
                "misnamed",
                "Centers of Disease Control and Prevention",
                "Centers for Disease Control and Prevention",
                "warning",
            ),
        ),
        (
            "The British Ministry of Defense said so.",
            ("national-spelling", "Ministry of Defense", "Ministry of Defence", "warning"),
        ),
        (
            "The Ministry of Defense in London said so.",
            ("national-spelling", "Ministry of Defense", "Ministry of Defence", "warning"),
        ),
        (
            "New Zealand’s Ministry of Defense said so.",
            ("national-spelling", "Ministry of Defense", "Ministry of Defence", "warning"),
        ),
        (
            "The Department of Defence of the United States said so.",
            ("national-spelling", "Department of Defence", "Department of Defense", "warning"),
        ),
        (
            "The Pew Research Centre asked.",
            ("national-spelling", "Pew Research Centre", "Pew Research Center", "warning"),
        ),
        (
            "The harbour programme of the Pew Research Centre closed.",
            ("national-spelling", "Pew Research Centre", "Pew Research Center", "note"),
        ),
        (
            "The harbour programme of the Pew Research Centre closed, said the Aldermouth Center.",
            ("national-spelling", "Pew Research Centre", "Pew Research Center", "warning"),
        ),
        (
            "The World Trade Organisation met.",
            ("national-spelling", "World Trade Organisation", "World Trade Organization", "note"),
        ),
        (
            "The UK Department of Justice said so.",
            ("misnamed", "Department of Justice", "Ministry of Justice", "warning"),
        ),
    ],
)
def test_one_finding(text: str, expected: tuple[str, str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The Fédération Internationale de Natation (FINA) and Médecins Sans Frontières (MSF) met.",
        "The Small Business Health Options Program (SHOP) and Intermediate-Range Nuclear Forces (INF) treaty ended.",
        "Health and Human Services (HHS) and Housing and Urban Development (HUD) agreed.",
        "The American Marketing Association (AMA) met the American Medical Association (AMA).",
        "Al Qaeda in the Arabian Peninsula (AQAP) and the University of California, Los Angeles (UCLA) met.",
        "Rep. Ann Berger (R-Ky.) and Acme Foods (ACM) met at the Festival of Modern Music (IMM).",
        "China’s Communist Party and the Wuhan Center for Disease Control met.",
        "The Colorado Civil Rights Commission and the Commission on Civil Rights differ.",
        "The Republican National Convention and the Republican National Committee differ.",
        "The Japan Air Self-Defense Force and the Nigerian Institute of Public Administration met.",
        "The Departments of Labor and Commerce, and the Energy Departments of two states, agreed.",
        "The World Trade Center stood near the Board of Education.",
        "Small Business Administrator Ann Berger left.",
        "See https://example.org/Drug-Enforcement-Agency and #DrugEnforcementAgency.",
        "Israel’s Labor Party and Ukraine’s Ministry of Defence met.",
    ],
)
def test_real_neighbours_and_grammar_stay_silent(text: str) -> None:
    assert found(text) == []


def test_right_names_of_the_register_are_never_reported() -> None:
    store = shipped_organisations()
    text = "\n\n".join(f"He called the {entry.name} on Monday." for entry in store.entries())
    assert [one for one in found(text) if one[3] != "note"] == []


def test_right_names_with_their_acronyms_are_never_reported() -> None:
    store = shipped_organisations()
    text = "\n\n".join(
        f"He called the {entry.name} ({acronym}) on Monday." for entry in store.entries() for acronym in entry.acronyms
    )
    assert [one for one in found(text) if one[3] != "note"] == []


def test_unchecked_entries_never_make_an_error() -> None:
    findings = [
        finding
        for text in (
            "The Council for Economic Affairs (IEA) drew it.",
            "The Bureau of Budget Responsibility (OBR) said so.",
        )
        for finding in RULES["organisations/acronym-mismatch"].check(parse(text, path="draft.md"))
    ]
    unchecked = [
        finding
        for finding in findings
        if any("(not confirmed by another source)" in one.message for one in finding.evidence)
    ]
    assert unchecked
    assert all(finding.severity != "error" for finding in unchecked)


@pytest.mark.parametrize(
    ("style", "lang", "text", "expected"),
    [
        ("own", "en-GB", "The World Trade Organisation met.", "World Trade Organization"),
        ("own", "en-GB", "The World Trade Organization met.", ""),
        ("any", "en-GB", "The World Trade Organisation met.", ""),
        ("any", "en-US", "The World Food Programme met.", ""),
        ("draft", "en-GB", "The World Trade Organisation met.", ""),
        ("draft", "en-GB", "The World Trade Organization met.", "World Trade Organisation"),
        ("draft", "en-US", "The World Food Programme met.", "World Food Program"),
        ("draft", "en-US", "The World Food Program met.", ""),
        ("draft", None, "The World Trade Organisation met.", "World Trade Organization"),
        ("draft", "en-GB", "The Drug Enforcement Administration met.", ""),
    ],
)
def test_the_spelling_of_international_bodies_is_one_setting(
    style: str, lang: str | None, text: str, expected: str
) -> None:
    loaded = next(one for one in load_rulebook().rules if one.id == "organisations/national-spelling")
    assert loaded.definition.options_class is not None
    options = loaded.definition.options_class(international=style)
    front = f"---\nlang: {lang}\n---\n\n" if lang else ""
    found = list(loaded.make(options).check(parse(front + text, path="draft.md")))
    assert [one.suggestions[0].text for one in found] == ([expected] if expected else [])
    assert {one.severity.value for one in found} <= {"note"}
