"""The loop: windows in, weights out, and the same weights however often it was killed in between.

A `Trainer` builds and compiles one model; each `run` copies weights into it, so the arms of a study share
one compilation. Everything a step does is a function of (weights, optimiser state, step): the data order is
pure, the schedule is pure, and torch's generator is seeded anew at each step (dropout), so a checkpoint needs
no state of loaders or generators. After `kill -9` the same call goes on from the newest valid checkpoint and
ends with bitwise the same weights (same machine, same number of threads); with another number of ranks it reads
the same windows in the same steps, and losses agree to rounding.

A step that is not finite or a spike changes nothing and is counted (`guard`); `PATIENCE` not finite ones in a row end
the run. The best checkpoint, by `score` or else by validation loss, is the run's result; with neither, the
last is.

Under ranks every rank runs this loop. Rank 0 alone writes files, scores, and speaks.
"""

import hashlib
import math
import shutil
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from hornbook.model.phi import Phi
from hornbook.model.resolve import hash_files, weight_files
from hornbook.model.settings import PhiConfig
from hornbook.records import Progress, Silent, Stopped, UserError, blake2b_128
from hornbook.records.ids import canonical_json
from hornbook.tokens import Mixture
from hornbook.tokens.mixture import share_of_rank
from hornbook.training import checkpoint
from hornbook.training.flops import CONVENTION, peak_flops
from hornbook.training.metrics import Log, by_sources, finite, memory_bytes
from hornbook.training.parts import Parts, State
from hornbook.training.passes import build_passes
from hornbook.training.place import find_place
from hornbook.training.runtime import Runtime
from hornbook.training.schedule import factor
from hornbook.training.settings import UPKEEP, TrainSettings
from hornbook.training.stop import on_request

PATIENCE = 20  # not finite steps in a row
MODEL = "model"
SHAPE = ("micro_batch", "context", "precision", "compile", "within_documents")  # what is compiled into a step

Windows = npt.NDArray[np.int64]


@dataclass
class TrainResult:
    """What a run did. Losses are nats per token; `seconds` is training time over all tries, compilation and
    validation apart; `metric` names what `best_value` is ("score": higher is better, "validation_loss":
    lower), "" when the last step was taken. `skipped` counts steps that were not finite, `spikes` those
    refused as such.
    """

    steps: int
    tokens: int
    skipped: int
    spikes: int
    loss: float
    validation_loss: float | None
    best_step: int
    metric: str
    best_value: float | None
    seconds: float
    tokens_per_second: float
    compile_seconds: float
    epochs: dict[str, float]


