"""Stops in text, our own folders as language models, and what MODEL means."""

import copy
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from hornbook.model import Completion, resolve_model
from hornbook.model.generate import STOP_EVERY, generate
from hornbook.model.language import Stops
from hornbook.model.own import OwnModel
from hornbook.model.phi import Phi
from hornbook.model.resolve import resolve_folder
from hornbook.model.settings import PhiConfig
from hornbook.records import UserError
from hornbook.tokens import Tokenizer

STOPS = ["\nclass", "\ndef", '\n"""', "é你", "\n\n#", "ß"]
TEXT = "def f(a):\n    return a + 1\n\n\ndef g(é你):\n    ß = 'Grüße'\n    return ß\n\nclass A:\n    pass\n\n# 12\n"


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer.train([TEXT] * 3, 300)


@pytest.fixture(scope="module")
def phi(tokenizer: Tokenizer, random_phi: Callable[..., Phi]) -> Phi:
    config = PhiConfig(
        vocab_size=tokenizer.vocab_size + 7,  # padded, as released models are
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=64,
        max_position_embeddings=64,
    )
    model = random_phi(config)
    with torch.no_grad():
        model.lm_head.bias[tokenizer.vocab_size :] = 50.0
    return model


@pytest.fixture(scope="module")
def model(phi: Phi, tokenizer: Tokenizer) -> OwnModel:
    return OwnModel(phi, tokenizer)


def _bytewise(tokenizer: Tokenizer, text: str) -> list[int]:
    """One token a byte: the most that a text can have."""
    alphabet = {tokenizer.decode([i]): i for i in range(tokenizer.vocab_size)}
    by_character = [[alphabet[c]] if c in alphabet else tokenizer.encode(c) for c in text]
    return [i for ids in by_character for i in ids]


@pytest.mark.parametrize("first", [0, 1])
@given(data=st.data())
def test_stops_are_found_as_in_the_whole_text(tokenizer: Tokenizer, first: int, data: st.DataObject) -> None:
    """Whatever the tokens: asked every so often about the last few, `found` says yes where a full search would."""
    pieces = st.lists(
        st.sampled_from([*STOPS, "x", "é", "你 ", "\n    return", "\n", " ", "12", "\n\n", "ü"]), max_size=12
    )
    text = "".join(data.draw(pieces))
    ids = data.draw(st.sampled_from([tokenizer.encode, lambda t: _bytewise(tokenizer, t)]))(text)
    ids = ids[data.draw(st.integers(0, 2)) :]  # a row may begin within a character
    watch = Stops(STOPS, tokenizer.decode, STOP_EVERY, first)

    def holds(n: int) -> bool:
        whole = tokenizer.decode(ids[:n])
        return any(whole.find(stop, first) >= 0 for stop in STOPS)

    asked = range(STOP_EVERY, len(ids) + 1, STOP_EVERY)
    assert next((n for n in asked if watch.found(ids[:n])), None) == next((n for n in asked if holds(n)), None)
    kept, stopped = watch.trim(ids)
    least = next((n for n in range(len(ids) + 1) if holds(n)), None)
    assert (kept, stopped) == ((ids, False) if least is None else (ids[:least], True))


def test_completions_are_text_to_the_first_stop(model: OwnModel, phi: Phi, tokenizer: Tokenizer) -> None:
    prompts = ["def f(a):\n", "", "class A:\n    ", "x" * 90, "return", "1 2 3 4"]
    free = model.complete(prompts, max_new_tokens=24)
    assert free[3] is None
    ids = generate(
        phi, [tokenizer.encode_prompt(prompts[0]).ids], 24, {tokenizer.eot}, vocab_size=tokenizer.vocab_size
    )[0]
    assert free[0] is not None
    assert ids is not None
    assert (free[0].text, free[0].tokens) == (tokenizer.decode(ids), len(ids))
    told: dict[int, Completion | None] = {}
    stop = free[0].text[6:9]
    stopped = model.complete(prompts, max_new_tokens=24, stops=[stop], on_done=told.__setitem__)
    assert told == dict(enumerate(stopped))
    for whole, cut in zip(free, stopped, strict=True):
        if whole is None or cut is None:
            assert whole is cut
        elif whole.text.find(stop, 1) < 0:
            assert whole == cut
        else:
            assert cut.finish == "stop"
            assert whole.text.startswith(cut.text.removesuffix("\ufffd"))
            assert cut.text.find(stop, 1) == whole.text.find(stop, 1)
            assert tokenizer.decode(tokenizer.encode(whole.text)[: cut.tokens - 1]).find(stop, 1) < 0 or cut.tokens > 1
    assert stopped[0] is not None
    assert stopped[0].finish == "stop"


