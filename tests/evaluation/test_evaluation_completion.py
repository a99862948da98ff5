"""Cutting and joining: what the protocol does to what a model writes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hornbook.evaluation.completion import (
    BODY_STOPS,
    PROGRAM_STOPS,
    complete_one,
    cut,
    program,
    reference,
    stops_of,
)
from hornbook.model.own import OwnModel
from hornbook.records import Problem, UserError

BODY = "\n    return 1"


@pytest.mark.parametrize("task", ["humaneval", "unconventional", "held-out"])
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
    assert cut(BODY + behind, stops_of(task)) == BODY + "\n"


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
    assert cut(body, BODY_STOPS) == body + "\n"


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
    assert cut(written, PROGRAM_STOPS) == kept


def test_the_newline_of_the_prompt_is_no_stop():
    assert cut("\ndef f():\n    pass", BODY_STOPS) == "\ndef f():\n    pass\n"
    assert cut("\n\ndef f():\n    pass", BODY_STOPS) == "\n"
    assert cut("", BODY_STOPS) == "\n"


@given(st.text(alphabet='\n #@dcefinprtasl`"', max_size=60))
def test_a_cut_completion_is_a_prefix_without_stops(text):
    kept = cut(text, BODY_STOPS)
    assert kept.endswith("\n")
    assert text.startswith(kept.rstrip())
    assert not any(stop in kept[1:] for stop in BODY_STOPS)
    assert cut(kept, BODY_STOPS) == kept


def test_program_of_the_reference_is_the_published_text(six):
    for problem in six:
        text = program(problem, reference(problem))
        assert text.startswith(problem.prompt + problem.canonical_solution)
        assert text.endswith(f"check({problem.entry_point})\n")


def test_the_boundary_heals_for_any_trailing_whitespace():
    for tail, solution in (("\n", "    return 1\n"), ("\n    ", "return 1\n"), ("", "\n    return 1\n")):
        problem = Problem("t", "def f():" + tail, "f", solution, "def check(c):\n    assert c() == 1\n")
        assert cut(reference(problem), BODY_STOPS) == "\n    return 1\n"
        exec(program(problem, cut(reference(problem), BODY_STOPS)), {})


def test_what_a_model_knows_by_heart_comes_back_through_the_boundary(trained_model, tokenizer, six):
    for problem in six[:3]:
        whole = problem.prompt + problem.canonical_solution
        for prompt in (problem.prompt, problem.prompt.rstrip(), problem.prompt + "    "):
            assert complete_one(OwnModel(trained_model, tokenizer), prompt, 80) == whole


def test_a_prompt_that_fills_the_context(random_model, tokenizer):
    with pytest.raises(UserError):
        complete_one(OwnModel(random_model, tokenizer), "y" * 5000, 4)
