"""The analysis of a sentence through its door; what the network says of plain sentences, and what holds of any."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.analysis.syntax import parse
from linter.analysis.syntax.network import SyntaxNetwork
from linter.analysis.syntax.parse import ROOT, Parsed, Word, parsed
from linter.analysis.syntax.trees import is_tree
from linter.analysis.text.sentences import sentences
from linter.document.model import Block, BlockKind, Run
from linter.document.span import Span
from linter.errors import DataError

MakeBlock = Callable[[str], Block]


def block_at(text: str, at: int = 0) -> Block:
    return Block(BlockKind.PARAGRAPH, text, [Run(0, len(text), at, len(text))], Span(at, at + len(text)))


def analysis_of(text: str) -> Parsed:
    (sentence,) = sentences(block_at(text))
    return parsed(sentence)


def word(found: Parsed, text: str) -> Word:
    return next(word for word in found if word.text == text)


def text_of(word: Word | None) -> str | None:
    return word.text if word else None


@pytest.mark.parametrize(
    ("text", "verb", "subject", "object_"),
    [
        ("The council approved the plan on Tuesday.", "approved", "council", "plan"),
        ("Police arrested two men near the harbour.", "arrested", "Police", "men"),
        ("Two men were arrested near the harbour.", "arrested", "men", None),
        ("The mayor, who won the vote in May, opened a school.", "opened", "mayor", "school"),
        ("She said the ministers had rejected the offer.", "rejected", "ministers", "offer"),
        ("He resigned and left the country.", "left", "He", "country"),
        ("The company is a supplier of steel.", "supplier", "company", None),
        ("Senate passes budget after long debate", "passes", "Senate", "budget"),
        ("Senate to pass budget in May", "pass", "Senate", "budget"),
        ("Ostrow to open new school", "open", "Ostrow", "school"),
        ("Close the door.", "Close", None, "door"),
    ],
)
def test_subject_and_object(text: str, verb: str, subject: str | None, object_: str | None) -> None:
    found = analysis_of(text)
    at = word(found, verb)
    assert (text_of(found.subject(at)), text_of(found.object(at))) == (subject, object_)


def test_words_are_found_by_the_character_that_they_begin_at() -> None:
    found = analysis_of("Anna can't see the harbour.")
    assert [one.start for one in found] == sorted({one.start for one in found})
    assert [found.beginning_at(one.start) for one in found] == list(found)
    assert found.beginning_at(1) is None
    assert found.beginning_at(100) is None


def test_the_root_is_the_main_verb() -> None:
    found = analysis_of("The mayor, who won the vote in May, opened a school.")
    assert text_of(found.root) == "opened"
    assert found.root is not None
    assert found.head(found.root) is None
    assert text_of(found.head(word(found, "mayor"))) == "opened"


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("The guard was shot by a soldier.", {"guard": "nsubj:pass", "was": "aux:pass", "soldier": "obl:agent"}),
        ("The minister's office gave an answer.", {"minister": "nmod:poss", "office": "nsubj", "answer": "obj"}),
        ("Ships and planes left the port.", {"Ships": "nsubj", "planes": "conj", "and": "cc", "port": "obj"}),
        ("They did not see the bus stop.", {"did": "aux", "not": "advmod", "bus": "compound", "stop": "obj"}),
        ("Anna Sand, the president of the club, spoke.", {"Anna": "nsubj", "Sand": "flat", "president": "appos"}),
    ],
)
def test_relations(text: str, relations: dict[str, str]) -> None:
    found = analysis_of(text)
    assert {text: word(found, text).relation for text in relations} == relations


def test_who_did_it_in_the_passive() -> None:
    found = analysis_of("The guard was shot by a soldier.")
    assert text_of(found.agent(word(found, "shot"))) == "soldier"
    assert found.agent(word(found, "guard")) is None


@pytest.mark.parametrize(
    ("text", "verb", "negated"),
    [
        ("The union did not accept the offer.", "accept", True),
        ("The union didn't accept the offer.", "accept", True),
        ("The union didn’t accept the offer.", "accept", True),
        ("The union never accepted the offer.", "accepted", True),
        ("The union accepted no offer.", "accepted", True),
        ("The union accepted the offer.", "accepted", False),
        ("The union accepted an offer that was not fair.", "accepted", False),
    ],
)
def test_negation(text: str, verb: str, negated: bool) -> None:
    found = analysis_of(text)
    assert found.is_negated(word(found, verb)) is negated


@pytest.mark.parametrize(
    ("text", "which", "number"),
    [
        ("The ministers have agreed.", "ministers", "Plur"),
        ("The minister has agreed.", "minister", "Sing"),
        ("The minister has agreed.", "has", "Sing"),
        ("The ministers were late.", "were", "Plur"),
        ("The minister and the mayor agreed.", "minister", "Plur"),
        ("The minister or the mayor agreed.", "minister", "Sing"),
        ("They quickly agreed.", "quickly", None),
    ],
)
def test_number(text: str, which: str, number: str | None) -> None:
    found = analysis_of(text)
    assert found.number(word(found, which)) == number


def test_parts_of_speech_and_features() -> None:
    found = analysis_of("Two ships were slowly leaving Lisbon.")
    assert [word.upos for word in found] == ["NUM", "NOUN", "AUX", "ADV", "VERB", "PROPN", "PUNCT"]
    assert found[1].features == {"Number": "Plur"}
    assert found[4].features == {"Tense": "Pres", "VerbForm": "Part"}


def test_phrase_and_dependents() -> None:
    found = analysis_of("The old harbour of Lisbon was closed.")
    harbour = word(found, "harbour")
    assert [word.text for word in found.phrase(harbour)] == ["The", "old", "harbour", "of", "Lisbon"]
    assert [word.text for word in found.dependents(harbour, "det", "amod")] == ["The", "old"]
    assert found.dependents(word(found, "old")) == []


def test_spans_are_those_of_the_source() -> None:
    block = block_at("It rained. They don't know.", 100)
    _, second = sentences(block)
    found = parsed(second)
    assert [(word.text, word.span) for word in found][:3] == [
        ("They", Span(111, 115)),
        ("do", Span(116, 118)),
        ("n't", Span(118, 121)),
    ]
    assert [word.number for word in found] == list(range(len(found)))


def test_a_dateline_hangs_on_the_root_and_changes_nothing_else() -> None:
    found = analysis_of("LONDON (Reuters) - The council approved the plan.")
    assert text_of(found.root) == "approved"
    assert text_of(found.subject(word(found, "approved"))) == "council"
    assert [(word.relation, word.head) for word in found][:5] == [
        ("parataxis", 7), ("punct", 0), ("flat", 0), ("punct", 0), ("punct", 0),
    ]  # fmt: skip
    assert [word.upos for word in found][:2] == ["PROPN", "PUNCT"]


def test_a_participle_beside_a_noun_has_it_for_its_subject() -> None:
    found = analysis_of("Police questioned two men arrested near the harbour.")
    assert text_of(found.subject(word(found, "arrested"))) == "men"
    assert text_of(found.subject(word(found, "questioned"))) == "Police"


def test_an_infinitive_beside_a_name_has_it_for_its_subject() -> None:
    block = block_at("Ostrow to leave")
    features: tuple[dict[str, str], ...] = ({"Number": "Sing"}, {}, {"VerbForm": "Inf"})
    rows = (("Ostrow", "PROPN", ROOT, "root"), ("to", "PART", 2, "mark"), ("leave", "VERB", 0, "acl"))
    found = Parsed([Word(block, n, 0, 0, row[0], row[1], features[n], *row[2:]) for n, row in enumerate(rows)])
    assert text_of(found.subject(found[2])) == "Ostrow"
    plan = Parsed([word._replace(upos="NOUN") for word in found])
    assert plan.subject(plan[2]) is None


def test_of_two_subjects_the_nearest_before_the_verb_counts() -> None:
    block = block_at("Poll Voters turn away")
    heads = (("Poll", "NOUN", 2, "nsubj"), ("Voters", "NOUN", 2, "nsubj"), ("turn", "VERB", ROOT, "root"))
    found = Parsed([Word(block, n, 0, 0, row[0], row[1], {}, *row[2:]) for n, row in enumerate(heads)])
    assert text_of(found.subject(found[2])) == "Voters"


@pytest.mark.parametrize(
    ("text", "root", "label"),
    [
        ("Poll: Voters want lower taxes", "want", "Poll"),
        ("Tax reform: Ministers reject the offer", "reject", "reform"),
        ("She said: Ministers reject the offer", "said", None),
        ("The result: chaos in the harbour", None, None),
    ],
)
def test_a_label_before_a_colon_hangs_on_the_root(text: str, root: str | None, label: str | None) -> None:
    found = analysis_of(text)
    if root:
        assert text_of(found.root) == root
    apart = [word for word in found if word.relation == "parataxis" and word.start < text.index(":")]
    assert [word.text for word in apart] == ([label] if label else [])


def test_an_analysis_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    (sentence,) = sentences(block_at("They know."))
    first = parsed(sentence)
    monkeypatch.setattr(parse, "network", lambda: pytest.fail("analysed again"))
    assert parsed(sentence) is first


def test_a_sentence_of_any_length_is_one_tree() -> None:
    found = analysis_of("and they went " * 300)
    assert len(found) == 900
    assert is_tree([word.head for word in found])


def test_no_words() -> None:
    found = Parsed([])
    assert (found.root, len(found)) == (None, 0)
    assert parse.network().analysed([]) == ([], [], [])


@settings(deadline=None, max_examples=60)
@given(
    st.text(max_size=80)
    | st.lists(
        st.sampled_from(
            [
                "He",
                "n't",
                "'s",
                ".",
                ",",
                "—",
                "“",
                "”",
                "’",
                "€",
                "5",
                "￼́",
                "ﬁ",
                "ß",
                "İ",
                "中",
                "X.",
                "the",
                "said",
                "and",
            ]
        )
    ).map(" ".join)
)
def test_every_sentence_is_a_tree_with_exact_spans(text: str) -> None:
    block = block_at(text)
    for sentence in sentences(block):
        found = parsed(sentence)
        assert is_tree([word.head for word in found])
        assert all((word.relation == "root") is (word.head == ROOT) for word in found)
        at = sentence.start
        for word in found:
            assert at <= word.start < word.end <= sentence.end
            assert block.text[word.start : word.end] == word.text
            at = word.end


def test_a_missing_network_is_told_with_the_command(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="install copydesk again, or run"):
        SyntaxNetwork(tmp_path / "none.network", rebuild="make it")


def test_a_network_whose_layers_do_not_fit_is_told(tmp_path: Path) -> None:
    from linter.analysis.syntax.network import KIND, VERSION
    from linter.files.data_file import open_data, pack_sections, sections, write_data

    parts = {name: bytes(part) for name, part in sections(open_data(parse.NETWORK, KIND, VERSION)).items()}
    for name in parts:
        broken = {**parts, name: parts[name][:-8]}
        write_data(tmp_path / "broken.network", KIND, VERSION, pack_sections(broken))
        with pytest.raises(DataError, match="can't be used"):
            SyntaxNetwork(tmp_path / "broken.network", rebuild="make it")
