"""The built-in teacher's rubric: how much would this Python file teach someone who learns to code? 0 to 5.

phi-1 asked GPT-4 to "determine its educational value for a student whose goal is to learn basic coding
concepts" (arXiv 2306.11644, section 2.1) and published neither scale nor prompt; it says what good files are
("clear, self-contained, instructive, and balanced") and names four defects of the others: they lean on other
modules, they compute nothing meaningful (constants, parameters, boilerplate), their logic is buried in large
undocumented functions, their topics are skewed. This rubric turns those words into ten checks on the syntax
tree, half a point each, and says for every file which checks it met:

  instructive     computes                a function gives a result that it worked out: loops, arithmetic,
                                          comparisons, basic calls (len, sorted, append, split, ...)
                  computation dominates   such functions hold at least 45 % of the code lines
  self-contained  stands alone            no import of its own package, no package beyond the standard library
                                          and the numeric basics (numpy, pandas, matplotlib, torch)
                  few imports             at most 6 modules, at most 2 of them beyond what first courses use
  clear           documented              60 % of the functions that are not trivial have a docstring or comment
                  explained               12 to 65 % of all lines that are not blank explain (docstring, comment)
                  small functions         90 % of function code is in functions of at most 40 code lines
                  simple flow             nesting of at most 4, no dynamic tricks (exec, setattr, metaclasses, ...)
                  readable                60 % of the names are words, lines end before column 100
  balanced        one lesson              20 to 250 code lines

The rating is half the number of checks met, rounded up, but at most

  0   for what does not parse as Python, is generated, is a table of data or hardly has code that does anything
  1   for a test suite, or where nothing computes
  2   where less than a quarter of the code computes
  3   where the file leans on more than four modules beyond what first courses use
  4   where it does not stand alone

The thresholds were set by hand, by reading files of the standard library and of installed packages across
all ratings: they are this project's choice, not the paper's.

Trade-off: static analysis sees form, not sense. A wrong but tidy function scores high, a fine essay without
code scores nothing, and a text that is not Python scores 0. It is deterministic, free, takes about 5 ms for
10 kB, and stands in for a served model, which is asked phi-1's question itself.
"""

import ast
import re
import sys
import warnings
from dataclasses import dataclass, field

from hornbook.records import Document
from hornbook.similarity.trees import LINE_END
from hornbook.teacher.types import Rating

MAX_CHARACTERS = 100_000  # a longer file is a data table or a bundle, not a lesson; and parsing stays bounded


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NUMERIC_BASICS = _words("numpy pandas matplotlib matplotlib.pyplot torch torch.nn torch.nn.functional")
# The part of the standard library that first courses use; the rest is about the machine or the interpreter.
PLAIN = NUMERIC_BASICS | _words(
    """
    __future__ abc array bisect calendar cmath collections contextlib copy csv dataclasses
    datetime decimal difflib doctest enum fractions functools hashlib heapq html io itertools json
    keyword math numbers operator os os.path pathlib pprint random re shutil
    statistics string struct sys tempfile textwrap time timeit turtle
    typing typing_extensions collections.abc unicodedata uuid warnings zoneinfo
    """
)
ANNOTATING = _words("__future__ abc collections.abc dataclasses typing typing_extensions warnings")
# What beginners compute with besides operators.
BASIC_CALLS = _words(
    """
    abs all any chr divmod enumerate filter int len map max min ord pow range reversed round set sorted sum zip
    append count extend find index insert join lower pop replace sort split splitlines strip upper
    """
)
DYNAMIC = _words("exec eval compile globals locals setattr delattr __import__ vars")
NOTED = (
    *(ast.For, ast.While, ast.If, ast.With, ast.Try, ast.AsyncFor, ast.AsyncWith, ast.ListComp, ast.SetComp),
    *(ast.DictComp, ast.GeneratorExp, ast.BinOp, ast.AugAssign, ast.Compare, ast.Call, ast.Return, ast.Yield),
    *(ast.Assign, ast.Import, ast.ImportFrom, ast.Name, ast.arg, ast.ClassDef, ast.Constant),
)  # the nodes that any of the questions below is about; skipping the others early saves a third of the time
GENERATED = re.compile(
    r"do not (edit|modify)|auto-?generated|@generated|(automatically|machine)[- ](generated|written)"
    r"|\b(file|module|code|script) (is|was|has been) (auto|generated|created by)|^\W*generated (by|from|with)",
    re.IGNORECASE | re.MULTILINE,
)
TEST_PATH = re.compile(r"(^|/)(tests?|testing|conftest)(/|\.py$)|(^|/)test_[^/]*\.py$")


@dataclass(slots=True)
class _Function:
    """One outermost function or method: what its code does. Inner functions count as part of it."""

    name: str
    code_lines: int = 0
    explained: bool = False
    result: bool = False  # returns or yields a value, changes an item in place, or prints
    work: int = 0  # arithmetic, comparisons, basic calls, and 2 for every loop or comprehension
    depth: int = 0  # deepest nesting of compound statements

    @property
    def computes(self) -> bool:
        """A result and work for it, or much work; at least one piece of work in five lines."""
        return self.work > (0 if self.result else 3) and self.work * 5 >= self.code_lines


