"""The word model: built from an archive, opened, asked, and refused when it is not what it should be."""

from __future__ import annotations

import gzip
import json
import lzma
from pathlib import Path

import pytest

from linter.analysis.text.tokens import tokens
from linter.analysis.word_model.building import build_model
from linter.analysis.word_model.counting import articles
from linter.analysis.word_model.ids import BREAK, NAME, NAME_OWNER, NUMERAL, RARE, YEAR
from linter.analysis.word_model.model import EDGES, WordModel, encoded, word_model
from linter.document.model import Block, BlockKind, Run
from linter.document.span import Span
from linter.errors import DataError

SENTENCES = (
    "The harbour board met on Monday and the ferry sailed again.",
    "Officials said that heavy rain had delayed the ferry for two hours.",
    "A judge told the harbour board to publish its accounts by 2019.",
)


def write_archive(path: Path, repeats: int = 1500) -> Path:
    rows = [
        {"id": f"a{number}", "date": f"2018-0{1 + number % 9}-11", "text": "\n\n".join(SENTENCES)}
        for number in range(repeats)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("model")
    output = folder / "small.wordmodel"
    build_model(write_archive(folder / "archive.jsonl", 4000), output, name="harbour news")
    return output


@pytest.fixture(scope="module")
def model(built: Path) -> WordModel:
    return WordModel(built)


def number(model: WordModel, word: str) -> int:
    found = model.word_id(word)
    assert found is not None
    return found


def test_counts_come_back_about_right(model: WordModel) -> None:
    counted = model.articles
    assert counted == 4000
    board = number(model, "harbour"), number(model, "board")
    assert model.sequence(*board) == pytest.approx(2 * counted, rel=0.3)
    assert model.sequence(number(model, "the"), *board) == pytest.approx(2 * counted, rel=0.3)
    assert model.sequence(*reversed(board)) == 0
    assert model.around(number(model, "the"), number(model, "board")) == pytest.approx(2 * counted, rel=0.3)
    assert model.use(board[0]) == 2 * counted


def test_shares_of_the_archive_can_be_left_out(tmp_path: Path) -> None:
    archive = write_archive(tmp_path / "archive.jsonl", 4000)
    build_model(archive, tmp_path / "part.wordmodel", held_out=16)
    left_out = 4000 - WordModel(tmp_path / "part.wordmodel").articles
    assert left_out == sum(article.share < 16 for article in articles(archive))
    assert 0.1 * 4000 < left_out < 0.22 * 4000


def test_evidence_is_named_and_dated(model: WordModel) -> None:
    assert model.name == "harbour news"
    assert model.as_of == "2018-09-11"


def test_words_fold_case_and_apostrophes(model: WordModel) -> None:
    assert model.word_id("HARBOUR") == model.word_id("harbour")
    assert model.word(number(model, "Harbour")) == "harbour"
    assert model.word_id("lighthouse") is None


def test_ids_stand_between_edges_and_rest_falls_into_classes(model: WordModel) -> None:
    text = "Lighthouse keepers of Brindle's told 12 in 1987"
    block = Block(BlockKind.PARAGRAPH, text, (Run(0, len(text), 0, len(text)),), Span(0, len(text)))
    found = tokens(block)
    ids = model.ids(found.texts, found.kinds)
    assert ids[:EDGES] == ids[-EDGES:] == [BREAK] * EDGES
    told = number(model, "told")
    assert ids[EDGES:-EDGES] == [NAME, RARE, RARE, NAME_OWNER, told, NUMERAL, RARE, YEAR]


@pytest.mark.parametrize("count", [1, 2, 5, 6, 7, 40, 1000, 100_000])
def test_levels_keep_small_counts_and_the_size_of_great_ones(count: int) -> None:
    from linter.analysis.word_model.model import LEVELS

    assert LEVELS[encoded(count)] == pytest.approx(count, rel=0 if count <= 6 else 0.25)


def test_same_archive_gives_the_same_bytes_packed_or_not(built: Path, tmp_path: Path) -> None:
    plain = write_archive(tmp_path / "archive.jsonl", 4000)
    for packed, opened in (("b.jsonl.xz", lzma.open), ("b.jsonl.gz", gzip.open)):
        with opened(tmp_path / packed, "wt", encoding="utf-8") as file:
            file.write(plain.read_text(encoding="utf-8"))
        build_model(tmp_path / packed, tmp_path / "again.wordmodel", name="harbour news")
        assert (tmp_path / "again.wordmodel").read_bytes() == built.read_bytes()


def test_no_text_is_in_the_file(built: Path) -> None:
    content = built.read_bytes()
    assert b"harbour board" not in content
    assert b"ferry sailed" not in content


def test_an_archive_too_small_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="too few"):
        build_model(write_archive(tmp_path / "archive.jsonl", 10), tmp_path / "out.wordmodel")
    assert not (tmp_path / "out.wordmodel").exists()


@pytest.mark.parametrize("line", ["not json", "[]", '{"id": "x"}', '{"id": "x", "text": 3}'])
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "archive.jsonl"
    path.write_text('{"id": "a", "text": "Fine."}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"archive\.jsonl:2"):
        list(articles(path))


def test_an_archive_that_is_missing_or_damaged_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"none\.jsonl"):
        list(articles(tmp_path / "none.jsonl"))
    damaged = tmp_path / "damaged.jsonl.xz"
    damaged.write_bytes(b"\xfd7zXZ\0 and no more")
    with pytest.raises(DataError, match=r"damaged\.jsonl\.xz"):
        list(articles(damaged))


def test_a_missing_model_names_the_file_and_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"none\.wordmodel.*copydesk model build"):
        word_model(tmp_path / "none.wordmodel")


@pytest.mark.parametrize("keep", [0, 40, 64, 5000, -1])
def test_a_model_cut_short_is_refused(built: Path, tmp_path: Path, keep: int) -> None:
    short = tmp_path / "short.wordmodel"
    short.write_bytes(built.read_bytes()[:keep])
    with pytest.raises(DataError, match=r"short\.wordmodel.*copydesk model build"):
        word_model(short)


def test_a_model_of_another_version_is_refused(built: Path, tmp_path: Path) -> None:
    content = bytearray(built.read_bytes())
    content[24] += 1  # the version, after magic and kind
    other = tmp_path / "other.wordmodel"
    other.write_bytes(content)
    with pytest.raises(DataError, match="version"):
        word_model(other)


def test_a_model_with_rubbish_inside_is_refused(built: Path, tmp_path: Path) -> None:
    content = bytearray(built.read_bytes())
    content[64:2000] = bytes(1936)
    other = tmp_path / "rubbish.wordmodel"
    other.write_bytes(content)
    with pytest.raises(DataError, match=r"rubbish\.wordmodel"):
        word_model(other)
