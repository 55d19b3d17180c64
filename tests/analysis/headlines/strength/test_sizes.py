"""How large the body says a change is."""

from __future__ import annotations

import pytest

from linter.analysis.headlines.claims.body_index import body_index
from linter.analysis.headlines.strength.sizes import size_near
from linter.document.parse import parse


@pytest.mark.parametrize(
    ("body", "size"),
    [
        ("Sales rose 31%.", "large 31 %"),
        ("Sales rose 2 per cent.", "small 2 per cent"),
        ("Sales rose 5%.", "-"),
        ("Hopes rose as Lund lost 6-1.", "large 6 - 1"),
        ("Hopes rose as Lund lost 2-1.", "-"),
        ("Hopes rose as Lund lost 61-7.", "large 61 - 7"),
        ("Hopes rose as Lund lost 91-83.", "-"),
        ("Sales rose by less than one percent.", "small one percent"),
        ("Sales barely changed, though cider rose.", "small barely changed"),
        ("Sales rose 2%, the largest rise since May.", "large largest"),
        ("Sales rose to a record.", "large record"),
        ("Sales rose by a third.", "large by a third"),
        ("Sales rose in the third quarter.", "-"),
        ("Sales rose slightly.", "small slightly"),
        ("The pound rose by a tenth of a cent.", "small tenth of a cent"),
        ("Sales rose. They doubled in Rome.", "large doubled"),
        ("Sales rose. Rents rose 1%.", "-"),
        ("Sales rose 2.1%, and 1,200% in Rome.", "large 1,200 %"),
    ],
)
def test_the_largest_size_beside_a_word(body: str, size: str) -> None:
    index = body_index(parse(f"# T\n\n{body}\n", path="draft.md"))
    found = size_near(index, index.positions("rise")[0])
    words = "-" if found is None else f"{found.magnitude} {' '.join(index.texts[found.first : found.last + 1])}"
    assert words == size
