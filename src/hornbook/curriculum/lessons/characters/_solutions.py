"""How solutions of exercises are written in this area: as blocks."""

from textwrap import dedent


def body(text: str) -> str:
    """A solution without its common indentation and outer blank lines."""
    return dedent(text).strip("\n").rstrip()
