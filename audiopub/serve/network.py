"""The place at which the server is reached: a socket of this machine, and the addresses that lead to it."""

import errno
import ipaddress
import os
import socket
from contextlib import closing

from audiopub.errors import UsageError

_ELSEWHERE = {socket.AF_INET: "192.0.2.1", socket.AF_INET6: "2001:db8::1"}
"""Addresses nobody has (RFC 5737, RFC 3849): asking for the way there tells our own, and sends nothing."""


def open_door(host: str, port: int) -> socket.socket:
    """Return a socket that listens at a host and port (0: any free one). Raises `UsageError`."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=128)
    except OSError as exc:
        raise _refused(host, port, exc) from exc


def _refused(host: str, port: int, exc: OSError) -> UsageError:
    where = f"--host {host} --port {port}"
    if exc.errno == errno.EADDRINUSE:
        return UsageError(
            f"port {port} is in use by another program, which may be another 'audiopub serve'.",
            where=where,
            next_step="End that one, or give another --port; --port 0 takes any that is free.",
        )
    if isinstance(exc, socket.gaierror) or exc.errno == errno.EADDRNOTAVAIL:
        return UsageError(
            "this machine has no such address.",
            where=where,
            next_step="Leave --host out, or give 0.0.0.0 for all addresses of this machine.",
        )
    return UsageError(
        f"the server cannot listen there: {os.strerror(exc.errno) if exc.errno else exc}.",
        where=where,
        next_step="Give a --port above 1023, or --port 0 for any that is free.",
    )


def is_loopback(host: str) -> bool:
    """Return whether only this machine reaches a host."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def addresses(door: socket.socket, host: str) -> tuple[str, ...]:
    """Return the addresses, without a slash at their end, at which the socket is reached.

    The last one is that for other machines, if they reach it at all.
    """
    port = door.getsockname()[1]
    names: tuple[str, ...] = (host,)
    if not host or _is_every(host):
        here = "::1" if door.family == socket.AF_INET6 else "127.0.0.1"
        names = tuple(dict.fromkeys((here, *_own_address(door.family))))
    return tuple(f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}" for name in names)


def _is_every(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def _own_address(family: socket.AddressFamily) -> tuple[str, ...]:
    """Return this machine's address in its network; nothing when it is in none."""
    with closing(socket.socket(family, socket.SOCK_DGRAM)) as probe:
        try:
            probe.connect((_ELSEWHERE[family], 9))
            name: str = probe.getsockname()[0]
        except OSError:
            return ()
    return (name,)
