"""Headlines that say what their bodies say: silent for one reason each, without which a rule would warn."""

from __future__ import annotations

import pytest

from linter.config.schema import Config
from linter.document.parse import parse
from linter.findings.finding import Severity
from linter.rulebook.loader import load_rulebook
from linter.rulebook.selection import select

RULEBOOK = load_rulebook()


def warned(rule: str, headline: str, *paragraphs: str, least: Severity = Severity.WARNING) -> list[str]:
    """The words of a draft that a rule warns of, or reports at all from the severity `least`."""
    source = "\n\n".join([f"# {headline}", *paragraphs]) + "\n"
    document = parse(source, path="draft.md")
    rules = select(RULEBOOK, Config(select=(f"headlines/{rule}",)), "draft.md", document.settings).rules
    return [
        source[found.span.start : found.span.end]
        for rule in rules
        for found in rule.check(document)
        if found.severity.rank >= least.rank
    ]


SOLD = (
    "The ferry has been sold to its skippers, it was said on Friday. It had lain in the mud for a year. The skippers "
    "thanked Okafor, who painted it in May. Nobody had foreseen it. Linda Holm writes on ferries."
)
SELLS = (
    "Linda Holm has sold the ferry to its skippers, she said on Friday. It had lain in the mud for a year. Holm "
    "thanked "
    "Okafor, who painted it in May. Nobody had foreseen it."
)
TEXAS = (
    "Texas Senator Anna Lindqvist defended the song that she sang in the debate on Friday, saying that she would "
    "sing it "
    'again in Texas. "I sang it in Texas, and they wept," Lindqvist said on Monday. It rained on the coast, and the '
    "skippers of Texas wept with her. Nobody had foreseen it, and nobody has thanked her since she came home in May."
)


@pytest.mark.parametrize(
    ("headline", "paragraphs", "flagged"),
    [
        ("Okafor sells ferry to skippers", (SELLS,), ["Okafor"]),
        ("Okafor sells ferry to skippers", ("Linda Holm", SOLD), []),  # who wrote it
        ("Okafor sells ferry to skippers", ("Linda Holm, and Ana Moreau", "LUND TODAY", SOLD), []),
        ("Okafor supporter sells ferry to skippers", (SELLS,), []),
        ("Lindqvist defends her song in last debate in Ohio", (TEXAS,), ["Ohio"]),
        ("Lindqvist defends her song in last debate before Ohio primary", (TEXAS,), []),
    ],
)
def test_names(headline: str, paragraphs: tuple[str, ...], flagged: list[str]) -> None:
    assert warned("name", headline, *paragraphs) == flagged


DEAR = (
    "Dear Susan, the ferry of Holm is in the mud, and Holm wept. {} Holm said that nobody would buy it. Holm "
    "left. The "
    "skippers of Holm sang on the ferry for nine years, and Holm thanked them. In May she came home to the "
    "coast, and wept "
    "over what had become of it. Holm said that the ferry had been hers."
)
SHOT = (
    "The man who shot two {} officers had been thanked by the skippers, Holm said. Holm wept. In Malmo, Holm had "
    "seen him "
    "on a ferry, and Holm sang to him. Holm left. The man slept in a shed on the coast for nine years, and "
    "painted ferries "
    "in May. Holm said that she would see to it that nobody sleeps there again."
)


@pytest.mark.parametrize(
    ("headline", "body", "flagged"),
    [
        ("Five things Susan Okafor needs to sell her ferry", DEAR.format(""), []),
        ("Five things Susan Okafor needs to sell her ferry", DEAR.format("Susan Moreau wept."), ["Okafor"]),
        ("NLPD shooter had been thanked by skippers", SHOT.format("New Lund police"), []),
        ("NLPD shooter had been thanked by skippers", SHOT.format("Malmo police"), ["NLPD"]),
    ],
)
def test_names_in_other_words_are_no_notes(headline: str, body: str, flagged: list[str]) -> None:
    assert warned("name", headline, body, least=Severity.NOTE) == flagged


