"""Who says at the end of a headline what it tells."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.attributions import is_attributed
from linter.analysis.headlines.claims.claims import claims
from linter.document.parse import parse

SAYS = "Ferry and bank in talks, says Okafor"


@pytest.mark.parametrize(
    ("headline", "body", "attributed"),
    [
        (SAYS, "Mayor Susan Okafor has said that there are talks.", True),
        (SAYS, "There are talks, said Susan Okafor.", True),
        (SAYS, "There are talks, said the mayor to Okafor.", False),
        (SAYS, "The bank said to Susan Okafor that there are talks.", False),
        (SAYS, "Okafor wept. The bank said that there are talks.", False),
        (SAYS, "It rained. It snowed. It hailed. Okafor said so.", False),
        (SAYS, "Okafor warned of talks.", False),
        ("Ferry and bank say Okafor", "Okafor said so.", False),
        ("Ferry and bank in talks, sells Okafor", "Okafor sold it.", False),
        ("Ferry and bank in talks, says Okafor on Monday", "Okafor said so.", False),
    ],
)
def test_who_says_so(headline: str, body: str, attributed: bool) -> None:
    claim = claims(parse(f"# {headline}\n\n{body}\n", path="draft.md"))[0]
    speaker = next(word for word in claim.words if word.text == "Okafor")
    assert is_attributed(claim, speaker) is attributed
