"""Acronyms and their names, and what in capitals is neither."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.organisations.acronyms import Acronym, acronym_uses, acronyms
from linter.document.model import Document


def shown(acronym: Acronym) -> str:
    """The acronym and its name."""
    return f"{acronym.text}: {acronym.name}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Arden Harbour Trust (AHT) agreed.", "AHT: Arden Harbour Trust"),
        ("“Arden Harbour Trust” (AHT) agreed.", "AHT: Arden Harbour Trust"),
        ('" (AHT) agreed.', ""),
        ("(AHT) agreed.", ""),
        ("Trust (AHT) agreed.", ""),
        ("BioNTech (BNT) agreed.", "BNT: BioNTech"),
        ("Lewis-McChord (JBLM) agreed.", "JBLM: Lewis-McChord"),
        ("NATO (NTO) agreed.", ""),
        ("ARDEN HARBOUR (AHT) agreed.", ""),
        ("Arden Harbour Trust (A) agreed.", ""),
        ("Arden Harbour Trust (Ab) agreed.", ""),
        ("Arden Harbour Trust (AHTs) agreed.", "AHTs: Arden Harbour Trust"),
        ("Arden Harbour Trust (PDF) agreed.", ""),
        ("Arden Harbour Trust (VI) agreed.", ""),
        ("Arden Harbour Trust (XL) agreed.", "XL: Arden Harbour Trust"),
        ("Arden Harbour Trust (A.H.T) agreed.", "A.H.T: Arden Harbour Trust"),
        ("Arden Harbour Trust (AHT.) agreed.", "AHT: Arden Harbour Trust"),
        ("Arden Harbour Trust (R-KY) agreed.", ""),
        ("Arden Harbour Trust (X-Ray) agreed.", ""),
        ("Arden Harbour Trust (XYZ.N) agreed.", ""),
        ("Arden Harbour Trust (AHT for short) agreed.", "AHT: Arden Harbour Trust"),
        ("Arden Harbour Trust (or AHT, for all) agreed.", "AHT: Arden Harbour Trust"),
        ("Arden Harbour Trust (AHT", ""),
        ("Arden Harbour Trust(AHT) agreed.", ""),
        ("Marlow Sails Inc (MS) agreed.", "MS: Marlow Sails Inc"),
        ("Marlow Sails Inc (MSI) agreed.", "MSI: Marlow Sails Inc"),
        ("Marlow Sails Inc (XQ) agreed.", ""),
        ("Marlow Sails Inc. (XQ) agreed.", ""),
        ("Marlow Sails Inc. (MS) agreed.", "MS: Marlow Sails Inc."),
        ("Marlow Sails St. (XQS) agreed.", ""),
        ("Arden Falls (OR) agreed.", ""),
        ("Office of Rail (OR) agreed.", "OR: Office of Rail"),
        ("Oak River (OR) agreed.", "OR: Oak River"),
        ("The Oak River (OR) agreed.", "OR: Oak River"),
        ("Oslo (AHT) — it agreed.", ""),
        ("Oslo Harbour (AHT) — it agreed.", ""),
        ("Oslo Harbour (AHT) - it agreed.", ""),
        ("Oslo Harbour (AHT), — it agreed.", ""),
        ("Oslo Harbour (AHT; — it agreed.", "AHT: Oslo Harbour"),
        ("The Oslo Harbour (AHT) — it agreed.", "AHT: Oslo Harbour"),
        ("We saw Oslo Harbour (AHT) — it agreed.", "AHT: Oslo Harbour"),
        ("Oslo's Harbour Trust (OHT) agreed.", "OHT: Harbour Trust"),
        ("Oslo Harbour Trust's (OHT) agreed.", "OHT: Oslo Harbour Trust"),
        ("Oslo Harbour Trust’s (OHT) agreed.", "OHT: Oslo Harbour Trust"),
        ("People's Harbour Trust (PHT) agreed.", "PHT: People's Harbour Trust"),
        ("Trust by Oslo Harbour (OHT) agreed.", "OHT: Oslo Harbour"),
        ("We saw the Trust of the Oslo and Harbour (TOH) agreed.", "TOH: Trust of the Oslo and Harbour"),
        ("We saw 5 Oslo Harbour (FOH) agreed.", "FOH: Oslo Harbour"),
        ("We saw Oslo 5 Harbour (OFH) agreed.", "OFH: Oslo 5 Harbour"),
        ("We saw Oslo Harbour 5 (OHF) agreed.", ""),
        ("A B C D E F G H I J K L M N (AN) agreed.", ""),
        ("And Of The Oslo Harbour (OH) agreed.", "OH: Oslo Harbour"),
        ("The of Oslo Harbour (OH) agreed.", "OH: Oslo Harbour"),
        ("The (OHX) agreed.", ""),
        ("We saw al Oslo Harbour (AOH) agreed.", "AOH: al Oslo Harbour"),
        ("We saw al-Oslo Harbour (AOH) agreed.", "AOH: al-Oslo Harbour"),
        ("We saw x-Oslo Harbour (AOH) agreed.", "AOH: Oslo Harbour"),
        ("al Oslo Harbour (AOH) agreed.", "AOH: al Oslo Harbour"),
        ("We saw St. Oslo Harbour (SOH) agreed.", "SOH: St. Oslo Harbour"),
        ("We left. Oslo Harbour (OHX) agreed.", "OHX: Oslo Harbour"),
        ("Council for Co-operation (CCO) agreed.", "CCO: Council for Co-operation"),
        ("Co-op Harbour Trust (CHT) agreed.", "CHT: Co-op Harbour Trust"),
        ("a Bureau of Rum, Rope, Sails and Masts (RRSM) raid", "RRSM: Bureau of Rum, Rope, Sails and Masts"),
        ("a Bureau of Rum, Rope, Sails, Masts (RRSM) raid", ""),
        ("a Bureau of Rum, Rope and Masts (BRRM) raid", "BRRM: Bureau of Rum, Rope and Masts"),
        ("a Bureau of Rum, rope and Masts (BRRM) raid", ""),
        ("a Bureau for Rum, Rope and Masts (BRRM) raid", "BRRM: Rope and Masts"),
        ("Rum, Rope and Masts (RRM) raid", "RRM: Rope and Masts"),
        ("In Rum, Rope (RR) raid", ""),
        ("The AHT (Arden Harbour Trust) agreed.", "AHT: Arden Harbour Trust"),
        ("The AHT (the Arden Harbour Trust) agreed.", "AHT: Arden Harbour Trust"),
        ("The AHT (Arden) agreed.", ""),
        ("The AHT (Arden harbour trust) agreed.", ""),
        ("The AHT (Arden of the Trust) agreed.", "AHT: Arden of the Trust"),
        ("The AHT (Ben Cole) agreed.", ""),
        ("The AHT (Ada Holm) agreed.", "AHT: Ada Holm"),
        ("The AHT (Ada Cole) agreed.", ""),
        ("The VI (Victor Island) agreed.", ""),
        ("The A1 (Arden One) agreed.", ""),
        ("The AHTs (Arden Harbour Trusts) agreed.", "AHTs: Arden Harbour Trusts"),
        ("The x.AHT (Arden Harbour Trust) agreed.", ""),
        ("Arden Harbour Trust, or AHT, agreed", "AHT: Arden Harbour Trust"),
        ("Arden Harbour Trust or AHT, agreed", "AHT: Arden Harbour Trust"),
        ("Arden Harbour Trust, or the AHT, agreed", "AHT: Arden Harbour Trust"),
        ("Arden Harbour Trust, or AHT agreed", ""),
        ("Arden Harbour Trust, known as AHT, agreed", "AHT: Arden Harbour Trust"),
        ("Arden Harbour Trust, better known as the “AHT”, agreed", "AHT: Arden Harbour Trust"),
        ("Arden Harbour Trust, also called AHT, agreed", "AHT: Arden Harbour Trust"),
        ("Arden Harbour Trust, abbreviated as AHT, agreed", "AHT: Arden Harbour Trust"),
        ("Arden Harbour Trust – called AHT – agreed", ""),
        ("It is called AHT, or PDF, here.", ""),
        ("Rum, Rope, Sails and Masts (RRSM) raid", "RRSM: Sails and Masts"),
        (", Rum, Rope and Masts (RRM) raid", "RRM: Rope and Masts"),
        (
            "Bureau of Rum, Rope, Sails, Masts, Oars, Nets and Hooks (BRRSMONH) raid",
            "BRRSMONH: Bureau of Rum, Rope, Sails, Masts, Oars, Nets and Hooks",
        ),
    ],
)
def test_definitions(text: str, expected: str, draft: Callable[..., Document]) -> None:
    assert " | ".join(map(shown, acronyms(draft(text)))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The AHT and NATO's U.N. envoys met NGOs of the G7.", "AHT | NATO | U.N. | NGO | G7"),
        ("The NATO’s envoy.", "NATO"),
        ("The A and I and X met.", ""),
        ("WWII and World War II and Pope XII and XL and IVX.", "WWII | XL | IVX"),
        ("The A1B and 3M and M5S and A.B. and A&B.", "A1B | M5S | A.B."),
        ("The abC and aBC and ABc and ABCs and As and ABs.", "ABC | AB"),
        ("The ONE TWO THREE met.", "ONE | TWO | THREE"),
        ("The ONE TWO THREE FOUR met AHT.", "AHT"),
        ("The ONE TWO THREE FOUR", ""),
        ("ALL OF IT IS LOUD", ""),
        ("OSLO — The AHT met.", "AHT"),
        ("OSLO, March 3 - The AHT met.", "AHT"),
        ("OSLO-The AHT met.", "OSLO | AHT"),
        ("OSLO -- The AHT met.", "AHT"),
        ("OSLO (AHT) – met.", "AHT"),
        ("OSLO via AHT — met.", "AHT"),
        ("OSLO met AHT — met.", "OSLO | AHT"),
        ("The OSLO — met.", "OSLO"),
        ("OSLO A B C D E F G H I J K L M — met.", ""),
        ("AHT", ""),
        ("AHT met.", "AHT"),
    ],
)
def test_uses(text: str, expected: str, draft: Callable[..., Document]) -> None:
    assert " | ".join(use.text for use in acronym_uses(draft(text))) == expected
