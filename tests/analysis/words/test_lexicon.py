"""The word list: what it knows, what it suggests, which words of a draft it does not have."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.analysis.words.corrections import candidates, one_edit
from linter.analysis.words.distance import LIMIT, distance, skeleton
from linter.analysis.words.lexicon import DEFAULT_PATH, GB, KIND, US, VERSION, Lexicon, lexicon, unknown_words
from linter.analysis.words.word_formation import formation
from linter.document.model import Document
from linter.document.parse import parse
from linter.errors import DataError
from linter.files.data_file import pack_sections, verify_data, write_data


def draft(text: str, accepted: frozenset[str] = frozenset()) -> Document:
    return parse(text, path="draft.md", accepted=accepted)


def unknown(text: str) -> list[str]:
    return [word.text for word in unknown_words(draft(text))]


def test_the_shipped_file_is_whole() -> None:
    verify_data(DEFAULT_PATH, KIND, VERSION)
    assert len(lexicon()) > 100_000


@pytest.mark.parametrize("word", ["colour", "color", "organise", "organize", "aluminium", "aluminum", "kerb", "curb"])
def test_words_of_every_variant_are_ordinary(word: str) -> None:
    assert lexicon().ordinary(word)


def test_variants_are_told_apart() -> None:
    flags = lexicon().flags
    assert flags("color") & (US | GB) == US
    assert flags("colour") & (US | GB) == GB
    assert flags("organise") & (US | GB) == GB
    assert flags("organize") & (US | GB) == US | GB
    assert flags("table") & (US | GB) == US | GB


@pytest.mark.parametrize(
    "text",
    [
        "The ministers' wives weren't there; they'd've come, y'all.",
        "He has three MPs, two NGOs, an iPhone and NATO's help.",
        "Chapter xiv of Part iii, on the U.S. and the e.g. of it",
        "See https://exmple.org/wrld, ask info@wrld.org or @hndle about #hshtg.",
        "Try `teh` here.",
        "Sooo good, nooo, yesss, hmmm!",
        "The café's naïve fiancé",
        "Мир and 世界",
    ],
)
def test_silent_on(text: str) -> None:
    assert unknown(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The `umask` is set. Set the umask, goverment.", ["goverment"]),
        ("The umask is set, goverment.", ["umask", "goverment"]),
        ("The `recieve_all` call is made to recieve it.", ["recieve"]),
        ("See [Hekdat](https://hekdat.example.org) of Skjelbrid.", ["Skjelbrid"]),
        ("See [Goverment](https://goverment.example.org).", ["Goverment"]),
        ("Use rails4 and range1 of them, goverment1.", ["goverment1"]),
        ("Run git chekout main with the comittee.", ["comittee"]),
        ("- Jane Doe\n- bluss\n- saml\n- Tom Rowe\n", []),
        ("- Jane Doe\n- the comittee\n- Tom Rowe\n", ["comittee"]),
        ("- one thing\n- bluss\n- other thing\n", ["bluss"]),
    ],
)
def test_words_of_code_and_names_of_accounts_are_not_unknown(text: str, found: list[str]) -> None:
    assert unknown(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("---\ntitle: Démarrer un projet open source\n---\n", []),
        ("---\ntitle: Rozpoczynanie projektu open source\n---\n", []),
        ("# README\n\n- Abra um pull request e leia o README\n- Comece um projeto novo\n", []),
        ("# Goverment falls\n\nThe comittee met.\n", ["Goverment", "comittee"]),
        ("# Goverment falls\n", ["Goverment"]),
        ("Teh goverment fell on Monday.\n", ["Teh", "goverment"]),
    ],
)
def test_a_scrap_in_another_language_has_none(text: str, found: list[str]) -> None:
    assert unknown(text) == found


def test_unknown_words_with_their_places() -> None:
    source = "# The offcial *histroy*\n\nMr Wrzos’s offcial view.\n"
    found = unknown_words(draft(source))
    assert [(word.text, word.word, source[word.span.start : word.span.end]) for word in found] == [
        ("offcial", "offcial", "offcial"),
        ("histroy", "histroy", "histroy"),
        ("Wrzos’s", "wrzos", "Wrzos"),
        ("offcial", "offcial", "offcial"),
    ]
    assert [word.uses for word in found] == [2, 1, 1, 2]
    assert [word.capitalised for word in found] == [False, False, True, False]


def test_neighbours_are_partners_and_parts_are_joined() -> None:
    first, second, third = unknown_words(draft("They sang bukoliko trasmen in a quasi-grelp tone."))
    assert first.partner
    assert second.partner
    assert not third.partner
    assert [first.joined, third.joined] == [False, True]


def test_other_languages_are_noticed() -> None:
    (known, *_) = unknown_words(draft("The grelp is new and nobody has it."))
    assert not known.abroad
    found = unknown_words(draft("He wrote: que las organizaciones para los derechos hablen con nosotros."))
    assert found
    assert all(word.abroad for word in found)


def test_letters_repeated_by_mistake_are_unknown() -> None:
    assert unknown("The currrent is lesss strong.") == ["currrent", "lesss"]


def test_soft_hyphens_do_not_hide_a_word() -> None:
    assert unknown("The govern\u00adment fell.") == []
    assert unknown("The gover\u00adment fell.") == ["gover\u00adment"]


def test_accepted_words_are_left_out() -> None:
    document = draft("The zwyx and the Zwyx’s grelp", accepted=frozenset({"Zwyx"}))
    assert [word.text for word in unknown_words(document)] == ["grelp"]


def test_a_very_long_word() -> None:
    (word,) = unknown_words(draft("x" + "ab" * 5_000))
    assert not candidates(lexicon(), word.word)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("recieve", "receive"),
        ("seperate", "separate"),
        ("occured", "occurred"),
        ("isnt", "isn't"),
        ("did'nt", "didn't"),
        ("hesaid", "he said"),
        ("teh", "the"),
        ("pharoah", "pharaoh"),
        ("embarassement", "embarrassment"),
    ],
)
def test_likeliest_candidate(written: str, meant: str) -> None:
    assert candidates(lexicon(), written)[0].word == meant


def test_candidates_of_a_known_word_leave_it_out() -> None:
    assert "receive" not in [candidate.word for candidate in candidates(lexicon(), "receive")]


words = st.text("abcdefghijklmnopqrstuvwxyz'", min_size=1, max_size=14)


@settings(deadline=None)
@given(words, words)
def test_distance_is_zero_only_for_the_same_word(first: str, second: str) -> None:
    assert (distance(first, second) == 0) == (first == second)


@settings(deadline=None)
@given(words, st.integers(0, 13), st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
def test_one_letter_is_within_the_limit(word: str, place: int, letter: str) -> None:
    place = min(place, len(word))
    assert distance(word[:place] + letter + word[place:], word) <= LIMIT
    assert distance(word, word[:place] + letter + word[place:]) <= LIMIT


@settings(deadline=None)
@given(words | st.sampled_from(["goverment", "skjelbred", "intrnational", "a", "didnt"]))
def test_what_no_word_begins_like_is_no_word_one_edit_away(word: str) -> None:
    known = lexicon()
    tried = one_edit(word, known.begins)
    assert tried <= one_edit(word)
    assert {other for other in tried if other in known} == {other for other in one_edit(word) if other in known}


def test_likely_slips_cost_less() -> None:
    assert distance("accomodate", "accommodate") < distance("acommodate", "accommodate") + 1
    assert distance("definately", "definitely") < distance("definxtely", "definitely")
    assert distance("hte", "the") < distance("hqe", "the")
    assert distance("ecsept", "except") < distance("ezbept", "except")


def test_skeletons_meet() -> None:
    assert skeleton("accomodation") == skeleton("accommodation") == skeleton("acomodation")
    assert skeleton("pharmacy") == skeleton("farmacy")


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("unbuildable", "derivation"),
        ("recentering", "derivation"),
        ("battlespace", "compound"),
        ("blitzes", "inflection"),
        ("zwyxel", ""),
        ("libray", ""),
    ],
)
def test_formations(word: str, form: str) -> None:
    assert formation(lexicon(), word) == form


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"words\.bin.*linter\.data\.build\.words"):
        Lexicon(tmp_path / "words.bin")


def test_changed_byte(tmp_path: Path) -> None:
    data = bytearray(DEFAULT_PATH.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path = tmp_path / "words.bin"
    path.write_bytes(data)
    with pytest.raises(DataError, match="checksum is wrong"):
        Lexicon(path)


@pytest.mark.parametrize("sections", [{}, {"words": b"no trie", "skeletons": b"", "flags": b"", "frequencies": b""}])
def test_file_of_the_wrong_shape(tmp_path: Path, sections: dict[str, bytes]) -> None:
    path = tmp_path / "words.bin"
    write_data(path, KIND, VERSION, pack_sections(sections))
    with pytest.raises(DataError, match="can't be used"):
        Lexicon(path)
