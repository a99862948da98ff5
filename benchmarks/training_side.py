"""One side of benchmarks/training.py in a process of its own: ours or a peer, at one setting.

    python benchmarks/training_side.py SPEC.json [RANK]

Reads commands from standard input, one JSON value a line, and answers each with one JSON line:

    {"steps": N, "of": TOTAL}  N optimiser steps on the next batches. Answers their seconds, the processor's seconds
                               and their losses (nats). TOTAL is the length of the run, for the schedule; 0: constant
    {"probe": true}            the loss of the first windows with the weights as they are; changes nothing
    {"attention": true}        the kernels of attention that one step at rate 0 runs
    {"held_out": true}         the loss on the held-out windows
    {"reset": RATES}           fresh weights (those given to all sides), fresh optimiser, the first batch, other rates

The peers' step is the one of nanoGPT's train.py, which Hugging Face's and litgpt's trainers share: fp32 weights,
autocast, micro-batches accumulated, norm clipped to 1, fused AdamW. With several processes each takes its part of the
micro-batches and gloo averages the gradients once a step (DistributedDataParallel). Nothing of hornbook is imported for
a peer, and nothing of a peer for ours.
"""

import contextlib
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

Spec = dict[str, Any]
WARMUP = 0.02  # of a run's steps


def factor(step: int, of: int) -> float:
    """Warm-up and linear decay to zero, as a factor of the peak rate."""
    warm = round(WARMUP * of)
    if of == 0:
        return 1.0
    return (step + 1) / (warm + 1) if step < warm else 1 - (step - warm) / max(1, of - warm)


class HuggingFace(nn.Module):
    """transformers' PhiForCausalLM from the folder that holds the common weights."""

    def __init__(self, spec: Spec) -> None:
        from transformers import PhiConfig, PhiForCausalLM

        super().__init__()
        options = {"attn_implementation": spec["attention"], "dtype": torch.float32}
        if spec["weights"]:
            self.model = PhiForCausalLM.from_pretrained(spec["weights"], **options)
        else:
            shape = spec["shape"]
            config = PhiConfig(
                vocab_size=shape["vocab"],
                hidden_size=shape["width"],
                intermediate_size=4 * shape["width"],
                num_hidden_layers=shape["layers"],
                num_attention_heads=shape["heads"],
                max_position_embeddings=spec["context"],
                attn_implementation=spec["attention"],
            )
            with torch.device(spec["device"]):
                self.model = PhiForCausalLM(config)
        self.model.config.use_cache = False

    def forward(self, ids_BT: Tensor, targets_BT: Tensor) -> Tensor:
        logits = self.model(ids_BT).logits
        return F.cross_entropy(logits.float().flatten(0, 1), targets_BT.flatten())


class LitGPT(nn.Module):
    """litgpt's phi-1_5 layout at our shape, with the common weights."""

    def __init__(self, spec: Spec) -> None:
        from litgpt import GPT, Config
        from litgpt.scripts.convert_hf_checkpoint import copy_weights_phi
        from safetensors.torch import load_file

        super().__init__()
        shape = spec["shape"]
        config = Config.from_name(
            "phi-1_5",
            n_layer=shape["layers"],
            n_embd=shape["width"],
            n_head=shape["heads"],
            n_query_groups=shape["heads"],
            head_size=shape["width"] // shape["heads"],
            block_size=spec["context"],
            vocab_size=shape["vocab"],
            padded_vocab_size=shape["vocab"],
            intermediate_size=4 * shape["width"],
        )
        if not spec["weights"]:
            with torch.device(spec["device"]):
                self.model = GPT(config)
            return
        self.model = GPT(config)
        renamed: dict[str, Tensor] = {}
        loaded = load_file(Path(spec["weights"]) / "model.safetensors")
        with contextlib.redirect_stdout(sys.stderr):
            copy_weights_phi(config, {}, renamed, loaded)
        self.model.load_state_dict(renamed)

    def forward(self, ids_BT: Tensor, targets_BT: Tensor) -> Tensor:
        from litgpt.utils import chunked_cross_entropy

        out: Tensor = chunked_cross_entropy(self.model(ids_BT), targets_BT, chunk_size=0)
        return out


