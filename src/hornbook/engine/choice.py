"""Which engine this process uses at the moment: this machine, unless a block says otherwise.

The choice is the process's, not an argument of every function: rooms above name what is to be computed, and only
`run` knows where.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hornbook.engine.settings import EngineSettings

_ray = False


@contextmanager
def use(settings: "EngineSettings") -> Iterator[None]:
    """While the block runs, tables and chunks are computed where `settings` say.

    A cluster is joined, or started, at once, so that a wrong address is found before any work. It stays joined until
    the process ends: Daft keeps its runner for good. Raises UserError where it cannot be had.
    """
    global _ray
    if settings.runner == "ray":
        from hornbook.engine.cluster import join

        join(settings.address)
    before, _ray = _ray, settings.runner == "ray"
    try:
        yield
    finally:
        _ray = before


def on_ray() -> bool:
    """Whether a Ray cluster is in use now."""
    return _ray
