"""Headlines, sub-heads and standfirsts: other words, topics and orders than in the rules' own examples."""

from __future__ import annotations

import pytest

from linter.config.schema import Config
from linter.document.parse import parse
from linter.findings.finding import Finding, Severity
from linter.rulebook.loader import load_rulebook
from linter.rulebook.selection import select

RULEBOOK = load_rulebook()


def check(source: str, path: str = "draft.md") -> list[Finding]:
    """Findings of all headline rules on a draft."""
    config = Config(select=("headlines",))
    document = parse(source, path=path)
    rules = select(RULEBOOK, config, path, document.settings).rules
    assert len(rules) >= 8
    return sorted((f for rule in rules for f in rule.check(document)), key=lambda f: (f.span, f.rule))


def reported(source: str, rule: str, level: Severity = Severity.WARNING) -> list[tuple[str, list[str]]]:
    """The flagged words of one rule at or above a level, each with its evidence's words."""
    return [
        (source[f.span.start : f.span.end], [source[e.span.start : e.span.end] for e in f.evidence if e.span])
        for f in check(source)
        if f.rule == f"headlines/{rule}" and f.severity.rank >= level.rank
    ]


def draft(headline: str, *paragraphs: str) -> str:
    return "\n\n".join([f"# {headline}", *paragraphs]) + "\n"


TONED_DOWN = [
    (
        "Rebels in Crushing Collapse",
        "Observers reported a partial collapse of the rebels' northern line on Monday. Two villages changed hands.",
        "Crushing Collapse",
        "partial collapse",
    ),
    (
        "Total defeat for the Greens",
        "The Greens conceded a narrow defeat in the valley, where they came second by 30 votes.",
        "Total defeat",
        "narrow defeat",
    ),
    (
        "Dramatic recovery at Port Alden",
        "Port Alden showed a slight recovery in May. The board called it a modest recovery after a bad winter.",
        "Dramatic recovery",
        "slight recovery",
    ),
    (
        "Army begins full withdrawal from the delta",
        "Trucks left the delta on Friday, in what officers called a regrouping rather than a real withdrawal.",
        "full withdrawal",
        "rather than a real withdrawal",
    ),
]


@pytest.mark.parametrize(("headline", "body", "flagged", "evidence"), TONED_DOWN)
def test_a_noun_that_the_body_tones_down(headline: str, body: str, flagged: str, evidence: str) -> None:
    found = reported(draft(headline, body), "strength")
    assert [words for words, _ in found] == [flagged]
    assert evidence in found[0][1]


@pytest.mark.parametrize(
    ("headline", "body", "flagged", "evidence"),
    [
        (
            "House prices plummet in Norwick",
            "House prices in Norwick dipped slightly in June, the lender said.",
            "plummet",
            "dipped slightly",
        ),
        (
            "Exports soar at Danby Steel",
            "Danby Steel said exports had edged up slightly in the quarter, by 1%.",
            "soar",
            "edged up slightly",
        ),
        (
            "Riot outside Lund embassy",
            "About 200 people held a protest outside the Lund embassy on Sunday. The protest ended quietly.",
            "Riot",
            "protest",
        ),
        (
            "Panic over Alder dam",
            "Engineers voiced concern over the Alder dam on Monday, and residents shared the concern.",
            "Panic",
            "concern",
        ),
    ],
)
def test_a_word_at_the_top_of_its_scale(headline: str, body: str, flagged: str, evidence: str) -> None:
    found = reported(draft(headline, body), "strength", Severity.NOTE)
    assert [words for words, _ in found] == [flagged]
    assert evidence in found[0][1]


@pytest.mark.parametrize(
    "source",
    [
        draft(
            "Rebels in crushing collapse",
            "The rebels' crushing collapse took two days. A partial collapse had begun in May.",
        ),
        draft(
            "House prices plummet in Norwick", "House prices in Norwick plunged in June, after a slight fall in May."
        ),
        draft(
            "Limited withdrawal from the delta",
            "Trucks left the delta on Friday, in a limited withdrawal of two units.",
        ),
        draft("Small firms face collapse", "Small firms face collapse if the levy rises, the chamber said."),
        draft("“Panic” over Alder dam", "Engineers voiced concern over the Alder dam on Monday."),
    ],
)
def test_strength_is_silent(source: str) -> None:
    assert reported(source, "strength", Severity.NOTE) == []


