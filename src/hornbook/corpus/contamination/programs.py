"""The programs in a text: the text itself, or the fenced blocks of a page that is not Python as a whole."""

import ast
import re
from collections.abc import Iterator

from hornbook.similarity.trees import parse

# Every fence, whatever its language: the end of one must not be taken for the beginning of the next.
_FENCED = re.compile(r"^```[ \t]*(\w*)[^\n]*\n(.*?)(?:^```[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_PYTHON = ("", "python", "python3", "py")


def programs(text: str) -> Iterator[tuple[int, ast.Module]]:
    """(line of the text before the program's first one, its syntax tree); nothing where no Python is found."""
    if (tree := parse(text)) is not None:
        yield 0, tree
    elif "```" in text:
        for block in _FENCED.finditer(text):
            if block[1].lower() in _PYTHON and "def " in block[2] and (tree := parse(block[2])) is not None:
                yield text.count("\n", 0, block.start(2)), tree
