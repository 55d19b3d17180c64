"""Accept files: what stands in them, what is wrong with them, and adding to them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.config.accept import entries, fault_of, with_accept_files, with_words
from linter.config.load import load_config
from linter.errors import ConfigError

HERE = Path("words.txt")


def config(folder: Path, text: str = 'accept = ["Nurra"]\naccept-files = ["words.txt"]\n') -> Path:
    path = folder / "copydesk.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_line_is_a_word_or_name(tmp_path: Path) -> None:
    text = "\ufeff# Places\r\nAldermouth\r\n\r\n  Jane   Skjelbred # the mayor\r\nC#\r\n#none\r\nCafé de l’Été"
    (tmp_path / "words.txt").write_bytes(text.encode())
    loaded = with_accept_files(load_config(config(tmp_path)))
    assert loaded.accept_words == ("Aldermouth", "Jane Skjelbred", "C#", "Café de l’Été")
    assert loaded.accepted == {"Nurra", "Aldermouth", "Jane Skjelbred", "C#", "Café de l’Été"}


def test_several_files_lie_where_the_configuration_lies(tmp_path: Path) -> None:
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "a.txt").write_text("Aldermouth\n")
    (tmp_path / "lists" / "b.txt").write_text("Skjelbred\n")
    path = config(tmp_path, 'accept-files = ["lists/a.txt", "./lists/b.txt"]\n')
    assert with_accept_files(load_config(path)).accepted == {"Aldermouth", "Skjelbred"}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Nurra\n\xe9t\xe9\n", "words.txt:2: is not UTF-8 (invalid byte at offset 6)"),
        (b"Nurra\n\n---\n", "words.txt:3: '---' contains no letter"),
        (b"Nurra\nAl\x00der\n", "words.txt:2: 'Al\\x00der' contains a character that can't be printed"),
        (b"a" * 101, "words.txt:1: an accepted word or name may have at most 100 characters, not 101"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "words.txt").write_bytes(data)
    with pytest.raises(ConfigError) as error:
        with_accept_files(load_config(config(tmp_path)))
    assert said in str(error.value)


def test_a_file_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as error:
        with_accept_files(load_config(config(tmp_path)))
    assert "copydesk.toml:2: the accept file 'words.txt' can't be read: no such file or directory" in str(error.value)


@pytest.mark.parametrize(
    ("text", "word", "outcome"),
    [
        ("", "Nurra", "Nurra\n"),
        ("Alder\nOslo\n", "Nurra", "Alder\nNurra\nOslo\n"),
        ("Alder\nOslo", "Paris", "Alder\nOslo\nParis\n"),
        ("# Places\n\nAlder\nOslo\n", "Aachen", "# Places\n\nAachen\nAlder\nOslo\n"),
        ("Alder # a tree\n# B\nOslo\n", "Nurra", "Alder # a tree\nNurra\n# B\nOslo\n"),
        ("alder\r\nOslo\r\n", "Élan", "alder\r\nÉlan\r\nOslo\r\n"),
        ("Oslo\n", "Oslo", "Oslo\n"),
        ("# nothing yet\n", "Oslo", "# nothing yet\nOslo\n"),
    ],
)
def test_a_word_is_put_in_its_place(text: str, word: str, outcome: str) -> None:
    assert with_words(text, [word], HERE) == outcome


WORDS = (
    st.text("abÉé z'-", min_size=1, max_size=6)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda word: bool(word) and not fault_of(word))
)
LINES = st.lists(st.one_of(WORDS, st.just(""), WORDS.map(lambda word: f"# {word}")), max_size=8)


@given(LINES, st.lists(WORDS, max_size=4), st.sampled_from(["\n", "\r\n"]))
def test_no_line_is_lost_or_moved_and_a_sorted_file_stays_sorted(lines: list[str], words: list[str], end: str) -> None:
    text = "".join(line + end for line in lines)
    outcome = with_words(text, words, HERE)
    added = outcome.split("\n")
    for line in text.split("\n"):  # the old lines stand among the new ones in the same order
        added = added[added.index(line) + 1 :]
    held = [entry.text for entry in entries(outcome, HERE)]
    assert set(held) == {entry.text for entry in entries(text, HERE)} | set(words)
    assert with_words(outcome, words, HERE) == outcome
    anew = [entry.text for entry in entries(with_words("", held, HERE), HERE)]
    before = [entry.text for entry in entries(text, HERE)]
    if before == [word for word in anew if word in before]:
        assert held == anew
