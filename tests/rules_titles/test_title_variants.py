"""The title rules hold on other names, institutions and places in the sentence than their examples."""

from __future__ import annotations

import itertools

import pytest

from linter.document.parse import parse
from linter.rulebook.loader import load_rulebook

RULES = [loaded.make() for loaded in load_rulebook().rules if loaded.id.startswith("titles/")]

PEOPLE = ("Maria Lindqvist", "José da Silva", "Ngozi Okafor-Ban", "T. J. Whitmore", "Đorđe Perić", "Mary O'Hara")


def found(text: str) -> list[tuple[str, str]]:
    document = parse(text, path="draft.md")
    findings = sorted((finding for rule in RULES for finding in rule.check(document)), key=lambda one: one.span)
    return [(document.text_of(one.span), one.suggestions[0].text) for one in findings if one.severity != "note"]


CUT = (
    ("Pentagon secretary", "Pentagon press secretary"),
    ("White House Secretary", "White House Press Secretary"),
    ("Kremlin secretary", "Kremlin press secretary"),
    ("Downing Street secretary", "Downing Street press secretary"),
    ("foreign ministry secretary", "foreign ministry press secretary"),
    ("OPEC secretary", "OPEC secretary-general"),
    ("Interpol Secretary", "Interpol Secretary General"),
    ("WHO Director", "WHO Director-General"),
    ("IMF director", "IMF managing director"),
    ("deputy national adviser", "deputy national security adviser"),
    ("presidential chief", "presidential chief of staff"),
    ("Deputy Attorney", "Deputy Attorney General"),
    ("House Minority", "House Minority Leader"),
    ("Kenyan president aide", "Kenyan presidential aide"),
    ("Chile President", "Chilean President"),
    ("South Korea foreign minister", "South Korean foreign minister"),
    ("Danish Prime Ministry", "Danish Prime Minister"),
)
FRAMES = (
    "{title} {name} said on Monday that talks would go on.",
    "Talks would go on, {title} {name} said on Monday.",
    "“Talks will go on,” {title} {name} told reporters.",
    "On Monday evening\n{title} {name} left the hall.",
    "The envoy met *{title}* {name} in Oslo.",
)


@pytest.mark.parametrize(("cut", "full"), CUT)
def test_found_before_any_name_anywhere(cut: str, full: str) -> None:
    for frame, name in itertools.product(FRAMES, PEOPLE):
        text = frame.format(title=cut, name=name)
        spans = found(text)
        assert len(spans) == 1, text
        flagged, suggestion = spans[0]
        assert cut.replace(flagged, suggestion) == full, text


@pytest.mark.parametrize(("cut", "full"), CUT)
def test_full_titles_are_left_alone(cut: str, full: str) -> None:
    for frame, name in itertools.product(FRAMES, PEOPLE):
        assert found(frame.format(title=full, name=name)) == []


@pytest.mark.parametrize("name", PEOPLE[:3])
def test_found_after_a_name(name: str) -> None:
    assert found(f"{name}, the Pentagon secretary, said no.") == [("Pentagon secretary", "Pentagon press secretary")]
    assert found(f"{name}, the Chile president, said no.") == [("Chile president", "Chilean president")]


@pytest.mark.parametrize(
    "text",
    [
        "# Pentagon secretary Maria Lindqvist resigns\n\nShe left on Monday.",
        "The Pentagon secretary typed the letter.",
        "Foreign and Commonwealth Secretary Maria Lindqvist left.",
        "Secretary of the Commonwealth Maria Lindqvist counted the votes.",
        "White House Chief Technology Officer Maria Lindqvist and Chief Strategist José da Silva left.",
        "Most came from Majority Muslim Countries, and by minority Shia Muslims.",
        "In Chile President José da Silva met the miners.",
        "Bank of Scotland President Maria Lindqvist and Air France President José da Silva met.",
        "The Georgia President Maria Lindqvist leads the union chapter.",
        "He told the president aides were waiting.",
        "The president's adviser Maria Lindqvist left.",
        "The vice president advises the council, and the president campaigns.",
        "Russian attorney Maria Lindqvist and U.S. Attorney José da Silva met.",
        "The Health Ministry official Maria Lindqvist and Defence Ministry spokesman José da Silva met.",
        "Former UN Secretary-General Maria Lindqvist and UN Secretariat staff met.",
    ],
)
def test_near_misses_stay_silent(text: str) -> None:
    assert found(text) == []


def test_usual_noun_forms_are_notes() -> None:
    document = parse("Ukraine President Maria Lindqvist flew home.", path="draft.md")
    assert [str(finding.severity) for rule in RULES for finding in rule.check(document)] == ["note"]
