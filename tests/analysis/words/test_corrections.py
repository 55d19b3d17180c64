"""What a misspelt word was probably meant to be: which words, at what cost, in what order, in which context."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.words.corrections import Correction, candidates, corrections, one_edit
from linter.analysis.words.lexicon import lexicon, unknown_words
from linter.document.model import Document


def shown(correction: Correction) -> str:
    """The word (a space as _), what the slip costs, and the score."""
    return f"{correction.word.replace(' ', '_')}:{correction.cost:.1f}:{correction.score:.2f}"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("goverment", "government:4.0:6.22"),
        ("recieve", "receive:4.2:3.77 received:9.0:-0.80 receives:9.0:-2.53 relieve:8.8:-3.20"),
        ("tomorow", "tomorrow:3.0:3.82 tomorrows:7.8:-3.76 timorous:17.9:-14.90 tumorous:17.9:-15.94"),
        ("hapened", "happened:3.0:5.32 hyphened:10.3:-6.37 harpooned:13.3:-9.37 happen:18.0:-9.74"),
        ("teh", "the:5.8:8.24 they:9.8:1.35 th:7.5:0.88 to:14.6:-1.14"),
        ("appartment", "apartment:5.7:0.65 apartments:10.5:-5.65"),
        ("seperate", "separate:6.3:1.44 separated:11.1:-4.57 separates:11.1:-5.55 separately:15.1:-8.57"),
        ("definately", "definitely:6.3:0.75 defiantly:12.5:-7.94 definitively:14.3:-9.39 definably:16.3:-14.51"),
        ("ofthe", "of_the:10.0:3.29 often:12.3:-3.52 oath:16.3:-9.77 oft:15.0:-10.21"),
        ("inthe", "in_the:10.0:3.00 into:14.6:-4.26 inter:12.3:-6.64 intel:12.3:-7.16"),
        ("alot", "allot:3.0:1.16 aloft:4.0:0.33 lot:9.5:-0.43 a_lot:10.0:-0.93"),
        ("accomodate", "accommodate:3.0:3.01 accommodated:7.8:-3.58 accommodates:7.8:-3.76"),
        ("beleive", "believe:4.2:4.93 believes:9.0:-1.09 believed:9.0:-1.14 believer:9.0:-3.34"),
        ("reczive", "receive:8.8:-0.83 receives:13.6:-7.13 reactive:12.8:-8.29 recursive:14.8:-9.49"),
        ("xqzvk", ""),
        ("abandonned", "abandoned:5.7:0.88"),
        ("parlimentary", "parliamentary:4.0:1.66"),
        ("helicpter", "helicopter:4.0:2.30 helicopters:8.8:-3.37"),
        ("tyhe", "the:7.5:6.54 they:12.3:-1.15 type:8.8:-1.46 tyre:8.8:-3.49"),
        ("committe", "committee:3.0:5.55 committed:4.8:3.00 committees:7.8:-0.64 committer:4.8:-2.84"),
        ("expresion", "expression:3.0:3.82 expressions:7.8:-1.97 explosion:13.1:-6.63 expressing:15.3:-8.54"),
        ("intrest", "interest:4.0:4.43 interests:8.8:-0.89 untruest:12.3:-8.37 internet:15.5:-8.45"),
        ("wich", "which:4.0:6.69 with:6.8:5.04 witch:4.0:2.41 wish:6.8:0.42"),
        ("govenrment", "government:5.0:5.22"),
        ("announcment", "announcement:4.0:3.80 announcements:8.8:-2.97"),
        ("administation", "administration:4.0:5.76"),
        ("presidnt", "president:4.0:6.45 presidents:8.8:-1.35 present:13.8:-6.12 resident:13.5:-6.68"),
        ("electoin", "election:4.2:5.68 elections:9.0:-0.51 electing:12.3:-5.89 electron:11.5:-6.19"),
        ("repubilcan", "republican:5.0:-0.32 republicans:9.8:-5.64"),
        ("zzzzzzzzz", ""),
        (
            "internationaly",
            "internationally:3.0:2.08 international:7.5:0.70 internationals:9.6:-5.61 intentionally:18.0:-11.70",
        ),
        ("responsability", "responsibility:6.3:1.50"),
        (
            "constitutionaly",
            "constitutionally:3.0:2.43 constitutional:7.5:0.47 constitutionality:8.0:-2.69 constitutionals:9.6:-5.67",
        ),
        ("wensday", "weensy:18.0:-16.04"),
        ("februay", ""),
        ("embarass", "embarrass:3.0:3.24 embarks:14.3:-10.14 embargoes:18.0:-13.84"),
        ("occured", "occurred:3.0:4.45 occupied:12.8:-6.39 occur:15.0:-8.18 accused:17.1:-8.84"),
        ("untill", "until:5.7:3.20 instill:12.3:-7.74 anthill:12.3:-8.37 unit:17.2:-10.33"),
        ("wierd", "weird:4.2:2.33 wired:5.0:0.60 wield:6.8:-1.60 wider:11.5:-4.80"),
        ("thier", "their:4.2:6.89 tier:7.5:-1.55 there:12.1:-1.82 thief:8.5:-3.07"),
        ("ocasion", "occasion:3.0:3.53 occasions:7.8:-1.22 casino:15.3:-9.87 occlusion:13.3:-10.47"),
        ("neccessary", "necessary:5.7:2.27 necessarily:13.7:-6.36"),
        ("ahouse", "house:9.5:-1.76 a_house:10.0:-2.26 arouse:8.8:-4.70 youse:15.8:-11.87"),
        ("isa", "is:7.5:4.80 visa:6.0:0.64 as:15.8:-4.02 issue:14.1:-4.80"),
        ("tobe", "to_be:10.0:1.61 tone:7.7:-0.48 tube:6.3:-0.75 toe:7.5:-1.78"),
        ("andthe", "and_the:10.0:3.11 another:13.6:-4.18 anthem:12.3:-6.41 anther:12.3:-9.47"),
        ("thatis", "that_is:10.0:2.30 that:15.0:-2.29 this:15.0:-3.68 threats:15.5:-7.76"),
        ("unitedstates", "united_states:10.0:-3.36"),
        ("newyork", "network:11.5:-3.70"),
        ("imediate", "immediate:3.0:4.45 mediate:9.5:-5.23 immediacy:16.9:-13.09"),
        ("comunity", "community:3.0:5.66 county:15.0:-7.78 communist:14.5:-8.38 comity:15.0:-10.96"),
        ("oppertunity", "opportunity:6.3:1.90 opportunist:17.8:-13.53"),
        ("catagory", "category:6.3:0.46"),
        ("rythm", "rhythm:4.0:1.43 rhythms:8.8:-4.58 retch:17.8:-13.87"),
        ("sychology", "psychology:6.0:-0.11 sociology:15.1:-10.42"),
        ("nife", "knife:6.0:0.07 nice:7.7:-0.65 nine:8.8:-1.23 life:10.8:-1.73"),
        ("fone", "one:9.5:1.19 fine:6.3:1.15 done:9.7:-0.80 gone:9.7:-1.79"),
        ("phisics", "physics:6.3:-0.70 physic:13.8:-8.49 physicist:15.1:-9.73 physicals:14.3:-10.31"),
        ("oclock", "o'clock:1.5:3.12 clock:9.5:-2.80 click:15.8:-9.79 oarlock:12.8:-9.97"),
        ("dont", "don't:1.5:8.38 done:9.6:-0.70 dent:6.3:-1.16 dot:7.5:-2.01"),
        ("couldnt", "couldn't:1.5:6.30 coolant:15.1:-12.27"),
        ("its'", "its:3.0:7.40 ids:9.8:-6.85 iotas:11.0:-7.07 eats:15.3:-9.18"),
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
        ("tyhe", "the type tyre tyke"),
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
        ("The goverment said so.", "government:6.48"),
        ("He went to teh house.", "the:8.24 they:1.35 th:0.88"),
        ("We meet tomorow.", "tomorrow:3.82 tomorrows:-3.76 timorous:-14.90"),
        ("It hapened ofthe war.", "happened:5.32 hyphened:-6.37 harpooned:-9.37 | of the:5.10 often:-3.93 oath:-9.92"),
        ("He ate a pice of cake.", ""),
        ("It is a pice of work.", ""),
        ("At hte end.", "the:7.04 he:4.17 hate:3.74"),
        ("In hte end of it, hte.", "the:7.04 he:4.17 hate:3.74 | the:7.04 he:4.17 hate:3.74"),
        ("The form of the wrod.", "word:2.91 wrote:-2.59 wood:-3.02"),
        ("He said hte.", "the:7.04 he:4.17 hate:3.74"),
        ("hte", "the:7.04 he:4.17 hate:3.74"),
        ("A bed of roes.", ""),
        ("The presidnt's house.", "president:6.45 presidents:-1.35 present:-6.12"),
        ("It was an oppertunity to win.", "opportunity:1.90 opportunist:-13.53"),
        ("We wnat to go.", "want:4.59 what:2.87 went:-2.78"),
        ("He si here.", ""),
        ("They wre here.", "were:6.80 we:3.30 we're:3.16"),
        ("The whiel house", "while:3.90 wheel:-0.06 whirl:-3.71"),
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
