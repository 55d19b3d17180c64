"""Numbers of headlines beside those of the body: which agree, which stand for the same thing."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import Claim, claims
from linter.analysis.headlines.numbers.claim_numbers import (
    agreeing,
    body_numbers,
    conflicting,
    far_apart,
    is_age,
    is_of_figures,
    named_by,
    short_year,
    strange,
    unit_words,
)
from linter.analysis.headlines.numbers.number_counts import counted_on
from linter.analysis.headlines.numbers.number_tolls import other_tolls
from linter.analysis.numbers.numbers import Number, numbers
from linter.document.parse import parse


def shown(claim: Claim, stated: Number) -> str:
    """The number: = those that agree, ! those that conflict and # other tolls, each with its slot; what it is, and of."""
    placed = body_numbers(claim)
    others = strange(claim, placed)
    same = agreeing(claim, stated, placed)
    conflicts = ",".join(f"{one.text}@{slot:.2f}" for slot, one in conflicting(claim, stated, others, same))
    tolls = ",".join(f"{one.text}@{slot:.2f}" for slot, one in other_tolls(claim, stated, others))
    is_what = (
        ("counted ", counted_on(claim, stated, placed)),
        ("age ", is_age(claim, stated)),
        ("name ", named_by(claim, stated)),
        ("short ", short_year(stated)),
    )
    kinds = "".join(word for word, holds in is_what if holds)
    units = " ".join(word.text for word in unit_words(claim, stated))
    agree = ",".join(one.text for one in same)
    return f"{stated.text}: ={agree} !{conflicts} #{tolls} {kinds}of {units}".strip()


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        (
            "Mill cuts 270 jobs",
            "The mill said on Monday that it would cut 720 jobs. It has 3,000 workers.",
            "270: = !720@0.49 # of jobs",
        ),
        ("Museum shows 330 figures", "The museum in Lund shows 330 small figures.", "330: =330 ! # of figures"),
        ("Mill cuts nearly 270 jobs", "The mill said on Monday that it would cut 260 jobs.", "270: =260 ! # of jobs"),
        (
            "Mill cuts more than 270 jobs",
            "The mill said on Monday that it would cut 300 jobs.",
            "270: =300 ! # of jobs",
        ),
        ("Mill cuts 270+ jobs", "The mill said on Monday that it would cut 300 jobs.", "270: =300 ! # of"),
        (
            "Mill cuts 270 jobs or more",
            "The mill said on Monday that it would cut 300 jobs.",
            "270: = !300@0.49 # of jobs",
        ),
        ("Mill cuts over 270 jobs", "The mill said on Monday that it would cut 250 jobs.", "270: =250 ! # of jobs"),
        (
            "Mill cuts a dozen jobs",
            "The mill said on Monday that it would cut about 14 jobs.",
            "a dozen: = !14@0.33 # of jobs",
        ),
        (
            "Five die in crash",
            "Four people died in the crash and a sixth in hospital, police said.",
            "Five: = !Four@1.00 #Four@1.00 of die",
        ),
        (
            "Five die in crash",
            "Four people died in the crash, and another died in hospital, police said.",
            "Five: = !Four@1.00 #Four@1.00 of die",
        ),
        (
            "Five die in crash",
            "Four people died in the crash, police said. A fifth person died on Sunday.",
            "Five: = !Four@1.00 #Four@1.00 counted of die",
        ),
        ("Two die in crash", "One person died in the crash and another was hurt.", "Two: = !One@1.00 # of die"),
        (
            "Singer dies at 93",
            "The singer died on the eve of her 93rd birthday, her agent said.",
            "93: = ! # counted age of",
        ),
        (
            "Singer dies at 92",
            "The singer died on the eve of her 93rd birthday, her agent said.",
            "92: = ! # counted age of",
        ),
        ("Singer dies at 91", "The singer died on the eve of her 93rd birthday, her agent said.", "91: = ! # age of"),
        ("Singer dies aged 88", "The singer, who was 86, died on Sunday, her agent said.", "88: = ! # age of"),
        ("Singer dead at 88", "The singer died on Sunday. She sang for 60 years.", "88: = ! # age of"),
        ("Singer sings at 88", "The singer sang on Sunday. She sang for 60 years.", "88: = ! # of"),
        ("Singer dies at 88", "The singer Ana Holm, 86, died on Sunday.", "88: = ! # age of"),
        ("Article 5 invoked by council", "The council invoked Article 6 on Monday.", "5: = !6@1.00 # name of invoked"),
        ("Council meets Jan. 15", "The council meets on Jan. 16 in the town hall.", "15: = !16@1.00 # name of"),
        ("Council meets No 1 rival", "The council met its No. 2 rival on Monday.", "1: = !2@1.00 # name of rival"),
        ("Fans recall summer of '68", "Fans recalled the summer of 1968 on Monday.", "68: =1968 ! # short of"),
        ("Fans recall summer of '68", "Fans recalled the summer of 1967 on Monday.", "68: = ! # short of"),
        (
            "Ferry sinks, killing 12",
            "The ferry sank and 20 people drowned. Fourteen bodies were found dead in the hold.",
            "12: = ! #Fourteen@0.72 of",
        ),
        (
            "Ferry sinks, killing 12",
            "The ferry sank. The death toll rose to 15 on Monday. Twelve boats came.",
            "12: =Twelve ! #15@0.56 of",
        ),
        (
            "Ferry sinks, injuring 12",
            "The ferry sank. Some 15 people were killed. About 13 were hurt.",
            "12: =13 ! # of",
        ),
        (
            "Ferry sinks, 12 arrested, 3 killed",
            "The ferry sank. Police detained 14 men. Three died.",
            "12: = ! #14@0.62 of arrested | 3: =Three ! # of killed",
        ),
        (
            "Police arrest 12",
            "Police took 30 men into custody on Monday; 5 days later they were free.",
            "12: = ! #30@0.33 of",
        ),
        (
            "Storm displaces 400 people",
            "The storm displaced 4,000 people, most of them farmers.",
            "400: = !4,000@1.00 #4,000@1.00 of people",
        ),
        (
            "Storm displaces 400 people",
            "The storm displaced 40,000 people, most of them farmers.",
            "400: = ! #40,000@1.00 of people",
        ),
        (
            "Storm kills 400 in 3 days",
            "The storm killed 500 people in 4 days.",
            "400: = ! #500@1.00 of | 3: = !4@1.00 # of days",
        ),
        ("Strike lasts 3 weeks", "The strike lasted four weeks, the union said.", "3: = !four@1.00 # of weeks"),
        ("Strike after 3 weeks", "The talks lasted four weeks. The strike began later.", "3: = !four@1.00 # of weeks"),
        ("Ban ends after 20 years", "The ban of 1998 ended in 2018.", "20: = ! # of years"),
        ("Ban ends after 21 years", "The ban of 1998 ended in 2018.", "21: = ! # of years"),
        ("Ban ends after 25 years", "The ban of 1998 ended in 2018.", "25: = ! # of years"),
        ("Ban ends after two decades", "The ban of 1998 ended in 2018.", "two: = ! # of decades"),
        ("Ban ends after 7 years", "The ban was passed in 2016.", "7: = ! # of years"),
        ("Ban ends after 19 years", "The ban was passed in 1960.", "19: = ! # of years"),
        ("Rents rise 9% in a year", "Rents rose by 6% last year, and prices by 3%.", "9%: = ! # of"),
        ("Rents rise 60%", "Rents rose; 40% of them did not.", "60%: = ! # of"),
        ("Rents rise 61%", "Rents rose; 40% of them did not.", "61%: = ! # of"),
        ("A third of homes are empty", "A quarter of the homes stand empty, a count showed.", "A third: = ! # of"),
        ("Half of homes are empty", "Of the homes, 48% stand empty, a count showed.", "Half: =48% ! # of"),
        ("Mill pays $12m fine", "The mill must pay $1m a month, a judge said.", "$12m: = ! # of fine"),
        ("Mill pays $12m fine", "The mill must pay $1m a week, a judge said.", "$12m: = ! # of fine"),
        (
            "Mill pays $12m fine",
            "The mill must pay a fine of $8 million, and $4 million in costs.",
            "$12m: = ! # of fine",
        ),
        ("Mill pays $12m fine", "The mill must pay a fine of $8 million. It has 12 workers.", "$12m: = ! # of fine"),
        ("Mill pays $12m fine", "The mill must pay a fine of 12m euros, a judge said.", "$12m: =12m euros ! # of fine"),
        (
            "Mill sells 600 boats at 20 euros each",
            "The mill sold 30 boats at 20 euros each.",
            "600: = !30@1.00 # of boats | 20 euros: =20 euros ! # of",
        ),
        ("Mill sells 600 boats", "The mill sold boats in 30 towns for 20 days each.", "600: = ! # of boats"),
        ("Both sides agree 2 rules", "Both sides agreed on the rules.", "2: = ! # of rules"),
        ("Mill sells 12 boats", "The mill sold a dozen boats.", "12: =a dozen ! # of boats"),
        ("Ten mills close", "Mills closed over a decade, the council said.", "Ten: = ! # of mills close"),
        ("7 things to know about mills", "The mill has three doors.", "7: = ! # of"),
        ("7 mills: live updates", "The mill has three doors and 9 mills are near.", "7: = !9@0.72 # of mills"),
        ("Mill opens in 2014", "The mill opened in 2016, its owner said.", "2014: = ! # of"),
        (
            "Mill wins 2014 election",
            "The mill won the 2016 election, its owner said.",
            "2014: = !2016@1.00 # of election",
        ),
        ("Mill opens on May 14", "The mill opened on May 16, its owner said.", "14: = !16@1.00 # name of"),
        ("Mill opens at 5pm", "The mill opened at 6pm, its owner said.", "5pm: = ! # of"),
        ("Mill fourth in race", "The mill came third in the race.", "fourth: = ! # of"),
        (
            "Mill has 0 boats and 1 door",
            "The mill has five boats and six doors.",
            "0: = ! # of boats | 1: = !six@1.00 # of door",
        ),
        ("Team wins 3-1", "The team won 4-1 on Sunday.", "3: = ! # of | 1: =1 ! # of"),
        ("Mill sells 20,000 boats", "The mill sold 19,800 boats.", "20,000: =19,800 ! # of boats"),
        ("Mill sells 20,000 boats", "The mill sold 16,000 boats.", "20,000: = !16,000@1.00 # of boats"),
        (
            "Mill sells 50 boats in spring",
            "The mill sold 80 boats in spring and 50 cars in winter, when 50 cars came.",
            "50: =50,50 !80@1.00 # of boats",
        ),
        (
            "Mill sells 50% of boats in spring",
            "The mill sold 80% of its boats in spring. In winter it sold half, 50%, of the cars.",
            "50%: =50% ! # of",
        ),
        (
            "Mill sells three boats",
            "The mill sold three cars. It sold four boats, the owner said.",
            "three: =three !four@1.00 # of boats",
        ),
        ("Mill sells 3 boats", "The mill sold 120 boats, the owner said.", "3: = ! # of boats"),
        ("Mill sells 3 boats", "The mill sold four boats, the owner said.", "3: = !four@1.00 # of boats"),
        (
            "Mill sells 44 boats, 3 cars",
            "The mill sold 45 boats and 3 cars.",
            "44: = !45@1.00 # of boats | 3: =3 ! # of cars",
        ),
        ("Fans recall 68 days", "Fans recalled 1968.", "68: = ! # of days"),
        ("Fans recall '68", "Fans recalled 68 days.", "68: =68 ! # short of"),
        ("Mill cuts nearly 270 jobs", "The mill cut 235 jobs.", "270: =235 ! # of jobs"),
        ("Mill cuts over 270 jobs", "The mill cut 330 jobs.", "270: =330 ! # of jobs"),
        ("Mill cuts 270 jobs", "The mill cut 330 jobs.", "270: = !330@1.00 # of jobs"),
        ("Mill cuts 270 jobs or more", "The mill cut 330 jobs.", "270: = !330@1.00 # of jobs"),
        ("Mill cuts 270 plus jobs", "The mill cut 330 jobs.", "270: =330 ! # of"),
        ("Mill cuts 270 jobs plus", "The mill cut 330 jobs.", "270: = !330@1.00 # of jobs"),
        ("Five percent die", "Four percent died and another left.", "Five percent: = ! # of die"),
        ("Five percent die", "Four died and a fifth left.", "Five percent: = ! # of die"),
        ("Five die", "In May 4 percent died, and a fifth man left.", "Five: = ! # of die"),
        ("Five die", "On May 4 some died, and a fifth man left.", "Five: = ! # of die"),
        ("Five die", "Four died and a sixth man left.", "Five: = !Four@1.00 #Four@1.00 of die"),
        ("2.5 die", "One and a half died and another left.", "2.5: = !One and a half@1.00 # of die"),
        ("Two die", "One died and another left.", "Two: = ! # of die"),
        ("Singer dies at 92", "The singer's 94th birthday came.", "92: = ! # age of"),
        ("Singer dies at 92", "The singer's 93rd concert came.", "92: = ! # age of"),
        ("Council acts on Article 5", "Article 500 was read.", "5: = !500@0.58 # name of"),
        ("Council acts on Article 5 of law", "Article 500 of the law was read.", "5: = !500@0.64 # name of"),
        ("Storm kills 400 people", "The storm killed 500 folks.", "400: = ! #500@0.91 of people"),
        ("Storm kills 400 people", "500 people died.", "400: = !500@0.09 #500@0.09 of people"),
        ("Storm kills 400 people", "At 500 homes people died.", "400: = !500@0.09 #500@0.09 of people"),
        ("12 boats sink in storm", "15 boats sank in the storm.", "12: = !15@1.00 # of boats sink"),
        ("12 sink", "15 sank.", "12: = !15@1.00 # of sink"),
        ("No. 12 sinks", "No. 15 sank.", "12: = !15@1.00 # name of sinks"),
        ("Red 12 sinks", "Red 15 sank.", "12: = !15@1.00 # name of sinks"),
        ("Red Star 12 sinks", "Red Star 15 sank.", "12: = !15@1.00 # name of sinks"),
        ("red star 12 sinks", "red star 15 sank.", "12: = !15@1.00 # of sinks"),
        ("Mill up $12", "Mill up $15.", "$12: = ! # of"),
        ("Mill sells 12 long red boats", "The mill sold 15 long red boats.", "12: = !15@1.00 # of long red boats"),
        ("Mill sells 12-foot boats", "The mill sold 15-foot boats.", "12: = !15@1.00 # of foot boats"),
        ("Mill sells 12, all boats", "The mill sold 15, all boats.", "12: = ! # of"),
        ("Mill sells 12 of its boats", "The mill sold 15 of its boats.", "12: = ! # of"),
        ("Mill sells 12 boats", "The mill sold 15 (red) boats.", "12: = ! # of boats"),
        ("Mill sells 12 boats", "The mill sold 15, and then boats came.", "12: = ! # of boats"),
        ("Mill sells 12 boats", "The mill sold 15 - boats came.", "12: = !15@1.00 # of boats"),
        ("Mill sells 12 boats", "The mill sold 15 of the boats.", "12: = !15@1.00 # of boats"),
        ("Mill sells 12 boats", "The mill sold 15 of all the boats.", "12: = ! # of boats"),
        ("Mill sells 12 boats", "The mill sold 12 boats and 15 boats.", "12: =12 ! # of boats"),
        ("Mill sells 12 boats", "The mill sold 500 boats.", "12: = ! # of boats"),
        ("Mill closes after 3 years", "The mill sold 4 boats. Years went by.", "3: = ! # of years"),
        ("Mill closes after 3 years", "The mill closed after 4 years.", "3: = !4@1.00 # of years"),
        ("12 die, 15 hurt", "15 died and 12 were hurt.", "12: =12 ! # of die | 15: =15 ! # of hurt"),
        (
            "12 die, 15 hurt",
            "14 died and 17 were hurt.",
            "12: = !14@1.00 #14@1.00 of die | 15: = !17@1.00 #17@1.00 of hurt",
        ),
        ("12 die", "1 died. A dozen more were killed.", "12: =A dozen !1@1.00 # of die"),
        ("12 die", "About a dozen and a half were killed: 18.", "12: =a dozen ! #18@0.00 of die"),
        ("12 die", "About 14 were killed.", "12: = ! # of die"),
        ("12 die", "About 15 were killed.", "12: = ! #15@0.00 of die"),
        ("12 arrested", "15 were detained.", "12: = ! #15@0.00 of arrested"),
        ("12 arrested", "15 were rescued.", "12: = ! # of arrested"),
        ("12 seen", "15 were killed.", "12: = ! # of"),
        (
            "12 die",
            "In all, after a long and very hard day at sea, 15 were later found. Many were killed.",
            "12: = ! # of die",
        ),
        ("12 die", "Some were killed on the 15 boats that sank.", "12: = ! #15@0.00 of die"),
        ("12 die", "15, or 3%, died.", "12: = ! # of die"),
        ("12 die", "15, aged 40, died.", "12: = ! # of die"),
        ("12 die", "2 men were killed.", "12: = ! #2@0.00 of die"),
        ("12 die", "3 men were killed.", "12: = ! #3@0.00 of die"),
        ("2 die", "12 men were killed.", "2: = ! #12@0.00 of die"),
        ("Storm kills 400 in March", "The storm killed 400 in May, 500 in all. 500 boats came.", "400: =400 ! # of"),
        (
            "Storm kills 400 people",
            "The storm killed people 500 times; 400 of them people.",
            "400: =400 ! #500@1.00 of people",
        ),
        (
            "Storm kills 400 people",
            "400 people died and 400 boats sank, and 500 people left.",
            "400: =400,400 ! # of people",
        ),
        ("Storm kills 4 people", "400 people left.", "4: = ! # of people"),
        ("Storm kills 400 people", "4 people left.", "400: = ! # of people"),
        ("Storm kills 400 people", "400.0 people left.", "400: =400.0 ! # of people"),
        ("Storm costs $400", "It cost $500.", "$400: = ! # of"),
        ("Storm in 1999 kills people", "In 1998 people died.", "1999: = ! # of kills people"),
        ("Storm of May 5 kills people", "On May 6 people died.", "5: = !6@0.07 # name of kills people"),
        ("Storm kills fourth man", "The storm killed a fifth man.", "fourth: = !fifth@1.00 # of man"),
        (
            "Strike ends after 3 weeks of talks",
            "The strike ended after four weeks of rain.",
            "3: = !four@0.80 # of weeks",
        ),
        (
            "Strike in mill ends after 3 weeks",
            "The strike ended after four weeks of talks.",
            "3: = !four@0.47 # of weeks",
        ),
        (
            "Strike ends after 3 weeks",
            "The strike went on. After four weeks the mill opened.",
            "3: = !four@0.73 # of weeks",
        ),
        ("Council acts on Article 5", "The council acted on 6 men.", "5: = ! # name of"),
        ("12 people die in old age", "15 people died.", "12: = !15@0.58 #15@0.58 of people die"),
        (
            "Chef scolds waiter during televised banquet: 5 things",
            "The museum of glass reopens on Saturday with bowls.",
            "5: = ! # of",
        ),
        ("Mill cuts 270 of the jobs", "The mill cut 720 jobs.", "270: = ! # of"),
        ("Mill cuts 5-year plan", "The mill cut a 6-year plan.", "5: = !6@1.00 # of year plan"),
        ("Mill cuts 270, says owner", "It cut 720, the owner said.", "270: = ! # of"),
        (
            "Top 270 long hard cold winter days",
            "There were 280 long hard cold winter days.",
            "270: =280 ! # name of long hard cold",
        ),
        ("In Article 5 council acts", "In Art. 6 the council acted.", "5: = !6@0.60 # name of council acts"),
        ("Council on Jan. 15", "The council met Jan. 16 and Jan. 15.", "15: =15 ! # name of"),
        ("Ferry sinks, 12 dead", "12 boats came. A toll of 15 dead.", "12: = !15@0.54 #15@0.54 of dead"),
        ("Ferry sinks at 12, many dead", "15 were killed.", "12: = ! # age of"),
        ("Ferry sinks, 12 years after deaths", "15 were killed.", "12: = ! # of years"),
        (
            "12 die as ferry with 30 sinks",
            "15 of 40 people died.",
            "12: = !40@0.35 #40@0.35 of die | 30: = ! # of sinks",
        ),
        ("12 die", "About 14 people were killed.", "12: = ! # of die"),
        ("12 die", "About 20 people were killed.", "12: = ! #20@0.00 of die"),
        ("12 die", "One died.", "12: = ! # of die"),
        ("12 die", "12 died and 15 were hurt, 16 killed.", "12: =12 ! #16@1.00 of die"),
    ],
)
def test_numbers(headline: str, body: str, expected: str) -> None:
    (claim, *_) = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))
    assert " | ".join(shown(claim, stated) for stated in numbers(claim.block)) == expected


def test_numbers_that_cannot_count_the_same() -> None:
    assert [far_apart(1, 30), far_apart(1, 31), far_apart(31, 1), far_apart(-31, 1), far_apart(0, 1)] == [
        False,
        True,
        True,
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("headline", "of_figures"),
    [("Skipper gets six-figure sum", True), ("Six figures for skipper", True), ("Six skippers leave", False)],
)
def test_numbers_of_so_many_digits(headline: str, of_figures: bool) -> None:
    claim = claims(parse(f"# {headline}\n\nIt rained.\n", path="draft.md"))[0]
    assert is_of_figures(numbers(claim.block)[0]) is of_figures
