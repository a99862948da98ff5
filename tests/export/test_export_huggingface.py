import json
from pathlib import Path
from typing import Any

import pytest
import torch
import transformers
from safetensors.torch import load_file

from hornbook.export.huggingface import export_huggingface
from hornbook.export.lineage import Lineage, Score, of_folder
from hornbook.export.source import Source, open_source
from hornbook.model.generate import generate
from hornbook.model.huggingface import to_huggingface
from hornbook.model.phi import Phi
from hornbook.records import UserError
from hornbook.tokens.tokenizer import Tokenizer

MEASURES = ("pass_at_1", "low", "high", "bits_per_byte", "bits_low", "bits_high")


def _source(trained: Any) -> Source:
    return open_source(trained.folder, trained.words)


def test_transformers_gives_our_logits_and_our_text(trained: Any, tmp_path: Path) -> None:
    model, tokenizer, out = trained.phi, trained.tokenizer, tmp_path / "exported"
    export_huggingface(_source(trained), out)
    theirs = transformers.AutoModelForCausalLM.from_pretrained(out)
    words = transformers.AutoTokenizer.from_pretrained(out)
    assert type(theirs).__name__ == "PhiForCausalLM"
    for text in ["def add(a, b):", "for i in range(12345):\n    print(i )", "x = 'naïve ☃'\n\n\tpass"]:
        ids = tokenizer.encode(text)
        assert words(text)["input_ids"] == ids
        assert words.decode(ids) == text
        tensor = torch.tensor([ids])
        with torch.no_grad():
            torch.testing.assert_close(theirs(tensor).logits, model(tensor), atol=1e-5, rtol=0)
    with torch.no_grad():  # transformers would choose the rows beyond the words, which this model makes likely
        theirs.lm_head.bias[tokenizer.vocab_size :] = -100.0
    prompts = ["def add(a, b):", "for i in range(10):\n"]
    ours = generate(
        model, [tokenizer.encode(p) for p in prompts], 20, stop_ids={tokenizer.eot}, vocab_size=tokenizer.vocab_size
    )
    batch = words(prompts, return_tensors="pt", padding=True)
    generated = theirs.generate(**batch, max_new_tokens=20)[:, batch["input_ids"].shape[1] :]
    assert [words.decode(row, skip_special_tokens=True) for row in generated] == [
        tokenizer.decode(row or []) for row in ours
    ]


def test_what_others_cannot_know_is_written_out(trained: Any, tmp_path: Path) -> None:
    """For old readers (rotary keys at the top level) and new ones; which token ends a text, in all three places."""
    out, eot = tmp_path / "out", trained.tokenizer.eot
    export_huggingface(_source(trained), out, dtype="bfloat16")
    config = json.loads((out / "config.json").read_text())
    assert config["architectures"] == ["PhiForCausalLM"]
    assert config["partial_rotary_factor"] == config["rope_parameters"]["partial_rotary_factor"] == 0.5
    assert config["rope_theta"] == config["rope_parameters"]["rope_theta"] == 5000.0
    assert config["n_inner"] == config["intermediate_size"] == 80  # vLLM reads the former
    assert config["dtype"] == config["torch_dtype"] == "bfloat16"
    for file in ("config.json", "generation_config.json"):
        written = json.loads((out / file).read_text())
        assert [written[f"{kind}_token_id"] for kind in ("bos", "eos", "pad")] == [eot] * 3
    words = transformers.AutoTokenizer.from_pretrained(out)
    assert (words.bos_token_id, words.eos_token_id, words.pad_token_id) == (eot, eot, eot)
    assert words.model_max_length == 256
    assert (out / "tokenizer.json").read_bytes() == (trained.words / "tokenizer.json").read_bytes()
    assert len({path.stat().st_mode for path in out.iterdir()}) == 1  # whoever may read one file may read all


@pytest.mark.parametrize("dtype", ["float32", "bfloat16", "float16"])
def test_import_export_import_changes_no_bit(trained: Any, tmp_path: Path, dtype: str) -> None:
    """A folder of somebody's, stored in `dtype`: read, written, read again; and written in a wider type."""
    phi = transformers.PhiForCausalLM(transformers.PhiConfig.from_pretrained(_exported(trained, tmp_path / "shape")))
    phi.to(getattr(torch, dtype)).save_pretrained(tmp_path / "a")
    source = open_source(tmp_path / "a", trained.words)
    export_huggingface(source, tmp_path / "b", dtype)
    export_huggingface(open_source(tmp_path / "b"), tmp_path / "c", dtype)
    first, second = load_file(tmp_path / "a" / "model.safetensors"), load_file(tmp_path / "b" / "model.safetensors")
    assert first.keys() == second.keys()
    for name, tensor in first.items():
        assert tensor.dtype == second[name].dtype == getattr(torch, dtype)
        assert torch.equal(tensor, second[name])
    for name in ("model.safetensors", "config.json", "tokenizer.json", "lineage.json"):
        assert (tmp_path / "b" / name).read_bytes() == (tmp_path / "c" / name).read_bytes()
    export_huggingface(source, tmp_path / "wide", "float32")
    wide = to_huggingface(Phi.from_pretrained(tmp_path / "wide").state_dict())
    assert all(torch.equal(wide[name].to(tensor.dtype), tensor) for name, tensor in first.items())


def _exported(trained: Any, out: Path) -> Path:
    export_huggingface(_source(trained), out)
    return out


