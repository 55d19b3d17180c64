"""What a misspelt word was probably meant to be: which words, at what cost, in what order, in which context."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.words.corrections import Correction, candidates, corrections, fit, one_edit
from linter.analysis.words.lexicon import lexicon, unknown_words
from linter.document.model import Document


def shown(correction: Correction) -> str:
    """The word (a space as _), what the slip costs, and the score."""
    return f"{correction.word.replace(' ', '_')}:{correction.cost:.1f}:{correction.score:.2f}"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("goverment", "government:4.0:10.99"),
        ("recieve", "receive:4.2:8.71 received:9.0:-0.62 receives:9.0:-2.36 relieve:8.8:-2.62"),
        ("tomorow", "tomorrow:3.0:3.87 tomorrows:7.8:-3.76 timorous:17.9:-14.84 tumorous:17.9:-15.88"),
        ("hapened", "happened:3.0:10.09 hyphened:10.3:-6.37 harpooned:13.3:-9.37 happen:18.0:-10.03"),
        ("teh", "the:5.8:13.29 th:7.5:1.63 they:9.8:1.23 ten:8.5:-0.99"),
        ("appartment", "apartment:5.7:5.60 apartments:10.5:-5.30"),
        ("seperate", "separate:6.3:6.56 separated:11.1:-4.34 separates:11.1:-5.27 separately:15.1:-8.52"),
        ("definately", "definitely:6.3:5.75 defiantly:12.5:-8.05 definitively:14.3:-9.62 definably:16.3:-14.68"),
        ("ofthe", "of_the:10.0:3.46 often:12.3:-3.12 oath:16.3:-10.06 oft:15.0:-10.44"),
        ("inthe", "in_the:10.0:3.05 into:14.6:-4.15 inter:12.3:-6.41 intake:12.8:-6.85"),
        ("alot", "allot:3.0:6.16 aloft:4.0:0.45 lot:9.5:-0.72 a_lot:10.0:-1.22"),
        ("accomodate", "accommodate:3.0:8.18 accommodated:7.8:-3.35 accommodates:7.8:-3.64"),
        ("beleive", "believe:4.2:9.64 believed:9.0:-1.09 believes:9.0:-1.38 believer:9.0:-3.40"),
        ("reczive", "receive:8.8:-0.89 receives:13.6:-6.96 recessive:13.8:-7.68 reactive:12.8:-7.77"),
        ("xqzvk", ""),
        ("abandonned", "abandoned:5.7:6.00"),
        ("parlimentary", "parliamentary:4.0:6.89"),
        ("helicpter", "helicopter:4.0:2.12 helicopters:8.8:-3.43"),
        ("tyhe", "the:7.5:11.59 type:8.8:4.52 they:12.3:3.73 tyre:8.8:-3.43"),
        ("committe", "committee:3.0:10.26 committed:4.8:2.77 committees:7.8:-0.93 committer:4.8:-2.66"),
        ("expresion", "expression:3.0:9.16 expressions:7.8:-1.73 explosion:13.1:-6.69 expressing:15.3:-8.60"),
        ("intrest", "interest:4.0:9.55 interests:8.8:-1.06 untruest:12.3:-8.37 internet:15.5:-8.57"),
        ("wich", "which:4.0:12.03 with:6.8:5.16 witch:4.0:2.18 wish:6.8:0.59"),
        ("govenrment", "government:5.0:9.99"),
        ("announcment", "announcement:4.0:8.51 announcements:8.8:-3.02"),
        ("administation", "administration:4.0:10.24"),
        ("presidnt", "president:4.0:5.94 presidents:8.8:-1.87 present:13.8:-5.54 resident:13.5:-6.68"),
        ("electoin", "election:4.2:5.16 elections:9.0:-0.86 electron:11.5:-5.38 electing:12.3:-6.00"),
        ("repubilcan", "republican:5.0:-0.26 republicans:9.8:-5.70"),
        ("zzzzzzzzz", ""),
        (
            "internationaly",
            "internationally:3.0:2.55 international:7.5:0.88 internationals:9.6:-5.38 intentionally:18.0:-11.88",
        ),
        ("responsability", "responsibility:6.3:6.32"),
        (
            "constitutionaly",
            "constitutionally:3.0:2.14 constitutional:7.5:0.01 constitutionality:8.0:-3.15 constitutionals:9.6:-5.67",
        ),
        ("wensday", "weensy:18.0:-16.04"),
        ("februay", ""),
        ("embarass", "embarrass:3.0:8.12 embarks:14.3:-10.08 embargoes:18.0:-13.90"),
        ("occured", "occurred:3.0:9.51 occupied:12.8:-5.98 occur:15.0:-7.26 occurs:16.0:-8.49"),
        ("untill", "until:5.7:8.48 untilled:8.8:-7.18 instill:12.3:-7.91 anthill:12.3:-8.37"),
        ("wierd", "weird:4.2:7.27 wired:5.0:0.60 wield:6.8:-1.89 wider:11.5:-4.63"),
        ("thier", "their:4.2:11.83 tier:7.5:-1.61 there:12.1:-1.82 thief:8.5:-2.95"),
        ("ocasion", "occasion:3.0:8.76 occasions:7.8:-1.10 casino:15.3:-9.99 occlusion:13.3:-10.01"),
        ("neccessary", "necessary:5.7:7.39 necessarily:13.7:-6.48"),
        ("ahouse", "house:9.5:-1.18 a_house:10.0:-1.68 arouse:8.8:-4.64 youse:15.8:-11.87"),
        ("isa", "is:7.5:4.86 visa:6.0:0.30 as:15.8:-3.84 issue:14.1:-5.15"),
        ("tobe", "to_be:10.0:1.67 tube:6.3:0.40 tone:7.7:-0.48 toe:7.5:-1.55"),
        ("andthe", "and_the:10.0:3.29 another:13.6:-4.24 anthem:12.3:-6.58 anther:12.3:-9.12"),
        ("thatis", "that_is:10.0:2.36 that:15.0:-2.47 this:15.0:-3.74 traits:13.8:-8.02"),
        ("unitedstates", "united_states:10.0:-3.47"),
        ("newyork", "network:11.5:-3.70"),
        ("imediate", "immediate:3.0:9.45 mediate:9.5:-5.11 immediacy:16.9:-12.97"),
        ("comunity", "community:3.0:10.61 county:15.0:-7.84 communist:14.5:-8.43 comity:15.0:-11.36"),
        ("oppertunity", "opportunity:6.3:6.73 opportunist:17.8:-13.64"),
        ("catagory", "category:6.3:5.69 categoric:17.4:-15.78"),
        ("rythm", "rhythm:4.0:7.18 rhythms:8.8:-3.77 rath:13.8:-11.84 ruth:13.8:-12.18"),
        ("sychology", "psychology:6.0:0.07 sociology:15.1:-10.25"),
        ("nife", "knife:6.0:5.47 nice:7.7:-0.48 nine:8.8:-1.06 life:10.8:-1.50"),
        ("fone", "fine:6.3:1.38 one:9.5:1.30 done:9.7:-0.86 gone:9.7:-1.79"),
        ("phisics", "physics:6.3:5.00 physic:13.8:-8.49 physicist:15.1:-9.44 physicals:14.3:-10.31"),
        ("oclock", "o'clock:1.5:8.87 clock:9.5:-2.68 click:15.8:-9.39 oarlock:12.8:-9.91"),
        ("dont", "don't:1.5:8.03 done:9.6:-0.76 dent:6.3:-1.45 don:7.5:-1.72"),
        ("couldnt", "couldn't:1.5:11.12 coolant:15.1:-11.92"),
        ("its'", "its:3.0:7.63 ids:9.8:-6.80 iotas:11.0:-7.07 eats:15.3:-9.18"),
    ],
)
def test_the_likeliest_four(written: str, expected: str) -> None:
    assert " ".join(map(shown, candidates(lexicon(), written)[:4])) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("goverment", "government"),
        ("recieve", "receive relieve"),
        ("tomorow", "tomorrow"),
        ("hapened", "happened"),
        ("teh", "the th ten tea eh"),
        ("appartment", "apartment"),
        ("seperate", "separate"),
        ("definately", "definitely"),
        ("ofthe", ""),
        ("inthe", ""),
        ("alot", "allot aloft lot alto slot"),
        ("accomodate", "accommodate"),
        ("beleive", "believe"),
        ("reczive", "receive"),
        ("xqzvk", ""),
        ("abandonned", "abandoned"),
        ("parlimentary", "parliamentary"),
        ("helicpter", "helicopter"),
        ("tyhe", "the type they tyre"),
        ("committe", "committee committed committer"),
        ("expresion", "expression"),
        ("intrest", "interest"),
        ("wich", "which with witch wish winch"),
        ("govenrment", "government"),
        ("announcment", "announcement"),
        ("administation", "administration"),
        ("presidnt", "president"),
        ("electoin", "election"),
        ("repubilcan", "republican"),
        ("zzzzzzzzz", ""),
    ],
)
def test_only_one_edit_away(written: str, expected: str) -> None:
    assert " ".join(one.word for one in candidates(lexicon(), written, far=False)[:5]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The goverment said so.", "government:11.39"),
        ("He went to teh house.", "the:13.29 th:1.63 they:1.23"),
        ("We meet tomorow.", "tomorrow:3.87 tomorrows:-3.76 timorous:-14.84"),
        (
            "It hapened ofthe war.",
            "happened:10.09 hyphened:-6.37 harpooned:-9.37 | of the:4.48 often:-3.54 oath:-10.30",
        ),
        ("He ate a pice of cake.", "piece:8.80 price:4.09 pace:0.63"),
        ("It is a pice of work.", "piece:8.80 price:4.09 pace:0.63"),
        ("At hte end.", "the:12.09 he:4.05 hate:3.39"),
        ("In hte end of it, hte.", "the:12.09 he:4.05 hate:3.39 | the:12.09 he:4.05 hate:3.39"),
        ("The form of the wrod.", "word:8.32 wood:-1.98 wrote:-2.88"),
        ("He said hte.", "the:12.09 he:4.05 hate:3.39"),
        ("hte", "the:12.09 he:4.05 hate:3.39"),
        ("A bed of roes.", ""),
        ("The presidnt's house.", "president:5.94 presidents:-1.87 present:-5.54"),
        ("It was an oppertunity to win.", "opportunity:6.73 opportunist:-13.64"),
        ("We wnat to go.", "want:9.36 what:7.58 went:-2.66"),
        ("He si here.", ""),
        ("They wre here.", "were:6.92 we:3.13 we're:2.76"),
        ("The whiel house", "while:3.96 wheel:0.23 whirl:-3.54"),
    ],
)
def test_in_context(text: str, expected: str, draft: Callable[..., Document]) -> None:
    found = (corrections(unknown, most=3) for unknown in unknown_words(draft(text)))
    assert " | ".join(" ".join(f"{one.word}:{one.score:.2f}" for one in listed) for listed in found) == expected


def test_at_most_as_many_as_wanted_and_without_context(draft: Callable[..., Document]) -> None:
    (unknown,) = unknown_words(draft("We wnat to go."))
    assert len(corrections(unknown)) == 5
    assert len(corrections(unknown, most=1)) == 1
    assert list(corrections(unknown, in_context=False)) == list(candidates(lexicon(), "wnat")[:5])


@pytest.mark.parametrize(
    ("text", "word", "fits"),
    [
        ("It was wet ouside the court.", "outside", True),
        ("Spray wet the cockpit coaming.", "coming", False),
        ("A wyrm.", "warm", True),
    ],
)
def test_how_well_a_word_would_stand_there(text: str, word: str, fits: bool, draft: Callable[..., Document]) -> None:
    (unknown,) = unknown_words(draft(text))
    assert (fit(unknown, word) > 0.2) is fits


def test_words_that_are_too_long_are_no_misspellings() -> None:
    assert candidates(lexicon(), "goverment" + "t" * 32) == ()
    assert candidates(lexicon(), "a" * 41, far=False) == ()


def test_strings_one_edit_away() -> None:
    assert (
        len(one_edit("ab")) == (27 * 3 - 2) + 26 * 2 + 2 + 1
    )  # inserted, two of them doubled; replaced; less; swapped
    assert {"ba", "a", "b", "abz", "zab", "azb", "a'b", "zb", "az"} <= one_edit("ab")
    assert "ab" not in one_edit("ab")
    assert one_edit("abcd", lambda letters: letters != "abc") < one_edit("abcd")
    assert "abcdz" not in one_edit("abcd", lambda letters: letters != "abc")
    assert "abzcd" in one_edit("abcd", lambda letters: letters != "abc")
