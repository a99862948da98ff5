"""Every lesson of the newer kind is sound, and no exercise family is a shadow of a benchmark."""

from random import Random

import pytest

from hornbook.corpus.contamination.overlap import Index
from hornbook.corpus.settings import DecontaminateSettings
from hornbook.curriculum import lessons
from hornbook.curriculum.areas import STEPS
from hornbook.curriculum.builtin import BuiltinTeacher
from hornbook.curriculum.family import AnyFamily, ClassFamily, Code, Family
from hornbook.curriculum.family_compose import followers, key_of, known_followers, single_return
from hornbook.curriculum.family_write import hoisted, literal, parse_signature, write
from hornbook.curriculum.followers import present
from hornbook.curriculum.lessons.areas import AREAS
from hornbook.curriculum.proof import complaints, passes
from hornbook.records import content_id
from hornbook.sandbox.mutants import mutants
from hornbook.teacher.types import ExerciseSpec

SAMPLED = [  # one in a dozen in the quick suite, all in the slow one
    lesson for lesson in lessons.lessons().values() if int(content_id(lesson.topic), 16) % 12 == 0
]


def test_every_lesson_has_families() -> None:
    assert len(lessons.families()) >= 1000
    assert not [lesson.topic for lesson in lessons.lessons().values() if len(lesson.families) < 2]
    assert len(SAMPLED) >= 10


@pytest.mark.parametrize("lesson", SAMPLED, ids=lambda lesson: lesson.topic)
def test_a_sample_of_lessons_is_sound(lesson: lessons.Lesson) -> None:
    assert not complaints(lesson)


@pytest.mark.slow
@pytest.mark.parametrize("area", AREAS)
def test_lessons_are_sound(area: str) -> None:
    wrong = {lesson.topic: complaints(lesson) for lesson in lessons.area_lessons(area)}
    assert not {topic: lines for topic, lines in wrong.items() if lines}


def test_no_family_looks_like_a_benchmarks_problem() -> None:
    found = overlaps(list(lessons.families().values()), 1)
    assert not found, f"another task, or another solution: {sorted(found)}"


@pytest.mark.slow
@pytest.mark.parametrize("area", AREAS)
def test_no_exercise_of_a_family_is_a_benchmarks_problem(area: str) -> None:
    found = overlaps([family for lesson in lessons.area_lessons(area) for family in lesson.families], 16)
    assert not found, f"another task, or another solution: {sorted(found)}"


def overlaps(families: list[AnyFamily], each: int) -> set[tuple[str, str, str, str]]:
    """(family, kind, benchmark, problem) of so many exercises of each family."""
    drafts = [(family, write(family, seed)) for family in families for seed in range(each)]
    hits = Index(DecontaminateSettings()).find([draft.prompt + draft.solution for _, draft in drafts])
    return {(drafts[hit.row][0].name, hit.kind, hit.benchmark, hit.problem) for hit in hits}


def test_a_family_is_a_pure_function_of_its_seed_and_varied() -> None:
    for family in lessons.families().values():
        assert write(family, 3) == write(family, 3)


def test_signatures() -> None:
    parsed = parse_signature("text|line: str, pairs: dict[str, tuple[int, int]] -> list[str]")
    assert parsed.names == (("text", "line"), ("pairs",))
    assert parsed.hints == ("str", "dict[str, tuple[int, int]]")
    assert parsed.returns == "list[str]"
    with pytest.raises(AssertionError, match="no argument with a type"):
        parse_signature("text -> str")


def test_literals_do_not_depend_on_hashing_and_read_as_written() -> None:
    value = {"b": {"x", "a"}, "a": [(1,), (), 'say "hi"', None], "f": frozenset({2, 1})}
    assert literal(value) == r'{"b": {"a", "x"}, "a": [(1,), (), "say \"hi\"", None], "f": frozenset({1, 2})}'
    assert eval(literal(value)) == value
    assert literal([Code.of("lambda x: x + 1"), set()]) == "[lambda x: x + 1, set()]"


def test_imports_of_a_body_go_to_the_top() -> None:
    assert hoisted("import re\nfrom math import pi\nreturn pi") == (["import re", "from math import pi"], "return pi")
    family = Family(
        "area_of_circle",
        "r: float -> float",
        names=("area", "circle_area", "area_of"),
        tells=("Return the area.", "Compute the area.", "Give the area."),
        solutions=("import math\nreturn math.pi * r * r", "import math\nreturn math.pi * r**2"),
        oracle=lambda r: 3.141592653589793 * r * r,
        draw=lambda rng: (rng.randint(1, 99) / 10,),
    )
    draft = write(family, 1)
    assert draft.prompt.startswith("import math\n\n\ndef ")
    assert passes(draft, draft.solution)
    assert not passes(draft, "    pass\n")


def _bad(oracle: object, solution: str) -> list[str]:
    family = Family(
        "double_it",
        "n: int -> int",
        names=("double", "twice", "doubled"),
        tells=("Return twice n.", "Compute twice n.", "Double n and return the result."),
        solutions=("return 2 * n", solution),
        oracle=oracle,  # type: ignore[arg-type]
        draw=lambda rng: (rng.randint(-50, 50),),
    )
    lesson = lessons.area_lessons("dates")[0]
    return complaints(type(lesson)(**{**vars(lesson), "families": (family,)}))