@pytest.mark.parametrize("subhead", ["No One Saw This Coming", "Nobody Expected It", "Everyone Was Stunned"])
def test_a_sweeping_sub_head(subhead: str) -> None:
    source = draft(
        "Flood reaches Alder",
        "The river rose for six days.",
        f"## {subhead}",
        "The council had put off the repair of the wall.",
    )
    assert [words for words, _ in reported(source, "strength", Severity.NOTE)] == [subhead]
    assert reported(source, "strength") == []


def test_a_sub_head_may_lean_on_the_body_before_it() -> None:
    source = draft(
        "Flood reaches Alder",
        "The flood came as a surprise to everyone.",
        "## No one saw this coming",
        "Water reached the church.",
    )
    assert reported(source, "strength") == []


@pytest.mark.parametrize(
    ("headline", "paragraphs", "rule", "expected"),
    [
        (
            "Pallagon hires tram drivers from Kell",
            (
                "Brevonne will hire tram drivers who were laid off in Kell, it told the union. Pay is to rise.",
                "The union had hoped for more from Pallagon. Its members like the depots that Brevonne has built.",
            ),
            "name",
            [("Pallagon", ["Brevonne", "Pallagon"])],
        ),
        (
            "Strikers block harbour in Peru",
            (
                "Strikers have blocked a harbour in the south of Chile since Friday, pilots said. No ship can leave.",
                "They want the pay that dockers have. A strike in Peru ended in May.",
            ),
            "name",
            [("Peru", ["Chile", "Peru"])],
        ),
        (
            "Herring catch at lowest since 1987",
            ("Boats landed 40 tonnes of herring, the least since 2003. The boom ended in 1987.",),
            "number",
            [("1987", ["2003"])],
        ),
        (
            "Rower crosses strait in three days",
            ("It took her a single day to cross.",),
            "number",
            [("three", ["single day"])],
        ),
        (
            "Five arrested over theft of church bells",
            ("Officers have arrested three youths over the theft of church bells. The village has 90 homes.",),
            "number",
            [("Five", ["three"])],
        ),
    ],
)
def test_the_lead_says_it_of_another(
    headline: str, paragraphs: tuple[str, ...], rule: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert reported(draft(headline, *paragraphs), rule) == expected


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("The list of ferry skippers is false", "warning"),
        ("The tale of her yard is false", "note"),
    ],
)
def test_a_story_that_the_body_calls_untrue_may_be_another_one(said: str, level: str) -> None:
    source = f"""# List of ferry skippers grows

Okafor said on Monday that she was glad. {said}, and was a hoax. A picture was fake.

More came in June. Lindqvist wept.
"""
    assert [found.severity for found in check(source) if found.rule == "headlines/negation"] == [level]


@pytest.mark.parametrize(("kicker", "level"), [("Norway diary: ", "note"), ("In Norway, ", "warning")])
def test_a_place_before_a_colon_is_a_label(kicker: str, level: str) -> None:
    source = draft(
        f"{kicker}Merkel meets miners",
        "Angela Merkel met the miners of Sweden on Friday. Sweden has few mines left, she said.",
    )
    assert [found.severity for found in check(source) if found.rule == "headlines/name"] == [level]


@pytest.mark.parametrize(
    ("headline", "body", "flagged"),
    [
        ("Mill fire kills 41", "Fourteen people died in the fire at the mill on Sunday, the fire service said.", "41"),
        ("Council raises rents by 8%", "The council voted to raise rents by 3% from April.", "8%"),
        ("Three ministers resign in Lund", "Five ministers resigned in Lund on Monday over the budget.", "Three"),
        ("Singer Ana Holm, 48, dies", "The singer Ana Holm has died at the age of 84.", "48"),
        ("Trial to open on March 7", "The trial will open on March 17, the court said.", "7"),
        ("Port Alden buys ferry for $9m", "Port Alden has bought a ferry for $4m, the harbour board said.", "$9m"),
    ],
)
def test_a_number_that_the_body_has_otherwise(headline: str, body: str, flagged: str) -> None:
    found = reported(draft(headline, body), "number", Severity.NOTE)
    assert [words for words, _ in found] == [flagged]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Mill fire kills 14", "Fourteen people died in the fire at the mill."),
        ("Nearly 2,000 homes without power", "Power failed in 1,964 homes."),
        ("More than 300 arrested", "Police arrested 317 people."),
        ("A quarter of pupils absent", "Of the pupils, 25% were absent on Monday."),
        ("Ferry firm loses $1.2bn", "The ferry firm lost $1.23 billion last year."),
        ("Five rescued from reef", "Two sailors and three divers were rescued from the reef."),
        ("Bridge reopens after 12 years", "The bridge, shut since 2004, reopened in 2016."),
        ("Covid-19 reaches Alder", "The virus reached Alder on Monday, doctors said."),
    ],
)
def test_a_number_that_the_body_has_in_another_form(headline: str, body: str) -> None:
    assert reported(draft(headline, body), "number", Severity.NOTE) == []


