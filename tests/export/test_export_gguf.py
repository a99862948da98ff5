"""The GGUF file: every tensor and key read back; and llama.cpp, where it is installed, writes what we write."""

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import pytest
import torch
from gguf import GGMLQuantizationType, GGUFReader, TokenType

from hornbook.export.gguf import export_gguf
from hornbook.export.lineage import Lineage
from hornbook.export.source import DTYPES, open_source
from hornbook.model.generate import generate
from hornbook.model.huggingface import to_huggingface
from hornbook.records import UserError
from hornbook.tokens.tokenizer import END_OF_TEXT

OUTER = {
    "token_embd": "model.embed_tokens",
    "output_norm": "model.final_layernorm",
    "output": "lm_head",
}
PARTS = {
    "attn_norm": "input_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.dense",
    "ffn_up": "mlp.fc1",
    "ffn_down": "mlp.fc2",
}


def _values(tensor: Any) -> torch.Tensor:
    """A tensor of the file as torch reads it; bf16 lies there as bytes."""
    data = torch.from_numpy(np.array(tensor.data))
    return data.view(torch.bfloat16) if tensor.tensor_type == GGMLQuantizationType.BF16 else data


@pytest.mark.parametrize("dtype", ["float32", "bfloat16", "float16"])
def test_every_tensor_and_key_is_read_back(trained: Any, tmp_path: Path, dtype: str) -> None:
    lineage = Lineage(recipe="marigold", arm="raw")
    export_gguf(open_source(trained.folder, trained.words), tmp_path / "my-model.gguf", dtype, lineage)
    read = GGUFReader(tmp_path / "my-model.gguf")
    words = trained.tokenizer.vocab_size
    expected = to_huggingface(trained.phi.state_dict())
    names = {}
    for name in (tensor.name for tensor in read.tensors):
        part, kind = name.split(".")[-2:]
        outer = OUTER[part] if part in OUTER else f"model.layers.{name.split('.')[1]}.{PARTS[part]}"
        names[name] = f"{outer}.{kind}"
    assert sorted(names.values()) == sorted(expected)
    for tensor in read.tensors:
        whole = expected[names[tensor.name]]
        stored = whole[:words] if tensor.name.startswith(("token_embd", "output.")) else whole
        wanted = torch.float32 if stored.dim() == 1 else DTYPES[dtype]
        assert tensor.shape.tolist() == list(stored.shape)[::-1]
        assert torch.equal(_values(tensor).view(stored.shape), stored.to(wanted)), tensor.name

    keys = {name: field.contents() for name, field in read.fields.items() if not name.startswith("GGUF.")}
    backend = trained.tokenizer
    tokens = keys.pop("tokenizer.ggml.tokens")
    types = keys.pop("tokenizer.ggml.token_type")
    merges = keys.pop("tokenizer.ggml.merges")
    assert len(tokens) == len(types) == words
    assert tokens[backend.eot] == END_OF_TEXT
    assert [i for i, kind in enumerate(types) if kind != TokenType.NORMAL] == [backend.eot]
    assert types[backend.eot] == TokenType.CONTROL
    assert len(merges) == words - 257
    assert [tokens.index("".join(pair.split(" "))) for pair in merges] == list(range(257, words))
    eps = keys.pop("phi2.attention.layer_norm_epsilon")
    assert eps == pytest.approx(1e-5)
    assert Lineage.model_validate_json(keys.pop("hornbook.lineage")) == lineage
    assert keys == {
        "general.architecture": "phi2",
        "general.type": "model",
        "general.name": "my-model",
        "general.file_type": {"float32": 0, "float16": 1, "bfloat16": 32}[dtype],
        "phi2.context_length": 256,
        "phi2.embedding_length": 32,
        "phi2.feed_forward_length": 80,
        "phi2.block_count": 2,
        "phi2.attention.head_count": 4,
        "phi2.attention.head_count_kv": 4,
        "phi2.rope.dimension_count": 4,
        "phi2.rope.freq_base": 5000.0,
        "phi2.vocab_size": words,
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": "starcoder",
        "tokenizer.ggml.bos_token_id": backend.eot,
        "tokenizer.ggml.eos_token_id": backend.eot,
        "tokenizer.ggml.padding_token_id": backend.eot,
        "tokenizer.ggml.add_bos_token": False,
    }


def test_a_tokenizer_of_gpt_2s_kind(like_codegen: Any, tmp_path: Path) -> None:
    """Its pre-tokenizer has another name, and words added for runs of spaces are matched before anything else."""
    export_gguf(open_source(like_codegen.folder), tmp_path / "x.gguf")
    fields = GGUFReader(tmp_path / "x.gguf").fields
    assert fields["tokenizer.ggml.pre"].contents() == "gpt-2"
    tokens, types = (fields[f"tokenizer.ggml.{key}"].contents() for key in ("tokens", "token_type"))
    added = [token for token, kind in zip(tokens, types, strict=True) if kind == TokenType.USER_DEFINED]
    assert added == [" " * n for n in range(31, 1, -1)] + ["\t" * n for n in range(9, 1, -1)]


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('"individual_digits": true', '"individual_digits": false', "Digits"),
        ('"use_regex": true', '"use_regex": false', "ByteLevel"),
        ('"normalizer": null', '"normalizer": {"type": "NFC"}', "normalizer"),
        ('"post_processor": null', '"post_processor": {"type": "TemplateProcessing", "single": [], "pair": [], '
         '"special_tokens": {}}', "TemplateProcessing"),
        ('"ignore_merges": false', '"ignore_merges": true', "ignore_merges"),
    ],
)  # fmt: skip
def test_a_tokenizer_that_llama_cpp_would_not_follow_is_refused(
    trained: Any, tmp_path: Path, old: str, new: str, named: str
) -> None:
    file = trained.words / "tokenizer.json"
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))
    with pytest.raises(UserError, match=named):
        export_gguf(open_source(trained.folder, trained.words), tmp_path / "x.gguf")
    assert not list(tmp_path.glob("*x.gguf*"))


