"""What builds the tagger and parser: trees laid on copydesk's words, headlines, the network while it learns."""

from __future__ import annotations

import lzma
import random
from pathlib import Path
from typing import Any

import pytest

from linter.analysis.syntax.network import SyntaxNetwork
from linter.analysis.syntax.trees import is_tree
from linter.data.build.syntax_trees import (
    Tree,
    dateline_of,
    headline_of,
    laid_on,
    rows_of,
    tag_of,
    trees_of,
    with_dateline,
    words_of,
)

np = pytest.importorskip("numpy")

CONLLU = """\
# newdoc id = GUM_news_example
# sent_id = GUM_news_example-1
# text = Mr. Ostrow didn't re-open the plant.
1	Mr.	Mr.	PROPN	_	Number=Sing	5	nsubj	_	_
2	Ostrow	Ostrow	PROPN	_	Number=Sing	1	flat	_	_
3-4	didn't	_	_	_	_	_	_	_	_
3	did	do	AUX	_	Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin	5	aux	_	_
4	n't	not	PART	_	Polarity=Neg	5	advmod	_	_
5	re-open	re-open	VERB	_	VerbForm=Inf	0	root	_	_
6	the	the	DET	_	Definite=Def|PronType=Art	7	det	_	_
7	plant	plant	NOUN	_	Number=Sing	5	obj	_	SpaceAfter=No
8	.	.	PUNCT	_	_	5	punct	_	_

"""


def treebank(folder: Path, text: str) -> Path:
    path = folder / "own-train.conllu.xz"
    with lzma.open(path, "wt", encoding="utf-8") as file:
        file.write(text)
    return path


@pytest.mark.parametrize(
    ("upos", "features", "tag"),
    [
        ("NOUN", "Number=Plur", "NOUN|Number=Plur"),
        ("ADP", "_", "ADP"),
        (
            "VERB",
            "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
            "VERB|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
        ),
        ("VERB", "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin", "VERB|Tense=Past|VerbForm=Fin"),
        (
            "PRON",
            "Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs",
            "PRON|Number=Sing|Person=3|Poss=Yes",
        ),
    ],
)
def test_a_tag_tells_what_the_form_tells(upos: str, features: str, tag: str) -> None:
    assert tag_of(upos, features) == tag


def test_a_treebank_is_read_on_its_own_words_or_on_ours(tmp_path: Path) -> None:
    path = treebank(tmp_path, CONLLU)
    (theirs,) = trees_of(path, own_words=False)
    assert theirs.words == ["Mr.", "Ostrow", "did", "n't", "re-open", "the", "plant", "."]
    assert theirs.heads == [4, 0, 4, 4, -1, 6, 4, 4]
    assert theirs.source == "GUM_news_example"
    (ours,) = trees_of(path)
    assert ours.words == ["Mr.", "Ostrow", "did", "n't", "re", "-", "open", "the", "plant", "."]
    assert ours.heads == [6, 0, 6, 6, 6, 6, -1, 8, 6, 6]
    assert ours.relations == ["nsubj", "flat", "aux", "advmod", "compound", "punct", "root", "det", "obj", "punct"]
    assert ours.tags[4:7] == ["VERB|VerbForm=Inf", "PUNCT", "VERB|VerbForm=Inf"]


def test_of_words_that_we_do_not_cut_the_outer_one_counts() -> None:
    text = "Its late"
    columns = [
        "1\tIt\tit\tPRON\t_\tNumber=Sing|Person=3\t3\tnsubj\t_\t_",
        "2\ts\tbe\tAUX\t_\tVerbForm=Fin\t3\tcop\t_\t_",
        "3\tlate\tlate\tADJ\t_\tDegree=Pos\t0\troot\t_\t_",
    ]
    rows = rows_of(text, [["1-2", "Its", *"________"], *(line.split("\t") for line in columns)])
    assert laid_on(rows, words_of(text)) == Tree(
        ["Its", "late"], ["PRON|Number=Sing|Person=3", "ADJ|Degree=Pos"], [1, -1], ["nsubj", "root"]
    )


