"""What of a headline claims nothing, and which drafts have sub-heads that claim something."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.unclaimed import MOST_HEADS, claiming_subheadings, unclaimed_ranges
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "unclaimed"),
    [
        ("How to sail (Part 1)", "(Part 1)"),
        ("Night ferry [Episode 12 of 20]", "[Episode 12 of 20]"),
        ("Night ferry: Episode 12", "Episode 12"),
        ("Night ferry (Part Two)", "(Part Two)"),
        ("Weekly News, Issue 107 is out!", "Issue 107"),
        ("Podcast 18 - Holm at the yard", "Podcast 18"),
        ("Newsletter #12 from Lund", "Newsletter #12"),
        ("Sailing for all, part 7", "part 7"),
        ("Ferry played a part 7 times", ""),
        ("The Ferry Desk 37: Rust on sails", "The Ferry Desk 37"),
        ("Storm Kills 12: Police", ""),
        ("Into the fog FG #43", "FG #43"),
        ("Lund is ranked #12", ""),
        ("Ferry 1.1 CR2 released", "CR2"),
        ("Ferry 1.1 Beta 2 is here", "Beta 2"),
        ("Ferry M4 released", "M4"),
        ("M4 shut after crash", ""),
        ("Chapter 3: The ferry", "Chapter 3"),
        ("Flaw CVE-2026-1234 mended", "CVE-2026-1234"),
        ("Ferry 1.76.0 is out", "1.76.0"),
        ("Ferry v2 is out", "v2"),
        ("Ferry runs aground (video)", "(video)"),
        ("Forty Years Ago: Ferry runs aground", "Forty Years Ago:"),
        ("14:05 BST The ferry runs aground", "14:05 BST"),
        ("Explained | Why the ferry sank", "Explained | "),
        ("Ferry runs aground - The Norwick Herald", " - The Norwick Herald"),
        ("Ferry runs aground | News", " | News"),
        ("This Day: May 5, 1908 -- Ferry sinks", "May 5, 1908"),
        ("This Day: 5 May 1908 – Ferry sinks", "5 May 1908"),
        ("May 5: Ferry sinks", "May 5"),
        ("Ferry sinks on May 5 - and nobody saw it", ""),
        ("May 5 march stopped", ""),
        ("Part of the ferry sinks", ""),
        ("Ferry carries 12 (all safe)", ""),
        ("Ferry sinks - and nobody saw it", ""),
        ("Rents rise 1.5%", ""),
        ("Two years ago, the ferry sank", ""),
    ],
)
def test_what_claims_nothing(headline: str, unclaimed: str) -> None:
    assert "/".join(headline[start:end] for start, end in unclaimed_ranges(headline)) == unclaimed


BODY = "The ferry ran aground on the reef. Its crew waited for the tide, which came at noon. " * 4


def claiming(*heads: str, body: str = BODY, level: str = "##") -> list[str]:
    sections = "\n\n".join(f"{level} {head}\n\n{body}" for head in heads)
    document = parse(f"# Ferry aground\n\n{BODY}\n\n{sections}\n", path="draft.md")
    return [head.text for head in claiming_subheadings(document)]


def test_sub_heads_of_an_article_claim_something() -> None:
    heads = ("Crew waits for tide", "52 homes lost", "Owner blames reef", "Council plans light")
    assert claiming(*heads) == [*heads]


@pytest.mark.parametrize("head", ["Ana Holm", "Who is to blame?", "Step 3 of the plan", "2. The tide", "v2 of ferry"])
def test_labels_and_questions_do_not(head: str) -> None:
    assert claiming("Crew waits for tide", head, "Owner blames reef") == ["Crew waits for tide", "Owner blames reef"]


@pytest.mark.parametrize(
    ("heads", "body"),
    [
        (["Crew waits for tide"] * (MOST_HEADS + 1), BODY),
        (["Who waited there?", "Crew waits for tide"], BODY),
        (["Ana Holm", "Kari Lund", "Crew waits for tide"], BODY),
        (["Crew waits for tide"] * 4, "The tide came."),
        (["Crew waits for tide"], "- a boat\n- a rope\n- a light\n"),
        (["Crew waits for tide"], "```\nferry --wait\n```\n"),
        (["Crew waits for tide", "Owner blames reef\n\n### Tide comes again"], BODY),
    ],
    ids=["many", "questions", "labels", "short sections", "lists", "code", "levels"],
)
def test_headings_of_guides_and_lists_do_not(heads: list[str], body: str) -> None:
    assert claiming(*heads, body=body) == []
