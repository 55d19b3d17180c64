"""Digests, by which the cache knows what an answer belongs to and whether it is whole."""

from __future__ import annotations


def digest(*parts: bytes) -> bytes:
    """16-byte BLAKE2b digest of `parts`, length-prefixed so that ("ab", "c") and ("a", "bc") differ."""
    try:
        from _blake2 import blake2b  # hashlib loads OpenSSL for it, which takes longer than a draft
    except ImportError:
        from hashlib import blake2b
    hashed = blake2b(digest_size=16)
    for part in parts:
        hashed.update(b"%d:" % len(part))
        hashed.update(part)
    return hashed.digest()
