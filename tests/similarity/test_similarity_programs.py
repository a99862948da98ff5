import ast

import pytest

from hornbook.similarity.logic import function_key, same_logic, shared_logic
from hornbook.similarity.trees import functions, match_rate, node_sequence, parse, similarity

ORIGINAL = '''
def close(numbers: list[float], threshold: float) -> bool:
    """Check if any two numbers are closer than threshold."""
    for i, a in enumerate(numbers):
        for j, b in enumerate(numbers):
            if i != j:
                distance = abs(a - b)
                if distance < threshold:
                    return True
    return False
'''
RENAMED = """
def near(values, limit):
    # another comment
    for p, x in enumerate(values):
        for q, y in enumerate(values):
            if (p != q):
                gap: float = abs(x -
                                 y)
                if gap < limit: return True
    return False
"""
OTHER = """
def total(rows):
    result = {}
    for row in rows:
        result[row.key] = result.get(row.key, 0) + row.value
    return sorted(result.items(), key=lambda item: -item[1])
"""


def test_names_comments_annotations_and_layout_do_not_change_the_tree():
    assert match_rate(ORIGINAL, "import os\n\n" + OTHER + RENAMED) == 1.0
    assert match_rate(ORIGINAL, OTHER) < 0.7


def test_an_operator_changes_the_tree_a_little():
    assert 0.9 < match_rate(ORIGINAL, ORIGINAL.replace(" < ", " >= ").replace("a - b", "a + b")) < 1.0


def test_what_is_no_python_matches_nothing():
    assert match_rate(ORIGINAL, "def broken(:") == 0.0
    assert match_rate("x = 1", ORIGINAL) == 0.0
    assert parse("(" * 5000 + ")" * 5000) is None
    assert parse("a\0b") is None


def test_every_node_type_of_this_python_has_a_code():
    abstract = {"mod", "stmt", "expr", "expr_context", "boolop", "operator", "unaryop", "cmpop", "excepthandler"}
    abstract |= {"pattern", "type_param", "type_ignore", "TypeIgnore", "AST", "slice"}
    left_out = {"Load", "Store", "Del", "Module", "Expression", "Interactive", "FunctionType", "Param", "AugLoad"}
    left_out |= {"AugStore", "Suite", "Index", "ExtSlice", "Num", "Str", "Bytes", "NameConstant", "Ellipsis"}
    left_out |= {"TypeVar", "ParamSpec", "TypeVarTuple"}
    for value in vars(ast).values():
        if isinstance(value, type) and issubclass(value, ast.AST) and value.__name__ not in abstract | left_out:
            assert node_sequence(value()) != "\xff", value


def test_codes_never_change():
    function = ast.parse("def f(a):\n    return a + 1\n").body[0]
    assert node_sequence(function).encode("latin-1").hex() == "015657041e33392f"


def test_huge_functions_are_left_early():
    function = ast.parse("def f():\n" + "    x = 1\n" * 1000).body[0]
    assert node_sequence(function, 50) is None
    assert len(node_sequence(function) or "") > 3000


def test_functions_are_found_wherever_statements_stand():
    code = """
class A:
    def method(self):
        def inner(): pass
if x:
    def a(): pass
else:
    def b(): pass
try:
    def c(): pass
except E:
    def d(): pass
finally:
    async def e(): pass
match x:
    case 1:
        def g(): pass
"""
    assert [f.name for f in functions(ast.parse(code))] == ["method", "inner", "a", "b", "c", "d", "e", "g"]


def test_similarity_is_symmetric_and_bounded():
    assert similarity("abc", "abc") == 1.0
    assert similarity("abcd", "abxd") == similarity("abxd", "abcd") == 0.75


def function_keys(code):
    return sorted(map(function_key, functions(ast.parse(code))))


def test_keys_ignore_the_functions_own_names_only():
    assert function_keys(ORIGINAL) == function_keys(ORIGINAL.replace("distance", "gap").replace("close", "near"))
    for old, new in (("abs", "max"), ("<", "<="), ("True", "1"), ("a - b", "b - a"), ("numbers)", "threshold)")):
        assert function_keys(ORIGINAL) != function_keys(ORIGINAL.replace(old, new)), (old, new)


@pytest.mark.parametrize("constants", [("1", "1.0"), ("1", "True"), ("'a'", "b'a'"), ("None", "'None'")])
def test_keys_tell_constants_apart(constants):
    left, right = (function_keys(f"def f():\n    return {constant}\n") for constant in constants)
    assert left != right


def test_shared_logic_counts_functions():
    assert shared_logic(ORIGINAL + OTHER, OTHER.replace("result", "table")) == 0.5
    assert shared_logic("x = 1", ORIGINAL) is None
    assert shared_logic(ORIGINAL, "def (") is None
    assert shared_logic(ORIGINAL, "x = 1") == 0.0
    renamed = ORIGINAL.replace("distance", "gap")
    assert shared_logic(ORIGINAL + OTHER, renamed + OTHER, enough=0.5) == 1.0  # at just enough counting goes on
    assert same_logic(ORIGINAL, renamed)
    assert not same_logic(ORIGINAL + OTHER, OTHER)


def test_lines_are_the_parsers():
    code = "# one\r# two\r\ndef f(xs):\n    total = 0\n    for x in xs:\n        total += x\n    return total\n"
    assert shared_logic(code, code.replace("+=", "-=")) == 0.0
    assert shared_logic(code, code.replace("\r", "\n")) == 1.0


NESTED = """
def outer(xs):
    def first(x):
        return x + 1

    def second(x):
        return x * 2

    return [first(second(x)) for x in xs if x > 0]
"""


def test_helpers_inside_a_function_do_not_outvote_it():
    for old, new in (("x > 0", "x < 0"), ("x + 1", "x - 1")):
        assert shared_logic(NESTED.replace(old, new), NESTED) == 0.0
    assert shared_logic(NESTED.replace("first", "one"), NESTED) == 1.0


def test_a_decorator_is_part_of_its_function():
    method = "class A:\n    @{}\n    def f(self):\n        return self.x\n"
    assert shared_logic(method.format("property"), method.format("cached_property")) == 0.0
    assert shared_logic(method.format("property"), method.format("property")) == 1.0
