"""A title taken apart: role, ranks, other words, countries."""

from __future__ import annotations

import pytest

from linter.analysis.titles.parsed_title import country_key, folded, initials, read_title


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Prime Minister", "premier"),
        ("Foreign Minister", "minister words:external"),
        ("Minister of Foreign Affairs", "minister words:affair,external"),
        ("Minister for Foreign Affairs of Norway", "minister words:affair,external of:Norwegian"),
        ("Norwegian Foreign Minister", "minister words:external of:Norwegian"),
        ("Secretary of State", "secretary words:state"),
        ("Secretary-General", "secretary-general"),
        ("Secretary General", "secretary-general"),
        ("Director General of the BBC", "director-general words:bbc"),
        ("Mayor General", "mayor words:general"),
        ("Press Secretary", "spokes"),
        ("press secretary", "spokes"),
        ("White House Press Secretary", "spokes words:house,white"),
        ("Chief Executive", "executive"),
        ("chief executive officer", "executive words:officer"),
        ("Prime Mover", "- words:mover,prime"),
        ("Chief of Staff", "chief words:staff"),
        ("Deputy Prime Minister", "premier ranks:deputy"),
        ("First Vice President", "president ranks:first,vice"),
        ("Secretary of Defense", "secretary words:defence"),
        ("Secretary of Defence", "secretary words:defence"),
        ("Defense Secretary", "secretary words:defence"),
        ("Attorney General of the United States", "attorney-general of:American"),
        ("U.S. President", "president of:American"),
        ("US President", "president of:American"),
        ("President of the Council", "president words:council"),
        ("President, Council of Ministers", "president words:council,minister"),
        ("Council President", "president words:council"),
        ("Ministers", "- words:minister"),
        ("director", "director"),
        ("Norway", "- of:Norwegian"),
        ("Democratic Republic of the Congo President", "president words:democratic,republic of:Congolese"),
        ("South Korean President", "president of:South Korean"),
        ("President of South Korea", "president of:South Korean"),
        ("Labor Minister", "minister words:labour"),
        ("Home Secretary", "secretary words:interior"),
        ("Interior Minister", "minister words:interior"),
        ("Élysée Chief", "chief words:elysee"),
        ("Boss's adviser", "adviser words:boss"),
        ("Norway's minister", "minister of:Norwegian"),
        ("class minister", "minister words:class"),
        ("gas minister", "minister words:gas"),
        ("glass minister", "minister words:glass"),
        ("The Hague mayor", "mayor words:hague,the"),
        ("minister for Ukraine and Norway", "minister of:Norwegian,Ukrainian"),
        ("Minister to Norway", "minister of:Norwegian"),
        ("editor", "- words:editor"),
        ("Treasury chief", "chief words:finance"),
        ("Fed chief", "chief words:reserve"),
        ("Lib Dem leader", "chief words:democrat,liberal"),
        ("Tory leader", "chief words:conservative"),
        ("Spokeswoman", "spokes"),
        ("shadow home secretary", "secretary ranks:shadow words:interior"),
        ("", "-"),
    ],
)
def test_readings(title: str, expected: str) -> None:
    reading = read_title(title)
    parts = [reading.role or "-"]
    for name, words in (("ranks", reading.ranks), ("words", reading.content), ("of", reading.countries)):
        if words:
            parts.append(f"{name}:{','.join(sorted(words))}")
    assert " ".join(parts) == expected


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Norway", "Norwegian"),
        ("Norwegian", "Norwegian"),
        ("norway", ""),
        ("The Netherlands", "Dutch"),
        ("Netherlands", "Dutch"),
        ("Argentinian", "Argentine"),
        ("Filipino", "Philippine"),
        ("Oslo", ""),
        ("", ""),
        ("People's Republic of China", "Chinese"),
        ("U.S.", "American"),
        ("Slovene", "Slovenian"),
        ("Palestinian Authority", "Palestinian"),
    ],
)
def test_countries_by_their_adjective(name: str, key: str) -> None:
    assert country_key(name) == key


def test_folded_words_and_initials() -> None:
    assert [folded(word) for word in ("Élysée", "U.S.", "ABC")] == ["elysee", "us", "abc"]
    assert initials("Centers for Disease Control and Prevention") == "cdcp"
    assert initials("of the") == ""
    assert initials("U.S. Bank") == "ub"
