"""Words formed by the book out of known ones, and how."""

from __future__ import annotations

import pytest

from linter.analysis.words.lexicon import lexicon
from linter.analysis.words.word_formation import formation


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("unbuildable", "derivation"),
        ("battlespace", "compound"),
        ("maked", "inflection"),
        ("housing's", ""),
        ("goed", ""),
        ("manualy", ""),
        ("brexitlike", ""),
        ("rehouse", "derivation"),
        ("antihouse", "derivation"),
        ("unhouse", "derivation"),
        ("housewide", "derivation"),
        ("carproof", "compound"),
        ("catlike", ""),
        ("citywide", "derivation"),
        ("housed", "inflection"),
        ("houser", "derivation"),
        ("zorblatts", ""),
        ("unzorblatt", ""),
        ("reboots", "derivation"),
        ("overbuild", "derivation"),
        ("xx", ""),
        ("abc", ""),
        ("harbourside", "compound"),
        ("seabed", ""),
        ("gameplan", "compound"),
        ("hoped", "inflection"),
        ("hopeing", "inflection"),
        ("copyiest", ""),
        ("runned", "inflection"),
        ("stoped", ""),
        ("cityless", "derivation"),
        ("icelike", ""),
        ("ungovernment", "derivation"),
        ("nonaligned", "derivation"),
        ("unreadableness", "derivation"),
        ("biobank", "derivation"),
        ("aebcd", ""),
        ("thecar", "compound"),
        ("carthe", "compound"),
        ("usbus", ""),
        ("kidbid", ""),
        ("skybox", ""),
    ],
)
def test_formation(word: str, kind: str) -> None:
    assert formation(lexicon(), word) == kind
