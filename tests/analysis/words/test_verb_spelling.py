"""Forms of English verbs by rule, and the bases that they come from."""

from __future__ import annotations

import pytest

from linter.analysis.words.verb_forms import GERUNDS_BY_LOOK, PASTS_BY_LOOK, base_of_gerund, base_of_past, verb_forms


@pytest.mark.parametrize(
    ("base", "third", "past", "participle", "gerund"),
    [
        ("be", "is", "was", "been", "being"),
        ("have", "has", "had", "had", "having"),
        ("go", "goes", "went", "gone", "going"),
        ("pass", "passes", "passed", "passed", "passing"),
        ("box", "boxes", "boxed", "boxed", "boxing"),
        ("buzz", "buzzes", "buzzed", "buzzed", "buzzing"),
        ("catch", "catches", "caught", "caught", "catching"),
        ("wash", "washes", "washed", "washed", "washing"),
        ("do", "does", "did", "done", "doing"),
        ("carry", "carries", "carried", "carried", "carrying"),
        ("play", "plays", "played", "played", "playing"),
        ("say", "says", "said", "said", "saying"),
        ("stop", "stops", "stopped", "stopped", "stopping"),
        ("plan", "plans", "planned", "planned", "planning"),
        ("visit", "visits", "visited", "visited", "visiting"),
        ("quit", "quits", "quit", "quit", "quitting"),
        ("refer", "refers", "referred", "referred", "referring"),
        ("offer", "offers", "offered", "offered", "offering"),
        ("die", "dies", "died", "died", "dying"),
        ("lie", "lies", "lay", "lain", "lying"),
        ("see", "sees", "saw", "seen", "seeing"),
        ("free", "frees", "freed", "freed", "freeing"),
        ("agree", "agrees", "agreed", "agreed", "agreeing"),
        ("dye", "dyes", "dyed", "dyed", "dyeing"),
        ("hoe", "hoes", "hoed", "hoed", "hoeing"),
        ("make", "makes", "made", "made", "making"),
        ("hope", "hopes", "hoped", "hoped", "hoping"),
        ("bake", "bakes", "baked", "baked", "baking"),
        ("mix", "mixes", "mixed", "mixed", "mixing"),
        ("row", "rows", "rowed", "rowed", "rowing"),
        ("fix", "fixes", "fixed", "fixed", "fixing"),
        ("panic", "panics", "paniced", "paniced", "panicing"),
        ("tie", "ties", "tied", "tied", "tying"),
        ("argue", "argues", "argued", "argued", "arguing"),
        ("cry", "cries", "cried", "cried", "crying"),
        ("buy", "buys", "bought", "bought", "buying"),
        ("veto", "vetoes", "vetoed", "vetoed", "vetoing"),
        ("put", "puts", "put", "put", "putting"),
        ("run", "runs", "ran", "run", "running"),
        ("beg", "begs", "begged", "begged", "begging"),
        ("admit", "admits", "admitted", "admitted", "admitting"),
        ("vow", "vows", "vowed", "vowed", "vowing"),
        ("draw", "draws", "drew", "drawn", "drawing"),
        ("log", "logs", "logged", "logged", "logging"),
        ("skip", "skips", "skipped", "skipped", "skipping"),
        ("tax", "taxes", "taxed", "taxed", "taxing"),
        ("eye", "eyes", "eyed", "eyed", "eyeing"),
        ("age", "ages", "aged", "aged", "aging"),
        ("use", "uses", "used", "used", "using"),
    ],
)
def test_forms(base: str, third: str, past: str, participle: str, gerund: str) -> None:
    assert verb_forms(base) == (base, third, past, participle, gerund)


@pytest.mark.parametrize(
    ("gerund", "base"),
    [
        ("making", "make"),
        ("hoping", "hope"),
        ("stopping", "stop"),
        ("visiting", "visit"),
        ("thing", ""),
        ("bring", ""),
        ("string", ""),
        ("dying", "die"),
        ("lying", "lie"),
        ("tying", "tie"),
        ("seeing", "see"),
        ("being", "be"),
        ("agreeing", "agree"),
        ("playing", "play"),
        ("carrying", "carry"),
        ("running", "run"),
        ("begging", "beg"),
        ("zzing", ""),
        ("ring", ""),
        ("king", ""),
        ("sing", ""),
        ("singing", "sing"),
        ("falling", "fall"),
        ("adding", "add"),
        ("passing", "pass"),
        ("using", "use"),
        ("aging", "age"),
        ("eyeing", "eye"),
        ("dyeing", "dye"),
        ("panicking", ""),
        ("mixing", "mix"),
        ("wing", ""),
        ("ping", ""),
    ],
)
def test_bases_of_gerunds(gerund: str, base: str) -> None:
    assert base_of_gerund(gerund) == base


@pytest.mark.parametrize(
    ("past", "base"),
    [
        ("made", "make"),
        ("hoped", "hope"),
        ("stopped", "stop"),
        ("visited", "visit"),
        ("need", ""),
        ("red", ""),
        ("bed", ""),
        ("fed", "feed"),
        ("went", "go"),
        ("left", ""),
        ("felt", ""),
        ("carried", "carry"),
        ("played", "play"),
        ("agreed", "agree"),
        ("tied", ""),
        ("died", ""),
        ("added", "add"),
        ("passed", "pass"),
        ("used", ""),
        ("zzed", ""),
        ("read", ""),
        ("cut", ""),
        ("came", "come"),
        ("ran", "run"),
        ("begged", "beg"),
        ("speed", ""),
        ("embed", ""),
        ("wanted", "want"),
        ("planned", "plan"),
        ("rated", "rate"),
        ("sated", "sate"),
        ("seeded", "seed"),
        ("been", ""),
        ("fried", "fry"),
        ("freed", "free"),
        ("rose", "rise"),
        ("saw", ""),
    ],
)
def test_bases_of_pasts(past: str, base: str) -> None:
    assert base_of_past(past) == base


def test_what_looks_like_a_form() -> None:
    assert ["making" in GERUNDS_BY_LOOK, "make" in GERUNDS_BY_LOOK] == [True, False]
    assert ["made" in PASTS_BY_LOOK, "hoped" in PASTS_BY_LOOK, "cut" in PASTS_BY_LOOK] == [True, True, False]