def test_a_form_that_does_not_stand_in_the_text_is_said() -> None:
    with pytest.raises(ValueError, match="substring not found"):
        rows_of("Late", [["1", "Early", "early", "ADV", "_", "_", "0", "root", "_", "_"]])


LEAD = Tree(
    ["The", "mayor", ",", "who", "is", "ill", ",", "has", "been", "accused", "of", "taking", "a", "bribe", "."],
    [
        "DET",
        "NOUN",
        "PUNCT",
        "PRON",
        "AUX",
        "ADJ",
        "PUNCT",
        "AUX",
        "AUX",
        "VERB",
        "SCONJ",
        "VERB",
        "DET",
        "NOUN",
        "PUNCT",
    ],
    [1, 9, 5, 5, 5, 1, 5, 9, 9, -1, 11, 9, 13, 11, 9],
    [
        "det",
        "nsubj:pass",
        "punct",
        "nsubj",
        "cop",
        "acl:relcl",
        "punct",
        "aux",
        "aux:pass",
        "root",
        "mark",
        "advcl",
        "det",
        "obj",
        "punct",
    ],
)


def headlines(tree: Tree) -> list[Tree]:
    made = (headline_of(tree, random.Random(seed)) for seed in range(40))
    return [headline for headline in made if headline]


def test_a_headline_keeps_the_analysis_of_what_it_keeps() -> None:
    made = {" ".join(headline.words): headline for headline in headlines(LEAD)}
    assert {"Mayor accused of taking bribe", "Mayor Accused of Taking Bribe"} <= set(made)
    found = made["Mayor accused of taking bribe"]
    assert found.tags == ["NOUN", "VERB", "SCONJ", "VERB", "NOUN"]
    assert found.heads == [1, -1, 3, 1, 3]
    assert found.relations == ["nsubj:pass", "root", "mark", "advcl", "obj"]


def test_every_headline_is_a_tree_without_a_full_stop() -> None:
    for headline in headlines(LEAD):
        assert is_tree(headline.heads)
        assert headline.words[-1] != "."
        assert headline.words[0][0].isupper()


def test_what_is_too_long_makes_no_headline() -> None:
    count = 40
    assert not headlines(
        Tree(["word"] * count, ["NOUN"] * count, [-1] + [0] * (count - 1), ["root"] + ["nmod"] * (count - 1))
    )


def test_datelines() -> None:
    assert dateline_of(["LONDON", "(", "Reuters", ")", "-", "Two", "men", "left", "."]) == [
        "LONDON",
        "(",
        "Reuters",
        ")",
        "-",
    ]
    assert dateline_of(["Two", "men", "left", "."]) == []


def test_a_sentence_after_a_dateline_keeps_its_analysis() -> None:
    tree = Tree(["Dogs", "bark"], ["NOUN|Number=Plur", "VERB"], [1, -1], ["nsubj", "root"])
    assert with_dateline(tree, ["LONDON", "(", "AP", ")", "—"]) == Tree(
        ["LONDON", "(", "AP", ")", "—", "Dogs", "bark"],
        ["PROPN|Number=Sing", "PUNCT", "PROPN|Number=Sing", "PUNCT", "PUNCT", "NOUN|Number=Plur", "VERB"],
        [6, 0, 0, 0, 0, 6, -1],
        ["parataxis", "punct", "flat", "punct", "punct", "nsubj", "root"],
    )