def test_many_files_above_a_size(trained: Any, tmp_path: Path) -> None:
    export_huggingface(_source(trained), tmp_path / "out", shard_bytes=30_000)
    assert len(list((tmp_path / "out").glob("model-*.safetensors"))) > 2
    theirs, report = transformers.PhiForCausalLM.from_pretrained(tmp_path / "out", output_loading_info=True)
    assert not any(report.values())
    assert torch.equal(theirs.lm_head.weight, trained.phi.lm_head.weight)


def test_a_tokenizers_other_files_are_copied_unchanged(like_codegen: Any, tmp_path: Path) -> None:
    for name in ("vocab.json", "merges.txt", "tokenizer_config.json", "special_tokens_map.json"):
        (like_codegen.folder / name).write_text(f"of {name}")
    export_huggingface(_source(like_codegen), tmp_path / "out")
    for name in ("vocab.json", "merges.txt", "tokenizer_config.json", "special_tokens_map.json", "tokenizer.json"):
        assert (tmp_path / "out" / name).read_bytes() == (like_codegen.folder / name).read_bytes()


def test_averaged_weights(trained: Any, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"ema\.safetensors"):
        open_source(trained.folder, trained.words, ema=True)
    with torch.no_grad():
        trained.phi.lm_head.bias[0] += 1.0
    trained.phi.save_pretrained(tmp_path / "average")
    (tmp_path / "average" / "model.safetensors").rename(trained.folder / "ema.safetensors")
    export_huggingface(open_source(trained.folder, trained.words, ema=True), tmp_path / "out")
    assert torch.equal(Phi.from_pretrained(tmp_path / "out").lm_head.bias, trained.phi.lm_head.bias)
    assert not (tmp_path / "out" / "ema.safetensors").exists()


def test_the_folder_of_a_training(trained: Any, tmp_path: Path) -> None:
    """Its result and its tokenizer are found without being named."""
    trained.tokenizer.save(tmp_path)
    trained.phi.save_pretrained(tmp_path / "model")
    source = open_source(tmp_path)
    assert source.folder == tmp_path / "model"
    assert source.tokenizer.vocab_size == trained.tokenizer.vocab_size


def test_a_checkpoint_tells_what_it_knows_and_an_export_carries_it_on(trained: Any, tmp_path: Path) -> None:
    known = of_folder(trained.folder)
    assert known.checkpoint == {"step": 7, "loss": 2.5}
    export_huggingface(_source(trained), tmp_path / "out", lineage=known)
    assert of_folder(tmp_path / "out") == known


def test_a_training_tells_what_can_be_counted_or_its_own_lineage(trained: Any, tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    (tmp_path / "data" / "mine").mkdir(parents=True)
    (tmp_path / "data" / "mine" / "pack.json").write_text(json.dumps({"documents": 3, "tokens": 44, "eot": 0}))
    (tmp_path / "best.json").write_text(json.dumps({"step": 7, "metric": "validation_loss", "value": 1.5}))
    found = of_folder(tmp_path / "model")
    assert found.checkpoint == {"step": 7, "loss": 2.5, "chosen by": "validation_loss"}
    assert [(d.name, d.packed, d.tokens) for d in found.datasets] == [("mine", 3, 44)]
    score = Score(task="t", seed=0, n=1, protocol={}, sandbox_level=1, **dict.fromkeys(MEASURES))
    known = Lineage(recipe="marigold", scores=[score])
    (tmp_path / "lineage.json").write_text(known.model_dump_json())
    assert of_folder(tmp_path / "model") == known
    assert of_folder(trained.folder) == Lineage(recipe="marigold")  # another checkpoint than the result


def test_mistakes_are_named_and_leave_nothing(trained: Any, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    (tmp_path / "empty").mkdir()
    before = sorted(tmp_path.rglob("*"))
    source = _source(trained)
    with pytest.raises(UserError, match="empty"):
        export_huggingface(source, tmp_path / "full")
    with pytest.raises(UserError, match="dtype"):
        export_huggingface(source, tmp_path / "x", dtype="int3")
    with pytest.raises(UserError):
        open_source(trained.folder, tmp_path / "nowhere")
    big = Tokenizer.train([f"{a}{b} {b}{a}" for a in "abcdefghij" for b in "klmnopqrst"] * 3, 420)
    big.save(tmp_path / "empty")
    with pytest.raises(UserError, match="words"):
        open_source(trained.folder, tmp_path / "empty")
    (tmp_path / "empty" / "tokenizer.json").unlink()
    source.state["lm_head.bias"][3] = 1e6
    with pytest.raises(UserError, match=r"lm_head\.bias.*float16"):
        export_huggingface(source, tmp_path / "x", dtype="float16")
    assert sorted(tmp_path.rglob("*")) == before
    export_huggingface(source, tmp_path / "empty")  # an empty folder may be filled
    assert (tmp_path / "empty" / "model.safetensors").exists()


def test_sequential_blocks_are_refused_in_one_line(trained: Any, tmp_path: Path) -> None:
    model = Phi(trained.phi.config.model_copy(update={"block": "sequential"}))
    model.init_weights(0)
    model.save_pretrained(tmp_path / "sequential")
    with pytest.raises(UserError, match="sequential") as refused:
        open_source(tmp_path / "sequential", trained.words)
    assert len(str(refused.value).splitlines()) == 1
