"""Slightly wrong versions of a solution: tests that do not tell them from it verify little.

One place is changed at a time, as in mutation testing (DeMillo, Lipton and Sayward, 1978): a comparison gets another
operator, arithmetic too, a small number moves by one, `and` becomes `or`, a condition is negated, a result is dropped.
A changed loop may never end, so `while` conditions and steps of loops stay; whoever runs a mutant limits its time.
"""

import ast
import copy
from random import Random

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult, ast.Div: ast.Mult, ast.Mod: ast.Add,
    ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.BitXor: ast.BitOr, ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}  # fmt: skip


def mutants(body: str, rng: Random, count: int) -> list[str]:
    """At most `count` changed versions of an indented function body, drawn without repetition; [] for what is no
    function's body."""
    try:
        tree = ast.parse("def f():\n" + body)
    except SyntaxError:
        return []
    places = _places(tree)
    found: list[str] = []
    for place in rng.sample(range(len(places)), min(count, len(places))):
        changed = copy.deepcopy(tree)
        _change(_places(changed)[place])
        text = ast.unparse(changed).partition("\n")[2] + "\n"
        if text not in found:
            found.append(text)
    return found


def _places(tree: ast.AST) -> list[ast.AST]:
    """The nodes that can be changed, in order of appearance, those that keep a `while` going left out."""
    kept = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.While):
            kept |= {id(inner) for inner in ast.walk(node)}
    return [node for node in ast.walk(tree) if id(node) not in kept and _changeable(node)]


def _changeable(node: ast.AST) -> bool:
    match node:
        case ast.Compare(ops=[op]):
            return type(op) in _COMPARED
        case ast.BinOp(op=op):
            return type(op) in _COMPUTED
        case ast.Constant(value=value):
            return isinstance(value, int) and abs(value) < 1000
        case ast.BoolOp() | ast.IfExp():
            return True
        case ast.Return(value=value):
            return value is not None and not (isinstance(value, ast.Constant) and value.value is None)
    return False


def _change(node: ast.AST) -> None:
    match node:
        case ast.Compare(ops=[op]):
            node.ops = [_COMPARED[type(op)]()]
        case ast.BinOp(op=op):
            node.op = _COMPUTED[type(op)]()
        case ast.Constant(value=bool(value)):
            node.value = not value
        case ast.Constant(value=int(value)):
            node.value = value + 1
        case ast.BoolOp(op=op):
            node.op = ast.Or() if isinstance(op, ast.And) else ast.And()
        case ast.IfExp():
            node.body, node.orelse = node.orelse, node.body
        case ast.Return():
            node.value = ast.Constant(None)
