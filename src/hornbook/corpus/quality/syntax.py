"""What a parse tells about a program, cheaply: one walk over its statements, none over its expressions.

Expressions are nine tenths of a syntax tree's nodes; looking at statements alone costs a tenth of the parse. So the
complexity is McCabe's number over statements (1 for a function, 1 more for each if, for, while, except and case; as the
tool `mccabe` counts), without `and`, `or` and comprehensions.
"""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

from hornbook.curriculum.rubric import GENERATED, NUMERIC_BASICS, TEST_PATH
from hornbook.similarity.trees import LINE_END, is_docstring, parse

HEAD = 4000  # characters in which a file says that it was generated
DATA_LINES = 3  # a literal of fewer lines is a list in a program, not a table
_BASICS = {name.split(".")[0] for name in NUMERIC_BASICS} | sys.stdlib_module_names
_BRANCHES = (ast.If, ast.For, ast.AsyncFor, ast.While)
_DEEPER = (*_BRANCHES, ast.With, ast.AsyncWith, ast.Try, ast.TryStar, ast.Match)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_CONTAINERS = (ast.List, ast.Tuple, ast.Set, ast.Dict)


@dataclass(slots=True)
class Syntax:
    """What is seen on the way. Lines are those that are not blank; `complexity` has a number for each function."""

    lines: int = 0
    comment_lines: int = 0
    docstring_lines: int = 0
    data_lines: int = 0
    classes: int = 0
    documented: int = 0  # functions with a docstring
    complexity: list[int] = field(default_factory=list)
    nesting: int = 0
    relative: bool = False
    packages: set[str] = field(default_factory=set)  # imported, by their first names

    def stands_alone(self, own: set[str]) -> bool:
        """Whether nothing is imported but the standard library and numpy, pandas, matplotlib, torch; `own` are names of
        the folders that the file lies in, which may be called as a standard module is."""
        return not self.relative and not (self.packages & own) and self.packages <= _BASICS


def is_generated(text: str) -> bool:
    """Whether a text says at its beginning that a program wrote it."""
    return GENERATED.search(text, 0, HEAD) is not None


def is_test(path: str) -> bool:
    """Whether a file's path is that of a test."""
    return TEST_PATH.search(path) is not None


def syntax(text: str) -> Syntax | None:
    """None for what is not Python."""
    tree = parse(text)
    if tree is None:
        return None
    lines = LINE_END.split(text)
    found = Syntax(lines=sum(1 for line in lines if line and not line.isspace()))
    strings: set[int] = set()  # lines of docstrings, from 0
    _walk(tree, found, strings)
    found.docstring_lines = sum(1 for i in strings if lines[i] and not lines[i].isspace())
    found.comment_lines = sum(1 for i, line in enumerate(lines) if line.lstrip()[:1] == "#" and i not in strings)
    return found


def _walk(tree: ast.Module, found: Syntax, strings: set[int]) -> None:
    # (statements, how deep they are nested, which function they belong to)
    stack: list[tuple[list[ast.stmt], int, int]] = [(tree.body, 0, -1)]
    _open(tree.body, strings)
    while stack:
        body, depth, function = stack.pop()
        for node in body:
            kind = node.__class__
            if kind in _FUNCTIONS:
                found.documented += _open(node.body, strings)  # type: ignore[attr-defined]
                found.complexity.append(1)
                stack.append((node.body, 0, len(found.complexity) - 1))  # type: ignore[attr-defined]
            elif kind is ast.ClassDef:
                found.classes += 1
                _open(node.body, strings)  # type: ignore[attr-defined]
                stack.append((node.body, 0, function))  # type: ignore[attr-defined]
            elif kind in _DEEPER:
                found.nesting = max(found.nesting, depth + 1)
                paths = 0
                for inner, is_elif, counts in _bodies(node):
                    stack.append((inner, depth if is_elif else depth + 1, function))
                    paths += counts
                if function >= 0:
                    found.complexity[function] += paths
            elif kind is ast.Import:
                found.packages.update(alias.name.partition(".")[0] for alias in node.names)  # type: ignore[attr-defined]
            elif kind is ast.ImportFrom:
                found.relative |= bool(node.level)  # type: ignore[attr-defined]
                found.packages.add((node.module or "").partition(".")[0] or "__future__")  # type: ignore[attr-defined]
            elif kind in (ast.Assign, ast.AnnAssign, ast.Expr):
                found.data_lines += _data_lines(node)


def _bodies(node: ast.stmt) -> Iterator[tuple[list[ast.stmt], bool, int]]:
    """The blocks of a compound statement, whether each is the rest of an if-chain, and how many paths it adds."""
    if isinstance(node, ast.Match):
        yield from ((case.body, False, 1) for case in node.cases)
        return
    yield node.body, False, int(isinstance(node, _BRANCHES))  # type: ignore[attr-defined]
    if isinstance(node, ast.Try | ast.TryStar):
        yield from ((handler.body, False, 1) for handler in node.handlers)
        yield node.finalbody, False, 0
    rest = getattr(node, "orelse", [])
    if rest:
        yield rest, isinstance(node, ast.If) and len(rest) == 1 and isinstance(rest[0], ast.If), 0


def _open(body: list[ast.stmt], strings: set[int]) -> bool:
    """Whether a body opens with a docstring, whose lines are noted."""
    if not is_docstring(body):
        return False
    strings.update(range(body[0].lineno - 1, body[0].end_lineno or body[0].lineno))
    return True


def _data_lines(node: ast.stmt) -> int:
    """The lines of a literal that is a table: what it holds begins with constants, or with containers of them."""
    value = node.value  # type: ignore[attr-defined]
    if not isinstance(value, _CONTAINERS):
        return 0
    lines = (value.end_lineno or value.lineno) - value.lineno + 1
    if lines < DATA_LINES:
        return 0
    members = value.values if isinstance(value, ast.Dict) else value.elts
    return lines if all(isinstance(m, (ast.Constant, ast.UnaryOp, *_CONTAINERS)) for m in members[:20]) else 0
