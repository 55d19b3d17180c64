"""Ages and the dates that prove them, in drafts of Friday 6 March 2026."""

from __future__ import annotations

import pytest
from figure_drafts import expected, findings, reported

WRONG = (
    "Nils Aker was born on 9 July 1951 and died on 2 January 2026, aged [[72=>74]].",
    "Nils Aker, who was born in Bergen in 1951, died on Sunday at the age of [[47]].",
    "Nils Aker, [[84=>74]], died on Monday. He was born on 9 July 1951 in Bergen.",
    "Nils Aker, age [[70=>74]], of Bergen, passed away on March 1, 2026. He was born on July 9, 1951, to Ida Aker.",
    "She died in 2019 aged [[59]]; she was born in Cork in 1950.",
    "Born in 1980, she won the race in 2004, aged [[34]], and never again.",
    "Kay Moll was born in 1962. In 2002, when she was [[50]], she sold the firm.",
    "Kay Moll, [[58]], was born in 1972, the court heard.",
    "The 71-year-old, who was born on 4 May 1964, denies it.".replace("71", "[[71=>61]]"),
    "Kay Moll, 64, is retired. In 1998, when she was [[46]], she ran the mill.",
    "Nils Aker (1931–2024) was a poet. He died at [[83]].",
    "He was born on 2 May 1990 and will turn [[46=>36]] in May.",
    "In 1969, then [[21]], he went to sea; he was born in 1938.",
    "Kay Moll, 52, was then [[26]] in 1990.",
    "Born on 12 March 1944, Nils Aker died on 11 March 2020, aged [[76=>75]].",
    "Ida Foss, who was born in 1987 and is [[45]], bought the inn.",
    "Ida Foss, who turned [[90=>91]] this week, will get her degree. Born on 2 March 1935, she left school early.",
    "Ida Foss, [[52=>42]], whose passport has a date of birth of 9 November 1983, was jailed.",
    "Ida Foss will mark her [[90th]] birthday on Sunday. She was born in 1934.".replace("[[90th]]", "[[90=>92]]th"),
    "Ida Foss, born on 1 May 1990, is [[30=>35]].",
    "Al Orr, now 62, was [[35]] in 1990.",
    "Ida Foss, who was [[18]] in 2010, is now 44.",
)
RIGHT = (
    "Ida Foss, born on 1 May 1990, is 35. Al Orr, now 62, was 26 in 1990, and Ida Foss, who was 28 in 2010, is now 44.",
    "Ida Foss, who was born in 1987 and is 38, bought the inn. Al Orr is two weeks shy of his 70th birthday.",
    "Ida Foss, who turned 91 this week, will get her degree. Born on 2 March 1935, she left school early.",
    "Nils Aker was born on 9 July 1951 and died on 2 January 2026, aged 74.",
    "Nils Aker, who was born in Bergen in 1951, died on Sunday at the age of 74.",
    "Nils Aker, 74, died on Monday. He was born on 9 July 1951; his wife, born in 1955, died in 2001 aged 45.",
    "She died in 2019 aged 68; she was born in Cork in 1950.",
    "Born in 1980, she won the race in 2004, aged 24, at the age of 24.",
    "Kay Moll was born in 1962. In 2002, when her son was 9, she sold the firm.",
    "Kay Moll, 54, was born in 1972; her father, 91, was born in 1934.",
    "Kay Moll, 64, is retired. In 1998, when she was 36, she ran the mill.",
    "Nils Aker (1931–2024) was a poet. He died at 93, at 9 p.m.",
    "Born in 1938, he died at 10 Downing Street in 1990.",
    "Ervin Lang, then 28, was shot in 1935. His mother-in-law, Ada Foss, 60, was tried.",
    "The law sought by Ann Rae, a then 17-year-old, was passed in 2008.",
    "He was born in 1913. He is pictured at age 4. In 1927 he moved.",
    "Marta Ruiz, 30, was born in Spain. In 2020 she moved to York.",
    "The police seek Ann Rae, 14, last seen in July 2007, when she was 14.",
    "Her mother died aged 40 when she was 12; she was born in 1960.",
)


@pytest.mark.parametrize("draft", WRONG)
def test_wrong(draft: str) -> None:
    assert reported("age", draft) == expected(draft)


@pytest.mark.parametrize("draft", RIGHT)
def test_right(draft: str) -> None:
    assert findings("age", draft) == []


def test_the_computation_is_the_message() -> None:
    (one,) = findings("age", "Nils Aker was born on 9 July 1951 and died on 2 January 2026, aged 72.")
    assert one.message == "born 1951-07-09, died 2026-01-02: 74, not 72"


def test_pages_of_photographs_are_left_alone() -> None:
    text = "Nils Aker, who was born in Bergen in 1951, died on Sunday at the age of 47."
    assert len(findings("age", text)) == 1
    assert findings("age", f"Photos: the year in view\n\n{text}") == []
