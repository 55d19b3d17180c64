from __future__ import annotations

import pytest

from linter.document.languages import english
from linter.document.model import Document
from linter.document.parse import parse
from linter.document.recognised_languages import small_words_elsewhere

ENGLISH = "The ferry to the island was late on Monday, and nobody on the pier knew when it would leave.\n\n"
OTHERS = {
    "de": (
        "Die Fähre zur Insel war am Montag verspätet, und niemand auf der Mole wusste, wann sie wieder fahren würde."
    ),
    "fr": ("Le bateau pour les îles est parti en retard lundi, et personne sur le quai ne savait quand il serait là."),
    "es": ("El barco que va a las islas salió con retraso el lunes, y nadie en el muelle sabía cuándo iba a llegar."),
    "it": (
        "Il traghetto per le isole è partito in ritardo lunedì, e nessuno sul molo sapeva quando sarebbe arrivato lì."
    ),
    "pt": (
        "O barco para as ilhas saiu com atraso na segunda-feira, e ninguém no cais sabia quando ele iria chegar lá."
    ),
    "nl": ("De veerboot naar het eiland was maandag te laat, en niemand op de kade wist wanneer hij weer zou varen."),
    "sv": ("Färjan till ön var försenad på måndagen och det var ingen på kajen som visste när den skulle gå igen."),
    "pl": ("Prom na wyspę był w poniedziałek spóźniony i nikt na molo nie wiedział, kiedy to się zmieni, ale czekali."),
    "cs": ("Trajekt na ostrov měl v pondělí zpoždění a nikdo na molu nevěděl, kdy se vydá na cestu, ale je to tak."),
    "hu": ("A komp hétfőn késett, és a mólón senki sem tudta, hogy mikor indul el, de az utasok nem mentek haza."),
    "tr": (
        "Adaya giden vapur pazartesi günü çok geç kaldı ve iskelede bir kişi bile ne zaman kalkacağını bilmiyordu ama."
    ),
    "id": (
        "Kapal ke pulau itu terlambat pada hari Senin dan tidak ada orang yang tahu kapan kapal itu akan berangkat."
    ),
    "fi": (
        "Lautta saarelle oli maanantaina myöhässä, ja laiturilla ei ollut "
        "ketään, joka tiesi, kun se taas lähtee, mutta."
    ),
    "ro": ("Feribotul spre insulă a fost luni în întârziere și nimeni de pe chei nu a știut când o să plece din nou."),
    "vi": ("Chuyến phà ra đảo đã bị trễ vào thứ hai và không một người nào ở bến biết khi nào nó sẽ đi được như cũ."),
    "sw": ("Kivuko cha kwenda kisiwani kilichelewa siku ya Jumatatu na watu wa bandari hii hawakujua kama kitaondoka."),
    "und-Cyrl": (
        "Паром на остров опоздал в понедельник, и никто на причале не знал, когда он снова отправится в путь."
    ),
    "el": ("Το πλοίο για το νησί άργησε τη Δευτέρα και κανείς στην προβλήτα δεν ήξερε πότε θα φύγει ξανά από εκεί."),
    "und-Arab": "تأخرت العبارة إلى الجزيرة يوم الاثنين ولم يعرف أحد على الرصيف متى ستغادر مرة أخرى",
    "und-Hani": "周一开往该岛的渡轮晚点，码头上没有人知道它什么时候会再次出发，大家都在等待着消息。",
    "ko": "월요일에 섬으로 가는 배가 늦었고 부두에 있는 누구도 언제 다시 떠날지 알지 못했다고 한다.",
    "und-Deva": "सोमवार को द्वीप जाने वाली नौका देर से चली और घाट पर किसी को नहीं पता था कि वह कब जाएगी।",
}


def _parse(source: str, name: str = "a.md", lang: str | None = None) -> Document:
    return parse(source, path=name, lang=lang)


@pytest.mark.parametrize("tag", OTHERS)
def test_a_draft_in_another_language_is_recognised(tag: str) -> None:
    document = _parse(f"# 2024\n\n{OTHERS[tag]}\n\n{OTHERS[tag]}\n")
    assert document.lang == tag
    assert document.unused[0].startswith("recognised as ")


@pytest.mark.parametrize("tag", OTHERS)
def test_a_passage_in_another_language_is_left_out_and_said(tag: str) -> None:
    document = _parse(ENGLISH * 4 + OTHERS[tag] + "\n\n" + ENGLISH)
    assert document.lang is None
    assert [block.text for block in document.prose] == [ENGLISH.strip()] * 5
    assert document.unused[0].startswith("1 passage is recognised as ")


@pytest.mark.parametrize(
    "source",
    [
        ENGLISH,
        ENGLISH + f"“{OTHERS['fr'][:60]}”, she said. The pier was empty.\n",
        "Anna Berg, Luis Ortega, Marie Dupont, Jan de Vries, Piet van den Berg, Ana de la Cruz, Eva Nagy\n",
        "| Team | Points |\n|---|---|\n| Real Madrid | 4 |\n| Bayern | 3 |\n| La Coruna | 2 |\n",
        "Real Madrid 4, Bayern Munich 2; Ajax 1, Porto 0; Roma 3, Lyon 3; Celta de Vigo 1; Benfica 2\n",
        "Red leaves fall / cold rain falls slow / grey light / no bird sings here / no wind blows / night again\n",
        "U.S. President meets U.S. Senator in D.C.: A. B. Smith, U. S. Jones, I. Z. Brown, S. Z. White, N. A. Black\n",
        "```\nder die das und ist nicht ein eine\n```\n",
        "",
    ],
)
def test_english_drafts_stay_english(source: str) -> None:
    document = _parse(source)
    assert document.lang is None
    assert document.unused == ()