class Trainer:
    """Trains models of one shape. `eot_id` is written into their `config.json`, and ends documents.

    `beside` are files that every checkpoint gets a copy of: the tokenizer's. Torch's thread count is the caller's;
    ranks are found in the environment (`place`).
    """

    def __init__(
        self,
        config: PhiConfig,
        settings: TrainSettings,
        eot_id: int | None = None,
        runtime: Runtime | None = None,
        beside: tuple[Path, ...] = (),
    ) -> None:
        if settings.context > config.max_position_embeddings:
            raise UserError(
                f"training: context {settings.context} is longer than the model's "
                f"{config.max_position_embeddings} positions: shorten the one or lengthen the other"
            )
        if settings.within_documents and eot_id is None:
            raise UserError("training: within_documents needs to know which token ends a document")
        self.config = config
        self.settings = settings
        self.eot_id = eot_id
        self.runtime = runtime or Runtime()
        self.place = find_place(self.runtime)
        self.beside = beside
        self._passes = build_passes(config, settings, self.runtime, self.place, eot_id)
        self.compile_seconds = 0.0

    def run(
        self,
        mixture: Mixture,
        tokens: int,
        out: Path,
        progress: Progress | None = None,
        start: Path | None = None,
        seed: int = 0,
        score: Callable[[Phi], float] | None = None,
        validation: Windows | None = None,
        settings: TrainSettings | None = None,
        take_best: bool = True,
    ) -> TrainResult:
        """Train for `tokens` (rounded to whole steps) into the existing folder `out`.

        start: a model folder to begin from (fine-tuning); without it weights are drawn from `seed`. score:
        higher is better, called with the model every `eval_every` steps and at the end. validation: windows
        (n, context + 1) whose loss is measured at the same times. settings: others than the trainer's, of
        the same shape. take_best: whether the best checkpoint is the result, else the last, and score and
        validation are only logged. With `settings.ema` it is the average that is scored and results.

        Writes `model/`, `log.jsonl`, `best.json` and the checkpoints that are to be kept. Raises UserError when `out`
        holds another run's checkpoints, the data does not fit, training diverges, or the disk is full; Stopped after
        SIGTERM, with a checkpoint written.
        """
        talks = progress if progress and self.place.leads else Silent()
        settings = settings or self.settings
        self._check(settings, mixture)
        parts = Parts(self._passes.model, settings, self.place)
        state = self._begin(out, parts, settings, mixture, tokens, start, seed, talks)
        self.compile_seconds += self._passes.warm_up(talks)
        steps = settings.steps(tokens)
        talks.start("train", steps * settings.batch_tokens, "tokens")
        talks.advance(state.step * settings.batch_tokens)
        metric = "score" if score else "validation_loss" if validation is not None else ""
        metric = metric if take_best else ""
        keeper = checkpoint.Keeper(out, settings.keep_last, settings.keep_every, self.runtime.asynchronous)
        log = Log(out, state.step, self.runtime.loggers, settings.model_dump()) if self.place.leads else None
        reader = ThreadPoolExecutor(1, "windows")
        try:
            with on_request() as request:
                windows = reader.submit(self._read, mixture, settings, state.windows)
                while state.step < steps:
                    begin = time.perf_counter()
                    rows, sources = windows.result()
                    waited = time.perf_counter() - begin
                    following = state.windows + settings.windows_per_step
                    windows = reader.submit(self._read, mixture, settings, following)
                    record = self._step(settings, mixture, parts, state, steps, seed, rows, sources)
                    spent = time.perf_counter() - begin
                    state.seconds += spent
                    record |= self._speed(settings, spent, waited, state)
                    last = state.step == steps
                    if last or _due(state.step, settings.eval_every):
                        self._evaluate(record, state, parts, score, validation)
                        _remember_best(state, record, metric)
                    if log:
                        log.write(record)
                    talks.advance(settings.batch_tokens)
                    stopping = self.place.any(request.made) and not last
                    due = _due(state.step, settings.checkpoint_every) or state.best_step == state.step
                    if last or stopping or due:
                        snapshot = parts.snapshot(state, self.eot_id, self.beside)
                        if snapshot:
                            keeper.save(snapshot, _best(state, metric))
                    if stopping:
                        keeper.wait()
                        raise Stopped(f"stopped at step {state.step} of {steps}; the same command goes on from there")
            keeper.wait()
        finally:
            reader.shutdown(cancel_futures=True)
            keeper.close()
            if log:
                log.close()
        return self._finish(out, parts, state, settings, mixture, metric)

    def _read(self, mixture: Mixture, settings: TrainSettings, begin: int) -> tuple[Tensor, npt.NDArray[np.int64]]:
        """This rank's share of a step's windows, and the source of each."""
        first, count = share_of_rank(begin, settings.windows_per_step, self.place.rank, self.place.world)
        return torch.from_numpy(mixture.windows(first, count)), mixture.sources(first, count)

    def _step(
        self,
        settings: TrainSettings,
        mixture: Mixture,
        parts: Parts,
        state: State,
        steps: int,
        seed: int,
        windows: Tensor,
        sources: npt.NDArray[np.int64],
    ) -> dict[str, Any]:
        """One optimiser step; moves `state` on and returns the log's record, without its speed."""
        torch.manual_seed(_step_seed(seed, state.step, self.place.rank))
        scale = parts.scale.factor
        nats_n = self._passes.gradients(windows, scale / settings.batch_tokens)
        # Nats and windows of each source, of all ranks; the sum of the first half is the step's loss.
        source_n = torch.from_numpy(sources).to(nats_n.device)
        by_source = nats_n.new_zeros((2, len(mixture.names))).index_add_(
            1, source_n, torch.stack([nats_n, torch.ones_like(nats_n)])
        )
        self.place.sum(by_source)
        loss = by_source[0].sum() / settings.batch_tokens
        norm = parts.optimisers.norm(scale)
        good, whole = parts.guard.accepts(loss, norm)
        parts.optimisers.clip(norm, settings.clip, scale)
        rate = factor(settings, state.step, steps)
        parts.optimisers.step(rate, good)
        parts.scale.update(whole)
        state.step += 1
        state.windows += settings.windows_per_step
        if parts.average:
            parts.average.update(state.step)
        bad, spikes, row = parts.guard.skipped()
        if row >= PATIENCE:
            raise UserError(
                f"training diverged: {PATIENCE} steps in a row without a finite gradient, up to step "
                f"{state.step}: lower learning_rate"
            )
        state.loss = float(loss)
        record: dict[str, Any] = {
            "step": state.step,
            "tokens": state.step * settings.batch_tokens,
            "loss": finite(state.loss),
            **by_sources(mixture, settings.context, by_source),
            "lr": rate * settings.learning_rate,
            "grad_norm": finite(float(norm)),
            "skipped": bad,
            "spikes": spikes,
        }
        if parts.scale.active:
            record["loss_scale"] = float(scale)
        return record

    def _speed(self, settings: TrainSettings, spent: float, waited: float, state: State) -> dict[str, Any]:
        rate = settings.batch_tokens / spent
        record: dict[str, Any] = {
            "tokens_per_second": round(rate, 1),
            "data_wait": round(waited / spent, 4),
            "memory_bytes": memory_bytes(self.place.device),
            "seconds": round(state.seconds, 3),
        }
        peak = peak_flops(self.place.device)
        if peak:
            flops = rate * self.config.flops_per_token(settings.context)
            record["mfu"] = round(flops / (peak * self.place.world), 4)
            record["mfu_convention"] = CONVENTION
        return record

    def _evaluate(
        self,
        record: dict[str, Any],
        state: State,
        parts: Parts,
        score: Callable[[Phi], float] | None,
        validation: Windows | None,
    ) -> None:
        """Add validation loss and score to the record, on every rank."""
        if validation is not None:
            held = torch.from_numpy(validation)
            if parts.average:
                with parts.average.in_place():
                    nats = self._passes.nats(held)
            else:
                nats = self._passes.nats(held)
            state.validation_loss = float(nats.sum()) / (len(held) * (held.shape[1] - 1))
            record["validation_loss"] = state.validation_loss
        if score:
            model = parts.usable_model()
            record["score"] = self.place.agree(float(score(model)) if model else None)

    def _begin(
        self,
        out: Path,
        parts: Parts,
        settings: TrainSettings,
        mixture: Mixture,
        tokens: int,
        start: Path | None,
        seed: int,
        talks: Progress,
    ) -> State:
        """The state of the newest valid checkpoint, put into place; or that of a beginning."""
        fresh = State(self._identity(settings, mixture, tokens, start, seed))
        found, wrong = self.place.agree(checkpoint.newest(out) if self.place.leads else None)
        if wrong:
            instead = f"going on from {found.name}" if found else "beginning anew"
            talks.note(f"{'; '.join(wrong)}: {instead}")
        if found is None:
            if start is None:
                parts.draw(seed, settings.embedding_range)
            else:
                parts.take(start)
            return fresh
        if checkpoint.state_of(found).get("run") != fresh.run:
            raise UserError(f"{found} belongs to a run with other settings or data: give another folder")
        return parts.restore(found)

    def _check(self, settings: TrainSettings, mixture: Mixture) -> None:
        assert all(getattr(settings, key) == getattr(self.settings, key) for key in SHAPE), (
            "settings of another shape need a trainer of their own"
        )
        if mixture.context != settings.context:
            raise UserError(f"training: context {settings.context}, but the mixture's is {mixture.context}")
        if mixture.vocab_size > self.config.vocab_size:
            raise UserError(
                f"training: data has {mixture.vocab_size} token ids, the model {self.config.vocab_size} rows"
            )
        if settings.accumulation % self.place.world:
            raise UserError(
                f"training: {settings.accumulation} micro-batches a step cannot be shared evenly by {self.place.world} "
                f"ranks: make batch_tokens a multiple of {self.place.world} x micro_batch x context"
            )

    def _identity(self, settings: TrainSettings, mixture: Mixture, tokens: int, start: Path | None, seed: int) -> str:
        """What a checkpoint must agree on to be continued."""
        begun = ""
        if start is not None:
            weights = start / checkpoint.WEIGHTS
            index = start / (checkpoint.WEIGHTS + ".index.json")
            if not weights.is_file() and not index.is_file():
                raise UserError(f"no model to start from at {start}: {weights.name} is missing")
            begun = hash_files(weight_files(start))
        learned = settings.model_dump(exclude=set(UPKEEP))
        parts = [learned, self.config.model_dump(), mixture.description, tokens, begun, seed]
        return blake2b_128(canonical_json(parts).encode())

    def _finish(
        self, out: Path, parts: Parts, state: State, settings: TrainSettings, mixture: Mixture, metric: str
    ) -> TrainResult:
        best = _best(state, metric)
        if self.place.leads:
            _commit_result(out, best["step"], self.beside)
        self.place.agree(None)  # nobody goes on before the model is there
        done = state.step * settings.batch_tokens
        bad, spikes, _ = parts.guard.skipped()
        return TrainResult(
            steps=state.step,
            tokens=done,
            skipped=bad,
            spikes=spikes,
            loss=state.loss,
            validation_loss=state.validation_loss,
            best_step=best["step"],
            metric=metric,
            best_value=state.best_value,
            seconds=state.seconds,
            tokens_per_second=done / max(state.seconds, 1e-9),
            compile_seconds=self.compile_seconds,
            epochs=mixture.epochs(state.windows),
        )


