"""The network of contexts: its arithmetic with long integers, words that it does not know, files that it refuses."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from operator import add
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.analysis.word_choice.context_network import (
    FAR,
    NEAR,
    ZERO,
    ContextNetwork,
    Layers,
    checksum_of,
    context_network,
    save_network,
)
from linter.analysis.word_model.ids import BREAK, FIRST_WORD, NAME
from linter.analysis.word_model.model import WordModel, word_model
from linter.errors import DataError

WIDTH, HIDDEN, DEEPER, EXPECTED = 3, 5, 4, 6
INPUTS = (2 * NEAR + 1) * WIDTH
LAYERS = Layers(WIDTH, HIDDEN, DEEPER, EXPECTED, 0.02, 0.01, 0.03, 0.04, 0.02, 0.05, 0.06, 0.1)
WORDS = ("harbor", "ferry", "the", "boat", "in", "left")
TARGETS = ("boat", "ferry")


def floats(values: Sequence[float]) -> bytes:
    return struct.pack(f"<{len(values)}f", *values)


def parts(seed: int = 1) -> dict[str, bytes]:
    chance = Random(seed)
    words, targets = sorted(map(checksum_of, WORDS)), sorted(map(checksum_of, TARGETS))
    return {
        "words": struct.pack(f"<{len(words)}I", *words),
        "embeddings": chance.randbytes((FIRST_WORD + len(words)) * WIDTH),
        "first": chance.randbytes(INPUTS * HIDDEN),
        "first bias": floats([chance.uniform(-1, 1) for _ in range(HIDDEN)]),
        "second": chance.randbytes(HIDDEN * DEEPER),
        "second bias": floats([chance.uniform(-1, 1) for _ in range(DEEPER)]),
        "direct": chance.randbytes(HIDDEN * EXPECTED),
        "third": chance.randbytes(DEEPER * EXPECTED),
        "third bias": floats([0.5, -0.25, 0.125, 0.0, 1.0, -1.0]),
        "targets": struct.pack(f"<{len(targets)}I", *targets),
        "outputs": chance.randbytes(len(targets) * EXPECTED),
        "biases": floats([-1.0, -2.0]),
    }


def network(folder: Path, made: dict[str, bytes]) -> ContextNetwork:
    path = folder / "context.network"
    save_network(path, LAYERS, made)
    return ContextNetwork(path, word_model(), rebuild="the builder")


def number(word: str, model: WordModel) -> int:
    found = model.word_id(word)
    assert found is not None
    return found


def plainly(made: dict[str, bytes], model: WordModel, ids: Sequence[int], place: int) -> list[float]:
    """The same by the book, with lists of floating point numbers."""
    checksums = sorted(map(checksum_of, WORDS))

    def row(one: int) -> list[int]:
        if one >= FIRST_WORD and checksum_of(model.word(one)) not in checksums:
            return [0] * WIDTH
        at = one if one < FIRST_WORD else FIRST_WORD + checksums.index(checksum_of(model.word(one)))
        return [byte - ZERO for byte in made["embeddings"][at * WIDTH : (at + 1) * WIDTH]]

    def at(offset: int) -> int:
        return ids[place + offset] if 0 <= place + offset < len(ids) else BREAK

    offsets = [offset for offset in range(-NEAR, NEAR + 1) if offset]
    inputs = [value for offset in offsets for value in row(at(offset))]
    far = [offset for offset in range(-FAR, FAR + 1) if abs(offset) > NEAR and 0 <= place + offset < len(ids)]
    rows = [row(at(offset)) for offset in far if model.content[at(offset)]]
    inputs += [(sum(each) + ZERO * len(rows) + len(rows) // 2) // len(rows) - ZERO for each in zip(*rows, strict=True)]
    inputs += [0] * (INPUTS - len(inputs))

    def floats_of(name: str) -> list[float]:
        return [value for (value,) in struct.iter_unpack("<f", made[name])]

    def times(values: Sequence[int], name: str, columns: int, step: float) -> list[float]:
        columns_of = ([byte - ZERO for byte in made[name][column::columns]] for column in range(columns))
        return [step * sum(a * b for a, b in zip(values, weights, strict=True)) for weights in columns_of]

    def said(reached: Sequence[float], step: float) -> list[int]:
        return [max(0, min(255, round(value / step))) for value in reached]

    step = LAYERS.step_embedding * LAYERS.step_first
    hidden = said(list(map(add, times(inputs, "first", HIDDEN, step), floats_of("first bias"))), LAYERS.step_active)
    step = LAYERS.step_active * LAYERS.step_second
    deeper = said(list(map(add, times(hidden, "second", DEEPER, step), floats_of("second bias"))), LAYERS.step_deeper)
    direct = times(hidden, "direct", EXPECTED, LAYERS.step_active * LAYERS.step_direct)
    third = times(deeper, "third", EXPECTED, LAYERS.step_deeper * LAYERS.step_third)
    return list(map(sum, zip(direct, third, floats_of("third bias"), strict=True)))


@settings(max_examples=25)
@given(st.integers(0, 1000), st.lists(st.sampled_from((*WORDS, "council", None)), min_size=1, max_size=50), st.data())
def test_long_integers_multiply_as_lists_do(
    tmp_path_factory: pytest.TempPathFactory, seed: int, words: list[str | None], data: st.DataObject
) -> None:
    model, made = word_model(), parts(seed)
    ids = [NAME if word is None else number(word, model) for word in words]
    place = data.draw(st.integers(0, len(ids) - 1))
    found = network(tmp_path_factory.mktemp("network"), made).expectation(ids, place)
    assert found == pytest.approx(plainly(made, model, ids, place))


def test_the_word_itself_is_not_looked_at(tmp_path: Path) -> None:
    model, tested = word_model(), network(tmp_path, parts())
    ids = [number(word, model) for word in ("the", "ferry", "left", "the", "harbor")]
    expected = tested.expectation(ids, 1)
    ids[1] = NAME
    assert tested.expectation(ids, 1) == expected


def test_a_word_that_it_does_not_know_fits_as_the_rarest(tmp_path: Path) -> None:
    model, tested, expected = word_model(), network(tmp_path, parts()), [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]
    assert tested.fit(expected, number("council", model)) == (0.0, -2.0)
    assert tested.fit(expected, None) == (0.0, -2.0)
    fit, often = tested.fit(expected, number("boat", model))
    place = sorted(map(checksum_of, TARGETS)).index(checksum_of("boat"))
    row = parts()["outputs"][place * EXPECTED :][:EXPECTED]
    assert fit == pytest.approx(0.1 * sum((byte - ZERO) * by for byte, by in zip(row, expected, strict=True)))
    assert often == (-1.0, -2.0)[place]


@pytest.mark.parametrize("part", ["first", "embeddings", "biases", "second bias", "direct", "third", "third bias"])
def test_layers_that_do_not_fit_together_are_refused(tmp_path: Path, part: str) -> None:
    made = parts()
    made[part] = made[part][:-4]
    with pytest.raises(DataError, match=r"context\.network.*the builder"):
        network(tmp_path, made)


def test_rules_share_one_network(tmp_path: Path) -> None:
    path = tmp_path / "context.network"
    save_network(path, LAYERS, parts())
    assert context_network(path, word_model()) is context_network(path, word_model())


def test_a_file_cut_short_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "context.network"
    save_network(path, LAYERS, parts())
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DataError, match=r"context\.network.*the builder"):
        ContextNetwork(path, word_model(), rebuild="the builder")
