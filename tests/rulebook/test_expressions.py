"""Regular expressions that could run for ever are refused; harmless ones are not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.files.expressions import PIECE, RUN, pieces, reason_to_refuse


@pytest.mark.parametrize(
    "pattern",
    [
        r"\b(\w+)\s+\1\b",
        r"not only .* but",
        r"(?:very ){1,5}much",
        r"(?:[A-Z]\w+ ){1,8}Ministry",
        r"(?:\w+ ){3}end",
        r"[0-9]+(?:,[0-9]{3})*",
        r"(?>\w+ ?)*x",
        r"(?:ab|cd)+",
        r"colou?r(?:s|ed)?",
        r"(?<=the )\w+(?= of)",
        r"\d+[.,]?\d*\s*(?:per ?cent|%)",
        r"(?:a+b)*+c",
        r"‘[^’]*’",
        r"\w+ of \w+ in \w+",
        r"\$\d+(?:\.\d+)? (?:million|billion)",
        r"(?:the|a) (?:former|late) \w+(?: \w+)? of\b",
    ],
)
def test_harmless(pattern: str) -> None:
    assert reason_to_refuse(pattern) == ""


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        (r"(a+)+b", "in several ways"),
        (r"x(a*)*", "in several ways"),
        (r"(?:\w+\s?)+!", "in several ways"),
        (r"(?:\w+ ){0,20}x", "in several ways"),
        (r"(?:a|(?:b+|c))+x", "in several ways"),
        (r"(?=(?:a+)+b)c", "in several ways"),
        (r"(?:(x)?(?(1)a+|b))+y", "in several ways"),
        (r"(?:ab|a|b)+x", "in several ways"),
        (r"(?:\w|\d\d)+x", "in several ways"),
        (r"(?:|a)+x", "in several ways"),
        (r"(?>(?:a+)+b)c", "in several ways"),
        (r"a.*b.*c", "too many repeats"),
        (r"[^.]*said[^.]*x", "too many repeats"),
        (r"(?:.+)x(?:.+)", "too many repeats"),
        (r".*b[a ]*[a ]*x", "too many repeats"),
        (r"[a-z ]+x[\w\s]+", "too many repeats"),
        (r"a.{0,900}b.{0,900}c", "too many repeats"),
        (r"\w*\w*\w*!", "too many repeats"),
        (r"(?:b[a ]?a{0,5}\w{1,20}){0,5}!", "too many repeats"),
        (r"(?:a?){8}(?:a?){8}(?:a?){8}!", "too many repeats"),
        (r"(?:aa|a){8}(?:aa|a){8}!", "too many repeats"),
        (r"a?", "empty text"),
        (r"(a*)*", "empty text"),
        (r"(?=a)", "empty text"),
        (r"\b", "empty text"),
    ],
)
def test_refused(pattern: str, reason: str) -> None:
    assert reason in reason_to_refuse(pattern)


FAMILIES = (  # expressions that took other programs down, and the shapes behind them
    r"(x+x+)+y",
    r"([a-z]+)*[0-9]",
    r"(?x) ( a + ) + b",
    r"(?:a*?)*?b",
    r"(?:(?=a)a+)+b",
    r"(?<!a)(?:b+b+)+c",
    r"(?:(a)|b)*?\1x",
    r"(a?){20}a{20}b",
    r"(.*a){12}",
    r"(.*a){8}!",
    r"(?=(.*a){12})b",
    r"(?:.*,){11}P",
    r"(?:a|a)+b",
    r"(?:a|b|ab)*c",
    r"(?:(?:a{1,8}){1,8}){1,8}b",
    r"(?:a?a?){8}b",
    r"(?:\w+ ?){1,8}!",
    r"(?:\w+[ ,]*){8}!",
    r"(\w+)\s*\1*!",
    r"(a*)\1*\1*b",
    r"(\d*\s*)+x",
    r"x\s*\n?\s*$",
    r".*.*=.*",
    r"\w+\d+\w+!",
    r"[\w\s]{1,200}[\w\s]{1,200}!",
    r"(?P<q>[\"']).*?(?P=q).*?(?P=q)x",
    r"^(([a-z])+.)+[A-Z]([a-z])+$",
    r"^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}[a-z]{2,3}$",
    r"(?:(?:\"|'|\]|\}|\\|\d|(?:nan|infinity|true|false)|`|\-|\+)+[)]*;?((?:\s|-|~|!|{}|\|\||\+)*.*(?:.*=.*)))",
    r"([^\"']|\"[^\"]*\"|'[^']*')*x",
)


@pytest.mark.parametrize("pattern", FAMILIES)
def test_known_families_of_expressions_that_run_for_ever_are_refused(pattern: str) -> None:
    re.compile(pattern)  # it is an expression
    assert reason_to_refuse(pattern)


@given(
    st.text(st.sampled_from("ab  \n"), max_size=40).flatmap(lambda text: st.integers(1, 200).map(lambda n: text * n))
)
@settings(deadline=None)
def test_pieces_cover_a_text_but_for_long_runs(text: str) -> None:
    ranges = list(pieces(text))
    assert all(0 < end - start <= PIECE for start, end in ranges)
    assert ranges == sorted(ranges)
    position = 0
    for start, end in [*ranges, (len(text), len(text))]:
        left_out = text[position:start]
        assert not left_out or (len(left_out) >= RUN and (left_out.isspace() or len(left_out.split()) == 1))
        assert (
            end == len(text) or text[end] == " " or " " not in text[start + 1 : end] or text[end:][:RUN].strip() == ""
        )
        position = end
