"""Words with which a body calls a story untrue or reports a denial, and words that only look so."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.body_index import BodyIndex, body_index
from linter.analysis.headlines.claims.claims import claims
from linter.analysis.headlines.predicates.denials import debunked, doubted, doubting, doubts_of
from linter.document.parse import parse


def index_of(body: str) -> BodyIndex:
    return body_index(parse(f"# T\n\n{body}\n", path="draft.md"))


def words(index: BodyIndex, places: list[tuple[int, int]]) -> str:
    return ",".join(" ".join(index.texts[first : last + 1]) for first, last in places)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It is a hoax.", "hoax /  / x"),
        ("It is no hoax.", " /  / x"),
        ("It is not a hoax.", "hoax /  / x"),
        ("It is not false.", " /  / x"),
        ("False alarm was raised.", " /  / x"),
        ("The alarm false or not.", " /  / x"),
        ("It is false.", "false /  / x"),
        ("It is false and cruel.", " /  / x"),
        ("It is a hoax and cruel.", "hoax /  / x"),
        ("False and defamatory statements were made.", " /  / x"),
        ("It is false news.", " /  / x"),
        ("It is false news story.", "false /  / x"),
        ("It is fake news.", " /  / x"),
        ("It is fake news reports.", "fake /  / x"),
        ("A false report was made.", "false /  / x"),
        ("False teeth were found.", " /  / x"),
        ("A false picture was sold.", "false /  / x"),
        ("It is false that he left.", "false /  / x"),
        ("It was fake, he said.", "fake /  / x"),
        ("There is no evidence.", "no evidence /  / -"),
        ("There is no evident link.", " /  / -"),
        ("It is not true.", " /  / -"),
        ("It isn't true.", "isn't true /  / -"),
        ("It wasn't real.", "wasn't real /  / -"),
        ("It is not accurate.", " /  / -"),
        ("An urban myth.", "urban myth /  / -"),
        ("An urban area.", " /  / -"),
        ("It never happened.", "never happened /  / -"),
        ("It never was.", " /  / -"),
        ("They confirmed rumours.", " /  / x"),
        ("They start rumours.", " /  / x"),
        ("Rumours spread.", "Rumours /  / x"),
        ("A debunked story.", "debunked /  / x"),
        ("A debunked plan.", " /  / x"),
        ("He debunked it.", "debunked /  / x"),
        ("It ends false", "false /  / x"),
        ("It ends not", " /  / -"),
        ("He cast doubt on it.", " / cast doubt / x"),
        ("He cast a doubt.", " /  / x"),
        ("He denied that it was.", " / denied that / x"),
        ("He denied it.", " /  / x"),
        ("He denied claims.", " / denied claims / x"),
        ("He dismissed reports.", " / dismissed reports / x"),
        ("He dismissed staff.", " /  / x"),
        ("He raised doubts.", " / raised doubts / x"),
        ("He ends, raised", " /  / -"),
        ("He doubts it.", " /  / x"),
        ("It is doubtful.", " /  / x"),
        ("He rejected it.", " /  / x"),
        ("He was mistaken.", " /  / -"),
        ("He left.", " /  / -"),
        ("The story is baseless.", "baseless /  / x"),
    ],
)
def test_denials_and_doubts(body: str, expected: str) -> None:
    index = index_of(body)
    sentences = "".join("x" if doubting(index, number) else "-" for number in range(len(index.sentences)))
    assert f"{words(index, debunked(index))} / {words(index, doubted(index))} / {sentences}" == expected


def test_only_from_a_position_on() -> None:
    index = index_of("It is a hoax. He denied that it was. It is false. He cast doubt.")
    assert words(index, debunked(index, 4)) == "false"
    assert words(index, debunked(index, 3)) == "hoax,false"
    assert words(index, doubted(index, 7)) == "cast doubt"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The whale in the pond is a hoax.", "hoax"),
        ("The mayor denied that the whale swims in the pond.", "denied that"),
        ("The mayor denied that she was late. The whale in the pond ate.", ""),
        ("It is “false”. The whale swims in the pond.", ""),
    ],
)
def test_doubts_of_a_claim(body: str, expected: str) -> None:
    claim = claims(parse(f"# Whale swims in pond\n\n{body}\n", path="draft.md"))[0]
    assert words(claim.index, [places for _, places in doubts_of(claim)]) == expected
