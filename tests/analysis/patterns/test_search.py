"""Word patterns in text: what each element finds, what is put in its place, and what is no match."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from linter.analysis.patterns.notation import PatternTable
from linter.analysis.patterns.search import find_patterns
from linter.analysis.word_model.model import word_model
from linter.document.model import Block

LINES = """\
old man\tyoung man\tslip
cat of house\thouse cat\tslip
comprise* of\tconsist* of\tslip
prevent* <who> to <verb>\tprevent* <who> from <ing>\tslip
look* forward to <base>\tlook* forward to <ing>\tslip
did <past>\tdid <base>\tslip
pull* <them> up\tpull* <them> back\tslip
name* <group> as\tname* <group>\tslip
in <the> regards to\tin <the> regard to\tslip
<number> of <number> men\t<number> in <number> men\tslip
by <any> large\tby and large\tslip
very? much coin\tmuch money\tslip
!the red apple\t<a> apple\tslip
!been use to\tused to\tslip
blue moon !light\tfull moon\tslip
have* went\thave* <participle>\tslip
tow truck/van\ttow lorry/wagon\tslip
"""


@pytest.fixture(scope="module")
def patterns(tmp_path_factory: pytest.TempPathFactory) -> PatternTable:
    path: Path = tmp_path_factory.mktemp("patterns") / "patterns.tsv"
    path.write_text(f"wrong\tright\tkind\n{LINES}", encoding="utf-8")
    return PatternTable(path, frozenset({"slip"}))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The old man left.", "old man -> young man [1-1 young]"),
        ("Old man left.", "Old man -> Young man [0-0 Young]"),
        ("The Old man left.", ""),
        ("The old Man left.", ""),
        ("OLD MAN left.", ""),
        ("It rained. Old man left.", "Old man -> Young man [3-3 Young]"),
        ("the 5 Old man", "Old man -> Young man [2-2 Young]"),
        ("An old  man left.", "old man -> young man [1-1 young]"),
        ("An old\nman left.", "old man -> young man [1-1 young]"),
        ("An old, man left.", ""),
        ("An old-man left.", ""),
        ("A very-old man left.", ""),
        ("An old man-eater left.", ""),
        ("An old man - eater left.", "old man -> young man [1-1 young]"),
        ("old man old man", "old man -> young man [0-0 young] | old man -> young man [2-2 young]"),
        ("The cat of house left.", "cat of house -> house cat [1-3 house cat]"),
        ("It comprises of two.", "comprises of -> consists of [1-1 consists]"),
        ("It comprised of two.", "comprised of -> consisted of [1-1 consisted]"),
        ("Comprising of two.", "Comprising of -> Consisting of [0-0 Consisting]"),
        ("It prevented him to win.", "prevented him to win -> prevented him from winning [3-4 from winning]"),
        (
            "It prevented the crew to win.",
            "prevented the crew to win -> prevented the crew from winning [4-5 from winning]",
        ),
        ("It prevented the very young crew to win.", ""),
        ("It prevented the very young old crew to win.", ""),
        (
            "It prevented Ada Moss to win.",
            "prevented Ada Moss to win -> prevented Ada Moss from winning [4-5 from winning]",
        ),
        ("It prevented crew to win.", "prevented crew to win -> prevented crew from winning [3-4 from winning]"),
        ("It prevented of to win.", ""),
        ("It prevented the attempt to win.", ""),
        ("It prevented people to win.", "prevented people to win -> prevented people from winning [3-4 from winning]"),
        ("It prevented the crew, to win.", ""),
        ("It prevented him to house.", ""),
        ("It prevented him to table the bill.", ""),
        ("We look forward to see you.", "look forward to see -> look forward to seeing [4-4 seeing]"),
        ("We look forward to work.", ""),
        ("We look forward to work it.", "look forward to work -> look forward to working [4-4 working]"),
        ("We look forward to the day.", ""),
        ("He did went home.", "did went -> did go [2-2 go]"),
        ("He did walked home.", "did walked -> did walk [2-2 walk]"),
        ("He did red home.", ""),
        ("He did bed home.", ""),
        ("He did Went home.", ""),
        ("They pulled them up.", "pulled them up -> pulled them back [3-3 back]"),
        ("They pulled Ada up.", ""),
        ("They pulled the men up.", ""),
        ("They named Ada as mayor.", "named Ada as -> named Ada [2-3 Ada]"),
        ("They named him as mayor.", ""),
        ("They named the old mayor as mayor.", "named the old mayor as -> named the old mayor [4-5 mayor]"),
        ("In the regards to it.", "In the regards to -> In the regard to [2-2 regard]"),
        ("In Ada's regards to it.", "In Ada's regards to -> In Ada's regard to [2-2 regard]"),
        ("In its regards to it.", "In its regards to -> In its regard to [2-2 regard]"),
        ("In regards to it.", ""),
        ("In five regards to it.", "In five regards to -> In five regard to [2-2 regard]"),
        ("Of 3 of 7 men.", "3 of 7 men -> 3 in 7 men [2-2 in]"),
        ("Of three of seven men.", "three of seven men -> three in seven men [2-2 in]"),
        ("Of 3 of many men.", ""),
        ("By far large.", "By far large -> By and large [1-1 and]"),
        ("By , large.", ""),
        ("very much coin", "very much coin -> much money [0-2 much money]"),
        ("much coin", ""),
        ("See Very much coin", ""),
        ("a red apple", "red apple -> an apple [1-1 an]"),
        ("the red apple", ""),
        ("The red apple", ""),
        ("red apple", "red apple -> an apple [0-0 an]"),
        ("the, red apple", "red apple -> an apple [2-2 an]"),
        ("red oak", ""),
        ("he use to go", "use to -> used to [1-1 used]"),
        ("been use to go", ""),
        ("blue moon light", ""),
        ("blue moon rose", "blue moon -> full moon [0-0 full]"),
        ("blue moon, light", "blue moon -> full moon [0-0 full]"),
        ("blue moon", "blue moon -> full moon [0-0 full]"),
        ("He has went home.", "has went -> has gone [2-2 gone]"),
        ("He had went home.", "had went -> had gone [2-2 gone]"),
        ("They have went home.", "have went -> have gone [2-2 gone]"),
        ("A tow truck came.", "tow truck -> tow lorry [2-2 lorry]"),
        ("A tow van came.", "tow van -> tow wagon [2-2 wagon]"),
        ("A tow car came.", ""),
        ("tow", ""),
        ("an old", ""),
    ],
)
def test_matches(text: str, expected: str, patterns: PatternTable, block: Callable[[str], Block]) -> None:
    """What is written, what is right, the first and last token that differ and what belongs there."""
    found = find_patterns(block(text), patterns, word_model())
    shown = (
        f"{' '.join(one.written)} -> {' '.join(one.corrected)} [{one.first}-{one.last} {one.replacement}]"
        for one in found
    )
    assert " | ".join(shown) == expected