def test_a_draft_that_states_its_language_is_believed() -> None:
    document = _parse(f"---\nlang: de\n---\n{OTHERS['fr']}\n")
    assert (document.lang, document.unused) == ("de", ())
    assert _parse(f"{OTHERS['fr']}\n", lang="en-GB").lang == "fr"


@pytest.mark.parametrize("name", ["a.md", "a.html"])
@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ('<p>She said <i lang="de">das Haus</i> twice.</p>', ["She said \ufffc twice."]),
        ('<p lang="fr">La maison <b>bleue</b>.</p>\n<p>It is blue.</p>', ["It is blue."]),
        ('<div lang="fr"><div>La maison</div> bleue.</div>\n<p>It is blue.</p>', ["It is blue."]),
        ('<p lang="en-GB">It is blue.</p>', ["It is blue."]),
        ('<p>See <a hreflang="fr" href="x">the page</a>.</p>', ["See the page."]),
    ],
)
def test_elements_that_state_another_language_are_left_out(source: str, texts: list[str], name: str) -> None:
    assert [block.text for block in _parse(source, name).prose] == texts


@pytest.mark.parametrize(
    ("path", "lang"),
    [
        ("docs/pl/start.md", "pl"),
        ("i18n/pt-br/a.mdx", "pt-br"),
        ("content/zh_CN/a.md", "zh-CN"),
        ("README-pl.md", "pl"),
        ("posts/start.pl.md", "pl"),
        ("README-pt_BR.adoc", "pt-BR"),
        ("docs/en/start.md", None),
        ("docs/qq/start.md", None),
        ("docs/en/start-pl.md", None),
        ("docs/plx/start.md", None),
        ("authors/ana-br.md", None),
        ("people/ana-nl.md", None),
        ("docs/pl/ana-nl.md", "pl"),
    ],
)
def test_a_path_tells_the_language_of_a_short_draft(path: str, lang: str | None) -> None:
    document = parse("# Rozwijaj i buduj\n\nUruchom serwer lokalny.\n", path=path)
    assert document.lang == lang
    assert document.unused == ((f"taken for {lang!r} by its path: rules for English do not run",) if lang else ())


def test_an_english_draft_stays_english_in_the_folder_of_a_language() -> None:
    for source in (ENGLISH, "# The ferry is late\n\nIt was held up at the pier.\n"):
        document = parse(source, path="docs/it/start.md")
        assert (document.lang, document.unused) == (None, ())


def test_what_a_draft_or_the_configuration_states_counts_more_than_a_path() -> None:
    source = "# Rozwijaj i buduj\n\nUruchom serwer lokalny.\n"
    assert parse(source, path="docs/pl/a.md", lang="en-GB").lang == "en-GB"
    assert parse(f"---\nlang: en\n---\n{source}", path="docs/pl/a.md").lang == "en"


def test_headings_between_foreign_passages_are_foreign_too() -> None:
    long = "\n\n".join(f"{OTHERS['fr']}\n\n{OTHERS['fr']}\n\n## Fonction actuelle {number}" for number in range(3))
    assert _parse(f"# Guide npm\n\n{long}\n").lang == "fr"


def test_a_passage_in_another_script_may_begin_with_a_name() -> None:
    document = _parse(f"{ENGLISH * 3}Homebrew 安装到一个独有的前缀中它独立于系统的包而且不会改变它们\n")
    assert [block.text for block in document.prose] == [ENGLISH.strip()] * 3


SHORT = [
    "# Die Fähre fährt nicht\n\nSie wird für eine Woche repariert.\n",
    "# Démarrer le bateau\n\nVous pensez donc à vous lancer ? Le monde apprécie votre idée.\n",
    "# Prom na wyspę\n\nMyślisz więc o rozpoczęciu? Gratulacje!\n",
    "# Memulai proyek\n\nJadi Anda berpikir untuk memulai dan kita bisa, karena dunia menghargai Anda.\n",
    "# A komp késik\n\nGratulálunk! Az hogy ez is így van, nem újság.\n",
    "# Vapur gecikti\n\nBu bir haber değil, ama çok kişi için yine önemli.\n",
    "# Wetin dey happen\n\nDi ferry no dey go, and una wan know why.\n",
]


@pytest.mark.parametrize("source", SHORT)
def test_a_short_draft_in_another_language_is_recognised(source: str) -> None:
    document = _parse(source)
    assert english(document.lang) is None
    assert document.unused[0].startswith("recognised as ")


@pytest.mark.parametrize(
    "source",
    [
        "# Müller beats Šarić in Kraków\n\nJosé Ángel Gutiérrez came third, São Tomé's best.\n",
        "Ana de la Cruz, Luis del Río, Jan van den Berg\n",
        "# A fiancée's résumé\n\nThe naïve protégé ate crème brûlée at a café.\n",
        "# “Je ne regrette rien”\n\nShe sang it again, and the hall stood up.\n",
        "# Grüße aus Köln\n\nThe postcard says no more than that.\n",
    ],
)
def test_a_short_english_draft_is_none(source: str) -> None:
    assert _parse(source).lang is None


def test_small_words_elsewhere_are_none_of_english_and_no_single_letters() -> None:
    words = small_words_elsewhere()
    assert {"nicht", "della", "och"} <= words
    assert not {"the", "is", "a", "y"} & words
