"""Predicates of a claim that the body contradicts: of the same thing, by the same doer, not of another time."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.predicates.contradictions import Contradiction, contradictions, in_same_role, left_open
from linter.document.parse import parse


def claim_of(headline: str, body: str) -> Claim:
    return claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]


def closest(claim: Claim) -> Contradiction | None:
    return max(contradictions(claim), key=lambda one: one.closeness, default=None)


@pytest.mark.parametrize(
    ("headline", "body", "said"),
    [
        ("Council backs bypass", "The council rejected the bypass on Monday.", "rejected"),
        ("Storm spares mint of Norwick", "The storm flattened most of the mint of Norwick.", "flattened"),
        ("Council does not back bypass", "The council backed the bypass on Monday.", "backed"),
        ("Council refuses to back bypass", "The council backed the bypass on Monday.", "backed"),
        ("Bridge stays open", "The bridge was closed on Monday after a flood.", "closed"),
        ("Tram driver convicted of fraud", "A jury acquitted the tram driver of fraud on Monday.", "acquitted"),
        ("Tram driver cleared", "The tram driver was found guilty on Monday.", "found … guilty"),
        ("Rents fall in Aldport", "Rents in Aldport rose by a tenth in May.", "rose"),
        ("Brewer raises wages", "The brewer cut wages by a tenth in May.", "cut"),
        ("Ferry talks succeed", "The ferry talks broke down on Monday.", "broke … down"),
        ("Mayor quits", "The mayor said that she would stay on.", "stay … on"),
        ("Keeper plays on", "The keeper did not play on Monday.", "play"),
        ("Mayor backs MPs to stop bypass", "The mayor opposed the MPs on Monday.", "opposed"),
        ("Bank: Rates rise in May", "Bank rates fell in May.", "fell"),
    ],
)
def test_contrary_of_the_same_thing(headline: str, body: str, said: str) -> None:
    claim = claim_of(headline, body)
    found = closest(claim)
    assert found is not None
    first, last = found.saying.first, found.saying.last
    assert (claim.index.forms[first] + (f" … {claim.index.forms[last]}" if last > first else "")) == said
    assert found.closeness >= 0.7


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Council backs bypass", "The council rejected the swimming pool on Monday."),
        ("Council backs bypass", "Residents rejected the bypass on Monday."),
        ("Council backs bypass", "The council had rejected the bypass in May."),
        ("Council backs bypass", "The council may reject the bypass on Monday."),
        ("Council backs bypass", "The council did not reject the bypass on Monday."),
        ("Council backs bypass", "The council backed the bypass on Monday. In May it rejected the bypass."),
        ("Council refuses to back bypass", "The council rejected the bypass on Monday."),
        ("Whether the council backs the bypass", "The council rejected the bypass on Monday."),
        ("Council “backs” bypass", "The council rejected the bypass on Monday."),
        ("Rovers win cup", "Rovers lost the toss and won the cup on Monday."),
        ("Union halts bans on overtime", "The union allowed no overtime before Monday."),
        ("Council buys mill", "The council bought the mill. A rival did not buy the mill."),
    ],
)
def test_no_contradiction(headline: str, body: str) -> None:
    found = closest(claim_of(headline, body))
    assert found is None or found.closeness < 0.7


@pytest.mark.parametrize(
    ("headline", "body", "hedge"),
    [
        ("Brewer buys rival", "The brewer plans to buy its rival.", "plans"),
        ("Brewer buys rival", "The brewer is in talks to buy its rival.", "talks"),
        ("Brewer buys rival", "The brewer may buy its rival in May.", "may"),
        ("Brewer buys rival", "Analysts expect that the brewer buys its rival.", "expect"),
        ("Tram driver killed cyclist", "The tram driver is accused of killing a cyclist.", "accused"),
        ("Flood kills dozens", "Dozens are feared dead after the flood.", "feared"),
        ("Brewer buys rival", "The brewer bought its rival. It may buy another rival.", None),
        ("Brewer buys rival", "The brewer plans to buy a tram.", None),
        ("Brewer may buy rival", "The brewer plans to buy its rival.", None),
    ],
)
def test_what_the_body_leaves_open(headline: str, body: str, hedge: str | None) -> None:
    claim = claim_of(headline, body)
    verb = next(word for word in claim.words if word.lemma in {"buy", "kill"})
    found = [one for one in left_open(claim, [verb]) if one.nearness >= 0.7]
    assert {claim.index.forms[one.saying.hedge] for one in found} == ({hedge} if hedge else set())


def test_a_weaker_verb_of_the_same_thing() -> None:
    claim = claim_of("Union savages offer", "The union criticised the offer. The mayor praised the tram.")
    index = claim.index
    places = [index.positions("criticise")[0], index.positions("praise")[0]]
    assert [index.forms[one.saying.first] for one in in_same_role(claim, claim.words[1], places)] == ["criticised"]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Book sales slump", "Publishers had a bad spring. Sales of films rose."),
        ("Waiting times at mill worsen", "People wait longer at the mill, though waiting times there improved in May."),
    ],
)
def test_of_another_kind_or_aside(headline: str, body: str) -> None:
    assert contradictions(claim_of(headline, body)) == ()


def test_plan_that_is_dropped() -> None:
    found = closest(claim_of("Council abandons plan to sell library", "The council sold the library on Monday."))
    assert found is not None
    assert found.closeness > 0.8
