"""Cutting and joining: what the protocol does to what a model writes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hornbook.evaluation import completion as module
from hornbook.evaluation.completion import (
    BODY_STOPS,
    PROGRAM_STOPS,
    complete,
    complete_one,
    cut,
    program,
    reference,
    stops_of,
)
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


@pytest.mark.parametrize("stops", [BODY_STOPS, PROGRAM_STOPS])
def test_the_cheap_stop_sees_what_a_full_decoding_sees(monkeypatch, random_model, tokenizer, stops):
    """Whatever the tokens: asked every 8 tokens about the last few, `stop` says yes where a full search would."""
    asked = []

    def fake(model, prompts, max_new_tokens, stop, **rest):
        asked.append(stop)
        return [[] for _ in prompts]

    monkeypatch.setattr(module, "generate", fake)
    complete(random_model, tokenizer, ["x\n"], 10, stops)
    (stop,) = asked
    fillers = ["x", "é", "你 ", "\n    return total", "values", "1234567", "\n\n", " ", "\n"]
    for shift in range(24):
        for filler in fillers:
            for wanted in stops:
                # One token per byte: the longest a stop can be.
                ids = (tokenizer.encode(filler) * 24)[:shift] + [i for c in wanted for i in tokenizer.encode(c)]
                ids += (tokenizer.encode(filler) * 24)[:16]
                said = next((n for n in range(8, len(ids) + 1, 8) if stop(ids[:n])), None)
                full = next(
                    (
                        n
                        for n in range(8, len(ids) + 1, 8)
                        if any(tokenizer.decode(ids[:n]).find(s, 1) >= 0 for s in stops)
                    ),
                    None,
                )
                assert said == full, (shift, filler, wanted)


def test_stopping_early_changes_nothing_but_the_time(trained_model, tokenizer, six):
    prompts = [p.prompt for p in six]
    early = complete(trained_model, tokenizer, prompts, 80, BODY_STOPS)
    late = complete(trained_model, tokenizer, prompts, 80)
    assert [cut(e, BODY_STOPS) for e in early] == [cut(w, BODY_STOPS) for w in late]
    assert sum(len(e) for e in early) < sum(len(w) for w in late)


def test_what_a_model_knows_by_heart_comes_back_through_the_boundary(trained_model, tokenizer, six):
    for problem in six[:3]:
        whole = problem.prompt + problem.canonical_solution
        for prompt in (problem.prompt, problem.prompt.rstrip(), problem.prompt + "    "):
            assert complete_one(trained_model, tokenizer, prompt, 80) == whole


def test_samples_depend_on_the_seed_alone(random_model, tokenizer, six):
    prompts = [p.prompt for p in six]
    drawn = [complete(random_model, tokenizer, prompts, 12, (), 1.0, seed) for seed in (0, 0, 1)]
    assert drawn[0] == drawn[1] != drawn[2]


def test_a_prompt_that_fills_the_context(random_model, tokenizer):
    assert complete(random_model, tokenizer, ["x = 1\n", "y" * 5000], 4)[1] is None
    with pytest.raises(UserError):
        complete_one(random_model, tokenizer, "y" * 5000, 4)
