"""Captions and alt texts beside the body: names, ages and numbers."""

from __future__ import annotations

import pytest
from figure_drafts import computed


def found(text: str, level: str | None = None) -> list[tuple[str, str]]:
    """The flagged words and the computation of each finding, of a severity or of any."""
    return [one for each in ([level] if level else ["warning", "note"]) for one in computed("caption", text, each)]


WRONG = [
    (
        "# Ferry aground\n\nThe ferry ran aground with 34 passengers aboard on Monday. All 34 passengers were "
        "taken off.\n\n![The ferry with its 43 passengers aboard](a.jpg)\n",
        "43",
        "Caption says 43; body says 34",
    ),
    (
        "# Ferry aground\n\nThe master, Karl Lindholm, was questioned. Lindholm said that the lamp had "
        "failed.\n\n![Kurt Lindholm leaves the "
        "court](a.jpg)\n",
        "Kurt",
        "Caption says Kurt Lindholm; body says Karl Lindholm",
    ),
    (
        "# Ferry aground\n\nThe master, Karl Lindholm, 45, was questioned.\n\n![Karl Lindholm, 54, outside the "
        "court](a.jpg)\n",
        "54",
        "Caption has Karl Lindholm aged 54; body has 45",
    ),
    (
        "# Ferry aground\n\nThe new bridge is 340 metres long, the council said.\n\n![The 430-metre bridge from "
        "the north](a.jpg)\n",
        "430",
        "Caption says 430; body says 340",
    ),
    (
        "# Ferry aground\n\nTwelve firefighters fought the blaze in the hold.\n\n![Some of the 20 firefighters who "
        "fought the blaze](a.jpg)\n",
        "20",
        "Caption says 20; body says Twelve",
    ),
    (
        "# Ferry aground\n\nThe judge, Helen Marlow, sent him to prison. Marlow said that he had lied.\n\n![Judge "
        "Ellen Marlow on her way to the court](a.jpg)\n",
        "Ellen",
        "Caption says Ellen Marlow; body says Helen Marlow",
    ),
    (
        "# Ferry aground\n\nThe wall was built in 1894 by prisoners.\n\n![The harbour wall, built in 1984](a.jpg)\n",
        "1984",
        "Caption says 1984; body says 1894",
    ),
    (
        "# Ferry aground\n\nThree people were rescued from the roof by a helicopter.\n\n![Four people were rescued "
        "from the roof](a.jpg)\n",
        "Four",
        "Caption says Four; body says Three",
    ),
    (
        "# Ferry aground\n\nAnn Marsh has left the ferry line. Ms Marsh ran it for nine years.\n\n![Ann March, who "
        "came in 2019](a.jpg)\n",
        "March",
        "Caption says Ann March; body says Ann Marsh",
    ),
    (
        "# Ferry aground\n\nProfessor Ingrid Lund led the study. Lund said that it was early.\n\n![Professor Inger "
        "Lund in her laboratory](a.jpg)\n",
        "Inger",
        "Caption says Inger Lund; body says Ingrid Lund",
    ),
]


@pytest.mark.parametrize(("text", "flagged", "computation"), WRONG)
def test_wrong(text: str, flagged: str, computation: str) -> None:
    assert found(text) == [(flagged, computation)]


RIGHT = [
    "# Ferry aground\n\nThe ferry ran aground with 34 passengers aboard on Monday.\n\n![Some of the 34 "
    "passengers](a.jpg)\n",
    "# Ferry aground\n\nThe ferry ran aground with 34 passengers aboard on Monday.\n\n![Three passengers wait "
    "on the quay](a.jpg)\n",
    "# Ferry aground\n\nThe master, Karl Lindholm, was questioned.\n\n![Karl Lindholm with his wife, Anna "
    "Lindholm](a.jpg)\n",
    "# Ferry aground\n\nThe master, Karl Lindholm, 45, was questioned. His son Kurt Lindholm, 19, was "
    "aboard.\n\n![Kurt Lindholm, 19, outside the court](a.jpg)\n",
    "# Ferry aground\n\nThe new bridge is 340 metres long, and its tower is 85 metres high.\n\n![The 85-metre "
    "tower](a.jpg)\n",
    "# Ferry aground\n\nTwelve firefighters fought the blaze.\n\n![Two firefighters rest](a.jpg)\n",
    "# Ferry aground\n\nAbout 1,980 people marched on Sunday.\n\n![Some 2,000 people marched](a.jpg)\n",
    "# Ferry aground\n\nThe wall was built in 1894 by prisoners.\n\n![The harbour in 1984](a.jpg)\n",
    "# Ferry aground\n\nAnn Berger spoke for the crew.\n\n![Tom Berger, a photographer, on the quay](a.jpg)\n",
    "# Ferry aground\n\nAnn Marsh has left the ferry line. Ms Marsh ran it for nine years.\n\n![Ann Marsh on "
    "the quay in March](a.jpg)\n",
    "# Ferry aground\n\nAnn Marsh has left the Sand Harbour line. Ms Marsh ran it for nine years.\n\n![Sand "
    "Harbours and the quay](a.jpg)\n",
]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert found(text) == []