def test_how_completions_end(phi: Phi, tokenizer: Tokenizer) -> None:
    ends = OwnModel(phi, tokenizer)
    (short,) = ends.complete(["def"], max_new_tokens=3)
    assert short is not None
    assert (short.tokens, short.finish) == (3, "length")
    (full,) = ends.complete(["x" * 50], max_new_tokens=1000)
    assert full is not None
    room = 64 - len(tokenizer.encode("x" * 50))
    assert (full.tokens, full.finish) in [(room, "length"), (full.tokens, "end")]
    (none,) = ends.complete(["def"], max_new_tokens=0)
    assert none == Completion("", 0, "length")
    assert ends.complete([], max_new_tokens=5) == []
    with torch.no_grad():
        before = float(phi.lm_head.bias[tokenizer.eot])
        phi.lm_head.bias[tokenizer.eot] = 100.0
        (ended,) = ends.complete(["def"], max_new_tokens=9)
        phi.lm_head.bias[tokenizer.eot] = before
    assert ended == Completion("", 0, "end")


def test_samples_depend_on_prompt_and_seed(model: OwnModel) -> None:
    options: dict[str, Any] = {"max_new_tokens": 12, "temperature": 1.0, "top_p": 0.95}
    many = model.complete(["a"] * 8 + ["b"] * 8, seeds=[*range(8)] * 2, **options)
    assert len(set(many[:8])) == 8
    assert model.complete(["b", "a"], seeds=[3, 5], **options) == [many[11], many[5]]


def test_bits_are_the_definition(model: OwnModel, phi: Phi, tokenizer: Tokenizer) -> None:
    pairs = [("def f(a):\n", "    return a\n"), ("", "x = 1\n"), ("x", ""), ("x = 1\n", "    return ß\n" * 30)]
    found = model.bits(pairs)
    for (first, second), bits in zip(pairs[:2], found, strict=False):
        ids, start = tokenizer.encode_from(first + second, len(first))
        ids, start = (ids, start) if start else ([tokenizer.eot, *ids], 1)
        with torch.no_grad():
            log = phi(torch.tensor([ids])).double().log_softmax(-1)[0]
        expected = -sum(float(log[t - 1, ids[t]]) for t in range(start, len(ids))) / math.log(2)
        assert bits == pytest.approx(expected, rel=1e-5)
    assert found[2] == 0.0
    assert found[3] > 30  # longer than the context, and scored whole