def test_mistakes_are_named(trained: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = open_source(trained.folder, trained.words)
    with pytest.raises(UserError, match=r"\.gguf"):
        export_gguf(source, tmp_path / "folder")
    (tmp_path / "mine.gguf").write_text("mine")
    with pytest.raises(UserError, match="exists"):
        export_gguf(source, tmp_path / "mine.gguf")
    with pytest.raises(UserError, match="dtype"):
        export_gguf(source, tmp_path / "x.gguf", "q4_0")

    def breaks(*_: Any) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patch:
        patch.setattr(gguf.GGUFWriter, "write_tensor_data", breaks)
        with pytest.raises(OSError, match="disk full"):
            export_gguf(source, tmp_path / "x.gguf")
    with monkeypatch.context() as patch:
        patch.setitem(__import__("sys").modules, "gguf", None)
        with pytest.raises(UserError, match=r"hornbook\[gguf\]"):
            export_gguf(source, tmp_path / "x.gguf")
    assert sorted(p.name for p in tmp_path.iterdir() if "gguf" in p.name) == ["mine.gguf"]


def _llama(path: Path) -> Any:
    """The file as llama.cpp's model, keys and values in fp32."""
    llama_cpp = pytest.importorskip("llama_cpp", reason="llama-cpp-python is not installed (make servers compiles it)")
    return llama_cpp.Llama(
        str(path), n_ctx=256, n_threads=1, type_k=0, type_v=0, verbose=False, logits_all=True, seed=0
    )


PROMPTS = ["def add(a, b):", "for i in range(12345):\n    print(i)\n\n\n\tx = 'naïve ☃'", "x", "    return"]


def _texts(count: int) -> list[str]:
    """Texts in which digits, indentation, and letters, digits and spaces of other scripts meet."""
    draw = random.Random(0)
    ascii_ = [chr(i) for i in range(32, 127)] * 2 + list("0123456789") * 4 + list("\n\t    \n") * 10
    others = list("é\u0301ñ½²Ⅷ٣๓日本語ßΣя🚀\u200d👩\U0001d7d8\u00a0\u2003\u2028\u3000\u0085\x00\x7f")
    return ["".join(draw.choice(ascii_ + others) for _ in range(draw.randint(0, 60))) for _ in range(count)]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["trained", "like_codegen"])
def test_llama_cpp_cuts_texts_alike_and_writes_the_same(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    of = request.getfixturevalue(kind)
    export_gguf(open_source(of.folder, of.words), tmp_path / "x.gguf")
    llama = _llama(tmp_path / "x.gguf")
    for text in [*PROMPTS, f"a{END_OF_TEXT}b", "", " ", "\n", *_texts(500)]:
        assert llama.tokenize(text.encode(), add_bos=False, special=False) == of.tokenizer.encode(text), repr(text)
    for prompt in PROMPTS:
        ids = of.tokenizer.encode(prompt)
        (ours,) = generate(of.phi, [ids], 40, vocab_size=of.tokenizer.vocab_size)
        assert ours is not None
        assert _greedy(llama, ids, 40) == ours
        assert len(ours) == 40
        assert len(set(ours)) > 5  # it does not repeat one word
        assert llama.detokenize(ours).decode(errors="replace") == of.tokenizer.decode(ours)


@pytest.mark.slow
@pytest.mark.parametrize(("dtype", "bound"), [("float32", 5e-4), ("float16", 2e-3), ("bfloat16", 1.5e-2)])
def test_llama_cpps_logits_are_ours(trained: Any, tmp_path: Path, dtype: str, bound: float) -> None:
    """Relative to the largest; the bound of float32 is that of gelu, which llama.cpp looks up in a fp16 table."""
    export_gguf(open_source(trained.folder, trained.words), tmp_path / "x.gguf", dtype)
    llama = _llama(tmp_path / "x.gguf")
    for prompt in PROMPTS:
        ids = trained.tokenizer.encode(prompt)
        llama.reset()
        llama.eval(ids)
        with torch.no_grad():
            expected = trained.phi(torch.tensor([ids]))[0, :, : trained.tokenizer.vocab_size]
        error = np.abs(llama.scores[: len(ids)] - expected.numpy()).max() / float(expected.abs().max())
        assert error < bound


def _greedy(llama: Any, ids: Sequence[int], count: int) -> list[int]:
    llama.reset()
    found: list[int] = []
    for token in llama.generate(list(ids), temp=0.0, top_k=1, repeat_penalty=1.0):
        found.append(int(token))
        if len(found) == count:
            break
    return found
