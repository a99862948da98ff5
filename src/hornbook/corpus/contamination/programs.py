"""The programs in a text: the text itself, or the fenced blocks of a page that is not Python as a whole."""

import ast
import re
from collections.abc import Iterator

from hornbook.similarity.trees import parse

_FENCED = re.compile(r"^```[ \t]*(?:python|python3|py)?[ \t]*\n(.*?)^```", re.MULTILINE | re.DOTALL | re.IGNORECASE)


def programs(text: str) -> Iterator[tuple[int, ast.Module]]:
    """(line of the text before the program's first one, its syntax tree); nothing where no Python is found."""
    if (tree := parse(text)) is not None:
        yield 0, tree
    elif "```" in text:
        for block in _FENCED.finditer(text):
            if "def " in block[1] and (tree := parse(block[1])) is not None:
                yield text.count("\n", 0, block.start(1)), tree
