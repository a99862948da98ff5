"""Other people's architectures, each as a tiny folder of random weights made here."""

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
import transformers
from tokenizers import Tokenizer as Backend
from tokenizers import decoders, models, pre_tokenizers, processors, trainers

from hornbook.model import Completion, resolve_model
from hornbook.model.foreign import TransformersModel
from hornbook.model.own import OwnModel
from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig
from hornbook.records import UserError
from hornbook.tokens import Tokenizer

TEXT = "def f(a):\n    return a + 1\n\n\ndef g(é你):\n    ß = 'Grüße'\n    return ß\n\nclass A:\n    pass\n"
PROMPTS = ["def f(a):\n", "class A:\n    pass\n\n\n", "ß", "return a + 1 + 1 + 1 + 1", "é你 = 12\n    "]
CONTEXT = 48
SMALL = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4, "max_position_embeddings": CONTEXT}
GPT2 = {"n_embd": 32, "n_layer": 2, "n_head": 4, "n_positions": CONTEXT}
KINDS: dict[str, Callable[[int], Any]] = {
    "gpt2": lambda v: transformers.GPT2Config(vocab_size=v, **GPT2),
    "gpt_bigcode": lambda v: transformers.GPTBigCodeConfig(vocab_size=v, **GPT2),
    "codegen": lambda v: transformers.CodeGenConfig(vocab_size=v, rotary_dim=4, **GPT2),
    "gpt_neox": lambda v: transformers.GPTNeoXConfig(vocab_size=v, intermediate_size=64, **SMALL),
    "llama": lambda v: transformers.LlamaConfig(vocab_size=v, intermediate_size=64, num_key_value_heads=2, **SMALL),
    "falcon": lambda v: transformers.FalconConfig(vocab_size=v, alibi=True, bias=True, **SMALL),
    "qwen2": lambda v: transformers.Qwen2Config(vocab_size=v, intermediate_size=64, num_key_value_heads=2, **SMALL),
    "phi": lambda v: transformers.PhiConfig(vocab_size=v, intermediate_size=64, qk_layernorm=True, **SMALL),
}


def _byte_level(folder: Path) -> int:
    """GPT-2's kind of tokenizer; the number of its words."""
    backend = Backend(models.BPE())
    backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    backend.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(vocab_size=300, special_tokens=["<|endoftext|>"], initial_alphabet=alphabet)
    backend.train_from_iterator([TEXT] * 3, trainer)
    end = "<|endoftext|>"
    transformers.PreTrainedTokenizerFast(tokenizer_object=backend, bos_token=end, eos_token=end).save_pretrained(folder)
    return backend.get_vocab_size()


def _llamas(folder: Path) -> int:
    """Llama's kind: "▁" for a space, one in front of every text, which decoding takes off; bytes; a bos token."""
    words = [
        "<unk>",
        "<s>",
        "</s>",
        *(f"<0x{i:02X}>" for i in range(256)),
        "▁",
        *sorted(set(TEXT) - {" "}),
    ]
    backend = Backend(models.BPE({w: i for i, w in enumerate(words)}, [], byte_fallback=True, unk_token="<unk>"))
    backend.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="first", split=False)
    backend.decoder = decoders.Sequence(
        [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)]
    )
    backend.post_processor = processors.TemplateProcessing(single="<s> $A", special_tokens=[("<s>", 1)])
    transformers.PreTrainedTokenizerFast(
        tokenizer_object=backend, bos_token="<s>", eos_token="</s>", unk_token="<unk>"
    ).save_pretrained(folder)
    return len(words)


def _make(kind: str, folder: Path) -> Path:
    words = (_llamas if kind == "llama" else _byte_level)(folder)
    config = KINDS[kind](words + 9)  # padded, as many are
    config.bos_token_id = config.eos_token_id = 0
    torch.manual_seed(0)
    model = transformers.AutoModelForCausalLM.from_config(config)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.normal_(0.0, 0.3)
    # What a folder recommends must not change what is measured.
    model.generation_config.update(repetition_penalty=3.0, max_length=20, do_sample=True, temperature=9.0)
    model.save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], TransformersModel]:
    known: dict[str, TransformersModel] = {}

    def get(kind: str) -> TransformersModel:
        if kind not in known:
            found = resolve_model(_make(kind, tmp_path_factory.mktemp(kind)))
            assert isinstance(found, TransformersModel)
            known[kind] = found
        return known[kind]

    return get


@torch.no_grad()
def _greedy(model: TransformersModel, prompt: str, count: int) -> list[int]:
    """Token by token without cache or padding."""
    ids = list(model._tokens(prompt)["input_ids"])
    start = len(ids)
    while len(ids) < min(start + count, CONTEXT):
        logits = model._model(torch.tensor([ids])).logits[0, -1, : len(model._tokens)]
        ids.append(int(logits.argmax()))
        if ids[-1] in model._ends:
            return ids[start:-1]
    return ids[start:]


@pytest.mark.parametrize("kind", KINDS)
def test_completions_equal_plain_greedy_decoding(made: Callable[[str], TransformersModel], kind: str) -> None:
    model = made(kind)
    told: dict[int, Completion | None] = {}
    found = model.complete([*PROMPTS, "x = " * 60], max_new_tokens=12, on_done=told.__setitem__)
    assert told == dict(enumerate(found))
    assert found[-1] is None
    for prompt, completion in zip(PROMPTS, found, strict=False):
        ids = _greedy(model, prompt, 12)
        before = model._tokens(prompt)["input_ids"]
        whole = model._tokens.decode([*before, *ids])
        assert completion is not None
        assert model._tokens.decode(before) + completion.text == whole
        assert completion.tokens == len(ids)
        assert completion.finish == ("length" if len(ids) == min(12, CONTEXT - len(before)) else "end")


