"""Acronyms: definitions with the full extent of the name, and uses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.analysis.organisations.acronyms import acronym_uses, acronyms
from linter.document.model import Block, BlockKind, Document, Run
from linter.document.span import Span

MakeDraft = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "acronym", "name"),
    [
        ("It cited the Institute for the Study of War (ISW) again.", "ISW", "Institute for the Study of War"),
        ("The Arden Harbour Trust (AHT) agreed.", "AHT", "Arden Harbour Trust"),
        ("Maps by the Arden Harbour Trust (AHT) show it.", "AHT", "Arden Harbour Trust"),
        ("Norway's Office of Rail and Road (ORR) agreed.", "ORR", "Office of Rail and Road"),
        ("the Arden Harbour Trust's (AHT) report", "AHT", "Arden Harbour Trust"),
        ("the Arden Harbour Trust (“AHT”)", "AHT", "Arden Harbour Trust"),
        ("the Arden Harbour Trust (the AHT)", "AHT", "Arden Harbour Trust"),
        ("the Arden Harbour Trust (A.H.T.)", "A.H.T.", "Arden Harbour Trust"),
        ("a Bureau of Rum, Rope, Sails and Masts (RRSM) raid", "RRSM", "Bureau of Rum, Rope, Sails and Masts"),
        ("U.S. Harbour and Ferry Services (USHFS)", "USHFS", "U.S. Harbour and Ferry Services"),
        ("Médecins Sans Frontières (MSF)", "MSF", "Médecins Sans Frontières"),
        (
            "the Council for Peace and Co-operation in the North (CPCN)",
            "CPCN",
            "Council for Peace and Co-operation in the North",
        ),
        ("The AHT (Arden Harbour Trust) agreed.", "AHT", "Arden Harbour Trust"),
        ("the Arden Harbour Trust, or AHT, agreed", "AHT", "Arden Harbour Trust"),
        ("the Arden Harbour Trust, known as AHT, agreed", "AHT", "Arden Harbour Trust"),
        ("the Arden Broadcasting Corp. (ABC)", "ABC", "Arden Broadcasting Corp."),
    ],
)
def test_definitions(text: str, acronym: str, name: str, draft: MakeDraft) -> None:
    document = draft("It rained.", text)
    (found,) = acronyms(document)
    assert (found.text, found.name) == (acronym, name)
    assert document.text_of(found.span) == acronym
    assert document.text_of(found.name_span) == name


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Ann Cole (R-Ky.) and Rep. Bo Holm (D-OH) left.",
        "A fire in Arden Falls (OR) spread.",
        "OSLO HARBOUR (AP) — It rained.",
        "Oslo Harbour (NTB) – It rained.",
        "King Olav (IV) and World War (II).",
        "Shares of Marlow Sails Inc. (MSLX) fell.",
        "Arden (NYSE: MSL) fell.",
        "The game (VIDEO) was long.",
        "He saw Ann Lund (USA) win.",
        "at noon in New Arden (GMT)",
        "the north star (NS)",
        "the AHT (see below)",
        "the AHT (Ann Roe)",
    ],
)
def test_what_defines_nothing(text: str, draft: MakeDraft) -> None:
    assert acronyms(draft(text)) == ()


def test_uses(draft: MakeDraft) -> None:
    document = draft(
        "The AHT's men met U.N. staff, NGOs and the G7 in the UK.",
        "OSLO (NTB) — It met MI5. STOP THIS WAR NOW. Louis XIV.",
    )
    uses = acronym_uses(document)
    assert [use.text for use in uses] == ["AHT", "U.N.", "NGO", "G7", "UK", "NTB", "MI5"]
    assert document.text_of(uses[0].span) == "AHT"


def test_a_headline_in_capitals_uses_none(draft: MakeDraft) -> None:
    assert acronym_uses(draft((BlockKind.HEADLINE, "ARDEN FALLS"))) == ()


PIECES = st.lists(
    st.sampled_from(
        ["Arden", " ", " ", "(", ")", "AHT", "of", "the", "and", ",", "or", "'s", ".", "-", "“", "R-Ky", "3", "al", "—"]
    ),
    max_size=30,
).map("".join)


@settings(deadline=None)
@given(st.one_of(PIECES, st.text(max_size=60)))
def test_places_are_inside_the_text(text: str) -> None:
    block = Block(BlockKind.PARAGRAPH, text, [Run(0, len(text), 0, len(text))], Span(0, len(text)))
    document = Document("draft.txt", text, "plain", (block,))
    for found in acronyms(document):
        assert text[found.start : found.end] == found.text != ""
        assert text[found.name_start : found.name_end] == found.name != ""
        assert found.name_end <= found.start or found.end <= found.name_start
    for use in acronym_uses(document):
        assert text[use.start : use.end] == use.text


@pytest.mark.parametrize(
    "text", ["A" * 50_000, "A (A" * 10_000, "Arden (AHT) " * 5_000, "Rum, " * 9_000 + "of (AHT)", "AHT (" * 9_000]
)
def test_pathological_text(text: str, draft: MakeDraft) -> None:
    assert all(found.end <= len(text) for found in acronyms(draft(text)))