def test_a_folder_and_its_identity(phi: Phi, tokenizer: Tokenizer, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    phi.save_pretrained(folder, eot_id=tokenizer.eot)
    tokenizer.save(folder)
    found = resolve_model(folder)
    assert isinstance(found, OwnModel)
    assert (found.name, found.context, found.heals_boundary) == (str(folder), 64, True)
    assert found.complete(["def"], max_new_tokens=5) == OwnModel(phi, tokenizer).complete(["def"], max_new_tokens=5)
    assert resolve_model(str(folder)).identity == found.identity
    phi_2 = resolve_model(folder)
    assert isinstance(phi_2, OwnModel)
    with torch.no_grad():
        phi_2.phi.lm_head.bias[0] += 1e-3
    phi_2.phi.save_pretrained(folder, eot_id=tokenizer.eot)
    assert resolve_model(folder).identity != found.identity
    apart = tmp_path / "words"
    (folder / "tokenizer.json").rename(tmp_path / "aside.json")
    with pytest.raises(UserError, match="tokenizer"):
        resolve_model(folder)
    apart.mkdir()
    (tmp_path / "aside.json").rename(apart / "tokenizer.json")
    assert resolve_model(folder, tokenizer=apart).complete(["def"], max_new_tokens=5)
    Tokenizer.train([TEXT, "other words come here " * 9] * 3, 330).save(apart)
    with pytest.raises(UserError, match="words"):
        resolve_model(folder, tokenizer=apart)


def test_the_newest_finished_checkpoint(phi: Phi, tokenizer: Tokenizer, tmp_path: Path) -> None:
    for step, finished in ((90, True), (600, True), (1000, False)):
        folder = tmp_path / f"step-{step:06d}"
        phi.save_pretrained(folder)
        tokenizer.save(folder)
        if finished:
            (folder / "manifest.json").write_text("{}")
    assert resolve_folder(tmp_path).name == "step-000600"
    assert resolve_folder(tmp_path / "step-000090").name == "step-000090"
    assert isinstance(resolve_model(tmp_path), OwnModel)
    (tmp_path / "empty").mkdir()
    for wrong in ("step-001000", "nothing", "step-000600/config.json", "empty"):
        with pytest.raises(UserError):
            resolve_model(tmp_path / wrong)


def test_the_folder_of_a_training_means_its_result(phi: Phi, tokenizer: Tokenizer, tmp_path: Path) -> None:
    """Its tokenizer lies once, above `model/` and the checkpoints."""
    tokenizer.save(tmp_path)
    checkpoint = tmp_path / "step-000090"
    phi.save_pretrained(checkpoint)
    (checkpoint / "manifest.json").write_text("{}")
    assert resolve_folder(tmp_path) == checkpoint
    unfinished = resolve_model(tmp_path)
    phi.save_pretrained(tmp_path / "model")
    assert resolve_folder(tmp_path) == tmp_path / "model"
    expected = OwnModel(phi, tokenizer).complete(["def"], max_new_tokens=5)
    for model in (unfinished, resolve_model(tmp_path), resolve_model(tmp_path / "model")):
        assert model.complete(["def"], max_new_tokens=5) == expected


def test_averaged_weights_are_a_model_of_their_own(phi: Phi, tokenizer: Tokenizer, tmp_path: Path) -> None:
    folder = tmp_path / "step-000007"
    phi.save_pretrained(folder)
    tokenizer.save(folder)
    (folder / "manifest.json").write_text("{}")
    plain = resolve_model(folder)
    with pytest.raises(UserError, match=r"ema\.safetensors"):
        resolve_model(folder, ema=True)
    with pytest.raises(UserError, match="ema"):
        resolve_model("owner/name", ema=True)
    average = copy.deepcopy(phi)
    with torch.no_grad():
        average.lm_head.bias[5] += 100.0
    average.save_pretrained(tmp_path / "average")
    (tmp_path / "average" / "model.safetensors").rename(folder / "ema.safetensors")
    found = resolve_model(folder, ema=True)
    assert isinstance(found, OwnModel)
    assert torch.equal(found.phi.lm_head.bias, average.lm_head.bias)
    assert found.identity != plain.identity == resolve_model(folder).identity


def test_sequential_blocks_are_read_by_our_own_decoder(phi: Phi, tokenizer: Tokenizer, tmp_path: Path) -> None:
    model = Phi(phi.config.model_copy(update={"block": "sequential"}))
    model.init_weights(0)
    model.save_pretrained(tmp_path, eot_id=tokenizer.eot)
    tokenizer.save(tmp_path)
    found = resolve_model(tmp_path)
    assert isinstance(found, OwnModel)
    assert found.phi.config == model.config


def test_what_is_no_model(tmp_path: Path) -> None:
    for wrong in ("a b", "one/two/three", "", "ftp://x/y", str(tmp_path / "missing")):
        with pytest.raises(UserError, match="MODEL"):
            resolve_model(wrong)
    with pytest.raises(UserError, match="server"):
        resolve_model(tmp_path, key_env="KEY")
    (tmp_path / "config.json").write_text("{")
    with pytest.raises(UserError):
        resolve_model(tmp_path)
