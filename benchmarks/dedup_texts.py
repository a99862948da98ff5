"""What `dedup.py` gives the sides: texts with planted near-duplicates, real functions, look-alikes; and the truth."""

import ast
import io
import itertools
import random
import re
import sysconfig
import textwrap
import tokenize
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from hornbook.curriculum.builtin import BuiltinTeacher
from hornbook.similarity.logic import function_key
from hornbook.similarity.trees import functions, parse
from hornbook.synthesis.plan import exercise_specs

WORDS, SHINGLE = 200, 5
OTHER = {
    "<": ">=", ">": "<=", "<=": ">", ">=": "<", "==": "!=", "!=": "==", "+": "-", "-": "+", "*": "+", "//": "*",
    "and": "or", "or": "and", "True": "False", "False": "True", "min": "max", "max": "min",
}  # fmt: skip
Shingles = frozenset[tuple[str, ...]]


def shingles(text: str) -> Shingles:
    """The definition, written out: sets of five tokens in a row, or of all where there are fewer."""
    tokens = re.findall(r"\w+|[^\w\s]", text)
    size = min(SHINGLE, len(tokens))
    return frozenset(zip(*(tokens[n:] for n in range(size)), strict=False)) if tokens else frozenset()


def jaccard(left: Shingles, right: Shingles) -> float:
    """Exact."""
    return len(left & right) / len(left | right) if left or right else 0.0


def prose(count: int, seed: int = 0) -> tuple[list[str], list[tuple[int, int, int]]]:
    """Texts of 200 words, a tenth of them edits of earlier, unedited ones: (original, copy, words changed), 1 to 5."""
    draw = random.Random(seed)
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ_0123456789"
    words = ["".join(draw.choices(letters, k=draw.randint(2, 11))) for _ in range(20_000)]
    weights = list(itertools.accumulate(1 / rank**0.9 for rank in range(1, len(words) + 1)))
    texts: list[str] = []
    planted = []
    originals: list[int] = []
    for number in range(count):
        if number % 10 == 9:
            original, edits = originals[draw.randrange(len(originals))], 1 + number // 10 % 5
            changed = texts[original].split()
            for place in draw.sample(range(WORDS), edits):
                changed[place] = f"edit{draw.randrange(10**9)}"
            planted.append((original, number, edits))
            texts.append(" ".join(changed))
        else:
            originals.append(number)
            texts.append(" ".join(draw.choices(words, cum_weights=weights, k=WORDS)))
    return texts, planted


def real_functions(count: int) -> list[str]:
    """Distinct functions, each a program, of files of this Python installation drawn at random."""
    roots = [Path(sysconfig.get_path(name)) for name in ("purelib", "stdlib")]
    files = sorted({file for root in roots for file in root.rglob("*.py")})
    random.Random(0).shuffle(files)
    found: dict[str, None] = {}
    for file in files:
        try:
            code = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        if len(code) > 200_000 or (tree := parse(code)) is None:
            continue
        lines = code.split("\n")
        for function in functions(tree, nested=False):
            text = textwrap.dedent("\n".join(lines[function.lineno - 1 : function.end_lineno])) + "\n"
            if parse(text) is not None:
                found.setdefault(text)
        if len(found) >= count:
            break
    return list(found)[:count]


def commented(text: str) -> str:
    """The same function with a comment below its first line."""
    head, line, rest = text.partition("\n")
    indent = rest[: len(rest) - len(rest.lstrip())]
    return f"{head}{line}{indent}# the same again\n{rest}"


def mutants(text: str, draw: random.Random) -> Iterator[str]:
    """The text with one operator, comparison, truth value or number changed, if that is Python still, in any order."""
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
    except (tokenize.TokenError, SyntaxError):
        return
    lines, before = text.splitlines(keepends=True), _bare(text)
    draw.shuffle(tokens)
    for token in tokens:
        new = OTHER.get(token.string) if token.type in (tokenize.OP, tokenize.NAME) else None
        if token.type == tokenize.NUMBER and token.string.isdecimal():
            new = str(int(token.string) + 1)
        if new is None:
            continue
        row, column = token.start
        changed = list(lines)
        changed[row - 1] = changed[row - 1][:column] + new + changed[row - 1][token.end[1] :]
        made = "".join(changed)
        if _bare(made) not in (None, before):
            yield made


def _bare(text: str) -> str | None:
    """What a program says without its annotations; None when it is no Python."""
    if (tree := parse(text)) is None:
        return None
    for node in ast.walk(tree):
        for field in ("annotation", "returns"):
            if hasattr(node, field):
                setattr(node, field, None)
    return ast.dump(tree)


def exercises(count: int) -> list[str]:
    """Programs that the curriculum writes as exercises."""
    teacher = BuiltinTeacher()
    drafts = map(teacher.write_exercise, itertools.islice(exercise_specs(teacher, (0.3, 0.4, 0.3), seed=0), count))
    return [draft.prompt + draft.solution for draft in drafts if draft]


def look_alikes(groups: Sequence[list[str]], each: int, least: float) -> list[list[str]]:
    """Originals of each group, and up to `each` mutants of every one whose similarity to it is `least` or more.

    No function of one text is that of another up to the names of its variables, so none may be lost.
    """
    known: set[str] = set()
    draw = random.Random(1)

    def new(text: str) -> bool:
        tree = parse(text)
        keys = {function_key(function) for function in functions(tree, nested=False)} if tree else set()
        if not keys or keys & known:
            return False
        known.update(keys)
        return True

    found: list[list[str]] = []
    for group in groups:
        texts: list[str] = []
        for original in filter(new, group):
            mine = shingles(original)
            near = (text for text in mutants(original, draw) if jaccard(mine, shingles(text)) >= least)
            texts += [original, *itertools.islice(filter(new, itertools.islice(near, 4 * each)), each)]
        found.append(texts)
    return found


def near_pairs(texts: list[str], kept: set[int], least: float) -> Iterator[tuple[int, dict[int, float]]]:
    """By comparing everything: each text with the earlier kept ones whose similarity to it reaches `least`."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    sizes: dict[int, int] = {}
    for row, text in enumerate(texts):
        mine = shingles(text)
        shared = Counter(of for shingle in mine for of in holders.get(shingle, ()))
        near = {of: n / (len(mine) + sizes[of] - n) for of, n in shared.items()}
        yield row, {of: value for of, value in sorted(near.items()) if value >= least}
        if row in kept:
            sizes[row] = len(mine)
            for shingle in mine:
                holders[shingle].append(row)


def missed(
    texts: list[str], twins: dict[int, int], least: float, differ: Callable[[int, int], bool] | None
) -> tuple[int, int, list[int]]:
    """(texts with an earlier kept one so similar, of these vetoed by logic, rows that should have gone and stay)."""
    kept = set(range(len(texts))) - twins.keys()
    due = vetoed = 0
    wrong = []
    for row, near in near_pairs(texts, kept, least):
        if not near:
            continue
        due += 1
        if row in twins:
            continue
        if differ and all(differ(row, of) for of in near):
            vetoed += 1
        else:
            wrong.append(row)
    return due, vetoed, wrong
