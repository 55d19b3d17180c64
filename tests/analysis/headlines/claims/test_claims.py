"""Claims: which blocks, which form, what stands in quotation marks, and what counts as their body."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.analysis.headlines.claims.body_index import body_index
from linter.analysis.headlines.claims.claims import (
    LONGEST_CLAIM,
    MOST_CLAIMS,
    Claim,
    ClaimForm,
    claims,
    claims_left_out,
)
from linter.analysis.headlines.claims.support import support
from linter.analysis.headlines.names.claim_names import claim_names
from linter.analysis.headlines.predicates.negation_and_hedging import negator_near
from linter.document.model import BlockKind, Document
from linter.document.parse import parse
from linter.errors import TooMuchError

BODY = "The mayor sold the mill. It may burn again."


def read(source: str) -> Document:
    return parse(source, path="draft.md")


def claim_of(headline: str, body: str = BODY) -> Claim:
    return claims(read(f"# {headline}\n\n{body}\n"))[0]


@pytest.mark.parametrize(
    ("headline", "form"),
    [
        ("Mayor sells mill", ClaimForm.STATEMENT),
        ("Will the mayor sell?", ClaimForm.QUESTION),
        ("Why the mayor sold the mill", ClaimForm.EXPLAINER),
        ("Mill sale: what we know", ClaimForm.EXPLAINER),
        ("Five things the mayor sold", ClaimForm.LIST),
        ("Mill sale: live updates", ClaimForm.LIVE),
        ("Opinion: The mill is ours", ClaimForm.OPINION),
    ],
)
def test_the_form_of_a_headline(headline: str, form: ClaimForm) -> None:
    assert claim_of(headline).form is form


def test_every_headline_subhead_and_standfirst_is_a_claim() -> None:
    document = read(
        f"---\ntitle: Mayor sells mill\nstandfirst: Anger grows\n---\n{BODY}\n\n## Fire feared again\n\nMore text here.\n"
    )
    found = {claim.kind: claim for claim in claims(document)}
    assert set(found) == {BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.SUBHEADING}
    assert found[BlockKind.HEADLINE].in_body("anger")
    assert not found[BlockKind.STANDFIRST].in_body("anger")
    first, last = found[BlockKind.SUBHEADING].section
    assert [found[BlockKind.SUBHEADING].index.texts[place] for place in range(first, last)] == [
        "More",
        "text",
        "here",
        ".",
    ]


def test_without_a_body_nothing_is_claimed() -> None:
    assert claims(read("# Mayor sells mill\n")) == ()


def test_quoted_words_are_marked_and_apostrophes_are_not() -> None:
    claim = claim_of("Mayor’s aide calls sale ‘a disgrace’ in town’s hall")
    assert [word.text for word in claim.words if claim.quoted[word.number]] == ["a", "disgrace"]


def test_title_case_and_capitals() -> None:
    assert claim_of("Mayor Sells Mill to Brewer").title_case
    assert not claim_of("Mayor sells mill to brewer").title_case
    assert claim_of("Mayor Sells eFerry Mill").title_case
    assert claim_of("MAYOR SELLS MILL").capitals


def test_names_are_found_under_other_names() -> None:
    claim = claim_of("UN and Belgium sue Kowalski", "The United Nations and the Belgian state went to court.")
    assert {name.text: name.found for name in claim_names(claim)} == {
        "UN": (True,),
        "Belgium": (True,),
        "Kowalski": (False,),
    }


def test_the_aligned_sentence_is_the_one_that_shares_the_claims_words() -> None:
    claim = claim_of("Mayor sells mill", "Rain fell all day. The mayor sold the mill to a brewer. The brewer smiled.")
    best = support(claim).aligned()[0][0]
    assert claim.index.sentences[best].span.start == claim.block.source_span.end + 2 + len("Rain fell all day. ")


def test_negators_near_a_word() -> None:
    index = body_index(
        read("# T\n\nShe did not sell the mill. He refused to sell it. They may sell it; the dog barked.\n")
    )
    sells = index.positions("sell")
    assert [index.texts[place] for place in (negator_near(index, at) for at in sells) if place is not None] == [
        "not",
        "refused",
    ]


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet="aB '’“”‘.,:;-–1$%?!\n#", max_size=60), st.text(alphabet="aB cd.\n'’“”-1%", max_size=80))
def test_every_claim_word_is_a_piece_of_its_block(headline: str, body: str) -> None:
    for claim in claims(read(f"# {headline}\n\n{body}\n")):
        assert len(claim.quoted) == len(claim.words)
        for word in claim.words:
            assert claim.block.text[word.start : word.end] == word.text
        for place in range(len(claim.index)):
            assert claim.index.sentences[claim.index.sentence_of[place]].first <= place
        support(claim).aligned()
        claim_names(claim)


def test_headings_beyond_the_first_hundred_are_named_as_left_out() -> None:
    titles = "".join(f'<meta property="og:title" content="Mayor sells mill {n}">' for n in range(MOST_CLAIMS + 2))
    page = f"<html><head>{titles}</head><body><h1>Mayor sells mill</h1><p>{BODY}</p></body></html>"
    document = parse(page, path="draft.html")
    assert len(claims(document)) == MOST_CLAIMS
    assert claims_left_out(document) == ("3 headings were not compared with the body (the first 100 were)",)


def test_a_heading_that_is_too_long_is_named_as_left_out() -> None:
    document = read(f"# {'Mayor sells mill ' * (LONGEST_CLAIM // 16)}\n\n{BODY}\n\n## Fire feared again\n\n{BODY}\n")
    assert [claim.kind for claim in claims(document)] == [BlockKind.SUBHEADING]
    assert claims_left_out(document) == ("1 heading was not compared with the body (longer than 2,000 characters)",)


def test_a_heading_just_as_long_as_may_be_is_compared() -> None:
    longest = ("Mayor sells mill " * LONGEST_CLAIM)[: LONGEST_CLAIM - 1] + "x"
    document = read(f"# {longest}\n\n{BODY}\n")
    assert [len(claim.block.text) for claim in claims(document)] == [LONGEST_CLAIM]
    assert claims_left_out(document) == ()
    assert claims(read(f"# {longest}x\n\n{BODY}\n")) == ()


def test_which_claims_may_say_what_the_body_does_not() -> None:
    source = "---\ntitle: Mayor sells mill\nstandfirst: Anger grows\n---\n![The mill](x.jpg)\n\n" + BODY
    assert {claim.kind: claim.adds for claim in claims(read(source))} == {
        BlockKind.HEADLINE: False,
        BlockKind.STANDFIRST: True,
    }


def test_the_section_of_a_subhead_ends_before_the_next() -> None:
    document = read(
        "# Mayor sells mill\n\nIt rained.\n\n## Fire at mill\n\nIt burned.\n\n## Rain at night\n\nIt poured.\n"
    )
    fire = claims(document)[1]
    first, last = fire.section
    assert [fire.in_section(place) for place in (first - 1, first, last - 1, last)] == [False, True, True, False]
    assert fire.index.texts[last] == "It"
    assert not any(claims(document)[0].in_section(place) for place in range(len(fire.index)))


def test_nothing_is_left_out_where_nothing_is_or_there_is_no_body() -> None:
    assert claims_left_out(read(f"# Mayor sells mill\n\n{BODY}\n")) == ()
    assert claims_left_out(read("# Mayor sells mill\n\n" + "## Fire feared\n\n" * (2 * MOST_CLAIMS))) == ()


def test_words_that_the_body_says_over_and_over_are_too_much() -> None:
    headline, body = "Mayor sells mill " * 9, "The mayor sold the mill. " * 1000
    with pytest.raises(TooMuchError, match="too often to be compared"):
        claims(read(f"# {headline}\n\n{body}\n"))
    assert len(claims(read(f"# Mayor sells mill\n\n{body}\n"))) == 1
