"""Whether two functions compute the same thing in the same way, whatever their local names are.

Near-deduplication compares texts, and a long shared docstring or template makes functions look alike that
differ in the one operator that matters. A function's key is a hash of its syntax tree with docstrings and
annotations left out and every name that it binds itself (parameters, variables, inner functions) replaced by
its order of appearance; free names, attributes, constants and operators stay. Equal keys = equal logic up to
renaming; one changed operator gives another key.
"""

import ast
import hashlib

from hornbook.similarity.trees import LINE_END, functions, is_docstring, parse

_LEFT_OUT = frozenset({"ctx", "annotation", "returns", "type_comment", "type_params", "kind"})
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


SHARED_LOGIC = 0.5  # more than this share of a text's functions must stand in another one that it resembles


def same_logic(code: str, other: str) -> bool:
    """Whether a text that resembles another one may go for it: more than half of its functions stand there too, or it
    is no program with functions."""
    share = shared_logic(code, other, enough=SHARED_LOGIC)
    return share is None or share > SHARED_LOGIC


def shared_logic(code: str, other: str, enough: float = 1.0) -> float | None:
    """The share of `code`'s functions that stand in `other` too; None when it has none or one is not Python.

    Once it is known to be more than `enough`, it is not counted any further.

    What is defined inside of a function is part of it and not counted again, so that helpers do not outvote the one
    that they help. Functions whose lines are equal are not compared any further: in near-duplicates that is most.
    """
    if "def" not in code:  # no function: need not be parsed to know
        return None
    tree, other_tree = parse(code), parse(other)
    if tree is None or other_tree is None:
        return None
    mine, theirs = _by_lines(tree, code), _by_lines(other_tree, other)
    if not mine:
        return None
    every = sum(n for _, n in mine.values())
    alike = sum(n for lines, (_, n) in mine.items() if lines in theirs)
    if alike > enough * every:
        return alike / every
    known = {function_key(function) for lines, (function, _) in theirs.items() if lines not in mine}
    alike += sum(n for lines, (f, n) in mine.items() if lines not in theirs and function_key(f) in known)
    return alike / every


def _by_lines(tree: ast.AST, code: str) -> dict[str, tuple[ast.AST, int]]:
    """The functions of a program under their own lines (decorators too), with how often they stand there."""
    lines = LINE_END.split(code)
    found: dict[str, tuple[ast.AST, int]] = {}
    for function in functions(tree, nested=False):
        first = min([function.lineno, *(decorator.lineno for decorator in function.decorator_list)])
        text = "\n".join(lines[first - 1 : function.end_lineno])
        found[text] = (function, found.get(text, (function, 0))[1] + 1)
    return found


def _bound_names(function: ast.AST) -> set[str]:
    names: set[str] = set()
    stack: list[object] = [function]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack += node
            continue
        if not isinstance(node, ast.AST):
            continue
        if isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, ast.Name):
            if not isinstance(node.ctx, ast.Load):
                names.add(node.id)
            continue  # nothing is below a name
        elif isinstance(node, _DEFINITIONS) or (isinstance(node, ast.ExceptHandler) and node.name):
            names.add(str(node.name))
        stack += [getattr(node, field, None) for field in node._fields]
    return names


def function_key(function: ast.AST) -> str:
    """The key of one function's syntax tree: 16 hex characters (BLAKE2b-64)."""
    bound = _bound_names(function)
    order: dict[str, int] = {}
    digest = hashlib.blake2b(digest_size=8)
    stack: list[object] = [function]
    while stack:
        item = stack.pop()
        if isinstance(item, ast.AST):
            digest.update(f"({type(item).__name__}".encode())
            stack.append(")")
            for field in reversed(item._fields):
                if field in _LEFT_OUT:
                    continue
                value = getattr(item, field, None)
                if field == "body" and isinstance(item, _DEFINITIONS) and is_docstring(value or []):
                    value = (value or [])[1:]
                if field in ("id", "name") or (field == "arg" and isinstance(item, ast.arg)):
                    value = order.setdefault(value, len(order)) if value in bound else value
                if isinstance(value, list):
                    stack.append("]")
                    stack.extend(reversed(value))
                    stack.append("[")
                else:
                    stack.append(value)
        elif isinstance(item, str) and len(item) == 1 and item in ")[]":
            digest.update(item.encode())
        else:
            digest.update(f"{type(item).__name__}:{item!r};".encode())
    return digest.hexdigest()
