"""Role nouns beside full names, with the words of the sentence before them, and what is no name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.titles import Title, titles
from linter.document.model import Document


def shown(title: Title) -> str:
    """What stands before the noun, the noun, its complement, which way it stands to the name, and the name."""
    complement = f" {title.complement}" if title.complement else ""
    return f"{title.left}[{title.role}]{complement} {'>' if title.before else '<'} {title.name}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The press secretary, Ann Berger, said.", "The press [secretary] > Ann Berger"),
        ("The press secretary Ann Berger said.", "The press [secretary] > Ann Berger"),
        ("The press secretary, Ann Berger said.", ""),
        ("Pentagon secretary Ann Berger said.", "Pentagon [secretary] > Ann Berger"),
        ("Pentagon ministry Ann Berger said.", "Pentagon [ministry] > Ann Berger"),
        ("Pentagon ministry, Ann Berger, said.", ""),
        ("director of UNESCO Ann Berger said.", "[director] of UNESCO > Ann Berger"),
        ("director of the UN Board and Court Ann Berger said.", "[director] of the UN Board and Court > Ann Berger"),
        ("director for Ann Berger said.", ""),
        ("Secretary of State Ann Berger said.", "[Secretary] of State > Ann Berger"),
        ("The minister of Oslo, Ann Berger, said.", "The [minister] of Oslo > Ann Berger"),
        ("Secretary General Ann Berger said.", ""),
        ("secretary Ann de la Berger said.", "[secretary] > Ann de la Berger"),
        ("secretary Gen. Ann Berger said.", "[secretary] > Gen. Ann Berger"),
        ("secretary Ann said.", ""),
        ("secretary Ann Committee said.", ""),
        ("secretary Ann-Committee Berger said.", ""),
        ("secretary Ann Berger-Smith said.", "[secretary] > Ann Berger-Smith"),
        ("xsecretary Ann Berger said.", ""),
        ("x-secretary Ann Berger said.", ""),
        ("Ann Berger, the press secretary, said.", "press [secretary] < Ann Berger"),
        ("Ann Berger, a press secretary of Oslo, said.", "press [secretary] of Oslo < Ann Berger"),
        ("Ann Berger, who is the press secretary, said.", "press [secretary] < Ann Berger"),
        ("Ann Berger and is the press secretary, said.", "press [secretary] < Ann Berger"),
        ("Ann Berger is the press secretary, said.", ""),
        ("Ann Berger is the press secretary who said.", ""),
        ("Ann Berger is the press secretary today.", ""),
        ("Ann Berger the press secretary, said.", "press [secretary] < Ann Berger"),
        ("Ann Berger, Pentagon secretary, said.", "Pentagon [secretary] < Ann Berger"),
        ("Ann Berger, pentagon secretary, said.", ""),
        ("Ann's Berger's, the press secretary, said.", "press [secretary] < Ann's Berger"),
        ("Ann Berger's, the press secretary, said.", "press [secretary] < Ann Berger"),
        ("Ann Berger’s, the press secretary, said.", "press [secretary] < Ann Berger"),
        ("Ann Berger's the press secretary, said.", "press [secretary] < Ann Berger"),
        ("Ann Committee, the press secretary, said.", ""),
        ("In all. Then secretary Ann Berger said.", "Then [secretary] > Ann Berger"),
        ("In the U.S. then secretary Ann Berger said.", "In the U.S. then [secretary] > Ann Berger"),
        ("At No. 10 then secretary Ann Berger said.", "At No. 10 then [secretary] > Ann Berger"),
        ("In all! Then (the “big” secretary Ann Berger said.", "big” [secretary] > Ann Berger"),
        ("In all; then, the — big secretary Ann Berger said.", "big [secretary] > Ann Berger"),
        ("In all: big", ""),
        ("secretary Ann Berger said.", "[secretary] > Ann Berger"),
        ("aide Ann Berger and envoy Ben Tor said.", "[aide] > Ann Berger | aide Ann Berger and [envoy] > Ben Tor"),
        (
            "secretary Ann Berger secretary Ben Tor said.",
            "[secretary] > Ann Berger | secretary Ann Berger [secretary] > Ben Tor",
        ),
        ("president aide Ann Berger said.", "president [aide] > Ann Berger"),
        ("# secretary Ann Berger", ""),
        ("Nobody here.", ""),
    ],
)
def test_titles(text: str, expected: str, dated: Callable[[str, str], Document]) -> None:
    assert " | ".join(map(shown, titles(dated(text, "")))) == expected


def test_the_places_of_a_title_and_the_order_of_several(dated: Callable[[str, str], Document]) -> None:
    found = titles(dated("Ann Berger, the press secretary of Oslo, met aide Ben Tor.\n\nEnvoy Cy Ray left.", ""))
    assert [(one.block.index, one.role_start, one.role_end, one.end, one.name_start) for one in found] == [
        (0, 22, 31, 39, 0),
        (0, 45, 49, 49, 50),
        (1, 0, 5, 5, 6),
    ]
    assert found[0].span(found[0].role_start, found[0].role_end) == found[0].block.span(22, 31)


def test_eighty_characters_before_a_title_are_kept(dated: Callable[[str, str], Document]) -> None:
    (title,) = titles(dated("on and " * 20 + "secretary Ann Berger said.", ""))
    assert title.left == ("on and " * 20)[-80:]