@pytest.mark.parametrize("kind", ["gpt2", "llama", "falcon"])
def test_samples_do_not_depend_on_the_batch(made: Callable[[str], TransformersModel], kind: str) -> None:
    model = made(kind)
    options: dict[str, Any] = {"max_new_tokens": 10, "temperature": 0.8, "top_p": 0.9, "top_k": 40}
    whole = model.complete(PROMPTS * 2, seeds=range(10), **options)
    alone = [model.complete([PROMPTS[i % 5]], seeds=[i], **options)[0] for i in (7, 2, 9)]
    assert alone == [whole[7], whole[2], whole[9]]
    assert len({c.text for c in whole if c}) > 5  # bytes that are no UTF-8 look alike


@pytest.mark.parametrize("kind", ["gpt2", "llama"])
def test_stops_are_found_in_text(made: Callable[[str], TransformersModel], kind: str) -> None:
    model = made(kind)
    free = model.complete(PROMPTS, max_new_tokens=14)
    for prompt, whole in zip(PROMPTS, free, strict=True):
        assert whole is not None
        stop = whole.text[3:6]
        (cut,) = model.complete([prompt], max_new_tokens=14, stops=[stop, "never there"])
        assert cut is not None
        assert cut.finish == "stop"
        assert cut.text.find(stop) == whole.text.find(stop)
        assert cut.tokens <= whole.tokens
        (less,) = model.complete([prompt], max_new_tokens=cut.tokens - 1)
        assert less is not None
        assert stop not in less.text


@pytest.mark.parametrize("kind", KINDS)
@torch.no_grad()
def test_bits_are_the_definition(made: Callable[[str], TransformersModel], kind: str) -> None:
    model = made(kind)
    pairs = [("def f(a):\n", "    return a\n"), ("", "x = 1"), ("a", "b"), ("def g():\n", "    return 1 + a\n" * 9)]
    found = model.bits(pairs)
    for (first, second), bits in zip(pairs[:3], found, strict=False):
        encoding = model._tokens(first + second, return_offsets_mapping=True)
        ids = encoding["input_ids"]
        start = sum(end <= len(first) for _, end in encoding["offset_mapping"])
        if start == 0:
            ids, start = [model._beginning(), *ids], 1
        log = model._model(torch.tensor([ids])).logits[0].double().log_softmax(-1)
        expected = -sum(float(log[t - 1, ids[t]]) for t in range(start, len(ids))) / math.log(2)
        assert bits == pytest.approx(expected, rel=1e-4)
    assert found[3] > max(found[:3])  # longer than the context, and scored whole


def test_a_phi_is_the_same_through_both_paths(random_phi: Callable[..., Phi], tmp_path: Path) -> None:
    words = Tokenizer.train([TEXT] * 3, 300)
    config = random_phi().config.model_copy(update={"vocab_size": words.vocab_size + 5})
    phi = random_phi(config)
    phi.save_pretrained(tmp_path, eot_id=words.eot)
    words.save(tmp_path)
    prompts = [p.rstrip() for p in PROMPTS]
    own, other = resolve_model(tmp_path), TransformersModel("tiny", tmp_path)
    assert isinstance(own, OwnModel)
    for options in ({}, {"temperature": 1.0, "top_p": 0.9}):
        assert own.complete(prompts, max_new_tokens=12, **options) == other.complete(  # type: ignore[arg-type]
            prompts, max_new_tokens=12, **options
        )
    pairs = [("def f(a):\n", "    return a\n"), ("", "x"), ("a", "return a\n" * 30)]
    assert own.bits(pairs) == pytest.approx(other.bits(pairs), rel=1e-5)


def test_identities(made: Callable[[str], TransformersModel], tmp_path: Path) -> None:
    first = resolve_model(_make("gpt2", tmp_path)).identity
    assert first == made("gpt2").identity
    torch.manual_seed(1)
    model = transformers.AutoModelForCausalLM.from_pretrained(tmp_path)
    with torch.no_grad():
        model.lm_head.weight[0, 0] += 1
    model.save_pretrained(tmp_path)
    assert resolve_model(tmp_path).identity != first


def test_models_that_cannot_be_had(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(UserError, match="network") as caught:
        resolve_model("some-owner/some-model")
    assert "\n" not in str(caught.value)
    folder = _make("gpt2", tmp_path / "broken")
    (folder / "model.safetensors").unlink()
    with pytest.raises(UserError) as caught:
        resolve_model(folder)
    assert "\n" not in str(caught.value)
    for config in ({"model_type": "never-heard-of"}, {"model_type": "bert"}, {}, {"auto_map": {"AutoConfig": "x.Y"}}):
        (folder / "config.json").write_text(json.dumps(config))
        with pytest.raises(UserError):
            resolve_model(folder)


def test_surprise_is_that_of_our_own_reader(tmp_path: Path) -> None:
    """The same weights, read by transformers and by us: a text's tokens behind the first."""
    words = Tokenizer.train([TEXT] * 3, 300)
    phi = Phi(PhiConfig(vocab_size=words.vocab_size, hidden_size=32, num_hidden_layers=2, num_attention_heads=2,
                        intermediate_size=64, max_position_embeddings=64))  # fmt: skip
    phi.init_weights(0)
    phi.save_pretrained(tmp_path, words.eot)
    words.save(tmp_path)
    texts = ["a", "", TEXT[:40], TEXT * 2]
    own, other = resolve_model(tmp_path).surprise(texts), TransformersModel("tiny", tmp_path).surprise(texts)
    assert own is not None
    for (mine, count), (theirs, its) in zip(own, other, strict=True):
        assert count == its
        assert mine == pytest.approx(theirs, abs=1e-3)
    assert own[1] == (0.0, 0)
    assert own[3][1] > 64
