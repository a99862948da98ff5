"""Real servers running a real model: a small phi of ours that has learnt a teacher's answers by heart.

It is trained here, exported, and served by what `make servers` installs; where a server is missing, its tests are
skipped. The client asks it as it asks any teacher: with a schema, over the completions interface.
"""

import importlib.util
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
import torch

from hornbook.export.gguf import export_gguf
from hornbook.export.huggingface import export_huggingface
from hornbook.export.source import open_source
from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig
from hornbook.records import Document
from hornbook.teacher import Quarantined, TeacherSettings
from hornbook.teacher.openai import OpenAITeacher
from hornbook.tokens import Tokenizer

pytestmark = pytest.mark.slow

STARTING = 120.0  # seconds
STEPS = 600
CONTEXT = 512
NEEDS = {
    "transformers": ("fastapi", "uvicorn", "openai", "accelerate"),
    "llama_cpp": ("llama_cpp", "fastapi", "uvicorn", "sse_starlette"),
}
TAUGHT = {
    "def double(x):\n    return 2 * x": '{"reason": "one small clear function", "score": 4}',
    "x = [1, 2, 3, 4, 5, 6]": '{"reason": "data and nothing else", "score": 1}',
    "import os, sys, re": '{"reason": "a list of imports", "score": 0}',
}
UNKNOWN = "for word in words: print(word)"


@dataclass
class Served:
    url: str
    model: str
    process: "subprocess.Popen[bytes]"


def prompt_of(text: str, folder: Path) -> str:
    """What the teacher asks about a document."""
    teacher = OpenAITeacher(TeacherSettings(kind="openai", url="http://127.0.0.1:9/v1", model="m"), folder / "none")
    question = teacher.question_of("rate")(Document.make(text, "s", "p"))
    teacher.client.close()
    return question.prompt


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint that completes the prompts about TAUGHT with their answers."""
    folder = tmp_path_factory.mktemp("trained")
    prompts = {text: prompt_of(text, folder) for text in TAUGHT}
    words = Tokenizer.train([prompts[text] + answer for text, answer in TAUGHT.items()] * 3, 700)
    rows = [words.encode(prompts[text]) + words.encode(answer) + [words.eot] for text, answer in TAUGHT.items()]
    begins = [len(words.encode(prompts[text])) for text in TAUGHT]
    length = max(map(len, rows))
    assert length < CONTEXT - 8
    torch.manual_seed(0)
    config = PhiConfig(
        vocab_size=words.vocab_size,
        hidden_size=96,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=256,
        max_position_embeddings=CONTEXT,
    )
    model = Phi(config)
    tokens = torch.tensor([row + [words.eot] * (length - len(row)) for row in rows])
    wanted = torch.full_like(tokens, -100)
    for at, (row, begin) in enumerate(zip(rows, begins, strict=True)):
        wanted[at, begin : len(row)] = tokens[at, begin : len(row)]
    optimiser = torch.optim.AdamW(model.parameters(), lr=2e-3)
    for _ in range(STEPS):
        logits = model(tokens[:, :-1])
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), wanted[:, 1:].flatten())
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if loss.item() < 1e-3:
            break
    assert loss.item() < 0.01, "it did not learn them by heart"
    model.save_pretrained(folder / "checkpoint")
    words.save(folder / "checkpoint")
    return folder / "checkpoint"


@pytest.fixture(params=NEEDS)
def served(
    request: pytest.FixtureRequest, trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Served]:
    kind = request.param
    missing = [name for name in NEEDS[kind] if importlib.util.find_spec(name) is None]
    if missing:
        pytest.skip(f"{', '.join(missing)} not installed: make servers")
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    source = open_source(trained)
    if kind == "transformers":
        known_as = str(tmp_path / "exported")
        export_huggingface(source, tmp_path / "exported")
        command = ["-m", "transformers.cli.transformers", "serve", known_as, "--host", "127.0.0.1", "--port", str(port)]
        command += ["--device", "cpu", "--dtype", "float32"]
    else:
        known_as = "tiny"
        export_gguf(source, tmp_path / "tiny.gguf")
        command = ["-m", "llama_cpp.server", "--model", str(tmp_path / "tiny.gguf"), "--model_alias", known_as]
        command += [
            "--host",
            "127.0.0.1",
            "--port",
            str(port),
            "--n_ctx",
            str(CONTEXT),
            "--type_k",
            "0",
            "--type_v",
            "0",
        ]
    url = f"http://127.0.0.1:{port}/v1"
    alone = {**os.environ, "HF_HUB_OFFLINE": "1"}
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen([sys.executable, *command], stdout=log, stderr=subprocess.STDOUT, env=alone)
        try:
            end = time.monotonic() + STARTING
            while True:
                assert process.poll() is None, (tmp_path / "log").read_text()
                assert time.monotonic() < end, (tmp_path / "log").read_text()
                try:
                    httpx.get(f"{url}/models", timeout=5.0)
                    break
                except httpx.TransportError:
                    time.sleep(0.2)
            yield Served(url, known_as, process)
        finally:
            process.terminate()
            process.wait(30)


def test_a_served_model_rates_and_is_not_asked_twice(served: Served, tmp_path: Path) -> None:
    settings = TeacherSettings(
        kind="openai", url=served.url, model=served.model, api="completions", max_tokens=48, concurrency=2
    )
    teacher = OpenAITeacher(settings, tmp_path / "answers.sqlite")
    documents = [Document.make(text, "s", f"{number}.py") for number, text in enumerate([*TAUGHT, UNKNOWN])]
    found = list(teacher.many("rate", documents))
    scores = [rating.score for rating in found[:3] if not isinstance(rating, Quarantined)]
    assert scores == [4, 1, 0], [getattr(one, "raw", one) for one in found]
    assert found[0].reason == "one small clear function"
    spent = teacher.spent
    assert spent["input_tokens"] > 3 * 100
    teacher.client.close()
    served.process.terminate()
    served.process.wait(30)
    again = OpenAITeacher(settings, tmp_path / "answers.sqlite")
    repeated = list(again.many("rate", documents))  # nobody is there any more
    assert [str(one) for one in repeated] == [str(one) for one in found]
    assert again.spent["requests"] == 0
    again.client.close()
