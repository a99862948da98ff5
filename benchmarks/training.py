"""Training speed beside Hugging Face's PhiForCausalLM, litgpt's phi-1_5 layout and nanoGPT's loop.

    python benchmarks/training.py [--quick] [--cache FOLDER] [--nanogpt model.py]
    python benchmarks/training.py --gpu [--device cpu --tiny]

Same shape, tokens per step, precision and optimiser (fused AdamW, clipping at 1) on every side; real text: Python's
standard library under a 4,096-word tokenizer trained on it. Each side runs in processes of its own, one setting a
process (`training_side.py` has what is timed); the peers are installed into folders of the cache that only their
processes see.

1. *Sweep.* For each side: compiled, over micro-batches; each peer with scaled_dot_product_attention and with the
   model's own plain attention (litgpt has the former alone), as one process on all cores and as one for each core; the
   best of all eager, too. The best counts.
2. *Side by side.* The best setting of each side stays alive and they take turns, some steps each; the median of all
   rounds counts.
3. *Checks.* The same loss on the same weights and tokens in fp32 (ours, Hugging Face, litgpt: within 1e-4; nanoGPT's
   blocks are GPT-2's, its weights its own) and in bf16 (0.02), and close loss curves with the same optimiser.
4. *Quality* (phi-micro, bf16). Hugging Face + AdamW, compiled, at its best setting, is trained at several batches and
   rates on the same tokens; its best final held-out loss is the goal. Ours, at its own preset (Muon, small batches), is
   trained with less and less data to the longest run that misses the goal and the shortest that reaches it. Training
   time is compared, without compilation on either side.

The ceiling is the rate at which matrix products of these shapes run in the compute type, one thread on each core,
measured in the same call; model FLOPs are PaLM's convention with attention counted causally.

`--gpu` trains 1.3B x 2048 and 350M on one GPU: ceilings, ours at micro-batches 8, 16, 32 in bf16 and fp8, the peers
compiled at the same; one row is printed as soon as it is there, and what does not fit nine minutes is left out and
named. The last line is JSON in either case.
"""

import argparse
import contextlib
import hashlib
import json
import os
import platform
import socket
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
import urllib.request
from dataclasses import asdict, dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import torch

from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig, preset
from hornbook.tokens import Tokenizer
from hornbook.training import train_preset

CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
SIDE = Path(__file__).parent / "training_side.py"
SOURCE = Path(__file__).parent.parent / "src"
INSTALLED = {
    "hf": ["transformers==5.17.0"],
    "litgpt": [
        "--no-deps",  # its pins conflict with everybody's; the code does not
        *("litgpt==0.5.13", "lightning", "lightning-utilities", "torchmetrics", "jsonargparse==4.41.0"),
        *("docstring-parser", "typeshed-client", "psutil"),
    ],
}
# A commit and a hash, since what is fetched is run.
NANOGPT = "https://raw.githubusercontent.com/karpathy/nanoGPT/3adf61e154c3fe3fca428ad6bc3818b27a3b8291/model.py"
NANOGPT_HASH = "7c01703240dbec5d554527dc666e35b3df8391d0b117fddc07afcf325a21d11c"
PEERS = ("hf", "litgpt", "nanogpt")
RATES = {"lr": 1e-3, "decay": 0.1, "betas": (0.9, 0.95), "eps": 1e-8}
# How far losses of the same weights may lie apart: in bf16 our residual stream is bf16, that of autocast fp32.
STEP_0 = {"fp32": 1e-4, "bf16": 2e-2}
CONTEXT = 512
BUDGET = 540.0  # seconds of the GPU's script


@dataclass(frozen=True)
class Setting:
    side: str
    micro_batch: int
    precision: str = "bf16"
    compile: bool = True
    attention: str = "sdpa"
    processes: int = 1

    def __str__(self) -> str:
        way = "compiled" if self.compile else "eager"
        threads = f", {self.processes} processes" if self.processes > 1 else ""
        kernel = "" if self.side == "ours" else f", {self.attention}"
        return f"{self.side} {self.precision}: micro-batch {self.micro_batch}, {way}{kernel}{threads}"


