"""Cutting and joining: what the protocol does to what a model writes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hornbook.evaluation.answer import cut, fenced, processed, program, whole
from hornbook.evaluation.task import support_of, task_of
from hornbook.evaluation.taskfile import BODY_STOPS, PROGRAM_STOPS, shipped
from hornbook.records import Problem

BODY = "\n    return 1"


@pytest.mark.parametrize("task", ["humaneval", "unconventional", "held-out", "gsm8k-code"])
@pytest.mark.parametrize(
    "behind",
    [
        "\n\n\ndef other():\n    pass",
        "\nclass A:\n    pass",
        "\n# next",
        "\nif True:\n    pass",
        "\nprint(f())",
        "\n@cache\ndef g(): ...",
        "\nassert f() == 1",
        '\n"""docs"""',
        "\n```\nExplanation",
        "   \n\n",
        "",
    ],
)
def test_what_follows_a_body_is_cut(task, behind):
    assert cut(BODY + behind, shipped()[task].stops, 1) == BODY + "\n"


@pytest.mark.parametrize(
    "body",
    [
        "\n    def inner():\n        return 1\n    return inner()",
        "\n    # a comment\n    return 1",
        "\n    if x:\n        print(x)\n    assert x",
        "\n\n    return 1",
        '\n    return """\n    text"""',
        "\n    return 1\nTOTAL = 3",  # no published protocol ends at an assignment
    ],
)
def test_what_belongs_to_a_body_is_kept(body):
    assert cut(body, BODY_STOPS, 1) == body + "\n"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("\ndef f(x):\n    return x\n\ndef g():\n    pass", "\ndef f(x):\n    return x\n\ndef g():\n    pass\n"),
        ("\nimport re\n# why\ndef f(x):\n    return x\nprint(f(1))", "\nimport re\n# why\ndef f(x):\n    return x\n"),
        ("\nclass Node:\n    pass\ndef f():\n    pass\nassert f()", "\nclass Node:\n    pass\ndef f():\n    pass\n"),
        ('\ndef f():\n    pass\n"""\nWrite', "\ndef f():\n    pass\n"),
        ("\ndef f():\n    pass\n<|/ file", "\ndef f():\n    pass\n"),
        ("\n\nclass Node:\n    pass", "\n"),
    ],
)
def test_mbpp_is_a_whole_program(written, kept):
    assert cut(written, PROGRAM_STOPS, 1) == kept


def test_the_newline_of_the_prompt_is_no_stop():
    assert cut("\ndef f():\n    pass", BODY_STOPS, 1) == "\ndef f():\n    pass\n"
    assert cut("\n\ndef f():\n    pass", BODY_STOPS, 1) == "\n"
    assert cut("", BODY_STOPS, 1) == "\n"


@given(st.text(alphabet='\n #@dcefinprtasl`"', max_size=60))
def test_a_cut_completion_is_a_prefix_without_stops(text):
    kept = cut(text, BODY_STOPS, 1)
    assert kept.endswith("\n")
    assert text.startswith(kept.rstrip())
    assert not any(stop in kept[1:] for stop in BODY_STOPS)
    assert cut(kept, BODY_STOPS, 1) == kept


def item_of(prompt, solution="", **changes):
    problem = Problem("t", prompt, "f", solution, "def check(c):\n    assert c() == 1\n")
    task = task_of(shipped()["humaneval"].model_copy(update=changes), [problem])
    return task, task.items[0]


def answered(task, item, raw, healed):
    return program(task, item, processed(task, item, whole(item, raw, healed)))


def test_program_of_the_reference_is_the_published_text(six):
    task = task_of(shipped()["held-out"], six)
    for problem, item in zip(six, task.items, strict=True):
        assert answered(task, item, item.reference, True) == problem.prompt + problem.canonical_solution
        assert "".join(item.foreseen) == problem.prompt + problem.canonical_solution
        assert item.foreseen[0] == problem.prompt


@pytest.mark.parametrize("strip", [False, True])
@pytest.mark.parametrize(
    ("tail", "solution"), [("\n", "    return 1\n"), ("\n    ", "return 1\n"), ("", "\n    return 1\n")]
)
def test_the_boundary_is_the_same_for_models_that_heal_it_and_others(tail, solution, strip):
    task, item = item_of("def f():" + tail, solution, strip=strip)
    shown = item.prompt[len(item.prompt.rstrip()) :]
    for behind in ("", "\ndef g():\n    pass\n"):
        healed = answered(task, item, item.reference + behind, True)
        other = answered(task, item, item.reference.removeprefix(shown) + behind, False)
        assert healed == other == "def f():\n    return 1\n"
    assert "".join(item.foreseen) == "def f():" + tail + solution


def test_a_stop_right_behind_a_prompt_without_whitespace_is_one():
    task, item = item_of('def f():\n    """Docs."""\n', strip=True)
    assert processed(task, item, "\ndef g(): pass") == "\n"
    task, item = item_of('def f():\n    """Docs."""\n')
    assert processed(task, item, whole(item, "\ndef g(): pass", healed=False)) == "\n"


def test_a_stop_that_begins_no_line_is_found_anywhere():
    assert cut("[DONE] more", ("[DONE]",), 1) == "\n"
    assert cut("x[DONE]", ("[DONE]",), 1) == "x\n"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("def f():\n    pass\n", "def f():\n    pass\n"),
        ("\ndef f():\n    pass\n```\nText", "def f():\n    pass\n"),
        ("python\nx = 1\n```", "x = 1\n"),
        ("```python\nx = 1\n```", "\n"),  # the first fence closes the one that the prompt stands for
        ("def f(): pass```", " f(): pass\n"),
    ],
)
def test_fences_by_lm_evals_rule(text, kept):
    assert fenced(text) == kept


def test_support_is_what_the_prompt_brings_beside_the_function():
    prompt = 'import math\nHALF = 0.5\ndef helper(x):\n    return x\n\ndef f(x):\n    """helper(x)"""\n'
    space = {}
    exec(support_of(prompt, "f"), space)
    assert space["helper"](space["HALF"]) == 0.5
    assert "f" not in space
    assert support_of("def f(:", "f") == support_of('"""text"""\n', "f") == ""