def test_a_wrong_solution_a_constant_oracle_and_an_unsound_wording_are_found() -> None:
    assert not [line for line in _bad(lambda n: n + n, "return n + n") if "prompts in 40" not in line]
    assert any("solution 1 fails" in line for line in _bad(lambda n: n + n, "return n * n"))
    assert any("fails" in line or "alike" in line for line in _bad(lambda n: 4, "return 4"))


def test_classes_are_tested_by_their_calls() -> None:
    class Oracle:
        def __init__(self, start: int) -> None:
            self.total = start

        def add(self, amount: int) -> int:
            if amount < 0:
                raise ValueError("negative")
            self.total += amount
            return self.total

    family = ClassFamily(
        "jar_class",
        names=("Jar", "Box", "Tin"),
        tells=("A $name that counts sweets.", "Counts the sweets in a $name.", "Sweets, counted."),
        methods=("add(amount): put so many in and return the total; ValueError for a negative amount",),
        solutions=(
            "def __init__(self, start):\n    self.total = start\n\n"
            "def add(self, amount):\n    if amount < 0:\n        raise ValueError('no')\n"
            "    self.total += amount\n    return self.total",
        ),
        oracle=Oracle,
        draw=lambda rng: ((rng.randint(0, 9),), [("add", rng.randint(1, 5)), ("add", -1), (".total",)]),
    )
    draft = write(family, 5)
    assert draft.prompt.startswith("class ")
    assert "except ValueError" in draft.tests
    assert "item.total ==" in draft.tests
    assert passes(draft, draft.solution)
    assert not passes(draft, "    pass\n")
    assert not passes(draft, draft.solution.replace("+=", "-="))


def test_mutants_are_other_programs_and_leave_endless_loops_out() -> None:
    body = (
        "    total = 0\n    for x in range(3):\n        if x > 1 and x != 7:\n            total += x * 2\n"
        "    return total\n"
    )
    found = mutants(body, Random(1), 20)
    assert len(found) == len(set(found)) >= 8
    assert body not in found
    for text in found:
        compile("def f():\n" + text, "<mutant>", "exec")
    assert mutants("    while n > 0:\n        n -= 1\n    return n\n", Random(0), 9) == [
        "    while n > 0:\n        n -= 1\n    return None\n"
    ]
    assert mutants("\n    def f(self):", Random(0), 9) == []


def test_a_step_goes_on_from_a_family() -> None:
    teacher = BuiltinTeacher()
    pairs = [pair for pair in teacher.compositions(2) if set(pair) & set(lessons.families())]
    assert len(pairs) > 1000
    rng = Random(3)
    drafts = [teacher.write_exercise(ExerciseSpec(rng.choice(pairs), seed)) for seed in range(150)]
    for draft in drafts:
        assert passes(draft, draft.solution), draft
        assert not passes(draft, "    pass\n"), draft
        assert draft.difficulty == len(draft.concepts) == 2
        assert "$" not in draft.prompt.replace("$$", "")
    assert len({draft.prompt for draft in drafts}) >= 149
    spec = ExerciseSpec(pairs[7], 1)
    assert teacher.write_exercise(spec) == BuiltinTeacher().write_exercise(spec)


def test_only_bodies_that_end_in_their_only_return_go_on() -> None:
    assert single_return("total = 0\nreturn total + 1")
    assert not single_return("if x:\n    return 1\nreturn 2")
    assert not single_return("if x:\n    return 1")
    assert not single_return("found = 3")
    assert not single_return("return\n")


def test_a_narrowed_curriculum_has_no_families() -> None:
    teacher = BuiltinTeacher(84)
    assert not {name for pair in teacher.compositions(2) for name in pair} & set(lessons.families())


def test_an_endless_change_is_ended() -> None:
    family = Family(
        "count_up_to_it",
        "n|m|limit: int -> int",
        names=("count_up", "steps_to", "climb"),
        tells=("Count the steps up to $n.", "Return the steps up to $n.", "Return how many steps lead up to $n."),
        notes=("It is 0 where $n is negative.",),
        solutions=(
            "at = 0\nwhile at < $n:\n    at += 1\nreturn at",
            "step = 1\nat = 0\nwhile at < $n:\n    at += step\nreturn at",  # a step of 0 never ends
        ),
        oracle=lambda n: max(0, n),
        draw=lambda rng: (rng.randint(-3, 60),),
    )
    lesson = lessons.area_lessons("dates")[0]
    found = complaints(type(lesson)(**{**vars(lesson), "families": (family,)}))
    assert not [line for line in found if "fails" in line]


@pytest.mark.slow
def test_the_file_of_followers_is_that_of_this_curriculum() -> None:
    assert present() == known_followers(), "run: python -m hornbook.curriculum.followers"


def test_a_sample_of_the_file_of_followers_is() -> None:
    known = known_followers()
    assert set(known) == set(lessons.families()), "run: python -m hornbook.curriculum.followers"
    for name in sorted(known)[::40]:
        found = [key_of(step) for step in followers(lessons.families()[name], STEPS)]
        assert found == known[name], "run: python -m hornbook.curriculum.followers"
