"""Who may ask the server: this machine, and nobody's web page.

A page in a browser can send requests to a server on the same machine. It is told from the user's own programs by the
headers that browsers set: Host, which names the address that the page used (its own domain, after DNS rebinding), and
Origin, which names the page. Add-ons of browsers have origins of their own schemes.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from urllib.parse import urlsplit

from linter.records import NamedTuple

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_ADDONS = frozenset({"chrome-extension", "moz-extension", "safari-web-extension", "app", "vscode-webview"})
"""Schemes of the origins that add-ons and programs built on browsers have."""


class Access(NamedTuple):
    """What requests must be like.

    host: the address that the server listens on.
    token: what they must carry, "" for nothing: allowed on a loopback address alone.
    """

    host: str
    token: str = ""

    def refusal(self, headers: Mapping[str, str], key: str = "") -> str:
        """Why a request with these headers is refused, "" if it isn't. key: what it carries as `apiKey`."""
        if not self.token and _name(headers.get("host", "")) not in LOOPBACK:
            return "the Host header must name this machine: 127.0.0.1 or localhost"
        origin = headers.get("origin", "")
        if origin and not _is_own(origin, headers.get("host", "")):
            return "pages of other sites can't ask this server"
        if self.token and not self._carries_token(headers, key):
            return "the token is missing or wrong"
        return ""

    def _carries_token(self, headers: Mapping[str, str], key: str) -> bool:
        scheme, _, given = headers.get("authorization", "").partition(" ")
        carried = given.strip() if scheme.lower() == "bearer" else key
        return hmac.compare_digest(carried.encode(), self.token.encode())


def _name(host: str) -> str:
    """The name in a Host header, without its port."""
    return urlsplit(f"//{host}").hostname or ""


def _is_own(origin: str, host: str) -> bool:
    parts = urlsplit(origin)
    return parts.scheme in _ADDONS or (parts.scheme in {"http", "https"} and parts.netloc == host)