@pytest.mark.parametrize(
    ("headline", "body", "flagged"),
    [
        ("Volvo shuts plant in Belgium", "Volvo will shut its plant in Poland in May, the carmaker said.", "Belgium"),
        ("Macron meets miners", "Chancellor Olaf Scholz met miners in the Ruhr on Friday, his office said.", "Macron"),
        (
            "Judge jails Anna Brown over fraud",
            "Anna Schmidt was jailed for fraud on Friday. Schmidt had sold houses that she did not own.",
            "Brown",
        ),
    ],
)
def test_a_name_that_the_body_lacks(headline: str, body: str, flagged: str) -> None:
    assert [words for words, _ in reported(draft(headline, body), "name")] == [flagged]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("UN suspends aid", "The United Nations has suspended its aid."),
        ("Poles vote for change", "Voters in Poland chose change on Sunday."),
        ("FAO warns of locusts", "The Food and Agriculture Organization warned of locusts."),
        ("VOLVO SHUTS PLANT", "Volvo will shut its plant in May."),
        ("Why Volvo's plant had to close on Friday", "The plant of the carmaker Volvo closed for good."),
    ],
)
def test_a_name_that_the_body_has_in_another_form(headline: str, body: str) -> None:
    assert reported(draft(headline, body), "name", Severity.NOTE) == []


@pytest.mark.parametrize(
    ("rule", "headline", "body", "flagged"),
    [
        (
            "negation",
            "Board will not close school",
            "The board will close the school in July, it said. Parents had asked the board to keep it.",
            "not close",
        ),
        ("negation", "Port denies leak never happened", "The port denied it.", None),
        (
            "opposite",
            "Union rejects pay offer",
            "The union accepted the pay offer of the railway on Friday, by a large majority.",
            "rejects",
        ),
        (
            "opposite",
            "Union rejects pay offer",
            "The union rejected the pay offer of the railway and accepted the new rota.",
            None,
        ),
        (
            "certainty",
            "Airline will cut flights to Lund",
            "The airline may cut its flights to Lund, its chief said on Monday.",
            "will",
        ),
        (
            "certainty",
            "Airline will cut flights to Lund",
            "The airline will cut its flights to Lund. It may cut others.",
            None,
        ),
        (
            "certainty",
            "Navy fires on trawler",
            "The navy threatened to fire on the trawler if it came nearer, the captain said.",
            "fires",
        ),
        (
            "unsupported",
            "Surgeons remove tumour without scalpel",
            "The fair opens on Friday with cakes, a brass band and a race for ducks.",
            "Surgeons remove tumour without scalpel",
        ),
    ],
)
def test_what_the_body_says_otherwise(rule: str, headline: str, body: str, flagged: str | None) -> None:
    found = [words for words, _ in reported(draft(headline, body), rule, Severity.NOTE)]
    assert found == ([] if flagged is None else [flagged])


def test_the_standfirst_counts_as_body_for_the_headline_and_is_checked_itself() -> None:
    front = "---\ntitle: Mill fire kills 14\nstandfirst: Fourteen die, 30 hurt\n---\n"
    source = f"{front}Sixty people were hurt in the fire at the mill.\n"
    found = [(f.rule, source[f.span.start : f.span.end]) for f in check(source) if f.rule == "headlines/number"]
    assert ("headlines/number", "14") not in found
    assert ("headlines/number", "30") in found