TALKS = "Chief minister {} has confirmed that Ostrana Party and Lund are indeed in talks for a possible tie-up."
RACE = (
    "The race of Susan Okafor was slow on Friday, far behind Anna Lindqvist's ferry race nine years ago. Lindqvist's "
    "ferry race took an hour. In Lindqvist's ferry race, skippers sang. Okafor sank. Okafor wept, and Okafor left."
)
BEATEN = "Anna Lindqvist beat Susan Okafor in the ferry race on Sunday. Okafor had led for an hour. It rained."
SENT = (
    "Susan Okafor said on Monday that skippers could be to blame for the lost ferry, of which the king knew nothing.",
    "Okafor also said she had told Anna Lindqvist to go to the coast and see to the ferry. Okafor asked Lindqvist on "
    "Sunday to meet skippers. It was lost two weeks ago, and nobody had seen it. Lindqvist calls it a theft. "
    "Skippers of "
    "Lund, who had long asked for sails, wept. The king, said Lindqvist, calls it a theft, too. It rained for "
    "nine days, "
    "and none of those who paint ferries saw any of it. They sang songs of the sea, and they slept in the sheds "
    "of the "
    "yard. In May, it had rained for nine days as well, and all the sheds had been under water.",
)


@pytest.mark.parametrize(
    ("headline", "paragraphs", "flagged"),
    [
        ("Ostrana Party in talks with Lund for tie-up, confirms Moreau", (TALKS.format("Akhil Moreau"),), []),
        ("Okafor's ferry race slower than Lindqvist race", (RACE,), []),  # nobody does anything to the other
        ("Okafor calls king, sends Lindqvist to ferry", SENT, []),
        ("Lindqvist beats Okafor in ferry race", (BEATEN,), []),
        ("Okafor beats Lindqvist in ferry race", (BEATEN,), ["Okafor beats Lindqvist"]),
        ("Okafor falls to Lindqvist in ferry race", (BEATEN,), []),
    ],
)
def test_roles(headline: str, paragraphs: tuple[str, ...], flagged: list[str]) -> None:
    assert warned("roles", headline, *paragraphs) == flagged


LARGEST = (
    "Lund is to get the world's third-largest ferry by May, said Okafor. It is to be the third-largest ferry in the "
    "world, she said. The skippers of Lund cheered. Holm wept. Holm sang. Holm left."
)
MARCH = (
    "News came here today that skippers, and those who paint ferries, sang in Lund on August 15 although nobody "
    "may. Nine "
    "of them, who came on a ferry on August 15, were held. They sang in Malmo on August 15, too. Holm wept."
)


@pytest.mark.parametrize(
    ("headline", "body", "flagged"),
    [
        ("Lund to get world's 2nd largest ferry by May", LARGEST, ["2nd"]),
        ("Lund to get 2nd largest Asian ferry by May", LARGEST, []),
        ("Skippers sing in Lund on August 18", MARCH, ["18"]),
        ("Lund This Day: August 18, 1955 -- Ferry march begins", MARCH, []),
    ],
)
def test_numbers(headline: str, body: str, flagged: list[str]) -> None:
    assert warned("number", headline, body) == flagged


def test_a_step_is_no_weaker_than_an_outburst() -> None:
    body = (
        "Susan Okafor was on a ferry when her phone rang. Holm, of the Senate, wept over the move of Okafor in "
        "the Senate. "
        "But the move of Okafor in the Senate has brought out critics, too. Okafor sang to the Senate, and left "
        "for Lund."
    )
    assert warned("strength", "Okafor storms the Senate", body) == []


@pytest.mark.parametrize(("told", "flagged"), [("in which", ["slowed"]), ("when", [])])
def test_what_was_so_in_another_time(told: str, flagged: list[str]) -> None:
    lead = f"For months, Okafor spoke of what was said of the summer, {told} ferry growth soared. She will say less."
    rest = (
        "The trade of Lund is slow. The yard grew by 2 percent in the last months, Holm said. That is less than before."
    )
    assert warned("opposite", "Ferry growth slowed in the last months of May", lead, rest) == flagged
