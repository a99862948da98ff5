"""The loop: windows in, weights out, and the same weights however often it was killed in between.

A `Trainer` builds and compiles one model; each `run` copies weights into it, so the arms of a study share
one compilation. Everything a step does is a function of (weights, optimiser state, step): the data order is
pure, the schedule is pure, and torch's generator is seeded anew at each step (dropout), so a checkpoint needs
no state of loaders or generators. After `kill -9` the same call goes on from the newest valid checkpoint and
ends with bitwise the same weights (same machine, same number of threads).

A step whose loss or gradient is not finite changes nothing and is counted; `PATIENCE` of them in a row end
the run. The best checkpoint, by `score` or else by validation loss, is the run's result; with neither, the
last is.
"""

import hashlib
import json
import math
import shutil
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from hornbook.model import huggingface
from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig
from hornbook.records import Progress, Silent, UserError, blake2b_128
from hornbook.records.ids import canonical_json
from hornbook.tokens import Mixture
from hornbook.training import checkpoint
from hornbook.training.optim import Optimisers
from hornbook.training.schedule import factor
from hornbook.training.settings import TrainSettings
from hornbook.training.step import MicroSteps
from hornbook.workspace import write_atomic

PATIENCE = 20  # non-finite steps in a row
LOG, BEST, MODEL = "log.jsonl", "best.json", "model"

Windows = npt.NDArray[np.int64]


@dataclass
class TrainResult:
    """What a run did. Losses are nats per token; `seconds` is training time over all tries, compilation and
    validation apart; `metric` names what `best_value` is ("score": higher is better, "validation_loss":
    lower), "" when the last step was taken.
    """

    steps: int
    tokens: int
    skipped: int
    loss: float
    validation_loss: float | None
    best_step: int
    metric: str
    best_value: float | None
    seconds: float
    tokens_per_second: float
    compile_seconds: float
    epochs: dict[str, float]


@dataclass
class _State:
    """What a checkpoint remembers beside weights and optimiser."""

    run: str
    step: int = 0
    skipped: int = 0
    skipped_in_a_row: int = 0
    loss: float = math.nan
    validation_loss: float | None = None
    best_step: int = 0
    best_value: float | None = None
    seconds: float = 0.0
    windows: int = field(default=0)  # consumed: the loader's whole state