@pytest.mark.parametrize(
    "headline", ["Is the army in shattered retreat?", "Live: army in shattered retreat", "Opinion: A shattered retreat"]
)
def test_questions_live_pages_and_opinion_may_dramatise(headline: str) -> None:
    assert (
        reported(
            draft(headline, "Officers spoke of a limited retreat of the army. It was a partial retreat."), "strength"
        )
        == []
    )


def test_captions_and_alternative_texts_are_no_claims() -> None:
    source = "<article><h1>Mill fire kills 14</h1><p>Fourteen people died in the fire at the mill.</p>\n"
    source += '<figure><img src="x.jpg" alt="Belgium, 41 dead"><figcaption>41 died in Belgium</figcaption></figure>'
    assert check(source + "</article>\n", "draft.html") == []


def test_a_headline_without_a_body_is_not_judged() -> None:
    assert check("# Mill fire kills 41\n") == []


@pytest.mark.parametrize(
    "subhead", ["Noise and rubbish", "Paint and politics", "What happens next", "It’s not over yet"]
)
def test_a_short_sub_head_may_be_abstract(subhead: str) -> None:
    source = draft(
        "Ferry to close in March",
        "The ferry will close in March, the operator said.",
        f"## {subhead}",
        "Passengers wrote to the council, which meets on Friday.",
    )
    assert check(source) == []


def test_a_sub_head_none_of_whose_words_has_a_counterpart() -> None:
    source = draft(
        "Ferry to close in March",
        "The ferry will close in March, the operator said.",
        "## Astronaut repairs antenna",
        "Passengers wrote to the council, which meets on Friday.",
    )
    found = check(source)
    assert [(f.rule, f.severity, source[f.span.start : f.span.end]) for f in found] == [
        ("headlines/unsupported", Severity.NOTE, "Astronaut repairs antenna")
    ]


def test_an_adjective_and_its_noun_each_with_its_own_reason() -> None:
    source = draft(
        "Blue Guard in Crushing Collapse",
        "Reporters saw a partial collapse of the rebels' northern line on Monday.",
        "A guard at the bridge spoke of a regrouping rather than a real collapse.",
    )
    assert reported(source, "strength") == [
        ("Crushing", ["partial collapse"]),
        ("Collapse", ["rather than a real collapse"]),
    ]


def test_a_name_of_two_common_words() -> None:
    body = "The fire brigade and the army left the island on Monday. The army will not return, its commander said."
    source = draft("The Red Army is leaving the island", body)
    assert reported(source, "name", Severity.NOTE) == [("Red Army", ["army", "army"])]
    assert (
        reported(draft("The Red Army is leaving the island", body + " The Red flag is gone."), "name", Severity.NOTE)
        == []
    )


@pytest.mark.parametrize(
    ("headline", "body", "flagged"),
    [
        (
            "Okafor refuses offer from Lindqvist",
            "Kemi Okafor made an offer to the party on Monday. Mats Lindqvist refused the offer from Okafor on "
            "Tuesday. Lindqvist refused it twice.",
            "Okafor refuses offer from Lindqvist",
        ),
        (
            "Duke's pick, Mats Lindqvist, opposes toll",
            "Mats Lindqvist is the pick of the duke. The duke said that he opposes the toll.",
            None,
        ),
        ("Okafor meets Okafors in Lund", "Kemi Okafor met the Okafors of Lund at a fair.", None),
    ],
)
def test_names_exchanged(headline: str, body: str, flagged: str | None) -> None:
    found = [words for words, _ in reported(draft(headline, body), "roles", Severity.NOTE)]
    assert found == ([] if flagged is None else [flagged])


@pytest.mark.parametrize(
    ("headline", "body", "flagged"),
    [
        ("Brewer does not close Alder plant", "The brewer closed its Alder plant on Friday.", "not close"),
        ("Mayor does not drop bid for Lund seat", "The mayor ended her campaign for the Lund seat on Friday.", "not"),
        ("Mayor does not drop bid for Lund seat", "The mayor did not end her campaign for the Lund seat.", None),
        ("Striker will not play at Lund", "The striker pulled out of the match at Lund on Friday.", None),
        ("Club to rule out sale of stadium", "The club will rule out any sale of the stadium, its board said.", None),
        ("Smuggler held at border", "The smuggler held at the border had a fake passport and a fake beard.", None),
        ("Sea monster seen off Alder", "The sea monster off Alder is a hoax. The story is false, a diver said.", "Sea"),
        ("Mayor will cooperate with audit", "The mayor refused to cooperate with the audit on Monday.", "cooperate"),
    ],
)
def test_negations_in_other_words(headline: str, body: str, flagged: str | None) -> None:
    found = [words for words, _ in reported(draft(headline, body), "negation", Severity.NOTE)]
    assert found == ([] if flagged is None else [flagged])


