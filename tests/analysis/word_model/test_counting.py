"""Sequences and company of words, counted from a small archive."""

from __future__ import annotations

import json
from array import array
from pathlib import Path

from linter.analysis.word_model.counting import (
    BIGRAM_MASK,
    COMPANY,
    FAR_MASK,
    FREQUENT,
    SKIP_MASK,
    TRIGRAM_MASK,
    Text,
    articles,
    content_ids,
    count_company,
    count_sequences,
    paragraphs,
    read_text,
)
from linter.analysis.word_model.ids import BREAK, FIRST_WORD, NUMERAL


def archive(folder: Path, *texts: str) -> Path:
    path = folder / "archive.jsonl"
    rows = [json.dumps({"id": f"a{n}", "date": f"201{n % 10}-05-06", "text": text}) for n, text in enumerate(texts)]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_articles_fall_into_shares_and_paragraphs_are_lines_with_text(tmp_path: Path) -> None:
    (article,) = articles(archive(tmp_path, "The ferry left.\n\n \nIt rained."))
    assert (article.id, article.date, article.share) == ("a0", "2010-05-06", 13)
    assert [list(found.texts) for found in paragraphs(article)] == [
        ["The", "ferry", "left", "."],
        ["It", "rained", "."],
    ]


def test_a_text_as_numbers(tmp_path: Path) -> None:
    told: list[str] = []
    path = archive(tmp_path, "The ferry left 5", "the ferry came", "Left out")
    kept = [article for article in articles(path) if article.id != "a2"]
    text = read_text(kept, 2, 9, told.append)
    assert text.articles == 2
    assert text.words == ("ferry",)
    assert text.uses == (2,)
    assert list(text.ids).count(BREAK) == 2 * 2 + 2
    assert text.totals[FIRST_WORD] == 2
    assert text.totals[NUMERAL] == 1
    assert text.tokens == 7 + 6
    assert (text.first_date, text.last_date) == ("2010-05-06", "2011-05-06")
    assert told == []
    often = read_text(kept, 1, 2, told.append)
    assert sorted(often.words) == ["came", "ferry", "left", "the"]
    names = read_text(articles(archive(tmp_path, "Ada and Ada", "Ada")), 9, 3, told.append)
    assert (names.words, names.uses) == (("ada",), (0,))


def test_sequences() -> None:
    ids = array("H", [20, 21, 22, 20, 21, 23, 20, 21])
    assert count_sequences(ids, BIGRAM_MASK, 2) == {20 | 21 << 16: 2}
    assert count_sequences(ids, TRIGRAM_MASK, 1) == {
        20 | 21 << 16 | 22 << 32: 1,
        21 | 22 << 16 | 20 << 32: 1,
        22 | 20 << 16 | 21 << 32: 1,
        20 | 21 << 16 | 23 << 32: 1,
        21 | 23 << 16 | 20 << 32: 1,
    }
    assert count_sequences(ids, SKIP_MASK, 2) == {21 | 20 << 32: 2}
    assert count_sequences(ids, FAR_MASK, 1) == {20 | 20 << 48: 2, 21 | 21 << 48: 2, 22 | 23 << 48: 1}


def test_words_of_content_are_those_of_letters_beyond_the_most_frequent() -> None:
    words = (*tuple(f"w{number:03}" for number in range(FREQUENT)), ",", "rare", "seldom")
    totals = (0,) * FIRST_WORD + tuple(range(1000, 1000 - FREQUENT, -1)) + (3, 2, 1)
    content = content_ids(totals, words)
    assert [FIRST_WORD + words.index(word) for word in ("rare", "seldom")] == [
        n for n, one in enumerate(content) if one
    ]


def test_company_is_counted_both_ways_within_reach() -> None:
    words = (*tuple(f"w{number:03}" for number in range(FREQUENT)), "harbour", "ferry")
    harbour, ferry = FIRST_WORD + FREQUENT, FIRST_WORD + FREQUENT + 1
    ids = array("H", [harbour, ferry, BREAK, *([BREAK] * COMPANY), ferry, harbour, BREAK, ferry])
    totals = (0,) * FIRST_WORD + (9,) * FREQUENT + (2, 3)
    text = Text(ids, words, totals[FIRST_WORD:], totals, 1, len(ids), "", "")
    found = count_company(text, 3, lambda _: None)
    assert {key: count for key, (count, _) in found.items()} == {harbour | ferry << 16: 3}
    assert found[harbour | ferry << 16][1] == 2 * 3 * 2.0 * COMPANY / len(ids)
    assert count_company(text, 4, lambda _: None) == {}
