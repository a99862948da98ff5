"""The baselines' path with tiny random folders of their architectures standing in for the weights."""

import json
import math
from pathlib import Path

import pytest

from hornbook.evaluation.baselines import baselines, measure_baselines
from hornbook.evaluation.measure import Sampling
from hornbook.evaluation.results import read_rows
from hornbook.evaluation.task import load_task
from hornbook.model import LanguageModel, resolve_model
from hornbook.records import Silent, UserError

pytestmark = pytest.mark.slow
SIZES = {"n_embd": 32, "n_layer": 2, "n_head": 4, "n_positions": 160}
WIDE = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4, "max_position_embeddings": 160}
ROW = {
    "prompt": 'def twice(n):\n    """Twice n."""\n',
    "entry_point": "twice",
    "canonical_solution": "    return 2 * n\n",
    "test": "def check(candidate):\n    assert candidate(2) == 4\n",
}


def configurations(words: int) -> dict[str, object]:
    """Baseline -> the tiny configuration of its architecture."""
    import transformers as t

    return {
        "codegen-350m-mono": t.CodeGenConfig(vocab_size=words, rotary_dim=4, **SIZES),
        "starcoder": t.GPTBigCodeConfig(vocab_size=words, **SIZES),
        "gpt2-xl": t.GPT2Config(vocab_size=words, **SIZES),
        "falcon-rw-1b": t.FalconConfig(vocab_size=words, alibi=True, bias=True, **WIDE),
        "llama-2-7b": t.LlamaConfig(vocab_size=words, intermediate_size=64, num_key_value_heads=4, **WIDE),
        "opt-1.3b": t.OPTConfig(vocab_size=words, ffn_dim=64, word_embed_proj_dim=32, **WIDE),
        "gpt-neo-2.7b": t.GPTNeoConfig(
            vocab_size=words,
            attention_types=[[["global", "local"], 1]],
            num_layers=2,
            num_heads=4,
            hidden_size=32,
            max_position_embeddings=160,
        ),
        "phi-1.5": t.PhiConfig(vocab_size=words, intermediate_size=64, **WIDE),
    }


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    import torch
    import transformers
    from tokenizers import Tokenizer as Backend
    from tokenizers import decoders, pre_tokenizers, trainers
    from tokenizers.models import BPE

    backend = Backend(BPE())
    backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    backend.decoder = decoders.ByteLevel()
    end, alphabet = "<|endoftext|>", pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(vocab_size=300, special_tokens=[end], initial_alphabet=alphabet)
    backend.train_from_iterator([ROW["prompt"] + ROW["canonical_solution"]], trainer)
    tokenizer = transformers.PreTrainedTokenizerFast(tokenizer_object=backend, bos_token=end, eos_token=end)
    root = tmp_path_factory.mktemp("models")
    for name, config in configurations(backend.get_vocab_size()).items():
        torch.manual_seed(0)
        config.bos_token_id = config.eos_token_id = 0
        transformers.AutoModelForCausalLM.from_config(config).save_pretrained(root / name)
        tokenizer.save_pretrained(root / name)
    return root


def load(name: str) -> LanguageModel:
    if not Path(name).is_dir():
        raise UserError("no network in tests")
    return resolve_model(name)


def test_every_architecture_goes_the_same_way(models: Path, tmp_path: Path) -> None:
    file = tmp_path / "own.jsonl"
    file.write_text("".join(json.dumps(ROW | {"task_id": f"own/{i}"}) + "\n" for i in range(2)))
    task = load_task(str(file))
    sampling = Sampling(n=2, temperature=0.8, max_new_tokens=6, ks=(2,))
    outcomes = measure_baselines([task], sampling, tmp_path / "out", Silent(), load, models, True)
    measured = {o.baseline.name: o.summary["own"] for o in outcomes if o.summary}
    assert measured.keys() == configurations(300).keys()
    for name, found in measured.items():
        assert (found["n"], found["attempts"]) == (2, 4)
        assert found["bits_per_byte"] > 0
        rows = read_rows(tmp_path / "out" / name / "samples.jsonl")
        assert all(row["raw"] and math.isfinite(row["bits"]) for row in rows)
    assert len({found["model"]["identity"] for found in measured.values()}) == len(measured)
    assert {o.baseline.name for o in outcomes} == {row.name for row in baselines()}
    assert all(o.why and o.command for o in outcomes if o.summary is None)
