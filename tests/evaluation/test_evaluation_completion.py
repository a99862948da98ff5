"""Completing with our own model: stops seen early, the healed boundary, seeds."""

import pytest

from hornbook.evaluation import completion as module
from hornbook.evaluation.answer import cut
from hornbook.evaluation.completion import complete, complete_one
from hornbook.evaluation.taskfile import BODY_STOPS, PROGRAM_STOPS
from hornbook.records import UserError


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
    assert [cut(e, BODY_STOPS, 1) for e in early] == [cut(w, BODY_STOPS, 1) for w in late]
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
