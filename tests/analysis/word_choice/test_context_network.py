"""The network of contexts: its arithmetic with long integers, words that it does not know, files that it refuses."""

from __future__ import annotations

import struct
from collections.abc import Sequence
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
    save_network,
)
from linter.analysis.word_model.ids import BREAK, FIRST_WORD, NAME
from linter.analysis.word_model.model import WordModel, word_model
from linter.errors import DataError

WIDTH, HIDDEN = 3, 5
INPUTS = (2 * NEAR + 1) * WIDTH
LAYERS = Layers(WIDTH, HIDDEN, 0.02, 0.01, 0.03, 0.05, 0.1)
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
        "second": chance.randbytes(HIDDEN * WIDTH),
        "second bias": floats([0.5, -0.25, 0.125]),
        "targets": struct.pack(f"<{len(targets)}I", *targets),
        "outputs": chance.randbytes(len(targets) * WIDTH),
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
    biases = struct.unpack(f"<{HIDDEN}f", made["first bias"])
    active = []
    for unit in range(HIDDEN):
        weights = [byte - ZERO for byte in made["first"][unit::HIDDEN]]
        reached = sum(a * b for a, b in zip(inputs, weights, strict=True)) * LAYERS.step_embedding * LAYERS.step_first
        active.append(max(0, min(255, round((reached + biases[unit]) / LAYERS.step_active))))
    second = struct.unpack(f"<{WIDTH}f", made["second bias"])
    return [
        sum(a * (byte - ZERO) for a, byte in zip(active, made["second"][column::WIDTH], strict=True))
        * LAYERS.step_active
        * LAYERS.step_second
        + second[column]
        for column in range(WIDTH)
    ]


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
    model, tested = word_model(), network(tmp_path, parts())
    assert tested.fit([1.0, 2.0, 3.0], number("council", model)) == (0.0, -2.0)
    assert tested.fit([1.0, 2.0, 3.0], None) == (0.0, -2.0)
    fit, often = tested.fit([1.0, 2.0, 3.0], number("boat", model))
    place = sorted(map(checksum_of, TARGETS)).index(checksum_of("boat"))
    row = parts()["outputs"][place * WIDTH :][:WIDTH]
    assert fit == pytest.approx(0.1 * sum((byte - ZERO) * by for byte, by in zip(row, (1, 2, 3), strict=True)))
    assert often == (-1.0, -2.0)[place]


@pytest.mark.parametrize("part", ["first", "embeddings", "biases", "second bias"])
def test_layers_that_do_not_fit_together_are_refused(tmp_path: Path, part: str) -> None:
    made = parts()
    made[part] = made[part][:-4]
    with pytest.raises(DataError, match=r"context\.network.*the builder"):
        network(tmp_path, made)


def test_a_file_cut_short_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "context.network"
    save_network(path, LAYERS, parts())
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DataError, match=r"context\.network.*the builder"):
        ContextNetwork(path, word_model(), rebuild="the builder")