@dataclass(frozen=True)
class Work:
    """What all settings have in common."""

    config: PhiConfig
    folder: Path  # of windows.npy, held.npy
    cache: Path
    weights: Path | None
    batch_tokens: int
    context: int = CONTEXT
    device: str = "cpu"


class Side:
    """The processes of one setting, waiting for commands."""

    def __init__(self, setting: Setting, work: Work, batch_tokens: int | None = None) -> None:
        self.setting = setting
        config = work.config
        self.batch_tokens = batch_tokens or work.batch_tokens
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        spec = {
            **asdict(setting),
            "shape": {
                "layers": config.num_hidden_layers,
                "width": config.hidden_size,
                "heads": config.num_attention_heads,
                "vocab": config.vocab_size,
            },
            "config": config.model_dump(),
            "context": work.context,
            "batch_tokens": self.batch_tokens,
            "threads": max(1, CORES // setting.processes),
            "port": port,
            "device": work.device,
            "weights": str(work.weights) if work.weights else None,
            "windows": str(work.folder / "windows.npy"),
            "held": str(work.folder / "held.npy"),
            "nanogpt": str(work.cache / "nanogpt_model.py"),
            "rates": RATES,
        }
        described = work.folder / f"spec-{port}.json"
        described.write_text(json.dumps(spec))
        path = str(SOURCE) if setting.side == "ours" else str(work.cache / setting.side)
        self.error = (work.folder / f"error-{port}.txt").open("w+")
        self.processes = [
            subprocess.Popen(
                [sys.executable, str(SIDE), str(described), str(rank)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self.error,
                text=True,
                env={**os.environ, "PYTHONPATH": path, "HF_HUB_OFFLINE": "1"},
            )
            for rank in range(setting.processes)
        ]
        try:
            self._answers()
        except BaseException:
            self.close()
            raise

    def ask(self, **command: Any) -> dict[str, Any]:
        for process in self.processes:
            assert process.stdin is not None
            process.stdin.write(json.dumps(command) + "\n")
            process.stdin.flush()
        return self._answers()

    def _answers(self) -> dict[str, Any]:
        answers = []
        for process in self.processes:
            assert process.stdout is not None
            line = process.stdout.readline()
            if not line:
                self.error.seek(0)
                said = self.error.read().strip().splitlines()
                raise RuntimeError(said[-1][:200] if said else "ended without a word")
            answers.append(json.loads(line))
        if "cpu" in answers[0]:
            answers[0]["cpu"] = sum(answer["cpu"] for answer in answers)
            answers[0]["seconds"] = [max(step) for step in zip(*(a["seconds"] for a in answers), strict=True)]
            # Each process has seen its part of the batch only.
            answers[0]["losses"] = [statistics.mean(step) for step in zip(*(a["losses"] for a in answers), strict=True)]
        first: dict[str, Any] = answers[0]
        return first

    def speed(self, steps: int) -> float:
        """Tokens per second, the median of steps."""
        return self.batch_tokens / statistics.median(self.ask(steps=steps)["seconds"])

    def close(self) -> None:
        for process in self.processes:
            assert process.stdin is not None
            with contextlib.suppress(OSError):
                process.stdin.close()
        for process in self.processes:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self.error.close()


def provide(cache: Path, nanogpt: Path | None) -> None:
    """Install the peers into the cache, once; what cannot be had is left out, and its side will fail."""
    for name, packages in INSTALLED.items():
        if not (cache / name).is_dir():
            command = [sys.executable, "-m", "pip", "install", "-q", "--target", str(cache / name), *packages]
            if subprocess.run(command, capture_output=True).returncode:
                print(f"could not install {name}: {' '.join(command)}")
    kept = cache / "nanogpt_model.py"
    if nanogpt is not None:
        kept.write_bytes(nanogpt.read_bytes())
    elif not kept.is_file():
        try:
            with urllib.request.urlopen(NANOGPT, timeout=30) as response:
                content = response.read()
            if hashlib.sha256(content).hexdigest() == NANOGPT_HASH:
                kept.write_bytes(content)
            else:
                print("nanoGPT's model.py is not the one that was expected: left out")
        except OSError as error:
            print(f"could not fetch nanoGPT's model.py ({error}): give --nanogpt FILE")


def write_tokens(folder: Path, context: int, vocab_size: int = 4096, quick: bool = False) -> None:
    """Windows of the standard library, shuffled; every twentieth file is held out."""
    standard = Path(sysconfig.get_paths()["stdlib"])
    files = [f for f in sorted(standard.rglob("*.py")) if "site-packages" not in f.parts][:: 4 if quick else 1]
    texts = [file.read_text(encoding="utf-8", errors="replace") for file in files]
    words = Tokenizer.train(texts[::5], min(vocab_size, 4096))
    shuffled = np.random.default_rng(0)
    order = shuffled.permutation(len(texts))
    ids = words.encode_batch(texts)
    for name, chosen in (("held", order[::20]), ("windows", np.delete(order, np.s_[::20]))):
        flat = np.concatenate([np.array([*ids[i], 0], dtype=np.uint16) for i in chosen])
        rows = np.stack([flat[k : k + context + 1] for k in range(0, len(flat) - context - 1, context)])
        rows = shuffled.permutation(rows)
        np.save(folder / f"{name}.npy", rows[:64] if name == "held" else rows)


def ceiling(config: PhiConfig, context: int, precision: str, seconds: float = 1.5) -> float:
    """FLOP/s at which one micro-batch's products with weights run, forward and backward, one thread a core."""
    dtype = torch.bfloat16 if precision == "bf16" else torch.float32
    width, rows = config.hidden_size, 2 * context
    shapes = [(width, 3 * width + config.intermediate_size), (width + config.intermediate_size, width)]
    shapes = shapes * config.num_hidden_layers + [(width, config.vocab_size)]
    done: list[float] = []

    def work() -> None:
        torch.set_num_threads(1)
        triples = [(torch.randn(rows, i), torch.randn(o, i), torch.randn(rows, o)) for i, o in shapes]
        ready = [tuple(x.to(dtype) for x in triple) for triple in triples]
        operations, begin = 0, time.perf_counter()
        while time.perf_counter() - begin < seconds:
            for x, weight, gradient in ready:
                for a, b in ((x, weight.mT), (gradient, weight), (gradient.mT, x)):
                    torch.mm(a, b)
                    operations += 2 * a.shape[0] * a.shape[1] * b.shape[1]
        done.append(operations / (time.perf_counter() - begin))

    threads = [threading.Thread(target=work) for _ in range(CORES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(done)


def sweep(side: str, work: Work, precision: str, quick: bool) -> dict[Setting, float]:
    """Tokens per second at each setting; 0 where it failed."""
    found: dict[Setting, float] = {}

    def measure(setting: Setting) -> None:
        if setting in found:
            return
        try:
            process = Side(setting, work)
            try:
                process.ask(steps=2)
                found[setting] = process.speed(3 if quick else 5)
            finally:
                process.close()
        except RuntimeError as error:
            found[setting] = 0.0
            print(f"    {setting} failed: {error}", flush=True)
        print(f"    {setting}: {found[setting]:,.0f} tokens/s", flush=True)

    if side == "ours":
        for size in (4,) if quick else (2, 4):
            measure(Setting(side, size, precision))
    else:
        sizes = (8,) if quick else (2, 4, 8)
        attentions = ("sdpa",) if side == "litgpt" else ("sdpa", "eager")
        for attention, size, processes in product(attentions, sizes, sorted({1, CORES})):
            measure(Setting(side, size, precision, attention=attention, processes=processes))
    measure(replace(max(found, key=lambda s: found[s]), compile=False))
    return found


def alternate(chosen: list[Setting], work: Work, rounds: int, steps: int) -> dict[str, dict[str, Any]]:
    """The sides in turns: tokens per second (median of rounds, their spread), CPU us per token, loss curves."""
    sides = [Side(setting, work) for setting in chosen]
    speeds: dict[str, list[float]] = {s.setting.side: [] for s in sides}
    curves: dict[str, list[float]] = {s.setting.side: [] for s in sides}
    spent: dict[str, list[float]] = {s.setting.side: [] for s in sides}
    try:
        for side in sides:
            curves[side.setting.side] += side.ask(steps=2)["losses"]
        for number in range(rounds):
            for side in sides if number % 2 else sides[::-1]:
                told = side.ask(steps=steps)
                name = side.setting.side
                speeds[name].append(work.batch_tokens / statistics.median(told["seconds"]))
                spent[name].append(told["cpu"] / steps / work.batch_tokens * 1e6)
                curves[name] += told["losses"]
    finally:
        for side in sides:
            side.close()
    return {
        name: {
            "tokens_per_second": round(statistics.median(values)),
            "slowest_and_fastest_round": [round(min(values)), round(max(values))],
            "cpu_us_per_token": round(statistics.median(spent[name]), 1),
            "losses": [round(x, 4) for x in curves[name]],
        }
        for name, values in speeds.items()
    }


def same_loss(work: Work, precision: str) -> dict[str, float]:
    """Loss of the common weights on the first windows, uncompiled."""
    found = {}
    for name in ("ours", "hf", "litgpt"):
        try:
            side = Side(Setting(name, 2, precision, compile=False), work)
        except RuntimeError as error:
            print(f"    {name} failed: {error}")
            continue
        found[name] = side.ask(probe=True)["loss"]
        side.close()
    return found


def compare(name: str, precision: str, work: Work, quick: bool) -> dict[str, Any]:
    """One model in one precision: all sides swept, then in turns."""
    print(f"{name}, {precision}", flush=True)
    top = ceiling(work.config, work.context, precision)
    swept = {side: sweep(side, work, precision, quick) for side in ("ours", *PEERS)}
    chosen = [max(found, key=lambda s: found[s]) for found in swept.values() if max(found.values()) > 0]
    sides = alternate(chosen, work, 3 if quick else 7, 3 if quick else 4)
    peers = {side: told["tokens_per_second"] for side, told in sides.items() if side != "ours"}
    ours = sides["ours"]["tokens_per_second"]
    flops = work.config.flops_per_token(work.context, causal=True)
    curve = [sides[side]["losses"] for side in ("ours", "hf", "litgpt") if side in sides]
    apart = max((abs(a - b) for other in curve[1:] for a, b in zip(curve[0], other, strict=True)), default=0.0)
    return {
        "ours": ours,
        "peers": peers,
        "ratio_to_best_peer": round(ours / max(peers.values()), 2) if peers else None,
        "cpu_ratio_to_best_peer": round(
            min(told["cpu_us_per_token"] for side, told in sides.items() if side != "ours")
            / sides["ours"]["cpu_us_per_token"],
            2,
        ),
        "chosen": {setting.side: str(setting) for setting in chosen},
        "ceiling_gflops": round(top / 1e9),
        "share_of_ceiling": {side: round(t["tokens_per_second"] * flops / top, 3) for side, t in sides.items()},
        "curves_apart": round(apart, 4),
        "all_peers_ran": set(peers) == set(PEERS),
        "rounds": {side: {k: v for k, v in told.items() if k != "losses"} for side, told in sides.items()},
        "swept": {str(setting): round(speed) for found in swept.values() for setting, speed in found.items()},
    }


def train_to_the_end(side: Side, tokens: int, rates: dict[str, Any]) -> tuple[float, float]:
    """(final held-out loss, seconds of training) of a whole run with warm-up and linear decay."""
    side.ask(reset=rates)
    steps = max(1, round(tokens / side.batch_tokens))
    seconds = sum(side.ask(steps=steps, of=steps)["seconds"])
    return side.ask(held_out=True)["loss"], seconds


def quality(work: Work, peer: Setting, tokens: int, quick: bool) -> dict[str, Any]:
    """Wall time to the best final held-out loss of Hugging Face + AdamW."""
    rows: list[dict[str, Any]] = []

    def note(side: Side, label: str, used: int, loss: float, seconds: float) -> None:
        row = {"side": side.setting.side, "batch_tokens": side.batch_tokens, "rates": label, "tokens": used}
        rows.append({**row, "held_out_loss": round(loss, 4), "seconds": round(seconds, 1)})
        print(f"    {json.dumps(rows[-1])}", flush=True)

    for batch, rates in ((8192, (2e-3, 4e-3, 8e-3)), (4096, (2e-3, 4e-3, 8e-3)), (2048, (1e-3, 2e-3, 4e-3))):
        if quick and batch != 4096:
            continue
        per_process = batch // work.context // peer.processes
        side = Side(replace(peer, micro_batch=min(peer.micro_batch, per_process)), work, batch)
        side.ask(steps=2)
        for rate in rates[1:2] if quick else rates:
            note(side, f"lr {rate}", tokens, *train_to_the_end(side, tokens, {**RATES, "lr": rate}))
        side.close()
    theirs = min(rows, key=lambda row: row["held_out_loss"])
    goal, reached = theirs["held_out_loss"], None
    side = Side(Setting("ours", 2), work, 2048)
    side.ask(steps=2)
    settings = {"settings": train_preset("pretrain").model_dump(mode="json")}
    for share in (0.5, 0.35, 0.25, 0.2, 0.15, 0.1):
        used = round(share * tokens)
        loss, seconds = train_to_the_end(side, used, settings)
        note(side, "preset pretrain", used, loss, seconds)
        if loss > goal:
            break
        reached = {"tokens": used, "seconds": seconds, "held_out_loss": loss}
    side.close()
    ratio = round(theirs["seconds"] / reached["seconds"], 2) if reached else None
    return {"goal": theirs, "ours": reached, "ratio": ratio, "runs": rows}


def gpu(options: argparse.Namespace) -> None:
    """The rows of one GPU, each printed as soon as it is there."""
    began = time.monotonic()
    device, context = options.device, 64 if options.tiny else 2048
    names = ("phi-1.5", "phi-1-small")
    sizes = (1, 2) if options.tiny else (8, 16, 32)
    rows: list[dict[str, Any]] = []
    left_out: list[str] = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        write_tokens(folder, context, quick=True)
        for row in gpu_ceilings(device, options.tiny):
            rows.append(row)
            print(json.dumps(row), flush=True)
        plan = [("ours", names[0], n, "bf16") for n in sizes] + [("ours", names[0], sizes[1], "fp8")]
        plan += [(peer, names[0], sizes[1], "bf16") for peer in PEERS]
        plan += [("ours", names[1], sizes[-1], "bf16"), ("ours", names[0], sizes[-1], "fp8")]
        plan += [(peer, names[0], n, "bf16") for n in (sizes[0], sizes[-1]) for peer in PEERS]
        plan += [("ours", names[1], sizes[1], "bf16")]
        for side, name, size, precision in plan:
            label = f"{side} {name} micro-batch {size} {precision}"
            if time.monotonic() - began > BUDGET - 60:
                left_out.append(label)
                continue
            config = preset(name).model_copy(update={"resid_pdrop": 0.0, "attention_dropout": 0.0})
            if options.tiny:
                small = {"num_hidden_layers": 2, "hidden_size": 64, "num_attention_heads": 2, "intermediate_size": 256}
                config = config.model_copy(update={**small, "vocab_size": 4096, "max_position_embeddings": context})
            work = Work(config, folder, options.cache, None, sizes[-1] * context, context, device)
            row = gpu_row(Setting(side, size, precision, compile=not options.tiny), work, 1 if options.tiny else 8)
            rows.append({"row": label, **row})
            print(json.dumps(rows[-1]), flush=True)
    speed = {str(row["row"]): row.get("tokens_per_second", 0) for row in rows if "tokens_per_second" in row}
    big = {label: tokens for label, tokens in speed.items() if f" {names[0]} " in label and label.endswith("bf16")}
    ours = max((tokens for label, tokens in big.items() if label.startswith("ours")), default=0)
    peers = {p: max((t for label, t in big.items() if label.startswith(p)), default=0) for p in PEERS}
    checks = {"all_peers_ran": all(peers.values()), "nothing_left_out": not left_out}
    line = {"bench": "training-gpu", "unit": "tokens/s", "higher_is_better": True, "ours": ours, "peers": peers}
    line |= {"ratio_to_best_peer": round(ours / max(peers.values()), 2) if any(peers.values()) else None}
    print(json.dumps(line | {"checks": checks, "machine": machine(device), "left_out": left_out, "rows": rows}))


def gpu_row(setting: Setting, work: Work, steps: int) -> dict[str, Any]:
    """One setting on the GPU: median of steps, MFU by both conventions, memory, the kernel of attention."""
    from hornbook.training.flops import peak_flops

    try:
        side = Side(setting, work)
        try:
            side.ask(steps=min(3, steps))
            told = side.ask(steps=steps)
            kernels = side.ask(attention=True)["kernels"]
        finally:
            side.close()
    except RuntimeError as error:
        return {"failed": str(error)}
    speed = work.batch_tokens / statistics.median(told["seconds"])
    peak = peak_flops(torch.device(work.device))
    mfu = {
        convention: round(speed * work.config.flops_per_token(work.context, causal=causal) / peak, 3) if peak else None
        for convention, causal in (("palm", False), ("causal", True))
    }
    spread = [round(work.batch_tokens / s) for s in (max(told["seconds"]), min(told["seconds"]))]
    return {
        "tokens_per_second": round(speed),
        "slowest_and_fastest_step": spread,
        "mfu": mfu,
        "peak_gib": round(told.get("peak_bytes", 0) / 2**30, 1),
        "loss": round(told["losses"][-1], 3),
        "attention": kernels,
    }


def gpu_ceilings(device: str, tiny: bool) -> list[dict[str, Any]]:
    """TFLOP/s of products: 8192 cubed, and the shapes of 1.3B at 32,768 tokens; bf16, and fp8 where there is one."""
    rows, found = 64 if tiny else 32768, []
    shapes = [(8192, 8192, 8192)] + [(rows, i, o) for i, o in ((2048, 6144), (2048, 8192), (8192, 2048), (2048, 51200))]
    kinds = ["bf16", *(["fp8"] if device == "cuda" and torch.cuda.get_device_capability() >= (8, 9) else [])]
    for m, k, n in [(64, 64, 64)] if tiny else shapes:
        for kind in kinds:
            a, b = (torch.randn(x, y, device=device, dtype=torch.bfloat16) for x, y in ((m, k), (n, k)))
            one = torch.ones((), device=device)
            if kind == "fp8":
                a, b = a.to(torch.float8_e4m3fn), b.to(torch.float8_e4m3fn)

            def run(a: torch.Tensor = a, b: torch.Tensor = b, kind: str = kind, one: torch.Tensor = one) -> None:
                if kind == "fp8":
                    torch._scaled_mm(a, b.mT, one, one, out_dtype=torch.bfloat16, use_fast_accum=True)
                else:
                    torch.mm(a, b.mT)

            seconds = []
            for _ in range(3 if tiny else 15):
                if device == "cuda":
                    torch.cuda.synchronize()
                begin = time.perf_counter()
                run()
                if device == "cuda":
                    torch.cuda.synchronize()
                seconds.append(time.perf_counter() - begin)
            rate = 2 * m * k * n / statistics.median(seconds) / 1e12
            found.append({"row": f"ceiling {m} x {k} x {n} {kind}", "tflops": round(rate, 1)})
    return found


def machine(device: str = "cpu") -> dict[str, Any]:
    info = Path("/proc/cpuinfo")
    names = [x for x in info.read_text().splitlines() if x.startswith("model name")] if info.is_file() else []
    processor = names[0].split(":")[1].strip() if names else platform.machine()
    told = {"cores": CORES, "device": device, "processor": processor, "torch": torch.__version__}
    if device == "cuda":
        told |= {"gpu": torch.cuda.get_device_name(), "cudnn": torch.backends.cudnn.version()}
    return told | {"load_average": [round(x, 1) for x in os.getloadavg()]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "hornbook" / "peers-training"
    parser.add_argument("--quick", action="store_true", help="fewer settings, shorter rounds, a tenth of the tokens")
    parser.add_argument("--cache", type=Path, default=default, help="folder for the peers' packages (made here)")
    parser.add_argument("--nanogpt", type=Path, help="nanoGPT's model.py; fetched when not given")
    parser.add_argument("--models", nargs="+", default=["phi-micro", "phi-10m"], help="presets; the first is headline")
    parser.add_argument("--precisions", nargs="+", default=["bf16", "fp32"], help="the first is the headline")
    parser.add_argument("--batch-tokens", type=int, default=8192, help="tokens per optimiser step (8192)")
    parser.add_argument("--tokens", type=int, default=3_000_000, help="of the run for quality; 0 leaves it out")
    parser.add_argument("--gpu", action="store_true", help="the GPU's table instead")
    parser.add_argument("--device", default="cuda", help="of --gpu: cuda, or cpu to try the script")
    parser.add_argument("--tiny", action="store_true", help="with --gpu: toy shapes, to try the script")
    options = parser.parse_args()
    options.cache.mkdir(parents=True, exist_ok=True)
    provide(options.cache, options.nanogpt)
    if options.gpu:
        gpu(options)
        return
    before = machine()
    results: dict[str, dict[str, Any]] = {}
    worth: dict[str, Any] = {}
    same: dict[str, dict[str, dict[str, float]]] = {precision: {} for precision in STEP_0}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        write_tokens(folder, CONTEXT, quick=options.quick)
        for name in options.models:
            weights = folder / name
            weights.mkdir()
            model = Phi(preset(name))
            model.init_weights(0)
            model.save_pretrained(weights, 0)
            work = Work(preset(name), folder, options.cache, weights, options.batch_tokens)
            for precision in STEP_0:
                same[precision][name] = same_loss(work, precision)
            for precision in options.precisions:
                results[f"{name} {precision}"] = compare(name, precision, work, options.quick)
                print(json.dumps(results[f"{name} {precision}"]), flush=True)
            first = results[f"{name} {options.precisions[0]}"]
            if options.tokens and name == options.models[0] and "hf" in first["chosen"]:
                theirs = {s: t for s, t in first["swept"].items() if s.startswith("hf ") and "compiled" in s}
                peer = read_setting(max(theirs, key=lambda s: theirs[s]))
                worth = quality(work, peer, options.tokens // (10 if options.quick else 1), options.quick)
    print(
        "\n| model | ours | " + " | ".join(PEERS) + " | ratio | CPU time's ratio | share of ceiling: ours, best peer |"
    )
    print("|---|---|" + "---|" * (len(PEERS) + 3))
    for label, r in results.items():
        shares = r["share_of_ceiling"]
        top = max((v for side, v in shares.items() if side != "ours"), default=0)
        cells = [f"{r['ours']:,}", *(f"{r['peers'].get(p, 0):,}" for p in PEERS), r["ratio_to_best_peer"]]
        cells += [r["cpu_ratio_to_best_peer"], f"{shares['ours']:.0%}, {top:.0%}"]
        print(f"| {label} | " + " | ".join(map(str, cells)) + " |")
    headline = next(iter(results.values()))
    checks = {
        "all_peers_ran": all(r["all_peers_ran"] for r in results.values()),
        **{
            f"same_loss_at_step_0_{precision}": all(
                len(found) == 3 and max(found.values()) - min(found.values()) < limit
                for found in same[precision].values()
            )
            for precision, limit in STEP_0.items()
        },
        "curves_close": all(r["curves_apart"] < 0.05 for r in results.values()),
    }
    line = {"bench": "training", "unit": "tokens/s", "higher_is_better": True}
    line |= {key: headline[key] for key in ("ours", "peers", "ratio_to_best_peer")}
    line |= {
        "time_to_their_loss_ratio": worth.get("ratio"),
        "checks": checks,
        "machine": {**before, "after": machine()},
    }
    print(json.dumps({**line, "step_0": same, "models": results, "quality": worth}))


def read_setting(text: str) -> Setting:
    """The setting whose text this is."""
    side, precision = text.split(":")[0].split()
    parts = text.split(": ")[1].split(", ")
    processes = int(parts[3].split()[0]) if len(parts) > 3 else 1
    return Setting(side, int(parts[0].split()[1]), precision, parts[1] == "compiled", parts[2], processes)


if __name__ == "__main__":
    main()