@pytest.mark.parametrize(
    ("headline", "body", "rival"),
    [
        (
            "Rout at the port, 640 killed",
            "Hospitals have recorded 46 deaths since Friday, the health office said.",
            "46",
        ),
        ("Storm kills 38 in Alder", "The death toll of the storm in Alder rose to 83 on Friday.", "83"),
        ("90 hurt in ferry crash", "The crash wounded 19 people, none of them badly.", "19"),
        ("Police arrest 52 at Lund derby", "Officers took 25 people into custody on Saturday.", "25"),
    ],
)
def test_a_toll_that_the_body_has_in_other_words(headline: str, body: str, rival: str) -> None:
    found = reported(draft(headline, body), "number")
    assert [evidence for _, evidence in found] == [[rival]]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Storm kills 38 in Alder", "Of the dead in Alder, 20 were found on Friday and 18 on Saturday."),
        ("Actor dead at 88", "The actor died at 88. Nine people had died in the fire that made him famous."),
        ("46 killed, 110 hurt", "The blast killed 46 people and wounded 110."),
        ("About 12 killed in Alder", "A dozen people died in Alder."),
    ],
)
def test_a_toll_that_agrees(headline: str, body: str) -> None:
    assert reported(draft(headline, body), "number") == []


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Court rules on Gitmo prisoners", "The court ruled on the prisoners at Guantánamo Bay on Friday."),
        ("Wildfire spreads in Nev. valley", "The wildfire spread on Friday across a valley in Nevada."),
        ("Mayor: I’m no saint", "The mayor said on Friday that he was no saint."),
        ("Rivers run low in Africa", "Rivers run low in Kenya, Uganda and Malawi."),
    ],
)
def test_a_name_said_otherwise_is_no_warning(headline: str, body: str) -> None:
    assert reported(draft(headline, body), "name") == []


NOTE, WARNING = Severity.NOTE, Severity.WARNING


@pytest.mark.parametrize(
    ("headline", "body", "flagged", "evidence", "level"),
    [
        (
            "Striker: “They cheated every single referee”",
            "The striker left Lund on Friday and thanked his club. He will train in Norwick.",
            "“They cheated every single referee”",
            [],
            WARNING,
        ),
        (
            "Striker calls club 'hopelessly corrupt'",
            "The striker left Lund on Friday and thanked his club. He will train in Norwick.",
            "'hopelessly corrupt'",
            [],
            NOTE,
        ),
        (
            'Owner: "The pier was a gorgeous folly"',
            '"The pier was a folly," the owner said on Friday. It closes in May.',
            '"The pier was a gorgeous folly"',
            ["pier was a folly"],
            WARNING,
        ),
        (
            "Okafor: “The vote was a farce”",
            "“The vote was a farce,” said Mats Lindqvist, who lost it.\n\nThe count took a day.\n\nIt rained.\n\n"
            "The hall was cold.\n\nThe seat was won by Kemi Okafor.",
            "“The vote was a farce”",
            ["vote was a farce", "Lindqvist"],
            NOTE,
        ),
    ],
)
def test_quoted_words(headline: str, body: str, flagged: str, evidence: list[str], level: Severity) -> None:
    source = draft(headline, body)
    assert reported(source, "quotation", NOTE) == [(flagged, evidence)]
    assert {f.severity for f in check(source) if f.rule == "headlines/quotation"} == {level}


def test_quoted_words_behind_a_number_begin_with_themselves() -> None:
    source = draft('Mayor calls bridge "70th reckless mistake"', '"It is a costly mistake," the mayor said on Friday.')
    found = [source[one.span.start : one.span.end] for one in check(source) if one.rule == "headlines/quotation"]
    assert found == ['reckless mistake"']


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Owner: ‘Pier was folly’", "“In the end,” the owner said, “the pier was a folly.”"),
        ("Owner 'regrets' pier", "The owner wished on Friday that the pier had not been built."),
        ("Choir of Norwick sings 'Rolling Harbour Blues' in rain", "The choir of Norwick sings old tunes in the rain."),
        (
            "Okafor: “The vote was a farce”",
            "Kemi Okafor lost. “The vote was a farce,” she said. Lindqvist said it was not.",
        ),
        ("Town's hopes rest on the owners' pier", "The hopes of the town rest on the pier of its owners."),
    ],
)
def test_quoted_words_that_stand(headline: str, body: str) -> None:
    assert reported(draft(headline, body), "quotation", NOTE) == []


