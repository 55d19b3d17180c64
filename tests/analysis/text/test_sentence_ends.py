"""Stops that end a sentence and stops that don't: abbreviations, initials, brackets, quotations, lists."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.text.sentences import sentences
from linter.document.model import Block


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. He left.", "It rained. | He left."),
        ("It rained! He left? She stayed… They came.", "It rained! | He left? | She stayed… | They came."),
        ("It rained... He left. Well... he left.", "It rained... | He left. | Well... he left."),
        ("He met Mr. Lund. She met Dr. Moss. They left.", "He met Mr. Lund. | She met Dr. Moss. | They left."),
        ("He lives on Main St. The shop is shut.", "He lives on Main St. | The shop is shut."),
        ("He lives on St. The shop is shut.", "He lives on St. The shop is shut."),
        ("He lives on main St. The shop is shut.", "He lives on main St. The shop is shut."),
        ("He lives on Main, St. The shop is shut.", "He lives on Main, St. The shop is shut."),
        ("He lives on Main St. Lund is shut.", "He lives on Main St. Lund is shut."),
        (
            "He was No. 10. The answer was No. They left. See no. Ten left.",
            "He was No. 10. | The answer was No. | They left. | See no. | Ten left.",
        ),
        ("See vs. Lund. See e.g. Lund. He left.", "See vs. Lund. | See e.g. Lund. | He left."),
        (
            "Marlow Inc. The shop. Marlow Inc. Lund came. Marlow Inc. 5 came.",
            "Marlow Inc. | The shop. | Marlow Inc. Lund came. | Marlow Inc. 5 came.",
        ),
        (
            "He is from Calif. The man left. He is from Calif. Lund left. He is from Calif. “Yes.” He is from Calif. 5 left.",
            "He is from Calif. | The man left. | He is from Calif. | Lund left. | He is from Calif. “Yes.” | He is from Calif. 5 left.",
        ),
        (
            "It was 5 p.m. Monday. It was 5 p.m. The man left. It was 5 p.m. 6 left. It was 5 p.m. “Monday” came.",
            "It was 5 p.m. Monday. | It was 5 p.m. | The man left. | It was 5 p.m. 6 left. | It was 5 p.m. | “Monday” came.",
        ),
        (
            "The U.S. The man. The U.S. Lund left. The U.S. 5 left.",
            "The U.S. | The man. | The U.S. Lund left. | The U.S. 5 left.",
        ),
        (
            "See example.com. Lund left. See example.co. Lund left.",
            "See example.com. | Lund left. | See example.co. | Lund left.",
        ),
        (
            "Vitamin C. The man left. J. Lund left. So did I. Germany left. So did I. A man. So did J. A man.",
            "Vitamin C. | The man left. | J. Lund left. | So did I. | Germany left. | So did I. | A man. | So did J. A man.",
        ),
        (
            "In Lund I. Moss left. In lund I. Moss left. Plan B. A man left. Plan M. A man left.",
            "In Lund I. Moss left. | In lund I. | Moss left. | Plan B. | A man left. | Plan M. A man left.",
        ),
        (
            "He said. he left. He said. iPhone came. Co. iPhone came. Ab. iPhone came. He said. al-Shabab came. He said. al-shabab came. U.S. iPhone came.",
            "He said. he left. | He said. | iPhone came. | Co. iPhone came. | Ab. iPhone came. | He said. | al-Shabab came. | He said. al-shabab came. | U.S. iPhone came.",
        ),
        (
            "the end.The next one. the End.The next. the en.The next. the end.THE next. the end.The.next one.",
            "the end. | The next one. the End.The next. the en.The next. the end.THE next. the end.The.next one.",
        ),
        (
            "“Who knows?” Ms Lund asked. “Who knows?” The man left. “Is that all?” But she said no. “Go!” “No!” he said.",
            "“Who knows?” Ms Lund asked. | “Who knows?” | The man left. | “Is that all?” | But she said no. | “Go!” | “No!” he said.",
        ),
        (
            "“Who knows?” Ms Lund, who asked it. “Who knows?” Lund Moss Poole Tor Ray asked.",
            "“Who knows?” | Ms Lund, who asked it. | “Who knows?” | Lund Moss Poole Tor Ray asked.",
        ),
        (
            "“It is.” He left. ‘It is.’ He left. 'It is.' He left. Dr.” Lund left.",
            "“It is.” | He left. | ‘It is.’ | He left. | 'It is.' | He left. | Dr.” Lund left.",
        ),
        (
            "He won (D-Calif.) Nancy. He won (Ret.) Lund. He won (it is so.) Lund. He won (U.S.) Lund. He won (Inc.) Lund.",
            "He won (D-Calif.) Nancy. | He won (Ret.) Lund. | He won (it is so.) Lund. | He won (U.S.) Lund. | He won (Inc.) Lund.",
        ),
        (
            "Yahoo! Lund left. Yahoo! The man left. Yahoo!” Lund left. Hurrah! Lund left.",
            "Yahoo! Lund left. | Yahoo! | The man left. | Yahoo!” | Lund left. | Hurrah! | Lund left.",
        ),
        (
            "I … I don't know. Well … I don't know. … I'm here. A … Lund.",
            "I … I don't know. | Well … I don't know. … I'm here. | A … | Lund.",
        ),
        (
            "He left (it rained. It snowed. They sat) and came. (It rained. It snowed.) He left. He (it rained. He left.",
            "He left (it rained. It snowed. They sat) and came. | (It rained. | It snowed.) | He left. | He (it rained. | He left.",
        ),
        ("1. Oslo 2. Rome 3. Bonn", "1. Oslo 2. Rome 3. Bonn"),
        (
            "Go: 1. Oslo 2. Rome. It has 12. Lund left. It has 5. Lund left. (1. Oslo 2. Rome)",
            "Go: 1. Oslo 2. Rome. | It has 12. | Lund left. | It has 5. | Lund left. | (1. Oslo 2. Rome)",
        ),
        ("Go: 5. Oslo left. 100. Lund left.", "Go: 5. | Oslo left. | 100. | Lund left."),
        (
            "It rained.5 left. It rained. 5 left. It rained. $5 left. It rained. – left. It rained. @ada left. Mr. $5. It rained.$5",
            "It rained.5 left. | It rained. | 5 left. | It rained. | $5 left. | It rained. – left. | It rained. | @ada left. | Mr. $5. | It rained.$5",
        ),
        ("雨。彼は。 It rained！He left.", "雨。 | 彼は。 | It rained！ | He left."),
        (
            "It rained.[12] He left. It rained . He left. It rained . . He left. It. . He left.",
            "It rained.[12] | He left. | It rained . | He left. | It rained . . He left. | It. . He left.",
        ),
        ("One\nTwo.\n\nThree", "One\nTwo. | Three"),
        ("Line one\nLine two", "Line one\nLine two"),
        ("Well-known-Inc. Lund left. and/or Inc. Lund left.", "Well-known-Inc. Lund left. and/or Inc. Lund left."),
        ("“Mr. Lund left. (Gen. Moss came. [Dr. Tor sat.", "“Mr. Lund left. | (Gen. Moss came. | [Dr. Tor sat."),
        (
            "It rained.” “He left.” — He sat. It rained. — He sat.",
            "It rained.” | “He left.” | — He sat. | It rained. | — He sat.",
        ),
        (
            "Ph.D. Lund left. M.A. The man left. a.m. Lund left.",
            "Ph.D. Lund left. | M.A. | The man left. a.m. | Lund left.",
        ),
        ("So did I. B left. So did he, I. B left.", "So did I. B left. | So did he, I. B left."),
        ("5! Oslo left. 5? Lund left. 5… Lund left.", "5! | Oslo left. | 5? | Lund left. | 5… | Lund left."),
        ("1.) Oslo. 2.) Rome. It was 5.) Lund left.", "1.) | Oslo. | 2.) | Rome. | It was 5.) | Lund left."),
        (
            "It was 12. He left. It was A5. He left. It was 5a. He left.",
            "It was 12. | He left. | It was A5. | He left. | It was 5a. | He left.",
        ),
    ],
)
def test_sentences(text: str, expected: str, block: Callable[[str], Block]) -> None:
    assert " | ".join(sentence.text for sentence in sentences(block(text))) == expected
