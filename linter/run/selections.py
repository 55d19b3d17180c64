"""Which rules are left out for the drafts of a run; whatever is wrong with rules is told before any draft is checked.

To tell it, all selected rules must be loaded. Where the cache knows that they were right the last time, and nothing has
changed since, none is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.cache.digest import digest
from linter.findings.finding import Skipped
from linter.run.cache_key import sections_of

if TYPE_CHECKING:
    from linter.run.cache_key import Keys
    from linter.run.caches import Stores
    from linter.run.discovery import Draft
    from linter.run.resolver import InForce, Resolver

_KIND = "selections"  # of answers in the cache: the rules that are left out


def left_out(
    work: Sequence[tuple[Draft, InForce]], resolver: Resolver, stores: Stores, keys: Keys | None
) -> tuple[Skipped, ...]:
    """The rules that would run on drafts if what they need were there, each once.

    keys: of answers in the caches `stores`, None to use none. Raises ConfigError, RuleError or UsageError.
    """
    asked: dict[tuple[int, tuple[int, ...]], tuple[Skipped, ...]] = {}
    for draft, here in work:
        which = (id(here.config), sections_of(draft, here))
        if which not in asked:
            key = None
            if keys is not None and here.left_out is not None and resolver.may_cache(draft, here.config):
                configuration = keys.configuration(here)
                key = None if configuration is None else digest(configuration, repr(which[1]).encode())
            asked[which] = _of_draft(draft, here, stores, key)
    return tuple(dict.fromkeys(one for some in asked.values() for one in some))


def _of_draft(draft: Draft, here: InForce, stores: Stores, key: bytes | None) -> tuple[Skipped, ...]:
    if key is None:
        return here.select(draft.path).skipped
    store = stores.at(here.config.cache_dir)
    known = store.look_up(_KIND, [key]).get(key)
    if known is not None:
        return tuple(Skipped(here.left_out or "", rule=rule) for rule in _rules(known))
    skipped = here.select(draft.path).skipped
    store.keep(_KIND, {key: "\n".join(one.rule or "" for one in skipped).encode()})
    return skipped


def _rules(answer: bytes) -> Iterator[str]:
    yield from answer.decode("utf-8", "replace").split("\n") if answer else ()
