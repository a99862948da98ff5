"""Real servers of completions on this machine, each with a tiny random model of ours: what they write is what we write.

They come with `transformers` and with llama-cpp-python; `make servers` installs both. Where one is missing, its tests
are skipped.
"""

import importlib.util
import json
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
from hornbook.model.own import OwnModel
from hornbook.model.server import ServedModel
from hornbook.model.settings import PhiConfig
from hornbook.tokens import Tokenizer

sys.path.insert(0, str(Path(__file__).parent))
from model_peaked import peaked_phi

pytestmark = pytest.mark.slow

CODE = ['def add(a, b):\n    """Return a plus b."""\n    return a + b\n', "for i in range(10):\n    print(i)\n"]
PROMPTS = ["def add(a, b):", "for i in range(", "    return a +", "print"]  # no whitespace at their end to heal
STARTING = 120.0  # seconds
NEEDS = {
    "transformers": ("fastapi", "uvicorn", "openai", "accelerate"),
    "llama_cpp": ("llama_cpp", "fastapi", "uvicorn", "sse_starlette"),
}


@dataclass
class Served:
    """A server's kind and address, the model that it has, by our own decoder."""

    kind: str
    url: str
    known_as: str
    own: OwnModel

    def model(self) -> ServedModel:
        return ServedModel(self.url, served_name=self.known_as, concurrency=4)


@pytest.fixture(scope="module", params=NEEDS)
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    kind = request.param
    missing = [name for name in NEEDS[kind] if importlib.util.find_spec(name) is None]
    if missing:
        pytest.skip(f"{', '.join(missing)} not installed: make servers")
    folder = tmp_path_factory.mktemp(kind)
    own = _trained(folder / "checkpoint")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    source = open_source(folder / "checkpoint")
    if kind == "transformers":
        known_as = str(folder / "exported")
        export_huggingface(source, folder / "exported")
        # A temperature is asked for in vain where the folder does not say that it may be sampled from.
        settings = folder / "exported" / "generation_config.json"
        settings.write_text(json.dumps(json.loads(settings.read_text()) | {"do_sample": True}))
        command = ["-m", "transformers.cli.transformers", "serve", known_as, "--host", "127.0.0.1", "--port", str(port)]
        command += ["--device", "cpu", "--dtype", "float32"]
    else:
        known_as = "tiny"
        export_gguf(source, folder / "tiny.gguf")
        command = ["-m", "llama_cpp.server", "--model", str(folder / "tiny.gguf"), "--model_alias", known_as]
        command += ["--host", "127.0.0.1", "--port", str(port), "--n_ctx", "256", "--logits_all", "true"]
        command += ["--type_k", "0", "--type_v", "0"]  # keys and values in fp32
    url = f"http://127.0.0.1:{port}/v1"
    alone = {**os.environ, "HF_HUB_OFFLINE": "1"}  # it would ask the hub about a folder
    with (folder / "log").open("w") as log:
        process = subprocess.Popen([sys.executable, *command], stdout=log, stderr=subprocess.STDOUT, env=alone)
        try:
            _wait(url, process, folder / "log")
            yield Served(kind, url, known_as, own)
        finally:
            process.terminate()
            process.wait(30)


def _trained(folder: Path) -> OwnModel:
    """A peaked phi that writes no half characters, which some servers leave out."""
    words = Tokenizer.train(CODE * 5, 300)
    config = PhiConfig(
        vocab_size=words.vocab_size,
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=80,
        max_position_embeddings=256,
    )
    model = peaked_phi(config, words.vocab_size)
    with torch.no_grad():
        for word in range(words.vocab_size):
            if "\ufffd" in words.decode([word]):
                model.lm_head.bias[word] = -100.0
    model.save_pretrained(folder)
    words.save(folder)
    return OwnModel(model, words)


def _wait(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + STARTING
    while time.monotonic() < end:
        assert process.poll() is None, log.read_text()
        try:
            httpx.get(f"{url}/models", timeout=5.0)
            return
        except httpx.TransportError:
            time.sleep(0.2)
    raise AssertionError(log.read_text())


def test_greedy_completions_are_our_decoders(served: Served) -> None:
    ours = served.own.complete(PROMPTS, max_new_tokens=40)
    theirs = served.model().complete(PROMPTS, max_new_tokens=40)
    assert [c and c.text for c in theirs] == [c and c.text for c in ours]
    for mine, found in zip(ours, theirs, strict=True):
        assert mine is not None
        assert found is not None
        if mine.finish == "length":
            assert (found.tokens, found.finish) == (mine.tokens, "length")
        else:  # some count the token that ended the text; none tells it from a stop
            assert (found.tokens - mine.tokens in (0, 1), found.finish) == (True, "stop")


def test_stops_end_a_completion(served: Served) -> None:
    """More stops than OpenAI allows; the text up to the stop is the same, whether the server cuts there or behind."""
    (free,) = served.own.complete(PROMPTS[:1], max_new_tokens=40)
    assert free is not None
    stop = free.text[len(free.text) // 2 :][:2]
    stops = [*(f"\n{word} is not written" for word in "abcde"), stop]
    (found,) = served.model().complete(PROMPTS[:1], max_new_tokens=40, stops=stops)
    assert found is not None
    assert found.finish == "stop"
    assert found.text.split(stop)[0] == free.text.split(stop)[0]
    assert len(found.text) < len(free.text)


def test_samples_differ_by_seed(served: Served) -> None:
    model = ServedModel(served.url, served_name=served.known_as, concurrency=1)
    seeds = [*range(6), *range(6)]
    found = [c and c.text for c in model.complete(PROMPTS[:1] * 12, max_new_tokens=30, temperature=2.0, seeds=seeds)]
    assert found[:6] == found[6:]
    assert len(set(found)) > 1


def test_bits_are_ours_or_none(served: Served) -> None:
    pairs = [("def add(a, b):", "\n    return a + b\n"), ("for i in range(10", "):\n    print(i)\n")]
    found = served.model().bits(pairs)
    assert found is None or found == pytest.approx(served.own.bits(pairs), rel=1e-3)
