"""What the first sentences leave open of the claim's deed, in its own words or in others."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.certainty.open_at_the_top import is_told_at_the_top, left_open_at_top
from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.predicates.told_verb import told_verb
from linter.document.parse import parse


def left_open(headline: str, body: str) -> list[tuple[str, str]]:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    return [(claim.index.texts[one.hedge], claim.index.texts[one.place]) for one in left_open_at_top(claim)]


@pytest.mark.parametrize(
    ("headline", "body", "said"),
    [
        ("Brewer buys hop farm", "Alder is in talks about a takeover of a farm near Norwick.", ("talks", "takeover")),
        ("Club signs keeper", "The club is hopeful of completing the signing of a keeper.", ("hopeful", "signing")),
        ("Town to scrap bus pass", "Norwick is looking at whether to end its free bus pass.", ("whether", "end")),
        ("Tenor weds cellist", "A singer is said to be thinking of marrying a cellist.", ("thinking", "marrying")),
        ("Baker cuts jobs", "The baker plans to cut six jobs in May.", ("plans", "cut")),
        ("Baker cuts jobs", "The baker plans to cut six jobs in May. She cut jobs last year.", ("plans", "cut")),
        ("Leak caused blast", "The blast may have been caused by a pipe.", ("may", "caused")),
    ],
)
def test_left_open(headline: str, body: str, said: tuple[str, str]) -> None:
    assert left_open(headline, body) == [said]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Brewer buys hop farm", "Alder, which was in talks about a takeover of a farm, has bought it."),
        ("Brewer buys hop farm", "Alder was in talks about a takeover of a farm. It acquired it on Friday."),
        ("Brewer to buy hop farm", "Alder plans to buy a farm near Norwick."),
        ("Okafor attacks Holm", "Okafor is seeking to win votes from Holm by attacking her."),
        ("Bill bans trams", "The bill would ban trams from the quay."),
        ("Brewer toying with buying farm", "Alder is in talks about a takeover of a farm."),
        ("Town enters pact", "A law shall lower the risk of thieves entering a ship, Norwick said."),
    ],
)
def test_done_planned_or_of_another(headline: str, body: str) -> None:
    assert left_open(headline, body) == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("The brewer acquired a hop farm on Friday.", True),
        ("The brewer wants to acquire a hop farm.", False),
        ("The brewer did not acquire a hop farm.", False),
        ("The brewer sells hops.", False),
    ],
)
def test_what_is_told_in_other_words(body: str, told: bool) -> None:
    claim = claims(parse(f"# Brewer buys hop farm\n\n{body}\n", path="draft.md"))[0]
    word = told_verb(claim)
    assert word is not None
    assert is_told_at_the_top(claim, word) is told
