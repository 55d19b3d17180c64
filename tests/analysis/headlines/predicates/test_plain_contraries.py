"""Contraries that are no verbs: numbers, what was planned, and what a search found."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.predicates.plain_contraries import (
    PlainContrary,
    called_off,
    nothing_of_the_kind,
    other_findings,
    other_numbers,
    other_standings,
)
from linter.document.parse import parse


def told(found: str, headline: str, body: str) -> list[str]:
    judges = {
        "findings": other_findings,
        "numbers": other_numbers,
        "standings": other_standings,
        "nothing": nothing_of_the_kind,
        "called off": called_off,
    }
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]

    def said(one: PlainContrary) -> str:
        return " ".join(claim.index.texts[one.places[0] : one.places[1] + 1])

    return [said(one) for one in judges[found](claim)]


@pytest.mark.parametrize(
    ("found", "headline", "body", "said"),
    [
        (
            "findings",
            "Test finds no rust on ferry",
            "Tests have found rust on the ferry, its owner said.",
            "found rust",
        ),
        ("findings", "Divers report rust on ferry", "Divers reported no rust on the ferry.", "reported no rust"),
        ("findings", "No rust seen on ferry", "Divers have seen rust on the ferry.", "seen rust"),
        ("numbers", "More skippers leave Lund", "Fewer skippers left Lund this spring.", "Fewer skippers"),
        ("numbers", "Fewer skippers leave Lund", "More skippers left Lund this spring.", "More skippers"),
        (
            "standings",
            "Quay opens a year early",
            "The quay opened nine months later than planned.",
            "later than planned",
        ),
        ("standings", "Quay finished under budget", "The quay was finished well over budget.", "over budget"),
        ("standings", "Brewer beats forecasts", "The brewer missed forecasts for the spring.", "missed forecasts"),
        ("standings", "Record crowd sees ferry race", "The ferry race had its smallest crowd.", "smallest"),
        (
            "standings",
            "Ferry skipper dies after fall",
            "The ferry skipper is ill. He is in intensive care after a fall.",
            "in intensive care",
        ),
        ("standings", "No survivors on lost ferry", "Two men from the lost ferry were found alive.", "found alive"),
        (
            "standings",
            "Storm wrecks harbour",
            "No boat in the harbour was damaged in the storm.",
            "No boat in the harbour was damaged",
        ),
        ("standings", "Riot at ferry race", "The ferry race passed off peacefully.", "passed off peacefully"),
        ("standings", "Fury at ferry toll", "The ferry toll has been widely welcomed.", "widely welcomed"),
        ("nothing", "Paint protects ferries", "The paint gave ferries no protection.", "no protection"),
        (
            "nothing",
            "Paint protects ferries",
            "The paint offers ferries no lasting protection.",
            "no lasting protection",
        ),
        ("called off", "Strike shuts harbour", "A strike at the harbour was called off on Friday.", "was called off"),
        ("called off", "Protest blocks quay", "The protest on the quay has been cancelled.", "has been cancelled"),
    ],
)
def test_contrary(found: str, headline: str, body: str, said: str) -> None:
    assert told(found, headline, body) == [said]


@pytest.mark.parametrize(
    ("found", "headline", "body"),
    [
        ("findings", "Test finds no rust on ferry", "Tests have found weed on the ferry."),
        ("findings", "Test finds no rust on ferry", "Tests have found rust on the quay. The ferry has no rust."),
        ("findings", "Test may find rust on ferry", "Tests have found no rust on the ferry."),
        ("findings", "Test finds no rust on ferry", "Divers who had found rust on the ferry have left Lund."),
        ("numbers", "More skippers leave Lund", "Fewer skippers came to Lund and more skippers left."),
        ("numbers", "Two more skippers leave Lund", "Fewer skippers left Lund than in May."),
        ("numbers", "More skippers leave Lund", "The moon rose. Fewer skippers left Lund."),
        (
            "standings",
            "Quay opens a year early",
            "The quay opened a year before it was due; its crane is behind schedule.",
        ),
        ("standings", "Quay opens a year early", "The mayor came to Lund later than planned."),
        ("standings", "Quay behind schedule, mill on time", "The quay opened later than planned."),
        ("standings", "Ferry skipper dies after fall", "The skipper died of a fall. His mate is in intensive care."),
        ("standings", "Ferry skipper dies after fall", "The moon rose. A nurse is recovering."),
        ("standings", "Storm wrecks harbour", "The storm destroyed the harbour; the church had little damage."),
        ("standings", "Ferry skipper in critical condition", "The ferry skipper fell. Two of his crew were killed."),
        ("standings", "Ferry race quiet without incident", "The ferry race ended calmly. A year ago there was a riot."),
        ("standings", "Fire destroys ferry shed", "The ferry shed burned down; there was no damage to ferries."),
        ("standings", "Anger at ferry toll", "Some protested at the ferry toll, which others widely praised."),
        ("nothing", "Paint protects ferries", "The paint gives protection, and no protection was ever so cheap."),
        ("nothing", "Paint protects no ferries", "The paint gave ferries no protection."),
        ("nothing", "Owner declines comment on ferry", "The owner had no comment on the ferry."),
        ("nothing", "Paint protects ferries", "There is no protection of ferries without paint."),
        ("called off", "Strike shuts harbour", "The strike that shut the harbour was called off on Friday."),
        ("called off", "Strike to shut harbour", "A strike at the harbour was called off on Friday."),
        ("called off", "Strike shuts harbour", "A strike began at the harbour. A feast on the quay was called off."),
        ("called off", "Walk at harbour ends", "A walk at the harbour was called off on Friday."),
    ],
)
def test_nothing_contrary(found: str, headline: str, body: str) -> None:
    assert told(found, headline, body) == []
