"""Digests, by which the cache knows what an answer belongs to and whether it is whole, and findings their baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import blake2b


def new_hash(size: int) -> blake2b:
    """An empty BLAKE2b hash whose digest has `size` bytes."""
    try:
        from _blake2 import blake2b  # hashlib loads OpenSSL for it, which takes longer than a draft
    except ImportError:
        from hashlib import blake2b
    return blake2b(digest_size=size)


def digest(*parts: bytes) -> bytes:
    """16-byte BLAKE2b digest of `parts`, length-prefixed so that ("ab", "c") and ("a", "bc") differ."""
    hashed = new_hash(16)
    for part in parts:
        hashed.update(b"%d:" % len(part))
        hashed.update(part)
    return hashed.digest()
