"""Words of a headline's quotation that the body's quotation has otherwise."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.predicates.misquoted import misquotations
from linter.document.parse import parse


def _swapped(headline: str, body: str) -> list[tuple[str, str]]:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    return [(found.swapped, found.instead) for found in misquotations(claim) if not found.near]


@pytest.mark.parametrize(
    ("headline", "body", "swapped"),
    [
        ("‘We lost the dressing room,’ says Harkin", "“We lost the fans,” Harkin said.", ("dressing room", "fans")),
        (
            'Mayor calls plan "a gift to developers"',
            'It was "a gift to families", she said.',
            ("developers", "families"),
        ),
        ("Treasurer: 'Taxes will rise'", '"Taxes will fall," she told them.', ("rise", "fall")),
        ("Nurse leader: ‘Every ward is full’", "“Half the wards are full,” she said.", ("Every", "Half")),
        ("Widow: ‘He died for nothing’", "“He died for his country,” she said.", ("nothing", "his country")),
        ("‘The museum will never close,’ says Ruhl", "“The museum will soon close,” Ruhl said.", ("never", "soon")),
        ("‘Shame on them,’ says priest", "“Shame on me,” he said.", ("them", "me")),
        ("Striker: ‘I’ll stay until June’", "“I’ll stay until August,” he said.", ("June", "August")),
        ("Ruhl: ‘The pier will reopen’", "“The pier may reopen,” Ruhl said.", ("will", "may")),
        ("Ruhl: ‘The search is over’", "“The search is nearly over,” Ruhl said.", ("", "nearly")),
        ("Ruhl calls sale ‘a shameful act of folly’", "It was “an act of folly”, said Ruhl.", None),
        ("Ruhl: ‘They sold our shameful harbour wall’", "“They sold our harbour wall,” Ruhl said.", ("shameful", "")),
    ],
)
def test_swapped_words(headline: str, body: str, swapped: tuple[str, str] | None) -> None:
    assert _swapped(headline, body) == ([swapped] if swapped else [])


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("‘I’d do it again,’ says diver", "“I would do it again,” she said."),
        ("Judge: he ‘knew the risks’", "“You knew the risks,” he told Harkin."),
        ("Captain: ‘I feel sick’", "“I feel absolutely sick,” he said."),
        ("‘We lost the fans,’ says Harkin", "“We lost the hall. We lost the fans,” he said."),
        ("‘He was my best friend,’ says Bramm", "“Tom was my best friend,” said Bramm."),
        ("‘No one helped us,’ says Bramm", "“Nobody helped us,” said Bramm."),
        ("The ‘king of the waltz’ gets prize, says Ruhl", "“He was the prince of the waltz,” said Ruhl."),
        ("‘Smash and grab’ gang jailed, says judge", "“It was smash and run,” said the judge."),
        ("‘Wind of change’ at harbour board", "“The winds of winter are near,” he joked."),
        ("‘Fit for purpose’? Ruhl says no", "“It was never fit for people,” said Ruhl."),
        ("Coach: ‘You’re a f***ing disgrace’", "“You’re a living disgrace,” he said."),
        ("‘Oouuch of the harbour’, cries Ruhl", "“The smell of the harbour,” cried Ruhl."),
        ("Ruhl admits ‘I was a fool for love’", "“I was a fool for money,” he said. He was a fool for love."),
        ("Trial hears of ‘pattern of abuse’", "There was “a pattern of behaviour”, counsel said of the abuse."),
        ("Ruhl says rower ‘best in country’", "He is “arguably the top young man in the country”, said Ruhl."),
        ("‘We saw 20 whales,’ says crew", "“We saw twenty whales,” said one."),
        ("‘Lack of Jobs’, says Ruhl", "There was “a lack of economic openings”, he said."),
        ("‘I pay for my sins,’ says Ruhl", "“I paid for her sins,” she said."),
    ],
)
def test_no_swapped_words(headline: str, body: str) -> None:
    assert _swapped(headline, body) == []
