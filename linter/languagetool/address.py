"""The address of a LanguageTool server, read once and strictly.

Programs that read an address differ on odd ones: `http://evil.example\\@127.0.0.1` is this machine for one and
evil.example for another. Here an address has only characters on which all agree, whoever wants to know where a server
is asks the parts that were read, and requests go to the address that is written from the same parts.
"""

from __future__ import annotations

import re

from linter.records import NamedTuple


class ServerAddress(NamedTuple):
    """scheme: "http" or "https". host: a name or an IP address in lower case, an IPv6 address without its brackets.
    port: None for that of the scheme. path: what stands before "/v2/check": empty, or a slash and more.
    """

    scheme: str
    host: str
    port: int | None = None
    path: str = ""

    @property
    def url(self) -> str:
        """The address as it is written, without a slash at the end."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}{'' if self.port is None else f':{self.port}'}{self.path}"

    @property
    def here(self) -> bool:
        """Whether the server is on this machine, so that no text leaves it."""
        from ipaddress import ip_address

        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"


def server_address(url: str) -> ServerAddress:
    """The parts of `url`. Raises ValueError, which says what is wrong with it.

    There is a scheme (http or https) and a host; there may be a port and a path, and nothing else.
    """
    strange = re.search(r"[^!-~]|[\\?#]", url)
    if strange:
        raise ValueError(f"it must not contain {_named(strange[0])}")
    parts = re.fullmatch(r"(https?)://(\[[^]/]*\]|[^][:/]*)(?::([^/]*))?(/.*)?", url, re.IGNORECASE)
    if parts is None or not parts[2]:
        raise ValueError("it must be http:// or https:// with a host, and perhaps a port and a path")
    scheme, host, port, path = parts.groups()
    return ServerAddress(scheme.lower(), _host(host.lower()), _port(port), _path(path or ""))


def _named(character: str) -> str:
    if character.isprintable() and character != " ":
        return f"{character!r}" if character.isascii() else f"{character!r}, which is not ASCII"
    return "a space" if character == " " else f"the control character U+{ord(character):04X}"


def _host(host: str) -> str:
    from ipaddress import IPv4Address, IPv6Address

    try:
        if host.startswith("[") and "%" not in host:  # which would name a network card
            return str(IPv6Address(host[1:-1]))
        last = host.rpartition(".")[2]
        if re.fullmatch(r"\d+|0x[0-9a-f]*", last):  # some read "127.1" and "0x7f000001" as IP addresses, some as names
            return str(IPv4Address(host))
    except ValueError:
        raise ValueError(f"{host!r} is not an IP address") from None
    label = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"  # an underscore is common in names of containers
    if "@" in host:
        raise ValueError("it must not contain a user name or password")
    if len(host) > 253 or not re.fullmatch(rf"{label}(?:\.{label})*", host):
        raise ValueError(f"{host!r} is not the name of a host")
    return host


def _port(port: str | None) -> int | None:
    if port is None:
        return None
    if "@" in port:
        raise ValueError("it must not contain a user name or password")
    if not re.fullmatch(r"[0-9]{1,5}", port) or not 0 < int(port) < 65_536:
        raise ValueError(f"{port!r} is not a port, which is a number from 1 to 65535")
    return int(port)


def _path(path: str) -> str:
    if not re.fullmatch(r"(?:[a-zA-Z0-9/._~!$&'()*+,;=:@-]|%[0-9a-fA-F]{2})*", path):
        raise ValueError(f"{path!r} is not a path")
    if any(re.fullmatch(r"(?:\.|%2e){1,2}", segment, re.IGNORECASE) for segment in path.split("/")):
        raise ValueError(f"its path must not contain {'.'!r} or {'..'!r}")
    return path.rstrip("/")