@dataclass(slots=True)
class _Facts:
    """What one walk over the syntax tree saw."""

    lines: int = 0
    code_lines: int = 0
    explaining_lines: int = 0
    long_lines: int = 0
    functions: list[_Function] = field(default_factory=list)
    module_work: int = 0
    packages: frozenset[str] = frozenset()  # the folders that the file lies in
    imports: set[str] = field(default_factory=set)  # modules by their full names
    relative: int = 0  # import statements that start with a dot
    dynamic: bool = False
    names: set[str] = field(default_factory=set)
    literals: int = 0
    nodes: int = 0


def rate(document: Document) -> Rating:
    """The rating of a document by the rubric above; the same text and path always get the same rating."""
    text = document.text
    if len(text) > MAX_CHARACTERS:
        return Rating(0, f"longer than {MAX_CHARACTERS} characters: a bundle or a table")
    if GENERATED.search("\n".join(text.splitlines()[:12])):
        return Rating(0, "generated")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # e.g. invalid escapes in the files of others
            tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return Rating(0, "is not Python that parses")
    facts = _collect(tree, text)
    facts.packages = frozenset(document.path.split("/")[:-1])
    met, missed = _points(facts)
    cap, why = _cap(facts, document.path)
    points = (len(met) + 1) // 2
    score = min(points, cap)
    reason = f"+ {', '.join(met) or 'nothing'}; - {', '.join(missed) or 'nothing'}"
    return Rating(score, f"{reason}; at most {cap}: {why}" if points > cap else reason)


def _points(facts: _Facts) -> tuple[list[str], list[str]]:
    """The ten checks: the names of those met and of those missed."""
    computing = [f for f in facts.functions if f.computes]
    untrivial = [f for f in facts.functions if f.code_lines > 3 or f.work]
    in_functions = sum(f.code_lines for f in facts.functions)
    in_small = sum(f.code_lines for f in facts.functions if f.code_lines <= 40)
    explained = facts.explaining_lines / max(facts.lines, 1)
    imports = facts.imports - ANNOTATING
    words = sum(len(name.strip("_")) >= 3 for name in facts.names)
    checks = {
        "computes": bool(computing),
        "computation dominates": _computing_share(facts) >= 0.45,
        "stands alone": _stands_alone(facts),
        "few imports": len(imports) <= 6 and len(imports - PLAIN) + facts.relative <= 2,
        "documented": bool(untrivial) and sum(f.explained for f in untrivial) >= 0.6 * len(untrivial),
        "explained": 0.12 <= explained <= 0.65,
        "small functions": bool(facts.functions) and in_small >= 0.9 * in_functions,
        "simple flow": max((f.depth for f in facts.functions), default=0) <= 4 and not facts.dynamic,
        "readable": words >= 0.6 * len(facts.names) and facts.long_lines <= 0.01 * facts.lines,
        "one lesson": 20 <= facts.code_lines <= 250,
    }
    return [name for name, met in checks.items() if met], [name for name, met in checks.items() if not met]


def _cap(facts: _Facts, path: str) -> tuple[int, str]:
    """The most that the file can get, and why."""
    if facts.code_lines < 5 or (not facts.functions and facts.module_work < 3):
        return 0, "hardly any code that does something"
    if facts.literals > 0.5 * facts.nodes and facts.code_lines > 20:
        return 0, "a table of data"
    tests = sum(f.name.lower().startswith("test") for f in facts.functions)
    if TEST_PATH.search(path) or tests > 0.3 * len(facts.functions):
        return 1, "a test suite"
    if not any(f.computes for f in facts.functions) and facts.module_work < 8:
        return 1, "nothing computes"
    if _computing_share(facts) < 0.25:
        return 2, "less than a quarter of the code computes"
    if len(facts.imports - PLAIN) + facts.relative > 4:
        return 3, "leans on more than four other modules"
    if not _stands_alone(facts):
        return 4, "leans on its own package or on others"
    return 5, ""


def _computing_share(facts: _Facts) -> float:
    """Share of the code lines that lie in functions that compute."""
    return sum(f.code_lines for f in facts.functions if f.computes) / max(facts.code_lines, 1)


def _stands_alone(facts: _Facts) -> bool:
    """No import of the file's own package (relative or by name) nor of one outside the basics."""
    for module in facts.imports - PLAIN:
        root = module.partition(".")[0]
        if root not in sys.stdlib_module_names or root in facts.packages or "._" in module:
            return False
    return not facts.relative and not facts.packages & facts.imports


