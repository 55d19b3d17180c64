"""Which sentences speak of a claim, and where each of its words has its support."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.claims.support import support
from linter.document.parse import parse


def claim_of(headline: str, body: str) -> Claim:
    return claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        (
            "Mill cuts 270 jobs",
            "The mill said on Monday that it would cut 720 jobs. It has 3,000 workers.",
            "0:1.00 / 0:1.00 / Mill:1:0.72:1 cuts:1:1.00:1 jobs:1:0.33:1",
        ),
        (
            "Mill cuts 270+ jobs",
            "The mill said on Monday that it would cut 300 jobs.",
            "0:1.00 / 0:1.00 / Mill:1:0.76:1 cuts:1:1.00:1 jobs:1:0.31:1",
        ),
        (
            "Mill cuts a dozen jobs",
            "The mill said on Monday that it would cut about 14 jobs.",
            "0:0.77 / 0:0.77 / Mill:1:0.51:1 cuts:1:0.78:1 dozen:0:0.00:0 jobs:1:0.17:1",
        ),
        (
            "Five die in crash",
            "Four people died in the crash, police said. A fifth person died on Sunday.",
            "0:0.78 / 0:0.78 1:0.29 / Five:0:0.00:0 die:2:0.59:1 crash:1:0.64:1",
        ),
        (
            "Singer dies at 92",
            "The singer died on the eve of her 93rd birthday, her agent said.",
            "0:1.00 / 0:1.00 / Singer:1:1.00:1 dies:1:1.00:1",
        ),
        (
            "Singer dead at 88",
            "The singer died on Sunday. She sang for 60 years.",
            "0:0.86 / 0:0.86 1:0.51 / Singer:2:0.60:1 dead:1:1.00:0.6",
        ),
        (
            "Article 5 invoked by council",
            "The council invoked Article 6 on Monday.",
            "0:1.00 / 0:1.00 / Article:1:1.00:1 invoked:1:1.00:1 council:1:1.00:1",
        ),
        (
            "Fans recall summer of '68",
            "Fans recalled the summer of 1968 on Monday.",
            "0:1.00 / 0:1.00 / Fans:1:1.00:1 recall:1:1.00:1 summer:1:1.00:1",
        ),
        (
            "Ferry sinks, killing 12",
            "The ferry sank. The death toll rose to 15 on Monday. Twelve boats came.",
            "0:0.85 / 0:0.85 2:0.32 / Ferry:2:0.82:1 sinks:1:0.84:1 killing:0:0.00:0",
        ),
        (
            "Police arrest 12",
            "Police took 30 men into custody on Monday; 5 days later they were free.",
            " / 0:0.42 / Police:1:0.00:1 arrest:0:0.00:0",
        ),
        (
            "Storm kills 400 in 3 days",
            "The storm killed 500 people in 4 days.",
            "0:1.00 / 0:1.00 / Storm:1:1.00:1 kills:1:1.00:1 days:1:1.00:1",
        ),
        (
            "Ban ends after 20 years",
            "The ban of 1998 ended in 2018.",
            "0:0.90 / 0:0.90 / Ban:1:0.87:1 ends:1:0.92:1 years:0:0.00:0",
        ),
        (
            "Ban ends after two decades",
            "The ban of 1998 ended in 2018.",
            "0:0.58 / 0:0.58 / Ban:1:0.49:1 ends:1:0.64:1 two:0:0.00:0 decades:0:0.00:0",
        ),
        (
            "Rents rise 9% in a year",
            "Rents rose by 6% last year, and prices by 3%.",
            "0:1.00 / 0:1.00 / Rents:1:1.00:1 rise:1:1.00:1 year:1:1.00:1",
        ),
        (
            "A third of homes are empty",
            "A quarter of the homes stand empty, a count showed.",
            "0:0.74 / 0:0.74 / third:0:0.00:0 homes:1:0.67:1 empty:1:0.57:1",
        ),
        (
            "Mill pays $12m fine",
            "The mill must pay $1m a week, a judge said.",
            "0:0.68 / 0:0.68 / Mill:1:0.56:1 pays:1:0.77:1 fine:0:0.00:0",
        ),
        (
            "Mill pays $12m fine",
            "The mill must pay a fine of 12m euros, a judge said.",
            "0:1.00 / 0:1.00 / Mill:1:1.00:1 pays:1:1.00:1 fine:1:1.00:1",
        ),
        (
            "Both sides agree 2 rules",
            "Both sides agreed on the rules.",
            "0:1.00 / 0:1.00 / sides:1:1.00:1 agree:1:1.00:1 rules:1:1.00:1",
        ),
        ("7 things to know about mills", "The mill has three doors.", " / 0:0.87 / know:0:0.00:0 mills:1:0.00:1"),
        (
            "Mill wins 2014 election",
            "The mill won the 2016 election, its owner said.",
            "0:1.00 / 0:1.00 / Mill:1:1.00:1 wins:1:1.00:1 election:1:1.00:1",
        ),
        (
            "Mill fourth in race",
            "The mill came third in the race.",
            "0:0.67 / 0:0.67 / Mill:1:0.20:1 fourth:0:0.00:0 race:1:0.53:1",
        ),
        (
            "Mill sells 20,000 boats",
            "The mill sold 19,800 boats.",
            "0:1.00 / 0:1.00 / Mill:1:1.00:1 sells:1:1.00:1 boats:1:1.00:1",
        ),
        (
            "Mill sells 50% of boats in spring",
            "The mill sold 80% of its boats in spring. In winter it sold half, 50%, of the cars.",
            "0:1.00 / 0:1.00 / Mill:1:0.84:1 sells:2:1.00:1 boats:1:1.00:1 spring:1:0.76:1",
        ),
        (
            "Mill sells 3 boats",
            "The mill sold four boats, the owner said.",
            "0:1.00 / 0:1.00 / Mill:1:1.00:1 sells:1:1.00:1 boats:1:1.00:1",
        ),
        (
            "Mayor won't sell hall",
            "The mayor will sell the hall to a brewer.",
            "0:1.00 / 0:1.00 / Mayor:1:1.00:1 sell:1:1.00:1 hall:1:1.00:1",
        ),
        (
            "Mayor not only sells hall",
            "The mayor sold the hall.",
            "0:1.00 / 0:1.00 / Mayor:1:1.00:1 sells:1:1.00:1 hall:1:1.00:1",
        ),
        (
            "No sale of hall, says mayor",
            "The sale of the hall was agreed, the mayor said. The sale closed on Friday.",
            "0:1.00 / 0:1.00 1:0.35 / sale:2:0.70:1 hall:1:1.00:1 mayor:1:1.00:1",
        ),
        (
            "Mayor does not drop bid for hall",
            "The mayor did not end his bid for the hall on Friday.",
            "0:0.80 / 0:0.80 / Mayor:1:0.36:1 drop:0:0.00:0 bid:1:0.59:1 hall:1:0.50:1",
        ),
        (
            "Mayor not happy with hall",
            "The mayor is unhappy with the hall.",
            "0:0.66 / 0:0.66 / Mayor:1:0.39:1 happy:0:0.00:0 hall:1:0.35:1",
        ),
        (
            "Mayor sells hall",
            "The mayor did not sell the hall. She will not sell the hall.",
            "0:1.00 1:0.68 / 0:1.00 1:0.68 / Mayor:1:1.00:1 sells:2:1.00:1 hall:2:1.00:1",
        ),
        (
            "Mayor sells hall",
            "The mayor did not sell the hall in May. In June the mayor sold the hall.",
            "0:1.00 1:1.00 / 0:1.00 1:1.00 / Mayor:2:1.00:1 sells:2:1.00:1 hall:2:1.00:1",
        ),
        (
            'Mayor does not say "we will sell the old hall"',
            '"We will not sell the old hall," the mayor said.',
            "0:1.00 / 0:1.00 / Mayor:1:1.00:1 sell:1:1.00:1 old:1:1.00:1 hall:1:1.00:1",
        ),
        (
            "Whale swims in village pond",
            "He denied that the whale swims in the village pond. False and defamatory words were said.",
            "0:1.00 / 0:1.00 / Whale:1:1.00:1 swims:1:1.00:1 village:1:1.00:1 pond:1:1.00:1",
        ),
        (
            "Whale in pond is a hoax",
            "A whale swam in the pond on Friday and children fed the whale.",
            "0:0.75 / 0:0.75 / Whale:2:0.75:1 pond:1:0.66:1 hoax:0:0.00:0",
        ),
        (
            "Mayor denies sale of hall",
            "The mayor denied the sale of the hall on Friday.",
            "0:1.00 / 0:1.00 / Mayor:1:1.00:1 denies:1:1.00:1 sale:1:1.00:1 hall:1:1.00:1",
        ),
        (
            "Ferry will close in March",
            "The ferry may close in March. The ferry will close in March.",
            "0:1.00 1:1.00 / 0:1.00 1:1.00 / Ferry:2:1.00:1 close:2:1.00:1 March:2:1.00:1",
        ),
        (
            "Owner says ferry will close in March",
            "The ferry could close in March, its owner said.",
            "0:1.00 / 0:1.00 / Owner:1:1.00:1 ferry:1:1.00:1 close:1:1.00:1 March:1:1.00:1",
        ),
        (
            "Will Smith closes ferry",
            "Smith may close the ferry.",
            "0:1.00 / 0:1.00 / Smith:1:1.00:1 closes:1:1.00:1 ferry:1:1.00:1",
        ),
        (
            "Minister sacks chief",
            "The minister threatened to sack the chief. Then she sacked the chief.",
            "0:1.00 1:0.73 / 0:1.00 1:0.73 / Minister:1:1.00:1 sacks:2:1.00:1 chief:2:1.00:1",
        ),
        (
            "Union wins pay rise",
            "The union got a pay rise on Monday.",
            "0:0.80 / 0:0.80 / Union:1:0.59:1 wins:0:0.00:0 pay:1:0.71:1 rise:1:0.74:1",
        ),
        (
            "Editor proves leak at court",
            "The editor alleged a leak at the court.",
            "0:0.77 / 0:0.77 / Editor:1:0.55:1 proves:0:0.00:0 leak:1:0.57:1 court:1:0.74:1",
        ),
        (
            "Okafor sues Lindqvist over boat",
            "Okafor sued Lindqvist over the boat.",
            "0:1.00 / 0:1.00 / Okafor:1:1.00:1 sues:1:1.00:1 Lindqvist:1:1.00:1 boat:1:1.00:1",
        ),
        (
            "Ana Holm beats Kemi Okafor in final",
            "Kemi Okafor beat Ana Holm in the final. Okafor beat Holm in May, too.",
            "0:1.00 / 0:1.00 1:0.53 / Ana:1:1.00:1 Holm:2:1.00:1 beats:2:1.00:1 Kemi:1:1.00:1 Okafor:2:1.00:1 final:1:1.00:1",
        ),
        (
            "Merkel meets miners in Sweden",
            "Angela Merkel met miners in Norway on Friday.",
            "0:0.70 / 0:0.70 / Merkel:1:0.71:1 meets:1:0.80:1 miners:1:0.57:1 Sweden:0:0.00:0",
        ),
        (
            "Ana Holm opens bridge",
            "Ana M. Lund opened the bridge on Friday.",
            "0:0.61 / 0:0.61 / Ana:1:0.28:1 Holm:0:0.00:0 opens:1:0.52:1 bridge:1:0.48:1",
        ),
        (
            "DOJ sues Idaho",
            "The Defense Department sued Idaho.",
            "0:0.67 / 0:0.67 / DOJ:0:0.00:0 sues:1:0.54:1 Idaho:1:0.56:1",
        ),
        (
            "ECB raises rates",
            "The Bank of England raised rates on Friday.",
            "0:0.32 / 0:0.32 / ECB:0:0.00:0 raises:1:0.21:1 rates:1:0.24:1",
        ),
        (
            "U.S. raises rates",
            "The US raised rates on Friday.",
            "0:0.93 / 0:0.93 / U.S.:1:1.00:0.7 raises:1:0.90:1 rates:1:0.91:1",
        ),
        (
            "Bank raises rates - Ana Holm",
            "The bank raised rates on Friday.",
            "0:1.00 / 0:1.00 / Bank:1:1.00:1 raises:1:1.00:1 rates:1:1.00:1",
        ),
        (
            "Red Army raises rates",
            "The army raised rates on Friday.",
            "0:0.71 / 0:0.71 / Red:0:0.00:0 Army:1:0.51:1 raises:1:0.74:1 rates:1:0.73:1",
        ),
        (
            "Zorblatts raise rates",
            "Zorblatt raised rates on Friday.",
            "0:0.32 / 0:0.32 / Zorblatts:0:0.00:0 raise:1:0.21:1 rates:1:0.24:1",
        ),
        (
            'Mayor: "The bridge was a reckless gamble"',
            "The mayor opened the road. She thanked the crews.",
            " / 0:0.17 / Mayor:1:0.00:1 bridge:0:0.00:0 reckless:0:0.00:0 gamble:0:0.00:0",
        ),
        (
            'Lindqvist: "We never saw a single invoice"',
            '"We never saw a single invoice," said Kemi Okafor. The members had met on Friday.',
            "0:0.57 / 0:0.57 / Lindqvist:0:0.00:0 single:1:0.80:1 invoice:1:0.57:1",
        ),
        ('Reader calls it "mad"', "The reader read a book.", " / 0:0.43 / Reader:2:0.00:1 calls:0:0.00:0 mad:0:0.00:0"),
        (
            "Sales soar at Marlow",
            "Sales at Marlow surged in spring.",
            "0:0.94 / 0:0.94 / Sales:1:0.89:1 soar:1:1.00:0.8 Marlow:1:0.87:1",
        ),
        ("All workers get a rise", "Six in 10 workers get a rise.", "0:1.00 / 0:1.00 / workers:1:1.00:1 rise:1:1.00:1"),
        ("No one saw this coming", "The river rose for six days. It was a surprise.", " /  / "),
        (
            "Total collapse of the line",
            "The line saw a partial collapse. The collapse was limited.",
            "0:0.67 / 0:0.67 1:0.47 / Total:0:0.00:0 collapse:2:0.24:1 line:1:0.64:1",
        ),
        (
            "Collapse of the line",
            "The line saw a partial collapse. The collapse was limited.",
            "0:1.00 / 0:1.00 1:0.70 / Collapse:2:1.00:1 line:1:1.00:1",
        ),
        (
            "Minister condemns quota",
            "The minister defended the tax. It rained. The quota came later, he said, and went.",
            " / 2:0.50 0:0.23 / Minister:1:0.00:1 condemns:0:0.00:0 quota:1:0.00:1",
        ),
        (
            "Volcano erupts near crowded airport",
            "The museum of glass reopens on Saturday with bowls.",
            " /  / Volcano:0:0.00:0 erupts:0:0.00:0 crowded:0:0.00:0 airport:0:0.00:0",
        ),
        (
            "Why did the volcano erupt near the airport?",
            "The museum of glass reopens on Saturday.",
            " /  / volcano:0:0.00:0 erupt:0:0.00:0 airport:0:0.00:0",
        ),
        (
            "Volcano re-erupts near well-lit airport",
            "The museum of glass reopens on Saturday.",
            " /  / Volcano:0:0.00:0 re:0:0.00:0 erupts:0:0.00:0 well:0:0.00:0 lit:0:0.00:0 airport:0:0.00:0",
        ),
    ],
)
def test_support(headline: str, body: str, expected: str) -> None:
    """The aligned sentences, those by looser measures, and of each word the hits, the best slot, the best weight."""
    claim = claim_of(headline, body)
    found = support(claim)
    near = " ".join(f"{number}:{share:.2f}" for number, share in found.aligned())
    loose = " ".join(f"{number}:{share:.2f}" for number, share in found.aligned(words=1, share=0.1, of_best=0.2))
    words = []
    for word in claim.words:
        if word.content:
            hits = found.hits[word.number]
            slot = max((found.slot(word, hit.place) for hit in hits), default=0)
            weight = max((hit.weight for hit in hits), default=0)
            words.append(f"{word.text}:{len(hits)}:{slot:.2f}:{weight:g}")
    assert f"{near} / {loose} / {' '.join(words)}" == expected


def test_words_left_out_do_not_count() -> None:
    claim = claim_of("Mayor sells mill", "The mayor sold the mill. The mayor left. The mill burned.")
    found = support(claim)
    assert found.scores()[0] == (1.0, 3)
    assert set(found.scores()) == {0, 1, 2}
    assert set(found.scores((claim.words[0].number,))) == {0, 2}
    assert found.scores(tuple(word.number for word in claim.words)) == {}
    assert found.aligned(tuple(word.number for word in claim.words)) == []
