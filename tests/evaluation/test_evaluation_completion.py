"""Completing with our own model: stops seen early, the healed boundary."""

import pytest

from hornbook.evaluation.answer import cut
from hornbook.evaluation.completion import complete_one
from hornbook.evaluation.taskfile import BODY_STOPS
from hornbook.model.own import OwnModel
from hornbook.records import UserError


def test_stopping_early_changes_nothing_but_the_time(trained_model, tokenizer, six):
    model = OwnModel(trained_model, tokenizer)
    prompts = [p.prompt for p in six]
    early = [c.text for c in model.complete(prompts, max_new_tokens=80, stops=BODY_STOPS)]
    late = [c.text for c in model.complete(prompts, max_new_tokens=80)]
    assert [cut(e, BODY_STOPS, 1) for e in early] == [cut(w, BODY_STOPS, 1) for w in late]
    assert sum(len(e) for e in early) < sum(len(w) for w in late)


def test_what_a_model_knows_by_heart_comes_back_through_the_boundary(trained_model, tokenizer, six):
    for problem in six[:3]:
        whole = problem.prompt + problem.canonical_solution
        for prompt in (problem.prompt, problem.prompt.rstrip(), problem.prompt + "    "):
            assert complete_one(OwnModel(trained_model, tokenizer), prompt, 80) == whole


def test_a_prompt_that_fills_the_context(random_model, tokenizer):
    with pytest.raises(UserError):
        complete_one(OwnModel(random_model, tokenizer), "y" * 5000, 4)
