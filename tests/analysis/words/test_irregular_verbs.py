"""The table of irregular verbs, and what is read from it."""

from __future__ import annotations

from linter.analysis.words.irregular_verbs import (
    bases_of_pasts,
    irregular_verbs,
    mere_participles,
    mere_pasts,
    never_regular,
    wrong_regular_forms,
)


def test_forms() -> None:
    verbs = irregular_verbs()
    assert verbs["seek"] == ("seek", ("sought",), ("sought",), "seeked")
    assert verbs["hang"].pasts == ("hung", "hanged")
    assert verbs["fly"].regular == "flied"
    assert verbs["begin"].regular == "beginned"
    assert verbs["freeze"].regular == "freezed"
    assert verbs["throw"].participles == ("thrown",)
    assert verbs["waylay"].pasts == ("waylaid",)
    assert verbs["babysit"].regular == "babysitted"
    assert verbs["telecast"].participles == ("telecast", "telecasted")


def test_pasts_and_participles_that_are_nothing_else() -> None:
    assert mere_pasts()["went"] == ("gone",)
    assert mere_participles()["seen"] == ("saw",)
    assert not {"come", "put", "found", "said", "saw", "showed"} & set(mere_pasts())
    assert not {"come", "said", "showed", "run"} & set(mere_participles())


def test_bases() -> None:
    assert bases_of_pasts()["chose"] == "choose"
    assert "put" not in bases_of_pasts()
    assert "burned" not in bases_of_pasts()


def test_regular_forms_that_nobody_uses() -> None:
    assert never_regular()["teached"].pasts == ("taught",)
    assert not {"hanged", "lighted", "showed", "burned"} & set(never_regular())


def test_regular_forms_that_are_no_other_word() -> None:
    assert wrong_regular_forms()["seeked"] == "seek"
    assert not {"putted", "leaded", "seed", "hanged"} & set(wrong_regular_forms())
