"""The builder of the word list, on a small dictionary and a small archive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linter.analysis.words.distance import skeleton
from linter.analysis.words.lexicon import GB, KIND, LOWER, NAME, NEWS, RARE, SUGGESTED, US, VARIANT, VERSION, Lexicon
from linter.data.build.words import articles, build
from linter.files.data_file import write_data


@pytest.fixture
def scowl(tmp_path: Path) -> Path:
    folder = tmp_path / "scowl"
    folder.mkdir()
    lists = {
        "english-words.10": "the\nwas\nin\ngovernment\nplan\nplan's\n",
        "english-words.35": "blasé\n",
        "english-words.80": "zarf\nplann\n",
        "english-words.95": "zoozoo\n",
        "english-upper.50": "Paris\n",
        "english-contractions.35": "isn't\n",
        "american-words.35": "color\n",
        "british-words.35": "colour\n",
        "variant_2-words.50": "gouvernment\n",
        "README": "not a list\n",
    }
    for name, content in lists.items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def archive(tmp_path: Path, texts: list[str]) -> Path:
    path = tmp_path / "news.jsonl"
    rows = [
        json.dumps({"id": f"a{number}", "title": "", "text": text, "date": "2024-05", "source": f"s{number % 3}:x"})
        for number, text in enumerate(texts)
    ]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def words(tmp_path: Path, scowl: Path) -> Lexicon:
    texts = (
        ["The government was in Paris with Skjelbred."] * 300
        + ["A podcastle was on."] * 9
        + ["The goverment fell."] * 4
        + ["They went inthe hall and saw Febrary.", "They had alottment and inthe wrong."] * 3
    )
    slips = tmp_path / "slips.txt"
    slips.write_text(
        "gouvernment->government\nplna->plan\nthe->then\nwas->is, as, has, gas\nfebuary->February\n", "utf-8"
    )
    write_data(tmp_path / "words.bin", KIND, VERSION, build(scowl, [archive(tmp_path, texts)], slips))
    return Lexicon(tmp_path / "words.bin")


@pytest.mark.parametrize(
    ("word", "flags"),
    [
        ("government", LOWER | US | GB | SUGGESTED),
        ("color", LOWER | US | SUGGESTED),
        ("colour", LOWER | GB | SUGGESTED),
        ("isn't", LOWER | US | GB | SUGGESTED),
        ("gouvernment", LOWER | VARIANT),
        ("zarf", LOWER | US | GB | RARE),
        ("zoozoo", 0),
        ("paris", NAME),
        ("skjelbred", NAME),
        ("podcastle", LOWER | US | GB | NEWS),
        ("goverment", 0),
        ("inthe", 0),
        ("february", NAME),
        ("plan's", 0),
        ("blasé", LOWER | US | GB | SUGGESTED),
        ("blase", LOWER | US | GB),
    ],
)
def test_flags(words: Lexicon, word: str, flags: int) -> None:
    assert words.flags(word) == flags


def test_known_slips_lead_to_what_was_meant(words: Lexicon) -> None:
    assert [words.meant_by(word) for word in ("plna", "febuary")] == [["plan"], ["February"]]
    assert [words.meant_by(word) for word in ("the", "gouvernment")] == [[], []]  # words themselves
    assert words.meant_by("was") == []  # may mean too much


def test_closed_classes_of_names(words: Lexicon) -> None:
    assert "February" in words.names_with_skeleton(skeleton("febrary"))


def test_the_latest_year_is_one_that_articles_are_of(words: Lexicon) -> None:
    assert words.year == 2024


def test_a_source_that_is_left_out_is_not_counted(tmp_path: Path) -> None:
    corpus = archive(tmp_path, ["Text."] * 300)
    assert {article.source for article in articles(corpus, ["s1"])} == {"s0", "s2"}


def test_a_word_of_one_source_alone_is_none(tmp_path: Path, scowl: Path) -> None:
    texts = [text for _ in range(9) for text in ("A podcastle was on.", "It was on.", "It is on.")]
    write_data(tmp_path / "words.bin", KIND, VERSION, build(scowl, [archive(tmp_path, texts)]))
    assert Lexicon(tmp_path / "words.bin").flags("podcastle") == 0


def test_frequent_words_are_told_from_rare_ones(words: Lexicon) -> None:
    assert words.frequency("government") > words.frequency("podcastle") > words.frequency("zarf") == 0


def test_skeletons_lead_to_words(words: Lexicon) -> None:
    assert words.with_skeleton(skeleton("guvernmint")) == ["government"]


def test_same_input_same_bytes(tmp_path: Path, scowl: Path) -> None:
    corpus = archive(tmp_path, ["The government was in Paris."] * 20)
    assert build(scowl, [corpus]) == build(scowl, [corpus])


def test_a_tenth_is_left_for_measuring(tmp_path: Path) -> None:
    counted = len(list(articles(archive(tmp_path, ["Text."] * 1000))))
    assert 850 < counted < 950


def test_a_folder_without_lists(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="holds no SCOWL lists"):
        build(tmp_path, [archive(tmp_path, ["Text."])])
