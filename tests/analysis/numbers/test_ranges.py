"""Two numbers that are a range or a score, and days beside their month."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 10 to 15 people", "10=10 plain low ±10 | 15=15 plain of:people high ±1"),
        ("10 to 15 people", "10=10 plain low ±10 | 15=15 plain of:people high ±1"),
        ("between 10 and 15 people", "10=10 plain low ±10 | 15=15 plain of:people high ±1"),
        ("10 and 15 people", "10=10 plain ±10 | 15=15 plain of:people ±1"),
        ("10-15 people", "10=10 plain low ±10 | 15=15 plain of:people high ±1"),
        ("10 - 15 people", "10=10 plain ±10 | 15=15 plain of:people ±1"),
        ("10-15-20 people", ""),
        ("15-10 people", "15=15 score ±1 | 10=10 score ±10"),
        ("2003-05", "2003=2003 year low ±1 | 05=2005 year high ±1"),
        ("2003-2005", "2003=2003 year low ±1 | 2005=2005 year high ±1"),
        ("2003-02", "2003=2003 year ±1 | 02=2 plain ±1"),
        ("2,003-05", "2,003=2003 plain low ±1 | 05=2005 plain high ±1"),
        ("2003–2004", "2003=2003 year low ±1 | 2004=2004 year high ±1"),
        ("1999 to 2004", "1999=1999 year low ±1 | 2004=2004 year high ±1"),
        ("1999 to 3004", "1999=1999 plain low ±1 | 3004=3004 plain high ±1"),
        ("999 to 2004", "999=999 plain low ±1 | 2004=2004 plain high ±1"),
        ("5-6 million", "5=5000000 plain low ±1e+06 | 6 million=6000000 plain high ±1e+06"),
        ("5 to 6 million people", "5=5000000 plain low ±1e+06 | 6 million=6000000 plain of:people high ±1e+06"),
        ("500 to 6 million", "500=500 plain low ±100 | 6 million=6000000 plain high ±1e+06"),
        ("900,000 to 1 million", "900,000=900000 plain low ±1e+05 | 1 million=1000000 plain high ±1e+06"),
        ("$5-6 million", "$5=5000000 money $ low ±1e+06 | 6 million=6000000 money $ high ±1e+06"),
        ("$5 to 6", "$5=5 money $ low ±1 | 6=6 plain high ±1"),
        ("$5-6", "$5=5 money $ low ±1 | 6=6 money $ high ±1"),
        ("5-6%", "5=5 percent low ±1 | 6%=6 percent high ±1"),
        ("5 to 6 percentage points", "5=5 points low ±1 | 6 percentage points=6 points high ±1"),
        ("5 to $6", "5=5 money $ low ±1 | $6=6 money $ high ±1"),
        ("$5 to $6m", "$5=5000000 money $ low ±1e+06 | $6m=6000000 money $ high ±1e+06"),
        ("20% to 30", "20%=20 percent low ±10 | 30=30 plain high ±10"),
        ("March 30", "30=30 day ±10"),
        ("Mar. 30", "30=30 day ±10"),
        ("march 30", "30=30 plain ±10"),
        ("30 March", "30=30 day ±10"),
        ("30 of March", "30=30 day ±10"),
        ("30 of april", "30=30 plain ±10"),
        ("32 March", "32=32 plain ±1"),
        ("30 march", "30=30 plain of:march ±10"),
        ("May 30", "30=30 day ±10"),
        ("0 March", "0=0 plain ±1"),
        ("31 March", "31=31 day ±1"),
    ],
)
def test_ranges_and_days(text: str, expected: str, read_numbers: Callable[[str], str]) -> None:
    assert read_numbers(text) == expected
