"""What a headline is: its form, its capitals, its kicker, what of it is quoted, which words say something."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.claims import claims
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Mayor sells mill", "statement -- 0 q: c:Mayor sells mill r:"),
        ("Mayor Sells Mill to Brewer", "statement T- 0 q: c:Mayor Sells Mill Brewer r:"),
        ("MAYOR SELLS MILL", "statement TC 0 q: c:MAYOR SELLS MILL r:"),
        ("Sale: mayor sells mill", "statement -- 2 q: c:Sale mayor sells mill r:"),
        ("Mayor sells mill: sale", "statement -- 4 q: c:Mayor sells mill sale r:"),
        ("Mayor sells mill in town on a: day", "statement -- 0 q: c:Mayor sells mill town day r:"),
        ("A b c d e f g: mill", "statement -- 0 q: c:mill r:"),
        ("Will the mayor sell the mill", "question -- 0 q: c:mayor sell mill r:"),
        ("Who sold the mill", "explainer -- 0 q: c:sold mill r:"),
        ("Mill: why it was sold", "explainer -- 2 q: c:Mill sold r:"),
        ("Mill sold", "statement -- 0 q: c:Mill sold r:"),
        ("Five big new things", "list -- 0 q: c:Five big r:"),
        ("10 best photos of mills", "list -- 0 q: c:best photos mills r:"),
        ("20 oldest mills of Lund", "list -- 0 q: c:oldest mills Lund r:"),
        ("The ten worst mills", "list -- 0 q: c:ten worst mills r:"),
        ("Mill sells ten oldest wheels", "statement -- 0 q: c:Mill sells ten oldest wheels r:"),
        ("Ten mills and things", "list -- 0 q: c:Ten mills r:"),
        ("A thing sold", "statement -- 0 q: c:sold r:"),
        ("Live: mill sold", "live -- 2 q: c:Live mill sold r:"),
        ("Mill sold: latest", "live -- 3 q: c:Mill sold latest r:"),
        ("Mill sold as it happened", "live -- 0 q: c:Mill sold happened r:"),
        ("Opinion: sell the mill", "opinion -- 2 q: c:Opinion sell mill r:"),
        ("Sell the mill: Column", "opinion -- 4 q: c:Sell mill Column r:"),
        ("Sell the mill column", "statement -- 0 q: c:Sell mill column r:"),
        ("Opinion sell", "statement -- 0 q: c:Opinion sell r:"),
        ("Editorial | sell the mill", "opinion -- 0 q: c:sell mill r:"),
        ("“Mill sold?”", "question -- 0 q:Mill sold ? c:Mill sold r:Mill sold"),
        ("Mill 'sold' by mayor", "statement -- 0 q:sold c:Mill sold mayor r:sold"),
        ("Mayor's mill 'sold", "statement -- 0 q: c:Mayor's mill sold r:"),
        ("Mill “sold” by ‘the’ mayor", "statement -- 0 q:sold the c:Mill sold mayor r:sold / the"),
        ("US and IT and WHO meet us", "statement -- 0 q: c:US IT WHO meet r:"),
        ("US MEETS WHO", "statement -C 0 q: c:MEETS r:"),
        ("An is at", "statement -- 0 q: c: r:"),
        ("Mill", "statement -- 0 q: c:Mill r:"),
        ("5%", "statement -- 0 q: c: r:"),
        ("Mill sold?'", "question -- 0 q: c:Mill sold r:"),
    ],
)
def test_claims(headline: str, expected: str) -> None:
    (claim, *_) = claims(parse(f"# {headline}\n\nThe mayor sold the mill.\n", path="draft.md"))
    capitals = f"{'T' if claim.title_case else '-'}{'C' if claim.capitals else '-'}"
    quoted = " ".join(word.text for word in claim.words if claim.quoted[word.number])
    content = " ".join(word.text for word in claim.words if word.content)
    runs = " / ".join(" ".join(word.text for word in run) for run in claim.quotations())
    assert f"{claim.form} {capitals} {claim.kicker} q:{quoted} c:{content} r:{runs}" == expected