@pytest.mark.parametrize(
    ("headline", "body", "flagged"),
    [
        ("Union defends comments on strike", "The union tried to explain its comments on the strike on Friday.", None),
        (
            "Treaty will end fishing ban",
            "The council will debate a treaty that may end the fishing ban, it said on Friday.",
            "will",
        ),
        ("Treaty will end fishing ban", "The treaty that might be signed will end the fishing ban.", None),
        (
            "Danby 'will soon turn very sour', says vet",
            "“It could soon turn very sour,” the vet said of the milk.",
            "will",
        ),
        (
            "Danby 'could soon turn very sour', says vet",
            "“It could soon turn very sour,” the vet said of the milk.",
            None,
        ),
        ("Fair will open in May", "The fair is expected to open in May, weather permitting, its owner said.", None),
        ("Alder team wins more support", "Asked if the Alder team has more support, she said yes.", None),
        ("Council takes decisions on pier", "The owner wants a decision of the council on the pier.", None),
        ("Navy forces trawler to turn", "The navy urged the trawler to turn back on Friday.", "forces"),
        ("Navy special forces watch trawler", "The navy urged the trawler to turn back on Friday.", None),
    ],
)
def test_hedges(headline: str, body: str, flagged: str | None) -> None:
    found = [words for words, _ in reported(draft(headline, body), "certainty", NOTE)]
    assert found == ([] if flagged is None else [flagged])


@pytest.mark.parametrize(
    ("headline", "body", "flagged"),
    [
        (
            "Whale did not swim up the Alder",
            "The picture of a whale that swims up the Alder is a hoax, the harbour master said on Friday.",
            None,
        ),
        ("Cyclists not eligible for grant", "The grant is for walkers; cyclists are ineligible for it.", None),
        ("Mayor: neighbours are not 'vandals'", "Neighbours of the pier were called vandals on Friday.", None),
        (
            "Bank denies sale of mint to Danby",
            "The bank sold the mint to Danby on Friday. Danby paid for the mint with gold. It is done.",
            "denies",
        ),
        ("Bank denies sale of mint to Danby", "Reports of a sale of the mint to Danby are false, the bank said.", None),
        ("Customs seize fake watches at Alder", "Customs officers seized copies of watches at Alder.", None),
        (
            "Danby agrees to sale of the mint",
            "Danby denied reports of a sale of the mint on Friday. It denied that it agreed to the sale of the mint.",
            "Danby",
        ),
        (
            "Danby agrees to sale of the mint",
            "Danby agreed to the sale of the mint on Friday. The news confirms rumours of the sale of the mint.",
            None,
        ),
    ],
)
def test_denials_and_doubts(headline: str, body: str, flagged: str | None) -> None:
    found = [words for words, _ in reported(draft(headline, body), "negation", Severity.NOTE)]
    assert found == ([] if flagged is None else [flagged])


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "6 arrested over bridge fire",
            "Police arrested five divers over the bridge fire. A sixth person was held later.",
        ),
        ("Crash kills six at Alder", "The crash at Alder killed a driver and five other people."),
        ("Painter dead at 92", "The painter died on the eve of her 93rd birthday. Her sister had died aged 85."),
        ("Actor dead at 88", "The actor died at his home in Lund on Friday. He was born in 1923."),
        (
            "Raid kills at least 23",
            "Three guards and at least 20 villagers were killed in the raid. One shell killed 12.",
        ),
        (
            "Bank opens $800B programmes for homes",
            "The bank opens a programme of $200 billion for small firms. It runs for a year. The bank also opens one "
            "of $600 billion for homes. A third of $20 billion failed.",
        ),
        ("Heir spends $84,000 on flowers", "Each month the heir spends $7,000 on flowers and $9,000 on cars."),
        (
            "Strike by 48,000 workers may end",
            "The strike may end, said one person. The workers have been out for weeks.",
        ),
        (
            "62% of Lund against the toll",
            "In Lund 38% of the people are for the toll, the poll says, and the rest against.",
        ),
        ("Seven signs of a good cheese", "Two cheeses won. One sign is the smell. The five other cheeses were poor."),
    ],
)
def test_a_number_that_follows_from_others(headline: str, body: str) -> None:
    assert reported(draft(headline, body), "number") == []


