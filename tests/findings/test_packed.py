from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document.span import Span
from linter.findings.finding import Evidence, Finding, RuleFailure, Safety, Severity, Source, Suggestion
from linter.findings.packed import pack, unpack

texts = st.text(st.characters(exclude_categories=()), max_size=20)  # lone surrogates too
spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 10**9), st.integers(0, 99))
sources = st.builds(Source, texts, st.none() | texts, st.none() | texts)
findings = st.builds(
    Finding,
    rule=texts,
    quoted=st.just(False),
    fingerprint=st.just(""),
    claim=st.none() | spans,
    span=spans,
    message=texts,
    severity=st.sampled_from(Severity),
    confidence=st.floats(0, 1) | st.sampled_from([0, 1]),
    suggestions=st.lists(st.builds(Suggestion, texts, st.sampled_from(Safety)), max_size=3).map(tuple),
    evidence=st.lists(st.builds(Evidence, texts, st.none() | spans, st.none() | sources), max_size=3).map(tuple),
    source=st.none() | sources,
)


@given(st.lists(findings, max_size=4), st.lists(st.builds(RuleFailure, st.none() | texts, texts), max_size=2))
def test_what_was_packed_comes_back(found: list[Finding], failures: list[RuleFailure]) -> None:
    data = pack(found, failures)
    assert unpack(data) == (found, failures)
    assert repr(unpack(data)) == repr((found, failures))  # types too: 1 is not 1.0
    assert pack(*unpack(data)) == data


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", b"[[],[]", b"[[1],[]]", b"[[],[1]]", b"\xff", b"[" * 100_000, b'[[["a",[0,1]]],[]]',
     b'[[["a",[0,1],"m","fatal",1,[],[],null]],[]]'],
)  # fmt: skip
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        unpack(data)
