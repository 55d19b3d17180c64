"""Who does what a passive verb says: the word "by" tells it more surely than the network does."""

from __future__ import annotations

from collections.abc import Sequence

_PARTICIPLE = "VERB|Tense=Past|VerbForm=Part"


def with_agents(words: Sequence[str], tags: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> list[str]:
    """The relations; "by" with a passive verb or a past participle makes an agent, as treebanks nearly always say."""
    found = list(relations)
    passive = {head for head, relation in zip(heads, relations, strict=True) if relation == "aux:pass"}
    for word, head, relation in zip(words, heads, relations, strict=True):
        if relation == "case" and word.lower() == "by" and found[head] == "obl" and not tags[head].startswith("NUM"):
            verb = heads[head]
            if verb in passive or tags[verb] == _PARTICIPLE:
                found[head] = "obl:agent"
    return found