class Trainer:
    """Trains models of one shape. `eot_id` is written into their `config.json`.

    Torch's thread count is the caller's.
    """

    def __init__(self, config: PhiConfig, settings: TrainSettings, eot_id: int | None = None) -> None:
        if settings.context > config.max_position_embeddings:
            raise UserError(
                f"training: context {settings.context} is longer than the model's "
                f"{config.max_position_embeddings} positions: shorten the one or lengthen the other"
            )
        self.config = config
        self.settings = settings
        self.eot_id = eot_id
        self._micro = MicroSteps(config, settings)
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
        validation are only logged. Writes `model/`, `log.jsonl`, `best.json` and the last and best
        checkpoint. UserError when `out` holds another run's checkpoints, the data does not fit, or training
        diverges.
        """
        progress = progress or Silent()
        settings = settings or self.settings
        self._check(settings, mixture)
        model = self._micro.model
        optimisers = Optimisers(model, settings)
        state = self._resume(out, optimisers, _State(self._identity(settings, mixture, tokens, start, seed)))
        if state.step == 0:
            if start is None:
                model.init_weights(seed, settings.embedding_range)
            else:
                self._load_start(start)
        self.compile_seconds += self._micro.warm_up(progress)
        steps = settings.steps(tokens)
        progress.start("train", steps * settings.batch_tokens, "tokens")
        progress.advance(state.step * settings.batch_tokens)
        _cut_log(out / LOG, state.step)
        held = None if validation is None else torch.from_numpy(validation)
        metric = "score" if score else "validation_loss" if held is not None else ""
        metric = metric if take_best else ""
        with (out / LOG).open("a") as log:
            while state.step < steps:
                record = self._step(settings, mixture, optimisers, state, steps, seed)
                last = state.step == steps
                if last or _due(state.step, settings.eval_every):
                    if held is not None:
                        state.validation_loss = record["validation_loss"] = self._micro.mean_loss(held)
                    if score:
                        record["score"] = self._score(score)
                    _remember_best(state, record, metric)
                log.write(json.dumps(record) + "\n")
                log.flush()
                progress.advance(settings.batch_tokens)
                if last or state.best_step == state.step or _due(state.step, settings.checkpoint_every):
                    checkpoint.save(out, model, optimisers, asdict(state), self.eot_id)
                    checkpoint.prune(out, {state.step, state.best_step})
        return self._finish(out, state, settings, mixture, metric)

    def _step(
        self,
        settings: TrainSettings,
        mixture: Mixture,
        optimisers: Optimisers,
        state: _State,
        steps: int,
        seed: int,
    ) -> dict[str, Any]:
        """One optimiser step; moves `state` on and returns the log's record."""
        begin = time.perf_counter()
        torch.manual_seed(_step_seed(seed, state.step))
        windows = torch.from_numpy(mixture.windows(state.windows, settings.windows_per_step))
        state.loss = float(self._micro.gradients(windows))
        norm = float(optimisers.clip(settings.clip))
        rate = factor(settings, state.step, steps)
        finite = math.isfinite(norm) and math.isfinite(state.loss)
        if finite:
            optimisers.step(rate)
            state.skipped_in_a_row = 0
        else:
            state.skipped += 1
            state.skipped_in_a_row += 1
            if state.skipped_in_a_row >= PATIENCE:
                raise UserError(
                    f"training diverged: {PATIENCE} steps in a row without a finite gradient, up to step "
                    f"{state.step}: lower learning_rate"
                )
        state.step += 1
        state.windows += len(windows)
        state.seconds += time.perf_counter() - begin
        record: dict[str, Any] = {
            "step": state.step,
            "tokens": state.step * settings.batch_tokens,
            "loss": state.loss if finite else None,
            "lr": rate * settings.learning_rate,
            "grad_norm": norm if finite else None,
            "seconds": round(state.seconds, 3),
        }
        return record

    def _resume(self, out: Path, optimisers: Optimisers, fresh: _State) -> _State:
        found = checkpoint.newest(out)
        if found is None:
            return fresh
        saved = json.loads((found / checkpoint.STATE).read_text())
        if saved.get("run") != fresh.run:
            raise UserError(f"{found} belongs to a run with other settings or data: give another folder")
        return _State(**checkpoint.load(found, self._micro.model, optimisers))

    def _load_start(self, start: Path) -> None:
        theirs = huggingface.read_config(start / "config.json")
        same = {"resid_pdrop", "attention_dropout", "max_position_embeddings", "initializer_range"}
        if theirs.model_dump(exclude=same) != self.config.model_dump(exclude=same):
            raise UserError(f"{start} is a model of another shape than the one to train")
        checkpoint.load_weights(start, self._micro.model)

    def _check(self, settings: TrainSettings, mixture: Mixture) -> None:
        shape = ("micro_batch", "context", "precision", "compile")
        assert all(getattr(settings, key) == getattr(self.settings, key) for key in shape), (
            "settings of another shape need a trainer of their own"
        )
        if mixture.context != settings.context:
            raise UserError(f"training: context {settings.context}, but the mixture's is {mixture.context}")
        if mixture.vocab_size > self.config.vocab_size:
            raise UserError(
                f"training: data has {mixture.vocab_size} token ids, the model {self.config.vocab_size} rows"
            )

    def _identity(self, settings: TrainSettings, mixture: Mixture, tokens: int, start: Path | None, seed: int) -> str:
        """What a checkpoint must agree on to be continued."""
        begun = ""
        if start is not None:
            weights = start / "model.safetensors"
            if not weights.is_file():
                raise UserError(f"no model to start from at {start}: {weights.name} is missing")
            with weights.open("rb") as file:
                begun = hashlib.file_digest(file, "blake2b").hexdigest()
        parts = [settings.model_dump(), self.config.model_dump(), mixture.description, tokens, begun, seed]
        return blake2b_128(canonical_json(parts).encode())

    def _score(self, score: Callable[[Phi], float]) -> float:
        self._micro.model.eval()
        with torch.no_grad():
            return float(score(self._micro.model))

    def _finish(self, out: Path, state: _State, settings: TrainSettings, mixture: Mixture, metric: str) -> TrainResult:
        chosen = state.best_step if metric and state.best_value is not None else state.step
        best = {"step": chosen, "metric": metric, "value": state.best_value}
        write_atomic(out / BEST, json.dumps(best) + "\n")
        work = out / (MODEL + checkpoint.TEMPORARY)
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        for name in ("model.safetensors", "config.json"):
            shutil.copyfile(checkpoint.folder_of(out, chosen) / name, work / name)
        checkpoint.commit(work, out / MODEL)
        done = state.step * settings.batch_tokens
        return TrainResult(
            steps=state.step,
            tokens=done,
            skipped=state.skipped,
            loss=state.loss,
            validation_loss=state.validation_loss,
            best_step=chosen,
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


def _due(step: int, every: int) -> bool:
    return every > 0 and step % every == 0


def _step_seed(seed: int, step: int) -> int:
    digest = hashlib.blake2b(f"{seed}/{step}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little") >> 1


def _remember_best(state: _State, record: dict[str, Any], metric: str) -> None:
    value = record.get(metric)
    if value is None or not math.isfinite(value):
        return
    sign = 1 if metric == "score" else -1
    if state.best_value is None or sign * value > sign * state.best_value:
        state.best_step, state.best_value = state.step, value


def _cut_log(path: Path, step: int) -> None:
    """Drop the log's records after `step` (of steps that will be done again) and a half-written last line."""
    if not path.exists():
        return
    kept = []
    for line in path.read_text().splitlines():
        try:
            if json.loads(line)["step"] <= step:
                kept.append(line)
        except ValueError:
            break
    write_atomic(path, "".join(line + "\n" for line in kept))
