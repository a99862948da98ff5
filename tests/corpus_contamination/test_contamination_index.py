"""What is found, and where: words by document and paragraph, trees weighted by length, fenced code, statements."""

import ast
import os
import random
import time
from itertools import islice, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hornbook.corpus.contamination.grams import Grams, joined
from hornbook.corpus.contamination.highlight import grams_in, spans_of
from hornbook.corpus.contamination.overlap import Index
from hornbook.corpus.contamination.programs import programs
from hornbook.corpus.contamination.shapes import SKELETON, Shapes
from hornbook.corpus.contamination.statements import Statements, columns
from hornbook.corpus.settings import DecontaminateSettings
from hornbook.curriculum.builtin import BuiltinTeacher
from hornbook.problems.against import sources
from hornbook.problems.fingerprints import LANGUAGE, Source, build
from hornbook.similarity.trees import functions, node_sequence, parse, similarity
from hornbook.synthesis.plan import section_specs
from hornbook.synthesis.render import as_page

STATEMENT = (
    "Return the largest total of three neighbouring readings in the series, skipping every reading that the "
    "station has marked as doubtful, or zero when fewer than three readings remain."
)
SOLUTION = '''def best_window(readings, doubtful):
    """{}"""
    kept = [value for value in readings if value not in doubtful]
    best = 0
    for place in range(len(kept) - 2):
        total = kept[place] + kept[place + 1] + kept[place + 2]
        if total > best:
            best = total
    return best
'''
PRINTS = build("own", [Source("own/1", (STATEMENT,), (SOLUTION.format(STATEMENT),))])
OTHER_PROSE = " ".join(f"word{i} about{i} nothing{i}" for i in range(12))


def found(text, **options):
    return list(Grams([PRINTS], **options).find([text]))


def test_lines_of_the_shared_words_are_told():
    half = STATEMENT.index("the station")
    (hit,) = found(f"{OTHER_PROSE}\n\nx\n{STATEMENT[:half]}\n{STATEMENT[half:]}\n{OTHER_PROSE}")
    assert (hit.row, hit.first_line, hit.last_line) == (0, 4, 5)
    assert 0.2 < hit.similarity <= 1


def test_a_phrase_in_passing_counts_in_a_document_and_not_in_a_paragraph():
    quoted = f"{OTHER_PROSE} {' '.join(STATEMENT.split()[:14])} {OTHER_PROSE}"
    assert found(quoted)
    assert not found(quoted, scope="paragraph")
    apart = f"{OTHER_PROSE}\n   \n{' '.join(STATEMENT.split()[:14])}\n\n{OTHER_PROSE}"
    (hit,) = found(apart, scope="paragraph")
    assert hit.first_line == hit.last_line == 3


def test_words_of_two_paragraphs_make_no_gram_by_paragraph():
    parts = STATEMENT.split()
    assert found("\n\n".join([" ".join(parts[:9]), " ".join(parts[9:18])]))
    assert not found("\n\n".join([" ".join(parts[:9]), " ".join(parts[9:18])]), scope="paragraph")


def test_a_smaller_n_finds_shorter_runs():
    run = " ".join(STATEMENT.split()[2:11])
    shorter = build("own", [Source("own/1", (STATEMENT,), ())], n=8)
    assert not found(run)
    assert list(Grams([shorter]).find([run]))


def test_what_is_highlighted_are_the_shared_words():
    text = f"İx {OTHER_PROSE}"  # longer in lower case: nothing is marked, nothing fails
    assert spans_of(text, PRINTS, {1}) == []
    text = f"# {OTHER_PROSE}\n# {STATEMENT}"
    shared = grams_in(text, PRINTS, "own/1")
    ((begin, end),) = spans_of(text, PRINTS, shared)
    assert text[begin:end] == STATEMENT.rstrip(".")


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)), max_size=12))
def test_joined_spans_cover_the_same_and_do_not_touch(parts):
    spans = sorted((begin, begin + length) for begin, length in parts)
    whole = joined(spans)
    assert {i for a, b in whole for i in range(a, b)} == {i for a, b in spans for i in range(a, b)}
    assert all(before[1] < after[0] for before, after in pairwise(whole))


@given(st.floats(0.5, 1), st.integers(10, 400))
def test_small_trees_must_be_more_alike_than_large_ones(tau, length):
    shapes = Shapes([PRINTS], tau, 20)
    some, more = shapes.demanded(np.array([float(length), float(length + 1)]))
    assert tau - 1e-9 <= more <= some <= 1


def random_function(rng):
    lines = []
    for _ in range(rng.randint(2, 6)):
        a, b = rng.choice("abc"), rng.choice(["1", "a", "b[0]", "len(c)"])
        lines.append(
            rng.choice(["{0} = {0} + {1}", "if {0} < {1}: return {0}", "for {0} in c: b.append({1})", "{0} -= 1"])
        )
        lines[-1] = "    " + lines[-1].format(a, b)
    return "def f(a, b, c):\n" + "\n".join(lines) + "\n    return a\n"


