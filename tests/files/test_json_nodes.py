from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.files.json_nodes import pieces, read_json
from linter.files.nodes import Node, NodeError, pairs, plain

_TEXT = st.text('aé 😀"\\\n/\t{[:,', max_size=8)
_VALUE = st.recursive(
    st.one_of(_TEXT, st.integers(), st.booleans(), st.none(), st.floats(allow_nan=False, allow_infinity=False)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_TEXT, inner, max_size=3)),
    max_leaves=6,
)


def _written(value: Any) -> Any:
    """`value` with everything that is no string as JSON writes it."""
    if isinstance(value, dict):
        return {key: _written(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_written(inner) for inner in value]
    return value if isinstance(value, str) else json.dumps(value)


def _scalars(node: Node) -> list[Node]:
    if isinstance(node.value, str):
        return [node]
    inner = [value for _, value in pairs(node)] if node.is_mapping else list(node.value or ())
    return [one for value in inner if isinstance(value, Node) for one in _scalars(value)]


@settings(deadline=None, max_examples=400)
@given(_VALUE, st.booleans(), st.sampled_from([None, 2]))
def test_it_reads_what_json_reads_and_every_value_knows_its_place(
    value: Any, ascii_only: bool, indent: int | None
) -> None:
    text = "x" + json.dumps(value, ensure_ascii=ascii_only, indent=indent) + " and more"
    root = read_json(text, 1)
    assert plain(root) == _written(value)
    for node in _scalars(root):
        assert "".join(part for part, _, _ in pieces(node, text)) == node.value
        for part, start, length in pieces(node, text):
            assert node.start <= start <= start + length <= node.end
            assert len(part) != length or text[start : start + length] == part


@settings(deadline=None, max_examples=300)
@given(st.text('ab"[]{},:\\ \n1-', max_size=30))
def test_whatever_the_text_it_is_read_or_refused(text: str) -> None:
    try:
        found = read_json(text)
    except NodeError:
        return
    assert found.end <= len(text)