def train(
    config: PhiConfig,
    settings: TrainSettings,
    mixture: Mixture,
    tokens: int,
    out: Path,
    progress: Progress | None = None,
    start: Path | None = None,
    seed: int = 0,
    eot_id: int | None = None,
    validation: Windows | None = None,
) -> TrainResult:
    """Train one model; see `Trainer.run`. For several of one shape, keep a Trainer: it compiles once."""
    return Trainer(config, settings, eot_id).run(mixture, tokens, out, progress, start, seed, validation=validation)


def _commit_result(out: Path, step: int, beside: tuple[Path, ...]) -> None:
    """Make `model/` of a checkpoint: its weights, or their average where there is one."""
    folder = checkpoint.folder_of(out, step)
    reason = checkpoint.damage(folder)
    if reason:  # it may be an older one than the newest, which the run went on from
        raise UserError(
            f"{folder}: the chosen checkpoint is damaged ({reason}): take the last one (select: last), or train anew "
            "in another folder"
        )
    work = out / (MODEL + checkpoint.TEMPORARY)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    average = folder / checkpoint.EMA
    shutil.copyfile(average if average.is_file() else folder / checkpoint.WEIGHTS, work / checkpoint.WEIGHTS)
    shutil.copyfile(folder / checkpoint.CONFIG, work / checkpoint.CONFIG)
    for file in beside:
        shutil.copyfile(file, work / file.name)
    checkpoint.commit(work, out / MODEL)


def _due(step: int, every: int) -> bool:
    return every > 0 and step % every == 0


def _step_seed(seed: int, step: int, rank: int) -> int:
    key = f"{seed}/{step}" if rank == 0 else f"{seed}/{step}/{rank}"
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "little") >> 1


def _best(state: State, metric: str) -> dict[str, Any]:
    """Which checkpoint is the result as things stand: what `best.json` says."""
    chosen = state.best_step if metric and state.best_value is not None else state.step
    return {"step": chosen, "metric": metric, "value": state.best_value}


def _remember_best(state: State, record: dict[str, Any], metric: str) -> None:
    value = record.get(metric)
    if value is None or not math.isfinite(value):
        return
    sign = 1 if metric == "score" else -1
    if state.best_value is None or sign * value > sign * state.best_value:
        state.best_step, state.best_value = state.step, value
