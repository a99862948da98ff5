"""Batched decoding: kept tokens per second of `hornbook.model.generate` beside Hugging Face's `generate`.

    python benchmarks/generate.py [--quick] [--benchmarks FOLDER] [--models NAME ...] [--profile]

The work: the 164 prompts of HumanEval under a 4,096-word tokenizer (trained here on Python's standard library), greedy,
fp32, the same random weights on both sides. Random weights hardly ever stop by themselves, and a model that never stops
would hide the price of a batch that waits for its longest row. So each row ends as a good model's would: after as many
tokens as its reference solution has (on average 65, at most 316). Neither side knows these lengths when it forms its
batches. Only these tokens count as kept. What is decoded beyond them is wasted: on their side until the longest row of
a batch is done; on ours up to the next multiple of 8, for that is how often we look for stops.

The peer is swept: batch size, attention implementation, dynamic and static cache, compiled or not, one process on all
cores or one process for each core. First the batch size with everything else at its default, then the rest at the best
batch size; the best two settings are then measured again, in turns with ours, and the best figure of each counts. A
setting is given up when it takes three times as long as the best so far.

Beside the wall clock, the processor's seconds of all processes are counted: on a machine with other work the ratio of
those is the steadier figure (a waiting thread of OpenMP spins, and its spinning counts).

Bandwidth: the bytes of weights and cache that our decoding steps read, over the whole time (prefill included), against
the speed at which all cores read a buffer of 512 MB.

`--profile` runs ours alone on one thread: its processor seconds, and the functions that most of them are spent in.
`CC=false` takes the decoding kernel away, as on a machine without a C compiler.
"""

import argparse
import cProfile
import gzip
import json
import os
import platform
import pstats
import sysconfig
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import torch

from hornbook.model.decoder import Decoder
from hornbook.model.exact import Referee
from hornbook.model.generate import STOP_EVERY, generate
from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig, preset
from hornbook.tokens import Tokenizer

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
GIVE_UP = 3.0  # times the best setting's time
NEAR = 1e-5  # of the largest logit: two words nearer than this are a tie that rounding may decide
os.environ["HF_HUB_OFFLINE"] = "1"


@dataclass(frozen=True)
class Work:
    """Prompts as ids, longest first, and how many tokens each row writes."""

    prompts: list[list[int]]
    lengths: list[int]

    def part(self, start: int, step: int) -> "Work":
        return Work(self.prompts[start::step], self.lengths[start::step])


@dataclass(frozen=True)
class Setting:
    """How Hugging Face's `generate` is run."""

    batch: int
    processes: int = 1
    attention: str = "sdpa"
    cache: str | None = None
    compiled: bool = False

    def __str__(self) -> str:
        cache = self.cache or "dynamic"
        return f"batch {self.batch}, {cache} cache, {self.attention}, {self.processes} process(es)" + (
            ", compiled" if self.compiled else ""
        )


