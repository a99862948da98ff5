"""The exercises of the built-in teacher: correct, varied, reproducible, and composed of what they claim."""

import ast
import os
import subprocess
import sys
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hornbook.curriculum import compose
from hornbook.curriculum.areas import STEPS
from hornbook.curriculum.arguments import PLAIN_NAMES
from hornbook.curriculum.basic import BASIC
from hornbook.curriculum.builtin import BuiltinTeacher
from hornbook.curriculum.proof import passes
from hornbook.records import UserError
from hornbook.teacher.types import ExerciseDraft, ExerciseSpec

TEACHER = BuiltinTeacher()


def sample(count: int, seed: int) -> list[ExerciseDraft]:
    rng = Random(seed)
    pools = [TEACHER.compositions(size) for size in (1, 2, 2, 3)]
    return [TEACHER.write_exercise(ExerciseSpec(rng.choice(rng.choice(pools)), i)) for i in range(count)]


@pytest.fixture(scope="module")
def drafts() -> list[ExerciseDraft]:
    return sample(800, 20)


def test_solutions_pass_and_none_fails(drafts: list[ExerciseDraft]) -> None:
    for draft in drafts:
        assert passes(draft, draft.solution), draft
        assert not passes(draft, "    pass\n"), draft


def test_every_concept_alone_is_correct_in_several_renderings() -> None:
    for concepts in TEACHER.compositions(1):
        for seed in range(4):
            draft = TEACHER.write_exercise(ExerciseSpec(concepts, seed))
            assert passes(draft, draft.solution), draft
            assert draft.difficulty == 1


@pytest.mark.slow
def test_every_composition_is_correct() -> None:
    for size in (2, 3):
        for seed, concepts in enumerate(TEACHER.compositions(size)):
            draft = TEACHER.write_exercise(ExerciseSpec(concepts, seed))
            assert passes(draft, draft.solution), draft


def test_shape_of_a_draft(drafts: list[ExerciseDraft]) -> None:
    for draft in drafts:
        tree = ast.parse(draft.prompt + draft.solution)
        last = tree.body[-1]
        assert isinstance(last, ast.FunctionDef | ast.ClassDef)
        assert last.name == draft.name
        assert ast.get_docstring(last)
        assert draft.prompt.endswith(('"""\n', "'''\n"))
        assert draft.solution.endswith("\n")
        checks = draft.tests.count("    assert ") + draft.tests.count("    except ")
        assert (
            (5 if isinstance(last, ast.FunctionDef) else 1)
            <= checks
            <= (8 if isinstance(last, ast.FunctionDef) else 60)
        )
        assert draft.concepts == tuple(sorted(set(draft.concepts)))
        assert draft.difficulty == len(draft.concepts)
        assert len(draft.prompt) + len(draft.solution) < 2400


def test_no_unfilled_slot_is_left(drafts: list[ExerciseDraft]) -> None:
    for draft in drafts:
        for slot in ("{x}", "{X}", "{y}", "{v}", "{g}", "{one}", "{k}", "{m}", "{o}", "{item}", "{items}"):
            assert slot not in draft.prompt, draft.prompt
        assert "{k}" not in draft.solution


def test_breadth_and_variety(drafts: list[ExerciseDraft]) -> None:
    concepts = compose.concepts()
    assert len(concepts) >= 90
    assert len({steps[0].area for steps in concepts.values()}) >= 13
    assert len(TEACHER.compositions(2)) > 1000
    assert len(TEACHER.compositions(3)) == compose.TRIPLES
    assert len({d.name for d in drafts}) > 0.9 * len(drafts)
    assert len({d.prompt for d in drafts}) > 0.99 * len(drafts)


