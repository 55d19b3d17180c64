"""Names: their extent, titles and appositions, starts of sentences, headlines in capitals."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.analysis.names.names import names
from linter.document.model import Block, BlockKind, Document, Run
from linter.document.span import Span

MakeDraft = Callable[..., Document]


def found(document: Document) -> list[str]:
    return [name.text for name in names(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It named Ursula von der Leyen and Bill de Blasio.", ["Ursula von der Leyen", "Bill de Blasio"]),
        ("It named Omar bin Salem and Hafez al-Noor.", ["Omar bin Salem", "Hafez al-Noor"]),
        ("Then de Vries left with bin Salem.", ["de Vries", "bin Salem"]),
        ("It named Park Ji-won and Jean-Luc Moreau.", ["Park Ji-won", "Jean-Luc Moreau"]),
        ("It named John F. Ames Jr. and H.R. Poole III.", ["John F. Ames Jr.", "H.R. Poole III"]),
        ("He met John Ames, Jr., there.", ["John Ames, Jr."]),
        ("a report by the Institute for the Study of War on it", ["Institute for the Study of War"]),
        ("the Department of Health and Human Services", ["Department of Health and Human Services"]),
        ("the Centers for Disease Control and Prevention", ["Centers for Disease Control and Prevention"]),
        ("the Food and Drug Administration", ["Food and Drug Administration"]),
        ("in Norway and Sweden", ["Norway", "Sweden"]),
        ("the Ministry of Defence and Congress", ["Ministry of Defence", "Congress"]),
        ("with Rohan Mehta of Ohio", ["Rohan Mehta", "Ohio"]),
        ("for Ames & Holm and AT&T", ["Ames & Holm", "AT&T"]),
        ("the Norwegian-led force in Oslo-based units", ["Norwegian", "Oslo"]),
        ("with Covid-19 and an F-16", ["Covid-19", "F-16"]),
        ("a pro-Norwegian group", ["Norwegian"]),
        ("of Norway's army and Lund’s house", ["Norway", "Lund"]),
        ("the People's Republic of Arden", ["People's Republic of Arden"]),
        ("in St. Brenna on Tuesday, in March", ["St. Brenna"]),
        ("told the Pentagon Tuesday", ["Pentagon"]),
        ("He asked the Prime Minister and the Secretary of State.", []),
        ("to the UN General Assembly", ["UN General Assembly"]),
        ("by General Motors", ["General Motors"]),
        ("a tablet for eBay", ["eBay"]),
        ("He said I was there and I'm not.", []),
        ("by Rep. Ann Cole, R-Texas, and others", ["Ann Cole"]),
    ],
)
def test_extent(text: str, expected: list[str], draft: MakeDraft) -> None:
    assert found(draft(text)) == expected


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("He told President Ann Lund.", "President", "Ann Lund"),
        ("It asked Prime Minister Bo Holm.", "Prime Minister", "Bo Holm"),
        ("At noon, Pentagon press secretary Ed Voss spoke.", "Pentagon press secretary", "Ed Voss"),
        ("according to Norwegian presidential adviser Ole Berg", "Norwegian presidential adviser", "Ole Berg"),
        ("with Norway's foreign minister Ida Dahl", "Norway's foreign minister", "Ida Dahl"),
        ("with Secretary of State Ann Cole", "Secretary of State", "Ann Cole"),
        ("with secretary of state Ann Cole", "secretary of state", "Ann Cole"),
        ("with White House chief of staff Ann Cole", "White House chief of staff", "Ann Cole"),
        ("with Bank of Arden Governor Kim Ode", "Bank of Arden Governor", "Kim Ode"),
        ("with UN Secretary-General Ana Reis", "UN Secretary-General", "Ana Reis"),
        ("with Lt. Gen. Bo Holm", "Lt. Gen.", "Bo Holm"),
        ("with Sen. Lou Drake", "Sen.", "Lou Drake"),
        ("with former vice-president Lou Drake", "former vice-president", "Lou Drake"),
        ("Former President Lou Drake said so.", "Former President", "Lou Drake"),
        ("Spokeswoman Ida Dahl said so.", "Spokeswoman", "Ida Dahl"),
        ("with company director and founder Ida Dahl", "director and founder", "Ida Dahl"),
        ("with King Olav V", "King", "Olav V"),
    ],
)
def test_titles(text: str, title: str, name: str, draft: MakeDraft) -> None:
    last = names(draft(text))[-1]
    assert (last.title_text, last.text) == (title, name)


@pytest.mark.parametrize(
    "text",
    [
        "He met Billie Jean King.",
        "near Martin Luther King Jr.",
        "a major Iraqi bank",
        "the chief Norway negotiator",
        "He saw Ann Lund.",
    ],
)
def test_no_title(text: str, draft: MakeDraft) -> None:
    assert [name.title for name in names(draft(text))] == [None]


@pytest.mark.parametrize(
    ("text", "apposition"),
    [
        ("It met Luc Moreau, the foreign minister of France, on Friday.", "the foreign minister of France"),
        ("It met Luc Moreau, 61, a retired teacher.", "a retired teacher"),
        ("Ann Cole, R-Ohio, chairwoman of the Rules Committee, voted no.", "chairwoman of the Rules Committee"),
        ("It met Luc Moreau, Norway’s prime minister, twice.", "Norway’s prime minister"),
        ("It met Luc Moreau, president of the John F. Ames Trust, twice.", "president of the John F. Ames Trust"),
        ("It met Luc Moreau, the director who resigned.", "the director"),
    ],
)
def test_appositions(text: str, apposition: str, draft: MakeDraft) -> None:
    name = names(draft(text))[0]
    assert name.apposition is not None
    assert name.block.text[slice(*name.apposition)] == apposition


@pytest.mark.parametrize(
    "text",
    [
        "It met Luc Moreau, French President Ole Berg and others.",
        "It met Luc Moreau, Ole Berg and a spokesman.",
        "It met Luc Moreau, who is president.",
        "It met Luc Moreau, in the chair's house.",
        "It met Luc Moreau, Mr. Holm and others.",
    ],
)
def test_no_apposition(text: str, draft: MakeDraft) -> None:
    assert [name for name in names(draft(text)) if name.apposition] == []


def test_a_common_word_at_the_start_of_a_sentence_is_no_name(draft: MakeDraft) -> None:
    assert found(draft("The army left. But it came back. Police saw it. “We did,” he said. Harbours froze.")) == []


def test_a_word_that_the_draft_has_in_small_letters_is_no_name(draft: MakeDraft) -> None:
    assert found(draft("Gadrels fell from the sky.", "Some gadrels were hurt.")) == []
    assert found(draft("Gadrels fell from the sky.", "Some Gadrels were hurt.")) == ["Gadrels", "Gadrels"]


def test_a_name_at_the_start_of_a_sentence(draft: MakeDraft) -> None:
    (name, other) = names(draft("Kovalenko spoke. Later Ann Lund spoke."))
    assert (name.text, name.sentence_start) == ("Kovalenko", True)
    assert (other.text, other.sentence_start) == ("Ann Lund", False)


@pytest.mark.parametrize("text", ["No One Saw This Coming", "It’s Not Over Yet", "The Army Is in Full Retreat"])
def test_short_headings_in_title_case_name_nothing_for_certain(text: str, draft: MakeDraft) -> None:
    assert [name.text for name in names(draft((BlockKind.SUBHEADING, text))) if name.reliable] == []


def test_a_heading_of_names_alone_is_no_title_case(draft: MakeDraft) -> None:
    listed = names(draft((BlockKind.SUBHEADING, "Ann Lund and Jonas Kovalenko"), "It rained."))
    assert [(name.text, name.reliable) for name in listed] == [("Ann Lund", True), ("Jonas Kovalenko", True)]


def test_words_and_places(draft: MakeDraft) -> None:
    document = draft("It rained.", "Lund of the Bank of Arden's board spoke.")
    name = names(document)[-1]
    assert name.words == ("Bank", "of", "Arden")
    assert document.text_of(name.span) == "Bank of Arden"


def test_title_case_headlines(draft: MakeDraft) -> None:
    document = draft(
        (BlockKind.HEADLINE, "Ann Lund Leaves Harbour Bank After Storm Hits"),
        "Ann Lund leaves the bank after a storm hits the town, Harbour Bank said.",
    )
    listed = [(name.text, name.reliable) for name in names(document) if name.block.index == 0]
    assert listed == [("Ann Lund", True), ("Harbour Bank", True)]


def test_names_that_only_a_headline_in_capitals_has_are_doubtful(draft: MakeDraft) -> None:
    document = draft((BlockKind.HEADLINE, "ARDEN WARNS NORWAY"), "The town sends a note to Norway.")
    assert [(name.text, name.reliable) for name in names(document)] == [("ARDEN WARNS NORWAY", False), ("Norway", True)]


def test_headlines_in_sentence_case_are_trusted(draft: MakeDraft) -> None:
    document = draft((BlockKind.HEADLINE, "Storm over Arden kills three in Holm valley"), "It rained.")
    assert [(name.text, name.reliable) for name in names(document)] == [("Arden", True), ("Holm", True)]


WORDS = st.lists(
    st.sampled_from(
        [
            "President",
            "Ann",
            "Lund",
            "of",
            "the",
            "and",
            "for",
            "de",
            "al",
            "-",
            "'s",
            "’s",
            ".",
            ",",
            "R",
            "J.",
            "Jr.",
            "St.",
            "Bank",
            "Tuesday",
            "March",
            "press",
            "secretary",
            "I",
            "NATO",
            "“",
            "(",
            ":",
            "&",
            "12",
            "￼",
            "'",
            " ",
            " ",
            " ",
        ]
    ),
    max_size=30,
).map("".join)


@settings(deadline=None)
@given(
    st.lists(st.one_of(WORDS, st.text(max_size=40)), max_size=3),
    st.sampled_from([BlockKind.HEADLINE, BlockKind.PARAGRAPH]),
)
def test_names_are_in_order_and_inside_the_text(texts: list[str], kind: BlockKind) -> None:
    blocks = [Block(kind, text, [Run(0, len(text), 0, len(text))], Span(0, len(text))) for text in texts]
    document = Document("draft.txt", "", "plain", tuple(blocks))
    last = (-1, 0)
    for name in names(document):
        assert (name.block.index, name.start) >= last
        assert 0 <= name.start < name.end <= len(name.block.text)
        assert name.words
        last = (name.block.index, name.end)
        if name.title:
            assert 0 <= name.title[0] < name.title[1] <= name.start
        if name.apposition:
            assert name.end < name.apposition[0] < name.apposition[1] <= len(name.block.text)


@pytest.mark.parametrize(
    "text", ["A" * 50_000, "Ann " * 10_000, "Bank of " * 8_000, "al-" * 9_000, "president " * 9_000, "Ann, a " * 8_000]
)
def test_pathological_text(text: str, draft: MakeDraft) -> None:
    document = draft(text)
    assert all(name.end <= len(text) for name in names(document))


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Ada Moss Leaves The Bank Of Oslo", "Ada Moss | Oslo"),
        ("And Oslo Leaves For Bonn", "Oslo | Bonn?"),
        ("Of Oslo And Bonn", "Oslo | Bonn?"),
        ("Oslo’s Mayor Leaves Ada’s", "Oslo | Ada?"),
        ("“Oslo” & Bonn Leave", "Oslo | Bonn Leave?"),
        ("Oslo - Bonn Leaves Ada-Maria", "Oslo | Bonn? | Ada-Maria?"),
        ("THE MAYOR OF OSLO LEAVES ADA MOSS", "OSLO | ADA MOSS"),
        ("Mayor Leaves Bank", ""),
        ("Leaves Of Ada Moss", "Ada Moss"),
    ],
)
def test_names_of_headlines_in_title_case(headline: str, expected: str, draft: MakeDraft) -> None:
    document = draft((BlockKind.HEADLINE, headline), "Ada Moss leaves Oslo. The bank of the mayor leaves it.")
    found = (name for name in names(document) if name.block.kind is BlockKind.HEADLINE)
    assert " | ".join(f"{name.text}{'' if name.reliable else '?'}" for name in found) == expected
