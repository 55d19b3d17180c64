from __future__ import annotations

import pytest

from linter.analysis.names.short_names import are_forms_of_one


@pytest.mark.parametrize(("one", "other"), [("Catherine", "Kate"), ("Bill", "William"), ("Liz", "Betty")])
def test_forms_of_one_name(one: str, other: str) -> None:
    assert are_forms_of_one(one, other)
    assert are_forms_of_one(other, one)


@pytest.mark.parametrize(("one", "other"), [("Katherine", "Catherine"), ("Anna", "Anne"), ("Kofi", "Kojo")])
def test_names_that_are_only_alike(one: str, other: str) -> None:
    assert not are_forms_of_one(one, other)