def test_compositions_are_sorted_unique_and_known() -> None:
    for size in (1, 2, 3):
        tuples = TEACHER.compositions(size)
        assert tuples == sorted(set(tuples))
        assert all(len(names) == size and list(names) == sorted(names) for names in tuples)
    assert TEACHER.compositions(4) == []


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9), st.integers(2, 3))
def test_writing_is_a_pure_function_of_the_spec(seed: int, size: int) -> None:
    pool = TEACHER.compositions(size)
    spec = ExerciseSpec(pool[seed % len(pool)], seed)
    draft = TEACHER.write_exercise(spec)
    assert draft == BuiltinTeacher().write_exercise(spec)
    assert passes(draft, draft.solution)


def test_order_of_concepts_in_the_spec_does_not_matter() -> None:
    assert TEACHER.write_exercise(ExerciseSpec(("even", "sum"), 3)) == TEACHER.write_exercise(
        ExerciseSpec(("sum", "even"), 3)
    )


@pytest.mark.parametrize("concepts", [(), ("no_such",), ("sum", "sum"), ("sum", "upper"), ("a", "b", "c", "d")])
def test_senseless_specs_are_refused(concepts: tuple[str, ...]) -> None:
    with pytest.raises(UserError):
        TEACHER.write_exercise(ExerciseSpec(concepts, 0))


def test_senseless_pairs_are_no_compositions() -> None:
    pairs = set(TEACHER.compositions(2))
    assert ("sort", "sum") not in pairs  # the order does not change a sum
    assert ("sort", "sort_descending") not in pairs
    assert ("even", "odd") not in pairs  # nothing is left
    assert ("even", "sum") in pairs


def test_the_same_in_another_process_with_another_hash_seed() -> None:
    program = (
        "from hornbook.curriculum.builtin import BuiltinTeacher, families\n"
        "from hornbook.teacher.types import ExerciseSpec\n"
        "teacher = BuiltinTeacher()\n"
        "sets = ('even', 'sum'), ('to_set',), ('count_words', 'keys_by_value'), ('all_items', 'length')\n"
        "sets += tuple((name,) for name in sorted(families())[::4])\n"
        "sets += tuple(pair for pair in teacher.compositions(2)[::100])\n"
        "print([teacher.write_exercise(ExerciseSpec(c, s)) for c in sets for s in range(3)])\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_plain_exercises_are_correct_and_have_a_line_for_each_step() -> None:
    teacher = BuiltinTeacher(84, plain=True)
    rng = Random(4)
    first_names: dict[str, set[str]] = {}
    in_lines = 0
    for seed in range(300):
        concepts = rng.choice(teacher.compositions(1 + seed % 3))
        draft = teacher.write_exercise(ExerciseSpec(concepts, seed))
        assert passes(draft, draft.solution), draft
        assert not passes(draft, "    pass\n"), draft
        function = ast.parse(draft.prompt + draft.solution).body[-1]
        assert isinstance(function, ast.FunctionDef)
        whole = [node for node in function.body[1:] if isinstance(node, ast.Assign | ast.Return)]
        in_lines += len(whole) == len(function.body) - 1 == len(concepts)
        assert function.returns is not None
        first = function.args.args[0]
        assert first.annotation is not None
        first_names.setdefault(ast.unparse(first.annotation), set()).add(first.arg)
        said = ast.get_docstring(function)
        assert said is not None
        sentence = " ".join(said.split()).split(". ")[0]
        assert sentence.count("the result") >= len(concepts) - 1, said  # each step takes the one before
    assert in_lines >= 295  # what no expression can say takes more lines
    assert all(len(names) <= 3 * PLAIN_NAMES for names in first_names.values())  # up to three kinds share a type


def test_a_narrow_curriculum_takes_the_basic_concepts_first() -> None:
    assert len(set(BASIC)) == len(BASIC) >= 80
    assert set(BASIC) <= set(compose.concepts())
    assert compose.core(30) == set(BASIC[:30])
    assert compose.core(len(BASIC) + 7) > set(BASIC)
    assert len({step.area for step in STEPS if step.name in compose.core(84)}) >= 12