TREES = [
    Tree(
        ["Dogs", "chase", "old", "cats", "."], ["NOUN", "VERB", "ADJ", "NOUN", "PUNCT"], [1, -1, 3, 1, 1],
        ["nsubj", "root", "amod", "obj", "punct"],
    ),
    Tree(["Old", "cats", "sleep"], ["ADJ", "NOUN", "VERB"], [1, 2, -1], ["amod", "nsubj", "root"]),
    Tree(["Cats", ",", "dogs", "sleep", "."], ["NOUN", "PUNCT", "NOUN", "VERB", "PUNCT"], [3, 2, 0, -1, 3],
         ["nsubj", "punct", "conj", "root", "punct"]),
]  # fmt: skip


def test_what_is_learned_is_what_the_network_says_in_plain_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    syntax = pytest.importorskip("linter.data.build.syntax")
    examples_module = pytest.importorskip("linter.data.build.syntax_examples")
    for rarity in ("RARE_TAG", "RARE_RELATION", "RARE_FORM"):
        monkeypatch.setattr(examples_module, rarity, 1)
    labels = syntax.Labels(TREES, [])
    sizes = syntax.Sizes(labels.tables, 16, syntax.LAYERS, 24, 12, 12, 12, len(labels.tags), len(labels.relations))
    trainer = syntax.Trainer(sizes, dropped=0.0, unknown=0.0)
    examples = [labels.example(tree, np) for tree in TREES]
    syntax.train(trainer, examples, 150, 0.01, random.Random(1), rounded=0.3)
    path = tmp_path / "small.network"
    syntax.save(trainer, labels, path, np)
    network = SyntaxNetwork(path, rebuild="")
    for tree in TREES:
        found = network.analysed(tree.words)
        assert (found.tags, found.heads, found.relations) == (tree.tags, tree.heads, tree.relations)


@pytest.mark.parametrize("parser_relations", [0, 4])
def test_gradients_are_those_of_the_loss(parser_relations: int) -> None:
    trainer_module = pytest.importorskip("linter.data.build.syntax_trainer")
    chance = np.random.default_rng(3)
    sizes = trainer_module.Sizes(
        (5, 3), 6, ((-1, 0, 1), trainer_module.MEMORY), 8, 4, 4, 4, 3, 4, 5 if parser_relations else 0, parser_relations
    )
    trainer = trainer_module.Trainer(sizes, dropped=0.0, unknown=0.0)
    count, length = 2, 5
    heads = np.array([[1, -1, 1, 2, 3], [-1, 0, 0, 4, 0]])
    batch = {
        "rows": np.stack([chance.integers(0, 5, (count, length)), chance.integers(0, 3, (count, length))], -1),
        "tags": chance.integers(0, 3, (count, length)), "heads": heads,
        "relations": chance.integers(0, 4, (count, length)),
    }  # fmt: skip
    if parser_relations:
        batch["vectors"] = chance.standard_normal((count, length, 5))
        batch["parser heads"] = heads
        batch["parser relations"] = chance.integers(0, 4, (count, length))

    def loss() -> float:
        given = trainer.forward(batch, training=True)
        relations = trainer.label(batch, given, heads)
        losses = (
            trainer_module._loss(given["tags"], batch["tags"].ravel())[0] * trainer_module.TAG_SHARE,
            trainer_module._loss(given["arcs"].reshape(count * length, -1), heads.ravel() + 1)[0],
            trainer_module._loss(relations, batch["relations"].ravel())[0] * trainer_module.RELATION_SHARE,
        )
        return float(sum(losses))

    gradients: dict[str, Any] = {}
    trainer._adam = lambda found, _rate: gradients.update(found)
    trainer._adagrad = lambda *_: None
    trainer.step(batch, 0.0)
    for name, gradient in gradients.items():
        weight = trainer.weights[name]
        for _ in range(4):
            place = tuple(int(chance.integers(0, size)) for size in weight.shape)
            before, small = weight[place], 2e-3
            weight[place] = before + small
            above = loss()
            weight[place] = before - small
            below = loss()
            weight[place] = before
            assert (above - below) / (2 * small) == pytest.approx(gradient[place], abs=2e-3), (name, place)
