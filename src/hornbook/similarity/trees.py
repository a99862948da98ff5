"""Programs as sequences of syntax-node types: similarity that names, comments and layout cannot change.

A function becomes the types of its syntax nodes in reading order, one byte each. Left out are docstrings,
annotations, names, constants' values and the load/store contexts: what stays is the shape of the computation,
operators included. Two shapes are compared by normalised Levenshtein similarity, 1 - edits / longer length:
the "AST match rate" tau of phi-1 section 5. It takes well under a microsecond a pair (rapidfuzz), so all
pairs are compared and no embedding is needed to find candidates. The trade: short functions of unrelated
purpose have equal shapes (most one-line functions do), so users of this module set a minimum size.
"""

import ast
import re
import warnings
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

# A node type's code is its place in this list: shipped fingerprints hold these codes, so only append.
_NODE_TYPES = (  # noqa: SIM905  a list literal takes a hundred lines
    "FunctionDef AsyncFunctionDef ClassDef Return Delete Assign AugAssign AnnAssign For AsyncFor While If With "
    "AsyncWith Match Raise Try TryStar Assert Import ImportFrom Global Nonlocal Expr Pass Break Continue BoolOp "
    "NamedExpr BinOp UnaryOp Lambda IfExp Dict Set ListComp SetComp DictComp GeneratorExp Await Yield YieldFrom "
    "Compare Call FormattedValue JoinedStr Constant Attribute Subscript Starred Name List Tuple Slice And Or Add "
    "Sub Mult MatMult Div Mod Pow LShift RShift BitOr BitXor BitAnd FloorDiv Invert Not UAdd USub Eq NotEq Lt LtE "
    "Gt GtE Is IsNot In NotIn comprehension ExceptHandler arguments arg keyword alias withitem match_case "
    "MatchValue MatchSingleton MatchSequence MatchMapping MatchClass MatchStar MatchAs MatchOr TypeAlias "
    "TemplateStr Interpolation"
).split()
LINE_END = re.compile(r"\r\n|\r|\n")  # the parser's idea of a line; splitlines also breaks at form feeds
_UNKNOWN = "\xff"  # a node type of a Python newer than the list
_LEFT_OUT = frozenset({"ctx", "annotation", "returns", "type_comment", "type_params", "type_ignores"})
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_DOCUMENTED = (*_FUNCTIONS, ast.ClassDef, ast.Module)


def _code_of(name: str) -> str:
    # An annotated assignment is an assignment once its annotation is left out.
    name = "Assign" if name == "AnnAssign" else name
    return chr(_NODE_TYPES.index(name) + 1) if name in _NODE_TYPES else _UNKNOWN


def _node_classes() -> dict[type[ast.AST], tuple[str, tuple[str, ...]]]:
    classes: dict[type[ast.AST], tuple[str, tuple[str, ...]]] = {}
    for value in vars(ast).values():
        if isinstance(value, type) and issubclass(value, ast.AST):
            fields = tuple(field for field in value._fields if field not in _LEFT_OUT)
            classes[value] = (_code_of(value.__name__), fields)
    return classes


_CLASSES = _node_classes()


def parse(code: str) -> ast.Module | None:
    """The syntax tree of a program, or None when it is not Python (also when it is nested too deeply)."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # invalid escapes of old code are none of our business
        try:
            return ast.parse(code)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None


def node_sequence(node: ast.AST, limit: int | None = None) -> str | None:
    """The node types of a tree in reading order, one character (code 1-255) each.

    None when there are more than `limit` nodes: counting stops there, so huge functions cost little.
    """
    out: list[str] = []
    stack: list[ast.AST] = [node]
    while stack:
        node = stack.pop()
        code, fields = _CLASSES[node.__class__]
        out.append(code)
        if limit is not None and len(out) > limit:
            return None
        for field in reversed(fields):
            value = getattr(node, field, None)
            if isinstance(value, ast.AST):
                stack.append(value)
            elif isinstance(value, list):
                children = [child for child in value if isinstance(child, ast.AST)]
                if field == "body" and isinstance(node, _DOCUMENTED) and is_docstring(children):
                    del children[0]
                children.reverse()
                stack.extend(children)
    return "".join(out)


def is_docstring(body: Sequence[ast.AST]) -> bool:
    """Whether a body opens with a bare string."""
    return bool(
        body
        and isinstance(body[0], ast.Expr)
        and isinstance(body[0].value, ast.Constant)
        and isinstance(body[0].value.value, str)
    )


def functions(tree: ast.AST, nested: bool = True) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a program, methods too, in reading order; expressions are not searched.

    Without `nested`, those inside of other functions are left out.
    """
    stack: list[ast.AST] = [tree]
    while stack:
        node = stack.pop()
        if isinstance(node, _FUNCTIONS):
            yield node
            if not nested:
                continue
        for field in ("finalbody", "cases", "orelse", "handlers", "body"):  # the last is popped first
            value = getattr(node, field, None)
            if isinstance(value, list):
                stack.extend(reversed(value))


def similarity(left: str, right: str) -> float:
    """1 - Levenshtein distance / longer length of two node sequences, in [0, 1]."""
    return float(Levenshtein.normalized_similarity(left, right))


def match_rate(snippet: str, document: str) -> float:
    """How much the most similar function of `document` resembles the first function of `snippet`, in [0, 1].

    0.0 when either is not Python or has no function.
    """
    wanted_tree, tree = parse(snippet), parse(document)
    if wanted_tree is None or tree is None:
        return 0.0
    wanted = next((node_sequence(function) for function in functions(wanted_tree)), None)
    if wanted is None:
        return 0.0
    return max((similarity(wanted, node_sequence(other) or "") for other in functions(tree)), default=0.0)
