"""Did you mean ...: the nearest right name for a wrong one."""

import difflib
from collections.abc import Iterable


def hint(wrong: str, choices: Iterable[str]) -> str:
    """A phrase to put behind an error: the nearest choice, or all of them when nothing is near."""
    known = list(choices)
    near = difflib.get_close_matches(wrong, known, n=1, cutoff=0.5)
    if near:
        return f"; did you mean '{near[0]}'?"
    return f"; choose one of: {', '.join(known)}" if known else "; there is none to choose from"
