"""Bits per byte against the definition, worked out from full logits one row at a time."""

import json
import math
from dataclasses import asdict, replace

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from hornbook.evaluation.score import validation_score
from hornbook.model.logprobs import windows
from hornbook.model.own import foreseen
from hornbook.records import UserError


def brute_force(model, ids, start):
    """-log2 p(ids[start:] | ids[:start]), token by token from full logits."""
    with torch.no_grad():
        logprobs = torch.log_softmax(model(torch.tensor([ids[:-1]]))[0].double(), -1)
    return -sum(float(logprobs[t - 1, ids[t]]) for t in range(start, len(ids))) / math.log(2)


def bits_of(model, tokenizer, problems):
    return foreseen(model, tokenizer, [(p.prompt, p.canonical_solution) for p in problems])


def test_bits_are_the_definition(random_model, tokenizer, six):
    for problem, bits in zip(six, bits_of(random_model, tokenizer, six), strict=True):
        ids = tokenizer.encode(problem.prompt + problem.canonical_solution)
        # The boundary token holds the prompt's newline and three of the four spaces: its bits are the solution's.
        before = tokenizer.encode(problem.prompt.rstrip())
        assert ids[: len(before)] == before
        boundary = tokenizer.decode(ids[len(before) : len(before) + 1])
        assert boundary.startswith("\n") and len(boundary) > 1  # noqa: PT018
        assert bits == pytest.approx(brute_force(random_model, ids, len(before)), rel=1e-5)


def test_a_prompt_too_long_loses_its_left(random_model, tokenizer, six):
    context = random_model.config.max_position_embeddings
    problem = replace(six[0], prompt="# a comment of some length\n" * 60 + six[0].prompt)
    (bits,) = bits_of(random_model, tokenizer, [problem])
    ids, start = tokenizer.encode_from(problem.prompt + problem.canonical_solution, len(problem.prompt))
    kept = ids[-(context + 1) :]
    assert bits == pytest.approx(brute_force(random_model, kept, start - (len(ids) - len(kept))), rel=1e-5)


def test_a_solution_longer_than_the_context_counts_whole(random_model, tokenizer, six):
    context = random_model.config.max_position_embeddings
    problem = replace(
        six[0], canonical_solution="".join(f"    x{i} = {i * i}\n" for i in range(90)) + "    return 'é'\n"
    )
    (bits,) = bits_of(random_model, tokenizer, [problem])
    ids, start = tokenizer.encode_from(problem.prompt + problem.canonical_solution, len(problem.prompt))
    assert len(ids) > 3 * context
    expected = sum(
        brute_force(random_model, ids[first:end], begin - first)
        for first, begin, end in windows(len(ids), start, context)
    )
    assert bits == pytest.approx(expected, rel=1e-5)


def test_a_prompt_of_nothing_is_the_start_of_a_document(random_model, tokenizer, six):
    (bits,) = bits_of(random_model, tokenizer, [replace(six[0], prompt="")])
    ids = [tokenizer.eot, *tokenizer.encode(six[0].canonical_solution)]
    assert bits == pytest.approx(brute_force(random_model, ids, 1), rel=1e-5)


@given(st.integers(1, 400), st.integers(1, 400), st.integers(2, 64))
def test_windows_cover_every_token_once(start, more, context):
    length, scored = start + more, []
    for first, begin, end in windows(length, start, context):
        assert 0 <= first < begin < end <= length
        assert end - first <= context + 1
        assert begin - first >= min(begin, context // 2)  # before a token is scored, so much is read
        scored += range(begin, end)
    assert scored == list(range(start, length))


def test_the_validation_score_prefers_the_model_that_knows(random_model, trained_model, tokenizer, six, tmp_path):
    path = tmp_path / "validation.jsonl"
    path.write_text("".join(json.dumps(asdict(problem)) + "\n" for problem in six[:3]), encoding="utf-8")
    score = validation_score(tokenizer, path)
    assert score(trained_model) > score(random_model)
    size = sum(len(problem.canonical_solution.encode()) for problem in six[:3])  # a ratio of sums, not a mean of ratios
    assert score(random_model) == pytest.approx(-sum(bits_of(random_model, tokenizer, six[:3])) / size)


@pytest.mark.parametrize("text", [None, ""])
def test_no_problems_is_a_users_mistake(tmp_path, tokenizer, text):
    path = tmp_path / "validation.jsonl"
    if text is not None:
        path.write_text(text)
    with pytest.raises(UserError):
        validation_score(tokenizer, path)
