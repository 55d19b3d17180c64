"""Where LanguageTool's matches lie, to the character, whatever the sentence holds; asked of a real server."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import LanguageToolError
from linter.languagetool.address import server_address
from linter.languagetool.client import Client, Sent

MISTAKES = {"EN_A_VS_AN", "HE_VERB_AGR"}


@pytest.fixture(scope="module")
def client(languagetool_url: str) -> Client:
    return Client(server_address(languagetool_url), "en-GB", MISTAKES, timeout=120)


@pytest.mark.parametrize(
    "sentence",
    [
        "He saw [an] bridge.",
        "He saw [an] bridge and [a] owl, and she [have] [a] apple.",
        "😀 He saw [an] bridge 👩‍👩‍👧‍👦 and [a] owl 🇬🇧.",
        "The café\u0301 in Å\u030angstro\u0308m has [an] bridge.",
        "“He saw [an] bridge,” she said; ‘so [an] bridge it was’.",
        "He\u00a0saw\u2028[an]\tbridge.",
        "The inter\u00adnatio\u00adnal\u200b [an]\u00ad bridge, [a] owl.",
        "𝐇𝐞 𝐬𝐚𝐰 it: [an] bridge over the 東京 [a] owl.",
        "The \ufffc has [an] bridge \ufffc and [a] owl\ufffd.",
        "No mistake in this.",
    ],
)
def test_exact_characters(client: Client, sentence: str) -> None:
    pieces = [piece for part in sentence.split("[") for piece in part.split("]")]
    expected, position = [], 0
    for number, piece in enumerate(pieces):
        if number % 2:
            expected.append((position, position + len(piece)))
        position += len(piece)
    # every sentence is asked among others: the offsets of all must hold
    before, asked, after = client.check(["😀😀 She have 😀.", "".join(pieces), "A owl\u00ad 𝐬𝐚𝐰."])
    assert [(match.start, match.end) for match in asked] == expected
    assert [(match.start, match.end) for match in before] == [(7, 11)]
    assert [(match.start, match.end, match.replacements) for match in after] == [(0, 1, ("An",))]


def test_what_is_said_does_not_depend_on_the_neighbours(client: Client) -> None:
    sentences = ["He have a plan.", "then he left", "“They was", "It is a owl?", "", "He have a plan."]
    together = client.check(sentences)
    assert together == [one for sentence in sentences for one in client.check([sentence])]
    assert together[0] == together[-1]


def test_only_the_rules_that_were_asked_for(languagetool_url: str) -> None:
    sentence = "He have a apple , it was teh best and mid air."
    (every,) = Client(server_address(languagetool_url), "en-US", {*MISTAKES, "EN_COMPOUNDS"}, timeout=120).check(
        [sentence]
    )
    assert [match.rule for match in every] == ["HE_VERB_AGR", "EN_A_VS_AN", "EN_COMPOUNDS"]
    (one,) = Client(server_address(languagetool_url), "en-US", {"EN_A_VS_AN"}, timeout=120).check([sentence])
    assert [match.rule for match in one] == ["EN_A_VS_AN"]
    assert one[0].message.startswith("Use “an” instead of ‘a’")


@given(st.text(max_size=60), st.data())
def test_places_in_what_is_sent_are_places_in_the_sentence(sentence: str, data: st.DataObject) -> None:
    sent = Sent(sentence)
    assert len(sent.text.encode("utf-16-le", "surrogatepass")) == 2 * len(sent.text)
    assert "\n" not in sent.text
    if not sent.text:
        return
    start = data.draw(st.integers(0, len(sent.text) - 1))
    end = data.draw(st.integers(start + 1, len(sent.text)))
    first, last = sent.place(start, end)
    assert 0 <= first < last <= len(sentence)
    assert Sent(sentence[first:last]).text == sent.text[start:end]


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "http://127.0.0.1:9/path"])
def test_no_server(url: str) -> None:
    with pytest.raises(LanguageToolError, match=r"the LanguageTool server at http://127\.0\.0\.1:9\S* failed"):
        Client(server_address(url), "en-US", MISTAKES, timeout=1)
