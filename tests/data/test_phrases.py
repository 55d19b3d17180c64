"""The builder of the bank of phrases: which frames it keeps, and which words it exchanges."""

from __future__ import annotations

import pytest

from linter.analysis.word_choice.phrase_frames import phrase_level
from linter.analysis.word_choice.usual_words import LEVEL_BITS, key_of_frame
from linter.analysis.word_model.ids import BREAK
from linter.analysis.word_model.model import word_model
from linter.analysis.words.lexicon import lexicon
from linter.data.build.phrases import APART, Written, phrase_frames

np = pytest.importorskip("numpy")

PHRASE = "owners bite the bullet today"


def ids_of(text: str) -> list[int]:
    model = word_model()
    found = [model.word_id(word) for word in text.split()]
    assert None not in found
    return [BREAK] * 4 + [number for number in found if number is not None] + [BREAK] * 4


def frames_of(texts: list[str], usual: dict[int, int] | None = None, apart: int = APART) -> dict[int, tuple[int, int]]:
    """What the builder keeps of texts that stand so many tokens apart."""
    ids: list[int] = []
    for text in texts:
        ids += ids_of(text) + [BREAK] * apart
    known = usual or {}
    return phrase_frames(np.array(ids, dtype=np.int64), word_model(), lexicon(), lambda key: known.get(key, 0))


def word(text: str) -> int:
    found = word_model().word_id(text)
    assert found is not None
    return found


BITE_THE = key_of_frame((-2, -1), (word("bite"), word("the")))
OWNERS_BITE_THE = key_of_frame((-3, -2, -1), (word("owners"), word("bite"), word("the")))


def test_a_phrase_has_the_word_that_it_was_seen_with() -> None:
    frames = frames_of([PHRASE] * 5 + ["owners bite the apple today"])
    assert frames[BITE_THE] == (word("bullet"), phrase_level(5, 1))


def test_a_longer_frame_is_kept_only_where_it_is_much_surer() -> None:
    assert OWNERS_BITE_THE not in frames_of([PHRASE] * 5)
    others = [f"they bite the {other} now" for other in ("apple", "hand", "dust", "bread")]
    assert OWNERS_BITE_THE in frames_of([PHRASE] * 8 + others)


def test_what_was_seen_seldom_or_in_one_place_or_is_usual_anyway_is_left_out() -> None:
    assert BITE_THE not in frames_of([PHRASE] * 3)
    assert BITE_THE not in frames_of([PHRASE] * 5, apart=0)
    assert BITE_THE not in frames_of([PHRASE] * 5, {BITE_THE: word("bullet") << LEVEL_BITS | 3})
    assert BITE_THE in frames_of([PHRASE] * 5, {BITE_THE: word("apple") << LEVEL_BITS | 3})


def test_frames_have_a_word_of_content_and_no_edge() -> None:
    frames = frames_of(["to the bullet of it"] * 20)
    assert key_of_frame((-2, -1), (word("to"), word("the"))) not in frames
    assert not frames_of(["bullet of"] * 20)


def test_words_to_exchange_are_near_and_no_forms() -> None:
    others, weights = Written(["ballet", "bullets", "bullet", "pullet", "lemon"], word_model())["bullet"]
    assert others == ["ballet", "pullet"]
    assert weights[0] > weights[1]
