"""Which language a text is in that states none: by its script, and by the small words that every sentence has.

Only drafts with a long passage without "the", "and", "of" or "to" are asked about, so that English ones pay nothing.
A text counts as another language's when a fifth of its words are that language's small words and few are English
ones; lists of names, results and verse have none of either, and stay English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_ENGLISH_WORDS = (
    "the and of to that was for on is with he it as his her be at by had have not from but they she which you were "
    "this are all been who would there their will when my what we if your so could than them some him into our "
    "has its out up an or about one said no more can did do how me then these those only other very just after"
)
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_SMALL_WORDS = {
    "German": (
        "de",
        "der die das und ist nicht ein eine einen einem einer zu den dem mit von im auf für sich als auch es an wird"
        " werden wurde sind hat haben war bei nach aus um aber wie sie er oder dass daß zum zur noch über nur durch"
        " sagte sei so vor bis kann dies diese dieser ich wir ihr man ihre",
    ),
    "French": (
        "fr",
        "le la les de des du un une et est en que qui dans pour pas sur au aux par plus ne se ce cette il elle ils"
        " sont avec son sa ses mais ou vous nous je on été a à ont comme leur être même tout ces fait après était",
    ),
    "Spanish": (
        "es",
        "el la los las de del que y en un una es por con no para se su sus al lo como más pero fue este esta son ha han"
        " o sin sobre entre cuando también hay desde ser todo ya muy está si le les nos puede",
    ),
    "Italian": (
        "it",
        "il lo la i gli le di del della dei delle che e è un una in per con non si da dal dalla al alla nel nella sono"
        " ha anche come più ma o ci se su questo questa hanno stato essere loro suo sua tra era",
    ),
    "Portuguese": (
        "pt",
        "o a os as de do da dos das que e em um uma para com não por se no na nos nas mais foi como mas ao aos à é são"
        " sua seu ou ser tem também pelo pela até isso ele ela entre você está há",
    ),
    "Dutch": (
        "nl",
        "de het een en van dat niet te op voor met zijn die aan er ook als bij om naar maar uit dan over wordt heeft"
        " hij ze je door tot werd hebben nog deze worden kan was geen wat zo u wij in is",
    ),
    "Swedish": (
        "sv",
        "och det att en som på är av för med den till inte har om ett var de men jag vi från så han kan hon eller när"
        " sig man nu vid efter under också ska skulle där denna detta",
    ),
    "Danish or Norwegian": (
        "da",
        "og det at en som på er av af for med den til ikke har om et var de men jeg vi fra så han kan hun eller når"
        " seg sig man nå nu ved etter efter også skal blir bliver denne dette ble blev",
    ),
    "Finnish": (
        "fi",
        "ja on ei se että hän oli kun mutta tai niin myös kuin ovat voi joka sen jos olla ole ne tämä mukaan sekä vain"
        " jo hänen mitä siitä tämän jotka ollut",
    ),
    "Polish": (
        "pl",
        "i w na z się nie do to że jest o jak za od po co dla są przez tak ale lub przy oraz może ich tym ze czy by"
        " który która które jego jej być został",
    ),
    "Czech": (
        "cs",
        "a je se v na že to s z do o i jako za pro by ale k jsou jeho tak po které který která nebo bylo byl už podle"
        " při jsem od ve aby také jen",
    ),
    "Slovak": (
        "sk",
        "a je sa v na že to s z do o aj ako za pre by ale k sú jeho tak po ktoré ktorý ktorá alebo bolo bol už podľa"
        " pri som od vo aby tiež len",
    ),
    "Hungarian": (
        "hu",
        "a az és hogy nem is egy ez volt van meg ha csak de már még mint vagy azt el ki lehet kell lesz ezt azonban"
        " amely után ami szerint pedig minden",
    ),
    "Romanian": (
        "ro",
        "și şi în de la a nu cu pe din o un că este pentru au care mai se sau să ce prin fi sunt dar fost după ca cel"
        " această acest lui ei",
    ),
    "Croatian, Serbian or Bosnian": (
        "hr",
        "i je u na se da su za od s sa a ne o kao što bi iz koji koja koje ili ali nije bio te do po samo biti više"
        " može ovo nakon već",
    ),
    "Slovenian": (
        "sl",
        "in je v na se da so za od s z ne ki pa bi iz kot tudi po ali ni bil bilo lahko še do bo pri o kar če",
    ),
    "Turkish": (
        "tr",
        "ve bir bu da de için ile olarak olan çok daha gibi ne var ya o ama en sonra kadar ancak olduğu her mi değil"
        " veya ise göre ki",
    ),
    "Indonesian or Malay": (
        "id",
        "yang dan di dari untuk dengan ini itu pada tidak dalam akan adalah ke ada bisa juga atau oleh sebagai telah"
        " saya anda mereka dia kita karena seperti lebih boleh kepada ialah",
    ),
    "Vietnamese": (
        "vi",
        "và của là có được cho không một với các trong những đã người này khi để từ đến ở về như cũng bạn ra tôi nhưng",
    ),
    "Catalan": (
        "ca",
        "el la els les de del que i en un una és per amb no es a al als com més però va ha han o sense sobre entre quan"
        " també des ser aquest aquesta són pel",
    ),
    "Swahili": (
        "sw",
        "na ya wa kwa ni katika za la kuwa hii au cha vya huo hiyo kama yake lakini si watu kila hivyo pia ili wako"
        " kwamba zaidi baada bila wewe",
    ),
    "Nigerian Pidgin": ("pcm", "dey na wey don wetin dem una sey abi dis dat fit di go im oga wan tori fo pesin"),
    "Tagalog": ("tl", "ang ng sa na mga ay at hindi ito para kung ni siya ko niya may din rin pa nang lang ako ka"),
    "Estonian": ("et", "ja on ei et see oli ka kui ta mis aga või ning oma kes ma seda välja selle siis veel nii pole"),
    "Latvian": ("lv", "un ir no ar uz par kas ka lai tas bet arī tika pēc kā vai šo pie gan būs viņš nav tā"),
    "Lithuanian": ("lt", "ir yra kad iš su į tai kaip bet buvo ne nuo apie jo už dėl taip ar po jis per kuris"),
    "Albanian": ("sq", "të në dhe e i një për me që nga është si nuk do ka u më se por kanë ky kjo janë"),
    "Afrikaans": ("af", "die en van in is het nie wat vir om op met dat sy hy te aan was ook sal kan deur maar as"),
    "Welsh": ("cy", "y yr yn a i o ar mae wedi gan am ei eu fod bod ac ond hefyd bydd sydd oedd hyn nid"),
    "Irish": ("ga", "an na agus ar i is le a go tá sé bhí nach sin ag do leis níl don chun mar ach siad"),
}  # fmt: skip
"""A language -> its tag, and small words that its sentences have."""
_PIDGIN = frozenset({"dey", "wetin", "una", "abi", "pesin", "di", "wan", "dem", "sey", "oga", "comot", "pikin", "naim"})
_SCRIPTS = (
    ("Cyrillic script", "und-Cyrl", r"\u0400-\u052f"),
    ("Greek", "el", r"\u0370-\u03ff\u1f00-\u1fff"),
    ("Arabic script", "und-Arab", r"\u0600-\u06ff\u0750-\u077f\ufb50-\ufdcf\ufe70-\ufeff"),
    ("Hebrew", "he", r"\u0590-\u05ff"),
    ("Chinese or Japanese", "und-Hani", r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"),
    ("Korean", "ko", r"\uac00-\ud7af\u1100-\u11ff"),
    ("Devanagari script", "und-Deva", r"\u0900-\u097f"),
    ("Bengali script", "und-Beng", r"\u0980-\u09ff"),
    ("Tamil", "ta", r"\u0b80-\u0bff"),
    ("Telugu", "te", r"\u0c00-\u0c7f"),
    ("Thai", "th", r"\u0e00-\u0e7f"),
    ("an Indian script", "und", r"\u0a00-\u0b7f\u0c80-\u0d7f"),
    ("Armenian", "hy", r"\u0530-\u058f"),
    ("Georgian", "ka", r"\u10a0-\u10ff"),
    ("Ethiopic script", "und-Ethi", r"\u1200-\u137f"),
)
_WORDS_OF_LETTERS = {"und-Hani": 3, "ko": 2}
"""How many letters of English a letter stands for."""
_FEWEST_LETTERS = 8
_FEWEST = 10
"""Words that a text must have for its small words to say anything."""
_CLEARLY = 0.25
"""The share of English small words from which on a text is English."""
_SOME = 0.2
"""The same for a text whose path tells another language."""
_CODES = frozenset(
    re.findall(
        "..",
        "aaabaeafakamanarasavayazbabebgbhbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleoeseteufafffifjfofrfygagd"
        "glgngugvhahehihohrhthuhyhziaidieigiiikioisitiujajvkakgkikjkkklkmknkokrkskukvkwkylalblglilnloltlulvmg"
        "mhmimkmlmnmrmsmtmynanbndnengnlnnnonrnvnyocojomorospapiplpsptqurmrnrorurwsascsdsesgsiskslsmsnsosqsrss"
        "stsusvswtatetgthtitktltntotrtstttwtyugukuruzvevivowawoxhyiyozazhzu",
    )
)
"""All two-letter codes of languages but English."""
_MOST = 4000
"""Characters of a text that are looked at."""


def recognised(text: str) -> tuple[str, str] | None:
    """The name and tag of the language of `text` if it is another than English, None if it is not clear."""
    text = text[:_MOST]
    words = re.findall(r"[^\W\d_]+", text.lower())
    if (found_language := _unmistakable(text, words)) is not None:
        return found_language
    english = sum(word in _ENGLISH for word in words)
    if len(words) < _FEWEST or 2 * english + 3 > len(words) or english > _CLEARLY * len(words):
        return None
    found: dict[str, list[str]] = {}
    languages = _languages_of_words()
    for word in words:
        for name in languages.get(word, ()):
            found.setdefault(name, []).append(word)
    best, most = "", 0
    for name in _SMALL_WORDS:
        here = found.get(name, [])
        if len(here) > most and sum(len(word) > 1 for word in set(here)) >= 3:
            best, most = name, len(here)
    return (best, _SMALL_WORDS[best][0]) if best and most >= max(0.2 * len(words), 2 * english + 3) else None


def _unmistakable(text: str, words: list[str]) -> tuple[str, str] | None:
    """The language that a script tells, or words that no English text has."""
    if re.search("[\u0370-\u1fff\u3040-\ud7ff\ufb50-\ufefe]", text) is not None:
        letters = sum(map(str.isalpha, text))
        for name, tag, characters in _SCRIPTS:
            found_here = sum([len(run) for run in re.findall(f"[{characters}]+", text)])
            others = letters - found_here
            if _WORDS_OF_LETTERS.get(tag, 1) * found_here > others and letters >= _FEWEST_LETTERS:
                return name, tag
    pidgin = [word for word in words if word in _PIDGIN]
    is_pidgin = len(set(pidgin)) >= 3 and len(pidgin) >= max(3, len(words) / 12)
    return ("Nigerian Pidgin", "pcm") if is_pidgin else None


def recognised_in_few(text: str) -> tuple[str, str] | None:
    """The same for all that a short draft has: several words must be of the other language, next to none English."""
    text = text[:_MOST]
    words = re.findall(r"[^\W\d_]+", text)
    if (clear := _unmistakable(text, [word.lower() for word in words])) is not None:
        return clear
    english = sum(word.lower() in _ENGLISH and not _is_shared(word.lower()) for word in words)
    spelt = {word for word in words if word.islower() and not word.isascii()} - _LOANS
    found: dict[str, set[str]] = {}
    languages = _languages_of_words()
    for word in {word.lower() for word in words} - _ENGLISH - _NAME_PARTS:
        for name in languages.get(word, ()) if len(word) > 1 else ():
            found.setdefault(name, set()).add(word)
    best = max(found, key=lambda name: len(found[name]), default="")
    evidence = len(spelt | found.get(best, set()))
    if evidence < max(3, 3 * english + 2, len(words) / 8) or not (spelt or len(found[best]) > 3):
        return None
    return (best, _SMALL_WORDS[best][0]) if best else ("another language than English", "und")


def _is_shared(word: str) -> bool:
    """Whether a small word of English is one of another language too."""
    return word in _languages_of_words()


def of_path(path: str, text: str) -> str | None:
    """The tag of the language that folders or the name of a file tell, as in `docs/pl/a.md` or `README-zh_CN.md`.

    text: what the file holds. A hyphen also joins the words of any name ("ana-la.md"), so two letters behind one tell a
    language only if the text has one of its small words.
    """
    *folders, name = path.replace("\\", "/").split("/")
    if any(re.fullmatch("en(?:[-_][A-Za-z]{2})?", folder) for folder in folders):
        return None  # "en/kubecon-eu.md" is about a place
    parts = [*folders, *re.findall(r"(?<=[._-])([a-z]{2}(?:[-_][A-Za-z]{2,4})?)(?=\.\w+$)", name)]
    for part in reversed(parts):
        match = re.fullmatch(r"([a-z]{2})(?:[-_](?:[A-Za-z]{2}|[A-Z][a-z]{3}))?", part)
        if match is not None and match[1] in _CODES:
            if name.rpartition(".")[0].endswith(f"-{match[1]}") and part == match[1] and not _has_words(text, part):
                continue
            return str(part).replace("_", "-")
    return None


def is_without_english(text: str, tag: str) -> bool:
    """Whether a text that is said to be in the language of `tag` has next to no English words."""
    words = _words(text)
    own = _small_words(tag)
    return sum(word in _ENGLISH and word not in own for word in words) < max(
        _SOME * len(words), 1 + (len(words) > _FEWEST)
    )


def _has_words(text: str, tag: str) -> bool:
    """Whether a text has a small word of the language of `tag`."""
    return not _small_words(tag).isdisjoint(_words(text))


def _words(text: str) -> list[str]:
    """The words of as much of a text as is looked at, in small letters."""
    return re.findall(r"[^\W\d_]+", text[:_MOST].lower())


def _small_words(tag: str) -> frozenset[str]:
    """The small words of the language of `tag`; none of a language that is not listed."""
    return frozenset(word for of, listed in _SMALL_WORDS.values() if of == tag[:2] for word in listed.split())


def joined(texts: Iterable[str]) -> str:
    """As much of `texts` as is looked at."""
    parts: list[str] = []
    size = 0
    for text in texts:
        parts.append(text)
        size += len(text)
        if size > _MOST:
            break
    return "\n".join(parts)


def small_words_elsewhere() -> frozenset[str]:
    """The small words, of two letters and more, that languages other than English have; some are English ones, too."""
    return frozenset(word for word in _languages_of_words() if len(word) > 1 and word not in _ENGLISH)


def _languages_of_words() -> dict[str, list[str]]:
    if not _made:
        for name, (_, words) in _SMALL_WORDS.items():
            for word in words.split():
                _made.setdefault(word, []).append(name)
    return _made


_PARTS_OF_NAMES = (
    "al am an da dal das de del dem den der des di die do dos du e el en es et fast hat i ibn la las le les lo los men"
    " o of san santa son te ten van vom von war y zu zum zur also was wan sin con per pour come more sans main"
)
_NAME_PARTS = frozenset(_PARTS_OF_NAMES.split())
"""Small words that names have, or English."""
_LOANED = (
    "à attaché blasé café cafés cliché clichés communiqué cortège crème brûlée crêpe crêpes décor déjà"
    " détente éclair émigré entrée entrées exposé façade façades fête fiancé fiancée flambé frappé jalapeño"
    " jalapeños matinée mêlée mañana naïve née né naïveté pâté piñata protégé protégée purée résumé résumés"
    " risqué rosé roué sauté señor señora soirée soufflé soupçon touché über voilà coöperate coördinate maté"
    " açaí tête bête première ménage état états ingénue manqué outré passé précis retroussé séance tú más año"
    " mâché pâtés soufflés clichéd éclairs doppelgänger smörgåsbord señorita piñatas crèche crèches fiancés"
    " fiancées protégés émigrés naïvely élan élite época raï fräulein führer ångström møøse smørrebrød coöp"
    " reëlection vérité mélange métier décolletage déclassé épée débutante début débuts derrière discothèque"
    " étude études glacé gruyère îles kümmel lamé madérised phở bánh mì pièce résistance premières recherché"
    " régime rôle rôles sautéed"
)
_LOANS = frozenset(_LOANED.split())
"""Words with accents that English has."""
_made: dict[str, list[str]] = {}