class NanoGPT(nn.Module):
    """nanoGPT's GPT with the head untied; its blocks are GPT-2's, so its weights are its own."""

    def __init__(self, spec: Spec) -> None:
        import importlib.util

        super().__init__()
        found = importlib.util.spec_from_file_location("nanogpt_model", spec["nanogpt"])
        assert found is not None
        assert found.loader is not None
        module = importlib.util.module_from_spec(found)
        sys.modules["nanogpt_model"] = module
        found.loader.exec_module(module)
        shape = spec["shape"]
        torch.manual_seed(0)
        with contextlib.redirect_stdout(sys.stderr):
            self.model = module.GPT(
                module.GPTConfig(
                    block_size=spec["context"],
                    vocab_size=shape["vocab"],
                    n_layer=shape["layers"],
                    n_head=shape["heads"],
                    n_embd=shape["width"],
                    dropout=0.0,
                    bias=True,
                )
            )
        self.model.lm_head = nn.Linear(shape["width"], shape["vocab"], bias=False)
        nn.init.normal_(self.model.lm_head.weight, std=0.02)
        for block in self.model.transformer.h:  # "eager" is the model's own other path
            if spec["attention"] == "eager":
                block.attn.flash = False
                ones = torch.ones(spec["context"], spec["context"])
                block.attn.register_buffer("bias", torch.tril(ones)[None, None], persistent=False)

    def forward(self, ids_BT: Tensor, targets_BT: Tensor) -> Tensor:
        out: Tensor = self.model(ids_BT, targets_BT)[1]
        return out


PEERS: dict[str, Callable[[Spec], nn.Module]] = {"hf": HuggingFace, "litgpt": LitGPT, "nanogpt": NanoGPT}


class Peer:
    """A peer's model and the usual loop around it."""

    def __init__(self, spec: Spec, rank: int) -> None:
        self.spec, self.rank, self.world = spec, rank, spec["processes"]
        self.device = torch.device(spec["device"])
        self.model = PEERS[spec["side"]](spec).to(self.device)
        self.fresh = {k: t.clone() for k, t in self.model.state_dict().items()} if spec["weights"] else {}
        self.run: nn.Module = self.model
        if self.world > 1:
            self.run = nn.parallel.DistributedDataParallel(self.model)
        if spec["compile"]:
            self.run = torch.compile(self.run, dynamic=False)
        self.reset(spec["rates"])

    def reset(self, rates: dict[str, Any]) -> None:
        if self.fresh:
            self.model.load_state_dict(self.fresh)
        self.rates = rates
        decayed = [p for p in self.model.parameters() if p.ndim >= 2]
        others = [p for p in self.model.parameters() if p.ndim < 2]
        self.optimiser = torch.optim.AdamW(
            [{"params": decayed, "weight_decay": rates["decay"]}, {"params": others, "weight_decay": 0.0}],
            lr=rates["lr"],
            betas=tuple(rates["betas"]),
            eps=rates["eps"],
            fused=True,
        )

    def _autocast(self) -> Any:
        low = self.spec["precision"] == "bf16"
        return torch.autocast(self.device.type, torch.bfloat16) if low else contextlib.nullcontext()

    def step(self, windows: Tensor, rate: float) -> Tensor:
        micro = list(torch.split(windows, self.spec["micro_batch"]))[self.rank :: self.world]
        total = torch.zeros((), device=self.device)
        for number, rows in enumerate(micro):
            last = number == len(micro) - 1
            quiet = self._no_sync() if self.world > 1 and not last else contextlib.nullcontext()
            with quiet:
                with self._autocast():
                    loss = self.run(rows[:, :-1].contiguous(), rows[:, 1:].contiguous()) / len(micro)
                loss.backward()
            total += loss.detach()
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        for group in self.optimiser.param_groups:
            group["lr"] = self.rates["lr"] * rate
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        return total

    def _no_sync(self) -> Any:
        inner = getattr(self.run, "_orig_mod", self.run)
        return inner.no_sync()

    def loss(self, windows: Tensor) -> float:
        rows = torch.split(windows, self.spec["micro_batch"])
        with torch.no_grad(), self._autocast():
            parts = [(float(self.model(r[:, :-1].contiguous(), r[:, 1:].contiguous())), len(r)) for r in rows]
            return sum(loss * count for loss, count in parts) / len(windows)


