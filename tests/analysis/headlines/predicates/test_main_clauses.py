"""The main clause of the first sentence against the first verb of the claim."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.predicates.main_clauses import told_otherwise
from linter.document.parse import parse


def told(headline: str, body: str) -> list[str]:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    return [" ".join(claim.index.texts[one.saying.first : one.saying.last + 1]) for one in told_otherwise(claim)]


@pytest.mark.parametrize(
    ("headline", "body", "said"),
    [
        ("Council approves wind farm", "Plans to put up nine turbines have been rejected in Norwick.", "rejected"),
        ("Court rules against widow", "A woman from Norwick has won her appeal.", "won her appeal"),
        ("Fishermen call off blockade", "Trawlermen said on Monday that they would press on with it.", "press on with"),
        (
            "Peace talks yield accord",
            "The sides in Norwick broke up without a deal on Friday.",
            "broke up without a deal",
        ),
        ("Abbot supports shorter mass", "The head of a monastery is opposed to cutting its services.", "opposed to"),
        ("Town not to send ships", "Norwick is to send six ships to the lake, the mayor says.", "send"),
        ("League scraps clock", "Kickers must hurry when the league introduces a countdown in May.", "introduces"),
        ("Baker pulls out of Norwick", "Alder has dropped plans to close its six shops there.", "close"),
        (
            "Rents fall in Aldport",
            "What tenants pay rose by a tenth in May. The bank had a plan. It met. It cut the wages of its clerks.",
            "rose",
        ),
        ("Rents fall in Aldport", "What tenants pay rose by a tenth in May.", "rose"),
        ("Truce holds in Aldport", "The truce of May collapsed overnight in Aldport.", "collapsed"),
        ("Zoo keeps its seals", "The zoo of Norwick is to send its seals away.", "send its seals away"),
        ("Town refuses to close baths", "The pool will be shut in May.", "shut"),
    ],
)
def test_contrary_in_other_words(headline: str, body: str, said: str) -> None:
    assert said in told(headline, body)


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Council approves wind farm", "Plans to put up nine turbines have been passed. A rival plan was rejected."),
        ("Council approves wind farm", "Plans may be rejected if the council hears of the nine turbines."),
        ("Council approves wind farm", "The council had rejected nine turbines before."),
        ("Council approves wind farm", "Would you have rejected nine turbines?"),
        ("Council approves wind farm", "The council met. It was asked about turbines that had been rejected."),
        ("Rents fall in Aldport", "What tenants pay rose in May. The bank had a plan. It met. Rents fell later."),
        ("Thieves enter Norwick after living in caves", "A sailor was killed in Norwick on Friday."),
        ("Mayor abandons script to thank crew", "She left her notes and thanked those who rowed."),
        ("Lund defeats Holm, troubles loom", "Lund won the race for the seat of Norwick."),
        ("Press asked zero questions", "Papers failed to ask about it in Norwick."),
        ("Council bans carts", "Carts will no longer be allowed in the lanes of Norwick."),
        ("Lund beats Holm", "The final in Norwick was won on Friday, and a cup was given."),
        ("Judge finds no fault", "The judge found neither a fault nor a crime in Norwick."),
        ("Norwick pulls staff", "The town sent its clerks home as threats of a flood continue."),
        ("Port refuses to sack pilot", "The harbour is allowing her to stay on."),
    ],
)
def test_agreeing_open_earlier_or_beside(headline: str, body: str) -> None:
    assert told(headline, body) == []
