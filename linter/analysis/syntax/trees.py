"""From scores of arcs to a tree: every word gets the head that scores best; circles and second roots are mended.

Nine sentences of ten are trees at once. In the others the least is given up that makes one, step by step. The best
tree of all (Edmonds 1967) would take several times as long and is hardly ever another.
"""

from __future__ import annotations

from collections.abc import Sequence

Scores = Sequence[Sequence[float]]
"""One row a word: the score of having the root for its head, then of having each word. Its own is the lowest."""

ROOT = -1


def best_tree(scores: Scores) -> list[int]:
    """The head of each word, as its number, ROOT for the one that the sentence hangs on."""
    heads = [row.index(max(row)) - 1 for row in scores]
    if not is_tree(heads) and heads:
        _keep_one_root(scores, heads)
        while circle := _circle(heads):
            _open(scores, heads, circle)
    return heads


def is_tree(heads: Sequence[int]) -> bool:
    """Whether one word alone hangs on the root and all others lead to it."""
    return heads.count(ROOT) == 1 and not _circle(heads)


def _keep_one_root(scores: Scores, heads: list[int]) -> None:
    """The word that would lose most by another head stays the root, and the other roots get their best other head."""
    alternatives = [row.index(max(row[1:]), 1) - 1 for row in scores]
    lost = [row[0] - row[other + 1] for row, other in zip(scores, alternatives, strict=True)]
    roots = [number for number, head in enumerate(heads) if head == ROOT] or range(len(heads))
    kept = max(roots, key=lost.__getitem__)
    for number in roots:
        if heads[number] == ROOT:
            heads[number] = alternatives[number]
    heads[kept] = ROOT


def _circle(heads: Sequence[int]) -> list[int]:
    """Words that lead to each other in a circle; none if all lead to the root."""
    seen: set[int] = {ROOT}
    for start in range(len(heads)):
        path = []
        at = start
        while at not in seen:
            seen.add(at)
            path.append(at)
            at = heads[at]
        if at in path:
            return path[path.index(at) :]
    return []


def _open(scores: Scores, heads: list[int], circle: Sequence[int]) -> None:
    """Hang a word of a circle on one that does not lead to the circle, where least is lost by it."""
    inside = set(circle)
    led = _leading_to(heads, inside)
    outside = [head for head in range(len(heads)) if head not in led]
    _, number, head = max(
        (scores[number][head + 1] - scores[number][heads[number] + 1], number, head)
        for number in circle
        for head in outside
    )
    heads[number] = head


def _leading_to(heads: Sequence[int], inside: set[int]) -> set[int]:
    """All words from which the heads lead into a circle, with the circle's own."""
    led, free = set(inside), {ROOT}
    for start in range(len(heads)):
        path = []
        at = start
        while at not in led and at not in free:
            path.append(at)
            at = heads[at]
            if at in path:  # another circle
                break
        (led if at in led else free).update(path)
    return led