def _collect(tree: ast.Module, text: str) -> _Facts:
    """Walk the tree once, without recursion (hostile files nest deeply)."""
    facts = _Facts()
    is_code = _line_kinds(tree, text, facts)
    code_before = [0]  # code_before[n] = code lines among the first n lines
    for code in is_code:
        code_before.append(code_before[-1] + code)
    lines = LINE_END.split(text)
    stack: list[tuple[ast.AST, _Function | None, int]] = [(tree, None, 0)]
    while stack:
        node, function, depth = stack.pop()
        facts.nodes += 1
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            facts.names.add(node.name)
            if function is None:
                function, depth = _Function(node.name), 0
                end = min(node.end_lineno or node.lineno, len(is_code))
                function.code_lines = code_before[end] - code_before[min(node.lineno, end) - 1]
                commented = any(line.lstrip().startswith("#") for line in lines[node.lineno - 1 : end])
                above = node.lineno - 2 - len(node.decorator_list)
                commented |= above >= 0 and lines[above].lstrip().startswith("#")
                function.explained = commented or ast.get_docstring(node, clean=False) is not None
                facts.functions.append(function)
        elif isinstance(node, (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.AsyncFor, ast.AsyncWith)):
            depth += 1
        if isinstance(node, NOTED):
            _note_names(node, facts)
            work = _work(node)
            if function is None:
                facts.module_work += work
            else:
                function.depth = max(function.depth, depth)
                function.work += work
                function.result = function.result or _is_result(node)
        elif_ = isinstance(node, ast.If) and len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If)
        for name in node._fields:
            value = getattr(node, name, None)
            if isinstance(value, list):
                # `elif` is an If in the else branch of an If: it does not nest
                level = depth - 1 if elif_ and name == "orelse" else depth
                stack.extend((child, function, level) for child in value if isinstance(child, ast.AST))
            elif isinstance(value, ast.AST) and not isinstance(value, ast.expr_context):
                stack.append((value, function, depth))
    facts.functions.reverse()
    return facts


def _line_kinds(tree: ast.Module, text: str, facts: _Facts) -> list[bool]:
    """Which lines are code; counts the lines that are not blank, the explaining and the long ones."""
    lines = LINE_END.split(text)
    docstring = [False] * len(lines)
    blocks: list[ast.AST] = [tree]
    while blocks:
        node = blocks.pop()
        for name in ("body", "orelse", "finalbody", "handlers", "cases"):
            blocks.extend(child for child in getattr(node, name, ()) if hasattr(child, "body"))
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and node.body:
            first = node.body[0]
            if ast.get_docstring(node, clean=False) is not None:
                for number in range(first.lineno - 1, first.end_lineno or first.lineno):
                    docstring[number] = True
    is_code = []
    licence = True  # the comment block at the very top is a licence, it explains nothing
    for line, explains in zip(lines, docstring, strict=True):
        stripped = line.strip()
        comment = stripped.startswith("#")
        licence = licence and (comment or not stripped)
        is_code.append(bool(stripped) and not comment and not explains)
        if stripped and not licence:
            facts.lines += 1
            facts.explaining_lines += comment or explains or "  # " in line
            facts.long_lines += len(line) > 100
    facts.code_lines = sum(is_code)
    return is_code


def _work(node: ast.AST) -> int:
    """How much a node computes: 2 for a loop, 1 for arithmetic or a comparison of values."""
    match node:
        case ast.For() | ast.While() | ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            return 2
        case ast.BinOp(left=ast.Constant(value=str())) | ast.BinOp(right=ast.Constant(value=str())):
            return 0  # gluing or formatting strings
        case ast.BinOp(op=ast.BitOr()) | ast.AugAssign(value=ast.Constant(value=str()) | ast.JoinedStr()):
            return 0  # flags and types; messages
        case ast.BinOp() | ast.AugAssign():
            return 1
        case ast.Compare(ops=[ast.Is() | ast.IsNot()]) | ast.Compare(comparators=[ast.Constant(value=str())]):
            return 0
        case ast.Compare():
            return 1
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in BASIC_CALLS:
            return 1
    return 0


def _is_result(node: ast.AST) -> bool:
    match node:
        case ast.Return(value=ast.expr()) | ast.Yield() | ast.Assign(targets=[ast.Subscript()]):
            return True
        case ast.Call(func=ast.Name(id="print")):
            return True
    return False


def _note_names(node: ast.AST, facts: _Facts) -> None:
    match node:
        case ast.Import():
            facts.imports.update(alias.name for alias in node.names)
        case ast.ImportFrom():
            facts.relative += node.level > 0
            if node.module and not node.level:
                facts.imports.add(node.module)
        case ast.Name(ctx=ast.Store()):
            facts.names.add(node.id)
        case ast.arg():
            facts.names.add(node.arg)
        case ast.Call(func=ast.Name(id=name)) if name in DYNAMIC:
            facts.dynamic = True
        case ast.ClassDef() if any(keyword.arg == "metaclass" for keyword in node.keywords):
            facts.dynamic = True
        case ast.Constant():
            facts.literals += 1