@pytest.mark.parametrize("tau", [0.95, 0.8, 0.6])
def test_trees_are_those_that_comparing_every_pair_finds(tau):
    rng = random.Random(7)
    known = [random_function(rng) for _ in range(60)]
    texts = [random_function(rng) for _ in range(120)] + known[:5]
    texts += [code.replace("-=", "+=").replace("<", ">", 1) for code in known]
    prints = build("own", [Source(f"own/{i}", (), (code,)) for i, code in enumerate(known)])
    shapes = Shapes([prints], tau, 20)
    for row, text in enumerate(texts):
        shapes.add(row, parse(text))
    got = {(hit.row, hit.problem): hit.similarity for hit in shapes.take() if hit.kind == "tree"}
    expected = {}
    for row, text in enumerate(texts):
        for number, code in enumerate(known):
            one, other = (node_sequence(next(functions(ast.parse(c)))) for c in (text, code))
            longer = max(len(one), len(other))
            edits = round((1 - similarity(one, other)) * longer)
            if min(len(one) / tau, len(other)) >= 20 and edits <= (1 - tau) * (longer - SKELETON) + 1e-9:
                expected[row, number] = 1 - edits / longer
    assert got == pytest.approx(expected)
    assert len(expected) > 20
    assert not shapes.take()


def test_functions_in_the_fenced_code_of_a_page_are_found_with_their_lines():
    page = f"# A page\n\nIt says:\n\n```python\nimport os\n{SOLUTION.format('x')}```\n\n```\nnot def python\n```\n"
    shapes = Shapes([PRINTS], 0.9, 20)
    for before, tree in programs(page):
        shapes.add(3, tree, before)
    (hit,) = shapes.take()
    assert (hit.row, hit.kind, hit.similarity) == (3, "tree", 1.0)
    lines = page.split("\n")
    assert lines[hit.first_line - 1].startswith("def best_window")
    assert lines[hit.last_line - 1] == "    return best"


REWORDED = (
    "Zero is the answer when fewer than three readings remain; otherwise give the largest total that three "
    "neighbouring readings make, where a reading which the station marked doubtful is skipped in the series."
)


def test_statements_in_other_words_are_found_and_others_are_not():
    statements = Statements([Source("own/1", (STATEMENT,), ())], 0.4)
    for row, said in enumerate(
        (REWORDED, "Count the words of a text that begin with a capital letter and end in a vowel.")
    ):
        statements.add(row, parse(SOLUTION.format(said)), 10)
    (hit,) = statements.take()
    assert (hit.row, hit.kind, hit.problem, hit.first_line) == (0, "statement", 0, 11)
    assert 0.4 <= hit.similarity < 1
    assert not statements.take()


def test_short_statements_and_examples_say_nothing():
    assert not columns("Add two numbers.")
    examples = "\n    >>> best_window([1, 2], [])\n    zero\n    >>> best_window([], [])\n    zero\n\n"
    assert (
        columns(STATEMENT + examples) == columns(f"{STATEMENT}\nFor example, [1, 2] gives zero.") == columns(STATEMENT)
    )
    assert not Statements([], 0.5).take()


def test_another_languages_fence_before_it_hides_nothing():
    page = f"Run:\n\n```bash\npip install x\n```\n\nThen:\n\n```python\n{SOLUTION.format('x')}```\n"
    assert [line for line, _ in programs(page)] == [page.split("\n").index("```python") + 1]
    assert not list(programs("```text\ndef f():\n    return 1\n```\n"))
    assert list(programs("```\ndef f():\n    return 1\n"))  # a page that was cut off


def test_edits_allowed_by_length_are_those_of_the_documents():
    shapes = Shapes([], 0.9, 20)
    allowed = {n: int((1 - shapes.demanded(np.array([float(n)]))[0]) * n + 1e-9) for n in (21, 22, 31, 32, 100)}
    assert allowed == {21: 0, 22: 1, 31: 1, 32: 2, 100: 8}


def test_blank_lines_cost_nothing():
    begun = time.process_time()
    columns("\n" * 100_000 + "x")
    assert time.process_time() - begun < 2  # quadratic, it took minutes


def test_words_count_without_their_endings_and_rare_ones_count_more():
    assert columns("total readings of stations") == columns("total reading of station")
    common = "the largest total of three neighbouring readings"
    problems = [Source(f"own/{i}", (f"{common} near word{i} place{i}",), ()) for i in range(12)]
    statements = Statements(problems, 0.3)
    statements.add(0, ast.parse(f'"""{common} near word7 place7"""'))
    best = max(statements.take(), key=lambda hit: hit.similarity)
    assert best.problem == 7


@pytest.mark.parametrize("name", LANGUAGE)
def test_whole_items_of_language_benchmarks_are_found_by_what_ships(name):
    if not os.environ.get("HORNBOOK_BENCHMARKS"):
        pytest.skip("needs the benchmarks' files to plant items of")
    items = [max(source.statements, key=len) for source in sources(name)]
    pages = [f"Before it.\n\n{item}\n\nBehind it." for item in items if len(item.split()) >= 15][:40]
    hits = Index(DecontaminateSettings(against=(name,))).find(pages)
    assert len({hit.row for hit in hits}) >= 0.95 * len(pages)


def test_everyday_pages_are_no_benchmarks_items():
    teacher = BuiltinTeacher(subject="everyday")
    pages = [as_page(teacher.write_section(spec), []) for spec in islice(section_specs(teacher, 0), 200)]
    assert Index(DecontaminateSettings(against=("language",))).find(pages) == []
