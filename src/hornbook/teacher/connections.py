"""Connections to servers: a client of one connection for each request that is under way.

One `httpx.AsyncClient` with a pool of many connections looks through all of them whenever a request begins or ends;
with 64 in flight that is most of what the event loop does, and the loop falls behind the server. A client of its own
for each place has nothing to look through. The certificates are read once.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import httpx

_TIMEOUT = httpx.Timeout(None, connect=10.0)  # how long an answer may take is the sender's to say
_LIMITS = httpx.Limits(max_connections=1, max_keepalive_connections=1)


class Connections:
    """Clients that are free, the last used one first. Used from one event loop."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._headers = dict(headers)
        self._context = httpx.create_ssl_context()
        self._free: dict[str, list[httpx.AsyncClient]] = {}
        self._all: list[httpx.AsyncClient] = []

    @asynccontextmanager
    async def to(self, url: str) -> AsyncIterator[httpx.AsyncClient]:
        """A client that nobody else uses meanwhile, whose connection, if it has one, is to that server."""
        free = self._free.setdefault(url, [])
        client = free.pop() if free else self._made()
        try:
            yield client
        finally:
            free.append(client)

    def _made(self) -> httpx.AsyncClient:
        client = httpx.AsyncClient(headers=self._headers, timeout=_TIMEOUT, limits=_LIMITS, verify=self._context)
        self._all.append(client)
        return client

    async def close(self) -> None:
        """Close all of them."""
        for client in self._all:
            await client.aclose()