@pytest.mark.parametrize(
    ("headline", "body", "flagged"),
    [
        ("Council to vote on Dec. 13", "The council will vote on the budget on Dec. 31, its clerk said.", "13"),
        ("Seven key signs of a good cheese", "Five key signs tell a good cheese, the dairy said.", "Seven"),
        ("Painter dead at 92", "The painter has died in Lund. She was 85 years old when she died, aged 85.", "92"),
    ],
)
def test_a_number_in_the_place_of_another(headline: str, body: str, flagged: str) -> None:
    assert [words for words, _ in reported(draft(headline, body), "number")] == [flagged]


SECTIONS = """# Floods in the valley

The floods hit two towns in the valley. In Norwick the water took 52 homes and in Alder 14 homes.

## {norwick}

The water took 52 homes in Norwick by the river. Harlan, the mayor, praised Duarte, of the fire brigade.

## {alder}

In Alder 14 homes by the old mill were lost to the water. There was a limited retreat of the water on Friday.
"""


@pytest.mark.parametrize(
    ("alder", "rule", "flagged", "evidence", "level"),
    [
        ("14 homes lost in Alder", "", "", "", None),
        ("52 homes lost to the water", "number", "52", "14", NOTE),
        ("41 homes lost in Alder", "number", "41", "14", WARNING),
        ("Harlan praises brigade", "", "", "", None),
        ("Shattering retreat of the water", "strength", "Shattering retreat", "limited retreat", NOTE),
    ],
)
def test_a_sub_head_is_held_against_its_own_section_first_and_then_the_body(
    alder: str, rule: str, flagged: str, evidence: str, level: Severity | None
) -> None:
    source = SECTIONS.format(norwick="52 homes lost in Norwick", alder=alder)
    found = [one for one in check(source) if one.rule != "headlines/unsupported"]
    assert [(one.rule, one.severity, source[one.span.start : one.span.end]) for one in found] == (
        [(f"headlines/{rule}", level, flagged)] if level else []
    )
    if evidence:
        where = found[0].evidence[0].span
        assert where is not None
        assert where.start > source.index(alder)
        assert source[where.start : where.end] == evidence


@pytest.mark.parametrize(
    ("standfirst", "rule", "flagged", "level"),
    [
        ("The mayor will close the ferry in March", "certainty", "will", WARNING),
        ("The mayor may close the old ferry in 41 days", "number", "41", WARNING),
        ("The ferry to Belgium may close", None, None, None),  # it may tell what the body does not repeat
        ("Operator: 'They starved this proud lame mule'", "quotation", "'They starved this proud lame mule'", WARNING),
        ("The mayor may close the ferry in March", None, None, None),
    ],
)
def test_a_standfirst_is_held_against_the_body(
    standfirst: str, rule: str | None, flagged: str | None, level: Severity | None
) -> None:
    source = f'---\ntitle: Ferry in doubt\nstandfirst: "{standfirst}"\n---\n'
    source += "The mayor may close the ferry in March, her office said. In 14 days she could close the old ferry.\n"
    found = [(one.rule, source[one.span.start : one.span.end], one.severity) for one in check(source)]
    assert found == ([(f"headlines/{rule}", flagged, level)] if rule else [])


@pytest.mark.parametrize(
    "headline",
    [
        "Opinion: Okafor mocks Lindqvist",
        "Why Okafor mocks Lindqvist",
        "Lindqvist, Okafor quarrel again",
        "Sen. Okafor mocked by Lindqvist",
    ],
)
def test_parts_that_nobody_has_exchanged(headline: str) -> None:
    body = "Lindqvist mocked Okafor on Monday. The senator, Kemi Okafor, was mocked by Lindqvist again on Tuesday."
    assert reported(draft(headline, body), "roles", NOTE) == []