class Ours:
    """hornbook's passes with its optimisers, as `training.loop` calls them."""

    def __init__(self, spec: Spec, rank: int) -> None:
        from hornbook.model import PhiConfig, huggingface
        from hornbook.records import Silent
        from hornbook.training import TrainSettings
        from hornbook.training.passes import build_passes
        from hornbook.training.place import Place
        from hornbook.training.runtime import Runtime

        assert spec["processes"] == 1, "ours has threads"
        shape = {"context": spec["context"], "micro_batch": spec["micro_batch"], "batch_tokens": spec["batch_tokens"]}
        self.shape = {**shape, "precision": spec["precision"], "compile": spec["compile"]}
        place = Place(torch.device(spec["device"]))
        settings = TrainSettings.model_validate(self.shape)
        config = PhiConfig.model_validate(spec["config"])
        self.micro = build_passes(config, settings, Runtime(device=spec["device"]), place, None)
        self.micro.model.init_weights(0)
        if spec["weights"]:
            self.micro.model.load_state_dict(huggingface.load(Path(spec["weights"])).state_dict())
        self.fresh = {k: t.clone() for k, t in self.micro.model.state_dict().items()} if spec["weights"] else {}
        self.one = torch.ones((), device=place.device)
        self.micro.warm_up(Silent())
        self.reset(spec["rates"])

    def reset(self, rates: dict[str, Any]) -> None:
        from hornbook.training import TrainSettings
        from hornbook.training.optim import Optimisers

        if "settings" in rates:  # anything allowed: our own preset, weights as it draws them
            settings = TrainSettings.model_validate({**rates["settings"], **self.shape})
            self.micro.model.init_weights(0, settings.embedding_range)
        else:
            adamw = {"optimiser": "adamw", "learning_rate": rates["lr"], "weight_decay": rates["decay"]}
            same = {**adamw, "betas": rates["betas"], "eps": rates["eps"]}
            settings = TrainSettings.model_validate({**same, **self.shape})
            if self.fresh:
                self.micro.model.load_state_dict(self.fresh)
        self.optimisers = Optimisers(self.micro.model, settings)

    def step(self, windows: Tensor, rate: float) -> Tensor:
        scale = self.one / (windows.shape[0] * (windows.shape[1] - 1))
        loss = self.micro.gradients(windows, scale).sum() * scale
        norm = self.optimisers.norm(self.one)
        self.optimisers.clip(norm, 1.0, self.one)
        self.optimisers.step(rate, norm.isfinite() & loss.isfinite())
        return loss.detach()

    def loss(self, windows: Tensor) -> float:
        return float(self.micro.nats(windows).mean()) / (windows.shape[1] - 1)


def batches(windows: Tensor, count: int) -> Iterator[Tensor]:
    """The windows in order, for ever."""
    place = 0
    while True:
        rows = torch.arange(place, place + count) % len(windows)
        yield windows[rows.to(windows.device)]
        place += count


def main() -> None:
    spec: Spec = json.loads(Path(sys.argv[1]).read_text())
    rank = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    torch.set_num_threads(spec["threads"])
    if spec["device"] == "cuda":
        torch.set_float32_matmul_precision("high" if spec["precision"] == "bf16" else "highest")
    if spec["processes"] > 1:
        os.environ |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(spec["port"])}
        torch.distributed.init_process_group("gloo", rank=rank, world_size=spec["processes"])
    side = (Ours if spec["side"] == "ours" else Peer)(spec, rank)
    device = torch.device(spec["device"])
    where = torch.device("cpu") if spec["side"] == "ours" else device  # ours takes windows from the host
    data, held = (torch.from_numpy(np.load(spec[key]).astype(np.int64)).to(where) for key in ("windows", "held"))
    source, done = batches(data, spec["batch_tokens"] // spec["context"]), 0

    def settle() -> None:
        if device.type == "cuda":
            torch.cuda.synchronize()

    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        command = json.loads(line)
        answer: dict[str, Any] = {}
        if "steps" in command:
            seconds, losses, cpu = [], [], time.process_time()
            for _ in range(command["steps"]):
                rows = next(source)
                settle()
                begin = time.perf_counter()
                losses.append(side.step(rows, factor(done, command.get("of", 0))))
                settle()
                seconds.append(time.perf_counter() - begin)
                done += 1
            answer = {"seconds": seconds, "cpu": time.process_time() - cpu, "losses": [float(x) for x in losses]}
        elif "probe" in command:
            answer = {"loss": side.loss(data[: spec["micro_batch"]])}
        elif "attention" in command:
            with torch.profiler.profile() as profile:
                side.step(next(source), 0.0)
            names = [event.key for event in profile.key_averages()]
            telling = ("_scaled_dot_product", "cudnn", "fmha", "flash", "causal_attention")
            answer = {"kernels": sorted({n[:80] for n in names if any(word in n.lower() for word in telling)})}
        elif "held_out" in command:
            answer = {"loss": side.loss(held)}
        elif "reset" in command:
            side.reset(command["reset"])
            source, done = batches(data, spec["batch_tokens"] // spec["context"]), 0
        if device.type == "cuda":
            answer["peak_bytes"] = torch.cuda.max_memory_allocated()
        print(json.dumps(answer), flush=True)
    if spec["processes"] > 1:
        torch.distributed.destroy_process_group()


if __name__ == "__main__":
    main()