def read_work(folder: Path, quick: bool) -> Work:
    """HumanEval's prompts, every fourth one with `quick`."""
    files = sorted(Path(sysconfig.get_paths()["stdlib"]).glob("*.py"))
    words = Tokenizer.train([file.read_text(encoding="utf-8", errors="replace") for file in files], 4096)
    with gzip.open(folder / "humaneval" / "HumanEval.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    pairs = [(words.encode_prompt(r["prompt"]).ids, len(words.encode(r["canonical_solution"]))) for r in rows]
    pairs.sort(key=lambda pair: -len(pair[0]))
    return Work([p for p, _ in pairs], [n for _, n in pairs]).part(0, 4 if quick else 1)


def ours(model: Phi, work: Work) -> list[list[int]]:
    """Every row's kept tokens; the rows run on to the next multiple of 8, where a stop would be seen."""
    late = [-(-n // STOP_EVERY) * STOP_EVERY for n in work.lengths]
    written = generate(model, work.prompts, late)
    return [(ids or [])[:n] for ids, n in zip(written, work.lengths, strict=True)]


_peer: Any = None


def load_peer(folder: str, setting: Setting) -> None:
    """Loads Hugging Face's model into this process."""
    global _peer
    from transformers import PhiForCausalLM
    from transformers.utils import logging

    logging.set_verbosity_error()
    logging.disable_progress_bar()
    torch.set_num_threads(max(1, CORES // setting.processes))
    _peer = PhiForCausalLM.from_pretrained(folder, attn_implementation=setting.attention).to(DEVICE).eval()
    if setting.compiled:
        _peer.forward = torch.compile(_peer.forward, dynamic=True)


@torch.inference_mode()
def run_peer(work: Work, setting: Setting, seconds: float) -> tuple[float, list[list[int]] | None]:
    """(processor's seconds, the same rows by Hugging Face's `generate`; None for them after `seconds`)."""
    from transformers import StoppingCriteriaList

    deadline, out, cpu = time.perf_counter() + seconds, [], time.process_time()
    options = {"cache_implementation": setting.cache} if setting.cache else {}
    for begin in range(0, len(work.prompts), setting.batch):
        prompts, lengths = (part[begin : begin + setting.batch] for part in (work.prompts, work.lengths))
        longest = max(map(len, prompts))
        ids = torch.tensor([[0] * (longest - len(p)) + p for p in prompts], device=DEVICE)
        mask = torch.tensor([[0] * (longest - len(p)) + [1] * len(p) for p in prompts], device=DEVICE)
        ends = longest + torch.tensor(lengths, device=DEVICE)

        def stop(ids: torch.Tensor, _: Any, ends: torch.Tensor = ends, **__: Any) -> torch.Tensor:
            return (ids.shape[1] >= ends) | (time.perf_counter() > deadline)

        found = _peer.generate(
            ids,
            attention_mask=mask,
            max_new_tokens=max(lengths),
            do_sample=False,
            stopping_criteria=StoppingCriteriaList([stop]),
            pad_token_id=0,
            eos_token_id=None,
            **options,
        )
        if time.perf_counter() > deadline:
            return time.process_time() - cpu, None
        out += [row[longest : longest + n] for row, n in zip(found.tolist(), lengths, strict=True)]
    return time.process_time() - cpu, out


class Peer:
    """Hugging Face's model in as many processes as the setting says; the rows are dealt out in turn."""

    def __init__(self, folder: str, setting: Setting) -> None:
        self.setting = setting
        context = get_context("spawn")
        self.pools = [ProcessPoolExecutor(1, context, load_peer, (folder, setting)) for _ in range(setting.processes)]

    def run(self, work: Work, seconds: float) -> tuple[float, float, list[list[int]] | None]:
        """(seconds, the processors' seconds, the rows or None when it took too long)."""
        count, start = len(self.pools), time.perf_counter()
        jobs = [pool.submit(run_peer, work.part(i, count), self.setting, seconds) for i, pool in enumerate(self.pools)]
        parts = [job.result() for job in jobs]
        took, cpu = time.perf_counter() - start, sum(seconds for seconds, _ in parts)
        rows: list[list[int]] = [[] for _ in work.prompts]
        for i, (_, part) in enumerate(parts):
            if part is None:
                return took, cpu, None
            rows[i::count] = part
        return took, cpu, rows

    def close(self) -> None:
        for pool in self.pools:
            pool.shutdown()


def sweep(folder: str, work: Work, quick: bool) -> dict[Setting, float]:
    """Seconds that each setting takes for the work; infinity where it was given up or failed."""
    seconds: dict[Setting, float] = {}
    warm = work.part(0, max(1, len(work.prompts) // 4))

    def measure(setting: Setting) -> None:
        if setting in seconds or setting.batch * setting.processes > len(work.prompts):
            return
        peer = Peer(folder, setting)
        best = min(seconds.values(), default=float("inf"))
        try:
            peer.run(work if setting.compiled else warm, 600.0)
            took, _, rows = peer.run(work, GIVE_UP * best)
            seconds[setting] = float("inf") if rows is None else took
        except Exception as error:
            seconds[setting] = float("inf")
            print(f"    failed: {' '.join(str(error).split())[:200]}")
        peer.close()
        print(f"    {setting}: {seconds[setting]:.1f} s", flush=True)

    ways = [CORES] if DEVICE == "cpu" else [1]
    for batch in (41,) if quick else (16, 32, 41, 82):
        measure(Setting(batch // (2 if quick else 1), ways[0]))
    for batch in () if quick else (82, 164):
        measure(Setting(batch))
    best = min(seconds, key=lambda s: seconds[s])
    for attention, cache, compiled in (
        ("sdpa", "static", False),
        ("eager", None, False),
        ("eager", "static", False),
        *((("sdpa", "static", True), ("sdpa", None, True)) if not quick else ()),
    ):
        measure(Setting(best.batch, best.processes, attention, cache, compiled))
    return seconds


def bytes_read(model: Phi, work: Work) -> int:
    """Bytes of weights and cache that our decoding steps read for the work."""
    config: PhiConfig = model.config
    total = 0
    step = Decoder.step

    def counted(self: Decoder, ids_B: torch.Tensor) -> torch.Tensor:
        nonlocal total
        logits = step(self, ids_B)
        columns = self.cache.columns()
        cache = 2 * config.num_hidden_layers * config.hidden_size * columns
        total += 4 * (cache + config.matmul_parameters())
        return logits

    Decoder.step = counted  # type: ignore[method-assign]
    try:
        ours(model, work)
    finally:
        Decoder.step = step  # type: ignore[method-assign]
    return total


def bandwidth() -> float:
    """Bytes per second that all cores read together."""
    buffer = torch.ones(1 << 27, device=DEVICE)
    best = float("inf")
    for _ in range(8):
        start = time.perf_counter()
        float(buffer.sum())
        best = min(best, time.perf_counter() - start)
    return buffer.numel() * 4 / best


def differences(model: Phi, work: Work, mine: list[list[int]], theirs: list[list[int]]) -> tuple[int, int]:
    """(rows that differ, those of them where it is not a near tie that was decided otherwise)."""
    referee, differ, wrong = Referee(model, model.config.vocab_size), 0, 0
    for prompt, a, b in zip(work.prompts, mine, theirs, strict=True):
        if a == b:
            continue
        differ += 1
        place = next(i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y)
        logits = referee.logits([*prompt, *a[:place]])[0]
        wrong += int(abs(float(logits[a[place]] - logits[b[place]])) > NEAR * float(logits.abs().max()))
    return differ, wrong


def bench(name: str, work: Work, quick: bool, folder: str) -> dict[str, Any]:
    """The figures of one model."""
    model = Phi(preset(name)).eval()
    model.init_weights(0)
    model.to(DEVICE).save_pretrained(folder)
    kept = sum(work.lengths)
    print(f"{name}: {len(work.prompts)} prompts, {kept} kept tokens")
    seconds = sweep(folder, work, quick)
    finalists = sorted(seconds, key=lambda s: seconds[s])[: 1 if quick else 2]
    peers = {setting: Peer(folder, setting) for setting in finalists}
    best = dict.fromkeys(finalists, float("inf"))
    best_cpu = dict.fromkeys(finalists, float("inf"))
    mine = mine_cpu = float("inf")
    rows = {}
    ours(model, work.part(0, 8))
    for _ in range(2 if quick else 3):
        start, cpu = time.perf_counter(), time.process_time()
        own = ours(model, work)
        mine, mine_cpu = min(mine, time.perf_counter() - start), min(mine_cpu, time.process_time() - cpu)
        for setting, peer in peers.items():
            took, cpu, rows[setting] = peer.run(work, 3600.0)
            best[setting], best_cpu[setting] = min(best[setting], took), min(best_cpu[setting], cpu)
    for peer in peers.values():
        peer.close()
    read, speed = bytes_read(model, work), bandwidth()
    told = {str(setting): differences(model, work, own, found or []) for setting, found in rows.items()}
    figures = {str(setting): round(kept / took, 1) for setting, took in {**seconds, **best}.items()}
    return {
        "ours": round(kept / mine, 1),
        "peers": figures,
        "ratio_to_best_peer": round((kept / mine) / max(figures.values()), 2),
        "kept_per_cpu_second": {"ours": round(kept / mine_cpu, 1)}
        | {str(setting): round(kept / cpu, 1) for setting, cpu in best_cpu.items()},
        "cpu_ratio_to_best_peer": round(min(best_cpu.values()) / mine_cpu, 2),
        "rows_that_differ": {setting: differ for setting, (differ, _) in told.items()},
        "same_tokens": all(wrong == 0 for _, wrong in told.values()),
        "bytes_per_second": round(read / mine),
        "memory_bytes_per_second": round(speed),
        "bandwidth_share": round(read / mine / speed, 3),
    }


def profile(name: str, work: Work) -> None:
    """Where our processor time is, on one thread; the profiler itself takes a few per cent."""
    torch.set_num_threads(1)
    model = Phi(preset(name)).eval()
    model.init_weights(0)
    ours(model, work)
    spent = []
    for _ in range(5):
        cpu = time.process_time()
        ours(model, work)
        spent.append(time.process_time() - cpu)
    print(f"{name}, one thread: {min(spent):.2f} to {max(spent):.2f} processor seconds")
    with cProfile.Profile() as watched:
        ours(model, work)
    pstats.Stats(watched).strip_dirs().sort_stats("tottime").print_stats(10)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="a quarter of the prompts, fewer settings")
    default = os.environ.get("HORNBOOK_BENCHMARKS")
    parser.add_argument(
        "--benchmarks", type=Path, default=default, help="folder that holds humaneval/ ($HORNBOOK_BENCHMARKS)"
    )
    parser.add_argument(
        "--models", nargs="+", default=["phi-micro", "phi-10m"], help="presets; the last one is the headline"
    )
    parser.add_argument("--profile", action="store_true", help="ours alone, on one thread: where its time goes")
    options = parser.parse_args()
    if options.benchmarks is None:
        parser.error("give --benchmarks FOLDER or set HORNBOOK_BENCHMARKS")
    work = read_work(options.benchmarks, options.quick)
    if options.profile:
        for name in options.models:
            profile(name, work)
        return
    results = {}
    for name in options.models:
        with tempfile.TemporaryDirectory() as folder:
            results[name] = bench(name, work, options.quick, folder)
    print("\n| model | ours | best peer | ratio | ratio of CPU time | its setting | bandwidth used |")
    print("|---|---|---|---|---|---|---|")
    for name, r in results.items():
        setting = max(r["peers"], key=r["peers"].get)
        print(
            f"| {name} | {r['ours']:,.0f} | {r['peers'][setting]:,.0f} | {r['ratio_to_best_peer']} "
            f"| {r['cpu_ratio_to_best_peer']} | {setting} "
            f"| {r['bandwidth_share']:.0%} of {r['memory_bytes_per_second'] / 1e9:.0f} GB/s |"
        )
    headline = results[options.models[-1]]
    machine = {"cores": CORES, "device": DEVICE, "processor": _processor(), "torch": torch.__version__}
    checks = {
        "all_peers_ran": all(any(figure > 0 for figure in r["peers"].values()) for r in results.values()),
        "same_greedy_tokens": all(r["same_tokens"] for r in results.values()),
    }
    line = {"bench": "generate", "unit": "kept tokens/s", "higher_is_better": True}
    line |= {key: headline[key] for key in ("ours", "peers", "ratio_to_best_peer")}
    print(json.dumps(line | {"checks": checks, "machine": machine, "models": results}))


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    names = [x for x in info.read_text().splitlines() if x.startswith("model name")] if info.is_file() else []
    return names[0].split(":")[1].strip() if names else platform.machine()


if __name__ == "__main__":
    main()