@pytest.mark.parametrize(
    ("headline", "body", "flagged"),
    [
        (
            "Michael Lindqvist defends Okafor",
            "Michael Okafor was defended on Friday. Mats Lindqvist, who leads the party, had defended Michael Okafor.",
            "Lindqvist",
        ),
        ("Michael Okafor defends Lindqvist", "Michael Okafor defended Mats Lindqvist on Friday.", None),
        (
            "Senate Republicans meet in Alder",
            "The Senate Rules panel and the Republicans of the Senate met in Alder.",
            None,
        ),
    ],
)
def test_surnames_exchanged(headline: str, body: str, flagged: str | None) -> None:
    assert [words for words, _ in reported(draft(headline, body), "name")] == ([] if flagged is None else [flagged])


@pytest.mark.parametrize(
    ("headline", "body", "flagged"),
    [
        ("Owner: 'It is a good old pier'", "“It is not a good old pier,” the owner said on Friday.", "It"),
        ("Owner: 'It is not a good old pier'", "“It is a good old pier,” the owner said on Friday.", "It"),
        ("Owner: 'It isn't a good old pier'", "“It is not a good old pier,” the owner said on Friday.", None),
        ("Owner: 'It was a good old pier'", "“It was a good old pier, not a new one,” the owner said.", None),
        (
            "Owner denies 'it was a poor old pier'",
            "The owner did not say it was a poor old pier, but a good one.",
            None,
        ),
    ],
)
def test_quotations_that_turn_what_was_said(headline: str, body: str, flagged: str | None) -> None:
    found = [words for words, _ in reported(draft(headline, body), "negation")]
    assert found == ([] if flagged is None else [flagged])


@pytest.mark.parametrize(
    ("headline", "body", "flagged"),
    [
        ("All drivers back toll", "Six in ten drivers back the toll, the poll says.", "All drivers"),
        ("All drivers back toll", "All drivers, six in ten of them new ones, back the toll.", None),
    ],
)
def test_all_for_a_part(headline: str, body: str, flagged: str | None) -> None:
    found = [words for words, _ in reported(draft(headline, body), "strength")]
    assert found == ([] if flagged is None else [flagged])


def test_a_name_that_the_body_spells_nearly_so_is_a_note_at_most() -> None:
    body = (
        "General Ana Mgwanga is to be laid to rest in Alder on Friday. Mgwanga had led the army for nine years.\n\n"
        "Mgwanga died on Monday. The army thanked Mgwanga for all that she had done, and so did the town.\n\n"
        "She was born in the town and came home to it in May. Mgwanga leaves three sons, who are all in the army.\n"
    )
    own, other = (draft(f"Army thanks {name} at rest", body) for name in ("Mggwanga", "Okafor"))
    assert [words for words, _ in reported(other, "name")] == ["Okafor"]
    assert not reported(own, "name")


WHOLE = (
    "Honda said that it would recall 40,000 vans. Honda has yards, and Honda sells vans. The belts are faulty.",
    "Honda will mend them in May. The vans are new. Honda has sold vans for years, and it rained on all of them.",
)


@pytest.mark.parametrize(
    ("headline", "opening", "level"),
    [
        ("Toyota recalls 40,000 vans", "", "warning"),
        ("Toyota recalls 40,000 vans", "But it rained. ", "note"),
        ("Toyota recalls our 40,000 vans", "", "note"),
        ("Toyota recalls 40,000 vans. Are they safe?", "", "note"),
    ],
)
def test_what_argues_or_begins_in_the_middle_is_no_proof_of_a_wrong_name(
    headline: str, opening: str, level: str
) -> None:
    source = draft(headline, opening + WHOLE[0], WHOLE[1])
    assert [found.severity for found in check(source) if found.rule == "headlines/name"] == [level]


@pytest.mark.parametrize(
    "headline",
    [
        "Ferry firm wins 90 yards in Lund",
        "Ferry firm wins its 9th yard in Lund",
        "Ferry firm wins 2016 yard cup in Lund",
    ],
)
def test_ordinals_and_years_of_an_event_count_as_other_numbers_do(headline: str) -> None:
    body = "A ferry firm wins 40 yards in Lund, and the sixth yard cup of 2009, it said. The 40 yards are old."
    source = draft(headline, body, WHOLE[1])
    assert [found.severity for found in check(source) if found.rule == "headlines/number"] == ["warning"]
