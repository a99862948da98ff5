"""Six small problems, a tokenizer trained on them, and a tiny phi that knows three of them by heart."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
import torch

from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig
from hornbook.records import Problem
from hornbook.sandbox import Sandbox
from hornbook.tokens import Tokenizer

FUNCTIONS = [
    ("double_it", "n", "Twice n.", "    return 2 * n\n", "candidate(4) == 8"),
    ("first_of", "values", "The first of values.", "    return values[0]\n", "candidate([7, 5]) == 7"),
    (
        "sum_even",
        "values",
        "The sum of the even ones.",
        "    total = 0\n    for value in values:\n        if value % 2 == 0:\n            total += value\n"
        "    return total\n",
        "candidate([1, 2, 4]) == 6",
    ),
    ("last_of", "values", "The last of values.", "    return values[-1]\n", "candidate([7, 5]) == 5"),
    ("shout", "text", "The text in capitals.", '    return text.upper() + "!"\n', "candidate('a') == 'A!'"),
    ("café", "name", "Gruß an name: é, ü, 你.", '    return "Grüße, 你 " + name\n', "candidate('x') == 'Grüße, 你 x'"),
]
KNOWN = 3  # the first so many are what the tiny phi was trained on


def make_problem(name: str, argument: str, text: str, solution: str, test: str, difficulty: int = 1) -> Problem:
    return Problem(
        task_id=f"held-out/{name}",
        prompt=f'def {name}({argument}):\n    """{text}"""\n',
        entry_point=name,
        canonical_solution=solution,
        test=f"def check(candidate):\n    assert {test}\n",
        meta={"difficulty": difficulty},
    )


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture(scope="session")
def box() -> Iterator[Sandbox]:
    with Sandbox(allow_weak=True) as opened:
        yield opened


@pytest.fixture(scope="session")
def six() -> list[Problem]:
    return [make_problem(*row, difficulty=1 + i % 2) for i, row in enumerate(FUNCTIONS)]


@pytest.fixture(scope="session")
def tokenizer(six: list[Problem]) -> Tokenizer:
    return Tokenizer.train([p.prompt + p.canonical_solution for p in six] * 3, 400)


@pytest.fixture(scope="session")
def tiny_config(tokenizer: Tokenizer) -> PhiConfig:
    return PhiConfig(
        vocab_size=tokenizer.vocab_size + 5,  # padded, as released models are
        hidden_size=48,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=96,
        max_position_embeddings=160,
    )


@pytest.fixture(scope="session")
def random_model(tiny_config: PhiConfig) -> Phi:
    model = Phi(tiny_config)
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.2)
    return model.eval()


@pytest.fixture(scope="session")
def trained_model(tiny_config: PhiConfig, tokenizer: Tokenizer, six: list[Problem]) -> Phi:
    """Trained as pretraining does, on whole documents behind one another, until it knows them by heart."""
    torch.set_num_threads(1)
    model = Phi(tiny_config)
    model.init_weights(0)
    # Behind each solution stands the next document's def: what the stop sequences are for.
    texts = [p.prompt + p.canonical_solution for p in six[:KNOWN]]
    rows = [tokenizer.encode(text + "\n\ndef next_one():\n    pass\n") for text in texts]
    length = max(map(len, rows))
    ids = torch.tensor([row + [tokenizer.eot] * (length - len(row)) for row in rows])
    optimizer = torch.optim.AdamW(model.parameters(), lr=5e-3)
    for _ in range(80):
        total, count = model.loss(ids[:, :-1], ids[:, 1:])
        optimizer.zero_grad()
        (total / count).backward()
        optimizer.step()
    return model.eval()


@pytest.fixture(scope="session")
def inputs(
    tmp_path_factory: pytest.TempPathFactory, trained_model: Phi, tokenizer: Tokenizer, six: list[Problem]
) -> dict[str, Path]:
    """The artifacts that the stage reads."""
    root = tmp_path_factory.mktemp("artifacts")
    trained_model.save_pretrained(root / "arm" / "model", tokenizer.eot)
    tokenizer.save(root / "tokenizer")
    write_held_out(root / "held-out", six)
    return {"model": root / "arm", "tokenizer": root / "tokenizer", "held-out": root / "held-out"}


def write_held_out(folder: Path, problems: list[Problem]) -> None:
    folder.mkdir()
    lines = [json.dumps(asdict(problem)) + "\n" for problem in problems]
    (folder / "test.jsonl").write_text("".join(lines), encoding="utf-8")
