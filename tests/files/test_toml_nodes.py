from __future__ import annotations

import datetime
import tomllib
from contextlib import suppress
from typing import Any

import pytest
from counting import steps
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.files.nodes import Node, NodeError, pairs, plain
from linter.files.toml_nodes import pieces, read_toml

_BASIC = st.lists(
    st.sampled_from(
        ["a", " ", "é", "'", "#", "=", "[", '\\"', "\\\\", "\\n", "\\u00e9", "\\U0001F600", "😀", ",", "]"]
    ),
    max_size=6,
).map(lambda parts: '"' + "".join(parts) + '"')
_LITERAL = st.text('a \\"#é[,', max_size=6).map(lambda text: f"'{text}'")
_LONG = st.lists(st.sampled_from(["a", "\n", '"', "\\\n  ", " b", "\\t", "\\\\"]), max_size=6).map(
    lambda parts: '"""x' + "".join(parts) + 'x"""'
)
_LONG_LITERAL = st.lists(st.sampled_from(["a", "\n", "'", "\\", " b"]), max_size=6).map(
    lambda parts: "'''" + "".join(parts) + "x'''"
)
_PLAIN = st.sampled_from(
    ["1", "-2.5e3", "true", "2024-05-06", "2024-05-06T10:00:00Z", "2024-05-06 10:00:00", "0x1F", "inf"]
)
_SCALAR = st.one_of(_BASIC, _LITERAL, _LONG, _LONG_LITERAL, _PLAIN)
_VALUE = st.recursive(
    _SCALAR,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: "[\n " + ", # x\n".join(items) + "]"),
        st.lists(
            st.tuples(st.sampled_from(["a", "b.c", '"d e"']), inner), max_size=3, unique_by=lambda pair: pair[0]
        ).map(lambda items: "{" + ", ".join(f"{key} = {value}" for key, value in items) + "}"),
    ),
    max_leaves=4,
)
_KEY = st.sampled_from(["a", "b", "c.d", "'e f'", '"g\\"h"', "i . j", "k-l"])
_LINE = st.one_of(
    st.tuples(_KEY, _VALUE).map(" = ".join),
    _KEY.map(lambda key: f"[x.{key}]"),
    _KEY.map(lambda key: f"[[ y.{key} ]]  # z"),
    st.just(""),
    st.just("# comment"),
)


def _strings(value: Any) -> Any:
    """What tomllib read, with its strings as they are and a mark for everything else."""
    if isinstance(value, dict):
        return {key: _strings(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_strings(inner) for inner in value]
    return value if isinstance(value, str) else type(value)


def _alike(found: Any, wanted: Any) -> bool:
    if isinstance(wanted, type):
        return isinstance(found, str)
    if isinstance(wanted, dict):
        return (
            isinstance(found, dict)
            and found.keys() == wanted.keys()
            and all(_alike(found[k], wanted[k]) for k in wanted)
        )
    if isinstance(wanted, list):
        return isinstance(found, list) and len(found) == len(wanted) and all(map(_alike, found, wanted))
    return bool(found == wanted)


def _scalars(node: Node) -> list[Node]:
    if isinstance(node.value, str):
        return [node]
    inner = [value for _, value in pairs(node)] if node.is_mapping else list(node.value or ())
    return [one for value in inner if isinstance(value, Node) for one in _scalars(value)]


@settings(deadline=None, max_examples=600)
@given(st.lists(_LINE, max_size=6).map("\n".join), st.booleans())
def test_it_reads_what_tomllib_reads_and_every_value_knows_its_place(text: str, carriage: bool) -> None:
    text = text.replace("\n", "\r\n") if carriage else text
    try:
        wanted = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    root = read_toml(text)
    found = plain(root)
    assert _alike(found, _strings(wanted)) or carriage  # tomllib makes one character of the two of a line's end
    for node in _scalars(root):
        assert "".join(part for part, _, _ in pieces(node, text)) == node.value
        for part, start, length in pieces(node, text):
            assert node.start <= start <= start + length <= node.end
            assert len(part) != length or text[start : start + length] == part


@settings(deadline=None, max_examples=300)
@given(st.text("ab=\"'[]{},.#\n\\ 1-", max_size=30))
def test_whatever_the_text_it_is_read_or_refused(text: str) -> None:
    with suppress(NodeError):
        assert read_toml(text).end == len(text)


def test_dates_stay_as_they_are_written() -> None:
    root = read_toml("a = 2024-05-06T10:00:00+02:00\nb = 2024-05-06 10:00:00")
    assert plain(root) == {"a": "2024-05-06T10:00:00+02:00", "b": "2024-05-06 10:00:00"}
    assert tomllib.loads("a = 2024-05-06")["a"] == datetime.date(2024, 5, 6)


@pytest.mark.parametrize("piece", ["a = 1 # x\n", "[[a]]\n", "[a.b", '"""', "a = [", "{a=", "a.", "'", "\\"])
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    def work(times: int) -> int:
        def read() -> None:
            with suppress(NodeError):
                read_toml("x = [\n" * (piece == "[") + piece * times)

        return steps(read)

    work(1)
    assert work(400) < 2.6 * work(200) + 200
