"""What a claim says of a thing, by the order of its words."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.predicates.poles import Pole, Thing
from linter.analysis.headlines.predicates.stated import as_said, parts_of_speech, stated
from linter.document.parse import parse

BODY = "Nothing of it was told."


@pytest.mark.parametrize(
    ("headline", "thing", "doer", "turned"),
    [
        ("Council sells old mill", "old mill", "Council", ""),
        ("Council refuses to sell mill", "mill", "Council", "refuses"),
        ("Council won't sell mill", "mill", "Council", "won't"),
        ("Mill sold after fire", "Mill", "", ""),
        ("Mayor urges council to sell mill", "mill", "", ""),
        ("Owner of mill who died sold boat", "boat", "Owner mill", ""),
    ],
)
def test_thing_and_doer(headline: str, thing: str, doer: str, turned: str) -> None:
    claim = claims(parse(f"# {headline}\n\n{BODY}\n", path="draft.md"))[0]
    verb = next(word for word in claim.words if word.lemma == "sell")
    said = as_said(claim, verb, verb, Pole("=", 1, Thing.OBJECT, False), parts_of_speech(claim))
    assert said is not None
    assert [word.text for word in said.thing] == thing.split()
    assert [word.text for word in said.doer] == doer.split()
    assert (said.turned.text if said.turned else "") == turned


@pytest.mark.parametrize("headline", ["No council sells mill", "Whether council sells mill"])
def test_what_claims_nothing(headline: str) -> None:
    claim = claims(parse(f"# {headline}\n\n{BODY}\n", path="draft.md"))[0]
    verb = next(word for word in claim.words if word.lemma == "sell")
    assert as_said(claim, verb, verb, Pole("=", 1, Thing.OBJECT, False), parts_of_speech(claim)) is None


def test_only_what_the_body_may_contradict_is_looked_at() -> None:
    for body, count in (("The council rejected the bypass.", True), ("The council met.", False)):
        claim = claims(parse(f"# Council backs bypass\n\n{body}\n", path="draft.md"))[0]
        assert bool(list(stated(claim))) is count
